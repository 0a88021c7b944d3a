// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/entry.h"

#include <cstdint>

namespace raft::check {

// A 64-bit digest. 0 means unknown: what it was made from was not seen by this trace.
using Hash = std::uint64_t;

inline constexpr Hash unknownHash = 0;
inline constexpr Hash emptyLogHash = 0x9E3779B97F4A7C15ULL; // of a log without entries

Hash hashOf(const Entry& entry); // everything an entry says; never unknownHash
// The digest of a whole log prefix, from that of the prefix before its last entry. Two logs with equal prefix
// hashes at an index are equal up to there, but for a chance of 2^-64.
Hash extended(Hash prefix, Hash entry);

} // namespace raft::check
