// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QSizeF>

#include <cstdint>
#include <vector>

namespace ui::picture {

inline constexpr double selectionRing = 1.24; // of a node's radius; labels stand outside of it
inline constexpr double labelGap = 1.28;      // of a node's radius, and labelMargin more
inline constexpr double labelMargin = 6;

// Where a node's name and log stand: outside of the ring, where no message flies.
enum class LabelSide : std::uint8_t { Below, Above, Left, Right };

// Where the nodes stand: on an ellipse that fills the room, the first one at the top, clockwise.
struct Placement {
    std::vector<QPointF> centers;
    std::vector<LabelSide> sides;
    QPointF middle;         // of the ring
    double radius = 0;      // of a node
    double labelHeight = 0; // name and role
    double labelWidth = 0;  // name, role and log
    double cell = 0;        // of the small log, below the name
    int cells = 10;         // how many of them have room
    bool labelled = true;   // room for names with logs; else a short name alone
    bool roles = true;      // room for the role under the name
};

// `labelled`: names and logs are wanted; where they would run into each other they are left out.
Placement placeOnRing(std::size_t nodes, QSizeF size, double scale, bool labelled);

} // namespace ui::picture
