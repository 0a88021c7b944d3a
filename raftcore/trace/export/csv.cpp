// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/csv.h"

#include "raftcore/trace/file.h"

#include <ostream>

namespace raft::trace {

namespace {

// The columns of an event. Empty: it says nothing about that.
struct Row {
    std::string peer, packet;
    std::string_view message;
    std::string term, index, why;
};

template <class T>
std::string number(const T& value)
{
    return value.isZero() ? std::string() : std::to_string(value.value());
}

Row rowOf(const EventBody& body)
{
    return std::visit(
        Overloaded{
            [](const Started& e) { return Row{"", "", "", number(e.term), number(e.lastIndex), ""}; },
            [](const Loaded& e) { return Row{"", "", "", number(e.entry->term), number(e.index), ""}; },
            [](const Stopped& e) { return Row{"", "", "", "", "", std::string(codeOf(e.why))}; },
            [](const TermChanged& e) { return Row{"", "", "", number(e.to), "", std::string(codeOf(e.why))}; },
            [](const RoleChanged& e) { return Row{"", "", "", number(e.term), "", std::string(codeOf(e.why))}; },
            [](const VoteDecided& e) { return Row{e.candidate.toString(), "", "", number(e.term), "", std::string(codeOf(e.why))}; },
            [](const EntryAppended& e) { return Row{"", "", "", number(e.entry->term), number(e.index), ""}; },
            [](const LogTruncated& e) { return Row{"", "", "", "", number(e.from), std::string(codeOf(e.why))}; },
            [](const LogCompacted& e) { return Row{"", "", "", "", number(e.firstIndex), ""}; },
            [](const WriteStarted& e) { return Row{"", "", "", number(e.term), number(e.lastIndex), ""}; },
            [](const ProgressChanged& e) { return Row{e.peer.toString(), "", "", "", number(e.match), ""}; },
            [](const CommitAdvanced& e) { return Row{"", "", "", "", number(e.to), std::string(codeOf(e.why))}; },
            [](const Applied& e) { return Row{"", "", "", number(e.term), number(e.index), ""}; },
            [](const SnapshotNoted& e) { return Row{e.peer.toString(), "", "", number(e.term), number(e.index), std::string(codeOf(e.why))}; },
            [](const ConfigurationTaken& e) { return Row{"", "", "", "", number(e.index), ""}; },
            [](const TransferChanged& e) { return Row{e.to.toString(), "", "", "", "", std::string(codeOf(e.why))}; },
            [](const MembersChanging& e) { return Row{e.peer.toString(), "", "", "", number(e.target), std::string(codeOf(e.why))}; },
            [](const MessageIgnored& e) { return Row{e.from.toString(), "", toString(e.message), "", "", std::string(codeOf(e.why))}; },
            [](const PacketSent& e) { return Row{e.to.toString(), toString(e.id), toString(kindOf(e.msg)), number(termOf(e.msg)), "", ""}; },
            [](const PacketDelivered& e) { return Row{e.from.toString(), toString(e.id), "", "", "", ""}; },
            [](const PacketDue& e) { return Row{"", toString(e.id), "", "", "", ""}; },
            [](const PacketLost& e) { return Row{"", toString(e.id), "", "", "", std::string(toString(e.cause))}; },
            [](const PacketDuplicated& e) { return Row{"", toString(e.id), "", "", "", ""}; },
            [](const Responded& e) { return Row{"", "", "", "", number(e.index), e.why ? std::string(codeOf(*e.why)) : std::string()}; },
            [](const Violated& e) { return Row{"", "", "", number(e.term), number(e.index), e.why.code}; },
            [](const auto&) { return Row{}; },
        },
        body);
}

void field(std::string& row, std::string_view text, bool isLast = false)
{
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        row += text;
    } else {
        row += '"';
        for (const char c : text) {
            if (c == '"')
                row += '"';
            row += c;
        }
        row += '"';
    }
    row += isLast ? "\r\n" : ",";
}

} // namespace

Result<> CsvExporter::begin(const Header&, const ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    out << "n,t_us,kind,node,peer,packet,message,term,index,why,fields\r\n";
    return Ok{};
}

Result<> CsvExporter::take(const Event& event)
{
    Row row = rowOf(event.body);
    // What a packet is, and between whom, is told where it ends, too.
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        m_flights.sent(event.node, *sent, event.t, kindOf(sent->msg));
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        m_flights.copied(*copied, event.t);
    } else {
        const auto* delivered = std::get_if<PacketDelivered>(&event.body);
        const auto* lost = std::get_if<PacketLost>(&event.body);
        if (delivered || lost) {
            if (const auto flight = m_flights.ended(delivered ? delivered->id : lost->id)) {
                row.peer = flight->from.toString();
                row.message = toString(flight->data);
            }
        }
    }
    if (!m_range.holds(event.t))
        return Ok{};
    m_row.clear();
    field(m_row, std::to_string(event.n));
    field(m_row, std::to_string(event.t.count()));
    field(m_row, kindOf(event.body));
    field(m_row, event.node.view());
    for (const std::string_view text : {std::string_view(row.peer), std::string_view(row.packet), row.message, std::string_view(row.term),
                                        std::string_view(row.index), std::string_view(row.why)})
        field(m_row, text);
    const std::string line = toJsonLine(event);
    field(m_row, line, true);
    m_out->write(m_row.data(), static_cast<std::streamsize>(m_row.size()));
    return Ok{};
}

} // namespace raft::trace
