// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "raftcore/check/intervalset.h"
#include "raftcore/check/statistics.h"
#include "tests/raftcore/check/judge.h"

using namespace raft;
using namespace raft::test;

// What a trace says in numbers.
class StatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalsHoldTheirNumbers()
    {
        check::IntervalSet set;
        for (const std::uint64_t value : {5U, 6U, 7U, 1U, 3U, 2U})
            QVERIFY(set.insert(value));
        QCOMPARE(set.intervals(), std::size_t(2)); // 1–3, 5–7
        QVERIFY(!set.insert(6));
        QVERIFY(!set.insert(1));
        QVERIFY(set.insert(4));
        QCOMPARE(set.intervals(), std::size_t(1));
        QVERIFY(set.contains(7) && !set.contains(8) && !set.contains(0));
    }
    void percentilesAreCloseAndExtremesExact()
    {
        check::Durations durations;
        QCOMPARE(durations.percentile(50).count(), Duration::rep(0));
        for (int i = 1; i <= 1'000; ++i)
            durations.add(Duration(i * 10));
        QCOMPARE(durations.count(), std::uint64_t(1'000));
        QCOMPARE(durations.min().count(), Duration::rep(10));
        QCOMPARE(durations.max().count(), Duration::rep(10'000));
        QVERIFY(std::abs(durations.percentile(50).count() - 5'000) <= 160);
        QVERIFY(std::abs(durations.percentile(99).count() - 9'900) <= 320);
        QCOMPARE(durations.percentile(100).count(), Duration::rep(10'000));
    }
    void anElectionAndACommitInNumbers()
    {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.campaign("S1"); // split: S3 stands too, and neither is chosen in term 1
        t.campaign("S3");
        const Time first = t.events.front().t;
        t.wait(Duration(1'000));
        t.term("S2", 1);
        const auto stood = t.campaign("S2") - 1; // its `role` in term 2
        t.persist("S2");
        t.ask("S2", "S1");
        t.grant("S1", "S2");
        const auto leads = t.lead("S2");
        const auto appended = t.append("S2", t.entry(2, "a", "client", 1));
        t.persist("S2");
        t.replicate("S2", "S1", 1);
        t.request("S2", "client", 1, {"a"});
        const auto committed = t.commit("S2", 1);
        t.respond("S2", "client", 1, 1);
        t.lose(t.send("S2", "S3", AppendEntries{}));
        const auto stopped = t.stop("S2");
        t.wait(Duration(500));
        t.add("", trace::Noted{"the end"});

        check::StatisticsGatherer gatherer(t.header);
        for (const trace::Event& event : t.events)
            gatherer.observe(event);
        const check::Statistics s = gatherer.statistics();
        const auto at = [&](std::uint64_t n) { return t.events[n - 1].t; };
        QCOMPARE(s.events, std::uint64_t(t.events.size()));
        QCOMPARE(s.elections.campaigns, std::uint64_t(3));
        QCOMPARE(s.elections.won, std::uint64_t(1));
        QCOMPARE(s.elections.failed, std::uint64_t(1));
        QCOMPARE(s.elections.splitVotes, std::uint64_t(1));
        QCOMPARE(s.elections.durations.max().count(), (at(leads) - at(stood)).count());
        QCOMPARE(s.reigns.size(), std::size_t(1));
        QVERIFY(s.reigns.front().leader == NodeId("S2") && s.reigns.front().to == at(stopped));
        QCOMPARE(s.leaderlessSpells, std::uint64_t(2));
        QCOMPARE(s.leaderless.count(), ((at(leads) - first) + (s.last - at(stopped))).count());
        QCOMPARE(s.committed, std::uint64_t(1));
        QCOMPARE(s.commitLatency.max().count(), (at(committed) - at(appended)).count());
        QVERIFY(s.committedPerSecond() > 0);
        QCOMPARE(s.ok, std::uint64_t(1));
        QCOMPARE(s.packetsByKind.at(MessageKind::Heartbeat).lost.at(LossCause::Loss), std::uint64_t(1));
        QCOMPARE(s.packets.inFlight(), std::uint64_t(0));
        QCOMPARE(s.nodes.at(1).elections, std::uint64_t(1));
        QCOMPARE(s.nodes.at(1).down.count(), (s.last - at(stopped)).count());
        QCOMPARE(s.writeDurations.count(), s.writes);
        QVERIFY(s.highestTerm == Term(2));
    }
};

QTEST_GUILESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
