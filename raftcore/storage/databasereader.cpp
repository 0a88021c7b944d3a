// SPDX-License-Identifier: MIT
#include "raftcore/storage/databasereader.h"

#include "raftcore/storage/checksum.h"
#include "raftcore/storage/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>

namespace raft::storage {
namespace {

std::uint64_t number(const QSqlQuery& query, int column)
{
    return static_cast<std::uint64_t>(query.value(column).toLongLong());
}

std::string text(const QSqlQuery& query, int column)
{
    return query.value(column).toByteArray().toStdString();
}

// Through SQLite, never by reading the file itself: closing a file also gives up every lock that this process
// holds on it, those of another connection too.
Result<int> checkHeader(const SqliteConnection& connection)
{
    const QString& path = connection.path();
    if (QFileInfo(path).size() == 0) // which SQLite takes for a new database
        return message::damaged(path, QCoreApplication::translate("raft::storage", "it is empty"));
    const auto application = connection.value(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    if (static_cast<std::uint32_t>(application->toInt()) != schema::applicationId)
        return message::notADisk(
            path,
            QCoreApplication::translate("raft::storage", "it is an SQLite database of another program"));
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (version->toInt() > schema::formatVersion)
        return message::newerFormat(path, version->toInt(), schema::formatVersion);
    if (version->toInt() < schema::formatWithoutSnapshots)
        return message::damaged(
            path, QCoreApplication::translate("raft::storage", "it has no valid format number"));
    return version->toInt();
}

Result<Ok> checkPages(const SqliteConnection& connection)
{
    const auto verdict = connection.value(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return verdict.error();
    const QString found = verdict->toString();
    if (found != QLatin1String("ok"))
        return message::damaged(connection.path(), found.simplified());
    return Ok{};
}

Result<bool> isWithoutSnapshots(const SqliteConnection& connection)
{
    const auto version = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    return version->toInt() == schema::formatWithoutSnapshots;
}

Result<Ok> checkTables(const SqliteConnection& connection, int version)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT sql FROM sqlite_schema ORDER BY rowid")))
        return connection.errorOf(query);
    QStringList found;
    while (query.next())
        found += query.value(0).toString();
    if (found != schema::statements(version))
        return message::damaged(
            connection.path(),
            QCoreApplication::translate("raft::storage", "its tables are not those of a node"));
    return Ok{};
}

Result<Ok> checkIdentity(const QString& path, const schema::Meta& meta, const Identity& identity)
{
    const auto same = [](const std::string& found, const std::string& expected) {
        return expected.empty() || found == expected;
    };
    if (!same(meta.cluster, identity.cluster))
        return message::wrongCluster(path, QString::fromStdString(meta.cluster),
                                     QString::fromStdString(identity.cluster));
    if (!same(meta.node, identity.node))
        return message::wrongNode(path, QString::fromStdString(meta.node),
                                  QString::fromStdString(identity.node));
    return Ok{};
}

} // namespace

Result<schema::Meta> readMeta(const SqliteConnection& connection)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT key, CAST(value AS BLOB) FROM meta")))
        return connection.errorOf(query);
    schema::Meta meta;
    std::uint64_t sum = std::uint64_t{1} << 32; // no checksum has this value
    while (query.next()) {
        const QString key = query.value(0).toString();
        const QByteArray value = query.value(1).toByteArray();
        if (key == QLatin1String("node"))
            meta.node = value.toStdString();
        else if (key == QLatin1String("cluster"))
            meta.cluster = value.toStdString();
        else if (key == QLatin1String("disk"))
            meta.disk = value.toStdString();
        else if (key == QLatin1String("incarnation"))
            meta.incarnation = value.toULongLong();
        else if (key == QLatin1String("sum"))
            sum = value.toULongLong();
    }
    if (query.lastError().isValid())
        return connection.errorOf(query);
    if (sum != schema::checksum(meta))
        return message::damaged(
            connection.path(),
            QCoreApplication::translate("raft::storage", "the checksum of its table “meta” is wrong"));
    return meta;
}

Result<schema::State> readState(const SqliteConnection& connection)
{
    const auto isOld = isWithoutSnapshots(connection);
    if (!isOld)
        return isOld.error();
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(
            QStringLiteral("SELECT currentTerm, CAST(votedFor AS BLOB), commitIndex, token, lastIndex, "
                           "lastTerm, writes, %1, sum FROM state")
                .arg(*isOld ? QStringLiteral("0, 1, 0") : QStringLiteral("snapshotIndex, firstIndex, baseTerm"))))
        return connection.errorOf(query);
    const auto damaged = [&connection] {
        return message::damaged(
            connection.path(),
            QCoreApplication::translate("raft::storage", "the checksum of its table “state” is wrong"));
    };
    if (!query.next())
        return query.lastError().isValid() ? connection.errorOf(query) : damaged();
    schema::State state;
    state.currentTerm = Term(number(query, 0));
    if (!query.isNull(1)) {
        state.votedFor = NodeId::parse(text(query, 1));
        if (!state.votedFor)
            return damaged();
    }
    state.commitIndex = Index(number(query, 2));
    state.token = WriteToken(number(query, 3));
    state.lastIndex = Index(number(query, 4));
    state.lastTerm = Term(number(query, 5));
    state.writes = number(query, 6);
    state.snapshotIndex = Index(number(query, 7));
    state.firstIndex = Index(number(query, 8));
    state.baseTerm = Term(number(query, 9));
    if (number(query, 10) != schema::checksum(state) || query.next())
        return damaged();
    return state;
}

namespace {

// The rows of `snapshotData`, one behind the other.
Result<Ok> readSnapshotData(const SqliteConnection& connection, std::string& data)
{
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT data FROM snapshotData ORDER BY part")))
        return connection.errorOf(query);
    while (query.next()) {
        const QByteArray part = query.value(0).toByteArray();
        data.append(part.constData(), static_cast<std::size_t>(part.size()));
    }
    return query.lastError().isValid() ? Result<Ok>(connection.errorOf(query)) : Result<Ok>(Ok{});
}

} // namespace

Result<SnapshotPtr> readSnapshot(const SqliteConnection& connection, const schema::State& state)
{
    const auto damaged = [&connection](const QString& what) { return message::damaged(connection.path(), what); };
    const auto isOld = isWithoutSnapshots(connection);
    if (!isOld)
        return isOld.error();
    if (*isOld)
        return SnapshotPtr();
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT idx, term, CAST(configuration AS BLOB), configurationIndex, hash, bytes, "
                                   "crc, sum FROM snapshot")))
        return connection.errorOf(query);
    if (!query.next()) {
        if (query.lastError().isValid())
            return connection.errorOf(query);
        if (!state.snapshotIndex.isZero())
            return damaged(QCoreApplication::translate("raft::storage", "its snapshot is missing"));
        return SnapshotPtr();
    }
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->index = Index(number(query, 0));
    snapshot->term = Term(number(query, 1));
    auto configuration = decodeConfiguration(text(query, 2));
    snapshot->configurationIndex = Index(number(query, 3));
    snapshot->stateHash = number(query, 4);
    const std::uint64_t bytes = number(query, 5);
    snapshot->crc = static_cast<std::uint32_t>(number(query, 6));
    const std::uint64_t sum = number(query, 7);
    if (query.next() || !configuration || snapshot->index != state.snapshotIndex || snapshot->index > state.lastIndex)
        return damaged(QCoreApplication::translate("raft::storage", "its snapshot is not the one that it should hold"));
    snapshot->configuration = std::move(*configuration);
    if (const auto read = readSnapshotData(connection, snapshot->data); !read)
        return read.error();
    if (snapshot->data.size() != bytes || Checksum::ofBytes(snapshot->data) != snapshot->crc
        || schema::checksum(*snapshot) != sum)
        return damaged(QCoreApplication::translate("raft::storage", "the checksum of its snapshot is wrong"));
    return SnapshotPtr(std::move(snapshot));
}

Result<Ok> readLog(const SqliteConnection& connection, const schema::State& state, const TakeEntry& take)
{
    const auto isOld = isWithoutSnapshots(connection);
    if (!isOld)
        return isOld.error();
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(
            QStringLiteral("SELECT idx, term, CAST(type AS BLOB), CAST(client AS BLOB), serial, more, %1, "
                           "CAST(data AS BLOB), sum FROM log ORDER BY idx")
                .arg(*isOld ? QStringLiteral("0, 0") : QStringLiteral("session, acknowledged"))))
        return connection.errorOf(query);
    const auto damaged = [&connection](const QString& what, Index index) {
        return message::damaged(connection.path(), what.arg(index.value()));
    };
    Index last = state.firstIndex.previous();
    Term lastTerm = state.baseTerm;
    while (query.next()) {
        const Index index(number(query, 0));
        if (index != last.next())
            return damaged(QCoreApplication::translate("raft::storage", "entry %1 of its log is missing"),
                           last.next());
        auto entry = std::make_shared<Entry>();
        entry->term = Term(number(query, 1));
        const auto type = entryTypeFromString(text(query, 2));
        entry->type = type.value_or(EntryType::Command);
        entry->client = text(query, 3);
        entry->serial = number(query, 4);
        entry->more = static_cast<std::uint32_t>(number(query, 5));
        entry->session = Index(number(query, 6));
        entry->acknowledged = number(query, 7);
        entry->data = text(query, 8);
        if (!type || number(query, 9) != schema::checksum(index, *entry))
            return damaged(
                QCoreApplication::translate("raft::storage", "the checksum of entry %1 of its log is wrong"),
                index);
        last = index;
        lastTerm = entry->term;
        if (const auto taken = take(index, std::move(entry)); !taken)
            return taken.error();
    }
    if (query.lastError().isValid())
        return connection.errorOf(query);
    if (last != state.lastIndex || lastTerm != state.lastTerm)
        return damaged(QCoreApplication::translate("raft::storage", "its log should end with entry %1"),
                       state.lastIndex);
    return Ok{};
}

Result<Inspected> inspect(const SqliteConnection& connection, const Identity& identity)
{
    const auto version = checkHeader(connection);
    if (!version)
        return version.error();
    if (const auto ok = checkPages(connection); !ok)
        return ok.error();
    if (const auto ok = checkTables(connection, *version); !ok)
        return ok.error();
    auto meta = readMeta(connection);
    if (!meta)
        return meta.error();
    if (const auto ok = checkIdentity(connection.path(), *meta, identity); !ok)
        return ok.error();
    auto state = readState(connection);
    if (!state)
        return state.error();
    auto snapshot = readSnapshot(connection, *state);
    if (!snapshot)
        return snapshot.error();
    Log log(state->firstIndex.previous(), state->baseTerm);
    Inspected found{std::move(*meta), std::move(*state), std::move(log), std::move(*snapshot), *version};
    const auto read = readLog(connection, found.state, [&found](Index, EntryPtr entry) -> Result<Ok> {
        found.log.append(std::move(entry));
        return Ok{};
    });
    if (!read)
        return read.error();
    return found;
}

} // namespace raft::storage
