// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

using Terms = std::vector<std::uint64_t>;
Q_DECLARE_METATYPE(Terms)

// §5.3 and §5.4.2: what is committed, when, and by whom.
class TestCommitment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaderAcknowledgeCommit_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("acceptors");
        QTest::addColumn<bool>("committed");
        QTest::newRow("1 of 1") << 1 << 0 << true;
        QTest::newRow("1 of 3") << 3 << 0 << false;
        QTest::newRow("2 of 3") << 3 << 1 << true;
        QTest::newRow("3 of 3") << 3 << 2 << true;
        QTest::newRow("1 of 5") << 5 << 0 << false;
        QTest::newRow("2 of 5") << 5 << 1 << false;
        QTest::newRow("3 of 5") << 5 << 2 << true;
        QTest::newRow("4 of 5") << 5 << 3 << true;
        QTest::newRow("5 of 5") << 5 << 4 << true;
    }
    void leaderAcknowledgeCommit()
    {
        QFETCH(int, size);
        QFETCH(int, acceptors);
        QFETCH(bool, committed);
        Machine machine(static_cast<std::size_t>(size));
        machine.becomeLeader();
        for (int i = 0; i < acceptors; ++i)
            machine.acknowledge(static_cast<std::uint64_t>(i + 2), 1);
        QCOMPARE(machine->commitIndex().value(), committed ? 1U : 0U);
    }

    void leaderCommitPrecedingEntries_data()
    {
        QTest::addColumn<Terms>("log");
        QTest::newRow("none") << Terms{};
        QTest::newRow("2") << Terms{2};
        QTest::newRow("1 2") << Terms{1, 2};
        QTest::newRow("1") << Terms{1};
    }
    void leaderCommitPrecedingEntries()
    {
        QFETCH(Terms, log);
        Machine machine(3, diskWith(2, log));
        machine.becomeLeader();
        machine.acknowledge(2, log.size() + 1);
        const auto applied = machine.only<Apply>();
        QCOMPARE(applied.size(), log.size() + 1);
        for (std::size_t i = 0; i < log.size(); ++i)
            QVERIFY(applied[i].index == Index(i + 1) && applied[i].entry->term == Term(log[i]));
        QVERIFY(applied.back().entry->term == Term(3));
    }

    void leaderOnlyCommitsLogFromCurrentTerm()
    {
        for (const auto& [acknowledged, committed] : {std::pair(1, 0), {2, 0}, {3, 3}}) {
            Machine machine(3, diskWith(2, {1, 2}));
            machine.becomeLeader(); // term 3, whose no-op is entry 3
            machine.acknowledge(2, static_cast<std::uint64_t>(acknowledged));
            QCOMPARE(machine->commitIndex().value(), static_cast<std::uint64_t>(committed));
        }
    }

    void theReasonNamesWhoHoldsIt()
    {
        Machine machine(5);
        machine.becomeLeader();
        machine.acknowledge(4, 1).acknowledge(2, 1);
        const auto why = std::get<why::QuorumReached>(machine.only<CommitAdvanced>().at(0).why);
        QCOMPARE(why, (why::QuorumReached{Index(1), 3, 3, {S(1), S(2), S(4)}}));
    }

    void commitIsAnnouncedBeforeItIsApplied()
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1);
        std::size_t commitAt = 0;
        std::size_t applyAt = 0;
        for (std::size_t i = 0; i < machine.effects.size(); ++i) {
            if (std::holds_alternative<CommitAdvanced>(machine.effects[i]))
                commitAt = i + 1;
            if (std::holds_alternative<Apply>(machine.effects[i]))
                applyAt = i + 1;
        }
        QVERIFY(commitAt > 0 && applyAt > commitAt);
    }

    void theOwnLogCountsOnlyWhenItIsDurable() // dissertation §10.2.1
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1);
        machine.finishesWritesAtOnce = false;
        machine.propose({"x"});
        machine.acknowledge(2, 2);
        QCOMPARE(machine->commitIndex().value(), 1U); // S2 alone is no majority
        machine.finishWrites();
        QCOMPARE(machine->commitIndex().value(), 2U);
    }

    void othersMayCommitBeforeTheLeadersOwnDisk()
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1).acknowledge(3, 1);
        machine.finishesWritesAtOnce = false;
        machine.propose({"x"});
        machine.acknowledge(2, 2).acknowledge(3, 2);
        QCOMPARE(machine->commitIndex().value(), 2U);
        const auto why = std::get<why::QuorumReached>(machine.only<CommitAdvanced>().at(0).why);
        QCOMPARE(why.nodes, (std::vector<NodeId>{S(2), S(3)}));
    }

    void aSingleNodeCommitsOnlyWhatItsDiskHolds()
    {
        Machine machine(1);
        machine.finishesWritesAtOnce = false;
        machine.fire(Timer::Election);
        QVERIFY(machine->role() == Role::Candidate);
        machine.finish(1);
        QVERIFY(machine->role() == Role::Leader);
        QCOMPARE(machine->commitIndex().value(), 0U);
        machine.finish(2);
        QCOMPARE(machine->commitIndex().value(), 1U);
        QVERIFY(machine.only<Send>().empty());
    }

    void learnersReplicateButDoNotCount()
    {
        RaftOptions options;
        options.bootstrap = Configuration::ofVoters({S(1), S(2), S(3)});
        options.bootstrap.learners = {S(4), S(5)};
        Machine machine(0, {}, options);
        machine.becomeLeader();
        QCOMPARE(machine.sent<AppendEntries>().size(), 4U);
        machine.acknowledge(4, 1).acknowledge(5, 1);
        QCOMPARE(machine->commitIndex().value(), 0U);
        machine.acknowledge(3, 1);
        QCOMPARE(machine->commitIndex().value(), 1U);
    }

    void cannotCommitWithoutNewTermEntry() // etcd: CannotCommitWithoutNewTermEntry, CommitWithoutNewTermEntry
    {
        ClusterSetup setup = ClusterSetup::ofSize(5);
        setup.adjust = [](RaftOptions& options) { options.rules.set(Rule::NoOpAtTermStart, false); };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        for (const std::uint64_t gone : {3U, 4U, 5U})
            cluster.isolate(gone);
        cluster.propose(1, "a");
        cluster.propose(1, "b");
        cluster.deliverAll();
        QCOMPARE(cluster.raft(1).commitIndex().value(), 0U);
        cluster.heal();
        cluster.campaign(2);
        cluster.deliverAll();
        cluster.heartbeat(2);
        cluster.deliverAll();
        QVERIFY(cluster.raft(2).role() == Role::Leader);
        QCOMPARE(cluster.raft(5).log().lastIndex().value(), 2U); // everywhere, and yet
        QCOMPARE(cluster.raft(2).commitIndex().value(), 0U);
        cluster.propose(2, "c");
        cluster.deliverAll();
        QCOMPARE(cluster.raft(2).commitIndex().value(), 3U);
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }
};

QTEST_GUILESS_MAIN(TestCommitment)
#include "tst_commitment.moc"
