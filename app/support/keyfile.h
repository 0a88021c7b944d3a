// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <QByteArray>
#include <QString>

namespace app {

inline constexpr qsizetype leastKeyBytes = 16;

// The key that seals every datagram, as it stands in a file, without the white space around it. The error names the
// file and says what was expected.
raft::Result<QByteArray> readKeyFile(const QString& path);

} // namespace app
