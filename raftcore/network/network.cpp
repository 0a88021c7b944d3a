// SPDX-License-Identifier: MIT
#include "raftcore/network/network.h"

#include "raftcore/network/coin.h"

#include <algorithm>
#include <cassert>
#include <numeric>

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

void Network::setConditions(const NodeId& from, const NodeId& to, const LinkConditions& conditions)
{
    link(from, to).conditions = conditions;
}

// ---------------------------------------------------------------- the way of one packet

void Network::send(Time now, PacketId id, const NodeId& from, const NodeId& to, Fates& out)
{
    assert(!m_flights.contains(id));
    ++m_totals.sent;
    Link& onLink = link(from, to);
    const std::uint64_t n = ++onLink.packets;
    const auto lost = [&](LossCause cause) {
        ++m_totals.lost[static_cast<std::size_t>(cause)];
        out.push_back(fate::Lost{id, to, cause});
    };
    if (onLink.cut)
        return lost(LossCause::Cut);
    const std::uint64_t key = coinKey(from, to);
    if (coinSays(drawCoin(m_seed, CoinStream::Loss, key, n), onLink.conditions.lossPpm))
        return lost(LossCause::Loss);
    launch(now, id, onLink, from, to, key, n << 3, out);
    // A coin for a copy, and for a copy of the copy: each has a delay of its own.
    PacketId newest = id;
    for (std::uint64_t k = 1; k <= mostCopies; ++k) {
        if (!coinSays(drawCoin(m_seed, CoinStream::Duplicate, key, (n << 3) + k), onLink.conditions.duplicatePpm))
            break;
        const PacketId copy = copyName(id);
        ++m_totals.copies;
        out.push_back(fate::Duplicated{newest, copy});
        newest = copy;
        launch(now, copy, onLink, from, to, key, (n << 3) + k, out);
    }
}

void Network::loseUnsent(PacketId id, const NodeId&, const NodeId& to, LossCause cause, Fates& out)
{
    ++m_totals.sent;
    ++m_totals.lost[static_cast<std::size_t>(cause)];
    out.push_back(fate::Lost{id, to, cause});
}

PacketId Network::copyName(PacketId id)
{
    return PacketId{id.number, ++m_copies[id.number]};
}

void Network::launch(Time now, PacketId id, const Link& onLink, const NodeId& from, const NodeId& to,
                     std::uint64_t key, std::uint64_t n, Fates& out)
{
    const LinkConditions& conditions = onLink.conditions;
    Duration delay = conditions.delay;
    if (conditions.jitter > Duration::zero()) {
        const auto span = static_cast<std::uint64_t>(conditions.jitter.count()) * 2 + 1;
        const std::uint64_t coin = drawCoin(m_seed, CoinStream::Delay, key, n);
        delay += Duration(static_cast<std::int64_t>(coinBelow(coin, span))) - conditions.jitter;
    }
    const Time due = now + std::max(delay, Duration::zero());
    m_flights.emplace(id, Flight{from, to, due, PacketPlace::Link, false});
    out.push_back(fate::Due{id, due, PacketPlace::Link});
}

void Network::arrive(Time now, PacketId id, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end() || it->second.place != PacketPlace::Link || it->second.handedOver ||
        it->second.due > now)
        return;
    Flight& flight = it->second;
    Link& onLink = link(flight.from, flight.to);
    if (onLink.held) {
        flight.place = PacketPlace::Gate;
        flight.due.reset();
        onLink.gate.push_back(id);
        out.push_back(fate::Due{id, std::nullopt, PacketPlace::Gate});
        return;
    }
    if (!m_receivers[indexOf(flight.to)].up)
        return finish(it, LossCause::ReceiverDown, out);
    flight.handedOver = true;
    out.push_back(fate::HandOver{id});
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
    out.push_back(fate::Due{id, std::nullopt, PacketPlace::Inbox});
}

void Network::finish(std::map<PacketId, Flight>::iterator it, std::optional<LossCause> lost, Fates& out)
{
    const PacketId id = it->first;
    const Flight flight = it->second;
    m_flights.erase(it);
    const auto sibling = m_flights.lower_bound(PacketId{id.number, 0});
    if (sibling == m_flights.end() || sibling->first.number != id.number)
        m_copies.erase(id.number);
    if (lost) {
        ++m_totals.lost[static_cast<std::size_t>(*lost)];
        out.push_back(fate::Lost{id, flight.to, *lost});
    } else {
        ++m_totals.delivered;
        out.push_back(fate::Delivered{id, flight.from, flight.to});
    }
}

// ---------------------------------------------------------------- by hand

void Network::lose(PacketId id, LossCause cause, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end())
        return;
    if (it->second.place == PacketPlace::Gate)
        std::erase(link(it->second.from, it->second.to).gate, id);
    if (it->second.place == PacketPlace::Inbox)
        std::erase(m_receivers[indexOf(it->second.to)].inbox, id);
    finish(it, cause, out);
}

void Network::deliverNow(Time now, PacketId id, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end() || it->second.handedOver || it->second.place == PacketPlace::Inbox)
        return;
    Flight& flight = it->second;
    if (flight.place == PacketPlace::Gate)
        std::erase(link(flight.from, flight.to).gate, id);
    flight.place = PacketPlace::Link;
    flight.due = now;
    out.push_back(fate::Due{id, now, PacketPlace::Link});
    if (!m_receivers[indexOf(flight.to)].up)
        return finish(it, LossCause::ReceiverDown, out);
    flight.handedOver = true;
    out.push_back(fate::HandOver{id});
}

void Network::duplicate(Time now, PacketId id, Fates& out)
{
    const auto it = m_flights.find(id);
    if (it == m_flights.end() || it->second.handedOver)
        return;
    const Flight flight = it->second;
    const auto count = m_copies.find(id.number);
    if (count != m_copies.end() && count->second == 0xff)
        return;
    const PacketId copy = copyName(id);
    ++m_totals.copies;
    out.push_back(fate::Duplicated{id, copy});
    const Link& onLink = link(flight.from, flight.to);
    // The coin of a copy made by hand lies beyond those of all copies that the link makes itself.
    launch(now, copy, onLink, flight.from, flight.to, coinKey(flight.from, flight.to),
           (id.number << 11) + (std::uint64_t{1} << 62) + copy.copies, out);
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
}

void Network::setHeld(Time now, const NodeId& from, const NodeId& to, bool held, Fates& out)
{
    Link& onLink = link(from, to);
    if (onLink.held == held)
        return;
    onLink.held = held;
    if (held)
        return;
    const std::vector<PacketId> released = std::move(onLink.gate);
    onLink.gate.clear();
    for (const PacketId id : released) {
        Flight& flight = m_flights.at(id);
        flight.place = PacketPlace::Link;
        flight.due = now;
        out.push_back(fate::Due{id, now, PacketPlace::Link});
    }
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

bool Network::addsUp() const
{
    return m_totals.sent + m_totals.copies == m_totals.delivered + m_totals.lostTotal() + m_flights.size();
}

} // namespace raft
