// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/event.h"

#include <string>
#include <string_view>

namespace raft::trace {

// One line of a file. An event that this version does not know is a note that says so, in its place in the order.
struct LineRead {
    Event event;
    std::string unknown; // what is not known; empty when all is
};
Result<LineRead> lineFromJson(std::string_view line);

} // namespace raft::trace
