// SPDX-License-Identifier: MIT
// Who is meant by "leader", "others" and the names that a scenario gave.
#include "raftcore/cluster/commandfields.h"
#include "raftcore/scenario/director.h"

#include <algorithm>

namespace raft::scenario {

using trace::ClusterState;
using trace::NodeState;

namespace {

std::optional<NodeId> leaderOf(const ClusterState& state)
{
    const NodeState* leader = state.leader();
    return leader ? std::optional(leader->id) : std::nullopt;
}

bool isCandidate(const NodeState& node)
{
    return node.up && (node.role == Role::Candidate || node.role == Role::PreCandidate);
}

bool isFollower(const NodeState& node)
{
    return node.up && node.role == Role::Follower;
}

// The n-th node, from 1, for which it is true.
template <class Is>
std::optional<NodeId> nth(const ClusterState& state, std::uint64_t n, Is&& is)
{
    for (const NodeState& node : state.nodes) {
        if (is(node) && --n == 0)
            return node.id;
    }
    return std::nullopt;
}

// "follower-12" → 12
std::optional<std::uint64_t> numberBehind(std::string_view text, std::string_view word)
{
    if (!text.starts_with(word))
        return std::nullopt;
    text.remove_prefix(word.size());
    std::uint64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return text.empty() || text.size() > 2 || number == 0 ? std::nullopt : std::optional(number);
}

// All fields of a command or fault that hold nodes.
template <class Visit>
struct NodeFields {
    Visit& visit;

    void operator()(NodeId& id) const { visit.one(id); }
    void operator()(std::vector<NodeId>& ids) const { visit.several(ids); }
    void operator()(std::vector<std::vector<NodeId>>& groups) const { visit.groups(groups); }
    void operator()(trace::Fault& fault) const
    {
        std::visit([this](auto& of) { all(of); }, fault);
    }
    template <class T>
    void operator()(T&) const
    {
    }
    template <class T>
    void all(T& object) const
    {
        trace::visitFields(object, [this](std::string_view, auto& value) { (*this)(value); });
    }
};

struct Collect {
    std::vector<NodeId> found;
    void one(NodeId& id)
    {
        if (!id.isEmpty())
            found.push_back(id);
    }
    void several(std::vector<NodeId>& ids) { found.insert(found.end(), ids.begin(), ids.end()); }
    void groups(std::vector<std::vector<NodeId>>& groups)
    {
        for (auto& group : groups)
            several(group);
    }
};

struct Replace {
    const ClusterState& state;
    const Names& names;
    std::vector<NodeId> named; // by the command, without groups
    std::optional<NodeId> missing;

    void one(NodeId& id)
    {
        if (id.isEmpty())
            return;
        if (const auto found = resolve(id, state, names))
            id = *found;
        else
            missing = id;
    }
    void several(std::vector<NodeId>& ids)
    {
        for (const NodeId& id : ids) {
            if (!isGroup(id) && !resolve(id, state, names))
                missing = id;
        }
        ids = resolveAll(ids, state, names, named);
    }
    void groups(std::vector<std::vector<NodeId>>& groups)
    {
        for (auto& group : groups)
            several(group);
    }
};

} // namespace

bool isRole(const NodeId& who)
{
    const std::string_view text = who.view();
    return text == "leader" || text == "candidate" || numberBehind(text, "follower-").has_value();
}

bool isGroup(const NodeId& who)
{
    const std::string_view text = who.view();
    return text == "all" || text == "up" || text == "followers" || text == "others";
}

std::optional<NodeId> resolve(const NodeId& who, const ClusterState& state, const Names& names)
{
    const std::string_view text = who.view();
    if (const auto named = names.find(who); named != names.end())
        return named->second;
    if (text == "leader")
        return leaderOf(state);
    if (text == "candidate")
        return nth(state, 1, isCandidate);
    if (const auto number = numberBehind(text, "follower-"))
        return nth(state, *number, isFollower);
    return who;
}

std::vector<NodeId> resolveAll(const std::vector<NodeId>& who, const ClusterState& state, const Names& names,
                               const std::vector<NodeId>& but)
{
    std::vector<NodeId> all;
    const auto add = [&all](const NodeId& id) {
        if (std::find(all.begin(), all.end(), id) == all.end())
            all.push_back(id);
    };
    for (const NodeId& each : who) {
        if (!isGroup(each)) {
            if (const auto found = resolve(each, state, names))
                add(*found);
            continue;
        }
        for (const NodeState& node : state.nodes) {
            const bool isMeant = each.view() == "all" || (each.view() == "up" && node.up)
                || (each.view() == "followers" && isFollower(node))
                || (each.view() == "others" && std::find(but.begin(), but.end(), node.id) == but.end());
            if (isMeant)
                add(node.id);
        }
    }
    return all;
}

std::vector<NodeId> nodesIn(const cluster::Command& command)
{
    Collect collect;
    cluster::Command copy = command;
    std::visit([&](auto& of) { NodeFields<Collect>{collect}.all(of); }, copy);
    return collect.found;
}

Result<cluster::Command> withNodes(cluster::Command command, const ClusterState& state, const Names& names)
{
    Replace replace{state, names, {}, {}};
    for (const NodeId& id : nodesIn(command)) {
        if (const auto found = isGroup(id) ? std::nullopt : resolve(id, state, names))
            replace.named.push_back(*found);
    }
    std::visit([&](auto& of) { NodeFields<Replace>{replace}.all(of); }, command);
    if (replace.missing)
        return Error{"there is no " + replace.missing->toString() + " now"};
    return command;
}

} // namespace raft::scenario
