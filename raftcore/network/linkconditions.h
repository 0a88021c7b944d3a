// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <cstdint>
#include <optional>

namespace raft {

enum class JitterShape : std::uint8_t { Uniform, Exponential, Normal };

// Losses that come in bursts (Gilbert–Elliott): a link is well or ill, packet by packet.
struct BurstLoss {
    std::uint64_t enterPpm = 0; // a coin for each packet while it is well: it falls ill; 0 = never
    std::uint64_t leavePpm = 0;
    std::uint64_t lossPpm = 0; // while it is ill
    friend bool operator==(const BurstLoss&, const BurstLoss&) = default;
};

struct Reordering {
    std::uint64_t ppm = 0;
    std::uint64_t packets = 1; // that pass it …
    Duration atMost{};         // … or so long
    friend bool operator==(const Reordering&, const Reordering&) = default;
};

struct RateLimit { // a token bucket, and a queue before it
    static constexpr std::uint64_t most = 1'000'000; // of each of them

    std::uint64_t perSecond = 0; // packets; 0 = no limit
    std::uint64_t burst = 1;     // that may follow each other at once
    std::uint64_t queue = 0;     // that may wait
    friend bool operator==(const RateLimit&, const RateLimit&) = default;
};

// How a directed link treats its packets when it is neither cut nor held.
struct LinkConditions {
    static constexpr Duration longestDelay{3'600'000'000};

    Duration delay{};  // one way
    // Uniform: in [-jitter, +jitter]. Exponential: on top, with this mean. Normal: with this standard deviation. A delay
    // is never below 0.
    Duration jitter{};
    std::uint64_t lossPpm = 0;
    std::uint64_t duplicatePpm = 0;
    JitterShape shape = JitterShape::Uniform;
    Duration offset{}; // on top of every delay
    std::uint64_t corruptPpm = 0;
    BurstLoss burst{};
    Reordering reorder{};
    RateLimit rate{};
    friend bool operator==(const LinkConditions&, const LinkConditions&) = default;
};

// The delay that a coin stands for, in whole numbers only: the same on every machine.
Duration drawDelay(const LinkConditions& conditions, std::uint64_t coin);

// What a token bucket says, exactly: in millionths of a token.
class TokenBucket {
public:
    void fill(const RateLimit& limit, Time now);
    // When a packet may leave; nothing: the queue is full.
    std::optional<Time> take(const RateLimit& limit, Time now);
    void forgetQueue(); // those who waited are gone

private:
    std::int64_t m_level = 0; // below 0: what those in the queue have been promised
    Time m_at{};
};

} // namespace raft
