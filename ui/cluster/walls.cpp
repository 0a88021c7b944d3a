// SPDX-License-Identifier: MIT
#include "ui/cluster/walls.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ui::picture {

using raft::NodeId;

namespace {

constexpr int bridge = -1; // stands in several groups: no wall beside it

struct Run { // neighbours on the ring in the same group
    int group = 0;
    std::size_t first = 0, last = 0; // places on the ring
};

int groupOf(const NodeId& id, const std::vector<std::vector<NodeId>>& groups)
{
    int found = static_cast<int>(groups.size()); // in no group: alone
    int times = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (std::find(groups[i].begin(), groups[i].end(), id) != groups[i].end()) {
            found = static_cast<int>(i);
            ++times;
        }
    }
    return times > 1 ? bridge : found;
}

struct Ring {
    std::vector<QPointF> centers; // by angle around the middle
    std::vector<int> groups;
    QPointF middle;
    double radius = 0;

    std::size_t size() const { return centers.size(); }
    // A point beyond the ring, between place `i` and the next.
    QPointF gapAfter(std::size_t i) const
    {
        const QPointF between = (centers[i] + centers[(i + 1) % size()]) / 2;
        const QPointF out = between - middle;
        const double length = std::max(1.0, std::hypot(out.x(), out.y()));
        return middle + out / length * (length + radius * (size() > 2 ? 1.5 : 3.5));
    }
};

Ring ringOf(const Picture& picture, const std::vector<std::vector<NodeId>>& groups)
{
    Ring ring;
    ring.middle = picture.middle;
    ring.radius = picture.radius;
    std::vector<std::pair<double, const NodeShape*>> byAngle;
    for (const NodeShape& node : picture.nodes) {
        const QPointF way = node.center - picture.middle;
        byAngle.emplace_back(std::atan2(way.y(), way.x()), &node);
    }
    std::sort(byAngle.begin(), byAngle.end());
    for (const auto& [angle, node] : byAngle) {
        ring.centers.push_back(node->center);
        ring.groups.push_back(groupOf(node->id, groups));
    }
    return ring;
}

std::vector<Run> runsOf(const Ring& ring)
{
    std::vector<Run> runs;
    const std::size_t n = ring.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (ring.groups[i] == ring.groups[(i + n - 1) % n])
            continue;
        Run run{ring.groups[i], i, i};
        while (ring.groups[(run.last + 1) % n] == run.group)
            run.last = (run.last + 1) % n;
        runs.push_back(run);
    }
    return runs;
}

// Around one run: from the gap before it to the gap behind it, bent towards the middle.
WallShape around(const Ring& ring, const Run& run)
{
    WallShape wall;
    const std::size_t n = ring.size();
    wall.start = ring.gapAfter((run.first + n - 1) % n);
    wall.end = ring.gapAfter(run.last);
    const QPointF chord = (wall.start + wall.end) / 2;
    wall.control = n == 2 ? chord : chord + (ring.middle - chord) * (run.first == run.last ? 0.75 : 0.35);
    if (n == 2) { // straight across the one link
        const QPointF way = ring.centers[1] - ring.centers[0];
        const double length = std::max(1.0, std::hypot(way.x(), way.y()));
        const QPointF across(-way.y() / length * ring.radius * 3, way.x() / length * ring.radius * 3);
        wall.start = ring.middle - across;
        wall.end = ring.middle + across;
        wall.control = ring.middle;
    }
    return wall;
}

WallShape spoke(const Ring& ring, std::size_t gap, QPointF inner)
{
    WallShape wall;
    wall.start = ring.gapAfter(gap);
    wall.end = inner;
    wall.control = (wall.start + wall.end) / 2;
    return wall;
}

} // namespace

std::vector<WallShape> wallsOf(const Picture& picture, const raft::trace::fault::Partition& partition)
{
    std::vector<WallShape> walls;
    const Ring ring = ringOf(picture, partition.groups);
    const std::vector<Run> runs = runsOf(ring);
    if (runs.size() < 2)
        return walls;
    const auto isBridge = [](const Run& run) { return run.group == bridge; };
    if (std::any_of(runs.begin(), runs.end(), isBridge)) {
        const std::size_t n = ring.size();
        for (const Run& run : runs) { // from every gap that is not beside a bridge to the middle
            if (!isBridge(run) && ring.groups[(run.last + 1) % n] != bridge)
                walls.push_back(spoke(ring, run.last, ring.middle));
        }
        return walls;
    }
    if (runs.size() == 2) {
        const auto length = [&](const Run& run) { return (run.last + ring.size() - run.first) % ring.size(); };
        walls.push_back(around(ring, length(runs[0]) <= length(runs[1]) ? runs[0] : runs[1]));
        return walls;
    }
    std::vector<int> groups;
    for (const Run& run : runs)
        groups.push_back(run.group);
    std::sort(groups.begin(), groups.end());
    const bool eachOnce = std::adjacent_find(groups.begin(), groups.end()) == groups.end();
    if (eachOnce) { // they meet in the middle
        for (const Run& run : runs)
            walls.push_back(spoke(ring, run.last, ring.middle));
        return walls;
    }
    const int most = *std::max_element(groups.begin(), groups.end(), [&](int a, int b) {
        return std::count(ring.groups.begin(), ring.groups.end(), a) < std::count(ring.groups.begin(), ring.groups.end(), b);
    });
    for (const Run& run : runs) {
        if (run.group != most)
            walls.push_back(around(ring, run));
    }
    return walls;
}

std::optional<double> wallOn(const LinkShape& lane, const std::vector<WallShape>& walls)
{
    constexpr int steps = 24;
    std::optional<double> nearest;
    for (const WallShape& wall : walls) {
        const LinkShape curve{{}, {}, wall.start, wall.control, wall.end, false, false, 0.5, false};
        for (int i = 0; i < steps; ++i) {
            const QLineF part(lane.at(static_cast<double>(i) / steps), lane.at(static_cast<double>(i + 1) / steps));
            for (int k = 0; k < steps; ++k) {
                const QLineF bricks(curve.at(static_cast<double>(k) / steps), curve.at(static_cast<double>(k + 1) / steps));
                QPointF where;
                if (part.intersects(bricks, &where) != QLineF::BoundedIntersection)
                    continue;
                const double share = (i + (part.length() > 0 ? QLineF(part.p1(), where).length() / part.length() : 0.0)) / steps;
                nearest = std::min(nearest.value_or(1.0), share);
            }
        }
    }
    return nearest;
}

} // namespace ui::picture
