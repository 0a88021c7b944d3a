// SPDX-License-Identifier: MIT
#include "raftcore/check/logcheck.h"

#include <algorithm>

namespace raft::check {

using trace::Property;

void LogCheck::on(NodeMirror& node, const EntryAppended& append)
{
    if (!append.entry || append.index.isZero())
        return;
    placeAfterLast(node, append.index);
    checkTerms(node, append.index, *append.entry);
    node.log.append(slotFor(node, node.log, append.index, *append.entry));
    node.dirtyFrom = std::min(node.dirtyFrom, append.index);
}

// An append comes right after the last entry; anything else is said, and then followed as told.
void LogCheck::placeAfterLast(NodeMirror& node, Index index)
{
    const Index last = node.log.last();
    if (index == last.next())
        return;
    const bool overwrites = index <= last;
    // Figure 3, leader append-only: a leader never overwrites or deletes entries in its log.
    const bool leads = node.role == Role::Leader && overwrites;
    m_world.report({.property = leads ? Property::AppendOnly : Property::Order,
                    .code = leads ? "leader-overwrote" : overwrites ? "append-without-truncate" : "append-gap",
                    .nodes = {node.id}, .index = index, .term = node.term, .events = {m_world.n},
                    .numbers = {{"lastIndex", last.value()}}, .scope = m_world.n});
    if (overwrites) {
        node.log.truncateFrom(index);
        node.dirtyFrom = std::min(node.dirtyFrom, index);
    } else {
        node.log = LogMirror::unseen(index.previous(), Term{});
    }
}

void LogCheck::checkTerms(const NodeMirror& node, Index index, const Entry& entry)
{
    const auto report = [&](std::string_view code, std::uint64_t other) {
        m_world.report({.property = Property::LogMatching, .code = code, .nodes = {node.id}, .index = index,
                        .term = entry.term, .events = {node.termEvent, m_world.n},
                        .numbers = {{"entryTerm", entry.term.value()}, {"otherTerm", other}}, .scope = index.value()});
    };
    // §5.3: a leader creates entries of its own term only; nobody holds entries of a term it has not reached.
    if (node.role == Role::Leader && entry.term != node.term)
        report("leader-entry-of-other-term", node.term.value());
    else if (entry.term > node.term)
        report("entry-above-term", node.term.value());
    const auto before = node.log.termAt(index.previous(), m_world.chosen);
    if (before && entry.term < *before)
        report("entry-terms-fall", before->value());
}

Slot LogCheck::slotFor(NodeMirror& node, const LogMirror& log, Index index, const Entry& entry)
{
    Slot slot;
    slot.term = entry.term;
    slot.prefix = extended(log.hashAt(index.previous(), m_world.chosen), hashOf(entry));
    slot.event = m_world.n;
    slot.serial = entry.serial;
    slot.session = entry.session;
    if (entry.type == EntryType::Command)
        slot.client = m_world.client(entry.client);
    if (slot.prefix == unknownHash)
        return slot;
    // Figure 3, log matching: the same index and term mean the same entry, and the same entries before it.
    const NodeIndex place = m_world.placeOf(node);
    if (const auto before = m_world.seen.check(index, {slot.term, slot.prefix, m_world.n, place}, m_world.chosen)) {
        std::vector<NodeId> nodes{node.id};
        if (before->node != place && before->node != noNode)
            nodes.insert(nodes.begin(), m_world.nameOf(before->node));
        m_world.report({.property = Property::LogMatching, .code = "prefix-differs", .nodes = std::move(nodes),
                        .index = index, .term = entry.term, .events = {before->event, m_world.n},
                        .scope = entry.term.value()});
    }
    return slot;
}

void LogCheck::on(NodeMirror& node, const LogTruncated& truncate)
{
    const Index from = std::max(truncate.from, Index(1));
    if (from > node.log.last())
        return;
    if (node.role == Role::Leader)
        m_world.report({.property = Property::AppendOnly, .code = "leader-truncated", .nodes = {node.id},
                        .index = from, .term = node.term, .events = {m_world.n},
                        .numbers = {{"lastIndex", node.log.last().value()}}, .scope = m_world.n});
    // What is chosen is in every later leader's log, so nothing can conflict with it: it is never removed.
    const Hash held = node.log.hashAt(from, m_world.chosen);
    if (from <= m_world.chosen.last() && held != unknownHash && held == m_world.chosen.hashAt(from)) {
        const ChosenLog::Choice* choice = m_world.chosen.choiceOf(from);
        m_world.report({.property = Property::CommitDurable, .code = "chosen-truncated", .nodes = {node.id},
                        .index = from, .term = node.term, .events = {choice ? choice->event : 0, m_world.n},
                        .numbers = {{"chosenIndex", m_world.chosen.last().value()}}, .scope = from.value()});
    }
    node.log.truncateFrom(from);
    node.dirtyFrom = std::min(node.dirtyFrom, from);
}

// An entry that was on the disk before this trace began, or that a fault brought back: in memory and on the disk alike.
void LogCheck::on(NodeMirror& node, const trace::Loaded& loaded)
{
    if (!loaded.entry || loaded.index.isZero())
        return;
    if (loaded.index == node.loadFrom) {
        node.durable.log = LogMirror::unseen(loaded.index.previous(), Term{});
        node.loadFrom = noIndex;
    }
    if (loaded.index <= node.durable.log.last()) {
        node.durable.log.truncateFrom(loaded.index);
        node.log.truncateFrom(loaded.index);
    }
    if (loaded.index != node.durable.log.last().next())
        return; // there is a gap
    node.durable.log.append(slotFor(node, node.durable.log, loaded.index, *loaded.entry));
    node.log = node.log.last() == loaded.index.previous() ? node.log : node.durable.log;
    if (node.log.last() != loaded.index)
        node.log.append(*node.durable.log.slotAt(loaded.index));
}

} // namespace raft::check
