// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/tuning.h"
#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/header.h"

#include <QString>

namespace ui::timing {

// The longest that a message with its write can take in the world as it is: delay, jitter and the slowest disk.
raft::Duration slowestAnswer(const raft::trace::ClusterState& state, const raft::trace::Header& header);

// Why these timers do not suit the world (§5.6: broadcastTime ≪ electionTimeout); empty when they do.
QString warning(const raft::RaftTuning& tuning, raft::Duration slowest);

// Why these timers and limits cannot be; empty when they can.
QString obstacle(const raft::RaftTuning& tuning);

} // namespace ui::timing
