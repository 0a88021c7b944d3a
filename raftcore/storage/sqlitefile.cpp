// SPDX-License-Identifier: MIT
#include "raftcore/storage/sqlitefile.h"

#include "raftcore/storage/durablefiles.h"
#include "raftcore/storage/messages.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace raft::storage {
namespace {

// Short enough that a checkpoint is cheap, long enough that it is rare. Once checkpointed, SQLite overwrites
// the write-ahead log in place, and an fsync that need not also record a new file length takes half the time.
constexpr std::size_t checkpointPages = 256;
constexpr std::size_t pageBytes = 4096;
constexpr std::size_t rowOverhead = 48;
constexpr std::size_t logBytes = 8U << 20U; // the write-ahead log shrinks back to this after a large snapshot

} // namespace

SqliteFile::SqliteFile(SqliteFileOptions options) : m_options(std::move(options)) { }

SqliteFile::~SqliteFile()
{
    close();
}

Result<Contents> SqliteFile::open()
{
    close();
    if (const auto locked = lock(); !locked)
        return locked.error();
    const auto attempt = [this]() -> Result<Contents> {
        Contents contents;
        const auto made = makeIfMissing();
        if (!made)
            return made.error();
        contents.isNew = *made;
        auto found = inspectReadOnly();
        if (!found)
            return found.error();
        if (const auto whole = compareWithWitness(*found, contents.remarks); !whole)
            return whole.error();
        m_state = found->state;
        if (const auto opened = openForWriting(); !opened)
            return opened.error();
        if (const auto counted = countIncarnation(*found); !counted)
            return counted.error();
        m_witness->open(found->meta.disk);
        m_witness->write(m_state.writes);
        contents.diskId = found->meta.disk;
        contents.restored = Restored{Incarnation(found->meta.incarnation), m_state.currentTerm,
                                     m_state.votedFor, m_state.commitIndex, std::move(found->log),
                                     std::move(found->snapshot)};
        return contents;
    };
    auto contents = attempt();
    if (!contents)
        close();
    return contents;
}

// A process that was killed leaves its lock behind; QLockFile sees that nobody with that number is alive.
Result<Ok> SqliteFile::lock()
{
    const QFileInfo info(m_options.path);
    const QFileInfo directory(info.path());
    if (!directory.isDir())
        return message::noSuchDirectory(info.path());
    if (!directory.isWritable())
        return message::readOnlyDirectory(info.path());
    m_lock =
        std::make_unique<QLockFile>(info.path() + u'/' + info.completeBaseName() + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0))
        return Ok{};
    const auto reason = m_lock->error();
    qint64 pid = 0;
    QString host, program;
    m_lock->getLockInfo(&pid, &host, &program);
    m_lock.reset();
    if (reason == QLockFile::LockFailedError)
        return message::inUse(m_options.path, program, pid, host);
    return reason == QLockFile::PermissionError
        ? message::readOnlyDirectory(info.path())
        : message::full(m_options.path,
                        QCoreApplication::translate("raft::storage", "no lock file can be made"));
}

Result<bool> SqliteFile::makeIfMissing()
{
    const QFileInfo info(m_options.path);
    m_witness = std::make_unique<Witness>(m_options.path);
    if (info.exists()) {
        if (!info.isFile())
            return message::notADisk(m_options.path,
                                     QCoreApplication::translate("raft::storage", "it is not a file"));
        if (!info.isWritable())
            return message::readOnlyFile(m_options.path);
        return false;
    }
    // A node that wrote and finds nothing has lost its disk; starting empty in silence would break its promises.
    Witness::Claim claim;
    if (m_witness->read(claim) != Witness::State::Missing)
        return message::databaseMissing(m_options.path, m_witness->path());
    const QString wal = m_options.path + QStringLiteral("-wal");
    if (QFileInfo(wal).size() > 0)
        return message::databaseMissing(m_options.path, wal);
    const schema::Meta meta{m_options.node.toString(), m_options.clusterId, newRandomId().toStdString(), 0};
    if (const auto made = makeDatabase(m_options.path, meta); !made)
        return made.error();
    return true;
}

Result<Inspected> SqliteFile::inspectReadOnly() const
{
    SqliteConnection connection(m_options.path);
    if (const auto opened = connection.open(SqliteConnection::Access::ReadOnly); !opened)
        return opened.error();
    return inspect(connection, Identity{m_options.node.toString(), m_options.clusterId});
}

Result<Ok> SqliteFile::compareWithWitness(const Inspected& found, std::vector<std::string>& remarks) const
{
    Witness::Claim claim;
    switch (m_witness->read(claim)) {
    case Witness::State::Missing:
        return Ok{};
    case Witness::State::Unreadable:
        remarks.push_back(
            QCoreApplication::translate("raft::storage",
                                        "%1 is damaged and was made anew; the database beside it is whole.")
                .arg(message::forPerson(m_witness->path()))
                .toStdString());
        return Ok{};
    case Witness::State::Valid:
        break;
    }
    if (claim.diskId != found.meta.disk) {
        remarks.push_back(
            QCoreApplication::translate("raft::storage", "%1 belonged to another disk and was made anew.")
                .arg(message::forPerson(m_witness->path()))
                .toStdString());
        return Ok{};
    }
    if (claim.writes > found.state.writes)
        return message::writesMissing(m_options.path, found.state.writes, claim.writes);
    return Ok{};
}

// What was read may stand in the kernel's memory only: written by a process that was killed before its fsync,
// or left there by an fsync that failed. So it is carried over into the database and synced before anyone
// relies on it.
Result<Ok> SqliteFile::openForWriting()
{
    m_connection = std::make_unique<SqliteConnection>(m_options.path);
    if (const auto opened = m_connection->open(SqliteConnection::Access::ReadWrite); !opened)
        return opened.error();
    const auto mode = m_connection->value(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return mode.error();
    if (mode->toString() != QLatin1String("wal"))
        return message::cannotUse(
            m_options.path,
            QCoreApplication::translate("raft::storage", "this file system cannot hold a write-ahead log"));
    QStringList statements{
        QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA wal_autocheckpoint = 0"),
        QStringLiteral("PRAGMA cache_size = -1024"), QStringLiteral("PRAGMA journal_size_limit = %1").arg(logBytes),
        QStringLiteral("PRAGMA wal_checkpoint(FULL)")};
    if (m_options.maxPages > 0)
        statements += QStringLiteral("PRAGMA max_page_count = %1").arg(m_options.maxPages);
    for (const QString& sql : qAsConst(statements)) {
        if (const auto done = m_connection->execute(sql); !done)
            return done.error();
    }
    m_pagesSinceCheckpoint = 0;
    m_writer = std::make_unique<DatabaseWriter>(*m_connection);
    return m_writer->prepare();
}

// A file of an older format is carried over in the same transaction: it is the old one or the new one, never a mixture.
Result<Ok> SqliteFile::countIncarnation(Inspected& found)
{
    ++found.meta.incarnation;
    if (const auto done = m_writer->begin(); !done)
        return done.error();
    auto done = found.version == schema::formatVersion ? Result<Ok>(Ok{}) : carryOver(found);
    if (done)
        done = m_writer->setMeta(found.meta);
    if (done) {
        ++m_state.writes;
        m_state.token = WriteToken();
        done = m_writer->setState(m_state);
    }
    if (done)
        done = m_writer->commit();
    if (!done)
        m_writer->rollBack();
    return done;
}

Result<Ok> SqliteFile::carryOver(const Inspected& found)
{
    m_writer->finishStatements();
    if (const auto made = m_writer->makeTables(); !made)
        return made.error();
    if (const auto prepared = m_writer->prepare(); !prepared)
        return prepared.error();
    for (Index index = found.log.firstIndex(); index <= found.log.lastIndex(); index = index.next()) {
        if (const auto done = m_writer->insert(index, *found.log.at(index)); !done)
            return done.error();
    }
    return Ok{};
}

Result<Ok> SqliteFile::write(std::span<const Persist> batch)
{
    if (!m_writer)
        return message::cannotUse(m_options.path,
                                  QCoreApplication::translate("raft::storage", "it is not open"));
    schema::State state = m_state;
    auto done = m_writer->begin();
    if (done)
        done = writeRows(batch, state);
    if (done)
        done = m_writer->commit();
    if (!done) {
        m_writer->rollBack();
        m_writer.reset(); // never retried: see Disk::Handlers::failed
        return done;
    }
    m_state = state;
    m_witness->write(m_state.writes);
    return done;
}

Result<Ok> SqliteFile::writeRows(std::span<const Persist> batch, schema::State& state)
{
    std::size_t bytes = 0;
    const Snapshot* snapshot = nullptr; // only the newest of a batch is worth writing
    for (const Persist& persist : batch) {
        if (const auto done = writeLog(persist, state, bytes); !done)
            return done.error();
        if (persist.snapshot)
            snapshot = persist.snapshot.get();
        state.currentTerm = persist.currentTerm;
        state.votedFor = persist.votedFor;
        state.commitIndex = persist.commitIndex;
        state.token = persist.token;
        state.lastTerm = persist.lastTerm;
    }
    if (snapshot != nullptr) {
        if (const auto done = m_writer->setSnapshot(*snapshot); !done)
            return done.error();
        state.snapshotIndex = snapshot->index;
        bytes += snapshot->data.size();
    }
    ++state.writes;
    m_pagesSinceCheckpoint += 2 + bytes / pageBytes;
    return m_writer->setState(state);
}

Result<Ok> SqliteFile::writeLog(const Persist& persist, schema::State& state, std::size_t& bytes)
{
    if (persist.truncateFrom && *persist.truncateFrom <= state.lastIndex) {
        if (const auto done = m_writer->truncateFrom(*persist.truncateFrom); !done)
            return done.error();
        state.lastIndex = std::max(*persist.truncateFrom, state.firstIndex).previous();
    }
    if (persist.firstIndex > state.firstIndex) {
        if (const auto done = m_writer->dropBefore(persist.firstIndex); !done)
            return done.error();
        state.firstIndex = persist.firstIndex;
        state.baseTerm = persist.baseTerm;
        state.lastIndex = std::max(state.lastIndex, persist.firstIndex.previous());
    }
    // A write that leaves a gap would be found at the next start; better not to make it.
    if (!persist.entries.empty() && persist.firstNew != state.lastIndex.next())
        return message::cannotUse(
            m_options.path,
            QCoreApplication::translate("raft::storage", "the log ends at %1 and entry %2 was to follow")
                .arg(state.lastIndex.value())
                .arg(persist.firstNew.value()));
    for (const EntryPtr& entry : persist.entries) {
        state.lastIndex = state.lastIndex.next();
        bytes += entry->data.size() + entry->client.size() + rowOverhead;
        if (const auto done = m_writer->insert(state.lastIndex, *entry); !done)
            return done.error();
    }
    if (state.lastIndex != persist.lastIndex)
        return message::cannotUse(
            m_options.path,
            QCoreApplication::translate("raft::storage", "the log was to end at %1, not at %2")
                .arg(persist.lastIndex.value())
                .arg(state.lastIndex.value()));
    return Ok{};
}

Result<bool> SqliteFile::checkpointIfLong()
{
    if (!m_writer || m_pagesSinceCheckpoint < checkpointPages)
        return false;
    m_pagesSinceCheckpoint = 0;
    if (const auto done = m_connection->execute(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); !done)
        return done.error();
    return true;
}

void SqliteFile::close()
{
    m_writer.reset();
    m_connection.reset();
    m_witness.reset();
    m_lock.reset();
}

Result<Ok> SqliteFile::erase()
{
    close();
    if (const auto locked = lock(); !locked)
        return locked.error();
    // The witness first: a crash in between leaves a whole disk, not one that seems to have lost something.
    const QString paths[] = {Witness(m_options.path).path(), m_options.path,
                             m_options.path + QStringLiteral("-wal"),
                             m_options.path + QStringLiteral("-shm")};
    auto erased = Result<Ok>(Ok{});
    for (const QString& path : paths) {
        QFile file(path);
        if (file.exists() && !file.remove() && erased)
            erased = message::cannotWrite(path, file.errorString());
    }
    if (erased)
        erased = syncPath(QFileInfo(m_options.path).path());
    m_lock.reset();
    return erased;
}

Result<Ok> SqliteFile::continueIn(const QString& path)
{
    close();
    m_options.path = path;
    if (const auto locked = lock(); !locked)
        return locked.error();
    m_witness = std::make_unique<Witness>(path);
    auto found = inspectReadOnly();
    if (!found)
        return found.error();
    if (found->state != m_state)
        return message::damaged(
            path, QCoreApplication::translate("raft::storage", "it is not the copy that was made"));
    if (const auto opened = openForWriting(); !opened)
        return opened.error();
    m_witness->open(found->meta.disk);
    m_witness->write(m_state.writes);
    return Ok{};
}

} // namespace raft::storage
