// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// Changes of the configuration (§6, dissertation §4): "membership". Judged when a leader appends one; what elections
// and commitments make of configurations is judged there.
class MembershipCheck {
public:
    explicit MembershipCheck(World& world) : m_world(world) {}

    void on(const NodeMirror& node, const EntryAppended& append); // before the log takes it
    void on(NodeMirror& node, const ConfigurationTaken& taken);

private:
    void report(const NodeMirror& node, std::string_view code, Index index, std::string_view name, std::uint64_t other);

    World& m_world;
};

} // namespace raft::check
