// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/store.h"

#include <QCoreApplication>

#include <functional>

class QIODevice;

namespace ui::exports {

// A run in sentences, as the list of events tells it, each with its time.
struct TranscriptOptions {
    enum class Depth { Headlines, Usual, Everything };

    raft::Time from{}, to = raft::Time::max();
    Depth depth = Depth::Usual;
    bool markdown = false; // else plain text
};

class Transcript {
    Q_DECLARE_TR_FUNCTIONS(ui::exports::Transcript)

public:
    // UTF-8. How many events were told; the error is for a person, "" when `progress` (0 … 1) said no.
    static raft::Result<std::uint64_t> write(QIODevice& out, const raft::trace::TraceStore& run, const TranscriptOptions& options,
                                             const std::function<bool(double)>& progress = {});
};

} // namespace ui::exports
