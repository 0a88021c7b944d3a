// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/chartsview.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using raft::Time;

namespace {

struct World {
    explicit World(std::shared_ptr<raft::trace::TraceStore> trace, bool shown = true) : store(std::move(trace))
    {
        cluster = std::make_shared<test::StillCluster>(store);
        view.resize(900, 800);
        if (shown)
            view.show();
        session.open(cluster, store);
        if (shown)
            (void)QTest::qWaitFor([this] { return view.samples().lookedAt() == store->size(); });
    }

    std::shared_ptr<raft::trace::TraceStore> store;
    std::shared_ptr<test::StillCluster> cluster;
    ThemeManager themes;
    Session session;
    ChartsView view{session, themes};
};

} // namespace

class ChartsViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aClickOnAChartMovesThePlayhead()
    {
        World world(test::SampleRun::study().store());
        ChartCanvas* canvas = world.view.pane(ChartsView::Terms)->canvas();
        world.view.grab(); // lays the charts out
        const double x = canvas->xOf(Time(20'000'000));
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, QPoint(static_cast<int>(x), canvas->height() / 3));
        QVERIFY(!world.session.isFollowing());
        QVERIFY2(std::abs((world.session.playhead() - Time(20'000'000)).count()) < 200'000,
                 qPrintable(QString::number(world.session.playhead().count())));
    }

    void keysMoveThePlayheadOnAChart()
    {
        World world(test::SampleRun::study().store());
        ChartCanvas* canvas = world.view.pane(ChartsView::Terms)->canvas();
        QVERIFY(canvas->focusPolicy() & Qt::TabFocus);
        world.session.seek(Time(20'000'000));
        world.view.grab();
        QTest::keyClick(canvas, Qt::Key_Left);
        const Time once = world.session.playhead();
        QVERIFY(once < Time(20'000'000));
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(world.session.playhead() > Time(20'000'000));
        QTest::keyClick(canvas, Qt::Key_Home);
        QCOMPARE(world.session.playhead(), canvas->window().from);
        QTest::keyClick(canvas, Qt::Key_Left); // nothing is before the beginning
        QCOMPARE(world.session.playhead(), Time(0));
        QTest::keyClick(canvas, Qt::Key_End);
        QVERIFY(world.session.isFollowing());
    }

    void aDragChoosesARangeInAllChartsAndAsksWhy()
    {
        World world(test::SampleRun::study().store());
        ChartCanvas* canvas = world.view.pane(ChartsView::Terms)->canvas();
        world.view.grab();
        QSignalSpy asked(&world.view, &ChartsView::whyWanted);
        const auto at = [canvas](std::int64_t seconds) { return QPoint(static_cast<int>(canvas->xOf(Time(seconds * 1'000'000))), canvas->height() / 3); };
        QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, at(20));
        QVERIFY(!world.view.brush());
        QTest::mouseMove(canvas->viewport(), at(12));
        QTest::mouseMove(canvas->viewport(), at(10)); // to the left, too
        QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, at(10));
        QVERIFY(world.view.brush());
        const auto [from, to] = *world.view.brush();
        QVERIFY2(std::abs((from - Time(10'000'000)).count()) < 300'000 && std::abs((to - Time(20'000'000)).count()) < 300'000,
                 qPrintable(QStringLiteral("%1 %2").arg(from.count()).arg(to.count())));
        QCOMPARE(world.session.playhead(), from); // it came along
        QCOMPARE(world.view.pane(ChartsView::Latency)->canvas()->brush(), world.view.brush());
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(0).value<Time>(), from);
        QCOMPARE(asked.front().at(1).value<Time>(), to);
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, at(15)); // a click alone lets go
        QVERIFY(!world.view.brush());
    }

    void aRangeIsChosenWithTheKeyboardToo()
    {
        World world(test::SampleRun::study().store());
        ChartCanvas* canvas = world.view.pane(ChartsView::Commits)->canvas();
        world.view.grab();
        QSignalSpy asked(&world.view, &ChartsView::whyWanted);
        world.session.seek(Time(20'000'000));
        QTest::keyClick(canvas, Qt::Key_Return);
        QVERIFY(world.view.brush());
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(canvas, Qt::Key_Right);
        QCOMPARE(world.view.brush()->first, Time(20'000'000));
        QCOMPARE(world.view.brush()->second, world.session.playhead());
        QCOMPARE(asked.count(), 0);
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QTest::keyClick(canvas, Qt::Key_Escape);
        QVERIFY(!world.view.brush());
    }

    void anEmptyChartSaysWhatToDo()
    {
        World world(test::SampleRun(3).store());
        QCOMPARE(world.view.pane(ChartsView::Commits)->emptyText(), QStringLiteral("No commits yet: append something."));
        QVERIFY(!world.view.pane(ChartsView::Latency)->emptyText().isEmpty());
        World full(test::SampleRun::study().store());
        QVERIFY(full.view.pane(ChartsView::Commits)->emptyText().isEmpty());
        QVERIFY(full.view.pane(ChartsView::Latency)->emptyText().isEmpty());
        QVERIFY2(full.view.pane(ChartsView::Latency)->figures().startsWith(QStringLiteral("p50 ")), qPrintable(full.view.pane(ChartsView::Latency)->figures()));
    }

    void hoveringTellsTheValues()
    {
        World world(test::SampleRun::study().store());
        const QString terms = world.view.explain(ChartsView::Terms, Time(40'000'000));
        QVERIFY2(terms.startsWith(QStringLiteral("40.000 s")), qPrintable(terms));
        QVERIFY2(terms.contains(QStringLiteral("S1, S2, S3, and S4")) || terms.contains(QStringLiteral("S1, S2, S3")), qPrintable(terms));
        QVERIFY(world.view.explain(ChartsView::Leaders, Time(30'000'000)).contains(QStringLiteral("S2 leads term")));
        QVERIFY(world.view.explain(ChartsView::Leaders, Time(5'000'000)).contains(QStringLiteral("nobody can commit")));
        QVERIFY(world.view.explain(ChartsView::Messages, Time(30'000'000)).contains(QStringLiteral("heartbeats")));
        QVERIFY(world.view.explain(ChartsView::Latency, Time(30'000'000)).contains(QStringLiteral("answered at")));
    }

    void theLegendNamesEveryNodeAndAtFiftyOnlyTheChosen()
    {
        World world(test::SampleRun::study().store());
        QCOMPARE(world.view.pane(ChartsView::Terms)->legend()->items().size(), 5);
        World many(test::SampleRun(50).store());
        QCOMPARE(many.view.pane(ChartsView::Terms)->legend()->items().size(), 1);
        many.session.select(NodeRef{raft::NodeId("S7")});
        QTRY_COMPARE(many.view.pane(ChartsView::Terms)->legend()->items().first().text, QStringLiteral("S7"));
    }

    void nothingIsReadOrDrawnWhileHidden()
    {
        World world(test::SampleRun::study().store(), false);
        QSignalSpy refreshed(&world.session, &Session::refreshed);
        world.session.seek(Time(3'000'000));
        QVERIFY(refreshed.wait(2'000));
        QCOMPARE(world.view.samples().lookedAt(), std::uint64_t{0});
        QCOMPARE(world.view.updates(), std::uint64_t{0});
        world.view.show();
        QTRY_COMPARE(world.view.samples().lookedAt(), world.store->size());
        QVERIFY(world.view.updates() > 0);
    }

    void chartsAreDrawnFourToFiveTimesASecondAtMost()
    {
        World world(test::SampleRun::study().store());
        const std::uint64_t before = world.view.updates();
        QElapsedTimer timer;
        timer.start();
        QTimer frames;
        int frame = 0;
        connect(&frames, &QTimer::timeout, this, [&] { world.session.seek(Time(++frame * 10'000)); });
        frames.start(16);
        QTRY_VERIFY(timer.elapsed() > 1'200);
        const double perSecond = static_cast<double>(world.view.updates() - before) * 1'000 / static_cast<double>(timer.elapsed());
        QVERIFY2(perSecond <= 5 && perSecond > 0.5, qPrintable(QString::number(perSecond)));
    }

    void aShorterStretchEndsAtTheNewestInstant()
    {
        World world(test::SampleRun::study().store());
        world.view.setSpan(2);
        const charts::Window window = world.view.pane(ChartsView::Terms)->canvas()->window();
        QCOMPARE(window.to, world.session.liveEdge());
        QCOMPARE(window.to - window.from, raft::Duration(10'000'000));
    }

    void everyThemeAndSizeCanBeDrawn()
    {
        World world(test::SampleRun::study().store());
        for (const ThemePreference kind : {ThemePreference::Light, ThemePreference::HighContrast, ThemePreference::Dark}) {
            world.themes.setPreference(kind);
            for (const int width : {320, 700, 1'400}) {
                world.view.resize(width, 700);
                QVERIFY(!world.view.grab().isNull());
            }
        }
        world.themes.setFontScale(2);
        QVERIFY(!world.view.grab().isNull());
    }
};

QTEST_MAIN(ChartsViewTest)
#include "chartsviewtest.moc"
