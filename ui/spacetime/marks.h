// SPDX-License-Identifier: MIT
#pragma once

#include "ui/narration/narrator.h"

#include <cstdint>
#include <optional>

namespace ui::spacetime {

// What happened at a node, as the diagram marks it on the node's lane.
enum class MarkKind : std::uint8_t {
    Started, Stopped, Paused, Resumed, Timeout, PreCampaign, Campaign, Elected, SteppedDown, NewTerm, VoteGranted,
    VoteRefused, Appended, Truncated, Durable, DiskTrouble, Committed, Asked, Answered, Refused, Snapshot, Members, ByHand
};
inline constexpr int markKinds = 23;

// Where a mark stands, so that what happens at the same instant can be told apart: on the lane what the node is and
// decides, below it what its log and its disk do, above it clients, snapshots and members.
enum class MarkRow : std::uint8_t { On, Below, Above };
inline constexpr std::size_t markRows = 3;

// Nothing for events that are no mark: packets are lines, timers that are set and progress that is noted are for the
// list of events, faults and violations lie across the lanes.
std::optional<MarkKind> markOf(const raft::trace::Event& event);
MarkRow rowOf(MarkKind kind);
Category categoryOf(MarkKind kind);
int rankOf(MarkKind kind); // 1 … 9: of several in one place, the highest is shown

} // namespace ui::spacetime
