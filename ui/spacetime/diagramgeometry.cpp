// SPDX-License-Identifier: MIT
#include "ui/spacetime/diagramgeometry.h"

#include <algorithm>
#include <cmath>

namespace ui::spacetime {

using raft::Duration;
using raft::Time;

// ------------------------------------------------------------ frame

double Frame::microsecondsPerPixel() const
{
    return std::max(1e-6, static_cast<double>(range.length().count()) / std::max(1.0, to - from));
}

double Frame::alongOf(std::int64_t at) const
{
    return from + static_cast<double>(at - range.from.count()) / microsecondsPerPixel();
}

Time Frame::timeAt(double along) const
{
    const auto offset = static_cast<std::int64_t>(std::llround((along - from) * microsecondsPerPixel()));
    return std::max(Time{}, range.from + Duration(offset));
}

double Frame::acrossOf(std::size_t lane, MarkRow row) const
{
    if (!hasRows() || row == MarkRow::On)
        return centre(lane);
    const double away = thick / 2 + small * 0.64;
    return centre(lane) + (row == MarkRow::Below ? away : -away);
}

Frame frameOf(const DiagramIndex& index, const Measures& measures, QSizeF size, Direction direction, const Range& range, double scroll)
{
    Frame frame;
    frame.direction = direction;
    frame.size = size;
    frame.range = range;
    const bool down = direction == Direction::Downwards;
    const double length = down ? size.height() : size.width();
    const double width = down ? size.width() : size.height();
    frame.from = measures.labels;
    frame.to = std::max(frame.from + 1, length - measures.margin);
    frame.faultsFrom = measures.axis;
    const int faultLanes = index.lives().faults().empty() ? 0 : index.lives().lanes();
    const double share = 0.24 * (width - measures.axis) / std::max(1, faultLanes); // the nodes need the room more
    frame.faultLane = std::clamp(std::floor(share), measures.thinFaultLane, measures.faultLane);
    frame.lanesFrom = measures.axis + (faultLanes > 0 ? faultLanes * frame.faultLane + 2 : 0);
    frame.lanesTo = std::max(frame.lanesFrom + 1, width - measures.rest);
    const auto count = static_cast<double>(std::max<std::size_t>(1, index.lanes()));
    frame.pitch = std::max(measures.smallestPitch, (frame.lanesTo - frame.lanesFrom) / count);
    frame.content = frame.pitch * count;
    frame.scroll = std::clamp(scroll, 0.0, std::max(0.0, frame.content - (frame.lanesTo - frame.lanesFrom)));
    // From afar nothing is seen of the single message, and the lanes tell the most: they become broader.
    const double afar = std::clamp(std::log10(frame.microsecondsPerPixel() / 2'000), 0.0, 1.0);
    frame.thick = std::round(std::clamp(frame.pitch * (0.24 + 0.24 * afar), measures.thinnest, measures.thickest * (1 + 0.4 * afar)));
    frame.glyph = std::min(measures.glyph, std::max(6.0, frame.pitch * 0.6));
    frame.small = std::min(measures.glyph, std::max(5.5, frame.pitch * 0.32));
    return frame;
}

// ------------------------------------------------------------ one message

LineShape shapeOf(const DiagramIndex& index, std::uint32_t number, const Frame& frame, Time edge)
{
    const MessageLine& line = index.lines()[number];
    LineShape shape;
    shape.line = number;
    const double sign = line.to >= line.from ? 1 : -1;
    const double away = frame.thick / 2 + 1;
    const double begin = frame.centre(line.from) + sign * away;
    const double end = frame.centre(line.to) - sign * away;
    const double left = frame.alongOf(line.sentAt);
    shape.from = frame.at(left, begin);
    double share = 1;
    double right = frame.alongOf(line.endAt);
    if (line.fate == Fate::Lost) {
        shape.style = LineStyle::Dies;
        // What is lost as it leaves comes a little way, so that it is seen whither it went.
        const double least = std::min(0.45, 20 / std::max(1.0, std::abs(end - begin)));
        share = std::max(least, static_cast<double>(line.reach) / MessageLine::wholeWay);
        right = std::max(right, left + (share <= least ? 7 : 0));
    } else if (line.isUnderWay()) {
        const bool isHeld = line.fate == Fate::Held || line.endAt == MessageLine::never;
        shape.style = line.fate == Fate::UnderWay && !isHeld ? LineStyle::UnderWay : LineStyle::Held;
        const double way = isHeld ? 0 : static_cast<double>(line.endAt - line.sentAt);
        share = line.fate == Fate::InInbox ? 1 : isHeld ? 0.5 : way <= 0 ? 1 : std::clamp(static_cast<double>(edge.count() - line.sentAt) / way, 0.0, 1.0);
        right = frame.alongOf(std::max(edge.count(), line.sentAt));
    }
    shape.to = frame.at(right, begin + (end - begin) * share);
    return shape;
}

// ------------------------------------------------------------ what is there

namespace {

double distance(QPointF point, const LineShape& line)
{
    const QPointF way = line.to - line.from;
    const double length = QPointF::dotProduct(way, way);
    const double share = length <= 0 ? 0 : std::clamp(QPointF::dotProduct(point - line.from, way) / length, 0.0, 1.0);
    const QPointF away = point - (line.from + way * share);
    return std::hypot(away.x(), away.y());
}

template <class Shapes, class Distance>
std::optional<std::size_t> nearest(const Shapes& shapes, double reach, Distance away)
{
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (const double now = away(shapes[i]); now < reach) {
            reach = now;
            best = i;
        }
    }
    return best;
}

} // namespace

Hit hitTest(const Diagram& diagram, QPointF point, double reach)
{
    const Frame& frame = diagram.frame;
    const double along = frame.along(point), across = frame.across(point);
    if (across < frame.faultsFrom)
        return {along >= frame.from ? Part::Axis : Part::Nothing, 0};
    if (across >= frame.lanesFrom && along < frame.from - 2) {
        const auto lane = static_cast<std::size_t>(std::max(0.0, (across - frame.lanesFrom + frame.scroll) / frame.pitch));
        return {static_cast<double>(lane) * frame.pitch < frame.content ? Part::Label : Part::Nothing, lane};
    }
    for (std::size_t i = 0; i < diagram.violations.size(); ++i) {
        if (std::abs(diagram.violations[i].along - along) < reach * 0.7 && across < frame.lanesFrom + reach * 2)
            return {Part::Violation, i};
    }
    if (across < frame.lanesFrom) {
        for (std::size_t i = 0; i < diagram.faults.size(); ++i) {
            if (diagram.faults[i].rect.adjusted(-2, -1, 2, 1).contains(point))
                return {Part::Fault, i};
        }
        return {};
    }
    const auto distanceTo = [point](QPointF to) { return std::hypot(to.x() - point.x(), to.y() - point.y()); };
    if (const auto mark = nearest(diagram.marks, std::max(reach, frame.glyph * 0.7), [&](const MarkShape& shape) { return distanceTo(shape.point); }))
        return {Part::Mark, *mark};
    if (const auto line = nearest(diagram.lines, reach, [&](const LineShape& shape) { return distance(point, shape); }))
        return {Part::Line, *line};
    for (const LaneShape& lane : diagram.lanes) {
        if (std::abs(frame.centre(lane.lane) - across) <= frame.thick / 2 + 1)
            return {Part::Lane, lane.lane};
    }
    return {};
}

} // namespace ui::spacetime
