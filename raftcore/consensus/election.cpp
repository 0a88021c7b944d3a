// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

// Only voters campaign. One that the latest configuration has dropped may be needed all the same, as long as that
// configuration is not committed: its log may be the only one that can win (dissertation §4.2.2).
bool Raft::mayCampaign() const
{
    if (m_currentTerm.next().value() >= Term::limit)
        return false;
    if (configuration().isVoter(m_options.id))
        return true;
    const std::size_t count = m_configurations.size();
    return count > 1 && configurationIndex() > m_commitIndex
        && m_configurations[count - 2].configuration.isVoter(m_options.id);
}

// How many of n voters make a quorum: for votes, commitment, check-quorum and reads alike.
Needed Raft::needed() const
{
    if (m_options.rules.isOn(Rule::StrictMajority))
        return majorityOf;
    return [](std::size_t voters) { return std::max<std::size_t>(voters / 2, 1); };
}

// §5.2: increment currentTerm, vote for self, reset the election timer, ask all others.
void Raft::campaign(Step& step, const Why& why, bool transfer)
{
    stopAsking(step);
    step.out.emplace_back(TermChanged{m_currentTerm, m_currentTerm.next(), why});
    m_currentTerm = m_currentTerm.next();
    m_votedFor = m_options.id;
    m_termOrVoteChanged = true;
    m_mustDraw = true;
    m_heard.reset();
    Candidate candidate;
    candidate.transfer = transfer;
    changeRole(step, Role::Candidate, why, std::move(candidate));
    step.out.emplace_back(VoteDecided{m_options.id, m_currentTerm, true, false, why::OwnCandidacy{}});
    armElectionTimer(step);
}

// The heartbeat timer of a candidacy, by which those are asked again who have not answered.
void Raft::stopAsking(Step& step)
{
    const auto* candidate = std::get_if<Candidate>(&m_role);
    if (std::holds_alternative<PreCandidate>(m_role) || (candidate != nullptr && candidate->asked))
        step.out.emplace_back(SetTimer{Timer::Heartbeat, std::nullopt});
}

// The own vote is durable: it counts, and the others may be asked.
void Raft::beginAsking(Step& step)
{
    auto& candidate = std::get<Candidate>(m_role);
    candidate.asked = true;
    candidate.answers.emplace_back(m_options.id, true);
    // A node that is no voter any more may depend on a single one that is.
    const std::vector<NodeId> members = configuration().members();
    if (std::any_of(members.begin(), members.end(),
                    [&](const NodeId& id) { return id != m_options.id && configuration().isVoter(id); })) {
        askForVotes(step);
        armHeartbeatTimer(step);
    }
    tally(step);
}

void Raft::askForVotes(Step& step)
{
    const auto& candidate = std::get<Candidate>(m_role);
    for (const NodeId& peer : configuration().members()) {
        if (!configuration().isVoter(peer) || candidate.answerOf(peer))
            continue;
        step.out.emplace_back(Send{peer, RequestVote{m_currentTerm, m_options.id, m_log.lastIndex(),
                                                     m_log.lastTerm(), false, candidate.transfer}});
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
    if (m_votedFor && *m_votedFor != request.candidateId && m_options.rules.isOn(Rule::OneVoteATerm))
        return why::AlreadyVoted{*m_votedFor};
    Why why = reasonByLog(request, granted);
    if (granted && m_votedFor == request.candidateId)
        return why::VoteRepeated{}; // the answer may have been lost
    return why;
}

// §5.4.1: the later last term wins, then the longer log.
Why Raft::reasonByLog(const RequestVote& request, bool& granted) const
{
    const Term ownTerm = m_log.lastTerm();
    const Index ownIndex = m_log.lastIndex();
    granted = request.lastLogTerm > ownTerm
        || (request.lastLogTerm == ownTerm && request.lastLogIndex >= ownIndex)
        || !m_options.rules.isOn(Rule::ElectionRestriction);
    if (granted)
        return why::LogUpToDate{request.lastLogTerm, request.lastLogIndex, ownTerm, ownIndex};
    return why::LogBehind{request.lastLogTerm, request.lastLogIndex, ownTerm, ownIndex};
}

void Raft::voteAnswered(Step& step, const NodeId& from, const RaftMessage& message, bool granted)
{
    auto* candidate = std::get_if<Candidate>(&m_role);
    if (candidate == nullptr)
        ignore(step, from, message, why::WrongRole{role()});
    else if (!candidate->asked)
        ignore(step, from, message, why::StaleReply{}); // nobody was asked in this term yet
    else if (countAnswer(step, *candidate, from, message, granted))
        tally(step);
}

// Only voters are counted, and each of them once: datagrams are doubled.
bool Raft::countAnswer(Step& step, Ballot& ballot, const NodeId& from, const RaftMessage& message, bool granted)
{
    if (!configuration().isVoter(from)) {
        ignore(step, from, message, why::NotVoter{from});
        return false;
    }
    if (ballot.answerOf(from)) {
        if (m_options.rules.isOn(Rule::CountVotersOnce)) {
            ignore(step, from, message, why::AlreadyCounted{from});
            return false;
        }
        // As if another voter had said it: the next one that has not answered.
        for (const NodeId& voter : configuration().voters) {
            if (!ballot.answerOf(voter)) {
                ballot.answers.emplace_back(voter, granted);
                return true;
            }
        }
        return false;
    }
    ballot.answers.emplace_back(from, granted);
    return true;
}

QuorumState Raft::stateOf(const Ballot& ballot) const
{
    return quorumState(configuration(), [&](const NodeId& voter) { return ballot.answerOf(voter); }, needed());
}

void Raft::tally(Step& step)
{
    const auto& candidate = std::get<Candidate>(m_role);
    switch (stateOf(candidate)) {
    case QuorumState::Pending:
        return;
    case QuorumState::Won:
        becomeLeader(step);
        return;
    case QuorumState::Lost:
        // The same term goes on, and with it the vote: clearing it would allow a second one.
        becomeFollower(step, std::nullopt,
                       why::ElectionLost{candidate.answers.size() - votesGranted(), configuration().voters.size()});
        return;
    }
}

void Raft::becomeLeader(Step& step)
{
    const why::ElectionWon why{votesGranted(), needed()(configuration().voters.size())};
    // Figure 2: nextIndex starts after the own last entry, matchIndex at 0.
    Leader leader;
    for (const NodeId& peer : configuration().members()) {
        if (peer == m_options.id)
            continue;
        Progress& progress = leader.progress.emplace_back();
        progress.peer = peer;
        progress.next = m_log.lastIndex().next();
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
    beginRound(step);
    for (Progress& progress : self.progress) {
        if (progress.next <= m_log.lastIndex())
            replicateTo(step, progress);
        else
            sendHeartbeat(step, progress);
    }
    armHeartbeatTimer(step);
    armQuorumTimer(step);
    continueChange(step); // a joint configuration that it found committed in its log is to be left
}

} // namespace raft
