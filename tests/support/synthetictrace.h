// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

#include <cstdint>
#include <memory>

namespace raft::test {

// Traces without a cluster, for tests of what reads traces and for developing views. They come from a small model
// of a cluster (syntheticcluster.h) that keeps Raft's rules, so every promise of docs/trace-format.md holds in them.
// The same arguments give the same trace.

// Five nodes, about two seconds of cluster time: an election, some entries, the leader killed, the next election,
// a cut link, the old leader back.
std::shared_ptr<trace::TraceStore> syntheticElection();

// `events` events or a few more: clients at work, elections, losses, copies, cuts, held links, pauses and crashes.
std::shared_ptr<trace::TraceStore> syntheticBusyCluster(unsigned nodes, std::uint64_t events,
                                                        std::uint64_t seed = 1,
                                                        trace::StoreLimits limits = {});

} // namespace raft::test
