// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/cluster/liveworld.h"
#include "raftcore/cluster/walldriver.h"
#include "raftcore/storage/memorydisk.h"

#include <QUdpSocket>

#include <set>

using namespace raft;
using namespace raft::cluster;

namespace {

const NodeId one("S1"), two("S2");

// Two sockets and a switch, and what came of what was sent.
struct Sockets {
    std::vector<item::PacketAtNetwork> atNetwork;
    std::vector<item::PacketAtNode> atNode;
    std::vector<PacketId> lost, lostUnsent;
    std::set<LossCause> causes;
    bool opened = false;
    LiveWorld world;

    explicit Sockets(QByteArray key = {})
        : world(options(std::move(key)),
                {[this](Item item) {
                     if (auto* network = std::get_if<item::PacketAtNetwork>(&item))
                         atNetwork.push_back(*network);
                     else if (auto* node = std::get_if<item::PacketAtNode>(&item))
                         atNode.push_back(std::move(*node));
                     else if (auto* disk = std::get_if<item::DiskOpened>(&item))
                         opened = opened || bool(disk->contents);
                 },
                 [](const NodeId&, WriteToken) {},
                 [this](PacketId id, LossCause cause) {
                     lost.push_back(id);
                     causes.insert(cause);
                 },
                 [this](PacketId id, const NodeId&, const NodeId&, LossCause cause) {
                     lostUnsent.push_back(id);
                     causes.insert(cause);
                 },
                 [](const NodeId&, const std::string&) {}},
                &WallDriver::now)
    {
        const Result<Ok> bound = world.openSockets(QHostAddress(QHostAddress::LocalHost), {one, two});
        if (!bound)
            qFatal("%s", bound.error().message.c_str());
        world.setDisk(one, std::make_unique<storage::MemoryDisk>()); // a datagram names the disk of its sender
        world.openDisk(one);
        if (!QTest::qWaitFor([this] { return opened; }))
            qFatal("the disk did not open");
    }
    static wire::CodecOptions options(QByteArray key)
    {
        wire::CodecOptions codec;
        codec.cluster = "test";
        if (!key.isEmpty())
            codec.key = key;
        return codec;
    }
    bool send(std::uint64_t number, std::size_t bytes)
    {
        AppendEntries message;
        message.term = Term(1);
        message.leaderId = one;
        message.entries = {
            std::make_shared<const Entry>(Entry{Term(1), EntryType::Command, "c", 1, 0, Index(), 0, std::string(bytes, 'x')})};
        return static_cast<bool>(world.carryToNetwork(one, two, Incarnation(1), PacketId{number, 0}, message));
    }
};

} // namespace

class LiveWorldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packetTravelsTwiceThroughTheKernel_data();
    void packetTravelsTwiceThroughTheKernel();
    void copyTravelsUnderItsOwnName();
    void damagedPacketIsRefusedByItsReceiver();
    void endedPacketIsRemembered();
    void whatTheKernelDropsIsFoundOutAndNamed();
    void messageThatDoesNotFitADatagramIsRefused();
    void strangersDatagramsAreCountedByCause();
};

void LiveWorldTest::strangersDatagramsAreCountedByCause()
{
    Sockets sockets;
    QUdpSocket stranger;
    const UdpAddress& at = sockets.world.switchAddress();
    stranger.writeDatagram("rubbish", at.host, at.port);
    QTRY_COMPARE(sockets.world.refusals().of(wire::Cause::BadEnvelope), std::uint64_t(1));
    stranger.writeDatagram(R"({"id":1,"src":"S1","dest":"S2","body":{}})", at.host, at.port);
    QTRY_COMPARE(sockets.world.refusals().total(), std::uint64_t(2));
    QVERIFY(sockets.atNetwork.empty());
}

void LiveWorldTest::packetTravelsTwiceThroughTheKernel_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("plain") << QByteArray();
    QTest::newRow("with a key") << QByteArray("a secret of thirty-two bytes ...");
}

void LiveWorldTest::packetTravelsTwiceThroughTheKernel()
{
    QFETCH(QByteArray, key);
    Sockets sockets(key);
    QVERIFY(sockets.send(1, 10));
    QVERIFY(sockets.world.isCarrying());
    QTRY_COMPARE(sockets.atNetwork.size(), std::size_t(1));
    QVERIFY(!sockets.world.isCarrying());
    QVERIFY(sockets.atNetwork[0].from == one && sockets.atNetwork[0].to == two);
    sockets.world.carryToNode(two, PacketId{1, 0});
    QVERIFY(sockets.world.isCarrying());
    QTRY_COMPARE(sockets.atNode.size(), std::size_t(1));
    QVERIFY(sockets.atNode[0].from == one && sockets.atNode[0].node == two);
    const auto& message = std::get<AppendEntries>(sockets.atNode[0].message);
    QCOMPARE(message.entries.at(0)->data, std::string(10, 'x'));
    QCOMPARE(sockets.world.refusals().total(), std::uint64_t(0));
    QVERIFY(!sockets.world.expireHops());
}

void LiveWorldTest::copyTravelsUnderItsOwnName()
{
    Sockets sockets;
    QVERIFY(sockets.send(1, 10));
    QTRY_COMPARE(sockets.atNetwork.size(), std::size_t(1));
    sockets.world.copyPacket(PacketId{1, 0}, PacketId{1, 1});
    sockets.world.carryToNode(two, PacketId{1, 1});
    QTRY_COMPARE(sockets.atNode.size(), std::size_t(1));
    QVERIFY((sockets.atNode[0].id == PacketId{1, 1}));
    sockets.world.carryToNode(two, PacketId{1, 0});
    QTRY_COMPARE(sockets.atNode.size(), std::size_t(2));
}

// Whatever bits flip, those of its name too: it is known which packet it was, and no other suffers.
void LiveWorldTest::damagedPacketIsRefusedByItsReceiver()
{
    Sockets sockets;
    constexpr std::uint64_t count = 64;
    for (std::uint64_t number = 1; number <= count; ++number)
        QVERIFY(sockets.send(number, 0)); // short: an envelope is most of it
    QTRY_COMPARE(sockets.atNetwork.size(), std::size_t(count));
    for (std::uint64_t number = 1; number <= count; ++number) {
        if (number % 2 == 0)
            sockets.world.carryToNode(two, PacketId{number, 0});
        else
            sockets.world.carryDamaged(two, PacketId{number, 0}, number * 0x9e3779b97f4a7c15U);
    }
    QTRY_COMPARE(sockets.lost.size(), std::size_t(count / 2));
    QTRY_COMPARE(sockets.atNode.size(), std::size_t(count / 2));
    QVERIFY(sockets.causes == std::set<LossCause>{LossCause::Corrupt});
    for (const PacketId id : sockets.lost)
        QVERIFY(id.number % 2 == 1);
    QCOMPARE(sockets.world.refusals().total(), std::uint64_t(count / 2));
    QVERIFY(!sockets.world.isCarrying());
}

void LiveWorldTest::endedPacketIsRemembered()
{
    Sockets sockets;
    QVERIFY(sockets.send(1, 10));
    QTRY_COMPARE(sockets.atNetwork.size(), std::size_t(1));
    QVERIFY(sockets.atNetwork[0].kind == MessageKind::AppendEntries);
    sockets.world.carryToNode(two, PacketId{1, 0});
    QTRY_COMPARE(sockets.atNode.size(), std::size_t(1));
    sockets.world.packetEnded(PacketId{1, 0});
    const auto old = sockets.world.recall(PacketId{1, 0});
    QVERIFY(old && old->from == one && old->to == two);
    QVERIFY(std::get<AppendEntries>(old->message) == std::get<AppendEntries>(sockets.atNode[0].message));
    QVERIFY(!sockets.world.recall(PacketId{2, 0}));
    sockets.world.copyPacket(PacketId{1, 0}, PacketId{1, 1});
    sockets.world.carryToNode(two, PacketId{1, 1});
    QTRY_COMPARE(sockets.atNode.size(), std::size_t(2));
    QVERIFY((sockets.atNode[1].id == PacketId{1, 1}));
}

void LiveWorldTest::whatTheKernelDropsIsFoundOutAndNamed()
{
    Sockets sockets;
    constexpr std::uint64_t count = 4'000; // nobody reads meanwhile: more than any buffer holds
    for (std::uint64_t number = 1; number <= count; ++number)
        QVERIFY(sockets.send(number, 6'000));
    QTRY_VERIFY(!sockets.world.expireHops() && !sockets.world.isCarrying());
    QVERIFY(!sockets.atNetwork.empty());
    QVERIFY(!sockets.lostUnsent.empty());
    QCOMPARE(sockets.atNetwork.size() + sockets.lostUnsent.size(), std::size_t(count));
    QVERIFY(sockets.causes == std::set<LossCause>{LossCause::Kernel});
    // One that the switch cannot hand over is lost as well, and the next one arrives.
    sockets.world.carryToNode(two, PacketId{count + 1, 0});
    QTRY_VERIFY(!sockets.world.expireHops());
    QCOMPARE(sockets.lost.size(), std::size_t(1));
    const std::size_t before = sockets.atNetwork.size();
    QVERIFY(sockets.send(count + 2, 10));
    QTRY_COMPARE(sockets.atNetwork.size(), before + 1);
}

void LiveWorldTest::messageThatDoesNotFitADatagramIsRefused()
{
    Sockets sockets;
    QVERIFY(!sockets.send(1, 9'000));
    QVERIFY(!sockets.world.isCarrying());
}

QTEST_GUILESS_MAIN(LiveWorldTest)
#include "liveworld_test.moc"
