// SPDX-License-Identifier: MIT
#pragma once

#include "ui/why/evidence.h"

namespace ui::why {

// How an entry gets from a leader to one other node, and the word of it back.

const raft::trace::ProgressView* progressOf(const raft::trace::NodeState& leader, const raft::NodeId& peer);
// The talk about an entry, since it entered the leader's log or the leader was elected.
std::map<raft::NodeId, Talk> talksAbout(const Evidence& evidence, const raft::trace::NodeState& leader, raft::Index index);
// Why a node does not hold it.
Reason entryWaits(const Evidence& evidence, const raft::trace::NodeState& leader, const raft::trace::NodeState& peer, raft::Index index, const Talk& talk);
// Why a voter does not count for it yet.
Reason missing(const Evidence& evidence, const raft::trace::NodeState& leader, const raft::NodeId& voter, raft::Index index, const Talk& talk);

} // namespace ui::why
