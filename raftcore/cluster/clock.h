// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace raft::cluster {

using Wall = std::chrono::nanoseconds; // of a steady clock; where it begins does not matter

// The virtual clock: it stands where the newest thing happened and never goes back.
class Clock {
public:
    Time now() const { return m_now; }
    void moveTo(Time time) { m_now = std::max(m_now, time); }

private:
    Time m_now{};
};

// Cluster time as a function of wall time: rate × wall, with pauses. It reads no clock itself.
//
// Late time is given away: who finds that the next thing should have happened long ago (the program was stalled,
// suspended, stopped in a debugger, or has more to do than there is time) sets the clock back to that thing. So a
// late program is slower, never a storm of elections.
class PacedClock {
public:
    static constexpr double slowest = 0.001;
    static constexpr double fastest = 10.0;
    static constexpr Time latestCluster{20'000};
    static constexpr Wall latestWall = std::chrono::milliseconds(20);

    PacedClock(double rate, bool paused) : m_rate(rate), m_paused(paused) {}

    double rate() const { return m_rate; }
    bool isPaused() const { return m_paused; }
    Time anchorTime() const { return m_time; }
    Wall anchorWall() const { return m_wall; }

    Time read(Wall wall) const
    {
        if (m_paused || wall <= m_wall)
            return m_time;
        const double elapsed = static_cast<double>((wall - m_wall).count()) / 1000.0;
        return m_time + Time(static_cast<std::int64_t>(elapsed * m_rate));
    }
    // The same, but no more than the tolerance beyond `next`, the time of the next thing to happen; what was more
    // is given away.
    Time readWithin(Wall wall, std::optional<Time> next)
    {
        const Time time = read(wall);
        if (!m_paused && next && time - *next > tolerance())
            anchor(wall, *next);
        return read(wall);
    }
    // When the clock will show `time`; not while paused.
    Wall wallAt(Time time) const
    {
        if (time <= m_time)
            return m_wall;
        const double microseconds = static_cast<double>((time - m_time).count()) / m_rate;
        return m_wall + Wall(static_cast<std::int64_t>(std::ceil(microseconds * 1000.0)));
    }
    void anchor(Wall wall, Time time)
    {
        m_wall = wall;
        m_time = time;
    }
    void setRate(Wall wall, double rate)
    {
        anchor(wall, read(wall));
        m_rate = rate;
    }
    void pause(Wall wall)
    {
        anchor(wall, read(wall));
        m_paused = true;
    }
    void resume(Wall wall)
    {
        anchor(wall, m_time);
        m_paused = false;
    }

private:
    Time tolerance() const
    {
        const double ofWall = static_cast<double>(latestWall.count()) / 1000.0 * m_rate;
        return std::min(latestCluster, Time(static_cast<std::int64_t>(ofWall)));
    }

    Wall m_wall{};
    Time m_time{};
    double m_rate;
    bool m_paused;
};

} // namespace raft::cluster
