// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/livecluster.h"
#include "raftcore/cluster/liveworld.h"
#include "raftcore/cluster/publishedclock.h"
#include "raftcore/cluster/walldriver.h"
#include "raftcore/storage/clusterdirectory.h"

namespace raft::cluster {

// What LiveCluster is on its own thread: the core, driven by the wall clock, with sockets and disks around it.
class LiveEngine final : public QObject {
public:
    struct Signals { // called on the cluster thread
        std::function<void()> grown;
        std::function<void()> clockChanged;
        std::function<void(const QString&)> refused;
        std::function<void(const QString&)> failed;
    };
    struct Parts {
        LiveOptions options;
        std::vector<NodeId> nodes;
        std::shared_ptr<storage::ClusterDirectory> directory; // null: disks in memory
        std::shared_ptr<trace::TraceStore> store;
        std::vector<std::unique_ptr<EventObserver>> observers;
        PublishedClock* clock = nullptr;
        Signals signalled;
        std::shared_ptr<RefusalCounters> refusals = std::make_shared<RefusalCounters>();
    };

    explicit LiveEngine(Parts parts);
    ~LiveEngine() override;

    // Opens sockets and disks and starts the nodes; `ready` is called when they run, or with what failed.
    void begin(std::function<void(Result<Ok>)> ready);
    void execute(const Command& command);

private:
    static CoreOptions coreOptions(const Parts& parts);
    static wire::CodecOptions codecOptions(const Parts& parts);

    void post(Item item);
    Result<std::unique_ptr<storage::Disk>> makeDisk(const NodeId& node);
    void startNodes();
    void pump();
    void pumpDue();
    void pumpStep();
    void watch(const trace::Event& event);
    Time stamp();
    bool isPaused() const { return m_paced.isPaused(); }
    void catchUp();
    void publish(bool changed);
    void rearm();
    void announceGrowth();
    void finishStep();

    Result<Ok> executeTime(const Command& command);
    void pauseClock();
    void resumeClock();
    void beginStep(command::Step::Until until);

    Parts m_parts;
    Recorder m_recorder;
    LiveWorld m_world;
    ClusterCore m_core;
    PacedClock m_paced;
    WallDriver m_driver;

    std::function<void(Result<Ok>)> m_ready; // until the first disks are open
    std::vector<item::DiskOpened> m_firstDisks;
    std::optional<command::Step::Until> m_step;
    bool m_stepReached = false;
    Wall m_stepWaitSince{};
    std::optional<Wall> m_nextExpiry;
    bool m_grown = false;
    Wall m_lastGrown{};
    PublishedClock::Snapshot m_published;
};

} // namespace raft::cluster
