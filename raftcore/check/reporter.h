// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/assumptions.h"

#include <unordered_set>

namespace raft::check {

// One thing that must not be. `scope` tells it from others of its kind: the same code, nodes and scope are said
// once and not again.
struct Breach {
    trace::Property property = trace::Property::ElectionSafety;
    std::string_view code;
    std::vector<NodeId> nodes = {};
    Index index = {};
    Term term = {};
    std::vector<std::uint64_t> events = {}; // any order; zeros are left out
    std::vector<std::pair<std::string, std::uint64_t>> numbers = {};
    std::uint64_t scope = 0;
};

// Turns breaches into violations: each once, and at most `limit` in a run.
class Reporter {
public:
    static constexpr std::size_t limit = 1'000;

    void into(std::vector<trace::EventBody>* out) { m_out = out; }
    void report(Breach breach, const Assumptions& assumptions, Time now);

    std::size_t reported() const { return m_said.size(); }
    std::uint64_t suppressed() const { return m_suppressed; } // beyond the limit
    bool isFull() const { return m_said.size() >= limit; }

private:
    std::vector<trace::EventBody>* m_out = nullptr;
    std::unordered_set<std::string> m_said;
    std::uint64_t m_suppressed = 0;
};

} // namespace raft::check
