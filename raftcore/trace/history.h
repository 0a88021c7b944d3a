// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/store.h"

namespace raft::trace {

// The states along a trace: keeps keyframes, so that any instant is one copy and a short fold away. Belongs to
// one reader's thread; the store may grow meanwhile.
class History {
public:
    explicit History(std::shared_ptr<const TraceStore> store);
    ~History();

    const TraceStore& store() const;
    // The state after event n (clamped to 0 … size()); the reference is valid until the next call. Moving forward
    // by a few events folds just those.
    const ClusterState& stateAfter(std::uint64_t n);
    // The state after the last event with t <= time.
    const ClusterState& stateAt(Time time);
    const ClusterState& current() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace raft::trace
