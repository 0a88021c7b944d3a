// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/endedpackets.h"
#include "raftcore/cluster/item.h"
#include "raftcore/cluster/labdisk.h"
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
    void giveDisk(const NodeId& node, std::string id, Restored content); // one that is known from a recording
    void setFailed(std::function<void(const NodeId&, const std::string&)> failed) { m_failed = std::move(failed); }

    Result<Ok> carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                              const Message& message) override;
    void copyPacket(PacketId id, PacketId copy) override;
    void carryToNode(const NodeId& to, PacketId id) override;
    void carryDamaged(const NodeId& to, PacketId id, std::uint64_t coin) override;
    void packetEnded(PacketId id) override;
    std::optional<Recalled> recall(PacketId id) override;
    Result<Ok> addServer(const NodeId& node) override;
    void openDisk(const NodeId& node) override;
    void write(const NodeId& node, Persist persist) override;
    void abandonDisk(const NodeId& node) override;
    void nodeFailed(const NodeId& node, const std::string& error) override;
    Result<Ok> canSuffer(const trace::Fault& fault) const override;
    bool canLoseWrites() const override;
    void writeDurable(const NodeId& node, WriteToken token, Duration lie) override;
    std::optional<DiskChange> crashDisk(const NodeId& node, const DiskCrash& crash) override;
    DiskChange wipeDisk(const NodeId& node) override;
    Result<DiskChange> rollBackDisk(const NodeId& node, std::uint64_t writes) override;
    DiskChange damageDisk(const NodeId& node) override;

    const LabDisk& disk(const NodeId& node) const { return m_disks.at(node).disk; }

private:
    struct Server {
        std::uint64_t disks = 0; // it had: a wipe brings a new one
        LabDisk disk;
    };
    struct Letter { // a packet's contents
        NodeId from, to;
        Incarnation incarnation;
        std::shared_ptr<const Message> message;
    };

    void makeDisk(const NodeId& node, Server& server) const;

    std::uint64_t m_seed;
    ClusterCore* m_core = nullptr;
    std::map<NodeId, Server> m_disks;
    std::unordered_map<PacketId, Letter> m_letters; // in flight, and the newest that have ended
    EndedPackets m_ended;
    std::function<void(const NodeId&, const std::string&)> m_failed;
};

} // namespace raft::cluster
