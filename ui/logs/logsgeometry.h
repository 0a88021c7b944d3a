// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "ui/session/selection.h"

#include <QRectF>
#include <QSizeF>

#include <vector>

namespace ui::logs {

// The logs as plain data: one row a node, cells aligned on the global index. Only what is visible is laid out, so a
// log of a million entries costs no more than a short one. Lengths in pixels.

struct Measures {
    double labelWidth = 52;
    double headerHeight = 22;
    double cell = 28;
    double gap = 2;
    double rowHeight = 44;
    double pitch() const { return cell + gap; }
};

struct CellShape {
    raft::Index index;
    raft::Term term;
    QRectF rect;
    bool committed = false;
    bool durable = false;
    bool configures = false; // the members change with it
    bool differs = false; // from what the leader (or the longest committed log) holds at this index
};

struct RowShape {
    raft::NodeId node;
    raft::Term term; // currentTerm, for the label's colour
    bool isLeader = false;
    bool up = false;
    double top = 0;
    std::vector<CellShape> cells;
    double durableFrom = 0, durableTo = 0; // the line under the cells, in pixels; equal = none visible
    std::optional<double> next, match;     // where the leader's pointers stand for this follower (x of the cell's left/right edge)
    QRectF fold;                           // the block in their place; it may reach far to the left of what is visible
    raft::Index snapshotTo;                // entries up to here are folded away; 0 = none
};

struct Layout {
    std::vector<RowShape> rows;
    std::vector<std::pair<raft::Index, double>> ticks; // index and the middle of its column
    raft::Index first, last;                           // of the visible range
    Subject subjectAt(QPointF point, const Measures& measures) const;
};

// The width in pixels of all entries up to `last`, with room for a few more.
double contentWidth(raft::Index last, const Measures& measures);
raft::Index lastIndexOf(const raft::trace::ClusterState& state);
// `scrollX`, `scrollY`: how far the content is scrolled, in pixels.
Layout layOut(const raft::trace::ClusterState& state, const Measures& measures, QSizeF viewport, double scrollX, double scrollY);

} // namespace ui::logs
