// SPDX-License-Identifier: MIT
#include "ui/alight/pageindex.h"

#include <algorithm>

namespace ui::alight {

using namespace raft::trace;

namespace {

constexpr std::size_t mostLately = 64; // uses that are looked through for who acted

} // namespace

void PageIndex::open(std::shared_ptr<const TraceStore> store)
{
    m_store = std::move(store);
    m_reader = {};
    for (std::vector<Use>& uses : m_uses)
        uses = {};
    m_nodes.clear();
    m_numbers.clear();
    m_lookedAt = 0;
}

bool PageIndex::work(std::uint64_t most)
{
    if (!m_store)
        return false;
    const std::uint64_t size = m_store->size();
    const std::uint64_t to = std::min(size, m_lookedAt + most);
    m_store->forEach(m_lookedAt + 1, to, [this](const Event& event) {
        look(event);
        return true;
    });
    m_lookedAt = to;
    return m_lookedAt < size;
}

void PageIndex::look(const Event& event)
{
    const std::uint16_t number = numberOf(event.node);
    const auto n = static_cast<std::uint32_t>(event.n);
    auto& terms = m_nodes[number].terms;
    if (const auto* changed = std::get_if<raft::TermChanged>(&event.body))
        terms.emplace_back(n, changed->to);
    else if (const auto* started = std::get_if<Started>(&event.body); started && (terms.empty() || terms.back().second != started->term))
        terms.emplace_back(n, started->term);
    for (const Line line : m_reader.read(event))
        m_uses[static_cast<std::size_t>(line)].push_back({n, number});
}

std::uint16_t PageIndex::numberOf(const raft::NodeId& node)
{
    const auto found = m_numbers.find(node);
    if (found != m_numbers.end())
        return found->second;
    const auto number = static_cast<std::uint16_t>(m_nodes.size());
    m_nodes.push_back({node, {}});
    m_numbers.emplace(node, number);
    return number;
}

std::size_t PageIndex::countUpTo(Line line, std::uint64_t n) const
{
    const std::vector<Use>& all = uses(line);
    return static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), n, [](std::uint64_t at, const Use& use) { return at < use.event; }) - all.begin());
}

raft::Term PageIndex::term(const Use& use) const
{
    const auto& terms = m_nodes[use.node].terms;
    const auto after = std::upper_bound(terms.begin(), terms.end(), use.event, [](std::uint32_t at, const auto& each) { return at < each.first; });
    return after == terms.begin() ? raft::Term() : std::prev(after)->second;
}

Standing PageIndex::standing(Line line, std::uint64_t n, std::uint64_t since) const
{
    const std::vector<Use>& all = uses(line);
    Standing standing;
    const std::size_t count = countUpTo(line, n);
    standing.count = count;
    if (count == 0)
        return standing;
    const Use& last = all[count - 1];
    standing.last = last.event;
    standing.term = term(last);
    standing.nodes.push_back(node(last));
    for (std::size_t i = count - 1; i-- > 0 && count - i <= mostLately && all[i].event >= since;) {
        const raft::NodeId who = node(all[i]);
        if (std::find(standing.nodes.begin(), standing.nodes.end(), who) == standing.nodes.end())
            standing.nodes.push_back(who);
    }
    std::erase_if(standing.nodes, [](const raft::NodeId& who) { return who.isEmpty(); });
    std::sort(standing.nodes.begin(), standing.nodes.end());
    return standing;
}

} // namespace ui::alight
