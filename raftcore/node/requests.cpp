// SPDX-License-Identifier: MIT
#include "raftcore/node/replica.h"

#include "raftcore/wire/encoder.h"

#include <algorithm>
#include <utility>

namespace raft {

// ---------------------------------------------------------------- a client asks

void Replica::submit(Time now, const std::vector<ClientRequest>& requests, ReplicaHost& host)
{
    for (const ClientRequest& request : requests) {
        if (std::optional<Why> why = reasonToRefuse(request)) {
            host.answer(request.client, request.serial,
                        RequestRejected{std::move(*why), RequestRejected::Class::Refused});
            continue;
        }
        if (const auto* read = std::get_if<ReadRequest>(&request.body); read != nullptr && read->mode == ReadMode::Local) {
            answerLocally(request, host);
            continue;
        }
        Pending pending;
        pending.request = request;
        pending.entries = entriesOf(request);
        if (const auto* append = std::get_if<AppendRequest>(&request.body))
            pending.session = append->session;
        enter(now, std::move(pending), host);
    }
    dispatch(now, host);
}

std::optional<Why> Replica::reasonToRefuse(const ClientRequest& request) const
{
    std::optional<Why> why = std::visit(
        Overloaded{
            [&](const RangeRequest& range) -> std::optional<Why> {
                if (range.from.isZero() || range.to < range.from)
                    return why::BadRequest{"a range needs a first index of at least 1 and a last one not below it"};
                return std::nullopt;
            },
            [&](const AppendRequest& append) { return reasonToRefuse(append, request); },
            [&](const ReadRequest& read) -> std::optional<Why> {
                if (!m_machine->isQuestion(read.query))
                    return why::BadRequest{"not a question: " + read.query};
                return std::nullopt;
            },
            [](const auto&) { return std::optional<Why>(); },
        },
        request.body);
    if (!why && m_pending.size() >= m_options.maxRequests)
        return why::TooManyWaiting{m_pending.size(), m_options.maxRequests};
    return why;
}

std::optional<Why> Replica::reasonToRefuse(const AppendRequest& append, const ClientRequest& request) const
{
    if (append.entries.empty())
        return why::BadRequest{"the batch holds no entries"};
    const std::uint64_t largest = std::max(request.serial, append.sessionSerial) + append.entries.size();
    if (largest >= Index::limit || append.acknowledged >= Index::limit)
        return why::BadRequest{"serials lie below 2^53"};
    std::size_t bytes = 0;
    for (const std::string& data : append.entries) {
        bytes += wire::encodedSize(ForwardedEntry{EntryType::Command, request.client, largest, append.session,
                                                  append.acknowledged, data});
    }
    if (bytes > m_options.raft.maxAppendBytes)
        return why::TooLarge{bytes, m_options.raft.maxAppendBytes};
    return std::nullopt;
}

// What goes through the log for a request; nothing for what only asks.
std::vector<ForwardedEntry> Replica::entriesOf(const ClientRequest& request) const
{
    std::vector<ForwardedEntry> entries;
    const auto one = [&](EntryType type, Index session, std::string data) {
        entries.push_back(ForwardedEntry{type, request.client, request.serial, session, 0, std::move(data)});
    };
    std::visit(Overloaded{
                   [&](const AppendRequest& append) {
                       std::uint64_t serial = append.sessionSerial != 0 ? append.sessionSerial : request.serial;
                       entries.reserve(append.entries.size());
                       for (const std::string& data : append.entries)
                           entries.push_back(ForwardedEntry{EntryType::Command, request.client, serial++,
                                                            append.session, append.acknowledged, data});
                   },
                   [&](const ReadRequest& read) {
                       if (read.mode == ReadMode::Log)
                           one(EntryType::Command, Index(), read.query);
                   },
                   [&](const RegisterRequest& open) {
                       one(EntryType::Session, Index(),
                           SessionTable::registering(open.limit != 0 ? open.limit : m_options.maxSessions));
                   },
                   [&](const CloseRequest& close) {
                       one(EntryType::Session, close.session, std::string(SessionTable::closing));
                   },
                   [](const RangeRequest&) {},
               },
               request.body);
    return entries;
}

// Deliberately stale: what this node has applied, whoever leads and however long ago that was.
void Replica::answerLocally(const ClientRequest& request, ReplicaHost& host) const
{
    RequestAccepted accepted;
    accepted.lastIndex = m_applied;
    accepted.result = m_machine->query(std::get<ReadRequest>(request.body).query);
    accepted.mode = ReadMode::Local;
    host.answer(request.client, request.serial, accepted);
}

void Replica::enter(Time now, Pending pending, ReplicaHost& host)
{
    pending.askedAt = now;
    pending.deadline = now + m_options.requestTimeout;
    const RequestId id = ++m_lastRequest;
    arm(pending.deadline, host);
    if (isRepeatable(pending))
        ++m_repeatable;
    if (!pending.session.isZero())
        m_inSession.emplace(std::pair(pending.session, pending.entries.back().serial), id);
    m_pending.emplace_hint(m_pending.end(), id, std::move(pending));
    m_waiting.push_back(id);
}

void Replica::arm(Time deadline, ReplicaHost& host)
{
    if (m_armed && *m_armed <= deadline)
        return;
    m_armed = deadline;
    host.setRequestDeadline(deadline);
}

bool Replica::isThroughLog(const Pending& pending) { return !pending.entries.empty(); }

// Whether it could have an effect later, when nobody knows what became of it.
bool Replica::changesState(const Pending& pending)
{
    return !std::holds_alternative<RangeRequest>(pending.request.body)
        && !std::holds_alternative<ReadRequest>(pending.request.body);
}

// What a node may ask again for its own client: what changes nothing, what a session protects, and closing, which
// has the same end however often it is done.
bool Replica::isRepeatable(const Pending& pending)
{
    return !pending.origin
        && (!changesState(pending) || !pending.session.isZero()
            || std::holds_alternative<CloseRequest>(pending.request.body));
}

// ---------------------------------------------------------------- waiting, proposing, answering

void Replica::dispatch(Time now, ReplicaHost& host)
{
    const bool leads = m_raft.role() == Role::Leader;
    const std::optional<NodeId> leader = m_raft.leader();
    std::vector<RequestId> proposals;
    std::vector<Read> reads;
    const std::vector<RequestId> waiting = std::exchange(m_waiting, {});
    for (const RequestId id : waiting) {
        const auto it = m_pending.find(id);
        if (it == m_pending.end() || it->second.stage != Stage::Waiting)
            continue;
        Pending& pending = it->second;
        const auto* range = std::get_if<RangeRequest>(&pending.request.body);
        if (pending.origin && (!leads || m_raft.currentTerm() != pending.origin->term)) {
            refuse(it, why::NotLeader{leader.value_or(NodeId())}, host);
        } else if (range != nullptr && (leads || range->to <= m_raft.commitIndex())) {
            answerRange(it, host);
        } else if (leads && isThroughLog(pending)) {
            pending.stage = Stage::Proposed;
            pending.leader = m_raft.id();
            proposals.push_back(id);
        } else if (leads) {
            pending.stage = Stage::Confirming;
            reads.push_back({id, std::get<ReadRequest>(pending.request.body).mode});
        } else if (leader && (pending.leader != *leader || pending.term != m_raft.currentTerm())) {
            forward(now, it, *leader, host);
        } else {
            m_waiting.push_back(id);
        }
    }
    if (!proposals.empty())
        propose(now, proposals, host);
    for (const Read& read : reads) {
        m_raft.step(now, read, m_effects);
        carryOut(host);
    }
}

void Replica::propose(Time now, const std::vector<RequestId>& ids, ReplicaHost& host)
{
    Propose input;
    input.proposals.reserve(ids.size());
    for (const RequestId id : ids) {
        Pending& pending = m_pending.at(id);
        Proposal& proposal = input.proposals.emplace_back();
        proposal.request = id;
        if (const auto* append = std::get_if<AppendRequest>(&pending.request.body)) {
            proposal.prevLogIndex = append->prevLogIndex;
            proposal.prevLogTerm = append->prevLogTerm;
        }
        if (isRepeatable(pending) || !pending.session.isZero())
            proposal.entries = pending.entries;
        else
            proposal.entries = std::exchange(pending.entries, {});
    }
    run(now, input, host);
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

// ---------------------------------------------------------------- asking again

// The outcome of what was tried is not known, or it was certainly not done: it is asked of the next leader.
void Replica::waitAgain(PendingMap::iterator it)
{
    it->second.stage = Stage::Waiting;
    m_waiting.push_back(it->first);
}

// Another leader, or a new term of the same one: what the one before was asked for may never be answered.
void Replica::askNewLeader()
{
    const std::optional<NodeId> leader = m_raft.leader();
    if (!leader || (*leader == m_leader && m_raft.currentTerm() == m_leaderTerm))
        return;
    m_leader = *leader;
    m_leaderTerm = m_raft.currentTerm();
    for (auto it = m_pending.begin(); it != m_pending.end(); ++it) {
        Pending& pending = it->second;
        const bool isTried = pending.stage == Stage::Forwarded || pending.stage == Stage::Appended;
        if (!isTried || !isRepeatable(pending) || (pending.leader == m_leader && pending.term == m_leaderTerm))
            continue;
        pending.mayBeDone = true;
        waitAgain(it);
    }
}

// A datagram may have been lost on the way there or back: the leader knows a number that comes again.
void Replica::askAgain(Time now, ReplicaHost& host)
{
    if (m_repeatable == 0)
        return;
    for (auto it = m_pending.begin(); it != m_pending.end(); ++it) {
        Pending& pending = it->second;
        if (pending.stage != Stage::Forwarded || !isRepeatable(pending))
            continue;
        if (now - pending.triedAt >= repeatAfter())
            forward(now, it, pending.leader, host);
        else
            arm(pending.triedAt + repeatAfter(), host);
    }
}

// ---------------------------------------------------------------- the end of a request

Replica::Pending Replica::take(PendingMap::iterator it)
{
    Pending pending = std::move(it->second);
    const RequestId id = it->first;
    m_pending.erase(it);
    m_numbers.erase(pending.number);
    if (isRepeatable(pending))
        --m_repeatable;
    if (!pending.session.isZero()) {
        const auto [first, last] = m_inSession.equal_range({pending.session, pending.entries.back().serial});
        const auto own = std::find_if(first, last, [&](const auto& each) { return each.second == id; });
        if (own != last)
            m_inSession.erase(own);
    }
    return pending;
}

void Replica::accept(PendingMap::iterator it, RequestAccepted accepted, ReplicaHost& host)
{
    const Pending pending = take(it);
    if (!pending.origin) {
        if (const auto* read = std::get_if<ReadRequest>(&pending.request.body); read != nullptr && read->mode == ReadMode::Log) {
            accepted.mode = ReadMode::Log;
            accepted.entries.clear();
        }
        return host.answer(pending.request.client, pending.request.serial, accepted);
    }
    ForwardResult result;
    result.term = m_raft.currentTerm();
    result.request = pending.origin->request;
    result.ok = true;
    result.entries = std::move(accepted.entries);
    result.lastIndex = accepted.lastIndex;
    result.mode = accepted.mode;
    if (wire::encodedResultSize(accepted.result) <= m_options.maxResultBytes)
        result.result = std::move(accepted.result);
    else
        result.reason = "result-too-large"; // it is done all the same
    reply(*pending.origin, std::move(result), changesState(pending), host);
}

void Replica::reject(PendingMap::iterator it, Why reason, RequestRejected::Class kind, ReplicaHost& host)
{
    const Pending pending = take(it);
    if (pending.mayBeDone && changesState(pending))
        kind = RequestRejected::Class::OutcomeUnknown;
    if (!pending.origin)
        return host.answer(pending.request.client, pending.request.serial, RequestRejected{std::move(reason), kind});
    ForwardResult result;
    result.term = m_raft.currentTerm();
    result.request = pending.origin->request;
    result.unknown = kind == RequestRejected::Class::OutcomeUnknown;
    result.leader = m_raft.leader().value_or(NodeId());
    result.lastIndex = m_raft.log().lastIndex();
    putReason(result, reason);
    reply(*pending.origin, std::move(result), changesState(pending), host);
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
    reject(it, why::TimedOut{waited},
           changesState(pending) ? RequestRejected::Class::OutcomeUnknown : RequestRejected::Class::Refused, host);
}

void Replica::expireRequests(Time now, ReplicaHost& host)
{
    while (!m_pending.empty() && m_pending.begin()->second.deadline <= now)
        giveUp(m_pending.begin(), now, host);
    m_armed.reset();
    if (!m_pending.empty())
        arm(m_pending.begin()->second.deadline, host);
    askAgain(now, host);
}

void Replica::abandonRequests(ReplicaHost& host)
{
    m_repeatable = 0;
    m_inSession.clear();
    m_numbers.clear();
    const PendingMap pending = std::exchange(m_pending, {});
    for (const auto& [id, request] : pending) {
        if (request.origin)
            continue; // the node that passed it on finds out by itself
        const bool mayBeDone = changesState(request) && (request.stage != Stage::Waiting || request.mayBeDone);
        host.answer(request.request.client, request.request.serial,
                    RequestRejected{why::NodeStopped{}, mayBeDone ? RequestRejected::Class::OutcomeUnknown
                                                                  : RequestRejected::Class::Refused});
    }
}

} // namespace raft
