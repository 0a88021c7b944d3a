// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/schema.h"
#include "raftcore/storage/sqliteconnection.h"

#include <QSqlQuery>

#include <span>

namespace raft::storage {

// The prepared statements of a connection that writes. Must be gone before the connection is closed.
class DatabaseWriter {
public:
    explicit DatabaseWriter(const SqliteConnection& connection);

    Result<Ok> prepare();
    Result<Ok> begin();
    Result<Ok> commit();
    void rollBack();
    void finishStatements(); // so that tables may be dropped; then prepare() again
    Result<Ok> truncateFrom(Index from);
    Result<Ok> dropBefore(Index first);
    Result<Ok> insert(Index index, const Entry& entry);
    Result<Ok> setSnapshot(const Snapshot& snapshot); // in place of the one that is there
    Result<Ok> setState(const schema::State& state);
    Result<Ok> setMeta(const schema::Meta& meta);
    Result<Ok> makeTables(); // of a log, a state and a snapshot: empty ones, in place of those of an older format

private:
    Result<Ok> run(QSqlQuery& query);

    const SqliteConnection& m_connection;
    QSqlQuery m_begin, m_commit, m_rollBack, m_truncate, m_drop, m_insertText, m_insertBytes, m_setState;
    QVariant m_typeNames[4];
};

// Makes a node's file, with tables and identity, at `path`: all of it or nothing, even if power fails meanwhile.
// `fill` may add to the log before the state is written and changes the state to match.
using FillDatabase = std::function<Result<Ok>(DatabaseWriter&, schema::State&)>;
Result<Ok> makeDatabase(const QString& path, const schema::Meta& meta, const FillDatabase& fill = {});

} // namespace raft::storage
