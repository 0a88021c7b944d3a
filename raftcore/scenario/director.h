// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/scenario.h"

#include <unordered_map>

namespace raft::scenario {

// What a scenario came to: one step whose event has happened.
struct Moment {
    std::size_t step = 0;    // of the scenario's steps
    std::uint64_t n = 0;     // the last event before it
    raft::Time at{};
    std::string caption, why; // with "{leader}" and its like as they stand …
    std::map<std::string, std::string> names; // … and whom they mean
};
std::string filled(std::string text, const std::map<std::string, std::string>& names);

struct Failure {
    std::size_t line = 0; // of the file; 0 = not known
    std::string message;
};

// Knows where in a scenario a cluster is. It is shown every event, and says which commands are to be given; how they
// are given and how time passes is the caller's. The scenario must outlive it.
class Director {
public:
    Director(const Scenario& scenario, std::string variant, const trace::Header& header);

    void observe(const trace::Event& event); // each one, in order
    // Goes on as far as it can; true when a step's commands are to be given now (see commands()).
    bool advance(raft::Time now);
    // Of the step that was just reached, with real nodes in them.
    const std::vector<cluster::Command>& commands() const { return m_commands; }
    void refused(const std::string& reason); // one of them
    bool isDone() const { return m_isDone; }  // all steps were reached, or it failed
    // By when advance() must be called though no event happens.
    raft::Time wakeAt(raft::Time now) const;

    const std::vector<Moment>& moments() const { return m_moments; }
    const std::vector<Failure>& failures() const { return m_failures; }
    const trace::ClusterState& state() const { return m_state; }
    void finish(); // judges what is expected at the end; once

private:
    struct Counter {
        const Condition* condition;
        std::uint64_t count = 0;
        std::uint64_t atStep = 0; // when the step began
    };

    void watch(const Condition& condition);
    void enterStep();
    void reach(const Step& step, raft::Time now);
    void judge(const std::vector<Expectation>& expectations, const std::string& when);
    Circumstances circumstances(bool sinceStep) const;
    bool expectsViolation() const;
    void fail(std::size_t line, std::string message);
    std::map<std::string, std::string> namesIn(const std::string& text) const;

    const Scenario& m_scenario;
    std::string m_variant;
    trace::ClusterState m_state;
    Names m_names;
    std::vector<Counter> m_counters;
    std::unordered_map<const Condition*, std::size_t> m_counterOf;
    std::size_t m_step = 0;
    raft::Time m_stepBegan{};
    bool m_isDone = false, m_hasFinished = false;
    std::vector<cluster::Command> m_commands;
    std::vector<Moment> m_moments;
    std::vector<Failure> m_failures;
};

// The command with real nodes in place of roles and names; the error says whom there is not.
Result<cluster::Command> withNodes(cluster::Command command, const trace::ClusterState& state, const Names& names);
// All nodes that a command names.
std::vector<NodeId> nodesIn(const cluster::Command& command);

} // namespace raft::scenario
