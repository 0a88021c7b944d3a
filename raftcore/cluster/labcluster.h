// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"
#include "raftcore/cluster/lab.h"

namespace raft::cluster {

// A Lab on a thread of its own, paced by the wall clock: so that it is watched and reached into as a live cluster is.
class LabCluster : public Cluster {
    Q_OBJECT

public:
    using Observers = std::vector<std::unique_ptr<EventObserver>>;
    static constexpr double fastest = 100'000; // cluster seconds a second: as fast as the machine goes

    struct Pace {
        double rate = 1.0 / 25;
        bool paused = false;
        Time from{}; // runs to this instant as fast as possible first
    };

    // Any thread; the cluster belongs to the one that calls. The observers live on the cluster's thread.
    static Result<std::unique_ptr<LabCluster>> create(LabOptions options, Pace pace, Observers observers = {});
    // A Lab that has run already, on the thread that calls; it moves to the cluster's.
    static std::unique_ptr<LabCluster> adopt(std::unique_ptr<Lab> lab, Pace pace);
    ~LabCluster() override;

    std::shared_ptr<const trace::TraceStore> trace() const override;
    ClockReading clock() const override;
    void submit(Command command) override;
    // Any thread: while it is paused, goes on up to this instant, as fast as possible, and stands there.
    void runTo(Time time);
    // Once this was called, the Lab waits where it is `lead` events ahead of it.
    void watched(std::uint64_t n) override;
    static constexpr std::uint64_t lead = 200'000;
    QString directory() const override { return {}; }
    const LabOptions& options() const;
    // From a recording, its own or a live cluster's: its trace alone tells of the beginning (rebuildLab()).
    bool isRebuilt() const;

    // Any thread but the cluster's; waits for the cluster to finish its turn.
    std::vector<Planned> schedule() const;
    // Any thread but the cluster's, and it takes its time: the same run again up to the end of the input that contains
    // event n, as a Lab of its own. Null: `progress` (0 … 1) said no, or there is no such event.
    std::unique_ptr<Lab> fork(std::uint64_t n, Observers observers = {},
                              const std::function<bool(double)>& progress = {}) const;

private:
    class Impl;
    explicit LabCluster(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace raft::cluster
