// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/tuning/timing.h"
#include "ui/tuning/tuningpanel.h"

#include <QSpinBox>

using namespace raft;
using namespace raft::trace;

class TuningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlowWorldIsWarnedOf()
    {
        Header header;
        header.delay = Duration(10'000);
        header.jitter = Duration(5'000);
        header.diskLatency = Duration(2'000);
        ClusterState state(header);
        const RaftTuning tuning;
        QCOMPARE(ui::timing::slowestAnswer(state, header), Duration(17'000));
        QVERIFY(ui::timing::warning(tuning, Duration(17'000)).isEmpty());
        state.faults.push_back({1, fault::Delay{{}, {}, Duration(120'000), Duration(20'000), {}}, {}, 0});
        state.faults.push_back({2, fault::SlowDisk{NodeId("S1"), Duration(40'000)}, {}, 0});
        const Duration slowest = ui::timing::slowestAnswer(state, header);
        QCOMPARE(slowest, Duration(180'000));
        QVERIFY(ui::timing::warning(tuning, slowest).contains(QStringLiteral("180 ms")));
        QVERIFY(!ui::timing::warning(tuning, Duration(110'000)).isEmpty()); // a heartbeat later it is too late
    }

    void impossibleTimersAreNotSent()
    {
        ui::ThemeManager themes;
        ui::Session session;
        auto cluster = std::make_shared<ui::test::FakeCluster>(test::syntheticElection());
        session.open(cluster, cluster->trace());
        ui::TuningPanel panel(session, themes);
        const QList<QSpinBox*> boxes = panel.findChildren<QSpinBox*>();
        QVERIFY(boxes.size() >= 3);
        QCOMPARE(boxes.at(0)->value(), 150); // as the cluster has it
        QCOMPARE(boxes.at(2)->value(), 50);
        boxes.at(0)->setValue(50'000); // above the longest
        QVERIFY(cluster->commands.empty());
        boxes.at(1)->setValue(60'000);
        const auto* given = cluster->last<cluster::command::Tune>();
        QVERIFY(given);
        QCOMPARE(given->tuning.electionTimeoutMin, Duration(50'000'000));
        QCOMPARE(given->tuning.electionTimeoutMax, Duration(60'000'000));
    }
};

QTEST_MAIN(TuningTest)
#include "tst_tuning.moc"
