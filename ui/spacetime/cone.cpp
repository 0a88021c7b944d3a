// SPDX-License-Identifier: MIT
#include "ui/spacetime/cone.h"

#include <algorithm>

namespace ui::spacetime {

namespace {

// Where in the order of endings the first one behind event n is.
std::size_t endingAfter(const DiagramIndex& index, std::uint64_t n)
{
    const auto& ended = index.ended();
    const auto at = std::upper_bound(ended.begin(), ended.end(), n, [&](std::uint64_t of, std::uint32_t line) { return of < index.lines()[line].endN; });
    return static_cast<std::size_t>(at - ended.begin());
}

// Arrivals in reverse order: a message was sent before it arrived, so nothing that was settled changes again.
void walkBack(const DiagramIndex& index, const ConeOf& of, std::int64_t from, std::size_t most, Cone& cone)
{
    Cone::Reach& own = cone.lanes[of.firstLane];
    own.before = static_cast<std::uint32_t>(of.first);
    own.beforeAt = of.firstAt;
    for (std::size_t i = endingAfter(index, of.first); i-- > 0;) {
        const MessageLine& line = index.lines()[index.ended()[i]];
        if (line.endAt < from)
            return;
        if (most-- == 0) {
            cone.pastIsWhole = false;
            return;
        }
        Cone::Reach& sender = cone.lanes[line.from];
        if (cone.holdsBefore(line) && line.sentN > sender.before) {
            sender.before = line.sentN;
            sender.beforeAt = line.sentAt;
        }
    }
}

void walkOn(const DiagramIndex& index, const ConeOf& of, std::int64_t to, std::size_t most, Cone& cone)
{
    if (of.last == 0)
        return;
    Cone::Reach& own = cone.lanes[of.lastLane];
    own.after = static_cast<std::uint32_t>(of.last);
    own.afterAt = of.lastAt;
    for (std::size_t i = endingAfter(index, of.last); i < index.ended().size(); ++i) {
        const MessageLine& line = index.lines()[index.ended()[i]];
        if (line.endAt > to)
            return;
        if (most-- == 0) {
            cone.futureIsWhole = false;
            return;
        }
        Cone::Reach& receiver = cone.lanes[line.to];
        if (line.hasArrived() && cone.holdsAfter(line) && line.endN < receiver.after) {
            receiver.after = line.endN;
            receiver.afterAt = line.endAt;
        }
    }
}

} // namespace

Cone coneOf(const DiagramIndex& index, const ConeOf& of, std::int64_t from, std::int64_t to, std::size_t most)
{
    Cone cone;
    cone.lanes.resize(index.lanes());
    walkBack(index, of, from, most, cone);
    walkOn(index, of, to, most, cone);
    return cone;
}

} // namespace ui::spacetime
