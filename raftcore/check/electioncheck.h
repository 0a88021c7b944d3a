// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// Terms, votes and leaders: "terms", "one vote", "vote check", "quorum", "election safety".
class ElectionCheck {
public:
    explicit ElectionCheck(World& world) : m_world(world) {}

    void on(NodeMirror& node, const TermChanged& change);
    void on(NodeMirror& node, const VoteDecided& vote);
    void on(NodeMirror& node, const RoleChanged& change); // after this, a new leader's log is judged elsewhere
    // A message leaves the node. True when it is a vote that is durable on the sender's disk.
    bool sent(NodeMirror& node, const NodeId& to, const Message& message);
    void voteDelivered(NodeMirror& candidate, NodeIndex voter, Term term);

private:
    struct Reign {
        NodeIndex leader = noNode;
        std::uint64_t event = 0;
    };

    void checkMessageTerm(const NodeMirror& node, Term term);
    void checkUpToDate(const NodeMirror& voter, const VoteDecided& vote);
    void checkQuorum(const NodeMirror& leader);
    void checkAlone(const NodeMirror& leader);
    void asksForVotes(NodeMirror& node, const RequestVote& request);
    bool grantsVote(NodeMirror& node, const NodeId& to, const VoteAccepted& reply);

    World& m_world;
    std::unordered_map<Term, Reign> m_leaderOf;
};

} // namespace raft::check
