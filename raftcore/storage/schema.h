// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"

#include <QString>
#include <QStringList>

// What is in the file of a node; documented for people in docs/storage.md.
namespace raft::storage::schema {

inline constexpr int formatVersion = 2; // SQLite's user_version
// Files from before there were snapshots and sessions: read as they are, and carried over when a node starts on one.
inline constexpr int formatWithoutSnapshots = 1;
inline constexpr std::uint32_t applicationId = 0x52414654; // "RAFT"; SQLite's application_id

QStringList statements(int version = formatVersion); // that make the tables, in order; as sqlite_schema repeats them

// The columns of `state`, the one row with everything that is neither log nor snapshot.
struct State {
    Term currentTerm;
    std::optional<NodeId> votedFor;
    Index commitIndex;
    WriteToken token; // of the newest write, in the incarnation that made it
    Index lastIndex;  // so that a log that lost its end is found out
    Term lastTerm;
    std::uint64_t writes = 0; // transactions since the file was made; never goes back
    Index snapshotIndex;      // of the snapshot; 0 = none
    Index firstIndex{1};      // so that a log that lost its beginning is found out
    Term baseTerm;            // of the entry before firstIndex

    friend bool operator==(const State&, const State&) = default;
};
std::uint32_t checksum(const State& state);
std::uint32_t checksum(Index index, const Entry& entry);
std::uint32_t checksum(const Snapshot& snapshot); // of all but its data, which has a checksum of its own

inline constexpr std::size_t snapshotPart = 1U << 20U; // bytes of a snapshot's data in one row

struct Meta {
    std::string node, cluster, disk;
    std::uint64_t incarnation = 0;

    friend bool operator==(const Meta&, const Meta&) = default;
};
std::uint32_t checksum(const Meta& meta);

} // namespace raft::storage::schema
