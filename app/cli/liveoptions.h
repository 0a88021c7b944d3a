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
    std::optional<std::size_t> nodes;                // what was asked for, if anything was …
    std::vector<std::pair<QString, QString>> limits; // … and the timers and limits, as written: name, value
    Show show;
};

// The error says which argument is wrong, and what was expected. --help exits.
raft::Result<LiveArguments> parseLiveArguments(const QStringList& arguments);

// A cluster that lives in --data DIR keeps its nodes, timers and limits: a line for what was asked for in vain.
QStringList askedInVain(const LiveArguments& arguments, const raft::cluster::LiveOptions& taken);

} // namespace cli
