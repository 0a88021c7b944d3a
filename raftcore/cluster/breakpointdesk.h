// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/breakpoint.h"

#include <atomic>
#include <mutex>

namespace raft::cluster {

class Cluster;

// Where a cluster whose time can be stopped is given its breakpoints: an object among its children. Breakpoints are no
// commands: they are not recorded, and a run is the same with them.
class BreakpointDesk : public QObject {
    Q_OBJECT

public:
    explicit BreakpointDesk(Cluster* cluster); // becomes its child

    static BreakpointDesk* of(const Cluster* cluster); // null: its time cannot be stopped by breakpoints

    void set(std::vector<Breakpoint> breakpoints); // any thread

    // For the cluster, on its thread: what was set since it last asked.
    std::optional<std::vector<Breakpoint>> take();
    void tell(const BreakpointHit& hit) { Q_EMIT stopped(hit); }

Q_SIGNALS:
    void stopped(const raft::cluster::BreakpointHit& hit); // time stands; from the cluster's thread, connect with a receiver

private:
    std::atomic<bool> m_isChanged{false};
    std::mutex m_mutex;
    std::vector<Breakpoint> m_breakpoints;
};

} // namespace raft::cluster
