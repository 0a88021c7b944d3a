// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/deliveries.h"
#include "raftcore/cluster/livecluster.h"
#include "raftcore/cluster/liveworld.h"
#include "raftcore/cluster/pacedengine.h"
#include "raftcore/storage/clusterdirectory.h"

namespace raft::cluster {

// What LiveCluster is on its own thread: the core, driven by the wall clock, with sockets and disks around it.
class LiveEngine final : public PacedEngine {
public:
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

private:
    static wire::CodecOptions codecOptions(const Parts& parts);

    Time now() const override { return m_core.now(); }
    std::optional<Time> nextTime() const override { return m_core.nextTime(); }
    bool handleNext() override { return m_core.handleNext(); }
    void moveTo(Time time) override { m_core.moveTo(time); }
    Result<Ok> carryOut(const Command& command) override;
    std::optional<PacketFacts> nextDelivery() override { return cluster::nextDelivery(m_core); }
    std::optional<PacketFacts> factsOf(PacketId id) override { return cluster::factsOf(m_core, id); }
    bool isReady() const override { return !m_ready; }
    std::optional<Wall> attend() override { return m_world.expireHops(); }
    bool isSettled() const override { return !m_world.isCarrying() && !m_core.isWriting() && !m_core.isOpening(); }

    void post(Item item);
    Result<std::unique_ptr<storage::Disk>> makeDisk(const NodeId& node);
    void startNodes();

    Parts m_parts;
    Recorder m_recorder;
    LiveWorld m_world;
    ClusterCore m_core;
    std::function<void(Result<Ok>)> m_ready; // until the first disks are open
    std::vector<item::DiskOpened> m_firstDisks;
};

} // namespace raft::cluster
