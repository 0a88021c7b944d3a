// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raft::soak {

// Many runs that differ in one thing, and a number from each: what is measured is a question's answer, and a picture.
struct Sample {
    std::uint64_t trial = 0; // from 1
    std::optional<double> value; // none: it did not come to that within the limit
};
struct Group { // the runs that are alike
    std::string name; // "150-155"
    std::vector<Sample> samples;
};
struct Experiment {
    std::string_view name;    // "elections"
    std::string_view about;   // one line
    std::string_view group;   // the column of the group's name: "range" …
    std::string_view value;   // … and of the number: "downtime_ms"
    std::uint64_t trials;     // unless asked for otherwise
    std::vector<std::string> (*groups)();
    // One run; the same arguments give the same number on every machine.
    std::optional<double> (*trial)(std::uint64_t seed, const std::string& group, std::uint64_t trial);
};

const std::vector<Experiment>& experiments();
const Experiment* findExperiment(std::string_view name); // null when there is none

// Of the groups that are asked for (none = all), on so many threads. `progress` gets 0 … 1 from any of them, and may
// say no: then there is nothing. `seen` gets each number as it comes, from any of them, too.
std::vector<Group> conduct(const Experiment& experiment, const std::vector<std::string>& groups, std::uint64_t seed,
                           std::uint64_t trials, std::uint64_t jobs, const std::function<bool(double)>& progress = {},
                           const std::function<void(const std::string& group, const Sample&)>& seen = {});

// Of a group's numbers. Those without one count as the largest: without enough of them there is no median, and where
// one is missing, no largest and no mean.
struct Spread {
    std::uint64_t count = 0, missing = 0;
    std::optional<double> least, median, mean, most;
};
Spread spreadOf(const Group& group);

} // namespace raft::soak
