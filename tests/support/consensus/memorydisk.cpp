// SPDX-License-Identifier: MIT
#include "tests/support/consensus/memorydisk.h"

#include <cassert>

namespace raft::test {

void DiskContent::take(const Persist& write)
{
    currentTerm = write.currentTerm;
    votedFor = write.votedFor;
    commitIndex = write.commitIndex;
    if (write.truncateFrom)
        log.truncateFrom(*write.truncateFrom);
    assert(write.entries.empty() || write.firstNew == log.lastIndex().next());
    for (const EntryPtr& entry : write.entries)
        log.append(entry);
    assert(log.lastIndex() == write.lastIndex && log.lastTerm() == write.lastTerm);
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
