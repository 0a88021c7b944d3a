// SPDX-License-Identifier: MIT
// Members, leadership, snapshots and timers. What comes of a command is observed by the node that was asked.
#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/commandtexts.h"

namespace raft::cluster {

// An empty server: it learns from the leader whether, and of what, it is a member.
Result<Ok> ClusterCore::addNode(const NodeId& wanted)
{
    if (m_nodes.size() >= mostNodes)
        return text::badNodeCount(mostNodes);
    NodeId id = wanted;
    for (std::uint64_t k = 1; id.isEmpty(); ++k) {
        if (!m_nodes.contains(NodeId::numbered(k)))
            id = NodeId::numbered(k);
    }
    if (m_nodes.contains(id))
        return text::nodeExists(id);
    if (const Result<Ok> added = m_world.addServer(id); !added)
        return added;
    m_network.addNode(id);
    m_nodes.emplace(id, std::make_unique<ServerNode>(*this, id));
    m_newcomers.insert(id);
    refreshLinks();
    record(id, trace::AdminGiven{"added", {}, {}, false, {}});
    openDisk(id);
    return Ok{};
}

Result<Ok> ClusterCore::changeMembers(const command::ChangeMembers& command)
{
    ServerNode* node = leader(true);
    if (node == nullptr)
        return text::noLeader();
    Configuration target = Configuration::ofVoters(command.voters);
    target.learners = Configuration::ofVoters(command.learners).voters; // sorted, each once
    for (const NodeId& id : target.members()) {
        if (!m_nodes.contains(id))
            return text::unknownNode(id);
    }
    record(node->id(), trace::AdminGiven{"change-members", {}, target, command.joint, {}});
    node->replica->changeMembers(node->localNow(), ChangeMembers{std::move(target), command.joint}, *node);
    return Ok{};
}

Result<Ok> ClusterCore::abortChange()
{
    ServerNode* node = leader(true);
    if (node == nullptr)
        return text::noLeader();
    record(node->id(), trace::AdminGiven{"abort-change", {}, {}, false, {}});
    node->replica->abortChange(node->localNow(), *node);
    return Ok{};
}

Result<Ok> ClusterCore::transfer(const NodeId& to)
{
    if (!to.isEmpty() && !m_nodes.contains(to))
        return text::unknownNode(to);
    ServerNode* node = leader(true);
    if (node == nullptr)
        return text::noLeader();
    record(node->id(), trace::AdminGiven{"transfer", to.isEmpty() ? std::nullopt : std::optional(to), {}, false, {}});
    node->replica->transfer(node->localNow(), to, *node);
    return Ok{};
}

Result<Ok> ClusterCore::abortTransfer()
{
    ServerNode* node = leader(true);
    if (node == nullptr)
        return text::noLeader();
    record(node->id(), trace::AdminGiven{"abort-transfer", {}, {}, false, {}});
    node->replica->abortTransfer(node->localNow(), *node);
    return Ok{};
}

Result<Ok> ClusterCore::takeSnapshot(const NodeId& id)
{
    const Result<ServerNode*> found = findRunning(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    record(id, trace::AdminGiven{"snapshot", {}, {}, false, {}});
    node.replica->takeSnapshot(node.localNow(), node);
    return Ok{};
}

Result<Ok> ClusterCore::forgetLeader(const NodeId& id)
{
    const Result<ServerNode*> found = findRunning(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    record(id, trace::AdminGiven{"forget-leader", {}, {}, false, {}});
    node.replica->forgetLeader(node.localNow(), node);
    return Ok{};
}

// All nodes; those that are down or paused find it when they go on.
Result<Ok> ClusterCore::tune(const RaftTuning& tuning)
{
    if (!areFair(tuning))
        return text::badTimeouts();
    static_cast<RaftTuning&>(m_options.replica.raft) = tuning;
    for (const auto& [id, node] : m_nodes) {
        if (!node->isRunning())
            continue;
        record(id, trace::AdminGiven{"timeouts", {}, {}, false, tuning});
        node->replica->tune(node->localNow(), tuning, *node);
    }
    return Ok{};
}

bool areFair(const RaftTuning& tuning)
{
    return tuning.electionTimeoutMin > Duration::zero() && tuning.electionTimeoutMax >= tuning.electionTimeoutMin &&
        tuning.heartbeatInterval > Duration::zero() && tuning.heartbeatInterval < tuning.electionTimeoutMin &&
        tuning.maxInflightMessages > 0 && tuning.maxInflightBytes > 0 && tuning.maxUncommittedBytes > 0 &&
        tuning.maxPendingReads > 0 && tuning.maxInflightChunks > 0;
}

} // namespace raft::cluster
