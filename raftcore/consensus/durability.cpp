// SPDX-License-Identifier: MIT
#include "raftcore/consensus/durability.h"

#include <algorithm>
#include <cassert>

namespace raft {

WriteToken Durability::begin(Index lastIndex, bool promises)
{
    m_lastWrite = m_lastWrite.next();
    m_writes.push_back({m_lastWrite, lastIndex});
    if (promises)
        m_termAndVote = m_lastWrite;
    return m_lastWrite;
}

void Durability::truncated(Index from)
{
    const Index kept = from.previous();
    m_durableIndex = std::min(m_durableIndex, kept);
    for (Write& write : m_writes)
        write.upTo = std::min(write.upTo, kept);
}

bool Durability::finish(WriteToken token)
{
    if (token <= m_lastDurable || token > m_lastWrite)
        return false;
    m_lastDurable = token;
    while (!m_writes.empty() && m_writes.front().token <= token) {
        m_durableIndex = std::max(m_durableIndex, m_writes.front().upTo);
        m_writes.pop_front();
    }
    return true;
}

WriteToken Durability::ofLogUpTo(Index index) const
{
    if (index <= m_durableIndex)
        return m_termAndVote;
    const auto write = std::find_if(m_writes.begin(), m_writes.end(),
                                    [index](const Write& candidate) { return candidate.upTo >= index; });
    assert(write != m_writes.end());
    return write == m_writes.end() ? m_lastWrite : std::max(write->token, m_termAndVote);
}

} // namespace raft
