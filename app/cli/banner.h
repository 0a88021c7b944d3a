// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <string>
#include <vector>

namespace cli {

// What a run without some rules of Raft wears; nothing when all are on.
QStringList rulesOffBanner(const std::vector<std::string>& rulesOff);

} // namespace cli
