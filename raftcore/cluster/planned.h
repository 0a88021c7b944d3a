// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"

#include <optional>

namespace raft::cluster {

// A command that is given to a Lab at a fixed place of its run.
struct Planned {
    Time at{};
    Command command;
    // Exactly before the item of this number (counted from 0); none = as soon as the clock reaches `at`, before
    // anything else of that instant.
    std::optional<std::uint64_t> step;
    bool byHand = false; // a person gave it while it ran …
    std::uint64_t events = 0; // … when so many events had been recorded
    bool refused = false;     // … and it could not be carried out
};

} // namespace raft::cluster
