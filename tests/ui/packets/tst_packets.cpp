// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/breakpointdesk.h"
#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/packets/anatomy.h"
#include "ui/packets/breakpointbook.h"
#include "ui/packets/breakpointeditor.h"
#include "ui/packets/packetspanel.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>
#include <QTreeWidget>

using namespace raft;
using namespace raft::trace;
using cluster::Breakpoint;
using cluster::BreakpointDesk;
using cluster::BreakpointHit;
using When = Breakpoint::When;
namespace command = raft::cluster::command;

namespace {

// An election: two requests for a vote are on their way, one of them held.
std::shared_ptr<TraceStore> requestsInFlight()
{
    Header header;
    header.nodes = {NodeId("S1"), NodeId("S2"), NodeId("S3")};
    header.cluster = "vote";
    auto store = std::make_shared<TraceStore>(header);
    RequestVote request;
    request.term = Term(4);
    request.candidateId = NodeId("S1");
    request.lastLogIndex = Index(7);
    store->append(Time(1'000), NodeId("S1"), PacketSent{PacketId{1, 0}, NodeId("S2"), request});
    store->append(Time(1'000), NodeId("S2"), PacketDue{PacketId{1, 0}, Time(9'000), PacketPlace::Link});
    store->append(Time(1'000), NodeId("S1"), PacketSent{PacketId{2, 0}, NodeId("S3"), request});
    store->append(Time(1'000), NodeId("S3"), PacketDue{PacketId{2, 0}, {}, PacketPlace::Gate});
    store->append(Time(4'000), NodeId("S3"), Noted{"now"});
    return store;
}

// The window's parts around a cluster that remembers what it was asked.
struct Stage {
    Stage()
    {
        cluster->reading = {Time(4'000), 1, true, false};
        session.open(cluster, cluster->trace());
    }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : panel.findChildren<QPushButton*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QComboBox* combo(const QString& name) const
    {
        for (QComboBox* each : panel.findChildren<QComboBox*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    std::shared_ptr<ui::test::FakeCluster> cluster = std::make_shared<ui::test::FakeCluster>(requestsInFlight());
    BreakpointDesk* desk = new BreakpointDesk(cluster.get());
    ui::ThemeManager themes;
    ui::Session session;
    ui::BreakpointBook book{session};
    ui::PacketsPanel panel{session, themes, book};
};

} // namespace

class PacketsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListSaysWhatBecomesOfEach()
    {
        Stage stage;
        auto* list = stage.panel.findChild<QTreeView*>();
        QVERIFY(list);
        using M = ui::PacketsModel;
        const QAbstractItemModel* model = list->model();
        QTRY_COMPARE(model->rowCount(), 2);
        const auto cell = [model](int row, int column) { return model->index(row, column).data().toString(); };
        QCOMPARE(cell(0, M::From), QStringLiteral("S1"));
        QCOMPARE(cell(0, M::To), QStringLiteral("S2"));
        QCOMPARE(cell(0, M::Type), QStringLiteral("RequestVote"));
        QCOMPARE(cell(0, M::Term), QStringLiteral("4"));
        QCOMPARE(cell(0, M::Fate), QStringLiteral("in 5 ms"));
        QCOMPARE(cell(0, M::Age), QStringLiteral("3 ms"));
        QCOMPARE(cell(1, M::Fate), QStringLiteral("held"));
    }

    void aHandIsLaidOnTheChosenPacket()
    {
        Stage stage;
        QVERIFY(!stage.button(QStringLiteral("Drop"))->isEnabled());
        auto* list = stage.panel.findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(stage.session.selected(), ui::Subject(ui::PacketRef{PacketId{2, 0}}));
        QVERIFY(stage.button(QStringLiteral("Release")));
        stage.button(QStringLiteral("Release"))->click();
        const auto* released = stage.cluster->last<command::HandlePacket>();
        QVERIFY(released && released->packet == 2 && released->what == command::HandlePacket::What::Release);
        stage.session.select(ui::PacketRef{PacketId{1, 0}});
        QCOMPARE(list->currentIndex().row(), 0);
        QVERIFY(stage.button(QStringLiteral("Hold")));
        QTest::keyClick(list, Qt::Key_Return);
        const auto* delivered = stage.cluster->last<command::HandlePacket>();
        QVERIFY(delivered && delivered->packet == 1 && delivered->what == command::HandlePacket::What::DeliverNow);
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(stage.cluster->last<command::HandlePacket>()->what == command::HandlePacket::What::Drop);
    }

    void manualModeHoldsAllLinks()
    {
        Stage stage;
        auto* manual = stage.panel.findChild<QCheckBox*>();
        manual->click();
        const auto* held = stage.cluster->last<command::Inflict>();
        QVERIFY(held && held->fault == Fault(fault::Hold{}));
        stage.cluster->store->append(Time(4'000), NodeId(), FaultBegan{1, Fault(fault::Hold{})});
        QVERIFY(ui::isManual([&] {
            ClusterState state(stage.cluster->store->header());
            stage.cluster->store->forEach(1, stage.cluster->store->size(), [&state](const Event& event) {
                state.apply(event);
                return true;
            });
            return state;
        }()));
        QVERIFY(std::holds_alternative<command::HealSame>(ui::manualMode(false)));
    }

    void fieldsAndBytesAreThoseOfTheWire()
    {
        Stage stage;
        const ClusterState& state = stage.session.state();
        const ui::packets::Anatomy anatomy = ui::packets::dissect(state.inFlight.at(PacketId{1, 0}), state, "vote");
        const auto value = [&anatomy](const char* name) {
            for (const ui::packets::Field& field : anatomy.fields) {
                if (field.name == QLatin1String(name))
                    return field.value;
            }
            return QStringLiteral("(none)");
        };
        QCOMPARE(value("src"), QStringLiteral("S1"));
        QCOMPARE(value("dest"), QStringLiteral("S2"));
        QCOMPARE(value("type"), QStringLiteral("request_vote"));
        QCOMPARE(value("term"), QStringLiteral("4"));
        QVERIFY(value("crc") != QStringLiteral("(none)"));
        QCOMPARE(anatomy.bytes.front(), '{');
        const QString dump = ui::packets::hexDump(anatomy.bytes);
        QVERIFY2(dump.startsWith(QStringLiteral("0000  7b 22 ")), qPrintable(dump.left(60)));
        const auto nested = ui::packets::fieldsOf("{\"a\":[{\"b\":\"x,}\"},{}],\"body\":{\"c\":1}}");
        QCOMPARE(nested.size(), std::size_t{3});
        QCOMPARE(nested[0].name, QStringLiteral("a[0].b"));
        QCOMPARE(nested[0].value, QStringLiteral("x,}"));
        QCOMPARE(nested[2].name, QStringLiteral("c"));
    }

    void aBreakpointIsPutTogetherSwitchedAndRemoved()
    {
        Stage stage;
        stage.combo(QStringLiteral("Receiver"))->setCurrentText(QStringLiteral("S3"));
        stage.combo(QStringLiteral("Message"))->setCurrentText(QStringLiteral("RequestVote"));
        stage.panel.findChild<QSpinBox*>()->setValue(4);
        stage.button(QStringLiteral("Add breakpoint"))->click();
        QCOMPARE(stage.book.all().size(), std::size_t{1});
        const Breakpoint made = stage.book.all().front();
        QVERIFY(made.when == When::Delivery && made.kind == MessageKind::RequestVote && made.number == 4 && made.node == NodeId("S3"));
        const auto sent = stage.desk->take();
        QVERIFY(sent && *sent == stage.book.all());
        auto* list = stage.panel.findChild<QListWidget*>();
        QCOMPARE(list->item(0)->text(), QStringLiteral("Before S3 gets RequestVote of term 4 from any node"));
        list->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(!stage.book.all().front().on);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(stage.book.all().empty());
        QVERIFY(stage.desk->take()->empty());
    }

    void whereItStandsIsSaid()
    {
        Stage stage;
        Breakpoint commit;
        commit.when = When::Commit;
        commit.number = 7;
        commit.id = stage.book.add(commit);
        QSignalSpy stopped(&stage.book, &ui::BreakpointBook::stopped);
        stage.desk->tell(BreakpointHit{commit, Time(4'000), 5, NodeId("S2"), {}});
        QCOMPARE(stopped.count(), 1);
        QVERIFY(!stage.book.all().front().on); // it was reached
        bool isSaid = false;
        for (const QLabel* label : stage.panel.findChildren<QLabel*>())
            isSaid = isSaid || (!label->isHidden() && label->text().contains(QStringLiteral("When the commitIndex of S2 reaches 7")));
        QVERIFY(isSaid);
        stage.cluster->reading.paused = false; // time goes on
        Q_EMIT stage.cluster->clockChanged();
        QVERIFY(!stage.book.standsAt());
    }

    void anotherClusterGetsThemToo()
    {
        Stage stage;
        Breakpoint leader;
        leader.when = When::Leader;
        stage.book.add(leader);
        auto other = std::make_shared<ui::test::FakeCluster>(requestsInFlight());
        auto* desk = new BreakpointDesk(other.get());
        stage.session.open(other, other->trace());
        const auto sent = desk->take();
        QVERIFY(sent && sent->size() == 1 && sent->front().when == When::Leader);
        QVERIFY(stage.book.canStop());
        stage.session.open(nullptr, other->trace()); // a recording
        QVERIFY(!stage.book.canStop());
        QVERIFY(!stage.button(QStringLiteral("Drop"))->isEnabled());
    }

    void itFitsANarrowDock()
    {
        Stage stage;
        QVERIFY2(stage.panel.minimumSizeHint().width() <= 300, qPrintable(QString::number(stage.panel.minimumSizeHint().width())));
    }
};

QTEST_MAIN(PacketsTest)
#include "tst_packets.moc"
