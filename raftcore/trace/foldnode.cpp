// SPDX-License-Identifier: MIT
#include "raftcore/trace/fold.h"
#include "raftcore/trace/jsontext.h"

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
    forgetLeadership(me);
    me.electionTimer.reset();
    me.heartbeatTimer.reset();
    me.quorumTimer.reset();
    me.transferTimer.reset();
    me.incoming.reset();
    me.paused = false;
    me.currentTerm = me.disk.durable.term;
    me.votedFor = me.disk.durable.votedFor;
    // A snapshot stands for what was committed (§7).
    me.commitIndex = std::max(me.disk.durable.commitIndex, me.disk.durable.snapshotIndex);
    me.lastApplied = Index();
    me.snapshot = me.disk.snapshot;
    me.log = me.disk.log;
    me.durableIndex = me.log.lastIndex();
    me.unwritten = me.log.lastIndex().next();
    if (!me.keyValues || !me.keyValues->empty())
        me.keyValues = std::make_shared<KeyValues>();
    me.keyValuesKnown = true;
    me.stateHash = 0;
    me.heardTerm = Term();
}

void Fold::forgetLeadership(NodeState& me)
{
    me.progress.clear();
    me.leaseUntil.reset();
    me.transfer.reset();
    me.change.reset();
}

void Fold::on(NodeState& me, const Started& event)
{
    takeDisk(me, event.disk);
    settleWrites(me, event);
    me.disk.durable = {WriteToken(),    event.term,     event.votedFor,     event.commitIndex,
                       event.lastIndex, event.lastTerm, event.snapshotIndex};
    takeSnapshot(me, event);
    forgetVolatile(me);
    me.up = true;
    me.stopped.reset();
    me.incarnation = event.incarnation;
    me.lastApplied = event.snapshotIndex;
    if (me.disk.snapshot)
        restoreContents(me, me.disk.snapshot->hash, event.snapshotIndex);
    m_state.highestTerm = std::max(m_state.highestTerm, event.term);
    m_state.highestCommit = std::max(m_state.highestCommit, event.commitIndex);
}

// The snapshot that the node finds on its disk; how long it is, is known when this trace has seen it being made.
void Fold::takeSnapshot(NodeState& me, const Started& event)
{
    auto& snapshot = me.disk.snapshot;
    if (event.snapshotIndex.isZero()) {
        snapshot.reset();
        return;
    }
    const std::uint64_t hash = fromHex16(event.snapshotHash).value_or(0);
    if (!snapshot || snapshot->index != event.snapshotIndex || snapshot->hash != hash)
        snapshot = SnapshotView{event.snapshotIndex, event.snapshotTerm, hash, 0, m_state.t, NodeId()};
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

std::optional<ArmedTimer>& Fold::timerOf(NodeState& me, Timer timer)
{
    switch (timer) {
    case Timer::Heartbeat:
        return me.heartbeatTimer;
    case Timer::Quorum:
        return me.quorumTimer;
    case Timer::Transfer:
        return me.transferTimer;
    case Timer::Election:
        break;
    }
    return me.electionTimer;
}

void Fold::on(NodeState& me, const TimerSet& event)
{
    auto& timer = timerOf(me, event.timer);
    if (event.deadline)
        timer = ArmedTimer{m_state.t, *event.deadline};
    else
        timer.reset();
}

void Fold::on(NodeState& me, const TimerFired& event)
{
    timerOf(me, event.timer).reset();
}

void Fold::on(NodeState&, const RandomDrawn&) { }
void Fold::on(NodeState&, const MessageIgnored&) { }

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
            forgetLeadership(me);
            for (const NodeId& peer : me.configuration.members()) {
                if (peer != me.id)
                    me.progress.push_back(
                        {peer, me.log.lastIndex().next(), Index(), ProgressState::Probe, m_state.t, std::nullopt});
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
    me.leaseUntil.reset();
}

void Fold::on(NodeState& me, const ProgressChanged& event)
{
    const auto found = std::find_if(me.progress.begin(), me.progress.end(),
                                    [&](const ProgressView& progress) { return progress.peer == event.peer; });
    if (found == me.progress.end()) {
        if (me.progress.size() < 1024 && isFollowed(me, event.peer))
            me.progress.push_back({event.peer, event.next, event.match, event.state, m_state.t, std::nullopt});
        return;
    }
    found->next = event.next;
    found->match = event.match;
    found->state = event.state;
    found->changedAt = m_state.t;
    if (event.state != ProgressState::Snapshot)
        found->chunks.reset();
}

// A leader follows the members, those that are to become members, and those that leave until they know of it.
bool Fold::isFollowed(const NodeState& me, const NodeId& peer)
{
    if (me.configuration.isMember(peer) || me.configurationIndex > me.commitIndex)
        return true;
    const auto isPeer = [&](const CatchUpView& newcomer) { return newcomer.peer == peer; };
    return me.change && me.change->isUnderWay()
        && std::any_of(me.change->newcomers.begin(), me.change->newcomers.end(), isPeer);
}

void Fold::dropLeavers(NodeState& me)
{
    if (me.role == Role::Leader)
        std::erase_if(me.progress, [&](const ProgressView& progress) { return !isFollowed(me, progress.peer); });
}

void Fold::on(NodeState& me, const ConfigurationTaken& event)
{
    me.configuration = event.configuration;
    me.configurationIndex = event.index;
    dropLeavers(me);
}

// ------------------------------------------------------------ what a leader does beside replicating

void Fold::on(NodeState& me, const LeaseChanged& event)
{
    me.leaseUntil = event.until;
}

void Fold::on(NodeState& me, const TransferChanged& event)
{
    const bool goesOn = me.transfer && me.transfer->isUnderWay();
    if (event.what == TransferChanged::What::Refused && goesOn)
        return; // the one under way goes on
    const bool isFirst = event.what == TransferChanged::What::Begun || !goesOn;
    const Time since = isFirst ? m_state.t : me.transfer->since;
    me.transfer = TransferView{event.to, event.what, event.why, since, m_state.t};
}

void Fold::on(NodeState& me, const MembersChanging& event)
{
    using enum MembersChanging::What;
    const bool goesOn = me.change && me.change->isUnderWay();
    if (event.what == Refused && goesOn)
        return;
    if (!goesOn) {
        me.change.emplace();
        me.change->since = m_state.t;
        me.change->target = std::exchange(me.askedMembers, std::nullopt);
        me.change->joint = me.askedJoint;
    }
    ChangeView& change = *me.change;
    change.what = event.what;
    change.why = event.why;
    change.at = m_state.t;
    if (!event.peer.isEmpty())
        catchUp(change, event);
    else if (!event.target.isZero())
        change.entry = event.target;
}

void Fold::catchUp(ChangeView& change, const MembersChanging& event)
{
    auto found = std::find_if(change.newcomers.begin(), change.newcomers.end(),
                              [&](const CatchUpView& newcomer) { return newcomer.peer == event.peer; });
    if (found == change.newcomers.end()) {
        if (change.newcomers.size() >= 1024)
            return;
        change.newcomers.push_back({event.peer, 0, Index(), m_state.t, false});
        found = change.newcomers.end() - 1;
    }
    if (event.what == MembersChanging::What::Round) {
        found->round = event.round;
        found->target = event.target;
        found->since = m_state.t;
    } else if (event.what == MembersChanging::What::CaughtUp) {
        found->done = true;
    }
}

void Fold::on(NodeState& me, const AdminGiven& event)
{
    if (event.tuning)
        m_state.tuning = *event.tuning;
    if (event.configuration) {
        me.askedMembers = event.configuration;
        me.askedJoint = event.joint;
    }
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
        if (now.isVoter(id) && id != me.id)
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
    if (pre && granted && term != candidate->currentTerm.next()) // a grant bears the term that was asked for
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
