// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/shiviz.h"

#include "raftcore/trace/export/wording.h"

#include <algorithm>
#include <ostream>

namespace raft::trace {

namespace {

// Events that a reader of a space-time diagram looks for; the disk's and the state machine's would bury them.
bool isTold(const EventBody& body)
{
    return !std::holds_alternative<WriteStarted>(body) && !std::holds_alternative<WriteDurable>(body)
        && !std::holds_alternative<Applied>(body) && !std::holds_alternative<PacketSent>(body);
}

} // namespace

Result<> ShivizExporter::begin(const Header&, const ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    return Ok{};
}

void ShivizExporter::happened(const NodeId& node, std::string_view words)
{
    Clock& clock = m_clocks[node];
    ++clock[node];
    *m_out << node.view() << " {";
    const char* comma = "";
    for (const auto& [id, count] : clock) {
        *m_out << comma << '"' << id.view() << "\":" << count;
        comma = ",";
    }
    *m_out << "}\n" << words << '\n';
}

// In a part of a run the clocks begin with it: what was sent before has no event that a clock could name.
Result<> ShivizExporter::take(const Event& event)
{
    if (!m_range.holds(event.t))
        return Ok{};
    if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        m_flights.copied(*copied, event.t);
        return Ok{};
    }
    if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        m_flights.ended(lost->id);
        return Ok{};
    }
    if (event.node.isEmpty())
        return Ok{};
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        happened(event.node, wordsOf(event.body));
        m_flights.sent(event.node, *sent, event.t, Sent{m_clocks[event.node], wordsOf(sent->msg)});
    } else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
        std::string words = "receives from " + delivered->from.toString();
        if (const auto flight = m_flights.ended(delivered->id)) {
            Clock& own = m_clocks[event.node];
            for (const auto& [id, count] : flight->data.clock)
                own[id] = std::max(own[id], count);
            words += " " + flight->data.words;
        }
        happened(event.node, words);
    } else if (const std::string words = isTold(event.body) ? wordsOf(event.body) : std::string(); !words.empty()) {
        happened(event.node, words);
    }
    return Ok{};
}

} // namespace raft::trace
