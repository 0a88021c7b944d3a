// SPDX-License-Identifier: MIT
#include "raftcore/node/replica.h"

#include <type_traits>

namespace raft {

// ---------------------------------------------------------------- reasons

namespace {

// The numbers of a reason travel in the order of its fields; it names one node at most, and one text.
template <class Reason, class Number, class Node, class Text>
void eachField(Reason& reason, Number&& number, Node&& node, Text&& text)
{
    forEachField(reason, [&](std::string_view, auto& value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, NodeId>)
            node(value);
        else if constexpr (std::is_same_v<Value, std::string>)
            text(value);
        else if constexpr (std::is_same_v<Value, std::uint64_t> || std::is_same_v<Value, Term>
                           || std::is_same_v<Value, Index> || std::is_same_v<Value, Duration>)
            number(value);
    });
}

template <std::size_t N = 0>
Why reasonOf(const ForwardResult& result)
{
    if constexpr (N == std::variant_size_v<Why>) {
        return why::BadRequest{result.reason};
    } else {
        using Reason = std::variant_alternative_t<N, Why>;
        if (result.reason != Reason::code)
            return reasonOf<N + 1>(result);
        Reason reason;
        auto next = result.numbers.begin();
        const auto take = [&](auto& value) {
            using Value = std::remove_cvref_t<decltype(value)>;
            const std::uint64_t number = next == result.numbers.end() ? 0 : *next++;
            if constexpr (std::is_same_v<Value, Duration>)
                value = Duration(static_cast<std::int64_t>(number));
            else
                value = Value(number);
        };
        eachField(reason, take, [&](NodeId& node) { node = result.leader; },
                  [&](std::string& text) { text = result.result; });
        return reason;
    }
}

} // namespace

void putReason(ForwardResult& result, const Why& why)
{
    result.reason = codeOf(why);
    std::visit(
        [&](const auto& reason) {
            const auto put = [&](const auto& value) {
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, std::uint64_t>)
                    result.numbers.push_back(value);
                else if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, Duration>)
                    result.numbers.push_back(static_cast<std::uint64_t>(std::max(value.count(), Duration::rep(0))));
                else
                    result.numbers.push_back(value.value());
            };
            eachField(reason, put, [&](const NodeId& node) { result.leader = node; },
                      [&](const std::string& text) { result.result = text; });
        },
        why);
}

Why whyOfForward(const ForwardResult& result) { return reasonOf(result); }

// ---------------------------------------------------------------- at the node that was asked

void Replica::forward(Time now, PendingMap::iterator it, const NodeId& leader, ReplicaHost& host)
{
    Pending& pending = it->second;
    // A leader answers a number once, so another leadership is asked under another number.
    if (pending.number == 0) {
        pending.number = it->first;
    } else if (pending.leader != leader || pending.term != m_raft.currentTerm()) {
        m_numbers.erase(pending.number);
        pending.number = ++m_lastRequest;
        m_numbers.emplace(pending.number, it->first);
    }
    pending.stage = Stage::Forwarded;
    pending.leader = leader;
    pending.term = m_raft.currentTerm();
    pending.triedAt = now;
    Forward message;
    message.term = pending.term;
    message.request = pending.number;
    if (isThroughLog(pending)) {
        message.op = ForwardOp::Append;
        message.entries = pending.entries;
        if (const auto* append = std::get_if<AppendRequest>(&pending.request.body)) {
            message.prevLogIndex = append->prevLogIndex;
            message.prevLogTerm = append->prevLogTerm;
        }
    } else if (const auto* read = std::get_if<ReadRequest>(&pending.request.body)) {
        message.op = ForwardOp::Read;
        message.mode = read->mode;
        message.query = read->query;
    } else {
        const auto& range = std::get<RangeRequest>(pending.request.body);
        message.op = ForwardOp::Range;
        message.from = range.from + pending.collected.size();
        message.to = range.to;
    }
    if (isRepeatable(pending))
        arm(now + repeatAfter(), host);
    host.send(leader, std::move(message));
}

void Replica::takeForwardResult(Time now, const NodeId& from, const ForwardResult& result, ReplicaHost& host)
{
    const auto again = m_numbers.find(result.request);
    const auto it = m_pending.find(again != m_numbers.end() ? again->second : result.request);
    if (it == m_pending.end() || it->second.stage != Stage::Forwarded || it->second.leader != from
        || it->second.number != result.request)
        return; // answered, given up, or never asked
    if (result.ok)
        forwardAccepted(now, it, result, host);
    else
        forwardRefused(now, it, result, host);
}

void Replica::forwardRefused(Time now, PendingMap::iterator it, const ForwardResult& result, ReplicaHost& host)
{
    Pending& pending = it->second;
    const Why why = whyOfForward(result);
    // Certainly not done: another leader may be asked, once one is known.
    const bool isElsewhere = std::holds_alternative<why::NotLeader>(why)
        || std::holds_alternative<why::LeaderChanged>(why)
        || (std::holds_alternative<why::Overwritten>(why) && isRepeatable(pending));
    if (!result.unknown && isElsewhere) {
        waitAgain(it);
        return dispatch(now, host);
    }
    reject(it, why, result.unknown && changesState(pending) ? RequestRejected::Class::OutcomeUnknown
                                                            : RequestRejected::Class::Refused, host);
}

void Replica::forwardAccepted(Time now, PendingMap::iterator it, const ForwardResult& result, ReplicaHost& host)
{
    Pending& pending = it->second;
    RequestAccepted accepted;
    accepted.lastIndex = result.lastIndex;
    accepted.result = result.result;
    if (const auto* range = std::get_if<RangeRequest>(&pending.request.body)) {
        const Index expected = range->from + pending.collected.size();
        if (result.entries.empty() || expected + result.entries.size() != result.lastIndex.next())
            return; // a doubled answer to an earlier piece
        pending.collected.insert(pending.collected.end(), result.entries.begin(), result.entries.end());
        if (result.lastIndex < range->to)
            return forward(now, it, pending.leader, host);
        accepted.entries = std::move(pending.collected);
        accepted.result.clear();
    } else if (isThroughLog(pending)) {
        auto more = static_cast<std::uint32_t>(pending.entries.size());
        for (const ForwardedEntry& entry : pending.entries) {
            accepted.entries.push_back(std::make_shared<const Entry>(
                Entry{pending.term, entry.type, entry.client, entry.serial, --more, entry.session, entry.acknowledged,
                      entry.data}));
        }
    } else {
        accepted.mode = result.mode;
    }
    accept(it, std::move(accepted), host);
}

// ---------------------------------------------------------------- at the node it was passed on to

// What a forward asks for, as a request of this node; nothing when no honest node can have sent it.
std::optional<Replica::Pending> Replica::pendingOf(const NodeId& from, Incarnation incarnation,
                                                   const Forward& message) const
{
    Pending pending;
    pending.origin = Origin{from, incarnation, message.request, message.term};
    switch (message.op) {
    case ForwardOp::Range:
        pending.request.body = RangeRequest{message.from, message.to};
        return pending;
    case ForwardOp::Read:
        if (message.mode == ReadMode::Log || message.mode == ReadMode::Local || !m_machine->isQuestion(message.query))
            return std::nullopt;
        pending.request.body = ReadRequest{message.query, message.mode};
        return pending;
    case ForwardOp::Append:
        break;
    }
    if (message.entries.empty())
        return std::nullopt;
    AppendRequest append;
    append.prevLogIndex = message.prevLogIndex;
    append.prevLogTerm = message.prevLogTerm;
    const ForwardedEntry& first = message.entries.front();
    if (first.type == EntryType::Command)
        pending.session = first.session;
    std::uint64_t serial = first.serial;
    for (const ForwardedEntry& entry : message.entries) {
        const bool isClients = entry.type == EntryType::Command
            || (entry.type == EntryType::Session && message.entries.size() == 1);
        const bool isOfOne = entry.session == first.session && (entry.session.isZero() || entry.serial == serial++);
        if (!isClients || (!isOfOne && entry.type == EntryType::Command))
            return std::nullopt;
    }
    append.session = pending.session;
    pending.entries = message.entries;
    pending.request.body = std::move(append);
    return pending;
}

void Replica::takeForward(Time now, const NodeId& from, Incarnation incarnation, const Forward& message,
                          ReplicaHost& host)
{
    std::optional<Pending> pending = pendingOf(from, incarnation, message);
    if (!pending)
        return;
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
    }
    if (m_pending.size() >= m_options.maxRequests) {
        ForwardResult result;
        result.term = m_raft.currentTerm();
        result.request = message.request;
        putReason(result, why::TooManyWaiting{m_pending.size(), m_options.maxRequests});
        return reply(*pending->origin, std::move(result), isAppend, host);
    }
    enter(now, std::move(*pending), host);
    dispatch(now, host);
}

void Replica::reply(const Origin& origin, ForwardResult result, bool remember, ReplicaHost& host)
{
    if (remember)
        m_forwards.setAnswer(origin.node, origin.incarnation, result);
    host.send(origin.node, std::move(result));
}

} // namespace raft
