// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

// §8, dissertation §6.4: a leader answers a read without the log once it knows that it still led when the read
// came. It begins a round of heartbeats for it, or lets it join the next one when a round is being waited for.
void Raft::read(Step& step, const Read& input)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr) {
        step.out.emplace_back(ReadRefused{input.request, why::NotLeader{this->leader().value_or(NodeId())}});
        return;
    }
    if (leader->reads.size() >= m_options.maxPendingReads) {
        step.out.emplace_back(
            ReadRefused{input.request, why::TooManyWaiting{leader->reads.size(), m_options.maxPendingReads}});
        return;
    }
    PendingRead read{input.request, std::nullopt, 0, ReadMode::ReadIndex, step.now};
    if (input.mode == ReadMode::Lease) {
        leader->leaseWatched = true;
        renewLease(step);
        noteLease(step);
        if (holdsLease(step))
            read.mode = ReadMode::Lease;
    }
    const bool needsRound = read.mode != ReadMode::Lease && m_options.rules.isOn(Rule::ConfirmReads);
    if (needsRound) {
        if (!awaitsRound())
            sendRound(step);
        else
            ++read.round; // the present one was sent before this read came: the next one
        read.round += leader->round;
    }
    leader->reads.push_back(read);
    answerReads(step);
}

// Whether a read waits for a round that was sent already.
bool Raft::awaitsRound() const
{
    const auto& leader = std::get<Leader>(m_role);
    const std::uint64_t confirmed = confirmedRound();
    return std::any_of(leader.reads.begin(), leader.reads.end(), [&](const PendingRead& read) {
        return read.round > confirmed && read.round <= leader.round;
    });
}

// The newest round that a quorum has answered: at the time when it was sent, nobody else led.
std::uint64_t Raft::confirmedRound() const
{
    const auto& leader = std::get<Leader>(m_role);
    const auto answered = [&](const NodeId& voter) {
        if (voter == m_options.id)
            return Index(leader.round);
        for (const Progress& progress : leader.progress) {
            if (progress.peer == voter)
                return Index(progress.ackedRound);
        }
        return Index();
    };
    return quorumIndex(configuration(), answered, needed()).value();
}

// Word to every voter, now. It is put behind what the follower is known to hold, not behind what is on the way, so
// that the answer waits for no disk.
void Raft::sendRound(Step& step)
{
    beginRound(step);
    const auto& leader = std::get<Leader>(m_role);
    for (Progress& progress : std::get<Leader>(m_role).progress) {
        if (!configuration().isVoter(progress.peer))
            continue;
        if (progress.state == ProgressState::Probe && m_log.termAt(progress.next.previous())) {
            sendHeartbeat(step, progress);
            continue;
        }
        const std::optional<Term> matchTerm = m_log.termAt(progress.match);
        const bool isHeld = progress.state == ProgressState::Replicate && matchTerm;
        const Index prev = isHeld ? progress.match : Index(); // the beginning of the log matches everywhere
        step.out.emplace_back(Send{progress.peer,
                                   AppendEntries{m_currentTerm, m_options.id, prev, isHeld ? *matchTerm : Term(), {},
                                                 commitWithin(m_commitIndex, prev), leader.round}});
    }
}

// An answer bears the round of its request. Rounds grow, so a late or doubled answer confirms nothing newer.
void Raft::roundAnswered(Step& step, Progress& progress, std::uint64_t round)
{
    const auto& leader = std::get<Leader>(m_role);
    if (round <= progress.ackedRound || round > leader.round)
        return;
    progress.ackedRound = round;
    renewLease(step);
    answerReads(step);
}

void Raft::answerReads(Step& step)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr || leader->reads.empty())
        return;
    // A new leader does not know yet what its predecessors have committed.
    const bool knowsCommit = m_log.termAt(m_commitIndex) == m_currentTerm;
    const bool mayRead = knowsCommit || !m_options.rules.isOn(Rule::OwnTermBeforeReads);
    bool goesOn = true;
    while (goesOn && !leader->reads.empty()) {
        const std::uint64_t confirmed = confirmedRound();
        std::erase_if(leader->reads, [&](PendingRead& read) {
            if (!read.index && mayRead)
                read.index = m_commitIndex;
            if (!read.index || *read.index > m_lastApplied || read.round > confirmed)
                return false;
            step.out.emplace_back(ReadReady{read.request, *read.index, read.mode});
            return true;
        });
        const bool anyForNext = std::any_of(leader->reads.begin(), leader->reads.end(),
                                            [&](const PendingRead& read) { return read.round > leader->round; });
        goesOn = anyForNext && !awaitsRound();
        if (goesOn)
            sendRound(step);
    }
}

void Raft::refuseReads(Step& step, const Why& why)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr)
        return;
    for (const PendingRead& read : leader->reads)
        step.out.emplace_back(ReadRefused{read.request, why});
    leader->reads.clear();
}

// ---------------------------------------------------------------- leases, dissertation §6.4.1

// Who has answered a round gives nobody else its vote for the smallest election timeout after it came. A lease is
// counted from when the round was sent, and is shorter by what clocks may differ in their rate.
Duration Raft::leaseLength() const
{
    return m_options.rules.isOn(Rule::LeaseWithinTimeout) ? m_options.electionTimeoutMin * 9 / 10
                                                          : m_options.electionTimeoutMax * 4;
}

void Raft::renewLease(Step& step)
{
    auto& leader = std::get<Leader>(m_role);
    if (leader.leaseDead || leader.rounds.empty() || !areVotersSticky())
        return;
    const std::uint64_t confirmed = confirmedRound();
    const auto open = std::find_if(leader.rounds.begin(), leader.rounds.end(),
                                   [&](const auto& round) { return round.first > confirmed; });
    if (open == leader.rounds.begin())
        return;
    const Time until = std::prev(open)->second + leaseLength();
    leader.rounds.erase(leader.rounds.begin(), open);
    if (!leader.leaseUntil || *leader.leaseUntil < until)
        leader.leaseUntil = until;
    noteLease(step);
}

// Told once somebody asks for reads by lease, and then not more often than heartbeats go out.
void Raft::noteLease(Step& step)
{
    auto& leader = std::get<Leader>(m_role);
    if (!leader.leaseWatched || !holdsLease(step))
        return;
    const bool isNews = !leader.leaseNoted || *leader.leaseNoted <= step.now
        || *leader.leaseUntil - *leader.leaseNoted >= m_options.heartbeatInterval;
    if (!isNews)
        return;
    leader.leaseNoted = leader.leaseUntil;
    step.out.emplace_back(LeaseChanged{leader.leaseUntil});
}

// What was sent before counts no more either.
void Raft::endLease(Step& step)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr)
        return;
    leader->rounds.clear();
    leader->leaseUntil.reset();
    if (leader->leaseNoted)
        step.out.emplace_back(LeaseChanged{std::nullopt});
    leader->leaseNoted.reset();
}

bool Raft::holdsLease(const Step& step) const
{
    const auto& leader = std::get<Leader>(m_role);
    return !leader.leaseDead && leader.leaseUntil && step.now < *leader.leaseUntil;
}

} // namespace raft
