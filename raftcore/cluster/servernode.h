// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/item.h"
#include "raftcore/cluster/localclock.h"
#include "raftcore/cluster/scheduler.h"
#include "raftcore/node/replica.h"
#include "raftcore/trace/fault.h"

#include <array>
#include <deque>
#include <map>

namespace raft::cluster {

class ClusterCore;

// One node as the cluster sees it, up or down: its replica while it runs, and what waits for it.
class ServerNode final : public ReplicaHost {
public:
    ServerNode(ClusterCore& core, NodeId id) : m_core(core), m_id(id) {}

    struct Write {
        WriteToken token;
        Time startedAt{};
        bool finished = false; // the disk said so; it counts after the modelled latency
        bool scheduled = false; // the instant is known at which it counts
        bool promises = false, appends = false, snapshot = false; // what it holds: a new term or vote, entries, …
        std::optional<Persist> held; // not given to the disk yet
    };

    const NodeId& id() const { return m_id; }
    bool isUp() const { return replica.has_value(); }
    bool isRunning() const { return isUp() && !paused; }

    // Its own clock: what the replica is told, and what it asks for.
    Time localNow() const;
    void setClockRate(std::int64_t ratePpm); // timers and lease keep what is left of them on its clock

    std::optional<Replica> replica;
    bool paused = false;
    bool opening = false; // its disk is being opened
    Incarnation incarnation;
    std::array<std::optional<Scheduler<Item>::Slot>, 4> timers; // by Timer
    std::optional<Scheduler<Item>::Slot> requestDeadline;
    std::vector<ClientRequest> requests; // that wait for the node's next turn
    bool requestsQueued = false;
    std::vector<std::pair<Index, EntryPtr>> toLoad; // told behind the configuration with which the node comes up
    std::deque<Write> writes; // handed to the disk and not reported durable; oldest first
    Time durableUntil{};      // the latest instant at which a write becomes durable
    WriteToken reportedDurable; // the newest write that the disk has made durable
    Term writtenTerm;         // of the newest write …
    std::optional<NodeId> writtenVote;
    bool diskFails = false;   // a write has failed, which is about to be told
    Index loadFrom;           // a fault changed its disk: entries from here on are told at the next start; 0 = none
    LocalClock clock;
    bool electionRanOut = false; // while it was held
    std::shared_ptr<std::optional<Duration>> pinnedTimeout = std::make_shared<std::optional<Duration>>();
    // It came to a point at which it crashes: nothing that the rest of this input does happens.
    std::optional<trace::CrashPoint> crash;
    // While it is slow:
    Duration slowness{};
    std::deque<Item> line; // inputs, oldest first; a PacketDue stands for a packet in its inbox
    std::optional<Scheduler<Item>::Slot> turn;
    // While paused:
    std::vector<Item> backlog;                     // disk notices and timers
    std::map<PacketId, item::PacketAtNode> inbox;  // what the network keeps in its inbox

    // ReplicaHost
    void send(const NodeId& to, Message message) override;
    void write(Persist persist) override;
    void setTimer(Timer timer, std::optional<Time> deadline) override;
    void setRequestDeadline(Time deadline) override;
    void observe(const Observation& observation) override;
    void applied(Index index, Term term, std::uint64_t stateHash, const std::vector<StateChange>& changes,
                 bool duplicate) override;
    void failed(const std::string& error) override;
    void answer(const std::string& client, std::uint64_t serial, const Answer& answer) override;

    void clearVolatile(); // everything that goes with the process
    bool comesTo(trace::CrashPoint point); // and crashes there, when it was told to
    std::vector<std::pair<std::string, std::uint64_t>> takeUnanswered() { return std::exchange(m_unanswered, {}); }
    void tellTimers(); // as they are now, on the cluster's clock

private:
    void noteWrite(const Persist& persist);
    void arm(Timer timer);

    ClusterCore& m_core;
    NodeId m_id;
    std::array<std::optional<Time>, 4> m_deadlines; // by Timer, on its own clock
    std::optional<Time> m_requestDeadline;          // likewise
    std::optional<Time> m_leaseUntil;               // likewise
    std::vector<std::pair<std::string, std::uint64_t>> m_unanswered; // by the input in which it crashed
};

} // namespace raft::cluster
