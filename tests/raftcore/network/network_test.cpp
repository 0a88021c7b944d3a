// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/network/coin.h"
#include "raftcore/network/network.h"

#include <algorithm>
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

std::optional<LossCause> lossOf(const Fates& fates, PacketId id)
{
    for (const auto& lost : all<fate::Lost>(fates)) {
        if (lost.id == id)
            return lost.cause;
    }
    return std::nullopt;
}

// Three nodes that are up, with open links.
struct Net {
    Network network{1, {a, b, c}};
    Fates fates;
    Net()
    {
        for (const NodeId& id : {a, b, c})
            network.setUp(id, true, fates);
        fates.clear();
    }
    Fates take() { return std::exchange(fates, {}); }
    Fates send(std::uint64_t number, const NodeId& from, const NodeId& to, Time now = Time(0))
    {
        network.send(now, packet(number), from, to, MessageKind::Heartbeat, fates);
        return take();
    }
    Fates arrive(std::uint64_t number, Time now)
    {
        network.arrive(now, packet(number), fates);
        return take();
    }
    Fates deliver(std::uint64_t number)
    {
        network.deliver(packet(number), fates);
        return take();
    }
};

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packetTravelsAndIsDeliveredOnce();
    void packetOnCutLinkIsLostAndTheOtherDirectionIsOpen();
    void cuttingKillsWhatIsInFlightAtThatInstant();
    void cuttingKillsWhatWaitsAtTheGateAndWhatIsBeingHandedOver();
    void heldPacketsWaitAndAreReleasedInOrder();
    void lossAtOneHundredPercentLosesEverything();
    void lossRateIsAsAskedFor();
    void duplicatesAreNamedAndArriveEachByItself();
    void delayLiesWithinItsJitterAndNeverBelowZero();
    void receiverThatIsDownLosesItsPackets();
    void pausedReceiverKeepsAnInboxOf256();
    void killingAPausedNodeLosesItsInbox();
    void handCanDropDeliverAndDuplicate();
    void coinsOfALinkDoNotDependOnOtherLinks();
    void coinsAreUniform();
    void sumsAgreeUnderRandomUse();
    void copyOfTheNetworkGoesOnIdentically();
};

void NetworkTest::packetTravelsAndIsDeliveredOnce()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(500), Duration(0), 0, 0}, net.fates);
    const auto due = all<fate::Due>(net.send(1, a, b, Time(100)));
    QCOMPARE(due.size(), std::size_t(1));
    QCOMPARE(due[0].at->count(), 600);
    QVERIFY(net.arrive(1, Time(599)).empty()); // too early
    QCOMPARE(all<fate::HandOver>(net.arrive(1, Time(600))).size(), std::size_t(1));
    QVERIFY(net.arrive(1, Time(601)).empty()); // it is on its way already
    const auto delivered = all<fate::Delivered>(net.deliver(1));
    QCOMPARE(delivered.size(), std::size_t(1));
    QVERIFY(delivered[0].from == a && delivered[0].to == b);
    QVERIFY(net.deliver(1).empty());
    QVERIFY(net.network.addsUp());
    QCOMPARE(net.network.totals().delivered, std::uint64_t(1));
}

void NetworkTest::packetOnCutLinkIsLostAndTheOtherDirectionIsOpen()
{
    Net net;
    net.network.setCut(Time(0), a, b, true, net.fates);
    QVERIFY(lossOf(net.send(1, a, b), packet(1)) == LossCause::Cut);
    QVERIFY(!lossOf(net.send(2, b, a), packet(2)));
    net.network.setCut(Time(0), a, b, false, net.fates);
    QVERIFY(!lossOf(net.send(3, a, b), packet(3)));
}

void NetworkTest::cuttingKillsWhatIsInFlightAtThatInstant()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(500), Duration(0), 0, 0}, net.fates);
    net.send(1, a, b);
    net.send(2, a, c);
    net.network.setCut(Time(10), a, b, true, net.fates);
    const Fates fates = net.take();
    QVERIFY(lossOf(fates, packet(1)) == LossCause::CutInFlight);
    QVERIFY(!lossOf(fates, packet(2)));
    QVERIFY(net.arrive(1, Time(500)).empty());
    QVERIFY(net.network.addsUp());
}

void NetworkTest::cuttingKillsWhatWaitsAtTheGateAndWhatIsBeingHandedOver()
{
    Net net;
    net.send(1, a, b);
    net.arrive(1, Time(0)); // handed over, not there yet
    net.network.setHeld(Time(0), a, b, true, net.fates);
    net.send(2, a, b);
    net.arrive(2, Time(0)); // at the gate
    net.take();
    net.network.setCut(Time(1), a, b, true, net.fates);
    const Fates fates = net.take();
    QVERIFY(lossOf(fates, packet(1)) == LossCause::CutInFlight);
    QVERIFY(lossOf(fates, packet(2)) == LossCause::CutInFlight);
    QVERIFY(net.deliver(1).empty());
    net.network.setCut(Time(2), a, b, false, net.fates);
    net.network.setHeld(Time(2), a, b, false, net.fates);
    QVERIFY(net.take().empty()); // the gate is empty
}

void NetworkTest::heldPacketsWaitAndAreReleasedInOrder()
{
    Net net;
    net.network.setHeld(Time(0), a, b, true, net.fates);
    for (std::uint64_t number = 1; number <= 3; ++number) {
        net.send(number, a, b);
        const auto due = all<fate::Due>(net.arrive(number, Time(0)));
        QCOMPARE(due.size(), std::size_t(1));
        QVERIFY(due[0].where == PacketPlace::Gate && !due[0].at);
    }
    net.network.setHeld(Time(70), a, b, false, net.fates);
    const auto released = all<fate::Due>(net.take());
    QCOMPARE(released.size(), std::size_t(3));
    for (std::uint64_t k = 0; k < 3; ++k) {
        QVERIFY(released[k].id == packet(k + 1));
        QCOMPARE(released[k].at->count(), 70);
    }
}

void NetworkTest::lossAtOneHundredPercentLosesEverything()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(0), Duration(0), 1'000'000, 0}, net.fates);
    for (std::uint64_t number = 1; number <= 100; ++number)
        QVERIFY(lossOf(net.send(number, a, b), packet(number)) == LossCause::Loss);
}

void NetworkTest::lossRateIsAsAskedFor()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(0), Duration(0), 300'000, 0}, net.fates);
    int lost = 0;
    for (std::uint64_t number = 1; number <= 10'000; ++number)
        lost += lossOf(net.send(number, a, b), packet(number)) ? 1 : 0;
    QVERIFY2(lost > 2'800 && lost < 3'200, qPrintable(QString::number(lost)));
}

void NetworkTest::duplicatesAreNamedAndArriveEachByItself()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(100), Duration(50), 0, 1'000'000}, net.fates);
    const Fates fates = net.send(7, a, b);
    const auto copies = all<fate::Duplicated>(fates);
    QCOMPARE(copies.size(), std::size_t(Network::mostCopies));
    QVERIFY(copies[0].id == packet(7));
    QCOMPARE(toString(copies[0].copy), std::string("7'"));
    QCOMPARE(toString(copies[1].copy), std::string("7''"));
    std::set<std::int64_t> times;
    for (const auto& due : all<fate::Due>(fates))
        times.insert(due.at->count());
    QVERIFY(times.size() > 1); // delays of their own
    QCOMPARE(net.network.inFlight().size(), std::size_t(Network::mostCopies + 1));
    QVERIFY(net.network.addsUp());
}

void NetworkTest::delayLiesWithinItsJitterAndNeverBelowZero()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(100), Duration(300), 0, 0}, net.fates);
    std::int64_t least = 1'000;
    std::int64_t most = -1;
    for (std::uint64_t number = 1; number <= 2'000; ++number) {
        const std::int64_t at = all<fate::Due>(net.send(number, a, b, Time(1'000)))[0].at->count() - 1'000;
        least = std::min(least, at);
        most = std::max(most, at);
    }
    QCOMPARE(least, 0);
    QVERIFY(most > 380 && most <= 400);
}

void NetworkTest::receiverThatIsDownLosesItsPackets()
{
    Net net;
    net.send(1, a, b);
    net.send(2, a, b);
    net.arrive(2, Time(0));
    net.network.setUp(b, false, net.fates);
    net.take();
    QVERIFY(lossOf(net.arrive(1, Time(0)), packet(1)) == LossCause::ReceiverDown);
    QVERIFY(lossOf(net.deliver(2), packet(2)) == LossCause::ReceiverDown);
}

void NetworkTest::pausedReceiverKeepsAnInboxOf256()
{
    Net net;
    net.network.setPaused(b, true);
    for (std::uint64_t number = 1; number <= 257; ++number) {
        net.send(number, a, b);
        net.arrive(number, Time(0));
        const Fates fates = net.deliver(number);
        if (number <= 256)
            QVERIFY(all<fate::Due>(fates).at(0).where == PacketPlace::Inbox);
        else
            QVERIFY(lossOf(fates, packet(number)) == LossCause::InboxFull);
    }
    net.network.setPaused(b, false);
    const std::vector<PacketId> inbox = net.network.inbox(b);
    QCOMPARE(inbox.size(), std::size_t(256));
    for (const PacketId id : inbox)
        QCOMPARE(all<fate::Delivered>(net.deliver(id.number)).size(), std::size_t(1));
    QVERIFY(net.network.inbox(b).empty());
    QVERIFY(net.network.addsUp());
}

void NetworkTest::killingAPausedNodeLosesItsInbox()
{
    Net net;
    net.network.setPaused(b, true);
    net.send(1, a, b);
    net.arrive(1, Time(0));
    net.deliver(1);
    net.network.setUp(b, false, net.fates);
    QVERIFY(lossOf(net.take(), packet(1)) == LossCause::ReceiverDown);
    QVERIFY(net.network.addsUp());
}

void NetworkTest::handCanDropDeliverAndDuplicate()
{
    Net net;
    net.network.setConditions(Time(0), a, b, {Duration(500), Duration(0), 0, 0}, net.fates);
    net.send(1, a, b);
    net.network.lose(packet(1), LossCause::ByHand, net.fates);
    QVERIFY(lossOf(net.take(), packet(1)) == LossCause::ByHand);
    net.send(2, a, b);
    net.network.deliverNow(Time(3), packet(2), net.fates);
    QCOMPARE(all<fate::HandOver>(net.take()).size(), std::size_t(1));
    net.send(3, a, b);
    net.network.duplicate(Time(4), packet(3), net.fates);
    const Fates fates = net.take();
    QCOMPARE(all<fate::Duplicated>(fates).size(), std::size_t(1));
    QCOMPARE(all<fate::Due>(fates).at(0).at->count(), 504);
    QVERIFY(net.network.addsUp());
}

void NetworkTest::coinsOfALinkDoNotDependOnOtherLinks()
{
    const auto lostOf = [](bool withOthers) {
        Net net;
        net.network.setConditions(Time(0), a, b, {Duration(0), Duration(0), 500'000, 0}, net.fates);
        std::vector<bool> lost;
        for (std::uint64_t number = 1; number <= 200; ++number) {
            lost.push_back(lossOf(net.send(number * 2, a, b), packet(number * 2)).has_value());
            if (withOthers)
                net.send(number * 2 + 1, b, c);
        }
        return lost;
    };
    QVERIFY(lostOf(false) == lostOf(true));
}

void NetworkTest::coinsAreUniform()
{
    std::array<int, 16> buckets{};
    for (std::uint64_t n = 0; n < 16'000; ++n)
        ++buckets[coinBelow(drawCoin(42, CoinStream::Loss, coinKey(a, b), n), 16)];
    for (const int count : buckets)
        QVERIFY2(count > 850 && count < 1'150, qPrintable(QString::number(count)));
    QVERIFY(coinKey(a, b) != coinKey(b, a));
    QVERIFY(drawCoin(1, CoinStream::Loss, 2, 3) != drawCoin(1, CoinStream::Delay, 2, 3));
}

void NetworkTest::sumsAgreeUnderRandomUse()
{
    std::mt19937_64 random(5);
    const std::vector<NodeId> nodes{a, b, c};
    Net net;
    std::uint64_t number = 0;
    std::set<PacketId> ended;
    const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int step = 0; step < 20'000; ++step) {
        const NodeId& from = nodes[pick(3)];
        const NodeId& to = nodes[pick(3)];
        const Time now(step);
        std::vector<PacketId> flying;
        for (const auto& [id, flight] : net.network.inFlight())
            flying.push_back(id);
        const PacketId any = flying.empty() ? packet(0) : flying[pick(flying.size())];
        switch (pick(10)) {
        case 0: net.network.setUp(from, random() % 3 != 0, net.fates); break;
        case 1: net.network.setPaused(from, random() % 2 == 0); break;
        case 2: if (from != to) net.network.setCut(now, from, to, random() % 4 == 0, net.fates); break;
        case 3: if (from != to) net.network.setHeld(now, from, to, random() % 3 == 0, net.fates); break;
        case 4: net.network.lose(any, LossCause::ByHand, net.fates); break;
        case 5: net.network.duplicate(now, any, net.fates); break;
        case 6: net.network.arrive(now, any, net.fates); break;
        case 7: net.network.deliver(any, net.fates); break;
        case 8: net.network.deliverNow(now, any, net.fates); break;
        default:
            if (from != to) {
                net.network.setConditions(Time(0), from, to, {Duration(3), Duration(9), 100'000, 200'000}, net.fates);
                net.network.send(now, packet(++number), from, to, MessageKind::Heartbeat, net.fates);
            }
        }
        QVERIFY(net.network.addsUp());
        for (const auto& lost : all<fate::Lost>(net.fates))
            QVERIFY(ended.insert(lost.id).second); // each ends once
        for (const auto& delivered : all<fate::Delivered>(net.fates))
            QVERIFY(ended.insert(delivered.id).second);
        net.fates.clear();
    }
    QVERIFY(net.network.totals().delivered > 100);
    QVERIFY(net.network.totals().lostTotal() > 100);
}

void NetworkTest::copyOfTheNetworkGoesOnIdentically()
{
    Net first;
    first.network.setConditions(Time(0), a, b, {Duration(100), Duration(50), 200'000, 200'000}, first.fates);
    for (std::uint64_t number = 1; number <= 50; ++number)
        first.send(number, a, b);
    Net second = first;
    for (std::uint64_t number = 51; number <= 100; ++number) {
        const auto one = all<fate::Due>(first.send(number, a, b));
        const auto other = all<fate::Due>(second.send(number, a, b));
        QCOMPARE(one.size(), other.size());
        for (std::size_t k = 0; k < one.size(); ++k)
            QVERIFY(one[k].id == other[k].id && one[k].at == other[k].at);
    }
    QVERIFY(first.network.totals() == second.network.totals());
}

QTEST_GUILESS_MAIN(NetworkTest)
#include "network_test.moc"
