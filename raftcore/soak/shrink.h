// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/soak/run.h"

#include <functional>

namespace raft::soak {

struct Shrunk {
    Case smallest;
    std::optional<Outcome> outcome; // of that; none: nothing could be made smaller
    std::uint64_t tries = 0; // runs that were made for it
};

// Makes a case that shows something smaller, as long as it shows the same: a shorter run, fewer operations, fewer
// nodes, a network without jitter, operations that need no end. Every coin depends on its link and packet alone, so
// what is left acts as it did. `progress` gets the tries and the number of operations left, and may say no.
Shrunk shrink(const Case& of, const Found& found, const Goal* goal = nullptr, std::uint64_t mostTries = 2'000,
              const std::function<bool(std::uint64_t, std::size_t)>& progress = {});

} // namespace raft::soak
