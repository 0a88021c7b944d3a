// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/replay.h"

// Why a recording cannot be replayed, and where it differs, in words for a person.
namespace raft::cluster::text {

Error replayOfImport();
Error replayOfUnknownRule(const std::string& rule);
Error replayLacksCommands();
Error replayIsSilent();
Error replayLacksSnapshot(const NodeId& node, Index index);
Error replayLacksEntries(const NodeId& node);
Error replayLacksDisk(const NodeId& node);
Error replayDiffers(const ReplayDifference& difference);
Error replayLacksFault(const NodeId& node, const std::string& fault);
Error replayEndsBefore(std::uint64_t n);

} // namespace raft::cluster::text
