// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/labcluster.h"
#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/session/session.h"

#include <QSignalSpy>

using namespace raft::trace;
using raft::Time;
using raft::cluster::LabCluster;
using ui::Bookmark;
using ui::Bookmarks;
using ui::Session;
using ui::Waypoint;
using ui::Waypoints;
using ui::test::FakeCluster;
namespace command = raft::cluster::command;

namespace {

// What a waypoint is, said once more and plainly.
bool is(Waypoint kind, const Event& event, raft::Term& highestTerm, raft::Index& highestCommit)
{
    const auto* term = std::get_if<raft::TermChanged>(&event.body);
    const auto* role = std::get_if<raft::RoleChanged>(&event.body);
    const auto* commit = std::get_if<raft::CommitAdvanced>(&event.body);
    const bool isNewTerm = term && term->to > highestTerm, isNewCommit = commit && commit->to > highestCommit;
    highestTerm = isNewTerm ? term->to : highestTerm;
    highestCommit = isNewCommit ? commit->to : highestCommit;
    switch (kind) {
    case Waypoint::Event: return true;
    case Waypoint::Message: return std::holds_alternative<PacketDelivered>(event.body);
    case Waypoint::Term: return isNewTerm;
    case Waypoint::Election: return role && role->to == raft::Role::Candidate;
    case Waypoint::Leader: return role && role->to == raft::Role::Leader;
    case Waypoint::Commit: return isNewCommit;
    case Waypoint::Fault: return std::holds_alternative<FaultBegan>(event.body) || std::holds_alternative<FaultHealed>(event.body);
    case Waypoint::Violation: return std::holds_alternative<Violated>(event.body);
    }
    return false;
}

std::vector<std::uint64_t> all(Waypoint kind, const TraceStore& store)
{
    std::vector<std::uint64_t> found;
    raft::Term highestTerm;
    raft::Index highestCommit;
    store.forEach(1, store.size(), [&](const Event& event) {
        if (is(kind, event, highestTerm, highestCommit))
            found.push_back(event.n);
        return true;
    });
    return found;
}

} // namespace

class TimeTravelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        trace = raft::test::syntheticElection();
        cluster = std::make_shared<FakeCluster>(trace);
        cluster->reading = {trace->lastTime(), 1.0 / 25, true, false};
    }

    void forwardAndBackGoOverTheSameWaypoints_data()
    {
        QTest::addColumn<int>("kind");
        const char* const names[] = {"event", "message", "term", "election", "leader", "commit", "fault", "violation"};
        for (const Waypoint kind : ui::allWaypoints)
            QTest::newRow(names[static_cast<int>(kind)]) << static_cast<int>(kind);
    }

    void forwardAndBackGoOverTheSameWaypoints()
    {
        QFETCH(int, kind);
        const auto what = static_cast<Waypoint>(kind);
        const std::vector<std::uint64_t> expected = all(what, *trace);
        Waypoints waypoints;
        waypoints.open(trace);
        std::vector<std::uint64_t> forward, back;
        for (auto n = waypoints.next(what, 0); n; n = waypoints.next(what, *n))
            forward.push_back(*n);
        QCOMPARE(forward, expected);
        Waypoints fresh; // asked from the end at once
        fresh.open(trace);
        for (auto n = fresh.previous(what, trace->size() + 1); n; n = fresh.previous(what, *n))
            back.insert(back.begin(), *n);
        QCOMPARE(back, expected);
    }

    void aTraceThatGrowsIsReadOn()
    {
        auto store = std::make_shared<TraceStore>(trace->header());
        Waypoints waypoints;
        waypoints.open(store);
        QVERIFY(!waypoints.next(Waypoint::Violation, 0));
        store->append(Time(1), {}, Noted{"a"});
        store->append(Time(2), {}, Violated{});
        QCOMPARE(waypoints.next(Waypoint::Violation, 0), std::optional<std::uint64_t>(2));
        QVERIFY(!waypoints.previous(Waypoint::Violation, 2));
        QVERIFY(!waypoints.next(Waypoint::Violation, 2));
    }

    void aStepGoesByWhatWasChosen()
    {
        Session session;
        session.open(nullptr, trace);
        session.setStepBy(Waypoint::Leader);
        const std::vector<std::uint64_t> leaders = all(Waypoint::Leader, *trace);
        QVERIFY(!leaders.empty());
        session.stepForward();
        QCOMPARE(session.state().n, leaders.front());
        QSignalSpy refused(&session, &Session::commandRefused);
        session.stepBack(); // none before: it stays, and says so
        QCOMPARE(session.state().n, leaders.front());
        QCOMPARE(refused.size(), 1);
        session.stepBackTo(Waypoint::Event);
        QCOMPARE(session.state().n, leaders.front() - 1);
    }

    void atTheNewestInstantAClusterGoesOnUntilItHappens()
    {
        Session session;
        session.open(cluster, trace);
        session.stepForwardTo(Waypoint::Commit);
        QVERIFY(cluster->last<command::Step>());
        QCOMPARE(cluster->last<command::Step>()->until, command::Step::Until::Commit);
        session.stepForwardTo(Waypoint::Violation);
        QCOMPARE(cluster->last<command::Step>()->until, command::Step::Until::Violation);
        const std::size_t given = cluster->commands.size();
        QSignalSpy refused(&session, &Session::commandRefused);
        session.stepForwardTo(Waypoint::Fault); // nobody makes one but the person
        QCOMPARE(cluster->commands.size(), given);
        QCOMPARE(refused.size(), 1);
    }

    void playingBackwardsComesToTheBeginning()
    {
        Session session;
        session.open(nullptr, trace);
        session.setRate(10);
        session.seek(Time(150'000));
        session.playBackwards();
        QVERIFY(session.isRunning() && session.isPlayingBackwards());
        QTRY_VERIFY(!session.isRunning());
        QCOMPARE(session.playhead(), Time(0));
        session.play();
        QVERIFY(session.isRunning() && !session.isPlayingBackwards());
    }

    void aLabWaitsWhileThePersonLooksBack()
    {
        raft::cluster::LabOptions options;
        std::shared_ptr<LabCluster> lab = std::move(*LabCluster::create(options, {1.0, false, Time(500'000)}));
        Session session;
        session.open(lab, lab->trace());
        QVERIFY(session.isLab());
        session.seek(Time(100'000));
        QTRY_VERIFY(lab->clock().paused);
        QVERIFY(session.isWaiting());
        session.follow();
        QTRY_VERIFY(!lab->clock().paused);
        QVERIFY(!session.isWaiting());
    }

    void aLabAtFullSpeedIsFoldedInPortionsAndWaitsForItsViewer()
    {
        raft::cluster::LabOptions options;
        std::shared_ptr<LabCluster> lab = std::move(*LabCluster::create(options, {LabCluster::fastest, false, {}}));
        Session session;
        session.open(lab, lab->trace());
        qint64 longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer beat; // how long the event loop is away
        connect(&beat, &QTimer::timeout, this, [&] {
            longest = std::max(longest, since.elapsed());
            since.start();
        });
        beat.start(1);
        QTRY_VERIFY_WITH_TIMEOUT(session.state().n > 60'000, 60'000);
        QVERIFY2(longest < 1'000, qPrintable(QString::number(longest))); // a busy machine; folding all at once takes longer
        QVERIFY(lab->trace()->size() <= session.state().n + LabCluster::lead + 10'000);
        session.pause();
        QTRY_VERIFY(lab->clock().paused);
        QTRY_COMPARE_WITH_TIMEOUT(session.state().n, lab->trace()->size(), 60'000);
        QTRY_VERIFY(!session.isCatchingUp());
    }

    void bookmarksStandInTheOrderOfTimeAndAreFoundFromAnywhere()
    {
        Bookmarks bookmarks;
        bookmarks.open(trace);
        QSignalSpy changed(&bookmarks, &Bookmarks::changed);
        const std::uint64_t late = bookmarks.add(90, Time(900), QStringLiteral("late"));
        const std::uint64_t early = bookmarks.add(10, Time(100), QStringLiteral("early"));
        QCOMPARE(bookmarks.add(10, Time(100), QStringLiteral("again")), early);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(bookmarks.list().size(), std::size_t(2));
        QCOMPARE(bookmarks.list().front().name, QStringLiteral("early"));
        QCOMPARE(bookmarks.next(Time(100), 10)->id, late);
        QCOMPARE(bookmarks.previous(Time(900), 90)->id, early);
        QVERIFY(!bookmarks.next(Time(900), 90));
        bookmarks.rename(late, QStringLiteral(" the split vote "));
        QCOMPARE(bookmarks.find(late)->name, QStringLiteral("the split vote"));
        bookmarks.rename(late, QString());
        QCOMPARE(bookmarks.find(late)->name, QStringLiteral("the split vote"));
        bookmarks.remove(early);
        QVERIFY(!bookmarks.find(early));
    }

    void eachRunKeepsItsBookmarksAndAForkHasThoseBeforeIt()
    {
        const std::shared_ptr<const TraceStore> other = raft::test::syntheticElection();
        Bookmarks bookmarks;
        bookmarks.open(trace);
        bookmarks.add(10, Time(100), QStringLiteral("before"));
        bookmarks.add(90, Time(900), QStringLiteral("behind"));
        bookmarks.inherit(trace, other, 50);
        bookmarks.open(other);
        QCOMPARE(bookmarks.list().size(), std::size_t(1));
        QCOMPARE(bookmarks.list().front().name, QStringLiteral("before"));
        bookmarks.open(trace);
        QCOMPARE(bookmarks.list().size(), std::size_t(2));
        bookmarks.open(nullptr);
        QVERIFY(bookmarks.list().empty());
    }

private:
    std::shared_ptr<TraceStore> trace;
    std::shared_ptr<FakeCluster> cluster;
};

QTEST_GUILESS_MAIN(TimeTravelTest)
#include "tst_timetravel.moc"
