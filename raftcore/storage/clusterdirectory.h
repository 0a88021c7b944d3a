// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/sqlitedisk.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QLockFile;

namespace raft::storage {

// What cluster.json says.
struct Manifest {
    std::string clusterId; // 16 hex digits, drawn when the cluster was made
    std::vector<NodeId> nodes;
    QJsonObject settings; // whatever the owner needs to bring the cluster up again; opaque here

    friend bool operator==(const Manifest&, const Manifest&) = default;
};

enum class SaveMode {
    KeepAsCopy, // the cluster goes on where it is
    GoOnThere,  // from the next write on, the disks are those of the new directory
};

// The directory of one cluster: cluster.json and a file per node. Held by one program at a time. The disks made
// here must be gone before it is.
class ClusterDirectory {
public:
    using Made = Result<std::unique_ptr<ClusterDirectory>>;

    // Removed, with all in it, when the object goes, unless the cluster was saved and went on elsewhere.
    static Made makeTemporary(std::vector<NodeId> nodes, QJsonObject settings);
    // In a directory that does not exist yet or is empty.
    static Made make(const QString& path, std::vector<NodeId> nodes, QJsonObject settings);
    static Made open(const QString& path);
    // For --data: opens the cluster that is there, whatever its nodes and settings are, or makes one.
    static Made openOrMake(const QString& path, std::vector<NodeId> nodes, QJsonObject settings);
    static bool holdsCluster(const QString& path);

    ~ClusterDirectory();
    Q_DISABLE_COPY_MOVE(ClusterDirectory)

    QString path() const { return m_volume->directory(); } // any thread
    bool isTemporary() const { return m_temporary; }       // any thread
    const Manifest& manifest() const { return m_manifest; }
    Result<Ok> update(std::vector<NodeId> nodes, QJsonObject settings); // atomically, the cluster id stays

    QString databasePath(NodeId node) const;
    std::unique_ptr<SqliteDisk> makeDisk(NodeId node) const; // its file is made when it is opened first

    using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>; // log entries
    using Cancelled = std::function<bool()>;
    // "Save cluster…": copies all disks as they are at one instant, which is what a power failure would leave.
    // All or nothing. Takes a while; may run on a thread of its own while the disks are in use (they wait for
    // the whole time under GoOnThere), but no other function but path() and isTemporary() meanwhile.
    Result<Ok> saveTo(const QString& path, SaveMode mode, const Progress& progress = {},
                      const Cancelled& cancelled = {});

private:
    ClusterDirectory(const QString& path, std::unique_ptr<QTemporaryDir> temporary);
    Result<Ok> lock(const QString& path);
    Result<Ok> copyDisks(const QString& target, const QString& to, SaveMode mode,
                         std::unique_ptr<Volume::Closure>& closure, const Progress& progress,
                         const Cancelled& cancelled) const; // `target` is what `to` will be called

    std::unique_ptr<QTemporaryDir> m_temporaryDirectory;
    std::vector<std::unique_ptr<QLockFile>> m_locks; // the last one is of the present directory
    std::shared_ptr<Volume> m_volume;
    std::atomic<bool> m_temporary = false;
    Manifest m_manifest;
};

} // namespace raft::storage
