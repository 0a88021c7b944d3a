// SPDX-License-Identifier: MIT
#include "ui/charts/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace ui::charts {

namespace {

constexpr unsigned detailBits = 4;
constexpr std::uint64_t detail = 1U << detailBits; // classes for each power of two

// Below 2 × detail every value has a class of its own.
std::size_t classOf(std::uint64_t value)
{
    if (value < 2 * detail)
        return static_cast<std::size_t>(value);
    const unsigned shift = static_cast<unsigned>(std::bit_width(value)) - detailBits - 1;
    return static_cast<std::size_t>(shift * detail + (value >> shift));
}

// The middle of a class.
std::uint64_t valueOf(std::size_t at)
{
    if (at < 2 * detail)
        return at;
    const std::size_t shift = at / detail - 1;
    const std::uint64_t low = (at - shift * detail) << shift;
    return low + (std::uint64_t{1} << shift) / 2;
}

} // namespace

void Histogram::add(std::uint64_t us)
{
    const std::size_t at = classOf(us);
    if (at >= m_classes.size())
        m_classes.resize(at + 1);
    ++m_classes[at];
    ++m_count;
}

std::uint64_t Histogram::percentile(double share) const
{
    if (m_count == 0)
        return 0;
    const double exact = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count));
    const auto rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(exact));
    std::uint64_t seen = 0;
    for (std::size_t at = 0; at < m_classes.size(); ++at) {
        seen += m_classes[at];
        if (seen >= rank)
            return valueOf(at);
    }
    return valueOf(m_classes.size() - 1);
}

} // namespace ui::charts
