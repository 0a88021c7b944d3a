// SPDX-License-Identifier: MIT
#include "raftcore/trace/fold.h"
#include "raftcore/trace/foldlogs.h"

#include <algorithm>

namespace raft::trace {

namespace {

constexpr std::size_t maxPending = 4096;
constexpr std::size_t maxRetiredDisks = 64;

bool isSameState(const WriteStarted& write, const Started& event)
{
    return write.term == event.term && write.votedFor == event.votedFor && write.lastIndex == event.lastIndex
        && write.lastTerm == event.lastTerm;
}

} // namespace

namespace foldlogs {

bool put(Log& log, Index index, EntryPtr entry)
{
    if (!entry || index <= log.baseIndex() || index > log.lastIndex().next())
        return false;
    log.truncateFrom(index);
    log.append(std::move(entry));
    return true;
}

void cutFrom(Log& log, Index from)
{
    log.truncateFrom(std::max(from, log.firstIndex()));
}

void beginAfter(Log& log, Index base, Term term)
{
    if (base > log.baseIndex() && base <= log.lastIndex())
        log.compactTo(base);
    else if (base != log.baseIndex())
        log = Log(base, term);
}

void changed(NodeState& me, Index from)
{
    me.unwritten = std::min(me.unwritten, from);
    me.durableIndex = std::min(me.durableIndex, from.previous());
    for (auto write = me.disk.pending.rbegin(); write != me.disk.pending.rend() && write->stillInLog >= from;
         ++write)
        write->stillInLog = from.previous();
}

void carryOut(DiskView& disk, PendingWrite& pending)
{
    if (pending.base > disk.log.baseIndex())
        beginAfter(disk.log, pending.base, pending.baseTerm);
    if (pending.firstNew <= disk.log.lastIndex().next()) {
        cutFrom(disk.log, pending.firstNew);
        for (EntryPtr& entry : pending.entries)
            disk.log.append(std::move(entry));
    }
    if (pending.snapshot)
        disk.snapshot = pending.snapshot;
    disk.durable = pending.write;
}

} // namespace foldlogs

using namespace foldlogs;

// ------------------------------------------------------------ starting

// The disk of this id: the one that the node has, one that it had before, or one never seen.
void Fold::takeDisk(NodeState& me, const std::string& id)
{
    if (me.disk.id == id)
        return;
    auto& retired = m_state.m_retiredDisks;
    if (!me.disk.id.empty()) {
        if (retired.size() == maxRetiredDisks)
            retired.erase(retired.begin());
        retired.push_back({me.disk.id, me.disk.log});
    }
    me.disk = {};
    me.disk.id = id;
    const auto found =
        std::find_if(retired.begin(), retired.end(), [&](const auto& disk) { return disk.id == id; });
    if (found != retired.end()) {
        me.disk.log = std::move(found->log);
        retired.erase(found);
    }
}

// What a node finds when it comes up is what its disk was known to hold, and of the writes that were under way
// when it stopped those whose `durable` nobody was there to see.
void Fold::settleWrites(NodeState& me, const Started& event)
{
    DiskView& disk = me.disk;
    if (!isSameState(disk.durable, event)) {
        const auto last = std::find_if(disk.pending.rbegin(), disk.pending.rend(),
                                       [&](const PendingWrite& p) { return isSameState(p.write, event); });
        for (auto write = disk.pending.begin(); last != disk.pending.rend() && write != last.base(); ++write)
            carryOut(disk, *write);
    }
    disk.pending.clear();
    // A log may keep some entries that its snapshot covers; the term before them is then known only to the disk.
    const Index base = event.firstIndex.previous();
    const Term baseTerm = base == event.snapshotIndex ? event.snapshotTerm : disk.log.termAt(base).value_or(Term());
    beginAfter(disk.log, base, baseTerm);
    cutFrom(disk.log, event.lastIndex.next());
}

void Fold::on(NodeState& me, const Loaded& event)
{
    const EntryPtr entry = interned(me, event.index, event.entry);
    if (!put(me.disk.log, event.index, entry) || !put(me.log, event.index, entry))
        return;
    me.durableIndex = me.log.lastIndex();
    me.unwritten = me.log.lastIndex().next();
}

// ------------------------------------------------------------ the log

// The pointer by which some other node already holds the same entry: all logs share one.
EntryPtr Fold::interned(const NodeState& me, Index index, const EntryPtr& entry) const
{
    for (const NodeState& other : m_state.nodes) {
        if (&other == &me || !other.log.contains(index))
            continue;
        const EntryPtr& theirs = other.log.at(index);
        if (theirs == entry || (theirs && entry && *theirs == *entry))
            return theirs;
    }
    return entry;
}

void Fold::on(NodeState& me, const EntryAppended& event)
{
    const Index last = me.log.lastIndex();
    if (put(me.log, event.index, interned(me, event.index, event.entry)) && event.index <= last)
        changed(me, event.index);
}

void Fold::on(NodeState& me, const LogTruncated& event)
{
    if (event.from > me.log.lastIndex())
        return;
    const Index from = std::max(event.from, me.log.firstIndex());
    me.log.truncateFrom(from);
    changed(me, from);
}

// ------------------------------------------------------------ the disk

void Fold::on(NodeState& me, const WriteStarted& event)
{
    DiskView& disk = me.disk;
    ++disk.writes;
    if (disk.pending.size() >= maxPending)
        return;
    const Index last = std::min(event.lastIndex, me.log.lastIndex());
    const Index first = std::max(std::min(me.unwritten, last.next()), me.log.firstIndex());
    const bool isNewSnapshot = me.snapshot && me.snapshot->index == event.snapshotIndex
        && (!disk.snapshot || disk.snapshot->index != event.snapshotIndex);
    disk.pending.push_back({event, m_state.t, first, me.log.slice(first, last), last, me.log.baseIndex(),
                            me.log.baseTerm(), isNewSnapshot ? me.snapshot : std::nullopt});
    me.unwritten = last.next();
}

void Fold::on(NodeState& me, const WriteDurable& event)
{
    DiskView& disk = me.disk;
    bool any = false;
    while (!disk.pending.empty() && disk.pending.front().write.token <= event.token) {
        carryOut(disk, disk.pending.front());
        me.durableIndex = disk.pending.front().stillInLog;
        disk.pending.pop_front();
        any = true;
    }
    if (any && !me.up) // it came after the node had stopped: this, too, survived
        forgetVolatile(me);
}

void Fold::on(NodeState& me, const DiskError& event)
{
    while (!me.disk.pending.empty() && me.disk.pending.back().write.token >= event.token)
        me.disk.pending.pop_back();
}

namespace {

// Of a torn write the entries up to `last` have reached the disk.
void carryOutPart(DiskView& disk, const PendingWrite& torn, Index last)
{
    if (torn.firstNew > disk.log.lastIndex().next())
        return;
    cutFrom(disk.log, torn.firstNew);
    for (const EntryPtr& entry : torn.entries) {
        if (disk.log.lastIndex() < last)
            disk.log.append(entry);
    }
}

} // namespace

// Entries that it holds and held not before are told behind the next `started`.
void Fold::on(NodeState& me, const DiskChanged& event)
{
    DiskView& disk = me.disk;
    if (event.why.code == DiskChange::Rotten)
        return; // it holds what it held, until somebody reads it
    if (event.why.code == DiskChange::Torn && !disk.pending.empty())
        carryOutPart(disk, disk.pending.front(), event.lastIndex);
    disk.pending.clear();
    disk.durable.term = event.term;
    disk.durable.votedFor = event.votedFor;
    disk.durable.lastIndex = event.lastIndex;
    disk.durable.lastTerm = event.lastTerm;
    disk.durable.snapshotIndex = event.snapshotIndex;
    disk.durable.commitIndex = std::min(disk.durable.commitIndex, event.lastIndex);
    if (disk.log.lastIndex() > event.lastIndex)
        disk.log.truncateFrom(std::max(event.lastIndex.next(), disk.log.firstIndex()));
    if (event.lastIndex.isZero())
        disk.log = Log();
    if (event.snapshotIndex.isZero())
        disk.snapshot.reset();
    if (!me.up)
        forgetVolatile(me);
}

// ------------------------------------------------------------ the state machine

void Fold::on(NodeState& me, const CommitAdvanced& event)
{
    me.commitIndex = event.to;
    dropLeavers(me);
    m_state.highestCommit = std::max(m_state.highestCommit, event.to);
}

void Fold::on(NodeState& me, const Applied& event)
{
    me.lastApplied = event.index;
    me.stateHash = event.hash;
    applySession(me, event);
    if (event.changes.empty())
        return;
    if (me.keyValues.use_count() != 1) // a keyframe looks at it
        me.keyValues = std::make_shared<KeyValues>(*me.keyValues);
    auto& keyValues = const_cast<KeyValues&>(*me.keyValues); // made non-const, and ours alone
    for (const KeyChange& change : event.changes) {
        if (change.value)
            keyValues.insert_or_assign(change.key, *change.value);
        else
            keyValues.erase(change.key);
    }
}

} // namespace raft::trace
