// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/packetid.h"
#include "raftcore/trace/fault.h"

#include <variant>

namespace ui {

// A thing of the run that a person can point at. Every view shows the same thing as selected or hovered.
struct NodeRef {
    raft::NodeId node;
    friend bool operator==(const NodeRef&, const NodeRef&) = default;
};
struct EntryRef { // an entry in the log of one node
    raft::NodeId node;
    raft::Index index;
    friend bool operator==(const EntryRef&, const EntryRef&) = default;
};
struct PacketRef {
    raft::PacketId packet;
    friend bool operator==(const PacketRef&, const PacketRef&) = default;
};
struct LinkRef { // one direction
    raft::NodeId from, to;
    friend bool operator==(const LinkRef&, const LinkRef&) = default;
};
struct EventRef {
    std::uint64_t n = 0;
    friend bool operator==(const EventRef&, const EventRef&) = default;
};
struct FaultRef {
    raft::trace::FaultId fault = 0;
    friend bool operator==(const FaultRef&, const FaultRef&) = default;
};

using Subject = std::variant<std::monostate, NodeRef, EntryRef, PacketRef, LinkRef, EventRef, FaultRef>;

} // namespace ui
