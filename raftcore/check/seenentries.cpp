// SPDX-License-Identifier: MIT
#include "raftcore/check/seenentries.h"

namespace raft::check {

std::optional<SeenEntries::Seen> SeenEntries::check(Index index, const Seen& now, const ChosenLog& chosen)
{
    const auto verdict = [&](const Seen& before) {
        return before.prefix == now.prefix ? std::nullopt : std::optional(before);
    };
    if (index <= chosen.last() && chosen.termAt(index) == now.term) {
        const ChosenLog::Choice* choice = chosen.choiceOf(index);
        return verdict({now.term, chosen.hashAt(index), choice ? choice->event : 0, choice ? choice->node : noNode});
    }
    const bool recent = index > m_base && distance(m_base, index) <= m_recent.size();
    Seen* place = recent ? &m_recent[static_cast<std::size_t>(distance(m_base, index) - 1)] : nullptr;
    if (place && place->term == now.term)
        return verdict(*place);
    if (!m_others.empty()) {
        if (const auto other = m_others.find({index, now.term}); other != m_others.end())
            return verdict(other->second);
    }
    if (index == m_base + (m_recent.size() + 1))
        m_recent.push_back(now);
    else
        m_others.emplace(Key{index, now.term}, now);
    return std::nullopt;
}

void SeenEntries::chosenGrew(const ChosenLog& chosen)
{
    while (m_base < chosen.last()) {
        m_base = m_base.next();
        if (m_recent.empty())
            continue;
        const Seen seen = m_recent.front();
        m_recent.pop_front();
        if (chosen.termAt(m_base) != seen.term)
            m_others.emplace(Key{m_base, seen.term}, seen); // it lost, but another node may still hold it
    }
}

} // namespace raft::check
