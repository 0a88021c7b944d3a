// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "ui/events/eventindex.h"

using namespace raft::trace;
using namespace ui::events;
using ui::Category;

namespace {

void workAll(EventIndex& index)
{
    while (index.work(5'000)) {
    }
}

} // namespace

class EventIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { trace = raft::test::syntheticBusyCluster(5, 8'000, 3); }

    void itComesInPortions()
    {
        EventIndex index;
        index.open(trace);
        QVERIFY(index.work(100));
        QCOMPARE(index.lookedAt(), 100U);
        workAll(index);
        QCOMPARE(index.lookedAt(), trace->size());
        QVERIFY(!index.work(100)); // nothing new
        QVERIFY(std::is_sorted(index.shown().begin(), index.shown().end()));
        QCOMPARE(index.countUpTo(trace->size()), index.shown().size());
        QCOMPARE(index.countUpTo(index.shown()[9]), std::size_t(10));
        QCOMPARE(index.countUpTo(0), std::size_t(0));
    }

    void aCategoryShowsItsEventsAndNoOthers()
    {
        EventIndex index;
        index.open(trace);
        Filter filter;
        filter.set(Category::Elections, true);
        index.setFilter(filter);
        workAll(index);
        QVERIFY(!index.shown().empty());
        for (const std::uint32_t n : index.shown()) {
            Event event;
            QVERIFY(index.event(n, event));
            QCOMPARE(index.narrator().categoryOf(event), Category::Elections);
            QVERIFY(!std::holds_alternative<PacketSent>(event.body)); // traffic is not asked for
        }
        filter.packets = true;
        const std::size_t before = index.shown().size();
        index.setFilter(filter);
        QCOMPARE(index.lookedAt(), 0U); // begins anew
        workAll(index);
        QVERIFY(index.shown().size() > before);
    }

    void searchFindsWordsInAnyCase()
    {
        EventIndex index;
        index.open(trace);
        Filter filter = Filter::standard();
        filter.text = QStringLiteral("IS LEADER of");
        index.setFilter(filter);
        workAll(index);
        QVERIFY(!index.shown().empty());
        for (const std::uint32_t n : index.shown()) {
            Event event;
            QVERIFY(index.event(n, event));
            const auto* role = std::get_if<raft::RoleChanged>(&event.body);
            QVERIFY(role && role->to == raft::Role::Leader);
        }
        filter.text = QStringLiteral("no such words");
        index.setFilter(filter);
        workAll(index);
        QVERIFY(index.shown().empty());
    }

    void anArrivalIsToldByWhatWasSent()
    {
        EventIndex index;
        index.open(trace);
        workAll(index);
        int told = 0;
        trace->forEach(1, trace->size(), [&](const Event& event) {
            if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
                const ui::KnownPacket packet = index.packet(delivered->id);
                told += packet.msg && packet.from == delivered->from ? 1 : 0;
                return told < 50;
            }
            return true;
        });
        QVERIFY(told >= 50);
    }

    void aLossNamesBothEnds()
    {
        raft::trace::Header header;
        header.nodes = {raft::NodeId("S1"), raft::NodeId("S2")};
        const auto store = std::make_shared<TraceStore>(header);
        const raft::PacketId id{7, 0};
        store->append(raft::Time(1), raft::NodeId("S2"), PacketSent{id, raft::NodeId("S1"), raft::VoteAccepted{}});
        store->append(raft::Time(2), raft::NodeId("S1"), PacketLost{id, raft::LossCause::Cut});
        store->append(raft::Time(3), raft::NodeId("S1"), PacketLost{raft::PacketId{8, 0}, raft::LossCause::Cut}); // of nobody knows whom
        EventIndex index;
        index.open(store);
        workAll(index);
        Event event;
        QVERIFY(index.event(2, event));
        QCOMPARE(index.narrator().tell(event).subject, QStringLiteral("S2 → S1"));
        QCOMPARE(packetOf(event), std::optional(id));
        QVERIFY(index.event(3, event));
        QCOMPARE(index.narrator().tell(event).subject, QStringLiteral("→ S1"));
    }

    void longTracesStayCheapPerPortion()
    {
        Header header;
        header.nodes.emplace_back("S1");
        const auto store = std::make_shared<TraceStore>(header);
        for (int i = 0; i < 200'000; ++i)
            store->append(raft::Time(i), raft::NodeId("S1"), TimerFired{raft::Timer::Heartbeat});
        EventIndex index;
        index.open(store);
        std::uint64_t portions = 1;
        while (index.work(2'000))
            ++portions;
        QCOMPARE(portions, 100U);
        QVERIFY(index.shown().empty());
    }

private:
    std::shared_ptr<TraceStore> trace;
};

QTEST_GUILESS_MAIN(EventIndexTest)
#include "tst_eventindex.moc"
