// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/snapshot.h"
#include "raftcore/consensus/types.h"

#include <optional>
#include <utility>
#include <vector>

namespace raft {

// What a server keeps only while it plays a role: gone with the role, so that nothing of an old term can be
// mistaken for the present (Figure 2: "reinitialized after election").

struct Follower {
    std::optional<NodeId> leader; // who leads this term, as far as is known
};

// Each voter's first answer, by id: doubled datagrams count once (Rule::CountVotersOnce).
struct Ballot {
    std::vector<std::pair<NodeId, bool>> answers;

    std::optional<bool> answerOf(const NodeId& voter) const
    {
        for (const auto& [id, granted] : answers) {
            if (id == voter)
                return granted;
        }
        return std::nullopt;
    }
};

struct PreCandidate : Ballot { }; // dissertation §9.6: asks whether it could win, at the present term

struct Candidate : Ballot {
    // The requests leave, and the own vote counts, once term and vote are durable (§5.2, dissertation §3.8).
    bool asked = false;
    bool transfer = false; // the leader asked for it: voters look past their stickiness (§4.2.3)
};

// An AppendEntries on its way: the entries after `prev` up to `last`, sent in heartbeat round `round`.
struct Inflight {
    Index prev, last;
    std::uint64_t round = 0;
    std::uint64_t bytes = 0; // of its encoded entries
};

// A snapshot on its way to one follower.
struct SnapshotTransfer {
    SnapshotPtr snapshot;
    std::uint64_t received = 0;  // the follower holds the bytes before …
    std::uint64_t next = 0;      // … and these were sent
    std::uint64_t noted = 0;     // `received` as of the last observation
    std::uint64_t lastRound = 0; // the round in which `received` grew last: two rounds without it, and it is sent again
    std::uint64_t lateBy = 0;    // in how many rounds an answer comes back, at most: more patience on a long way
    std::uint64_t window = 0;    // chunks that may be on their way: grows with each answer, falls with each loss
    std::uint64_t repeats = 0;   // answers since then that lack the same byte: three of them mean that a chunk was lost
};

// What a leader knows of one follower.
struct Progress {
    NodeId peer;
    Index next;  // the next entry to send
    Index match; // known to be durable there, and equal
    ProgressState state = ProgressState::Probe;
    bool probeSent = false;         // Probe: one message at a time
    std::vector<Inflight> inflight; // Replicate: oldest first
    std::uint64_t inflightBytes = 0;
    bool heard = false;             // in the present window of check-quorum
    std::uint64_t ackedRound = 0;   // the highest heartbeat round of this term that it answered
    bool leaving = false;           // no member any more: told of it, then dropped
    std::uint64_t leavingSince = 0; // the round in which its removal was found committed; 0 = not yet
    std::optional<SnapshotTransfer> transfer; // Snapshot
};

// Dissertation §3.10.
struct LeadershipTransfer {
    NodeId to;
    Time since{};
    bool told = false; // TimeoutNow has been sent
};

// Dissertation §4.2.1: a change that waits for its new voters to catch up as learners.
struct CatchUp {
    NodeId peer;
    std::uint64_t round = 0; // 0 = not begun
    Index target;            // the round ends when the peer holds the log up to here
    Time since{};            // the round began
    bool done = false;
};
struct PendingChange {
    Configuration target;
    bool joint = true;
    std::vector<CatchUp> newcomers;
};

// A read that waits for its round of heartbeats, and for the state machine to have applied `index`.
struct PendingRead {
    std::uint64_t request = 0;
    std::optional<Index> index; // none until an entry of the leader's term is committed
    std::uint64_t round = 0; // an answer to this round or a later one, from a majority, confirms it
    ReadMode mode = ReadMode::ReadIndex;
    Time askedAt{};
};

struct Leader {
    std::vector<Progress> progress; // of every other member, sorted by id
    std::uint64_t round = 0;        // of heartbeats in this term
    std::size_t uncommittedBytes = 0; // of the entries of this term that wait for their commitment
    std::optional<LeadershipTransfer> transfer;
    std::optional<PendingChange> change;
    std::vector<PendingRead> reads; // oldest first
    std::vector<std::pair<std::uint64_t, Time>> rounds; // when those not yet answered by a majority were sent
    std::optional<Time> leaseUntil;
    bool leaseWatched = false;      // a read by lease was asked for in this term: the lease is observed …
    std::optional<Time> leaseNoted; // … as it was last told
    bool leaseDead = false;         // TimeoutNow was sent: another may lead at any time
};

} // namespace raft
