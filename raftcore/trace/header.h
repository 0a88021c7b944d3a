// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/rulebook.h"
#include "raftcore/consensus/tuning.h"

#include <optional>
#include <string>
#include <vector>

namespace raft::trace {

enum class Mode : std::uint8_t { Live, Lab, Imported };

// A run that went on from a recording of another one: the first `events` of its trace are that recording's.
struct Origin {
    Mode mode = Mode::Live; // of whoever made it; Lab or Live
    std::uint64_t events = 0;
    friend bool operator==(const Origin&, const Origin&) = default;
};

// What a reader must know before the first event. Line 1 of a file. Timers and limits are those of the beginning:
// an `admin` event with "timeouts" changes them.
struct Header : RaftTuning {
    std::string program; // "raftarium 0.1.0"
    Mode mode = Mode::Live;
    std::string importedFrom; // the format, for Mode::Imported
    std::uint64_t seed = 0;
    std::string started; // ISO 8601, UTC
    std::string cluster; // the cluster's id
    std::vector<NodeId> nodes;
    Configuration configuration; // the bootstrap configuration
    Duration delay{}, jitter{};  // of the network, when nothing is wrong
    Duration diskLatency{};      // modelled, on top of the real one
    std::vector<std::string> rulesOff;
    std::string schedule; // JSON: a list of the commands that were planned (docs/scenarios.md); empty = none
    Duration firstElectionAfter{}; // pins the first election timeout of one founder (by the seed); 0 = not
    Duration requestTimeout{};     // 0 = ten election timeouts, and a second at least
    std::uint64_t maxAppendBytes = 0; // of encoded entries in one AppendEntries; 0 = what a datagram holds
    std::optional<Origin> origin;

    const RaftTuning& tuning() const { return *this; }
    friend bool operator==(const Header&, const Header&) = default;
};

} // namespace raft::trace
