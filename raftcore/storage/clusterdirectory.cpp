// SPDX-License-Identifier: MIT
#include "raftcore/storage/clusterdirectory.h"

#include "raftcore/storage/databasereader.h"
#include "raftcore/storage/durablefiles.h"
#include "raftcore/storage/manifest.h"
#include "raftcore/storage/messages.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUrl>

namespace raft::storage {
namespace {

// Names of nodes may hold any printable character; names of files should not.
QString databaseName(NodeId node)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(node.toString())))
        + QStringLiteral(".db");
}

Result<Ok> makeDirectory(const QString& path)
{
    if (!QDir().mkpath(path))
        return message::cannotMakeDirectory(path);
    if (!QFileInfo(path).isWritable())
        return message::readOnlyDirectory(path);
    return Ok{};
}

bool holdsAnything(const QString& path)
{
    return QFileInfo::exists(path)
        && (!QFileInfo(path).isDir()
            || !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

} // namespace

ClusterDirectory::ClusterDirectory(const QString& path, std::unique_ptr<QTemporaryDir> temporary)
    : m_temporaryDirectory(std::move(temporary))
    , m_volume(std::make_shared<Volume>(path))
    , m_temporary(m_temporaryDirectory != nullptr)
{ }

ClusterDirectory::~ClusterDirectory()
{
    m_locks.clear(); // before the temporary directory is removed
}

ClusterDirectory::Made ClusterDirectory::makeTemporary(std::vector<NodeId> nodes, QJsonObject settings)
{
    auto temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/raftarium-XXXXXX"));
    if (!temporary->isValid())
        return message::cannotMakeDirectory(QDir::tempPath());
    const QString path = temporary->path();
    std::unique_ptr<ClusterDirectory> made(new ClusterDirectory(path, std::move(temporary)));
    if (const auto locked = made->lock(made->path()); !locked)
        return locked.error();
    made->m_manifest = Manifest{newRandomId().toStdString(), std::move(nodes), std::move(settings)};
    if (const auto written = writeManifest(made->path(), made->m_manifest); !written)
        return written.error();
    return made;
}

ClusterDirectory::Made ClusterDirectory::make(const QString& path, std::vector<NodeId> nodes,
                                              QJsonObject settings)
{
    if (holdsAnything(path))
        return message::notEmpty(path);
    if (const auto ready = makeDirectory(path); !ready)
        return ready.error();
    std::unique_ptr<ClusterDirectory> made(new ClusterDirectory(QDir(path).absolutePath(), nullptr));
    if (const auto locked = made->lock(made->path()); !locked)
        return locked.error();
    made->m_manifest = Manifest{newRandomId().toStdString(), std::move(nodes), std::move(settings)};
    if (const auto written = writeManifest(made->path(), made->m_manifest); !written)
        return written.error();
    return made;
}

ClusterDirectory::Made ClusterDirectory::open(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return message::noSuchDirectory(path);
    if (!holdsCluster(path))
        return message::notACluster(path);
    std::unique_ptr<ClusterDirectory> opened(new ClusterDirectory(QDir(path).absolutePath(), nullptr));
    if (const auto locked = opened->lock(opened->path()); !locked)
        return locked.error();
    auto manifest = readManifest(path);
    if (!manifest)
        return manifest.error();
    opened->m_manifest = std::move(*manifest);
    return opened;
}

ClusterDirectory::Made ClusterDirectory::openOrMake(const QString& path, std::vector<NodeId> nodes,
                                                    QJsonObject settings)
{
    return holdsCluster(path) ? open(path) : make(path, std::move(nodes), std::move(settings));
}

bool ClusterDirectory::holdsCluster(const QString& path)
{
    return QFileInfo::exists(manifestPath(path));
}

Result<Ok> ClusterDirectory::lock(const QString& path)
{
    if (!QFileInfo(path).isWritable())
        return message::readOnlyDirectory(path);
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral("/cluster.lock"));
    lock->setStaleLockTime(0); // only the death of its owner frees it
    if (lock->tryLock(0)) {
        m_locks.push_back(std::move(lock));
        return Ok{};
    }
    if (lock->error() != QLockFile::LockFailedError)
        return message::readOnlyDirectory(path);
    qint64 pid = 0;
    QString host, program;
    lock->getLockInfo(&pid, &host, &program);
    return message::inUse(path, program, pid, host);
}

Result<Ok> ClusterDirectory::update(std::vector<NodeId> nodes, QJsonObject settings)
{
    Manifest manifest{m_manifest.clusterId, std::move(nodes), std::move(settings)};
    const auto written = writeManifest(path(), manifest);
    if (written)
        m_manifest = std::move(manifest);
    return written;
}

QString ClusterDirectory::databasePath(NodeId node) const
{
    return path() + u'/' + databaseName(node);
}

std::unique_ptr<SqliteDisk> ClusterDirectory::makeDisk(NodeId node) const
{
    return std::make_unique<SqliteDisk>(SqliteFileOptions{databasePath(node), node, m_manifest.clusterId, 0},
                                        m_volume);
}

Result<Ok> ClusterDirectory::saveTo(const QString& path, SaveMode mode, const Progress& progress,
                                    const Cancelled& cancelled)
{
    const QString target = QDir(path).absolutePath();
    if (holdsAnything(target))
        return message::notEmpty(target);
    const QString unfinished = target + QStringLiteral(".unfinished");
    QDir(unfinished).removeRecursively(); // left by a crash
    if (const auto ready = makeDirectory(unfinished); !ready)
        return ready.error();
    auto closure = std::make_unique<Volume::Closure>(*m_volume);
    auto saved = copyDisks(target, unfinished, mode, closure, progress, cancelled);
    if (saved)
        saved = writeManifest(unfinished, m_manifest);
    if (saved) {
        QDir().rmdir(target); // an empty one may be there
        saved = moveDurably(unfinished, target);
    }
    if (saved && mode == SaveMode::GoOnThere) {
        saved = lock(target);
        if (saved) {
            closure->moveTo(target);
            m_temporary = false;
        }
    }
    if (!saved)
        QDir(unfinished).removeRecursively();
    return saved;
}

namespace {

// A node's database, held as it is now by a read transaction: SQLite keeps the older pages for us.
struct Source {
    NodeId node;
    std::unique_ptr<SqliteConnection> connection;
    schema::State state;
};

Result<Source> hold(NodeId node, const QString& path)
{
    Source source{node, std::make_unique<SqliteConnection>(path), {}};
    if (const auto opened = source.connection->open(SqliteConnection::Access::ReadOnly); !opened)
        return opened.error();
    if (const auto begun = source.connection->execute(QStringLiteral("BEGIN")); !begun)
        return begun.error();
    auto state = readState(*source.connection); // the first read takes the snapshot
    if (!state)
        return state.error();
    source.state = std::move(*state);
    return source;
}

} // namespace

Result<Ok> ClusterDirectory::copyDisks(const QString& target, const QString& to, SaveMode mode,
                                       std::unique_ptr<Volume::Closure>& closure, const Progress& progress,
                                       const Cancelled& cancelled) const
{
    std::vector<Source> sources;
    std::uint64_t total = 0, done = 0;
    for (const NodeId& node : m_manifest.nodes) {
        if (!QFileInfo::exists(databasePath(node)))
            continue; // never started
        auto source = hold(node, databasePath(node));
        if (!source)
            return source.error();
        total += distance(source->state.firstIndex, source->state.lastIndex.next());
        sources.push_back(std::move(*source));
    }
    if (mode == SaveMode::KeepAsCopy)
        closure.reset(); // all snapshots are of one instant; the disks may go on
    constexpr std::uint64_t step = 512;
    for (const Source& source : sources) {
        const auto meta = readMeta(*source.connection);
        if (!meta)
            return meta.error();
        const auto copied = makeDatabase(to + u'/' + databaseName(source.node), *meta,
                                         [&](DatabaseWriter& writer, schema::State& state) -> Result<Ok> {
                                             state = source.state;
                                             const auto snapshot = readSnapshot(*source.connection, state);
                                             if (!snapshot)
                                                 return snapshot.error();
                                             if (*snapshot) {
                                                 const auto set = writer.setSnapshot(**snapshot);
                                                 if (!set)
                                                     return set.error();
                                             }
                                             return readLog(*source.connection, state,
                                                            [&](Index index, EntryPtr entry) -> Result<Ok> {
                                                                if (done++ % step == 0) {
                                                                    if (cancelled && cancelled())
                                                                        return message::cancelled(target);
                                                                    if (progress)
                                                                        progress(done - 1, total);
                                                                }
                                                                return writer.insert(index, *entry);
                                                            });
                                         });
        if (!copied)
            return copied.error();
    }
    if (cancelled && cancelled())
        return message::cancelled(target);
    if (progress)
        progress(total, total);
    return Ok{};
}

} // namespace raft::storage
