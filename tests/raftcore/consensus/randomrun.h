// SPDX-License-Identifier: MIT
#pragma once

#include "tests/raftcore/consensus/randomclients.h"

#include <memory>

namespace raft::test {

// One cluster under a random schedule: packets lost, doubled and reordered, disks that take their time, crashes
// between any two effects, partitions, timers at any moment, snapshots small and often, members that come and go,
// transfers, reads of every kind, clients that ask again, timers and limits that change. Every invariant is checked
// after every step. The whole run is a function of its seed, and of the rule that is broken in it, if any.
class RandomRun {
public:
    explicit RandomRun(std::uint64_t seed, std::optional<Rule> broken = {});

    // Empty when nothing broke; else what, at which step.
    std::string unrest(int steps);
    // All faults end: a leader, a new command, equal logs everywhere. Empty, or what did not come.
    std::string heal();
    // With a broken rule: goes on until something false was committed, answered or lost. Empty: not in so many steps.
    std::string harm(int steps);

    const Invariants& invariants() const { return *m_invariants; }
    const RandomClients& clients() const { return m_clients; }
    TestCluster& cluster() { return *m_cluster; }
    std::string weather() const; // which faults this seed draws

private:
    ClusterSetup setUp();
    void adjust(RaftOptions& options) const;
    void act();
    void handlePacket();
    void fireTimer();
    void repartition();
    void crashOrRestart();
    void propose();
    void read();
    void manage();
    void changeMembers();
    void tune();
    void settings(Member& member) const;
    Member& anyMember();
    NodeId target(); // mostly the leader
    const Member* leader() const;
    bool isSettled() const;
    bool hasConverged() const;

    std::uint64_t m_seed;
    std::optional<Rule> m_broken;
    Prng m_prng;
    std::size_t m_nodes;
    // How often which fault happens, in percent: drawn once a run, so that runs differ in kind.
    std::uint64_t m_loss, m_doubling, m_reordering, m_slowDisk, m_crashes, m_timers, m_partitions, m_reads, m_sessions;
    std::uint64_t m_changes, m_transfers, m_tuning; // in a thousand
    bool m_leases;            // reads by lease: then no timer runs out before its time, as the clocks promise
    bool m_slowSnapshots = false;
    RuleBook m_rules;
    RaftTuning m_tuned;
    std::size_t m_appendBytes = 0, m_chunkBytes = 0;
    std::vector<NodeId> m_cutOff; // packets between these and the others are lost
    std::unique_ptr<TestCluster> m_cluster;
    std::unique_ptr<Invariants> m_invariants;
    RandomClients m_clients{3};
    std::uint64_t m_proposals = 0;
    RequestId m_readRequests = 0;
};

} // namespace raft::test
