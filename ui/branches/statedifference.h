// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <vector>

namespace ui::branches {

// The nodes that do not stand the same in two states: up or down, term, vote, role, log, commit index. Those that only
// one of them has are among them.
std::vector<raft::NodeId> differingNodes(const raft::trace::ClusterState& left, const raft::trace::ClusterState& right);

} // namespace ui::branches
