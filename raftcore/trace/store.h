// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <functional>
#include <memory>
#include <string>

namespace raft::trace {

struct StoreLimits {
    std::size_t memoryBytes = 256U << 20U; // beyond it the oldest chunks go to a temporary file
    std::string spillDirectory;            // empty = the system's temporary directory
};

// The trace in memory: append-only, compactly encoded in chunks, the oldest spilled to disk. One thread writes;
// any number of threads read at the same time and never block it.
class TraceStore {
public:
    explicit TraceStore(Header header, StoreLimits limits = {});
    ~TraceStore();
    TraceStore(const TraceStore&) = delete;
    TraceStore& operator=(const TraceStore&) = delete;

    const Header& header() const; // any thread; never changes

    // Writer's thread only. Numbers the event; `t` must not be below the last one. Returns its n.
    std::uint64_t append(Time t, const NodeId& node, const EventBody& body);

    // Any thread.
    std::uint64_t size() const;       // events 1 … size() can be read
    Time lastTime() const;            // of the newest event; 0 when empty
    std::size_t memoryBytes() const;
    std::uint64_t hash() const;       // of all events so far (64-bit, over their encoded form)
    // False when n is not in 1 … size(), or a spilled chunk cannot be read back any more.
    bool read(std::uint64_t n, Event& out) const;
    // Reads n, n+1, … and calls visit for each until it returns false or `to` is passed; much faster than read().
    // Returns how many were visited.
    std::uint64_t forEach(std::uint64_t from, std::uint64_t to, const std::function<bool(const Event&)>& visit) const;
    // The first event with t >= time (size() + 1 if none). O(log n).
    std::uint64_t firstAtOrAfter(Time time) const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace raft::trace
