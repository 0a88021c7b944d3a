// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/clienthistory.h"

#include <algorithm>
#include <ostream>

namespace raft::trace {

namespace {

constexpr std::string_view failure = "error: ";

std::string_view takeWord(std::string_view& text)
{
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    return word;
}

std::uint64_t nanoseconds(Time t)
{
    return static_cast<std::uint64_t>(t.count()) * 1000;
}

// The answers to a batch are parted by line breaks. Nothing when it cannot be told which is whose.
std::vector<std::string_view> partsOf(std::string_view result, std::size_t count)
{
    if (count == 1)
        return {result};
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = result.find('\n');
        parts.push_back(result.substr(0, end));
        if (end == std::string_view::npos)
            break;
        result = result.substr(end + 1);
    }
    return parts.size() == count ? parts : std::vector<std::string_view>();
}

// What stood there instead, in "error: KEY is VALUE, not OLD".
std::optional<std::string_view> otherValue(std::string_view result, const std::string& key, const std::string& expect)
{
    const std::string before = std::string(failure) + key + " is ";
    const std::string behind = ", not " + expect;
    if (!result.starts_with(before) || !result.ends_with(behind) || result.size() < before.size() + behind.size())
        return std::nullopt;
    return result.substr(before.size(), result.size() - before.size() - behind.size());
}

} // namespace

Result<> ClientHistoryExporter::begin(const Header&, const ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    return Ok{};
}

Result<> ClientHistoryExporter::take(const Event& event)
{
    if (const auto* request = std::get_if<Requested>(&event.body))
        asked(*request, event.t);
    else if (const auto* response = std::get_if<Responded>(&event.body))
        answered(*response, event.t);
    return Ok{};
}

// A command of the key-value machine (raftcore/node/keyvaluemachine.h). What it does not know, or takes for a mistake,
// changes nothing and is no operation.
std::optional<ClientHistoryExporter::Operation> ClientHistoryExporter::operationOf(std::string_view command)
{
    std::string_view rest = command;
    const std::string_view verb = takeWord(rest);
    const std::string key(takeWord(rest));
    if (key.empty())
        return std::nullopt;
    if (verb == "set" && command.size() > verb.size() + 1 + key.size())
        return Operation{"put", key, std::string(rest), std::nullopt};
    if (verb == "get" && rest.empty())
        return Operation{"get", key, std::nullopt, std::nullopt};
    if (verb == "del" && rest.empty())
        return Operation{"del", key, std::nullopt, std::nullopt};
    if (verb != "cas")
        return std::nullopt;
    const std::string_view expect = takeWord(rest);
    if (expect.empty() || rest.empty())
        return std::nullopt;
    return Operation{"cas", key, std::string(rest), std::string(expect)};
}

std::vector<ClientHistoryExporter::Operation> ClientHistoryExporter::operationsOf(const Requested& request)
{
    std::vector<std::string> commands;
    if (request.op == ClientOp::Append)
        commands = request.entries;
    else if (request.op == ClientOp::Read && request.mode != ReadMode::Local) // a local read promises nothing
        commands = {request.query};
    std::vector<Operation> operations;
    for (const std::string& command : commands) {
        if (auto operation = operationOf(command))
            operations.push_back(std::move(*operation));
        else
            operations.push_back({}); // keeps its place in a batch
    }
    return operations;
}

bool ClientHistoryExporter::wasDone(const Key& key) const
{
    const auto client = m_done.find(key.first);
    if (client == m_done.end())
        return false;
    const auto after = client->second.upper_bound(key.second);
    return after != client->second.begin() && std::prev(after)->second >= key.second;
}

void ClientHistoryExporter::remember(const Key& key)
{
    auto& ranges = m_done[key.first];
    std::uint64_t from = key.second;
    std::uint64_t to = key.second;
    const auto after = ranges.find(to + 1);
    if (after != ranges.end()) {
        to = after->second;
        ranges.erase(after);
    }
    const auto next = ranges.lower_bound(from);
    if (next != ranges.begin() && std::prev(next)->second + 1 == from) {
        std::prev(next)->second = to;
        return;
    }
    ranges[from] = to;
}

void ClientHistoryExporter::asked(const Requested& request, Time t)
{
    const Key key{request.client, request.serial};
    const bool isInSession = !request.session.isZero();
    if (isInSession && wasDone(key))
        return; // the session's table answers: it takes no effect again
    const auto before = m_open.find(key);
    if (before != m_open.end() && before->second.isInSession && isInSession) {
        ++before->second.waiting; // a retry, which takes effect once
        return;
    }
    if (before != m_open.end()) { // without a session a retry is done again
        if (before->second.isUnknown || before->second.waiting > 0)
            write(key, before->second, nullptr, t);
        m_open.erase(before);
    }
    Open open{operationsOf(request), t, 1, false, isInSession};
    const bool isAny = std::any_of(open.operations.begin(), open.operations.end(), [](const Operation& each) { return !each.op.empty(); });
    if (isAny && m_range.holds(t))
        m_open.emplace(key, std::move(open));
}

void ClientHistoryExporter::answered(const Responded& response, Time t)
{
    const Key key{response.client, response.serial};
    const auto found = m_open.find(key);
    if (found == m_open.end())
        return;
    Open& open = found->second;
    open.waiting -= open.waiting > 0 ? 1 : 0;
    switch (response.outcome) {
    case Outcome::Ok:
        write(key, open, &response, t);
        if (open.isInSession)
            remember(key);
        m_open.erase(found);
        return;
    case Outcome::Unknown:
        open.isUnknown = true;
        if (!open.isInSession) {
            write(key, open, nullptr, t);
            m_open.erase(found);
        }
        return;
    case Outcome::Refused: // certainly not done: as if it had never been asked for
        if (open.waiting == 0 && !open.isUnknown)
            m_open.erase(found);
        return;
    }
}

void ClientHistoryExporter::writeOutput(const Operation& operation, std::string_view result)
{
    const auto output = [&](bool isOk, std::optional<std::string_view> text) {
        m_line.flag("ok", isOk);
        if (text) {
            m_line.bytes("output", *text);
        } else {
            m_line.key("output");
            m_line.writer().Null();
        }
    };
    if (result == std::string(failure) + "no such key: " + operation.key)
        output(false, std::nullopt);
    else if (operation.op == "cas" && result != "ok")
        output(false, otherValue(result, operation.key, *operation.expect));
    else
        output(true, result);
}

void ClientHistoryExporter::write(const Key& key, const Open& open, const Responded* response, Time t)
{
    const auto results = response ? partsOf(response->result, open.operations.size()) : std::vector<std::string_view>();
    for (std::size_t i = 0; i < open.operations.size(); ++i) {
        const Operation& operation = open.operations[i];
        if (operation.op.empty())
            continue;
        m_line.begin().bytes("client", key.first).member("op", operation.op).bytes("key", operation.key);
        if (operation.value)
            m_line.bytes("value", *operation.value);
        if (operation.expect)
            m_line.bytes("expect", *operation.expect);
        m_line.member("call", nanoseconds(open.call));
        // An answer that got lost on the way, or cannot be told from its neighbours in the batch, is no answer.
        const bool isTold = !results.empty() && (operation.op == "get" || !results[i].empty());
        if (isTold) {
            m_line.member("return", nanoseconds(t));
            writeOutput(operation, results[i]);
        }
        m_line.put(*m_out);
    }
}

Result<> ClientHistoryExporter::end()
{
    for (const auto& [key, open] : m_open) {
        if (open.waiting > 0 || open.isUnknown)
            write(key, open, nullptr, Time{});
    }
    m_open.clear();
    return Ok{};
}

} // namespace raft::trace
