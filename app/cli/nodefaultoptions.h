// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/schedule.h"

namespace cli {

// Those of the scheduled options that let something go wrong with one node: its process, its clock, its disk.
const std::vector<ScheduledOption>& nodeFaultOptions();

} // namespace cli
