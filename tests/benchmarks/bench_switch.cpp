// SPDX-License-Identifier: MIT
// What one switched datagram costs in all: encoding, node socket → switch socket → node socket, decoding.
#include "raftcore/network/network.h"
#include "raftcore/network/udpswitch.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace raft;

namespace {

double cpuMicroseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    constexpr int rounds = 5'000;
    const QHostAddress host(QHostAddress::LocalHost);
    const NodeId one("S1"), two("S2");
    UdpSwitch middle;
    UdpPort left, right;
    const auto bound = middle.bind(host);
    const auto leftAddress = left.bind(host, 0);
    const auto rightAddress = right.bind(host, 0);
    if (!bound || !leftAddress || !rightAddress)
        return 1;
    middle.setNode(one, leftAddress.value());
    middle.setNode(two, rightAddress.value());
    Network network(1, {one, two});
    Fates fates;
    network.setUp(two, true, fates);
    wire::CodecOptions options;
    options.cluster = "bench";
    wire::Codec sender(options), receiver(options);
    int received = 0;
    middle.setArrived([&](const wire::EnvelopePeek& envelope, std::string_view datagram) {
        fates.clear();
        network.send(Time(0), envelope.id, envelope.src, envelope.dest, MessageKind::Heartbeat, fates);
        network.arrive(Time(0), envelope.id, fates);
        middle.send(envelope.dest, datagram);
    });
    right.setReceived([&](std::string_view datagram, const QHostAddress&, quint16) {
        const wire::Decoded decoded = receiver.decode(datagram);
        if (const auto* whole = std::get_if<wire::Datagram>(&decoded)) {
            fates.clear();
            network.deliver(whole->envelope.id, fates);
            ++received;
        }
    });
    for (const std::size_t entries : {0U, 1U, 16U}) {
        AppendEntries append;
        append.term = Term(3);
        append.leaderId = one;
        for (std::size_t k = 0; k < entries; ++k)
            append.entries.push_back(std::make_shared<const Entry>(
                Entry{Term(3), EntryType::Command, "client", k + 1, 0, Index(), 0, "set key 16-bytes"}));
        wire::Envelope envelope;
        envelope.src = one;
        envelope.dest = two;
        envelope.cluster = "bench";
        envelope.disk = "0123456789abcdef";
        envelope.incarnation = Incarnation(1);
        received = 0;
        std::string datagram;
        const double began = cpuMicroseconds();
        for (int k = 0; k < rounds; ++k) {
            envelope.id = PacketId{static_cast<std::uint64_t>(k + 1) + entries * rounds, 0};
            if (!sender.encode(envelope, append, datagram))
                return 1;
            left.send(datagram, middle.address());
            if (k % 16 != 15)
                continue;
            middle.drain();
            right.drain();
        }
        middle.drain();
        right.drain();
        const double took = cpuMicroseconds() - began;
        std::printf("AppendEntries with %2zu entries, %4zu bytes: %6.1f us a datagram (%d of %d arrived)\n", entries,
                    datagram.size(), took / rounds, received, rounds);
    }
    return 0;
}
