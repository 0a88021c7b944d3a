// SPDX-License-Identifier: MIT
#pragma once

#include "ui/branches/branchtree.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <optional>

namespace ui::branches {

// The tree of branches under the timeline, as plain data: a line a branch, on the timeline's own scale of time, and a
// bend at each fork. Lengths in pixels.

struct Span { // which stretch of time lies between which x
    raft::Time from{}, to{};
    double left = 0, right = 1;
    double xOf(raft::Time time) const;
    friend bool operator==(const Span&, const Span&) = default;
};

struct Measures {
    double pitch = 18;     // from row to row
    double padding = 3;    // above and below
    double stroke = 3;     // of a line
    double dot = 4;        // radius, of a fork and of an end
    double nameGap = 10;    // from the beginning of a line to its name
    double nameWidth = 150; // a name has at most
};

struct BranchShape {
    BranchId id = 0;
    QPointF start, end;       // of its own stretch; in the range of what is seen
    bool begins = true;       // its beginning is seen; else it comes in from the left
    bool ends = true;         // its end is seen
    std::optional<QPointF> fork; // on its parent's line
    QRectF area;              // the whole row: what is clicked
    QRectF name;              // where its name may stand
    bool isCurrent = false;
};

struct Layout {
    std::vector<BranchShape> branches;
    double content = 0; // height of all rows
};

// `edge` says how far each branch has come.
Layout layOut(const BranchTree& tree, const Span& span, const Measures& measures, QSizeF size, double scroll,
              const std::function<raft::Time(const Branch&)>& edge);
double heightFor(std::size_t branches, const Measures& measures);
BranchId branchAt(const Layout& layout, QPointF point); // 0: none

} // namespace ui::branches
