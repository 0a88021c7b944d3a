// SPDX-License-Identifier: MIT
#include "ui/timeline/timelinemodel.h"

#include <algorithm>
#include <array>

namespace ui::timeline {

using namespace raft::trace;
using raft::NodeId;
using raft::Role;
using raft::Time;

namespace {

Standing standingOf(Role role)
{
    switch (role) {
    case Role::Follower: return Standing::Follower;
    case Role::PreCandidate: return Standing::PreCandidate;
    case Role::Candidate: return Standing::Candidate;
    case Role::Leader: return Standing::Leader;
    case Role::Learner: return Standing::Learner;
    }
    return Standing::Follower;
}

} // namespace

void TimelineModel::open(std::shared_ptr<const TraceStore> store)
{
    const std::uint64_t revision = m_revision + 1;
    *this = {};
    m_revision = revision;
    m_store = std::move(store);
    if (!m_store)
        return;
    for (const NodeId& node : m_store->header().nodes)
        rowOf(node);
}

bool TimelineModel::work(std::uint64_t most)
{
    if (!m_store)
        return false;
    const std::uint64_t size = m_store->size();
    const std::uint64_t to = std::min(size, m_lookedAt + most);
    if (to > m_lookedAt) {
        m_store->forEach(m_lookedAt + 1, to, [this](const Event& event) {
            apply(event);
            return true;
        });
        m_lookedAt = to;
    }
    return m_lookedAt < size;
}

std::size_t TimelineModel::rowOf(const NodeId& node)
{
    const auto [at, isNew] = m_rows.try_emplace(node, m_nodes.size());
    if (isNew) {
        const auto& first = m_store->header().nodes;
        const bool isFirst = std::find(first.begin(), first.end(), node) != first.end();
        m_nodes.push_back({node, {Span{{}, {}, isFirst ? Standing::Down : Standing::Absent}}});
        m_facts.emplace_back();
        ++m_revision;
    }
    return at->second;
}

std::size_t TimelineModel::spanAt(const NodeLife& node, Time time)
{
    const auto after = std::upper_bound(node.spans.begin(), node.spans.end(), time,
                                        [](Time t, const Span& span) { return t < span.from; });
    return after == node.spans.begin() ? 0 : static_cast<std::size_t>(after - node.spans.begin()) - 1;
}

void TimelineModel::apply(const Event& event)
{
    if (const auto* began = std::get_if<FaultBegan>(&event.body)) {
        begin(*began, event.t);
    } else if (const auto* healed = std::get_if<FaultHealed>(&event.body)) {
        heal(healed->id, event.t);
    } else if (const auto* violated = std::get_if<Violated>(&event.body)) {
        m_violations.push_back({event.t, event.n, violated->property, violated->assumption.has_value()});
        ++m_revision;
    } else if (const auto* commit = std::get_if<raft::CommitAdvanced>(&event.body)) {
        if (m_commits.empty() || commit->to > m_commits.back().index) {
            m_commits.push_back({event.t, commit->to});
            ++m_revision;
        }
    } else if (!event.node.isEmpty()) {
        applyToNode(event);
    }
}

void TimelineModel::applyToNode(const Event& event)
{
    const auto facts = [this, &event]() -> Facts& { return m_facts[rowOf(event.node)]; };
    if (const auto* started = std::get_if<Started>(&event.body)) {
        facts() = {started->term, Role::Follower, true, false};
    } else if (std::holds_alternative<Stopped>(event.body)) {
        facts().up = false;
    } else if (std::holds_alternative<Paused>(event.body)) {
        facts().paused = true;
    } else if (std::holds_alternative<Resumed>(event.body)) {
        facts().paused = false;
    } else if (const auto* term = std::get_if<raft::TermChanged>(&event.body)) {
        facts().term = term->to;
    } else if (const auto* role = std::get_if<raft::RoleChanged>(&event.body)) {
        facts().role = role->to;
        facts().term = role->term;
        if (role->to == Role::Candidate || role->to == Role::Leader)
            m_elections.push_back({event.t, event.node, role->term, role->to == Role::Leader});
    } else {
        return;
    }
    note(rowOf(event.node), event.t);
}

// A node's facts are what they are from `time` on.
void TimelineModel::note(std::size_t row, Time time)
{
    const Facts& facts = m_facts[row];
    Span span{time, facts.term, standingOf(facts.role)};
    if (!facts.up)
        span.standing = Standing::Down;
    else if (facts.paused)
        span.standing = Standing::Paused;
    std::vector<Span>& spans = m_nodes[row].spans;
    if (spans.back().term == span.term && spans.back().standing == span.standing)
        return;
    ++m_revision;
    if (spans.back().from != time) {
        spans.push_back(span);
        return;
    }
    // Several changes at one instant: the last one counts, and it may be what was there before.
    spans.back() = span;
    if (spans.size() > 1) {
        const Span& before = spans[spans.size() - 2];
        if (before.term == span.term && before.standing == span.standing)
            spans.pop_back();
    }
}

void TimelineModel::begin(const FaultBegan& began, Time time)
{
    std::array<bool, mostLanes> taken{};
    for (const auto& [id, index] : m_acting)
        taken[static_cast<std::size_t>(m_faults[index].lane)] = true;
    int lane = 0;
    while (lane < mostLanes - 1 && taken[static_cast<std::size_t>(lane)])
        ++lane;
    heal(began.id, time); // the same id again replaces it
    m_acting[began.id] = m_faults.size();
    m_faults.push_back({began.id, began.fault, time, std::nullopt, lane});
    m_lanes = std::max(m_lanes, lane + 1);
    ++m_revision;
}

void TimelineModel::heal(FaultId id, Time time)
{
    const auto acting = m_acting.find(id);
    if (acting == m_acting.end())
        return;
    m_faults[acting->second].to = time;
    m_acting.erase(acting);
    ++m_revision;
}

} // namespace ui::timeline
