// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"

#include <functional>
#include <memory>
#include <vector>

namespace raft::cluster {

// Writes each event into the trace and shows it to the observers; what they add is recorded right behind it.
class Recorder {
public:
    using Watcher = std::function<void(const trace::Event&)>;

    Recorder(std::shared_ptr<trace::TraceStore> store, std::vector<std::unique_ptr<EventObserver>> observers)
        : m_store(std::move(store)), m_observers(std::move(observers))
    {
        for (const auto& observer : m_observers)
            observer->begin(m_store->header());
    }

    std::uint64_t record(Time t, const NodeId& node, trace::EventBody body);
    void setWatcher(Watcher watcher) { m_watcher = std::move(watcher); } // sees every event, after the observers
    // While it is set, events go there, and to nobody else: they are not numbered yet.
    void putAside(std::function<void(trace::Event)> aside) { m_aside = std::move(aside); }
    // An event that is known already, with its number: into the store, and to the observers.
    void repeat(const trace::Event& event, bool keep);
    const std::shared_ptr<trace::TraceStore>& store() const { return m_store; }

private:
    std::shared_ptr<trace::TraceStore> m_store;
    std::vector<std::unique_ptr<EventObserver>> m_observers;
    std::vector<trace::EventBody> m_added;
    Watcher m_watcher;
    std::function<void(trace::Event)> m_aside;
};

} // namespace raft::cluster
