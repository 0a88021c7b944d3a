// SPDX-License-Identifier: MIT
// Lays out what is in sight. The cost is bounded by the pixels: lists are searched, not walked.
#include "ui/spacetime/diagramgeometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::spacetime {

using raft::Duration;
using raft::Time;

namespace {

constexpr std::size_t samplesOfColumn = 6;
constexpr std::size_t mostEarly = 2'000; // messages that were sent before what is in sight and end in it

// The first at or behind `first` whose time is not below `at`; near ones are found fast.
template <class TimeOf>
std::size_t firstFrom(std::size_t first, std::size_t size, std::int64_t at, TimeOf timeOf)
{
    std::size_t low = first, step = 1;
    while (low + step < size && timeOf(low + step) < at) {
        low += step;
        step *= 2;
    }
    std::size_t high = std::min(size, low + step);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (timeOf(middle) < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

class Layouter {
public:
    Layouter(const DiagramIndex& index, const Measures& measures, const Frame& frame, Time edge, const Detail& detail)
        : m_index(index), m_measures(measures), m_frame(frame), m_edge(edge), m_detail(detail)
    {
        m_diagram.frame = frame;
    }

    Diagram run()
    {
        lanes();
        messages();
        marks();
        faults();
        violations();
        ticks();
        return std::move(m_diagram);
    }

private:
    void lanes()
    {
        timeline::Frame along; // only its ends along the time matter here
        along.left = m_frame.from;
        along.right = m_frame.to;
        for (std::size_t lane = 0; lane < m_index.lanes(); ++lane) {
            if (!m_frame.showsLane(lane))
                continue;
            const double top = m_frame.centre(lane) - m_frame.thick / 2;
            m_diagram.lanes.push_back({lane, timeline::layOutBands(m_index.lives().nodes()[lane], m_frame.range, m_edge, along, top, m_frame.thick)});
        }
    }

    // A message is in sight when one of the lanes is, or one between them.
    bool isSeen(const MessageLine& line) const
    {
        const auto [first, last] = std::minmax(line.from, line.to);
        return m_frame.centre(last) > m_frame.lanesFrom - m_frame.pitch && m_frame.centre(first) < m_frame.lanesTo + m_frame.pitch;
    }

    void messages()
    {
        const std::int64_t from = m_frame.range.from.count(), to = m_frame.range.to.count();
        std::array<bool, categoryCount> isDense{};
        for (std::size_t c = 0; c < categoryCount; ++c) {
            const auto& list = m_index.shown(static_cast<Category>(c));
            const auto timeOf = [&](std::size_t i) { return m_index.lines()[list[i]].sentAt; };
            const auto bounds = [&](std::int64_t at) {
                return static_cast<std::size_t>(std::lower_bound(list.begin(), list.end(), at, [&](std::uint32_t i, std::int64_t time) {
                                                    return m_index.lines()[i].sentAt < time;
                                                }) - list.begin());
            };
            const std::size_t first = bounds(from), last = bounds(to + 1);
            m_diagram.messages += last - first;
            // Heartbeats, which say the least, are the first to become a flow, and elections the last.
            const auto category = static_cast<Category>(c);
            const std::size_t most = category == Category::Heartbeats ? m_detail.lines / 2 : category == Category::Elections ? m_detail.lines * 3 / 2 : m_detail.lines;
            isDense[c] = last - first > most;
            if (isDense[c]) {
                flow(list, first, last, timeOf, category == Category::Heartbeats ? 0.3F : 1.0F);
                continue;
            }
            for (std::size_t i = first; i < last; ++i)
                addLine(list[i]);
        }
        std::size_t early = 0;
        m_index.forEachUnderWayAt(from, [&](std::uint32_t number) {
            const MessageLine& line = m_index.lines()[number];
            if (!isDense[static_cast<std::size_t>(line.category)] && m_index.filter().passes(line) && early < mostEarly) {
                addLine(number);
                ++early;
            }
        });
        if (m_diagram.flow.columns > 0)
            losses(isDense);
    }

    void addLine(std::uint32_t number)
    {
        if (isSeen(m_index.lines()[number]))
            m_diagram.lines.push_back(shapeOf(m_index, number, m_frame, m_edge));
    }

    template <class TimeOf>
    void flow(const std::vector<std::uint32_t>& list, std::size_t first, std::size_t last, TimeOf timeOf, float weight)
    {
        Flow& flow = m_diagram.flow;
        if (flow.columns == 0) {
            flow.columns = static_cast<std::size_t>(std::ceil(m_frame.to - m_frame.from));
            flow.gaps = m_index.lanes() > 1 ? m_index.lanes() - 1 : 0;
            flow.cells.resize(flow.columns * flow.gaps);
        }
        const double perPixel = m_frame.microsecondsPerPixel();
        std::size_t at = first;
        for (std::size_t column = 0; column < flow.columns && at < last; ++column) {
            const auto until = m_frame.range.from.count() + static_cast<std::int64_t>(std::ceil(static_cast<double>(column + 1) * perPixel));
            const std::size_t next = firstFrom(at, last, until, timeOf);
            const std::size_t count = next - at;
            const std::size_t samples = std::min(count, samplesOfColumn);
            const float each = samples > 0 ? weight * static_cast<float>(count) / static_cast<float>(samples) : 0;
            for (std::size_t s = 0; s < samples; ++s) {
                const MessageLine& line = m_index.lines()[list[at + s * count / samples]];
                const auto [low, high] = std::minmax(line.from, line.to);
                for (std::size_t gap = low; gap < high && gap < flow.gaps; ++gap) {
                    Flow::Cell& cell = flow.cell(gap, column);
                    cell.weight += each;
                    cell.term = std::max(cell.term, line.term);
                }
            }
            at = next;
        }
    }

    // The losses of what flows; each place stands for those within a few pixels, at the lane that sent them.
    void losses(const std::array<bool, categoryCount>& isDense)
    {
        const auto& lost = m_index.lost();
        const auto timeOf = [&](std::size_t i) { return m_index.lines()[lost[i]].endAt; };
        std::size_t at = firstFrom(0, lost.size(), m_frame.range.from.count(), timeOf);
        const std::int64_t to = m_frame.range.to.count();
        const double apart = m_frame.glyph * 0.4;
        std::vector<std::size_t> shapeOfLane;
        while (at < lost.size() && timeOf(at) <= to) {
            const double x = m_frame.alongOf(timeOf(at));
            const std::size_t next = std::max(at + 1, firstFrom(at, lost.size(), m_frame.timeAt(x + apart).count(), timeOf));
            constexpr std::size_t mostLooked = 24;
            const std::size_t looked = std::min(next - at, mostLooked);
            shapeOfLane.assign(m_index.lanes(), m_diagram.losses.size() + mostLooked + 1);
            for (std::size_t s = 0; s < looked; ++s) {
                const std::uint32_t number = lost[at + s * (next - at) / looked];
                const MessageLine& line = m_index.lines()[number];
                if (!isDense[static_cast<std::size_t>(line.category)] || !isSeen(line))
                    continue;
                if (shapeOfLane[line.from] < m_diagram.losses.size()) {
                    ++m_diagram.losses[shapeOfLane[line.from]].count;
                    continue;
                }
                shapeOfLane[line.from] = m_diagram.losses.size();
                const double side = line.to >= line.from ? 1 : -1;
                m_diagram.losses.push_back({m_frame.at(x, m_frame.centre(line.from) + side * (m_frame.thick / 2 + 3)), number, 1});
            }
            at = next;
        }
    }

    void marks()
    {
        for (const LaneShape& lane : m_diagram.lanes) {
            for (const MarkRow row : {MarkRow::Below, MarkRow::Above, MarkRow::On})
                marksOf(lane.lane, row);
        }
        std::size_t several = 0;
        for (const MarkShape& mark : m_diagram.marks)
            several += mark.count > 3 ? 1U : 0U;
        m_diagram.isFar = 2 * several > m_diagram.marks.size();
    }

    void marksOf(std::size_t lane, MarkRow row)
    {
        const MarkList& list = m_index.marks(lane, row);
        const auto timeOf = [&](std::size_t i) { return list.all()[i].at; };
        const std::int64_t to = m_frame.range.to.count();
        const bool isCrowded = !m_frame.hasRows(); // then what is of little weight is left out
        std::size_t at = list.firstFrom(m_frame.range.from.count());
        while (at < list.all().size() && timeOf(at) <= to) {
            const double x = m_frame.alongOf(timeOf(at));
            const std::int64_t until = std::max(timeOf(at) + 1, m_frame.timeAt(x + (row == MarkRow::On ? m_frame.glyph : m_frame.small)).count());
            const std::size_t next = firstFrom(at, list.all().size(), until, timeOf);
            constexpr int weighty = 5;
            if (const auto best = list.highest(at, next); best && (!isCrowded || list.rankAt(*best) >= weighty)) {
                const Mark& mark = list.all()[*best];
                m_diagram.marks.push_back({m_frame.at(m_frame.alongOf(mark.at), m_frame.acrossOf(lane, row)), mark.n, lane, mark.kind(), mark.term(),
                                           static_cast<std::uint32_t>(next - at)});
            }
            at = next;
        }
    }

    void faults()
    {
        const auto& all = m_index.lives().faults();
        std::array<double, timeline::TimelineModel::mostLanes> filled{};
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Time end = all[i].to.value_or(m_edge);
            if (all[i].from > m_frame.range.to || end < m_frame.range.from)
                continue;
            const double left = std::clamp(m_frame.alongOf(all[i].from), m_frame.from, m_frame.to);
            const double right = std::clamp(m_frame.alongOf(end), m_frame.from, m_frame.to);
            double& lane = filled[static_cast<std::size_t>(all[i].lane)];
            if (right < lane) // a great many: what lies under another within a pixel is not drawn
                continue;
            lane = std::max(left + 1, right - 1);
            m_diagram.faults.push_back({m_frame.rect(left, m_frame.faultsFrom + all[i].lane * m_frame.faultLane, std::max(2.0, right - left), m_frame.faultLane - 2), i, !all[i].to});
        }
    }

    void violations()
    {
        const auto& all = m_index.lives().violations();
        const auto timeOf = [&](std::size_t i) { return all[i].at.count(); };
        std::size_t at = firstFrom(0, all.size(), m_frame.range.from.count(), timeOf);
        while (at < all.size() && all[at].at <= m_frame.range.to) {
            const double x = m_frame.alongOf(all[at].at);
            m_diagram.violations.push_back({x, at});
            at = std::max(at + 1, firstFrom(at, all.size(), m_frame.timeAt(x + 2).count(), timeOf));
        }
    }

    void ticks()
    {
        m_diagram.tick = timeline::niceStep(Duration(std::max<std::int64_t>(1, static_cast<std::int64_t>(m_frame.microsecondsPerPixel() * m_measures.tickDistance))));
        const std::int64_t step = m_diagram.tick.count();
        for (std::int64_t at = (m_frame.range.from.count() + step - 1) / step * step; at <= m_frame.range.to.count(); at += step)
            m_diagram.ticks.push_back({m_frame.alongOf(at), Time(at)});
    }

    const DiagramIndex& m_index;
    const Measures& m_measures;
    const Frame& m_frame;
    const Time m_edge;
    const Detail& m_detail;
    Diagram m_diagram;
};

} // namespace

Diagram layOut(const DiagramIndex& index, const Measures& measures, const Frame& frame, Time edge, const Detail& detail)
{
    return Layouter(index, measures, frame, edge, detail).run();
}

} // namespace ui::spacetime
