// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace raft {

// Cluster time: what the nodes see, in integer microseconds since the cluster began. Never wall time.
using Duration = std::chrono::microseconds;
using Time = std::chrono::microseconds;

// A 64-bit number that cannot be mistaken for another kind of number. Values stay below 2^53, so that
// every JSON reader in every language reads them exactly.
template <class Tag>
class Strong {
public:
    static constexpr std::uint64_t limit = std::uint64_t{1} << 53;

    constexpr Strong() = default;
    constexpr explicit Strong(std::uint64_t value) : m_value(value) {}
    constexpr std::uint64_t value() const { return m_value; }
    constexpr bool isZero() const { return m_value == 0; }
    constexpr Strong next() const { return Strong(m_value + 1); }
    constexpr Strong previous() const { return Strong(m_value == 0 ? 0 : m_value - 1); } // 0 has none below it
    friend constexpr auto operator<=>(Strong, Strong) = default;

private:
    std::uint64_t m_value = 0;
};

using Term = Strong<struct TermTag>;             // 0 = no term yet
using Index = Strong<struct IndexTag>;           // 1 = the first entry, 0 = before the first entry
using WriteToken = Strong<struct WriteTokenTag>; // names one write to the disk; grows by one; 0 = none
using Incarnation = Strong<struct IncarnationTag>; // how often a node was started on its disk, from 1

constexpr Index operator+(Index index, std::uint64_t n) { return Index(index.value() + n); }
// The distance from `from` up to `to`; 0 when `to` lies below.
constexpr std::uint64_t distance(Index from, Index to) { return to <= from ? 0 : to.value() - from.value(); }

// The name of a server, "S1"; at most 15 bytes, kept inline, so that it copies like a number.
// Ordered by length and then by bytes: S2 stands before S10.
class NodeId {
public:
    static constexpr std::size_t maxSize = 15;

    constexpr NodeId() = default;
    // Longer names are not valid ids: parse() refuses them; this constructor is for names known to fit.
    constexpr explicit NodeId(std::string_view name)
    {
        const std::size_t n = name.size() < maxSize ? name.size() : maxSize;
        for (std::size_t i = 0; i < n; ++i)
            m_bytes[i] = name[i];
        m_bytes[maxSize] = static_cast<char>(n);
    }
    // Appends, since GCC 12 takes a literal + std::to_string() for overlapping memory at -O3.
    static NodeId numbered(std::uint64_t number) { return NodeId(std::string("S").append(std::to_string(number))); }
    // A name of 1 to 15 printable ASCII characters without quotes, backslashes or blanks.
    static constexpr std::optional<NodeId> parse(std::string_view name)
    {
        if (name.empty() || name.size() > maxSize)
            return std::nullopt;
        for (const char c : name) {
            if (c <= ' ' || c > '~' || c == '"' || c == '\\')
                return std::nullopt;
        }
        return NodeId(name);
    }

    constexpr bool isEmpty() const { return size() == 0; }
    constexpr std::size_t size() const { return static_cast<std::size_t>(m_bytes[maxSize]); }
    constexpr std::string_view view() const { return {m_bytes.data(), size()}; }
    std::string toString() const { return std::string(view()); }

    friend constexpr bool operator==(const NodeId&, const NodeId&) = default;
    friend constexpr std::strong_ordering operator<=>(const NodeId& a, const NodeId& b)
    {
        if (const auto order = a.size() <=> b.size(); order != 0)
            return order;
        const Words x = a.words(), y = b.words();
        return x[0] == y[0] ? x[1] <=> y[1] : x[0] <=> y[0];
    }
    // For hash tables in memory only: it may differ from one machine to another.
    constexpr std::size_t hash() const
    {
        const auto words = std::bit_cast<Words>(m_bytes);
        const std::uint64_t mixed = (words[0] * 0x9e37'79b9'7f4a'7c15U) ^ (words[1] * 0xc2b2'ae3d'27d4'eb4fU);
        return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
    }

private:
    // The bytes eight at a time, the first one the weightiest: these numbers have the order of the texts.
    using Words = std::array<std::uint64_t, 2>;
    constexpr Words words() const
    {
        static_assert(std::endian::native == std::endian::little || std::endian::native == std::endian::big);
        const auto words = std::bit_cast<Words>(m_bytes);
        return std::endian::native == std::endian::big ? words : Words{reversed(words[0]), reversed(words[1])};
    }
    static constexpr std::uint64_t reversed(std::uint64_t word)
    {
        word = (word >> 32U) | (word << 32U);
        word = ((word >> 16U) & 0x0000'ffff'0000'ffffU) | ((word & 0x0000'ffff'0000'ffffU) << 16U);
        return ((word >> 8U) & 0x00ff'00ff'00ff'00ffU) | ((word & 0x00ff'00ff'00ff'00ffU) << 8U);
    }

    std::array<char, maxSize + 1> m_bytes{};
};

enum class Role : std::uint8_t { Follower, PreCandidate, Candidate, Leader, Learner };
// Quorum: a leader asks itself whether a majority still answers. Transfer: a transfer of leadership is given up.
enum class Timer : std::uint8_t { Election, Heartbeat, Quorum, Transfer };

// How a read is kept from being stale (dissertation §6.4): through the log, by a round of heartbeats, by a lease
// that rests on clocks, or not at all.
enum class ReadMode : std::uint8_t { Log, ReadIndex, Lease, Local };

// What a leader knows of a follower, in etcd's words: probing sends one message a heartbeat until a match is
// known, replicating sends ahead of the answers, snapshot means that a snapshot is on its way.
enum class ProgressState : std::uint8_t { Probe, Replicate, Snapshot };

std::string_view toString(Role role);             // "follower", "precandidate", …: the trace's words
std::string_view toString(Timer timer);           // "election", "heartbeat", "quorum", "transfer"
std::string_view toString(ReadMode mode);         // "log", "read-index", "lease", "local"
std::string_view toString(ProgressState state);   // "probe", "replicate", "snapshot"
std::optional<Role> roleFromString(std::string_view text);
std::optional<Timer> timerFromString(std::string_view text);
std::optional<ReadMode> readModeFromString(std::string_view text);
std::optional<ProgressState> progressStateFromString(std::string_view text);

// Combines lambdas for std::visit, so that a variant is matched exhaustively.
template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace raft

template <class Tag>
struct std::hash<raft::Strong<Tag>> {
    std::size_t operator()(raft::Strong<Tag> v) const noexcept { return std::hash<std::uint64_t>{}(v.value()); }
};
template <>
struct std::hash<raft::NodeId> {
    std::size_t operator()(const raft::NodeId& id) const noexcept
    {
        return id.hash();
    }
};
