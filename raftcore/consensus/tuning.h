// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/fields.h"
#include "raftcore/consensus/types.h"

namespace raft {

// Timers and limits, which may be changed while a node runs. All nodes of a cluster should have the same timers.
struct RaftTuning {
    Duration electionTimeoutMin{150'000};
    Duration electionTimeoutMax{300'000}; // not below the minimum
    Duration heartbeatInterval{50'000};
    std::uint64_t maxInflightMessages = 8;          // AppendEntries on the way to one follower …
    std::uint64_t maxInflightBytes = 256U << 10U;   // … and their encoded entries
    std::uint64_t maxUncommittedBytes = 16U << 20U; // back-pressure at propose
    std::uint64_t maxPendingReads = 4'096;          // reads that wait for their confirmation
    // A snapshot is taken when so many entries, or bytes of them, were applied since the last one; 0 = never.
    std::uint64_t snapshotEntries = 10'000;
    std::uint64_t snapshotBytes = 64U << 20U;
    std::uint64_t keptEntries = 64; // stay in the log before a snapshot's end, for followers that are a little behind
    std::uint64_t maxInflightChunks = 24; // of a snapshot on the way to one follower

    template <class T = RaftTuning>
    static constexpr auto fields()
    {
        return std::tuple{Field{"electionTimeoutMinUs", &T::electionTimeoutMin},
                          Field{"electionTimeoutMaxUs", &T::electionTimeoutMax},
                          Field{"heartbeatUs", &T::heartbeatInterval},
                          Field{"maxInflightMessages", &T::maxInflightMessages},
                          Field{"maxInflightBytes", &T::maxInflightBytes},
                          Field{"maxUncommittedBytes", &T::maxUncommittedBytes},
                          Field{"maxPendingReads", &T::maxPendingReads},
                          Field{"snapshotEntries", &T::snapshotEntries},
                          Field{"snapshotBytes", &T::snapshotBytes},
                          Field{"keptEntries", &T::keptEntries},
                          Field{"maxInflightChunks", &T::maxInflightChunks}};
    }
    friend bool operator==(const RaftTuning&, const RaftTuning&) = default;
};

} // namespace raft
