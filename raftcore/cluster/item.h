// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"
#include "raftcore/consensus/packetid.h"
#include "raftcore/consensus/result.h"

#include <string>
#include <variant>

namespace raft::cluster {

// What a node finds when its disk has been opened.
struct DiskContents {
    Restored restored;
    std::string diskId;
    bool isNew = false;
};

// What waits in the scheduler's queue.
namespace item {
struct TimerDue { NodeId node; Timer timer = Timer::Election; };
struct PacketAtNetwork { PacketId id; NodeId from, to; MessageKind kind = MessageKind::Heartbeat; }; // what becomes of it?
struct PacketDue { PacketId id; };                        // at the end of its link
struct PacketAtNode {                                     // carried over to its receiver
    PacketId id;
    NodeId node, from;
    Incarnation senderIncarnation;
    Message message;
};
struct DiskDone { NodeId node; Incarnation incarnation; WriteToken token; };
struct DiskBroke { NodeId node; WriteToken token; std::string error; };
struct DiskOpened { NodeId node; Result<DiskContents> contents; };
struct DiskTakes { NodeId node; Incarnation incarnation; WriteToken token; }; // a write that was held back goes on
struct NodeTurn { NodeId node; };                         // a slow node handles what stands first in its line
struct RequestsWait { NodeId node; };
struct RequestDeadline { NodeId node; };
struct StreamTick { std::string client; };
struct ClientRetry { std::string client; std::uint64_t serial = 0; }; // it asks again
struct ClientTurn { std::string client; };                           // its session has changed
struct FaultOver { std::uint64_t id = 0; };                           // a fault ends by itself
} // namespace item

using Item = std::variant<item::TimerDue, item::PacketAtNetwork, item::PacketDue, item::PacketAtNode, item::DiskDone,
                          item::DiskBroke, item::DiskOpened, item::DiskTakes, item::NodeTurn, item::RequestsWait, item::RequestDeadline,
                          item::StreamTick, item::ClientRetry, item::ClientTurn, item::FaultOver>;

} // namespace raft::cluster
