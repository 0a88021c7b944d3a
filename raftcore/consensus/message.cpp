// SPDX-License-Identifier: MIT
#include "raftcore/consensus/message.h"

#include "raftcore/consensus/names.h"

namespace raft {

namespace {

constexpr Names<MessageKind, 9> kindNames{{{{MessageKind::RequestVote, "RequestVote"},
                                            {MessageKind::VoteAccepted, "VoteAccepted"},
                                            {MessageKind::VoteRejected, "VoteRejected"},
                                            {MessageKind::AppendEntries, "AppendEntries"},
                                            {MessageKind::Heartbeat, "Heartbeat"},
                                            {MessageKind::EntriesAccepted, "EntriesAccepted"},
                                            {MessageKind::EntriesRejected, "EntriesRejected"},
                                            {MessageKind::Forward, "Forward"},
                                            {MessageKind::ForwardResult, "ForwardResult"}}}};

} // namespace

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
        && a.reason == b.reason && a.leader == b.leader;
}

MessageKind kindOf(const Message& message)
{
    return std::visit(Overloaded{
                          [](const RequestVote&) { return MessageKind::RequestVote; },
                          [](const VoteAccepted&) { return MessageKind::VoteAccepted; },
                          [](const VoteRejected&) { return MessageKind::VoteRejected; },
                          [](const AppendEntries& append) {
                              return append.entries.empty() ? MessageKind::Heartbeat : MessageKind::AppendEntries;
                          },
                          [](const EntriesAccepted&) { return MessageKind::EntriesAccepted; },
                          [](const EntriesRejected&) { return MessageKind::EntriesRejected; },
                          [](const Forward&) { return MessageKind::Forward; },
                          [](const ForwardResult&) { return MessageKind::ForwardResult; },
                      },
                      message);
}

template <class M, class>
MessageKind kindOf(const M& message)
{
    return std::visit(Overloaded{
                          [](const RequestVote&) { return MessageKind::RequestVote; },
                          [](const VoteAccepted&) { return MessageKind::VoteAccepted; },
                          [](const VoteRejected&) { return MessageKind::VoteRejected; },
                          [](const AppendEntries& append) {
                              return append.entries.empty() ? MessageKind::Heartbeat : MessageKind::AppendEntries;
                          },
                          [](const EntriesAccepted&) { return MessageKind::EntriesAccepted; },
                          [](const EntriesRejected&) { return MessageKind::EntriesRejected; },
                      },
                      message);
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
        return "request_vote";
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
        return "request_vote_res";
    case MessageKind::AppendEntries:
    case MessageKind::Heartbeat:
        return "append_entries";
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected:
        return "append_entries_res";
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
