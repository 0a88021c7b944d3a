// SPDX-License-Identifier: MIT
// The index against a naive reading of the same trace, and causes and effects against "happened before" on its graph.
#include "tests/support/synthetictrace.h"
#include "tests/support/tracebuilder.h"
#include "ui/spacetime/cone.h"

#include <QTest>

#include <random>
#include <set>

using namespace raft::trace;
using namespace ui;
using namespace ui::spacetime;
using raft::NodeId;
using raft::PacketId;

namespace {

DiagramIndex indexOf(const std::shared_ptr<const TraceStore>& store, std::uint64_t portion = 1'000'000)
{
    DiagramIndex index;
    index.open(store);
    while (index.work(portion)) { }
    return index;
}

struct Naive {
    std::uint64_t sentN = 0, endN = 0;
    raft::Time sentAt{}, endAt{};
    NodeId from, to;
    bool lost = false, ignored = false;
};

std::map<PacketId, Naive> readNaively(const TraceStore& store)
{
    std::map<PacketId, Naive> all;
    std::map<NodeId, PacketId> lastArrived;
    store.forEach(1, store.size(), [&](const Event& event) {
        if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
            all[sent->id] = {event.n, 0, event.t, {}, event.node, sent->to, false, false};
        } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
            all[copied->copy] = {event.n, 0, event.t, {}, all[copied->id].from, all[copied->id].to, false, false};
        } else if (const auto* arrived = std::get_if<PacketDelivered>(&event.body)) {
            all[arrived->id].endN = event.n;
            all[arrived->id].endAt = event.t;
            lastArrived[event.node] = arrived->id;
        } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
            all[lost->id].endN = event.n;
            all[lost->id].endAt = event.t;
            all[lost->id].lost = true;
        }
        return true;
    });
    return all;
}

// Three nodes; a message each way, one lost, one that crosses another.
std::shared_ptr<TraceStore> handWritten()
{
    raft::test::TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    const PacketId toS2 = t.send("S1", "S2", t.requestOf("S1"));
    const PacketId toS3 = t.send("S1", "S3", t.requestOf("S1"));
    t.deliver(toS2);
    t.term("S2", 1);
    t.vote("S2", "S1");
    t.persist("S3"); // knows nothing of it yet
    const PacketId yes = t.send("S2", "S1", raft::VoteAccepted{raft::Term(1), false});
    t.lose(toS3);
    t.deliver(yes);
    t.lead("S1");
    const PacketId early = t.send("S3", "S2", t.requestOf("S3"));
    const PacketId beat = t.send("S1", "S3", raft::AppendEntries{raft::Term(1), NodeId("S1"), {}, {}, {}, {}, 1});
    t.deliver(beat);
    t.term("S3", 1);
    t.deliver(early);
    t.append("S1", "set x 1");
    auto store = std::make_shared<TraceStore>(t.header);
    for (const Event& event : t.events)
        store->append(event.t, event.node, event.body);
    return store;
}

// All events that happened before (or after) one: over the order at each node and the arrivals.
std::set<std::uint64_t> reached(const TraceStore& store, std::uint64_t n, bool past)
{
    std::vector<std::pair<std::uint64_t, std::uint64_t>> edges;
    std::map<NodeId, std::uint64_t> last;
    std::map<PacketId, std::uint64_t> sentAt;
    store.forEach(1, store.size(), [&](const Event& event) {
        if (std::holds_alternative<PacketDue>(event.body) || std::holds_alternative<PacketLost>(event.body))
            return true; // the network's, not the node's
        if (last.contains(event.node))
            edges.emplace_back(last[event.node], event.n);
        last[event.node] = event.n;
        if (const auto* sent = std::get_if<PacketSent>(&event.body))
            sentAt[sent->id] = event.n;
        if (const auto* arrived = std::get_if<PacketDelivered>(&event.body))
            edges.emplace_back(sentAt[arrived->id], event.n);
        return true;
    });
    std::set<std::uint64_t> found{n};
    for (bool grows = true; grows;) {
        grows = false;
        for (const auto& [from, to] : edges) {
            if (past ? found.contains(to) && !found.contains(from) : found.contains(from) && !found.contains(to))
                grows = found.insert(past ? from : to).second || grows;
        }
    }
    return found;
}

} // namespace

class DiagramIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPacketIsALineWithItsFate()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 20'000);
        const DiagramIndex index = indexOf(store, 777);
        const auto naive = readNaively(*store);
        QCOMPARE(index.lines().size(), naive.size());
        QVERIFY(naive.size() > 1'000);
        std::size_t lost = 0;
        for (const auto& [packet, of] : naive) {
            const auto at = index.lineOf(packet);
            QVERIFY(at);
            const MessageLine& line = index.lines()[*at];
            QVERIFY(line.packet() == packet);
            QCOMPARE(std::uint64_t{line.sentN}, of.sentN);
            QCOMPARE(std::uint64_t{line.endN}, of.endN);
            QCOMPARE(line.sentAt, of.sentAt.count());
            QVERIFY(of.endN == 0 || line.endAt == of.endAt.count());
            QCOMPARE(line.fate == Fate::Lost, of.lost);
            QCOMPARE(index.lives().nodes()[line.from].id, of.from);
            QCOMPARE(index.lives().nodes()[line.to].id, of.to);
            QCOMPARE(index.lineOfEvent(of.sentN), at);
            lost += of.lost ? 1U : 0U;
        }
        QVERIFY(lost > 0);
        QCOMPARE(index.lost().size(), lost);
    }

    void everyMarkedEventIsAMarkInItsOrder()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 20'000);
        const DiagramIndex index = indexOf(store);
        std::map<std::pair<std::size_t, MarkRow>, std::vector<std::uint32_t>> naive;
        store->forEach(1, store->size(), [&](const Event& event) {
            if (const auto kind = markOf(event); kind && !event.node.isEmpty())
                naive[{*index.laneOf(event.node), rowOf(*kind)}].push_back(static_cast<std::uint32_t>(event.n));
            return true;
        });
        std::size_t all = 0;
        for (const auto& [place, numbers] : naive) {
            const auto& marks = index.marks(place.first, place.second).all();
            QCOMPARE(marks.size(), numbers.size());
            for (std::size_t i = 0; i < marks.size(); ++i)
                QCOMPARE(marks[i].n, numbers[i]);
            all += marks.size();
        }
        QVERIFY(all > 1'000);
    }

    void whatWasUnderWayAtAnInstantIsFoundWithoutLookingAtAll()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 20'000);
        const DiagramIndex index = indexOf(store);
        for (int i = 1; i < 20; ++i) {
            const std::int64_t at = store->lastTime().count() * i / 20;
            std::set<std::uint32_t> naive, found;
            for (std::uint32_t line = 0; line < index.lines().size(); ++line) {
                const MessageLine& of = index.lines()[line];
                if (of.sentAt < at && (of.isUnderWay() || of.endAt >= at))
                    naive.insert(line);
            }
            index.forEachUnderWayAt(at, [&](std::uint32_t line) { found.insert(line); });
            QCOMPARE(found, naive);
        }
    }

    void theHighestMarkOfAStretchIsTheSameAsByLookingAtEach()
    {
        MarkList list;
        std::mt19937 random(7);
        std::vector<int> ranks;
        for (std::uint32_t i = 0; i < 1'000; ++i) {
            ranks.push_back(static_cast<int>(random() % 100 == 0 ? 9 : random() % 3));
            list.add({static_cast<std::int64_t>(i), i + 1, 0}, ranks.back());
        }
        for (int i = 0; i < 500; ++i) {
            const std::size_t from = random() % 1'000, to = from + random() % (1'001 - from);
            std::optional<std::size_t> naive;
            for (std::size_t k = from; k < to; ++k) {
                if (ranks[k] > (naive ? ranks[*naive] : 0))
                    naive = k;
            }
            QCOMPARE(list.highest(from, to), naive);
        }
    }

    void aFilterShowsWhatPassesAndAlwaysTheCrashes()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 20'000);
        DiagramIndex index = indexOf(store);
        Filter filter;
        filter.categories = 0;
        filter.set(Category::Elections, true);
        filter.lane = std::uint8_t{1};
        index.setFilter(filter);
        QVERIFY(index.shown(Category::Replication).empty());
        QVERIFY(!index.shown(Category::Elections).empty());
        for (const std::uint32_t line : index.shown(Category::Elections))
            QVERIFY(index.lines()[line].from == 1 || index.lines()[line].to == 1);
        const MarkList& own = index.marks(1, MarkRow::On);
        bool hasCrash = false;
        for (std::size_t i = 0; i < own.all().size(); ++i)
            hasCrash = hasCrash || (own.all()[i].kind() == MarkKind::Stopped && own.rankAt(i) > 0);
        std::size_t stops = 0;
        for (const Mark& mark : own.all())
            stops += mark.kind() == MarkKind::Stopped ? 1U : 0U;
        QCOMPARE(hasCrash, stops > 0);
        const auto term = index.lines()[index.shown(Category::Elections).front()].term;
        filter.lane.reset();
        filter.term = term;
        index.setFilter(filter);
        for (const std::uint32_t line : index.shown(Category::Elections))
            QCOMPARE(index.lines()[line].term, term);
        index.setFilter({});
        std::size_t all = 0;
        for (int c = 0; c < categoryCount; ++c)
            all += index.shown(static_cast<Category>(c)).size();
        QCOMPARE(all, index.lines().size());
    }

    void causesAndEffectsAreThoseOfHappenedBefore()
    {
        const auto store = handWritten();
        const DiagramIndex index = indexOf(store);
        std::size_t limited = 0;
        for (std::uint64_t n = 1; n <= store->size(); ++n) {
            Event event;
            QVERIFY(store->read(n, event));
            if (std::holds_alternative<PacketDue>(event.body) || std::holds_alternative<PacketLost>(event.body))
                continue;
            const auto lane = *index.laneOf(event.node);
            const Cone cone = coneOf(index, {lane, n, event.t.count(), lane, n, event.t.count()}, 0, MessageLine::never);
            const auto past = reached(*store, n, true), future = reached(*store, n, false);
            for (std::size_t l = 0; l < index.lanes(); ++l) {
                std::uint32_t before = 0, after = Cone::none;
                store->forEach(1, store->size(), [&](const Event& other) {
                    if (index.laneOf(other.node) != std::optional(static_cast<std::uint8_t>(l)))
                        return true;
                    if (past.contains(other.n))
                        before = std::max(before, static_cast<std::uint32_t>(other.n));
                    if (future.contains(other.n))
                        after = std::min(after, static_cast<std::uint32_t>(other.n));
                    return true;
                });
                QCOMPARE(cone.lanes[l].before, before);
                QCOMPARE(cone.lanes[l].after, after);
                limited += before == 0 || after == Cone::none ? 1U : 0U;
            }
        }
        QVERIFY(limited > 0); // and not everything is cause of everything
    }

    void aLostMessageInfluencesNobody()
    {
        const auto store = handWritten();
        const DiagramIndex index = indexOf(store);
        const auto lost = index.lost();
        QCOMPARE(lost.size(), std::size_t{1});
        const MessageLine& line = index.lines()[lost.front()];
        const Cone cone = coneOf(index, {line.from, line.sentN, line.sentAt, line.to, 0, 0}, 0, MessageLine::never);
        for (const Cone::Reach& reach : cone.lanes)
            QCOMPARE(reach.after, Cone::none);
        QVERIFY(!cone.holdsBefore(line));
    }

    void aConeStopsWhereItWasTold()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 20'000);
        const DiagramIndex index = indexOf(store);
        const Mark& mark = index.marks(0, MarkRow::On).all().back();
        const Cone cone = coneOf(index, {0, mark.n, mark.at, 0, mark.n, mark.at}, 0, MessageLine::never, 5);
        QVERIFY(!cone.pastIsWhole);
    }

    void stepsGoFromEventToEventOfALane()
    {
        const auto store = handWritten();
        const DiagramIndex index = indexOf(store);
        std::set<std::uint64_t> naive; // of S2: its marks, what it sends and what reaches it
        store->forEach(1, store->size(), [&](const Event& event) {
            const bool isPacket = std::holds_alternative<PacketSent>(event.body) || std::holds_alternative<PacketDelivered>(event.body);
            if (event.node == NodeId("S2") && (isPacket || markOf(event)))
                naive.insert(event.n);
            return true;
        });
        std::vector<std::uint64_t> forward, back;
        for (auto n = index.neighbour(1, 0, true); n; n = index.neighbour(1, *n, true))
            forward.push_back(*n);
        for (auto n = index.neighbour(1, store->size() + 1, false); n; n = index.neighbour(1, *n, false))
            back.push_back(*n);
        QCOMPARE(forward, std::vector<std::uint64_t>(naive.begin(), naive.end()));
        QCOMPARE(back, std::vector<std::uint64_t>(naive.rbegin(), naive.rend()));
    }

    void anEventCostsFewBytes()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 100'000);
        const DiagramIndex index = indexOf(store);
        const double each = static_cast<double>(index.bytes()) / static_cast<double>(store->size());
        QVERIFY2(each < 40, qPrintable(QString::number(each)));
    }
};

QTEST_MAIN(DiagramIndexTest)
#include "diagramindextest.moc"
