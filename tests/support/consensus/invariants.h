// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/consensus/testcluster.h"

#include <map>
#include <string>

namespace raft::test {

// What must hold after every step, whatever the network and the disks do. It keeps its own history and trusts
// nothing that a machine says about itself. The first breach is kept in words.
class Invariants : public StepWatcher {
public:
    explicit Invariants(TestCluster& cluster);

    void beforeEffects(const Member& member, const Input* input, const Effects& effects) override;
    void afterEffects(const Member& member) override;

    bool isBroken() const { return !m_breach.empty(); }
    const std::string& breach() const { return m_breach; }
    Index chosenUpTo() const { return Index(m_chosen.size()); }
    std::uint64_t elections() const { return m_leaderOf.size(); }
    std::uint64_t snapshotsTaken() const { return m_taken; }
    std::uint64_t snapshotsInstalled() const { return m_installed; }

private:
    struct Known { // of a node's running incarnation
        std::uint64_t incarnation = 0;
        Term term;
        Index commit, applied;
        Role role = Role::Follower;
    };
    struct Chosen {
        EntryPtr entry;
        Term inTerm; // of the leader that committed it
    };

    void check(bool holds, const Member& member, const std::string& what);
    void checkEffect(const Member& member, const Input* input, const Effect& effect);
    void checkPromise(const Member& member, const Send& send);
    void checkVote(const Member& member, const Input* input, const VoteDecided& vote);
    void checkNewLeader(const Member& member);
    void checkAppend(const Member& member, const EntryAppended& append);
    void checkCommit(const Member& member, const CommitAdvanced& commit);
    void checkApply(const Member& member, const Apply& apply);
    void checkRestore(const Member& member, const RestoreSnapshot& restore);
    void checkMake(const Member& member, const MakeSnapshot& make);
    void checkSnapshotSent(const Member& member, const InstallSnapshot& chunk);
    std::pair<Index, Configuration> chosenConfiguration(Index upTo) const;
    void checkOneVote(const Member& member, Term term, const NodeId& candidate);
    void checkMonotone(const Member& member, Known& known);
    void checkDisk(const Member& member);
    void checkLeader(const Member& member);
    void checkTimers(const Member& member);
    std::size_t disksHolding(Index index, Term term) const;

    TestCluster& m_cluster;
    std::string m_breach;
    std::map<NodeId, Known> m_known;
    std::map<NodeId, DiskContent> m_memory; // what each node's disk will hold once idle
    std::map<Term, NodeId> m_leaderOf;
    std::map<std::pair<NodeId, Term>, NodeId> m_voteOf;
    std::map<std::pair<Index, Term>, std::pair<EntryPtr, Term>> m_entries; // and the term of the one before it
    std::vector<Chosen> m_chosen;
    std::uint64_t m_taken = 0, m_installed = 0;
};

} // namespace raft::test
