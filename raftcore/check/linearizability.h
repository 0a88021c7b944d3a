// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/operation.h"

#include <span>
#include <vector>

namespace raft::check {

// Whether a history of operations on one key could have happened one after the other, each at an instant between its
// call and its return: Herlihy and Wing's linearizability. It is decided from what clients saw alone.
//
// The search is Wing and Gong's with Lowe's improvements ("Testing for linearizability", 2017): it goes along the
// history once and keeps every configuration (state, operations that took effect already) that explains it so far;
// an operation is made to take effect only when somebody's return demands it, and no configuration is looked at
// twice. What may cost too much is bounded: then the answer is Undecided, never a guess.
struct SearchResult {
    enum class Kind : std::uint8_t { Linearizable, NotLinearizable, Undecided };
    Kind kind = Kind::Linearizable;
    // NotLinearizable: the operation (a place in the history) whose answer nothing explains any more, and the one
    // that it contradicts: had that one not returned before, all would be explained. None: the answer alone is wrong.
    std::size_t offender = 0;
    std::optional<std::size_t> partner;
    std::size_t steps = 0;
};
struct SearchOptions {
    bool startsAbsent = true; // the key is absent before; else any value may be there
    std::size_t mostSteps = 1'000'000;
    std::optional<std::size_t> suspect; // which partner to try first
};
SearchResult searchKey(std::span<const Operation> history, const SearchOptions& options = {});

// The verdict on a whole history. Linearizability is local: a history is linearizable if and only if it is so for
// each key alone.
struct HistoryVerdict {
    struct Offence {
        std::size_t second = 0;           // places in the history that was judged
        std::optional<std::size_t> first; // the operation that `second` contradicts
    };
    std::size_t operations = 0, unknown = 0, keys = 0;
    std::vector<Offence> offences;      // one a key at most; in the order of `second`'s return
    std::vector<std::string> undecided; // keys for which the search was given up

    bool holds() const { return offences.empty(); }
};
HistoryVerdict judgeHistory(const std::vector<Operation>& history, const SearchOptions& options = {});

} // namespace raft::check
