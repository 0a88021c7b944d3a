// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/rules/rulesmodel.h"
#include "ui/rules/rulespanel.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QLineEdit>
#include <QTreeView>

using namespace raft;
namespace command = raft::cluster::command;

class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSwitchesFollowTheState()
    {
        trace::ClusterState state;
        state.rulesOff = {"oneVoteATerm"};
        state.rulesOn = {"saveCommitIndex"};
        ui::RulesModel model;
        model.show(ui::RulesModel::rulesOf(state));
        QVERIFY(!model.rules().isOn(Rule::OneVoteATerm));
        QVERIFY(model.rules().isOn(Rule::SaveCommitIndex));
        QVERIFY(model.rules().isOn(Rule::PreVote));
        ui::RulesFilter filter;
        filter.setSourceModel(&model);
        QCOMPARE(filter.rowCount(), static_cast<int>(allRules().size()));
        filter.setOffOnly(true);
        QCOMPARE(filter.rowCount(), 2);
        filter.setOffOnly(false);
        filter.setText(QStringLiteral("vote TERM oneVote"));
        QCOMPARE(filter.rowCount(), 1);
    }

    void aClickAsksTheClusterAndChangesNothingByItself()
    {
        ui::ThemeManager themes;
        ui::Session session;
        auto cluster = std::make_shared<ui::test::FakeCluster>(test::syntheticElection());
        session.open(cluster, cluster->trace());
        ui::RulesPanel panel(session, themes);
        auto* list = panel.findChild<QTreeView*>();
        QVERIFY(list);
        panel.showRule(Rule::DurableVote);
        const QModelIndex row = list->currentIndex();
        list->model()->setData(row, Qt::Unchecked, Qt::CheckStateRole);
        const auto* given = cluster->last<command::SetRule>();
        QVERIFY(given);
        QVERIFY(given->rule == Rule::DurableVote);
        QVERIFY(!given->on);
        QCOMPARE(row.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    }
};

QTEST_MAIN(RulesTest)
#include "tst_rules.moc"
