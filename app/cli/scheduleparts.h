// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/schedule.h"

#include <QCoreApplication>

// What the files of scheduled options have in common.
namespace cli {

struct ScheduleText {
    Q_DECLARE_TR_FUNCTIONS(cli::schedule)
};

// A command that asks nothing of the cluster's state.
inline Timed timed(raft::Time at, raft::cluster::Command given)
{
    return Timed{at, [given = std::move(given)](const raft::trace::ClusterState&) { return given; }};
}

} // namespace cli
