// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/packetid.h"
#include "raftcore/trace/clusterstate.h"
#include "ui/cluster/placement.h"
#include "ui/session/selection.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace ui::picture {

// The cluster picture as plain data: where everything stands at one instant. A pure function of the state, the
// playhead and the size, so it is tested without a window, and a seek is always exact. Lengths in pixels.

struct VoteMark { // inside a candidate's ring, at the bearing of the voter
    raft::NodeId voter;
    QPointF center;
    raft::trace::VoteStanding standing = raft::trace::VoteStanding::Unknown;
};

struct Cell { // one entry of the small log under a node
    raft::Index index;
    raft::Term term;
    bool committed = false;
    bool durable = false;
    QRectF rect;
};

struct NodeShape {
    raft::NodeId id;
    QPointF center;
    double radius = 0;
    raft::Term term;
    raft::Role role = raft::Role::Follower;
    bool up = false;
    bool paused = false;
    bool member = true;              // of the configuration that counts now …
    bool voter = true;               // … with a vote
    std::optional<double> timerLeft; // share of the election timer that is left, 0 … 1; none = not armed
    std::vector<VoteMark> votes;     // while a candidate
    std::vector<Cell> log;           // the last few entries
    std::uint64_t hiddenEntries = 0; // how many stand before them
    raft::Index folded;              // entries up to here stand in a snapshot
    std::optional<double> received;  // of a snapshot that arrives: the share that is here
    std::size_t pendingWrites = 0;
    LabelSide side = LabelSide::Below;
    QRectF label;                    // room for the name and the role, outside of the ring
    QRectF logRect;
    QRectF counter;                  // room for "+12" beside the cells, its words end at its right; empty where nothing is hidden
};

struct LinkShape { // one direction
    raft::NodeId from, to;
    QPointF start, control, end; // a quadratic curve from rim to rim
    bool cut = false;
    bool held = false;
    double barrier = 0.5; // share of the way at which the wall or the gate stands
    bool walled = false;  // a partition's wall stands there, so the link needs no bar of its own
    QPointF middle() const;
    QPointF at(double share) const;
    double bearing(double share) const; // degrees, clockwise from the right
};

enum class Fate : std::uint8_t { InFlight, Held, InInbox, Delivered, Lost };

struct PacketShape {
    raft::PacketId id;
    raft::MessageKind kind = raft::MessageKind::Heartbeat;
    raft::NodeId from, to;
    raft::Term term;
    QPointF center;
    double bearing = 0;   // of its flight, degrees
    Fate fate = Fate::InFlight;
    std::optional<raft::LossCause> cause;
    double fade = 1;      // 1 = here, falling to 0 when it has ended
    bool isCopy = false;
    bool faint = false;   // heartbeats and their answers
};

struct WallShape { // between the groups of a partition
    QPointF start, control, end;
    raft::trace::FaultId fault = 0;
};

struct TransferMark { // leadership that is being handed over
    raft::NodeId from, to;
    bool told = false; // the next leader was told to start its election
};

// What the person wants to see.
struct Show {
    bool elections = true;
    bool replication = true;
    bool heartbeats = true;
    bool clients = true;
    bool snapshots = true;
    friend bool operator==(const Show&, const Show&) = default;
};

struct Picture {
    QSizeF size;
    QPointF middle;    // of the ring
    double radius = 0; // of a node
    std::vector<NodeShape> nodes;
    std::vector<LinkShape> links; // drawn when there are few nodes, or when something is wrong with them
    std::vector<PacketShape> packets;
    std::vector<WallShape> walls;
    std::optional<TransferMark> transfer;
    std::vector<std::string> rulesOff; // a cluster that is not quite Raft says so in its picture
    bool labelled = true; // room for names beside the nodes
    bool roles = true;    // and for their roles

    const NodeShape* node(const raft::NodeId& id) const;
    // The crown of the leader, which can be dragged to another node; empty where nobody leads.
    QRectF crownOf(const NodeShape& node) const;
    // What is under the point: a packet before a node before a link; nothing is monostate.
    Subject subjectAt(QPointF point) const;
};

struct Look {
    raft::Time playhead{};
    QSizeF size;
    double scale = 1;            // of fonts and what goes with them
    raft::Duration fade{16'000}; // cluster time in which an ended packet fades
    Show show;
    bool allLinks = true;        // draw the mesh (up to 15 nodes)
    // A node that the person has moved keeps that place, as a share of the size.
    std::vector<std::pair<raft::NodeId, QPointF>> moved;
};

Picture build(const raft::trace::ClusterState& state, const Look& look);

// Where the words about a lost packet stand: on the outer side of its lane, so that those of a packet on the lane that leads back stand on
// the other. `gap` from its middle to the words.
QRectF roomForLoss(const PacketShape& packet, QSizeF words, double gap);

// The curve that packets from one node to another fly along; each direction has a lane of its own.
LinkShape linkBetween(const NodeShape& from, const NodeShape& to);

} // namespace ui::picture
