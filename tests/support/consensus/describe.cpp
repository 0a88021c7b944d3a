// SPDX-License-Identifier: MIT
#include "tests/support/consensus/describe.h"

#include <concepts>
#include <type_traits>

namespace raft::test {

namespace {

template <class Tag>
std::string text(const Strong<Tag>& value)
{
    return std::to_string(value.value());
}

std::string text(const NodeId& id)
{
    return id.isEmpty() ? "-" : id.toString();
}

std::string text(const std::string& value)
{
    return '"' + value + '"';
}

std::string text(bool value)
{
    return value ? "yes" : "no";
}

std::string text(std::uint64_t value)
{
    return std::to_string(value);
}

std::string text(Duration value)
{
    return std::to_string(value.count());
}

std::string text(ProgressState state)
{
    return std::string(toString(state));
}

std::string text(Role role)
{
    return std::string(toString(role));
}

std::string text(MessageKind kind)
{
    return std::string(toString(kind));
}

std::string text(ReadMode mode)
{
    return std::string(toString(mode));
}

template <class What>
    requires requires(What what) { { toString(what) } -> std::same_as<std::string_view>; }
std::string text(What what)
{
    return std::string(toString(what));
}

std::string text(const std::optional<Time>& time)
{
    return time ? text(*time) : "-";
}

std::string text(const std::vector<NodeId>& ids)
{
    std::string all;
    for (const NodeId& id : ids)
        all += (all.empty() ? "" : ",") + id.toString();
    return "{" + all + "}";
}

std::string text(const Why& why)
{
    return "(" + describe(why) + ")";
}

template <class T>
std::string fieldsOf(const T& object)
{
    std::string line;
    forEachField(object, [&](std::string_view name, const auto& value) {
        line += " " + std::string(name) + "=" + text(value);
    });
    return line;
}

std::string text(const Entries& entries)
{
    std::string all;
    for (const EntryPtr& entry : entries)
        all += (all.empty() ? "" : " ") + describe(*entry);
    return "[" + all + "]";
}

struct MessageText {
    std::string operator()(const RequestVote& m) const
    {
        return std::string(m.pre ? "PreVote" : "RequestVote") + " term=" + text(m.term) + " last="
            + text(m.lastLogIndex) + "@" + text(m.lastLogTerm) + (m.transfer ? " transfer" : "");
    }
    std::string operator()(const VoteAccepted& m) const 
    {
        return std::string(m.pre ? "PreVoteAccepted" : "VoteAccepted") + " term=" + text(m.term);
    }
    std::string operator()(const VoteRejected& m) const
    {
        return std::string(m.pre ? "PreVoteRejected" : "VoteRejected") + " term=" + text(m.term) + " leader=" + text(m.leader);
    }
    std::string operator()(const AppendEntries& m) const
    {
        return std::string(m.entries.empty() ? "Heartbeat" : "AppendEntries") + " term=" + text(m.term) + " prev="
            + text(m.prevLogIndex) + "@" + text(m.prevLogTerm) + (m.entries.empty() ? "" : " " + text(m.entries))
            + " commit=" + text(m.leaderCommit) + " round=" + text(m.round);
    }
    std::string operator()(const EntriesAccepted& m) const
    {
        return "EntriesAccepted term=" + text(m.term) + " prev=" + text(m.prevLogIndex) + " match="
            + text(m.matchIndex) + " round=" + text(m.round);
    }
    std::string operator()(const EntriesRejected& m) const
    {
        return "EntriesRejected term=" + text(m.term) + " prev=" + text(m.prevLogIndex) + " conflict="
            + text(m.conflictIndex) + "@" + text(m.conflictTerm) + " round=" + text(m.round);
    }
    std::string operator()(const InstallSnapshot& m) const
    {
        return "InstallSnapshot term=" + text(m.term) + " last=" + text(m.lastIncludedIndex) + "@"
            + text(m.lastIncludedTerm) + " offset=" + text(m.offset) + "+" + text(m.data.length) + "/" + text(m.total)
            + (m.done ? " done" : "") + " round=" + text(m.round);
    }
    std::string operator()(const SnapshotReceived& m) const
    {
        return "SnapshotReceived term=" + text(m.term) + " last=" + text(m.lastIncludedIndex) + "@"
            + text(m.lastIncludedTerm) + " offset=" + text(m.offset) + " round=" + text(m.round);
    }
    std::string operator()(const TimeoutNow& m) const
    {
        return "TimeoutNow term=" + text(m.term) + " last=" + text(m.lastLogIndex) + "@" + text(m.lastLogTerm);
    }
};

struct EffectText {
    std::string operator()(const Send&) const { return {}; }
    std::string operator()(const Persist& e) const
    {
        return "persist #" + text(e.token) + " term=" + text(e.currentTerm) + " vote="
            + (e.votedFor ? text(*e.votedFor) : "-")
            + (e.commitIndex.isZero() ? "" : " commit=" + text(e.commitIndex))
            + (e.truncateFrom ? " truncate=" + text(*e.truncateFrom) : "")
            + (e.entries.empty() ? "" : " from=" + text(e.firstNew) + " " + text(e.entries)) + " last="
            + text(e.lastIndex) + "@" + text(e.lastTerm) + (e.firstIndex > Index(1) ? " first=" + text(e.firstIndex) : "")
            + (e.snapshot ? " snapshot=" + text(e.snapshot->index) + "@" + text(e.snapshot->term) : "");
    }
    std::string operator()(const Apply& e) const { return "apply " + text(e.index) + " " + describe(*e.entry); }
    std::string operator()(const SetTimer& e) const
    {
        return "timer " + std::string(toString(e.timer)) + " " + (e.deadline ? "at=" + text(*e.deadline) : "off");
    }
    std::string operator()(const ProposalAppended& e) const
    {
        return "proposal " + text(e.request) + " appended first=" + text(e.first) + " last=" + text(e.last) + " term="
            + text(e.term);
    }
    std::string operator()(const ProposalRefused& e) const
    {
        return "proposal " + text(e.request) + " refused " + text(e.why);
    }
    std::string operator()(const EntryAppended& e) const { return "append " + text(e.index) + " " + describe(*e.entry); }
    std::string operator()(const ConfigurationTaken& e) const
    {
        return "configuration at=" + text(e.index) + " voters=" + text(e.configuration.voters)
            + (e.configuration.isJoint() ? " outgoing=" + text(e.configuration.outgoing) : "")
            + (e.configuration.learners.empty() ? "" : " learners=" + text(e.configuration.learners));
    }
    std::string operator()(const MakeSnapshot& e) const
    {
        return "make-snapshot " + text(e.index) + "@" + text(e.term) + " configuration=" + text(e.configurationIndex)
            + " why=" + text(e.why);
    }
    std::string operator()(const RestoreSnapshot& e) const
    {
        return "restore-snapshot " + text(e.snapshot->index) + "@" + text(e.snapshot->term) + " from=" + text(e.from);
    }
    std::string operator()(const ReadReady& e) const
    {
        return "read " + text(e.request) + " ready index=" + text(e.index) + " mode=" + text(e.mode);
    }
    std::string operator()(const ReadRefused& e) const { return "read " + text(e.request) + " refused " + text(e.why); }
    // The hash and the size depend on how a test's state machine writes its state: the script would not.
    std::string operator()(const SnapshotNoted& e) const
    {
        return "snapshot " + text(e.what) + " " + text(e.index) + "@" + text(e.term) + " bytes=" + text(e.bytes)
            + (e.peer.isEmpty() ? "" : " peer=" + text(e.peer))
            + (e.what == SnapshotNoted::What::Sending ? " offset=" + text(e.offset) : "") + " why=" + text(e.why);
    }
    template <class Observation>
    std::string operator()(const Observation& e) const
    {
        return std::string(Observation::kind) + fieldsOf(e);
    }
};

} // namespace

std::string describe(const Why& why)
{
    return std::visit([](const auto& reason) { return std::string(reason.code) + fieldsOf(reason); }, why);
}

std::string describe(const RaftMessage& message)
{
    return std::visit(MessageText{}, message);
}

std::string describe(const Entry& entry)
{
    const std::string content = entry.type == EntryType::Command ? entry.data : std::string(toString(entry.type));
    return text(entry.term) + ":" + content + (entry.more > 0 ? "+" + std::to_string(entry.more) : "");
}

std::string describe(const Effect& effect)
{
    return std::visit(EffectText{}, effect);
}

std::string describeState(const Raft& raft)
{
    std::string line = std::string(toString(raft.role())) + " term=" + text(raft.currentTerm()) + " vote="
        + (raft.votedFor() ? text(*raft.votedFor()) : "-") + " leader=" + (raft.leader() ? text(*raft.leader()) : "-")
        + " last=" + text(raft.log().lastIndex()) + "@" + text(raft.log().lastTerm()) + " durable="
        + text(raft.durableIndex()) + " commit=" + text(raft.commitIndex()) + " applied=" + text(raft.lastApplied());
    for (const PeerProgress& peer : raft.progress()) {
        line += "\n   " + text(peer.peer) + " next=" + text(peer.next) + " match=" + text(peer.match) + " "
            + text(peer.state) + " inflight=" + text(std::uint64_t{peer.inflight});
    }
    return line;
}

std::string describeLog(const Raft& raft)
{
    std::string line;
    const Log& log = raft.log();
    for (Index index = log.firstIndex(); index <= log.lastIndex(); index = index.next()) {
        line += (line.empty() ? "" : " ") + describe(*log.at(index));
        if (index == raft.commitIndex())
            line += " |";
    }
    return line;
}

} // namespace raft::test
