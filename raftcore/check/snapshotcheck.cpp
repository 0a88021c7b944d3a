// SPDX-License-Identifier: MIT
#include "raftcore/check/snapshotcheck.h"

#include <algorithm>

namespace raft::check {

using trace::Property;

void SnapshotCheck::report(const NodeMirror& node, std::string_view code, Index index, std::string_view name,
                           std::uint64_t other, std::uint64_t event)
{
    m_world.report({.property = Property::Snapshot, .code = code, .nodes = {node.id}, .index = index,
                    .term = node.term, .events = {event, m_world.n}, .numbers = {{std::string(name), other}},
                    .scope = index.value()});
}

void SnapshotCheck::on(NodeMirror& node, const SnapshotNoted& snapshot)
{
    switch (snapshot.what) {
    case SnapshotNoted::What::Taken:
        if (snapshot.index > node.lastApplied)
            report(node, "snapshot-beyond-applied", snapshot.index, "lastApplied", node.lastApplied.value(),
                   node.applyEvent);
        checkContents(node, snapshot);
        return;
    case SnapshotNoted::What::Sending:
        return;
    case SnapshotNoted::What::Installed:
        checkContents(node, snapshot);
        install(node, snapshot);
        return;
    }
}

// §7: a snapshot stands for the chosen log up to its index, and for the state that this log makes.
void SnapshotCheck::checkContents(const NodeMirror& node, const SnapshotNoted& snapshot)
{
    const ChosenLog& chosen = m_world.chosen;
    const ChosenLog::Record* record = chosen.at(snapshot.index);
    if (!record) {
        if (!m_world.isBlind)
            report(node, "snapshot-not-chosen", snapshot.index, "chosenIndex", chosen.last().value());
        return;
    }
    const Term term = chosen.termAt(snapshot.index).value_or(snapshot.term);
    if (term != snapshot.term) {
        const ChosenLog::Choice* choice = chosen.choiceOf(snapshot.index);
        report(node, "snapshot-of-other-entry", snapshot.index, "chosenTerm", term.value(),
               choice ? choice->event : 0);
    } else if (record->applyEvent != 0 && record->stateHash != snapshot.hash) {
        report(node, "snapshot-differs", snapshot.index, "term", term.value(), record->applyEvent);
    }
}

// It moves the log, commitIndex and lastApplied by itself, and only ever forward.
void SnapshotCheck::install(NodeMirror& node, const SnapshotNoted& snapshot)
{
    if (snapshot.index <= node.commitIndex)
        report(node, "snapshot-moved-back", snapshot.index, "commitIndex", node.commitIndex.value(),
               node.commitEvent);
    if (node.log.termAt(snapshot.index, m_world.chosen) != snapshot.term) {
        const bool isChosen = m_world.chosen.termAt(snapshot.index) == snapshot.term;
        node.log = isChosen ? LogMirror::chosenUpTo(snapshot.index)
                            : LogMirror::unseen(snapshot.index, snapshot.term);
        node.installed = node.log;
        node.dirtyFrom = snapshot.index.next();
    }
    node.commitIndex = std::max(node.commitIndex, snapshot.index);
    node.lastApplied = std::max(node.lastApplied, snapshot.index);
    node.commitEvent = node.applyEvent = m_world.n;
}

// The entries go only when the snapshot that stands for them is on the disk, and only what was applied goes.
void SnapshotCheck::on(const NodeMirror& node, const LogCompacted& compacted)
{
    const Index last = compacted.firstIndex.previous();
    if (last > node.durable.snapshotIndex)
        report(node, "compacted-before-durable", last, "durableSnapshot", node.durable.snapshotIndex.value(),
               node.durable.durableEvent);
    if (last > node.lastApplied)
        report(node, "compacted-beyond-applied", last, "lastApplied", node.lastApplied.value(), node.applyEvent);
}

} // namespace raft::check
