// SPDX-License-Identifier: MIT
#include "raftcore/consensus/message.h"

#include "raftcore/consensus/names.h"
#include "raftcore/consensus/snapshot.h"

namespace raft {

namespace {

constexpr Names<MessageKind, 15> kindNames{{{{MessageKind::RequestVote, "RequestVote"},
                                            {MessageKind::VoteAccepted, "VoteAccepted"},
                                            {MessageKind::VoteRejected, "VoteRejected"},
                                            {MessageKind::AppendEntries, "AppendEntries"},
                                            {MessageKind::Heartbeat, "Heartbeat"},
                                            {MessageKind::EntriesAccepted, "EntriesAccepted"},
                                            {MessageKind::EntriesRejected, "EntriesRejected"},
                                            {MessageKind::InstallSnapshot, "InstallSnapshot"},
                                            {MessageKind::SnapshotReceived, "SnapshotReceived"},
                                            {MessageKind::TimeoutNow, "TimeoutNow"},
                                            {MessageKind::Forward, "Forward"},
                                            {MessageKind::ForwardResult, "ForwardResult"},
                                            {MessageKind::PreVote, "PreVote"},
                                            {MessageKind::PreVoteAccepted, "PreVoteAccepted"},
                                            {MessageKind::PreVoteRejected, "PreVoteRejected"}}}};

// One for each alternative; a Message and a RaftMessage are named alike.
struct KindOf {
    MessageKind operator()(const RequestVote& m) const { return m.pre ? MessageKind::PreVote : MessageKind::RequestVote; }
    MessageKind operator()(const VoteAccepted& m) const
    {
        return m.pre ? MessageKind::PreVoteAccepted : MessageKind::VoteAccepted;
    }
    MessageKind operator()(const VoteRejected& m) const
    {
        return m.pre ? MessageKind::PreVoteRejected : MessageKind::VoteRejected;
    }
    MessageKind operator()(const AppendEntries& m) const
    {
        return m.entries.empty() ? MessageKind::Heartbeat : MessageKind::AppendEntries;
    }
    MessageKind operator()(const EntriesAccepted&) const { return MessageKind::EntriesAccepted; }
    MessageKind operator()(const EntriesRejected&) const { return MessageKind::EntriesRejected; }
    MessageKind operator()(const InstallSnapshot&) const { return MessageKind::InstallSnapshot; }
    MessageKind operator()(const SnapshotReceived&) const { return MessageKind::SnapshotReceived; }
    MessageKind operator()(const TimeoutNow&) const { return MessageKind::TimeoutNow; }
    MessageKind operator()(const Forward&) const { return MessageKind::Forward; }
    MessageKind operator()(const ForwardResult&) const { return MessageKind::ForwardResult; }
};

} // namespace

SnapshotBytes SnapshotBytes::of(std::string bytes)
{
    const std::uint32_t crc = crc32(bytes);
    const std::uint64_t length = bytes.size();
    return {std::move(bytes), length, crc};
}

bool operator==(const AppendEntries& a, const AppendEntries& b)
{
    return a.term == b.term && a.leaderId == b.leaderId && a.prevLogIndex == b.prevLogIndex
        && a.prevLogTerm == b.prevLogTerm && sameEntries(a.entries, b.entries) && a.leaderCommit == b.leaderCommit
        && a.round == b.round;
}

bool operator==(const ForwardResult& a, const ForwardResult& b)
{
    return a.term == b.term && a.request == b.request && a.ok == b.ok && a.unknown == b.unknown
        && sameEntries(a.entries, b.entries) && a.lastIndex == b.lastIndex && a.result == b.result
        && a.mode == b.mode && a.reason == b.reason && a.numbers == b.numbers && a.leader == b.leader;
}

MessageKind kindOf(const Message& message)
{
    return std::visit(KindOf{}, message);
}

template <class M, class>
MessageKind kindOf(const M& message)
{
    return std::visit(KindOf{}, message);
}

std::string_view toString(MessageKind kind)
{
    return kindNames.nameOf(kind);
}

std::optional<MessageKind> messageKindFromString(std::string_view text)
{
    return kindNames.valueOf(text);
}

std::string_view wireType(const Message& message)
{
    switch (kindOf(message)) {
    case MessageKind::RequestVote:
    case MessageKind::PreVote:
        return "request_vote";
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
        return "request_vote_res";
    case MessageKind::AppendEntries:
    case MessageKind::Heartbeat:
        return "append_entries";
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected:
        return "append_entries_res";
    case MessageKind::InstallSnapshot:
        return "install_snapshot";
    case MessageKind::SnapshotReceived:
        return "install_snapshot_res";
    case MessageKind::TimeoutNow:
        return "timeout_now";
    case MessageKind::Forward:
        return "forward";
    case MessageKind::ForwardResult:
        return "forward_res";
    }
    return {};
}

Message toMessage(RaftMessage message)
{
    return std::visit([](auto&& alternative) { return Message(std::forward<decltype(alternative)>(alternative)); },
                      std::move(message));
}

std::optional<RaftMessage> toRaftMessage(const Message& message)
{
    return std::visit(Overloaded{
                          [](const Forward&) { return std::optional<RaftMessage>(); },
                          [](const ForwardResult&) { return std::optional<RaftMessage>(); },
                          [](const auto& alternative) { return std::optional<RaftMessage>(alternative); },
                      },
                      message);
}

Term termOf(const Message& message)
{
    return std::visit([](const auto& alternative) { return alternative.term; }, message);
}

template <class M, class>
Term termOf(const M& message)
{
    return std::visit([](const auto& alternative) { return alternative.term; }, message);
}

template MessageKind kindOf(const RaftMessage& message);
template Term termOf(const RaftMessage& message);

} // namespace raft
