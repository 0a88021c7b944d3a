// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "app/window/clusterkeeper.h"
#include "app/window/forker.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace raft;
using app::ClusterKeeper;
using app::Forked;
using app::Forker;
using app::ForkPlan;
using cluster::LabCluster;
namespace command = raft::cluster::command;

namespace {

cluster::LiveOptions quick()
{
    cluster::LiveOptions options;
    options.nodes = 3;
    options.rate = 1;
    options.electionTimeoutMin = std::chrono::milliseconds(150);
    options.electionTimeoutMax = std::chrono::milliseconds(300);
    options.heartbeatInterval = std::chrono::milliseconds(50);
    options.delay = std::chrono::milliseconds(3);
    options.jitter = std::chrono::milliseconds(1);
    options.diskLatency = std::chrono::milliseconds(1);
    return options;
}

// What the window has: a session, who keeps the clusters, who makes forks.
struct Stage {
    bool startLive()
    {
        return keeper.startLive(quick()) && QTest::qWaitFor([this] { return session.state().leader() != nullptr; }, 20'000);
    }
    bool append(const std::string& entry)
    {
        session.submit(command::AppendCommand{{}, "you", {entry}, {}, {}});
        return QTest::qWaitFor([this] {
            const auto& answers = session.state().answers;
            return std::any_of(answers.begin(), answers.end(), [](const auto& each) { return each.response.client == "you"; });
        }, 20'000);
    }
    // The branch; or none, and what was said about it.
    ClusterKeeper::BranchId fork(std::uint64_t n, bool paused = true)
    {
        ClusterKeeper::BranchId made = 0;
        bool isDone = false;
        session.pause();
        forker.fork(ForkPlan{keeper.lab(), session.trace(), n, session.state().t, false}, [&](Result<Forked> forked) {
            isDone = true;
            if (forked)
                made = keeper.adopt(std::move(forked->lab), std::move(forked->history), {1, paused, {}});
            else
                refusal = QString::fromStdString(forked.error().message);
        });
        (void)QTest::qWaitFor([&isDone] { return isDone; }, 20'000);
        return made;
    }

    ui::Session session;
    ClusterKeeper keeper{session};
    Forker forker{nullptr};
    QString refusal;
};

// The first event in which two traces are not the same, up to n; 0: none.
std::uint64_t firstDifference(const trace::TraceStore& a, const trace::TraceStore& b, std::uint64_t n)
{
    trace::Event left, right;
    for (std::uint64_t i = 1; i <= n; ++i) {
        if (!a.read(i, left) || !b.read(i, right) || !(left == right))
            return i;
    }
    return 0;
}

} // namespace

class WindowForksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLiveClusterIsForkedAndWaitsAsABranch_data()
    {
        QTest::addColumn<bool>("inThePast");
        QTest::newRow("at the present") << false;
        QTest::newRow("in the past") << true;
    }
    void aLiveClusterIsForkedAndWaitsAsABranch()
    {
        QFETCH(bool, inThePast);
        Stage stage;
        QVERIFY(stage.startLive());
        QVERIFY(stage.append("set x 1"));
        const auto live = stage.session.trace();
        if (inThePast)
            stage.session.seekEvent(stage.session.state().n / 2);
        const std::uint64_t n = stage.session.state().n;
        const auto root = stage.keeper.branches().current();

        const auto branch = stage.fork(n, false);
        QVERIFY2(branch != 0, qPrintable(stage.refusal));
        QVERIFY(stage.keeper.isLab() && stage.session.isLab());
        QVERIFY(stage.keeper.isLive(root) && !stage.keeper.isLive(branch));
        QCOMPARE(stage.keeper.branches().find(branch)->parent, root);
        QVERIFY(stage.keeper.branches().find(branch)->forkEvent >= n);
        const auto lab = stage.session.trace();
        QCOMPARE(firstDifference(*live, *lab, n), std::uint64_t(0));
        QCOMPARE(lab->header().origin->mode, trace::Mode::Live);
        // The Lab goes on and commits, while the live cluster stands still.
        stage.session.submit(command::AppendCommand{{}, "fork", {"set x 2"}, {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(stage.session.state().answers.begin(), stage.session.state().answers.end(),
                                             [](const auto& each) { return each.response.client == "fork" && each.response.outcome == trace::Outcome::Ok; }), 20'000);
        QCOMPARE(stage.session.state().violationCount, std::uint64_t(0));

        stage.keeper.showBranch(root);
        stage.session.follow();
        QVERIFY(stage.keeper.isLive() && !stage.session.isLab());
        QTRY_VERIFY(stage.session.isClusterPaused());
        const std::uint64_t waited = live->size();
        stage.session.play();
        QTRY_VERIFY_WITH_TIMEOUT(live->size() > waited + 20, 20'000);
    }

    void whatIsDoneInAForkOfALiveRunCanBeUndone()
    {
        Stage stage;
        QVERIFY(stage.startLive());
        QVERIFY2(stage.fork(stage.session.state().n) != 0, qPrintable(stage.refusal));
        QVERIFY(!stage.keeper.lastIntervention());
        const auto victim = stage.session.state().nodes.front().id;
        stage.session.submitNow(command::KillNode{victim});
        QTRY_VERIFY(!stage.session.state().node(victim)->up);
        const auto last = stage.keeper.lastIntervention();
        QVERIFY(last.has_value());
        QVERIFY2(stage.fork(last->events) != 0, qPrintable(stage.refusal));
        QTRY_VERIFY(stage.session.state().node(victim)->up);
        QCOMPARE(stage.keeper.branches().size(), std::size_t(3));
    }

    void aRecordingIsForkedAndKept()
    {
        cluster::LabOptions options;
        options.nodes = 3;
        cluster::Lab original(options);
        original.runUntil(Time(1'000'000));
        Stage stage;
        stage.keeper.show({{original.trace(), false, {}}, std::make_unique<trace::History>(original.trace())});
        const std::uint64_t n = original.trace()->size() / 2;
        stage.session.seekEvent(n);
        const auto root = stage.keeper.branches().current();
        QVERIFY2(stage.fork(n, false) != 0, qPrintable(stage.refusal));
        QVERIFY(stage.keeper.isLab());
        QTRY_VERIFY_WITH_TIMEOUT(stage.session.trace()->size() > n + 50, 20'000);
        stage.session.pause();
        // Left alone, it does what the recorded one did.
        const std::uint64_t both = std::min(stage.session.trace()->size(), original.trace()->size());
        QCOMPARE(firstDifference(*original.trace(), *stage.session.trace(), both), std::uint64_t(0));
        stage.keeper.showBranch(root);
        QVERIFY(!stage.session.hasCluster());
        QCOMPARE(stage.session.trace().get(), static_cast<const trace::TraceStore*>(original.trace().get()));
    }

    void whyThereIsNoForkIsSaid()
    {
        trace::Header header;
        header.mode = trace::Mode::Imported;
        header.importedFrom = "shiviz";
        header.nodes = {NodeId("S1")};
        const auto store = std::make_shared<trace::TraceStore>(header);
        store->append(Time(1), NodeId("S1"), trace::EventBody{TermChanged{}});
        Stage stage;
        stage.keeper.show({{store, false, {}}, std::make_unique<trace::History>(store)});
        QCOMPARE(stage.fork(1), 0U);
        QVERIFY(!stage.refusal.isEmpty());
        QCOMPARE(stage.keeper.branches().size(), std::size_t(1));
    }

    // The disks of a temporary cluster go with it, also where it waits behind a fork.
    void whatWasAppendedLiveIsNotForgottenBehindAFork()
    {
        const QTemporaryDir directory; // goes after the cluster
        Stage stage;
        QVERIFY(stage.startLive());
        QVERIFY(!stage.keeper.wouldLoseSomething());
        QVERIFY(stage.append("set x 1"));
        QVERIFY(stage.keeper.wouldLoseSomething());
        stage.session.seekEvent(1); // before it was appended
        QVERIFY(stage.keeper.wouldLoseSomething());
        QVERIFY2(stage.fork(1) != 0, qPrintable(stage.refusal));
        QVERIFY(stage.keeper.wouldLoseSomething());
        QSignalSpy saved(&stage.keeper, &ClusterKeeper::saved);
        stage.keeper.saveClusterTo(directory.filePath(QStringLiteral("kept")));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 20'000);
        QVERIFY(!stage.keeper.wouldLoseSomething());
    }
};

QTEST_MAIN(WindowForksTest)
#include "tst_forks.moc"
