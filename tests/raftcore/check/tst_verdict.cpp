// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "raftcore/check/verdict.h"
#include "tests/raftcore/check/judge.h"
#include "tests/support/synthetictrace.h"

using namespace raft;
using namespace raft::test;

// The verdict on whole traces.
class VerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCorrectClustersTraceHolds_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("seed");
        for (const int nodes : {3, 5, 7})
            for (const int seed : {1, 2, 3})
                QTest::addRow("%d nodes, seed %d", nodes, seed) << nodes << seed;
    }
    void aCorrectClustersTraceHolds()
    {
        QFETCH(const int, nodes);
        QFETCH(const int, seed);
        const auto store = syntheticBusyCluster(static_cast<unsigned>(nodes), 20'000, static_cast<std::uint64_t>(seed));
        const check::Verdict verdict = check::checkTrace(*store);
        for (const trace::Violated& violated : verdict.violations)
            qWarning().noquote() << lineOf(violated);
        QVERIFY(verdict.holds());
        QCOMPARE(verdict.events, store->size());
        QVERIFY(verdict.chosenIndex > Index(10));
    }
    void aCheckCanBeCancelled()
    {
        const auto store = syntheticBusyCluster(5, 45'000);
        const check::Verdict verdict = check::checkTrace(*store, [](double done) { return done < 0.4; });
        QCOMPARE(verdict.events, std::uint64_t(20'000));
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"
