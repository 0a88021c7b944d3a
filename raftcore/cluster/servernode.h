// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/item.h"
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
    };

    const NodeId& id() const { return m_id; }
    bool isUp() const { return replica.has_value(); }
    bool isRunning() const { return isUp() && !paused; }

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

private:
    ClusterCore& m_core;
    NodeId m_id;
};

} // namespace raft::cluster
