// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/sequence.h"

#include "raftcore/trace/export/wording.h"

#include <algorithm>
#include <ostream>

namespace raft::trace {

namespace {

template <class... Ts, class Body>
bool isAny(const Body& body)
{
    return (std::holds_alternative<Ts>(body) || ...);
}

// What a person would draw by hand.
bool isDrawn(const EventBody& body)
{
    return isAny<Started, Stopped, Paused, Resumed, TermChanged, RoleChanged, LogTruncated, CommitAdvanced, SnapshotNoted, TransferChanged,
                 MembersChanging, Requested, Responded, AdminGiven, FaultBegan, FaultHealed, RuleSwitched, Noted, Violated>(body);
}

std::string at(Time t, const std::string& words)
{
    const auto us = t.count();
    std::string fraction = std::to_string(us % 1000);
    fraction.insert(0, 3 - fraction.size(), '0');
    return std::to_string(us / 1000) + "." + fraction + " ms: " + words;
}

} // namespace

std::string SequenceExporter::idOf(const NodeId& node)
{
    auto found = std::find(m_nodes.begin(), m_nodes.end(), node);
    if (found == m_nodes.end()) {
        m_nodes.push_back(node);
        found = std::prev(m_nodes.end());
        const std::string id = "p" + std::to_string(m_nodes.size());
        participant(*m_out, id, node.toString());
    }
    return "p" + std::to_string(found - m_nodes.begin() + 1);
}

Result<> SequenceExporter::begin(const Header& header, const ExportRange& range, std::ostream& out)
{
    m_range = range;
    m_out = &out;
    open(out);
    for (const NodeId& node : header.nodes)
        idOf(node);
    return Ok{};
}

Result<> SequenceExporter::take(const Event& event)
{
    std::optional<PacketId> ended;
    bool isLost = false;
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        m_flights.sent(event.node, *sent, event.t, wordsOf(sent->msg));
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        m_flights.copied(*copied, event.t);
    } else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
        ended = delivered->id;
    } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        ended = lost->id;
        isLost = true;
    }
    const auto flight = ended ? m_flights.ended(*ended) : std::nullopt;
    if (!m_range.holds(event.t))
        return Ok{};
    if (flight) {
        const std::string from = idOf(flight->from);
        message(*m_out, from, idOf(flight->to), at(event.t, flight->data), isLost);
    } else if (const std::string words = isDrawn(event.body) ? wordsOf(event.body) : std::string(); !words.empty()) {
        const std::string node = event.node.isEmpty() ? std::string() : idOf(event.node);
        const std::string last = "p" + std::to_string(std::max<std::size_t>(m_nodes.size(), 1));
        note(*m_out, node.empty() ? "p1" : node, node.empty() ? last : node, at(event.t, words));
    }
    return Ok{};
}

Result<> SequenceExporter::end()
{
    close(*m_out);
    return Ok{};
}

// ------------------------------------------------------------ Mermaid

namespace {

// A semicolon ends a statement there, and # begins a character's number.
std::string forMermaid(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '#' || c == ';' || c == '<' || c == '>' || c == '%' || c == '{' || c == '}')
            out += "#" + std::to_string(static_cast<int>(c)) + ";";
        else
            out += c;
    }
    return out;
}

} // namespace

void MermaidExporter::open(std::ostream& out)
{
    out << "sequenceDiagram\n";
}
void MermaidExporter::participant(std::ostream& out, const std::string& id, const std::string& name)
{
    out << "    participant " << id << " as " << forMermaid(name) << '\n';
}
void MermaidExporter::message(std::ostream& out, const std::string& from, const std::string& to, const std::string& text, bool isLost)
{
    out << "    " << from << (isLost ? "-x" : "-)") << to << ": " << forMermaid(text) << '\n';
}
void MermaidExporter::note(std::ostream& out, const std::string& first, const std::string& last, const std::string& text)
{
    out << "    Note over " << first;
    if (last != first)
        out << ',' << last;
    out << ": " << forMermaid(text) << '\n';
}
void MermaidExporter::close(std::ostream&) { }

// ------------------------------------------------------------ PlantUML

namespace {

std::string unicode(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(c);
    return std::string("<U+00") + digits[value >> 4U] + digits[value & 15U] + ">";
}

// A backslash makes line breaks there, doubled marks make text bold, slanted and so on, < begins a tag, % a function.
std::string forPlantUml(std::string_view text)
{
    constexpr std::string_view always = "\\<~%[]|";
    constexpr std::string_view doubled = "*/_-\"=#";
    std::string out;
    char before = 0;
    for (const char c : text) {
        const bool isMarkup = always.find(c) != std::string_view::npos || (c == before && doubled.find(c) != std::string_view::npos);
        if (isMarkup)
            out += unicode(c);
        else
            out += c;
        before = c;
    }
    return out;
}

} // namespace

void PlantUmlExporter::open(std::ostream& out)
{
    out << "@startuml\n";
}
void PlantUmlExporter::participant(std::ostream& out, const std::string& id, const std::string& name)
{
    out << "participant \"" << forPlantUml(name) << "\" as " << id << '\n';
}
void PlantUmlExporter::message(std::ostream& out, const std::string& from, const std::string& to, const std::string& text, bool isLost)
{
    out << from << (isLost ? " ->x " : " ->> ") << to << " : " << forPlantUml(text) << '\n';
}
void PlantUmlExporter::note(std::ostream& out, const std::string& first, const std::string& last, const std::string& text)
{
    out << "note over " << first;
    if (last != first)
        out << ", " << last;
    out << " : " << forPlantUml(text) << '\n';
}
void PlantUmlExporter::close(std::ostream& out)
{
    out << "@enduml\n";
}

} // namespace raft::trace
