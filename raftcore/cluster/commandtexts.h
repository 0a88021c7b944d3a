// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/consensus/types.h"

// Why a command cannot be carried out, in words for a person.
namespace raft::cluster::text {

Error unknownNode(const NodeId& node);
Error nodeIsUp(const NodeId& node);
Error nodeExists(const NodeId& node);
Error nodeIsStarting(const NodeId& node);
Error nodeIsDown(const NodeId& node);
Error nodeIsPaused(const NodeId& node);
Error nodeIsNotPaused(const NodeId& node);
Error noLeader();
Error noNodeIsUp();
Error noSuchFault(std::uint64_t id);
Error notAWorldFault();
Error badProbability();
Error sameNode(const NodeId& node);
Error packetHasEnded();
Error packetIsNotHeld();
Error packetIsForgotten();
Error badReordering(std::uint64_t most);
Error nothingToAppend();
Error tooMuchHeld(const std::string& client);
Error tooManyRetries(std::uint64_t most);
Error noSuchRequest(const std::string& client, std::uint64_t serial);
Error badStream();
Error badRate(double slowest, double fastest);
Error noRequestWaits(const std::string& client, std::uint64_t serial);
Error badTimeout();
Error badDuration();
Error badDrift();
Error badWriteCount();
Error tooFarBack(std::size_t writes);
Error tornOnlyInLab();
Error lieOnlyInLab();
Error rollBackOnlyInLab();
Error rotOnlyInLab();

Error needsKey(const std::string& address);
Error badNodeCount(std::size_t most);
Error badTimeouts();
Error notOnDisk();

} // namespace raft::cluster::text
