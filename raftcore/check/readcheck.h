// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// Reads that bypass the log rest on who leads (dissertation §6.4): "fresh reads" and "lease".
class ReadCheck {
public:
    explicit ReadCheck(World& world) : m_world(world) {}

    void on(NodeMirror& node, const LeaseChanged& lease);
    // A read was answered. `committed` is what had been committed when it was asked for.
    void answered(const NodeMirror& node, const trace::Responded& response, Index committed, std::uint64_t asked);

private:
    World& m_world;
};

} // namespace raft::check
