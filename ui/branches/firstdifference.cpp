// SPDX-License-Identifier: MIT
#include "ui/branches/firstdifference.h"

#include <algorithm>
#include <vector>

namespace ui::branches {

using raft::trace::Event;

namespace {

constexpr std::uint64_t stretch = 256; // events that are held to be compared

std::vector<Event> eventsOf(const raft::trace::TraceStore& store, std::uint64_t from, std::uint64_t to)
{
    std::vector<Event> events;
    events.reserve(static_cast<std::size_t>(to - from + 1));
    store.forEach(from, to, [&events](const Event& event) {
        events.push_back(event);
        return true;
    });
    return events;
}

} // namespace

void FirstDifference::open(Store left, Store right, std::uint64_t knownSame)
{
    *this = {};
    m_left = std::move(left);
    m_right = std::move(right);
    if (m_left && m_right)
        m_compared = std::min({knownSame, m_left->size(), m_right->size()});
}

bool FirstDifference::work(std::uint64_t most)
{
    if (!m_left || !m_right || m_event)
        return false;
    const std::uint64_t both = std::min(m_left->size(), m_right->size());
    const std::uint64_t end = both - m_compared > most ? m_compared + most : both;
    while (m_compared < end) {
        const std::uint64_t to = std::min(end, m_compared + stretch);
        const std::vector<Event> left = eventsOf(*m_left, m_compared + 1, to), right = eventsOf(*m_right, m_compared + 1, to);
        const auto [a, b] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
        m_compared += static_cast<std::uint64_t>(a - left.begin());
        if (a != left.end() && b != right.end()) {
            m_event = m_compared + 1;
            m_at = std::min(a->t, b->t);
            return false;
        }
        if (m_compared < to)
            return false; // a spilled part of a trace cannot be read back
    }
    return m_compared < both;
}

} // namespace ui::branches
