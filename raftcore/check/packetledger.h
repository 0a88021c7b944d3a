// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/intervalset.h"
#include "raftcore/check/world.h"

#include <deque>

namespace raft::check {

// Every packet ends exactly once, and the sums agree: "accounting", and the packets' part of "order".
class PacketLedger {
public:
    struct Packet {
        NodeIndex from = noNode, to = noNode;
        Term term;
        std::uint64_t event = 0; // n of its `sent` or `duplicated`
        bool vote = false;       // a VoteAccepted, durable when it was sent
        bool due = false;        // the network has said when it will come
    };

    explicit PacketLedger(World& world) : m_world(world) { m_inFlight.reserve(1'024); }

    void on(NodeIndex from, const trace::PacketSent& sent, bool durableVote);
    void on(const trace::PacketDue& due);
    // The packet, when it was in flight.
    std::optional<Packet> on(NodeIndex receiver, const trace::PacketDelivered& delivered);
    void on(NodeIndex receiver, const trace::PacketLost& lost);
    void on(const trace::PacketDuplicated& duplicated);
    void on(const trace::Ended& ended);

    std::size_t inFlight() const { return m_inFlight.size(); }

private:
    void complain(PacketId id, std::string_view code, std::uint64_t before = 0, NodeIndex node = noNode);
    std::optional<Packet> finish(NodeIndex receiver, PacketId id);

    static constexpr std::size_t mostPast = 8'192;

    World& m_world;
    std::unordered_map<PacketId, Packet> m_inFlight;
    std::unordered_map<PacketId, Packet> m_past; // the newest that have ended: they may be sent once more …
    std::deque<PacketId> m_pastOrder;            // … by whom they were
    IntervalSet m_numbers; // of all packets ever sent
    std::uint64_t m_sent = 0, m_copies = 0, m_delivered = 0, m_lost = 0;
};

} // namespace raft::check
