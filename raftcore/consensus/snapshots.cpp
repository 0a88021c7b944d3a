// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

namespace raft {

void Raft::takeSnapshot(Step&, Why) {}
void Raft::takeSnapshotWhenDue(Step&) {}
void Raft::snapshotMade(Step&, const SnapshotPtr&) {}
void Raft::compact(Step&) {}
bool Raft::sendSnapshot(Step&, Progress&) { return false; }
void Raft::resendSnapshot(Step&, Progress&) {}
void Raft::sendChunks(Step&, Progress&) {}
void Raft::installSnapshot(Step&, const NodeId&, const InstallSnapshot&) {}
void Raft::snapshotReceived(Step&, const NodeId&, const SnapshotReceived&) {}

} // namespace raft
