// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/refusals.h"

#include <QStringList>

namespace app {

// Datagrams that came to the sockets and were no packet of the cluster: "2 × wrong checksum", one line a cause.
QStringList refusalLines(const raft::cluster::Refusals& refusals);

} // namespace app
