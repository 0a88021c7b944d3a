// SPDX-License-Identifier: MIT
#include "raftcore/storage/databasewriter.h"

#include "raftcore/storage/durablefiles.h"

#include <QFile>
#include <QUtf8StringView>

#include <cstring>

namespace raft::storage {
namespace {

// Bytes as SQLite may show them to a person: as text when they are text. A zero byte would end it early.
bool isText(std::string_view bytes)
{
    return std::memchr(bytes.data(), 0, bytes.size()) == nullptr
        && QUtf8StringView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8();
}

// Not copied: the string must live until the statement has run. Never null, which SQLite would take for NULL.
QVariant bytesOf(const std::string& bytes)
{
    static const QByteArray empty("");
    return bytes.empty()
        ? QVariant(empty)
        : QVariant(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

QVariant textOf(const std::string& bytes)
{
    static const QString empty(QLatin1String(""));
    if (bytes.empty())
        return empty;
    return isText(bytes) ? QVariant(QString::fromStdString(bytes)) : bytesOf(bytes);
}

QVariant numberOf(std::uint64_t number)
{
    return static_cast<qlonglong>(number); // SQLite's integers are signed; the bits stay
}

} // namespace

DatabaseWriter::DatabaseWriter(const SqliteConnection& connection)
    : m_connection(connection)
    , m_begin(connection.database())
    , m_commit(connection.database())
    , m_rollBack(connection.database())
    , m_truncate(connection.database())
    , m_drop(connection.database())
    , m_insertText(connection.database())
    , m_insertBytes(connection.database())
    , m_setState(connection.database())
{
    for (const EntryType type : {EntryType::Command, EntryType::NoOp, EntryType::Configuration,
                                EntryType::Session}) {
        const std::string_view name = toString(type);
        m_typeNames[static_cast<std::size_t>(type)] =
            QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
}

Result<Ok> DatabaseWriter::prepare()
{
    std::optional<Error> error;
    const auto prepareOne = [this, &error](QSqlQuery& query, const QString& sql) {
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            error = m_connection.errorOf(query);
        return !error;
    };
    const QString insert = QStringLiteral("INSERT INTO log (idx, term, type, client, serial, more, session, "
                                          "acknowledged, data, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, %1, ?)");
    const bool prepared = prepareOne(m_begin, QStringLiteral("BEGIN IMMEDIATE"))
        && prepareOne(m_commit, QStringLiteral("COMMIT"))
        && prepareOne(m_rollBack, QStringLiteral("ROLLBACK"))
        && prepareOne(m_truncate, QStringLiteral("DELETE FROM log WHERE idx >= ?"))
        && prepareOne(m_drop, QStringLiteral("DELETE FROM log WHERE idx < ?"))
        && prepareOne(m_insertText, insert.arg(QStringLiteral("CAST(? AS TEXT)")))
        && prepareOne(m_insertBytes, insert.arg(QStringLiteral("?")))
        && prepareOne(m_setState,
                      QStringLiteral("INSERT OR REPLACE INTO state (id, currentTerm, votedFor, commitIndex, "
                                     "token, lastIndex, lastTerm, writes, snapshotIndex, firstIndex, "
                                     "baseTerm, sum) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!prepared)
        return *error;
    return Ok{};
}

Result<Ok> DatabaseWriter::run(QSqlQuery& query)
{
    if (!query.exec())
        return m_connection.errorOf(query);
    return Ok{};
}

Result<Ok> DatabaseWriter::begin()
{
    return run(m_begin);
}

Result<Ok> DatabaseWriter::commit()
{
    return run(m_commit);
}

void DatabaseWriter::rollBack()
{
    m_rollBack.exec(); // SQLite may have rolled back by itself; either way nothing of it remains
}

void DatabaseWriter::finishStatements()
{
    for (QSqlQuery* query : {&m_truncate, &m_drop, &m_insertText, &m_insertBytes, &m_setState})
        query->finish();
}

Result<Ok> DatabaseWriter::truncateFrom(Index from)
{
    m_truncate.bindValue(0, numberOf(from.value()));
    return run(m_truncate);
}

Result<Ok> DatabaseWriter::dropBefore(Index first)
{
    m_drop.bindValue(0, numberOf(first.value()));
    return run(m_drop);
}

Result<Ok> DatabaseWriter::insert(Index index, const Entry& entry)
{
    QSqlQuery& query = isText(entry.data) ? m_insertText : m_insertBytes;
    query.bindValue(0, numberOf(index.value()));
    query.bindValue(1, numberOf(entry.term.value()));
    query.bindValue(2, m_typeNames[static_cast<std::size_t>(entry.type)]);
    query.bindValue(3, textOf(entry.client));
    query.bindValue(4, numberOf(entry.serial));
    query.bindValue(5, numberOf(entry.more));
    query.bindValue(6, numberOf(entry.session.value()));
    query.bindValue(7, numberOf(entry.acknowledged));
    query.bindValue(8, bytesOf(entry.data));
    query.bindValue(9, numberOf(schema::checksum(index, entry)));
    return run(query);
}

Result<Ok> DatabaseWriter::setState(const schema::State& state)
{
    m_setState.bindValue(0, numberOf(state.currentTerm.value()));
    m_setState.bindValue(1, state.votedFor ? textOf(state.votedFor->toString()) : QVariant());
    m_setState.bindValue(2, numberOf(state.commitIndex.value()));
    m_setState.bindValue(3, numberOf(state.token.value()));
    m_setState.bindValue(4, numberOf(state.lastIndex.value()));
    m_setState.bindValue(5, numberOf(state.lastTerm.value()));
    m_setState.bindValue(6, numberOf(state.writes));
    m_setState.bindValue(7, numberOf(state.snapshotIndex.value()));
    m_setState.bindValue(8, numberOf(state.firstIndex.value()));
    m_setState.bindValue(9, numberOf(state.baseTerm.value()));
    m_setState.bindValue(10, numberOf(schema::checksum(state)));
    return run(m_setState);
}

// In parts, so that SQLite never makes one row of all of it. The pages of the old one are used again.
Result<Ok> DatabaseWriter::setSnapshot(const Snapshot& snapshot)
{
    for (const QString& sql :
         {QStringLiteral("DELETE FROM snapshotData"), QStringLiteral("DELETE FROM snapshot")}) {
        if (const auto done = m_connection.execute(sql); !done)
            return done.error();
    }
    QSqlQuery query(m_connection.database());
    if (!query.prepare(QStringLiteral("INSERT INTO snapshotData (part, data) VALUES (?, ?)")))
        return m_connection.errorOf(query);
    for (std::size_t begin = 0, part = 0; begin < snapshot.data.size(); begin += schema::snapshotPart, ++part) {
        const std::size_t size = std::min(schema::snapshotPart, snapshot.data.size() - begin);
        query.bindValue(0, numberOf(part));
        query.bindValue(1, QByteArray::fromRawData(snapshot.data.data() + begin, static_cast<qsizetype>(size)));
        if (const auto done = run(query); !done)
            return done.error();
    }
    if (!query.prepare(QStringLiteral("INSERT INTO snapshot (id, idx, term, configuration, configurationIndex, hash, "
                                      "bytes, crc, sum) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)")))
        return m_connection.errorOf(query);
    query.bindValue(0, numberOf(snapshot.index.value()));
    query.bindValue(1, numberOf(snapshot.term.value()));
    query.bindValue(2, textOf(encodeConfiguration(snapshot.configuration)));
    query.bindValue(3, numberOf(snapshot.configurationIndex.value()));
    query.bindValue(4, numberOf(snapshot.stateHash));
    query.bindValue(5, numberOf(snapshot.data.size()));
    query.bindValue(6, numberOf(snapshot.crc));
    query.bindValue(7, numberOf(schema::checksum(snapshot)));
    return run(query);
}

Result<Ok> DatabaseWriter::makeTables()
{
    QStringList statements{QStringLiteral("DROP TABLE IF EXISTS log"), QStringLiteral("DROP TABLE IF EXISTS state")};
    for (const QString& sql : schema::statements()) {
        if (!sql.startsWith(QLatin1String("CREATE TABLE meta")))
            statements += sql;
    }
    statements += QStringLiteral("PRAGMA user_version = %1").arg(schema::formatVersion);
    for (const QString& sql : qAsConst(statements)) {
        if (const auto done = m_connection.execute(sql); !done)
            return done.error();
    }
    return Ok{};
}

Result<Ok> DatabaseWriter::setMeta(const schema::Meta& meta)
{
    const std::pair<QString, QString> rows[] = {
        {QStringLiteral("program"), QStringLiteral("Raftarium " RAFTARIUM_VERSION)},
        {QStringLiteral("format"), QString::number(schema::formatVersion)},
        {QStringLiteral("cluster"), QString::fromStdString(meta.cluster)},
        {QStringLiteral("node"), QString::fromStdString(meta.node)},
        {QStringLiteral("disk"), QString::fromStdString(meta.disk)},
        {QStringLiteral("incarnation"), QString::number(meta.incarnation)},
        {QStringLiteral("sum"), QString::number(schema::checksum(meta))},
    };
    QSqlQuery query(m_connection.database());
    if (!query.prepare(QStringLiteral("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)")))
        return m_connection.errorOf(query);
    for (const auto& [key, value] : rows) {
        query.bindValue(0, key);
        query.bindValue(1, value);
        if (!query.exec())
            return m_connection.errorOf(query);
    }
    return Ok{};
}

namespace {

Result<Ok> fillNewDatabase(const SqliteConnection& connection, const schema::Meta& meta,
                           const FillDatabase& fill)
{
    // Not synced one by one: the whole file is, before it gets its name.
    QStringList statements{QStringLiteral("PRAGMA synchronous = OFF"),
                           QStringLiteral("PRAGMA journal_mode = OFF"),
                           QStringLiteral("PRAGMA application_id = %1").arg(schema::applicationId),
                           QStringLiteral("PRAGMA user_version = %1").arg(schema::formatVersion)};
    statements += schema::statements();
    for (const QString& sql : qAsConst(statements)) {
        if (const auto done = connection.execute(sql); !done)
            return done.error();
    }
    DatabaseWriter writer(connection);
    if (const auto done = writer.prepare(); !done)
        return done.error();
    if (const auto done = writer.begin(); !done)
        return done.error();
    if (const auto done = writer.setMeta(meta); !done)
        return done.error();
    schema::State state;
    if (fill) {
        if (const auto done = fill(writer, state); !done)
            return done.error();
    }
    if (const auto done = writer.setState(state); !done)
        return done.error();
    return writer.commit();
}

Result<Ok> makeUnnamed(const QString& path, const schema::Meta& meta, const FillDatabase& fill)
{
    SqliteConnection connection(path);
    if (const auto opened = connection.open(SqliteConnection::Access::ReadWrite); !opened)
        return opened.error();
    if (const auto filled = fillNewDatabase(connection, meta, fill); !filled)
        return filled.error();
    return connection.execute(QStringLiteral("PRAGMA journal_mode = WAL")); // kept in the header from here on
}

} // namespace

Result<Ok> makeDatabase(const QString& path, const schema::Meta& meta, const FillDatabase& fill)
{
    const QString unnamed = path + QStringLiteral(".new");
    QFile::remove(unnamed); // left by a crash
    auto made = makeUnnamed(unnamed, meta, fill);
    if (made)
        made = moveDurably(unnamed, path);
    if (!made)
        QFile::remove(unnamed);
    return made;
}

} // namespace raft::storage
