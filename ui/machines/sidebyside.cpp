// SPDX-License-Identifier: MIT
#include "ui/machines/sidebyside.h"

#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <map>

namespace ui::machines {

using raft::trace::ClusterState;
using raft::trace::KeyValues;
using raft::trace::NodeState;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::machines)
};

bool sameState(const Machine& a, const Machine& b)
{
    if (a.hash != 0 && b.hash != 0 && a.hash != b.hash)
        return false;
    return !a.known || !b.known || a.state == b.state || *a.state == *b.state;
}

Mark markOf(const Machine& machine, const Machine& reference, const std::string* value, const std::string* expected)
{
    if (!machine.up)
        return Mark::Down;
    if (!machine.known && !value) // what was changed since is known, and the rest is not
        return Mark::Unknown;
    if (!reference.known && !expected)
        return Mark::Same;
    const bool same = value == expected || (value && expected && *value == *expected);
    return same ? Mark::Same : machine.applied == reference.applied ? Mark::Differs : Mark::Behind;
}

int mostApplied(const std::vector<Machine>& machines)
{
    int found = -1;
    for (std::size_t i = 0; i < machines.size(); ++i) {
        if (!machines[i].up)
            continue;
        const bool isBetter = found < 0 || machines[i].applied > machines[static_cast<std::size_t>(found)].applied
                              || (machines[i].applied == machines[static_cast<std::size_t>(found)].applied && machines[i].known && !machines[static_cast<std::size_t>(found)].known);
        if (isBetter)
            found = static_cast<int>(i);
    }
    return found;
}

} // namespace

std::vector<Machine> machinesOf(const ClusterState& state)
{
    std::vector<Machine> machines;
    for (const NodeState& node : state.nodes)
        machines.push_back({node.id, node.up, node.keyValuesKnown, node.lastApplied, node.stateHash, node.up ? node.keyValues : nullptr});
    return machines;
}

Side compare(std::vector<Machine> machines, const QString& filter, bool onlyDifferent)
{
    Side side;
    side.machines = std::move(machines);
    side.reference = mostApplied(side.machines);
    if (side.reference < 0)
        return side;
    struct Walk {
        std::size_t machine;
        KeyValues::const_iterator at, end;
    };
    std::vector<Walk> walks;
    for (std::size_t i = 0; i < side.machines.size(); ++i) {
        if (side.machines[i].state)
            walks.push_back({i, side.machines[i].state->begin(), side.machines[i].state->end()});
    }
    const auto reference = static_cast<std::size_t>(side.reference);
    for (;;) { // all are sorted: the least of their next keys comes next
        const std::string* least = nullptr;
        for (const Walk& walk : walks) {
            if (walk.at != walk.end && (!least || walk.at->first < *least))
                least = &walk.at->first;
        }
        if (!least)
            return side;
        Key key{least, std::vector<const std::string*>(side.machines.size()), {}, true};
        for (Walk& walk : walks) {
            if (walk.at != walk.end && walk.at->first == *least) {
                key.values[walk.machine] = &walk.at->second;
                ++walk.at;
            }
        }
        for (std::size_t i = 0; i < side.machines.size(); ++i) {
            key.marks.push_back(markOf(side.machines[i], side.machines[reference], key.values[i], key.values[reference]));
            key.isAlike = key.isAlike && key.marks.back() != Mark::Behind && key.marks.back() != Mark::Differs;
        }
        const bool isWanted = (!onlyDifferent || !key.isAlike) && (filter.isEmpty() || text::plain(*key.name).contains(filter, Qt::CaseInsensitive));
        if (isWanted)
            side.keys.push_back(std::move(key));
    }
}

Verdict verdictOf(const std::vector<Machine>& machines)
{
    const int best = mostApplied(machines);
    if (best < 0)
        return {false, false, Tr::tr("No node is up: there is no state to show.")};
    Verdict verdict;
    QStringList said;
    std::map<raft::Index, std::vector<const Machine*>, std::greater<>> groups;
    for (const Machine& machine : machines) {
        if (machine.up)
            groups[machine.applied].push_back(&machine);
    }
    const raft::Index most = machines[static_cast<std::size_t>(best)].applied;
    for (const auto& [applied, group] : groups) {
        std::vector<raft::NodeId> names;
        for (const Machine* machine : group)
            names.push_back(machine->id);
        if (group.size() > 1) {
            verdict.isCompared = true;
            const bool isEqual = std::all_of(group.begin(), group.end(), [&](const Machine* machine) { return sameState(*group.front(), *machine); });
            verdict.isBroken = verdict.isBroken || !isEqual;
            said << (isEqual ? Tr::tr("%1 have applied up to %2, and their states are equal.", "nodes, index").arg(text::nodes(names), text::of(applied))
                             : Tr::tr("%1 have applied up to %2, and yet their states differ: that must never be.", "nodes, index").arg(text::nodes(names), text::of(applied)));
        }
        if (applied < most)
            said << Tr::tr("%1: %n entries behind.", "nodes", static_cast<int>(std::min<std::uint64_t>(most.value() - applied.value(), 2'000'000'000))).arg(text::nodes(names));
        else if (group.size() == 1)
            said << Tr::tr("%1 has applied most, up to %2.", "node, index").arg(text::nodes(names), text::of(applied));
    }
    verdict.words = said.join(QLatin1Char(' '));
    return verdict;
}

} // namespace ui::machines
