// SPDX-License-Identifier: MIT
// What the things in the picture are, in words: for tool tips, F1 and screen readers.
#include "ui/cluster/clusterview.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"

namespace ui {

using namespace raft::trace;

QString ClusterView::explain(const Subject& subject) const
{
    return std::visit(raft::Overloaded{
                          [](const std::monostate&) { return QString(); },
                          [this](const NodeRef& r) { return describeNode(r.node); },
                          [this](const EntryRef& r) { return explainEntry(r); },
                          [this](const PacketRef& r) { return explainPacket(r.packet); },
                          [this](const LinkRef& r) { return explainLink(r); },
                          [](const EventRef&) { return QString(); },
                          [](const FaultRef&) { return QString(); },
                      },
                      subject);
}

QString ClusterView::describeNode(const raft::NodeId& id) const
{
    const NodeState* node = m_session.state().node(id);
    if (!node)
        return {};
    const QString name = text::of(id);
    if (!node->up)
        return tr("%1 is down. Its disk keeps term %2 and the log up to %3.")
            .arg(name, text::of(node->disk.durable.term), text::of(node->disk.durable.lastIndex));
    QStringList lines;
    lines << tr("%1, %2 in term %3").arg(name, Narrator::role(node->role), text::of(node->currentTerm));
    if (const raft::Configuration* members = m_session.state().members(); members && !members->voters.empty()) {
        if (!members->isMember(id))
            lines << tr("It is no member of the cluster.");
        else if (!members->isVoter(id))
            lines << tr("It is a learner: it receives the log and has no vote.");
    }
    if (node->transfer && node->transfer->isUnderWay())
        lines << tr("It hands leadership to %1, and takes no new entries meanwhile.").arg(text::of(node->transfer->to));
    else if (node->up && node->role == raft::Role::Leader)
        lines << tr("Drag its crown onto another node to hand leadership over.");
    if (node->incoming && node->incoming->total > 0)
        lines << tr("A snapshot arrives from %1: %2 of %3.").arg(text::of(node->incoming->peer), text::bytes(node->incoming->offset), text::bytes(node->incoming->total));
    if (node->paused)
        lines << tr("Paused: none of its code runs, packets wait in its inbox.");
    if (node->role == raft::Role::Follower && node->leader)
        lines << tr("It follows %1.").arg(text::of(*node->leader));
    lines << (node->votedFor ? tr("It voted for %1 in this term.").arg(text::of(*node->votedFor))
                             : tr("It has not voted in this term."));
    lines << tr("Log up to %1, durable up to %2, committed up to %3.")
                 .arg(text::of(node->log.lastIndex()), text::of(node->durableIndex), text::of(node->commitIndex));
    if (node->electionTimer) {
        lines << tr("Without word from a leader it starts an election in %1.")
                     .arg(text::duration(std::max(raft::Duration::zero(), node->electionTimer->deadline - m_session.playhead())));
    }
    return lines.join(QLatin1Char('\n'));
}

QString ClusterView::explainEntry(const EntryRef& ref) const
{
    const NodeState* node = m_session.state().node(ref.node);
    if (!node || !node->log.contains(ref.index))
        return {};
    const raft::Entry& entry = *node->log.at(ref.index);
    return tr("Entry %1 of term %2 on %3: %4\n%5")
        .arg(text::of(ref.index), text::of(entry.term), text::of(ref.node), Narrator::entry(entry), text::standing(ref.index, node->commitIndex, node->durableIndex));
}

QString ClusterView::explainPacket(const raft::PacketId& id) const
{
    const ClusterState& state = m_session.state();
    const auto describe = [](const PacketState& packet) {
        const QString way = tr("%1 → %2").arg(text::of(packet.from), text::of(packet.to));
        return packet.msg ? way + QLatin1Char('\n') + Narrator::message(*packet.msg) : way;
    };
    if (const auto found = state.inFlight.find(id); found != state.inFlight.end()) {
        const PacketState& packet = found->second;
        QString when;
        if (packet.where == raft::PacketPlace::Gate)
            when = tr("Held at the gate of this link.");
        else if (packet.where == raft::PacketPlace::Inbox)
            when = tr("In the inbox of the paused receiver.");
        else if (packet.due)
            when = tr("Arrives in %1.").arg(text::duration(*packet.due - m_session.playhead()));
        return describe(packet) + QLatin1Char('\n') + when;
    }
    for (const EndedPacket& ended : state.ended) {
        if (ended.packet.id == id) {
            return describe(ended.packet) + QLatin1Char('\n')
                   + (ended.lost ? tr("Lost: %1.").arg(Narrator::cause(*ended.lost)) : tr("Arrived."));
        }
    }
    return {};
}

QString ClusterView::explainLink(const LinkRef& link) const
{
    const ClusterState& state = m_session.state();
    const QString from = text::of(link.from), to = text::of(link.to);
    if (state.isCut(link.from, link.to))
        return tr("%1 → %2 is cut: what %1 sends this way is lost.").arg(from, to);
    if (state.isHeld(link.from, link.to))
        return tr("%1 → %2 is held: packets wait at the gate until it is released.").arg(from, to);
    return tr("%1 → %2: drag from %1 to %2 to cut this direction.").arg(from, to);
}

// ------------------------------------------------------------ for screen readers

std::optional<raft::NodeId> ClusterView::nodeOf(int item) const
{
    const auto& nodes = m_session.state().nodes;
    return item >= 0 && item < static_cast<int>(nodes.size()) ? std::optional(nodes[static_cast<std::size_t>(item)].id) : std::nullopt;
}

int ClusterView::itemCount() const
{
    return static_cast<int>(m_session.state().nodes.size());
}

QString ClusterView::itemName(int item) const
{
    const auto node = nodeOf(item);
    return node ? describeNode(*node) : QString();
}

QRect ClusterView::itemRect(int item) const
{
    const auto node = nodeOf(item);
    const picture::NodeShape* shape = node ? m_picture.node(*node) : nullptr;
    if (!shape)
        return {};
    const QPointF reach(shape->radius, shape->radius);
    QRectF rect(shape->center - reach, shape->center + reach);
    if (m_picture.labelled)
        rect = rect.united(shape->label);
    return rect.toAlignedRect();
}

bool ClusterView::isItemSelected(int item) const
{
    const auto node = nodeOf(item);
    return node && m_session.selectedNode() == node;
}

void ClusterView::selectItem(int item)
{
    if (const auto node = nodeOf(item))
        m_session.select(NodeRef{*node});
}

void ClusterView::onSelectionChanged()
{
    for (int item = 0; item < itemCount(); ++item) {
        if (isItemSelected(item))
            accessible::announce(this, item);
    }
    update();
}

} // namespace ui
