// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace ui::branches {

// Where two runs part: the first event that is not the same in both. Looked for little by little, from an event up to
// which they are known to be the same. Runs that still grow may part later. GUI thread.
class FirstDifference {
public:
    using Store = std::shared_ptr<const raft::trace::TraceStore>;

    void open(Store left, Store right, std::uint64_t knownSame);
    // Compares up to so many events; true when there is more to compare now.
    bool work(std::uint64_t most);

    // The number of the first event that differs; it has the same number in both.
    std::optional<std::uint64_t> event() const { return m_event; }
    // When the earlier of the two happens: before it, both look the same.
    raft::Time at() const { return m_at; }
    std::uint64_t compared() const { return m_compared; } // events that are the same in both

private:
    Store m_left, m_right;
    std::uint64_t m_compared = 0;
    std::optional<std::uint64_t> m_event;
    raft::Time m_at{};
};

} // namespace ui::branches
