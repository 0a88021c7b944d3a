// SPDX-License-Identifier: MIT
#include "raftcore/check/durations.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace raft::check {

namespace {

constexpr unsigned precisionBits = 5; // 32 buckets for each power of two

// Values below 32 have a bucket each; above, the five bits after the leading one choose it.
std::size_t bucketOf(std::uint64_t value)
{
    const auto width = static_cast<unsigned>(std::bit_width(value));
    if (width <= precisionBits)
        return static_cast<std::size_t>(value);
    const unsigned shift = width - precisionBits - 1;
    return (static_cast<std::size_t>(shift + 1) << precisionBits)
        + static_cast<std::size_t>((value >> shift) - (std::uint64_t{1} << precisionBits));
}

std::uint64_t middleOf(std::size_t bucket)
{
    const std::uint64_t low = bucket & ((1U << precisionBits) - 1);
    if (bucket < (1U << precisionBits))
        return low;
    const std::size_t shift = (bucket >> precisionBits) - 1;
    return ((low + (std::uint64_t{1} << precisionBits)) << shift) + (std::uint64_t{1} << shift) / 2;
}

} // namespace

void Durations::add(Duration duration)
{
    duration = std::max(duration, Duration{});
    const std::size_t bucket = bucketOf(static_cast<std::uint64_t>(duration.count()));
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    m_min = m_count == 0 ? duration : std::min(m_min, duration);
    m_max = std::max(m_max, duration);
    m_sum += duration;
    ++m_count;
}

Duration Durations::percentile(double percent) const
{
    if (m_count == 0)
        return {};
    const auto wanted = static_cast<std::uint64_t>(std::ceil(static_cast<double>(m_count) * percent / 100));
    const std::uint64_t rank = std::clamp<std::uint64_t>(wanted, 1, m_count);
    std::uint64_t seen = 0;
    for (std::size_t bucket = 0; bucket < m_buckets.size(); ++bucket) {
        seen += m_buckets[bucket];
        if (seen >= rank)
            return std::clamp(Duration(static_cast<Duration::rep>(middleOf(bucket))), m_min, m_max);
    }
    return m_max;
}

} // namespace raft::check
