// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/clusterdirectory.h"

namespace raft::storage {

QString manifestPath(const QString& directory);
Result<Manifest> readManifest(const QString& directory);
Result<Ok> writeManifest(const QString& directory, const Manifest& manifest); // all or nothing, and durable

} // namespace raft::storage
