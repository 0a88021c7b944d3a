// SPDX-License-Identifier: MIT
// What passes a filter, and the marks of a lane.
#include "ui/spacetime/diagramindex.h"

#include <algorithm>

namespace ui::spacetime {

void Filter::set(Category category, bool on)
{
    const std::uint32_t bit = 1U << static_cast<unsigned>(category);
    categories = on ? categories | bit : categories & ~bit;
}

bool Filter::passes(const MessageLine& line) const
{
    return has(line.category) && (!lane || line.from == *lane || line.to == *lane) && (!term || line.term == *term);
}

bool Filter::passes(const Mark& mark, std::uint8_t at) const
{
    const Category category = categoryOf(mark.kind());
    const bool isAlways = category == Category::Faults || category == Category::Members;
    return (isAlways || has(category)) && (!lane || at == *lane) && (!term || mark.term() == *term || category == Category::Faults);
}

void MarkList::add(const Mark& mark, int of)
{
    m_marks.push_back(mark);
    rank(of);
}

void MarkList::rank(int of)
{
    const auto value = static_cast<std::uint8_t>(of);
    if (m_ranks.size() % block == 0)
        m_best.push_back(value);
    else
        m_best.back() = std::max(m_best.back(), value);
    m_ranks.push_back(value);
}

std::size_t MarkList::firstFrom(std::int64_t at) const
{
    const auto first = std::lower_bound(m_marks.begin(), m_marks.end(), at, [](const Mark& mark, std::int64_t time) { return mark.at < time; });
    return static_cast<std::size_t>(first - m_marks.begin());
}

std::size_t MarkList::firstFromNumber(std::uint64_t n) const
{
    const auto first = std::lower_bound(m_marks.begin(), m_marks.end(), n, [](const Mark& mark, std::uint64_t of) { return mark.n < of; });
    return static_cast<std::size_t>(first - m_marks.begin());
}

std::optional<std::size_t> MarkList::highest(std::size_t from, std::size_t to) const
{
    std::optional<std::size_t> best;
    int rankOfBest = 0;
    std::size_t bestBlock = m_best.size(); // a whole block that holds the best; searched at the end
    const auto offer = [&](std::size_t i) {
        if (m_ranks[i] > rankOfBest) {
            rankOfBest = m_ranks[i];
            best = i;
            bestBlock = m_best.size();
        }
    };
    std::size_t i = from;
    for (; i < to && i % block != 0; ++i)
        offer(i);
    for (; i + block <= to; i += block) {
        if (m_best[i / block] > rankOfBest) {
            rankOfBest = m_best[i / block];
            bestBlock = i / block;
        }
    }
    for (; i < to; ++i)
        offer(i);
    if (bestBlock == m_best.size())
        return best;
    for (std::size_t k = bestBlock * block; k < (bestBlock + 1) * block; ++k) {
        if (m_ranks[k] == rankOfBest)
            return k;
    }
    return best;
}

std::size_t MarkList::bytes() const
{
    return m_marks.capacity() * sizeof(Mark) + m_ranks.capacity() + m_best.capacity();
}

} // namespace ui::spacetime
