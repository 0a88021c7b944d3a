// SPDX-License-Identifier: MIT
#include "raftcore/check/liveness.h"

#include <algorithm>

namespace raft::check {

using Kind = LivenessFinding::Kind;

namespace {

constexpr std::size_t mostFindings = 1'000;
constexpr std::size_t mostCommands = 10'000;

} // namespace

std::string_view toString(LivenessFinding::Kind kind)
{
    switch (kind) {
    case Kind::LeaderLate:
        return "leader-late";
    case Kind::NoLeader:
        return "no-leader";
    case Kind::CommandLate:
        return "command-late";
    case Kind::NotConverged:
        return "not-converged";
    case Kind::FurtherElection:
        return "further-election";
    }
    return {};
}

trace::Violated asViolation(const LivenessFinding& finding)
{
    trace::Violated violated;
    violated.property = trace::Property::Liveness;
    violated.nodes = finding.nodes;
    violated.index = finding.index;
    violated.term = finding.term;
    violated.events = finding.events;
    std::erase(violated.events, 0U);
    violated.why = {std::string(toString(finding.kind)),
                    {{"tookUs", static_cast<std::uint64_t>(finding.took.count())},
                     {"allowedUs", static_cast<std::uint64_t>(finding.allowed.count())}}};
    return violated;
}

LivenessMonitor::LivenessMonitor(const trace::Header& header, LivenessAllowance allowance)
    : m_tuning(header.tuning()), m_delay(header.delay + header.jitter + allowance.delay),
      m_diskLatency(header.diskLatency + allowance.diskLatency)
{
    for (const NodeId& id : header.nodes)
        m_nodes[id].configuration = header.configuration;
}

bool LivenessMonitor::hasFailure() const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [](const auto& finding) { return finding.isFailure(); });
}

void LivenessMonitor::add(LivenessFinding finding)
{
    if (m_findings.size() < mostFindings)
        m_findings.push_back(std::move(finding));
}

// A request finds its leader and the answer comes back, entries go out and acknowledgements come back: four delays;
// a lost packet is made up for by a heartbeat. Two disks write on the way.
Duration LivenessMonitor::commandTime() const
{
    return 4 * m_delay + 2 * m_tuning.heartbeatInterval + 2 * m_diskLatency;
}

// -------------------------------------------------------------------- who is healthy, who leads

void LivenessMonitor::healed(Time now, std::vector<NodeId> healthy)
{
    m_isJudging = true;
    m_healedAt = m_now = std::max(now, m_now);
    m_healedEvent = m_n;
    m_healthy = {healthy.begin(), healthy.end()};
    m_leaderSince.reset();
    m_leader = {};
    m_leaderlessSince = m_healedAt;
    m_saidNoLeader = m_hasConverged = false;
    m_calmSince.reset();
    m_calmNotBefore = m_healedAt + timeoutsAllowed * electionTimeout();
    m_commands.clear();
    m_electionsSaid.clear();
    lookForLeader();
}

const Configuration* LivenessMonitor::newestConfiguration() const
{
    const Node* newest = nullptr;
    for (const NodeId& id : m_healthy) {
        const auto node = m_nodes.find(id);
        if (node == m_nodes.end() || !node->second.up)
            continue;
        // Not the node of the highest term: a server that was removed, and does not know it, may have raised its own.
        const auto rank = [](const Node& each) {
            return std::tuple(each.role == Role::Leader ? each.term : Term(), each.lastTerm, each.lastIndex);
        };
        if (newest == nullptr || rank(node->second) > rank(*newest))
            newest = &node->second;
    }
    return newest == nullptr ? nullptr : &newest->configuration;
}

bool LivenessMonitor::isPossible() const
{
    const Configuration* configuration = newestConfiguration();
    if (configuration == nullptr)
        return false;
    const auto majority = [&](const std::vector<NodeId>& half) {
        const auto able = std::count_if(half.begin(), half.end(), [&](const NodeId& id) {
            const auto node = m_nodes.find(id);
            return isHealthy(id) && node != m_nodes.end() && node->second.up && !node->second.paused;
        });
        return half.empty() || static_cast<std::size_t>(able) > half.size() / 2;
    };
    return !configuration->voters.empty() && majority(configuration->voters) && majority(configuration->outgoing);
}

bool LivenessMonitor::isMember(const NodeId& id) const
{
    const Configuration* configuration = newestConfiguration();
    const auto isIn = [&](const std::vector<NodeId>& ids) { return std::find(ids.begin(), ids.end(), id) != ids.end(); };
    return configuration != nullptr
        && (isIn(configuration->voters) || isIn(configuration->outgoing) || isIn(configuration->learners));
}

// A leader whose term nobody healthy has left behind.
NodeId LivenessMonitor::leaderThere() const
{
    NodeId leader;
    Term highest, leads;
    for (const NodeId& id : m_healthy) {
        const auto found = m_nodes.find(id);
        if (found == m_nodes.end() || !found->second.up || !isMember(id))
            continue;
        const Node& node = found->second;
        highest = std::max(highest, node.term);
        if (node.role == Role::Leader && !node.paused && (leader.isEmpty() || node.term > leads)) {
            leader = id;
            leads = node.term;
        }
    }
    return !leader.isEmpty() && leads >= highest ? leader : NodeId();
}

void LivenessMonitor::lookForLeader()
{
    const NodeId leader = leaderThere();
    if (leader == m_leader)
        return;
    m_leader = leader;
    m_leaderSince.reset();
    m_commands.clear(); // they were asked of another one
    if (leader.isEmpty()) {
        m_leaderlessSince = m_now;
        return;
    }
    m_leaderSince = m_now;
    const Duration took = m_now - m_leaderlessSince;
    const Duration allowed = timeoutsAllowed * electionTimeout();
    if (m_isJudging && took > allowed && !m_saidNoLeader)
        add({Kind::LeaderLate, {leader}, {}, at(leader).term, {m_healedEvent, m_n}, m_leaderlessSince, took, allowed});
    m_saidNoLeader = false;
}

// -------------------------------------------------------------------- time

void LivenessMonitor::reach(Time now)
{
    if (now <= m_now)
        return;
    m_now = now;
    if (!m_isJudging)
        return;
    const Duration most = timeoutsAtMost * electionTimeout();
    if (!m_leaderSince && !m_saidNoLeader && now - m_leaderlessSince >= most && isPossible()) {
        m_saidNoLeader = true;
        add({Kind::NoLeader, {m_healthy.begin(), m_healthy.end()}, {}, {}, {m_healedEvent, m_n}, m_leaderlessSince,
             now - m_leaderlessSince, most});
    }
    if (m_leaderSince && !m_calmSince && now >= m_calmNotBefore)
        becomeCalm();
    if (!m_commands.empty())
        checkCommands(now);
    if (m_calmSince && !m_hasConverged)
        checkConverged(now);
}

void LivenessMonitor::becomeCalm()
{
    m_calmSince = std::max(m_calmNotBefore, *m_leaderSince);
    m_calmEvent = m_n;
    m_target = at(m_leader).lastIndex;
    m_hasConverged = false;
}

void LivenessMonitor::checkCommands(Time now)
{
    for (auto it = m_commands.begin(); it != m_commands.end();) {
        const Command& command = it->second;
        if (now - command.asked <= commandTime()) {
            ++it;
            continue;
        }
        if (isPossible())
            add({Kind::CommandLate, {command.node}, command.index, command.term, {command.event, m_n}, command.asked,
                 now - command.asked, commandTime()});
        it = m_commands.erase(it);
    }
}

void LivenessMonitor::checkConverged(Time now)
{
    const Duration allowed = (timeoutsAtMost - timeoutsAllowed) * electionTimeout();
    std::vector<NodeId> behind;
    for (const NodeId& id : m_healthy) {
        if (isMember(id) && at(id).applied < m_target)
            behind.push_back(id);
    }
    if (behind.empty()) {
        m_hasConverged = true;
        return;
    }
    if (now - *m_calmSince < allowed)
        return;
    m_hasConverged = true; // it is said once
    if (!isPossible())
        return;
    for (const NodeId& id : behind)
        add({Kind::NotConverged, {id}, m_target, at(id).term, {m_calmEvent, at(id).appliedEvent, m_n}, *m_calmSince,
             now - *m_calmSince, allowed});
}

bool LivenessMonitor::isSettled() const
{
    if (!m_isJudging || !m_calmSince || !m_hasConverged || !m_commands.empty() || !m_leaderSince)
        return false;
    const Index last = m_nodes.at(m_leader).lastIndex;
    return std::all_of(m_healthy.begin(), m_healthy.end(), [&](const NodeId& id) {
        const auto node = m_nodes.find(id);
        return !isMember(id) || (node != m_nodes.end() && node->second.applied >= last);
    });
}

std::optional<Time> LivenessMonitor::deadline() const
{
    if (!m_isJudging)
        return std::nullopt;
    std::optional<Time> next;
    const auto consider = [&](Time time) {
        if (time > m_now && (!next || time < *next))
            next = time;
    };
    if (!m_leaderSince)
        consider(m_leaderlessSince + timeoutsAtMost * electionTimeout());
    if (m_leaderSince && !m_calmSince)
        consider(m_calmNotBefore);
    if (m_calmSince && !m_hasConverged)
        consider(*m_calmSince + (timeoutsAtMost - timeoutsAllowed) * electionTimeout());
    for (const auto& [key, command] : m_commands)
        consider(command.asked + commandTime() + Duration(1));
    return next;
}

// -------------------------------------------------------------------- events

void LivenessMonitor::observe(const trace::Event& event)
{
    reach(event.t);
    m_n = event.n;
    update(event);
}

void LivenessMonitor::changedRole(const NodeId& id, const RoleChanged& change)
{
    Node& node = at(id);
    const bool stands = change.to == Role::Candidate || change.to == Role::Leader;
    node.role = change.to;
    node.term = std::max(node.term, change.term);
    const bool isElection = stands || change.from == Role::Leader;
    if (m_isJudging && m_calmSince && isElection && isHealthy(id) && isMember(id)
        && m_electionsSaid.insert(change.term).second && isPossible()) {
        add({Kind::FurtherElection, {id}, {}, change.term, {m_calmEvent, node.roleEvent, m_n}, *m_calmSince,
             m_now - *m_calmSince, {}});
    }
    node.roleEvent = m_n;
    lookForLeader();
}

void LivenessMonitor::follow(const NodeId& id, const EntryAppended& append)
{
    at(id).lastIndex = append.index;
    if (append.entry)
        at(id).lastTerm = append.entry->term;
    if (m_commands.empty() || id != m_leader || !append.entry || append.entry->type != EntryType::Command)
        return;
    const auto command = m_commands.find({append.entry->client, append.entry->serial});
    if (command == m_commands.end())
        return;
    command->second.index = append.index;
    command->second.term = append.entry->term;
}

void LivenessMonitor::committed(const NodeId& id, Index to)
{
    if (id == m_leader)
        std::erase_if(m_commands, [&](const auto& each) {
            return !each.second.index.isZero() && each.second.index <= to;
        });
}

// Only where a leader is there and the healthy node that is asked has had the time to hear of it.
void LivenessMonitor::begin(const trace::Requested& request, const NodeId& node)
{
    const bool isDue = m_isJudging && m_calmSince && m_leaderSince && request.op == trace::ClientOp::Append
        && isHealthy(node) && isMember(node) && !request.prevLogIndex && m_commands.size() < mostCommands;
    if (isDue)
        m_commands.try_emplace({request.client, request.serial}, Command{m_now, m_n, node, {}, {}});
}

void LivenessMonitor::update(const trace::Event& event)
{
    const NodeId& id = event.node;
    // Something was done on purpose: elections may follow from it.
    const auto somethingHappens = [&] {
        m_calmSince.reset();
        m_calmNotBefore = m_now + timeoutsAllowed * electionTimeout();
        m_commands.clear();
    };
    std::visit(
        Overloaded{
            [&](const trace::Started& started) {
                Node& node = at(id);
                node.up = true;
                node.paused = false;
                node.role = Role::Follower;
                node.term = started.term;
                node.lastIndex = started.lastIndex;
                node.lastTerm = started.lastTerm;
                node.applied = started.snapshotIndex;
                lookForLeader();
            },
            [&](const trace::Stopped&) {
                at(id).up = false;
                at(id).role = Role::Follower;
                lookForLeader();
            },
            [&](const trace::Paused&) { at(id).paused = true; lookForLeader(); },
            [&](const trace::Resumed&) { at(id).paused = false; lookForLeader(); },
            [&](const TermChanged& change) {
                at(id).term = change.to;
                if (m_isJudging && isHealthy(id))
                    lookForLeader();
            },
            [&](const RoleChanged& change) { changedRole(id, change); },
            [&](const EntryAppended& append) { follow(id, append); },
            [&](const LogTruncated& truncated) { at(id).lastIndex = truncated.from.previous(); },
            [&](const CommitAdvanced& commit) { committed(id, commit.to); },
            [&](const trace::Applied& applied) {
                Node& node = at(id);
                node.applied = applied.index;
                node.appliedEvent = m_n;
            },
            [&](const SnapshotNoted& snapshot) {
                if (snapshot.what != SnapshotNoted::What::Installed)
                    return;
                Node& node = at(id);
                node.applied = std::max(node.applied, snapshot.index);
                if (snapshot.index >= node.lastIndex) {
                    node.lastIndex = snapshot.index;
                    node.lastTerm = snapshot.term;
                }
                node.appliedEvent = m_n;
            },
            [&](const ConfigurationTaken& taken) {
                Node& node = at(id);
                node.configuration = taken.configuration;
                node.configurationIndex = taken.index;
                if (m_isJudging && isHealthy(id))
                    lookForLeader();
            },
            [&](const trace::Requested& request) { begin(request, id); },
            [&](const trace::Responded& response) {
                // Unknown is no answer; anything else is: a refusal says why it was not to be committed.
                if (!m_commands.empty() && response.outcome != trace::Outcome::Unknown)
                    m_commands.erase({response.client, response.serial});
            },
            [&](const trace::AdminGiven& admin) {
                if (admin.tuning)
                    m_tuning = *admin.tuning;
                somethingHappens();
            },
            [&](const trace::RuleSwitched&) { somethingHappens(); },
            [&](const trace::FaultBegan&) { disturbed(); },
            [](const auto&) {},
        },
        event.body);
}

} // namespace raft::check
