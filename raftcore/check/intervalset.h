// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>

namespace raft::check {

// A set of numbers that come mostly in order: it keeps intervals, so that a million serials of one client cost
// as much as one.
class IntervalSet {
public:
    bool insert(std::uint64_t value); // false when it was there already
    bool contains(std::uint64_t value) const;
    std::size_t intervals() const { return m_lastOf.size(); }

private:
    std::map<std::uint64_t, std::uint64_t> m_lastOf; // first of an interval → its last
};

} // namespace raft::check
