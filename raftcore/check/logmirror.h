// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/chosenlog.h"

#include <deque>
#include <limits>

namespace raft::check {

inline constexpr Index noIndex{std::numeric_limits<std::uint64_t>::max()};

// One log as the trace tells it: a node's memory, or its disk. What agrees with the chosen log is not kept twice,
// so the cost is the part that is not chosen yet.
class LogMirror {
public:
    LogMirror() = default;
    // A log whose entries up to `base` this trace has not seen.
    static LogMirror unseen(Index base, Term baseTerm);
    // One that is the chosen log up to `base`, and ends there.
    static LogMirror chosenUpTo(Index base);

    Index last() const { return m_base + m_slots.size(); }
    Index base() const { return m_base; }
    std::size_t kept() const { return m_slots.size(); }
    std::optional<Term> termAt(Index index, const ChosenLog& chosen) const; // nothing: beyond the log, or unknown
    Hash hashAt(Index index, const ChosenLog& chosen) const;                // unknown likewise
    const Slot* slotAt(Index index) const;                                  // null: shared, unknown or beyond
    bool holds(Index index, Hash prefix, const ChosenLog& chosen) const;    // known to hold exactly this prefix

    void append(const Slot& slot) { m_slots.push_back(slot); }
    void truncateFrom(Index from);
    // Forgets what the chosen log remembers as well, but nothing at or beyond `limit`.
    void trim(const ChosenLog& chosen, Index limit = noIndex);

private:
    Index m_base;          // entries up to here are those of the chosen log …
    bool m_seen = true;    // … unless they were never seen
    std::optional<Term> m_baseTerm; // of an unseen base
    std::deque<Slot> m_slots;       // m_base + 1 …
};

} // namespace raft::check
