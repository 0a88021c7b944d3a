// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace ui::charts {

// Counts of durations in classes that grow with the duration, so that percentiles of any number of them cost little and
// are right within about 3 %.
class Histogram {
public:
    void add(std::uint64_t us);
    std::uint64_t count() const { return m_count; }
    std::uint64_t percentile(double share) const; // 0 … 1; 0 when empty

private:
    std::vector<std::uint64_t> m_classes;
    std::uint64_t m_count = 0;
};

} // namespace ui::charts
