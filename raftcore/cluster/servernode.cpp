// SPDX-License-Identifier: MIT
#include "raftcore/cluster/servernode.h"

#include "raftcore/cluster/clustercore.h"

namespace raft::cluster {

void ServerNode::send(const NodeId& to, Message message)
{
    m_core.packetSent(*this, to, std::move(message));
}

void ServerNode::write(Persist persist)
{
    trace::WriteStarted event;
    event.token = persist.token;
    event.term = persist.currentTerm;
    event.votedFor = persist.votedFor;
    event.commitIndex = persist.commitIndex;
    event.lastIndex = persist.lastIndex;
    event.lastTerm = persist.lastTerm;
    event.snapshotIndex = persist.snapshotIndex;
    m_core.record(m_id, std::move(event));
    writes.push_back(Write{persist.token, m_core.now(), false});
    m_core.world().write(m_id, std::move(persist));
}

void ServerNode::setTimer(Timer timer, std::optional<Time> deadline)
{
    auto& slot = timers[static_cast<std::size_t>(timer)];
    if (slot)
        m_core.queue().cancel(*slot);
    slot.reset();
    if (deadline)
        slot = m_core.queue().add(std::max(*deadline, m_core.now()), item::TimerDue{m_id, timer});
    m_core.record(m_id, trace::TimerSet{timer, deadline});
}

void ServerNode::setRequestDeadline(Time deadline)
{
    if (requestDeadline)
        m_core.queue().cancel(*requestDeadline);
    requestDeadline = m_core.queue().add(std::max(deadline, m_core.now()), item::RequestDeadline{m_id});
}

void ServerNode::observe(const Observation& observation)
{
    std::visit([this](const auto& of) { m_core.record(m_id, of); }, observation);
    for (const auto& [index, entry] : std::exchange(toLoad, {}))
        m_core.record(m_id, trace::Loaded{index, entry});
}

void ServerNode::applied(Index index, Term term, std::uint64_t stateHash, const std::vector<StateChange>& changes,
                         bool duplicate)
{
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
    m_core.queue().add(m_core.now(), item::DiskBroke{m_id, WriteToken(), error});
}

void ServerNode::answer(const std::string& client, std::uint64_t serial, const Answer& answer)
{
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
    replica.reset();
    paused = false;
    inbox.clear();
}

} // namespace raft::cluster
