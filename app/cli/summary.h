// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/terminal.h"
#include "raftcore/trace/clusterstate.h"

#include <functional>

namespace cli {

// What stands at the end of every run of a cluster: how far it came, where its packets are, what it did without, and
// whether every property held. `leader`: who led, before the nodes were stopped. `between` may add lines of its own
// behind those of the network.
void summarize(Terminal& terminal, const raft::trace::ClusterState& state, raft::Time now, const QString& leader,
               const std::vector<std::string>& rulesOff, const std::function<void()>& between = {});
QString leaderText(const raft::trace::ClusterState& state); // "S3", or "none"
bool hasBug(const raft::trace::ClusterState& state);        // a violation that no broken assumption excuses

} // namespace cli
