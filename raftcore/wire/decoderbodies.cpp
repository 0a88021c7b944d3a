// SPDX-License-Identifier: MIT
// Reads the bodies of all messages: decoder.cpp reads what stands around them.
#include "raftcore/wire/decoder.h"

#include "raftcore/wire/reader.h"

namespace raft::wire {

namespace {

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

template <class E>
void readSession(EntryReader& in, E& entry)
{
    entry.session = Index(in.numberOr0(EntryKey::Session));
    entry.acknowledged = in.numberOr0(EntryKey::Acknowledged);
}

bool isConfiguration(std::string_view data)
{
    const auto configuration = decodeConfiguration(data);
    return configuration && !configuration->voters.empty();
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
        const auto known = entryTypeFromString(type);
        if (!known)
            item.refuse(Cause::BadField, "\"type\" is " + printable(type) + ", not an entry's");
        entry->type = known.value_or(EntryType::Command);
        entry->client = item.bytes(EntryKey::Client, EntryKey::ClientBase64);
        entry->serial = item.numberOr0(EntryKey::Serial);
        entry->data = item.bytes(EntryKey::Data, EntryKey::DataBase64);
        const std::uint64_t more = item.numberOr0(EntryKey::More);
        if (more >= mostEntries)
            item.refuse(Cause::BadField, "\"more\" is " + std::to_string(more));
        entry->more = static_cast<std::uint32_t>(more);
        readSession(item, *entry);
        if (known == EntryType::Configuration && !isConfiguration(entry->data))
            item.refuse(Cause::BadField, "\"data\" is " + printable(entry->data) + ", not a configuration");
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
    checkPair(in, "last log", m.lastLogIndex, m.lastLogTerm);
    checkNotAbove(in, "last log term", m.lastLogTerm, m.term);
    return m;
}

Message readVoteReply(BodyReader& in)
{
    const bool pre = in.flagOrFalse(BodyKey::Pre);
    const bool granted = in.flag(BodyKey::VoteGranted);
    // Whoever refuses a pre-vote names its own term, and that may still be the one before the first.
    const Term term = in.term(BodyKey::Term, pre && !granted ? 0 : 1);
    if (granted)
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

// The lists of a configuration: names in order, each once, and somebody who votes.
Configuration readConfiguration(BodyReader& in, const Parsed& parsed)
{
    Configuration configuration;
    if (in.need(BodyKey::Configuration, ValueKind::Object, "an object") == nullptr)
        return configuration;
    const std::array lists{&configuration.voters, &configuration.outgoing, &configuration.learners};
    for (std::size_t i = 0; i < lists.size(); ++i) {
        lists[i]->reserve(parsed.members[i].size());
        for (const std::string_view name : parsed.members[i]) {
            const auto id = NodeId::parse(name);
            if (!id)
                in.refuse(Cause::BadField, printable(name) + " is not a server's name");
            else if (!lists[i]->empty() && *id <= lists[i]->back())
                in.refuse(Cause::BadField,
                          "the names of " + printable(membersNames[i]) + " are not in order");
            else
                lists[i]->push_back(*id);
        }
    }
    if (configuration.voters.empty())
        in.refuse(Cause::BadField, "the configuration has no voters");
    return configuration;
}

void checkIncluded(BodyReader& in, Index index, Term term, Term messageTerm)
{
    if (index.isZero() || term.isZero())
        in.refuse(Cause::BadIndex, "a snapshot covers one entry at least");
    checkNotAbove(in, "last included term", term, messageTerm);
}

void checkPlace(BodyReader& in, const InstallSnapshot& m)
{
    if (m.configurationIndex > m.lastIncludedIndex)
        in.refuse(Cause::BadIndex, "\"configuration_index\" lies behind \"last_included_index\"");
    if (m.total > largestSnapshot)
        in.refuse(Cause::BadField, "\"total\" is " + std::to_string(m.total) + ", over 1 GiB");
    const std::uint64_t end = m.offset + m.data.length; // both far below 2^63
    if (end > m.total)
        in.refuse(Cause::BadField,
                  "the chunk ends at " + std::to_string(end) + ", behind the snapshot's end");
    if (m.done && end != m.total)
        in.refuse(Cause::BadField, "\"done\" before the snapshot's end");
}

Message readInstallSnapshot(BodyReader& in, const Parsed& parsed, const NodeId& src)
{
    InstallSnapshot m;
    m.term = in.term(BodyKey::Term, 1);
    m.leaderId = in.node(BodyKey::LeaderId);
    m.lastIncludedIndex = in.index(BodyKey::LastIncludedIndex);
    m.lastIncludedTerm = in.term(BodyKey::LastIncludedTerm, 0);
    m.configurationIndex = Index(in.numberOr0(BodyKey::ConfigurationIndex));
    m.offset = in.number(BodyKey::Offset);
    m.total = in.number(BodyKey::Total);
    const std::uint64_t crc = in.number(BodyKey::Crc);
    if (crc > UINT32_MAX)
        in.refuse(Cause::BadField, "\"crc\" is " + std::to_string(crc) + ", 2^32 or more");
    m.crc = static_cast<std::uint32_t>(crc);
    const std::string_view hash = in.text(BodyKey::Hash);
    const auto stateHash = fromHex16(hash);
    if (!stateHash)
        in.refuse(Cause::BadField, "\"hash\" is " + printable(hash) + ", not 16 hexadecimal digits");
    m.stateHash = stateHash.value_or(0);
    m.done = in.flagOrFalse(BodyKey::Done);
    m.round = in.numberOr0(BodyKey::Round);
    checkSender(in, BodyKey::LeaderId, m.leaderId, src);
    checkIncluded(in, m.lastIncludedIndex, m.lastIncludedTerm, m.term);
    if (in.rejection())
        return m; // the data are the dear part
    m.configuration = readConfiguration(in, parsed);
    m.data = SnapshotBytes::of(in.bytes(BodyKey::Data, BodyKey::DataBase64));
    checkPlace(in, m);
    return m;
}

Message readSnapshotReceived(BodyReader& in)
{
    SnapshotReceived m;
    m.term = in.term(BodyKey::Term, 1);
    m.lastIncludedIndex = in.index(BodyKey::LastIncludedIndex);
    m.lastIncludedTerm = in.term(BodyKey::LastIncludedTerm, 0);
    m.offset = in.number(BodyKey::Offset);
    m.round = in.numberOr0(BodyKey::Round);
    checkIncluded(in, m.lastIncludedIndex, m.lastIncludedTerm, m.term);
    if (m.offset > largestSnapshot)
        in.refuse(Cause::BadField, "\"offset\" is " + std::to_string(m.offset) + ", over 1 GiB");
    return m;
}

Message readTimeoutNow(BodyReader& in, const NodeId& src)
{
    TimeoutNow m;
    m.term = in.term(BodyKey::Term, 1);
    m.leaderId = in.node(BodyKey::LeaderId);
    m.lastLogIndex = in.index(BodyKey::LastLogIndex);
    m.lastLogTerm = in.term(BodyKey::LastLogTerm, 0);
    checkSender(in, BodyKey::LeaderId, m.leaderId, src);
    checkPair(in, "last log", m.lastLogIndex, m.lastLogTerm);
    checkNotAbove(in, "last log term", m.lastLogTerm, m.term);
    return m;
}

// What a client may ask a leader to append: its commands, and its sessions' beginnings and ends.
EntryType readForwardedType(EntryReader& in)
{
    if (!in.has(EntryKey::Type))
        return EntryType::Command;
    const std::string_view type = in.text(EntryKey::Type);
    if (type == "session")
        return EntryType::Session;
    if (type != "command")
        in.refuse(Cause::BadField, "\"type\" is " + printable(type) + R"(, not "command" or "session")");
    return EntryType::Command;
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
        entry.type = readForwardedType(item);
        readSession(item, entry);
        if (const auto& rejection = item.rejection()) {
            in.refuse(rejection->cause, "entry " + std::to_string(i + 1) + ": " + rejection->detail);
            break;
        }
    }
    if (entries.empty())
        in.refuse(Cause::BadField, "\"entries\" is empty");
    return entries;
}

ReadMode readReadMode(BodyReader& in)
{
    const std::string_view mode = in.text(BodyKey::Mode);
    const auto known = readModeFromString(mode);
    if (!known)
        in.refuse(Cause::BadField, "\"mode\" is " + printable(mode) + ", not a way to read");
    return known.value_or(ReadMode::ReadIndex);
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
    if (op == "read") {
        m.op = ForwardOp::Read;
        m.mode = readReadMode(in);
        m.query = in.bytes(BodyKey::Query, BodyKey::QueryBase64);
        return m;
    }
    if (op != "append")
        in.refuse(Cause::BadField, "\"op\" is " + printable(op) + R"(, not "append", "range" or "read")");
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
    if (in.has(BodyKey::Mode))
        m.mode = readReadMode(in);
    m.result = in.bytes(BodyKey::Result, BodyKey::ResultBase64);
    m.reason = in.bytes(BodyKey::Reason, BodyKey::ReasonBase64);
    if (in.has(BodyKey::Numbers) && in.need(BodyKey::Numbers, ValueKind::List, "an array") != nullptr)
        m.numbers = parsed.numbers;
    if (!in.rejection())
        m.entries = readEntries(in, parsed, false);
    return m;
}

} // namespace

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
    else if (type == "install_snapshot")
        out = readInstallSnapshot(in, parsed, src);
    else if (type == "install_snapshot_res")
        out = readSnapshotReceived(in);
    else if (type == "timeout_now")
        out = readTimeoutNow(in, src);
    else
        in.refuse(Cause::UnknownType, "there is no message type " + printable(type));
    return in.rejection();
}

} // namespace raft::wire
