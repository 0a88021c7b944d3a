// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clustercore.h"
#include "raftcore/trace/header.h"
#include "raftcore/trace/store.h"

namespace raft::wire {
struct CodecOptions;
}

namespace raft::cluster {

// What a cluster is made of, wherever it runs.
struct ClusterOptions : RaftTuning { // timers and limits of all nodes
    std::size_t nodes = 5; // 1 … 50, named S1, S2, …
    Duration delay{12'000}, jitter{3'000}; // of every link, one way; the teaching network
    Duration diskLatency{5'000};           // modelled; in Live on top of the real fsync
    // Pins the first election timeout of one node (S1 … by seed) to this, so that a leader is there at once; 0 = not.
    Duration firstElectionAfter{2'000};
    std::uint64_t seed = 1; // of all coins and timeouts
    RuleBook rules;
    trace::StoreLimits trace;
};

// Whether a cluster can be made of them; the error is for a person.
Result<Ok> checkOptions(const ClusterOptions& options);

std::vector<NodeId> numberedNodes(std::size_t count); // S1, S2, …
std::string clusterName(std::uint64_t seed);          // 16 hex digits

// What is known before the first event. `founders` are the voters at the beginning.
trace::Header headerOf(trace::Mode mode, const ClusterOptions& options, std::vector<NodeId> nodes,
                       const std::vector<NodeId>& founders, std::string cluster);

// The core of these nodes; those that are no members in `bootstrap` are newcomers. Messages are cut as the codec cuts
// them, so that what is seen is the same with and without sockets.
CoreOptions coreOptionsOf(const ClusterOptions& options, const Configuration& bootstrap,
                          const std::vector<NodeId>& nodes, const wire::CodecOptions& codec);

// Switches that a header does not know: rules that are off by default and on here. The core begins without them, and is
// told first of all: so they are in the trace.
std::vector<Command> firstCommands(const RuleBook& rules);

Duration usualRequestTimeout(const RaftTuning& tuning); // ten election timeouts, and a second at least

} // namespace raft::cluster
