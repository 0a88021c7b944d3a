// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"
#include "ui/dialogs/newclusterdialog.h"
#include "ui/dialogs/partitiondialog.h"
#include "ui/dialogs/streamdialog.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewClusterKeepsWhatItWasGiven()
    {
        ui::ThemeManager themes;
        raft::cluster::LiveOptions former;
        former.nodes = 7;
        former.electionTimeoutMin = raft::Duration(200'000);
        former.electionTimeoutMax = raft::Duration(450'000);
        former.delay = raft::Duration(20'000);
        const ui::NewClusterDialog dialog(former, themes);
        QVERIFY(dialog.problem().isEmpty());
        QCOMPARE(dialog.options().nodes, std::size_t(7));
        QCOMPARE(dialog.options().electionTimeoutMin, former.electionTimeoutMin);
        QCOMPARE(dialog.options().electionTimeoutMax, former.electionTimeoutMax);
        QCOMPARE(dialog.options().delay, former.delay);
        QVERIFY(dialog.options().directory.isEmpty());
    }

    void whatCannotStartIsSaidAtOnce()
    {
        ui::ThemeManager themes;
        ui::NewClusterDialog dialog({}, themes);
        QAbstractButton* start = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(start->isEnabled());
        for (QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
            if (box->value() == 150)
                box->setValue(900); // the shortest election timeout, now above the longest
        }
        QVERIFY(!dialog.problem().isEmpty());
        QVERIFY(!start->isEnabled());

        ui::NewClusterDialog second({}, themes);
        second.findChild<QCheckBox*>()->setChecked(true); // keep the disks, but where?
        QVERIFY(!second.problem().isEmpty());
    }

    void aPartitionNeedsTwoGroups()
    {
        ui::ThemeManager themes;
        const auto trace = raft::test::syntheticElection();
        raft::trace::History history(trace);
        ui::PartitionDialog dialog(history.stateAfter(trace->size()), themes);
        QCOMPARE(dialog.partition().groups.size(), std::size_t(2));
        QAbstractButton* part = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(part->isEnabled());
        const QList<QRadioButton*> buttons = dialog.findChildren<QRadioButton*>();
        QCOMPARE(buttons.size(), 20);
        for (int node = 0; node < 5; ++node)
            buttons[node * 4]->setChecked(true); // all into the first group
        QVERIFY(!part->isEnabled());
        buttons[3]->setChecked(true);
        QVERIFY(part->isEnabled());
        QCOMPARE(dialog.partition().groups.size(), std::size_t(2));
        for (const QRadioButton* button : buttons)
            QVERIFY(!button->accessibleName().isEmpty());
    }

    void aStreamGoesToEveryNodeUnlessOneIsChosen()
    {
        ui::ThemeManager themes;
        const auto trace = raft::test::syntheticElection();
        raft::trace::History history(trace);
        const ui::StreamDialog dialog(history.stateAfter(trace->size()), themes);
        QVERIFY(dialog.stream().node.isEmpty());
        QCOMPARE(dialog.stream().perSecond, 10.0);
    }
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
