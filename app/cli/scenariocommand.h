// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli scenario list | run NAME… | check FILE…`. The exit code: 0 = all that was expected came, 1 = something
// else did, 2 = the arguments or a file are wrong, 3 = it could not run.
int runScenario(const QStringList& arguments);

} // namespace cli
