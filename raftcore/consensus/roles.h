// SPDX-License-Identifier: MIT
#pragma once

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

struct Candidate {
    // The requests leave, and the own vote counts, once term and vote are durable (§5.2, dissertation §3.8).
    bool asked = false;
    std::vector<std::pair<NodeId, bool>> answers; // each voter's first, by id: doubled datagrams count once

    std::optional<bool> answerOf(const NodeId& voter) const
    {
        for (const auto& [id, granted] : answers) {
            if (id == voter)
                return granted;
        }
        return std::nullopt;
    }
};

// An AppendEntries on its way: the entries after `prev` up to `last`, sent in heartbeat round `round`.
struct Inflight {
    Index prev, last;
    std::uint64_t round = 0;
};

// What a leader knows of one follower.
struct Progress {
    NodeId peer;
    Index next;  // the next entry to send
    Index match; // known to be durable there, and equal
    ProgressState state = ProgressState::Probe;
    bool probeSent = false;         // Probe: one message at a time
    std::vector<Inflight> inflight; // Replicate: oldest first
};

struct Leader {
    std::vector<Progress> progress; // of every other member, sorted by id
    std::uint64_t round = 0;        // of heartbeats in this term
    std::size_t uncommittedBytes = 0; // of the entries of this term that wait for their commitment
};

} // namespace raft
