// SPDX-License-Identifier: MIT
#include "raftcore/storage/schema.h"

#include "raftcore/storage/checksum.h"

namespace raft::storage::schema {

QStringList statements()
{
    return {
        QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE state (id INTEGER PRIMARY KEY, currentTerm INTEGER NOT NULL, votedFor TEXT, "
            "commitIndex INTEGER NOT NULL, token INTEGER NOT NULL, lastIndex INTEGER NOT NULL, "
            "lastTerm INTEGER NOT NULL, writes INTEGER NOT NULL, sum INTEGER NOT NULL)"),
        QStringLiteral(
            "CREATE TABLE log (idx INTEGER PRIMARY KEY, term INTEGER NOT NULL, type TEXT NOT NULL, "
            "client NOT NULL, serial INTEGER NOT NULL, more INTEGER NOT NULL, data NOT NULL, "
            "sum INTEGER NOT NULL)"),
    };
}

std::uint32_t checksum(const State& state)
{
    return Checksum()
        .add(state.currentTerm.value())
        .add(state.votedFor ? std::uint64_t{1} : std::uint64_t{0})
        .add(state.votedFor ? state.votedFor->view() : std::string_view())
        .add(state.commitIndex.value())
        .add(state.token.value())
        .add(state.lastIndex.value())
        .add(state.lastTerm.value())
        .add(state.writes)
        .value();
}

std::uint32_t checksum(Index index, const Entry& entry)
{
    return Checksum()
        .add(index.value())
        .add(entry.term.value())
        .add(toString(entry.type))
        .add(entry.client)
        .add(entry.serial)
        .add(entry.more)
        .add(entry.data)
        .value();
}

std::uint32_t checksum(const Meta& meta)
{
    return Checksum().add(meta.node).add(meta.cluster).add(meta.disk).add(meta.incarnation).value();
}

} // namespace raft::storage::schema
