// SPDX-License-Identifier: MIT
#pragma once

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
    double topMargin = 10;    // room for the playhead's handle
    double laneHeight = 15;   // of one lane of faults
    double markHeight = 9;    // of the strip with the marks of elections
    double rowPitch = 20;     // wished for; rows shrink down to smallestPitch, then they scroll
    double smallestPitch = 9;
    double largestPitch = 26; // rows grow with the room up to here
    double commitHeight = 5;  // of the strip with the commits
    double axisHeight = 22;
    double tickDistance = 90; // between two labels of the axis, at least
    double wordRoom = 40;     // the narrowest fault that bears its words
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

// The whole run, with a little room at its end.
Range wholeRun(raft::Time edge);
Frame frameOf(const TimelineModel& model, const Measures& measures, QSizeF size);
double xOf(raft::Time time, const Range& range, const Frame& frame);
raft::Time timeAt(double x, const Range& range, const Frame& frame); // beyond the ends, too; never below 0
// A range around an instant that stays where it is, `factor` times as long; within `whole`.
Range zoomed(const Range& range, raft::Time around, double factor, const Range& whole);
Range moved(const Range& range, raft::Duration by, const Range& whole);
// 1, 2 or 5 times a power of ten microseconds.
raft::Duration niceStep(raft::Duration atLeast);
QString tickText(raft::Time at, raft::Duration step);

Layout layOut(const TimelineModel& model, const Measures& measures, QSizeF size, const Range& range, raft::Time edge, double scroll);

} // namespace ui::timeline
