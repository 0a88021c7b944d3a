// SPDX-License-Identifier: MIT
#include "raftcore/cluster/breakpointdesk.h"

#include "raftcore/cluster/cluster.h"

namespace raft::cluster {

BreakpointDesk::BreakpointDesk(Cluster* cluster) : QObject(cluster) {}

BreakpointDesk* BreakpointDesk::of(const Cluster* cluster)
{
    return cluster == nullptr ? nullptr : cluster->findChild<BreakpointDesk*>(QString(), Qt::FindDirectChildrenOnly);
}

void BreakpointDesk::set(std::vector<Breakpoint> breakpoints)
{
    const std::lock_guard lock(m_mutex);
    m_breakpoints = std::move(breakpoints);
    m_isChanged.store(true, std::memory_order_release);
}

std::optional<std::vector<Breakpoint>> BreakpointDesk::take()
{
    if (!m_isChanged.load(std::memory_order_acquire))
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    m_isChanged.store(false, std::memory_order_relaxed);
    return m_breakpoints;
}

} // namespace raft::cluster
