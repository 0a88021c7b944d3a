// SPDX-License-Identifier: MIT
#include "raftcore/cluster/labworld.h"

#include "raftcore/cluster/clustercore.h"
#include "raftcore/network/coin.h"
#include "raftcore/trace/jsontext.h"

namespace raft::cluster {

// ---------------------------------------------------------------- packets

Result<Ok> LabWorld::carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                                    const Message& message)
{
    m_letters.insert_or_assign(id, Letter{from, to, incarnation, std::make_shared<const Message>(message)});
    m_core->add(m_core->now(), item::PacketAtNetwork{id, from, to, kindOf(message)});
    return Ok{};
}

void LabWorld::copyPacket(PacketId id, PacketId copy)
{
    if (const auto it = m_letters.find(id); it != m_letters.end())
        m_letters.insert_or_assign(copy, Letter(it->second));
}

void LabWorld::carryToNode(const NodeId& to, PacketId id)
{
    const auto it = m_letters.find(id);
    if (it == m_letters.end())
        return;
    const Letter& letter = it->second;
    m_core->add(m_core->now(), item::PacketAtNode{id, to, letter.from, letter.incarnation, *letter.message});
}

// There are no bits here to flip, and none to check.
void LabWorld::carryDamaged(const NodeId&, PacketId id, std::uint64_t) { m_core->losePacket(id, LossCause::Corrupt); }

void LabWorld::packetEnded(PacketId id)
{
    const auto it = m_letters.find(id);
    if (it == m_letters.end())
        return;
    const auto* chunk = std::get_if<InstallSnapshot>(it->second.message.get());
    m_ended.add(id, chunk == nullptr ? 0 : chunk->data.bytes.size(), [this](PacketId old) { m_letters.erase(old); });
}

std::optional<World::Recalled> LabWorld::recall(PacketId id)
{
    const auto it = m_letters.find(id);
    return it == m_letters.end() ? std::nullopt
                                 : std::optional(Recalled{it->second.from, it->second.to, *it->second.message});
}

// ---------------------------------------------------------------- disks

void LabWorld::makeDisk(const NodeId& node, Server& server) const
{
    ++server.disks;
    server.disk = LabDisk(trace::toHex16(drawCoin(m_seed, CoinStream::DiskName, coinKey(node), server.disks)));
}

void LabWorld::addDisk(const NodeId& node) { makeDisk(node, m_disks[node]); }

void LabWorld::setDisk(const NodeId& node, Restored content)
{
    m_disks.at(node).disk.fill(std::move(content));
}

void LabWorld::giveDisk(const NodeId& node, std::string id, Restored content)
{
    m_disks[node].disk = LabDisk(std::move(id), std::move(content));
}

Result<Ok> LabWorld::addServer(const NodeId& node)
{
    addDisk(node);
    return Ok{};
}

void LabWorld::openDisk(const NodeId& node)
{
    LabDisk& disk = m_disks.at(node).disk;
    const bool isNew = disk.isNew();
    m_core->add(m_core->now(), item::DiskOpened{node, DiskContents{disk.open(m_core->now()), disk.id(), isNew}});
}

// What was handed over is the operating system's, and outlives the process; durable it is when its time has come.
void LabWorld::write(const NodeId& node, Persist persist)
{
    const WriteToken token = persist.token;
    m_disks.at(node).disk.write(std::move(persist));
    m_core->writeFinished(m_core->now(), node, token);
}

void LabWorld::abandonDisk(const NodeId&) {}

// ---------------------------------------------------------------- faults of disks

Result<Ok> LabWorld::canSuffer(const trace::Fault&) const { return Ok{}; }
bool LabWorld::canLoseWrites() const { return true; }

void LabWorld::writeDurable(const NodeId& node, WriteToken token, Duration lie)
{
    m_disks.at(node).disk.makeDurable(token, m_core->now() + lie);
}

std::optional<DiskChange> LabWorld::crashDisk(const NodeId& node, const DiskCrash& crash)
{
    return m_disks.at(node).disk.crash(m_core->now(), crash);
}

DiskChange LabWorld::wipeDisk(const NodeId& node)
{
    Server& server = m_disks.at(node);
    makeDisk(node, server);
    return server.disk.present(trace::DiskChange::Wiped);
}

Result<DiskChange> LabWorld::rollBackDisk(const NodeId& node, std::uint64_t writes)
{
    return m_disks.at(node).disk.rollBack(writes);
}

DiskChange LabWorld::damageDisk(const NodeId& node)
{
    return m_disks.at(node).disk.present(trace::DiskChange::Rotten);
}

void LabWorld::nodeFailed(const NodeId& node, const std::string& error)
{
    if (m_failed)
        m_failed(node, error);
}

} // namespace raft::cluster
