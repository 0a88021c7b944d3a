// SPDX-License-Identifier: MIT
#include "raftcore/trace/fold.h"
#include "raftcore/trace/foldlogs.h"

#include <algorithm>

namespace raft::trace {

namespace {

constexpr std::size_t maxContents = 32;

} // namespace

// A snapshot's bytes are not in a trace; but whoever took it held that very state then.
void Fold::keepContents(const NodeState& me, const SnapshotNoted& event)
{
    if (me.lastApplied != event.index || me.stateHash != event.hash || !me.keyValuesKnown)
        return;
    auto& contents = m_state.m_contents;
    std::erase_if(contents, [&](const auto& known) { return known.index == event.index; });
    if (contents.size() == maxContents)
        contents.erase(contents.begin());
    contents.push_back({event.hash, event.index, me.keyValues});
}

// The key-values of a state that came as a snapshot: those of whoever holds or held the same state; else they are
// unknown, and drawn so.
void Fold::restoreContents(NodeState& me, std::uint64_t hash, Index index)
{
    me.stateHash = hash;
    me.keyValuesKnown = true;
    for (const auto& known : m_state.m_contents) {
        if (known.index == index && known.hash == hash) {
            me.keyValues = known.keyValues;
            return;
        }
    }
    for (const NodeState& other : m_state.nodes) {
        if (&other != &me && other.lastApplied == index && other.stateHash == hash && other.keyValuesKnown) {
            me.keyValues = other.keyValues;
            return;
        }
    }
    me.keyValues = std::make_shared<KeyValues>();
    me.keyValuesKnown = false;
}

void Fold::on(NodeState& me, const SnapshotNoted& event)
{
    switch (event.what) {
    case SnapshotNoted::What::Taken:
        me.snapshot = SnapshotView{event.index, event.term, event.hash, event.bytes, m_state.t, NodeId()};
        keepContents(me, event);
        return;
    case SnapshotNoted::What::Sending:
        snapshotSent(me, event);
        return;
    case SnapshotNoted::What::Installed:
        break;
    }
    me.snapshot = SnapshotView{event.index, event.term, event.hash, event.bytes, m_state.t, event.peer};
    me.incoming.reset();
    // §7: what follows an entry that the snapshot ends with stays; any other log is replaced as a whole.
    if (me.log.termAt(event.index) == event.term) {
        foldlogs::beginAfter(me.log, event.index, event.term);
    } else {
        foldlogs::changed(me, event.index);
        me.log = Log(event.index, event.term);
        me.unwritten = event.index.next();
    }
    me.commitIndex = std::max(me.commitIndex, event.index);
    m_state.highestCommit = std::max(m_state.highestCommit, me.commitIndex);
    me.lastApplied = event.index;
    restoreContents(me, event.hash, event.index);
}

void Fold::snapshotSent(NodeState& me, const SnapshotNoted& event)
{
    const auto progress = std::find_if(me.progress.begin(), me.progress.end(),
                                       [&](const ProgressView& view) { return view.peer == event.peer; });
    if (progress == me.progress.end())
        return;
    const bool goesOn = progress->chunks && progress->chunks->index == event.index;
    const Time since = goesOn ? progress->chunks->since : m_state.t;
    progress->chunks = ChunksView{event.index, event.term, event.peer, event.offset, event.bytes, since};
}

void Fold::on(NodeState& me, const LogCompacted& event)
{
    const Index base = event.firstIndex.previous();
    if (const auto term = me.log.termAt(base))
        foldlogs::beginAfter(me.log, base, *term);
}

// What a receiver holds so far: its own answers say so.
void Fold::chunkHeard(const PacketState& packet)
{
    const auto* chunk = std::get_if<InstallSnapshot>(packet.msg.get());
    NodeState* to = chunk ? known(packet.to) : nullptr;
    if (!to || chunk->term < to->currentTerm || chunk->lastIncludedIndex <= to->commitIndex)
        return;
    if (!to->incoming || to->incoming->index != chunk->lastIncludedIndex
        || to->incoming->term != chunk->lastIncludedTerm)
        to->incoming = ChunksView{chunk->lastIncludedIndex, chunk->lastIncludedTerm, packet.from, 0, chunk->total,
                                  m_state.t};
}

void Fold::chunkAnswered(NodeState& me, const Message& message)
{
    const auto* reply = std::get_if<SnapshotReceived>(&message);
    if (reply && me.incoming && me.incoming->index == reply->lastIncludedIndex)
        me.incoming->offset = std::max(me.incoming->offset, reply->offset);
}

} // namespace raft::trace
