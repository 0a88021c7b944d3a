// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <vector>

namespace raft::check {

// Many durations in little memory: counted in buckets whose width is at most 1/32 of their value, so a percentile is
// true to about 3 %. Smallest, largest and sum are exact.
class Durations {
public:
    void add(Duration duration); // negative ones count as 0
    std::uint64_t count() const { return m_count; }
    Duration min() const { return m_count == 0 ? Duration{} : m_min; }
    Duration max() const { return m_max; }
    Duration sum() const { return m_sum; }
    Duration mean() const { return m_count == 0 ? Duration{} : m_sum / static_cast<Duration::rep>(m_count); }
    Duration percentile(double percent) const; // 0 … 100; 0 when empty
    friend bool operator==(const Durations&, const Durations&) = default;

private:
    std::vector<std::uint64_t> m_buckets; // grows as needed, to at most 2,000 or so
    std::uint64_t m_count = 0;
    Duration m_min{}, m_max{}, m_sum{};
};

} // namespace raft::check
