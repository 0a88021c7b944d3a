// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/sealed.h"
#include "raftcore/trace/linkfaults.h"
#include "raftcore/trace/nodefaults.h"

#include <optional>
#include <string_view>
#include <variant>

namespace raft::trace {

// What a person or the chaos engine did to the world. Each is the `what` of a `fault` event and lasts until a
// `healed` with the same id; what happens in an instant (wipe, roll-back) is healed at once.
struct Fault : std::variant<fault::Cut, fault::Hold, fault::Partition, fault::Loss, fault::Delay, fault::Duplicate,
    fault::Down, fault::Pause, fault::SlowDisk, fault::Burst, fault::Offset, fault::Reorder, fault::Rate,
    fault::Corrupt, fault::PacketRule, fault::CrashAt, fault::SlowNode, fault::Drift, fault::Skew, fault::HoldTimer,
    fault::StallDisk, fault::LoseWrites, fault::TearWrites, fault::FullDisk, fault::BrokenDisk, fault::LyingDisk,
    fault::Wipe, fault::RollBack, fault::Rot> {
    RAFT_SEALED_VARIANT(Fault)
};

using FaultId = std::uint64_t;

std::string_view whatOf(const Fault& fault); // "cut", "kill", …

// Raft promises nothing under it: what follows is a broken assumption and no fault of Raft's. A drifting clock is
// one only for leases, and stands not among them.
bool isOutsideModel(const Fault& fault);

// The node that a fault of one node concerns.
std::optional<NodeId> targetOf(const Fault& fault);

} // namespace raft::trace
