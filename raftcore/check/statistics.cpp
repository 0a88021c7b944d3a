// SPDX-License-Identifier: MIT
#include "raftcore/check/statistics.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace raft::check {

std::uint64_t PacketFates::lostTotal() const
{
    std::uint64_t total = 0;
    for (const auto& [cause, count] : lost)
        total += count;
    return total;
}

std::uint64_t PacketFates::inFlight() const
{
    const std::uint64_t ended = delivered + lostTotal();
    return sent + copies > ended ? sent + copies - ended : 0;
}

double Statistics::committedPerSecond() const
{
    const double seconds = std::chrono::duration<double>(span()).count();
    return seconds > 0 ? static_cast<double>(committed) / seconds : 0;
}

class StatisticsGatherer::Impl {
public:
    explicit Impl(const trace::Header& header)
    {
        m_result.rulesOff = header.rulesOff;
        for (const NodeId& id : header.nodes)
            node(id);
    }

    void observe(const trace::Event& event)
    {
        if (m_result.events++ == 0) {
            m_result.first = event.t;
            m_leaderlessSince = event.t;
        }
        m_now = m_result.last = event.t;
        std::visit(
            [&](const auto& body) {
                ++m_result.eventsByKind[std::string(body.kind)];
                if (!event.node.isEmpty())
                    ++stats(event.node).events;
                on(event.node, body);
            },
            event.body);
    }

    Statistics statistics() const
    {
        Statistics result = m_result;
        for (const auto& [term, election] : m_elections) {
            if (election.hasLeader)
                continue;
            ++result.elections.failed;
            result.elections.splitVotes += election.candidates > 1 ? 1U : 0U;
        }
        if (m_leaders == 0 && result.events > 0)
            endSpell(result);
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            const Node& mirror = m_nodes[i];
            NodeStatistics& numbers = result.nodes[i];
            numbers.leading += mirror.leadsSince ? m_now - *mirror.leadsSince : Duration{};
            numbers.down += mirror.downSince ? m_now - *mirror.downSince : Duration{};
            numbers.paused += mirror.pausedSince ? m_now - *mirror.pausedSince : Duration{};
        }
        return result;
    }

private:
    struct Election {
        Time begun{};
        std::uint64_t candidates = 0;
        bool hasLeader = false;
    };
    struct Appended {
        Index index;
        Time at{};
    };
    struct Written {
        WriteToken token;
        Time at{};
    };
    struct Node {
        std::optional<Time> leadsSince, downSince, pausedSince;
        std::size_t reign = 0; // while it leads
        std::deque<Appended> uncommitted; // while it leads
        std::deque<Written> writes;
    };
    struct Asked {
        Time at{};
        std::optional<ReadMode> mode;
        trace::ClientOp op = trace::ClientOp::Append;
    };
    struct Packet {
        MessageKind kind = MessageKind::Heartbeat;
        NodeId from, to;
    };

    std::size_t node(const NodeId& id)
    {
        const auto [at, isNew] = m_places.try_emplace(id, m_nodes.size());
        if (isNew) {
            m_nodes.emplace_back();
            m_result.nodes.emplace_back();
            m_result.nodes.back().node = id;
        }
        return at->second;
    }
    Node& mirror(const NodeId& id) { return m_nodes[node(id)]; }
    NodeStatistics& stats(const NodeId& id) { return m_result.nodes[node(id)]; }

    void endSpell(Statistics& result) const
    {
        const Duration spell = m_now - m_leaderlessSince;
        if (spell <= Duration{})
            return;
        result.leaderless += spell;
        result.longestLeaderless = std::max(result.longestLeaderless, spell);
        ++result.leaderlessSpells;
    }
    void endReign(const NodeId& id)
    {
        Node& leader = mirror(id);
        if (!leader.leadsSince)
            return;
        stats(id).leading += m_now - *leader.leadsSince;
        m_result.reigns[leader.reign].to = m_now;
        leader.leadsSince.reset();
        leader.uncommitted.clear();
        if (--m_leaders == 0)
            m_leaderlessSince = m_now;
    }
    void beginReign(const NodeId& id, Term term)
    {
        Node& leader = mirror(id);
        endReign(id);
        if (m_leaders++ == 0)
            endSpell(m_result);
        leader.leadsSince = m_now;
        leader.reign = m_result.reigns.size();
        m_result.reigns.push_back({term, id, m_now, std::nullopt});
        ++stats(id).elections;
        Election& election = m_elections[term];
        if (election.hasLeader)
            return;
        election.hasLeader = true;
        ++m_result.elections.won;
        if (election.candidates > 0)
            m_result.elections.durations.add(m_now - election.begun);
    }
    static void finish(std::optional<Time>& since, Duration& total, Time now)
    {
        if (since)
            total += now - *since;
        since.reset();
    }

    void on(const NodeId& id, const trace::Started& started)
    {
        endReign(id);
        finish(mirror(id).downSince, stats(id).down, m_now);
        mirror(id).writes.clear();
        ++stats(id).starts;
        stats(id).term = started.term;
        stats(id).commitIndex = started.commitIndex;
        m_result.highestTerm = std::max(m_result.highestTerm, started.term);
    }
    void on(const NodeId& id, const trace::Stopped&)
    {
        endReign(id);
        finish(mirror(id).pausedSince, stats(id).paused, m_now);
        if (!mirror(id).downSince)
            mirror(id).downSince = m_now;
        ++stats(id).stops;
    }
    void on(const NodeId& id, const trace::Paused&)
    {
        if (!mirror(id).pausedSince)
            mirror(id).pausedSince = m_now;
    }
    void on(const NodeId& id, const trace::Resumed&) { finish(mirror(id).pausedSince, stats(id).paused, m_now); }
    void on(const NodeId& id, const TermChanged& change)
    {
        stats(id).term = change.to;
        m_result.highestTerm = std::max(m_result.highestTerm, change.to);
    }
    void on(const NodeId& id, const RoleChanged& change)
    {
        if (change.to == Role::Leader)
            return beginReign(id, change.term);
        endReign(id);
        m_result.elections.preVotes += change.to == Role::PreCandidate ? 1U : 0U;
        if (change.to != Role::Candidate)
            return;
        m_result.elections.transferred += std::holds_alternative<why::TransferAsked>(change.why) ? 1U : 0U;
        Election& election = m_elections[change.term];
        if (election.candidates++ == 0)
            election.begun = m_now;
        ++m_result.elections.campaigns;
        ++stats(id).campaigns;
    }
    void on(const NodeId& id, const VoteDecided& vote)
    {
        stats(id).votesGranted += vote.granted && !vote.pre ? 1U : 0U;
    }

    // ---------------------------------------------------------------- packets
    void on(const NodeId& id, const trace::PacketSent& sent)
    {
        const Packet packet{kindOf(sent.msg), id, sent.to};
        m_inFlight.insert_or_assign(sent.id, packet);
        forFates(packet, [](PacketFates& fates) { ++fates.sent; });
    }
    void on(const NodeId& id, const trace::PacketDuplicated& duplicated)
    {
        const auto original = m_inFlight.find(duplicated.id);
        const bool isOld = duplicated.from && duplicated.msg;
        if (original == m_inFlight.end() && !isOld)
            return;
        const Packet packet = original != m_inFlight.end() ? original->second
                                                           : Packet{kindOf(*duplicated.msg), *duplicated.from, id};
        m_inFlight.insert_or_assign(duplicated.copy, packet);
        forFates(packet, [](PacketFates& fates) { ++fates.copies; });
    }
    void on(const NodeId&, const trace::PacketDelivered& delivered)
    {
        ended(delivered.id, [](PacketFates& fates) { ++fates.delivered; });
    }
    void on(const NodeId&, const trace::PacketLost& lost)
    {
        ended(lost.id, [&](PacketFates& fates) { ++fates.lost[lost.cause]; });
    }
    template <class Count>
    void ended(PacketId id, Count&& count)
    {
        const auto at = m_inFlight.find(id);
        if (at == m_inFlight.end())
            return;
        forFates(at->second, count);
        m_inFlight.erase(at);
    }
    template <class Count>
    void forFates(const Packet& packet, Count&& count)
    {
        count(m_result.packets);
        count(m_result.packetsByKind[packet.kind]);
        count(stats(packet.from).out);
        count(stats(packet.to).in);
    }

    // ---------------------------------------------------------------- disks and logs
    void on(const NodeId& id, const trace::WriteStarted& write)
    {
        mirror(id).writes.push_back({write.token, m_now});
        ++stats(id).writes;
        ++m_result.writes;
    }
    void on(const NodeId& id, const trace::WriteDurable& durable)
    {
        std::deque<Written>& writes = mirror(id).writes;
        while (!writes.empty() && writes.front().token <= durable.token) {
            stats(id).writeDurations.add(m_now - writes.front().at);
            m_result.writeDurations.add(m_now - writes.front().at);
            writes.pop_front();
        }
    }
    void on(const NodeId& id, const trace::DiskError&) { ++stats(id).diskErrors; }
    void on(const NodeId&, const trace::DiskChanged&) {}
    void on(const NodeId& id, const EntryAppended& append)
    {
        ++stats(id).appended;
        if (mirror(id).leadsSince)
            mirror(id).uncommitted.push_back({append.index, m_now});
    }
    void on(const NodeId& id, const LogTruncated&) { ++stats(id).truncated; }
    void on(const NodeId& id, const CommitAdvanced& commit)
    {
        Node& leader = mirror(id);
        stats(id).commitIndex = commit.to;
        if (leader.leadsSince)
            m_result.committed += distance(commit.from, commit.to);
        while (!leader.uncommitted.empty() && leader.uncommitted.front().index <= commit.to) {
            m_result.commitLatency.add(m_now - leader.uncommitted.front().at);
            leader.uncommitted.pop_front();
        }
    }
    void on(const NodeId& id, const trace::Applied& applied)
    {
        ++stats(id).applied;
        if (applied.index <= m_applied)
            return;
        m_applied = applied.index;
        m_result.duplicates += applied.duplicate ? 1U : 0U;
    }

    // ---------------------------------------------------------------- snapshots, members, transfers
    void on(const NodeId&, const SnapshotNoted& snapshot)
    {
        Snapshots& numbers = m_result.snapshots;
        switch (snapshot.what) {
        case SnapshotNoted::What::Taken:
            ++numbers.taken;
            numbers.bytesTaken += snapshot.bytes;
            break;
        case SnapshotNoted::What::Installed:
            ++numbers.installed;
            numbers.bytesInstalled += snapshot.bytes;
            break;
        case SnapshotNoted::What::Sending:
            break;
        }
    }
    void on(const NodeId&, const LogCompacted&) { ++m_result.snapshots.compactions; }
    void on(const NodeId&, const TransferChanged& transfer)
    {
        Transfers& numbers = m_result.transfers;
        switch (transfer.what) {
        case TransferChanged::What::Begun:
            ++numbers.begun;
            break;
        case TransferChanged::What::Done:
            ++numbers.done;
            break;
        case TransferChanged::What::GivenUp:
            ++numbers.givenUp;
            break;
        case TransferChanged::What::Refused:
            ++numbers.refused;
            break;
        case TransferChanged::What::TimeoutNow:
            break;
        }
    }
    void on(const NodeId&, const MembersChanging& change)
    {
        m_result.memberChanges += change.what == MembersChanging::What::Done ? 1U : 0U;
        m_result.memberChangesGivenUp += change.what == MembersChanging::What::GivenUp ? 1U : 0U;
        m_result.memberChangesRefused += change.what == MembersChanging::What::Refused ? 1U : 0U;
    }

    // ---------------------------------------------------------------- clients
    void on(const NodeId&, const trace::Requested& request)
    {
        ++m_result.requests;
        m_asked.try_emplace({request.client, request.serial}, Asked{m_now, request.mode, request.op});
        std::uint64_t& newest = m_newest[request.client]; // serials rise, and each request is asked first in its turn
        m_result.retries += request.serial <= newest ? 1U : 0U;
        newest = std::max(newest, request.serial);
    }
    void on(const NodeId&, const trace::Responded& response)
    {
        const auto asked = m_asked.find({response.client, response.serial});
        switch (response.outcome) {
        case trace::Outcome::Ok:
            ++m_result.ok;
            if (asked != m_asked.end())
                countAnswer(asked->second);
            if (asked != m_asked.end() && asked->second.mode)
                ++m_result.reads[response.mode.value_or(*asked->second.mode)];
            break;
        case trace::Outcome::Refused:
            ++m_result.refused;
            break;
        case trace::Outcome::Unknown:
            ++m_result.unknown;
            break;
        }
        // One whose outcome is unknown may be asked again.
        if (asked != m_asked.end() && response.outcome != trace::Outcome::Unknown)
            m_asked.erase(asked);
    }
    void countAnswer(const Asked& asked)
    {
        m_result.requestLatency.add(m_now - asked.at);
        m_result.sessionsOpened += asked.op == trace::ClientOp::Register ? 1U : 0U;
        m_result.sessionsClosed += asked.op == trace::ClientOp::Close ? 1U : 0U;
    }
    void on(const NodeId&, const trace::RuleSwitched& rule)
    {
        std::vector<std::string>& off = m_result.rulesOff;
        if (!rule.on && std::find(off.begin(), off.end(), rule.name) == off.end())
            off.push_back(rule.name);
    }
    void on(const NodeId&, const trace::FaultBegan&) { ++m_result.faults; }
    void on(const NodeId&, const trace::Violated&) { ++m_result.violations; }
    template <class Other>
    void on(const NodeId&, const Other&)
    {
    }

    Statistics m_result;
    Time m_now{};
    std::unordered_map<NodeId, std::size_t> m_places;
    std::vector<Node> m_nodes;
    std::map<Term, Election> m_elections;
    std::unordered_map<PacketId, Packet> m_inFlight;
    std::map<std::pair<std::string, std::uint64_t>, Asked> m_asked;
    std::map<std::string, std::uint64_t> m_newest; // serial of each client
    Index m_applied;
    std::size_t m_leaders = 0;
    Time m_leaderlessSince{};
};

StatisticsGatherer::StatisticsGatherer(const trace::Header& header) : m_impl(std::make_unique<Impl>(header)) {}
StatisticsGatherer::~StatisticsGatherer() = default;
StatisticsGatherer::StatisticsGatherer(StatisticsGatherer&&) noexcept = default;
StatisticsGatherer& StatisticsGatherer::operator=(StatisticsGatherer&&) noexcept = default;
void StatisticsGatherer::observe(const trace::Event& event) { m_impl->observe(event); }
Statistics StatisticsGatherer::statistics() const { return m_impl->statistics(); }

} // namespace raft::check
