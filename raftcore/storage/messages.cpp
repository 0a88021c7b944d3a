// SPDX-License-Identifier: MIT
#include "raftcore/storage/messages.h"

#include <QCoreApplication>
#include <QDir>

namespace raft::storage::message {
namespace {

Error error(const QString& text)
{
    return Error{text.toStdString()};
}

// How to go on without this disk, and at what price (a server that forgets its vote may vote twice in a term).
QString startEmpty()
{
    return QCoreApplication::translate(
        "raft::storage",
        "Nothing in it was changed. Restore it from a copy, or move it away together with the files "
        "of the same name: the node then starts with an empty disk, as a server that has forgotten "
        "what it promised.");
}

} // namespace

QString forPerson(const QString& path)
{
    return QCoreApplication::translate("raft::storage", "“%1”").arg(QDir::toNativeSeparators(path));
}

Error notADisk(const QString& path, const QString& detail)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 is not the disk of a Raft node of this program: %2. Nothing in it was "
                     "changed. Move it away or choose another directory.")
                     .arg(forPerson(path), detail));
}

Error newerFormat(const QString& path, int found, int known)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 was written by a newer version of this program: its format is %2, and "
                     "this version knows formats up to %3. Nothing in it was changed. Open it "
                     "with the newer version.")
                     .arg(forPerson(path))
                     .arg(found)
                     .arg(known));
}

Error wrongNode(const QString& path, const QString& found, const QString& expected)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 is the disk of node %2, but node %3 was to start on it. Nothing in it "
                     "was changed. Give the file its own name back.")
                     .arg(forPerson(path), found, expected));
}

Error wrongCluster(const QString& path, const QString& found, const QString& expected)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "%1 belongs to another cluster (%2 instead of %3). Nothing in it was "
                                    "changed. Move it back to the directory that it came from.")
            .arg(forPerson(path), found, expected));
}

Error damaged(const QString& path, const QString& detail)
{
    return error(QCoreApplication::translate("raft::storage", "%1 is damaged: %2. %3")
                     .arg(forPerson(path), detail, startEmpty()));
}

Error writesMissing(const QString& path, quint64 found, quint64 promised)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "%1 has lost writes that were durable: it holds the first %2 of at least "
                                    "%3. Its write-ahead log (-wal) is damaged or missing, or an older copy "
                                    "was put back. %4")
            .arg(forPerson(path))
            .arg(found)
            .arg(promised)
            .arg(startEmpty()));
}

Error databaseMissing(const QString& path, const QString& left)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 is missing, but %2 is there and says that the node has written to it. "
                     "Put the file back, or remove %2 as well: the node then starts with an "
                     "empty disk, as a server that has forgotten what it promised.")
                     .arg(forPerson(path), forPerson(left)));
}

Error readOnlyFile(const QString& path)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "%1 is read-only. A node must write to its disk before it may answer. "
                                    "Give yourself permission to write to the file.")
            .arg(forPerson(path)));
}

Error readOnlyDirectory(const QString& path)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "The directory %1 is read-only. A node must write to its disk before it "
                                    "may answer. Give yourself permission to write there, or choose another "
                                    "directory.")
            .arg(forPerson(path)));
}

Error full(const QString& path, const QString& detail)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "There is no room left for %1 (%2). Free some space and start the node "
                                    "again: everything that it acknowledged is kept.")
            .arg(forPerson(path), detail));
}

Error busy(const QString& path)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "Another program is writing to %1 and does not let go. End that program "
                                    "and start the node again. Reading the file from outside is harmless.")
            .arg(forPerson(path)));
}

Error cannotUse(const QString& path, const QString& detail)
{
    return error(
        QCoreApplication::translate("raft::storage",
                                    "%1 cannot be used: %2. Everything that the node acknowledged before is "
                                    "kept. Check the file system and start the node again.")
            .arg(forPerson(path), detail));
}

Error inUse(const QString& path, const QString& program, qint64 pid, const QString& host)
{
    if (pid == QCoreApplication::applicationPid())
        return error(QCoreApplication::translate("raft::storage", "%1 is already open in this program.")
                         .arg(forPerson(path)));
    return error(
        QCoreApplication::translate("raft::storage",
                                    "%1 is already open in another program: %2, process %3 on %4. Close it "
                                    "there first, or choose another directory.")
            .arg(forPerson(path), program, QString::number(pid), host));
}

Error noSuchDirectory(const QString& path)
{
    return error(
        QCoreApplication::translate("raft::storage", "There is no directory %1.").arg(forPerson(path)));
}

Error cannotMakeDirectory(const QString& path)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "The directory %1 cannot be made. Check that the directory above it exists "
                     "and that you may write there.")
                     .arg(forPerson(path)));
}

Error notACluster(const QString& path)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 is not the directory of a cluster: it has no file cluster.json. Choose "
                     "the directory of a saved cluster.")
                     .arg(forPerson(path)));
}

Error notEmpty(const QString& path)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 holds other files and is not the directory of a cluster. Nothing in it "
                     "was changed. Choose an empty directory or a new name.")
                     .arg(forPerson(path)));
}

Error damagedManifest(const QString& path, const QString& detail)
{
    return error(QCoreApplication::translate(
                     "raft::storage",
                     "%1 does not describe a cluster: %2. Nothing was changed. Restore the file "
                     "from a copy or choose another directory.")
                     .arg(forPerson(path), detail));
}

Error cannotWrite(const QString& path, const QString& detail)
{
    return error(QCoreApplication::translate("raft::storage", "%1 cannot be written: %2.")
                     .arg(forPerson(path), detail));
}

Error cancelled(const QString& path)
{
    return error(
        QCoreApplication::translate("raft::storage", "Saving to %1 was cancelled; nothing is left there.")
            .arg(forPerson(path)));
}

} // namespace raft::storage::message
