// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/consensus/tuning.h"

#include <QString>

#include <vector>

namespace cli {

// One timer or limit of the nodes: an option of its own for the start, and a setting of --tune while they run.
struct Limit {
    const char* name;        // "snapshot-entries"
    const char* description; // for --help
    const char* value;       // what stands for its value there
    const char* byDefault;
    raft::Result<raft::Ok> (*set)(raft::RaftTuning& tuning, const QString& value);
};
const std::vector<Limit>& limits();

// "election=150ms-300ms heartbeat=30ms", parted by blanks or commas, on top of `tuning`.
raft::Result<raft::RaftTuning> withSettings(raft::RaftTuning tuning, const QString& settings);

} // namespace cli
