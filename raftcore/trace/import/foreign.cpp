// SPDX-License-Identifier: MIT
#include "raftcore/trace/import/foreign.h"

#include "raftcore/trace/export/wording.h"
#include "raftcore/trace/jsontext.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <regex>

namespace raft::trace {

namespace {

constexpr std::size_t longestLine = 4'096;
constexpr std::size_t mostLines = 2'000'000;

std::uint64_t numberOf(const std::string& digits)
{
    std::uint64_t value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return code == std::errc() && end == digits.data() + digits.size() && value < Term::limit ? value : 0;
}

std::optional<Role> roleIn(const std::string& words)
{
    static const std::regex change("(?:becomes?|became|becoming|converting to|is now) (?:an? |the )?(leader|candidate|follower|precandidate)",
                                   std::regex::icase | std::regex::optimize);
    std::smatch found;
    if (!std::regex_search(words, found, change))
        return std::nullopt;
    std::string name = found[1];
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return roleFromString(name);
}

// "term 3", "Term: 3", "T3".
std::uint64_t termIn(const std::string& words)
{
    static const std::regex term("(?:\\bterm:? |\\bT:?)([0-9]{1,15})\\b", std::regex::icase | std::regex::optimize);
    std::uint64_t last = 0;
    for (std::sregex_iterator each(words.begin(), words.end(), term); each != std::sregex_iterator(); ++each)
        last = numberOf((*each)[1]);
    return last;
}

} // namespace

Result<std::vector<std::string>> foreignLines(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{path + ": cannot be opened"};
    std::vector<std::string> lines;
    std::string line;
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.size() > longestLine)
            return Error{path + ", line " + std::to_string(lines.size() + 1) + ": it is longer than " + std::to_string(longestLine) + " bytes"};
        if (lines.size() >= mostLines)
            return Error{path + ": it has more than " + std::to_string(mostLines) + " lines"};
        lines.push_back(onOneLine(line));
    }
    return lines;
}

Message messageOf(const std::string& words)
{
    const std::optional<MessageKind> kind = messageKindFromString(words.substr(0, words.find(' ')));
    const Term term(termIn(words.substr(0, words.find(','))));
    if (kind) {
        switch (*kind) {
        case MessageKind::RequestVote:
        case MessageKind::PreVote:
            return RequestVote{term, {}, {}, {}, *kind == MessageKind::PreVote, false};
        case MessageKind::VoteAccepted:
        case MessageKind::PreVoteAccepted:
            return VoteAccepted{term, *kind == MessageKind::PreVoteAccepted};
        case MessageKind::VoteRejected:
        case MessageKind::PreVoteRejected:
            return VoteRejected{term, {}, *kind == MessageKind::PreVoteRejected};
        case MessageKind::AppendEntries:
        case MessageKind::Heartbeat:
            return AppendEntries{term, {}, {}, {}, {}, {}, 0};
        case MessageKind::EntriesAccepted:
            return EntriesAccepted{term, {}, {}, 0};
        case MessageKind::EntriesRejected:
            return EntriesRejected{term, {}, {}, {}, 0};
        case MessageKind::InstallSnapshot:
        case MessageKind::SnapshotReceived:
        case MessageKind::TimeoutNow:
        case MessageKind::Forward:
        case MessageKind::ForwardResult:
            break;
        }
    }
    Forward unknown;
    unknown.op = ForwardOp::Read;
    unknown.query = words;
    return unknown;
}

Result<ForeignTrace> ForeignTrace::create(const std::string& to, const std::string& format, std::vector<NodeId> nodes)
{
    Header header;
    header.program = "raftarium " RAFTARIUM_VERSION;
    header.mode = Mode::Imported;
    header.importedFrom = format;
    header.nodes = nodes;
    header.configuration = Configuration::ofVoters(std::move(nodes));
    auto writer = FileWriter::create(to, header);
    if (!writer)
        return writer.error();
    ForeignTrace trace;
    trace.m_writer = std::move(*writer);
    return trace;
}

void ForeignTrace::add(const NodeId& node, EventBody body)
{
    if (m_failed)
        return;
    if (const auto written = m_writer->write(Event{++m_n, m_t, node, std::move(body)}); !written)
        m_failed = written.error();
}

// It is there from its first line on; what was before is not known.
ForeignTrace::Node& ForeignTrace::nodeOf(const NodeId& id)
{
    const auto [found, isNew] = m_nodes.try_emplace(id);
    if (isNew) {
        Started started;
        started.incarnation = Incarnation(1);
        started.disk = "unknown";
        started.firstIndex = Index(1);
        add(id, started);
    }
    return found->second;
}

void ForeignTrace::takeTerm(const NodeId& id, Node& node, Term term)
{
    if (term <= node.term)
        return;
    add(id, TermChanged{node.term, term, why::HigherTerm{NodeId(), term, node.term}});
    node.term = term;
}

bool ForeignTrace::understand(const NodeId& id, Node& node, const std::string& words)
{
    static const std::regex commit("commits up to ([0-9]{1,15})", std::regex::optimize);
    static const std::regex append("appends entry ([0-9]{1,15}) of term ([0-9]{1,15}): (.*)", std::regex::optimize);
    static const std::regex term("goes from term [0-9]{1,15} to term ([0-9]{1,15})", std::regex::optimize);
    std::smatch found;
    if (const auto role = roleIn(words)) {
        takeTerm(id, node, Term(termIn(words)));
        if (*role != node.role)
            add(id, RoleChanged{node.role, *role, node.term, why::Started{}});
        node.role = *role;
        return true;
    }
    if (std::regex_search(words, found, term)) {
        takeTerm(id, node, Term(numberOf(found[1])));
        return true;
    }
    if (std::regex_search(words, found, append)) {
        const Index index(numberOf(found[1]));
        Entry entry;
        entry.term = Term(numberOf(found[2]));
        entry.data = found[3];
        if (index != node.last.next() || entry.term.isZero())
            return false;
        node.last = index;
        add(id, EntryAppended{index, std::make_shared<const Entry>(std::move(entry))});
        return true;
    }
    if (std::regex_search(words, found, commit)) {
        const Index index(numberOf(found[1]));
        if (index <= node.commit || index > node.last)
            return false;
        add(id, CommitAdvanced{node.commit, index, why::Started{}});
        node.commit = index;
        return true;
    }
    return false;
}

void ForeignTrace::tell(const NodeId& id, const std::string& words, const std::string& topic)
{
    Node& node = nodeOf(id);
    if (topic == "TERM")
        takeTerm(id, node, Term(termIn(words)));
    understand(id, node, words);
    // The words stay, understood or not: nothing that the log says is lost.
    add(id, Noted{topic.empty() ? words : topic + " " + words});
}

PacketId ForeignTrace::send(const NodeId& from, const NodeId& to, const std::string& words)
{
    nodeOf(from);
    nodeOf(to);
    Message message = messageOf(words);
    if (auto* request = std::get_if<RequestVote>(&message))
        request->candidateId = from;
    else if (auto* append = std::get_if<AppendEntries>(&message))
        append->leaderId = from;
    const PacketId id{++m_packets, 0};
    add(from, PacketSent{id, to, std::move(message)});
    return id;
}

void ForeignTrace::deliver(PacketId id, const NodeId& from, const NodeId& to)
{
    add(to, PacketDelivered{id, from});
}

void ForeignTrace::note(const std::string& words)
{
    add(NodeId(), Noted{words});
}

Result<Imported> ForeignTrace::finish(std::uint64_t skipped)
{
    if (m_failed)
        return *m_failed;
    if (const auto closed = m_writer->close(m_t); !closed)
        return closed.error();
    return Imported{m_n, skipped};
}

const std::vector<ImportFormat>& importFormats()
{
    static const std::vector<ImportFormat> all{{"dslogs", importDslogs}, {"shiviz", importShiviz}};
    return all;
}

} // namespace raft::trace
