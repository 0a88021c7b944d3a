// SPDX-License-Identifier: MIT
#include "ui/timeline/timelinegeometry.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::timeline {

using raft::Duration;
using raft::Time;

namespace {

constexpr std::size_t mostMerged = 4'096; // stretches in one pixel that are looked at
constexpr Duration shortestRun{1'000'000}; // a run that has just begun is drawn as if it had lasted so long

template <class Mark>
std::size_t firstFrom(const std::vector<Mark>& marks, Time time)
{
    const auto at = std::lower_bound(marks.begin(), marks.end(), time, [](const Mark& mark, Time t) { return mark.at < t; });
    return static_cast<std::size_t>(at - marks.begin());
}

// Calls visit(first, end, x) for the marks in range, once for all those that lie within `apart` pixels.
template <class Mark, class Visit>
void forEachMark(const std::vector<Mark>& marks, const Range& range, const Frame& frame, double apart, Visit visit)
{
    std::size_t at = firstFrom(marks, range.from);
    while (at < marks.size() && marks[at].at <= range.to) {
        const double x = xOf(marks[at].at, range, frame);
        const std::size_t end = std::max(at + 1, firstFrom(marks, timeAt(x + apart, range, frame)));
        visit(at, end, x);
        at = end;
    }
}

void layOutFaults(const TimelineModel& model, const Range& range, Time edge, Layout& layout)
{
    const Frame& frame = layout.frame;
    std::array<double, TimelineModel::mostLanes> filled{};
    for (std::size_t i = 0; i < model.faults().size(); ++i) {
        const FaultSpan& fault = model.faults()[i];
        const Time end = fault.to.value_or(edge);
        if (fault.from > range.to || end < range.from)
            continue;
        const double left = std::clamp(xOf(fault.from, range, frame), frame.left, frame.right);
        const double right = std::clamp(xOf(end, range, frame), frame.left, frame.right);
        double& lane = filled[static_cast<std::size_t>(fault.lane)];
        if (right < lane) // a great many of them: what lies under another within a pixel is not drawn
            continue;
        lane = std::max(left + 1, right - 1);
        const double top = frame.faults.top() + fault.lane * frame.lane;
        const double gap = frame.lane >= 12 ? 2 : 1;
        layout.faults.push_back({QRectF(left, top, std::max(2.0, right - left), frame.lane - gap), i, !fault.to});
    }
}

void layOutTicks(const Measures& measures, const Range& range, Layout& layout)
{
    const Frame& frame = layout.frame;
    const double width = frame.right - frame.left;
    if (width <= 0)
        return;
    const double perPixel = static_cast<double>(range.length().count()) / width;
    layout.tick = niceStep(Duration(static_cast<std::int64_t>(perPixel * measures.tickDistance)));
    const std::int64_t step = layout.tick.count();
    for (std::int64_t at = (range.from.count() + step - 1) / step * step; at <= range.to.count(); at += step)
        layout.ticks.push_back({xOf(Time(at), range, frame), Time(at)});
}

} // namespace

// Everything between two x that lies closer than a pixel counts once.
std::vector<BandShape> layOutBands(const NodeLife& node, const Range& range, Time edge, const Frame& frame, double top, double height)
{
    std::vector<BandShape> bands;
    const Time end = std::min(range.to, edge);
    std::size_t at = TimelineModel::spanAt(node, range.from);
    while (at < node.spans.size() && node.spans[at].from < end) {
        const Span& span = node.spans[at];
        const bool isLast = at + 1 == node.spans.size();
        const Time to = isLast ? end : std::min(end, node.spans[at + 1].from);
        const double left = std::max(frame.left, xOf(span.from, range, frame));
        const double right = xOf(to, range, frame);
        if (right - left >= 1 || isLast) {
            bands.push_back({QRectF(left, top, std::max(1.0, right - left), height), span.term, span.standing, false});
            ++at;
            continue;
        }
        // Goes on with the stretch that holds the next pixel; the highest standing in this one is shown.
        const std::size_t next = std::max(at + 1, TimelineModel::spanAt(node, timeAt(left + 1, range, frame)));
        const Span& shown = *std::max_element(node.spans.begin() + static_cast<std::ptrdiff_t>(at),
                                              node.spans.begin() + static_cast<std::ptrdiff_t>(std::min(next, at + mostMerged)),
                                              [](const Span& a, const Span& b) { return a.standing < b.standing; });
        if (!bands.empty() && bands.back().merged && bands.back().term == shown.term && bands.back().standing == shown.standing)
            bands.back().rect.setRight(left + 1);
        else
            bands.push_back({QRectF(left, top, 1, height), shown.term, shown.standing, true});
        at = next;
    }
    return bands;
}

std::vector<BookmarkShape> layOutBookmarks(const std::vector<Bookmark>& bookmarks, const Range& range, const Frame& frame)
{
    std::vector<BookmarkShape> shapes;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const double x = xOf(bookmarks[i].at, range, frame);
        const bool isSeen = bookmarks[i].at >= range.from && bookmarks[i].at <= range.to;
        if (isSeen && (shapes.empty() || x - shapes.back().x >= 1))
            shapes.push_back({x, i});
    }
    return shapes;
}

Range wholeRun(Time edge)
{
    const Time end = std::max(edge, Time(shortestRun));
    return {Time{}, end + end / 64};
}

Frame frameOf(const TimelineModel& model, const Measures& measures, QSizeF size)
{
    Frame frame;
    frame.left = measures.labelWidth;
    frame.right = std::max(frame.left + 1, size.width() - measures.rightMargin);
    const double width = frame.right - frame.left;
    const double count = static_cast<double>(std::max<std::size_t>(1, model.nodes().size()));
    const double lanes = model.lanes();
    const double bottom = size.height() - measures.axisHeight - measures.commitHeight;
    const double all = std::max(0.0, bottom - measures.topMargin - measures.markHeight);
    frame.lane = std::clamp(std::floor((all - count * measures.comfortPitch) / lanes), measures.thinLane, measures.laneHeight);
    frame.faults = QRectF(frame.left, measures.topMargin, width, lanes * frame.lane);
    frame.marks = QRectF(frame.left, frame.faults.bottom(), width, measures.markHeight);
    const double room = std::max(0.0, bottom - frame.marks.bottom());
    frame.pitch = std::clamp(std::floor(room / count), measures.smallestPitch, measures.largestPitch);
    frame.content = frame.pitch * static_cast<double>(model.nodes().size());
    const double height = std::min(room, frame.content);
    frame.rows = QRectF(frame.left, frame.marks.bottom(), width, height);
    frame.commits = QRectF(frame.left, frame.rows.bottom(), width, measures.commitHeight);
    frame.axis = QRectF(frame.left, frame.commits.bottom(), width, measures.axisHeight);
    return frame;
}

double xOf(Time time, const Range& range, const Frame& frame)
{
    const double length = std::max(1.0, static_cast<double>(range.length().count()));
    return frame.left + static_cast<double>((time - range.from).count()) / length * (frame.right - frame.left);
}

Time timeAt(double x, const Range& range, const Frame& frame)
{
    const double share = (x - frame.left) / std::max(1.0, frame.right - frame.left);
    const auto offset = static_cast<std::int64_t>(std::ceil(share * static_cast<double>(range.length().count())));
    return std::max(Time{}, range.from + Duration(offset));
}

Range zoomed(const Range& range, Time around, double factor, const Range& whole, Duration shortest)
{
    const double length = static_cast<double>(range.length().count());
    const double most = static_cast<double>(whole.length().count());
    const double wanted = std::clamp(length * factor, std::min(most, static_cast<double>(shortest.count())), most);
    const double share = length > 0 ? static_cast<double>((around - range.from).count()) / length : 0.5;
    const Time from = around - Duration(static_cast<std::int64_t>(share * wanted));
    return moved({from, from + Duration(static_cast<std::int64_t>(wanted))}, {}, whole);
}

Range moved(const Range& range, Duration by, const Range& whole)
{
    const Duration length = std::min(range.length(), whole.length());
    const Time from = std::clamp(range.from + by, whole.from, whole.to - length);
    return {from, from + length};
}

Duration niceStep(Duration atLeast)
{
    std::int64_t power = 1;
    while (power * 10 <= atLeast.count())
        power *= 10;
    for (const int times : {1, 2, 5, 10}) {
        if (power * times >= atLeast.count())
            return Duration(power * times);
    }
    return Duration(power * 10);
}

QString tickText(Time at, Duration step)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    int decimals = 0;
    for (std::int64_t unit = 1'000'000; unit > step.count() && decimals < 6; unit /= 10)
        ++decimals;
    return QCoreApplication::translate("ui::timeline", "%1 s").arg(locale.toString(static_cast<double>(at.count()) / 1e6, 'f', decimals));
}

Layout layOut(const TimelineModel& model, const Measures& measures, QSizeF size, const Range& range, Time edge, double scroll)
{
    Layout layout;
    layout.frame = frameOf(model, measures, size);
    const Frame& frame = layout.frame;
    const double gap = frame.pitch >= 14 ? 3 : frame.pitch >= 11 ? 2 : 1;
    for (std::size_t i = 0; i < model.nodes().size(); ++i) {
        const double top = frame.rows.top() + static_cast<double>(i) * frame.pitch - scroll;
        if (top + frame.pitch <= frame.rows.top() || top >= frame.rows.bottom())
            continue;
        layout.rows.push_back({model.nodes()[i].id, QRectF(0, top, frame.right, frame.pitch),
                               layOutBands(model.nodes()[i], range, edge, frame, top + gap / 2, frame.pitch - gap)});
    }
    layOutFaults(model, range, edge, layout);
    forEachMark(model.elections(), range, frame, 4, [&](std::size_t first, std::size_t end, double x) {
        std::size_t shown = first;
        while (shown + 1 < std::min(end, first + 64) && !model.elections()[shown].won)
            ++shown; // that it was won says more than that it began
        layout.marks.push_back({x, shown});
    });
    forEachMark(model.violations(), range, frame, 2,
                [&](std::size_t first, std::size_t, double x) { layout.violations.push_back({x, first}); });
    forEachMark(model.commits(), range, frame, 1, [&](std::size_t, std::size_t, double x) {
        if (!layout.commits.empty() && x - layout.commits.back().second < 2)
            layout.commits.back().second = x + 1;
        else
            layout.commits.emplace_back(x - 0.5, x + 1);
    });
    layOutTicks(measures, range, layout);
    return layout;
}

} // namespace ui::timeline
