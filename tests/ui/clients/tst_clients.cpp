// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/support/tracebuilder.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/clients/clientspanel.h"
#include "ui/clients/historyview.h"
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

    void historiesAreIntervalsAndOverlapsAreStacked()
    {
        using ui::histories::Fate;
        ClusterState state;
        ClientView client;
        client.id = "you";
        const auto ask = [&client](std::int64_t from, std::optional<Outcome> outcome, std::int64_t to) {
            ClientRequestView request;
            request.request.serial = client.history.size() + 1;
            request.askedAt = Time(from);
            request.changedAt = Time(to);
            if (outcome)
                request.response = Responded{"you", request.request.serial, *outcome, {}, {}, {}, {}};
            client.history.push_back(request);
        };
        ask(10, Outcome::Ok, 30);
        ask(20, Outcome::Unknown, 40); // while the first one was under way
        ask(35, Outcome::Refused, 50); // the first row is free again; the second never is
        ask(60, std::nullopt, 60);
        state.clients.push_back(client);
        const auto lanes = ui::histories::lanesOf(state, Time(100), 12);
        QCOMPARE(lanes.size(), std::size_t(1));
        const auto& all = lanes.front().intervals;
        QCOMPARE(all.size(), std::size_t(4));
        QCOMPARE(all[0].fate, Fate::Done);
        QCOMPARE(all[1].fate, Fate::Unknown);
        QCOMPARE(all[2].fate, Fate::Refused);
        QCOMPARE(all[3].fate, Fate::Waiting);
        QCOMPARE(all[3].to, Time(100)); // until now
        QCOMPARE((std::vector<int>{all[0].row, all[1].row, all[2].row, all[3].row}), (std::vector<int>{0, 1, 0, 0}));
        QCOMPARE(lanes.front().rows, 2);
        QCOMPARE(ui::histories::lanesOf(state, Time(100), 2).front().intervals.size(), std::size_t(2)); // the newest

        QVERIFY(!ui::histories::verdictOf(state, lanes).broken);
        QCOMPARE(ui::histories::verdictOf(state, lanes).answered, std::size_t(1));
        Violated other;
        other.property = Property::LogMatching;
        state.violations.push_back(other);
        QVERIFY(!ui::histories::verdictOf(state, lanes).broken);
        other.property = Property::Linearizable;
        state.violations.push_back(other);
        QVERIFY(ui::histories::verdictOf(state, lanes).broken);
    }

    void intervalsAreReachedByKeyAndLeadToTheirAnswers()
    {
        raft::test::TraceBuilder builder({"S1", "S2", "S3"});
        builder.startAll();
        for (std::uint64_t serial = 1; serial <= 2; ++serial) {
            Requested request;
            request.client = "you";
            request.serial = serial;
            request.entries = {"set x 3"};
            builder.add("S1", request);
            builder.wait(Duration(10'000));
        }
        Responded response;
        response.client = "you";
        response.serial = 1;
        const std::uint64_t answered = builder.add("S1", response);
        auto store = std::make_shared<TraceStore>(builder.header);
        for (const Event& event : builder.events)
            store->append(event.t, event.node, event.body);
        ui::ThemeManager themes;
        ui::Session session;
        ui::ClientsPanel panel(session, themes);
        panel.resize(500, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(panel.history().verdict().contains(QStringLiteral("Nothing has been asked")));
        panel.showIntervals(true);
        session.open(nullptr, store);
        session.seekEvent(store->size());
        ui::HistoryView& view = panel.history();
        QTRY_COMPARE(view.itemCount(), 2);
        QVERIFY2(view.verdict().contains(QStringLiteral("Linearizable")), qPrintable(view.verdict()));
        QVERIFY(view.barOf(0).right() > view.barOf(1).left()); // they overlap, so they stand in two rows
        QVERIFY(view.barOf(0).top() != view.barOf(1).top());
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.isItemSelected(0));
        QVERIFY2(view.itemName(0).contains(QStringLiteral("set x 3")) && view.itemName(1).contains(QStringLiteral("waits")), qPrintable(view.itemName(0)));
        session.seekEvent(1);
        QTRY_COMPARE(view.itemCount(), 0);
        session.seekEvent(store->size());
        QTRY_COMPARE(view.itemCount(), 2);
        view.selectItem(0);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(session.state().n, answered);
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
