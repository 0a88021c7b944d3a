// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/soak/chaosplan.h"
#include "raftcore/soak/goal.h"

#include <optional>
#include <string>

namespace raft::soak {

// A run that can be done again, and made smaller.
struct Case {
    cluster::LabOptions lab; // without a schedule
    std::vector<Operation> operations;
    Duration length{60'000'000}; // of the first phase
    // The second phase: a random majority is healed and stays so, all other faults become permanent, and what Raft
    // promises then is demanded (a leader, commits, convergence, quiet).
    bool isHealed = true;
};

// The case of a seed. `like` gives nodes, timers, network and rules.
Case caseOf(std::uint64_t seed, const cluster::LabOptions& like, Duration length, bool members = true);

struct Found { // what a run is stopped for
    std::string what;  // "violates election safety", "violates liveness", or a goal's text
    std::string code;  // of a violation: what the monitor found, such as "two-leaders"
    Time at{};
    std::uint64_t event = 0; // n
    std::vector<NodeId> nodes{}; // of a failure of liveness: whom it concerns …
    Index index{};               // … what they lack …
    Term term{};                 // … and in which term
};

struct Outcome {
    std::optional<Found> found;
    std::uint64_t events = 0;
    std::uint64_t hash = 0;
    Time ended{};
    Term term;
    Index committed;
    std::vector<cluster::Planned> schedule; // all that was given, the healing too
};

// Runs a case until a property breaks, or the goal is reached, or it ends.
Outcome run(const Case& of, const Goal* goal = nullptr);

} // namespace raft::soak
