// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/wire/rejection.h"

#include <array>
#include <atomic>
#include <numeric>

namespace raft::cluster {

// Datagrams that came to the sockets of a cluster and were no packet of it: forged, foreign, damaged, or too late.
struct Refusals {
    std::array<std::uint64_t, wire::causeCount> byCause{};
    std::uint64_t strays = 0; // well made, but nothing that is on its way: sent again by somebody, or given up for lost
    std::uint64_t of(wire::Cause cause) const { return byCause[static_cast<std::size_t>(cause)]; }
    std::uint64_t total() const { return std::accumulate(byCause.begin(), byCause.end(), strays); }
    friend bool operator==(const Refusals&, const Refusals&) = default;
};

// One thread counts; any other reads without waiting.
class RefusalCounters {
public:
    void count(wire::Cause cause) { add(m_byCause[static_cast<std::size_t>(cause)]); }
    void countStray() { add(m_strays); }
    Refusals read() const
    {
        Refusals refusals;
        for (std::size_t i = 0; i < wire::causeCount; ++i)
            refusals.byCause[i] = m_byCause[i].load(std::memory_order_relaxed);
        refusals.strays = m_strays.load(std::memory_order_relaxed);
        return refusals;
    }

private:
    static void add(std::atomic<std::uint64_t>& counter) { counter.fetch_add(1, std::memory_order_relaxed); }
    std::array<std::atomic<std::uint64_t>, wire::causeCount> m_byCause{};
    std::atomic<std::uint64_t> m_strays{0};
};

} // namespace raft::cluster
