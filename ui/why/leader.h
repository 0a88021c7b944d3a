// SPDX-License-Identifier: MIT
#pragma once

#include "ui/why/evidence.h"

namespace ui::why {

// Answers about elections and leaders. Each fills an answer whose question is set.
void answerNoLeader(const Evidence& evidence, Answer& answer);
void answerNoLeaderHere(const Evidence& evidence, const raft::NodeId& node, Answer& answer);
void answerLeads(const Evidence& evidence, const raft::NodeId& node, Answer& answer);
// How the last leader came to its end, or that there was none.
void tellLastLeader(const Evidence& evidence, std::vector<Reason>& reasons);
// A node follows a leader that runs, leads its term, and can be heard.
bool hearsLeader(const raft::trace::ClusterState& state, const raft::trace::NodeState& node);
// A leader whose links let a majority hear it, and be heard by it.
bool reachesQuorum(const raft::trace::ClusterState& state, const raft::trace::NodeState& leader, std::vector<raft::NodeId>* reached = nullptr);

} // namespace ui::why
