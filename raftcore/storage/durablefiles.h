// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <QString>

namespace raft::storage {

// A new or renamed file survives a power cut only when its contents and the directory that names it are synced.
Result<Ok> syncPath(const QString& path); // a file or a directory
Result<Ok> moveDurably(const QString& from,
                       const QString& to); // replaces `to`; syncs both file and directory
QString newRandomId();                     // 16 hex digits from the system's generator

} // namespace raft::storage
