// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"

#include <string>

namespace raft::test {

// Plain lines for scripts and failing tests: every value with its name, nothing left out.
std::string describe(const Why& why);
std::string describe(const RaftMessage& message);
std::string describe(const Entry& entry);
std::string describe(const Effect& effect); // empty for Send: packets are described with both their ends
std::string describeState(const Raft& raft);
std::string describeLog(const Raft& raft); // "1:a 1:b | 2:noop", with a bar behind what is committed

} // namespace raft::test
