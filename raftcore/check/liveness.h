// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace raft::check {

// That something good happens in time. Raft promises it only while enough of the world is right (§5.6: broadcast
// time ≪ election timeout ≪ time between failures), so somebody has to say from when on it is: a random majority is
// healed and stays so, whatever else remains as broken as it is.
struct LivenessFinding {
    enum class Kind : std::uint8_t {
        LeaderLate,      // a leader came, but late: slow, not wrong
        NoLeader,        // none came
        CommandLate,     // a new command was not committed in time, though a leader was there
        NotConverged,    // a healthy node does not hold, or has not applied, what the leader held when it came
        FurtherElection, // a leader was there, nothing happened, and yet there was an election
    };
    Kind kind = Kind::NoLeader;
    std::vector<NodeId> nodes;
    Index index;
    Term term;
    std::vector<std::uint64_t> events; // n, oldest first
    Time since{};       // when the time began to count
    Duration took{};    // until it happened, or up to now
    Duration allowed{}; // so long it might have taken
    bool isFailure() const { return kind != Kind::LeaderLate; }
    friend bool operator==(const LivenessFinding&, const LivenessFinding&) = default;
};
std::string_view toString(LivenessFinding::Kind kind);      // "leader-late", "no-leader", …
trace::Violated asViolation(const LivenessFinding& finding); // to be recorded, as Property::Liveness

// How much slower than the header says links and disks between the healthy nodes are.
struct LivenessAllowance {
    Duration delay{};
    Duration diskLatency{};
};

// Feed it every event of a run, in order, from its beginning; it judges from healed() on. What it finds is added to
// findings(). Each event costs O(1), elections O(nodes).
class LivenessMonitor {
public:
    explicit LivenessMonitor(const trace::Header& header, LivenessAllowance allowance = {});

    void observe(const trace::Event& event);
    // From now on `healthy` and the links between them are right and stay so. Judged only while they are a majority.
    void healed(Time now, std::vector<NodeId> healthy);
    void disturbed() { m_isJudging = false; } // and from now on no more
    // Nothing else happened up to this time. observe() calls it for the time of each event.
    void reach(Time now);
    // Everything that it waits for has happened: a run may end here.
    bool isSettled() const;
    // When reach() has something to find at the earliest; nothing: it waits for events alone.
    std::optional<Time> deadline() const;

    bool isJudging() const { return m_isJudging; }
    std::optional<Time> leaderSince() const { return m_leaderSince; }
    const NodeId& leader() const { return m_leader; } // empty = nobody leads all that are healthy
    const std::vector<LivenessFinding>& findings() const { return m_findings; }
    bool hasFailure() const;

    static constexpr int timeoutsAllowed = 10; // election timeouts until a leader is there …
    static constexpr int timeoutsAtMost = 50;  // … more than this is a failure

private:
    struct Node {
        bool up = false, paused = false;
        Role role = Role::Follower;
        Term term;
        Index lastIndex, applied;
        Term lastTerm; // of the entry at lastIndex
        std::uint64_t appliedEvent = 0, roleEvent = 0;
        Configuration configuration;
        Index configurationIndex;
    };
    struct Command {
        Time asked{};
        std::uint64_t event = 0;
        NodeId node;
        Index index; // in the leader's log
        Term term;
    };
    using CommandKey = std::pair<std::string, std::uint64_t>;

    Node& at(const NodeId& id) { return m_nodes[id]; }
    bool isHealthy(const NodeId& id) const { return m_healthy.contains(id); }
    bool isMember(const NodeId& id) const;
    bool isPossible() const; // the healthy ones are a majority of the newest configuration that they know
    const Configuration* newestConfiguration() const; // of the newest leader, or of the most up-to-date log (§5.4.1)
    NodeId leaderThere() const;
    void update(const trace::Event& event);
    void lookForLeader();
    void changedRole(const NodeId& id, const RoleChanged& change);
    void follow(const NodeId& id, const EntryAppended& append);
    void committed(const NodeId& id, Index to);
    void begin(const trace::Requested& request, const NodeId& node);
    void becomeCalm();
    void checkCommands(Time now);
    void checkConverged(Time now);
    void add(LivenessFinding finding);
    Duration electionTimeout() const { return m_tuning.electionTimeoutMax; }
    Duration commandTime() const;

    RaftTuning m_tuning;
    Duration m_delay{}, m_diskLatency{};
    std::unordered_map<NodeId, Node> m_nodes;
    std::set<NodeId> m_healthy;
    bool m_isJudging = false;
    Time m_now{}, m_healedAt{};
    std::uint64_t m_n = 0, m_healedEvent = 0;
    std::optional<Time> m_leaderSince; // a leader is there since then
    NodeId m_leader;
    Time m_leaderlessSince{};
    bool m_saidNoLeader = false;
    // From then on nothing is in the way any more: elections are over, and commands are due.
    std::optional<Time> m_calmSince;
    Time m_calmNotBefore{};
    std::uint64_t m_calmEvent = 0;
    Index m_target; // what the leader held then: everybody is to apply it
    bool m_hasConverged = false;
    std::map<CommandKey, Command> m_commands;
    std::set<Term> m_electionsSaid;
    std::vector<LivenessFinding> m_findings; // bounded
};

} // namespace raft::check
