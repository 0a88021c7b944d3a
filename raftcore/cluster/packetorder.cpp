// SPDX-License-Identifier: MIT
#include "raftcore/cluster/packetorder.h"

#include "raftcore/network/linkconditions.h"
#include "raftcore/network/network.h"

#include <algorithm>

namespace raft::cluster {

namespace {

// It arrives, and then waits so long at its link's end; nobody who passes ends that sooner.
command::HandlePacket waitFor(PacketId id, Duration time)
{
    command::HandlePacket wait;
    wait.packet = id.number;
    wait.copies = id.copies;
    wait.what = command::HandlePacket::What::Reorder;
    wait.packets = Network::mostPassing;
    wait.atMost = std::min(time, LinkConditions::longestDelay);
    return wait;
}

struct Place {
    PacketId id;
    Time due{};
};

const trace::PacketState* onItsWay(const trace::ClusterState& state, PacketId id)
{
    const auto found = state.inFlight.find(id);
    if (found == state.inFlight.end() || found->second.where != PacketPlace::Link || !found->second.due)
        return nullptr;
    return &found->second;
}

// The others of its link, in the order of their arrival.
std::vector<Place> others(const trace::ClusterState& state, const trace::PacketState& packet)
{
    std::vector<Place> places;
    for (const auto& [id, other] : state.inFlight) {
        if (id != packet.id && other.from == packet.from && other.to == packet.to && onItsWay(state, id) != nullptr)
            places.push_back({id, *other.due});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.due < b.due; });
    return places;
}

} // namespace

std::vector<Command> toArriveFirst(const trace::ClusterState& state, PacketId id)
{
    std::vector<Command> commands;
    const trace::PacketState* packet = onItsWay(state, id);
    if (packet == nullptr)
        return commands;
    Time behind = *packet->due;
    for (const Place& other : others(state, *packet)) {
        if (other.due > *packet->due)
            break;
        behind += Duration(1); // they keep their order
        commands.emplace_back(waitFor(other.id, behind - other.due));
    }
    return commands;
}

std::vector<Command> toArriveLast(const trace::ClusterState& state, PacketId id)
{
    const trace::PacketState* packet = onItsWay(state, id);
    if (packet == nullptr)
        return {};
    const std::vector<Place> places = others(state, *packet);
    if (places.empty() || places.back().due < *packet->due)
        return {};
    return {waitFor(id, places.back().due - *packet->due + Duration(1))};
}

} // namespace raft::cluster
