// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/lab.h"
#include "raftcore/scenario/condition.h"

#include <optional>
#include <string>
#include <vector>

namespace raft::scenario {

// A small story about a cluster, as data: what is done when what has happened, what is said about it, and what must
// hold. It is a lesson in the window and a test without one. The format: docs/scenarios.md.

constexpr std::string_view standard = "standard"; // the variant that every scenario has

// Which variants a part of a scenario belongs to; empty = all of them.
using In = std::vector<std::string>;

struct Expectation {
    Condition that;
    In in;
    std::string say; // what it means, for a person; may be empty
};

struct Question { // before the cluster goes on, the person predicts
    std::string text;
    std::vector<std::string> answers;
    std::size_t right = 0;
    std::string why;
};

struct Step {
    In in;
    std::size_t line = 0;
    std::optional<Condition> until; // none = at once
    Duration within{10'000'000};    // of cluster time; then the scenario has failed
    std::vector<std::pair<NodeId, NodeId>> as; // names that are given at that moment: {"old":"leader"}
    std::string caption;            // "{leader}" stands for a node
    std::string why;                // the rule behind it, and the paper's section
    std::optional<Question> ask;
    std::vector<Expectation> expect; // then, before the commands
    std::vector<cluster::Command> commands; // their nodes may be roles and names
    bool mayBeRefused = false;
};

struct Variant {
    std::string name, title, about;
    cluster::LabOptions cluster; // the scenario's with the variant's changes
    std::string change;          // those, as JSON
};

struct Scenario {
    std::string title, about, source; // source: the file's name, for messages
    std::string path;                 // the file, where it was read from one: translations lie beside it
    std::uint64_t lesson = 0;         // its number in the list of lessons; 0 = none
    cluster::LabOptions cluster;      // with `schedule`: commands at fixed places, besides the steps
    std::vector<Step> steps;
    std::vector<Expectation> expect;  // at the end
    std::vector<Variant> variants;    // besides the standard one

    std::vector<std::string> variantNames() const; // the standard one first
    const cluster::LabOptions* clusterOf(std::string_view variant) const; // null = there is none of this name
    bool needsLab() const; // initial disks or exact places: nothing that a live cluster has
};

bool isIn(const In& in, std::string_view variant);

// Files are untrusted: bounded and checked. The error says line and reason.
Result<Scenario> fromJson(std::string_view text, std::string source = {});
Result<Scenario> load(const std::string& path);
std::string toJson(const Scenario& scenario);
Result<Ok> save(const std::string& path, const Scenario& scenario);

// A run of a Lab as a scenario that is exactly that run: the commands at their places, the caption at its end, and the
// properties that it breaks as what is expected.
Scenario fromRun(const cluster::LabOptions& options, const std::vector<cluster::Planned>& schedule, std::string caption,
                 raft::Time end, const std::vector<trace::Property>& broken = {});

constexpr std::size_t mostSteps = 1'000;
constexpr std::size_t longestText = 4'000;

} // namespace raft::scenario
