// SPDX-License-Identifier: MIT
#include "ui/why/replication.h"

#include "ui/narration/text.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;

bool carries(const Message& message, Term term, Index index)
{
    const auto* request = std::get_if<AppendEntries>(&message);
    return request && request->term == term && request->prevLogIndex < index && index <= request->prevLogIndex + request->entries.size();
}

bool acknowledges(const Message& message, Term term, Index index)
{
    const auto* reply = std::get_if<EntriesAccepted>(&message);
    return reply && reply->term == term && reply->matchIndex >= index;
}

Reason diskWaits(const Evidence& evidence, const NodeState& node, Index index)
{
    const ActiveFault* slow = faultOf(evidence.state, node.id, [](const Fault& fault) { return std::holds_alternative<fault::SlowDisk>(fault) || std::holds_alternative<fault::StallDisk>(fault); });
    const QString who = text::of(node.id), entry = text::of(index), durable = text::of(node.durableIndex);
    if (slow && std::holds_alternative<fault::StallDisk>(slow->fault))
        return {Tr::tr("%1 has written entry %2, but its disk is stalled since %3: durable is its log up to %4.").arg(who, entry, text::clock(slow->since), durable), Narrator::dissertation(QStringLiteral("3.8")),
                slow->event, NodeRef{node.id}, Rule::DurableEntries, Weight::Blocks};
    if (slow)
        return {Tr::tr("%1 has written entry %2, but its disk is slow since %3: durable is its log up to %4.").arg(who, entry, text::clock(slow->since), durable), Narrator::dissertation(QStringLiteral("3.8")), slow->event,
                NodeRef{node.id}, Rule::DurableEntries, Weight::Blocks};
    return {Tr::tr("%1 has written entry %2, and its disk has not confirmed it yet: durable is its log up to %3.").arg(who, entry, durable), Narrator::dissertation(QStringLiteral("3.8")), 0, NodeRef{node.id},
            Rule::DurableEntries, Weight::Blocks};
}

// It holds the entry, durably; its word of it has not come.
Reason answerWaits(const Evidence& evidence, const NodeState& leader, const NodeState& peer, Index index, const Talk& talk)
{
    const QString who = text::of(peer.id), entry = text::of(index), to = text::of(leader.id);
    const Trip& reply = talk.reply;
    if (reply.fate == Trip::Fate::Lost)
        return {Tr::tr("%1 holds entry %2, but its answer was lost on %1 → %3 at %4: %5.").arg(who, entry, to, text::clock(reply.endedAt), Narrator::cause(reply.cause)), QStringLiteral("§5.3"), reply.ended,
                LinkRef{peer.id, leader.id}, {}, Weight::Blocks};
    if (reply.fate == Trip::Fate::Flying)
        return {Tr::tr("%1 holds entry %2; its answer is on its way to %3.").arg(who, entry, to), QStringLiteral("§5.3"), reply.sent, PacketRef{reply.packet}, {}, Weight::Plain};
    if (const ActiveFault* block = blockOf(evidence.state, peer.id, leader.id))
        return {Tr::tr("%1 holds entry %2, but cannot say so: %3.").arg(who, entry, blockWords(*block, peer.id, leader.id)), QStringLiteral("§5.3"), block->event, LinkRef{peer.id, leader.id}, {}, Weight::Blocks};
    return {Tr::tr("%1 holds entry %2, and %3 does not know it yet.").arg(who, entry, to), QStringLiteral("§5.3"), 0, NodeRef{peer.id}, {}, Weight::Plain};
}

} // namespace

const ProgressView* progressOf(const NodeState& leader, const NodeId& peer)
{
    const auto found = std::find_if(leader.progress.begin(), leader.progress.end(), [&](const ProgressView& p) { return p.peer == peer; });
    return found == leader.progress.end() ? nullptr : &*found;
}

Reason entryWaits(const Evidence& evidence, const NodeState& leader, const NodeState& peer, Index index, const Talk& talk)
{
    const QString who = text::of(peer.id), entry = text::of(index), from = text::of(leader.id);
    if (const ActiveFault* block = blockOf(evidence.state, leader.id, peer.id))
        return {Tr::tr("%1 does not hold entry %2: %3.").arg(who, entry, blockWords(*block, leader.id, peer.id)), QStringLiteral("§5.3"), block->event, LinkRef{leader.id, peer.id}, {}, Weight::Blocks};
    const Trip& request = talk.request;
    if (request.fate == Trip::Fate::Lost)
        return {Tr::tr("%1 does not hold entry %2: the message with it was lost on %3 → %1 at %4: %5.").arg(who, entry, from, text::clock(request.endedAt), Narrator::cause(request.cause)), QStringLiteral("§5.3"),
                request.ended, LinkRef{leader.id, peer.id}, {}, Weight::Blocks};
    if (request.fate == Trip::Fate::Flying)
        return {Tr::tr("Entry %1 is on its way to %2.").arg(entry, who), QStringLiteral("§5.3"), request.sent, PacketRef{request.packet}, {}, Weight::Plain};
    const ProgressView* progress = progressOf(leader, peer.id);
    if (progress && progress->state == ProgressState::Snapshot)
        return {progress->chunks ? Tr::tr("%1 gets a snapshot first: %2 of %3 have arrived.").arg(who, text::bytes(progress->chunks->offset), text::bytes(progress->chunks->total))
                                 : Tr::tr("%1 gets a snapshot first.").arg(who),
                QStringLiteral("§7"), 0, NodeRef{peer.id}, {}, Weight::Blocks};
    if (const ActiveFault* block = blockOf(evidence.state, peer.id, leader.id))
        return {Tr::tr("%1 does not hold entry %2, and its answers do not come through: %3.").arg(who, entry, blockWords(*block, peer.id, leader.id)), QStringLiteral("§5.3"), block->event, LinkRef{peer.id, leader.id}, {},
                Weight::Blocks};
    if (progress && progress->next < index)
        return {Tr::tr("%1 holds the log up to %2 only; %3 sends it entry %4 next.").arg(who, text::of(peer.log.lastIndex()), from, text::of(progress->next)), QStringLiteral("§5.3"), 0, NodeRef{peer.id}, {}, Weight::Plain};
    return {Tr::tr("%1 does not hold entry %2 yet: its log ends at %3.").arg(who, entry, place(peer.log.lastIndex(), peer.log.lastTerm())), QStringLiteral("§5.3"), 0, NodeRef{peer.id}, {}, Weight::Plain};
}

Reason missing(const Evidence& evidence, const NodeState& leader, const NodeId& voter, Index index, const Talk& talk)
{
    const NodeState* peer = evidence.state.node(voter);
    if (voter == leader.id)
        return diskWaits(evidence, leader, index);
    if (!peer)
        return {Tr::tr("%1 has never been seen.").arg(text::of(voter)), {}, 0, {}, {}, Weight::Blocks};
    if (!isRunning(peer))
        return notRunning(evidence, *peer);
    const auto term = peer->log.termAt(index);
    if (!term || term != leader.log.termAt(index))
        return entryWaits(evidence, leader, *peer, index, talk);
    if (isOn(evidence.state, Rule::DurableEntries) && peer->durableIndex < index)
        return diskWaits(evidence, *peer, index);
    return answerWaits(evidence, leader, *peer, index, talk);
}

std::map<NodeId, Talk> talksAbout(const Evidence& evidence, const NodeState& leader, Index index)
{
    const NodeId id = leader.id;
    const std::uint64_t appended = evidence.last("append " + id.toString() + ' ' + std::to_string(index.value()), [&](const trace::Event& event) {
        const auto* entry = std::get_if<EntryAppended>(&event.body);
        return event.node == id && entry && entry->index == index;
    });
    const std::uint64_t from = std::max(appended, evidence.firstAt(leader.roleSince));
    return evidence.talks(
        id, from, evidence.state.n, [&](const Message& m) { return carries(m, leader.currentTerm, index); }, [&](const Message& m) { return acknowledges(m, leader.currentTerm, index); });
}

} // namespace ui::why
