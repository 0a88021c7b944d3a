// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/linearizability.h"
#include "raftcore/trace/store.h"

#include <functional>
#include <memory>

namespace raft::check {

// The clients' history of a run: every operation on the map of names to texts, in the order of their calls. What
// was certainly not done, reads that nobody answered and deliberately stale reads ("local") are not in it.
class HistoryGatherer {
public:
    HistoryGatherer();
    ~HistoryGatherer();
    HistoryGatherer(HistoryGatherer&&) noexcept;
    HistoryGatherer& operator=(HistoryGatherer&&) noexcept;

    void observe(const trace::Event& event);
    std::vector<Operation> operations() const;
    bool beganEmpty() const; // no node came with anything on its disk: every key was absent at first

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

// `progress` gets 0 … 1 and may return false to cancel; the history is then that of what was read.
std::vector<Operation> historyOf(const trace::TraceStore& store, const std::function<bool(double)>& progress = {});

// The verdict on a finished trace by what its clients saw and nothing else, with the history that it speaks of: the
// places in `verdict.offences` are places in `history`, and each operation names its events.
struct JudgedHistory {
    std::vector<Operation> history;
    HistoryVerdict verdict;
};
JudgedHistory judgeClients(const trace::TraceStore& store, SearchOptions options = {});

} // namespace raft::check
