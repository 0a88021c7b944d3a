// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// Snapshots and the logs that are cut behind them (§7): "snapshot".
class SnapshotCheck {
public:
    explicit SnapshotCheck(World& world) : m_world(world) {}

    void on(NodeMirror& node, const SnapshotNoted& snapshot);
    void on(const NodeMirror& node, const LogCompacted& compacted);

private:
    void checkContents(const NodeMirror& node, const SnapshotNoted& snapshot);
    void install(NodeMirror& node, const SnapshotNoted& snapshot);
    void report(const NodeMirror& node, std::string_view code, Index index, std::string_view name, std::uint64_t other,
                std::uint64_t event = 0);

    World& m_world;
};

} // namespace raft::check
