// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clock.h"
#include "raftcore/cluster/cluster.h"

#include <array>
#include <atomic>

namespace raft::cluster {

// A clock reading that one thread publishes and any other reads without waiting. The newest of a ring of slots is
// read; a reader would have to sleep while the whole ring is written to see a mixture, and that it notices: who sees
// (acquire) a value of a later round (release) sees also that the slot's number was taken away before. No fences, as
// ThreadSanitizer knows none.
class PublishedClock {
public:
    struct Snapshot {
        Time time{};       // at …
        Wall wall{};       // … this instant
        Time atMost{};     // the clock does not run beyond it before it is published again
        double rate = 1.0;
        bool paused = true;
        bool stepping = false;
        friend bool operator==(const Snapshot&, const Snapshot&) = default;
    };

    void publish(const Snapshot& snapshot)
    {
        const std::uint64_t n = m_newest.load(std::memory_order_relaxed) + 1;
        Slot& slot = m_slots[n % slots];
        slot.number.store(0, std::memory_order_relaxed);
        slot.time.store(snapshot.time.count(), std::memory_order_release);
        slot.wall.store(snapshot.wall.count(), std::memory_order_release);
        slot.atMost.store(snapshot.atMost.count(), std::memory_order_release);
        slot.rate.store(snapshot.rate, std::memory_order_release);
        slot.paused.store(snapshot.paused, std::memory_order_release);
        slot.stepping.store(snapshot.stepping, std::memory_order_release);
        slot.number.store(n, std::memory_order_release);
        m_newest.store(n, std::memory_order_release);
    }

    ClockReading read(Wall now) const
    {
        Snapshot found;
        for (int attempt = 0; attempt < 4; ++attempt) {
            const std::uint64_t n = m_newest.load(std::memory_order_acquire);
            const Slot& slot = m_slots[n % slots];
            found.time = Time(slot.time.load(std::memory_order_acquire));
            found.wall = Wall(slot.wall.load(std::memory_order_acquire));
            found.atMost = Time(slot.atMost.load(std::memory_order_acquire));
            found.rate = slot.rate.load(std::memory_order_acquire);
            found.paused = slot.paused.load(std::memory_order_acquire);
            found.stepping = slot.stepping.load(std::memory_order_acquire);
            if (slot.number.load(std::memory_order_relaxed) == n)
                break;
        }
        ClockReading reading{found.time, found.rate, found.paused, found.stepping};
        if (!found.paused && now > found.wall) {
            const double elapsed = static_cast<double>((now - found.wall).count()) / 1000.0;
            reading.now = std::min(found.time + Time(static_cast<std::int64_t>(elapsed * found.rate)),
                                   std::max(found.atMost, found.time));
        }
        return reading;
    }

private:
    static constexpr std::size_t slots = 16;
    struct Slot {
        std::atomic<std::uint64_t> number{0};
        std::atomic<std::int64_t> time{0}, wall{0}, atMost{0};
        std::atomic<double> rate{1.0};
        std::atomic<bool> paused{true}, stepping{false};
    };
    std::array<Slot, slots> m_slots;
    std::atomic<std::uint64_t> m_newest{0};
};

} // namespace raft::cluster
