// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli experiment NAME`: many runs and a table, or a CSV file.
int runExperiment(const QStringList& arguments);

} // namespace cli
