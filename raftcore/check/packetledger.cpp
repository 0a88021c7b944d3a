// SPDX-License-Identifier: MIT
#include "raftcore/check/packetledger.h"

namespace raft::check {

using trace::Property;

void PacketLedger::complain(PacketId id, std::string_view code, std::uint64_t before, NodeIndex node)
{
    Breach breach{.property = Property::Accounting, .code = code, .events = {before, m_world.n},
                  .numbers = {{"packet", id.number}, {"copies", id.copies}},
                  .scope = id.number * 256 + id.copies};
    if (node != noNode)
        breach.nodes.push_back(m_world.nameOf(node));
    m_world.report(std::move(breach));
}

void PacketLedger::on(NodeIndex from, const trace::PacketSent& sent, bool durableVote)
{
    ++m_sent;
    const bool isNew = m_numbers.insert(sent.id.number) && sent.id.copies == 0;
    Packet packet;
    packet.from = from;
    packet.to = m_world.place(sent.to);
    packet.event = m_world.n;
    packet.vote = durableVote;
    if (const auto* reply = std::get_if<VoteAccepted>(&sent.msg))
        packet.term = reply->term;
    const auto [at, inserted] = m_inFlight.try_emplace(sent.id, packet);
    if (!isNew || !inserted)
        complain(sent.id, "id-used-twice", inserted ? 0 : at->second.event, from);
}

void PacketLedger::on(const trace::PacketDue& due)
{
    const auto at = m_inFlight.find(due.id);
    if (at == m_inFlight.end())
        return m_world.report({.property = Property::Order, .code = "due-not-in-flight", .events = {m_world.n},
                               .numbers = {{"packet", due.id.number}, {"copies", due.id.copies}},
                               .scope = due.id.number * 256 + due.id.copies});
    at->second.due = true;
}

std::optional<PacketLedger::Packet> PacketLedger::finish(NodeIndex receiver, PacketId id)
{
    const auto at = m_inFlight.find(id);
    if (at == m_inFlight.end()) {
        complain(id, m_numbers.contains(id.number) ? "ended-twice" : "never-sent", 0, receiver);
        return std::nullopt;
    }
    const Packet packet = at->second;
    m_inFlight.erase(at);
    m_past.insert_or_assign(id, packet);
    m_pastOrder.push_back(id);
    if (m_pastOrder.size() > mostPast) {
        m_past.erase(m_pastOrder.front());
        m_pastOrder.pop_front();
    }
    if (receiver != packet.to)
        complain(id, "wrong-receiver", packet.event, receiver);
    return packet;
}

std::optional<PacketLedger::Packet> PacketLedger::on(NodeIndex receiver, const trace::PacketDelivered& delivered)
{
    ++m_delivered;
    const std::optional<Packet> packet = finish(receiver, delivered.id);
    if (!packet)
        return std::nullopt;
    if (m_world.place(delivered.from) != packet->from)
        complain(delivered.id, "wrong-sender", packet->event, receiver);
    if (!packet->due)
        m_world.report({.property = Property::Order, .code = "delivered-before-due",
                        .nodes = {m_world.nameOf(receiver)}, .events = {packet->event, m_world.n},
                        .numbers = {{"packet", delivered.id.number}, {"copies", delivered.id.copies}},
                        .scope = delivered.id.number * 256 + delivered.id.copies});
    return packet;
}

void PacketLedger::on(NodeIndex receiver, const trace::PacketLost& lost)
{
    ++m_lost;
    finish(receiver, lost.id);
}

void PacketLedger::on(const trace::PacketDuplicated& duplicated)
{
    ++m_copies;
    const auto flying = m_inFlight.find(duplicated.id);
    const auto past = m_past.find(duplicated.id);
    const Packet* const original = flying != m_inFlight.end() ? &flying->second
        : past != m_past.end() && duplicated.from             ? &past->second
                                                              : nullptr;
    if (original == nullptr)
        complain(duplicated.copy, "copy-of-nothing");
    else if (duplicated.copy.number != duplicated.id.number || duplicated.copy.copies <= duplicated.id.copies)
        complain(duplicated.copy, "copy-misnamed", original->event);
    Packet packet = original == nullptr ? Packet{} : *original;
    packet.event = m_world.n;
    packet.due = false;
    const auto [at, inserted] = m_inFlight.try_emplace(duplicated.copy, packet);
    if (!inserted)
        complain(duplicated.copy, "id-used-twice", at->second.event);
}

void PacketLedger::on(const trace::Ended&)
{
    const std::uint64_t begun = m_sent + m_copies;
    const std::uint64_t ended = m_delivered + m_lost;
    if (begun == ended + m_inFlight.size())
        return;
    m_world.report({.property = Property::Accounting, .code = "sums-differ", .events = {m_world.n},
                    .numbers = {{"sent", m_sent}, {"copies", m_copies}, {"delivered", m_delivered},
                                {"lost", m_lost}, {"inFlight", m_inFlight.size()}},
                    .scope = m_world.n});
}

} // namespace raft::check
