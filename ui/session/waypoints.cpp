// SPDX-License-Identifier: MIT
#include "ui/session/waypoints.h"

#include <algorithm>

namespace ui {

using namespace raft::trace;

namespace {

constexpr std::uint64_t stretch = 4'096; // of the trace that is read at once, going back

bool isMessage(const Event& event)
{
    return std::holds_alternative<PacketDelivered>(event.body);
}

} // namespace

void Waypoints::open(std::shared_ptr<const TraceStore> store)
{
    *this = {};
    m_store = std::move(store);
}

bool Waypoints::work(std::uint64_t most)
{
    if (!m_store)
        return false;
    const std::uint64_t size = m_store->size();
    const std::uint64_t to = size - m_lookedAt > most ? m_lookedAt + most : size;
    if (to > m_lookedAt) {
        m_store->forEach(m_lookedAt + 1, to, [this](const Event& event) {
            apply(event);
            return true;
        });
        m_lookedAt = to;
    }
    return m_lookedAt < size;
}

void Waypoints::apply(const Event& event)
{
    if (const auto* term = std::get_if<raft::TermChanged>(&event.body)) {
        if (term->to > m_highestTerm)
            of(Waypoint::Term).push_back(event.n);
        m_highestTerm = std::max(m_highestTerm, term->to);
    } else if (const auto* role = std::get_if<raft::RoleChanged>(&event.body)) {
        if (role->to == raft::Role::Candidate)
            of(Waypoint::Election).push_back(event.n);
        else if (role->to == raft::Role::Leader)
            of(Waypoint::Leader).push_back(event.n);
    } else if (const auto* commit = std::get_if<raft::CommitAdvanced>(&event.body)) {
        if (commit->to > m_highestCommit)
            of(Waypoint::Commit).push_back(event.n);
        m_highestCommit = std::max(m_highestCommit, commit->to);
    } else if (std::holds_alternative<FaultBegan>(event.body) || std::holds_alternative<FaultHealed>(event.body)) {
        of(Waypoint::Fault).push_back(event.n);
    } else if (std::holds_alternative<Violated>(event.body)) {
        of(Waypoint::Violation).push_back(event.n);
    } else if (const auto* started = std::get_if<Started>(&event.body)) {
        m_highestTerm = std::max(m_highestTerm, started->term); // it has been there before
    }
}

std::optional<std::uint64_t> Waypoints::nextMessage(std::uint64_t n) const
{
    std::optional<std::uint64_t> found;
    m_store->forEach(n + 1, m_store->size(), [&found](const Event& event) {
        if (isMessage(event))
            found = event.n;
        return !found;
    });
    return found;
}

std::optional<std::uint64_t> Waypoints::previousMessage(std::uint64_t n) const
{
    std::optional<std::uint64_t> found;
    for (std::uint64_t end = n; end > 1 && !found; end = end > stretch ? end - stretch : 1) {
        const std::uint64_t from = end > stretch ? end - stretch : 1;
        m_store->forEach(from, end - 1, [&found](const Event& event) {
            if (isMessage(event))
                found = event.n;
            return true;
        });
    }
    return found;
}

std::optional<std::uint64_t> Waypoints::next(Waypoint kind, std::uint64_t n)
{
    if (!m_store)
        return std::nullopt;
    if (kind == Waypoint::Event)
        return n < m_store->size() ? std::optional(n + 1) : std::nullopt;
    if (kind == Waypoint::Message)
        return nextMessage(n);
    const auto first = [this, kind, n]() -> std::optional<std::uint64_t> {
        const auto at = std::upper_bound(of(kind).begin(), of(kind).end(), n);
        return at == of(kind).end() ? std::nullopt : std::optional(*at);
    };
    std::optional<std::uint64_t> found = first();
    while (!found && work(stretch))
        found = first();
    return found ? found : first();
}

std::optional<std::uint64_t> Waypoints::previous(Waypoint kind, std::uint64_t n)
{
    if (!m_store || n <= 1)
        return std::nullopt;
    if (kind == Waypoint::Event)
        return n - 1;
    if (kind == Waypoint::Message)
        return previousMessage(n);
    while (m_lookedAt < n && work(n - m_lookedAt)) { }
    const auto at = std::lower_bound(of(kind).begin(), of(kind).end(), n);
    return at == of(kind).begin() ? std::nullopt : std::optional(*std::prev(at));
}

} // namespace ui
