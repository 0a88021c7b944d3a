// SPDX-License-Identifier: MIT
#include "raftcore/cluster/recorder.h"

namespace raft::cluster {

std::uint64_t Recorder::record(Time t, const NodeId& node, trace::EventBody body)
{
    trace::Event event{0, t, node, std::move(body)};
    if (m_aside) {
        m_aside(std::move(event));
        return 0;
    }
    event.n = m_store->append(t, node, event.body);
    for (const auto& observer : m_observers)
        observer->observe(event, m_added);
    if (m_watcher)
        m_watcher(event);
    if (m_added.empty())
        return event.n;
    // What observers add is a remark on an event and is not judged again: so this ends.
    for (trace::EventBody& added : m_added)
        m_store->append(t, NodeId(), added);
    m_added.clear();
    return event.n;
}

void Recorder::repeat(const trace::Event& event, bool keep)
{
    if (keep)
        m_store->append(event.t, event.node, event.body);
    // What the observers said about it follows as an event of its own.
    if (std::holds_alternative<trace::Violated>(event.body))
        return;
    for (const auto& observer : m_observers)
        observer->observe(event, m_added);
    m_added.clear();
}

} // namespace raft::cluster
