// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <memory>
#include <vector>

namespace raft::check {

// Judges a run by its trace alone: it rebuilds each node's log, vote and disk from the events, and knows no code of
// the machine that it judges. docs/correctness.md says what it checks, how, and at what cost.
//
// How far the clients' history is proved.
struct LinearizabilitySummary {
    std::uint64_t operations = 0; // on the map of names to texts
    std::uint64_t answered = 0;
    std::uint64_t keys = 0;
    std::uint64_t searches = 0;  // that doubts asked for
    std::uint64_t undecided = 0; // keys for which the search was given up, or too much was forgotten
};

// Feed it every event of a run, once, in order, from one thread. When a property breaks, a violation is put into
// `out`, the same one only once; the host appends it to the trace. Whether violations are fed back is the host's
// choice: they count as events (of n), and say nothing to the monitor. Any sequence of events is safe to feed.
class SafetyMonitor {
public:
    explicit SafetyMonitor(const trace::Header& header);
    ~SafetyMonitor();
    SafetyMonitor(SafetyMonitor&&) noexcept;
    SafetyMonitor& operator=(SafetyMonitor&&) noexcept;

    void observe(const trace::Event& event, std::vector<trace::EventBody>& out);

    // Decides what an `end` would: for a trace that has none, after its last event.
    void conclude(std::vector<trace::EventBody>& out);

    std::uint64_t observed() const;   // events so far
    std::size_t violations() const;   // reported so far
    std::uint64_t suppressed() const; // found beyond the thousand that are reported
    Index chosenIndex() const;        // entries that are committed, by its own reckoning
    LinearizabilitySummary linearizability() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace raft::check
