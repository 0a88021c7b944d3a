// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/consensus/result.h"
#include "raftcore/trace/clusterstate.h"

#include <QString>

#include <functional>
#include <vector>

namespace cli {

// A command that is given when the cluster's clock reaches `at`. It is made then: what it asks may depend on what
// the cluster is like.
struct Timed {
    raft::Time at{};
    std::function<raft::cluster::Command(const raft::trace::ClusterState&)> make;
};

// An option of `raftarium-cli live` that makes something happen; all may be given several times.
struct ScheduledOption {
    const char* name;
    const char* description; // for --help
    const char* value;       // what stands for its value there
    raft::Result<Timed> (*parse)(const QString& text);
};
const std::vector<ScheduledOption>& scheduledOptions();

} // namespace cli
