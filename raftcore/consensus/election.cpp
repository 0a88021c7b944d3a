// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <cassert>

namespace raft {

// §5.2: increment currentTerm, vote for self, reset the election timer, ask all others.
void Raft::campaign(Step& step)
{
    const bool mayCampaign = m_configuration.isVoter(m_options.id) && m_currentTerm.next().value() < Term::limit;
    if (std::holds_alternative<Leader>(m_role) || !mayCampaign)
        return;
    const Duration waited = std::max(Duration(0), step.now - m_electionArmedAt);
    const why::ElectionTimeout why{waited, leader().value_or(NodeId())};
    const auto* candidate = std::get_if<Candidate>(&m_role);
    const bool wasAsking = candidate != nullptr && candidate->asked;

    step.out.emplace_back(TermChanged{m_currentTerm, m_currentTerm.next(), why});
    m_currentTerm = m_currentTerm.next();
    m_votedFor = m_options.id;
    m_termOrVoteChanged = true;
    m_mustDraw = true;
    changeRole(step, Role::Candidate, why, Candidate{});
    step.out.emplace_back(VoteDecided{m_options.id, m_currentTerm, true, false, why::OwnCandidacy{}});
    if (wasAsking)
        step.out.emplace_back(SetTimer{Timer::Heartbeat, std::nullopt});
    armElectionTimer(step);
}

// The own vote is durable: it counts, and the others may be asked.
void Raft::beginAsking(Step& step)
{
    auto& candidate = std::get<Candidate>(m_role);
    candidate.asked = true;
    candidate.answers.emplace_back(m_options.id, true);
    if (majorityOf(m_configuration.voters.size()) > 1 || m_configuration.isJoint()) {
        askForVotes(step);
        armHeartbeatTimer(step);
    }
    tally(step);
}

void Raft::askForVotes(Step& step)
{
    const auto& candidate = std::get<Candidate>(m_role);
    for (const NodeId& peer : m_configuration.members()) {
        if (!m_configuration.isVoter(peer) || candidate.answerOf(peer))
            continue;
        step.out.emplace_back(Send{peer, RequestVote{m_currentTerm, m_options.id, m_log.lastIndex(),
                                                     m_log.lastTerm(), false, false}});
    }
}

// §5.2, §5.4.1: one vote a term, first come first served, and only for a log at least as up to date.
void Raft::requestVote(Step& step, const NodeId& from, const RequestVote& request)
{
    bool granted = false;
    Why why = reasonForVote(request, granted);
    step.out.emplace_back(VoteDecided{from, request.term, granted, false, std::move(why)});
    if (!granted) {
        reply(step, from, VoteRejected{m_currentTerm, leader().value_or(NodeId()), false});
        return;
    }
    if (m_votedFor != from) {
        m_votedFor = from;
        m_termOrVoteChanged = true;
    }
    armElectionTimer(step);
    reply(step, from, VoteAccepted{m_currentTerm, false});
}

Why Raft::reasonForVote(const RequestVote& request, bool& granted) const
{
    granted = false;
    if (m_votedFor && *m_votedFor != request.candidateId)
        return why::AlreadyVoted{*m_votedFor};
    const Term ownTerm = m_log.lastTerm();
    const Index ownIndex = m_log.lastIndex();
    // §5.4.1: the later last term wins, then the longer log.
    const bool isUpToDate = request.lastLogTerm > ownTerm
        || (request.lastLogTerm == ownTerm && request.lastLogIndex >= ownIndex);
    if (!isUpToDate)
        return why::LogBehind{request.lastLogTerm, request.lastLogIndex, ownTerm, ownIndex};
    granted = true;
    if (m_votedFor)
        return why::VoteRepeated{}; // the answer may have been lost
    return why::LogUpToDate{request.lastLogTerm, request.lastLogIndex, ownTerm, ownIndex};
}

void Raft::voteAnswered(Step& step, const NodeId& from, const RaftMessage& message, bool granted)
{
    auto* candidate = std::get_if<Candidate>(&m_role);
    if (candidate == nullptr) {
        ignore(step, from, message, why::WrongRole{role()});
    } else if (!m_configuration.isVoter(from)) {
        ignore(step, from, message, why::NotVoter{from});
    } else if (candidate->answerOf(from)) {
        ignore(step, from, message, why::AlreadyCounted{from});
    } else if (!candidate->asked) {
        ignore(step, from, message, why::StaleReply{}); // nobody was asked in this term yet
    } else {
        candidate->answers.emplace_back(from, granted);
        tally(step);
    }
}

void Raft::tally(Step& step)
{
    const auto& candidate = std::get<Candidate>(m_role);
    switch (quorumState(m_configuration, [&](const NodeId& voter) { return candidate.answerOf(voter); })) {
    case QuorumState::Pending:
        return;
    case QuorumState::Won:
        becomeLeader(step);
        return;
    case QuorumState::Lost:
        // The same term goes on, and with it the vote: clearing it would allow a second one.
        becomeFollower(step, std::nullopt,
                       why::ElectionLost{candidate.answers.size() - votesGranted(), m_configuration.voters.size()});
        return;
    }
}

void Raft::becomeLeader(Step& step)
{
    assert(m_durability.isDurable(m_durability.ofTermAndVote()));
    const why::ElectionWon why{votesGranted(), majorityOf(m_configuration.voters.size())};
    // Figure 2: nextIndex starts after the own last entry, matchIndex at 0.
    Leader leader;
    for (const NodeId& peer : m_configuration.members()) {
        if (peer != m_options.id)
            leader.progress.push_back({peer, m_log.lastIndex().next(), Index(), ProgressState::Probe, false, {}});
    }
    changeRole(step, Role::Leader, why, std::move(leader));
    step.out.emplace_back(SetTimer{Timer::Election, std::nullopt});
    auto& self = std::get<Leader>(m_role);
    for (const Progress& progress : self.progress)
        noteProgress(step, progress);
    // §8: a blank entry at the start of the term lets everything before it commit.
    if (m_options.rules.isOn(Rule::NoOpAtTermStart)) {
        auto noOp = std::make_shared<Entry>();
        noOp->term = m_currentTerm;
        noOp->type = EntryType::NoOp;
        self.uncommittedBytes += encodedSize(*noOp);
        appendToLog(step, std::move(noOp));
        persist(step);
    }
    // §5.2: word of the new leader goes out at once, with the entry or without.
    ++self.round;
    for (Progress& progress : self.progress) {
        if (progress.next <= m_log.lastIndex())
            replicateTo(step, progress);
        else
            sendHeartbeat(step, progress);
    }
    armHeartbeatTimer(step);
}

} // namespace raft
