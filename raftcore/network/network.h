// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/packetid.h"
#include "raftcore/consensus/types.h"
#include "raftcore/network/linkconditions.h"
#include "raftcore/network/packetrule.h"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace raft {

// What the network decided about a packet, in the order of deciding.
namespace fate {
struct Due { // it will go on then; without a time: not before something changes (a held link, a paused receiver)
    PacketId id;
    NodeId to;
    std::optional<Time> at;
    PacketPlace where = PacketPlace::Link;
};
struct Duplicated { // the network made `copy`
    PacketId id, copy;
    NodeId to;
};
struct HandOver { // it is there: the host carries it to the receiver and then calls deliver()
    PacketId id;
    NodeId to;
    bool damaged = false; // with some bits flipped: the host then calls lose()
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
struct RuleSpent { // it has done what it had to, and nothing waits for it any more
    std::uint64_t rule = 0;
};
} // namespace fate
using Fate = std::variant<fate::Due, fate::Duplicated, fate::HandOver, fate::Delivered, fate::Lost, fate::RuleSpent>;
using Fates = std::vector<Fate>;

struct PacketTotals {
    std::uint64_t sent = 0, copies = 0, delivered = 0;
    std::array<std::uint64_t, 13> lost{}; // by LossCause
    std::uint64_t lostTotal() const;
    friend bool operator==(const PacketTotals&, const PacketTotals&) = default;
};

// Decides the fate of each packet, the same in Live and Lab: a deterministic value without clock, sockets or
// payloads. The way of one packet:
//     send() → link cut? → rules (the first that acts) → loss coins → corruption → copies → delay, rate and queue →
//     in flight (dies when its link is cut) → arrive(): waits for others? link held? → receiver up? → HandOver →
//     deliver(): receiver up? → paused: its inbox → inbox full? → Delivered
// It ends exactly once, Delivered or Lost. Every coin is a function of the seed, what it is for, the link and the number
// of the packet on it: taking one fault away leaves all other coins as they were.
class Network {
public:
    static constexpr std::size_t inboxCapacity = 256;
    static constexpr std::uint8_t mostCopies = 7; // of one packet, by one fault
    static constexpr std::uint64_t mostPassing = 1'000'000; // that one packet lets pass

    enum class Waits : std::uint8_t { No, ForOthers, ForRelease };
    struct Flight {
        NodeId from, to;
        std::optional<Time> due;
        PacketPlace place = PacketPlace::Link;
        bool handedOver = false; // on its last way, from the link's end to the receiver
        bool damaged = false;
        bool passesHolds = false; // a hand let it go
        Waits waits = Waits::No;  // at its link's end
        std::uint64_t others = 0; // that have yet to pass it …
        Duration atMost{};        // … or so long
        std::uint64_t rule = 0;   // that holds it; 0 = none
        std::uint64_t sequence = 0; // of those launched on its link
        Time leaves{};            // the queue before its link
    };

    Network(std::uint64_t seed, std::vector<NodeId> nodes); // all nodes down, all links open, without delay

    void addNode(const NodeId& node); // one that is new: down, its links open and without delay

    // A packet leaves its sender. `id` must be new.
    void send(Time now, PacketId id, const NodeId& from, const NodeId& to, MessageKind kind, Fates& out);
    // A packet that never reached the network: counted as sent, and lost with this cause.
    void loseUnsent(PacketId id, const NodeId& from, const NodeId& to, LossCause cause, Fates& out);
    // Its time has come. A packet that has ended meanwhile, or has another time now, is left alone.
    void arrive(Time now, PacketId id, Fates& out);
    // The host has carried it to its receiver.
    void deliver(PacketId id, Fates& out);

    void lose(PacketId id, LossCause cause, Fates& out); // nothing when it has ended already

    // By hand. None does anything to a packet that has ended, is being handed over or lies in an inbox.
    void deliverNow(Time now, PacketId id, Fates& out); // past delays and holds
    void duplicate(Time now, PacketId id, Fates& out);
    void hold(PacketId id, Fates& out); // at the gate, until it is let go
    void release(Time now, PacketId id, Fates& out);
    void reorder(Time now, PacketId id, std::uint64_t packets, Duration atMost, Fates& out);
    void releaseAll(Time now, Fates& out); // whatever hand or rule holds them
    // One that has ended is sent once more, as a copy. Only the newest `remembered` can be.
    void replay(Time now, PacketId id, const NodeId& from, const NodeId& to, Fates& out);
    static constexpr std::size_t remembered = 4'096;

    void setCut(Time now, const NodeId& from, const NodeId& to, bool cut, Fates& out);
    void setHeld(Time now, const NodeId& from, const NodeId& to, bool held, Fates& out);
    // What waits for a rate or an order that no longer is goes on as if it had never been.
    void setConditions(Time now, const NodeId& from, const NodeId& to, const LinkConditions& conditions, Fates& out);
    void addRule(PacketRule rule); // behind the others
    void removeRule(Time now, std::uint64_t id, Fates& out); // lets go what it holds
    bool hasRule(std::uint64_t id) const;
    std::vector<std::uint64_t> rules() const;
    bool asksForParties() const; // some rule names them: they must be right when a packet leaves
    void setParties(Parties parties) { m_parties = std::move(parties); }
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
        std::uint64_t launched = 0; // with their copies
        bool cut = false;
        bool held = false;
        bool ill = false; // of a burst of losses
        TokenBucket bucket;
        std::vector<PacketId> gate; // in the order of their arrival there
        std::vector<PacketId> overtaken; // those who wait for others
    };
    struct ActiveRule {
        PacketRule rule;
        std::uint64_t matches = 0, done = 0;
        std::uint64_t held = 0; // packets
        bool isSpent() const { return rule.count > 0 && done >= rule.count; }
    };
    struct Copies { // of a packet
        std::uint8_t newest = 0;
        std::uint64_t forgotten = 0; // when that may be: a place in m_old
    };
    struct Journey { // what is the same for a packet and its copies
        NodeId from, to;
        std::uint64_t key = 0;
        bool dropped = false;
        bool damaged = false;
        std::uint64_t copies = 0;
        Duration delay{}; // more than otherwise
        Waits waits = Waits::No;
        std::uint64_t others = 0;
        Duration atMost{};
        std::uint64_t rule = 0;
    };
    struct Receiver {
        bool up = false;
        bool paused = false;
        std::vector<PacketId> inbox;
    };

    std::size_t indexOf(const NodeId& node) const;
    Link& link(const NodeId& from, const NodeId& to);
    const Link& link(const NodeId& from, const NodeId& to) const;
    static void obey(const PacketRule& rule, Journey& journey);
    ActiveRule* actingRule(Time now, const NodeId& from, const NodeId& to, MessageKind kind, std::uint64_t key,
                           std::uint64_t n);
    bool losesInBurst(Link& onLink, std::uint64_t key, std::uint64_t n) const;
    void copy(Time now, PacketId of, PacketId& newest, Link& onLink, const Journey& journey, std::uint64_t n, Fates& out,
              Fates& lost);
    void launch(Time now, PacketId id, Link& onLink, const Journey& journey, std::uint64_t n, Fates& out, Fates& lost);
    void handOver(Time now, std::map<PacketId, Flight>::iterator flight, Fates& out);
    void passed(Time now, PacketId id, const Flight& flight, Link& onLink, Fates& out);
    void goOn(Time now, PacketId id, Flight& flight, Fates& out); // from a gate
    void letGo(PacketId id, Flight& flight, Fates& out); // it waits for nothing any more
    Flight* inHand(PacketId id);
    void restartQueue(Time now, const NodeId& from, const NodeId& to, Link& onLink, Fates& out);
    std::optional<PacketId> copyName(PacketId id);
    void noteEnded(std::uint64_t number);
    void finish(std::map<PacketId, Flight>::iterator flight, std::optional<LossCause> lost, Fates& out);

    std::uint64_t m_seed;
    std::vector<NodeId> m_nodes;
    std::vector<Link> m_links; // from × to
    std::vector<Receiver> m_receivers;
    std::map<PacketId, Flight> m_flights;
    std::map<std::uint64_t, Copies> m_copies; // of packets in flight, and of the newest that have ended
    std::deque<std::pair<std::uint64_t, std::uint64_t>> m_old; // those: place, number
    std::uint64_t m_endings = 0;
    std::vector<ActiveRule> m_rules; // in the order of asking
    Parties m_parties;
    PacketTotals m_totals;
};

} // namespace raft
