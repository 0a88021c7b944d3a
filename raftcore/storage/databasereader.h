// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/schema.h"
#include "raftcore/storage/sqliteconnection.h"

#include <functional>

namespace raft::storage {

struct Identity { // whose disk it is to be; empty strings accept any
    std::string node;
    std::string cluster;
};

struct Inspected {
    schema::Meta meta;
    schema::State state;
    Log log;
    SnapshotPtr snapshot;
    int version = schema::formatVersion; // of the file's format
};

// Reads everything and believes nothing: whose file it is and in which format, SQLite's own check of its pages,
// the tables as this program makes them, a checksum a row, no gaps, the end where the state says. The
// connection may be read-only, and should be: then a file that is refused is left as it is.
Result<Inspected> inspect(const SqliteConnection& connection, const Identity& identity);

using TakeEntry = std::function<Result<Ok>(Index, EntryPtr)>;
Result<schema::Meta> readMeta(const SqliteConnection& connection);
Result<schema::State> readState(const SqliteConnection& connection);
Result<SnapshotPtr> readSnapshot(const SqliteConnection& connection, const schema::State& state); // null: none
Result<Ok> readLog(const SqliteConnection& connection, const schema::State& state, const TakeEntry& take);

} // namespace raft::storage
