// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

// ---------------------------------------------------------------- check-quorum, dissertation §6.2

void Raft::armQuorumTimer(Step& step)
{
    step.out.emplace_back(SetTimer{Timer::Quorum, step.now + m_options.electionTimeoutMin});
}

// A leader that has heard no majority for an election timeout cannot commit anything; others may wait for it in
// vain. It keeps its term and its vote.
void Raft::checkQuorum(Step& step)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr)
        return;
    std::size_t heard = 0;
    const auto answerOf = [&](const NodeId& voter) -> std::optional<bool> {
        const Progress* progress = progressOf(voter);
        return voter == m_options.id || (progress != nullptr && progress->heard);
    };
    for (const NodeId& voter : configuration().voters)
        heard += *answerOf(voter) ? 1U : 0U;
    const bool isLost = quorumState(configuration(), answerOf, needed()) != QuorumState::Won;
    if (isLost && m_options.rules.isOn(Rule::CheckQuorum)) {
        becomeFollower(step, std::nullopt,
                       why::QuorumLost{heard, needed()(configuration().voters.size()), m_options.electionTimeoutMin});
        return;
    }
    for (Progress& progress : leader->progress)
        progress.heard = false;
    armQuorumTimer(step);
}

// ---------------------------------------------------------------- transfer, dissertation §3.10

void Raft::transferLeadership(Step& step, const TransferLeadership& input)
{
    auto* leader = std::get_if<Leader>(&m_role);
    NodeId to = input.to;
    const auto refuse = [&](Why why) {
        step.out.emplace_back(TransferChanged{TransferChanged::What::Refused, to, std::move(why)});
    };
    if (leader == nullptr)
        return refuse(why::NotLeader{this->leader().value_or(NodeId())});
    if (to.isEmpty()) {
        Index best;
        for (const Progress& progress : leader->progress) {
            if (configuration().isVoter(progress.peer) && (to.isEmpty() || progress.match > best)) {
                to = progress.peer;
                best = progress.match;
            }
        }
        if (to.isEmpty())
            return refuse(why::BadMembers{"there is no other voter"});
    }
    if (to == m_options.id)
        return refuse(why::BadRequest{"it leads already"});
    if (!configuration().isVoter(to))
        return refuse(why::NotVoter{to});
    if (leader->transfer) {
        if (leader->transfer->to == to)
            return;
        abortTransfer(step, TransferChanged::What::GivenUp, why::Aborted{});
    }
    leader->transfer = LeadershipTransfer{to, step.now, false};
    step.out.emplace_back(TransferChanged{TransferChanged::What::Begun, to, why::Asked{}});
    step.out.emplace_back(SetTimer{Timer::Transfer, step.now + m_options.electionTimeoutMax});
    continueTransfer(step, false);
}

void Raft::abortTransfer(Step& step, TransferChanged::What what, Why why)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr || !leader->transfer)
        return;
    step.out.emplace_back(TransferChanged{what, leader->transfer->to, std::move(why)});
    step.out.emplace_back(SetTimer{Timer::Transfer, std::nullopt});
    leader->transfer.reset();
}

// Once the target holds the whole log, it is told to campaign: again with every heartbeat, since datagrams get lost.
void Raft::continueTransfer(Step& step, bool again)
{
    auto& leader = std::get<Leader>(m_role);
    const Progress* const target = leader.transfer ? progressOf(leader.transfer->to) : nullptr;
    if (target == nullptr)
        return;
    const bool mustHoldAll = m_options.rules.isOn(Rule::CatchUpBeforeTransfer);
    if ((mustHoldAll && target->match < m_log.lastIndex()) || (leader.transfer->told && !again))
        return;
    if (!leader.transfer->told) {
        leader.transfer->told = true;
        leader.leaseDead = true; // §6.4.1: from now on another may lead, however fresh the last round is
        endLease(step);
        step.out.emplace_back(
            TransferChanged{TransferChanged::What::TimeoutNow, target->peer,
                            why::CaughtUp{target->peer, 0, step.now - leader.transfer->since}});
    }
    const Index last = mustHoldAll ? m_log.lastIndex() : target->match;
    step.out.emplace_back(
        Send{target->peer, TimeoutNow{m_currentTerm, m_options.id, last, m_log.termAt(last).value_or(Term())}});
}

// It may come late, doubled, or from a leader of long ago: it counts only in the term, from the leader and for the
// log that it names. The voters are told that this campaign is the leader's own wish, and no pre-vote is needed.
void Raft::timeoutNow(Step& step, const NodeId& from, const TimeoutNow& message)
{
    const auto* follower = std::get_if<Follower>(&m_role);
    if (follower == nullptr)
        return ignore(step, from, message, why::WrongRole{role()});
    if (follower->leader != from)
        return ignore(step, from, message, why::ForgedSender{from});
    if (!mayCampaign())
        return ignore(step, from, message, why::NotVoter{m_options.id});
    if (message.lastLogIndex > m_log.lastIndex())
        return ignore(step, from, message,
                      why::NotCaughtUp{m_options.id, m_log.lastIndex(), message.lastLogIndex});
    // Its log goes on: the leader has given the transfer up meanwhile.
    if (message.lastLogIndex < m_log.lastIndex() || message.lastLogTerm != m_log.lastTerm())
        return ignore(step, from, message,
                      why::LogMoved{message.lastLogIndex, message.lastLogTerm, m_log.lastIndex(), m_log.lastTerm()});
    campaign(step, why::TransferAsked{from, message.term}, true);
}

// ---------------------------------------------------------------- the end of a leadership, and other commands

// Whatever a leader had under way is over, and whoever waits for it is told.
void Raft::leaveLeadership(Step& step, const Why& why)
{
    const auto& leader = std::get<Leader>(m_role);
    const auto* higher = std::get_if<why::HigherTerm>(&why);
    if (leader.transfer && higher != nullptr && leader.transfer->told)
        abortTransfer(step, TransferChanged::What::Done, why::TransferEnded{higher->from, higher->messageTerm});
    abortTransfer(step, TransferChanged::What::GivenUp, why);
    if (leader.change)
        step.out.emplace_back(MembersChanging{MembersChanging::What::GivenUp, {}, 0, {}, why});
    refuseReads(step, why::LeaderChanged{m_currentTerm});
    endLease(step);
    step.out.emplace_back(SetTimer{Timer::Quorum, std::nullopt});
}

void Raft::forgetLeader(Step& step)
{
    if (auto* follower = std::get_if<Follower>(&m_role)) {
        follower->leader.reset();
        m_heard.reset();
        armElectionTimer(step);
    }
}

// Running timers begin anew, so that no node fires by the old ones when all are slowed down.
void Raft::tune(Step& step, const RaftTuning& tuning)
{
    static_cast<RaftTuning&>(m_options) = tuning;
    m_options.electionTimeoutMax = std::max(tuning.electionTimeoutMin, tuning.electionTimeoutMax);
    m_mustDraw = true;
    if (!std::holds_alternative<Leader>(m_role))
        return armElectionTimer(step);
    endLease(step); // it was measured by the old timers
    armHeartbeatTimer(step);
    armQuorumTimer(step);
}

} // namespace raft
