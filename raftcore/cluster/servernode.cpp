// SPDX-License-Identifier: MIT
#include "raftcore/cluster/servernode.h"

#include "raftcore/cluster/clustercore.h"

#include <algorithm>

namespace raft::cluster {

Time ServerNode::localNow() const { return clock.at(m_core.now()); }

void ServerNode::send(const NodeId& to, Message message)
{
    if (!crash)
        m_core.packetSent(*this, to, std::move(message));
}

// ---------------------------------------------------------------- writes

void ServerNode::write(Persist persist)
{
    if (crash)
        return;
    trace::WriteStarted event;
    event.token = persist.token;
    event.term = persist.currentTerm;
    event.votedFor = persist.votedFor;
    event.commitIndex = persist.commitIndex;
    event.lastIndex = persist.lastIndex;
    event.lastTerm = persist.lastTerm;
    event.snapshotIndex = persist.snapshotIndex;
    m_core.record(m_id, std::move(event));
    noteWrite(persist);
    const Write& write = writes.back();
    if (write.promises && comesTo(trace::CrashPoint::BeforeVoteDurable))
        return;
    if (write.appends && comesTo(trace::CrashPoint::BeforeAppendDurable))
        return;
    if (write.snapshot && comesTo(trace::CrashPoint::BeforeSnapshotDurable))
        return;
    const auto batches = std::count_if(persist.entries.begin(), persist.entries.end(),
                                       [](const EntryPtr& entry) { return entry->more == 0; });
    const bool canTear = batches >= 2 && !persist.snapshot;
    m_core.giveToDisk(*this, std::move(persist));
    if (canTear)
        comesTo(trace::CrashPoint::MidAppend);
}

void ServerNode::noteWrite(const Persist& persist)
{
    Write write;
    write.token = persist.token;
    write.startedAt = m_core.now();
    write.promises = persist.currentTerm != writtenTerm || persist.votedFor != writtenVote;
    write.appends = !persist.entries.empty();
    write.snapshot = persist.snapshot != nullptr;
    writtenTerm = persist.currentTerm;
    writtenVote = persist.votedFor;
    writes.push_back(std::move(write));
}

bool ServerNode::comesTo(trace::CrashPoint point)
{
    if (crash || !m_core.crashesAt(m_id, point))
        return false;
    crash = point;
    return true;
}

// ---------------------------------------------------------------- timers

void ServerNode::setTimer(Timer timer, std::optional<Time> deadline)
{
    if (crash)
        return;
    if (timer == Timer::Election)
        electionRanOut = false;
    std::erase_if(line, [timer](const Item& item) {
        const auto* due = std::get_if<item::TimerDue>(&item);
        return due != nullptr && due->timer == timer;
    });
    m_deadlines[static_cast<std::size_t>(timer)] = deadline;
    arm(timer);
    m_core.record(m_id, trace::TimerSet{timer, deadline ? std::optional(clock.whenShown(*deadline)) : std::nullopt});
}

void ServerNode::arm(Timer timer)
{
    auto& slot = timers[static_cast<std::size_t>(timer)];
    if (slot)
        m_core.queue().cancel(*slot);
    slot.reset();
    if (const auto& deadline = m_deadlines[static_cast<std::size_t>(timer)])
        slot = m_core.queue().add(std::max(clock.whenShown(*deadline), m_core.now()), item::TimerDue{m_id, timer});
}

void ServerNode::setRequestDeadline(Time deadline)
{
    if (crash)
        return;
    if (requestDeadline)
        m_core.queue().cancel(*requestDeadline);
    m_requestDeadline = deadline;
    requestDeadline =
        m_core.queue().add(std::max(clock.whenShown(deadline), m_core.now()), item::RequestDeadline{m_id});
}

void ServerNode::setClockRate(std::int64_t ratePpm)
{
    if (clock.ratePpm() == ratePpm)
        return;
    clock.setRate(m_core.now(), ratePpm);
    for (const Timer timer : {Timer::Election, Timer::Heartbeat, Timer::Quorum, Timer::Transfer}) {
        if (timers[static_cast<std::size_t>(timer)]) // it has not run out
            arm(timer);
    }
    if (requestDeadline && m_requestDeadline)
        setRequestDeadline(*m_requestDeadline);
    if (isRunning())
        tellTimers();
}

void ServerNode::tellTimers()
{
    for (const Timer timer : {Timer::Election, Timer::Heartbeat, Timer::Quorum, Timer::Transfer}) {
        const auto place = static_cast<std::size_t>(timer);
        if (timers[place] && m_deadlines[place])
            m_core.record(m_id, trace::TimerSet{timer, clock.whenShown(*m_deadlines[place])});
    }
    if (m_leaseUntil && *m_leaseUntil > localNow())
        m_core.record(m_id, LeaseChanged{clock.whenShown(*m_leaseUntil)});
}

// ---------------------------------------------------------------- what it says

void ServerNode::observe(const Observation& observation)
{
    if (crash)
        return;
    if (const auto* lease = std::get_if<LeaseChanged>(&observation)) {
        m_leaseUntil = lease->until;
        m_core.record(m_id, LeaseChanged{lease->until ? std::optional(clock.whenShown(*lease->until)) : std::nullopt});
    } else {
        std::visit([this](const auto& of) { m_core.record(m_id, of); }, observation);
    }
    for (const auto& [index, entry] : std::exchange(toLoad, {}))
        m_core.record(m_id, trace::Loaded{index, entry});
    if (const auto* snapshot = std::get_if<SnapshotNoted>(&observation);
        snapshot != nullptr && snapshot->what == SnapshotNoted::What::Installed)
        comesTo(trace::CrashPoint::SnapshotInstalled);
}

void ServerNode::applied(Index index, Term term, std::uint64_t stateHash, const std::vector<StateChange>& changes,
                         bool duplicate)
{
    if (crash)
        return;
    trace::Applied event;
    event.index = index;
    event.term = term;
    event.hash = stateHash;
    event.duplicate = duplicate;
    for (const StateChange& change : changes)
        event.changes.push_back(trace::KeyChange{change.key, change.value});
    m_core.record(m_id, std::move(event));
}

void ServerNode::failed(const std::string& error)
{
    if (!crash)
        m_core.queue().add(m_core.now(), item::DiskBroke{m_id, WriteToken(), error});
}

void ServerNode::answer(const std::string& client, std::uint64_t serial, const Answer& answer)
{
    if (crash) { // it died before it could say so
        m_unanswered.emplace_back(client, serial);
        return;
    }
    if (m_core.hasGivenUp(client, serial))
        return;
    trace::Responded event;
    event.client = client;
    event.serial = serial;
    std::visit(Overloaded{
                   [&](const RequestAccepted& accepted) {
                       event.outcome = trace::Outcome::Ok;
                       event.index = accepted.lastIndex;
                       event.result = accepted.result;
                       event.mode = accepted.mode;
                   },
                   [&](const RequestRejected& rejected) {
                       event.outcome = rejected.kind == RequestRejected::Class::Refused ? trace::Outcome::Refused
                                                                                         : trace::Outcome::Unknown;
                       event.why = rejected.reason;
                   },
               },
               answer);
    m_core.record(m_id, std::move(event));
    m_core.answered(m_id, client, serial, answer);
}

void ServerNode::clearVolatile()
{
    for (auto& slot : timers) {
        if (slot)
            m_core.queue().cancel(*slot);
        slot.reset();
    }
    if (requestDeadline)
        m_core.queue().cancel(*requestDeadline);
    requestDeadline.reset();
    m_deadlines = {};
    m_requestDeadline.reset();
    m_leaseUntil.reset();
    if (turn)
        m_core.queue().cancel(*turn);
    turn.reset();
    line.clear();
    electionRanOut = false;
    diskFails = false;
    replica.reset();
    paused = false;
    inbox.clear();
}

} // namespace raft::cluster
