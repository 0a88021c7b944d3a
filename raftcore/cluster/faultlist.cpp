// SPDX-License-Identifier: MIT
#include "raftcore/cluster/faultlist.h"

#include "raftcore/trace/clusterstate.h"

#include <algorithm>

namespace raft::cluster {

namespace {

bool holdsNode(const std::vector<NodeId>& nodes, const NodeId& node)
{
    return nodes.empty() || std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

template <class LinkFault>
bool coversLink(const LinkFault& fault, const NodeId& from, const NodeId& to)
{
    return from != to && holdsNode(fault.from, from) && holdsNode(fault.to, to);
}

} // namespace

bool actsOn(const trace::Fault& fault, const NodeId& from, const NodeId& to)
{
    return std::visit(Overloaded{
                          [&](const trace::fault::Loss& of) { return coversLink(of, from, to); },
                          [&](const trace::fault::Delay& of) { return coversLink(of, from, to); },
                          [&](const trace::fault::Duplicate& of) { return coversLink(of, from, to); },
                          [&](const auto&) { return trace::cuts(fault, from, to) || trace::holds(fault, from, to); },
                      },
                      fault);
}

trace::FaultId FaultList::add(trace::Fault fault)
{
    m_faults.emplace(++m_last, std::move(fault));
    return m_last;
}

bool FaultList::remove(trace::FaultId id) { return m_faults.erase(id) > 0; }

const trace::Fault* FaultList::find(trace::FaultId id) const
{
    const auto it = m_faults.find(id);
    return it == m_faults.end() ? nullptr : &it->second;
}

std::vector<trace::FaultId> FaultList::replacedBy(const trace::Fault& fault) const
{
    std::vector<trace::FaultId> ids;
    for (const auto& [id, other] : m_faults) {
        const bool same = std::visit(
            [&other = other](const auto& of) {
                using Kind = std::decay_t<decltype(of)>;
                const auto* old = std::get_if<Kind>(&other);
                if constexpr (std::is_same_v<Kind, trace::fault::Loss> || std::is_same_v<Kind, trace::fault::Delay> ||
                              std::is_same_v<Kind, trace::fault::Duplicate>)
                    return old != nullptr && old->from == of.from && old->to == of.to;
                else if constexpr (requires { of.node; })
                    return old != nullptr && old->node == of.node;
                else
                    return false;
            },
            fault);
        if (same)
            ids.push_back(id);
    }
    return ids;
}

bool FaultList::isCut(const NodeId& from, const NodeId& to) const
{
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [&](const auto& item) { return trace::cuts(item.second, from, to); });
}

bool FaultList::isHeld(const NodeId& from, const NodeId& to) const
{
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [&](const auto& item) { return trace::holds(item.second, from, to); });
}

LinkConditions FaultList::conditions(const NodeId& from, const NodeId& to) const
{
    LinkConditions conditions = m_base;
    for (const auto& [id, fault] : m_faults) {
        if (!actsOn(fault, from, to))
            continue;
        if (const auto* loss = std::get_if<trace::fault::Loss>(&fault))
            conditions.lossPpm = loss->ppm;
        if (const auto* duplicate = std::get_if<trace::fault::Duplicate>(&fault))
            conditions.duplicatePpm = duplicate->ppm;
        if (const auto* delay = std::get_if<trace::fault::Delay>(&fault)) {
            conditions.delay = delay->delay;
            conditions.jitter = delay->jitter;
        }
    }
    return conditions;
}

Duration FaultList::diskLatency(const NodeId& node, Duration otherwise) const
{
    const auto id = ofNode<trace::fault::SlowDisk>(node);
    return id ? std::max(otherwise, std::get<trace::fault::SlowDisk>(m_faults.at(*id)).latency) : otherwise;
}

void FaultList::applyTo(Network& network, Time now, Fates& out) const
{
    for (const NodeId& from : network.nodes()) {
        for (const NodeId& to : network.nodes()) {
            if (from == to)
                continue;
            network.setConditions(from, to, conditions(from, to));
            network.setCut(now, from, to, isCut(from, to), out);
            network.setHeld(now, from, to, isHeld(from, to), out);
        }
    }
}

} // namespace raft::cluster
