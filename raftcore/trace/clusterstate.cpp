// SPDX-License-Identifier: MIT
#include "raftcore/trace/clusterstate.h"

#include "raftcore/trace/fold.h"

#include <algorithm>

namespace raft::trace {

namespace {

constexpr std::size_t maxNodes = 1024;
constexpr std::size_t maxFaults = 4096;
constexpr std::size_t maxViolations = 1000;
constexpr std::size_t maxEnded = 512;
constexpr Duration endedFor{2'000'000};

bool matches(const std::vector<NodeId>& nodes, const NodeId& id)
{
    return nodes.empty() || std::find(nodes.begin(), nodes.end(), id) != nodes.end();
}

bool shareGroup(const fault::Partition& partition, const NodeId& a, const NodeId& b)
{
    return std::any_of(partition.groups.begin(), partition.groups.end(),
                       [&](const std::vector<NodeId>& group) {
                           return std::find(group.begin(), group.end(), a) != group.end()
                               && std::find(group.begin(), group.end(), b) != group.end();
                       });
}

NodeState freshNode(const NodeId& id, const Configuration& configuration)
{
    NodeState node;
    node.id = id;
    node.configuration = configuration;
    node.keyValues = std::make_shared<KeyValues>();
    node.unwritten = Index(1);
    return node;
}

} // namespace

std::uint64_t PacketCounts::lostTotal() const
{
    std::uint64_t total = 0;
    for (const auto& [cause, count] : lost)
        total += count;
    return total;
}

std::uint64_t PacketCounts::inFlight() const
{
    const std::uint64_t begun = sent + copies;
    const std::uint64_t ended = delivered + lostTotal();
    return begun > ended ? begun - ended : 0;
}

bool cuts(const Fault& fault, const NodeId& from, const NodeId& to)
{
    if (from == to)
        return false;
    if (const auto* cut = std::get_if<fault::Cut>(&fault))
        return matches(cut->from, from) && matches(cut->to, to);
    if (const auto* partition = std::get_if<fault::Partition>(&fault))
        return !shareGroup(*partition, from, to);
    return false;
}

bool holds(const Fault& fault, const NodeId& from, const NodeId& to)
{
    const auto* hold = std::get_if<fault::Hold>(&fault);
    return hold && from != to && matches(hold->from, from) && matches(hold->to, to);
}

ClusterState::ClusterState(const Header& header) : rulesOff(header.rulesOff), tuning(header.tuning())
{
    for (const NodeId& id : header.nodes) {
        if (nodes.size() < maxNodes && !node(id)) {
            nodes.push_back(freshNode(id, header.configuration));
            m_ids.push_back(id);
        }
    }
}

void ClusterState::apply(const Event& event)
{
    n = event.n;
    t = std::max(t, event.t);
    while (!ended.empty() && ended.front().endedAt + endedFor < t)
        ended.pop_front();
    Fold(*this, event).run();
    if (ended.size() > maxEnded)
        ended.pop_front();
}

const NodeState* ClusterState::node(const NodeId& id) const
{
    if (m_ids.size() == nodes.size()) {
        for (std::size_t i = 0; i < m_ids.size(); ++i) {
            if (m_ids[i] == id)
                return &nodes[i];
        }
        return nullptr;
    }
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const NodeState& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found; // a state that was put together by hand
}

NodeState* ClusterState::node(const NodeId& id)
{
    return const_cast<NodeState*>(std::as_const(*this).node(id));
}

const NodeState* ClusterState::leader() const
{
    const NodeState* found = nullptr;
    for (const NodeState& node : nodes) {
        if (node.up && node.role == Role::Leader && (!found || node.currentTerm > found->currentTerm))
            found = &node;
    }
    return found;
}

const NodeState* ClusterState::memberSource() const
{
    if (const NodeState* leading = leader())
        return leading;
    const NodeState* found = nullptr;
    const auto lead = [](const NodeState& node) { return std::pair(node.log.lastTerm(), node.log.lastIndex()); };
    for (const NodeState& node : nodes) {
        if (!found || lead(node) > lead(*found))
            found = &node;
    }
    return found;
}

const Configuration* ClusterState::members() const
{
    const NodeState* source = memberSource();
    return source ? &source->configuration : nullptr;
}

Index ClusterState::membersIndex() const
{
    const NodeState* source = memberSource();
    return source ? source->configurationIndex : Index();
}

const ClientView* ClusterState::client(std::string_view id) const
{
    const auto found =
        std::find_if(clients.begin(), clients.end(), [&](const ClientView& client) { return client.id == id; });
    return found == clients.end() ? nullptr : &*found;
}

bool ClusterState::isCut(const NodeId& from, const NodeId& to) const
{
    return std::any_of(faults.begin(), faults.end(),
                       [&](const ActiveFault& f) { return cuts(f.fault, from, to); });
}

bool ClusterState::isHeld(const NodeId& from, const NodeId& to) const
{
    return std::any_of(faults.begin(), faults.end(),
                       [&](const ActiveFault& f) { return holds(f.fault, from, to); });
}

// ------------------------------------------------------------ the fold

Fold::Fold(ClusterState& state, const Event& event) : m_state(state), m_event(event) { }

NodeState* Fold::ensure(const NodeId& id)
{
    if (NodeState* node = m_state.node(id))
        return node;
    if (id.isEmpty() || m_state.nodes.size() >= maxNodes)
        return nullptr;
    m_state.nodes.push_back(freshNode(id, {}));
    m_state.m_ids.resize(m_state.nodes.size() - 1);
    m_state.m_ids.push_back(id);
    return &m_state.nodes.back();
}

void Fold::run()
{
    NodeState* me = ensure(m_event.node);
    if (me)
        me->lastEvent = m_event.n;
    std::visit(
        [&](const auto& body) {
            if constexpr (requires { on(body); })
                on(body);
            else if (me)
                on(*me, body);
        },
        m_event.body);
}

void Fold::on(const FaultBegan& event)
{
    auto& faults = m_state.faults;
    std::erase_if(faults, [&](const ActiveFault& active) { return active.id == event.id; });
    if (faults.size() < maxFaults)
        faults.push_back({event.id, event.fault, m_state.t, m_event.n});
}

void Fold::on(const CommandGiven&) { } // what comes of it is told by itself
void Fold::on(const FaultHealed& event)
{
    std::erase_if(m_state.faults, [&](const ActiveFault& active) { return active.id == event.id; });
}

void Fold::on(const RuleSwitched& event)
{
    auto& off = m_state.rulesOff;
    std::erase(off, event.name);
    std::erase(m_state.rulesOn, event.name);
    if (const std::optional<Rule> rule = ruleFromString(event.name); rule && !RuleBook().isOn(*rule)) {
        if (event.on)
            m_state.rulesOn.push_back(event.name);
        return;
    }
    if (!event.on && off.size() < maxFaults)
        off.push_back(event.name);
}

void Fold::on(const Violated& event)
{
    ++m_state.violationCount;
    m_state.excusedCount += event.assumption ? 1U : 0U;
    if (m_state.violations.size() < maxViolations)
        m_state.violations.push_back(event);
}

void Fold::on(const Noted&) { }
void Fold::on(const Ended&) { }

} // namespace raft::trace
