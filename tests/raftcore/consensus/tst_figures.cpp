// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

#include <set>

using namespace raft;
using namespace raft::test;

using Terms = std::vector<std::uint64_t>;
Q_DECLARE_METATYPE(Terms)

namespace {

// Figure 7: the leader for term 8, and the followers a to f.
const Terms leaderOfFigure7{1, 1, 1, 4, 4, 5, 5, 6, 6, 6};
const std::vector<std::pair<Terms, std::uint64_t>> followersOfFigure7{
    {{1, 1, 1, 4, 4, 5, 5, 6, 6}, 6},          // a
    {{1, 1, 1, 4}, 4},                         // b
    {{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6}, 6},    // c
    {{1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7}, 7}, // d
    {{1, 1, 1, 4, 4, 4, 4}, 4},                // e
    {{1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3}, 3},    // f
};

// How often each follower refuses until its log is the leader's.
std::vector<int> rejectionsOfFigure7(bool fastBacktracking)
{
    ClusterSetup setup = ClusterSetup::ofSize(7);
    setup.adjust = [=](RaftOptions& options) {
        options.rules.set(Rule::NoOpAtTermStart, false);
        options.rules.set(Rule::FastBacktracking, fastBacktracking);
    };
    setup.disks[S(1)] = diskWith(7, leaderOfFigure7);
    for (std::size_t i = 0; i < followersOfFigure7.size(); ++i)
        setup.disks[S(i + 2)] = diskWith(followersOfFigure7[i].second, followersOfFigure7[i].first);
    TestCluster cluster(setup);
    cluster.start();
    cluster.campaign(1);
    std::vector<int> rejections(6, 0);
    while (!cluster.packets().empty()) {
        const Packet& next = cluster.packets().front();
        if (std::holds_alternative<EntriesRejected>(next.message))
            ++rejections[static_cast<std::size_t>(next.from.view()[1] - '2')];
        cluster.deliver(0);
    }
    cluster.propose(1, "of term 8"); // brings the followers' own tails to an end
    cluster.deliverAll();
    for (const Member& member : cluster.members()) {
        if (termsOf(member.raft->log()) != termsOf(cluster.raft(1).log()))
            return {};
    }
    return rejections;
}

// Figure 8 up to (c): S1 leads term 4 and has brought its entry of term 2 to a majority.
std::unique_ptr<TestCluster> upToFigure8c()
{
    ClusterSetup setup = ClusterSetup::ofSize(5);
    setup.adjust = [](RaftOptions& options) { options.rules.set(Rule::NoOpAtTermStart, false); };
    for (std::uint64_t i = 1; i <= 5; ++i)
        setup.disks[S(i)] = diskWith(1, {1});
    auto cluster = std::make_unique<TestCluster>(setup);
    cluster->start();
    const auto deliverAmong = [&](std::set<NodeId> some) {
        while (!cluster->packets().empty()) {
            const Packet& next = cluster->packets().front();
            if (some.count(next.from) != 0 && some.count(next.to) != 0)
                cluster->deliver(0);
            else
                cluster->packets().pop_front();
        }
    };
    // (a) S1 leads term 2 and replicates its entry to S2 alone.
    cluster->campaign(1);
    deliverAmong({S(1), S(2), S(3)});
    cluster->propose(1, "of term 2");
    deliverAmong({S(1), S(2)});
    // (b) S1 crashes; S5 is elected in term 3 by S3, S4 and itself, and takes another entry at index 2.
    cluster->crash(S(1));
    cluster->campaign(5);
    deliverAmong({S(3), S(4), S(5)}); // S3 knows term 2 already: the vote is refused, and teaches S5
    if (cluster->raft(5).role() != Role::Leader) {
        cluster->campaign(5);
        deliverAmong({S(3), S(4), S(5)});
    }
    cluster->propose(5, "of term 3");
    cluster->packets().clear();
    // (c) S5 crashes; S1 restarts, is elected in term 4, and goes on replicating.
    cluster->crash(S(5));
    cluster->restart(S(1));
    cluster->campaign(1);
    deliverAmong({S(1), S(2), S(3), S(4)});
    if (cluster->raft(1).role() != Role::Leader) {
        cluster->campaign(1);
        deliverAmong({S(1), S(2), S(3)});
    }
    cluster->heartbeat(1);
    deliverAmong({S(1), S(2), S(3)});
    return cluster;
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaderSyncFollowerLog_data() // etcd's name for Figure 7, one follower at a time
    {
        QTest::addColumn<int>("follower");
        for (int i = 0; i < 6; ++i)
            QTest::addRow("%c", 'a' + i) << i;
    }
    void leaderSyncFollowerLog()
    {
        QFETCH(int, follower);
        ClusterSetup setup = ClusterSetup::ofSize(3);
        const auto& [log, term] = followersOfFigure7[static_cast<std::size_t>(follower)];
        setup.disks[S(1)] = diskWith(8, leaderOfFigure7);
        setup.disks[S(2)] = diskWith(term, log);
        setup.disks[S(3)] = diskWith(8, leaderOfFigure7);
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        QVERIFY(cluster.raft(1).role() == Role::Leader);
        QCOMPARE(termsOf(cluster.raft(2).log()), termsOf(cluster.raft(1).log()));
        QCOMPARE(cluster.raft(1).log().lastIndex().value(), 11U);
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    void figure7TakesNineteenRejectionsOneByOne()
    {
        QCOMPARE(rejectionsOfFigure7(false), (std::vector<int>{1, 6, 0, 0, 5, 7}));
    }

    void figure7TakesSixRejectionsWithBacktracking()
    {
        QCOMPARE(rejectionsOfFigure7(true), (std::vector<int>{1, 1, 0, 0, 2, 2}));
    }

    void fiveOfFigure7CanVoteForTheLeader()
    {
        int granted = 0;
        for (const auto& [log, term] : followersOfFigure7) {
            Machine follower(7, diskWith(term, log));
            granted += follower.receive(2, ask(8, 2, 10, 6)).only<VoteDecided>().at(0).granted ? 1 : 0;
        }
        QCOMPARE(granted, 4); // a, b, e and f; with the leader's own vote five of seven
    }

    void figure8cDoesNotCommitTheOldEntryThoughAMajorityHoldsIt()
    {
        const auto cluster = upToFigure8c();
        QVERIFY(cluster->raft(1).role() == Role::Leader);
        QCOMPARE(termsOf(cluster->raft(1).log()), (Terms{1, 2}));
        QCOMPARE(termsOf(cluster->raft(2).log()), (Terms{1, 2}));
        QCOMPARE(termsOf(cluster->raft(3).log()), (Terms{1, 2}));
        QCOMPARE(termsOf(cluster->disk(5).durable().log), (Terms{1, 3}));
        for (std::uint64_t i = 1; i <= 4; ++i)
            QCOMPARE(cluster->raft(i).commitIndex().value(), 0U);
    }

    void figure8dTheOldEntryIsOverwritten()
    {
        const auto cluster = upToFigure8c();
        cluster->crash(S(1));
        cluster->restart(S(5));
        // S5's term is behind: it learns of the others', and wins in one above.
        for (int i = 0; i < 3 && cluster->raft(5).role() != Role::Leader; ++i) {
            cluster->campaign(5);
            cluster->deliverAll();
        }
        QVERIFY(cluster->raft(5).role() == Role::Leader);
        for (int i = 0; i < 2; ++i) {
            cluster->heartbeat(5);
            cluster->deliverAll();
        }
        for (std::uint64_t i = 2; i <= 5; ++i)
            QCOMPARE(termsOf(cluster->raft(i).log()), (Terms{1, 3}));
    }

    void figure8eAnEntryOfTheCurrentTermProtectsIt()
    {
        const auto cluster = upToFigure8c();
        cluster->isolate(4);
        cluster->propose(1, "of the current term");
        cluster->deliverAll();
        QCOMPARE(cluster->raft(1).commitIndex().value(), 3U);
        cluster->heal();
        cluster->crash(S(1));
        cluster->restart(S(5));
        for (int i = 0; i < 4; ++i) {
            cluster->campaign(5);
            cluster->deliverAll();
            QVERIFY(cluster->raft(5).role() != Role::Leader);
        }
    }

    // etcd: FastLogRejection. As many probes as there are differing terms at most, and one that fits.
    void fastLogRejection_data()
    {
        QTest::addColumn<Terms>("leader");
        QTest::addColumn<Terms>("follower");
        QTest::addColumn<int>("atMost");
        QTest::newRow("one term of each") << Terms{1, 2, 2, 4, 4, 4, 4} << Terms{1, 2, 2, 4, 4, 4, 4, 5, 5, 5, 5} << 1;
        QTest::newRow("the follower's later terms") << Terms{1, 2, 2, 3, 4, 4, 4, 5} << Terms{1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3} << 2;
        QTest::newRow("one long tail") << Terms{1, 1, 1, 1, 5} << Terms{1, 1, 1, 1, 4} << 1;
        QTest::newRow("a long tail of the leader") << Terms{1, 1, 1, 1, 1} << Terms{1, 1, 1, 1, 4} << 1;
        QTest::newRow("a short follower") << Terms{1, 1, 1, 1, 1} << Terms{1, 1} << 1;
        QTest::newRow("an empty follower") << Terms{1, 1, 1, 1, 1} << Terms{} << 1;
        QTest::newRow("nothing in common") << Terms{1, 3} << Terms{2, 2, 2, 2} << 2;
        QTest::newRow("interleaved") << Terms{1, 3, 3, 3, 5, 5} << Terms{1, 2, 2, 4, 4, 4} << 3;
        QTest::newRow("the leader's term ends before the follower's begins") << Terms{2, 2, 3, 3, 3} << Terms{1, 1, 1, 2, 2} << 3;
    }
    void fastLogRejection()
    {
        QFETCH(Terms, leader);
        QFETCH(Terms, follower);
        QFETCH(int, atMost);
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.disks[S(1)] = diskWith(8, leader);
        setup.disks[S(2)] = diskWith(8, follower);
        setup.disks[S(3)] = diskWith(8, {});
        TestCluster cluster(setup);
        cluster.start();
        cluster.campaign(1); // S3's vote is enough
        int rejections = 0;
        while (!cluster.packets().empty()) {
            const Packet& next = cluster.packets().front();
            rejections += std::holds_alternative<EntriesRejected>(next.message) && next.from == S(2) ? 1 : 0;
            cluster.deliver(0);
        }
        QVERIFY(cluster.raft(1).role() == Role::Leader);
        QCOMPARE(termsOf(cluster.raft(2).log()), termsOf(cluster.raft(1).log()));
        QVERIFY2(rejections <= atMost, std::to_string(rejections).c_str());
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
