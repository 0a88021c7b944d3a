// SPDX-License-Identifier: MIT
#include "raftcore/consensus/packetid.h"

#include <array>
#include <charconv>

namespace raft {

namespace {

constexpr std::array<std::string_view, 13> lossCauses{
    "cut",      "cut-in-flight", "rule",       "loss",    "corrupt",  "queue-full", "receiver-down",
    "inbox-full", "stale-disk",  "too-big",    "rejected", "kernel",  "by-hand"};
constexpr std::array<std::string_view, 3> places{"link", "gate", "inbox"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::string toString(PacketId id)
{
    std::string text = std::to_string(id.number);
    text.append(id.copies, '\'');
    return text;
}

std::optional<PacketId> packetIdFromString(std::string_view text)
{
    PacketId id;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, id.number);
    if (error != std::errc{} || end - rest > 255)
        return std::nullopt;
    for (const char* c = rest; c != end; ++c) {
        if (*c != '\'')
            return std::nullopt;
    }
    id.copies = static_cast<std::uint8_t>(end - rest);
    return id;
}

std::string_view toString(LossCause cause)
{
    return lossCauses[static_cast<std::size_t>(cause)];
}

std::string_view toString(PacketPlace place)
{
    return places[static_cast<std::size_t>(place)];
}

std::optional<LossCause> lossCauseFromString(std::string_view text)
{
    return find<LossCause>(lossCauses, text);
}

std::optional<PacketPlace> packetPlaceFromString(std::string_view text)
{
    return find<PacketPlace>(places, text);
}

} // namespace raft
