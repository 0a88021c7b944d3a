// SPDX-License-Identifier: MIT
#include "raftcore/node/replica.h"

#include "raftcore/wire/encoder.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace raft {

Replica::Replica(ReplicaOptions options, Restored restored, DrawElectionTimeout draw,
                 std::unique_ptr<StateMachine> machine)
    : m_options(std::move(options)), m_raft(m_options.raft, std::move(restored), std::move(draw)), m_termAtStart(m_raft.currentTerm()),
      m_machine(std::move(machine))
{
}

Replica::Replica(const Replica& other)
    : m_options(other.m_options), m_raft(other.m_raft), m_termAtStart(other.m_termAtStart), m_machine(other.m_machine->clone()),
      m_lastRequest(other.m_lastRequest), m_pending(other.m_pending), m_waiting(other.m_waiting),
      m_awaited(other.m_awaited), m_armed(other.m_armed), m_forwards(other.m_forwards)
{
}

Replica& Replica::operator=(const Replica& other)
{
    if (this != &other)
        *this = Replica(other);
    return *this;
}

// ---------------------------------------------------------------- inputs

void Replica::start(Time now, ReplicaHost& host)
{
    m_raft.start(now, m_effects);
    carryOut(host);
}

void Replica::receive(Time now, const NodeId& from, Incarnation senderIncarnation, const Message& message,
                      ReplicaHost& host)
{
    std::visit(
        [&](const auto& body) {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, Forward>)
                takeForward(now, from, senderIncarnation, body, host);
            else if constexpr (std::is_same_v<Body, ForwardResult>)
                takeForwardResult(now, from, body, host);
            else
                feed(now, Receive{from, body}, host);
        },
        message);
}

void Replica::expire(Time now, Timer timer, ReplicaHost& host) { feed(now, TimerExpired{timer}, host); }
void Replica::durable(Time now, WriteToken token, ReplicaHost& host) { feed(now, WriteFinished{token}, host); }
void Replica::setRule(Time now, Rule rule, bool on, ReplicaHost& host) { feed(now, SwitchRule{rule, on}, host); }

void Replica::transfer(Time now, const NodeId& to, ReplicaHost& host) { feed(now, TransferLeadership{to}, host); }
void Replica::abortTransfer(Time now, ReplicaHost& host) { feed(now, AbortTransfer{}, host); }
void Replica::changeMembers(Time now, const ChangeMembers& change, ReplicaHost& host) { feed(now, change, host); }
void Replica::abortChange(Time now, ReplicaHost& host) { feed(now, AbortChange{}, host); }
void Replica::takeSnapshot(Time now, ReplicaHost& host) { feed(now, TakeSnapshot{}, host); }
void Replica::forgetLeader(Time now, ReplicaHost& host) { feed(now, ForgetLeader{}, host); }
void Replica::tune(Time now, const RaftTuning& tuning, ReplicaHost& host) { feed(now, Tune{tuning}, host); }
void Replica::loseLease(Time now, ReplicaHost& host) { feed(now, LoseLease{}, host); }

void Replica::submit(Time now, const std::vector<ClientRequest>& requests, ReplicaHost& host)
{
    for (const ClientRequest& request : requests) {
        if (std::optional<Why> why = reasonToRefuse(request)) {
            host.answer(request.client, request.serial,
                        RequestRejected{std::move(*why), RequestRejected::Class::Refused});
            continue;
        }
        Pending pending;
        pending.request = request;
        if (const auto* append = std::get_if<AppendRequest>(&request.body)) {
            std::uint64_t serial = request.serial;
            for (const std::string& data : append->entries)
                pending.entries.push_back(ForwardedEntry{EntryType::Command, request.client, serial++,
                                                         append->session, append->acknowledged, data});
        }
        enter(now, std::move(pending), host);
    }
    dispatch(now, host);
}

std::optional<Why> Replica::reasonToRefuse(const ClientRequest& request) const
{
    if (const auto* range = std::get_if<RangeRequest>(&request.body)) {
        if (range->from.isZero() || range->to < range->from)
            return why::BadRequest{"a range needs a first index of at least 1 and a last one not below it"};
    } else if (const auto* append = std::get_if<AppendRequest>(&request.body)) {
        if (append->entries.empty())
            return why::BadRequest{"the batch holds no entries"};
        std::size_t bytes = 0;
        for (const std::string& data : append->entries)
            bytes += wire::encodedSize(ForwardedEntry{EntryType::Command, request.client,
                                                      request.serial + append->entries.size(), append->session,
                                                      append->acknowledged, data});
        if (bytes > m_options.raft.maxAppendBytes)
            return why::TooLarge{bytes, m_options.raft.maxAppendBytes};
    }
    else
        return why::BadRequest{"this node does not take such requests"};
    if (m_pending.size() >= m_options.maxRequests)
        return why::TooManyWaiting{m_pending.size(), m_options.maxRequests};
    return std::nullopt;
}

// ---------------------------------------------------------------- effects

void Replica::feed(Time now, const Input& input, ReplicaHost& host)
{
    m_raft.step(now, input, m_effects);
    carryOut(host);
    // A leader may have been found, lost or replaced: what waits for one is looked at again.
    if (!m_waiting.empty())
        dispatch(now, host);
}

void Replica::carryOut(ReplicaHost& host)
{
    Effects effects = std::exchange(m_effects, {});
    for (Effect& effect : effects) {
        std::visit(
            Overloaded{
                [&](Send& send) { host.send(send.to, toMessage(std::move(send.message))); },
                [&](Persist& persist) { host.write(std::move(persist)); },
                [&](Apply& committed) { apply(committed, host); },
                [&](SetTimer& timer) { host.setTimer(timer.timer, timer.deadline); },
                [&](ProposalAppended& appended) {
                    const auto it = m_pending.find(appended.request);
                    if (it == m_pending.end())
                        return;
                    it->second.stage = Stage::Appended;
                    it->second.first = appended.first;
                    it->second.last = appended.last;
                    it->second.term = appended.term;
                    m_awaited.emplace(appended.first, appended.request);
                },
                [&](ProposalRefused& refused) { proposalRefused(refused, host); },
                [&](MakeSnapshot& make) { makeSnapshot(make); },
                [&](RestoreSnapshot& restored) { restore(restored, host); },
                [&](ReadReady& ready) { readReady(ready, host); },
                [&](ReadRefused& refused) { readRefused(refused, host); },
                [&](auto& observation) { host.observe(observation); },
            },
            effect);
    }
    effects.clear();
    m_effects = std::move(effects);
}

void Replica::makeSnapshot(const MakeSnapshot&) {}
void Replica::restore(const RestoreSnapshot&, ReplicaHost&) {}
void Replica::readReady(const ReadReady&, ReplicaHost&) {}
void Replica::readRefused(const ReadRefused&, ReplicaHost&) {}

void Replica::apply(const Apply& committed, ReplicaHost& host)
{
    ApplyResult result;
    if (committed.entry->type == EntryType::Command)
        result = m_machine->apply(*committed.entry);
    host.applied(committed.index, committed.entry->term, m_machine->hash(), result.changes, false);
    settle(committed.index, committed.entry->term, result.text, host);
}

// The entry at `index` is committed: whoever waits for it learns whether it is the one he asked for. A batch is
// never split, so the first entry decides for all; the answer comes when the last one is applied.
void Replica::settle(Index index, Term term, const std::string& result, ReplicaHost& host)
{
    while (!m_awaited.empty() && m_awaited.begin()->first <= index) {
        const RequestId id = m_awaited.begin()->second;
        m_awaited.erase(m_awaited.begin());
        const auto it = m_pending.find(id);
        if (it == m_pending.end())
            continue; // given up meanwhile
        Pending& pending = it->second;
        if (pending.term != term) {
            refuse(it, why::Overwritten{index, term}, host);
            continue;
        }
        if (index != pending.first)
            pending.result += '\n';
        pending.result += result;
        if (index < pending.last) {
            m_awaited.emplace(index.next(), id);
            continue;
        }
        RequestAccepted accepted;
        accepted.lastIndex = pending.last;
        accepted.result = std::move(pending.result);
        if (!pending.origin)
            accepted.entries = m_raft.log().slice(pending.first, pending.last);
        accept(it, std::move(accepted), host);
    }
}

// ---------------------------------------------------------------- waiting, proposing, answering

void Replica::enter(Time now, Pending pending, ReplicaHost& host)
{
    pending.askedAt = now;
    pending.deadline = now + m_options.requestTimeout;
    const RequestId id = ++m_lastRequest;
    if (!m_armed) {
        m_armed = pending.deadline;
        host.setRequestDeadline(pending.deadline);
    }
    m_pending.emplace_hint(m_pending.end(), id, std::move(pending));
    m_waiting.push_back(id);
}

void Replica::dispatch(Time now, ReplicaHost& host)
{
    const bool leads = m_raft.role() == Role::Leader;
    const std::optional<NodeId> leader = m_raft.leader();
    std::vector<RequestId> proposals;
    const std::vector<RequestId> waiting = std::exchange(m_waiting, {});
    for (const RequestId id : waiting) {
        const auto it = m_pending.find(id);
        if (it == m_pending.end())
            continue;
        Pending& pending = it->second;
        const bool isAppend = std::holds_alternative<AppendRequest>(pending.request.body);
        if (pending.origin && (!leads || m_raft.currentTerm() != pending.origin->term)) {
            refuse(it, why::NotLeader{leader.value_or(NodeId())}, host);
        } else if (!isAppend && (leads || std::get<RangeRequest>(pending.request.body).to <= m_raft.commitIndex())) {
            answerRange(it, host);
        } else if (leads) {
            pending.stage = Stage::Proposed;
            proposals.push_back(id);
        } else if (leader && (pending.leader != *leader || pending.term != m_raft.currentTerm())) {
            forward(it, *leader, host);
        } else {
            m_waiting.push_back(id);
        }
    }
    if (!proposals.empty())
        propose(now, proposals, host);
}

void Replica::propose(Time now, const std::vector<RequestId>& ids, ReplicaHost& host)
{
    Propose input;
    input.proposals.reserve(ids.size());
    for (const RequestId id : ids) {
        Pending& pending = m_pending.at(id);
        const auto& append = std::get<AppendRequest>(pending.request.body);
        input.proposals.push_back(
            Proposal{id, std::move(pending.entries), append.prevLogIndex, append.prevLogTerm});
        pending.entries.clear();
    }
    m_raft.step(now, input, m_effects);
    carryOut(host);
}

void Replica::proposalRefused(const ProposalRefused& refused, ReplicaHost& host)
{
    if (const auto it = m_pending.find(refused.request); it != m_pending.end())
        refuse(it, refused.why, host);
}

void Replica::answerRange(PendingMap::iterator it, ReplicaHost& host)
{
    const auto& range = std::get<RangeRequest>(it->second.request.body);
    if (m_raft.commitIndex() < range.to)
        return refuse(it, why::NotCommitted{range.to, m_raft.commitIndex()}, host);
    const Index firstHeld = m_raft.log().firstIndex();
    if (range.from < firstHeld)
        return refuse(it, why::BadRequest{"the log begins at index " + std::to_string(firstHeld.value())}, host);
    RequestAccepted accepted;
    accepted.lastIndex = range.to;
    if (it->second.origin) { // a datagram's worth; the asker comes back for the rest
        std::size_t bytes = 0;
        Index index = range.from;
        for (; index <= range.to; index = index.next()) {
            const EntryPtr& entry = m_raft.log().at(index);
            bytes += wire::encodedSize(*entry);
            if (bytes > m_options.maxResultBytes && !accepted.entries.empty())
                break;
            accepted.entries.push_back(entry);
        }
        accepted.lastIndex = index.previous();
    } else {
        accepted.entries = m_raft.log().slice(range.from, range.to);
    }
    accept(it, std::move(accepted), host);
}

// ---------------------------------------------------------------- the end of a request

void Replica::accept(PendingMap::iterator it, RequestAccepted accepted, ReplicaHost& host)
{
    const Pending pending = std::move(it->second);
    m_pending.erase(it);
    if (!pending.origin)
        return host.answer(pending.request.client, pending.request.serial, accepted);
    const bool isAppend = std::holds_alternative<AppendRequest>(pending.request.body);
    ForwardResult result;
    result.term = m_raft.currentTerm();
    result.request = pending.origin->request;
    result.ok = true;
    result.entries = std::move(accepted.entries);
    result.lastIndex = accepted.lastIndex;
    if (wire::encodedResultSize(accepted.result) <= m_options.maxResultBytes)
        result.result = std::move(accepted.result);
    else
        result.reason = "result-too-large"; // it is done all the same
    reply(*pending.origin, std::move(result), isAppend, host);
}

void Replica::reject(PendingMap::iterator it, Why reason, RequestRejected::Class kind, ReplicaHost& host)
{
    const Pending pending = std::move(it->second);
    m_pending.erase(it);
    if (!pending.origin)
        return host.answer(pending.request.client, pending.request.serial, RequestRejected{std::move(reason), kind});
    ForwardResult result;
    result.term = m_raft.currentTerm();
    result.request = pending.origin->request;
    result.unknown = kind == RequestRejected::Class::OutcomeUnknown;
    result.reason = forwardReason(reason);
    result.leader = m_raft.leader().value_or(NodeId());
    result.lastIndex = m_raft.log().lastIndex();
    if (const auto* overwritten = std::get_if<why::Overwritten>(&reason))
        result.lastIndex = overwritten->index;
    else if (const auto* beyond = std::get_if<why::NotCommitted>(&reason))
        result.lastIndex = beyond->commitIndex;
    reply(*pending.origin, std::move(result), true, host);
}

void Replica::refuse(PendingMap::iterator it, Why reason, ReplicaHost& host)
{
    reject(it, std::move(reason), RequestRejected::Class::Refused, host);
}

void Replica::giveUp(PendingMap::iterator it, Time now, ReplicaHost& host)
{
    const Pending& pending = it->second;
    const Duration waited = now - pending.askedAt;
    if (pending.stage == Stage::Waiting)
        return refuse(it, why::NoLeader{waited}, host);
    const bool isAppend = std::holds_alternative<AppendRequest>(pending.request.body);
    reject(it, why::TimedOut{waited},
           isAppend ? RequestRejected::Class::OutcomeUnknown : RequestRejected::Class::Refused, host);
}

void Replica::expireRequests(Time now, ReplicaHost& host)
{
    while (!m_pending.empty() && m_pending.begin()->second.deadline <= now)
        giveUp(m_pending.begin(), now, host);
    m_armed.reset();
    if (!m_pending.empty()) {
        m_armed = m_pending.begin()->second.deadline;
        host.setRequestDeadline(*m_armed);
    }
}

void Replica::abandonRequests(ReplicaHost& host)
{
    const PendingMap pending = std::exchange(m_pending, {});
    for (const auto& [id, request] : pending) {
        if (request.origin)
            continue; // the node that passed it on finds out by itself
        const bool isAppend = std::holds_alternative<AppendRequest>(request.request.body);
        const bool mayBeDone = isAppend && request.stage != Stage::Waiting;
        host.answer(request.request.client, request.request.serial,
                    RequestRejected{why::NodeStopped{}, mayBeDone ? RequestRejected::Class::OutcomeUnknown
                                                                  : RequestRejected::Class::Refused});
    }
}

} // namespace raft
