// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <cstdint>

namespace raft {

// Random numbers as functions of what they are for: (seed, stream, key, n). There is no generator whose state one
// draw could change for another: taking one fault away leaves all other coins as they were.
enum class CoinStream : std::uint64_t {
    Loss = 1, Delay, Duplicate, ElectionTimeout, PinnedNode, ClusterName, Cookie, Key, DiskName, Chaos,
    BurstState, BurstLoss, Corrupt, Reorder, Rule, Damage, Tear
};

std::uint64_t drawCoin(std::uint64_t seed, CoinStream stream, std::uint64_t key, std::uint64_t n);

// The coin mapped to 0 … limit - 1 (0 for limit 0), without a bias that anybody could measure.
std::uint64_t coinBelow(std::uint64_t coin, std::uint64_t limit);

// True in `ppm` of a million cases.
inline bool coinSays(std::uint64_t coin, std::uint64_t ppm) { return coinBelow(coin, 1'000'000) < ppm; }

std::uint64_t coinKey(const NodeId& node);
std::uint64_t coinKey(const NodeId& from, const NodeId& to); // a directed link

} // namespace raft
