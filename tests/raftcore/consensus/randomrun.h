// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/prng.h"

#include <memory>

namespace raft::test {

// One cluster under a random schedule: packets lost, doubled and reordered, disks that take their time, crashes
// that lose what was not durable, partitions, timers at any moment, snapshots small and often. Every invariant is checked after every step.
// The whole run is a function of its seed.
class RandomRun {
public:
    explicit RandomRun(std::uint64_t seed);

    // Empty when nothing broke; else what, at which step.
    std::string unrest(int steps);
    // All faults end: a leader, a new command, equal logs everywhere. Empty, or what did not come.
    std::string heal();

    const Invariants& invariants() const { return *m_invariants; }
    std::string weather() const; // which faults this seed draws

private:
    ClusterSetup setUp();
    void act();
    void handlePacket();
    void repartition();
    void crashOrRestart();
    void propose();
    void settings(Member& member) const;
    Member& anyMember();
    const Member* leader() const;
    bool hasConverged() const;

    std::uint64_t m_seed;
    Prng m_prng;
    std::size_t m_nodes;
    // How often which fault happens, in percent: drawn once a run, so that runs differ in kind.
    std::uint64_t m_loss, m_doubling, m_reordering, m_slowDisk, m_crashes, m_timers, m_partitions;
    std::uint64_t m_snapshots = 0; // taken by hand, or after so many entries; 0 = none
    bool m_slowSnapshots = false;
    std::vector<NodeId> m_cutOff; // packets between these and the others are lost
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<Invariants> m_invariants;
    std::uint64_t m_proposals = 0;
};

} // namespace raft::test
