// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/bookmarks.h"
#include "ui/timeline/timelinemodel.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace ui::timeline {

// The timeline as plain data. Only what is visible is laid out, and what is narrower than a pixel is merged, so that a
// long run costs no more than a short one. Lengths in pixels.

struct Measures {
    double labelWidth = 62;
    double rightMargin = 16;
    double topMargin = 9;      // room for the playhead's handle
    double laneHeight = 16;    // of one lane of faults, where there is room
    double thinLane = 5;       // and where there is none: without words
    double markHeight = 9;     // of the strip with the marks of elections
    double comfortPitch = 15;  // from row to row; before rows get narrower than this, lanes get thin
    double smallestPitch = 9;  // then rows shrink down to this, and then they scroll
    double largestPitch = 26;  // rows grow with the room up to here
    double commitHeight = 5;   // of the strip with the commits
    double axisHeight = 19;
    double tickDistance = 90;  // between two labels of the axis, at least
};

// The instants at the left and the right edge.
struct Range {
    raft::Time from{};
    raft::Time to{};
    raft::Duration length() const { return to - from; }
    friend bool operator==(const Range&, const Range&) = default;
};

struct BandShape {
    QRectF rect;
    raft::Term term;
    Standing standing = Standing::Down;
    bool merged = false; // several stretches in less than a pixel
};

struct RowShape {
    raft::NodeId node;
    QRectF area;  // label and bands
    std::vector<BandShape> bands;
};

struct FaultShape {
    QRectF rect;
    std::size_t fault = 0; // into the model's faults
    bool acts = false;     // still, at the right end of the run
};

struct MarkShape {
    double x = 0;
    std::size_t election = 0; // into the model's elections
};

struct ViolationShape {
    double x = 0;
    std::size_t violation = 0;
};

struct TickShape {
    double x = 0;
    raft::Time at{};
};

struct Frame { // where the parts lie
    QRectF faults, marks, rows, commits, axis;
    double left = 0, right = 0; // of the time
    double lane = 0;            // height of one lane of faults
    double pitch = 0;           // from row to row
    double content = 0;         // height of all rows; more than rows.height() scrolls
};

struct Layout {
    Frame frame;
    std::vector<RowShape> rows;
    std::vector<FaultShape> faults;
    std::vector<MarkShape> marks;
    std::vector<ViolationShape> violations;
    std::vector<std::pair<double, double>> commits; // x from and to
    std::vector<TickShape> ticks;
    raft::Duration tick{}; // between two ticks
};

struct BookmarkShape {
    double x = 0;
    std::size_t bookmark = 0; // into the list
};

// Those in sight; of several in a pixel, the first.
std::vector<BookmarkShape> layOutBookmarks(const std::vector<Bookmark>& bookmarks, const Range& range, const Frame& frame);

// The whole run, with a little room at its end.
Range wholeRun(raft::Time edge);
Frame frameOf(const TimelineModel& model, const Measures& measures, QSizeF size);
double xOf(raft::Time time, const Range& range, const Frame& frame);
raft::Time timeAt(double x, const Range& range, const Frame& frame); // beyond the ends, too; never below 0
inline constexpr raft::Duration shortestRange{1'000};
// A range around an instant that stays where it is, `factor` times as long; within `whole`.
Range zoomed(const Range& range, raft::Time around, double factor, const Range& whole, raft::Duration shortest = shortestRange);
Range moved(const Range& range, raft::Duration by, const Range& whole);
// The stretches of one node between the frame's left and right; what is narrower than a pixel is merged.
std::vector<BandShape> layOutBands(const NodeLife& node, const Range& range, raft::Time edge, const Frame& frame, double top, double height);
// 1, 2 or 5 times a power of ten microseconds.
raft::Duration niceStep(raft::Duration atLeast);
QString tickText(raft::Time at, raft::Duration step);

Layout layOut(const TimelineModel& model, const Measures& measures, QSizeF size, const Range& range, raft::Time edge, double scroll);

} // namespace ui::timeline
