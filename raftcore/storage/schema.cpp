// SPDX-License-Identifier: MIT
#include "raftcore/storage/schema.h"

#include "raftcore/storage/checksum.h"

namespace raft::storage::schema {

QStringList statements(int version)
{
    const bool isOld = version == formatWithoutSnapshots;
    QStringList tables{
        QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
        QStringLiteral(
            "CREATE TABLE state (id INTEGER PRIMARY KEY, currentTerm INTEGER NOT NULL, votedFor TEXT, "
            "commitIndex INTEGER NOT NULL, token INTEGER NOT NULL, lastIndex INTEGER NOT NULL, "
            "lastTerm INTEGER NOT NULL, writes INTEGER NOT NULL, %1sum INTEGER NOT NULL)")
            .arg(isOld ? QString()
                       : QStringLiteral("snapshotIndex INTEGER NOT NULL, firstIndex INTEGER NOT NULL, "
                                        "baseTerm INTEGER NOT NULL, ")),
        QStringLiteral(
            "CREATE TABLE log (idx INTEGER PRIMARY KEY, term INTEGER NOT NULL, type TEXT NOT NULL, "
            "client NOT NULL, serial INTEGER NOT NULL, more INTEGER NOT NULL, %1data NOT NULL, "
            "sum INTEGER NOT NULL)")
            .arg(isOld ? QString()
                       : QStringLiteral("session INTEGER NOT NULL, acknowledged INTEGER NOT NULL, ")),
    };
    if (!isOld) {
        tables += QStringLiteral(
            "CREATE TABLE snapshot (id INTEGER PRIMARY KEY, idx INTEGER NOT NULL, term INTEGER NOT NULL, "
            "configuration TEXT NOT NULL, configurationIndex INTEGER NOT NULL, hash INTEGER NOT NULL, "
            "bytes INTEGER NOT NULL, crc INTEGER NOT NULL, sum INTEGER NOT NULL)");
        tables += QStringLiteral("CREATE TABLE snapshotData (part INTEGER PRIMARY KEY, data BLOB NOT NULL)");
    }
    return tables;
}

// What a file without snapshots and sessions does not have is left out, so that its checksums stay true.
std::uint32_t checksum(const State& state)
{
    Checksum sum;
    sum.add(state.currentTerm.value())
        .add(state.votedFor ? std::uint64_t{1} : std::uint64_t{0})
        .add(state.votedFor ? state.votedFor->view() : std::string_view())
        .add(state.commitIndex.value())
        .add(state.token.value())
        .add(state.lastIndex.value())
        .add(state.lastTerm.value())
        .add(state.writes);
    if (!state.snapshotIndex.isZero() || state.firstIndex != Index(1))
        sum.add(state.snapshotIndex.value()).add(state.firstIndex.value()).add(state.baseTerm.value());
    return sum.value();
}

std::uint32_t checksum(Index index, const Entry& entry)
{
    Checksum sum;
    sum.add(index.value())
        .add(entry.term.value())
        .add(toString(entry.type))
        .add(entry.client)
        .add(entry.serial)
        .add(entry.more)
        .add(entry.data);
    if (!entry.session.isZero() || entry.acknowledged != 0)
        sum.add(entry.session.value()).add(entry.acknowledged);
    return sum.value();
}

std::uint32_t checksum(const Snapshot& snapshot)
{
    return Checksum()
        .add(snapshot.index.value())
        .add(snapshot.term.value())
        .add(encodeConfiguration(snapshot.configuration))
        .add(snapshot.configurationIndex.value())
        .add(snapshot.stateHash)
        .add(snapshot.data.size())
        .add(snapshot.crc)
        .value();
}

std::uint32_t checksum(const Meta& meta)
{
    return Checksum().add(meta.node).add(meta.cluster).add(meta.disk).add(meta.incarnation).value();
}

} // namespace raft::storage::schema
