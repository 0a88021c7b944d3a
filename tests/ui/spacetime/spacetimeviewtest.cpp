// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/session/session.h"
#include "ui/spacetime/spacetimepanel.h"
#include "ui/theme/thememanager.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace ui;
using namespace ui::spacetime;
using raft::NodeId;
using raft::Time;

namespace {

struct World {
    World()
    {
        panel.resize(1200, 340);
        panel.show();
        session.open(cluster, store);
        (void)QTest::qWaitFor([this] { return view.index().lookedAt() == store->size(); });
        view.setRange({Time(1'000'000), Time(1'600'000)});
    }
    QPoint pointOf(Time time, std::size_t lane)
    {
        const Frame& frame = view.diagram().frame;
        return frame.at(frame.alongOf(time), frame.centre(lane)).toPoint();
    }
    void move(QPointF at)
    {
        QMouseEvent event(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void wheel(QPoint at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    // A line far enough from marks and others to be meant.
    QPoint middleOf(const LineShape& line) const { return ((line.from + line.to) / 2).toPoint(); }

    std::shared_ptr<raft::trace::TraceStore> store = test::SampleRun::study().store();
    std::shared_ptr<test::StillCluster> cluster = std::make_shared<test::StillCluster>(store);
    ThemeManager themes;
    Session session;
    SpaceTimePanel panel{session, themes};
    SpaceTimeView& view = *panel.view();
};

} // namespace

class SpaceTimeViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickOnTheGroundGoesToTheInstant()
    {
        World world;
        const Frame frame = world.view.diagram().frame;
        const QPointF ground = frame.at(frame.alongOf(Time(1'225'000)), frame.centre(0) + frame.pitch / 2);
        if (hitTest(world.view.diagram(), ground, 6).part != Part::Nothing)
            QSKIP("a message lies there");
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, ground.toPoint());
        QVERIFY(!world.session.isFollowing());
        QVERIFY(std::abs((world.session.playhead() - Time(1'225'000)).count()) < 3'000);
    }

    void aClickOnAMarkSelectsItsEventAndADoubleClickGoesThere()
    {
        World world;
        QVERIFY(!world.view.diagram().marks.empty());
        const MarkShape mark = world.view.diagram().marks.front();
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, mark.point.toPoint());
        const Subject chosen = world.session.selected();
        QVERIFY(std::holds_alternative<EventRef>(chosen));
        QTest::mouseDClick(world.view.viewport(), Qt::LeftButton, {}, mark.point.toPoint());
        QCOMPARE(world.session.state().n, std::get<EventRef>(chosen).n);
    }

    void aMessageThatIsPointedAtIsHoveredEverywhereAndHasACone()
    {
        World world;
        const auto& lines = world.view.diagram().lines;
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const LineShape& shape) {
            return hitTest(world.view.diagram(), (shape.from + shape.to) / 2, 6) == Hit{Part::Line, static_cast<std::size_t>(&shape - lines.data())};
        });
        QVERIFY(line != lines.end());
        const QPoint at = world.middleOf(*line);
        world.move(at);
        QVERIFY(std::holds_alternative<PacketRef>(world.session.hovered()));
        QVERIFY(world.view.cone());
        QVERIFY(!world.view.explain(at).isEmpty());
        world.view.setShowsCone(false);
        QVERIFY(!world.view.cone());
    }

    void aNameSelectsTheNode()
    {
        World world;
        const Frame frame = world.view.diagram().frame;
        QTest::mouseClick(world.view.viewport(), Qt::LeftButton, {}, frame.at(12, frame.centre(2)).toPoint());
        QCOMPARE(world.session.selected(), Subject(NodeRef{NodeId("S3")}));
        QVERIFY(world.view.explain(frame.at(12, frame.centre(2))).startsWith(QStringLiteral("S3")));
    }

    void whatIsChosenElsewhereComesIntoSight()
    {
        World world;
        world.session.seek(Time(30'000'000)); // looking back: the present does not run by
        raft::trace::Event event;
        const std::uint64_t n = world.store->firstAtOrAfter(Time(20'000'000));
        QVERIFY(world.store->read(n, event));
        world.session.select(EventRef{n});
        QVERIFY(world.view.range().from <= event.t && event.t <= world.view.range().to);
    }

    void theWheelZoomsAroundThePointerAndWithShiftItMoves()
    {
        World world;
        const QPoint at = world.pointOf(Time(1'300'000), 1);
        const Range before = world.view.range();
        world.wheel(at, 240);
        QVERIFY(world.view.range().length() < before.length());
        QVERIFY(std::abs(world.pointOf(Time(1'300'000), 1).x() - at.x()) <= 2);
        const Range zoomed = world.view.range();
        world.wheel(at, -120, Qt::ShiftModifier);
        QCOMPARE(world.view.range().length(), zoomed.length());
        QVERIFY(world.view.range().from > zoomed.from);
        for (int i = 0; i < 60; ++i)
            world.wheel(at, 240);
        QCOMPARE(world.view.range().length(), raft::Duration(40)); // microseconds
        for (int i = 0; i < 60; ++i)
            world.wheel(at, -240);
        QVERIFY(world.view.showsWholeRun());
    }

    void aDragMovesWhatIsSeenAndNotThePlayhead()
    {
        World world;
        const Time playhead = world.session.playhead();
        const Range before = world.view.range();
        const QPoint from = world.pointOf(Time(1'400'000), 2), to = world.pointOf(Time(1'300'000), 2);
        QTest::mousePress(world.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(world.view.viewport(), to);
        QTest::mouseRelease(world.view.viewport(), Qt::LeftButton, {}, to);
        QVERIFY(std::abs((world.view.range().from - before.from - Time(100'000)).count()) < 5'000);
        QCOMPARE(world.session.playhead(), playhead);
    }

    void keysStepFromEventToEventAndFromLaneToLane()
    {
        World world;
        world.session.seek(Time(1'200'000));
        QTest::keyClick(&world.view, Qt::Key_Down);
        QCOMPARE(world.session.selectedNode(), std::optional(NodeId("S1")));
        QTest::keyClick(&world.view, Qt::Key_Down);
        QCOMPARE(world.session.selectedNode(), std::optional(NodeId("S2")));
        std::uint64_t last = 0;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&world.view, Qt::Key_Right);
            const auto* chosen = std::get_if<EventRef>(&world.session.selected());
            QVERIFY(chosen);
            QVERIFY(chosen->n > last);
            last = chosen->n;
            raft::trace::Event event;
            QVERIFY(world.store->read(last, event));
            QCOMPARE(event.node, NodeId("S2"));
            QVERIFY(world.view.range().from <= event.t && event.t <= world.view.range().to);
        }
        QTest::keyClick(&world.view, Qt::Key_Left);
        QVERIFY(std::get<EventRef>(world.session.selected()).n < last);
        const std::uint64_t chosen = std::get<EventRef>(world.session.selected()).n;
        QTest::keyClick(&world.view, Qt::Key_Return);
        QCOMPARE(world.session.state().n, chosen);
        QTest::keyClick(&world.view, Qt::Key_Escape);
        QCOMPARE(world.session.selected(), Subject{});
    }

    void keysZoomAndMoveWhatIsSeen()
    {
        World world;
        const Range before = world.view.range();
        QTest::keyClick(&world.view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(world.view.range().from > before.from);
        QTest::keyClick(&world.view, Qt::Key_Plus);
        QVERIFY(world.view.range().length() < before.length());
        QTest::keyClick(&world.view, Qt::Key_0);
        QVERIFY(world.view.showsWholeRun());
        QTest::keyClick(&world.view, Qt::Key_Plus);
        QTest::keyClick(&world.view, Qt::Key_Home);
        QCOMPARE(world.view.range().from, Time(0));
        QTest::keyClick(&world.view, Qt::Key_End);
        QVERIFY(world.session.isFollowing());
        QVERIFY(world.view.keepsUp());
        QVERIFY(world.view.range().from <= world.session.playhead() && world.session.playhead() <= world.view.range().to);
    }

    void turnedTheKeysTurnToo()
    {
        World world;
        world.panel.toggleDirection();
        QCOMPARE(world.view.direction(), Direction::Downwards);
        world.session.seek(Time(1'200'000));
        QTest::keyClick(&world.view, Qt::Key_Right);
        QCOMPARE(world.session.selectedNode(), std::optional(NodeId("S1")));
        QTest::keyClick(&world.view, Qt::Key_Down);
        QVERIFY(std::holds_alternative<EventRef>(world.session.selected()));
    }

    void aPartOfTheRunMovesAlongWithWhatIsFollowed()
    {
        World world;
        QTest::keyClick(&world.view, Qt::Key_End);
        const Time edge = world.cluster->reading.now;
        QTRY_COMPARE(world.session.playhead(), edge);
        world.cluster->reading.paused = false;
        const raft::Duration length = world.view.range().length();
        world.cluster->reading.now = edge + std::chrono::seconds(20);
        Q_EMIT world.cluster->clockChanged();
        QTRY_VERIFY(world.view.range().to > edge + std::chrono::seconds(20));
        QCOMPARE(world.view.range().length(), length);
    }

    void aChipHidesItsMessages()
    {
        World world;
        const auto chips = world.panel.findChildren<QToolButton*>();
        const auto chip = std::find_if(chips.begin(), chips.end(), [](const QToolButton* button) { return button->text() == Narrator::category(Category::Heartbeats); });
        QVERIFY(chip != chips.end() && (*chip)->isChecked());
        const auto isHeartbeat = [&](const LineShape& shape) { return world.view.index().lines()[shape.line].category == Category::Heartbeats; };
        const auto count = [&] {
            const auto& lines = world.view.diagram().lines;
            return std::count_if(lines.begin(), lines.end(), isHeartbeat);
        };
        QVERIFY(count() > 0);
        (*chip)->click();
        QCOMPARE(count(), 0);
        (*chip)->click();
        QVERIFY(count() > 0);
    }

    void aScreenReaderFindsNodesAndEventsInWords()
    {
        World world;
        (void)world.view.diagram();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&world.view);
        QVERIFY(list);
        const int nodes = static_cast<int>(world.view.index().lanes());
        QVERIFY(list->childCount() > nodes + 3);
        QVERIFY(list->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("S1")));
        for (int i = 0; i < list->childCount(); ++i)
            QVERIFY(!list->child(i)->text(QAccessible::Name).isEmpty());
        list->child(nodes + 1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(std::holds_alternative<EventRef>(world.session.selected()));
        QVERIFY(list->child(nodes + 1)->state().selected);
    }

    void withoutARunThereIsNothingToSeek()
    {
        Session session;
        ThemeManager themes;
        SpaceTimePanel panel(session, themes);
        panel.resize(600, 200);
        panel.show();
        QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, {300, 60});
        QTest::keyClick(panel.view(), Qt::Key_Left);
        QCOMPARE(session.playhead(), Time(0));
        QVERIFY(!panel.grab().isNull());
    }
};

QTEST_MAIN(SpaceTimeViewTest)
#include "spacetimeviewtest.moc"
