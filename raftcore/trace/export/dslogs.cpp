// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/dslogs.h"

#include "raftcore/trace/export/wording.h"

#include <ostream>

namespace raft::trace {

namespace {

// Empty: not told.
std::string_view topicOf(const EventBody& body)
{
    return std::visit(Overloaded{
                          [](const Requested&) { return "CLNT"; },
                          [](const Responded&) { return "CLNT"; },
                          [](const CommitAdvanced&) { return "CMIT"; },
                          [](const Applied&) { return "CMIT"; },
                          [](const MessageIgnored&) { return "DROP"; },
                          [](const DiskError&) { return "ERRO"; },
                          [](const Violated&) { return "ERRO"; },
                          [](const Started&) { return "INFO"; },
                          [](const Stopped&) { return "INFO"; },
                          [](const Paused&) { return "INFO"; },
                          [](const Resumed&) { return "INFO"; },
                          [](const AdminGiven&) { return "INFO"; },
                          [](const ConfigurationTaken&) { return "INFO"; },
                          [](const Noted&) { return "INFO"; },
                          [](const RoleChanged& e) { return e.from == Role::Leader || e.to == Role::Leader ? "LEAD" : "VOTE"; },
                          [](const TransferChanged&) { return "LEAD"; },
                          [](const MembersChanging&) { return "LEAD"; },
                          [](const EntryAppended&) { return "LOG1"; },
                          [](const Loaded&) { return "LOG1"; },
                          [](const LogTruncated&) { return "LOG2"; },
                          [](const LogCompacted&) { return "SNAP"; },
                          [](const WriteStarted&) { return "PERS"; },
                          [](const WriteDurable&) { return "PERS"; },
                          [](const SnapshotNoted&) { return "SNAP"; },
                          [](const TermChanged&) { return "TERM"; },
                          [](const TimerFired&) { return "TIMR"; },
                          [](const VoteDecided&) { return "VOTE"; },
                          [](const auto&) { return ""; },
                      },
                      body);
}

std::string_view topicOf(const Message& message)
{
    return std::visit(Overloaded{
                          [](const RequestVote&) { return "VOTE"; },
                          [](const VoteAccepted&) { return "VOTE"; },
                          [](const VoteRejected&) { return "VOTE"; },
                          [](const InstallSnapshot&) { return "SNAP"; },
                          [](const SnapshotReceived&) { return "SNAP"; },
                          [](const TimeoutNow&) { return "LEAD"; },
                          [](const Forward&) { return "CLNT"; },
                          [](const ForwardResult&) { return "CLNT"; },
                          [](const auto&) { return "LOG1"; },
                      },
                      message);
}

} // namespace

Result<> DslogsExporter::begin(const Header& header, const ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    for (const NodeId& node : header.nodes)
        serverOf(node, Time(0));
    return Ok{};
}

void DslogsExporter::line(Time t, std::string_view topic, std::string_view text)
{
    std::string time = std::to_string(t.count() / 100);
    if (time.size() < 6)
        time.insert(0, 6 - time.size(), '0');
    *m_out << time << ' ' << topic << ' ' << text << '\n';
}

// A server is S and a number there; nodes of other names are counted.
const std::string& DslogsExporter::serverOf(const NodeId& node, Time t)
{
    const auto [found, isNew] = m_servers.try_emplace(node);
    std::string& server = found->second;
    if (!isNew)
        return server;
    const std::string_view name = node.view();
    if (name.size() > 1 && name.front() == 'S' && name.find_first_not_of("0123456789", 1) == std::string_view::npos) {
        server = name;
    } else {
        server = "S" + std::to_string(m_servers.size());
        line(t, "INFO", server + " is " + std::string(name));
    }
    return server;
}

Result<> DslogsExporter::take(const Event& event)
{
    if (const auto* copied = std::get_if<PacketDuplicated>(&event.body))
        m_flights.copied(*copied, event.t);
    std::string words;
    std::string_view topic = topicOf(event.body);
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        topic = topicOf(sent->msg);
        const std::string message = wordsOf(sent->msg);
        words = "-> " + serverOf(sent->to, event.t) + " " + message;
        m_flights.sent(event.node, *sent, event.t, std::string(topic) + message);
    } else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
        if (const auto flight = m_flights.ended(delivered->id)) {
            const std::string message = flight->data.substr(4);
            words = "<- " + serverOf(flight->from, event.t) + " " + message;
            if (m_range.holds(event.t))
                line(event.t, flight->data.substr(0, 4), serverOf(event.node, event.t) + " " + words);
        }
        return Ok{};
    } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        const auto flight = m_flights.ended(lost->id);
        if (!flight)
            return Ok{};
        topic = "DROP";
        words = "never gets from " + serverOf(flight->from, event.t) + " " + flight->data.substr(4) + " (" + std::string(toString(lost->cause)) + ")";
    } else if (event.node.isEmpty()) {
        topic = std::holds_alternative<Ended>(event.body) ? "" : "TEST"; // what concerns all of them has no column
        words = wordsOf(event.body);
    } else if (!topic.empty()) {
        words = wordsOf(event.body);
    }
    if (words.empty() || topic.empty() || !m_range.holds(event.t))
        return Ok{};
    line(event.t, topic, event.node.isEmpty() ? words : serverOf(event.node, event.t) + " " + words);
    return Ok{};
}

} // namespace raft::trace
