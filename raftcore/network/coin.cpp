// SPDX-License-Identifier: MIT
#include "raftcore/network/coin.h"

namespace raft {

namespace {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014): each bit of the input flips half of the output's.
constexpr std::uint64_t mix(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

} // namespace

std::uint64_t drawCoin(std::uint64_t seed, CoinStream stream, std::uint64_t key, std::uint64_t n)
{
    std::uint64_t x = mix(seed);
    x = mix(x ^ static_cast<std::uint64_t>(stream));
    x = mix(x ^ key);
    return mix(x ^ n);
}

std::uint64_t coinBelow(std::uint64_t coin, std::uint64_t limit)
{
    // The upper half of the 128-bit product, in portable pieces.
    const std::uint64_t coinLow = coin & 0xffffffffU;
    const std::uint64_t coinHigh = coin >> 32;
    const std::uint64_t limitLow = limit & 0xffffffffU;
    const std::uint64_t limitHigh = limit >> 32;
    const std::uint64_t middle = coinHigh * limitLow + ((coinLow * limitLow) >> 32);
    const std::uint64_t other = coinLow * limitHigh + (middle & 0xffffffffU);
    return coinHigh * limitHigh + (middle >> 32) + (other >> 32);
}

std::uint64_t coinKey(const NodeId& node)
{
    std::uint64_t hash = 0xcbf29ce484222325U; // FNV-1a
    for (const char c : node.view())
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

std::uint64_t coinKey(const NodeId& from, const NodeId& to)
{
    return mix(coinKey(from)) ^ coinKey(to);
}

} // namespace raft
