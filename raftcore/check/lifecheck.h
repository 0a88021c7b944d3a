// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// The order of events, the lives of nodes, and what their disks hold: "order", and what a restart brings back.
class LifeCheck {
public:
    explicit LifeCheck(World& world) : m_world(world) {}

    void begin(const trace::Event& event, bool runsCode); // before anything else looks at the event
    void said(std::uint64_t violations) { m_unheard += violations; }

    void on(NodeMirror& node, const trace::Started& started);
    void on(NodeMirror& node, const trace::Stopped& stopped);
    void on(NodeMirror& node, const trace::Paused& paused);
    void on(NodeMirror& node, const trace::Resumed& resumed);
    void on(NodeMirror& node, const trace::WriteStarted& write);
    void on(NodeMirror& node, const trace::WriteDurable& durable);
    void on(NodeMirror& node, const trace::DiskChanged& changed);
    void on(const trace::Violated&) { m_unheard -= m_unheard > 0 ? 1U : 0U; }

private:
    void checkAlive(const NodeMirror& node);
    bool bringBack(NodeMirror& node, const trace::Started& started);
    void forgetUndurableVotes(NodeMirror& node);
    void reportLostState(const NodeMirror& node, const trace::Started& started);
    void tear(NodeMirror& node, const trace::DiskChanged& changed);
    void adopt(NodeMirror& node, const trace::Started& started);
    void makeDurable(NodeMirror& node, PendingWrite& write);
    void checkWrite(const NodeMirror& node, const trace::WriteStarted& write);

    World& m_world;
    std::uint64_t m_unheard = 0; // violations of ours that were not fed back (a host may leave them out)
    bool m_begun = false;
};

} // namespace raft::check
