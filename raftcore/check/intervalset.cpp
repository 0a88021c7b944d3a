// SPDX-License-Identifier: MIT
#include "raftcore/check/intervalset.h"

#include <iterator>

namespace raft::check {

bool IntervalSet::insert(std::uint64_t value)
{
    // The usual case: the number after the highest one.
    auto after = m_lastOf.end();
    if (m_lastOf.empty() || value < std::prev(after)->first)
        after = m_lastOf.upper_bound(value);
    const bool follows = after != m_lastOf.end() && value + 1 == after->first;
    if (after != m_lastOf.begin()) {
        const auto before = std::prev(after);
        if (value <= before->second)
            return false;
        if (value == before->second + 1) {
            before->second = follows ? after->second : value;
            if (follows)
                m_lastOf.erase(after);
            return true;
        }
    }
    const std::uint64_t last = follows ? after->second : value;
    if (follows)
        after = m_lastOf.erase(after);
    m_lastOf.emplace_hint(after, value, last);
    return true;
}

bool IntervalSet::contains(std::uint64_t value) const
{
    const auto after = m_lastOf.upper_bound(value);
    return after != m_lastOf.begin() && value <= std::prev(after)->second;
}

} // namespace raft::check
