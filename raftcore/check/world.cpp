// SPDX-License-Identifier: MIT
#include "raftcore/check/world.h"

namespace raft::check {

World::World(const trace::Header& header)
{
    for (const NodeId& id : header.nodes)
        place(id);
    m_bootstrap = votersOf(header.configuration);
    assumptions.setLease(2 * header.electionTimeoutMax);
    for (NodeMirror& node : nodes)
        node.voters = m_bootstrap;
}

NodeIndex World::place(const NodeId& id)
{
    if (id == m_lastNode && m_lastPlace != noNode)
        return m_lastPlace;
    const auto [at, isNew] = m_places.try_emplace(id, static_cast<NodeIndex>(nodes.size()));
    if (isNew) {
        nodes.emplace_back();
        nodes.back().id = id;
        nodes.back().voters = m_bootstrap;
    }
    m_lastNode = id;
    m_lastPlace = at->second;
    return m_lastPlace;
}

NodeIndex World::placeOf(const NodeMirror& node) const
{
    const auto at = m_places.find(node.id);
    return at == m_places.end() ? noNode : at->second;
}

ClientNumber World::client(const std::string& name)
{
    if (name.empty())
        return 0;
    if (name == m_lastClient)
        return m_lastClientNumber;
    const auto [at, isNew] = m_clients.try_emplace(name, static_cast<ClientNumber>(m_clients.size() + 1));
    m_lastClient = name;
    m_lastClientNumber = at->second;
    return m_lastClientNumber;
}

bool World::mayRepeat(ClientNumber client, std::uint64_t serial)
{
    if (const auto reads = m_reads.find(client); reads != m_reads.end() && reads->second.contains(serial))
        return true;
    const auto found = m_repeats.find({client, serial});
    if (found == m_repeats.end() || found->second == 0)
        return false;
    --found->second;
    return true;
}

Voters World::votersOf(const Configuration& configuration)
{
    Voters voters;
    for (const NodeId& id : configuration.voters)
        voters.incoming.push_back(place(id));
    for (const NodeId& id : configuration.outgoing)
        voters.outgoing.push_back(place(id));
    return voters;
}

} // namespace raft::check
