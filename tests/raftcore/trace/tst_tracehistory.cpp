// SPDX-License-Identifier: MIT
#include "samestate.h"

#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"

#include <QtTest>

#include <map>
#include <random>

using namespace raft;
using namespace raft::trace;

class HistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyInstantEqualsTheFoldFromTheStart()
    {
        const auto store = test::syntheticBusyCluster(5, 40'000, 21);
        std::mt19937 random(1);
        std::map<std::uint64_t, ClusterState> expected; // after some events, folded naively
        for (int i = 0; i < 40; ++i)
            expected[random() % store->size()];
        expected[0] = ClusterState(store->header());
        expected[store->size()];
        ClusterState state(store->header());
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            if (const auto found = expected.find(event.n); found != expected.end())
                found->second = state;
            return true;
        });
        History history(store);
        std::vector<std::uint64_t> points;
        for (const auto& [n, unused] : expected)
            points.push_back(n);
        for (int round = 0; round < 4; ++round) {
            std::shuffle(points.begin(), points.end(), random);
            for (const std::uint64_t n : points) {
                const std::string difference = test::differenceOf(history.stateAfter(n), expected[n]);
                QVERIFY2(difference.empty(), (std::to_string(n) + ": " + difference).c_str());
                QCOMPARE(history.current().n, n);
            }
        }
    }

    void stepsBackAndForthAreExact()
    {
        const auto store = test::syntheticBusyCluster(3, 9'000, 22);
        History history(store);
        history.stateAfter(8'000);
        for (std::uint64_t n = 8'000; n > 7'900; --n) {
            QCOMPARE(history.stateAfter(n).n, n);
            ClusterState naive(store->header());
            if (n % 20 == 0) {
                store->forEach(1, n, [&](const Event& event) {
                    naive.apply(event);
                    return true;
                });
                QCOMPARE(test::differenceOf(history.current(), naive), std::string());
            }
        }
    }

    void timesAreTakenWithAllTheirEvents()
    {
        const auto store = test::syntheticElection();
        History history(store);
        QCOMPARE(history.stateAt(Time(-1)).n, 0U);
        Event event;
        for (const std::int64_t at : {0, 20'000, 300'000, 1'000'000, 99'000'000}) {
            const std::uint64_t n = history.stateAt(Time(at)).n;
            QVERIFY(store->read(n, event) && event.t <= Time(at));
            if (n < store->size())
                QVERIFY(store->read(n + 1, event) && event.t > Time(at));
        }
    }

    void aGrowingTraceIsFollowed()
    {
        const auto source = test::syntheticBusyCluster(3, 6'000, 23);
        const auto store = std::make_shared<TraceStore>(source->header());
        History history(store);
        QCOMPARE(history.stateAfter(100).n, 0U);
        source->forEach(1, source->size(), [&](const Event& event) {
            store->append(event.t, event.node, event.body);
            return event.n % 50 != 0 || history.stateAfter(~std::uint64_t{0}).n == event.n;
        });
        QCOMPARE(history.current().n, source->size());
        History fresh(source);
        QCOMPARE(test::differenceOf(history.current(), fresh.stateAfter(source->size())), std::string());
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_tracehistory.moc"
