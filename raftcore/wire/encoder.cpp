// SPDX-License-Identifier: MIT
#include "raftcore/wire/encoder.h"

#include "raftcore/wire/text.h"

namespace raft::wire {

namespace {

constexpr std::uint64_t numberLimit = Term::limit;

std::string_view entryTypeName(EntryType type)
{
    switch (type) {
    case EntryType::Command:
        return "command";
    case EntryType::NoOp:
        return "noop";
    case EntryType::Configuration:
        return "configuration";
    }
    return {};
}

// Writes one message. The order of the members is that of names.h: peek() relies on type and term being the
// first two, and on what follows them.
class Writer {
public:
    explicit Writer(std::string& out) : m_out(out) { }

    bool ok() const { return m_ok; }

    // `lead` is the comma, the name in quotes and the colon, as one piece.
    void number(std::string_view lead, std::uint64_t value)
    {
        m_ok = m_ok && value < numberLimit;
        m_out.append(lead);
        appendNumber(m_out, value);
    }
    void number(std::string_view lead, Term value) { number(lead, value.value()); }
    void number(std::string_view lead, Index value) { number(lead, value.value()); }
    void flag(std::string_view lead, bool value) { m_out.append(lead).append(value ? "true" : "false"); }
    void node(std::string_view lead, const NodeId& id)
    {
        m_ok = m_ok && NodeId::parse(id.view()).has_value();
        m_out.append(lead).append(1, '"').append(id.view()).append(1, '"');
    }
    void nodeOrNull(std::string_view lead, const NodeId& id)
    {
        if (id.isEmpty())
            m_out.append(lead).append("null");
        else
            node(lead, id);
    }

    void operator()(const RequestVote& m)
    {
        head(R"({"type":"request_vote","term":)", m.term);
        node(R"(,"candidate_id":)", m.candidateId);
        number(R"(,"last_log_index":)", m.lastLogIndex);
        number(R"(,"last_log_term":)", m.lastLogTerm);
        flag(R"(,"pre":)", m.pre);
        flag(R"(,"transfer":)", m.transfer);
    }
    void operator()(const VoteAccepted& m)
    {
        head(R"({"type":"request_vote_res","term":)", m.term);
        flag(R"(,"vote_granted":true,"pre":)", m.pre);
    }
    void operator()(const VoteRejected& m)
    {
        head(R"({"type":"request_vote_res","term":)", m.term);
        flag(R"(,"vote_granted":false,"pre":)", m.pre);
        nodeOrNull(R"(,"leader":)", m.leader);
    }
    void operator()(const AppendEntries& m)
    {
        head(R"({"type":"append_entries","term":)", m.term);
        node(R"(,"leader_id":)", m.leaderId);
        number(R"(,"prev_log_index":)", m.prevLogIndex);
        number(R"(,"prev_log_term":)", m.prevLogTerm);
        number(R"(,"leader_commit":)", m.leaderCommit);
        number(R"(,"round":)", m.round);
        entries(m.entries);
    }
    void operator()(const EntriesAccepted& m)
    {
        head(R"({"type":"append_entries_res","term":)", m.term);
        number(R"(,"success":true,"prev_log_index":)", m.prevLogIndex);
        number(R"(,"match_index":)", m.matchIndex);
        number(R"(,"round":)", m.round);
    }
    void operator()(const EntriesRejected& m)
    {
        head(R"({"type":"append_entries_res","term":)", m.term);
        number(R"(,"success":false,"prev_log_index":)", m.prevLogIndex);
        number(R"(,"conflict_index":)", m.conflictIndex);
        number(R"(,"conflict_term":)", m.conflictTerm);
        number(R"(,"round":)", m.round);
    }
    void operator()(const Forward& m)
    {
        head(R"({"type":"forward","term":)", m.term);
        number(R"(,"request":)", m.request);
        if (m.op == ForwardOp::Range) {
            number(R"(,"op":"range","from":)", m.from);
            number(R"(,"to":)", m.to);
            return;
        }
        m_out += R"(,"op":"append")";
        if (m.prevLogIndex)
            number(R"(,"prev_log_index":)", *m.prevLogIndex);
        if (m.prevLogTerm)
            number(R"(,"prev_log_term":)", *m.prevLogTerm);
        entries(m.entries);
    }
    void operator()(const ForwardResult& m)
    {
        head(R"({"type":"forward_res","term":)", m.term);
        number(R"(,"request":)", m.request);
        flag(R"(,"ok":)", m.ok);
        if (!m.ok)
            m_out += m.unknown ? R"(,"class":"unknown")" : R"(,"class":"refused")";
        if (!m.leader.isEmpty())
            node(R"(,"leader":)", m.leader);
        if (!m.lastIndex.isZero())
            number(R"(,"last_index":)", m.lastIndex);
        appendBytes(m_out, ",", "result", m.result);
        appendBytes(m_out, ",", "reason", m.reason);
        entries(m.entries);
    }

    void entry(const Entry& e)
    {
        number(R"({"term":)", e.term);
        m_out.append(R"(,"type":")").append(entryTypeName(e.type)).append(1, '"');
        appendBytes(m_out, ",", "client", e.client);
        if (e.serial != 0)
            number(R"(,"serial":)", e.serial);
        appendBytes(m_out, ",", "data", e.data);
        if (e.more != 0)
            number(R"(,"more":)", e.more);
        m_out += '}';
    }
    void entry(const EntryPtr& e) { entry(*e); }
    void entry(const ForwardedEntry& e)
    {
        number(R"({"serial":)", e.serial);
        appendBytes(m_out, ",", "client", e.client);
        appendBytes(m_out, ",", "data", e.data);
        m_out += '}';
    }

private:
    void head(std::string_view lead, Term term) { number(lead, term); }

    template <class List>
    void entries(const List& list)
    {
        m_out += R"(,"entries":[)";
        for (const auto& item : list) {
            if (&item != &list.front())
                m_out += ',';
            entry(item);
        }
        m_out += ']';
    }

    std::string& m_out;
    bool m_ok = true;
};

std::size_t memberSize(std::string_view name, std::uint64_t value)
{
    return value == 0 ? 0 : name.size() + numberSize(value);
}

} // namespace

bool isName(std::string_view text)
{
    if (text.empty() || text.size() > largestNameSize)
        return false;
    for (const char c : text) {
        if (c <= ' ' || c > '~' || c == '"' || c == '\\')
            return false;
    }
    return true;
}

bool appendUnsealed(std::string& out, const Envelope& envelope, const Message& body)
{
    Writer writer(out);
    writer.node(R"({"src":)", envelope.src);
    writer.node(R"(,"dest":)", envelope.dest);
    writer.number(R"(,"id":")", envelope.id.number);
    out.append(envelope.id.copies, '\'').append(R"(","body":)");
    std::visit(writer, body);
    writer.number(R"(},"v":)", std::uint64_t{protocolVersion});
    out.append(R"(,"cluster":")").append(envelope.cluster);
    writer.number(R"(","incarnation":)", envelope.incarnation.value());
    out.append(R"(,"disk":")").append(envelope.disk);
    writer.number(R"(","cookie":)", envelope.cookie);
    return writer.ok() && isName(envelope.cluster) && isName(envelope.disk);
}

std::size_t encodedSize(const Entry& e)
{
    constexpr std::string_view frame = R"({"term":,"type":""},)";
    return frame.size() + numberSize(e.term.value()) + entryTypeName(e.type).size()
        + bytesSize(",", "client", e.client) + memberSize(R"(,"serial":)", e.serial)
        + bytesSize(",", "data", e.data) + memberSize(R"(,"more":)", e.more);
}

std::size_t encodedSize(const ForwardedEntry& e)
{
    constexpr std::string_view frame = R"({"serial":},)";
    return frame.size() + numberSize(e.serial) + bytesSize(",", "client", e.client)
        + bytesSize(",", "data", e.data);
}

std::size_t encodedResultSize(std::string_view result)
{
    return bytesSize(",", "result", result);
}

} // namespace raft::wire
