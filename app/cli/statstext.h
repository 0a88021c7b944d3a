// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/statistics.h"

#include <QString>

namespace cli {

QString toText(const raft::check::Statistics& statistics); // for a person
QString toJson(const raft::check::Statistics& statistics); // one object; durations in microseconds

} // namespace cli
