// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// Entries entering and leaving logs: "log matching", "append only", and truncation of what was chosen.
class LogCheck {
public:
    explicit LogCheck(World& world) : m_world(world) {}

    void on(NodeMirror& node, const EntryAppended& append);
    void on(NodeMirror& node, const LogTruncated& truncate);
    void on(NodeMirror& node, const trace::Loaded& loaded);

private:
    void placeAfterLast(NodeMirror& node, Index index);
    void checkTerms(const NodeMirror& node, Index index, const Entry& entry);
    Slot slotFor(NodeMirror& node, const LogMirror& log, Index index, const Entry& entry);

    World& m_world;
};

} // namespace raft::check
