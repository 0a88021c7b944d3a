// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/consensus/packetid.h"
#include "raftcore/trace/clusterstate.h"

namespace raft::cluster {

// What to command so that a packet in flight arrives before, or behind, all others that are on the same link now: who has
// to wait waits just until then. None: it does so anyway, or it has no instant of arrival (held, in an inbox).
std::vector<Command> toArriveFirst(const trace::ClusterState& state, PacketId id);
std::vector<Command> toArriveLast(const trace::ClusterState& state, PacketId id);

} // namespace raft::cluster
