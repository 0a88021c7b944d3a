// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

// Written and durable are different things: no promise leaves before the disk holds it.
class TestPersistence : public QObject {
    Q_OBJECT

    static Machine withSlowDisk(std::size_t nodes = 3, const DiskContent& disk = {})
    {
        Machine machine(nodes, disk);
        machine.finishesWritesAtOnce = false;
        return machine;
    }

private Q_SLOTS:
    void aVoteLeavesWhenItIsDurable()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, ask(1, 2));
        QVERIFY(machine.only<Send>().empty());
        const Persist write = machine.only<Persist>().at(0);
        QVERIFY(write.currentTerm == Term(1) && write.votedFor == S(2) && write.entries.empty());
        machine.finish(1);
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void aRepeatedRequestIsAnsweredAtOnceWhenTheVoteIsDurable()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, ask(1, 2));
        machine.receive(2, ask(1, 2)); // the write is still on its way
        QVERIFY(machine.only<Send>().empty() && machine.only<Persist>().empty());
        machine.finish(1);
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U); // one answer for both
        machine.receive(2, ask(1, 2));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void aRefusalOfANewTermWaitsForTheTerm()
    {
        Machine machine = withSlowDisk(3, diskWith(1, {1}));
        machine.receive(2, ask(5, 2));
        QVERIFY(machine.only<Send>().empty());
        QCOMPARE(machine.finish(1).sent<VoteRejected>().size(), 1U);
    }

    void theOwnVoteCountsAndTheRequestsLeaveWhenItIsDurable()
    {
        Machine machine = withSlowDisk();
        machine.fire(Timer::Election);
        QVERIFY(machine.only<Send>().empty());
        QCOMPARE(machine->votesGranted(), 0U);
        machine.fire(Timer::Heartbeat); // nothing to send again yet
        QVERIFY(machine.effects.empty());
        machine.receive(2, VoteAccepted{Term(1), false}); // nobody was asked: forged
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine.ignored(), std::string("stale-reply"));
        machine.finish(1);
        QCOMPARE(machine.sent<RequestVote>().size(), 2U);
        QCOMPARE(machine->votesGranted(), 1U);
    }

    void anAcknowledgementLeavesWhenTheEntriesAreDurable()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, append(1, 2, 0, 0, {1, 1}));
        QVERIFY(machine.only<Send>().empty());
        QCOMPARE(machine->log().lastIndex().value(), 2U);
        QCOMPARE(machine->durableIndex().value(), 0U);
        machine.finish(1);
        QVERIFY(machine.sent<EntriesAccepted>().at(0).second.matchIndex == Index(2));
        QCOMPARE(machine->durableIndex().value(), 2U);
    }

    void anAcknowledgementWaitsOnlyForItsOwnEntries()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, append(1, 2, 0, 0, {1}));
        machine.receive(2, append(1, 2, 1, 1, {1}));
        machine.receive(2, append(1, 2, 0, 0, {1})); // again: needs the first write only
        QVERIFY(machine.only<Persist>().empty());
        const auto first = machine.finish(1).sent<EntriesAccepted>();
        QVERIFY(first.size() == 1 && first[0].second.matchIndex == Index(1));
        const auto second = machine.finish(2).sent<EntriesAccepted>();
        QVERIFY(second.size() == 1 && second[0].second.matchIndex == Index(2));
    }

    void aHeartbeatIsAnsweredForWhatIsDurableBehindIt()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, append(1, 2, 0, 0, {1}));
        machine.receive(2, append(1, 2, 1, 1));
        QVERIFY(machine.only<Send>().empty());
        // One answer says it all: the newer takes the older's place while both wait for the same write.
        const auto answers = machine.finish(1).sent<EntriesAccepted>();
        QCOMPARE(answers.size(), 1U);
        QVERIFY(answers[0].second.prevLogIndex == Index(1) && answers[0].second.matchIndex == Index(1));
    }

    void aReplyIsDroppedWhenTheTermMovedOn()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, append(1, 2, 0, 0, {1}));
        machine.receive(3, ask(2, 3, 1, 1));
        machine.finish(2); // and with it the first
        QVERIFY(machine.sent<EntriesAccepted>().empty());
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
        const auto dropped = machine.only<MessageIgnored>();
        QVERIFY(dropped.size() == 1 && dropped[0].from == S(2) && dropped[0].message == MessageKind::EntriesAccepted);
        QCOMPARE(std::get<why::Overtaken>(dropped[0].why), (why::Overtaken{Term(1), Term(2)}));
    }

    void aLeaderSendsItsEntriesInParallelWithItsOwnWrite()
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1);
        machine.finishesWritesAtOnce = false;
        machine.propose({"x"});
        std::size_t persistAt = machine.effects.size();
        std::size_t sendAt = 0;
        for (std::size_t i = 0; i < machine.effects.size(); ++i) {
            if (std::holds_alternative<Persist>(machine.effects[i]))
                persistAt = i;
            if (std::holds_alternative<Send>(machine.effects[i]))
                sendAt = i;
        }
        QVERIFY(sendAt > persistAt);
        QVERIFY(machine->lastDurable() < machine->lastWrite());
    }

    void observationsStandBeforeTheWriteThatKeepsThem()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, append(1, 2, 0, 0, {1}));
        const auto positionOf = [&](auto type) {
            for (std::size_t i = 0; i < machine.effects.size(); ++i) {
                if (std::holds_alternative<decltype(type)>(machine.effects[i]))
                    return i;
            }
            return machine.effects.size();
        };
        QVERIFY(positionOf(TermChanged{}) < positionOf(EntryAppended{}));
        QVERIFY(positionOf(EntryAppended{}) < positionOf(Persist{}));
        QVERIFY(positionOf(Persist{}) < machine.effects.size());
    }

    void aTruncationAndWhatFollowsAreOneWrite()
    {
        Machine machine = withSlowDisk(3, diskWith(2, {1, 2, 2}));
        machine.receive(2, append(3, 2, 1, 1, {3}));
        const auto writes = machine.only<Persist>();
        QCOMPARE(writes.size(), 1U);
        QVERIFY(writes[0].truncateFrom == Index(2) && writes[0].firstNew == Index(2) && writes[0].entries.size() == 1);
        QVERIFY(writes[0].lastIndex == Index(2) && writes[0].lastTerm == Term(3));
        QCOMPARE(machine->durableIndex().value(), 1U);
    }

    void entriesNotYetHandedToTheDiskNeedNoTruncation()
    {
        Machine machine = withSlowDisk(3, diskWith(2, {1}));
        machine.receive(2, append(3, 2, 1, 1, {3, 3}));
        machine.receive(3, append(4, 3, 2, 3, {4}));
        const Persist write = machine.only<Persist>().at(0);
        QVERIFY(write.truncateFrom == Index(3) && write.firstNew == Index(3));
    }

    // etcd: async_storage_writes_append_aba_race. 2@1 is written, overwritten by 2@2, and comes back as 2@1 from
    // the leader of term 3: its first write, finishing late, must not count for it.
    void aLateWriteDoesNotCountForAnEntryThatWentAndCameBack()
    {
        Machine machine = withSlowDisk(5, diskWith(1, {1}));
        machine.receive(2, append(1, 2, 1, 1, {1}));      // write 1
        machine.receive(3, append(2, 3, 1, 1, {2}));      // write 2
        machine.receive(4, append(3, 4, 1, 1, {1}));      // write 3
        QCOMPARE(machine.finish(1).sent<EntriesAccepted>().size(), 0U);
        QCOMPARE(machine->durableIndex().value(), 1U);
        QCOMPARE(machine.finish(2).sent<EntriesAccepted>().size(), 0U);
        QCOMPARE(machine->durableIndex().value(), 1U);
        const auto answers = machine.finish(3).sent<EntriesAccepted>();
        QVERIFY(answers.size() == 1 && answers[0].first == S(4) && answers[0].second.matchIndex == Index(2));
        QCOMPARE(machine->durableIndex().value(), 2U);
    }

    void anAcknowledgementAfterATermChangeDoesNotCountForTheLeader() // etcd: LeaderMsgAppSelfAckAfterTermChange
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1);
        machine.finishesWritesAtOnce = false;
        machine.propose({"x"});
        machine.receive(3, append(2, 3, 1, 1, {2}, 1));
        machine.finishWrites();
        QCOMPARE(machine->commitIndex().value(), 1U);
        QCOMPARE(machine->log().lastTerm().value(), 2U);
    }

    void aTokenOutOfNowhereChangesNothing()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, ask(1, 2));
        machine.finish(9);
        QVERIFY(machine.effects.empty() && machine->lastDurable().isZero());
        machine.finish(1);
        machine.finish(1);
        QVERIFY(machine.effects.empty());
    }

    void answersWaitingForAStalledDiskDoNotPileUp()
    {
        Machine machine = withSlowDisk();
        machine.receive(2, append(1, 2, 0, 0, {1}));
        for (std::uint64_t round = 1; round <= 1000; ++round) {
            AppendEntries beat = append(1, 2, 1, 1);
            beat.round = round;
            machine.receive(2, beat);
        }
        const auto answers = machine.finish(1).sent<EntriesAccepted>();
        QCOMPARE(answers.size(), 1U);
        QCOMPARE(answers[0].second.round, 1000U);
    }

    // ---------------------------------------------------------------- restart
    void aRestartKeepsTermVoteAndLogAndForgetsTheRest()
    {
        TestCluster cluster(3);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.propose(1, "x");
        cluster.deliverAll();
        QCOMPARE(cluster.raft(1).commitIndex().value(), 2U);
        cluster.restart(S(1));
        const Raft& raft = cluster.raft(1);
        QVERIFY(raft.role() == Role::Follower);
        QCOMPARE(raft.currentTerm().value(), 1U);
        QVERIFY(raft.votedFor() == S(1) && !raft.leader());
        QCOMPARE(raft.log().lastIndex().value(), 2U);
        QVERIFY(raft.commitIndex().isZero() && raft.lastApplied().isZero());
        QVERIFY(raft.progress().empty());
        QCOMPARE(raft.durableIndex().value(), 2U);
    }

    void aVoteSurvivesARestart()
    {
        TestCluster cluster(3);
        cluster.start();
        cluster.step(2, Receive{S(1), ask(1, 1)});
        cluster.restart(S(2));
        cluster.packets().clear();
        cluster.step(2, Receive{S(3), ask(1, 3)});
        QVERIFY(!only<VoteDecided>(cluster.lastEffects()).at(0).granted);
    }

    void aVoteThatWasNotDurableWasNeverPromised()
    {
        TestCluster cluster(3);
        cluster.start();
        cluster.member(S(2)).finishesWritesAtOnce = false;
        cluster.step(2, Receive{S(1), ask(1, 1)});
        cluster.restart(S(2));
        QVERIFY(cluster.packets().empty());
        cluster.step(2, Receive{S(3), ask(1, 3)});
        QVERIFY(only<VoteDecided>(cluster.lastEffects()).at(0).granted);
    }

    void withTheRuleOffCommitIndexIsNotSaved()
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0, {1}, 1));
        for (const Persist& write : machine.only<Persist>())
            QVERIFY(write.commitIndex.isZero());
    }

    void withTheRuleOnCommitIndexIsSavedAndRecovered()
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.rules.set(Rule::SaveCommitIndex, true); };
        TestCluster cluster(setup);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.propose(1, "x");
        cluster.deliverAll();
        QCOMPARE(cluster.disk(1).durable().commitIndex.value(), 2U);
        cluster.restart(S(1));
        QCOMPARE(cluster.raft(1).commitIndex().value(), 2U);
        QCOMPARE(cluster.member(S(1)).applied.size(), 2U);
        const auto commit = only<CommitAdvanced>(cluster.lastEffects());
        QVERIFY(std::holds_alternative<why::RecoveredCommit>(commit.at(0).why));
        QVERIFY(only<Persist>(cluster.lastEffects()).empty());
    }

    void aCopyIsACheckpoint()
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1);
        Machine other = machine;
        machine.propose({"a"});
        other.propose({"b"}).propose({"c"});
        QCOMPARE(machine->log().lastIndex().value(), 2U);
        QCOMPARE(other->log().lastIndex().value(), 3U);
        QCOMPARE(machine->log().at(Index(2))->data, std::string("a"));
        QCOMPARE(other->log().at(Index(2))->data, std::string("b"));
    }
};

QTEST_GUILESS_MAIN(TestPersistence)
#include "tst_persistence.moc"
