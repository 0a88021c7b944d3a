// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cluster/picture.h"

#include <vector>

namespace ui::picture {

// Which nodes a line drawn across the picture parts from which: the line is continued to the edges, and the nodes on
// one side form a group. One group, or none, when it parts nothing.
std::vector<std::vector<raft::NodeId>> partedBy(const QPolygonF& line, const Picture& picture);

} // namespace ui::picture
