// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/entryhash.h"
#include "raftcore/consensus/types.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace raft::check {

using NodeIndex = std::uint32_t; // a node's place in World::nodes
inline constexpr NodeIndex noNode = 0xFFFFFFFFU;
using ClientNumber = std::uint32_t; // an interned client name; 0 = none

// What the monitor remembers of one entry in one log.
struct Slot {
    Term term;
    Hash prefix = unknownHash; // of the log up to and including this entry
    std::uint64_t event = 0;   // n of the `append` (or `loaded`)
    std::uint64_t serial = 0;
    Index session;
    ClientNumber client = 0; // of a command
};

// The one log of the whole cluster: the entry that was committed first at each index. It only grows; every other
// log is judged against it.
class ChosenLog {
public:
    struct Record {
        Hash prefix = unknownHash;
        std::uint64_t serial = 0;
        Index session;
        std::uint64_t stateHash = 0;  // of the state machine after it, as the first node to apply it said
        std::uint64_t applyEvent = 0; // n of that `apply`; 0 = not applied yet
        ClientNumber client = 0;
        std::uint16_t applier = 0; // the node's place
        bool acknowledged = false; // a client was told ok
    };
    // The `commit` that chose a run of entries.
    struct Choice {
        Index first;
        Term inTerm; // the committing node's term
        std::uint64_t event = 0;
        NodeIndex node = noNode;
    };

    Index last() const { return Index(m_size); }
    Hash hashAt(Index index) const; // emptyLogHash at 0; unknown beyond last()
    std::optional<Term> termAt(Index index) const;
    Record* at(Index index); // null when not chosen
    const Record* at(Index index) const;
    const Choice* choiceOf(Index index) const; // null when not chosen
    // The highest index that was chosen in a term before this one.
    Index lastChosenBefore(Term term) const;
    std::optional<Index> find(ClientNumber client, std::uint64_t serial, Index before) const; // linear: for reports

    void begin(const Choice& choice); // the entries appended next were chosen by it
    void append(const Slot& slot);

private:
    static constexpr std::size_t chunkSize = 4096;
    struct TermRun {
        Index first;
        Term term;
    };

    std::vector<std::unique_ptr<Record[]>> m_chunks;
    std::uint64_t m_size = 0;
    std::vector<TermRun> m_terms;
    std::vector<Choice> m_choices;
    std::map<Term, Index> m_lastIn; // the last index chosen in each term
};

} // namespace raft::check
