// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

namespace raft {

void Raft::changeMembers(Step&, const ChangeMembers&) {}
void Raft::abortChange(Step&) {}
void Raft::continueChange(Step&) {}
void Raft::takeConfiguration(Step&) {}
void Raft::fallBackConfiguration(Step&) {}
void Raft::configurationCommitted(Step&, Index, Index) {}
void Raft::dropLeavers(Step&) {}

} // namespace raft
