// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/lab.h"
#include "raftcore/cluster/replay.h"

namespace raft::cluster {

struct Rebuilt {
    std::unique_ptr<Lab> lab; // null: `report` says why
    ReplayReport report;
};

// The whole cluster as it stood at the end of the input that contains event n of a trace, in a Lab that goes on from
// there: replicas, disks, packets in flight, timers, faults, clients. The Lab's trace begins with the events of the
// recording, and the observers have seen them. The nodes are fed with the recorded inputs, and whatever they do is
// compared with what was recorded: so the state is right, or there is none.
//
// From a Lab's trace it goes on exactly as the original did if left alone (what was planned for later is not known).
// From a live one, what was on its way outside (datagrams in sockets, writes in the disk) arrives at once.
//
// n: 1 … the trace's size; the Lab's trace can be a little longer, by what else that input did. Any thread: the trace may
// grow meanwhile; it takes about as long as folding the trace a few times, `progress` (0 … 1) may say no, and then the
// verdict is Cancelled. Else, without a Lab, `report.reason` says for a person why not: docs/lab.md lists what no
// recording tells. The Lab stands at the instant of its last event; LabCluster::adopt() lets it go on and be watched, and
// forks of it (forkLab, LabCluster::fork) are rebuilt from its own trace.
Rebuilt rebuildLab(const trace::TraceStore& recording, std::uint64_t n,
                   std::vector<std::unique_ptr<EventObserver>> observers = {},
                   const std::function<bool(double)>& progress = {}, trace::StoreLimits limits = {});

} // namespace raft::cluster
