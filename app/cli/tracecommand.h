// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli trace check FILE`, `trace stats FILE` and `trace replay FILE`. Exit code of check: 0 = every property
// held, 1 = one broke; of replay: 0 = fresh nodes did what was recorded, 1 = they did not, 2 = it cannot be replayed;
// of all: 2 = the arguments are wrong, 3 = the file cannot be read.
int runTrace(const QStringList& arguments);

} // namespace cli
