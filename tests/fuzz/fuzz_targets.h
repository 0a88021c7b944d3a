// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// Each reads bytes in its own way and aborts when a promise is broken. True: something came of them.

bool fuzzSchedule(std::string_view bytes); // as commands to a Lab; every property must hold. True: something was committed
bool fuzzMessages(std::string_view bytes); // as messages to one node. True: its term or its log changed
bool fuzzTrace(std::string_view bytes);    // as a trace file. True: it could be opened
