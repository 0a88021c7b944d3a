// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/fields.h"
#include "raftcore/consensus/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raft::trace {

enum class DelayShape : std::uint8_t { Uniform, Exponential, Normal }; // how the jitter is spread
std::string_view toString(DelayShape shape); // "uniform", "exponential", "normal"
std::optional<DelayShape> delayShapeFromString(std::string_view text);

// Nodes that are named by what they are at the instant at which a packet leaves.
enum class Party : std::uint8_t {
    Listed,    // those in the list; an empty list means all
    Leader,    // the leader of the highest term; nobody while there is none
    Followers, // everybody else
    Minority,  // the smaller side of the partition that is on; nobody without one
    Majority
};
std::string_view toString(Party party); // "listed", "leader", …
std::optional<Party> partyFromString(std::string_view text);

enum class PacketDeed : std::uint8_t { Drop, Delay, Duplicate, Corrupt, Reorder, Hold };
std::string_view toString(PacketDeed deed); // "drop", "delay", …
std::optional<PacketDeed> packetDeedFromString(std::string_view text);

// Faults of the network. They act on the directed links from every node in `from` to every other node in `to`; an
// empty list means all nodes. Probabilities are in parts per million (1,000,000 = always).
namespace fault {

struct Cut { // packets on these links are lost, those in flight too
    static constexpr std::string_view what = "cut";
    std::vector<NodeId> from, to;
    template <class T = Cut>
    static constexpr auto fields() { return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}}; }
    friend bool operator==(const Cut&, const Cut&) = default;
};
struct Hold { // packets on these links wait at the gate; nothing is lost
    static constexpr std::string_view what = "hold";
    std::vector<NodeId> from, to;
    template <class T = Hold>
    static constexpr auto fields() { return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}}; }
    friend bool operator==(const Hold&, const Hold&) = default;
};
struct Partition { // every link between two groups is cut, both ways; a node in no group is alone
    static constexpr std::string_view what = "partition";
    std::string preset;                      // "isolate", "halves", "minority", "bridge", "ring", "free", …
    std::vector<std::vector<NodeId>> groups; // a node may stand in several groups (a bridge)
    template <class T = Partition>
    static constexpr auto fields()
    {
        return std::tuple{Field{"preset", &T::preset}, Field{"groups", &T::groups}};
    }
    friend bool operator==(const Partition&, const Partition&) = default;
};
struct Loss { // an independent coin for each packet
    static constexpr std::string_view what = "loss";
    std::vector<NodeId> from, to;
    std::uint64_t ppm = 0;
    template <class T = Loss>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"ppm", &T::ppm}};
    }
    friend bool operator==(const Loss&, const Loss&) = default;
};
struct Burst { // losses come in bursts (Gilbert–Elliott): a link is well or ill, packet by packet
    static constexpr std::string_view what = "burst";
    std::vector<NodeId> from, to;
    std::uint64_t enterPpm = 0; // a coin for each packet: the link falls ill
    std::uint64_t leavePpm = 0; // and gets well
    std::uint64_t ppm = 1'000'000; // of loss while it is ill
    template <class T = Burst>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"enterPpm", &T::enterPpm}, Field{"leavePpm", &T::leavePpm}, Field{"ppm", &T::ppm}};
    }
    friend bool operator==(const Burst&, const Burst&) = default;
};
struct Delay { // replaces the cluster's delay; never below 0
    static constexpr std::string_view what = "delay";
    std::vector<NodeId> from, to;
    Duration delay{};
    Duration jitter{};
    // None or uniform: delay ± up to jitter. Exponential: delay + a draw with mean jitter. Normal: around delay, with
    // the standard deviation jitter.
    std::optional<DelayShape> shape{};
    template <class T = Delay>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"delayUs", &T::delay},
                          Field{"jitterUs", &T::jitter},
                          Field{"shape", &T::shape}};
    }
    friend bool operator==(const Delay&, const Delay&) = default;
};
struct Offset { // comes on top of every delay
    static constexpr std::string_view what = "offset";
    std::vector<NodeId> from, to;
    Duration delay{};
    template <class T = Offset>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"delayUs", &T::delay}};
    }
    friend bool operator==(const Offset&, const Offset&) = default;
};
struct Duplicate { // a coin for a copy, and for a copy of the copy …
    static constexpr std::string_view what = "duplicate";
    std::vector<NodeId> from, to;
    std::uint64_t ppm = 0;
    template <class T = Duplicate>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to},
                          Field{"ppm", &T::ppm}};
    }
    friend bool operator==(const Duplicate&, const Duplicate&) = default;
};
struct Reorder { // a coin for each packet: it waits until others have passed it
    static constexpr std::string_view what = "reorder";
    std::vector<NodeId> from, to;
    std::uint64_t ppm = 0;
    std::uint64_t packets = 1; // that pass it …
    Duration atMost{}; // … or so long
    template <class T = Reorder>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"ppm", &T::ppm}, Field{"packets", &T::packets}, Field{"atMostUs", &T::atMost}};
    }
    friend bool operator==(const Reorder&, const Reorder&) = default;
};
struct Rate { // a token bucket for each link, and a queue before it
    static constexpr std::string_view what = "rate";
    std::vector<NodeId> from, to;
    std::uint64_t perSecond = 0; // packets a second of cluster time
    std::uint64_t burst = 1; // packets that may follow each other at once
    std::uint64_t queue = 16; // more that wait are lost: queue-full
    template <class T = Rate>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"perSecond", &T::perSecond}, Field{"burst", &T::burst}, Field{"queue", &T::queue}};
    }
    friend bool operator==(const Rate&, const Rate&) = default;
};
struct Corrupt { // bits flip on the way: the checksum rejects the packet at its receiver
    static constexpr std::string_view what = "corrupt";
    std::vector<NodeId> from, to;
    std::uint64_t ppm = 0;
    template <class T = Corrupt>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"ppm", &T::ppm}};
    }
    friend bool operator==(const Corrupt&, const Corrupt&) = default;
};
// The first rule that matches a packet decides. "Drop the next AppendEntries from the leader to S3" has the count 1.
struct PacketRule {
    static constexpr std::string_view what = "rule";
    std::vector<NodeId> from, to;
    Party fromParty = Party::Listed;
    Party toParty = Party::Listed;
    std::vector<std::string> types; // as in a trace: "append_entries", …; empty = all
    std::uint64_t nth = 0; // only every n-th match; 0 or 1 = each
    std::uint64_t count = 0; // it ends after so many; 0 = never
    Time since{}; // only what leaves from then on …
    Time until{}; // … and before; 0 = for ever
    std::uint64_t ppm = 1'000'000; // a coin for each match
    PacketDeed deed = PacketDeed::Drop;
    Duration delay{}; // Delay: more than otherwise; Reorder: at most
    std::uint64_t packets = 1; // Reorder: that pass it; Duplicate: copies
    template <class T = PacketRule>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"fromParty", &T::fromParty}, Field{"toParty", &T::toParty},
                          Field{"types", &T::types}, Field{"nth", &T::nth}, Field{"count", &T::count},
                          Field{"sinceUs", &T::since}, Field{"untilUs", &T::until}, Field{"ppm", &T::ppm},
                          Field{"deed", &T::deed}, Field{"delayUs", &T::delay}, Field{"packets", &T::packets}};
    }
    friend bool operator==(const PacketRule&, const PacketRule&) = default;
};

} // namespace fault

} // namespace raft::trace
