// SPDX-License-Identifier: MIT
#include "raftcore/trace/import/foreign.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <deque>

namespace raft::trace {

namespace {

using Clock = std::map<NodeId, std::uint64_t>;

struct Happened {
    NodeId host;
    Clock clock;
    std::string words;
    std::vector<std::pair<NodeId, std::uint64_t>> from; // events whose messages it received
    std::vector<std::size_t> to;                        // events that received its messages
    std::map<std::size_t, PacketId> packets;            // by receiver
};

// "S1 {"S1":3,"S2":1}": a host's name has no blank, and at most 15 bytes here.
std::optional<std::pair<NodeId, Clock>> clockOf(const std::string& line)
{
    const std::size_t blank = line.find(" {");
    if (blank == std::string::npos || line.back() != '}')
        return std::nullopt;
    const auto host = NodeId::parse(std::string_view(line).substr(0, blank));
    rapidjson::Document json;
    json.Parse(line.c_str() + blank + 1);
    if (!host || json.HasParseError() || !json.IsObject())
        return std::nullopt;
    Clock clock;
    for (const auto& member : json.GetObject()) {
        const auto id = NodeId::parse(member.name.GetString());
        if (!id || !member.value.IsUint64())
            return std::nullopt;
        clock[*id] = member.value.GetUint64();
    }
    return std::pair{*host, clock};
}

// Events with their clocks: the text stands behind the clock, as GoVector writes it, or before it.
std::vector<Happened> eventsOf(const std::vector<std::string>& lines)
{
    std::vector<Happened> events;
    const bool isBehind = !lines.empty() && clockOf(lines.front()).has_value();
    std::string before;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto clock = clockOf(lines[i]);
        if (!clock) {
            before = lines[i];
            continue;
        }
        Happened event;
        std::tie(event.host, event.clock) = *clock;
        if (!isBehind)
            event.words = before;
        else if (i + 1 < lines.size() && !clockOf(lines[i + 1]))
            event.words = lines[++i];
        before.clear();
        events.push_back(std::move(event));
    }
    return events;
}

using Places = std::map<std::pair<NodeId, std::uint64_t>, std::size_t>;

// Who brought news: of the events that a clock knows and the one before it on the host did not, those that no other of
// them knows.
void findMessages(std::vector<Happened>& events, const Places& places)
{
    for (std::size_t i = 0; i < events.size(); ++i) {
        Happened& event = events[i];
        const auto before = places.find({event.host, event.clock[event.host] - 1});
        std::vector<std::pair<NodeId, std::uint64_t>> news;
        for (const auto& [id, count] : event.clock) {
            if (id == event.host || !places.contains({id, count}))
                continue;
            const auto known = before == places.end() ? std::uint64_t{0} : events[before->second].clock[id];
            if (count > known)
                news.emplace_back(id, count);
        }
        for (const auto& each : news) {
            const bool isOlder = std::any_of(news.begin(), news.end(), [&](const auto& other) {
                if (other == each)
                    return false;
                const Clock& clock = events[places.at(other)].clock;
                const auto knows = clock.find(each.first);
                return knows != clock.end() && knows->second >= each.second;
            });
            if (!isOlder) {
                event.from.push_back(each);
                events[places.at(each)].to.push_back(i);
            }
        }
    }
}

// "sends S2 VoteAccepted term 1": what the message is, in words of our own exports; else all of them.
std::string messageWords(const std::string& words, const NodeId& to)
{
    const std::string begin = "sends " + to.toString() + " ";
    return words.starts_with(begin) ? words.substr(begin.size()) : words;
}

} // namespace

Result<Imported> importShiviz(const std::string& path, const std::string& to)
{
    const auto lines = foreignLines(path);
    if (!lines)
        return lines.error();
    std::vector<Happened> events = eventsOf(*lines);
    Places places;
    std::vector<NodeId> nodes;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Happened& event = events[i];
        const auto own = event.clock.find(event.host);
        if (own == event.clock.end() || own->second == 0 || !places.emplace(std::pair(event.host, own->second), i).second)
            return Error{path + ": the clock of “" + event.host.toString() + "” does not count its own events one by one"};
        if (std::find(nodes.begin(), nodes.end(), event.host) == nodes.end())
            nodes.push_back(event.host);
    }
    if (events.empty())
        return Error{path + ": no line of it looks like a host and its clock, such as S1 {\"S1\":1}"};
    findMessages(events, places);
    auto trace = ForeignTrace::create(to, "shiviz", nodes);
    if (!trace)
        return trace.error();
    trace->note("Imported from vector clocks: the order is theirs, the times are not known.");

    // An order that keeps what the clocks say; by the file's own order where they leave it open.
    std::vector<std::size_t> waitsFor(events.size(), 0);
    const auto previous = [&](const Happened& event) { return places.find({event.host, event.clock.at(event.host) - 1}); };
    for (std::size_t i = 0; i < events.size(); ++i)
        waitsFor[i] = events[i].from.size() + (previous(events[i]) == places.end() ? 0 : 1);
    std::deque<std::size_t> ready;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (waitsFor[i] == 0)
            ready.push_back(i);
    }
    std::size_t told = 0;
    while (!ready.empty()) {
        const std::size_t i = ready.front();
        ready.pop_front();
        Happened& event = events[i];
        trace->at(Time(static_cast<Time::rep>(++told) * 1000));
        for (const auto& sender : event.from) {
            Happened& other = events[places.at(sender)];
            trace->deliver(other.packets.at(i), sender.first, event.host);
        }
        trace->tell(event.host, event.words);
        for (const std::size_t receiver : event.to) {
            const NodeId& host = events[receiver].host;
            event.packets[receiver] = trace->send(event.host, host, messageWords(event.words, host));
            if (--waitsFor[receiver] == 0)
                ready.push_back(receiver);
        }
        const auto next = places.find({event.host, event.clock[event.host] + 1});
        if (next != places.end() && --waitsFor[next->second] == 0)
            ready.push_back(next->second);
    }
    if (told != events.size())
        return Error{path + ": its clocks contradict each other: an event would be its own cause"};
    return trace->finish(lines->size() > 2 * events.size() ? lines->size() - 2 * events.size() : 0);
}

} // namespace raft::trace
