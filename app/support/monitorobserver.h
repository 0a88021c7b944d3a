// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/safetymonitor.h"
#include "raftcore/cluster/cluster.h"

#include <memory>
#include <vector>

namespace app {

// Lets the safety monitor judge every event of a cluster, on the cluster's thread.
class MonitorObserver final : public raft::cluster::EventObserver {
public:
    void begin(const raft::trace::Header& header) override
    {
        m_monitor = std::make_unique<raft::check::SafetyMonitor>(header);
    }
    void observe(const raft::trace::Event& event, std::vector<raft::trace::EventBody>& out) override
    {
        m_monitor->observe(event, out);
    }

private:
    std::unique_ptr<raft::check::SafetyMonitor> m_monitor;
};

} // namespace app
