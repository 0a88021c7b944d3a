// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/sessiontable.h"
#include "raftcore/node/statemachine.h"

namespace raft {

// A server's whole state as a snapshot's bytes: the version 1, the client sessions as one text, and the state
// machine's own snapshot as another (bytes.h). Equal states have equal bytes.
std::string encodeState(const StateMachine& machine, const SessionTable& sessions);
// False for anything else; then nothing has changed.
bool restoreState(std::string_view state, StateMachine& machine, SessionTable& sessions);

} // namespace raft
