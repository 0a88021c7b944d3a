// SPDX-License-Identifier: MIT
#include "app/cli/interrupt.h"

#include <csignal>

namespace cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;
void interrupt(int) { interrupted = 1; }

} // namespace

void watchForInterrupt()
{
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
}

bool isInterrupted() { return interrupted != 0; }

} // namespace cli
