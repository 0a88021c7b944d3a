// SPDX-License-Identifier: MIT
#include "raftcore/trace/fold.h"

#include <algorithm>

namespace raft::trace {

// All volatile state goes (Figure 2: commitIndex, lastApplied, nextIndex, matchIndex; the role, what it waits
// for, and the state machine). What is left is what the disk holds.
void Fold::forgetVolatile(NodeState& me)
{
    me.role = Role::Follower;
    me.roleSince = m_state.t;
    me.leader.reset();
    me.votes.clear();
    me.progress.clear();
    me.electionTimer.reset();
    me.heartbeatTimer.reset();
    me.paused = false;
    me.currentTerm = me.disk.durable.term;
    me.votedFor = me.disk.durable.votedFor;
    me.commitIndex = me.disk.durable.commitIndex;
    me.lastApplied = Index();
    me.log = me.disk.log;
    me.durableIndex = me.log.lastIndex();
    me.unwritten = me.log.lastIndex().next();
    if (!me.keyValues || !me.keyValues->empty())
        me.keyValues = std::make_shared<KeyValues>();
    me.stateHash = 0;
    me.heardTerm = Term();
}

void Fold::on(NodeState& me, const Started& event)
{
    takeDisk(me, event.disk);
    settleWrites(me, event);
    me.disk.durable = {WriteToken(),    event.term,     event.votedFor,     event.commitIndex,
                       event.lastIndex, event.lastTerm, event.snapshotIndex};
    forgetVolatile(me);
    me.up = true;
    me.stopped.reset();
    me.incarnation = event.incarnation;
    me.lastApplied = event.snapshotIndex;
    m_state.highestTerm = std::max(m_state.highestTerm, event.term);
    m_state.highestCommit = std::max(m_state.highestCommit, event.commitIndex);
}

void Fold::on(NodeState& me, const Stopped& event)
{
    forgetVolatile(me);
    me.up = false;
    me.stopped = event.why;
    // A vote that was decided, but whose answer waited for the disk, will never be sent.
    for (const NodeState& candidate : m_state.nodes)
        voteLost(me.id, candidate.id);
}

void Fold::on(NodeState& me, const Paused&)
{
    me.paused = true;
}
void Fold::on(NodeState& me, const Resumed&)
{
    me.paused = false;
}

void Fold::on(NodeState& me, const TimerSet& event)
{
    auto& timer = event.timer == Timer::Election ? me.electionTimer : me.heartbeatTimer;
    if (event.deadline)
        timer = ArmedTimer{m_state.t, *event.deadline};
    else
        timer.reset();
}

void Fold::on(NodeState& me, const TimerFired& event)
{
    (event.timer == Timer::Election ? me.electionTimer : me.heartbeatTimer).reset();
}

void Fold::on(NodeState&, const RandomDrawn&) { }
void Fold::on(NodeState&, const MessageIgnored&) { }
void Fold::on(NodeState&, const AdminGiven&) { }

void Fold::on(NodeState& me, const TermChanged& event)
{
    me.currentTerm = event.to;
    me.votedFor.reset(); // one vote a term (§5.2), and this is a new one
    me.leader.reset();
    if (me.heardTerm == event.to && !event.to.isZero())
        me.leader = me.heardFrom;
    resetVotes(me);
    m_state.highestTerm = std::max(m_state.highestTerm, event.to);
}

void Fold::on(NodeState& me, const RoleChanged& event)
{
    const Role before = me.role;
    me.role = event.to;
    me.roleSince = m_state.t;
    switch (event.to) {
    case Role::Leader:
        me.leader = me.id;
        if (me.votes.empty())
            resetVotes(me);
        if (before != Role::Leader) {
            me.progress.clear();
            for (const NodeId& peer : me.configuration.members()) {
                if (peer != me.id)
                    me.progress.push_back(
                        {peer, me.log.lastIndex().next(), Index(), ProgressState::Probe, m_state.t});
            }
        }
        return;
    case Role::Candidate:
    case Role::PreCandidate:
        me.leader.reset();
        resetVotes(me);
        break;
    case Role::Follower:
    case Role::Learner:
        if (me.leader == me.id)
            me.leader.reset();
        me.votes.clear();
        break;
    }
    if (const auto* found = std::get_if<why::LeaderFound>(&event.why))
        me.leader = found->leader;
    me.progress.clear();
}

void Fold::on(NodeState& me, const ProgressChanged& event)
{
    for (ProgressView& progress : me.progress) {
        if (progress.peer == event.peer) {
            progress = {event.peer, event.next, event.match, event.state, m_state.t};
            return;
        }
    }
    if (me.progress.size() < 1024)
        me.progress.push_back({event.peer, event.next, event.match, event.state, m_state.t});
}

void Fold::on(NodeState& me, const ConfigurationTaken& event)
{
    me.configuration = event.configuration;
    me.configurationIndex = event.index;
    if (me.role != Role::Leader)
        return;
    const Configuration& now = me.configuration;
    std::erase_if(me.progress, [&](const ProgressView& progress) { return !now.isMember(progress.peer); });
}

// ------------------------------------------------------------ votes

// One place for each other voter of the candidate's configuration, nothing known yet.
void Fold::resetVotes(NodeState& me)
{
    me.votes.clear();
    if (me.role != Role::Candidate && me.role != Role::PreCandidate && me.role != Role::Leader)
        return;
    const Configuration& now = me.configuration;
    for (const NodeId& id : now.members()) {
        const bool isVoter =
            now.isVoter(id) || std::find(now.outgoing.begin(), now.outgoing.end(), id) != now.outgoing.end();
        if (isVoter && id != me.id)
            me.votes.push_back({id, VoteStanding::Unknown});
    }
}

// Where an answer to this candidate is counted; null when it belongs to another campaign. A refusal may bear the
// higher term of the voter.
VoteView* Fold::voteAt(NodeState* candidate, const NodeId& voter, Term term, bool pre, bool granted)
{
    if (!candidate)
        return nullptr;
    if (pre != (candidate->role == Role::PreCandidate))
        return nullptr;
    if (!pre && (granted ? term != candidate->currentTerm : term < candidate->currentTerm))
        return nullptr;
    for (VoteView& vote : candidate->votes) {
        if (vote.voter == voter)
            return &vote;
    }
    return nullptr;
}

void Fold::on(NodeState& me, const VoteDecided& event)
{
    if (event.granted && !event.pre && event.term == me.currentTerm)
        me.votedFor = event.candidate;
    if (event.candidate == me.id)
        return;
    // Decided; the answer leaves once the vote is durable.
    VoteView* vote = voteAt(known(event.candidate), me.id, event.term, event.pre, event.granted);
    if (!vote || vote->standing == VoteStanding::Granted)
        return;
    if (event.granted)
        vote->standing = VoteStanding::GrantedInFlight;
    else if (vote->standing == VoteStanding::Unknown)
        vote->standing = VoteStanding::RefusedInFlight;
}

void Fold::voteSent(const NodeId& voter, const NodeId& candidate, const Message& message)
{
    if (const auto* yes = std::get_if<VoteAccepted>(&message)) {
        VoteView* vote = voteAt(known(candidate), voter, yes->term, yes->pre, true);
        if (vote && vote->standing != VoteStanding::Granted)
            vote->standing = VoteStanding::GrantedInFlight;
    } else if (const auto* no = std::get_if<VoteRejected>(&message)) {
        VoteView* vote = voteAt(known(candidate), voter, no->term, no->pre, false);
        if (vote && vote->standing == VoteStanding::Unknown)
            vote->standing = VoteStanding::RefusedInFlight;
    }
}

void Fold::voteDelivered(const PacketState& packet)
{
    NodeState* candidate = known(packet.to);
    if (const auto* yes = std::get_if<VoteAccepted>(packet.msg.get())) {
        if (VoteView* vote = voteAt(candidate, packet.from, yes->term, yes->pre, true))
            vote->standing = VoteStanding::Granted;
    } else if (const auto* no = std::get_if<VoteRejected>(packet.msg.get())) {
        VoteView* vote = voteAt(candidate, packet.from, no->term, no->pre, false);
        if (vote && vote->standing != VoteStanding::Granted
            && vote->standing != VoteStanding::GrantedInFlight)
            vote->standing = VoteStanding::Refused;
    }
}

// An answer that was on its way is gone, unless a copy of it still flies.
void Fold::voteLost(const NodeId& voter, const NodeId& candidateId)
{
    NodeState* candidate = known(candidateId);
    if (!candidate)
        return;
    for (VoteView& vote : candidate->votes) {
        const bool waits =
            vote.standing == VoteStanding::GrantedInFlight || vote.standing == VoteStanding::RefusedInFlight;
        if (vote.voter == voter && waits && !voteInFlight(voter, candidateId))
            vote.standing = VoteStanding::Unknown;
    }
}

bool Fold::voteInFlight(const NodeId& voter, const NodeId& candidate) const
{
    return std::any_of(m_state.inFlight.begin(), m_state.inFlight.end(), [&](const auto& item) {
        const PacketState& packet = item.second;
        return packet.from == voter && packet.to == candidate
            && (std::holds_alternative<VoteAccepted>(*packet.msg)
                || std::holds_alternative<VoteRejected>(*packet.msg));
    });
}

} // namespace raft::trace
