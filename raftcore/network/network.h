// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/packetid.h"
#include "raftcore/consensus/types.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace raft {

// How a directed link treats its packets when it is neither cut nor held.
struct LinkConditions {
    Duration delay{};  // one way
    Duration jitter{}; // uniform in [-jitter, +jitter]; a delay is never below 0
    std::uint64_t lossPpm = 0;
    std::uint64_t duplicatePpm = 0;
    friend bool operator==(const LinkConditions&, const LinkConditions&) = default;
};

// What the network decided about a packet, in the order of deciding.
namespace fate {
struct Due { // it will arrive then; without a time: not before something changes (a held link, a paused receiver)
    PacketId id;
    std::optional<Time> at;
    PacketPlace where = PacketPlace::Link;
};
struct Duplicated { // the network made `copy`
    PacketId id, copy;
};
struct HandOver { // it is there: the host carries it to the receiver and then calls deliver()
    PacketId id;
};
struct Delivered { // the receiver handles it now
    PacketId id;
    NodeId from, to;
};
struct Lost {
    PacketId id;
    NodeId to;
    LossCause cause = LossCause::Loss;
};
} // namespace fate
using Fate = std::variant<fate::Due, fate::Duplicated, fate::HandOver, fate::Delivered, fate::Lost>;
using Fates = std::vector<Fate>;

struct PacketTotals {
    std::uint64_t sent = 0, copies = 0, delivered = 0;
    std::array<std::uint64_t, 13> lost{}; // by LossCause
    std::uint64_t lostTotal() const;
    friend bool operator==(const PacketTotals&, const PacketTotals&) = default;
};

// Decides the fate of each packet, the same in Live and Lab: a deterministic value without clock, sockets or
// payloads. The way of one packet:
//     send() → link cut? → loss coin → copies → delay → in flight (dies when its link is cut) → arrive(): link
//     held? → receiver up? → HandOver → deliver(): receiver up? → paused: its inbox → inbox full? → Delivered
// It ends exactly once, Delivered or Lost.
class Network {
public:
    static constexpr std::size_t inboxCapacity = 256;
    static constexpr std::uint8_t mostCopies = 7; // of one packet

    struct Flight {
        NodeId from, to;
        std::optional<Time> due;
        PacketPlace place = PacketPlace::Link;
        bool handedOver = false; // on its last way, from the link's end to the receiver
    };

    Network(std::uint64_t seed, std::vector<NodeId> nodes); // all nodes down, all links open, without delay

    void addNode(const NodeId& node); // one that is new: down, its links open and without delay

    // A packet leaves its sender. `id` must be new.
    void send(Time now, PacketId id, const NodeId& from, const NodeId& to, Fates& out);
    // A packet that never reached the network: counted as sent, and lost with this cause.
    void loseUnsent(PacketId id, const NodeId& from, const NodeId& to, LossCause cause, Fates& out);
    // Its time has come. A packet that has ended meanwhile, or has another time now, is left alone.
    void arrive(Time now, PacketId id, Fates& out);
    // The host has carried it to its receiver.
    void deliver(PacketId id, Fates& out);

    void lose(PacketId id, LossCause cause, Fates& out); // nothing when it has ended already
    void deliverNow(Time now, PacketId id, Fates& out);  // by hand, past delays and holds
    void duplicate(Time now, PacketId id, Fates& out);   // by hand; not while it is being handed over

    void setCut(Time now, const NodeId& from, const NodeId& to, bool cut, Fates& out);
    void setHeld(Time now, const NodeId& from, const NodeId& to, bool held, Fates& out);
    void setConditions(const NodeId& from, const NodeId& to, const LinkConditions& conditions);
    void setUp(const NodeId& node, bool up, Fates& out); // down: its inbox is lost
    void setPaused(const NodeId& node, bool paused);
    // The packets that wait in the inbox, oldest first: after resuming, deliver() each.
    const std::vector<PacketId>& inbox(const NodeId& node) const;

    bool isCut(const NodeId& from, const NodeId& to) const;
    bool isHeld(const NodeId& from, const NodeId& to) const;
    const LinkConditions& conditions(const NodeId& from, const NodeId& to) const;
    const std::vector<NodeId>& nodes() const { return m_nodes; }
    const std::map<PacketId, Flight>& inFlight() const { return m_flights; }
    const PacketTotals& totals() const { return m_totals; }
    bool addsUp() const; // sent + copies = delivered + lost + in flight

private:
    struct Link {
        LinkConditions conditions;
        std::uint64_t packets = 0; // that were sent on it: the n of its coins
        bool cut = false;
        bool held = false;
        std::vector<PacketId> gate; // in the order of their arrival there
    };
    struct Receiver {
        bool up = false;
        bool paused = false;
        std::vector<PacketId> inbox;
    };

    std::size_t indexOf(const NodeId& node) const;
    Link& link(const NodeId& from, const NodeId& to);
    const Link& link(const NodeId& from, const NodeId& to) const;
    void launch(Time now, PacketId id, const Link& onLink, const NodeId& from, const NodeId& to, std::uint64_t key,
                std::uint64_t n, Fates& out);
    PacketId copyName(PacketId id);
    void finish(std::map<PacketId, Flight>::iterator flight, std::optional<LossCause> lost, Fates& out);

    std::uint64_t m_seed;
    std::vector<NodeId> m_nodes;
    std::vector<Link> m_links; // from × to
    std::vector<Receiver> m_receivers;
    std::map<PacketId, Flight> m_flights;
    std::map<std::uint64_t, std::uint8_t> m_copies; // the newest copy's count of each packet still in flight
    PacketTotals m_totals;
};

} // namespace raft
