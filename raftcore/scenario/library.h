// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/scenario.h"

#include <QString>

#include <vector>

namespace raft::scenario {

// The scenarios that come with the program, in the order of the lessons.
struct Shipped {
    std::string name; // "07-figure-7"
    QString path;     // of the resource
};
const std::vector<Shipped>& shipped();
// By its name, its number ("7"), or a unique beginning of what follows the number ("figure-7"); else a file's path.
Result<Scenario> find(const std::string& nameOrPath);
Result<std::string> readText(const QString& path); // a file or resource, bounded

} // namespace raft::scenario
