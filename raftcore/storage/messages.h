// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <QString>

// What a person reads when a disk or a directory cannot be used: which file, why, and what to do.
namespace raft::storage::message {

Error notADisk(const QString& path, const QString& detail);
Error newerFormat(const QString& path, int found, int known);
Error wrongNode(const QString& path, const QString& found, const QString& expected);
Error wrongCluster(const QString& path, const QString& found, const QString& expected);
Error damaged(const QString& path, const QString& detail);
Error writesMissing(const QString& path, quint64 found, quint64 promised);
Error databaseMissing(const QString& path, const QString& left);
Error readOnlyFile(const QString& path);
Error readOnlyDirectory(const QString& path);
Error full(const QString& path, const QString& detail);
Error busy(const QString& path);
Error cannotUse(const QString& path, const QString& detail);
Error inUse(const QString& path, const QString& program, qint64 pid, const QString& host);

Error noSuchDirectory(const QString& path);
Error cannotMakeDirectory(const QString& path);
Error notACluster(const QString& path);
Error notEmpty(const QString& path);
Error damagedManifest(const QString& path, const QString& detail);
Error cannotWrite(const QString& path, const QString& detail);
Error cancelled(const QString& path);

QString forPerson(const QString& path); // native separators, in quotation marks

} // namespace raft::storage::message
