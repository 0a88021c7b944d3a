// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

namespace {

bool isRequest(const RaftMessage& message)
{
    return std::visit(Overloaded{
                          [](const RequestVote&) { return true; },
                          [](const AppendEntries&) { return true; },
                          [](const InstallSnapshot&) { return true; },
                          [](const TimeoutNow&) { return true; },
                          [](const auto&) { return false; },
                      },
                      message);
}

} // namespace

Raft::Raft(RaftOptions options, Restored restored, DrawElectionTimeout draw)
    : m_options(std::move(options)),
      m_draw(std::move(draw)),
      m_currentTerm(restored.currentTerm),
      m_votedFor(restored.votedFor),
      m_log(std::move(restored.log)),
      m_commitIndex(restored.snapshot ? restored.snapshot->index : m_log.baseIndex()),
      m_lastApplied(m_commitIndex),
      m_snapshot(std::move(restored.snapshot)),
      m_restoredCommit(std::min(restored.commitIndex, m_log.lastIndex())),
      m_durability(m_log.lastIndex()),
      m_firstUnwritten(m_log.lastIndex().next()),
      m_savedFirst(m_log.firstIndex()),
      m_savedCommit(restored.commitIndex)
{
    m_snapshotHanded = m_snapshot ? m_snapshot->index : Index();
    // What acts is the last configuration in the log, or else the snapshot's, or else the one that the cluster began
    // with (dissertation §4.1, §5.1).
    if (m_snapshot)
        m_configurations.push_back({m_snapshot->configurationIndex, m_snapshot->configuration});
    else
        m_configurations.push_back({Index(), m_options.bootstrap});
    for (Index index = std::max(m_log.firstIndex(), m_commitIndex.next()); index <= m_log.lastIndex(); index = index.next()) {
        const Entry& entry = *m_log.at(index);
        if (entry.type != EntryType::Configuration)
            continue;
        if (std::optional<Configuration> configuration = decodeConfiguration(entry.data))
            m_configurations.push_back({index, std::move(*configuration)});
    }
}

void Raft::start(Time now, Effects& out)
{
    Step step{now, out};
    if (!m_currentTerm.isZero())
        m_heard = Heard{NodeId(), now};
    out.emplace_back(ConfigurationTaken{configurationIndex(), configuration()});
    if (role() != Role::Follower)
        out.emplace_back(RoleChanged{Role::Follower, role(), m_currentTerm, why::Started{}});
    if (m_snapshot)
        out.emplace_back(RestoreSnapshot{m_snapshot, NodeId()});
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
                   [&](const Read& read) { this->read(step, read); },
                   [&](const TransferLeadership& transfer) { transferLeadership(step, transfer); },
                   [&](const AbortTransfer&) {
                       abortTransfer(step, TransferChanged::What::GivenUp, why::Aborted{});
                   },
                   [&](const ChangeMembers& change) { changeMembers(step, change); },
                   [&](const AbortChange&) { abortChange(step); },
                   [&](const TakeSnapshot&) { takeSnapshot(step, why::Asked{}); },
                   [&](const SnapshotMade& made) { snapshotMade(step, made.snapshot); },
                   [&](const ForgetLeader&) { forgetLeader(step); },
                   [&](const LoseLease&) { endLease(step); },
                   [&](const Tune& tune) { this->tune(step, tune.tuning); },
               },
               input);
    persist(step);
    if (const auto* candidate = std::get_if<Candidate>(&m_role);
        candidate != nullptr && !candidate->asked && m_durability.isDurable(promisedTermAndVote()))
        beginAsking(step);
    persist(step);
    applyCommitted(step);
    takeSnapshotWhenDue(step);
}

// §5.1: the rule of terms stands here, before any role sees the message.
void Raft::receive(Step& step, const Receive& input)
{
    const auto& [from, message] = input;
    if (!isCredible(step, from, message))
        return;
    if (!std::holds_alternative<Leader>(m_role) && !m_options.rules.isOn(Rule::TimerOnlyForGoodReason))
        armElectionTimer(step);
    const Term term = termOf(message);
    // A pre-vote and its grant speak of a term that does not exist yet (dissertation §9.6).
    if (const auto* request = std::get_if<RequestVote>(&message); request != nullptr && request->pre)
        return preVote(step, from, *request);
    if (const auto* answer = std::get_if<VoteAccepted>(&message); answer != nullptr && answer->pre)
        return preVoteAnswered(step, from, message, true);
    if (term > m_currentTerm) {
        if (!takeHigherTerm(step, from, message))
            return;
    }
    const bool isStale = term < m_currentTerm && (isRequest(message) || m_options.rules.isOn(Rule::IgnoreStaleReplies));
    if (isStale)
        answerStaleTerm(step, from, message);
    else
        dispatch(step, from, message);
}

// What no honest peer can have sent is not looked at: one forged term could make all terms unusable.
bool Raft::isCredible(Step& step, const NodeId& from, const RaftMessage& message)
{
    const NodeId* claimed = &from;
    std::visit(Overloaded{
                   [&](const RequestVote& request) { claimed = &request.candidateId; },
                   [&](const AppendEntries& request) { claimed = &request.leaderId; },
                   [&](const InstallSnapshot& request) { claimed = &request.leaderId; },
                   [&](const TimeoutNow& request) { claimed = &request.leaderId; },
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
    else
        return true;
    return false;
}

// A message of a higher term: false when it is not to be looked at any further.
bool Raft::takeHigherTerm(Step& step, const NodeId& from, const RaftMessage& message)
{
    const Term term = termOf(message);
    if (const auto* request = std::get_if<RequestVote>(&message); request != nullptr && !request->transfer) {
        // Dissertation §4.2.3: neither the term is taken nor the vote given while a leader is heard.
        if (std::optional<Why> reason = reasonToStick(step, from)) {
            step.out.emplace_back(VoteDecided{from, term, false, false, std::move(*reason)});
            reply(step, from, VoteRejected{m_currentTerm, leader().value_or(NodeId()), false});
            return false;
        }
    }
    const bool actsAlone = std::holds_alternative<Leader>(m_role) || std::holds_alternative<Candidate>(m_role);
    if (actsAlone && !m_options.rules.isOn(Rule::StepDownOnHigherTerm)) {
        ignore(step, from, message, why::HigherTerm{from, term, m_currentTerm});
        return false;
    }
    takeTerm(step, term, why::HigherTerm{from, term, m_currentTerm});
    return true;
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
                   [&](const InstallSnapshot& request) {
                       ignore(step, from, message, reason);
                       reply(step, from, SnapshotReceived{m_currentTerm, request.lastIncludedIndex,
                                                          request.lastIncludedTerm, 0, request.round});
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
                   [&](const VoteRejected& answer) {
                       if (answer.pre)
                           preVoteAnswered(step, from, message, false);
                       else
                           voteAnswered(step, from, message, false);
                   },
                   [&](const AppendEntries& request) { appendEntries(step, from, request); },
                   [&](const EntriesAccepted& reply) { entriesAccepted(step, from, reply); },
                   [&](const EntriesRejected& reply) { entriesRejected(step, from, reply); },
                   [&](const InstallSnapshot& chunk) { installSnapshot(step, from, chunk); },
                   [&](const SnapshotReceived& reply) { snapshotReceived(step, from, reply); },
                   [&](const TimeoutNow& now) { timeoutNow(step, from, now); },
               },
               message);
}

void Raft::timerExpired(Step& step, Timer timer)
{
    switch (timer) {
    case Timer::Election:
        askBeforehand(step);
        return;
    case Timer::Heartbeat:
        heartbeat(step);
        return;
    case Timer::Quorum:
        checkQuorum(step);
        return;
    case Timer::Transfer:
        abortTransfer(step, TransferChanged::What::GivenUp, why::TimedOut{m_options.electionTimeoutMax});
        return;
    }
}

// Everything is sent again by state, not by message: datagrams get lost.
void Raft::heartbeat(Step& step)
{
    if (std::holds_alternative<Leader>(m_role)) {
        sendHeartbeats(step);
        armHeartbeatTimer(step);
    } else if (std::holds_alternative<PreCandidate>(m_role)) {
        sendPreVotes(step);
        armHeartbeatTimer(step);
    } else if (const auto* candidate = std::get_if<Candidate>(&m_role); candidate != nullptr && candidate->asked) {
        askForVotes(step);
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
    const bool hadHeartbeat = wasLeader || std::holds_alternative<PreCandidate>(m_role)
        || (candidate != nullptr && candidate->asked);
    if (wasLeader)
        leaveLeadership(step, why);
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
    return configuration().isMember(m_options.id) && !configuration().isVoter(m_options.id) ? Role::Learner
                                                                                            : Role::Follower;
}

void Raft::changeRole(Step& step, Role to, const Why& why, RoleData data)
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
    if (!mayCampaign())
        return;
    if (m_mustDraw) {
        m_mustDraw = false;
        ++m_draws;
        const bool isRandom = m_draw && m_options.rules.isOn(Rule::RandomTimeouts);
        m_electionTimeout = isRandom ? m_draw(m_draws, m_options.electionTimeoutMin, m_options.electionTimeoutMax)
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
                          [](const PreCandidate&) { return Role::PreCandidate; },
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
                          [](const PreCandidate&) { return std::optional<NodeId>(); },
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
    return m_configurations.back().configuration;
}

Index Raft::configurationIndex() const
{
    return m_configurations.back().index;
}

SnapshotPtr Raft::snapshot() const
{
    return m_snapshot;
}

std::optional<NodeId> Raft::transferTarget() const
{
    const auto* leader = std::get_if<Leader>(&m_role);
    return leader != nullptr && leader->transfer ? std::optional(leader->transfer->to) : std::nullopt;
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
    const Ballot* ballot = std::get_if<Candidate>(&m_role);
    if (ballot == nullptr)
        ballot = std::get_if<PreCandidate>(&m_role);
    if (ballot == nullptr)
        return 0;
    // The own vote of one that is no voter any more is none.
    return static_cast<std::size_t>(std::count_if(ballot->answers.begin(), ballot->answers.end(), [this](const auto& answer) {
        return answer.second && configuration().isVoter(answer.first);
    }));
}

const RuleBook& Raft::rules() const
{
    return m_options.rules;
}

} // namespace raft
