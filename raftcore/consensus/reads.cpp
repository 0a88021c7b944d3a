// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

namespace raft {

void Raft::read(Step&, const Read&) {}
void Raft::roundAnswered(Step&, Progress&, std::uint64_t) {}
void Raft::answerReads(Step&) {}
void Raft::refuseReads(Step&, const Why&) {}
void Raft::renewLease(Step&) {}
void Raft::endLease(Step&) {}
bool Raft::holdsLease(const Step&) const { return false; }

} // namespace raft
