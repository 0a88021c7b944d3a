// SPDX-License-Identifier: MIT
#include "raftcore/wire/encoder.h"

#include "raftcore/wire/text.h"

namespace raft::wire {

namespace {

constexpr std::uint64_t numberLimit = Term::limit;

std::string_view entryTypeName(EntryType type)
{
    return toString(type);
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
    void operator()(const InstallSnapshot& m)
    {
        head(R"({"type":"install_snapshot","term":)", m.term);
        node(R"(,"leader_id":)", m.leaderId);
        number(R"(,"last_included_index":)", m.lastIncludedIndex);
        number(R"(,"last_included_term":)", m.lastIncludedTerm);
        configuration(m.configuration);
        number(R"(,"configuration_index":)", m.configurationIndex);
        number(R"(,"offset":)", m.offset);
        number(R"(,"total":)", m.total);
        number(R"(,"crc":)", std::uint64_t{m.crc});
        m_out += R"(,"hash":")";
        appendHex16(m_out, m.stateHash);
        m_out += '"';
        flag(R"(,"done":)", m.done);
        number(R"(,"round":)", m.round);
        appendDense(m_out, ",", "data", m.data.bytes);
    }
    void operator()(const SnapshotReceived& m)
    {
        head(R"({"type":"install_snapshot_res","term":)", m.term);
        number(R"(,"last_included_index":)", m.lastIncludedIndex);
        number(R"(,"last_included_term":)", m.lastIncludedTerm);
        number(R"(,"offset":)", m.offset);
        number(R"(,"round":)", m.round);
    }
    void operator()(const TimeoutNow& m)
    {
        head(R"({"type":"timeout_now","term":)", m.term);
        node(R"(,"leader_id":)", m.leaderId);
        number(R"(,"last_log_index":)", m.lastLogIndex);
        number(R"(,"last_log_term":)", m.lastLogTerm);
    }
    void operator()(const Forward& m)
    {
        head(R"({"type":"forward","term":)", m.term);
        number(R"(,"request":)", m.request);
        switch (m.op) {
        case ForwardOp::Range:
            number(R"(,"op":"range","from":)", m.from);
            number(R"(,"to":)", m.to);
            return;
        case ForwardOp::Read:
            m_out.append(R"(,"op":"read","mode":")").append(toString(m.mode)).append(1, '"');
            appendBytes(m_out, ",", "query", m.query);
            return;
        case ForwardOp::Append:
            break;
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
        if (m.mode)
            m_out.append(R"(,"mode":")").append(toString(*m.mode)).append(1, '"');
        appendBytes(m_out, ",", "result", m.result);
        appendBytes(m_out, ",", "reason", m.reason);
        for (std::size_t i = 0; i < m.numbers.size(); ++i)
            number(i == 0 ? R"(,"numbers":[)" : ",", m.numbers[i]);
        if (!m.numbers.empty())
            m_out += ']';
        m_ok = m_ok && m.numbers.size() <= mostNumbers;
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
        inSession(e);
        m_out += '}';
    }
    void entry(const EntryPtr& e) { entry(*e); }
    void entry(const ForwardedEntry& e)
    {
        number(R"({"serial":)", e.serial);
        if (e.type != EntryType::Command)
            m_out.append(R"(,"type":")").append(entryTypeName(e.type)).append(1, '"');
        appendBytes(m_out, ",", "client", e.client);
        appendBytes(m_out, ",", "data", e.data);
        inSession(e);
        m_out += '}';
    }

private:
    void head(std::string_view lead, Term term) { number(lead, term); }

    template <class E>
    void inSession(const E& e)
    {
        if (!e.session.isZero())
            number(R"(,"session":)", e.session);
        if (e.acknowledged != 0)
            number(R"(,"acknowledged":)", e.acknowledged);
    }

    void configuration(const Configuration& configuration)
    {
        for (const auto* list : {&configuration.voters, &configuration.outgoing, &configuration.learners}) {
            for (const NodeId& id : *list)
                m_ok = m_ok && NodeId::parse(id.view()).has_value();
        }
        m_out.append(R"(,"configuration":)").append(encodeConfiguration(configuration));
    }

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

template <class E>
std::size_t sessionSize(const E& e)
{
    return memberSize(R"(,"session":)", e.session.value()) + memberSize(R"(,"acknowledged":)", e.acknowledged);
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
        + bytesSize(",", "data", e.data) + memberSize(R"(,"more":)", e.more) + sessionSize(e);
}

std::size_t encodedSize(const ForwardedEntry& e)
{
    constexpr std::string_view frame = R"({"serial":},)";
    constexpr std::string_view typeFrame = R"(,"type":"")";
    return frame.size() + numberSize(e.serial) + bytesSize(",", "client", e.client)
        + (e.type == EntryType::Command ? 0 : typeFrame.size() + entryTypeName(e.type).size())
        + bytesSize(",", "data", e.data) + sessionSize(e);
}

std::size_t encodedResultSize(std::string_view result)
{
    return bytesSize(",", "result", result);
}

std::size_t encodedQuerySize(std::string_view query)
{
    return bytesSize(",", "query", query);
}

} // namespace raft::wire
