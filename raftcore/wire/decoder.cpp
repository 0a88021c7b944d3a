// SPDX-License-Identifier: MIT
#include "raftcore/wire/decoder.h"

#include "raftcore/wire/reader.h"

#include <algorithm>

namespace raft::wire {

namespace {

std::optional<PacketId> readId(std::string_view text)
{
    const bool leadingZero = text.size() > 1 && text[0] == '0' && text[1] != '\'';
    const auto id = packetIdFromString(text);
    if (!id || id->number >= numberLimit || leadingZero)
        return std::nullopt;
    return id;
}

std::optional<EntryType> readEntryType(std::string_view text)
{
    if (text == "command")
        return EntryType::Command;
    if (text == "noop")
        return EntryType::NoOp;
    if (text == "configuration")
        return EntryType::Configuration;
    return std::nullopt;
}

// Index 0 and term 0 mean "before the first entry": either both or none.
void checkPair(BodyReader& in, std::string_view what, Index index, Term term)
{
    if (index.isZero() != term.isZero()) {
        in.refuse(Cause::BadIndex,
                  std::string(what) + " index " + std::to_string(index.value()) + " cannot have term "
                      + std::to_string(term.value()));
    }
}

void checkNotAbove(BodyReader& in, std::string_view what, Term term, Term messageTerm)
{
    if (term > messageTerm) {
        in.refuse(Cause::BadIndex,
                  std::string(what) + ' ' + std::to_string(term.value()) + " is above the message's term "
                      + std::to_string(messageTerm.value()));
    }
}

void checkSender(BodyReader& in, BodyKey key, const NodeId& named, const NodeId& src)
{
    if (named != src)
        in.refuse(Cause::BadField,
                  in.name(key) + " is " + printable(named.view()) + ", the sender " + printable(src.view()));
}

// What follows is what §5.3 lets a leader send: terms never fall along the log and none is above the leader's
// own; and no batch is cut in two.
void checkSequence(BodyReader& in, const Entries& entries, Term before, Term messageTerm)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = *entries[i];
        const bool last = i + 1 == entries.size();
        const std::string which = "entry " + std::to_string(i + 1);
        if (entry.term < before)
            in.refuse(Cause::NotContiguous, which + " has a term below that of the entry before it");
        if (entry.term > messageTerm)
            in.refuse(Cause::NotContiguous, which + " has a term above the message's");
        if (last ? entry.more != 0 : entry.more != 0 && entries[i + 1]->more != entry.more - 1)
            in.refuse(Cause::NotContiguous, which + " belongs to a batch that is not whole");
        before = entry.term;
    }
}

bool readList(BodyReader& in, bool required)
{
    if (!required && !in.has(BodyKey::Entries))
        return false;
    return in.need(BodyKey::Entries, ValueKind::List, "an array") != nullptr;
}

Entries readEntries(BodyReader& in, const Parsed& parsed, bool required)
{
    Entries entries;
    if (!readList(in, required))
        return entries;
    entries.reserve(parsed.entryCount);
    for (std::size_t i = 0; i < parsed.entryCount; ++i) {
        EntryReader item(parsed.entries[i], entryNames, Cause::BadField);
        auto entry = std::make_shared<Entry>();
        entry->term = item.term(EntryKey::Term, 1);
        const std::string_view type = item.text(EntryKey::Type);
        const auto known = readEntryType(type);
        if (!known)
            item.refuse(Cause::BadField, "\"type\" is " + printable(type) + ", not an entry's");
        else if (*known == EntryType::Configuration)
            item.refuse(Cause::Unsupported, "a change of the configuration");
        entry->type = known.value_or(EntryType::Command);
        entry->client = item.bytes(EntryKey::Client, EntryKey::ClientBase64);
        entry->serial = item.numberOr0(EntryKey::Serial);
        entry->data = item.bytes(EntryKey::Data, EntryKey::DataBase64);
        const std::uint64_t more = item.numberOr0(EntryKey::More);
        if (more >= mostEntries)
            item.refuse(Cause::BadField, "\"more\" is " + std::to_string(more));
        entry->more = static_cast<std::uint32_t>(more);
        if (const auto& rejection = item.rejection()) {
            in.refuse(rejection->cause, "entry " + std::to_string(i + 1) + ": " + rejection->detail);
            return {};
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Message readRequestVote(BodyReader& in, const NodeId& src)
{
    RequestVote m;
    m.term = in.term(BodyKey::Term, 1);
    m.candidateId = in.node(BodyKey::CandidateId);
    m.lastLogIndex = in.index(BodyKey::LastLogIndex);
    m.lastLogTerm = in.term(BodyKey::LastLogTerm, 0);
    m.pre = in.flagOrFalse(BodyKey::Pre);
    m.transfer = in.flagOrFalse(BodyKey::Transfer);
    checkSender(in, BodyKey::CandidateId, m.candidateId, src);
    if (m.pre)
        in.refuse(Cause::Unsupported, "a pre-vote");
    if (m.transfer)
        in.refuse(Cause::Unsupported, "a campaign on a leader's behalf");
    checkPair(in, "last log", m.lastLogIndex, m.lastLogTerm);
    checkNotAbove(in, "last log term", m.lastLogTerm, m.term);
    return m;
}

Message readVoteReply(BodyReader& in)
{
    const Term term = in.term(BodyKey::Term, 1);
    const bool pre = in.flagOrFalse(BodyKey::Pre);
    if (pre)
        in.refuse(Cause::Unsupported, "the answer to a pre-vote");
    if (in.flag(BodyKey::VoteGranted))
        return VoteAccepted{term, pre};
    return VoteRejected{term, in.nodeOrNull(BodyKey::Leader), pre};
}

Message readAppendEntries(BodyReader& in, const Parsed& parsed, const NodeId& src)
{
    AppendEntries m;
    m.term = in.term(BodyKey::Term, 1);
    m.leaderId = in.node(BodyKey::LeaderId);
    m.prevLogIndex = in.index(BodyKey::PrevLogIndex);
    m.prevLogTerm = in.term(BodyKey::PrevLogTerm, 0);
    m.leaderCommit = in.index(BodyKey::LeaderCommit);
    m.round = in.numberOr0(BodyKey::Round);
    checkSender(in, BodyKey::LeaderId, m.leaderId, src);
    checkPair(in, "previous", m.prevLogIndex, m.prevLogTerm);
    checkNotAbove(in, "previous log term", m.prevLogTerm, m.term);
    if (m.prevLogIndex.value() + parsed.entryCount >= numberLimit)
        in.refuse(Cause::BadIndex, "its last entry's index would be 2^53 or more");
    if (in.rejection())
        return m; // entries are the dear part
    m.entries = readEntries(in, parsed, true);
    checkSequence(in, m.entries, m.prevLogTerm, m.term);
    return m;
}

Message readEntriesReply(BodyReader& in)
{
    const Term term = in.term(BodyKey::Term, 1);
    const Index prev = in.index(BodyKey::PrevLogIndex);
    if (in.flag(BodyKey::Success)) {
        const EntriesAccepted m{term, prev, in.index(BodyKey::MatchIndex), in.numberOr0(BodyKey::Round)};
        if (m.matchIndex < m.prevLogIndex)
            in.refuse(Cause::BadIndex, "\"match_index\" lies below \"prev_log_index\"");
        return m;
    }
    EntriesRejected m{term, prev, Index(in.numberOr0(BodyKey::ConflictIndex)), Term(), 0};
    if (in.has(BodyKey::ConflictTerm))
        m.conflictTerm = in.term(BodyKey::ConflictTerm, 0);
    m.round = in.numberOr0(BodyKey::Round);
    checkNotAbove(in, "conflict term", m.conflictTerm, m.term);
    return m;
}

std::vector<ForwardedEntry> readForwarded(BodyReader& in, const Parsed& parsed)
{
    std::vector<ForwardedEntry> entries;
    if (!readList(in, true))
        return entries;
    entries.reserve(parsed.entryCount);
    for (std::size_t i = 0; i < parsed.entryCount; ++i) {
        EntryReader item(parsed.entries[i], entryNames, Cause::BadField);
        ForwardedEntry& entry = entries.emplace_back();
        entry.client = item.bytes(EntryKey::Client, EntryKey::ClientBase64);
        entry.serial = item.numberOr0(EntryKey::Serial);
        entry.data = item.bytes(EntryKey::Data, EntryKey::DataBase64);
        if (const auto& rejection = item.rejection()) {
            in.refuse(rejection->cause, "entry " + std::to_string(i + 1) + ": " + rejection->detail);
            break;
        }
    }
    if (entries.empty())
        in.refuse(Cause::BadField, "\"entries\" is empty");
    return entries;
}

Message readForward(BodyReader& in, const Parsed& parsed)
{
    Forward m;
    m.term = in.term(BodyKey::Term, 1);
    m.request = in.number(BodyKey::Request);
    const std::string_view op = in.text(BodyKey::Op);
    if (op == "range") {
        m.op = ForwardOp::Range;
        m.from = in.index(BodyKey::From);
        m.to = in.index(BodyKey::To);
        if (m.from.isZero() || m.to < m.from)
            in.refuse(Cause::BadIndex, "a range must begin at 1 or later and not end before it begins");
        return m;
    }
    if (op != "append")
        in.refuse(Cause::BadField, "\"op\" is " + printable(op) + R"(, not "append" or "range")");
    if (in.has(BodyKey::PrevLogIndex))
        m.prevLogIndex = in.index(BodyKey::PrevLogIndex);
    if (in.has(BodyKey::PrevLogTerm))
        m.prevLogTerm = in.term(BodyKey::PrevLogTerm, 0);
    if (m.prevLogTerm && !m.prevLogIndex)
        in.refuse(Cause::BadIndex, R"("prev_log_term" without "prev_log_index")");
    if (m.prevLogTerm && m.prevLogIndex)
        checkPair(in, "previous", *m.prevLogIndex, *m.prevLogTerm);
    if (!in.rejection())
        m.entries = readForwarded(in, parsed);
    return m;
}

Message readForwardResult(BodyReader& in, const Parsed& parsed)
{
    ForwardResult m;
    m.term = in.term(BodyKey::Term, 0);
    m.request = in.number(BodyKey::Request);
    m.ok = in.flag(BodyKey::Ok);
    if (!m.ok) {
        const std::string_view what = in.text(BodyKey::Class);
        m.unknown = what == "unknown";
        if (!m.unknown && what != "refused")
            in.refuse(Cause::BadField, "\"class\" is " + printable(what) + R"(, not "refused" or "unknown")");
    }
    m.leader = in.nodeOrNull(BodyKey::Leader);
    m.lastIndex = Index(in.numberOr0(BodyKey::LastIndex));
    m.result = in.bytes(BodyKey::Result, BodyKey::ResultBase64);
    m.reason = in.bytes(BodyKey::Reason, BodyKey::ReasonBase64);
    if (!in.rejection())
        m.entries = readEntries(in, parsed, false);
    return m;
}

} // namespace

std::optional<Rejection> readEnvelope(const Parsed& parsed, const CodecOptions& options, Envelope& out)
{
    RootReader in(parsed.root, rootNames, Cause::BadEnvelope);
    if (const std::uint64_t version = in.number(RootKey::V); !in.rejection() && version != protocolVersion) {
        in.refuse(Cause::BadVersion,
                  "it speaks version " + std::to_string(version) + " of the protocol, we speak "
                      + std::to_string(protocolVersion));
    }
    out.cluster = in.text(RootKey::Cluster);
    if (out.cluster != options.cluster) {
        in.refuse(Cause::ForeignCluster,
                  "it belongs to cluster " + printable(out.cluster) + ", not to "
                      + printable(options.cluster));
    }
    out.cookie = in.number(RootKey::Cookie);
    if (out.cookie != options.cookie)
        in.refuse(Cause::BadCookie, "its cookie is not the one of this run");
    out.dest = in.node(RootKey::Dest);
    if (options.self && out.dest != *options.self)
        in.refuse(Cause::WrongReceiver, "it is addressed to " + printable(out.dest.view()));
    out.src = in.node(RootKey::Src);
    if (out.src == out.dest)
        in.refuse(Cause::SelfSent, "its sender is its receiver, " + printable(out.src.view()));
    if (!options.senders.empty() && std::ranges::find(options.senders, out.src) == options.senders.end())
        in.refuse(Cause::UnknownSender, printable(out.src.view()) + " is no member of this cluster");
    const std::string_view text = in.text(RootKey::Id);
    const auto id = readId(text);
    if (!id)
        in.refuse(Cause::BadEnvelope, "\"id\" is " + printable(text) + ", not a packet's");
    out.id = id.value_or(PacketId{});
    out.incarnation = Incarnation(in.number(RootKey::Incarnation));
    if (out.incarnation.isZero())
        in.refuse(Cause::BadEnvelope, "\"incarnation\" is 0, and the first is 1");
    out.disk = in.text(RootKey::Disk);
    if (!isName(out.disk))
        in.refuse(Cause::BadEnvelope, "\"disk\" is " + printable(out.disk) + ", not a disk's id");
    in.need(RootKey::Body, ValueKind::Object, "an object");
    return in.rejection();
}

std::optional<Rejection> readBody(const Parsed& parsed, const NodeId& src, Message& out)
{
    BodyReader in(parsed.body, bodyNames, Cause::BadField);
    const std::string_view type = in.text(BodyKey::Type);
    if (in.rejection())
        return in.rejection();
    if (type == "append_entries")
        out = readAppendEntries(in, parsed, src);
    else if (type == "append_entries_res")
        out = readEntriesReply(in);
    else if (type == "request_vote")
        out = readRequestVote(in, src);
    else if (type == "request_vote_res")
        out = readVoteReply(in);
    else if (type == "forward")
        out = readForward(in, parsed);
    else if (type == "forward_res")
        out = readForwardResult(in, parsed);
    else if (type == "install_snapshot" || type == "install_snapshot_res" || type == "timeout_now")
        in.refuse(Cause::Unsupported, "the message type " + printable(type));
    else
        in.refuse(Cause::UnknownType, "there is no message type " + printable(type));
    return in.rejection();
}

std::optional<EnvelopePeek> peekParsed(const Parsed& parsed)
{
    RootReader root(parsed.root, rootNames, Cause::BadEnvelope);
    EnvelopePeek peek{root.node(RootKey::Src), root.node(RootKey::Dest), {}, {}, {}};
    const auto id = readId(root.text(RootKey::Id));
    if (root.rejection() || !id)
        return std::nullopt;
    peek.id = *id;
    BodyReader body(parsed.body, bodyNames, Cause::BadField);
    peek.term = Term(body.numberOr0(BodyKey::Term));
    const std::string_view type = body.has(BodyKey::Type) ? body.text(BodyKey::Type) : std::string_view{};
    if (body.rejection())
        return peek;
    if (type == "append_entries")
        peek.kind = parsed.entryCount == 0 ? MessageKind::Heartbeat : MessageKind::AppendEntries;
    else if (type == "append_entries_res")
        peek.kind =
            body.flagOrFalse(BodyKey::Success) ? MessageKind::EntriesAccepted : MessageKind::EntriesRejected;
    else if (type == "request_vote")
        peek.kind = MessageKind::RequestVote;
    else if (type == "request_vote_res")
        peek.kind =
            body.flagOrFalse(BodyKey::VoteGranted) ? MessageKind::VoteAccepted : MessageKind::VoteRejected;
    else if (type == "forward")
        peek.kind = MessageKind::Forward;
    else if (type == "forward_res")
        peek.kind = MessageKind::ForwardResult;
    return peek;
}

} // namespace raft::wire
