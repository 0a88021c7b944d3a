// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

Raft::Raft(RaftOptions options, Restored restored, DrawElectionTimeout draw)
    : m_options(std::move(options)),
      m_draw(std::move(draw)),
      m_currentTerm(restored.currentTerm),
      m_votedFor(restored.votedFor),
      m_log(std::move(restored.log)),
      m_commitIndex(m_log.baseIndex()),
      m_lastApplied(m_log.baseIndex()),
      m_configuration(m_options.bootstrap),
      m_restoredCommit(std::min(restored.commitIndex, m_log.lastIndex())),
      m_durability(m_log.lastIndex()),
      m_firstUnwritten(m_log.lastIndex().next()),
      m_savedCommit(restored.commitIndex)
{
}

void Raft::start(Time now, Effects& out)
{
    Step step{now, out};
    out.emplace_back(ConfigurationTaken{Index(), m_configuration});
    if (role() != Role::Follower)
        out.emplace_back(RoleChanged{Role::Follower, role(), m_currentTerm, why::Started{}});
    if (m_restoredCommit > m_commitIndex)
        advanceCommit(step, m_restoredCommit, why::RecoveredCommit{m_restoredCommit});
    armElectionTimer(step);
    applyCommitted(step);
}

void Raft::step(Time now, const Input& input, Effects& out)
{
    Step step{now, out};
    std::visit(Overloaded{
                   [&](const Receive& receive) { this->receive(step, receive); },
                   [&](const TimerExpired& expired) { timerExpired(step, expired.timer); },
                   [&](const Propose& propose) { this->propose(step, propose); },
                   [&](const WriteFinished& finished) { writeFinished(step, finished.token); },
                   [&](const SwitchRule& change) { m_options.rules.set(change.rule, change.on); },
               },
               input);
    persist(step);
    applyCommitted(step);
}

// §5.1: the rule of terms stands here, before any role sees the message.
void Raft::receive(Step& step, const Receive& input)
{
    const auto& [from, message] = input;
    if (!isCredible(step, from, message))
        return;
    const Term term = termOf(message);
    if (term > m_currentTerm)
        takeTerm(step, term, why::HigherTerm{from, term, m_currentTerm});
    if (term < m_currentTerm)
        answerStaleTerm(step, from, message);
    else
        dispatch(step, from, message);
}

// What no honest peer can have sent is not looked at: one forged term could make all terms unusable.
bool Raft::isCredible(Step& step, const NodeId& from, const RaftMessage& message)
{
    const NodeId* claimed = &from;
    bool pre = false;
    std::visit(Overloaded{
                   [&](const RequestVote& request) { claimed = &request.candidateId, pre = request.pre; },
                   [&](const VoteAccepted& answer) { pre = answer.pre; },
                   [&](const VoteRejected& answer) { pre = answer.pre; },
                   [&](const AppendEntries& request) { claimed = &request.leaderId; },
                   [](const auto&) {},
               },
               message);
    const Term term = termOf(message);
    const std::uint64_t room = Term::limit - 1 - m_currentTerm.value();
    const Term highest(m_currentTerm.value() + std::min(room, m_options.maxTermJump));
    if (from == m_options.id || *claimed != from)
        ignore(step, from, message, why::ForgedSender{*claimed});
    else if (term > highest)
        ignore(step, from, message, why::ForgedTerm{term, m_currentTerm, highest});
    else if (pre)
        ignore(step, from, message, why::PreVoteOff{});
    else
        return true;
    return false;
}

// §5.1: a request of an older term is answered with the own one, so that its sender learns; an answer is dropped.
void Raft::answerStaleTerm(Step& step, const NodeId& from, const RaftMessage& message)
{
    const why::StaleTerm reason{termOf(message), m_currentTerm};
    std::visit(Overloaded{
                   [&](const RequestVote& request) {
                       step.out.emplace_back(VoteDecided{from, request.term, false, false, reason});
                       reply(step, from, VoteRejected{m_currentTerm, leader().value_or(NodeId()), false});
                   },
                   [&](const AppendEntries& request) {
                       ignore(step, from, message, reason);
                       reply(step, from,
                             EntriesRejected{m_currentTerm, request.prevLogIndex, m_log.lastIndex().next(), Term(),
                                             request.round});
                   },
                   [&](const auto&) { ignore(step, from, message, reason); },
               },
               message);
}

void Raft::dispatch(Step& step, const NodeId& from, const RaftMessage& message)
{
    std::visit(Overloaded{
                   [&](const RequestVote& request) { requestVote(step, from, request); },
                   [&](const VoteAccepted&) { voteAnswered(step, from, message, true); },
                   [&](const VoteRejected&) { voteAnswered(step, from, message, false); },
                   [&](const AppendEntries& request) { appendEntries(step, from, request); },
                   [&](const EntriesAccepted& reply) { entriesAccepted(step, from, reply); },
                   [&](const EntriesRejected& reply) { entriesRejected(step, from, reply); },
               },
               message);
}

void Raft::timerExpired(Step& step, Timer timer)
{
    if (timer == Timer::Election) {
        campaign(step);
        return;
    }
    if (std::holds_alternative<Leader>(m_role)) {
        sendHeartbeats(step);
        armHeartbeatTimer(step);
    } else if (const auto* candidate = std::get_if<Candidate>(&m_role); candidate != nullptr && candidate->asked) {
        askForVotes(step); // datagrams get lost: who has not answered is asked again
        armHeartbeatTimer(step);
    }
}

// §5.1: the only place where a term is taken over from others, and where the vote is cleared.
void Raft::takeTerm(Step& step, Term term, const Why& why)
{
    step.out.emplace_back(TermChanged{m_currentTerm, term, why});
    m_currentTerm = term;
    m_votedFor.reset();
    m_termOrVoteChanged = true;
    m_mustDraw = true;
    becomeFollower(step, std::nullopt, why);
}

void Raft::becomeFollower(Step& step, std::optional<NodeId> leader, const Why& why)
{
    const bool wasLeader = std::holds_alternative<Leader>(m_role);
    const auto* candidate = std::get_if<Candidate>(&m_role);
    const bool hadHeartbeat = wasLeader || (candidate != nullptr && candidate->asked);
    changeRole(step, passiveRole(), why, Follower{leader});
    if (hadHeartbeat)
        step.out.emplace_back(SetTimer{Timer::Heartbeat, std::nullopt});
    // §5.2: a term seen elsewhere is no sign of a living leader: a timer that runs goes on as it was.
    if (wasLeader)
        armElectionTimer(step);
}

// A server without a vote follows and never campaigns.
Role Raft::passiveRole() const
{
    const auto& learners = m_configuration.learners;
    const bool isLearner = !m_configuration.isVoter(m_options.id)
        && std::binary_search(learners.begin(), learners.end(), m_options.id);
    return isLearner ? Role::Learner : Role::Follower;
}

void Raft::changeRole(Step& step, Role to, const Why& why, std::variant<Follower, Candidate, Leader> data)
{
    const Role from = role();
    m_role = std::move(data);
    if (from == to)
        return;
    m_mustDraw = true;
    step.out.emplace_back(RoleChanged{from, to, m_currentTerm, why});
}

void Raft::armElectionTimer(Step& step)
{
    if (!m_configuration.isVoter(m_options.id))
        return;
    if (m_mustDraw) {
        m_mustDraw = false;
        ++m_draws;
        m_electionTimeout = m_draw ? m_draw(m_draws, m_options.electionTimeoutMin, m_options.electionTimeoutMax)
                                   : m_options.electionTimeoutMin;
        step.out.emplace_back(
            RandomDrawn{"election-timeout", m_draws, static_cast<std::uint64_t>(m_electionTimeout.count())});
    }
    m_electionArmedAt = step.now;
    step.out.emplace_back(SetTimer{Timer::Election, step.now + m_electionTimeout});
}

void Raft::armHeartbeatTimer(Step& step)
{
    step.out.emplace_back(SetTimer{Timer::Heartbeat, step.now + m_options.heartbeatInterval});
}

void Raft::ignore(Step& step, const NodeId& from, const RaftMessage& message, Why why)
{
    step.out.emplace_back(MessageIgnored{from, kindOf(message), std::move(why)});
}

const RaftOptions& Raft::options() const
{
    return m_options;
}

NodeId Raft::id() const
{
    return m_options.id;
}

Role Raft::role() const
{
    return std::visit(Overloaded{
                          [this](const Follower&) { return passiveRole(); },
                          [](const Candidate&) { return Role::Candidate; },
                          [](const Leader&) { return Role::Leader; },
                      },
                      m_role);
}

Term Raft::currentTerm() const
{
    return m_currentTerm;
}

std::optional<NodeId> Raft::votedFor() const
{
    return m_votedFor;
}

std::optional<NodeId> Raft::leader() const
{
    return std::visit(Overloaded{
                          [](const Follower& follower) { return follower.leader; },
                          [](const Candidate&) { return std::optional<NodeId>(); },
                          [this](const Leader&) { return std::optional<NodeId>(m_options.id); },
                      },
                      m_role);
}

Index Raft::commitIndex() const
{
    return m_commitIndex;
}

Index Raft::lastApplied() const
{
    return m_lastApplied;
}

Index Raft::durableIndex() const
{
    return m_durability.durableIndex();
}

WriteToken Raft::lastWrite() const
{
    return m_durability.lastWrite();
}

WriteToken Raft::lastDurable() const
{
    return m_durability.lastDurable();
}

const Log& Raft::log() const
{
    return m_log;
}

const Configuration& Raft::configuration() const
{
    return m_configuration;
}

std::vector<PeerProgress> Raft::progress() const
{
    std::vector<PeerProgress> all;
    if (const auto* leader = std::get_if<Leader>(&m_role)) {
        for (const Progress& each : leader->progress) {
            const std::size_t probes = each.state == ProgressState::Probe && each.probeSent ? 1 : 0;
            all.push_back({each.peer, each.next, each.match, each.state, each.inflight.size() + probes});
        }
    }
    return all;
}

std::size_t Raft::votesGranted() const
{
    const auto* candidate = std::get_if<Candidate>(&m_role);
    if (candidate == nullptr)
        return 0;
    return static_cast<std::size_t>(std::count_if(candidate->answers.begin(), candidate->answers.end(),
                                                  [](const auto& answer) { return answer.second; }));
}

const RuleBook& Raft::rules() const
{
    return m_options.rules;
}

} // namespace raft
