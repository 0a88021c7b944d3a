// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/message.h"
#include "raftcore/consensus/types.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace raft {

// Who leads, and who can and who cannot reach a majority. The network is told; it does not know by itself.
struct Parties {
    std::optional<NodeId> leader;
    std::vector<NodeId> minority, majority;
};

// Something to be done to packets that fit. The first rule that acts on a packet is the only one.
struct PacketRule {
    enum class Party : std::uint8_t { Listed, Leader, Followers, Minority, Majority };
    enum class Deed : std::uint8_t { Drop, Delay, Duplicate, Corrupt, Reorder, Hold };

    std::uint64_t id = 0;
    std::uint64_t salt = 0; // its coins' own: the same for the same rule, whatever other rules there are
    std::vector<NodeId> from, to; // for Party::Listed; none = all
    Party fromParty = Party::Listed;
    Party toParty = Party::Listed;
    std::uint32_t kinds = 0; // a bit for each MessageKind; none = all
    std::uint64_t nth = 0;   // only every n-th match; 0 or 1 = each
    std::uint64_t count = 0; // it is spent after so many; 0 = never
    Time since{};            // only what leaves from then on …
    Time until{};            // … and before; 0 = for ever
    std::uint64_t ppm = 1'000'000;
    Deed deed = Deed::Drop;
    Duration delay{};          // Delay: more than otherwise; Reorder: at most
    std::uint64_t packets = 1; // Reorder: that pass it; Duplicate: copies

    bool namesParties() const { return fromParty != Party::Listed || toParty != Party::Listed; }
};

constexpr std::uint32_t bitOf(MessageKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }

// Whether a packet that leaves now fits the rule's selectors.
bool fits(const PacketRule& rule, Time now, const NodeId& from, const NodeId& to, MessageKind kind,
          const Parties& parties);

} // namespace raft
