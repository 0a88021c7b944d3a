// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/trace/clusterstate.h"

#include <optional>
#include <random>

namespace app {

// Breaks a live cluster at random, within Raft's model: kills, pauses, cuts, partitions, loss and slow disks come and
// go; each lasts a while, and most of the time a majority can talk. Asked for its next deed again and again.
class Chaos {
public:
    explicit Chaos(std::uint64_t seed, raft::Duration meanPause = raft::Duration(400'000));

    // What to do at `now`, given the state of the cluster; nothing when it is not time yet.
    std::optional<raft::cluster::Command> next(raft::Time now, const raft::trace::ClusterState& state);

private:
    std::uint64_t draw(std::uint64_t below); // 0 … below-1
    raft::NodeId anyNode(const raft::trace::ClusterState& state);
    std::optional<raft::cluster::Command> harm(const raft::trace::ClusterState& state);
    std::optional<raft::cluster::Command> heal(const raft::trace::ClusterState& state);

    std::mt19937_64 m_random;
    raft::Duration m_meanPause;
    raft::Time m_nextAt{};
};

} // namespace app
