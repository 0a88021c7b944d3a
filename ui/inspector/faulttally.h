// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/store.h"

#include <unordered_map>

namespace ui::inspector {

// What a fault has done up to an event, counted little by little: a fault may last for millions of events. GUI thread.
class FaultTally {
public:
    struct Counts {
        std::uint64_t lost = 0;    // packets that died of it
        std::uint64_t copied = 0;  // packets that it doubled
        std::uint64_t waited = 0;  // packets that wait, or waited, because of it
        std::uint64_t touched = 0; // packets delayed, writes slowed
        bool isComplete = true;    // false: call again, there is more to count
        friend bool operator==(const Counts&, const Counts&) = default;
    };

    // Goes on from where it stood for the same fault; begins anew for another one, and when it is asked about earlier.
    const Counts& count(const raft::trace::ActiveFault& fault, const raft::trace::TraceStore& store, std::uint64_t upTo);

private:
    struct Way {
        raft::NodeId from, to;
    };

    void take(const raft::trace::Fault& fault, const raft::trace::Event& event, bool acts);

    const raft::trace::TraceStore* m_store = nullptr;
    std::uint64_t m_event = 0; // that began the fault
    std::uint64_t m_counted = 0;
    std::unordered_map<raft::PacketId, Way> m_ways; // of the packets in flight
    Counts m_counts;
};

} // namespace ui::inspector
