// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

// What the fold does to logs. Foreign files may ask for anything: what would leave a gap is not done.
namespace raft::trace::foldlogs {

// Puts `entry` at `index`, and removes what stood there and behind; false when that would leave a gap.
bool put(Log& log, Index index, EntryPtr entry);
void cutFrom(Log& log, Index from);
// The log begins after `base` from now on, with what it holds behind it.
void beginAfter(Log& log, Index base, Term term);
// The log in memory changes from `from` on: nothing that was written before covers it any more.
void changed(NodeState& me, Index from);
void carryOut(DiskView& disk, PendingWrite& pending);

} // namespace raft::trace::foldlogs
