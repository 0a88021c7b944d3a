// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/lab.h"

#include <vector>

namespace raft::soak {

// One thing that goes wrong, and how it ends: the unit in which a run is planned, and shrunk.
struct Operation {
    Time begin{};
    Time end{};                         // 0: it has no end of its own
    cluster::Command deed;
    std::optional<cluster::Command> undo; // given at `end`
};

struct ChaosOptions {
    std::uint64_t seed = 1;
    std::size_t nodes = 5;
    Duration length{60'000'000};     // nothing begins later, or ends later
    Duration meanPause{250'000};     // between two beginnings
    Duration least{200'000};         // that a fault lasts, in cluster time …
    Duration most{4'000'000};        // … and at most
    bool members = true;             // changes of members, transfers, snapshots
};

// A seed, written out: which kinds of faults are on is drawn first, then their rates (swarm testing), then when and
// where. All of it stays inside of Raft's model. The same options give the same plan on every machine.
std::vector<Operation> planChaos(const ChaosOptions& options);

// What the clients of a run do: streams of writes, reads of all kinds, sessions that ask again.
std::vector<Operation> planClients(const ChaosOptions& options);

std::vector<cluster::Planned> scheduleOf(const std::vector<Operation>& operations); // in order of time

} // namespace raft::soak
