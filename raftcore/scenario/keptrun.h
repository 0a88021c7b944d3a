// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/scenario.h"

namespace raft::scenario {

// What a person did in a run, as a scenario that does it again.
struct KeptRun {
    Scenario scenario;
    std::size_t commands = 0;         // that stand in it
    std::vector<std::string> leftOut; // what was done and no scenario can say, each in words
    bool isExact = false;             // it is that run, event by event; else it comes to as much
};

// Of a Lab that began from these options: everything that it was given stands at its exact place, and at the end the
// run must be where it was. `given` may hold what is still to come.
Result<KeptRun> keepLab(const cluster::LabOptions& options, const std::vector<cluster::Planned>& given, const trace::TraceStore& run);

// Of any run, by the commands in its trace: each is given at its time again, in a Lab with the same timings. A command
// to whoever led then goes to whoever leads then; a hand on one packet cannot be repeated, for its number is another.
// The error: the run did not begin as a scenario can.
Result<KeptRun> keepRun(const trace::TraceStore& run);

std::string inWords(const cluster::Command& command); // "kill S3", "append “set x 1” at S2"

} // namespace raft::scenario
