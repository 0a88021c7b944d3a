// SPDX-License-Identifier: MIT
#include "raftcore/trace/fold.h"

namespace raft::trace {

void Fold::on(const PacketSent& event)
{
    if (m_event.node.isEmpty() || m_state.inFlight.contains(event.id))
        return;
    NodeState* to = ensure(event.to); // may move the sender, who is therefore asked for afterwards
    NodeState* from = known(m_event.node);
    PacketState packet{event.id,  m_event.node, event.to,          std::make_shared<const Message>(event.msg),
                       m_state.t, std::nullopt, PacketPlace::Link, false,
                       m_event.n};
    m_state.inFlight.emplace_hint(m_state.inFlight.end(), event.id, std::move(packet));
    ++m_state.packets.sent;
    if (from)
        ++from->out.sent;
    if (to)
        ++to->in.sent;
    const std::string_view type = toString(kindOf(event.msg));
    const auto count = m_state.sentByType.find(type);
    if (count != m_state.sentByType.end())
        ++count->second;
    else
        m_state.sentByType.emplace(type, 1);
    voteSent(m_event.node, event.to, event.msg);
    if (from)
        chunkAnswered(*from, event.msg);
}

void Fold::on(const PacketDue& event)
{
    const auto packet = m_state.inFlight.find(event.id);
    if (packet == m_state.inFlight.end())
        return;
    packet->second.due = event.at;
    packet->second.where = event.where;
}

void Fold::on(const PacketDelivered& event)
{
    const auto packet = m_state.inFlight.find(event.id);
    if (packet == m_state.inFlight.end())
        return;
    hear(packet->second);
    chunkHeard(packet->second);
    voteDelivered(packet->second);
    end(packet, std::nullopt);
}

void Fold::on(const PacketLost& event)
{
    const auto packet = m_state.inFlight.find(event.id);
    if (packet != m_state.inFlight.end())
        end(packet, event.cause);
}

void Fold::on(const PacketDuplicated& event)
{
    if (m_state.inFlight.contains(event.copy))
        return;
    // The original flies, or ended a moment ago; of an older one that is sent once more, the event says all.
    const PacketState* original = nullptr;
    PacketState old;
    if (const auto packet = m_state.inFlight.find(event.id); packet != m_state.inFlight.end())
        original = &packet->second;
    for (auto past = m_state.ended.rbegin(); !original && past != m_state.ended.rend(); ++past) {
        if (past->packet.id == event.id)
            original = &past->packet;
    }
    if (!original && event.from && event.msg) {
        old.from = *event.from;
        old.to = m_event.node;
        old.msg = std::make_shared<const Message>(*event.msg);
        original = &old;
    }
    if (!original)
        return;
    PacketState copy = *original;
    copy.id = event.copy;
    copy.sentAt = m_state.t;
    copy.due.reset();
    copy.where = PacketPlace::Link;
    copy.isCopy = true;
    copy.event = m_event.n;
    ++m_state.packets.copies;
    if (NodeState* from = known(copy.from))
        ++from->out.copies;
    if (NodeState* to = known(copy.to))
        ++to->in.copies;
    m_state.inFlight.emplace(event.copy, std::move(copy));
}

// Whom a node follows: the sender of the last AppendEntries or InstallSnapshot of its term. When the message brings
// the node to a higher term, the `term` event that says so comes right after.
void Fold::hear(const PacketState& packet)
{
    Term term;
    NodeId leader;
    if (const auto* append = std::get_if<AppendEntries>(packet.msg.get())) {
        term = append->term;
        leader = append->leaderId;
    } else if (const auto* chunk = std::get_if<InstallSnapshot>(packet.msg.get())) {
        term = chunk->term;
        leader = chunk->leaderId;
    } else {
        return;
    }
    NodeState* to = known(packet.to);
    if (!to || term < to->currentTerm)
        return;
    if (term == to->currentTerm) {
        if (to->role != Role::Leader)
            to->leader = leader;
        return;
    }
    to->heardTerm = term;
    to->heardFrom = leader;
}

void Fold::end(InFlight place, std::optional<LossCause> lost)
{
    PacketState packet = std::move(place->second);
    m_state.inFlight.erase(place);
    const auto count = [&](PacketCounts& counts) {
        if (lost)
            ++counts.lost[*lost];
        else
            ++counts.delivered;
    };
    count(m_state.packets);
    if (NodeState* from = known(packet.from))
        count(from->out);
    if (NodeState* to = known(packet.to))
        count(to->in);
    const bool isVote = std::holds_alternative<VoteAccepted>(*packet.msg)
        || std::holds_alternative<VoteRejected>(*packet.msg);
    if (lost && isVote)
        voteLost(packet.from, packet.to);
    m_state.ended.push_back({std::move(packet), lost, m_state.t, m_event.n});
}

} // namespace raft::trace
