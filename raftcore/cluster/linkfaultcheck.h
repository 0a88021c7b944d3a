// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/fault.h"

namespace raft::cluster {

// Whether a fault of links can act in a cluster of these nodes from now on; the error says for a person what is wrong.
Result<Ok> checkLinkFault(const trace::Fault& fault, const std::vector<NodeId>& nodes, Time now);

} // namespace raft::cluster
