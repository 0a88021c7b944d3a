// SPDX-License-Identifier: MIT
#include "raftcore/export/pcapng.h"

#include "raftcore/trace/export/wording.h"
#include "raftcore/wire/encoder.h"
#include "raftcore/wire/seal.h"

#include <QDateTime>

#include <ostream>

namespace raft {

namespace {

// draft-ietf-opsawg-pcapng: the blocks and options that are used here.
constexpr std::uint32_t sectionHeader = 0x0a0d0d0a, interfaceDescription = 1, enhancedPacket = 6;
constexpr std::uint16_t endOfOptions = 0, optionComment = 1;
constexpr std::uint16_t interfaceName = 2, interfaceText = 3, sectionApplication = 4;
constexpr std::uint16_t rawIp = 101; // LINKTYPE_RAW: the frame begins with IPv4
constexpr std::uint16_t port = 7238; // R A F T on the keys of a telephone
constexpr std::uint32_t onSend = 0, onArrival = 1, onLoss = 2;

// Little-endian, as the section says of itself.
template <class T>
void put(std::string& out, T value)
{
    for (std::size_t i = 0; i < sizeof(T); ++i)
        out += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xffU);
}
// Network byte order, in IP and UDP.
void putBig16(std::string& out, std::size_t value)
{
    out += static_cast<char>(value >> 8U & 0xffU);
    out += static_cast<char>(value & 0xffU);
}
void pad(std::string& out)
{
    out.append((4 - out.size() % 4) % 4, '\0');
}
void putOption(std::string& out, std::uint16_t code, std::string_view text)
{
    put<std::uint16_t>(out, code);
    put<std::uint16_t>(out, static_cast<std::uint16_t>(text.size()));
    out += text;
    pad(out);
}
void endOptions(std::string& out)
{
    put<std::uint32_t>(out, endOfOptions);
}

// The ones' complement sum of RFC 1071, over big-endian words.
std::uint32_t sum(std::string_view bytes, std::uint32_t before = 0)
{
    std::uint32_t total = before;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
        total += i % 2 == 0 ? byte << 8U : byte;
    }
    while (total >> 16U)
        total = (total & 0xffffU) + (total >> 16U);
    return total;
}

void patch(std::string& bytes, std::size_t at, std::uint32_t value)
{
    bytes[at] = static_cast<char>(value >> 8U & 0xffU);
    bytes[at + 1] = static_cast<char>(value & 0xffU);
}

void putAddress(std::string& out, std::uint32_t number)
{
    out += '\x0a';
    out += static_cast<char>(number >> 16U & 0xffU);
    out += static_cast<char>(number >> 8U & 0xffU);
    out += static_cast<char>(number & 0xffU);
}

} // namespace

void PcapngExporter::block(std::uint32_t type, const std::string& body)
{
    std::string whole;
    const auto length = static_cast<std::uint32_t>(body.size() + 12);
    put(whole, type);
    put(whole, length);
    whole += body;
    put(whole, length);
    m_out->write(whole.data(), static_cast<std::streamsize>(whole.size()));
}

void PcapngExporter::interface(std::string_view name, std::string_view description)
{
    std::string body;
    put<std::uint16_t>(body, rawIp);
    put<std::uint16_t>(body, 0);
    put<std::uint32_t>(body, 0); // no limit to what is kept of a packet
    putOption(body, interfaceName, name);
    putOption(body, interfaceText, description);
    endOptions(body);
    block(interfaceDescription, body);
}

Result<> PcapngExporter::begin(const trace::Header& header, const trace::ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    m_cluster = wire::isName(header.cluster) ? header.cluster : "cluster";
    const QDateTime started = QDateTime::fromString(QString::fromStdString(header.started), Qt::ISODate);
    m_started = started.isValid() && started.toMSecsSinceEpoch() > 0 ? static_cast<std::uint64_t>(started.toMSecsSinceEpoch()) * 1000 : 0;
    for (const NodeId& node : header.nodes)
        senderOf(node);
    std::string body;
    put<std::uint32_t>(body, 0x1a2b3c4dU);
    put<std::uint16_t>(body, 1);
    put<std::uint16_t>(body, 0);
    put<std::uint64_t>(body, ~std::uint64_t{0}); // how long the section is, is not known yet
    std::string comment = "Made from a recording of a Raft cluster: the addresses are made up.";
    for (const auto& [id, sender] : m_senders)
        comment += " 10.0.0." + std::to_string(sender.number) + " is " + id.toString() + ".";
    putOption(body, optionComment, comment);
    putOption(body, sectionApplication, trace::onOneLine(header.program).substr(0, 100));
    endOptions(body);
    block(sectionHeader, body);
    interface("sent", "as it leaves its node");
    interface("delivered", "as it is handed to its receiver");
    interface("lost", "where it is lost");
    return Ok{};
}

PcapngExporter::Sender& PcapngExporter::senderOf(const NodeId& node)
{
    const auto [found, isNew] = m_senders.try_emplace(node);
    if (isNew)
        found->second = {static_cast<std::uint32_t>(m_senders.size()), Incarnation(1), "unknown"};
    return found->second;
}

std::string PcapngExporter::frame(const NodeId& from, const NodeId& to, const std::string& datagram)
{
    constexpr std::size_t ipSize = 20, udpSize = 8;
    const std::uint32_t sender = senderOf(from).number;
    const std::uint32_t receiver = senderOf(to).number;
    std::string addresses;
    putAddress(addresses, sender);
    putAddress(addresses, receiver);

    std::string ip("\x45\x00", 2);
    putBig16(ip, ipSize + udpSize + datagram.size());
    putBig16(ip, ++m_identification);
    ip += std::string("\x40\x00\x40\x11\x00\x00", 6); // do not fragment; 64 hops; UDP; no checksum yet
    ip += addresses;
    patch(ip, 10, ~sum(ip) & 0xffffU);

    std::string udp;
    putBig16(udp, port);
    putBig16(udp, port);
    putBig16(udp, udpSize + datagram.size());
    putBig16(udp, 0);
    udp += datagram;
    std::string pseudo = addresses + std::string("\x00\x11", 2);
    putBig16(pseudo, udp.size());
    const std::uint32_t check = ~sum(udp, sum(pseudo)) & 0xffffU;
    patch(udp, 6, check == 0 ? 0xffffU : check);
    return ip + udp;
}

// As the node would have sent it. The run's cookie is not recorded: it is 0. Nor are the bytes of snapshots: a chunk is
// written without them.
std::string PcapngExporter::datagram(const NodeId& from, const NodeId& to, PacketId id, const Message& message)
{
    const Sender& sender = senderOf(from);
    wire::Envelope envelope;
    envelope.src = from;
    envelope.dest = to;
    envelope.id = id;
    envelope.cluster = m_cluster;
    envelope.disk = wire::isName(sender.disk) ? sender.disk : "unknown";
    envelope.incarnation = sender.incarnation;
    std::string bytes;
    if (!wire::appendUnsealed(bytes, envelope, message))
        return {};
    wire::seal(bytes, std::nullopt);
    return bytes.size() <= wire::largestUdpPayload ? bytes : std::string();
}

void PcapngExporter::packet(std::uint32_t interface, Time t, const std::string& bytes, const std::string& comment)
{
    const std::uint64_t time = m_started + static_cast<std::uint64_t>(t.count());
    std::string body;
    put<std::uint32_t>(body, interface);
    put<std::uint32_t>(body, static_cast<std::uint32_t>(time >> 32U));
    put<std::uint32_t>(body, static_cast<std::uint32_t>(time & 0xffffffffU));
    put<std::uint32_t>(body, static_cast<std::uint32_t>(bytes.size()));
    put<std::uint32_t>(body, static_cast<std::uint32_t>(bytes.size()));
    body += bytes;
    pad(body);
    if (!comment.empty()) {
        putOption(body, optionComment, comment);
        endOptions(body);
    }
    block(enhancedPacket, body);
}

Result<> PcapngExporter::take(const trace::Event& event)
{
    const bool isShown = m_range.holds(event.t);
    if (const auto* started = std::get_if<trace::Started>(&event.body)) {
        Sender& sender = senderOf(event.node);
        sender.incarnation = started->incarnation;
        sender.disk = started->disk;
    } else if (const auto* sent = std::get_if<trace::PacketSent>(&event.body)) {
        const std::string bytes = datagram(event.node, sent->to, sent->id, sent->msg);
        if (bytes.empty())
            return Ok{}; // it fits no datagram: not one of ours
        std::string whole = frame(event.node, sent->to, bytes);
        if (isShown)
            packet(onSend, event.t, whole, {});
        m_flights.sent(event.node, *sent, event.t, std::move(whole));
    } else if (const auto* copied = std::get_if<trace::PacketDuplicated>(&event.body)) {
        m_flights.copied(*copied, event.t);
    } else if (const auto* delivered = std::get_if<trace::PacketDelivered>(&event.body)) {
        if (const auto flight = m_flights.ended(delivered->id); flight && isShown)
            packet(onArrival, event.t, flight->data, {});
    } else if (const auto* lost = std::get_if<trace::PacketLost>(&event.body)) {
        if (const auto flight = m_flights.ended(lost->id); flight && isShown)
            packet(onLoss, event.t, flight->data, "lost: " + std::string(toString(lost->cause)));
    }
    return Ok{};
}

} // namespace raft
