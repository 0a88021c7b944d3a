// SPDX-License-Identifier: MIT
#include "app/support/chaos.h"

#include <algorithm>

namespace app {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::NodeId;
using raft::cluster::Command;

namespace {

constexpr std::size_t mostFaults = 4;

} // namespace

Chaos::Chaos(std::uint64_t seed, raft::Duration meanPause) : m_random(seed), m_meanPause(meanPause) {}

std::uint64_t Chaos::draw(std::uint64_t below)
{
    return m_random() % below;
}

NodeId Chaos::anyNode(const raft::trace::ClusterState& state)
{
    return state.nodes[draw(state.nodes.size())].id;
}

std::optional<Command> Chaos::next(raft::Time now, const raft::trace::ClusterState& state)
{
    if (now < m_nextAt || state.nodes.empty())
        return std::nullopt;
    m_nextAt = now + m_meanPause / 4 + raft::Duration(static_cast<std::int64_t>(draw(static_cast<std::uint64_t>(m_meanPause.count()) * 3 / 2)));
    const std::size_t wrong = state.faults.size();
    const bool breakIt = wrong == 0 || (wrong < mostFaults && draw(2) == 0);
    return breakIt ? harm(state) : heal(state);
}

std::optional<Command> Chaos::harm(const raft::trace::ClusterState& state)
{
    const auto running = [](const raft::trace::NodeState& n) { return n.up && !n.paused; };
    // A majority stays: of both halves, while the members change.
    const auto maySpareOne = [&](const std::vector<NodeId>& voters) {
        const auto up = std::count_if(voters.begin(), voters.end(), [&](const NodeId& id) {
            const raft::trace::NodeState* found = state.node(id);
            return found != nullptr && running(*found);
        });
        return static_cast<std::size_t>(up) > raft::majorityOf(voters.size());
    };
    const raft::Configuration* members = state.members();
    const bool maySpare = members != nullptr && maySpareOne(members->voters) && (!members->isJoint() || maySpareOne(members->outgoing));
    const NodeId node = anyNode(state);
    const NodeId other = anyNode(state);
    switch (draw(8)) {
    case 0:
        if (maySpare)
            return command::KillLeader{};
        break;
    case 1:
        if (maySpare && state.node(node)->up)
            return command::KillNode{node};
        break;
    case 2:
        if (maySpare && running(*state.node(node)))
            return command::PauseNode{node};
        break;
    case 3:
        if (node != other)
            return command::CutLink{node, other, true};
        break;
    case 4: {
        std::vector<NodeId> rest;
        for (const raft::trace::NodeState& n : state.nodes) {
            if (n.id != node)
                rest.push_back(n.id);
        }
        return command::Inflict{fault::Partition{"isolate", {{node}, rest}}};
    }
    case 5: return command::Inflict{fault::Loss{{}, {}, 10'000 + draw(200'000)}};
    case 6: return command::Inflict{fault::Duplicate{{}, {}, 10'000 + draw(300'000)}};
    default: return command::Inflict{fault::SlowDisk{node, raft::Duration(static_cast<std::int64_t>(5'000 + draw(60'000)))}};
    }
    return std::nullopt;
}

std::optional<Command> Chaos::heal(const raft::trace::ClusterState& state)
{
    if (draw(6) == 0)
        return command::HealAll{};
    const raft::trace::ActiveFault& active = state.faults[draw(state.faults.size())];
    if (const auto* down = std::get_if<fault::Down>(&active.fault))
        return command::StartNode{down->node};
    if (const auto* paused = std::get_if<fault::Pause>(&active.fault))
        return command::ResumeNode{paused->node};
    return command::Heal{active.id};
}

} // namespace app
