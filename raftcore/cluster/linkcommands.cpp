// SPDX-License-Identifier: MIT
#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/commandtexts.h"
#include "raftcore/cluster/linkfaultcheck.h"
#include "raftcore/cluster/packetrules.h"

// What a person does to the network: faults of links, and single packets by hand.
namespace raft::cluster {

Result<Ok> ClusterCore::inflictOnLinks(const trace::Fault& fault)
{
    if (const Result<Ok> sound = checkLinkFault(fault, nodeIds(), now()); !sound)
        return sound;
    for (const trace::FaultId former : m_faults.replacedBy(fault))
        endFault(former);
    const trace::FaultId id = beginFault(fault);
    refreshLinks();
    if (const auto* rule = std::get_if<trace::fault::PacketRule>(&fault); rule != nullptr && rule->until != Time{})
        m_queue.add(rule->until, item::FaultOver{id});
    return Ok{};
}

bool ClusterCore::handle(const item::FaultOver& over)
{
    if (m_faults.find(over.id) == nullptr)
        return false;
    endFault(over.id);
    refreshLinks();
    return false;
}

// Who leads is the leader of the highest term, though it may be paused; the sides are those of the latest partition.
Parties ClusterCore::parties()
{
    Parties parties;
    if (const ServerNode* leading = leader(false))
        parties.leader = leading->id();
    for (const auto& [id, fault] : m_faults.all()) {
        if (const auto* partition = std::get_if<trace::fault::Partition>(&fault))
            setSides(parties, *partition, nodeIds());
    }
    return parties;
}

void ClusterCore::releasePackets()
{
    Fates fates;
    m_network.releaseAll(now(), fates);
    carryOutFates(fates, nullptr);
}

Result<Ok> ClusterCore::handlePacket(const command::HandlePacket& command)
{
    using What = command::HandlePacket::What;
    const PacketId id{command.packet, command.copies};
    const auto flight = m_network.inFlight().find(id);
    if (flight == m_network.inFlight().end() || flight->second.handedOver)
        return text::packetHasEnded();
    Fates fates;
    switch (command.what) {
    case What::Drop:
        m_network.lose(id, LossCause::ByHand, fates);
        break;
    case What::DeliverNow:
        m_network.deliverNow(now(), id, fates);
        break;
    case What::Duplicate:
        m_network.duplicate(now(), id, fates);
        break;
    case What::Hold:
        m_network.hold(id, fates);
        break;
    case What::Release:
        if (flight->second.waits == Network::Waits::No && flight->second.place != PacketPlace::Gate)
            return text::packetIsNotHeld();
        m_network.release(now(), id, fates);
        break;
    case What::Reorder:
        if (command.packets < 1 || command.packets > Network::mostPassing || command.atMost <= Duration::zero() ||
            command.atMost > LinkConditions::longestDelay)
            return text::badReordering(Network::mostPassing);
        m_network.reorder(now(), id, command.packets, command.atMost, fates);
        break;
    }
    carryOutFates(fates, nullptr);
    return Ok{};
}

Result<Ok> ClusterCore::replayPacket(PacketId id)
{
    const std::optional<World::Recalled> old = m_world.recall(id);
    if (!old)
        return text::packetIsForgotten();
    Fates fates;
    m_network.replay(now(), id, old->from, old->to, fates);
    if (fates.empty())
        return text::packetIsForgotten(); // it has been copied too often
    if (!m_network.inFlight().contains(id))
        m_replayed = old;
    carryOutFates(fates, nullptr);
    m_replayed.reset();
    return Ok{};
}

} // namespace raft::cluster
