// SPDX-License-Identifier: MIT
#include "tests/support/synthetictrace.h"

#include "tests/support/syntheticcluster.h"

namespace raft::test {

using namespace trace;

std::shared_ptr<TraceStore> syntheticElection()
{
    SyntheticCluster cluster({.nodes = 5, .seed = 4, .betweenRequests = Duration(60'000)});
    cluster.runUntil(Time(500'000));
    const NodeId first = cluster.leader();
    cluster.begin(fault::Down{first});
    cluster.runUntil(Time(1'200'000));
    const NodeId second = cluster.leader();
    cluster.begin(fault::Cut{{second}, {second == NodeId("S1") ? NodeId("S2") : NodeId("S1")}});
    cluster.runUntil(Time(1'500'000));
    cluster.healOldest();
    cluster.runUntil(Time(2'000'000));
    return cluster.trace();
}

std::shared_ptr<TraceStore> syntheticBusyCluster(unsigned nodes, std::uint64_t events, std::uint64_t seed,
                                                 StoreLimits limits)
{
    SyntheticCluster cluster({.nodes = nodes,
                              .seed = seed,
                              .betweenRequests = Duration(15'000),
                              .lossPpm = 10'000,
                              .copyPpm = 5'000,
                              .chaos = true},
                             std::move(limits));
    cluster.runEvents(events);
    return cluster.trace();
}

} // namespace raft::test
