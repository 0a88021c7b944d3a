// SPDX-License-Identifier: MIT
#include "tests/raftcore/cluster/tracewaiter.h"

#include <QElapsedTimer>
#include <QTest>

using namespace raft;
using namespace raft::cluster;
using raft::test::fastOptions;
using raft::test::TraceWaiter;

class LiveClusterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void teachingClusterElectsALeaderWithinTwoSeconds();
};

void LiveClusterTest::teachingClusterElectsALeaderWithinTwoSeconds()
{
    QElapsedTimer clock;
    clock.start();
    auto made = LiveCluster::create(LiveOptions{});
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    TraceWaiter waiter(*made.value());
    const qint64 created = clock.elapsed();
    const auto leader = waiter.waitForLeader();
    QVERIFY(leader);
    qInfo("created after %lld ms, leader %s after %lld ms, %llu events, t = %lld us", created,
          leader->toString().c_str(), clock.elapsed(),
          static_cast<unsigned long long>(made.value()->trace()->size()),
          static_cast<long long>(waiter.match().t.count()));
    QVERIFY(clock.elapsed() < 4'000);
}

QTEST_GUILESS_MAIN(LiveClusterTest)
#include "livecluster_test.moc"
