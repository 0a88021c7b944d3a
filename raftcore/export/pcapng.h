// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/flights.h"

#include <map>
#include <string>

namespace raft {

// Packets as Wireshark and tshark open them: pcapng, with the datagrams of docs/protocol.md in UDP in IPv4. What is
// recorded are messages; addresses, ports and checksums are made for them. Each packet is written when it leaves, and
// again, on another interface, when it arrives; a lost one has its cause in a comment.
class PcapngExporter : public trace::Exporter {
public:
    Result<> begin(const trace::Header& header, const trace::ExportRange& range, std::ostream& out) override;
    Result<> take(const trace::Event& event) override;
    Result<> end() override { return Ok{}; }

private:
    struct Sender {
        std::uint32_t number = 0; // of the node, from 1: its address is 10.0.0.number
        Incarnation incarnation;
        std::string disk;
    };

    Sender& senderOf(const NodeId& node);
    void block(std::uint32_t type, const std::string& body);
    void interface(std::string_view name, std::string_view description);
    void packet(std::uint32_t interface, Time t, const std::string& bytes, const std::string& comment);
    std::string frame(const NodeId& from, const NodeId& to, const std::string& datagram);
    std::string datagram(const NodeId& from, const NodeId& to, PacketId id, const Message& message);

    trace::ExportRange m_range;
    std::ostream* m_out = nullptr;
    std::string m_cluster;
    std::uint64_t m_started = 0; // µs since 1970
    std::map<NodeId, Sender> m_senders;
    trace::Flights<std::string> m_flights; // frames
    std::uint16_t m_identification = 0;
};

} // namespace raft
