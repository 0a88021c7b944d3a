// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/network/network.h"

#include <algorithm>
#include <functional>
#include <random>
#include <set>

using namespace raft;

namespace {

const NodeId a("S1"), b("S2"), c("S3");

PacketId packet(std::uint64_t number) { return PacketId{number, 0}; }

template <class Kind>
std::vector<Kind> all(const Fates& fates)
{
    std::vector<Kind> found;
    for (const Fate& fate : fates) {
        if (const auto* kind = std::get_if<Kind>(&fate))
            found.push_back(*kind);
    }
    return found;
}

std::optional<LossCause> lossOf(const Fates& fates)
{
    const auto lost = all<fate::Lost>(fates);
    return lost.empty() ? std::nullopt : std::optional(lost.front().cause);
}

// Three nodes that are up, with open links; and the time that drives what is in flight.
struct Net {
    Network network{1, {a, b, c}};
    Fates fates;
    std::uint64_t sent = 0;
    std::vector<PacketId> delivered;
    std::vector<std::uint64_t> spent;

    Net()
    {
        for (const NodeId& id : {a, b, c})
            network.setUp(id, true, fates);
        fates.clear();
    }
    void set(const std::function<void(LinkConditions&)>& change, Time now = Time(0))
    {
        LinkConditions conditions = network.conditions(a, b);
        change(conditions);
        network.setConditions(now, a, b, conditions, fates);
    }
    Fates take() { return std::exchange(fates, {}); }
    Fates send(Time now = Time(0), MessageKind kind = MessageKind::AppendEntries, const NodeId& from = a,
               const NodeId& to = b)
    {
        network.send(now, packet(++sent), from, to, kind, fates);
        return take();
    }
    // Everything that is due up to then.
    void run(Time until)
    {
        for (;;) {
            std::optional<std::pair<Time, PacketId>> next;
            for (const auto& [id, flight] : network.inFlight()) {
                if (flight.due && !flight.handedOver && (!next || std::pair(*flight.due, id) < *next))
                    next = {*flight.due, id};
            }
            if (!next || next->first > until)
                return;
            Fates now;
            network.arrive(next->first, next->second, now);
            for (const auto& over : all<fate::HandOver>(now)) {
                if (over.damaged)
                    network.lose(over.id, LossCause::Corrupt, now);
                else
                    network.deliver(over.id, now);
            }
            for (const auto& done : all<fate::Delivered>(now))
                delivered.push_back(done.id);
            for (const auto& over : all<fate::RuleSpent>(now))
                spent.push_back(over.rule);
        }
    }
    PacketRule& rule(PacketRule::Deed deed)
    {
        made.id = ++rules;
        made.deed = deed;
        return made;
    }
    void add() { network.addRule(std::exchange(made, {})); }

    PacketRule made;
    std::uint64_t rules = 0;
};

} // namespace

class LinkFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delaysAreTheSameOnEveryMachine();
    void exponentialDelaysHaveTheirMeanAndMedian();
    void normalDelaysHaveTheirSpread();
    void offsetComesOnTop();
    void burstsLoseInRuns();
    void anIllLinkIsWellWhenTheFaultIsHealed();
    void packetIsOvertakenByAsManyAsAsked();
    void packetWaitsNoLongerThanItMay();
    void healingTheOrderLetsEveryoneGoOn();
    void rateSpacesPacketsAndItsQueueIsFinite();
    void anotherRateIsForThoseWhoWaitToo();
    void cuttingEmptiesTheQueue();
    void corruptPacketsAndTheirCopiesAreDamaged();
    void ruleActsOnWhatFitsAndIsSpent();
    void rulesKnowTheParties();
    void everyNthMatchAndTheWindowCount();
    void firstRuleThatActsIsTheOnlyOne();
    void ruleCanDelayDuplicateAndCorrupt();
    void ruleThatHoldsIsSpentWhenTheLastIsLetGo();
    void removingARuleLetsGoWhatItHolds();
    void handHoldsReleasesAndReorders();
    void packetThatHasEndedIsSentAgainUnderANewName();
    void takingOneFaultAwayLeavesAllOtherCoins();
    void sumsAgreeUnderEveryFault();
};

void LinkFaultsTest::delaysAreTheSameOnEveryMachine()
{
    const std::vector<std::uint64_t> coins{0, 1, 0x8000000000000000U, 0x123456789abcdef0U, ~std::uint64_t{0}};
    const std::vector<std::int64_t> exponential{89'722, 88'336, 2'386, 6'287, 1'000};
    const std::vector<std::int64_t> normal{10'635, 4'581, 7'238, 11'792, 13'531};
    for (std::size_t k = 0; k < coins.size(); ++k) {
        LinkConditions conditions{Duration(1'000), Duration(2'000), 0, 0, JitterShape::Exponential};
        QCOMPARE(drawDelay(conditions, coins[k]).count(), exponential[k]);
        conditions = {Duration(10'000), Duration(3'000), 0, 0, JitterShape::Normal};
        QCOMPARE(drawDelay(conditions, coins[k]).count(), normal[k]);
    }
}

void LinkFaultsTest::exponentialDelaysHaveTheirMeanAndMedian()
{
    std::mt19937_64 random(3);
    const LinkConditions conditions{Duration(1'000), Duration(2'000), 0, 0, JitterShape::Exponential};
    constexpr int draws = 20'000;
    std::int64_t sum = 0;
    int late = 0;
    for (int k = 0; k < draws; ++k) {
        const std::int64_t delay = drawDelay(conditions, random()).count();
        QVERIFY(delay >= 1'000);
        sum += delay - 1'000;
        late += delay > 1'000 + 1'386 ? 1 : 0; // ln 2 of the mean
    }
    QVERIFY2(std::abs(sum / draws - 2'000) < 50, qPrintable(QString::number(sum / draws)));
    QVERIFY2(std::abs(late - draws / 2) < draws / 50, qPrintable(QString::number(late)));
}

void LinkFaultsTest::normalDelaysHaveTheirSpread()
{
    std::mt19937_64 random(4);
    const LinkConditions conditions{Duration(10'000), Duration(2'000), 0, 0, JitterShape::Normal};
    constexpr int draws = 20'000;
    std::int64_t sum = 0;
    int within = 0;
    for (int k = 0; k < draws; ++k) {
        const std::int64_t delay = drawDelay(conditions, random()).count();
        sum += delay;
        within += std::abs(delay - 10'000) <= 2'000 ? 1 : 0;
    }
    QVERIFY2(std::abs(sum / draws - 10'000) < 50, qPrintable(QString::number(sum / draws)));
    QVERIFY2(within > 13'350 && within < 13'950, qPrintable(QString::number(within))); // 68.3 %
    QCOMPARE(drawDelay({Duration(0), Duration(3'600'000'000), 0, 0, JitterShape::Normal}, 1).count(), 0);
}

void LinkFaultsTest::offsetComesOnTop()
{
    Net net;
    net.set([](LinkConditions& link) {
        link.delay = Duration(100);
        link.offset = Duration(40);
    });
    QCOMPARE(all<fate::Due>(net.send(Time(7))).at(0).at->count(), 147);
}

void LinkFaultsTest::burstsLoseInRuns()
{
    Net net;
    net.set([](LinkConditions& link) { link.burst = {20'000, 200'000, 1'000'000}; });
    int lost = 0, runs = 0;
    bool before = false;
    for (int k = 0; k < 20'000; ++k) {
        const bool isLost = lossOf(net.send()) == LossCause::Loss;
        lost += isLost ? 1 : 0;
        runs += isLost && !before ? 1 : 0;
        before = isLost;
    }
    // Ill for 2 / (2 + 20) of all packets, five at a time.
    QVERIFY2(lost > 1'500 && lost < 2'150, qPrintable(QString::number(lost)));
    QVERIFY2(lost > runs * 4 && lost < runs * 6, qPrintable(QString::number(runs)));
}

void LinkFaultsTest::anIllLinkIsWellWhenTheFaultIsHealed()
{
    Net net;
    net.set([](LinkConditions& link) { link.burst = {1'000'000, 0, 1'000'000}; });
    QVERIFY(lossOf(net.send()) == LossCause::Loss);
    net.set([](LinkConditions& link) { link.burst = {}; });
    QVERIFY(!lossOf(net.send()));
    net.set([](LinkConditions& link) { link.burst = {1, 1, 1'000'000}; });
    QVERIFY(!lossOf(net.send())); // it begins well
}

void LinkFaultsTest::packetIsOvertakenByAsManyAsAsked()
{
    Net net;
    net.set([](LinkConditions& link) {
        link.delay = Duration(100);
        link.reorder = {1'000'000, 2, Duration(10'000)};
    });
    net.send(Time(0));
    net.set([](LinkConditions& link) { link.reorder.ppm = 1; }); // the others just fly
    net.run(Time(150));
    const Network::Flight& waiting = net.network.inFlight().at(packet(1));
    QVERIFY(waiting.place == PacketPlace::Gate);
    QCOMPARE(waiting.due->count(), 10'100);
    for (int k = 1; k <= 3; ++k)
        net.send(Time(200 * k));
    net.run(Time(1'000));
    QVERIFY((net.delivered == std::vector<PacketId>{packet(2), packet(3), packet(1), packet(4)}));
    QVERIFY(net.network.addsUp());
}

void LinkFaultsTest::packetWaitsNoLongerThanItMay()
{
    Net net;
    net.set([](LinkConditions& link) { link.reorder = {1'000'000, 1, Duration(500)}; });
    net.send(Time(0));
    net.run(Time(499));
    QVERIFY(net.delivered.empty());
    net.run(Time(500));
    QVERIFY((net.delivered == std::vector<PacketId>{packet(1)}));
}

void LinkFaultsTest::healingTheOrderLetsEveryoneGoOn()
{
    Net net;
    net.set([](LinkConditions& link) { link.reorder = {1'000'000, 5, Duration(500)}; });
    net.send(Time(0));
    net.run(Time(1));
    net.take();
    net.set([](LinkConditions& link) { link.reorder = {}; }, Time(20));
    const auto due = all<fate::Due>(net.take());
    QCOMPARE(due.size(), std::size_t(1));
    QCOMPARE(due[0].at->count(), 20);
    QVERIFY(due[0].where == PacketPlace::Link);
}

void LinkFaultsTest::rateSpacesPacketsAndItsQueueIsFinite()
{
    Net net;
    net.set([](LinkConditions& link) {
        link.delay = Duration(7);
        link.rate = {10, 2, 3};
    });
    std::vector<std::int64_t> times;
    for (int k = 0; k < 5; ++k)
        times.push_back(all<fate::Due>(net.send(Time(0))).at(0).at->count());
    QVERIFY((times == std::vector<std::int64_t>{7, 7, 100'007, 200'007, 300'007}));
    QVERIFY(lossOf(net.send(Time(0))) == LossCause::QueueFull);
    QCOMPARE(all<fate::Due>(net.send(Time(150'000))).at(0).at->count(), 400'007); // one has left
    // A second of silence fills the bucket, and no more than the bucket.
    times.clear();
    for (int k = 0; k < 3; ++k)
        times.push_back(all<fate::Due>(net.send(Time(5'000'000))).at(0).at->count());
    QVERIFY((times == std::vector<std::int64_t>{5'000'007, 5'000'007, 5'100'007}));
    QVERIFY(net.network.addsUp());
}

void LinkFaultsTest::anotherRateIsForThoseWhoWaitToo()
{
    Net net;
    net.set([](LinkConditions& link) {
        link.delay = Duration(7);
        link.rate = {1, 1, 16};
    });
    for (int k = 0; k < 4; ++k)
        net.send(Time(0));
    net.set([](LinkConditions& link) { link.rate = {100, 1, 16}; }, Time(10));
    const auto faster = all<fate::Due>(net.take());
    QCOMPARE(faster.size(), std::size_t(3)); // the first has left
    QCOMPARE(faster[0].at->count(), 17);
    QCOMPARE(faster[2].at->count(), 20'017);
    net.set([](LinkConditions& link) { link.rate = {}; }, Time(50));
    const auto free = all<fate::Due>(net.take());
    QCOMPARE(free.size(), std::size_t(2));
    for (const fate::Due& due : free)
        QCOMPARE(due.at->count(), 57);
}

void LinkFaultsTest::cuttingEmptiesTheQueue()
{
    Net net;
    net.set([](LinkConditions& link) { link.rate = {1, 1, 4}; });
    for (int k = 0; k < 5; ++k)
        net.send(Time(0));
    net.network.setCut(Time(10), a, b, true, net.fates);
    net.network.setCut(Time(20), a, b, false, net.fates);
    net.take();
    QCOMPARE(all<fate::Due>(net.send(Time(1'000'000))).at(0).at->count(), 1'000'000);
}

void LinkFaultsTest::corruptPacketsAndTheirCopiesAreDamaged()
{
    Net net;
    net.set([](LinkConditions& link) {
        link.corruptPpm = 1'000'000;
        link.duplicatePpm = 1'000'000;
    });
    net.send();
    net.run(Time(1));
    QVERIFY(net.delivered.empty());
    const PacketTotals& totals = net.network.totals();
    QCOMPARE(totals.lost[static_cast<std::size_t>(LossCause::Corrupt)], std::uint64_t(Network::mostCopies + 1));
    QVERIFY(net.network.addsUp());
}

void LinkFaultsTest::ruleActsOnWhatFitsAndIsSpent()
{
    Net net;
    PacketRule& rule = net.rule(PacketRule::Deed::Drop);
    rule.to = {b};
    rule.kinds = bitOf(MessageKind::AppendEntries);
    rule.count = 2;
    net.add();
    QVERIFY(!lossOf(net.send(Time(0), MessageKind::Heartbeat)));
    QVERIFY(!lossOf(net.send(Time(0), MessageKind::AppendEntries, a, c)));
    const Fates first = net.send();
    QVERIFY(lossOf(first) == LossCause::Rule);
    QVERIFY(all<fate::RuleSpent>(first).empty());
    const Fates second = net.send(Time(0), MessageKind::AppendEntries, c, b);
    QVERIFY(lossOf(second) == LossCause::Rule);
    QCOMPARE(all<fate::RuleSpent>(second).at(0).rule, std::uint64_t(1));
    QVERIFY(!lossOf(net.send()));
}

void LinkFaultsTest::rulesKnowTheParties()
{
    Net net;
    PacketRule& rule = net.rule(PacketRule::Deed::Drop);
    rule.fromParty = PacketRule::Party::Leader;
    rule.toParty = PacketRule::Party::Minority;
    net.add();
    QVERIFY(net.network.asksForParties());
    QVERIFY(!lossOf(net.send())); // nobody leads
    net.network.setParties(Parties{a, {b}, {a, c}});
    QVERIFY(lossOf(net.send()) == LossCause::Rule);
    QVERIFY(!lossOf(net.send(Time(0), MessageKind::Heartbeat, a, c)));
    net.network.setParties(Parties{c, {b}, {a, c}});
    QVERIFY(!lossOf(net.send()));
}

void LinkFaultsTest::everyNthMatchAndTheWindowCount()
{
    Net net;
    PacketRule& rule = net.rule(PacketRule::Deed::Drop);
    rule.nth = 3;
    rule.since = Time(100);
    rule.until = Time(200);
    net.add();
    std::vector<bool> lost;
    for (int k = 0; k < 30; ++k)
        lost.push_back(lossOf(net.send(Time(10 * k))).has_value());
    for (std::size_t k = 0; k < lost.size(); ++k)
        QCOMPARE(lost[k], k == 12 || k == 15 || k == 18); // the matches are those sent from 100 to 190
}

void LinkFaultsTest::firstRuleThatActsIsTheOnlyOne()
{
    Net net;
    net.rule(PacketRule::Deed::Delay).delay = Duration(50);
    net.made.count = 1;
    net.add();
    net.rule(PacketRule::Deed::Drop);
    net.add();
    QCOMPARE(all<fate::Due>(net.send()).at(0).at->count(), 50);
    QVERIFY(lossOf(net.send()) == LossCause::Rule); // the first is spent
}

void LinkFaultsTest::ruleCanDelayDuplicateAndCorrupt()
{
    Net net;
    net.rule(PacketRule::Deed::Duplicate).packets = 3;
    net.made.count = 1;
    net.add();
    net.rule(PacketRule::Deed::Corrupt).count = 1;
    net.add();
    net.rule(PacketRule::Deed::Reorder).delay = Duration(1'000);
    net.made.count = 1;
    net.add();
    const Fates copied = net.send();
    QCOMPARE(all<fate::Duplicated>(copied).size(), std::size_t(3));
    QCOMPARE(all<fate::Due>(copied).size(), std::size_t(4));
    net.send();
    net.send(Time(1));
    net.send(Time(2));
    net.run(Time(5));
    QCOMPARE(net.network.totals().lost[static_cast<std::size_t>(LossCause::Corrupt)], std::uint64_t(1));
    QVERIFY(net.delivered.at(4) == packet(4) && net.delivered.at(5) == packet(3));
}

void LinkFaultsTest::ruleThatHoldsIsSpentWhenTheLastIsLetGo()
{
    Net net;
    net.rule(PacketRule::Deed::Hold).count = 2;
    net.add();
    QVERIFY(all<fate::RuleSpent>(net.send()).empty());
    QVERIFY(all<fate::RuleSpent>(net.send()).empty());
    net.send();
    net.run(Time(1));
    QVERIFY((net.delivered == std::vector<PacketId>{packet(3)}));
    QVERIFY(net.network.inFlight().at(packet(1)).place == PacketPlace::Gate);
    net.network.release(Time(2), packet(1), net.fates);
    QVERIFY(all<fate::RuleSpent>(net.take()).empty());
    net.network.lose(packet(2), LossCause::ByHand, net.fates);
    QCOMPARE(all<fate::RuleSpent>(net.take()).size(), std::size_t(1));
    net.run(Time(3));
    QVERIFY(net.delivered.back() == packet(1));
}

void LinkFaultsTest::removingARuleLetsGoWhatItHolds()
{
    Net net;
    net.rule(PacketRule::Deed::Hold);
    net.add();
    net.send();
    net.run(Time(1));
    net.network.removeRule(Time(5), 1, net.fates);
    const Fates fates = net.take();
    QCOMPARE(all<fate::Due>(fates).at(0).at->count(), 5);
    QVERIFY(all<fate::RuleSpent>(fates).empty());
    QVERIFY(!net.network.hasRule(1));
    net.run(Time(5));
    QCOMPARE(net.delivered.size(), std::size_t(1));
}

void LinkFaultsTest::handHoldsReleasesAndReorders()
{
    Net net;
    net.set([](LinkConditions& link) { link.delay = Duration(100); });
    net.send(Time(0));
    net.network.hold(packet(1), net.fates);
    QVERIFY(all<fate::Due>(net.take()).at(0).where == PacketPlace::Gate);
    net.run(Time(1'000));
    QVERIFY(net.delivered.empty());
    net.network.release(Time(1'000), packet(1), net.fates);
    net.run(Time(1'000));
    QCOMPARE(net.delivered.size(), std::size_t(1));

    net.send(Time(2'000));
    net.send(Time(2'010));
    net.network.reorder(Time(2'020), packet(2), 1, Duration(5'000), net.fates);
    net.run(Time(3'000));
    QVERIFY(net.delivered.at(1) == packet(3) && net.delivered.at(2) == packet(2));

    net.network.setHeld(Time(3'000), a, b, true, net.fates); // one of those that a fault holds
    net.send(Time(3'000));
    net.send(Time(3'000));
    net.run(Time(4'000));
    net.network.release(Time(4'000), packet(5), net.fates);
    net.run(Time(4'000));
    QVERIFY(net.delivered.back() == packet(5));
    net.network.hold(packet(4), net.fates);
    net.network.setHeld(Time(5'000), a, b, false, net.fates);
    net.run(Time(6'000));
    QCOMPARE(net.delivered.size(), std::size_t(4));
    net.network.releaseAll(Time(6'000), net.fates);
    net.run(Time(6'000));
    QVERIFY(net.delivered.back() == packet(4));
    QVERIFY(net.network.addsUp());
}

void LinkFaultsTest::packetThatHasEndedIsSentAgainUnderANewName()
{
    Net net;
    net.send();
    net.network.duplicate(Time(0), packet(1), net.fates);
    net.run(Time(1));
    net.take();
    for (std::uint8_t count = 2; count <= 4; ++count) {
        net.network.replay(Time(10), packet(1), a, b, net.fates);
        QVERIFY((all<fate::Duplicated>(net.take()).at(0).copy == PacketId{1, count}));
        net.run(Time(10 + count));
    }
    QCOMPARE(net.delivered.size(), std::size_t(5));
    QVERIFY(net.network.addsUp());
}

// What becomes of each of many packets, under some of the faults.
void LinkFaultsTest::takingOneFaultAwayLeavesAllOtherCoins()
{
    struct Story {
        std::set<std::uint64_t> lost, damaged, copied, waiting;
        std::map<PacketId, Time> due;
    };
    const auto run = [](const std::function<void(LinkConditions&)>& without, bool withRule) {
        Net net;
        net.set([&](LinkConditions& link) {
            link = {Duration(5'000), Duration(900), 0, 100'000, JitterShape::Exponential};
            link.corruptPpm = 100'000;
            link.reorder = {100'000, 1, Duration(100)};
            link.lossPpm = 100'000;
            without(link);
        });
        if (withRule) {
            net.rule(PacketRule::Deed::Hold).ppm = 100'000;
            net.add();
        }
        Story story;
        for (std::uint64_t k = 1; k <= 2'000; ++k) {
            const Fates fates = net.send();
            if (lossOf(fates))
                story.lost.insert(k);
            if (!all<fate::Duplicated>(fates).empty())
                story.copied.insert(k);
            for (const fate::Due& due : all<fate::Due>(fates))
                story.due[due.id] = *due.at;
            const auto flight = net.network.inFlight().find(packet(k));
            if (flight == net.network.inFlight().end())
                continue;
            if (flight->second.damaged)
                story.damaged.insert(k);
            if (flight->second.waits == Network::Waits::ForOthers)
                story.waiting.insert(k);
        }
        return story;
    };
    const Story whole = run([](LinkConditions&) {}, false);
    QVERIFY(whole.lost.size() > 100 && whole.damaged.size() > 100 && whole.copied.size() > 100 && whole.waiting.size() > 100);
    const Story noCopies = run([](LinkConditions& link) { link.duplicatePpm = 0; }, false);
    QVERIFY(noCopies.lost == whole.lost && noCopies.damaged == whole.damaged && noCopies.waiting == whole.waiting);
    for (const auto& [id, due] : noCopies.due)
        QCOMPARE(whole.due.at(id).count(), due.count());
    const Story noLoss = run([](LinkConditions& link) { link.lossPpm = 0; }, false);
    QVERIFY(noLoss.lost.empty());
    QVERIFY(std::includes(noLoss.damaged.begin(), noLoss.damaged.end(), whole.damaged.begin(), whole.damaged.end()));
    for (const auto& [id, due] : whole.due)
        QCOMPARE(noLoss.due.at(id).count(), due.count());
    const Story noDamage = run([](LinkConditions& link) { link.corruptPpm = 0; }, false);
    QVERIFY(noDamage.lost == whole.lost && noDamage.copied == whole.copied && noDamage.due == whole.due);
    const Story noOrder = run([](LinkConditions& link) { link.reorder = {}; }, true);
    QVERIFY(noOrder.lost == whole.lost && noOrder.damaged == whole.damaged && noOrder.due == whole.due);
    // Loss and damage have nothing to do with each other.
    std::vector<std::uint64_t> both;
    std::set_intersection(noLoss.damaged.begin(), noLoss.damaged.end(), whole.lost.begin(), whole.lost.end(),
                          std::back_inserter(both));
    QVERIFY2(both.size() > 5 && both.size() < 40, qPrintable(QString::number(both.size())));
}

void LinkFaultsTest::sumsAgreeUnderEveryFault()
{
    std::mt19937_64 random(9);
    const std::vector<NodeId> nodes{a, b, c};
    Network network(3, nodes);
    Fates fates;
    for (const NodeId& id : nodes)
        network.setUp(id, true, fates);
    std::uint64_t number = 0, rule = 0;
    std::set<PacketId> ended;
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int step = 0; step < 30'000; ++step) {
        const NodeId& from = nodes[pick(3)];
        const NodeId& to = nodes[pick(3)];
        const Time now(step);
        std::vector<PacketId> flying;
        for (const auto& [id, flight] : network.inFlight())
            flying.push_back(id);
        const PacketId any = flying.empty() ? packet(0) : flying[pick(flying.size())];
        fates.clear();
        switch (pick(24)) {
        case 0: network.setUp(from, random() % 3 != 0, fates); break;
        case 1: if (from != to) network.setCut(now, from, to, random() % 6 == 0, fates); break;
        case 2: if (from != to) network.setHeld(now, from, to, random() % 4 == 0, fates); break;
        case 3: network.hold(any, fates); break;
        case 4: network.release(now, any, fates); break;
        case 5: network.reorder(now, any, 1 + pick(3), Duration(50), fates); break;
        case 6: network.duplicate(now, any, fates); break;
        case 7: if (pick(20) == 0) network.releaseAll(now, fates); break;
        case 8: if (number > 0 && from != to) network.replay(now, packet(number), from, to, fates); break;
        case 9: network.lose(any, LossCause::ByHand, fates); break;
        case 10: network.deliverNow(now, any, fates); break;
        case 11:
            if (from != to)
                network.setConditions(now, from, to,
                                      {Duration(5), Duration(9), 50'000, 100'000, JitterShape::Normal, Duration(2),
                                       50'000, {10'000, 300'000, 1'000'000}, {200'000, 1 + pick(2), Duration(40)},
                                       {pick(2) * 50'000, 2, 3}},
                                      fates);
            break;
        case 12: {
            PacketRule made;
            made.id = ++rule;
            made.deed = static_cast<PacketRule::Deed>(pick(6));
            made.count = pick(3);
            made.ppm = 300'000;
            made.delay = Duration(30);
            network.addRule(made);
            if (rule > 3)
                network.removeRule(now, rule - 3, fates);
            break;
        }
        case 13: case 14: case 15: case 16: case 17: network.arrive(now, any, fates); break;
        case 18: case 19: case 20: network.deliver(any, fates); break;
        default:
            if (from != to)
                network.send(now, packet(++number), from, to, MessageKind::Heartbeat, fates);
        }
        QVERIFY(network.addsUp());
        for (const auto& lost : all<fate::Lost>(fates))
            QVERIFY(ended.insert(lost.id).second); // each ends once
        for (const auto& delivered : all<fate::Delivered>(fates))
            QVERIFY(ended.insert(delivered.id).second);
    }
    QVERIFY(network.totals().delivered > 300);
    for (const LossCause cause : {LossCause::Rule, LossCause::Loss, LossCause::QueueFull, LossCause::Cut})
        QVERIFY(network.totals().lost[static_cast<std::size_t>(cause)] > 10);
}

QTEST_GUILESS_MAIN(LinkFaultsTest)
#include "linkfaults_test.moc"
