// SPDX-License-Identifier: MIT
#include "raftcore/trace/fault.h"

#include "raftcore/trace/wordtable.h"

namespace raft::trace {

RAFT_SEALED_VARIANT_MEMBERS(Fault)

namespace {

constexpr std::array<std::string_view, 3> shapes{"uniform", "exponential", "normal"};
constexpr std::array<std::string_view, 5> parties{"listed", "leader", "followers", "minority", "majority"};
constexpr std::array<std::string_view, 6> deeds{"drop", "delay", "duplicate", "corrupt", "reorder", "hold"};
constexpr std::array<std::string_view, 8> points{
    "before-vote-durable", "after-vote-durable",      "before-append-durable",  "mid-append",
    "after-append-durable", "before-snapshot-durable", "after-snapshot-durable", "snapshot-installed"};

} // namespace

std::string_view toString(DelayShape shape) { return nameOf(shapes, shape); }
std::string_view toString(Party party) { return nameOf(parties, party); }
std::string_view toString(PacketDeed deed) { return nameOf(deeds, deed); }
std::string_view toString(CrashPoint point) { return nameOf(points, point); }

std::optional<DelayShape> delayShapeFromString(std::string_view text) { return valueOf<DelayShape>(shapes, text); }
std::optional<Party> partyFromString(std::string_view text) { return valueOf<Party>(parties, text); }
std::optional<PacketDeed> packetDeedFromString(std::string_view text) { return valueOf<PacketDeed>(deeds, text); }
std::optional<CrashPoint> crashPointFromString(std::string_view text) { return valueOf<CrashPoint>(points, text); }

std::string_view whatOf(const Fault& fault)
{
    return std::visit([](const auto& value) { return std::decay_t<decltype(value)>::what; }, fault);
}

bool isOutsideModel(const Fault& fault)
{
    return std::holds_alternative<fault::LyingDisk>(fault) || std::holds_alternative<fault::Wipe>(fault)
        || std::holds_alternative<fault::RollBack>(fault);
}

std::optional<NodeId> targetOf(const Fault& fault)
{
    return std::visit(
        [](const auto& of) -> std::optional<NodeId> {
            if constexpr (requires { of.node; })
                return of.node;
            else
                return std::nullopt;
        },
        fault);
}

} // namespace raft::trace
