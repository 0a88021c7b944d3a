// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/fields.h"
#include "raftcore/consensus/sealed.h"
#include "raftcore/consensus/types.h"

#include <string>
#include <variant>
#include <vector>

namespace raft::trace {

// What a person or the chaos engine did to the world. Each is the `what` of a `fault` event and lasts until a
// `healed` with the same id. Link faults act on the directed links from every node in `from` to every other
// node in `to`; an empty list means all nodes. Probabilities are in parts per million (1,000,000 = always).
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
struct Delay { // replaces the cluster's delay: minimum + uniform jitter in [-jitter, +jitter], never below 0
    static constexpr std::string_view what = "delay";
    std::vector<NodeId> from, to;
    Duration delay{};
    Duration jitter{};
    template <class T = Delay>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}, Field{"delayUs", &T::delay},
                          Field{"jitterUs", &T::jitter}};
    }
    friend bool operator==(const Delay&, const Delay&) = default;
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
struct Down { // the node was killed, and is down until restarted
    static constexpr std::string_view what = "kill";
    NodeId node;
    template <class T = Down>
    static constexpr auto fields() { return std::tuple{Field{"target", &T::node}}; }
    friend bool operator==(const Down&, const Down&) = default;
};
struct Pause { // no code of the node runs; packets wait in its inbox
    static constexpr std::string_view what = "pause";
    NodeId node;
    template <class T = Pause>
    static constexpr auto fields() { return std::tuple{Field{"target", &T::node}}; }
    friend bool operator==(const Pause&, const Pause&) = default;
};
struct SlowDisk { // every write of the node takes at least this long
    static constexpr std::string_view what = "slow-disk";
    NodeId node;
    Duration latency{};
    template <class T = SlowDisk>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"latencyUs", &T::latency}};
    }
    friend bool operator==(const SlowDisk&, const SlowDisk&) = default;
};

} // namespace fault

struct Fault : std::variant<fault::Cut, fault::Hold, fault::Partition, fault::Loss, fault::Delay, fault::Duplicate,
    fault::Down, fault::Pause, fault::SlowDisk> {
    RAFT_SEALED_VARIANT(Fault)
};

using FaultId = std::uint64_t;

} // namespace raft::trace
