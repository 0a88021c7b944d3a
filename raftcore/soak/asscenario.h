// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/scenario.h"
#include "raftcore/soak/run.h"

namespace raft::soak {

// A run that shows something, as a scenario that is exactly this run: every command at its place, and what was found as
// what is expected at the end. The outcome must have found something, in that case.
scenario::Scenario asScenario(const Case& of, const Outcome& outcome, const Goal* goal = nullptr);

} // namespace raft::soak
