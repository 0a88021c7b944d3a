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
    m_letters.insert_or_assign(id, Letter{from, incarnation, std::make_shared<const Message>(message)});
    m_core->add(m_core->now(), item::PacketAtNetwork{id, from, to});
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

void LabWorld::packetEnded(PacketId id) { m_letters.erase(id); }

// ---------------------------------------------------------------- disks

void LabWorld::makeDisk(const NodeId& node, Disk& disk) const
{
    ++disk.number;
    disk.id = trace::toHex16(drawCoin(m_seed, CoinStream::DiskName, coinKey(node), disk.number));
    disk.content = Restored();
    disk.content.incarnation = Incarnation();
}

void LabWorld::addDisk(const NodeId& node) { makeDisk(node, m_disks[node]); }

void LabWorld::setDisk(const NodeId& node, Restored content)
{
    content.incarnation = Incarnation();
    m_disks.at(node).content = std::move(content);
}

Result<Ok> LabWorld::addServer(const NodeId& node)
{
    addDisk(node);
    return Ok{};
}

void LabWorld::openDisk(const NodeId& node)
{
    Disk& disk = m_disks.at(node);
    const bool isNew = disk.content.incarnation.isZero();
    disk.content.incarnation = disk.content.incarnation.next();
    m_core->add(m_core->now(), item::DiskOpened{node, DiskContents{disk.content, disk.id, isNew}});
}

// What was handed over is the operating system's, and outlives the process; durable it is when its time has come.
void LabWorld::write(const NodeId& node, Persist persist)
{
    takeWrite(m_disks.at(node).content, persist);
    m_core->writeFinished(m_core->now(), node, persist.token);
}

void LabWorld::abandonDisk(const NodeId&) {}

void LabWorld::nodeFailed(const NodeId& node, const std::string& error)
{
    if (m_failed)
        m_failed(node, error);
}

} // namespace raft::cluster
