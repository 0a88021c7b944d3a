// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/consensus/testcluster.h"

#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace raft::test {

struct Breach {
    std::string property; // by the names of docs/correctness.md
    NodeId node;
    std::string what;

    // Something false was committed, applied, answered or lost: worse than a step that a rule forbids.
    bool isHarm() const;
    std::string text() const { return node.toString() + ": " + property + ": " + what; }
};

// What must hold after every step, whatever the network and the disks do. It keeps its own history and trusts
// nothing that a machine says about itself. The first breach of each property is kept in words.
class Invariants : public StepWatcher {
public:
    explicit Invariants(TestCluster& cluster);

    void beforeEffects(const Member& member, const Input* input, const Effects& effects) override;
    void afterEffects(const Member& member) override;

    bool isBroken() const { return !m_breaches.empty(); }
    bool isBroken(std::string_view property) const;
    const Breach* harm() const; // the first one that is; null = none
    const std::vector<Breach>& breaches() const { return m_breaches; } // as they came
    std::string breach() const { return isBroken() ? m_breaches.front().text() : std::string(); }
    Index chosenUpTo() const { return Index(m_chosen.size()); }
    const EntryPtr& chosen(Index index) const { return m_chosen[index.value() - 1].entry; }
    std::uint64_t elections() const { return m_leaderOf.size(); }
    std::uint64_t snapshotsTaken() const { return m_taken; }
    std::uint64_t snapshotsInstalled() const { return m_installed; }
    std::uint64_t changesCommitted() const { return m_changes; }
    std::uint64_t readsAnswered() const { return m_answered; }
    std::uint64_t transfersDone() const { return m_transfers; }

private:
    struct Known { // of a node's running incarnation, as its effects tell it, in their order
        std::uint64_t incarnation = 0;
        Term term;
        Index commit, applied;
        Role role = Role::Follower;
        Configuration configuration;
        Index configurationIndex;
        std::optional<Time> leaseUntil;
    };
    struct Chosen {
        EntryPtr entry;
        Term inTerm; // of the leader that committed it
    };
    using ReadKey = std::tuple<NodeId, std::uint64_t, RequestId>; // node, incarnation, request

    void check(bool holds, const Member& member, std::string_view property, std::string_view what);
    void fail(const Member& member, std::string_view property, std::string_view what);
    void checkEffect(const Member& member, const Input* input, const Effect& effect);
    void checkPromise(const Member& member, const Send& send);
    void checkEntriesSent(const Member& member, const AppendEntries& append);
    void checkVote(const Member& member, const Input* input, const VoteDecided& vote);
    void checkRole(const Member& member, const RoleChanged& change);
    void checkNewLeader(const Member& member);
    void checkAppend(const Member& member, const EntryAppended& append);
    void checkChange(const Member& member, const EntryAppended& append);
    void checkCommit(const Member& member, const CommitAdvanced& commit);
    void checkApply(const Member& member, const Apply& apply);
    void checkRestore(const Member& member, const RestoreSnapshot& restore);
    void checkMake(const Member& member, const MakeSnapshot& make);
    void checkSnapshotSent(const Member& member, const InstallSnapshot& chunk);
    void checkCompacted(const Member& member, const LogCompacted& compacted);
    void checkRead(const Member& member, const ReadReady& ready);
    void checkLease(const Member& member, const LeaseChanged& lease);
    std::pair<Index, Configuration> chosenConfiguration(Index upTo) const;
    void checkOneVote(const Member& member, Term term, const NodeId& candidate);
    void checkMonotone(const Member& member, const Known& known);
    void checkDisk(const Member& member);
    void checkLeader(const Member& member);
    bool mayCampaign(const Member& member) const;
    void checkTimers(const Member& member);
    bool isOnMajority(const Known& known, Index index, Term term) const;

    TestCluster& m_cluster;
    std::vector<Breach> m_breaches;
    std::map<NodeId, Known> m_known;
    Known* m_running = nullptr; // of the node whose step it is
    std::map<NodeId, DiskContent> m_memory; // what each node's disk will hold once idle
    std::map<Term, NodeId> m_leaderOf;
    std::map<std::pair<NodeId, Term>, NodeId> m_voteOf;
    std::map<std::pair<Index, Term>, std::pair<EntryPtr, Term>> m_entries; // and the term of the one before it
    std::vector<Chosen> m_chosen;
    std::map<ReadKey, Index> m_reads; // what was chosen when they were asked for
    std::uint64_t m_taken = 0, m_installed = 0, m_changes = 0, m_transfers = 0, m_answered = 0;
};

} // namespace raft::test
