// SPDX-License-Identifier: MIT
#include "tests/support/consensus/memorydisk.h"

#include <cassert>

namespace raft::test {

void DiskContent::take(const Persist& write)
{
    Restored disk{Incarnation(), currentTerm, votedFor, commitIndex, std::move(log), snapshot};
    takeWrite(disk, write);
    *this = DiskContent{disk.currentTerm, disk.votedFor, disk.commitIndex, std::move(disk.log), disk.snapshot};
    assert(log.lastTerm() == write.lastTerm);
    assert(write.snapshotIndex == (snapshot ? snapshot->index : Index()));
}

bool DiskContent::holds(Index index, std::optional<Term> term) const
{
    if (index <= log.baseIndex() && snapshot && index <= snapshot->index)
        return true;
    const std::optional<Term> own = log.termAt(index);
    return own && (!term || own == term);
}

WriteToken MemoryDisk::finishOne()
{
    assert(!m_waiting.empty());
    m_durable.take(m_waiting.front());
    const WriteToken token = m_waiting.front().token;
    m_waiting.pop_front();
    return token;
}

DiskContent MemoryDisk::whenAllIsDone() const
{
    DiskContent content = m_durable;
    for (const Persist& write : m_waiting)
        content.take(write);
    return content;
}

} // namespace raft::test
