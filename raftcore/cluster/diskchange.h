// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

namespace raft::cluster {

// How a crash treats what a disk was given and has not made durable.
struct DiskCrash {
    bool loses = false;     // all of it is gone
    bool tears = false;     // all but the beginning of the oldest write
    bool midAppend = false; // … which holds some of that write's batches, and not all
    std::uint64_t coin = 0; // says how much of it
};

// What a fault made of a disk.
struct DiskChange {
    trace::DiskChanged now;
    // Entries from here on are others than it held before; beyond the end of its log: there are none.
    Index firstOther;
};

} // namespace raft::cluster
