// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/monitorobserver.h"

namespace app {

using raft::scenario::MonitorObserver;

} // namespace app
