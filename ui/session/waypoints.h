// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

// What a person steps by through a run, forward and back. A term: the first node has come to it. An election: a
// candidacy begins. A commit: the highest commit index of the cluster has grown. A fault: one begins or is healed.
enum class Waypoint : std::uint8_t { Event, Message, Term, Election, Leader, Commit, Fault, Violation };
inline constexpr std::array allWaypoints{Waypoint::Event,  Waypoint::Message, Waypoint::Term,  Waypoint::Election,
                                         Waypoint::Leader, Waypoint::Commit,  Waypoint::Fault, Waypoint::Violation};

// Where the waypoints of a trace are. Events and messages are so many that they are looked for in the trace itself; the
// others are remembered once they were looked at. GUI thread.
class Waypoints {
public:
    void open(std::shared_ptr<const raft::trace::TraceStore> store);

    // Looks at up to so many events that were not looked at yet; true when there are more.
    bool work(std::uint64_t most);
    std::uint64_t lookedAt() const { return m_lookedAt; }

    // The number of the next event of that kind behind event n; nothing where there is none. Reads the trace to its end
    // first where that was not done.
    std::optional<std::uint64_t> next(Waypoint kind, std::uint64_t n);
    std::optional<std::uint64_t> previous(Waypoint kind, std::uint64_t n); // before event n

private:
    void apply(const raft::trace::Event& event);
    std::vector<std::uint64_t>& of(Waypoint kind) { return m_found[static_cast<std::size_t>(kind)]; }
    std::optional<std::uint64_t> nextMessage(std::uint64_t n) const;
    std::optional<std::uint64_t> previousMessage(std::uint64_t n) const;

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    std::array<std::vector<std::uint64_t>, allWaypoints.size()> m_found; // ascending; those of events and messages stay empty
    std::uint64_t m_lookedAt = 0;
    raft::Term m_highestTerm;
    raft::Index m_highestCommit;
};

} // namespace ui
