// SPDX-License-Identifier: MIT
#include "raftcore/network/linkconditions.h"

#include "raftcore/network/coin.h"

#include <algorithm>
#include <bit>

namespace raft {

namespace {

constexpr std::int64_t token = 1'000'000;

// -ln(u) in 2^-20ths, for u = (coin + 1) / 2^64: never above 44.4. The binary logarithm comes bit by bit, by squaring.
std::uint64_t minusLogarithm(std::uint64_t coin)
{
    constexpr unsigned bits = 24;
    constexpr std::uint64_t ln2 = 2'977'044'472; // in 2^-32ths
    if (coin == ~std::uint64_t{0})
        return 0;
    const std::uint64_t u = coin + 1;
    const auto zeros = static_cast<std::uint64_t>(std::countl_zero(u));
    std::uint64_t mantissa = (u << zeros) >> 32; // 1 … 2, in 2^-31ths
    std::uint64_t fraction = 0;
    for (unsigned bit = 0; bit < bits; ++bit) {
        mantissa = (mantissa * mantissa) >> 31;
        fraction <<= 1;
        if ((mantissa >> 32) != 0) {
            mantissa >>= 1;
            fraction |= 1;
        }
    }
    const std::uint64_t minusLog2 = ((zeros + 1) << bits) - fraction;
    return (minusLog2 * ln2) >> 36;
}

// A draw from the normal distribution in 2^-16ths of the standard deviation: the sum of twelve even draws has the
// variance 1. It never goes beyond ±6.
std::int64_t normalDraw(std::uint64_t coin)
{
    std::int64_t sum = 0;
    for (std::uint64_t part = 0; part < 3; ++part) {
        const std::uint64_t bits = drawCoin(coin, CoinStream::Delay, part, 0);
        for (unsigned shift = 0; shift < 64; shift += 16)
            sum += static_cast<std::int64_t>((bits >> shift) & 0xffffU);
    }
    return sum - 12 * 0xffff / 2;
}

} // namespace

Duration drawDelay(const LinkConditions& conditions, std::uint64_t coin)
{
    std::int64_t delay = conditions.delay.count();
    const std::int64_t jitter = conditions.jitter.count();
    if (jitter > 0) {
        switch (conditions.shape) {
        case JitterShape::Uniform:
            delay += static_cast<std::int64_t>(coinBelow(coin, static_cast<std::uint64_t>(jitter) * 2 + 1)) - jitter;
            break;
        case JitterShape::Exponential:
            delay += static_cast<std::int64_t>((minusLogarithm(coin) * static_cast<std::uint64_t>(jitter)) >> 20);
            break;
        case JitterShape::Normal:
            delay += normalDraw(coin) * jitter / 65'536;
            break;
        }
    }
    return std::max(Duration(delay), Duration::zero()) + conditions.offset;
}

void TokenBucket::fill(const RateLimit& limit, Time now)
{
    m_level = static_cast<std::int64_t>(limit.burst) * token;
    m_at = now;
}

std::optional<Time> TokenBucket::take(const RateLimit& limit, Time now)
{
    const auto perMicrosecond = static_cast<std::int64_t>(limit.perSecond); // millionths of a token
    const std::int64_t full = static_cast<std::int64_t>(limit.burst) * token;
    const std::int64_t elapsed = (now - m_at).count();
    m_level = elapsed > (full - m_level) / perMicrosecond ? full : m_level + elapsed * perMicrosecond;
    m_at = now;
    if (m_level >= token) {
        m_level -= token;
        return now;
    }
    const std::int64_t waiting = (2 * token - 1 - m_level) / token; // with this one
    if (waiting > static_cast<std::int64_t>(limit.queue))
        return std::nullopt;
    m_level -= token;
    return now + Duration((perMicrosecond - 1 - m_level) / perMicrosecond);
}

void TokenBucket::forgetQueue() { m_level = std::max(m_level, std::int64_t{0}); }

} // namespace raft
