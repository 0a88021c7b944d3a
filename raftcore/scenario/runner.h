// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/director.h"

#include <functional>
#include <memory>

namespace raft::scenario {

// What came of one variant of a scenario.
struct Report {
    std::string scenario, title, variant;
    std::uint64_t lesson = 0;
    std::vector<Moment> moments;
    std::vector<Failure> failures; // empty = all that was expected came
    std::vector<trace::Violated> violations;
    raft::Time end{};
    std::uint64_t events = 0, hash = 0;
    bool passed() const { return failures.empty(); }
};

// What a director saw, up to the last event that it was shown.
Report reportOf(const Scenario& scenario, const std::string& variant, const Director& director,
                const trace::TraceStore& run);

// A run with everything that it takes to see it again: a Lab with these options, whose schedule holds every command at
// its exact place, is the same run, event by event.
struct Run {
    Report report;
    cluster::LabOptions options;
    std::unique_ptr<cluster::Lab> lab; // at its end
};

using Observers = std::vector<std::unique_ptr<cluster::EventObserver>>;

// As fast as possible, in virtual time, with the safety monitor watching. An error: there is no such variant, or the
// cluster cannot be made.
Result<Run> run(const Scenario& scenario, const std::string& variant = std::string(standard));

std::string toJson(const std::vector<Report>& reports);
std::string toJUnit(const std::vector<Report>& reports);

} // namespace raft::scenario
