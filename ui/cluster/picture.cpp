// SPDX-License-Identifier: MIT
#include "ui/cluster/picture.h"

#include "ui/cluster/walls.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace ui::picture {

using namespace raft;
using namespace raft::trace;

namespace {

constexpr std::size_t mostLabelled = 15; // beyond it there is no room for logs
constexpr std::size_t mostMeshed = 9;    // beyond it only the leader's links are drawn: the rest would be grey soup

double lengthOf(QPointF v)
{
    return std::hypot(v.x(), v.y());
}

bool isHeartbeatAnswer(const Message& msg)
{
    const auto* answer = std::get_if<EntriesAccepted>(&msg);
    return answer && answer->matchIndex == answer->prevLogIndex;
}

bool isShown(const Show& show, MessageKind kind, bool faint)
{
    if (faint)
        return show.heartbeats;
    switch (kind) {
    case MessageKind::RequestVote:
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
    case MessageKind::PreVote:
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
    case MessageKind::TimeoutNow: return show.elections;
    case MessageKind::Heartbeat: return show.heartbeats;
    case MessageKind::AppendEntries:
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected: return show.replication;
    case MessageKind::InstallSnapshot:
    case MessageKind::SnapshotReceived: return show.snapshots;
    case MessageKind::Forward:
    case MessageKind::ForwardResult: return show.clients;
    }
    return true;
}

NodeShape shapeOf(const NodeState& node, const Configuration& members, const Look& look)
{
    NodeShape shape;
    shape.id = node.id;
    shape.term = node.currentTerm;
    shape.role = node.role;
    shape.up = node.up;
    shape.paused = node.paused;
    shape.pendingWrites = node.disk.pending.size();
    if (!members.voters.empty()) {
        shape.member = members.isMember(node.id);
        shape.voter = members.isVoter(node.id);
    }
    if (node.incoming && node.incoming->total > 0)
        shape.received = std::clamp(static_cast<double>(node.incoming->offset) / static_cast<double>(node.incoming->total), 0.0, 1.0);
    if (node.up && node.electionTimer) {
        const double whole = static_cast<double>((node.electionTimer->deadline - node.electionTimer->setAt).count());
        const double left = static_cast<double>((node.electionTimer->deadline - look.playhead).count());
        shape.timerLeft = whole <= 0 ? 0.0 : std::clamp(left / whole, 0.0, 1.0);
    }
    return shape;
}

void addVotes(NodeShape& shape, const NodeState& node, const Picture& picture)
{
    if (!node.up || (node.role != Role::Candidate && node.role != Role::PreCandidate))
        return;
    for (const VoteView& vote : node.votes) {
        const NodeShape* voter = picture.node(vote.voter);
        if (!voter || vote.voter == node.id)
            continue;
        const QPointF way = voter->center - shape.center;
        const double length = std::max(1.0, lengthOf(way));
        shape.votes.push_back({vote.voter, shape.center + way / length * (shape.radius * 0.72), vote.standing});
    }
}

// "+12" stands before the cells, if there are more entries than cells: the room for it.
constexpr double usualCounter = 30;
double widthOfCounter(std::uint64_t last, double scale)
{
    constexpr double digit = 7.2; // and as much for what parts thousands, and the +
    const auto digits = static_cast<double>(std::to_string(last).size());
    return std::max(usualCounter, digit * (digits + std::floor((digits - 1) / 3) + 1)) * scale;
}

// A wide counter takes the place of cells: the whole keeps its width.
std::uint64_t cellsBeside(double counter, const Placement& placement, double pitch, double scale)
{
    const double missing = std::max(0.0, counter - usualCounter * scale) / pitch;
    return static_cast<std::uint64_t>(std::max(1.0, placement.cells - std::ceil(missing)));
}

void addLog(NodeShape& shape, const NodeState& node, const Placement& placement, double scale)
{
    const double cell = placement.cell;
    const double gap = std::max(1.0, cell * 0.12);
    const std::uint64_t last = node.log.lastIndex().value();
    const double counter = widthOfCounter(last, scale);
    const std::uint64_t mostCells = cellsBeside(counter, placement, cell + gap, scale);
    const std::uint64_t first = std::max(node.log.firstIndex().value(), last >= mostCells ? last - mostCells + 1 : 1);
    const auto count = static_cast<double>(last >= first ? last - first + 1 : 0);
    shape.hiddenEntries = last >= first ? first - 1 : last;
    shape.folded = node.log.firstIndex().previous();
    const double width = std::max(1.0, count) * (cell + gap) - gap;
    double left = shape.center.x() - width / 2;
    if (shape.side == LabelSide::Left)
        left = shape.label.right() - width;
    else if (shape.side == LabelSide::Right)
        left = shape.label.left() + (shape.hiddenEntries > 0 ? counter : 0);
    const double top = shape.label.bottom() + cell * 0.2;
    shape.logRect = QRectF(left, top, width, cell);
    if (shape.hiddenEntries > 0) {
        constexpr double gapToCells = 5, overhang = 4; // the words are taller than a cell
        shape.counter = QRectF(left - counter, top - overhang, counter - gapToCells, cell + 2 * overhang);
    }
    for (std::uint64_t i = first; i <= last; ++i) {
        const Index index(i);
        if (!node.log.contains(index))
            continue;
        const double x = left + static_cast<double>(i - first) * (cell + gap);
        shape.log.push_back({index, node.log.at(index)->term, index <= node.commitIndex, index <= node.durableIndex,
                             QRectF(x, top, cell, cell)});
    }
}

// Name and role; the log stands below them.
QRectF labelOf(const NodeShape& shape, const Placement& placement)
{
    const double width = placement.labelWidth, height = placement.labelHeight;
    const double block = height + placement.cell * 1.2 + 6; // with the log and its line
    const double r = shape.radius;
    switch (shape.side) {
    case LabelSide::Below: return {shape.center.x() - width / 2, shape.center.y() + r * labelGap + labelMargin - 2, width, height};
    case LabelSide::Above: return {shape.center.x() - width / 2, shape.center.y() - r * 1.62 - block, width, height};
    case LabelSide::Left: return {shape.center.x() - r * labelGap - labelMargin - width, shape.center.y() - block / 2, width, height};
    case LabelSide::Right: return {shape.center.x() + r * labelGap + labelMargin, shape.center.y() - block / 2, width, height};
    }
    return {};
}

// Where along its lane a packet is at the playhead.
double shareOfWay(const PacketState& packet, Time at)
{
    if (!packet.due) // not decided yet: it has just left
        return 0.04;
    const double whole = static_cast<double>((*packet.due - packet.sentAt).count());
    const double gone = static_cast<double>((at - packet.sentAt).count());
    return whole <= 0 ? 1.0 : std::clamp(gone / whole, 0.0, 1.0);
}

PacketShape shapeOf(const PacketState& packet)
{
    PacketShape shape;
    shape.id = packet.id;
    shape.from = packet.from;
    shape.to = packet.to;
    shape.isCopy = packet.isCopy;
    if (packet.msg) {
        shape.kind = kindOf(*packet.msg);
        shape.term = termOf(*packet.msg);
        shape.faint = shape.kind == MessageKind::Heartbeat || isHeartbeatAnswer(*packet.msg);
    }
    return shape;
}

// Where the wall or the gate of a link stands.
double barrierOn(const Picture& picture, const LinkShape& lane)
{
    const auto found = std::find_if(picture.links.begin(), picture.links.end(),
                                    [&](const LinkShape& link) { return link.from == lane.from && link.to == lane.to; });
    return found == picture.links.end() ? 0.5 : found->barrier;
}

void place(PacketShape& shape, const LinkShape& lane, double share)
{
    shape.center = lane.at(share);
    shape.bearing = lane.bearing(share);
}

void addPackets(Picture& picture, const ClusterState& state, const Look& look)
{
    const auto laneOf = [&picture](const NodeId& from, const NodeId& to) -> std::optional<LinkShape> {
        const NodeShape* a = picture.node(from);
        const NodeShape* b = picture.node(to);
        if (!a || !b || a == b)
            return std::nullopt;
        return linkBetween(*a, *b);
    };
    picture.packets.reserve(state.inFlight.size() + state.ended.size());
    for (const EndedPacket& ended : state.ended) {
        const Duration since = look.playhead - ended.endedAt;
        if (since >= look.fade || since < Duration::zero())
            continue;
        const auto lane = laneOf(ended.packet.from, ended.packet.to);
        PacketShape shape = shapeOf(ended.packet);
        if (!lane || !isShown(look.show, shape.kind, shape.faint) || (!ended.lost && shape.faint))
            continue;
        shape.fate = ended.lost ? Fate::Lost : Fate::Delivered;
        shape.cause = ended.lost;
        shape.fade = 1.0 - static_cast<double>(since.count()) / static_cast<double>(std::max<std::int64_t>(1, look.fade.count()));
        // A packet dies where it was: at a wall in the middle of a cut link, else where it had come to.
        double share = ended.lost ? shareOfWay(ended.packet, ended.endedAt) : 1.0;
        if (ended.lost == LossCause::Cut)
            share = barrierOn(picture, *lane);
        else if (ended.lost == LossCause::ReceiverDown || ended.lost == LossCause::InboxFull)
            share = 0.96;
        else if (ended.lost && !ended.packet.due)
            share = 0.3;
        place(shape, *lane, share);
        picture.packets.push_back(shape);
    }
    std::size_t waiting = 0;
    for (const auto& [id, packet] : state.inFlight) {
        const auto lane = laneOf(packet.from, packet.to);
        PacketShape shape = shapeOf(packet);
        if (!lane || !isShown(look.show, shape.kind, shape.faint))
            continue;
        double share = shareOfWay(packet, look.playhead);
        if (packet.where == PacketPlace::Gate) {
            shape.fate = Fate::Held;
            share = barrierOn(picture, *lane) - 0.03 * static_cast<double>(1 + waiting++ % 8); // they queue up before the gate
        } else if (packet.where == PacketPlace::Inbox) {
            shape.fate = Fate::InInbox;
            share = 1.0 - 0.02 * static_cast<double>(waiting++ % 8);
        }
        place(shape, *lane, share);
        picture.packets.push_back(shape);
    }
}

void addLinks(Picture& picture, const ClusterState& state, const Look& look)
{
    const bool mesh = look.allLinks && picture.nodes.size() <= mostMeshed;
    const NodeState* leader = look.allLinks ? state.leader() : nullptr;
    for (const NodeShape& from : picture.nodes) {
        for (const NodeShape& to : picture.nodes) {
            if (&from == &to)
                continue;
            const bool cut = state.isCut(from.id, to.id);
            const bool held = state.isHeld(from.id, to.id);
            const bool leads = leader && (from.id == leader->id || to.id == leader->id);
            if (!mesh && !leads && !cut && !held)
                continue;
            LinkShape link = linkBetween(from, to);
            link.cut = cut;
            link.held = held;
            if (const auto wall = cut ? wallOn(link, picture.walls) : std::nullopt) {
                link.barrier = *wall;
                link.walled = true;
            }
            picture.links.push_back(link);
        }
    }
}

void addWalls(Picture& picture, const ClusterState& state)
{
    for (const ActiveFault& fault : state.faults) {
        const auto* partition = std::get_if<fault::Partition>(&fault.fault);
        if (!partition)
            continue;
        for (WallShape& wall : wallsOf(picture, *partition)) {
            wall.fault = fault.id;
            picture.walls.push_back(wall);
        }
    }
}

} // namespace

QPointF LinkShape::at(double s) const
{
    return start * ((1 - s) * (1 - s)) + control * (2 * s * (1 - s)) + end * (s * s);
}

QPointF LinkShape::middle() const
{
    return at(barrier);
}

double LinkShape::bearing(double s) const
{
    const QPointF d = (control - start) * (1 - s) + (end - control) * s;
    return std::atan2(d.y(), d.x()) * 180.0 / std::numbers::pi;
}

LinkShape linkBetween(const NodeShape& from, const NodeShape& to)
{
    LinkShape link;
    link.from = from.id;
    link.to = to.id;
    const QPointF way = to.center - from.center;
    const double length = std::max(1.0, lengthOf(way));
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x()); // to the right of the flight, so that each direction has its lane
    const double bend = std::min(length * 0.045, 20.0) + from.radius * 0.08;
    const double lane = from.radius * 0.16;
    link.start = from.center + along * (from.radius * 1.12) + across * lane;
    link.end = to.center - along * (to.radius * 1.12) + across * lane;
    link.control = (link.start + link.end) / 2 + across * bend;
    return link;
}

const NodeShape* Picture::node(const NodeId& id) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const NodeShape& n) { return n.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

QRectF Picture::crownOf(const NodeShape& shape) const
{
    if (!shape.up || shape.role != Role::Leader)
        return {};
    const double r = shape.radius;
    return {shape.center.x() - r * 0.42, shape.center.y() - r * 1.58, r * 0.84, r * 0.5};
}

Subject Picture::subjectAt(QPointF point) const
{
    constexpr double packetReach = 9;
    constexpr double linkReach = 6;
    const PacketShape* nearest = nullptr;
    double best = packetReach;
    for (const PacketShape& packet : packets) {
        const double d = lengthOf(packet.center - point);
        if (packet.fate != Fate::Delivered && d < best) {
            best = d;
            nearest = &packet;
        }
    }
    if (nearest)
        return PacketRef{nearest->id};
    for (const NodeShape& n : nodes) {
        if (lengthOf(n.center - point) <= n.radius * 1.12 || crownOf(n).contains(point))
            return NodeRef{n.id};
        for (const Cell& cell : n.log) {
            if (cell.rect.adjusted(-1, -1, 1, 1).contains(point))
                return EntryRef{n.id, cell.index};
        }
        if (labelled && n.label.contains(point))
            return NodeRef{n.id};
    }
    for (const LinkShape& link : links) {
        for (double s = 0.04; s < 1; s += 0.04) {
            if (lengthOf(link.at(s) - point) <= linkReach)
                return LinkRef{link.from, link.to};
        }
    }
    return std::monostate{};
}

// Lanes lie to the right of the flight: below of one to the right, above of one to the left.
QRectF roomForLoss(const PacketShape& packet, QSizeF words, double gap)
{
    const double angle = packet.bearing * std::numbers::pi / 180.0;
    constexpr double upright = 0.02; // then left and right decide
    const bool isBelow = std::abs(std::cos(angle)) > upright ? std::cos(angle) > 0 : std::sin(angle) > 0;
    const double top = isBelow ? packet.center.y() + gap : packet.center.y() - gap - words.height();
    return {packet.center.x() - words.width() / 2, top, words.width(), words.height()};
}

Picture build(const ClusterState& state, const Look& look)
{
    Picture picture;
    picture.size = look.size;
    const Placement placement = placeOnRing(state.nodes.size(), look.size, look.scale, state.nodes.size() <= mostLabelled);
    picture.labelled = placement.labelled;
    picture.radius = placement.radius;
    picture.middle = placement.middle;
    picture.roles = placement.roles;
    picture.nodes.reserve(state.nodes.size());
    picture.rulesOff = state.rulesOff;
    const Configuration* known = state.members();
    const Configuration members = known ? *known : Configuration();
    if (const NodeState* leader = state.leader(); leader && leader->transfer && leader->transfer->isUnderWay())
        picture.transfer = TransferMark{leader->id, leader->transfer->to, leader->transfer->what == TransferChanged::What::TimeoutNow};
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        NodeShape shape = shapeOf(state.nodes[i], members, look);
        shape.radius = placement.radius;
        shape.center = placement.centers[i];
        for (const auto& [id, share] : look.moved) {
            if (id == shape.id)
                shape.center = QPointF(share.x() * look.size.width(), share.y() * look.size.height());
        }
        shape.side = placement.sides[i];
        shape.label = labelOf(shape, placement);
        picture.nodes.push_back(std::move(shape));
    }
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        addVotes(picture.nodes[i], state.nodes[i], picture);
        if (picture.labelled)
            addLog(picture.nodes[i], state.nodes[i], placement, look.scale);
    }
    addWalls(picture, state);
    addLinks(picture, state, look);
    addPackets(picture, state, look);
    return picture;
}

} // namespace ui::picture
