// SPDX-License-Identifier: MIT
#include "ui/cluster/lineparting.h"

#include <QLineF>

#include <cmath>

namespace ui::picture {

namespace {

// How often the way from a far point to `target` crosses the line: odd on one side, even on the other.
bool isBehind(const QPolygonF& line, QPointF far, QPointF target)
{
    const QLineF way(far, target);
    int crossings = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (QLineF(line[i], line[i + 1]).intersects(way, nullptr) == QLineF::BoundedIntersection)
            ++crossings;
    }
    return crossings % 2 == 1;
}

QPointF continued(QPointF from, QPointF to, double by)
{
    const QPointF way = to - from;
    const double length = std::max(1e-6, std::hypot(way.x(), way.y()));
    return to + way / length * by;
}

// A closed line parts inside from outside; an open one is continued straight, far beyond the point that the sides
// are told from: else the way from there would pass around its end.
QPolygonF extended(QPolygonF line)
{
    constexpr double beyond = 1e7;
    const qsizetype n = line.size();
    if (QLineF(line.first(), line.last()).length() < 40 && n > 6) {
        line.append(line.first());
        return line;
    }
    const qsizetype step = std::min<qsizetype>(n - 1, 6);
    line.prepend(continued(line[step], line.first(), beyond));
    line.append(continued(line[line.size() - 1 - step], line.last(), beyond));
    return line;
}

} // namespace

std::vector<std::vector<raft::NodeId>> partedBy(const QPolygonF& line, const Picture& picture)
{
    std::vector<std::vector<raft::NodeId>> groups;
    if (line.size() < 2)
        return groups;
    const QPolygonF whole = extended(line);
    const QPointF far(-7919.0, -104729.0); // outside, and in no special position
    std::vector<raft::NodeId> sides[2];
    for (const NodeShape& node : picture.nodes)
        sides[isBehind(whole, far, node.center) ? 1 : 0].push_back(node.id);
    for (std::vector<raft::NodeId>& side : sides) {
        if (!side.empty())
            groups.push_back(std::move(side));
    }
    return groups;
}

} // namespace ui::picture
