// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

namespace raft::cluster {

// A node's own clock, which its timers, its lease and its requests go by: cluster time, until it was made to run at
// another rate. It never jumps. Whole numbers only: the same on every machine.
class LocalClock {
public:
    static constexpr std::int64_t inTime = 1'000'000; // parts in a million: no drift

    std::int64_t ratePpm() const { return m_ratePpm; }
    Time at(Time cluster) const { return m_local + Time(scaled((cluster - m_cluster).count(), m_ratePpm, inTime)); }
    // The first instant of the cluster at which this clock will show `local`, if its rate stays as it is.
    Time whenShown(Time local) const
    {
        const std::int64_t ahead = (local - m_local).count();
        return ahead <= 0 ? m_cluster + (local - m_local)
                          : m_cluster + Time(scaled(ahead, inTime, m_ratePpm) + (isWhole(ahead) ? 0 : 1));
    }
    void setRate(Time now, std::int64_t ratePpm)
    {
        m_local = at(now);
        m_cluster = now;
        m_ratePpm = ratePpm;
    }

private:
    // value × times / parts, rounded down, without an overflow on the way
    static std::int64_t scaled(std::int64_t value, std::int64_t times, std::int64_t parts)
    {
        return value / parts * times + value % parts * times / parts;
    }
    bool isWhole(std::int64_t ahead) const { return ahead % m_ratePpm * inTime % m_ratePpm == 0; }

    Time m_cluster{}, m_local{}; // the same instant
    std::int64_t m_ratePpm = inTime;
};

} // namespace raft::cluster
