// SPDX-License-Identifier: MIT
#pragma once

#include "ui/spacetime/diagramindex.h"
#include "ui/timeline/timelinegeometry.h"

#include <QLineF>
#include <QRectF>

namespace ui::spacetime {

using timeline::Range;

// The diagram as plain data: the painter, the pointer and the tests read the same shapes. Positions are reckoned along
// the time and across the lanes, and turned into points by the frame: time may run rightwards or downwards. What is laid
// out is bounded by the pixels: where a kind of message is too dense for lines it becomes a flow, and of the marks in
// one place the one of the highest rank is shown.

enum class Direction : std::uint8_t { Rightwards, Downwards };

struct Measures {
    double labels = 76;     // for the names of the nodes, before the time begins
    double axis = 22;       // for the ticks, before the lanes begin
    double faultLane = 15;  // of one lane of faults, where there is room
    double thinFaultLane = 5;
    double margin = 14;     // behind the end of the time
    double rest = 4;        // behind the last lane
    double smallestPitch = 13;
    double thinnest = 5, thickest = 18; // a lane
    double tickDistance = 90;
    double glyph = 10;      // of a mark
};

struct Frame {
    Direction direction = Direction::Rightwards;
    QSizeF size;
    Range range;
    double from = 0, to = 1;           // along: of the time
    double faultsFrom = 0, faultLane = 0;
    double lanesFrom = 0, lanesTo = 0; // across: what is seen of the lanes
    double pitch = 20, content = 0;    // from lane to lane; of all of them
    double scroll = 0;
    double thick = 8;                  // a lane
    double glyph = 10;                 // of a mark on a lane, and of what a message carries
    double small = 10;                 // of a mark beside it

    bool isDownwards() const { return direction == Direction::Downwards; }
    QPointF at(double along, double across) const { return isDownwards() ? QPointF(across, along) : QPointF(along, across); }
    QRectF rect(double along, double across, double length, double width) const
    {
        return isDownwards() ? QRectF(across, along, width, length) : QRectF(along, across, length, width);
    }
    double along(QPointF point) const { return isDownwards() ? point.y() : point.x(); }
    double across(QPointF point) const { return isDownwards() ? point.x() : point.y(); }
    double alongOf(std::int64_t at) const;
    double alongOf(raft::Time at) const { return alongOf(at.count()); }
    raft::Time timeAt(double along) const; // beyond the ends, too; never below 0
    double microsecondsPerPixel() const;
    double centre(std::size_t lane) const { return lanesFrom + pitch * (static_cast<double>(lane) + 0.5) - scroll; }
    double acrossOf(std::size_t lane, MarkRow row) const; // where marks of this row stand
    bool hasRows() const { return pitch >= 2.2 * small + thick; } // else all marks stand on the lane
    bool showsLane(std::size_t lane) const { return centre(lane) + pitch / 2 > lanesFrom && centre(lane) - pitch / 2 < lanesTo; }
};

struct LaneShape {
    std::size_t lane = 0;
    std::vector<timeline::BandShape> bands; // rectangles along × across
};

enum class LineStyle : std::uint8_t { Whole, Dies, UnderWay, Held };

struct LineShape {
    std::uint32_t line = 0; // into the index
    QPointF from, to;       // points, not along and across
    LineStyle style = LineStyle::Whole;
};

// Messages that are too dense for lines: how many cross between two neighbouring lanes in one pixel of time.
struct Flow {
    struct Cell {
        float weight = 0;
        std::uint32_t term = 0;
    };
    std::size_t columns = 0, gaps = 0;
    std::vector<Cell> cells; // gap by gap
    Cell& cell(std::size_t gap, std::size_t column) { return cells[gap * columns + column]; }
    const Cell& cell(std::size_t gap, std::size_t column) const { return cells[gap * columns + column]; }
};

struct MarkShape {
    QPointF point;
    std::uint32_t n = 0;
    std::size_t lane = 0;
    MarkKind kind = MarkKind::Appended;
    std::uint32_t term = 0;
    std::uint32_t count = 1; // that this one stands for
};

struct LossShape { // several losses in one place, where messages are flows
    QPointF point;
    std::uint32_t line = 0;
    std::uint32_t count = 1;
};

struct FaultShape {
    QRectF rect;
    std::size_t fault = 0; // into the lives' faults
    bool acts = false;
};

struct ViolationShape {
    double along = 0;
    std::size_t violation = 0; // into the lives' violations
};

struct Diagram {
    Frame frame;
    std::vector<LaneShape> lanes;
    std::vector<LineShape> lines;
    Flow flow;                    // no columns: everything is lines
    std::vector<LossShape> losses;
    std::vector<MarkShape> marks;
    std::vector<FaultShape> faults;
    std::vector<ViolationShape> violations;
    std::vector<timeline::TickShape> ticks;
    raft::Duration tick{};
    std::uint64_t messages = 0; // sent within the range, as far as they pass the filter
    bool isFar = false;         // most marks stand for several: only those of weight are drawn, and small
};

struct Detail { // how many messages of a kind are drawn as lines at most
    std::size_t lines = 600;
};

Frame frameOf(const DiagramIndex& index, const Measures& measures, QSizeF size, Direction direction, const Range& range, double scroll);
Diagram layOut(const DiagramIndex& index, const Measures& measures, const Frame& frame, raft::Time edge, const Detail& detail = {});
// The two ends of a message, in points; its far end is where it was lost, or how far it has come at `edge`.
LineShape shapeOf(const DiagramIndex& index, std::uint32_t line, const Frame& frame, raft::Time edge);

enum class Part : std::uint8_t { Nothing, Axis, Label, Lane, Fault, Violation, Mark, Line };
struct Hit {
    Part part = Part::Nothing;
    std::size_t index = 0; // into the diagram's list of that part; of a lane or label: the lane
    friend bool operator==(const Hit&, const Hit&) = default;
};
Hit hitTest(const Diagram& diagram, QPointF point, double reach);

} // namespace ui::spacetime
