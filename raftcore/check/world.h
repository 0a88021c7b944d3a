// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/intervalset.h"
#include "raftcore/check/logmirror.h"
#include "raftcore/check/reporter.h"
#include "raftcore/check/seenentries.h"
#include "raftcore/trace/header.h"

#include <map>
#include <unordered_map>

namespace raft::check {

// What a disk holds of a node: as written, and as durable.
struct DiskImage {
    Term term;
    std::optional<NodeId> votedFor;
    LogMirror log;
    Index snapshotIndex;            // of the newest snapshot on it
    std::uint64_t durableEvent = 0; // n of the last `durable` (or `started`) that changed it
};

// A write on its way: the difference to the write before it.
struct PendingWrite {
    WriteToken token;
    Term term;
    std::optional<NodeId> votedFor;
    Index from = noIndex;    // the log changed from here on
    std::vector<Slot> slots; // and holds these there
    Index lastIndex;
    Index snapshotIndex;
    std::optional<LogMirror> installed; // the log was replaced as a whole by a snapshot: what stands before `from`
    std::uint64_t event = 0;
};

struct GivenVote {
    NodeId candidate;
    std::uint64_t event = 0;
};
struct Claim { // what a candidate said of its log when it asked for votes
    Index lastIndex;
    Term lastTerm;
    std::uint64_t event = 0;
};
struct CountedVote {
    NodeIndex voter = noNode;
    std::uint64_t event = 0; // n of the `delivered`
};
struct Promise { // the most that a follower acknowledged in a term
    Term term;
    Index match;
};

// A configuration with the nodes' places looked up.
struct Voters {
    std::vector<NodeIndex> incoming, outgoing;
};

// The monitor's own picture of one node, from the trace alone.
struct NodeMirror {
    NodeId id;
    bool known = false; // it was started in this trace
    bool up = false;
    bool paused = false;
    std::string disk;
    std::uint64_t startedEvent = 0, stoppedEvent = 0, pausedEvent = 0;

    Role role = Role::Follower;
    Term term;
    std::uint64_t termEvent = 0;
    std::optional<NodeId> votedFor;
    LogMirror log;
    Index dirtyFrom = noIndex; // the log differs from the last write from here on …
    std::optional<LogMirror> installed; // … and its beginning is a snapshot's, which was not written yet
    Index commitIndex, lastApplied;
    std::uint64_t commitEvent = 0, applyEvent = 0;
    Voters voters;
    Index configurationIndex;
    std::uint64_t configurationEvent = 0;
    std::optional<Time> leaseUntil; // while it leads
    std::uint64_t leaseEvent = 0;

    DiskImage durable;
    std::deque<PendingWrite> pending;
    bool hasForgotten = false; // the disk was made to forget what was durable: the votes that it gave count all the same
    WriteToken lastToken;
    Index loadFrom = noIndex; // `loaded` events are to follow from here

    std::map<Term, GivenVote> votes; // bounded
    std::map<Term, Claim> claims;    // bounded
    Term countedTerm;
    std::vector<CountedVote> counted; // votes delivered to it in countedTerm
    std::vector<Promise> promises;    // bounded; newest last
};

// What all checks share. It is rebuilt from events only: nothing is asked of a node.
class World {
public:
    explicit World(const trace::Header& header);

    std::uint64_t n = 0; // the event being observed
    Time t{};
    std::deque<NodeMirror> nodes; // a deque: references stay valid as nodes appear
    ChosenLog chosen;
    SeenEntries seen;
    // Entries were committed whose beginnings this trace has not seen: what is chosen is not known any more.
    bool isBlind = false;
    Reporter reporter;
    Assumptions assumptions;

    NodeIndex place(const NodeId& id); // makes the node known by name
    NodeMirror& node(const NodeId& id) { return nodes[place(id)]; }
    NodeIndex placeOf(const NodeMirror& node) const;
    ClientNumber client(const std::string& name); // 0 for the empty name
    Voters votersOf(const Configuration& configuration);
    // A client asks again for what it has asked for before; each time allows one more effect, outside of sessions.
    void askedAgain(ClientNumber client, std::uint64_t serial) { ++m_repeats[{client, serial}]; }
    // It changes nothing, and may go through the log as often as its node finds a new leader to ask.
    void askedToRead(ClientNumber client, std::uint64_t serial) { m_reads[client].insert(serial); }
    bool mayRepeat(ClientNumber client, std::uint64_t serial);
    void report(Breach breach) { reporter.report(std::move(breach), assumptions, t); }
    NodeId nameOf(NodeIndex place) const { return place < nodes.size() ? nodes[place].id : NodeId{}; }

private:
    Voters m_bootstrap;
    std::unordered_map<NodeId, NodeIndex> m_places;
    NodeId m_lastNode;
    NodeIndex m_lastPlace = noNode;
    std::map<std::pair<ClientNumber, std::uint64_t>, std::uint64_t> m_repeats; // allowed and not used up
    std::unordered_map<ClientNumber, IntervalSet> m_reads;
    std::unordered_map<std::string, ClientNumber> m_clients;
    std::string m_lastClient;
    ClientNumber m_lastClientNumber = 0;
};

// A majority of both halves answers yes. The monitor's own quorum rule, so that a mistake in the machine's is seen.
template <class Yes>
bool isQuorum(const Voters& voters, Yes&& yes)
{
    const auto majority = [&](const std::vector<NodeIndex>& half) {
        std::size_t count = 0;
        for (const NodeIndex voter : half)
            count += yes(voter) ? 1U : 0U;
        return count > half.size() / 2;
    };
    return majority(voters.incoming) && (voters.outgoing.empty() || majority(voters.outgoing));
}

} // namespace raft::check
