// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

namespace raft {

// The election timer ran out. Dissertation §9.6: a node raises its term, which deposes any leader, only when a
// majority says beforehand that it would vote for it.
void Raft::askBeforehand(Step& step)
{
    if (std::holds_alternative<Leader>(m_role) || !mayCampaign())
        return;
    const Duration waited = std::max(Duration(0), step.now - m_electionArmedAt);
    const why::ElectionTimeout why{waited, leader().value_or(NodeId())};
    if (!m_options.rules.isOn(Rule::PreVote))
        return campaign(step, why, false);
    stopAsking(step);
    m_mustDraw = true;
    m_heard.reset();
    changeRole(step, Role::PreCandidate, why, PreCandidate{});
    step.out.emplace_back(VoteDecided{m_options.id, m_currentTerm.next(), true, true, why::OwnCandidacy{}});
    std::get<PreCandidate>(m_role).answers.emplace_back(m_options.id, true);
    armElectionTimer(step);
    sendPreVotes(step);
    armHeartbeatTimer(step);
    tallyPreVotes(step);
}

void Raft::sendPreVotes(Step& step)
{
    const auto& candidate = std::get<PreCandidate>(m_role);
    for (const NodeId& peer : configuration().members()) {
        if (!configuration().isVoter(peer) || candidate.answerOf(peer))
            continue;
        step.out.emplace_back(Send{peer, RequestVote{m_currentTerm.next(), m_options.id, m_log.lastIndex(),
                                                     m_log.lastTerm(), true, false}});
    }
}

// Changes nothing here: no term, no vote, no timer. A grant bears the asked term, a refusal the own one, from
// which a candidate of an older term learns.
void Raft::preVote(Step& step, const NodeId& from, const RequestVote& request)
{
    bool granted = false;
    Why why;
    if (std::optional<Why> reason = reasonToStick(step, from))
        why = std::move(*reason);
    else if (request.term <= m_currentTerm)
        why = why::TermNotAhead{request.term, m_currentTerm};
    else
        why = reasonByLog(request, granted);
    step.out.emplace_back(VoteDecided{from, request.term, granted, true, std::move(why)});
    if (granted)
        step.out.emplace_back(Send{from, VoteAccepted{request.term, true}});
    else
        reply(step, from, VoteRejected{m_currentTerm, leader().value_or(NodeId()), true});
}

void Raft::preVoteAnswered(Step& step, const NodeId& from, const RaftMessage& message, bool granted)
{
    auto* candidate = std::get_if<PreCandidate>(&m_role);
    if (candidate == nullptr)
        ignore(step, from, message, why::WrongRole{role()});
    else if (granted && termOf(message) != m_currentTerm.next())
        ignore(step, from, message, why::StaleTerm{termOf(message), m_currentTerm.next()});
    else if (countAnswer(step, *candidate, from, message, granted))
        tallyPreVotes(step);
}

void Raft::tallyPreVotes(Step& step)
{
    const auto& candidate = std::get<PreCandidate>(m_role);
    switch (stateOf(candidate)) {
    case QuorumState::Pending:
        return;
    case QuorumState::Won:
        campaign(step, why::PreVoteWon{votesGranted(), needed()(configuration().voters.size())}, false);
        return;
    case QuorumState::Lost:
        becomeFollower(step, std::nullopt,
                       why::ElectionLost{candidate.answers.size() - votesGranted(), configuration().voters.size()});
        return;
    }
}

bool Raft::areVotersSticky() const { return m_options.rules.isOn(Rule::LeaderStickiness); }

// Dissertation §4.2.3: a leader that is heard is not to be disturbed by anybody else's candidacy. Who has just come up
// may have answered one right before it went down, and a lease may rest on that (§6.4.1).
std::optional<Why> Raft::reasonToStick(const Step& step, const NodeId& candidate) const
{
    if (!areVotersSticky())
        return std::nullopt;
    const Duration window = m_options.electionTimeoutMin;
    if (std::holds_alternative<Leader>(m_role))
        return why::LeaderAlive{m_options.id, Duration(0), window};
    if (!m_heard || m_heard->leader == candidate)
        return std::nullopt;
    const Duration ago = step.now - m_heard->at;
    if (ago >= window)
        return std::nullopt;
    return m_heard->leader.isEmpty() ? Why(why::Started{}) : Why(why::LeaderAlive{m_heard->leader, ago, window});
}

} // namespace raft
