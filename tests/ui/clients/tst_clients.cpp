// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/clients/clientspanel.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace raft;
using namespace raft::trace;
namespace command = raft::cluster::command;

class ClientsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomesAreToldApart()
    {
        ClientView client;
        client.id = "you";
        for (std::uint64_t serial = 1; serial <= 3; ++serial) {
            ClientRequestView request;
            request.request.serial = serial;
            request.request.entries = {"set x 3"};
            request.askedAt = Time(1'000);
            request.event = serial;
            client.history.push_back(request);
        }
        client.history[0].response = Responded{"you", 1, Outcome::Ok, Index(7), {}, {}, {}};
        client.history[0].changedAt = Time(13'000);
        client.history[1].response = Responded{"you", 2, Outcome::Unknown, {}, {}, {}, why::TimedOut{Duration(5'000)}};
        client.history[1].changedAt = Time(6'000);
        ui::ThemeManager themes;
        ui::RequestsModel model(themes.theme());
        model.show(&client, Time(3'000));
        using C = ui::RequestsModel;
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, C::Outcome), QStringLiteral("waits"));
        QCOMPARE(cell(0, C::Latency), QStringLiteral("2 ms"));
        QCOMPARE(cell(1, C::Outcome), QStringLiteral("unknown"));
        QCOMPARE(cell(2, C::Outcome), QStringLiteral("ok"));
        QCOMPARE(cell(2, C::Answer), QStringLiteral("7"));
        QCOMPARE(cell(2, C::Latency), QStringLiteral("12 ms"));
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("may happen yet")));
    }

    void readsAndSessionsAreAskedOfTheCluster()
    {
        ui::ThemeManager themes;
        ui::Session session;
        auto cluster = std::make_shared<ui::test::FakeCluster>(test::syntheticElection());
        session.open(cluster, cluster->trace());
        ui::ClientsPanel panel(session, themes);
        panel.findChild<QCheckBox*>()->setChecked(true);
        const auto* configured = cluster->last<command::ConfigureClient>();
        QVERIFY(configured && configured->session && configured->client == "you");
        const QList<QComboBox*> combos = panel.findChildren<QComboBox*>();
        QComboBox* mode = nullptr;
        for (QComboBox* combo : combos) {
            if (combo->accessibleName() == QStringLiteral("What to ask"))
                mode = combo;
        }
        QVERIFY(mode);
        mode->setCurrentIndex(4);
        auto* line = panel.findChild<QLineEdit*>();
        for (QLineEdit* each : panel.findChildren<QLineEdit*>()) {
            if (each->accessibleName() == QStringLiteral("Command or question"))
                line = each;
        }
        line->setText(QStringLiteral("get k1"));
        QTest::keyClick(line, Qt::Key_Return);
        const auto* read = cluster->last<command::ReadState>();
        QVERIFY(read);
        QCOMPARE(read->query, std::string("get k1"));
        QVERIFY(read->mode == ReadMode::Local);
    }
};

QTEST_MAIN(ClientsTest)
#include "tst_clients.moc"
