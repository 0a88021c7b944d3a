// SPDX-License-Identifier: MIT
#pragma once

#include "ui/why/evidence.h"

namespace ui::why {

// Answers about entries and how they get to other nodes.
void answerNotCommitted(const Evidence& evidence, const EntryRef& entry, Answer& answer);
void answerCommitted(const Evidence& evidence, const EntryRef& entry, Answer& answer);
void answerNotApplied(const Evidence& evidence, const EntryRef& entry, Answer& answer);
void answerRemoved(const Evidence& evidence, const EntryRef& entry, Answer& answer);
void answerMissing(const Evidence& evidence, const EntryRef& entry, Answer& answer);
void answerCompacted(const Evidence& evidence, const EntryRef& entry, Answer& answer);
void answerBehind(const Evidence& evidence, const raft::NodeId& node, Answer& answer);

// What took away the entry that stood at this index last; 0 = nothing did. `appended`: when that entry had come.
std::uint64_t truncationOf(const Evidence& evidence, const EntryRef& entry, std::uint64_t* appended = nullptr);
// Whose view decides about the log of a node: the leader itself, whom it follows, or the leader of the highest term.
const raft::trace::NodeState* leaderFor(const raft::trace::ClusterState& state, const raft::NodeId& node);

} // namespace ui::why
