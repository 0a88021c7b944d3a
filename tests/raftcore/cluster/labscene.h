// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/lab.h"
#include "raftcore/scenario/monitorobserver.h"
#include "raftcore/trace/clusterstate.h"

namespace raft::test {

// Lets the safety monitor judge a cluster that a test drives.
inline std::vector<std::unique_ptr<cluster::EventObserver>> judges()
{
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<scenario::MonitorObserver>());
    return observers;
}

inline cluster::Planned at(std::int64_t milliseconds, cluster::Command command)
{
    return cluster::Planned{Time(milliseconds * 1000), std::move(command), {}, false};
}

inline cluster::Planned inflictAt(std::int64_t milliseconds, trace::Fault fault)
{
    return at(milliseconds, cluster::command::Inflict{std::move(fault)});
}

inline trace::ClusterState stateOf(const trace::TraceStore& store)
{
    trace::ClusterState state(store.header());
    store.forEach(1, store.size(), [&state](const trace::Event& event) {
        state.apply(event);
        return true;
    });
    return state;
}

} // namespace raft::test
