// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/condition.h"

namespace raft::scenario {

// The members of an event as they stand in a trace, for the conditions that ask for one; made only when needed. To what
// became of a packet it adds what docs/trace-format.md leaves to be looked up: `from`, `to` and `msg`.
class EventText {
public:
    // `before`: the state before the event.
    EventText(const trace::Event& event, const trace::ClusterState& before);
    bool is(const Condition& wanted, const trace::ClusterState& after, const Names& names);

private:
    const trace::Event& m_event;
    std::optional<trace::PacketState> m_packet;
    std::unique_ptr<rapidjson::Document> m_document;
};

} // namespace raft::scenario
