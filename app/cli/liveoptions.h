// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/runoptions.h"
#include "raftcore/cluster/livecluster.h"
#include "raftcore/consensus/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace cli {

struct LiveArguments {
    raft::cluster::LiveOptions cluster;
    std::optional<raft::Duration> runFor; // none = until it is interrupted
    std::vector<Timed> schedule;          // ordered by time, and then as written
    std::optional<std::uint64_t> chaosSeed;
    Show show;
};

// The error says which argument is wrong, and what was expected. --help exits.
raft::Result<LiveArguments> parseLiveArguments(const QStringList& arguments);

} // namespace cli
