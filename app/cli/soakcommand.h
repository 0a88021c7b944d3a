// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli soak`: many seeds with random faults; stops at the first that breaks a property, and shrinks it.
int runSoak(const QStringList& arguments);
// `raftarium-cli search GOAL`: a seed whose run shows the goal, and shrinks it.
int runSearch(const QStringList& arguments);

} // namespace cli
