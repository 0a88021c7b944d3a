// SPDX-License-Identifier: MIT
#include "raftcore/cluster/faultlist.h"

#include "raftcore/cluster/packetrules.h"
#include "raftcore/trace/clusterstate.h"

#include <algorithm>

namespace raft::cluster {

namespace {

bool holdsNode(const std::vector<NodeId>& nodes, const NodeId& node)
{
    return nodes.empty() || std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

} // namespace

bool actsOn(const trace::Fault& fault, const NodeId& from, const NodeId& to)
{
    return std::visit(
        [&](const auto& of) {
            if constexpr (requires { of.groups; })
                return trace::cuts(fault, from, to);
            else if constexpr (requires { of.from; of.to; })
                return from != to && holdsNode(of.from, from) && holdsNode(of.to, to);
            else
                return false;
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
                namespace f = trace::fault;
                const auto* old = std::get_if<Kind>(&other);
                if constexpr (std::is_same_v<Kind, f::Cut> || std::is_same_v<Kind, f::Hold>)
                    return false;
                else if constexpr (std::is_same_v<Kind, f::PacketRule>)
                    return old != nullptr && *old == of; // counts anew
                else if constexpr (requires { of.from; of.to; })
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

namespace {

JitterShape toNetwork(const std::optional<trace::DelayShape>& shape)
{
    switch (shape.value_or(trace::DelayShape::Uniform)) {
    case trace::DelayShape::Uniform: return JitterShape::Uniform;
    case trace::DelayShape::Exponential: return JitterShape::Exponential;
    case trace::DelayShape::Normal: return JitterShape::Normal;
    }
    return JitterShape::Uniform;
}

} // namespace

LinkConditions FaultList::conditions(const NodeId& from, const NodeId& to) const
{
    namespace f = trace::fault;
    LinkConditions made = m_base;
    for (const auto& [id, fault] : m_faults) {
        if (!actsOn(fault, from, to))
            continue;
        std::visit(Overloaded{
                       [&](const f::Loss& of) { made.lossPpm = of.ppm; },
                       [&](const f::Burst& of) { made.burst = BurstLoss{of.enterPpm, of.leavePpm, of.ppm}; },
                       [&](const f::Duplicate& of) { made.duplicatePpm = of.ppm; },
                       [&](const f::Delay& of) {
                           made.delay = of.delay;
                           made.jitter = of.jitter;
                           made.shape = toNetwork(of.shape);
                       },
                       [&](const f::Offset& of) { made.offset = of.delay; },
                       [&](const f::Reorder& of) { made.reorder = Reordering{of.ppm, of.packets, of.atMost}; },
                       [&](const f::Rate& of) { made.rate = RateLimit{of.perSecond, of.burst, of.queue}; },
                       [&](const f::Corrupt& of) { made.corruptPpm = of.ppm; },
                       [](const auto&) {},
                   },
                   fault);
    }
    return made;
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
            network.setConditions(now, from, to, conditions(from, to), out);
            network.setCut(now, from, to, isCut(from, to), out);
            network.setHeld(now, from, to, isHeld(from, to), out);
        }
    }
    for (const std::uint64_t rule : network.rules()) {
        if (!m_faults.contains(rule))
            network.removeRule(now, rule, out);
    }
    for (const auto& [id, fault] : m_faults) {
        if (const auto* rule = std::get_if<trace::fault::PacketRule>(&fault); rule != nullptr && !network.hasRule(id))
            network.addRule(toNetwork(id, *rule));
    }
}

} // namespace raft::cluster
