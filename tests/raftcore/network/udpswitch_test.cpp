// SPDX-License-Identifier: MIT
#include "raftcore/network/udpswitch.h"

#include <QSignalSpy>
#include <QTest>

using namespace raft;

namespace {

const NodeId one("S1"), two("S2");

std::string datagram(const wire::Codec& codec, const NodeId& from, const NodeId& to, std::uint64_t number)
{
    wire::Envelope envelope;
    envelope.src = from;
    envelope.dest = to;
    envelope.id = PacketId{number, 0};
    envelope.cluster = "test";
    envelope.disk = "disk1";
    envelope.incarnation = Incarnation(1);
    RequestVote vote;
    vote.term = Term(1);
    vote.candidateId = from;
    std::string bytes;
    const Result<> encoded = codec.encode(envelope, vote, bytes);
    return encoded ? bytes : std::string();
}

} // namespace

class UdpSwitchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datagramOfAKnownNodeArrivesAndGoesOn_data();
    void datagramOfAKnownNodeArrivesAndGoesOn();
    void forgedSenderAndRubbishAreCountedAndDropped();
    void portInUseIsAnErrorThatNamesTheAddress();
};

void UdpSwitchTest::datagramOfAKnownNodeArrivesAndGoesOn_data()
{
    QTest::addColumn<QHostAddress>("host");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void UdpSwitchTest::datagramOfAKnownNodeArrivesAndGoesOn()
{
    QFETCH(QHostAddress, host);
    UdpSwitch middle;
    UdpPort left, right;
    if (host.protocol() == QAbstractSocket::IPv6Protocol && !left.bind(host, 0))
        QSKIP("This machine has no IPv6 loopback.");
    left.close();
    QVERIFY(middle.bind(host));
    const auto leftAddress = left.bind(host, 0);
    const auto rightAddress = right.bind(host, 0);
    QVERIFY(leftAddress && rightAddress);
    middle.setNode(one, leftAddress.value());
    middle.setNode(two, rightAddress.value());
    std::string got;
    middle.setArrived([&](const wire::EnvelopePeek& envelope, std::string_view bytes) {
        QVERIFY(envelope.src == one && envelope.dest == two);
        QCOMPARE(envelope.id.number, std::uint64_t(12));
        QVERIFY(middle.send(envelope.dest, bytes));
    });
    right.setReceived([&](std::string_view bytes, const QHostAddress& from, quint16 port) {
        QVERIFY(middle.address().isSame(from, port));
        got = bytes;
    });
    wire::CodecOptions options;
    options.cluster = "test";
    const std::string sent = datagram(wire::Codec(options), one, two, 12);
    QVERIFY(!sent.empty());
    QVERIFY(left.send(sent, middle.address()));
    QTRY_COMPARE(got, sent);
    QCOMPARE(middle.rejections().total(), std::uint64_t(0));
}

void UdpSwitchTest::forgedSenderAndRubbishAreCountedAndDropped()
{
    UdpSwitch middle;
    UdpPort node, stranger;
    const QHostAddress host(QHostAddress::LocalHost);
    QVERIFY(middle.bind(host));
    const auto address = node.bind(host, 0);
    QVERIFY(address && stranger.bind(host, 0));
    middle.setNode(one, address.value());
    middle.setNode(two, address.value());
    int arrived = 0;
    middle.setArrived([&](const wire::EnvelopePeek&, std::string_view) { ++arrived; });
    wire::CodecOptions options;
    options.cluster = "test";
    const wire::Codec codec(options);
    QVERIFY(stranger.send(datagram(codec, one, two, 1), middle.address()));      // claims to be S1
    QVERIFY(stranger.send("rubbish", middle.address()));
    QVERIFY(stranger.send("", middle.address()));                                // valid in UDP
    QVERIFY(node.send(datagram(codec, NodeId("S9"), two, 2), middle.address())); // unknown
    QTRY_COMPARE(middle.rejections().total(), std::uint64_t(4));
    QCOMPARE(middle.rejections().of(wire::Cause::WrongAddress), std::uint64_t(1));
    QCOMPARE(middle.rejections().of(wire::Cause::UnknownSender), std::uint64_t(1));
    QVERIFY(node.send(datagram(codec, one, two, 3), middle.address())); // the socket still hears
    QTRY_COMPARE(arrived, 1);
}

void UdpSwitchTest::portInUseIsAnErrorThatNamesTheAddress()
{
    UdpPort first, second;
    const auto address = first.bind(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(address);
    const auto refused = second.bind(QHostAddress(QHostAddress::LocalHost), address->port);
    QVERIFY(!refused);
    QVERIFY(QString::fromStdString(refused.error().message).contains(QString::number(address->port)));
}

QTEST_GUILESS_MAIN(UdpSwitchTest)
#include "udpswitch_test.moc"
