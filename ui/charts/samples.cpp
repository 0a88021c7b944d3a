// SPDX-License-Identifier: MIT
#include "ui/charts/samples.h"

#include "raftcore/trace/clusterstate.h"

#include <algorithm>

namespace ui::charts {

using namespace raft::trace;
using raft::Duration;
using raft::MessageKind;
using raft::NodeId;
using raft::Role;
using raft::Time;

namespace {

constexpr std::size_t mostAsked = 4'096; // requests that nobody answers must not pile up

} // namespace

Traffic trafficOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::TimeoutNow:
    case MessageKind::PreVote:
    case MessageKind::RequestVote: return Traffic::Votes;
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected: return Traffic::VoteReplies;
    case MessageKind::AppendEntries: return Traffic::Appends;
    case MessageKind::Heartbeat: return Traffic::Heartbeats;
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected: return Traffic::AppendReplies;
    case MessageKind::InstallSnapshot:
    case MessageKind::SnapshotReceived: return Traffic::Snapshots;
    case MessageKind::Forward:
    case MessageKind::ForwardResult: return Traffic::Clients;
    }
    return Traffic::Clients;
}

// ------------------------------------------------------------ bounded series

void Track::add(Time at, double value)
{
    // The newest always stands at the end; it stays there for good if its turn has come.
    const bool replaces = m_skipped > 0 && m_samples.size() > 1;
    if (replaces)
        m_samples.back() = {at, value};
    else
        m_samples.push_back({at, value});
    m_skipped = (m_skipped + 1) % m_keepOneOf;
    if (m_samples.size() < most)
        return;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_samples.size(); i += 2)
        m_samples[kept++] = m_samples[i];
    if (m_samples.size() % 2 == 0)
        m_samples[kept++] = m_samples.back();
    m_samples.resize(kept);
    m_keepOneOf *= 2;
    m_skipped = 1;
}

std::optional<double> Track::valueAt(Time time) const
{
    const auto after = std::upper_bound(m_samples.begin(), m_samples.end(), time, [](Time t, const Sample& s) { return t < s.at; });
    if (after == m_samples.begin())
        return std::nullopt;
    return std::prev(after)->value;
}

void Counts::widen()
{
    m_width *= 2;
    const std::size_t half = (m_buckets.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
        for (std::size_t kind = 0; kind < trafficCount; ++kind) {
            const std::uint64_t second = 2 * i + 1 < m_buckets.size() ? m_buckets[2 * i + 1][kind] : 0;
            m_buckets[i][kind] = m_buckets[2 * i][kind] + second;
        }
    }
    m_buckets.resize(half);
}

void Counts::add(Time at, Traffic kind)
{
    while (static_cast<std::size_t>(at / m_width) >= most)
        widen();
    const auto bucket = static_cast<std::size_t>(at / m_width);
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket][static_cast<std::size_t>(kind)];
    ++m_total;
}

// ------------------------------------------------------------ reading

void Samples::open(std::shared_ptr<const TraceStore> store)
{
    *this = {};
    m_store = std::move(store);
    if (!m_store)
        return;
    m_configuration = m_store->header().configuration;
    for (const NodeId& node : m_store->header().nodes)
        indexOf(node);
}

bool Samples::work(std::uint64_t mostEvents)
{
    if (!m_store)
        return false;
    const std::uint64_t size = m_store->size();
    const std::uint64_t to = std::min(size, m_lookedAt + mostEvents);
    if (to > m_lookedAt) {
        m_store->forEach(m_lookedAt + 1, to, [this](const Event& event) {
            apply(event);
            return true;
        });
        m_lookedAt = to;
    }
    return m_lookedAt < size;
}

std::size_t Samples::indexOf(const NodeId& node)
{
    const auto [at, isNew] = m_indexes.try_emplace(node, m_nodes.size());
    if (isNew) {
        m_nodes.push_back({node, {}, {}});
        m_facts.emplace_back();
    }
    return at->second;
}

void Samples::apply(const Event& event)
{
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        m_traffic.add(event.t, trafficOf(raft::kindOf(sent->msg)));
    } else if (const auto* commit = std::get_if<raft::CommitAdvanced>(&event.body)) {
        m_nodes[indexOf(event.node)].commit.add(event.t, static_cast<double>(commit->to.value()));
        m_highestCommit = std::max(m_highestCommit, commit->to);
    } else if (const auto* began = std::get_if<FaultBegan>(&event.body)) {
        m_faults[began->id] = began->fault;
        updateReign(event.t);
    } else if (const auto* healed = std::get_if<FaultHealed>(&event.body)) {
        m_faults.erase(healed->id);
        updateReign(event.t);
    } else if (std::holds_alternative<Requested>(event.body) || std::holds_alternative<Responded>(event.body)) {
        applyClient(event);
    } else if (!event.node.isEmpty()) {
        applyLife(event);
    }
}

void Samples::applyLife(const Event& event)
{
    const auto facts = [this, &event]() -> Facts& { return m_facts[indexOf(event.node)]; };
    const auto noteTerm = [this, &event](raft::Term term) {
        Track& track = m_nodes[indexOf(event.node)].term;
        if (track.samples().empty() || track.samples().back().value != static_cast<double>(term.value()))
            track.add(event.t, static_cast<double>(term.value()));
        m_highestTerm = std::max(m_highestTerm, term);
    };
    if (const auto* started = std::get_if<Started>(&event.body)) {
        facts() = {started->term, Role::Follower, true, false};
        noteTerm(started->term);
        m_nodes[indexOf(event.node)].commit.add(event.t, static_cast<double>(started->commitIndex.value()));
    } else if (std::holds_alternative<Stopped>(event.body)) {
        facts().up = false;
    } else if (std::holds_alternative<Paused>(event.body)) {
        facts().paused = true;
    } else if (std::holds_alternative<Resumed>(event.body)) {
        facts().paused = false;
    } else if (const auto* term = std::get_if<raft::TermChanged>(&event.body)) {
        facts().term = term->to;
        noteTerm(term->to);
    } else if (const auto* role = std::get_if<raft::RoleChanged>(&event.body)) {
        facts().role = role->to;
        facts().term = role->term;
    } else if (const auto* taken = std::get_if<raft::ConfigurationTaken>(&event.body)) {
        m_configuration = taken->configuration;
    } else {
        return;
    }
    updateReign(event.t);
}

void Samples::applyClient(const Event& event)
{
    if (const auto* asked = std::get_if<Requested>(&event.body)) {
        if (asked->op == ClientOp::Append && m_asked.size() < mostAsked)
            m_asked.try_emplace({asked->client, asked->serial}, event.t);
        return;
    }
    const auto* answer = std::get_if<Responded>(&event.body);
    const auto at = m_asked.find({answer->client, answer->serial});
    if (at == m_asked.end())
        return;
    if (answer->outcome == Outcome::Ok) {
        const Duration latency = event.t - at->second;
        m_latencies.add(event.t, static_cast<double>(latency.count()) / 1e3);
        m_latencyHistogram.add(static_cast<std::uint64_t>(latency.count()));
    }
    m_asked.erase(at);
}

// ------------------------------------------------------------ who can commit

bool Samples::reaches(std::size_t from, std::size_t to) const
{
    const NodeId& a = m_nodes[from].id;
    const NodeId& b = m_nodes[to].id;
    return std::none_of(m_faults.begin(), m_faults.end(), [&](const auto& fault) {
        return cuts(fault.second, a, b) || cuts(fault.second, b, a) || holds(fault.second, a, b) || holds(fault.second, b, a);
    });
}

bool Samples::canCommit(std::size_t leader) const
{
    const auto majority = [&](const std::vector<NodeId>& voters) {
        std::size_t reached = 0;
        for (const NodeId& voter : voters) {
            const auto at = m_indexes.find(voter);
            if (at == m_indexes.end() || !m_facts[at->second].up || m_facts[at->second].paused)
                continue;
            if (at->second == leader || reaches(leader, at->second))
                ++reached;
        }
        return 2 * reached > voters.size();
    };
    return majority(m_configuration.voters) && (m_configuration.outgoing.empty() || majority(m_configuration.outgoing));
}

void Samples::updateReign(Time time)
{
    Reign reign{time, std::nullopt, {}};
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const Facts& facts = m_facts[i];
        if (facts.up && !facts.paused && facts.role == Role::Leader && facts.term > reign.term && canCommit(i)) {
            reign.leader = m_nodes[i].id;
            reign.term = facts.term;
        }
    }
    Reign& last = m_reigns.back();
    if (last.leader == reign.leader && last.term == reign.term)
        return;
    if (last.from == time) {
        last = reign;
        if (m_reigns.size() > 1 && m_reigns[m_reigns.size() - 2].leader == reign.leader && m_reigns[m_reigns.size() - 2].term == reign.term)
            m_reigns.pop_back();
        return;
    }
    m_reigns.push_back(reign);
    if (m_reigns.size() <= mostReigns)
        return;
    // The oldest quarter is forgotten, but not how long it was without a leader.
    const auto dropped = static_cast<std::ptrdiff_t>(mostReigns / 4);
    const std::vector<Reign> old(m_reigns.begin(), m_reigns.begin() + dropped + 1);
    for (std::size_t i = 0; i + 1 < old.size(); ++i) {
        if (old[i].leader)
            continue;
        const Duration length = old[i + 1].from - old[i].from;
        m_forgotten.total += length;
        m_forgotten.longest = std::max(m_forgotten.longest, length);
        ++m_forgotten.times;
    }
    m_reigns.erase(m_reigns.begin(), m_reigns.begin() + dropped);
}

Samples::Outage Samples::outage(Time end) const
{
    Outage outage = m_forgotten;
    for (std::size_t i = 0; i < m_reigns.size(); ++i) {
        const Time to = i + 1 < m_reigns.size() ? m_reigns[i + 1].from : std::max(end, m_reigns[i].from);
        const Duration length = to - m_reigns[i].from;
        if (m_reigns[i].leader || length.count() == 0)
            continue;
        outage.total += length;
        outage.longest = std::max(outage.longest, length);
        ++outage.times;
    }
    return outage;
}

} // namespace ui::charts
