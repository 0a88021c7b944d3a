// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace raft::storage {

// One connection to one SQLite file, under a name of its own, with SQLite's errors in words. It lives and dies
// on one thread; every QSqlQuery made from it must be gone before it.
class SqliteConnection {
public:
    enum class Access { ReadOnly, ReadWrite };

    explicit SqliteConnection(QString path);
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    Result<Ok> open(Access access);
    bool isOpen() const { return !m_name.isEmpty(); }
    void close();

    const QString& path() const { return m_path; }
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }
    Result<Ok> execute(const QString& sql) const;
    Result<QVariant> value(const QString& sql) const; // of the first column of the first row
    Error errorOf(const QSqlQuery& query) const;
    Error explain(const QSqlError& error) const;

private:
    QString m_path;
    QString m_name;
};

} // namespace raft::storage
