// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace raft {

// Names one packet. The network may copy a packet; a copy bears the original's number and one mark more:
// "42" is the original, "42'" its first copy, "42''" the second.
struct PacketId {
    std::uint64_t number = 0; // below 2^53; 0 = no packet
    std::uint8_t copies = 0;

    friend constexpr auto operator<=>(const PacketId&, const PacketId&) = default;
};

inline std::string toString(PacketId id)
{
    return std::to_string(id.number).append(id.copies, '\'');
}

// Nothing for anything but what toString() writes: no signs, no leading zeros, at most 255 marks.
inline std::optional<PacketId> parsePacketId(std::string_view text)
{
    PacketId id;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, id.number);
    if (error != std::errc{} || id.number >= std::uint64_t{1} << 53U)
        return std::nullopt;
    if (text.front() == '0' && rest - text.data() > 1)
        return std::nullopt;
    const auto marks = text.substr(static_cast<std::size_t>(rest - text.data()));
    if (marks.size() > 255 || marks.find_first_not_of('\'') != std::string_view::npos)
        return std::nullopt;
    id.copies = static_cast<std::uint8_t>(marks.size());
    return id;
}

} // namespace raft

template <>
struct std::hash<raft::PacketId> {
    std::size_t operator()(raft::PacketId id) const noexcept
    {
        return std::hash<std::uint64_t>{}(id.number * 256U + id.copies);
    }
};
