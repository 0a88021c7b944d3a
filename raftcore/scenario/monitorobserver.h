// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/safetymonitor.h"
#include "raftcore/cluster/cluster.h"

#include <memory>
#include <vector>

namespace raft::scenario {

// Lets the safety monitor judge every event of a cluster, on the cluster's thread.
class MonitorObserver final : public cluster::EventObserver {
public:
    void begin(const trace::Header& header) override { m_monitor = std::make_unique<check::SafetyMonitor>(header); }
    void observe(const trace::Event& event, std::vector<trace::EventBody>& out) override { m_monitor->observe(event, out); }

private:
    std::unique_ptr<check::SafetyMonitor> m_monitor;
};

} // namespace raft::scenario
