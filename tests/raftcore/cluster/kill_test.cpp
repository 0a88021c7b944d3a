// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/trace/history.h"
#include "tests/raftcore/cluster/tracewaiter.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <random>

using namespace raft;
using namespace raft::test;

class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killingTheWholeProcessFiftyTimesLosesNothingAcknowledged();
};

void KillTest::killingTheWholeProcessFiftyTimesLosesNothingAcknowledged()
{
    QTemporaryDir place;
    const QString directory = place.filePath(QStringLiteral("cluster"));
    std::map<std::uint64_t, std::string> acknowledged;
    std::mt19937 random(11);
    int busyKills = 0;
    for (int run = 1; run <= 50; ++run) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(RAFTARIUM_BINARY_DIR "/bin/kill_child"), {directory, QString::number(run)});
        QVERIFY(child.waitForStarted());
        // Every tenth is killed while it comes up, the others at a random moment after the first acknowledgement.
        const bool early = run % 10 == 0;
        if (early) {
            QVERIFY(!child.waitForFinished(1 + static_cast<int>(random() % 120)));
        } else {
            QVERIFY2(child.waitForReadyRead(20'000), "the cluster did not come up again");
            const int after = static_cast<int>(random() % 120);
            QElapsedTimer clock;
            clock.start();
            while (clock.elapsed() < after)
                child.waitForReadyRead(std::max(1, after - static_cast<int>(clock.elapsed())));
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        const QByteArray output = child.readAllStandardOutput();
        busyKills += output.isEmpty() ? 0 : 1;
        for (const QByteArray& line : output.left(output.lastIndexOf('\n') + 1).split('\n')) {
            const qsizetype blank = line.indexOf(' ');
            if (blank < 0)
                continue;
            const auto [it, isNew] = acknowledged.emplace(line.left(blank).toULongLong(), line.mid(blank + 1).toStdString());
            QVERIFY2(isNew, "one index was acknowledged twice");
        }
    }
    QVERIFY(busyKills >= 40);
    cluster::LiveOptions options = fastOptions(3);
    options.durable = true;
    options.directory = directory;
    auto made = makeCluster(options);
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    TraceWaiter waiter(*made.value());
    const Index last(acknowledged.rbegin()->first);
    NodeId node;
    QVERIFY(waiter.waitForBody<trace::Applied>([&](const NodeId& id, const trace::Applied& applied) {
        node = id;
        return applied.index == last;
    }));
    trace::History history(made.value()->trace());
    const trace::ClusterState& state = history.stateAfter(made.value()->trace()->size());
    const trace::NodeState* found = state.node(node);
    QVERIFY(found != nullptr);
    for (const auto& [index, text] : acknowledged) {
        QVERIFY(found->log.contains(Index(index)));
        QCOMPARE(found->log.at(Index(index))->data, text);
    }
    qInfo("%d kills, %zu acknowledged entries, all there", 50, acknowledged.size());
    QCOMPARE(violations(*made.value()->trace()), QString());
}

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
