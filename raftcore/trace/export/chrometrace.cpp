// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/chrometrace.h"

#include "raftcore/trace/export/wording.h"

#include <algorithm>
#include <ostream>

namespace raft::trace {

namespace {

// The tracks (threads) of each node's process.
enum Track : std::uint64_t { Roles = 1, Decisions, Messages, Disk };
constexpr std::uint64_t world = 1; // the process of what concerns the whole cluster

std::string_view categoryOf(const EventBody& body)
{
    return kindOf(body);
}

} // namespace

Result<> ChromeTraceExporter::begin(const Header& header, const ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    out << "{\"displayTimeUnit\":\"ms\",\"otherData\":";
    m_line.begin().bytes("program", header.program).bytes("cluster", header.cluster).bytes("started", header.started).put(out, "");
    out << ",\"traceEvents\":[\n";
    nameTrack(world, 0, "process_name", "cluster");
    for (const NodeId& id : header.nodes)
        processOf(id);
    return Ok{};
}

void ChromeTraceExporter::put()
{
    *m_out << (m_isFirst ? "" : ",\n");
    m_isFirst = false;
    m_line.put(*m_out, "");
}

JsonLine& ChromeTraceExporter::record(std::string_view name, std::string_view category, std::string_view phase, std::uint64_t pid,
                                      std::uint64_t track, Time t)
{
    m_line.begin().member("name", name).member("cat", category).member("ph", phase);
    return m_line.member("ts", static_cast<std::uint64_t>(t.count())).member("pid", pid).member("tid", track);
}

void ChromeTraceExporter::nameTrack(std::uint64_t pid, std::uint64_t track, std::string_view kind, std::string_view name)
{
    m_line.begin().member("name", kind).member("ph", "M").member("pid", pid).member("tid", track);
    m_line.open("args").member("name", name).close();
    put();
}

ChromeTraceExporter::Process& ChromeTraceExporter::processOf(const NodeId& node)
{
    const auto [found, isNew] = m_processes.try_emplace(node);
    Process& process = found->second;
    if (isNew) {
        process.pid = m_processes.size() + world;
        nameTrack(process.pid, 0, "process_name", node.view());
        nameTrack(process.pid, Roles, "thread_name", "role");
        nameTrack(process.pid, Decisions, "thread_name", "decisions");
        nameTrack(process.pid, Messages, "thread_name", "messages");
        nameTrack(process.pid, Disk, "thread_name", "disk");
    }
    return process;
}

void ChromeTraceExporter::leave(Process& process, Time t)
{
    if (!process.phase)
        return;
    const Time since = std::max(process.phase->since, m_range.from);
    if (t >= since && t >= m_range.from) {
        record(process.phase->name, "role", "X", process.pid, Roles, since).member("dur", static_cast<std::uint64_t>((t - since).count()));
        put();
    }
    process.phase.reset();
}

void ChromeTraceExporter::enter(Process& process, std::string name, Time t)
{
    leave(process, t);
    process.phase = Phase{std::move(name), t};
}

void ChromeTraceExporter::instant(const Event& event, std::uint64_t pid, std::uint64_t track)
{
    const std::string words = wordsOf(event.body);
    if (words.empty())
        return;
    record(words, categoryOf(event.body), "i", pid, track, event.t).member("s", pid == world ? "g" : "t");
    m_line.open("args").member("n", event.n).close();
    put();
}

Result<> ChromeTraceExporter::take(const Event& event)
{
    m_last = event.t;
    packet(event);
    if (event.node.isEmpty()) {
        if (m_range.holds(event.t) && !std::holds_alternative<Ended>(event.body))
            instant(event, world, 0);
    } else {
        node(event);
    }
    return Ok{};
}

void ChromeTraceExporter::node(const Event& event)
{
    Process& process = processOf(event.node);
    const bool isShown = m_range.holds(event.t);
    const auto counter = [&](std::string_view name, std::uint64_t value) {
        if (!isShown)
            return;
        record(name, "raft", "C", process.pid, 0, event.t).open("args").member(name, value).close();
        put();
    };
    bool isTold = isShown;
    std::visit(Overloaded{
                   [&](const Started& e) {
                       enter(process, std::string(toString(Role::Follower)), event.t);
                       process.writes.clear();
                       counter("term", e.term.value());
                       counter("commitIndex", e.commitIndex.value());
                   },
                   [&](const Stopped&) { enter(process, "down", event.t); },
                   [&](const RoleChanged& e) { enter(process, std::string(toString(e.to)), event.t); },
                   [&](const TermChanged& e) { counter("term", e.to.value()); },
                   [&](const CommitAdvanced& e) { counter("commitIndex", e.to.value()); },
                   [&](const WriteStarted& e) {
                       process.writes[e.token] = event.t;
                       isTold = false;
                   },
                   [&](const WriteDurable& e) {
                       isTold = false;
                       while (!process.writes.empty() && process.writes.begin()->first <= e.token) {
                           const Time since = process.writes.begin()->second;
                           if (isShown && since >= m_range.from) {
                               const std::string name = "write " + std::to_string(process.writes.begin()->first.value());
                               const std::uint64_t id = ++m_flow; // tokens begin anew with each start
                               record(name, "disk", "b", process.pid, Disk, since).member("id", id);
                               put();
                               record(name, "disk", "e", process.pid, Disk, event.t).member("id", id);
                               put();
                           }
                           process.writes.erase(process.writes.begin());
                       }
                   },
                   [&](const PacketSent&) { isTold = false; },
                   [&](const PacketDelivered&) { isTold = false; },
                   [&](const PacketLost&) { isTold = false; },
                   [&](const PacketDuplicated&) { isTold = false; },
                   [](const auto&) {},
               },
               event.body);
    if (isTold)
        instant(event, process.pid, Decisions);
}

// A flow needs a slice at each of its ends: one of a microsecond where a packet leaves, and where it arrives.
void ChromeTraceExporter::packet(const Event& event)
{
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        Sent flight{std::string(toString(kindOf(sent->msg))), wordsOf(sent->msg), ++m_flow};
        if (m_range.holds(event.t)) {
            const std::uint64_t pid = processOf(event.node).pid;
            record(flight.kind, "message", "X", pid, Messages, event.t).member("dur", std::uint64_t{1});
            m_line.open("args").member("to", sent->to.view()).member("message", flight.words).member("n", event.n).close();
            put();
            record(flight.kind, "message", "s", pid, Messages, event.t).member("id", flight.flow);
            put();
        } else {
            flight.flow = 0;
        }
        m_flights.sent(event.node, *sent, event.t, std::move(flight));
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        m_flights.copied(*copied, event.t);
    } else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
        arrives(event, delivered->id, std::nullopt);
    } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        arrives(event, lost->id, lost->cause);
    }
}

void ChromeTraceExporter::arrives(const Event& event, PacketId id, std::optional<LossCause> lost)
{
    const auto flight = m_flights.ended(id);
    if (!flight || event.node.isEmpty() || !m_range.holds(event.t))
        return;
    const std::uint64_t pid = processOf(event.node).pid;
    const std::string name = lost ? "lost: " + flight->data.kind : flight->data.kind;
    if (lost) {
        record(name, "message", "i", pid, Messages, event.t).member("s", "t");
        m_line.open("args").member("from", flight->from.view()).member("cause", toString(*lost)).close();
        put();
        return;
    }
    record(name, "message", "X", pid, Messages, event.t).member("dur", std::uint64_t{1});
    m_line.open("args").member("from", flight->from.view()).member("message", flight->data.words).member("n", event.n).close();
    put();
    if (flight->data.flow == 0)
        return; // it was sent before the part that is shown
    record(flight->data.kind, "message", "f", pid, Messages, event.t).member("bp", "e").member("id", flight->data.flow);
    put();
}

Result<> ChromeTraceExporter::end()
{
    const Time last = std::min(m_last, m_range.to);
    for (auto& [id, process] : m_processes)
        leave(process, last);
    *m_out << "\n]}\n";
    return Ok{};
}

} // namespace raft::trace
