// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/packetid.h"
#include "raftcore/trace/event.h"

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace raft::cluster {

// What stops a cluster's time. It does nothing else: with a breakpoint or without, the same happens.
struct Breakpoint {
    enum class When : std::uint8_t {
        Delivery,  // before a packet reaches its receiver: it is still in flight
        Loss,      // a packet was lost
        Leader,    // somebody has become leader
        StepDown,  // a leader has stepped down
        Commit,    // a commitIndex has come to `number`
        Term,      // a term has come to `number`
        Violation, // a property was violated
    };
    std::uint64_t id = 0; // its owner's number for it
    bool on = true;
    When when = When::Delivery;
    NodeId from;      // Delivery, Loss: the sender; empty = any
    NodeId node;      // Delivery, Loss: the receiver; else whom it concerns; empty = any
    std::optional<MessageKind> kind;         // Delivery, Loss: of such a message; none = any
    std::uint64_t number = 0;                // Commit, Term; Delivery, Loss: of this term, 0 = of any
    std::optional<trace::Property> property; // Violation; none = any

    friend bool operator==(const Breakpoint&, const Breakpoint&) = default;
};

constexpr bool isOfPackets(Breakpoint::When when)
{
    return when == Breakpoint::When::Delivery || when == Breakpoint::When::Loss;
}
// What comes to a number comes to it once: then the breakpoint has done its work.
constexpr bool isOnce(Breakpoint::When when)
{
    return when == Breakpoint::When::Commit || when == Breakpoint::When::Term;
}

// What a breakpoint asks of a packet.
struct PacketFacts {
    PacketId id;
    NodeId from, to;
    MessageKind kind = MessageKind::Heartbeat;
    Term term;
    friend bool operator==(const PacketFacts&, const PacketFacts&) = default;
};

// Where it stopped.
struct BreakpointHit {
    Breakpoint breakpoint;
    Time at{};
    std::uint64_t event = 0; // that fulfilled it; 0: it stopped before a packet's delivery
    NodeId node;             // of that event, or the packet's receiver
    std::optional<PacketFacts> packet;
    friend bool operator==(const BreakpointHit&, const BreakpointHit&) = default;
};

bool fits(const Breakpoint& breakpoint, const PacketFacts& packet); // sender, receiver, kind, term
bool isFulfilledBy(const Breakpoint& breakpoint, const trace::Event& event); // but for Delivery and Loss

// Looks at what is about to happen and at what has happened, and says when to stop. A value without a clock.
class BreakpointWatch {
public:
    // Those that have done their work, and are the same as before, stay so.
    void set(std::vector<Breakpoint> breakpoints);

    bool watchesDeliveries() const { return m_watchesDeliveries; }
    bool watchesEvents() const { return m_watchesEvents; }

    // The packet is the next to be delivered. A packet that was stopped for once is let through.
    std::optional<BreakpointHit> before(const PacketFacts& packet);
    // The facts of a packet that the event names; it may be forgotten.
    using Facts = std::function<std::optional<PacketFacts>(PacketId)>;
    std::optional<BreakpointHit> after(const trace::Event& event, const Facts& factsOf);

private:
    bool isWatched(const Breakpoint& breakpoint) const { return breakpoint.on && !m_done.contains(breakpoint.id); }
    void note();

    std::vector<Breakpoint> m_breakpoints;
    std::set<std::uint64_t> m_done; // their ids
    std::optional<PacketId> m_stoppedFor;
    bool m_watchesDeliveries = false;
    bool m_watchesEvents = false;
};

} // namespace raft::cluster
