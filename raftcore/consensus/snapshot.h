// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/types.h"

#include <memory>
#include <string>

namespace raft {

// A state machine's state after the entry at `index`, in place of the log up to there (§7). It never changes once
// made, so disk, transfer and memory share it by pointer.
struct Snapshot {
    Index index;                 // of the last entry that it covers …
    Term term;                   // … and its term
    Configuration configuration; // as of `index`: not a later one
    Index configurationIndex;    // where that configuration stands in the log; 0 = the bootstrap configuration
    std::uint64_t stateHash = 0; // of the state machine, as StateMachine::hash() gives it
    std::string data;            // the state machine and the client sessions; any bytes
    std::uint32_t crc = 0;       // CRC-32 of `data`

    static constexpr std::uint64_t maxBytes = std::uint64_t{1} << 30U; // of `data`: more is believed to be forged

    friend bool operator==(const Snapshot&, const Snapshot&) = default;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

// CRC-32 as in zlib; `before` is the checksum of what stands in front of `bytes`.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

} // namespace raft
