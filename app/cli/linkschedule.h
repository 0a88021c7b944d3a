// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/schedule.h"

namespace cli {

// The options for faults of links and for single packets.
const std::vector<ScheduledOption>& linkOptions();

} // namespace cli
