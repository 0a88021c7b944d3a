// SPDX-License-Identifier: MIT
#include "raftcore/node/replica.h"

namespace raft {

std::string_view forwardReason(const Why& why) { return codeOf(why); }

Why whyOfForward(const ForwardResult& result, const ClientRequest& request)
{
    const std::string_view code = result.reason;
    const auto* append = std::get_if<AppendRequest>(&request.body);
    if (code == why::NotLeader::code)
        return why::NotLeader{result.leader};
    if (code == why::LogMoved::code && append != nullptr) {
        return why::LogMoved{append->prevLogIndex.value_or(Index()), append->prevLogTerm.value_or(Term()),
                             result.lastIndex, Term()};
    }
    if (code == why::Overwritten::code)
        return why::Overwritten{result.lastIndex, result.term};
    if (code == why::NotCommitted::code) {
        const auto* range = std::get_if<RangeRequest>(&request.body);
        return why::NotCommitted{range != nullptr ? range->to : Index(), result.lastIndex};
    }
    if (code == why::Overloaded::code)
        return why::Overloaded{};
    if (code == why::TimedOut::code)
        return why::TimedOut{};
    return why::BadRequest{std::string(code)};
}

// ---------------------------------------------------------------- at the node that was asked

void Replica::forward(PendingMap::iterator it, const NodeId& leader, ReplicaHost& host)
{
    Pending& pending = it->second;
    pending.stage = Stage::Forwarded;
    pending.leader = leader;
    pending.term = m_raft.currentTerm();
    Forward message;
    message.term = pending.term;
    message.request = it->first;
    if (const auto* append = std::get_if<AppendRequest>(&pending.request.body)) {
        message.op = ForwardOp::Append;
        message.entries = pending.entries;
        message.prevLogIndex = append->prevLogIndex;
        message.prevLogTerm = append->prevLogTerm;
    } else {
        const auto& range = std::get<RangeRequest>(pending.request.body);
        message.op = ForwardOp::Range;
        message.from = range.from + pending.collected.size();
        message.to = range.to;
    }
    host.send(leader, std::move(message));
}

void Replica::takeForwardResult(Time now, const NodeId& from, const ForwardResult& result, ReplicaHost& host)
{
    const auto it = m_pending.find(result.request);
    if (it == m_pending.end() || it->second.stage != Stage::Forwarded || it->second.leader != from)
        return; // answered, given up, or never asked
    Pending& pending = it->second;
    if (result.ok)
        return forwardAccepted(it, result, host);
    if (!result.unknown && result.reason == why::NotLeader::code) {
        // Certainly not done: another leader may be asked, once one is known.
        pending.stage = Stage::Waiting;
        m_waiting.push_back(it->first);
        return dispatch(now, host);
    }
    reject(it, whyOfForward(result, pending.request),
           result.unknown ? RequestRejected::Class::OutcomeUnknown : RequestRejected::Class::Refused, host);
}

void Replica::forwardAccepted(PendingMap::iterator it, const ForwardResult& result, ReplicaHost& host)
{
    Pending& pending = it->second;
    RequestAccepted accepted;
    accepted.lastIndex = result.lastIndex;
    if (const auto* range = std::get_if<RangeRequest>(&pending.request.body)) {
        const Index expected = range->from + pending.collected.size();
        if (result.entries.empty() || expected + result.entries.size() != result.lastIndex.next())
            return; // a doubled answer to an earlier piece
        pending.collected.insert(pending.collected.end(), result.entries.begin(), result.entries.end());
        if (result.lastIndex < range->to)
            return forward(it, pending.leader, host);
        accepted.entries = std::move(pending.collected);
    } else {
        accepted.result = result.result;
        auto more = static_cast<std::uint32_t>(pending.entries.size());
        for (ForwardedEntry& entry : pending.entries) {
            accepted.entries.push_back(std::make_shared<const Entry>(
                Entry{pending.term, entry.type, entry.client, entry.serial, --more, entry.session, entry.acknowledged,
                      std::move(entry.data)}));
        }
    }
    accept(it, std::move(accepted), host);
}

// ---------------------------------------------------------------- at the node it was passed on to

void Replica::takeForward(Time now, const NodeId& from, Incarnation incarnation, const Forward& message,
                          ReplicaHost& host)
{
    Pending pending;
    pending.origin = Origin{from, incarnation, message.request, message.term};
    const bool isAppend = message.op == ForwardOp::Append;
    // An append of a term that is on the disk since before the start may have been carried out by the incarnation
    // before this one: saying “not done” could let it be done twice, so nothing is said.
    if (isAppend && message.term <= m_termAtStart)
        return;
    if (isAppend) {
        switch (m_forwards.meet(from, incarnation, message.request)) {
        case ForwardHistory::Standing::New:
            break;
        case ForwardHistory::Standing::Answered:
            return host.send(from, *m_forwards.answer(from, message.request));
        case ForwardHistory::Standing::Pending:
        case ForwardHistory::Standing::Outdated:
            return;
        }
        AppendRequest append;
        append.prevLogIndex = message.prevLogIndex;
        append.prevLogTerm = message.prevLogTerm;
        pending.entries = message.entries;
        pending.request.body = std::move(append);
    } else {
        pending.request.body = RangeRequest{message.from, message.to};
    }
    if (m_pending.size() >= m_options.maxRequests) {
        ForwardResult result;
        result.term = m_raft.currentTerm();
        result.request = message.request;
        result.reason = why::Overloaded::code;
        return reply(*pending.origin, std::move(result), isAppend, host);
    }
    enter(now, std::move(pending), host);
    dispatch(now, host);
}

void Replica::reply(const Origin& origin, ForwardResult result, bool remember, ReplicaHost& host)
{
    if (remember)
        m_forwards.setAnswer(origin.node, origin.incarnation, result);
    host.send(origin.node, std::move(result));
}

} // namespace raft
