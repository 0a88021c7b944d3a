// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/item.h"
#include "raftcore/cluster/world.h"

#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

namespace raft::cluster {

class ClusterCore;

// The Lab's network wires and disks: messages are handed over as they are, and a disk is a value in memory. It keeps
// no time of its own; how long things take is the core's to say.
class LabWorld final : public World {
public:
    explicit LabWorld(std::uint64_t seed) : m_seed(seed) {}
    void attach(ClusterCore& core) { m_core = &core; } // before anything else

    void addDisk(const NodeId& node);
    void setDisk(const NodeId& node, Restored content); // before it is opened for the first time
    void setFailed(std::function<void(const NodeId&, const std::string&)> failed) { m_failed = std::move(failed); }

    Result<Ok> carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                              const Message& message) override;
    void copyPacket(PacketId id, PacketId copy) override;
    void carryToNode(const NodeId& to, PacketId id) override;
    void packetEnded(PacketId id) override;
    Result<Ok> addServer(const NodeId& node) override;
    void openDisk(const NodeId& node) override;
    void write(const NodeId& node, Persist persist) override;
    void abandonDisk(const NodeId& node) override;
    void nodeFailed(const NodeId& node, const std::string& error) override;

private:
    struct Disk {
        std::string id;
        std::uint64_t number = 0; // of this node's disks: a wipe brings a new one
        Restored content;
    };
    struct Letter { // a packet's contents
        NodeId from;
        Incarnation incarnation;
        std::shared_ptr<const Message> message;
    };

    void makeDisk(const NodeId& node, Disk& disk) const;

    std::uint64_t m_seed;
    ClusterCore* m_core = nullptr;
    std::map<NodeId, Disk> m_disks;
    std::unordered_map<PacketId, Letter> m_letters;
    std::function<void(const NodeId&, const std::string&)> m_failed;
};

} // namespace raft::cluster
