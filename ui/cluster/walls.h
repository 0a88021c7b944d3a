// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cluster/picture.h"

namespace ui::picture {

// The walls of a partition: from gap to gap of the ring where neighbours no longer hear each other.
std::vector<WallShape> wallsOf(const Picture& picture, const raft::trace::fault::Partition& partition);

// Where along the lane the first wall stands; nothing when none crosses it.
std::optional<double> wallOn(const LinkShape& lane, const std::vector<WallShape>& walls);

} // namespace ui::picture
