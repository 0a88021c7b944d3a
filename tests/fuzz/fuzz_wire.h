// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

// Reads `bytes` as a datagram, as they are and under a right seal; aborts when a promise is broken. True: one of
// the two was accepted.
bool fuzzWire(std::string_view bytes);
