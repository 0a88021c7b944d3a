// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/file.h"
#include "raftcore/trace/history.h"

#include <QString>

namespace app {

// A recording as the window needs it: read, and folded once, so that every instant of it is near.
struct Recording {
    raft::trace::LoadedTrace trace;
    std::unique_ptr<raft::trace::History> history; // at its end
};

// Takes seconds for millions of events: belongs on a thread of its own. `progress` gets 0 … 1 and may return false to
// cancel, which is an error like others.
raft::Result<Recording> loadRecording(const QString& path, const std::function<bool(double)>& progress = {});

} // namespace app
