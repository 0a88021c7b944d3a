// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <QString>

namespace ui {

// One line that says what is worth trying with the cluster as it stands.
QString hintFor(const raft::trace::ClusterState& state, bool isAlive);

} // namespace ui
