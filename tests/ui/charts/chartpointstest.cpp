// SPDX-License-Identifier: MIT
#include "ui/charts/chartpoints.h"

#include <QTest>

using namespace ui::charts;
using raft::NodeId;
using raft::Term;
using raft::Time;
using namespace std::chrono_literals;

class ChartPointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreRound_data()
    {
        QTest::addColumn<double>("atLeast");
        QTest::addColumn<double>("step");
        QTest::newRow("0") << 0.0 << 1.0;
        QTest::newRow("1") << 1.0 << 1.0;
        QTest::newRow("1.1") << 1.1 << 2.0;
        QTest::newRow("0.03") << 0.03 << 0.05;
        QTest::newRow("70") << 70.0 << 100.0;
    }

    void stepsAreRound()
    {
        QFETCH(double, atLeast);
        QFETCH(double, step);
        QVERIFY(qFuzzyCompare(niceStep(atLeast), step));
    }

    void theWholeWindowRestsWhileTheRunGrows()
    {
        const Window window = wholeWindow(41s);
        QCOMPARE(window.from, Time(0));
        QVERIFY(window.to >= 41s && window.to <= 50s);
        QCOMPARE(wholeWindow(41s + 100ms), window);
        QVERIFY(wholeWindow(0s).to >= 1s);
    }

    void theScaleHasAirAboveAndWholeNumbersWhereAsked()
    {
        const Scale scale = scaleFor(3, true);
        QCOMPARE(scale.step, 1.0);
        QCOMPARE(scale.top, 4.0);
        QVERIFY(scaleFor(0, true).top >= 1);
        QVERIFY(scaleFor(0.2, false).top > 0.2 && scaleFor(0.2, false).top < 0.4);
        QVERIFY(scaleFor(97, false).top > 97);
    }

    void aStaircaseHoldsAValueUntilTheNext()
    {
        Track track;
        track.add(1s, 1);
        track.add(3s, 2);
        QCOMPARE(staircase(track, {0s, 10s}, 5s, 0), (QList<QPointF>{{1, 1}, {3, 1}, {3, 2}, {5, 2}}));
        QCOMPARE(staircase(track, {2s, 4s}, 5s, 0), (QList<QPointF>{{2, 1}, {3, 1}, {3, 2}, {4, 2}}));
        QCOMPARE(staircase(track, {4s, 10s}, 5s, 0.5), (QList<QPointF>{{4, 2.5}, {5, 2.5}}));
        QVERIFY(staircase(track, {0s, 10s}, 500ms, 0).isEmpty());
        QVERIFY(staircase(Track(), {0s, 10s}, 5s, 0).isEmpty());
    }

    void aLongStaircaseIsThinnedAndEndsWhereItShould()
    {
        Track track;
        for (int i = 0; i < 2'000; ++i)
            track.add(Time(i * 1'000), i);
        const QList<QPointF> points = staircase(track, {0s, 2s}, 2s, 0, 100);
        QVERIFY(points.size() <= 2 * 100 + 2);
        QCOMPARE(points.last(), QPointF(2, 1'999));
    }

    void markersOfNodesStandApart()
    {
        Track track;
        track.add(0s, 5);
        const QList<QPointF> first = markers(track, {0s, 10s}, 10s, 0, 0, 2);
        const QList<QPointF> second = markers(track, {0s, 10s}, 10s, 0, 1, 2);
        QCOMPARE(first.size(), second.size());
        for (qsizetype i = 0; i < first.size(); ++i)
            QVERIFY(std::abs(first[i].x() - second[i].x()) > 1);
        QCOMPARE(first[0].y(), 5.0);
    }

    void layersStandOnEachOther()
    {
        Counts counts;
        for (int i = 0; i < 100; ++i) { // 100 heartbeats and 50 appends a second
            counts.add(Time(i * 10'000), Traffic::Heartbeats);
            if (i % 2 == 0)
                counts.add(Time(i * 10'000), Traffic::Appends);
        }
        const Layers layers = layersOf(counts, {0s, 1s}, 1s);
        const auto& beats = layers.upper[static_cast<std::size_t>(Traffic::Heartbeats)];
        const auto& appends = layers.upper[static_cast<std::size_t>(Traffic::Appends)];
        QVERIFY(beats.size() >= 5);
        QCOMPARE(beats.size(), appends.size());
        for (qsizetype i = 0; i < beats.size(); ++i) {
            QVERIFY(std::abs(beats[i].y() - 100) < 15);
            QVERIFY(std::abs(appends[i].y() - beats[i].y() - 50) < 15);
        }
        QVERIFY(std::abs(layers.highest - 150) < 15);
        const auto rates = ratesAt(counts, {0s, 1s}, 500ms);
        QVERIFY(std::abs(rates[static_cast<std::size_t>(Traffic::Appends)] - 50) < 15);
    }

    void aColumnThatHasJustBegunIsNotDrawn()
    {
        Counts counts;
        for (int i = 0; i < 60; ++i)
            counts.add(Time(i * 100'000), Traffic::Heartbeats);
        const Layers layers = layersOf(counts, {0s, 6s}, 5'950ms);
        QVERIFY(!layers.upper[0].isEmpty());
        QVERIFY(Time(static_cast<std::int64_t>(layers.upper[0].last().x() * 1e6)) + layers.column / 2 <= 5'950ms);
    }

    void aRibbonForEveryColourOfTheCycle()
    {
        const std::vector<Reign> reigns{{0s, std::nullopt, {}}, {1s, NodeId("S1"), Term(1)}, {3s, std::nullopt, {}}, {4s, NodeId("S2"), Term(9)}};
        const auto all = ribbons(reigns, {0s, 10s}, 5s, 8);
        QCOMPARE(all.size(), std::size_t{8});
        QCOMPARE(all[0], (QList<QPointF>{{1, 0}, {1, 1}, {3, 1}, {3, 0}, {4, 0}, {4, 1}, {5, 1}, {5, 0}}));
        QVERIFY(all[1].isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChartPointsTest)
#include "chartpointstest.moc"
