// SPDX-License-Identifier: MIT
#include "ui/faults/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::faults {

using raft::NodeId;
using raft::trace::ClusterState;
namespace fault = raft::trace::fault;
using Group = std::vector<NodeId>;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::faults)
};

Group allNodes(const ClusterState& state)
{
    Group all;
    for (const raft::trace::NodeState& node : state.nodes)
        all.push_back(node.id);
    return all;
}

Group without(const Group& all, const Group& some)
{
    Group rest;
    for (const NodeId& id : all) {
        if (std::find(some.begin(), some.end(), id) == some.end())
            rest.push_back(id);
    }
    return rest;
}

Group firstOf(const Group& all, std::size_t count)
{
    return Group(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size())));
}

raft::trace::Fault partition(const char* name, std::vector<Group> groups)
{
    return fault::Partition{name, std::move(groups)};
}

std::size_t leastNodes(Preset preset)
{
    switch (preset) {
    case Preset::IsolateLeader:
    case Preset::Halves: return 2;
    case Preset::MinorityWithLeader:
    case Preset::MinorityThird:
    case Preset::Bridge: return 3;
    case Preset::MajoritiesRing: return 5;
    }
    return 2;
}

// Each node hears the same number of neighbours to both sides: everybody sees a majority, and no two the same one.
raft::trace::Fault majoritiesRing(const Group& all)
{
    const std::size_t n = all.size();
    const std::size_t reach = (n / 2 + 1) / 2; // 2 × reach + itself is a majority
    std::vector<Group> groups;
    for (std::size_t i = 0; i < n; ++i) {
        Group group;
        for (std::size_t d = 0; d <= reach; ++d)
            group.push_back(all[(i + d) % n]);
        groups.push_back(std::move(group));
    }
    return partition("ring", std::move(groups));
}

} // namespace

const std::vector<Preset>& allPresets()
{
    static const std::vector<Preset> all{Preset::IsolateLeader, Preset::Halves,  Preset::MinorityWithLeader,
                                         Preset::MinorityThird, Preset::Bridge, Preset::MajoritiesRing};
    return all;
}

QString presetId(Preset preset)
{
    switch (preset) {
    case Preset::IsolateLeader: return QStringLiteral("isolateLeader");
    case Preset::Halves: return QStringLiteral("halves");
    case Preset::MinorityWithLeader: return QStringLiteral("minorityWithLeader");
    case Preset::MinorityThird: return QStringLiteral("minorityThird");
    case Preset::Bridge: return QStringLiteral("bridge");
    case Preset::MajoritiesRing: return QStringLiteral("ring");
    }
    return {};
}

QString presetTitle(Preset preset)
{
    switch (preset) {
    case Preset::IsolateLeader: return Tr::tr("Isolate the leader");
    case Preset::Halves: return Tr::tr("Split into halves");
    case Preset::MinorityWithLeader: return Tr::tr("Leader into the minority");
    case Preset::MinorityThird: return Tr::tr("Cut a third off");
    case Preset::Bridge: return Tr::tr("Bridge");
    case Preset::MajoritiesRing: return Tr::tr("Ring of majorities");
    }
    return {};
}

QString presetDescription(Preset preset)
{
    switch (preset) {
    case Preset::IsolateLeader: return Tr::tr("It goes on believing that it leads, but can commit nothing; the others elect a new leader.");
    case Preset::Halves: return Tr::tr("With an even number of nodes, neither side has a majority.");
    case Preset::MinorityWithLeader: return Tr::tr("Two leaders in different terms: the one in the minority never commits.");
    case Preset::MinorityThird: return Tr::tr("The rest goes on; the third raises its term again and again.");
    case Preset::Bridge: return Tr::tr("Two halves that only one node can reach both of.");
    case Preset::MajoritiesRing: return Tr::tr("Everybody hears a majority, and no two hear the same one.");
    }
    return {};
}

std::optional<QString> obstacleTo(Preset preset, const ClusterState& state)
{
    const bool needsLeader = preset == Preset::IsolateLeader || preset == Preset::MinorityWithLeader;
    if (needsLeader && !state.leader())
        return Tr::tr("There is no leader at this instant.");
    if (state.nodes.size() < leastNodes(preset))
        return Tr::tr("It needs at least %n nodes.", nullptr, static_cast<int>(leastNodes(preset)));
    return std::nullopt;
}

std::optional<raft::trace::Fault> faultOf(Preset preset, const ClusterState& state)
{
    if (obstacleTo(preset, state))
        return std::nullopt;
    const Group all = allNodes(state);
    const std::size_t n = all.size();
    switch (preset) {
    case Preset::IsolateLeader: {
        const Group leader{state.leader()->id};
        return partition("isolate", {leader, without(all, leader)});
    }
    case Preset::Halves: {
        const Group half = firstOf(all, n / 2);
        return partition("halves", {half, without(all, half)});
    }
    case Preset::MinorityWithLeader: {
        Group small{state.leader()->id};
        for (const NodeId& id : without(all, small)) {
            if (small.size() < (n - 1) / 2)
                small.push_back(id);
        }
        return partition("minority", {small, without(all, small)});
    }
    case Preset::MinorityThird: {
        const Group third = firstOf(all, std::max<std::size_t>(1, n / 3));
        return partition("minority", {third, without(all, third)});
    }
    case Preset::Bridge: {
        const NodeId bridge = all[n / 2];
        Group left = firstOf(all, n / 2);
        Group right = without(all, left);
        left.push_back(bridge); // it stands in both groups
        return partition("bridge", {left, right});
    }
    case Preset::MajoritiesRing: return majoritiesRing(all);
    }
    return std::nullopt;
}

} // namespace ui::faults
