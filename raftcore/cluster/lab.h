// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/coresetup.h"
#include "raftcore/cluster/labworld.h"
#include "raftcore/cluster/planned.h"

#include <functional>
#include <map>

namespace raft::cluster {

struct LabOptions : ClusterOptions {
    Duration requestTimeout{}; // 0 = as in Live: ten election timeouts, and a second at least
    std::vector<Planned> schedule; // need not be in order
    // What disks hold at the beginning; those that are not named are empty. Their incarnations do not matter.
    std::map<NodeId, Restored> disks;
    std::size_t maxAppendBytes = 0; // of encoded entries in one AppendEntries; 0 = what a datagram holds
    std::string name;              // the run's, for its title; may be empty
    std::string started;           // ISO 8601, for the header; may be empty
};

// Whether a Lab can be made of them; the error is for a person.
inline Result<Ok> checkLab(const LabOptions& options) { return checkOptions(options); }

// A cluster in virtual time: the same nodes, network and queue as everywhere, with messages handed over in memory and
// simulated disks. It runs as far and as fast as it is told to, and the same options give the same run, event by
// event, on every machine. One thread, without an event loop.
class Lab {
public:
    // All nodes come up at time 0, from empty disks. The options must be sound (checkLab).
    explicit Lab(LabOptions options, std::vector<std::unique_ptr<EventObserver>> observers = {});
    ~Lab();
    Lab(const Lab&) = delete;
    Lab& operator=(const Lab&) = delete;

    // The next item or planned command; false when nothing is left to happen.
    bool step();
    // When that will be.
    std::optional<Time> nextTime() const;
    // Everything up to and including `until`; then the clock stands there. Ends early when `stop` says so after a step.
    void runUntil(Time until, const std::function<bool()>& stop = {});
    // A command at the present instant; it becomes a part of the schedule. The error is for a person.
    Result<Ok> give(const Command& command);
    void moveTo(Time time); // the clock, when nothing happens before; never back
    // Up to the end of the input that contains event n; then what is planned by hand is dropped. False: cancelled, or
    // the run ends before.
    bool runAgain(std::uint64_t n, const std::function<bool(double)>& progress = {});

    Time now() const { return m_core.now(); }
    std::uint64_t steps() const { return m_steps; }
    const LabOptions& options() const { return m_options; }
    // Everything that was given so far, and what is planned, in order.
    std::vector<Planned> schedule() const;
    // What a planned command was refused for; the newest.
    const std::string& refusal() const { return m_refusal; }
    std::uint64_t refusals() const { return m_refusals; }

    const std::shared_ptr<trace::TraceStore>& trace() const { return m_recorder.store(); }
    void setWatcher(Recorder::Watcher watcher) { m_recorder.setWatcher(std::move(watcher)); }
    ClusterCore& core() { return m_core; }
    const ClusterCore& core() const { return m_core; }
    LabWorld& world() { return m_world; }

    // It went on from a recording: its schedule alone does not lead to where it is, its trace does.
    bool isRebuilt() const { return m_isRebuilt; }

private:
    friend class Reenactor;
    struct Parts {
        LabOptions options;
        CoreOptions core;
        std::vector<NodeId> nodes;
        std::shared_ptr<trace::TraceStore> store;
        std::vector<std::unique_ptr<EventObserver>> observers;
        std::function<std::unique_ptr<World>(LabWorld&)> before; // a world that stands before the Lab's; may be empty
    };
    explicit Lab(Parts parts);
    static CoreOptions coreOptions(const LabOptions& options);
    void openDisks();
    const Planned* due() const; // a planned command whose turn it is

    LabOptions m_options;
    Recorder m_recorder;
    LabWorld m_world;
    std::unique_ptr<World> m_before;
    ClusterCore m_core;
    bool m_isRebuilt = false;
    std::size_t m_planned = 0; // of the options' schedule, in order: those before were given
    std::vector<Planned> m_given;
    std::uint64_t m_steps = 0;
    std::string m_refusal;
    std::uint64_t m_refusals = 0;
};

// The same run again, up to the end of the input that contains event `n`: from there it goes on alone. Commands that
// were given by hand after that instant are left out; those that were planned are still to come. Null: cancelled.
std::unique_ptr<Lab> forkLab(const Lab& lab, std::uint64_t n, std::vector<std::unique_ptr<EventObserver>> observers = {},
                             const std::function<bool(double)>& progress = {});
// The same of a Lab that is known by its options and everything that it was given.
std::unique_ptr<Lab> forkLab(LabOptions options, std::vector<Planned> schedule, std::uint64_t n,
                             std::vector<std::unique_ptr<EventObserver>> observers = {},
                             const std::function<bool(double)>& progress = {});

} // namespace raft::cluster
