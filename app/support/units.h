// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/consensus/types.h"

#include <QString>

#include <utility>

namespace app {

// What a person writes on a command line: "250us", "12ms", "3s", "2min". The error says what was expected.
raft::Result<raft::Duration> parseDuration(const QString& text);
// "150ms-300ms", or one duration for both ends.
raft::Result<std::pair<raft::Duration, raft::Duration>> parseDurationRange(const QString& text);
// "5%" or "0.05" as parts per million.
raft::Result<std::uint64_t> parseShare(const QString& text);
// "64KiB", "16MiB", "1GiB", or a number of bytes.
raft::Result<std::uint64_t> parseBytes(const QString& text);
// "20/s" or "20".
raft::Result<double> parsePerSecond(const QString& text);

} // namespace app
