// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/breakpoint.h"
#include "raftcore/cluster/clustercore.h"

namespace raft::cluster {

// The packet that the next item of the queue takes to its receiver; nothing when that is something else, or when the
// packet will not get there (held, damaged, its receiver down).
std::optional<PacketFacts> nextDelivery(ClusterCore& core);

std::optional<PacketFacts> factsOf(ClusterCore& core, PacketId id); // in flight, or ended a short while ago

} // namespace raft::cluster
