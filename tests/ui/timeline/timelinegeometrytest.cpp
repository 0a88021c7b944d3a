// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/timeline/timelinegeometry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ui::timeline;
using namespace raft::trace;
using raft::Duration;
using raft::NodeId;
using raft::Term;
using raft::Time;

namespace {

TimelineModel read(const std::shared_ptr<TraceStore>& store)
{
    TimelineModel model;
    model.open(store);
    while (model.work(1'000'000)) { }
    return model;
}

// One node whose term grows at every multiple of `everyUs`.
std::shared_ptr<TraceStore> manyTerms(std::uint64_t terms, std::int64_t everyUs)
{
    auto store = std::make_shared<TraceStore>(ui::test::headerOf({"S1"}));
    store->append(Time(0), NodeId("S1"), Started{});
    for (std::uint64_t term = 1; term <= terms; ++term)
        store->append(Time(static_cast<std::int64_t>(term) * everyUs), NodeId("S1"), raft::TermChanged{Term(term - 1), Term(term), {}});
    return store;
}

constexpr Measures measures;

} // namespace

class TimelineGeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bandsFillTheTimeUpToTheEdgeWithoutAGap()
    {
        const auto store = ui::test::SampleRun::study().store();
        const TimelineModel model = read(store);
        const Time edge = store->lastTime();
        const Range range = wholeRun(edge);
        const Layout layout = layOut(model, measures, {1440, 200}, range, edge, 0);
        QCOMPARE(layout.rows.size(), std::size_t{5});
        for (const RowShape& row : layout.rows) {
            QVERIFY(!row.bands.empty());
            double x = layout.frame.left;
            for (const BandShape& band : row.bands) {
                QVERIFY2(std::abs(band.rect.left() - x) < 1.01, qPrintable(QString::number(band.rect.left() - x)));
                x = band.rect.right();
            }
            QVERIFY(std::abs(x - xOf(edge, range, layout.frame)) < 1.01);
        }
    }

    void onlyWhatIsVisibleIsLaidOut()
    {
        const TimelineModel model = read(manyTerms(10'000, 1'000));
        const Layout layout = layOut(model, measures, {600, 200}, {Time(5'000'000), Time(5'010'000)}, Time(10'000'000), 0);
        QVERIFY(layout.rows[0].bands.size() >= 10 && layout.rows[0].bands.size() <= 12);
        QCOMPARE(layout.rows[0].bands.front().term, Term(5'000));
        QVERIFY(layout.rows[0].bands.front().rect.left() >= layout.frame.left);
    }

    void whatIsNarrowerThanAPixelIsMerged()
    {
        const TimelineModel model = read(manyTerms(200'000, 50));
        const Time edge(10'000'000);
        QElapsedTimer timer;
        timer.start();
        const Layout layout = layOut(model, measures, {1000, 200}, wholeRun(edge), edge, 0);
        const double width = layout.frame.right - layout.frame.left;
        QVERIFY(static_cast<double>(layout.rows[0].bands.size()) <= width + 1);
        QVERIFY(layout.rows[0].bands.front().merged);
        QVERIFY(timer.elapsed() < 500);
    }

    void aShortLeadershipIsSeenAmongWhatIsMerged()
    {
        auto store = manyTerms(1'000, 10);
        store->append(Time(10'005), NodeId("S1"), raft::RoleChanged{raft::Role::Candidate, raft::Role::Leader, Term(1'000), {}});
        store->append(Time(10'006), NodeId("S1"), raft::RoleChanged{raft::Role::Leader, raft::Role::Follower, Term(1'000), {}});
        store->append(Time(10'010), NodeId("S1"), raft::TermChanged{Term(1'000), Term(1'001), {}});
        const TimelineModel model = read(store);
        const Layout layout = layOut(model, measures, {800, 200}, {Time(0), Time(10'000'000)}, Time(10'000'000), 0);
        const auto& bands = layout.rows[0].bands;
        QVERIFY(std::any_of(bands.begin(), bands.end(), [](const BandShape& band) { return band.standing == Standing::Leader; }));
    }

    void xAndTimeAreInverse_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<qint64>("time");
        QTest::newRow("whole") << qint64(0) << qint64(41'000'000) << qint64(30'000'000);
        QTest::newRow("begin") << qint64(0) << qint64(41'000'000) << qint64(0);
        QTest::newRow("zoomed") << qint64(10'000'000) << qint64(10'005'000) << qint64(10'001'234);
    }

    void xAndTimeAreInverse()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(qint64, time);
        const TimelineModel model = read(manyTerms(1, 1));
        const Frame frame = frameOf(model, measures, {1000, 200});
        const Range range{Time(from), Time(to)};
        const Time back = timeAt(xOf(Time(time), range, frame), range, frame);
        QVERIFY(std::abs((back - Time(time)).count()) <= 1);
    }

    void timeIsNeverBelowTheBeginning()
    {
        const Frame frame = frameOf(read(manyTerms(1, 1)), measures, {1000, 200});
        QCOMPARE(timeAt(-500, {Time(0), Time(1'000'000)}, frame), Time(0));
    }

    void theWholeRunHasRoomAtItsEnd()
    {
        QCOMPARE(wholeRun(Time(0)).from, Time(0));
        QVERIFY(wholeRun(Time(0)).to >= Time(1'000'000)); // a run that has just begun does not fill the width
        QVERIFY(wholeRun(Time(64'000'000)).to > Time(64'000'000));
        QVERIFY(wholeRun(Time(64'000'000)).to < Time(66'000'000));
    }

    void zoomingKeepsTheInstantUnderThePointer()
    {
        const Range whole{Time(0), Time(40'000'000)};
        const Range half = zoomed(whole, Time(10'000'000), 0.5, whole);
        QCOMPARE(half.length(), Duration(20'000'000));
        QCOMPARE(half.from, Time(5'000'000)); // a quarter of the way before and after
        QCOMPARE(zoomed(half, Time(10'000'000), 100, whole), whole);
        QVERIFY(zoomed(whole, Time(1'000'000), 1e-12, whole).length() >= Duration(1'000));
        QCOMPARE(zoomed(whole, Time(0), 0.5, whole).from, Time(0));
        QCOMPARE(zoomed(half, Time(5'000'000), 0.5, whole).from, Time(5'000'000));
    }

    void aRangeNeverLeavesTheRun()
    {
        const Range whole{Time(0), Time(100)};
        QCOMPARE(moved({Time(20), Time(40)}, Duration(-50), whole), (Range{Time(0), Time(20)}));
        QCOMPARE(moved({Time(20), Time(40)}, Duration(500), whole), (Range{Time(80), Time(100)}));
        QCOMPARE(moved({Time(20), Time(40)}, Duration(7), whole), (Range{Time(27), Time(47)}));
    }

    void stepsOfTheAxisAreRound_data()
    {
        QTest::addColumn<qint64>("atLeast");
        QTest::addColumn<qint64>("step");
        QTest::newRow("0") << qint64(0) << qint64(1);
        QTest::newRow("1") << qint64(1) << qint64(1);
        QTest::newRow("3") << qint64(3) << qint64(5);
        QTest::newRow("1.1 ms") << qint64(1'100) << qint64(2'000);
        QTest::newRow("3.1 s") << qint64(3'100'000) << qint64(5'000'000);
        QTest::newRow("6 s") << qint64(6'000'000) << qint64(10'000'000);
    }

    void stepsOfTheAxisAreRound()
    {
        QFETCH(qint64, atLeast);
        QFETCH(qint64, step);
        QCOMPARE(niceStep(Duration(atLeast)), Duration(step));
    }

    void ticksStandApartAndHaveAsManyDecimalsAsTheyNeed()
    {
        QLocale::setDefault(QLocale::c());
        const TimelineModel model = read(manyTerms(1, 1));
        const Layout layout = layOut(model, measures, {1000, 200}, {Time(3'000'000), Time(3'100'000)}, Time(5'000'000), 0);
        QVERIFY(layout.ticks.size() >= 4);
        for (std::size_t i = 1; i < layout.ticks.size(); ++i)
            QVERIFY(layout.ticks[i].x - layout.ticks[i - 1].x >= measures.tickDistance - 1);
        QCOMPARE(tickText(Time(3'020'000), Duration(20'000)), QStringLiteral("3.02 s"));
        QCOMPARE(tickText(Time(35'000'000), Duration(5'000'000)), QStringLiteral("35 s"));
    }

    void rowsShrinkAndThenScroll()
    {
        const auto frameFor = [](std::size_t nodes, double height) {
            TimelineModel model;
            model.open(ui::test::SampleRun(nodes).store());
            return frameOf(model, measures, {1000, height});
        };
        const Frame five = frameFor(5, 200);
        QCOMPARE(five.content, five.rows.height());
        QVERIFY(five.pitch > 18);
        const Frame twenty = frameFor(20, 260);
        QVERIFY(twenty.pitch < 12 && twenty.pitch >= measures.smallestPitch);
        QVERIFY(twenty.content <= twenty.rows.height() + 0.5);
        const Frame fifty = frameFor(50, 260);
        QCOMPARE(fifty.pitch, measures.smallestPitch);
        QVERIFY(fifty.content > fifty.rows.height());
        QVERIFY(fifty.axis.bottom() <= 260.5);
    }

    void scrolledRowsAreLaidOutWhereTheyAreSeen()
    {
        TimelineModel model;
        model.open(ui::test::SampleRun(50).store());
        const Layout layout = layOut(model, measures, {1000, 200}, {Time(0), Time(1'000'000)}, Time(1'000), 90);
        QCOMPARE(layout.rows.front().node, NodeId("S11"));
        QVERIFY(layout.rows.back().area.top() < layout.frame.rows.bottom());
    }

    void faultsLieInTheirLanesFromBeginningToEnd()
    {
        const auto store = ui::test::SampleRun::study().store();
        const TimelineModel model = read(store);
        const Range range = wholeRun(store->lastTime());
        const Layout layout = layOut(model, measures, {1440, 200}, range, store->lastTime(), 0);
        QCOMPARE(layout.faults.size(), model.faults().size());
        for (const FaultShape& shape : layout.faults) {
            const FaultSpan& fault = model.faults()[shape.fault];
            QCOMPARE(shape.acts, !fault.to.has_value());
            QVERIFY(std::abs(shape.rect.left() - xOf(fault.from, range, layout.frame)) < 0.5);
            QVERIFY(layout.frame.faults.contains(shape.rect));
        }
    }

    void aMarkThatWasWonIsShownBeforeOneThatOnlyBegan()
    {
        ui::test::SampleRun run(3);
        run.waitUntil(500);
        run.elect(0); // takes 24 ms: less than a pixel of a minute
        run.waitUntil(60'000);
        run.heartbeat();
        const auto store = run.store();
        const TimelineModel model = read(store);
        const Layout layout = layOut(model, measures, {1000, 200}, wholeRun(store->lastTime()), store->lastTime(), 0);
        QCOMPARE(layout.marks.size(), std::size_t{1});
        QVERIFY(model.elections()[layout.marks[0].election].won);
    }
};

QTEST_GUILESS_MAIN(TimelineGeometryTest)
#include "timelinegeometrytest.moc"
