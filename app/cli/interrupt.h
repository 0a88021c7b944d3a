// SPDX-License-Identifier: MIT
#pragma once

namespace cli {

// From here on Ctrl+C and SIGTERM end a run in order, with its summary, instead of the process at once.
void watchForInterrupt();
bool isInterrupted();

} // namespace cli
