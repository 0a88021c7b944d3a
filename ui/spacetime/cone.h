// SPDX-License-Identifier: MIT
#pragma once

#include "ui/spacetime/diagramindex.h"

namespace ui::spacetime {

// What could have influenced an event, and what it could influence: Lamport's "happened before", over the order of
// events at each node and the messages that arrived. Per lane the newest event of the past and the first of the
// future; what lies between them is neither cause nor effect. What a disk keeps over a crash counts as influence.
struct Cone {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Reach {
        std::uint32_t before = 0;   // event number; 0 = nothing at this node
        std::int64_t beforeAt = 0;
        std::uint32_t after = none; // nothing at this node, as far as was looked
        std::int64_t afterAt = 0;
        friend bool operator==(const Reach&, const Reach&) = default;
    };
    std::vector<Reach> lanes;
    bool pastIsWhole = true, futureIsWhole = true; // else it was followed for as many messages as there is time for

    // A message on the way to it, or from it.
    bool holdsBefore(const MessageLine& line) const { return line.hasArrived() && line.endN <= lanes[line.to].before; }
    bool holdsAfter(const MessageLine& line) const { return line.sentN >= lanes[line.from].after; }
};

// Of what happens between two events: the one that sends a message and the one at which it arrives, or the same one
// twice. `last` 0: it never arrives.
struct ConeOf {
    std::uint8_t firstLane = 0;
    std::uint64_t first = 0;
    std::int64_t firstAt = 0;
    std::uint8_t lastLane = 0;
    std::uint64_t last = 0;
    std::int64_t lastAt = 0;
};

// Follows messages that arrived between two instants, and at most so many each way.
Cone coneOf(const DiagramIndex& index, const ConeOf& of, std::int64_t from, std::int64_t to, std::size_t most = 50'000);

} // namespace ui::spacetime
