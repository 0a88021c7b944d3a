// SPDX-License-Identifier: MIT
#pragma once

#include "ui/members/draft.h"

#include <QRectF>
#include <QSizeF>

namespace ui::members {

// The three groups with their servers as plain data, tested without a window. Lengths in pixels.
struct Chip {
    raft::NodeId node;
    Group group = Group::Voters; // of the draft
    bool moved = false;          // the draft puts it elsewhere than it is
    bool old = false;            // while joint: a voter of the old half …
    bool fresh = false;          // … and of the new one
    bool up = false;
    bool leads = false;
    raft::Term term;
    std::optional<double> caughtUp; // how much of the leader's log it holds, 0 … 1; none = nothing to catch up with
    std::uint64_t round = 0;        // of catching up; 0 = none
    QRectF rect;
};

struct Box {
    Group group = Group::Voters;
    QRectF rect, heading;
};

struct Measures {
    double margin = 12, gap = 6, chipWidth = 66, chipHeight = 44, heading = 22;
};

struct Board {
    std::vector<Box> boxes;
    std::vector<Chip> chips;
    double height = 0;

    const Chip* chipAt(QPointF point) const;
    const Chip* chip(const raft::NodeId& node) const;
    std::optional<Group> groupAt(QPointF point) const;
};

Board layOut(const raft::trace::ClusterState& state, const Draft& draft, const Measures& measures, double width);

// One server in words: for tool tips and screen readers.
QString describeChip(const Chip& chip);

} // namespace ui::members
