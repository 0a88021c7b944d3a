// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/chosenlog.h"

#include <deque>
#include <unordered_map>

namespace raft::check {

// Log matching (§5.3): the first prefix that was ever seen to end in an entry (index, term); every other log that
// has this entry must have the same prefix. Chosen entries are found in the chosen log, others here.
class SeenEntries {
public:
    struct Seen {
        Term term;
        Hash prefix = unknownHash;
        std::uint64_t event = 0;
        NodeIndex node = noNode;
    };

    // Remembers it, or returns what was seen before when that is another prefix. `prefix` must be known.
    std::optional<Seen> check(Index index, const Seen& now, const ChosenLog& chosen);
    void chosenGrew(const ChosenLog& chosen);

private:
    struct Key {
        Index index;
        Term term;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return static_cast<std::size_t>(key.index.value() * emptyLogHash ^ key.term.value());
        }
    };

    Index m_base;                // m_recent[i] is about index m_base + 1 + i
    std::deque<Seen> m_recent;   // the first entry seen at each index that is not chosen; term 0: none
    std::unordered_map<Key, Seen, KeyHash> m_others; // the entries that lost, and what fits nowhere else
};

} // namespace raft::check
