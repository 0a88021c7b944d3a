// SPDX-License-Identifier: MIT
// Whether a condition holds, and what is there instead.
#include "raftcore/scenario/condition.h"

#include <algorithm>

namespace raft::scenario {

using trace::NodeState;

namespace {

std::vector<std::uint64_t> termsOf(const Log& log)
{
    std::vector<std::uint64_t> terms;
    for (Index index = log.firstIndex(); index <= log.lastIndex(); index = index.next())
        terms.push_back(log.at(index)->term.value());
    return terms;
}

bool isAt(const std::optional<Number>& wanted, std::uint64_t value)
{
    return !wanted || wanted->holds(value);
}

// Nobody is meant by an empty name.
bool isWho(const std::optional<NodeId>& wanted, const std::optional<NodeId>& is, const Circumstances& now)
{
    if (!wanted)
        return true;
    if (wanted->isEmpty())
        return !is || is->isEmpty();
    return is && resolve(*wanted, now.state, now.names) == *is;
}

const std::string* valueOf(const NodeState& node, const std::string& key)
{
    const auto found = node.keyValues->find(key);
    return found == node.keyValues->end() ? nullptr : &found->second;
}

bool hasValues(const Condition& wanted, const NodeState& node)
{
    return std::all_of(wanted.values.begin(), wanted.values.end(), [&](const auto& each) {
        const std::string* value = valueOf(node, each.first);
        return each.second ? value != nullptr && *value == *each.second : value == nullptr;
    });
}

bool isSo(const Condition& wanted, const NodeState& node, const Circumstances& now)
{
    if (wanted.up ? node.up != *wanted.up : wanted.role && !node.up)
        return false;
    if (wanted.role && node.role != *wanted.role)
        return false;
    if (wanted.log && termsOf(node.log) != *wanted.log)
        return false;
    if (wanted.voters) {
        std::vector<NodeId> voters = resolveAll(*wanted.voters, now.state, now.names);
        std::vector<NodeId> are = node.configuration.voters;
        std::sort(voters.begin(), voters.end());
        std::sort(are.begin(), are.end());
        if (voters != are || !node.configuration.outgoing.empty())
            return false;
    }
    const std::uint64_t snapshot = node.snapshot ? node.snapshot->index.value() : 0;
    return isAt(wanted.term, node.currentTerm.value()) && isAt(wanted.commit, node.commitIndex.value())
        && isAt(wanted.applied, node.lastApplied.value()) && isAt(wanted.last, node.log.lastIndex().value())
        && isAt(wanted.durable, node.disk.durable.lastIndex.value()) && isAt(wanted.snapshot, snapshot)
        && isWho(wanted.votedFor, node.votedFor, now) && isWho(wanted.follows, node.leader, now)
        && hasValues(wanted, node);
}

std::vector<const NodeState*> nodesOf(const Condition& wanted, const Circumstances& now)
{
    std::vector<const NodeState*> nodes;
    for (const NodeId& id : resolveAll(wanted.nodes, now.state, now.names)) {
        if (const NodeState* node = now.state.node(id))
            nodes.push_back(node);
    }
    return nodes;
}

std::uint64_t leaders(const trace::ClusterState& state)
{
    return static_cast<std::uint64_t>(std::count_if(state.nodes.begin(), state.nodes.end(), [](const NodeState& node) {
        return node.up && node.role == Role::Leader;
    }));
}

std::uint64_t violations(const Condition& wanted, const trace::ClusterState& state)
{
    if (wanted.property.empty())
        return state.violationCount;
    const auto is = [&](const trace::Violated& each) { return trace::toString(each.property) == wanted.property; };
    return static_cast<std::uint64_t>(std::count_if(state.violations.begin(), state.violations.end(), is));
}

// Nothing is on its way, to a node or to a disk.
bool isQuiet(const trace::ClusterState& state)
{
    return state.inFlight.empty() && std::all_of(state.nodes.begin(), state.nodes.end(), [](const NodeState& node) {
        return !node.up || node.disk.pending.empty();
    });
}

std::uint64_t amount(const Condition& condition, const Circumstances& now)
{
    switch (condition.kind) {
    case Condition::Kind::Event: return now.happened(condition);
    case Condition::Kind::Leaders: return leaders(now.state);
    case Condition::Kind::Committed: return now.state.highestCommit.value();
    case Condition::Kind::Term: return now.state.highestTerm.value();
    case Condition::Kind::Violation: return violations(condition, now.state);
    case Condition::Kind::Node:
    case Condition::Kind::Time:
    case Condition::Kind::After:
    case Condition::Kind::Quiet:
    case Condition::Kind::All:
    case Condition::Kind::Any:
    case Condition::Kind::Not: break;
    }
    return 0;
}

std::string textOf(const NodeState& node, const Condition& wanted)
{
    std::string text = node.id.toString() + (node.up ? " is a " + std::string(toString(node.role)) : " is down")
        + " in term " + std::to_string(node.currentTerm.value()) + ", commitIndex "
        + std::to_string(node.commitIndex.value()) + ", applied " + std::to_string(node.lastApplied.value()) + ", log [";
    for (const std::uint64_t term : termsOf(node.log))
        text += std::to_string(term) + (text.size() > 2'000 ? "…" : " ");
    if (text.back() == ' ')
        text.pop_back();
    text += "]";
    if (node.votedFor)
        text += ", voted for " + node.votedFor->toString();
    if (node.leader && !node.leader->isEmpty())
        text += ", follows " + node.leader->toString();
    for (const auto& [key, value] : wanted.values) {
        const std::string* is = valueOf(node, key);
        text += ", " + key + (is ? " = " + *is : " is not there");
    }
    return text;
}

} // namespace

bool Number::holds(std::uint64_t of) const
{
    switch (is) {
    case Is::Equal: return of == value;
    case Is::Not: return of != value;
    case Is::AtLeast: return of >= value;
    case Is::AtMost: return of <= value;
    case Is::Above: return of > value;
    case Is::Below: return of < value;
    }
    return false;
}

bool holds(const Condition& condition, const Circumstances& now)
{
    const auto part = [&](const Condition& each) { return holds(each, now); };
    switch (condition.kind) {
    case Condition::Kind::Node: {
        const auto nodes = nodesOf(condition, now);
        return !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), [&](const NodeState* node) {
            return isSo(condition, *node, now);
        });
    }
    case Condition::Kind::Event:
    case Condition::Kind::Leaders:
    case Condition::Kind::Committed:
    case Condition::Kind::Term:
    case Condition::Kind::Violation: return condition.number.holds(amount(condition, now));
    case Condition::Kind::Time: return now.now >= condition.time;
    case Condition::Kind::After: return now.now >= now.stepBegan + condition.time;
    case Condition::Kind::Quiet: return isQuiet(now.state);
    case Condition::Kind::All: return std::all_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Any: return std::any_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Not: return !holds(condition.parts.front(), now);
    }
    return false;
}

std::string whatIs(const Condition& condition, const Circumstances& now)
{
    std::string text;
    const auto add = [&text](const std::string& more) { text += (text.empty() ? "" : "; ") + more; };
    switch (condition.kind) {
    case Condition::Kind::Node:
        for (const NodeState* node : nodesOf(condition, now)) {
            if (!isSo(condition, *node, now))
                add(textOf(*node, condition));
        }
        return text.empty() ? "there is no such node" : text;
    case Condition::Kind::Event:
    case Condition::Kind::Leaders:
    case Condition::Kind::Committed:
    case Condition::Kind::Term: return "it is " + std::to_string(amount(condition, now));
    case Condition::Kind::Violation:
        for (const trace::Violated& each : now.state.violations) {
            if (text.size() < 200)
                add(std::string(trace::toString(each.property)) + " is broken: " + each.why.code);
        }
        return text.empty() ? "every property holds" : text;
    case Condition::Kind::Time:
    case Condition::Kind::After: return "it is " + trace::toText(now.now);
    case Condition::Kind::Quiet: return std::to_string(now.state.inFlight.size()) + " packets are on their way";
    case Condition::Kind::All:
    case Condition::Kind::Any:
        for (const Condition& part : condition.parts) {
            if (!holds(part, now))
                add(whatIs(part, now));
        }
        return text;
    case Condition::Kind::Not: return "it is so";
    }
    return text;
}

std::optional<raft::Time> wakeTime(const Condition& condition, raft::Time stepBegan)
{
    if (condition.kind == Condition::Kind::Time)
        return condition.time;
    if (condition.kind == Condition::Kind::After)
        return stepBegan + condition.time;
    std::optional<raft::Time> first;
    for (const Condition& part : condition.parts) {
        const auto wake = wakeTime(part, stepBegan);
        // Of all, the last one decides; of any, the first.
        if (wake)
            first = !first ? *wake : condition.kind == Condition::Kind::All ? std::max(*first, *wake) : std::min(*first, *wake);
    }
    return first;
}

} // namespace raft::scenario
