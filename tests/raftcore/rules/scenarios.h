// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/rulebook.h"
#include "tests/support/consensus/invariants.h"

#include <string_view>
#include <vector>

namespace raft::test {

struct Outcome {
    std::vector<Breach> breaches; // of invariants, as they came
    std::uint64_t measured = 0;
};

// One schedule, played with a rule on and with it off, everything else being equal.
struct Scenario {
    Rule rule;
    std::string_view title;
    std::string_view property; // the invariant that breaks without the rule; empty: `measure` tells the difference
    std::string_view measure;  // what is counted
    std::uint64_t off = 0, on = 0; // … and how much of it there is
    Outcome (*play)(bool on);
};

std::vector<Scenario> electionScenarios();
std::vector<Scenario> logScenarios();
std::vector<Scenario> leadershipScenarios(); // members, transfer, and how leaders come and go
std::vector<Scenario> clientScenarios();     // reads, sessions, snapshots
std::vector<Scenario> allScenarios();

} // namespace raft::test
