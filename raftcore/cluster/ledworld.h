// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/labworld.h"

#include <deque>
#include <map>
#include <utility>

namespace raft::cluster {

// Stands before a Lab's world while a cluster is led by a recording of real disks: keeps apart what is durable by the
// recording and what was only handed over, because a process that is killed may leave the latter behind.
class LedWorld final : public World {
public:
    struct Disk {
        std::string id;
        bool isKnown = false; // what it holds
        Restored durable;
        std::deque<Persist> pending;
    };

    explicit LedWorld(LabWorld& inner) : m_inner(inner) {}

    Disk& disk(const NodeId& node) { return m_disks[node]; }
    // Of a packet that is on its way damaged: true once.
    bool forgetDamaged(PacketId id) { return m_damaged.erase(id) > 0; }
    void letGo()
    {
        m_isOver = true;
        m_disks.clear();
        for (const auto& [id, damaged] : std::exchange(m_damaged, {}))
            m_inner.carryDamaged(damaged.first, id, damaged.second);
    }

    Result<Ok> carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                              const Message& message) override
    {
        return m_inner.carryToNetwork(from, to, incarnation, id, message);
    }
    void copyPacket(PacketId id, PacketId copy) override { m_inner.copyPacket(id, copy); }
    void carryToNode(const NodeId& to, PacketId id) override { m_inner.carryToNode(to, id); }
    void carryDamaged(const NodeId& to, PacketId id, std::uint64_t coin) override
    {
        if (m_isOver)
            m_inner.carryDamaged(to, id, coin);
        else
            m_damaged.emplace(id, std::pair(to, coin)); // its receiver finds out a little later
    }
    void packetEnded(PacketId id) override { m_inner.packetEnded(id); }
    std::optional<Recalled> recall(PacketId id) override { return m_inner.recall(id); }
    Result<Ok> addServer(const NodeId& node) override { return m_inner.addServer(node); }
    void openDisk(const NodeId& node) override { m_inner.openDisk(node); }
    void write(const NodeId& node, Persist persist) override
    {
        if (!m_isOver)
            m_disks[node].pending.push_back(persist);
        m_inner.write(node, std::move(persist));
    }
    // What survives a crash is the recording's to say.
    void writeDurable(const NodeId& node, WriteToken token, Duration lie) override
    {
        if (!m_isOver)
            makeDurable(node, token);
        m_inner.writeDurable(node, token, lie);
    }
    std::optional<DiskChange> crashDisk(const NodeId& node, const DiskCrash& crash) override
    {
        return m_isOver ? m_inner.crashDisk(node, crash) : std::nullopt;
    }
    Result<Ok> canSuffer(const trace::Fault& fault) const override { return m_inner.canSuffer(fault); }
    bool canLoseWrites() const override { return m_inner.canLoseWrites(); }
    DiskChange wipeDisk(const NodeId& node) override { return m_inner.wipeDisk(node); }
    Result<DiskChange> rollBackDisk(const NodeId& node, std::uint64_t writes) override
    {
        return m_inner.rollBackDisk(node, writes);
    }
    DiskChange damageDisk(const NodeId& node) override { return m_inner.damageDisk(node); }
    void abandonDisk(const NodeId& node) override { m_inner.abandonDisk(node); }
    void nodeFailed(const NodeId& node, const std::string& error) override { m_inner.nodeFailed(node, error); }

private:
    void makeDurable(const NodeId& node, WriteToken token)
    {
        Disk& of = m_disks[node];
        while (!of.pending.empty() && of.pending.front().token <= token) {
            takeWrite(of.durable, of.pending.front());
            of.pending.pop_front();
        }
    }

    LabWorld& m_inner;
    bool m_isOver = false;
    std::map<NodeId, Disk> m_disks;
    std::map<PacketId, std::pair<NodeId, std::uint64_t>> m_damaged; // to whom, and the coin
};

} // namespace raft::cluster
