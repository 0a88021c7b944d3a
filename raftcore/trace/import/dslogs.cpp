// SPDX-License-Identifier: MIT
#include "raftcore/trace/import/foreign.h"

#include <algorithm>
#include <deque>
#include <regex>
#include <set>

namespace raft::trace {

namespace {

struct Line {
    Time t{};
    std::string topic;
    NodeId node; // empty: of nobody
    std::string words;
};

std::optional<Line> lineOf(const std::string& text)
{
    static const std::regex form("([0-9]{1,13}) ([A-Z][A-Z0-9]{3}) (?:(S[0-9]{1,6})\\b[ :,]*)?(.*)", std::regex::optimize);
    std::smatch found;
    if (!std::regex_match(text, found, form))
        return std::nullopt;
    Line line;
    line.t = Time(static_cast<Time::rep>(std::stoull(found[1])) * 100); // tenths of a millisecond
    line.topic = found[2];
    line.node = NodeId(found[3].str());
    line.words = found[4];
    return line;
}

struct Passing { // "-> S2 AppendEntries …", "<- S1 AppendEntries …"
    bool isSent = false;
    NodeId peer;
    std::string words;
};

std::optional<Passing> passingOf(const std::string& words)
{
    static const std::regex form("(->|<-) (S[0-9]{1,6})\\b[ :,]*(.*)", std::regex::optimize);
    std::smatch found;
    if (!std::regex_match(words, found, form))
        return std::nullopt;
    return Passing{found[1] == "->", NodeId(found[2].str()), found[3]};
}

} // namespace

Result<Imported> importDslogs(const std::string& path, const std::string& to)
{
    const auto lines = foreignLines(path);
    if (!lines)
        return lines.error();
    using Route = std::tuple<NodeId, NodeId, std::string>; // from, to, the words
    std::map<Route, std::uint64_t> received;
    std::set<NodeId> nodes;
    std::vector<Line> known;
    for (const std::string& text : *lines) {
        auto line = lineOf(text);
        if (!line)
            continue;
        if (!line->node.isEmpty())
            nodes.insert(line->node);
        if (const auto passing = passingOf(line->words); passing && !line->node.isEmpty() && !passing->isSent)
            ++received[{passing->peer, line->node, passing->words}];
        known.push_back(std::move(*line));
    }
    if (known.empty())
        return Error{path + ": no line of it looks like “008258 VOTE S1 …”"};
    auto trace = ForeignTrace::create(to, "dslogs", {nodes.begin(), nodes.end()});
    if (!trace)
        return trace.error();
    std::map<Route, std::deque<PacketId>> flying;
    for (const Line& line : known) {
        trace->at(line.t);
        if (line.node.isEmpty()) {
            trace->note(line.topic + " " + line.words);
            continue;
        }
        // A message is drawn when both of its ends are there, in the same words.
        if (const auto passing = passingOf(line.words)) {
            const NodeId& from = passing->isSent ? line.node : passing->peer;
            const NodeId& receiver = passing->isSent ? passing->peer : line.node;
            const Route route{from, receiver, passing->words};
            auto& waiting = flying[route];
            const auto ends = received.find(route);
            if (passing->isSent && ends != received.end() && ends->second > waiting.size()) {
                waiting.push_back(trace->send(from, receiver, passing->words));
                continue;
            }
            if (!passing->isSent) {
                --ends->second;
                if (!waiting.empty()) {
                    trace->deliver(waiting.front(), from, receiver);
                    waiting.pop_front();
                    continue;
                }
            }
        }
        trace->tell(line.node, line.words, line.topic);
    }
    return trace->finish(lines->size() - known.size());
}

} // namespace raft::trace
