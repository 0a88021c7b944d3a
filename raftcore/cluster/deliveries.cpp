// SPDX-License-Identifier: MIT
#include "raftcore/cluster/deliveries.h"

namespace raft::cluster {

namespace {

// As Network::arrive() decides.
bool willBeHandedOver(const Network& network, const Network::Flight& flight, Time at)
{
    if (flight.handedOver || flight.damaged || !flight.due || *flight.due > at)
        return false;
    switch (flight.waits) {
    case Network::Waits::ForRelease:
        return false;
    case Network::Waits::ForOthers:
        if (flight.place == PacketPlace::Link && flight.others > 0)
            return false;
        break;
    case Network::Waits::No:
        break;
    }
    return flight.passesHolds || !network.isHeld(flight.from, flight.to);
}

} // namespace

std::optional<PacketFacts> nextDelivery(ClusterCore& core)
{
    const Item* next = core.queue().peek();
    const auto* due = next == nullptr ? nullptr : std::get_if<item::PacketDue>(next);
    if (due == nullptr)
        return std::nullopt;
    const auto flight = core.network().inFlight().find(due->id);
    if (flight == core.network().inFlight().end() || !willBeHandedOver(core.network(), flight->second, *core.nextTime()))
        return std::nullopt;
    const ServerNode* receiver = core.node(flight->second.to);
    if (receiver == nullptr || !receiver->isUp())
        return std::nullopt;
    return factsOf(core, due->id);
}

std::optional<PacketFacts> factsOf(ClusterCore& core, PacketId id)
{
    const std::optional<World::Recalled> packet = core.world().recall(id);
    if (!packet)
        return std::nullopt;
    return PacketFacts{id, packet->from, packet->to, kindOf(packet->message), termOf(packet->message)};
}

} // namespace raft::cluster
