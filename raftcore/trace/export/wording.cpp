// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/wording.h"

#include "raftcore/trace/jsontext.h"

#include <algorithm>

namespace raft::trace {

namespace {

template <class Tag>
std::string text(Strong<Tag> value)
{
    return std::to_string(value.value());
}

std::string because(const Why& why)
{
    return " (" + std::string(codeOf(why)) + ")";
}

std::string quoted(std::string_view bytes)
{
    constexpr std::size_t most = 60;
    std::string words = isUtf8(bytes) ? onOneLine(bytes) : std::to_string(bytes.size()) + " bytes";
    if (words.size() > most) {
        std::size_t cut = most;
        while (cut > 0 && (static_cast<unsigned char>(words[cut]) & 0xc0U) == 0x80U)
            --cut; // not inside of a character
        words.resize(cut);
        words += "…";
    }
    return words;
}

std::string ofEntry(const Entry& entry)
{
    std::string words(toString(entry.type));
    if (entry.type == EntryType::Command)
        words += " " + quoted(entry.data);
    return words;
}

std::string namesOf(const std::vector<NodeId>& ids)
{
    std::string words;
    for (const NodeId& id : ids)
        words += (words.empty() ? "" : ",") + id.toString();
    return words;
}

} // namespace

std::string onOneLine(std::string_view bytes)
{
    std::string words(isUtf8(bytes) ? std::string(bytes) : toBase64(bytes));
    std::replace_if(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return words;
}

std::string wordsOf(const Message& message)
{
    const std::string kind(toString(kindOf(message)));
    const std::string head = kind + " term " + text(termOf(message));
    return std::visit(
        Overloaded{
            [&](const RequestVote& m) { return head + ", last " + text(m.lastLogIndex) + " (term " + text(m.lastLogTerm) + ")"; },
            [&](const AppendEntries& m) {
                return head + ", prev " + text(m.prevLogIndex) + " (term " + text(m.prevLogTerm) + "), " + std::to_string(m.entries.size())
                    + " entries, commit " + text(m.leaderCommit);
            },
            [&](const EntriesAccepted& m) { return head + ", match " + text(m.matchIndex); },
            [&](const EntriesRejected& m) {
                return head + ", prev " + text(m.prevLogIndex) + ", conflict " + text(m.conflictIndex) + " (term " + text(m.conflictTerm) + ")";
            },
            [&](const InstallSnapshot& m) {
                return head + ", up to " + text(m.lastIncludedIndex) + ", bytes " + std::to_string(m.offset) + " to "
                    + std::to_string(m.offset + m.data.length) + " of " + std::to_string(m.total);
            },
            [&](const SnapshotReceived& m) { return head + ", up to " + text(m.lastIncludedIndex) + ", byte " + std::to_string(m.offset); },
            [&](const auto&) { return head; },
        },
        message);
}

std::string wordsOf(const EventBody& body)
{
    return std::visit(
        Overloaded{
            [](const Started& e) { return "starts in term " + text(e.term) + " with a log up to " + text(e.lastIndex); },
            [](const Stopped& e) { return "stops" + because(e.why); },
            [](const Paused&) { return std::string("is paused"); },
            [](const Resumed&) { return std::string("goes on"); },
            [](const TimerFired& e) { return std::string(toString(e.timer)) + " timer runs out"; },
            [](const TermChanged& e) { return "goes from term " + text(e.from) + " to term " + text(e.to) + because(e.why); },
            [](const RoleChanged& e) { return "becomes " + std::string(toString(e.to)) + " of term " + text(e.term) + because(e.why); },
            [](const VoteDecided& e) {
                return std::string(e.granted ? "grants " : "refuses ") + e.candidate.toString() + (e.pre ? " its pre-vote" : " its vote")
                    + " in term " + text(e.term) + because(e.why);
            },
            [](const EntryAppended& e) { return "appends entry " + text(e.index) + " of term " + text(e.entry->term) + ": " + ofEntry(*e.entry); },
            [](const Loaded& e) { return "holds entry " + text(e.index) + " of term " + text(e.entry->term) + ": " + ofEntry(*e.entry); },
            [](const LogTruncated& e) { return "truncates its log from " + text(e.from) + because(e.why); },
            [](const LogCompacted& e) { return "drops what is before entry " + text(e.firstIndex); },
            [](const WriteStarted& e) { return "write " + text(e.token) + " begins"; },
            [](const WriteDurable& e) { return "write " + text(e.token) + " is durable"; },
            [](const DiskError& e) { return "write " + text(e.token) + " fails: " + quoted(e.error); },
            [](const CommitAdvanced& e) { return "commits up to " + text(e.to) + because(e.why); },
            [](const Applied& e) { return "applies entry " + text(e.index) + (e.duplicate ? ", a duplicate" : ""); },
            [](const SnapshotNoted& e) {
                return "snapshot " + std::string(toString(e.what)) + " up to " + text(e.index) + (e.peer.isEmpty() ? "" : ", " + e.peer.toString());
            },
            [](const ConfigurationTaken& e) {
                return e.index.isZero() ? std::string()
                                        : "configuration " + text(e.index) + ": " + namesOf(e.configuration.voters)
                        + (e.configuration.isJoint() ? " and " + namesOf(e.configuration.outgoing) : "");
            },
            [](const TransferChanged& e) { return "transfer " + std::string(toString(e.what)) + " to " + e.to.toString() + because(e.why); },
            [](const MembersChanging& e) { return "change of members " + std::string(toString(e.what)) + because(e.why); },
            [](const MessageIgnored& e) {
                return "ignores " + std::string(toString(e.message)) + " of " + e.from.toString() + because(e.why);
            },
            [](const Requested& e) {
                std::string what = e.query;
                for (const std::string& entry : e.entries)
                    what += (what.empty() ? "" : "; ") + entry;
                return "client " + quoted(e.client) + " asks " + std::to_string(e.serial) + ": " + std::string(toString(e.op)) + " " + quoted(what);
            },
            [](const Responded& e) {
                return "client " + quoted(e.client) + " is answered " + std::to_string(e.serial) + ": " + std::string(toString(e.outcome)) + " "
                    + quoted(e.result) + (e.why ? because(*e.why) : "");
            },
            [](const AdminGiven& e) { return "command: " + quoted(e.what); },
            [](const CommandGiven& e) { return "given: " + quoted(e.command); },
            [](const FaultBegan& e) { return "fault " + std::to_string(e.id) + ": " + std::string(whatOf(e.fault)); },
            [](const FaultHealed& e) { return "fault " + std::to_string(e.id) + " is healed"; },
            [](const RuleSwitched& e) { return "rule " + quoted(e.name) + (e.on ? " on" : " off"); },
            [](const Noted& e) { return "note: " + quoted(e.text); },
            [](const Violated& e) { return "VIOLATION of " + std::string(toString(e.property)) + ": " + e.why.code; },
            [](const PacketSent& e) { return "sends " + e.to.toString() + " " + wordsOf(e.msg); },
            [](const auto&) { return std::string(); },
        },
        body);
}

} // namespace raft::trace
