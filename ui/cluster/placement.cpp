// SPDX-License-Identifier: MIT
#include "ui/cluster/placement.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui::picture {

namespace {

constexpr std::size_t mostWithRoles = 9;
constexpr std::size_t fewNodes = 5; // they have room for their labels everywhere

double angleOf(std::size_t i, double n)
{
    return -std::numbers::pi / 2 + 2 * std::numbers::pi * static_cast<double>(i) / n;
}

LabelSide sideOf(double angle, std::size_t nodes, bool roomBeside)
{
    const double across = std::cos(angle), down = std::sin(angle);
    const bool crowded = nodes > mostWithRoles;
    if (roomBeside && std::abs(across) > (crowded ? 0.45 : 0.6) && (crowded || down < 0.4))
        return across < 0 ? LabelSide::Left : LabelSide::Right;
    // Where there is no room beside, the lower half has its labels below and the rest above: out of each other's way.
    return down < (roomBeside ? -0.5 : 0.3) && nodes > 1 ? LabelSide::Above : LabelSide::Below;
}

} // namespace

Placement placeOnRing(std::size_t nodes, QSizeF size, double scale, bool labelled)
{
    Placement placement;
    const double n = static_cast<double>(std::max<std::size_t>(1, nodes));
    placement.labelled = labelled;
    placement.roles = nodes <= mostWithRoles && (nodes <= 5 || size.width() > 420 * scale);
    placement.cell = labelled ? (placement.roles ? 9.5 : 7.5) * scale : 0;
    placement.labelHeight = labelled ? (placement.roles ? 34 : 18) * scale : 0;
    placement.cells = placement.roles && size.width() > 640 * scale ? 10 : 6;
    const double pitch = placement.cell + std::max(1.0, placement.cell * 0.12);
    const double strip = placement.cells * pitch + 30 * scale; // with the number of hidden entries before it
    placement.labelWidth = labelled ? std::max(strip, 78 * scale) : 40 * scale;
    const double block = placement.labelHeight + placement.cell * 1.2 + 8 * scale;
    const double outside = labelled ? block : 20 * scale;

    // The radius follows from the room: a share of the shorter side, and no two neighbours touch.
    double radius = std::clamp(std::min(size.width(), size.height()) * 0.085, 10.0, 46.0 * std::sqrt(scale));
    // An odd ring has no node at its very bottom, and needs less room there.
    const double lowest = nodes > 2 && nodes % 2 == 1 ? std::cos(std::numbers::pi / n) : 1.0;
    double rx = 0, ry = 0, top = 0;
    bool beside = false;
    for (int pass = 0; pass < 4; ++pass) {
        const double crown = radius * 1.62;
        top = (nodes > 1 ? crown + outside : crown) + 4;
        const double bottom = size.height() - radius * labelGap - labelMargin - outside - 4;
        ry = std::max(8.0, (bottom - top) / (1 + lowest));
        const double withLabels = size.width() / 2 - radius * labelGap - labelMargin - placement.labelWidth - 4;
        beside = labelled && withLabels >= ry * 0.85;
        const double plain = size.width() / 2 - std::max(radius * 1.3, labelled ? placement.labelWidth / 2 : radius * 1.3 + 24 * scale) - 6;
        rx = std::clamp(beside ? withLabels : plain, 8.0, std::max(8.0, ry * 1.6)); // wide windows do not pull the ring apart
        const double around = 2 * std::numbers::pi * std::sqrt((rx * rx + ry * ry) / 2);
        radius = std::min(radius, std::max(5.0, around / n * (labelled ? 0.31 : 0.34)));
    }
    // In a very narrow picture the labels of the two lowest nodes would lie upon each other.
    const double words = 48 * scale;
    if (labelled && nodes > 2 && 2 * rx * std::sin(std::numbers::pi / n) < words)
        return placeOnRing(nodes, size, scale, false);
    const double between = ry * 2 * std::numbers::pi / n; // neighbours at the sides, in height
    const bool sixFit = nodes == 6 && rx * std::cos(std::numbers::pi / 6) > placement.labelWidth / 2 + radius * 1.3 && ry > block + radius * 3;
    if (labelled && nodes > fewNodes && ((!beside && !sixFit) || between < block))
        return placeOnRing(nodes, size, scale, false);
    placement.radius = radius;
    placement.middle = QPointF(size.width() / 2, nodes == 1 ? size.height() / 2 : top + ry);
    for (std::size_t i = 0; i < nodes; ++i) {
        const double angle = angleOf(i, n);
        placement.centers.push_back(nodes == 1 ? placement.middle : placement.middle + QPointF(rx * std::cos(angle), ry * std::sin(angle)));
        placement.sides.push_back(nodes == 1 ? LabelSide::Below : sideOf(angle, nodes, beside));
    }
    return placement;
}

} // namespace ui::picture
