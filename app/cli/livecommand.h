// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli live …`: a live cluster in the terminal. Returns the exit code: 0 = all properties held, 1 = one
// broke, 2 = the arguments are wrong, 3 = the cluster could not start or go on.
int runLive(const QStringList& arguments);

} // namespace cli
