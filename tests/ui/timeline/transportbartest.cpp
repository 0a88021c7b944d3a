// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/actions/actionbutton.h"
#include "ui/actions/actionregistry.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/timeline/rates.h"
#include "ui/timeline/rateslider.h"
#include "ui/timeline/transportbar.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace ui::timeline;

namespace {

struct World {
    World()
    {
        registry.addCategory(QStringLiteral("run"), [] { return QStringLiteral("Run"); });
        for (const char* id : {"run.toStart", "run.playBackwards", "run.stepBack", "run.togglePlay", "run.step", "run.toEnd"}) {
            ActionSpec spec;
            spec.id = QString::fromLatin1(id);
            spec.category = QStringLiteral("run");
            spec.icon = QStringLiteral("player-play");
            spec.title = [id] { return QString::fromLatin1(id); };
            spec.run = [this, id](const QVariant&) { done.append(QString::fromLatin1(id)); };
            registry.add(spec);
        }
        bar = std::make_unique<TransportBar>(session, themes, registry);
        bar->resize(1300, 60);
        bar->show();
        test::SampleRun run(3);
        run.waitUntil(41'210);
        run.heartbeat();
        store = run.store();
        cluster = std::make_shared<test::StillCluster>(store);
        session.open(cluster, store);
    }

    ThemeManager themes;
    ActionRegistry registry{themes};
    QStringList done;
    Session session;
    std::shared_ptr<raft::trace::TraceStore> store;
    std::shared_ptr<test::StillCluster> cluster;
    std::unique_ptr<TransportBar> bar;

    double lastRate() const
    {
        const auto* command = cluster->commands.empty() ? nullptr : std::get_if<raft::cluster::command::SetRate>(&cluster->commands.back());
        return command ? command->rate : 0;
    }
};

} // namespace

class TransportBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theScaleOfRatesIsLogarithmicAndRound_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<double>("rate");
        QTest::newRow("slowest") << 0 << 0.001;
        QTest::newRow("1/100") << 100 << 0.01;
        QTest::newRow("1/25") << 160 << 0.04;
        QTest::newRow("1/10") << 200 << 0.1;
        QTest::newRow("1/2") << 270 << 0.5;
        QTest::newRow("real time") << 300 << 1.0;
        QTest::newRow("twice") << 330 << 2.0;
        QTest::newRow("fastest") << 400 << 10.0;
        QTest::newRow("below") << -50 << 0.001;
        QTest::newRow("beyond") << 900 << 10.0;
    }

    void theScaleOfRatesIsLogarithmicAndRound()
    {
        QFETCH(int, position);
        QFETCH(double, rate);
        QCOMPARE(rateAt(position), rate);
        if (position >= 0 && position <= ratePositions)
            QCOMPARE(positionOf(rate), position);
    }

    void ratesGrowWithThePosition()
    {
        for (int position = 1; position <= ratePositions; ++position)
            QVERIFY2(rateAt(position) >= rateAt(position - 1), qPrintable(QString::number(position)));
    }

    void nearRealTimeItIsRealTime()
    {
        for (int position = realTimePosition - snapDistance; position <= realTimePosition + snapDistance; ++position)
            QCOMPARE(rateAt(position), 1.0);
        QVERIFY(rateAt(realTimePosition - snapDistance - 1) < 1);
        QVERIFY(rateAt(realTimePosition + snapDistance + 1) > 1);
    }

    void rateInWords_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QString>("words");
        QTest::newRow("1/25") << 0.04 << QStringLiteral("1/25 of real time");
        QTest::newRow("1/1000") << 0.001 << QStringLiteral("1/1000 of real time");
        QTest::newRow("1/2") << 0.5 << QStringLiteral("1/2 of real time");
        QTest::newRow("70 %") << 0.7 << QStringLiteral("70 % of real time");
        QTest::newRow("1") << 1.0 << QStringLiteral("real time");
        QTest::newRow("2.5") << 2.5 << QStringLiteral("2.5 × real time");
        QTest::newRow("10") << 10.0 << QStringLiteral("10 × real time");
    }

    void rateInWords()
    {
        QFETCH(double, rate);
        QFETCH(QString, words);
        QCOMPARE(rateText(rate), words);
    }

    void aLabGoesOnToAsFastAsPossible()
    {
        QCOMPARE(rateAt(labPositions, Reach::Lab), unboundedRate);
        QCOMPARE(rateAt(600, Reach::Lab), 1'000.0);
        QCOMPARE(rateAt(500, Reach::Lab), 100.0);
        QCOMPARE(rateAt(160, Reach::Lab), 0.04);
        QCOMPARE(positionOf(unboundedRate, Reach::Lab), labPositions);
        QCOMPARE(positionOf(200, Reach::Lab), 530);
        QCOMPARE(positionOf(unboundedRate), ratePositions); // a live cluster's scale ends at 10
        for (int position = 1; position <= labPositions; ++position)
            QVERIFY2(rateAt(position, Reach::Lab) >= rateAt(position - 1, Reach::Lab), qPrintable(QString::number(position)));
        double rate = 1;
        int steps = 0;
        for (; rate < unboundedRate && steps < 20; ++steps)
            rate = nextRate(rate, 1, Reach::Lab);
        QCOMPARE(steps, 10); // 2 5 10, 20 50 100, 200 500 1000, all that there is
        for (; rate > 1 && steps > 0; --steps)
            rate = nextRate(rate, -1, Reach::Lab);
        QCOMPARE(steps, 0);
        QCOMPARE(rate, 1.0);
        QCOMPARE(rateText(unboundedRate), QStringLiteral("as fast as possible"));
    }

    void whatAStepGoesByIsChosenBesideTheButtons()
    {
        World world;
        QCOMPARE(world.bar->stepBy()->currentText(), QStringLiteral("event"));
        world.bar->stepBy()->setCurrentIndex(world.bar->stepBy()->findText(QStringLiteral("election")));
        Q_EMIT world.bar->stepBy()->activated(world.bar->stepBy()->currentIndex());
        QCOMPARE(world.session.stepBy(), Waypoint::Election);
        world.session.setStepBy(Waypoint::Violation);
        QCOMPARE(world.bar->stepBy()->currentText(), QStringLiteral("violation"));
    }

    void keysGoFromRoundRateToRoundRate()
    {
        ThemeManager themes;
        RateSlider slider(themes);
        slider.setRate(0.04);
        QSignalSpy chosen(&slider, &RateSlider::rateChosen);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.rate(), 0.1);
        QTest::keyClick(&slider, Qt::Key_Left);
        QTest::keyClick(&slider, Qt::Key_Left);
        QCOMPARE(slider.rate(), 0.02);
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(slider.rate(), fastestRate);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.rate(), fastestRate);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(slider.rate(), slowestRate);
        QCOMPARE(chosen.count(), 6);
    }

    void theSliderSnapsToRealTime()
    {
        ThemeManager themes;
        RateSlider slider(themes);
        slider.setRate(0.04);
        slider.setValue(realTimePosition - 4);
        QCOMPARE(slider.rate(), 1.0);
        QCOMPARE(slider.value(), realTimePosition);
        slider.setValue(realTimePosition - 60);
        QCOMPARE(slider.rate(), rateAt(realTimePosition - 60));
    }

    void theSliderTellsTheClusterAndTheClusterTheSlider()
    {
        World world;
        QCOMPARE(world.bar->slider()->rate(), 0.04);
        QCOMPARE(world.bar->rateWords(), QStringLiteral("1/25 of real time"));
        QTest::keyClick(world.bar->slider(), Qt::Key_Right);
        QCOMPARE(world.lastRate(), 0.1);
        world.cluster->commands.clear();
        world.cluster->reading.rate = 0.5;
        Q_EMIT world.cluster->clockChanged();
        QTRY_COMPARE(world.bar->rateWords(), QStringLiteral("1/2 of real time"));
        QVERIFY(world.cluster->commands.empty()); // showing a rate asks for nothing
    }

    void theButtonsDoTheActionsOfTheRegistry()
    {
        World world;
        const auto buttons = world.bar->findChildren<ActionButton*>();
        QCOMPARE(buttons.size(), 6);
        for (ActionButton* button : buttons) {
            QVERIFY(!button->accessibleName().isEmpty());
            button->click();
        }
        QCOMPARE(world.done, (QStringList{QStringLiteral("run.toStart"), QStringLiteral("run.playBackwards"), QStringLiteral("run.stepBack"), QStringLiteral("run.togglePlay"),
                                          QStringLiteral("run.step"), QStringLiteral("run.toEnd")}));
    }

    void theTrueTimingsAndTheInstantAreTold()
    {
        World world;
        QTRY_COMPARE(world.bar->timings(), QStringLiteral("election 150–300 ms · heartbeat 50 ms · 41.21 s"));
        world.session.seek(raft::Time(40'000'000));
        QTRY_VERIFY2(world.bar->timings().endsWith(QStringLiteral("40.00 s, looking back 1.21 s")), qPrintable(world.bar->timings()));
    }

    void aRecordingTellsHowLongItIs()
    {
        World world;
        world.session.open(nullptr, world.store);
        world.session.seek(raft::Time(3'000'000));
        QTRY_VERIFY2(world.bar->timings().endsWith(QStringLiteral("3.00 of 41.21 s")), qPrintable(world.bar->timings()));
    }

    void whereThereIsLittleRoomItIsSaidShorter()
    {
        World world;
        world.bar->resize(560, 60);
        QTRY_COMPARE(world.bar->timings(), QStringLiteral("41.21 s"));
        QVERIFY(world.bar->minimumSizeHint().width() < 560);
    }
};

QTEST_MAIN(TransportBarTest)
#include "transportbartest.moc"
