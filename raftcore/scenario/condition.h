// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/jsonlines.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace raft::scenario {

// Nodes that go by what they are, or by a name that an earlier step gave: "leader", "candidate", "follower-2", "old".
// They are spelled as a NodeId, so that commands can hold them.
using Names = std::map<NodeId, NodeId>; // remembered names, and whom they mean

// Who is meant now; none = nobody. A name that is none of these stands for itself.
std::optional<NodeId> resolve(const NodeId& who, const trace::ClusterState& state, const Names& names);
// The same of several, where "all", "up", "followers" and "others" (those that `but` does not hold) may stand too.
std::vector<NodeId> resolveAll(const std::vector<NodeId>& who, const trace::ClusterState& state, const Names& names,
                               const std::vector<NodeId>& but = {});
bool isRole(const NodeId& who);  // "leader", "candidate", "follower-1" …
bool isGroup(const NodeId& who); // "all", "up", "followers", "others"

// 3, or ">= 3", "> 3", "<= 3", "< 3", "!= 3"
struct Number {
    enum class Is : std::uint8_t { Equal, Not, AtLeast, AtMost, Above, Below };
    std::uint64_t value = 0;
    Is is = Is::Equal;
    bool holds(std::uint64_t of) const;
    friend bool operator==(const Number&, const Number&) = default;
};

// Something that can be true of a cluster, as docs/scenarios.md describes it.
struct Condition {
    enum class Kind : std::uint8_t {
        Node, Event, Leaders, Committed, Term, Violation, Time, After, Quiet, All, Any, Not
    };
    Kind kind = Kind::Quiet;
    std::string json; // as it stands in the file
    std::size_t line = 0;

    // Node: everything that is given must hold of each of them.
    std::vector<NodeId> nodes;
    std::optional<Role> role;
    std::optional<bool> up;
    std::optional<Number> term, commit, applied, last, durable, snapshot;
    std::optional<NodeId> votedFor, follows; // empty = nobody
    std::optional<std::vector<std::uint64_t>> log; // the terms of its entries, from the first
    std::map<std::string, std::optional<std::string>> values; // of the key-value map; none = not there
    std::optional<std::vector<NodeId>> voters;
    // Event: of this kind, and so often; what else is given must stand in the event.
    std::string event;
    std::shared_ptr<const rapidjson::Document> members;
    // Event, Leaders, Committed, Term, Violation
    Number number;
    std::string property; // Violation; empty = any
    Duration time{};      // Time, After
    std::vector<Condition> parts;
};

// Reads one; other members than its own are mistakes, unless they are `known`.
Result<Condition> conditionFromJson(const trace::JsonLines& lines, const rapidjson::Value& object,
                                    const std::vector<std::string_view>& known = {}, int levels = 8);
Result<Condition> conditionFromText(std::string_view json); // of the program's own making

// What a condition is judged by.
struct Circumstances {
    const trace::ClusterState& state;
    const Names& names;
    raft::Time now{}, stepBegan{};
    // How often the event of this condition has happened.
    std::function<std::uint64_t(const Condition&)> happened;
};
std::optional<Number> numberFromText(std::string_view text);

bool holds(const Condition& condition, const Circumstances& now);
// What is there instead, in words for a person: "S2: log 1 1 2, commit 1".
std::string whatIs(const Condition& condition, const Circumstances& now);
// The instant at which it may come true though nothing happens; none = only by an event.
std::optional<raft::Time> wakeTime(const Condition& condition, raft::Time stepBegan);

// Calls visit for it and for all its parts.
template <class Visit>
void visitConditions(const Condition& condition, Visit&& visit)
{
    visit(condition);
    for (const Condition& part : condition.parts)
        visitConditions(part, visit);
}

} // namespace raft::scenario
