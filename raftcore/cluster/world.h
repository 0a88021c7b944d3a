// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/diskchange.h"
#include "raftcore/consensus/raft.h"
#include "raftcore/consensus/packetid.h"
#include "raftcore/consensus/result.h"

namespace raft::cluster {

// What carries a cluster's decisions out: sockets and real disks, or function calls and simulated ones. Each of
// these is answered, now or later, by an item in the cluster's queue.
class World {
public:
    virtual ~World() = default;

    struct Recalled { // of a packet, some time after it has ended
        NodeId from, to;
        Message message;
    };

    // A packet leaves a node for the network; comes back as PacketAtNetwork. The error says why it cannot leave.
    virtual Result<Ok> carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                                      const Message& message) = 0;
    virtual void copyPacket(PacketId id, PacketId copy) = 0;
    // The network hands a packet over to its receiver; comes back as PacketAtNode.
    virtual void carryToNode(const NodeId& to, PacketId id) = 0;
    // The same with some bits flipped, as the coin says: its receiver finds out, and it is lost as corrupt.
    virtual void carryDamaged(const NodeId& to, PacketId id, std::uint64_t coin) = 0;
    virtual void packetEnded(PacketId id) = 0;
    virtual std::optional<Recalled> recall(PacketId id) = 0; // one in flight, or one of the newest that have ended

    // A socket and an empty disk for a node that is new. The error is for a person.
    virtual Result<Ok> addServer(const NodeId& node) = 0;
    virtual void openDisk(const NodeId& node) = 0;                // DiskOpened
    virtual void write(const NodeId& node, Persist persist) = 0;  // writeFinished(), or DiskBroke
    virtual void abandonDisk(const NodeId& node) = 0;             // writes that have not begun are dropped
    virtual void nodeFailed(const NodeId& node, const std::string& error) = 0; // for a person

    // Faults of disks. Whether this one can be done here at all; the error is for a person.
    virtual Result<Ok> canSuffer(const trace::Fault& fault) const = 0;
    // Whether a crash can take back what was written; else the cluster keeps it from being written too early.
    virtual bool canLoseWrites() const = 0;
    // The cluster was told that this write, and all before it, are durable. Until `lie` has passed that is not true.
    virtual void writeDurable(const NodeId& node, WriteToken token, Duration lie) = 0;
    // The node crashed; nothing when that changed nothing.
    virtual std::optional<DiskChange> crashDisk(const NodeId& node, const DiskCrash& crash) = 0;
    virtual DiskChange wipeDisk(const NodeId& node) = 0;
    virtual Result<DiskChange> rollBackDisk(const NodeId& node, std::uint64_t writes) = 0;
    virtual DiskChange damageDisk(const NodeId& node) = 0; // found out when it is opened
};

} // namespace raft::cluster
