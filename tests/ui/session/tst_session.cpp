// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/session/session.h"

#include <QSignalSpy>

using raft::Time;
using ui::Session;
using ui::test::FakeCluster;
namespace command = raft::cluster::command;

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        trace = raft::test::syntheticElection();
        cluster = std::make_shared<FakeCluster>(trace);
        cluster->reading = {Time(1'000'000), 1.0 / 25, false, false};
    }

    void followingShowsTheClockOneFrameLate()
    {
        Session session;
        session.open(cluster, trace);
        QCOMPARE(session.playhead(), Time(1'000'000));
        QVERIFY(session.isFollowing());
        cluster->reading.now = Time(1'100'000);
        QSignalSpy frames(&session, &Session::frameChanged);
        QTRY_COMPARE(session.playhead(), Time(1'100'000));
        QVERIFY(frames.size() >= 1);
        QCOMPARE(session.state().n, trace->firstAtOrAfter(Time(1'100'001)) - 1);
    }

    void whatFailedBeforeAnybodyWasConnectedIsStillTold()
    {
        cluster->failedBefore = {QStringLiteral("S2: its disk is damaged")};
        Session session;
        QSignalSpy failures(&session, &Session::clusterFailed);
        session.open(cluster, trace);
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures[0][0].toString(), QStringLiteral("S2: its disk is damaged"));
        Q_EMIT cluster->failed(QStringLiteral("S3: later"));
        QCOMPARE(failures.size(), 2);
    }

    void aPausedClusterCostsNoFrames()
    {
        cluster->reading.paused = true;
        Session session;
        session.open(cluster, trace);
        QVERIFY(!session.isRunning());
        QSignalSpy frames(&session, &Session::frameChanged);
        QTest::qWait(80); // the absence of frames can only be seen by waiting
        QVERIFY2(frames.size() <= 1, qPrintable(QString::number(frames.size())));
        cluster->reading.now = Time(1'050'000); // a step
        Q_EMIT cluster->clockChanged();
        QTRY_COMPARE(session.playhead(), Time(1'050'000));
    }

    void seekingAndSteppingAreExact()
    {
        Session session;
        session.open(nullptr, trace);
        raft::trace::History history(trace);
        for (const std::int64_t t : {700'000, 20'000, 1'234'567, 700'000}) {
            session.seek(Time(t));
            QCOMPARE(session.state().n, history.stateAt(Time(t)).n);
            QCOMPARE(session.playhead(), Time(t));
        }
        session.seekEvent(200);
        QCOMPARE(session.state().n, 200U);
        session.stepForward();
        QCOMPARE(session.state().n, 201U);
        session.stepBack();
        session.stepBack();
        QCOMPARE(session.state().n, 199U);
        raft::trace::Event event;
        QVERIFY(trace->read(199, event));
        QCOMPARE(session.playhead(), event.t);
        session.seekEvent(1);
        session.stepBack();
        QCOMPARE(session.state().n, 1U);
    }

    void aCommandGivenInThePastAsksFirst()
    {
        Session session;
        session.open(cluster, trace);
        session.submit(command::KillLeader{});
        QCOMPARE(cluster->commands.size(), std::size_t(1));
        session.seek(Time(300'000));
        QVERIFY(!session.isFollowing());
        QSignalSpy asked(&session, &Session::commandWhileRewound);
        session.submit(command::KillLeader{});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(cluster->commands.size(), std::size_t(1));
        session.submitNow(command::KillLeader{});
        QCOMPARE(cluster->commands.size(), std::size_t(2));
        session.follow();
        QVERIFY(session.isFollowing());
        QCOMPARE(asked.size(), 1);
    }

    void aRecordingRefusesCommandsAndPlaysToItsEnd()
    {
        Session session;
        session.open(nullptr, trace);
        QSignalSpy refused(&session, &Session::commandRefused);
        session.submit(command::HealAll{});
        QCOMPARE(refused.size(), 1);
        QVERIFY(!refused.front().front().toString().isEmpty());
        session.setRate(10);
        session.seek(trace->lastTime() - raft::Duration(100'000));
        session.play();
        QVERIFY(session.isRunning());
        QTRY_VERIFY(!session.isRunning());
        QCOMPARE(session.playhead(), trace->lastTime());
        QCOMPARE(session.state().n, trace->size());
    }

    void selectionTellsOfChangesOnly()
    {
        Session session;
        QSignalSpy changed(&session, &Session::selectionChanged);
        session.select(ui::NodeRef{raft::NodeId("S2")});
        session.select(ui::NodeRef{raft::NodeId("S2")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(session.selectedNode(), std::optional(raft::NodeId("S2")));
        session.select(ui::EntryRef{raft::NodeId("S3"), raft::Index(4)});
        QCOMPARE(session.selectedNode(), std::optional(raft::NodeId("S3")));
    }

private:
    std::shared_ptr<raft::trace::TraceStore> trace;
    std::shared_ptr<FakeCluster> cluster;
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
