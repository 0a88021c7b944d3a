// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <cstddef>
#include <optional>
#include <vector>

// What clients asked and heard, as intervals in time: plain data, shared by painter, pointer and test.
namespace ui::histories {

enum class Fate : std::uint8_t {
    Done,    // it happened some time between question and answer
    Refused, // it certainly did not happen
    Unknown, // it may have happened, or may happen yet: open to the right
    Waiting  // no answer yet
};

struct Interval {
    raft::trace::ClientRequestView request;
    Fate fate = Fate::Waiting;
    raft::Time from{}, to{}; // the answer; of what waits, the instant that is looked at
    int row = 0;             // within its client: those that overlap stand below each other
};

struct Lane { // of one client
    std::string client;
    std::vector<Interval> intervals; // by the time at which they were asked
    int rows = 1;
};

// The newest requests of each client up to `now`, at most so many each.
std::vector<Lane> lanesOf(const raft::trace::ClusterState& state, raft::Time now, std::size_t most);

// What the monitor found about the clients' histories up to this state.
struct Verdict {
    std::size_t answered = 0; // requests that are shown and were answered with success
    std::optional<raft::trace::Violated> broken; // the newest violation of linearizability
};
Verdict verdictOf(const raft::trace::ClusterState& state, const std::vector<Lane>& lanes);

} // namespace ui::histories
