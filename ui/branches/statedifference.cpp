// SPDX-License-Identifier: MIT
#include "ui/branches/statedifference.h"

#include <algorithm>

namespace ui::branches {

using raft::trace::ClusterState;
using raft::trace::NodeState;

namespace {

bool standsLike(const NodeState& a, const NodeState& b)
{
    return a.up == b.up && a.paused == b.paused && a.role == b.role && a.currentTerm == b.currentTerm && a.votedFor == b.votedFor
        && a.log.lastIndex() == b.log.lastIndex() && a.log.lastTerm() == b.log.lastTerm() && a.commitIndex == b.commitIndex
        && a.stateHash == b.stateHash;
}

const NodeState* nodeOf(const ClusterState& state, const raft::NodeId& id)
{
    const auto found = std::find_if(state.nodes.begin(), state.nodes.end(), [&id](const NodeState& node) { return node.id == id; });
    return found == state.nodes.end() ? nullptr : &*found;
}

} // namespace

std::vector<raft::NodeId> differingNodes(const ClusterState& left, const ClusterState& right)
{
    std::vector<raft::NodeId> nodes;
    for (const NodeState& node : left.nodes) {
        const NodeState* other = nodeOf(right, node.id);
        if (!other || !standsLike(node, *other))
            nodes.push_back(node.id);
    }
    for (const NodeState& node : right.nodes) {
        if (!nodeOf(left, node.id))
            nodes.push_back(node.id);
    }
    return nodes;
}

} // namespace ui::branches
