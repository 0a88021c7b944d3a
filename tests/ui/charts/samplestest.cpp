// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/charts/samples.h"

#include <QTest>

using namespace ui::charts;
using namespace raft::trace;
using raft::Duration;
using raft::NodeId;
using raft::Term;
using raft::Time;
using namespace std::chrono_literals;

namespace {

Samples read(const std::shared_ptr<TraceStore>& store, std::uint64_t portion = 1'000'000)
{
    Samples samples;
    samples.open(store);
    while (samples.work(portion)) { }
    return samples;
}

} // namespace

class SamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrackKeepsItsSizeItsBeginningAndItsEnd()
    {
        Track track;
        for (int i = 0; i <= 100'000; ++i) {
            track.add(Time(i * 10), i);
            QVERIFY(track.samples().size() <= Track::most);
            QCOMPARE(track.samples().back(), (Sample{Time(i * 10), static_cast<double>(i)}));
        }
        QCOMPARE(track.samples().front(), (Sample{Time(0), 0}));
        QVERIFY(track.samples().size() > Track::most / 4);
        QVERIFY(std::is_sorted(track.samples().begin(), track.samples().end(), [](const Sample& a, const Sample& b) { return a.at < b.at; }));
        for (std::size_t i = 1; i + 1 < track.samples().size(); ++i) // spread evenly over the run
            QVERIFY(track.samples()[i].at - track.samples()[i - 1].at <= Duration(100'000 * 10 / 400));
    }

    void aTrackKnowsItsValueAtAnInstant()
    {
        Track track;
        track.add(Time(10), 1);
        track.add(Time(20), 2);
        QVERIFY(!track.valueAt(Time(9)));
        QCOMPARE(track.valueAt(Time(10)), std::optional(1.0));
        QCOMPARE(track.valueAt(Time(19)), std::optional(1.0));
        QCOMPARE(track.valueAt(Time(900)), std::optional(2.0));
    }

    void countsKeepTheirSizeAndLoseNothing()
    {
        Counts counts;
        for (int i = 0; i < 100'000; ++i)
            counts.add(Time(i * 1'000), i % 3 == 0 ? Traffic::Votes : Traffic::Appends);
        QVERIFY(counts.buckets().size() <= Counts::most);
        std::uint64_t votes = 0;
        std::uint64_t appends = 0;
        for (const Counts::Bucket& bucket : counts.buckets()) {
            votes += bucket[static_cast<std::size_t>(Traffic::Votes)];
            appends += bucket[static_cast<std::size_t>(Traffic::Appends)];
        }
        QCOMPARE(votes, std::uint64_t{33'334});
        QCOMPARE(votes + appends, std::uint64_t{100'000});
        QCOMPARE(counts.total(), std::uint64_t{100'000});
    }

    void percentilesAreRightWithinAFewPercent_data()
    {
        QTest::addColumn<double>("share");
        QTest::newRow("0") << 0.0;
        QTest::newRow("50") << 0.5;
        QTest::newRow("95") << 0.95;
        QTest::newRow("99.9") << 0.999;
        QTest::newRow("100") << 1.0;
    }

    void percentilesAreRightWithinAFewPercent()
    {
        QFETCH(double, share);
        Histogram histogram;
        for (std::uint64_t us = 1; us <= 50'000; ++us)
            histogram.add(us);
        const double expected = std::max(1.0, share * 50'000);
        QVERIFY(std::abs(static_cast<double>(histogram.percentile(share)) - expected) <= expected * 0.035);
    }

    void smallAndHugeDurationsAreCountedToo()
    {
        Histogram histogram;
        QCOMPARE(histogram.percentile(0.5), std::uint64_t{0});
        histogram.add(0);
        histogram.add(7);
        QCOMPARE(histogram.percentile(1), std::uint64_t{7});
        histogram.add(UINT64_MAX);
        QCOMPARE(histogram.count(), std::uint64_t{3});
        QVERIFY(histogram.percentile(1) > UINT64_MAX / 2);
    }

    void termsAndCommitsAreFollowedByNode()
    {
        ui::test::SampleRun run(3);
        run.elect(0);
        run.append();
        run.append();
        const Samples samples = read(run.store());
        for (const NodeTracks& node : samples.nodes()) {
            QCOMPARE(node.term.samples().back().value, 1.0);
            QCOMPARE(node.commit.samples().back().value, 2.0);
            QCOMPARE(node.commit.samples().front().value, 0.0);
        }
        QCOMPARE(samples.highestCommit(), raft::Index(2));
        QCOMPARE(samples.highestTerm(), Term(1));
    }

    void messagesAreCountedByKind()
    {
        ui::test::SampleRun run(3);
        run.elect(0);
        run.heartbeat();
        const Samples samples = read(run.store());
        Counts::Bucket sums{};
        for (const Counts::Bucket& bucket : samples.traffic().buckets()) {
            for (std::size_t i = 0; i < trafficCount; ++i)
                sums[i] += bucket[i];
        }
        QCOMPARE(sums[static_cast<std::size_t>(Traffic::Votes)], std::uint64_t{2});
        QCOMPARE(sums[static_cast<std::size_t>(Traffic::VoteReplies)], std::uint64_t{2});
        QCOMPARE(sums[static_cast<std::size_t>(Traffic::Heartbeats)], std::uint64_t{2});
        QCOMPARE(sums[static_cast<std::size_t>(Traffic::Appends)], std::uint64_t{0});
    }

    void latencyIsFromTheRequestToItsSuccess()
    {
        ui::test::SampleRun run(3);
        run.trace->request("S1", "you", 1, {"a"});
        run.trace->wait(4ms);
        run.trace->respond("S1", "you", 1, 1);
        run.trace->request("S1", "you", 2, {"b"});
        run.trace->respond("S1", "you", 2, 0, Outcome::Refused); // not a commit
        run.trace->respond("S1", "you", 3, 1);                   // nobody asked
        const Samples samples = read(run.store());
        QCOMPARE(samples.latencyHistogram().count(), std::uint64_t{1});
        QCOMPARE(samples.latencies().samples().size(), std::size_t{1});
        QCOMPARE(samples.latencies().samples()[0].value, 4.01);
    }

    void withoutALeaderNobodyCanCommit()
    {
        ui::test::SampleRun run(3);
        run.waitUntil(100);
        run.elect(0);
        run.waitUntil(1'000);
        run.kill(0, 1);
        run.waitUntil(1'500);
        run.elect(1);
        run.waitUntil(2'000);
        const Samples samples = read(run.store());
        std::vector<std::optional<NodeId>> leaders;
        for (const Reign& reign : samples.reigns())
            leaders.push_back(reign.leader);
        QCOMPARE(leaders, (std::vector<std::optional<NodeId>>{std::nullopt, NodeId("S1"), std::nullopt, NodeId("S2")}));
        const Samples::Outage outage = samples.outage(2s);
        QCOMPARE(outage.times, 2);
        QVERIFY(outage.longest > 500ms && outage.longest < 520ms);
        QVERIFY(outage.total > 620ms && outage.total < 660ms);
    }

    void aLeaderThatIsCutOffFromTheMajorityCannotCommit()
    {
        ui::test::SampleRun run(3);
        run.elect(0);
        run.waitUntil(1'000);
        const auto cut = [](const char* from, const char* to) { return Fault(fault::Cut{{NodeId(from)}, {NodeId(to)}}); };
        run.fault(1, cut("S1", "S2"));
        run.waitUntil(1'200);
        run.fault(2, cut("S3", "S1")); // one direction is enough: no reply comes back
        run.waitUntil(1'700);
        run.heal(1);
        const Samples samples = read(run.store());
        QCOMPARE(samples.reigns().size(), std::size_t{4});
        QVERIFY(!samples.reigns()[2].leader);
        QVERIFY(samples.reigns()[2].from >= 1'200ms && samples.reigns()[2].from < 1'201ms);
        QCOMPARE(samples.reigns()[3].leader, std::optional(NodeId("S1")));
    }

    void aPausedLeaderCannotCommit()
    {
        ui::test::SampleRun run(3);
        run.elect(0);
        run.trace->pause("S1");
        QVERIFY(!read(run.store()).reigns().back().leader);
        run.trace->resume("S1");
        QVERIFY(read(run.store()).reigns().back().leader);
    }

    void aGreatManyReignsAreForgottenButNotTheirOutage()
    {
        raft::test::TraceBuilder trace({"S1"});
        trace.startAll();
        for (int i = 0; i < 12'000; ++i) {
            trace.elect("S1", {});
            trace.role("S1", raft::Role::Follower);
        }
        auto store = std::make_shared<TraceStore>(trace.header);
        for (const Event& event : trace.events)
            store->append(event.t, event.node, event.body);
        const Samples samples = read(store);
        QVERIFY(samples.reigns().size() <= Samples::mostReigns);
        QCOMPARE(samples.outage(store->lastTime() + 1us).times, 12'001);
    }

    void portionsOfAnySizeGiveTheSameSamples()
    {
        const auto store = ui::test::SampleRun::study().store();
        const Samples whole = read(store);
        const Samples small = read(store, 11);
        QCOMPARE(small.lookedAt(), store->size());
        QCOMPARE(small.reigns(), whole.reigns());
        QCOMPARE(small.traffic().buckets(), whole.traffic().buckets());
        QCOMPARE(small.latencies(), whole.latencies());
        for (std::size_t i = 0; i < whole.nodes().size(); ++i)
            QCOMPARE(small.nodes()[i].commit, whole.nodes()[i].commit);
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samplestest.moc"
