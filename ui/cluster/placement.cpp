// SPDX-License-Identifier: MIT
#include "ui/cluster/placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui::picture {

Placement placeOnRing(std::size_t nodes, QSizeF size, double scale, bool labelled)
{
    Placement placement;
    const double n = static_cast<double>(std::max<std::size_t>(1, nodes));
    placement.labelHeight = labelled ? 34 * scale : 0;
    placement.cell = labelled ? std::clamp(90.0 / std::max(8.0, n), 7.0, 9.5) * scale : 0;
    const double below = labelled ? placement.labelHeight + placement.cell + 10 * scale : 8;
    const double shorter = std::min(size.width(), size.height());

    // The radius follows from the room: a share of the shorter side, and no two neighbours touch.
    double radius = std::clamp(shorter * 0.085, 10.0, 44.0 * std::sqrt(scale));
    for (int pass = 0; pass < 3; ++pass) {
        const double crown = radius * 0.75; // room for the crown above the topmost node
        const double rx = std::max(10.0, size.width() / 2 - std::max(radius * 1.5, labelled ? 62 * scale : radius * 1.5));
        const double ry = std::max(10.0, (size.height() - crown - radius * 2.5 - below - 12) / 2);
        const double around = 2 * std::numbers::pi * std::sqrt((rx * rx + ry * ry) / 2);
        radius = std::min(radius, std::max(6.0, around / n * (labelled ? 0.30 : 0.36)));
    }
    placement.radius = radius;
    const double top = radius * 1.25 + radius * 0.75 + 6;
    const double bottom = size.height() - radius * 1.22 - below - 8;
    double rx = size.width() / 2 - std::max(radius * 1.5, labelled ? 62 * scale : radius * 1.5);
    const double ry = std::max(10.0, (bottom - top) / 2);
    rx = std::clamp(rx, 10.0, std::max(10.0, ry * 1.55)); // wide windows do not pull the ring apart
    const QPointF middle(size.width() / 2, top + ry);
    for (std::size_t i = 0; i < nodes; ++i) {
        const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi * static_cast<double>(i) / n;
        placement.centers.emplace_back(nodes == 1 ? middle : middle + QPointF(rx * std::cos(angle), ry * std::sin(angle)));
    }
    return placement;
}

} // namespace ui::picture
