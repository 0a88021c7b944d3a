// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"

#include <deque>

namespace raft::test {

// What a disk holds.
struct DiskContent {
    Term currentTerm;
    std::optional<NodeId> votedFor;
    Index commitIndex;
    Log log;
    SnapshotPtr snapshot = nullptr;

    void take(const Persist& write);
    // Of the entry at `index`, which may have gone into the snapshot: then whatever term is claimed is believed.
    bool holds(Index index, std::optional<Term> term) const;
};

// A disk that does nothing on its own: writes wait until the test finishes them, in order.
class MemoryDisk {
public:
    MemoryDisk() = default;
    explicit MemoryDisk(DiskContent content) : m_durable(std::move(content)) {}

    void write(Persist write) { m_waiting.push_back(std::move(write)); }
    bool isIdle() const { return m_waiting.empty(); }
    std::size_t waiting() const { return m_waiting.size(); }
    WriteToken finishOne(); // not idle
    void crash() { m_waiting.clear(); } // what was not durable is gone

    const DiskContent& durable() const { return m_durable; }
    DiskContent whenAllIsDone() const;

private:
    DiskContent m_durable;
    std::deque<Persist> m_waiting;
};

} // namespace raft::test
