// SPDX-License-Identifier: MIT
#include "raftcore/cluster/breakpoint.h"

#include <algorithm>

namespace raft::cluster {

namespace {

using When = Breakpoint::When;

// From below it to it, or beyond.
template <class T>
bool comesTo(std::uint64_t number, T from, T to)
{
    return from.value() < number && to.value() >= number;
}

} // namespace

bool fits(const Breakpoint& breakpoint, const PacketFacts& packet)
{
    return isOfPackets(breakpoint.when) && (breakpoint.from.isEmpty() || breakpoint.from == packet.from)
        && (breakpoint.node.isEmpty() || breakpoint.node == packet.to)
        && (!breakpoint.kind || *breakpoint.kind == packet.kind)
        && (breakpoint.number == 0 || breakpoint.number == packet.term.value());
}

bool isFulfilledBy(const Breakpoint& breakpoint, const trace::Event& event)
{
    if (breakpoint.when != When::Violation && !breakpoint.node.isEmpty() && breakpoint.node != event.node)
        return false;
    const auto* role = std::get_if<RoleChanged>(&event.body);
    switch (breakpoint.when) {
    case When::Delivery:
    case When::Loss:
        return false;
    case When::Leader:
        return role && role->to == Role::Leader;
    case When::StepDown:
        return role && role->from == Role::Leader;
    case When::Commit:
        if (const auto* commit = std::get_if<CommitAdvanced>(&event.body))
            return comesTo(breakpoint.number, commit->from, commit->to);
        return false;
    case When::Term:
        if (const auto* term = std::get_if<TermChanged>(&event.body))
            return comesTo(breakpoint.number, term->from, term->to);
        return false;
    case When::Violation:
        if (const auto* violated = std::get_if<trace::Violated>(&event.body)) {
            const bool concerns = breakpoint.node.isEmpty()
                || std::find(violated->nodes.begin(), violated->nodes.end(), breakpoint.node) != violated->nodes.end();
            return concerns && (!breakpoint.property || *breakpoint.property == violated->property);
        }
        return false;
    }
    return false;
}

void BreakpointWatch::set(std::vector<Breakpoint> breakpoints)
{
    const auto isAsBefore = [&](std::uint64_t id) {
        const auto withId = [id](const Breakpoint& each) { return each.id == id; };
        const auto now = std::find_if(breakpoints.begin(), breakpoints.end(), withId);
        const auto before = std::find_if(m_breakpoints.begin(), m_breakpoints.end(), withId);
        return now != breakpoints.end() && before != m_breakpoints.end() && *now == *before;
    };
    std::erase_if(m_done, [&](std::uint64_t id) { return !isAsBefore(id); });
    m_breakpoints = std::move(breakpoints);
    note();
}

void BreakpointWatch::note()
{
    m_watchesDeliveries = m_watchesEvents = false;
    for (const Breakpoint& each : m_breakpoints) {
        if (isWatched(each))
            (each.when == When::Delivery ? m_watchesDeliveries : m_watchesEvents) = true;
    }
}

std::optional<BreakpointHit> BreakpointWatch::before(const PacketFacts& packet)
{
    if (m_stoppedFor == packet.id)
        return std::nullopt;
    for (const Breakpoint& each : m_breakpoints) {
        if (each.when != When::Delivery || !isWatched(each) || !fits(each, packet))
            continue;
        m_stoppedFor = packet.id;
        BreakpointHit hit;
        hit.breakpoint = each;
        hit.node = packet.to;
        hit.packet = packet;
        return hit;
    }
    return std::nullopt;
}

std::optional<BreakpointHit> BreakpointWatch::after(const trace::Event& event, const Facts& factsOf)
{
    const auto* lost = std::get_if<trace::PacketLost>(&event.body);
    std::optional<PacketFacts> packet;
    for (const Breakpoint& each : m_breakpoints) {
        if (!isWatched(each))
            continue;
        if (each.when == When::Loss && lost != nullptr && !packet)
            packet = factsOf(lost->id);
        const bool isMet = each.when == When::Loss ? lost != nullptr && packet && fits(each, *packet) : isFulfilledBy(each, event);
        if (!isMet)
            continue;
        BreakpointHit hit;
        hit.breakpoint = each;
        hit.at = event.t;
        hit.event = event.n;
        hit.node = event.node;
        if (each.when == When::Loss)
            hit.packet = packet;
        if (isOnce(each.when)) {
            m_done.insert(each.id);
            note();
        }
        return hit;
    }
    return std::nullopt;
}

} // namespace raft::cluster
