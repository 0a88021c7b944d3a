// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

namespace raft::check {

// Two runs of the same seed and schedule must be one and the same, event by event.
struct Comparison {
    std::uint64_t hash = 0, otherHash = 0; // of all events, as in a trace's `end`
    std::uint64_t events = 0, otherEvents = 0;
    // n of the first event in which they differ: as far as both go, else the first that only one has.
    std::optional<std::uint64_t> difference;

    bool isSame() const { return !difference; }
};
// Equal hashes are enough (their chance to be wrong is 2^-64); only unequal ones cost a walk along both.
Comparison compare(const trace::TraceStore& run, const trace::TraceStore& other);
trace::Violated asViolation(const Comparison& comparison); // of runs that differ, as Property::Determinism

} // namespace raft::check
