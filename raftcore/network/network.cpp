// SPDX-License-Identifier: MIT
#include "raftcore/network/network.h"

#include "raftcore/network/coin.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace raft {

std::uint64_t PacketTotals::lostTotal() const
{
    return std::accumulate(lost.begin(), lost.end(), std::uint64_t{0});
}

Network::Network(std::uint64_t seed, std::vector<NodeId> nodes)
    : m_seed(seed), m_nodes(std::move(nodes)), m_links(m_nodes.size() * m_nodes.size()), m_receivers(m_nodes.size())
{
    std::sort(m_nodes.begin(), m_nodes.end());
}

void Network::addNode(const NodeId& node)
{
    const std::size_t old = m_nodes.size();
    const auto place = std::lower_bound(m_nodes.begin(), m_nodes.end(), node);
    assert(place == m_nodes.end() || *place != node);
    const auto at = static_cast<std::size_t>(place - m_nodes.begin());
    m_nodes.insert(place, node);
    m_receivers.insert(m_receivers.begin() + static_cast<std::ptrdiff_t>(at), Receiver{});
    std::vector<Link> links(m_nodes.size() * m_nodes.size());
    for (std::size_t from = 0; from < old; ++from) {
        for (std::size_t to = 0; to < old; ++to) {
            const std::size_t row = from + (from >= at ? 1 : 0), column = to + (to >= at ? 1 : 0);
            links[row * m_nodes.size() + column] = std::move(m_links[from * old + to]);
        }
    }
    m_links = std::move(links);
}

std::size_t Network::indexOf(const NodeId& node) const
{
    const auto it = std::lower_bound(m_nodes.begin(), m_nodes.end(), node);
    assert(it != m_nodes.end() && *it == node);
    return static_cast<std::size_t>(it - m_nodes.begin());
}

Network::Link& Network::link(const NodeId& from, const NodeId& to)
{
    return m_links[indexOf(from) * m_nodes.size() + indexOf(to)];
}

const Network::Link& Network::link(const NodeId& from, const NodeId& to) const
{
    return m_links[indexOf(from) * m_nodes.size() + indexOf(to)];
}

bool Network::isCut(const NodeId& from, const NodeId& to) const { return link(from, to).cut; }
bool Network::isHeld(const NodeId& from, const NodeId& to) const { return link(from, to).held; }
const LinkConditions& Network::conditions(const NodeId& from, const NodeId& to) const
{
    return link(from, to).conditions;
}
const std::vector<PacketId>& Network::inbox(const NodeId& node) const { return m_receivers[indexOf(node)].inbox; }

// ---------------------------------------------------------------- the way of one packet

void Network::send(Time now, PacketId id, const NodeId& from, const NodeId& to, MessageKind kind, Fates& out)
{
    assert(!m_flights.contains(id));
    ++m_totals.sent;
    Link& onLink = link(from, to);
    const std::uint64_t n = ++onLink.packets;
    const auto lost = [&](LossCause cause) {
        ++m_totals.lost[static_cast<std::size_t>(cause)];
        out.push_back(fate::Lost{id, to, cause});
    };
    Journey journey{from, to, coinKey(from, to)};
    const bool isIll = losesInBurst(onLink, journey.key, n); // whatever becomes of this packet
    if (onLink.cut)
        return lost(LossCause::Cut);
    ActiveRule* const acting = actingRule(now, from, to, kind, journey.key, n);
    const std::uint64_t spent = acting != nullptr && acting->isSpent() ? acting->rule.id : 0;
    if (acting != nullptr)
        obey(acting->rule, journey);
    const LinkConditions& conditions = onLink.conditions;
    if (journey.dropped) {
        lost(LossCause::Rule);
    } else if (isIll || coinSays(drawCoin(m_seed, CoinStream::Loss, journey.key, n), conditions.lossPpm)) {
        lost(LossCause::Loss);
    } else {
        if (coinSays(drawCoin(m_seed, CoinStream::Corrupt, journey.key, n), conditions.corruptPpm))
            journey.damaged = true;
        Fates late; // whose queue is full may have been copied before
        launch(now, id, onLink, journey, n << 3, out, late);
        // A coin for a copy, and for a copy of the copy: each has a delay of its own.
        PacketId newest = id;
        for (std::uint64_t k = 1; k <= mostCopies; ++k) {
            if (!coinSays(drawCoin(m_seed, CoinStream::Duplicate, journey.key, (n << 3) + k), conditions.duplicatePpm))
                break;
            copy(now, id, newest, onLink, journey, (n << 3) + k, out, late);
        }
        for (std::uint64_t k = 1; k <= journey.copies; ++k) // by the rule; their coins lie beyond
            copy(now, id, newest, onLink, journey, (n << 3) + k + (std::uint64_t{1} << 61), out, late);
        out.insert(out.end(), late.begin(), late.end());
    }
    // A rule that holds packets is spent when the last of them is let go.
    if (spent != 0 && (journey.rule == 0 || acting->held == 0))
        out.push_back(fate::RuleSpent{spent});
}

void Network::obey(const PacketRule& rule, Journey& journey)
{
    switch (rule.deed) {
    case PacketRule::Deed::Drop:
        journey.dropped = true;
        return;
    case PacketRule::Deed::Delay:
        journey.delay = rule.delay;
        return;
    case PacketRule::Deed::Duplicate:
        journey.copies = std::min<std::uint64_t>(rule.packets, mostCopies);
        return;
    case PacketRule::Deed::Corrupt:
        journey.damaged = true;
        return;
    case PacketRule::Deed::Reorder:
        journey.waits = Waits::ForOthers;
        journey.others = rule.packets;
        journey.atMost = rule.delay;
        return;
    case PacketRule::Deed::Hold:
        journey.waits = Waits::ForRelease;
        journey.rule = rule.id;
        return;
    }
}

Network::ActiveRule* Network::actingRule(Time now, const NodeId& from, const NodeId& to, MessageKind kind,
                                         std::uint64_t key, std::uint64_t n)
{
    for (ActiveRule& active : m_rules) {
        const PacketRule& rule = active.rule;
        if (active.isSpent() || !fits(rule, now, from, to, kind, m_parties))
            continue;
        ++active.matches;
        if (rule.nth > 1 && active.matches % rule.nth != 0)
            continue;
        if (!coinSays(drawCoin(m_seed, CoinStream::Rule, key ^ rule.salt, n), rule.ppm))
            continue;
        ++active.done;
        return &active;
    }
    return nullptr;
}

// Every packet is a step of the link's chain, one that is lost otherwise too.
bool Network::losesInBurst(Link& onLink, std::uint64_t key, std::uint64_t n) const
{
    const BurstLoss& burst = onLink.conditions.burst;
    if (burst.enterPpm == 0)
        return false;
    const std::uint64_t coin = drawCoin(m_seed, CoinStream::BurstState, key, n);
    if (coinSays(coin, onLink.ill ? burst.leavePpm : burst.enterPpm))
        onLink.ill = !onLink.ill;
    return onLink.ill && coinSays(drawCoin(m_seed, CoinStream::BurstLoss, key, n), burst.lossPpm);
}

void Network::loseUnsent(PacketId id, const NodeId&, const NodeId& to, LossCause cause, Fates& out)
{
    ++m_totals.sent;
    ++m_totals.lost[static_cast<std::size_t>(cause)];
    out.push_back(fate::Lost{id, to, cause});
}

// None is left when a packet has been copied 255 times.
std::optional<PacketId> Network::copyName(PacketId id)
{
    Copies& copies = m_copies[id.number];
    if (copies.newest == 0xff)
        return std::nullopt;
    return PacketId{id.number, ++copies.newest};
}

// The names of its copies are kept for a while: it may be sent once more.
void Network::noteEnded(std::uint64_t number)
{
    const auto copies = m_copies.find(number);
    if (copies == m_copies.end())
        return;
    const auto sibling = m_flights.lower_bound(PacketId{number, 0});
    if (sibling != m_flights.end() && sibling->first.number == number)
        return;
    copies->second.forgotten = ++m_endings;
    m_old.emplace_back(m_endings, number);
    while (m_old.size() > remembered) {
        const auto [place, old] = m_old.front();
        m_old.pop_front();
        const auto it = m_copies.find(old);
        if (it != m_copies.end() && it->second.forgotten == place)
            m_copies.erase(it);
    }
}

void Network::copy(Time now, PacketId of, PacketId& newest, Link& onLink, const Journey& journey, std::uint64_t n,
                   Fates& out, Fates& lost)
{
    const std::optional<PacketId> name = copyName(of);
    if (!name)
        return;
    m_copies.at(of.number).forgotten = 0;
    ++m_totals.copies;
    out.push_back(fate::Duplicated{newest, *name, journey.to});
    newest = *name;
    launch(now, *name, onLink, journey, n, out, lost);
}

void Network::launch(Time now, PacketId id, Link& onLink, const Journey& journey, std::uint64_t n, Fates& out,
                     Fates& lost)
{
    const LinkConditions& conditions = onLink.conditions;
    const Duration delay = drawDelay(conditions, drawCoin(m_seed, CoinStream::Delay, journey.key, n)) + journey.delay;
    const std::optional<Time> leaves =
        conditions.rate.perSecond == 0 ? std::optional(now) : onLink.bucket.take(conditions.rate, now);
    if (!leaves) {
        ++m_totals.lost[static_cast<std::size_t>(LossCause::QueueFull)];
        lost.push_back(fate::Lost{id, journey.to, LossCause::QueueFull});
        return noteEnded(id.number);
    }
    Flight flight{journey.from, journey.to, *leaves + delay};
    flight.damaged = journey.damaged;
    flight.waits = journey.waits;
    flight.others = journey.others;
    flight.atMost = journey.atMost;
    flight.rule = journey.rule;
    flight.sequence = ++onLink.launched;
    flight.leaves = *leaves;
    const Reordering& reorder = conditions.reorder;
    if (flight.waits == Waits::No && coinSays(drawCoin(m_seed, CoinStream::Reorder, journey.key, n), reorder.ppm)) {
        flight.waits = Waits::ForOthers;
        flight.others = reorder.packets;
        flight.atMost = reorder.atMost;
    }
    if (flight.waits == Waits::ForOthers) {
        flight.others = std::max<std::uint64_t>(flight.others, 1);
        onLink.overtaken.push_back(id);
    }
    if (flight.rule != 0) {
        const auto holder = std::find_if(m_rules.begin(), m_rules.end(),
                                         [&](const ActiveRule& active) { return active.rule.id == flight.rule; });
        ++holder->held;
    }
    out.push_back(fate::Due{id, flight.to, flight.due, PacketPlace::Link});
    m_flights.emplace(id, std::move(flight));
}

void Network::arrive(Time now, PacketId id, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end() || it->second.handedOver || !it->second.due || *it->second.due > now)
        return;
    Flight& flight = it->second;
    Link& onLink = link(flight.from, flight.to);
    const auto stop = [&](std::optional<Time> until) {
        flight.place = PacketPlace::Gate;
        flight.due = until;
        out.push_back(fate::Due{id, flight.to, until, PacketPlace::Gate});
    };
    if (flight.waits == Waits::ForOthers && flight.place == PacketPlace::Link && flight.others > 0)
        return stop(now + flight.atMost);
    if (flight.waits == Waits::ForRelease)
        return stop(std::nullopt);
    if (onLink.held && !flight.passesHolds) {
        letGo(id, flight, out);
        onLink.gate.push_back(id);
        return stop(std::nullopt);
    }
    handOver(now, it, out);
}

void Network::handOver(Time now, std::map<PacketId, Flight>::iterator it, Fates& out)
{
    const PacketId id = it->first;
    Flight& flight = it->second;
    Link& onLink = link(flight.from, flight.to);
    letGo(id, flight, out);
    flight.place = PacketPlace::Link;
    passed(now, id, flight, onLink, out);
    if (!m_receivers[indexOf(flight.to)].up)
        return finish(it, LossCause::ReceiverDown, out);
    flight.handedOver = true;
    out.push_back(fate::HandOver{id, flight.to, flight.damaged});
}

// Those who were sent before and wait to be overtaken have been, once more.
void Network::passed(Time now, PacketId id, const Flight& flight, Link& onLink, Fates& out)
{
    const std::vector<PacketId> waiting = onLink.overtaken;
    for (const PacketId other : waiting) {
        Flight& slow = m_flights.at(other);
        if (other.number == id.number || slow.sequence > flight.sequence || --slow.others > 0)
            continue;
        if (slow.place == PacketPlace::Gate)
            goOn(now, other, slow, out);
        else
            letGo(other, slow, out);
    }
}

void Network::goOn(Time now, PacketId id, Flight& flight, Fates& out)
{
    letGo(id, flight, out);
    flight.place = PacketPlace::Link;
    flight.due = now;
    out.push_back(fate::Due{id, flight.to, now, PacketPlace::Link});
}

void Network::letGo(PacketId id, Flight& flight, Fates& out)
{
    Link& onLink = link(flight.from, flight.to);
    if (flight.waits == Waits::ForOthers)
        std::erase(onLink.overtaken, id);
    else if (flight.waits == Waits::No && flight.place == PacketPlace::Gate)
        std::erase(onLink.gate, id);
    flight.waits = Waits::No;
    if (flight.rule == 0)
        return;
    const std::uint64_t rule = std::exchange(flight.rule, 0);
    for (ActiveRule& active : m_rules) {
        if (active.rule.id == rule && --active.held == 0 && active.isSpent())
            out.push_back(fate::RuleSpent{rule});
    }
}

void Network::deliver(PacketId id, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end())
        return; // it died while it was being handed over
    Flight& flight = it->second;
    if (!flight.handedOver)
        return; // nobody has handed it over
    Receiver& receiver = m_receivers[indexOf(flight.to)];
    if (!receiver.up)
        return finish(it, LossCause::ReceiverDown, out);
    if (!receiver.paused) {
        if (flight.place == PacketPlace::Inbox)
            std::erase(receiver.inbox, id);
        return finish(it, std::nullopt, out);
    }
    if (flight.place == PacketPlace::Inbox)
        return;
    if (receiver.inbox.size() >= inboxCapacity)
        return finish(it, LossCause::InboxFull, out);
    flight.place = PacketPlace::Inbox;
    flight.due.reset();
    receiver.inbox.push_back(id);
    out.push_back(fate::Due{id, flight.to, std::nullopt, PacketPlace::Inbox});
}

void Network::finish(std::map<PacketId, Flight>::iterator it, std::optional<LossCause> lost, Fates& out)
{
    const PacketId id = it->first;
    Fates after;
    letGo(id, it->second, after);
    const Flight flight = std::move(it->second);
    m_flights.erase(it);
    noteEnded(id.number);
    if (lost) {
        ++m_totals.lost[static_cast<std::size_t>(*lost)];
        out.push_back(fate::Lost{id, flight.to, *lost});
    } else {
        ++m_totals.delivered;
        out.push_back(fate::Delivered{id, flight.from, flight.to});
    }
    out.insert(out.end(), after.begin(), after.end());
}

void Network::lose(PacketId id, LossCause cause, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end())
        return;
    if (it->second.place == PacketPlace::Inbox)
        std::erase(m_receivers[indexOf(it->second.to)].inbox, id);
    finish(it, cause, out);
}

bool Network::addsUp() const
{
    return m_totals.sent + m_totals.copies == m_totals.delivered + m_totals.lostTotal() + m_flights.size();
}

} // namespace raft
