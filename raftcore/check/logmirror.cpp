// SPDX-License-Identifier: MIT
#include "raftcore/check/logmirror.h"

namespace raft::check {

LogMirror LogMirror::unseen(Index base, Term baseTerm)
{
    LogMirror log;
    log.m_base = base;
    log.m_seen = base.isZero();
    log.m_baseTerm = baseTerm;
    return log;
}

LogMirror LogMirror::chosenUpTo(Index base)
{
    LogMirror log;
    log.m_base = base;
    return log;
}

std::optional<Term> LogMirror::termAt(Index index, const ChosenLog& chosen) const
{
    if (const Slot* slot = slotAt(index))
        return slot->term;
    if (index > m_base)
        return std::nullopt;
    if (m_seen)
        return chosen.termAt(index);
    return index == m_base ? m_baseTerm : std::nullopt;
}

Hash LogMirror::hashAt(Index index, const ChosenLog& chosen) const
{
    if (const Slot* slot = slotAt(index))
        return slot->prefix;
    return m_seen && index <= m_base ? chosen.hashAt(index) : unknownHash;
}

const Slot* LogMirror::slotAt(Index index) const
{
    if (index <= m_base || index > last())
        return nullptr;
    return &m_slots[static_cast<std::size_t>(distance(m_base, index) - 1)];
}

bool LogMirror::holds(Index index, Hash prefix, const ChosenLog& chosen) const
{
    return prefix != unknownHash && hashAt(index, chosen) == prefix;
}

void LogMirror::truncateFrom(Index from)
{
    if (from > last())
        return;
    if (from > m_base) {
        m_slots.resize(static_cast<std::size_t>(distance(m_base, from) - 1));
        return;
    }
    m_slots.clear();
    m_base = from.previous();
    m_baseTerm.reset(); // of an unseen base; a seen one asks the chosen log
    m_seen = m_seen || m_base.isZero();
}

void LogMirror::trim(const ChosenLog& chosen, Index limit)
{
    if (!m_seen)
        return;
    while (!m_slots.empty()) {
        const Index next = m_base.next();
        if (next >= limit || m_slots.front().prefix == unknownHash || m_slots.front().prefix != chosen.hashAt(next))
            return;
        m_slots.pop_front();
        m_base = next;
    }
}

} // namespace raft::check
