// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/network/packetrule.h"
#include "raftcore/trace/fault.h"

#include <span>

namespace raft::cluster {

// The names by which a rule knows messages: the types of the wire, and what some of them are in particular
// ("heartbeat", "pre_vote"). The names of MessageKind are understood, too.
std::span<const std::string_view> packetTypes();
std::optional<std::uint32_t> kindsOf(std::string_view type); // a bit for each MessageKind

// The network's rule for one of the trace's.
PacketRule toNetwork(trace::FaultId id, const trace::fault::PacketRule& rule);

// The sides of a partition: those who can reach a majority of all nodes, and those who cannot.
void setSides(Parties& parties, const trace::fault::Partition& partition, const std::vector<NodeId>& nodes);

} // namespace raft::cluster
