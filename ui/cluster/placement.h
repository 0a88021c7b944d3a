// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace ui::picture {

// Where the nodes stand: on an ellipse that fills the room, the first one at the top, clockwise.
struct Placement {
    std::vector<QPointF> centers;
    double radius = 0;      // of a node
    double labelHeight = 0; // name and role, below the node
    double cell = 0;        // of the small log, below the label
};

Placement placeOnRing(std::size_t nodes, QSizeF size, double scale, bool labelled);

} // namespace ui::picture
