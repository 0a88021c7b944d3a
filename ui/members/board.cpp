// SPDX-License-Identifier: MIT
#include "ui/members/board.h"

#include "ui/narration/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::members {

using namespace raft::trace;
using raft::NodeId;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::members)
};

bool holds(const std::vector<NodeId>& list, const NodeId& node)
{
    return std::find(list.begin(), list.end(), node) != list.end();
}

Chip chipOf(const NodeState& node, const ClusterState& state, const Draft& draft, const Draft& now)
{
    Chip chip;
    chip.node = node.id;
    chip.group = draft.groupOf(node.id);
    chip.moved = chip.group != now.groupOf(node.id);
    chip.up = node.up;
    chip.term = node.currentTerm;
    const raft::Configuration* members = state.members();
    if (members && members->isJoint()) {
        chip.old = holds(members->outgoing, node.id);
        chip.fresh = holds(members->voters, node.id);
    }
    const NodeState* leader = state.leader();
    chip.leads = leader && leader->id == node.id;
    if (!leader || chip.leads)
        return chip;
    const double all = static_cast<double>(leader->log.lastIndex().value());
    for (const ProgressView& progress : leader->progress) {
        if (progress.peer == node.id && all > 0)
            chip.caughtUp = std::clamp(static_cast<double>(progress.match.value()) / all, 0.0, 1.0);
    }
    if (leader->change && leader->change->isUnderWay()) {
        for (const CatchUpView& newcomer : leader->change->newcomers) {
            if (newcomer.peer == node.id && !newcomer.done)
                chip.round = std::max<std::uint64_t>(1, newcomer.round);
        }
    }
    return chip;
}

} // namespace

const Chip* Board::chipAt(QPointF point) const
{
    const auto found = std::find_if(chips.begin(), chips.end(), [point](const Chip& chip) { return chip.rect.contains(point); });
    return found == chips.end() ? nullptr : &*found;
}

const Chip* Board::chip(const NodeId& node) const
{
    const auto found = std::find_if(chips.begin(), chips.end(), [&node](const Chip& chip) { return chip.node == node; });
    return found == chips.end() ? nullptr : &*found;
}

std::optional<Group> Board::groupAt(QPointF point) const
{
    for (const Box& box : boxes) {
        if (box.rect.contains(point))
            return box.group;
    }
    return std::nullopt;
}

Board layOut(const ClusterState& state, const Draft& draft, const Measures& m, double width)
{
    Board board;
    const raft::Configuration* members = state.members();
    const Draft now = members ? Draft::of(*members) : Draft();
    const double inner = std::max(m.chipWidth, width - 2 * m.margin - 2 * m.gap);
    const auto perRow = static_cast<std::size_t>(std::max(1.0, (inner + m.gap) / (m.chipWidth + m.gap)));
    double top = 0;
    for (const Group group : {Group::Voters, Group::Learners, Group::Outside}) {
        Box box;
        box.group = group;
        box.heading = QRectF(m.margin, top, width - 2 * m.margin, m.heading);
        std::size_t n = 0;
        for (const NodeState& node : state.nodes) {
            if (draft.groupOf(node.id) != group)
                continue;
            Chip chip = chipOf(node, state, draft, now);
            chip.rect = QRectF(m.margin + m.gap + static_cast<double>(n % perRow) * (m.chipWidth + m.gap),
                               top + m.heading + m.gap + static_cast<double>(n / perRow) * (m.chipHeight + m.gap), m.chipWidth, m.chipHeight);
            board.chips.push_back(chip);
            ++n;
        }
        const auto rows = static_cast<double>(std::max<std::size_t>(1, (n + perRow - 1) / perRow)); // room to drop into
        const double body = rows * (m.chipHeight + m.gap) + m.gap;
        box.rect = QRectF(m.margin, top + m.heading, width - 2 * m.margin, body);
        top += m.heading + body + m.gap;
        board.boxes.push_back(box);
    }
    board.height = top;
    return board;
}

namespace {

// Whole phrases: the names of the groups cannot be bent into a sentence in every language.
QString standing(const Chip& chip)
{
    const QString name = text::of(chip.node);
    if (chip.leads)
        return Tr::tr("%1, leader").arg(name);
    switch (chip.group) {
    case Group::Voters: return Tr::tr("%1, voter").arg(name);
    case Group::Learners: return Tr::tr("%1, learner").arg(name);
    case Group::Outside: return Tr::tr("%1, outside").arg(name);
    }
    return name;
}

} // namespace

QString describeChip(const Chip& chip)
{
    QStringList lines;
    lines << standing(chip);
    if (chip.moved)
        lines << Tr::tr("A draft: not given yet.");
    if (chip.old != chip.fresh)
        lines << (chip.old ? Tr::tr("Only in the old half of the joint configuration.") : Tr::tr("Only in the new half of the joint configuration."));
    if (chip.caughtUp)
        lines << Tr::tr("Holds %1 % of the leader's log.").arg(static_cast<int>(*chip.caughtUp * 100));
    if (chip.round > 0)
        lines << Tr::tr("Catches up: round %1.").arg(text::of(chip.round));
    if (!chip.up)
        lines << Tr::tr("Down.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui::members
