// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/soak/experiment.h"

namespace raft::soak {

// The numbers of an experiment as CSV, as both programs write and read it:
//     range,trial,downtime_ms
//     150-155,1,263.417
//     150-155,2,
// The first line tells which experiment it is; a run without a number has none.
std::string toCsv(const Experiment& experiment, const std::vector<Group>& groups);

struct Measured {
    const Experiment* experiment = nullptr;
    std::vector<Group> groups; // in the experiment's order; only those that are there
};
// Anybody may have written it: the error names the line, for a person.
Result<Measured> fromCsv(std::string_view text);

} // namespace raft::soak
