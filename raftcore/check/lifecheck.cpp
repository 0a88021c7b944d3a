// SPDX-License-Identifier: MIT
#include "raftcore/check/lifecheck.h"

#include <algorithm>
#include <utility>

namespace raft::check {

using trace::Property;

void LifeCheck::begin(const trace::Event& event, bool runsCode)
{
    const std::uint64_t before = m_world.n;
    const std::uint64_t expected = before + 1;
    const bool ownGap = event.n > expected && event.n - expected <= m_unheard;
    if (ownGap)
        m_unheard -= event.n - expected;
    else if (event.n != expected)
        m_world.report({.property = Property::Order, .code = "gap", .events = {before, event.n},
                        .numbers = {{"expected", expected}, {"found", event.n}}, .scope = event.n});
    m_world.n = event.n;
    if (m_begun && event.t < m_world.t)
        m_world.report({.property = Property::Order, .code = "time-fell", .events = {before, event.n},
                        .numbers = {{"beforeUs", static_cast<std::uint64_t>(m_world.t.count())},
                                    {"nowUs", static_cast<std::uint64_t>(event.t.count())}},
                        .scope = event.n});
    m_world.t = m_begun ? std::max(m_world.t, event.t) : event.t;
    m_begun = true;
    if (runsCode)
        checkAlive(m_world.node(event.node));
}

void LifeCheck::checkAlive(const NodeMirror& node)
{
    if (!node.up)
        m_world.report({.property = Property::Order, .code = "code-while-down", .nodes = {node.id},
                        .events = {node.stoppedEvent, m_world.n}, .scope = node.stoppedEvent});
    else if (node.paused)
        m_world.report({.property = Property::Order, .code = "code-while-paused", .nodes = {node.id},
                        .events = {node.pausedEvent, m_world.n}, .scope = node.pausedEvent});
}

// -------------------------------------------------------------------- lives

void LifeCheck::on(NodeMirror& node, const trace::Started& started)
{
    if (node.up)
        m_world.report({.property = Property::Order, .code = "started-while-up", .nodes = {node.id},
                        .events = {node.startedEvent, m_world.n}, .scope = m_world.n});
    if (started.commitIndex > started.lastIndex)
        m_world.report({.property = Property::CommitMonotone, .code = "commit-beyond-log", .nodes = {node.id},
                        .index = started.commitIndex, .term = started.term, .events = {m_world.n},
                        .numbers = {{"lastIndex", started.lastIndex.value()}}, .scope = m_world.n});
    if (started.firstIndex > started.snapshotIndex.next())
        m_world.report({.property = Property::Snapshot, .code = "log-begins-behind-snapshot", .nodes = {node.id},
                        .index = started.firstIndex, .term = started.term, .events = {m_world.n},
                        .numbers = {{"snapshotIndex", started.snapshotIndex.value()}}, .scope = m_world.n});

    // A disk that is new to the trace begins a new life: what it says is taken as it is. (A wiped node is outside
    // Raft's model; what it breaks elsewhere is reported there.)
    const bool seenDisk = node.known && node.disk == started.disk;
    if (!seenDisk) {
        if (!std::exchange(node.hasForgotten, false)) // a vote that was given stays given, whoever wiped the disk
            node.votes.clear();
        adopt(node, started);
    } else {
        const bool isWhole = bringBack(node, started);
        forgetUndurableVotes(node);
        if (!isWhole) {
            reportLostState(node, started);
            adopt(node, started);
        }
    }
    node.known = true;
    node.up = true;
    node.paused = false;
    node.disk = started.disk;
    node.startedEvent = m_world.n;
    node.role = Role::Follower;
    node.term = started.term;
    node.votedFor = started.votedFor;
    node.log = node.durable.log;
    node.dirtyFrom = noIndex;
    node.commitIndex = std::max(started.commitIndex, started.snapshotIndex); // §7: it stands for what was committed
    node.lastApplied = started.snapshotIndex;
    node.installed.reset();
    node.leaseUntil.reset();
    node.commitEvent = node.applyEvent = node.termEvent = m_world.n;
    node.pending.clear();
    node.lastToken = {};
    node.counted.clear();
    if (started.votedFor)
        node.votes.try_emplace(started.term, GivenVote{*started.votedFor, m_world.n});
}

// A restart finds what was durable. A write that was on its way at the crash may have reached the disk without
// anybody hearing of it, and with it all writes before it: that is right too.
bool LifeCheck::bringBack(NodeMirror& node, const trace::Started& started)
{
    DiskImage& disk = node.durable;
    const std::optional<Term> lastTerm = disk.log.termAt(disk.log.last(), m_world.chosen);
    if (disk.term == started.term && disk.votedFor == started.votedFor && disk.log.last() == started.lastIndex
        && lastTerm.value_or(started.lastTerm) == started.lastTerm && disk.snapshotIndex == started.snapshotIndex)
        return true;
    const auto found = std::find_if(node.pending.begin(), node.pending.end(), [&](const PendingWrite& write) {
        return write.term == started.term && write.votedFor == started.votedFor
            && write.lastIndex == started.lastIndex && write.snapshotIndex == started.snapshotIndex
            && (write.slots.empty() || write.slots.back().term == started.lastTerm);
    });
    if (found == node.pending.end())
        return false;
    for (auto write = node.pending.begin(); write <= found; ++write)
        makeDurable(node, *write);
    return true;
}

// A vote that was decided but not durable at the crash was never told to anybody: it may be given again. (Telling it
// too early is a breach of its own.)
void LifeCheck::forgetUndurableVotes(NodeMirror& node)
{
    if (std::exchange(node.hasForgotten, false))
        return;
    const DiskImage& disk = node.durable;
    node.votes.erase(node.votes.upper_bound(disk.term), node.votes.end());
    const auto last = node.votes.find(disk.term);
    if (last != node.votes.end() && disk.votedFor != last->second.candidate)
        node.votes.erase(last);
}

void LifeCheck::reportLostState(const NodeMirror& node, const trace::Started& started)
{
    const DiskImage& disk = node.durable;
    const Index last = disk.log.last();
    const std::optional<Term> heldTerm = disk.log.termAt(started.lastIndex, m_world.chosen);
    const auto report = [&](Property property, std::string_view code, Index index, auto... numbers) {
        m_world.report({.property = property, .code = code, .nodes = {node.id}, .index = index,
                        .term = started.term, .events = {disk.durableEvent, m_world.n}, .numbers = {numbers...},
                        .scope = m_world.n});
    };
    using Number = std::pair<std::string, std::uint64_t>;
    if (started.term < disk.term)
        report(Property::Terms, "term-lost-by-disk", {}, Number{"durableTerm", disk.term.value()},
               Number{"foundTerm", started.term.value()});
    else if (started.term == disk.term && disk.votedFor && disk.votedFor != started.votedFor)
        report(Property::OneVote, "vote-lost-by-disk", {}, Number{"term", disk.term.value()});
    if (started.snapshotIndex < disk.snapshotIndex)
        report(Property::Snapshot, "snapshot-lost-by-disk", disk.snapshotIndex,
               Number{"foundIndex", started.snapshotIndex.value()});
    if (started.lastIndex < last || (heldTerm && *heldTerm != started.lastTerm))
        report(Property::CommitDurable, "entries-lost-by-disk", std::min(last, started.lastIndex.next()),
               Number{"durableIndex", last.value()}, Number{"foundIndex", started.lastIndex.value()});
    else if (started.term > disk.term || started.lastIndex > last || started.snapshotIndex > disk.snapshotIndex)
        report(Property::Order, "disk-holds-unwritten", started.lastIndex,
               Number{"durableTerm", disk.term.value()}, Number{"foundTerm", started.term.value()},
               Number{"durableIndex", last.value()}, Number{"foundIndex", started.lastIndex.value()});
}

void LifeCheck::adopt(NodeMirror& node, const trace::Started& started)
{
    DiskImage& disk = node.durable;
    disk.term = started.term;
    disk.votedFor = started.votedFor;
    disk.snapshotIndex = started.snapshotIndex;
    disk.durableEvent = m_world.n;
    if (node.known && node.disk == started.disk && started.lastIndex < disk.log.last()
        && disk.log.termAt(started.lastIndex, m_world.chosen) == started.lastTerm) {
        disk.log.truncateFrom(started.lastIndex.next()); // what is left of it
        return;
    }
    disk.log = started.lastIndex.isZero() ? LogMirror() : LogMirror::unseen(started.lastIndex, started.lastTerm);
    node.loadFrom = started.lastIndex.isZero() ? noIndex : started.firstIndex;
}

void LifeCheck::on(NodeMirror& node, const trace::Stopped& stopped)
{
    // A node whose disk cannot be opened says so without ever having been up.
    if (!node.up && !std::holds_alternative<why::DiskFailed>(stopped.why))
        m_world.report({.property = Property::Order, .code = "stopped-while-down", .nodes = {node.id},
                        .events = {node.stoppedEvent, m_world.n}, .scope = m_world.n});
    node.up = false;
    node.paused = false;
    node.role = Role::Follower;
    node.leaseUntil.reset();
    node.counted.clear();
    node.stoppedEvent = m_world.n;
}

void LifeCheck::on(NodeMirror& node, const trace::Paused&)
{
    if (!node.up || node.paused)
        m_world.report({.property = Property::Order, .code = node.up ? "paused-twice" : "paused-while-down",
                        .nodes = {node.id}, .events = {node.pausedEvent, m_world.n}, .scope = m_world.n});
    node.paused = true;
    node.pausedEvent = m_world.n;
}

void LifeCheck::on(NodeMirror& node, const trace::Resumed&)
{
    if (!node.paused)
        m_world.report({.property = Property::Order, .code = "resumed-without-pause", .nodes = {node.id},
                        .events = {m_world.n}, .scope = m_world.n});
    node.paused = false;
}

// -------------------------------------------------------------------- the disk

void LifeCheck::checkWrite(const NodeMirror& node, const trace::WriteStarted& write)
{
    const auto lastTerm = node.log.termAt(node.log.last(), m_world.chosen);
    if (write.term != node.term || write.lastIndex != node.log.last()
        || lastTerm.value_or(write.lastTerm) != write.lastTerm)
        m_world.report({.property = Property::Order, .code = "write-differs-from-memory", .nodes = {node.id},
                        .index = write.lastIndex, .term = write.term, .events = {m_world.n},
                        .numbers = {{"memoryTerm", node.term.value()}, {"memoryIndex", node.log.last().value()}},
                        .scope = m_world.n});
    else if (write.votedFor != node.votedFor) {
        const auto vote = node.votes.find(node.term);
        m_world.report({.property = Property::OneVote, .code = "vote-not-written", .nodes = {node.id},
                        .term = node.term,
                        .events = {vote == node.votes.end() ? 0 : vote->second.event, m_world.n},
                        .scope = node.term.value()});
    }
    if (write.token <= node.lastToken)
        m_world.report({.property = Property::Order, .code = "token-not-growing", .nodes = {node.id},
                        .events = {m_world.n},
                        .numbers = {{"token", write.token.value()}, {"lastToken", node.lastToken.value()}},
                        .scope = m_world.n});
}

void LifeCheck::on(NodeMirror& node, const trace::WriteStarted& write)
{
    checkWrite(node, write);
    node.lastToken = std::max(node.lastToken, write.token);
    PendingWrite pending;
    pending.token = write.token;
    pending.term = write.term;
    pending.votedFor = write.votedFor;
    pending.lastIndex = write.lastIndex;
    pending.snapshotIndex = write.snapshotIndex;
    pending.installed = std::exchange(node.installed, std::nullopt);
    pending.event = m_world.n;
    pending.from = node.dirtyFrom;
    if (node.dirtyFrom <= node.log.last()) {
        // A mirror begins behind the first change only when a gap in the trace made it begin anew.
        pending.from = std::max(node.dirtyFrom, node.log.base().next());
        pending.slots.reserve(std::min<std::size_t>(
            node.log.kept(), static_cast<std::size_t>(distance(pending.from, node.log.last()) + 1)));
        for (Index i = pending.from; const Slot* slot = node.log.slotAt(i); i = i.next())
            pending.slots.push_back(*slot);
    }
    node.dirtyFrom = noIndex;
    node.pending.push_back(std::move(pending));
}

void LifeCheck::makeDurable(NodeMirror& node, PendingWrite& write)
{
    DiskImage& disk = node.durable;
    disk.term = write.term;
    disk.votedFor = write.votedFor;
    disk.snapshotIndex = write.snapshotIndex;
    disk.durableEvent = m_world.n;
    if (write.installed)
        disk.log = *write.installed;
    if (write.from == noIndex)
        return;
    disk.log.truncateFrom(write.from);
    if (!write.slots.empty() && disk.log.last().next() != write.from)
        disk.log = LogMirror::unseen(write.from.previous(), Term{});
    for (const Slot& slot : write.slots)
        disk.log.append(slot);
    disk.log.trim(m_world.chosen);
}

void LifeCheck::on(NodeMirror& node, const trace::WriteDurable& durable)
{
    if (durable.token > node.lastToken)
        m_world.report({.property = Property::Order, .code = "durable-without-write", .nodes = {node.id},
                        .events = {m_world.n},
                        .numbers = {{"token", durable.token.value()}, {"lastToken", node.lastToken.value()}},
                        .scope = m_world.n});
    while (!node.pending.empty() && node.pending.front().token <= durable.token) {
        makeDurable(node, node.pending.front());
        node.pending.pop_front();
    }
}

// A fault changed what the disk holds. That is no breach: what it breaks is reported there, and so are the votes that
// the node gave and does not know of any more.
void LifeCheck::on(NodeMirror& node, const trace::DiskChanged& changed)
{
    switch (changed.why.code) {
    case trace::DiskChange::Lost: // what was not durable: a restart finds the rest
        node.pending.clear();
        return;
    case trace::DiskChange::Torn:
        return tear(node, changed);
    case trace::DiskChange::Rotten: // a node does not start with it
        return;
    case trace::DiskChange::Lied:
    case trace::DiskChange::Wiped:
    case trace::DiskChange::RolledBack:
        break;
    }
    forgetUndurableVotes(node);
    node.hasForgotten = true;
    node.pending.clear();
    DiskImage& disk = node.durable;
    disk.term = changed.term;
    disk.votedFor = changed.votedFor;
    disk.snapshotIndex = changed.snapshotIndex;
    disk.durableEvent = m_world.n;
    if (changed.lastIndex < disk.log.last()
        && disk.log.termAt(changed.lastIndex, m_world.chosen).value_or(changed.lastTerm) == changed.lastTerm)
        disk.log.truncateFrom(changed.lastIndex.next());
    else if (changed.lastIndex.isZero())
        disk.log = LogMirror();
    else if (changed.lastIndex != disk.log.last())
        disk.log = LogMirror::unseen(changed.lastIndex, changed.lastTerm);
}

// Of the write that was under way the beginning survives, and all writes before it.
void LifeCheck::tear(NodeMirror& node, const trace::DiskChanged& changed)
{
    const auto torn = std::find_if(node.pending.begin(), node.pending.end(), [&](const PendingWrite& write) {
        return write.lastIndex >= changed.lastIndex && write.from != noIndex && write.from <= changed.lastIndex.next();
    });
    if (torn != node.pending.end()) {
        for (auto write = node.pending.begin(); write != torn; ++write)
            makeDurable(node, *write);
        PendingWrite part = *torn;
        part.term = changed.term;
        part.votedFor = changed.votedFor;
        part.snapshotIndex = changed.snapshotIndex;
        part.slots.resize(std::min<std::size_t>(
            part.slots.size(), static_cast<std::size_t>(distance(part.from, changed.lastIndex.next()))));
        makeDurable(node, part);
    }
    node.pending.clear();
}

} // namespace raft::check
