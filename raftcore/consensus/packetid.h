// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raft {

// The name of one packet in a cluster: a number, and a ' for each time the network copied it: 42, 42', 42''.
struct PacketId {
    std::uint64_t number = 0;
    std::uint8_t copies = 0;
    friend constexpr auto operator<=>(const PacketId&, const PacketId&) = default;
};

std::string toString(PacketId id);
std::optional<PacketId> packetIdFromString(std::string_view text);

// Why a packet never arrives. Each packet ends exactly once: delivered, or lost with one of these.
enum class LossCause : std::uint8_t {
    Cut, CutInFlight, Rule, Loss, Corrupt, QueueFull, ReceiverDown, InboxFull, StaleDisk, TooBig, Rejected, Kernel, ByHand
};
// Where a packet in flight is: on its way, held at a gate, or in the inbox of a paused receiver.
enum class PacketPlace : std::uint8_t { Link, Gate, Inbox };

std::string_view toString(LossCause cause);   // "cut", "cut-in-flight", …: the trace's words
std::string_view toString(PacketPlace place); // "link", "gate", "inbox"
std::optional<LossCause> lossCauseFromString(std::string_view text);
std::optional<PacketPlace> packetPlaceFromString(std::string_view text);

} // namespace raft

template <>
struct std::hash<raft::PacketId> {
    std::size_t operator()(const raft::PacketId& id) const noexcept
    {
        return std::hash<std::uint64_t>{}(id.number * 256 + id.copies);
    }
};
