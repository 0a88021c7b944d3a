// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

namespace raft::test {

using namespace trace;

inline const NodeId s1("S1");
inline const NodeId s2("S2");
inline const NodeId s3("S3");

// A state, and events one after the other.
struct Folded {
    Folded() : state(header()) { }

    static Header header()
    {
        Header h;
        h.nodes = {s1, s2, s3};
        h.configuration = Configuration::ofVoters(h.nodes);
        return h;
    }
    Folded& add(const NodeId& node, EventBody body)
    {
        state.apply({state.n + 1, state.t + Time(10), node, std::move(body)});
        return *this;
    }
    Folded& start(const NodeId& node, Term term = Term(), Index last = Index(), Term lastTerm = Term(),
                  std::optional<NodeId> vote = {}, const std::string& disk = "")
    {
        const std::string id = disk.empty() ? "disk-" + node.toString() : disk;
        const NodeState* before = state.node(node);
        const Incarnation incarnation(before ? before->incarnation.value() + 1 : 1);
        return add(
            node,
            Started{incarnation, id, term, vote, Index(), Index(1), last, lastTerm, Index(), Term(), ""});
    }
    Folded& append(const NodeId& node, std::uint64_t index, std::uint64_t term)
    {
        return add(node, EntryAppended{Index(index), entry(term, "e" + std::to_string(index))});
    }
    Folded& write(const NodeId& node, std::uint64_t token)
    {
        const NodeState& me = (*this)[node];
        return add(node,
                   WriteStarted{WriteToken(token), me.currentTerm, me.votedFor, Index(), me.log.lastIndex(),
                                me.log.lastTerm(), Index()});
    }
    Folded& durable(const NodeId& node, std::uint64_t token)
    {
        return add(node, WriteDurable{WriteToken(token)});
    }
    Folded& kill(const NodeId& node) { return add(node, Stopped{why::Killed{}}); }
    Folded& send(std::uint64_t id, const NodeId& from, const NodeId& to, Message message)
    {
        return add(from, PacketSent{{id, 0}, to, std::move(message)});
    }
    Folded& deliver(std::uint64_t id, const NodeId& to, const NodeId& from)
    {
        return add(to, PacketDelivered{{id, 0}, from});
    }
    Folded& lose(std::uint64_t id, const NodeId& to) { return add(to, PacketLost{{id, 0}, LossCause::Loss}); }
    Folded& campaign(const NodeId& node, std::uint64_t term)
    {
        add(node, TermChanged{Term(term - 1), Term(term), why::ElectionTimeout{}});
        add(node, RoleChanged{Role::Follower, Role::Candidate, Term(term), why::ElectionTimeout{}});
        return add(node, VoteDecided{node, Term(term), true, false, why::OwnCandidacy{}});
    }

    static EntryPtr entry(std::uint64_t term, std::string data)
    {
        return std::make_shared<Entry>(Entry{Term(term), EntryType::Command, "c", 1, 0, Index(), 0, std::move(data)});
    }
    const NodeState& operator[](const NodeId& id) const { return *state.node(id); }
    VoteStanding vote(const NodeId& candidate, const NodeId& voter) const
    {
        for (const VoteView& view : (*this)[candidate].votes) {
            if (view.voter == voter)
                return view.standing;
        }
        return VoteStanding::Unknown;
    }

    ClusterState state;
};

inline bool addsUp(const PacketCounts& counts, std::uint64_t inFlight)
{
    return counts.sent + counts.copies == counts.delivered + counts.lostTotal() + inFlight
        && counts.inFlight() == inFlight;
}

} // namespace raft::test
