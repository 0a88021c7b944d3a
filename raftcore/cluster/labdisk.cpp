// SPDX-License-Identifier: MIT
#include "raftcore/cluster/labdisk.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/network/coin.h"

#include <algorithm>

namespace raft::cluster {

// What the incarnation before left with the operating system is there for the next one, and durable before it runs.
const Restored& LabDisk::open(Time now)
{
    if (!m_waiting.empty())
        makeDurable(m_waiting.back().token, now);
    m_durable.incarnation = m_durable.incarnation.next();
    return m_durable;
}

void LabDisk::makeDurable(WriteToken token, Time safeAt)
{
    while (!m_waiting.empty() && m_waiting.front().token <= token) {
        carryOut(m_waiting.front(), safeAt);
        m_waiting.pop_front();
    }
}

void LabDisk::carryOut(const Persist& write, Time safeAt)
{
    const Log& log = m_durable.log;
    Before before{safeAt, m_durable.currentTerm, m_durable.votedFor, m_durable.commitIndex, m_durable.snapshot,
                  log.lastIndex(), {}, log.lastIndex().next()};
    if (write.firstIndex != log.firstIndex()) {
        before.log = log;
        before.changedFrom = log.firstIndex();
    } else if (write.truncateFrom && *write.truncateFrom <= log.lastIndex()) {
        before.log = log;
        before.changedFrom = std::max(*write.truncateFrom, log.firstIndex());
    }
    m_history.push_back(std::move(before));
    if (m_history.size() > mostKept)
        m_history.pop_front();
    ++m_writes;
    takeWrite(m_durable, write);
}

Index LabDisk::takeBack()
{
    Before& before = m_history.back();
    m_durable.currentTerm = before.term;
    m_durable.votedFor = before.votedFor;
    m_durable.commitIndex = before.commitIndex;
    m_durable.snapshot = std::move(before.snapshot);
    if (before.log)
        m_durable.log = std::move(*before.log);
    else
        m_durable.log.truncateFrom(before.lastIndex.next());
    const Index changedFrom = before.changedFrom;
    m_history.pop_back();
    --m_writes;
    return changedFrom;
}

DiskChange LabDisk::present(trace::DiskChange why) const
{
    trace::DiskChanged now;
    now.term = m_durable.currentTerm;
    now.votedFor = m_durable.votedFor;
    now.lastIndex = m_durable.log.lastIndex();
    now.lastTerm = m_durable.log.lastTerm();
    now.snapshotIndex = m_durable.snapshot ? m_durable.snapshot->index : Index();
    now.why.code = why;
    const Index end = now.lastIndex.next();
    return DiskChange{std::move(now), end};
}

std::optional<DiskChange> LabDisk::crash(Time now, const DiskCrash& crash)
{
    Index other = m_durable.log.lastIndex().next();
    bool hasLied = false;
    for (; !m_history.empty() && m_history.back().safeAt > now; hasLied = true)
        other = std::min(other, takeBack());
    if (hasLied) { // what was written later stood on it
        m_waiting.clear();
        DiskChange change = present(trace::DiskChange::Lied);
        change.firstOther = std::min(other, change.firstOther);
        return change;
    }
    if (m_waiting.empty() || !(crash.loses || crash.tears))
        return std::nullopt;
    const bool isTorn = crash.tears && tear(crash);
    m_waiting.clear();
    return present(isTorn ? trace::DiskChange::Torn : trace::DiskChange::Lost);
}

// A write reaches the disk from its beginning on: term and vote, what is truncated, then batch by batch. A snapshot
// and what it stands for are put in place in one piece.
bool LabDisk::tear(const DiskCrash& crash)
{
    Persist head = m_waiting.front();
    if (head.snapshot || head.firstIndex != m_durable.log.firstIndex())
        return false;
    std::vector<std::size_t> ends; // of its batches
    for (std::size_t i = 0; i < head.entries.size(); ++i) {
        if (head.entries[i]->more == 0)
            ends.push_back(i + 1);
    }
    std::uint64_t batches = 0;
    if (crash.midAppend) {
        batches = 1 + coinBelow(crash.coin, ends.size() < 2 ? 0 : ends.size() - 1);
    } else {
        const std::uint64_t pieces = coinBelow(crash.coin, ends.size() + 1);
        if (pieces == 0)
            return false;
        batches = pieces - 1;
    }
    head.entries.resize(batches == 0 || ends.empty() ? 0 : ends[static_cast<std::size_t>(batches) - 1]);
    head.commitIndex = m_durable.commitIndex; // comes last
    const Index kept = head.truncateFrom ? std::min(head.truncateFrom->previous(), m_durable.log.lastIndex())
                                         : m_durable.log.lastIndex();
    head.lastIndex = kept + head.entries.size();
    carryOut(head, Time::min());
    return true;
}

Result<DiskChange> LabDisk::rollBack(std::uint64_t writes)
{
    if (std::min(writes, m_writes) > m_history.size())
        return text::tooFarBack(m_history.size());
    m_waiting.clear();
    Index other = m_durable.log.lastIndex().next();
    for (std::uint64_t k = std::min(writes, m_writes); k > 0; --k)
        other = std::min(other, takeBack());
    DiskChange change = present(trace::DiskChange::RolledBack);
    change.firstOther = std::min(other, change.firstOther);
    return change;
}

} // namespace raft::cluster
