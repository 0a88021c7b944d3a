// SPDX-License-Identifier: MIT
#include "raftcore/network/coin.h"
#include "raftcore/network/network.h"

#include <algorithm>
#include <utility>

// What is done to a network from outside: to single packets by hand, and to what all of a link meet.
namespace raft {

// ---------------------------------------------------------------- by hand

Network::Flight* Network::inHand(PacketId id)
{
    const auto it = m_flights.find(id);
    return it == m_flights.end() || it->second.handedOver ? nullptr : &it->second;
}

void Network::deliverNow(Time now, PacketId id, Fates& out)
{
    Flight* const flight = inHand(id);
    if (flight == nullptr)
        return;
    goOn(now, id, *flight, out);
    handOver(now, m_flights.find(id), out);
}

void Network::duplicate(Time now, PacketId id, Fates& out)
{
    const Flight* const flight = inHand(id);
    if (flight == nullptr)
        return;
    replay(now, id, NodeId(flight->from), NodeId(flight->to), out);
}

void Network::replay(Time now, PacketId id, const NodeId& from, const NodeId& to, Fates& out)
{
    const auto flight = m_flights.find(id);
    Journey journey{from, to, coinKey(from, to)};
    journey.damaged = flight != m_flights.end() && flight->second.damaged;
    // The coins of a copy made by hand lie beyond those of all copies that the link makes itself.
    const auto copies = m_copies.find(id.number);
    const std::uint64_t count = copies == m_copies.end() ? 1 : std::uint64_t{copies->second.newest} + 1;
    PacketId newest = id;
    copy(now, id, newest, link(from, to), journey, (id.number << 11) + (std::uint64_t{1} << 62) + count, out, out);
}

void Network::hold(PacketId id, Fates& out)
{
    Flight* const flight = inHand(id);
    if (flight == nullptr)
        return;
    letGo(id, *flight, out);
    flight->waits = Waits::ForRelease;
    flight->place = PacketPlace::Gate;
    flight->due.reset();
    out.push_back(fate::Due{id, flight->to, std::nullopt, PacketPlace::Gate});
}

void Network::release(Time now, PacketId id, Fates& out)
{
    Flight* const flight = inHand(id);
    if (flight == nullptr || (flight->waits == Waits::No && flight->place != PacketPlace::Gate))
        return;
    flight->passesHolds = flight->passesHolds || flight->waits == Waits::No; // its link is held: it alone is let through
    if (flight->place == PacketPlace::Gate)
        goOn(now, id, *flight, out);
    else
        letGo(id, *flight, out);
}

void Network::reorder(Time now, PacketId id, std::uint64_t packets, Duration atMost, Fates& out)
{
    Flight* const flight = inHand(id);
    if (flight == nullptr || packets == 0)
        return;
    letGo(id, *flight, out);
    flight->waits = Waits::ForOthers;
    flight->others = packets;
    flight->atMost = atMost;
    link(flight->from, flight->to).overtaken.push_back(id);
    if (flight->place != PacketPlace::Gate)
        return; // it flies on to its link's end
    flight->due = now + atMost;
    out.push_back(fate::Due{id, flight->to, flight->due, PacketPlace::Gate});
}

void Network::releaseAll(Time now, Fates& out)
{
    for (auto& [id, flight] : m_flights) {
        if (flight.waits == Waits::No)
            continue;
        if (flight.place == PacketPlace::Gate)
            goOn(now, id, flight, out);
        else
            letGo(id, flight, out);
    }
}

// ---------------------------------------------------------------- the world

void Network::setCut(Time, const NodeId& from, const NodeId& to, bool cut, Fates& out)
{
    Link& onLink = link(from, to);
    if (onLink.cut == cut)
        return;
    onLink.cut = cut;
    if (!cut)
        return;
    std::vector<PacketId> dying;
    for (const auto& [id, flight] : m_flights) {
        if (flight.from == from && flight.to == to && flight.place != PacketPlace::Inbox)
            dying.push_back(id);
    }
    for (const PacketId id : dying)
        lose(id, LossCause::CutInFlight, out);
    onLink.bucket.forgetQueue();
}

void Network::setHeld(Time now, const NodeId& from, const NodeId& to, bool held, Fates& out)
{
    Link& onLink = link(from, to);
    if (onLink.held == held)
        return;
    onLink.held = held;
    if (held)
        return;
    const std::vector<PacketId> released = std::exchange(onLink.gate, {});
    for (const PacketId id : released)
        goOn(now, id, m_flights.at(id), out);
}

void Network::setUp(const NodeId& node, bool up, Fates& out)
{
    Receiver& receiver = m_receivers[indexOf(node)];
    receiver.up = up;
    if (up)
        return;
    receiver.paused = false;
    const std::vector<PacketId> inbox = std::move(receiver.inbox);
    receiver.inbox.clear();
    for (const PacketId id : inbox)
        finish(m_flights.find(id), LossCause::ReceiverDown, out);
}

void Network::setPaused(const NodeId& node, bool paused) { m_receivers[indexOf(node)].paused = paused; }

// ---------------------------------------------------------------- conditions and rules

void Network::setConditions(Time now, const NodeId& from, const NodeId& to, const LinkConditions& conditions,
                            Fates& out)
{
    Link& onLink = link(from, to);
    if (onLink.conditions == conditions)
        return;
    const LinkConditions former = std::exchange(onLink.conditions, conditions);
    if (conditions.burst.enterPpm == 0)
        onLink.ill = false;
    if (former.rate != conditions.rate)
        restartQueue(now, from, to, onLink, out);
    if (former.reorder.ppm == 0 || conditions.reorder.ppm != 0)
        return;
    const std::vector<PacketId> waiting = onLink.overtaken;
    for (const PacketId id : waiting) {
        Flight& flight = m_flights.at(id);
        if (flight.place == PacketPlace::Gate)
            goOn(now, id, flight, out);
        else
            letGo(id, flight, out);
    }
}

// Another rate: who waits in the queue leaves it as that rate lets them, and nobody is lost for it.
void Network::restartQueue(Time now, const NodeId& from, const NodeId& to, Link& onLink, Fates& out)
{
    RateLimit rate = onLink.conditions.rate;
    onLink.bucket.fill(rate, now);
    std::vector<std::pair<Time, PacketId>> waiting;
    for (const auto& [id, flight] : m_flights) {
        if (flight.from == from && flight.to == to && flight.leaves > now && flight.place == PacketPlace::Link
            && !flight.handedOver)
            waiting.emplace_back(flight.leaves, id);
    }
    std::sort(waiting.begin(), waiting.end());
    rate.queue = RateLimit::most;
    for (const auto& [old, id] : waiting) {
        Flight& flight = m_flights.at(id);
        const Time leaves = rate.perSecond == 0 ? now : onLink.bucket.take(rate, now).value_or(old);
        flight.due = *flight.due - old + leaves;
        flight.leaves = leaves;
        out.push_back(fate::Due{id, to, flight.due, PacketPlace::Link});
    }
}

void Network::addRule(PacketRule rule) { m_rules.push_back(ActiveRule{std::move(rule)}); }

void Network::removeRule(Time now, std::uint64_t id, Fates& out)
{
    std::erase_if(m_rules, [id](const ActiveRule& active) { return active.rule.id == id; });
    for (auto& [packet, flight] : m_flights) {
        if (flight.rule != id)
            continue;
        if (flight.place == PacketPlace::Gate)
            goOn(now, packet, flight, out);
        else
            letGo(packet, flight, out);
    }
}

bool Network::hasRule(std::uint64_t id) const
{
    return std::any_of(m_rules.begin(), m_rules.end(), [id](const ActiveRule& active) { return active.rule.id == id; });
}

std::vector<std::uint64_t> Network::rules() const
{
    std::vector<std::uint64_t> ids;
    for (const ActiveRule& active : m_rules)
        ids.push_back(active.rule.id);
    return ids;
}

bool Network::asksForParties() const
{
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [](const ActiveRule& active) { return active.rule.namesParties(); });
}

} // namespace raft
