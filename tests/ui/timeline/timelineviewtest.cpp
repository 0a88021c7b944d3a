// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace ui;
using namespace ui::timeline;
using raft::NodeId;
using raft::Time;

namespace {

struct World {
    explicit World(std::shared_ptr<raft::trace::TraceStore> trace, bool shown = true) : store(std::move(trace))
    {
        cluster = std::make_shared<test::StillCluster>(store);
        view.resize(1200, 200);
        if (shown)
            view.show();
        session.open(cluster, store);
        if (shown)
            (void)QTest::qWaitFor([this] { return view.model().lookedAt() == store->size(); });
    }
    explicit World() : World(test::SampleRun::study().store()) {}

    QPoint pointOf(Time time, double y) const
    {
        const Frame frame = view.layoutNow().frame;
        return QPointF(xOf(time, view.range(), frame), y).toPoint();
    }
    double middle() const { return view.layoutNow().frame.rows.center().y(); }
    void move(QPointF at) // sent, so that it does not depend on where the window system has its pointer
    {
        QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void wheel(QPoint at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    std::shared_ptr<raft::trace::TraceStore> store;
    std::shared_ptr<test::StillCluster> cluster;
    ThemeManager themes;
    Session session;
    TimelineView view{session, themes};
};

} // namespace

class TimelineViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickGoesToTheInstant()
    {
        World world;
        QVERIFY(world.session.isFollowing());
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, world.pointOf(Time(20'000'000), world.middle()));
        QVERIFY(!world.session.isFollowing());
        QVERIFY(std::abs((world.session.playhead() - Time(20'000'000)).count()) < 50'000);
    }

    void aDragTakesThePlayheadAlong()
    {
        World world;
        const double y = world.middle();
        QTest::mousePress(world.view.viewport(), Qt::LeftButton, {}, world.pointOf(Time(30'000'000), y));
        QTest::mouseMove(world.view.viewport(), world.pointOf(Time(10'000'000), y));
        QVERIFY(std::abs((world.session.playhead() - Time(10'000'000)).count()) < 50'000);
        QTest::mouseRelease(world.view.viewport(), Qt::LeftButton, {}, world.pointOf(Time(10'000'000), y));
        QTest::mouseMove(world.view.viewport(), world.pointOf(Time(25'000'000), y));
        QVERIFY(std::abs((world.session.playhead() - Time(10'000'000)).count()) < 50'000);
    }

    void aClickBeyondTheEndFollowsTheRun()
    {
        World world;
        world.session.seek(Time(5'000'000));
        QVERIFY(!world.session.isFollowing());
        const double right = world.view.layoutNow().frame.right;
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, QPointF(right - 2, world.middle()).toPoint());
        QVERIFY(world.session.isFollowing());
    }

    void theWheelZoomsAroundThePointer()
    {
        World world;
        const QPoint at = world.pointOf(Time(10'000'000), world.middle());
        const Range before = world.view.range();
        world.wheel(at, 240);
        QVERIFY(world.view.range().length() < before.length());
        QVERIFY(!world.view.showsWholeRun());
        const QPoint after = world.pointOf(Time(10'000'000), world.middle());
        QVERIFY(std::abs(after.x() - at.x()) <= 2);
        for (int i = 0; i < 10; ++i)
            world.wheel(at, -240);
        QVERIFY(world.view.showsWholeRun());
    }

    void theWheelWithShiftMovesTheRange()
    {
        World world;
        world.view.setRange({Time(10'000'000), Time(20'000'000)});
        world.wheel(world.pointOf(Time(15'000'000), world.middle()), -120, Qt::ShiftModifier);
        QCOMPARE(world.view.range().length(), raft::Duration(10'000'000));
        QVERIFY(world.view.range().from > Time(10'000'000));
    }

    void draggingTheAxisMovesTheRangeAndNotThePlayhead()
    {
        World world;
        world.view.setRange({Time(10'000'000), Time(20'000'000)});
        const Time playhead = world.session.playhead();
        const double y = world.view.layoutNow().frame.axis.center().y();
        const QPoint from = world.pointOf(Time(18'000'000), y);
        const QPoint to = world.pointOf(Time(16'000'000), y);
        QTest::mousePress(world.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(world.view.viewport(), to);
        QTest::mouseRelease(world.view.viewport(), Qt::LeftButton, {}, to);
        QVERIFY(std::abs((world.view.range().from - Time(12'000'000)).count()) < 50'000);
        QCOMPARE(world.session.playhead(), playhead);
        QVERIFY(world.session.isFollowing());
    }

    void aDoubleClickShowsTheWholeRunAndLeavesThePlayhead()
    {
        World world;
        world.view.setRange({Time(10'000'000), Time(20'000'000)});
        const QPoint at = world.pointOf(Time(15'000'000), world.middle());
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(world.view.viewport(), Qt::LeftButton, {}, at);
        QVERIFY(world.view.showsWholeRun());
        QVERIFY(world.session.isFollowing());
    }

    void keysMoveThePlayheadAndZoom()
    {
        World world;
        QTest::keyClick(&world.view, Qt::Key_Left);
        const Time first = world.session.playhead();
        QVERIFY(!world.session.isFollowing());
        QTest::keyClick(&world.view, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(world.session.playhead() < first);
        QTest::keyClick(&world.view, Qt::Key_Home);
        QCOMPARE(world.session.playhead(), Time(0));
        QTest::keyClick(&world.view, Qt::Key_Plus);
        QVERIFY(!world.view.showsWholeRun());
        QTest::keyClick(&world.view, Qt::Key_0);
        QVERIFY(world.view.showsWholeRun());
        QTest::keyClick(&world.view, Qt::Key_End);
        QVERIFY(world.session.isFollowing());
        QTest::keyClick(&world.view, Qt::Key_Down);
        QCOMPARE(world.session.selectedNode(), std::optional(NodeId("S1")));
        QTest::keyClick(&world.view, Qt::Key_Down);
        QCOMPARE(world.session.selectedNode(), std::optional(NodeId("S2")));
    }

    void theKeysThatZoomAreNotLeftToTheWindow()
    {
        World world;
        const auto keeps = [&](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
            event.ignore();
            QCoreApplication::sendEvent(&world.view, &event);
            return event.isAccepted();
        };
        for (const int key : {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_0})
            QVERIFY(keeps(key));
        QVERIFY(keeps(Qt::Key_Plus, Qt::ShiftModifier));
        QVERIFY(!keeps(Qt::Key_K));
        QVERIFY(!keeps(Qt::Key_0, Qt::ControlModifier));
    }

    void aScreenReaderFindsThePlayheadAndEveryNode()
    {
        World world;
        world.session.seek(Time(20'000'000));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&world.view);
        QVERIFY(list);
        QCOMPARE(list->childCount(), static_cast<int>(world.view.model().nodes().size()) + 1);
        QVERIFY2(list->child(0)->text(QAccessible::Name).contains(QLatin1String("20")), qPrintable(list->child(0)->text(QAccessible::Name)));
        QVERIFY(list->child(0)->state().selected);
        for (int i = 1; i < list->childCount(); ++i) {
            const QString name = list->child(i)->text(QAccessible::Name);
            QVERIFY2(name.startsWith(QString::fromLatin1(world.view.model().nodes()[static_cast<std::size_t>(i - 1)].id.view().data())), qPrintable(name));
            QVERIFY(!list->child(i)->rect().isEmpty());
        }
        list->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(world.session.selectedNode(), std::optional(NodeId("S2")));
        QVERIFY(list->child(2)->state().selected);
        QVERIFY(!list->child(0)->state().selected);
    }

    void aClickOnANameSelectsTheNode()
    {
        World world;
        const Layout layout = world.view.layoutNow();
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, QPointF(10, layout.rows[2].area.center().y()).toPoint());
        QCOMPARE(world.session.selected(), Subject(NodeRef{NodeId("S3")}));
        QVERIFY(world.session.isFollowing());
    }

    void hoveringSaysWhatIsThere()
    {
        World world;
        const Layout layout = world.view.layoutNow();
        const auto at = [&](Time time, double y) { return QPointF(xOf(time, world.view.range(), layout.frame), y); };
        const QString leader = world.view.explain(at(Time(30'000'000), layout.rows[1].area.center().y()));
        QVERIFY2(leader.startsWith(QStringLiteral("S2 leads in term")), qPrintable(leader));
        const QString down = world.view.explain(at(Time(6'000'000), layout.rows[0].area.center().y()));
        QVERIFY2(down.startsWith(QStringLiteral("S1 is down")), qPrintable(down));
        const QString fault = world.view.explain(layout.faults.front().rect.center());
        QVERIFY2(fault.contains(QStringLiteral("S1 is down")), qPrintable(fault));
        QVERIFY(world.view.explain(at(Time(41'500'000), layout.rows[0].area.center().y())).isEmpty());
        world.move(at(Time(30'000'000), layout.rows[1].area.center().y()));
        QCOMPARE(world.session.hovered(), Subject(NodeRef{NodeId("S2")}));
    }

    void whatRestsIsDrawnOnceHoweverOftenThePlayheadMoves()
    {
        World world;
        world.view.grab();
        const std::uint64_t before = world.view.drawings();
        for (int i = 1; i <= 40; ++i) {
            world.session.seek(Time(i * 900'000));
            world.view.grab();
        }
        QCOMPARE(world.view.drawings(), before);
        world.themes.setPreference(ThemePreference::HighContrast);
        world.view.grab();
        QCOMPARE(world.view.drawings(), before + 1);
    }

    void nothingIsReadWhileHidden()
    {
        World world(test::SampleRun::study().store(), false);
        QSignalSpy refreshed(&world.session, &Session::refreshed);
        world.session.seek(Time(3'000'000));
        QVERIFY(refreshed.wait(2'000));
        QCOMPARE(world.view.model().lookedAt(), std::uint64_t{0});
        QCOMPARE(world.view.drawings(), std::uint64_t{0});
        world.view.show();
        QTRY_COMPARE(world.view.model().lookedAt(), world.store->size());
    }

    void aRunningClusterIsShownUpToItsNewestInstant()
    {
        World world;
        const Time edge = world.cluster->reading.now;
        world.cluster->reading.now = edge + std::chrono::seconds(20);
        Q_EMIT world.cluster->grown();
        QTRY_VERIFY(world.view.range().to > edge + std::chrono::seconds(20));
    }

    void aPartOfTheRunMovesAlongWithWhatIsFollowed()
    {
        World world;
        const Time edge = world.cluster->reading.now;
        const Range whole = wholeRun(edge);
        QTRY_COMPARE(world.session.playhead(), edge); // the state is folded in portions
        world.cluster->reading.paused = false;
        world.view.setRange({edge - std::chrono::seconds(5), whole.to});
        const raft::Duration length = world.view.range().length();
        world.cluster->reading.now = edge + std::chrono::seconds(20);
        Q_EMIT world.cluster->clockChanged();
        QTRY_VERIFY(world.view.range().to > edge + std::chrono::seconds(20));
        QCOMPARE(world.view.range().length(), length);
    }

    void aLongTraceDoesNotStopTheWindow()
    {
        const raft::trace::Header header = test::headerOf({"S1", "S2", "S3"});
        auto store = std::make_shared<raft::trace::TraceStore>(header);
        for (std::uint64_t i = 0; i < 200'000; ++i)
            store->append(Time(static_cast<std::int64_t>(i) * 100), header.nodes[i % 3], raft::TermChanged{raft::Term(i / 9), raft::Term(i / 9 + 1), {}});
        World world(store, false);
        world.view.show();
        qint64 longest = 0; // between two turns of the event loop
        int turns = 0;
        QElapsedTimer turn;
        turn.start();
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] {
            longest = std::max(longest, turn.restart());
            ++turns;
        });
        ticks.start(0);
        QTRY_COMPARE_WITH_TIMEOUT(world.view.model().lookedAt(), store->size(), 30'000);
        QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
        QVERIFY(turns > 3);
    }

    void atItsLowestFiveRowsStillBearTheirNumbers()
    {
        World world;
        world.view.resize(1200, world.view.minimumSizeHint().height());
        const Measures measures;
        const Frame frame = world.view.layoutNow().frame;
        QVERIFY2(frame.pitch >= measures.comfortPitch, qPrintable(QString::number(frame.pitch)));
        QCOMPARE(frame.content, frame.rows.height()); // and nothing has to be scrolled
    }

    void withoutARunThereIsNothingToSeek()
    {
        Session session;
        ThemeManager themes;
        TimelineView view(session, themes);
        view.resize(600, 160);
        view.show();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {300, 60});
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(session.playhead(), Time(0));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TimelineViewTest)
#include "timelineviewtest.moc"
