// SPDX-License-Identifier: MIT
#include "raftcore/check/requestbook.h"

#include <algorithm>
#include <map>

namespace raft::check {

namespace {

// The k-th line is what the k-th command was told; nothing when a value holds line breaks of its own.
std::vector<std::string_view> linesOf(std::string_view text, std::size_t count)
{
    std::vector<std::string_view> lines;
    for (std::size_t from = 0;;) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(text.substr(from, end - from));
        if (end == text.size())
            break;
        from = end + 1;
    }
    if (lines.size() != count)
        lines.assign(count, {});
    return lines;
}

bool isJudged(const trace::Requested& request)
{
    if (request.op == trace::ClientOp::Append)
        return !request.entries.empty();
    return request.op == trace::ClientOp::Read && request.mode != ReadMode::Local;
}

} // namespace

void RequestBook::on(ClientNumber client, const trace::Event& event, const trace::Requested& asked)
{
    if (!isJudged(asked))
        return;
    const Key key{client, asked.serial};
    if (!asked.session.isZero()) {
        const auto done = m_done.find(asked.session);
        if (done != m_done.end() && done->second.contains(asked.serial))
            return; // it has its answer: whatever comes now is that answer again
    }
    const auto at = m_requests.find(key);
    if (at == m_requests.end()) {
        Request request;
        request.isRead = asked.op == trace::ClientOp::Read;
        request.session = asked.session;
        request.size = static_cast<std::uint32_t>(std::max<std::size_t>(asked.entries.size(), 1));
        request.first = begin(key, event, asked);
        m_requests.emplace(key, std::move(request));
    } else if (!at->second.session.isZero()) {
        ++at->second.again;
    } else {
        at->second.retries.push_back(begin(key, event, asked));
    }
}

RequestBook::Attempt RequestBook::begin(Key key, const trace::Event& event, const trace::Requested& asked)
{
    Attempt attempt;
    attempt.node = event.node;
    std::map<std::string, Handle> newest; // by key, for batches
    const auto one = [&](std::string_view command, std::uint64_t part) {
        std::optional<Operation> operation = operationOf(command);
        if (!operation)
            return noOperation;
        operation->client = asked.client;
        operation->serial = asked.serial + part;
        operation->node = event.node;
        operation->called = event.n;
        operation->calledAt = event.t;
        if (asked.entries.size() <= 1)
            return m_sink.called(std::move(*operation), noOperation);
        const auto [before, isFirst] = newest.try_emplace(operation->key, noOperation);
        return before->second = m_sink.called(std::move(*operation), before->second);
    };
    if (asked.op == trace::ClientOp::Read) {
        attempt.operation = one(asked.query, 0);
        return attempt;
    }
    attempt.operation = one(asked.entries.front(), 0);
    for (std::size_t part = 1; part < asked.entries.size(); ++part) {
        attempt.more.push_back(one(asked.entries[part], part));
        m_parts.try_emplace(Key{key.client, key.serial + part}, key.serial);
    }
    return attempt;
}

// Which of several tries an answer is for: the one that was done there, or the oldest at that node that waits.
RequestBook::Attempt& RequestBook::answeredTry(Request& request, const NodeId& node, const trace::Responded& response)
{
    if (request.retries.empty())
        return request.first;
    const Index first(response.index.value() + 1 - std::min<std::uint64_t>(request.size, response.index.value()));
    Attempt* found = nullptr;
    const auto look = [&](Attempt& attempt) {
        const bool isDoneThere = response.outcome == trace::Outcome::Ok && attempt.operation != noOperation
            && m_sink.isAt(attempt.operation, first);
        if (isDoneThere || (!found && attempt.isOpen && attempt.node == node))
            found = &attempt;
        return isDoneThere;
    };
    if (!look(request.first))
        (void)std::any_of(request.retries.begin(), request.retries.end(), look);
    return found ? *found : request.first;
}

void RequestBook::on(ClientNumber client, const trace::Event& event, const trace::Responded& response)
{
    const Key key{client, response.serial};
    const auto at = m_requests.find(key);
    if (at == m_requests.end())
        return;
    Request& request = at->second;
    Attempt& attempt = answeredTry(request, event.node, response);
    if (response.outcome == trace::Outcome::Ok) {
        if (request.isRead && response.mode == ReadMode::Local)
            drop(attempt);
        else
            complete(attempt, request.size, response);
        attempt.isOpen = attempt.mayBeDone = false;
        attempt.operation = noOperation;
        attempt.more.clear();
        if (!request.session.isZero()) {
            m_done[request.session].insert(response.serial);
            return erase(at);
        }
    } else {
        attempt.mayBeDone = attempt.mayBeDone || response.outcome == trace::Outcome::Unknown;
        if (request.again > 0) {
            --request.again;
            return;
        }
        attempt.isOpen = false;
        if (request.isRead || !attempt.mayBeDone) {
            if (!request.isRead && request.retries.empty() && attempt.operation != noOperation)
                m_sink.refused(attempt.operation);
            drop(attempt);
            attempt.mayBeDone = false;
            attempt.operation = noOperation;
            attempt.more.clear();
        }
    }
    const auto isOver = [](const Attempt& each) { return !each.isOpen && !each.mayBeDone; };
    if (!isOver(request.first) || !std::all_of(request.retries.begin(), request.retries.end(), isOver))
        return;
    const bool wasRefused = response.outcome == trace::Outcome::Refused && request.retries.empty() && !request.isRead;
    const std::uint32_t size = request.size;
    erase(at);
    if (wasRefused)
        refuse(key, size, event.n);
}

void RequestBook::complete(const Attempt& attempt, std::uint32_t size, const trace::Responded& response)
{
    if (size <= 1) {
        if (attempt.operation != noOperation)
            m_sink.returned(attempt.operation, response.result, response.index);
        return;
    }
    const std::vector<std::string_view> lines = linesOf(response.result, size);
    for (std::uint32_t part = 0; part < size; ++part) {
        const std::uint64_t behind = size - 1 - part;
        const Index index(response.index.value() > behind ? response.index.value() - behind : 0);
        if (attempt.at(part) != noOperation)
            m_sink.returned(attempt.at(part), lines[part], index);
    }
}

void RequestBook::drop(const Attempt& attempt)
{
    if (attempt.operation != noOperation)
        m_sink.dropped(attempt.operation);
    for (const Handle handle : attempt.more) {
        if (handle != noOperation)
            m_sink.dropped(handle);
    }
}

void RequestBook::erase(Requests::iterator request)
{
    for (std::uint32_t part = 1; part < request->second.size; ++part)
        m_parts.erase({request->first.client, request->first.serial + part});
    m_requests.erase(request);
}

void RequestBook::refuse(Key key, std::uint32_t size, std::uint64_t n)
{
    constexpr std::size_t mostRemembered = 4'096;
    for (std::uint32_t part = 0; part < size; ++part) {
        const Key each{key.client, key.serial + part};
        if (m_refused.insert_or_assign(each, n).second)
            m_refusedOrder.push_back(each);
    }
    for (; m_refusedOrder.size() > mostRemembered; m_refusedOrder.pop_front())
        m_refused.erase(m_refusedOrder.front());
}

bool RequestBook::isQuestion(ClientNumber client, std::uint64_t serial) const
{
    const auto at = m_requests.find({client, serial});
    return at != m_requests.end() && at->second.isRead;
}

std::uint64_t RequestBook::refusalOf(ClientNumber client, std::uint64_t serial) const
{
    const auto at = m_refused.find({client, serial});
    // Who asks again wants it done.
    return at == m_refused.end() || m_requests.contains({client, serial}) ? 0 : at->second;
}

} // namespace raft::check
