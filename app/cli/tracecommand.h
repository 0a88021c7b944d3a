// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli trace check FILE` and `trace stats FILE`. Exit code of check: 0 = every property held, 1 = one broke;
// of both: 2 = the arguments are wrong, 3 = the file cannot be read.
int runTrace(const QStringList& arguments);

} // namespace cli
