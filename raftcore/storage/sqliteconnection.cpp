// SPDX-License-Identifier: MIT
#include "raftcore/storage/sqliteconnection.h"

#include "raftcore/storage/messages.h"

#include <QSqlError>
#include <QUuid>

namespace raft::storage {
namespace {

// SQLite's primary result codes; they are part of its file format's documentation and never change.
enum SqliteCode { Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, NotADatabase = 26 };

} // namespace

SqliteConnection::SqliteConnection(QString path) : m_path(std::move(path)) { }

SqliteConnection::~SqliteConnection()
{
    close();
}

Result<Ok> SqliteConnection::open(Access access)
{
    close();
    m_name = QStringLiteral("raft-disk-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    db.setDatabaseName(m_path);
    db.setConnectOptions(access == Access::ReadOnly
                             ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
                             : QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!db.open()) {
        const Error error = explain(db.lastError());
        db = QSqlDatabase();
        close();
        return error;
    }
    return Ok{};
}

void SqliteConnection::close()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<Ok> SqliteConnection::execute(const QString& sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return errorOf(query);
    return Ok{};
}

Result<QVariant> SqliteConnection::value(const QString& sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return errorOf(query);
    if (!query.next())
        return query.lastError().isValid() ? errorOf(query) : message::damaged(m_path, sql);
    return query.value(0);
}

Error SqliteConnection::errorOf(const QSqlQuery& query) const
{
    return explain(query.lastError());
}

Error SqliteConnection::explain(const QSqlError& error) const
{
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (error.nativeErrorCode().toInt() & 0xff) { // the low byte of an extended code is the primary one
    case Busy:
    case Locked:
        return message::busy(m_path);
    case ReadOnly:
        return message::readOnlyFile(m_path);
    case Corrupt:
        return message::damaged(m_path, detail);
    case Full:
        return message::full(m_path, detail);
    case NotADatabase:
        return message::notADisk(m_path, detail);
    default:
        return message::cannotUse(m_path, detail);
    }
}

} // namespace raft::storage
