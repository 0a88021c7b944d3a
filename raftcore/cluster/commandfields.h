// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/trace/fieldlist.h"
#include "raftcore/trace/jsonwords.h"

// The commands in files: the word of each, and its fields (docs/scenarios.md). The codec, and whoever has to look at
// the nodes that a command names, are made from these lists. A new command needs a shape, and nothing else.
namespace raft::cluster {

template <class C>
struct CommandShape; // word; required: so many of its fields, the first, must be given; list()

namespace shape {

template <std::size_t requiredFields>
struct Needs {
    static constexpr std::size_t required = requiredFields;
};
template <class C>
struct Bare : Needs<0> { // no fields
    static constexpr auto list() { return std::tuple<>{}; }
};
template <class C>
struct OfNode : Needs<1> {
    static constexpr auto list() { return std::tuple{Field{"node", &C::node}}; }
};
template <class C>
struct OfLink : Needs<2> {
    static constexpr auto list() { return std::tuple{Field{"from", &C::from}, Field{"to", &C::to}, Field{"on", &C::on}}; }
};

} // namespace shape

#define RAFTARIUM_WORD(text) static constexpr std::string_view word = text

template <>
struct CommandShape<command::StartNode> : shape::OfNode<command::StartNode> { RAFTARIUM_WORD("start"); };
template <>
struct CommandShape<command::KillNode> : shape::OfNode<command::KillNode> { RAFTARIUM_WORD("kill"); };
template <>
struct CommandShape<command::KillLeader> : shape::Bare<command::KillLeader> { RAFTARIUM_WORD("kill-leader"); };
template <>
struct CommandShape<command::PauseNode> : shape::OfNode<command::PauseNode> { RAFTARIUM_WORD("pause-node"); };
template <>
struct CommandShape<command::ResumeNode> : shape::OfNode<command::ResumeNode> { RAFTARIUM_WORD("resume-node"); };
template <>
struct CommandShape<command::TimeOutNode> : shape::OfNode<command::TimeOutNode> { RAFTARIUM_WORD("time-out"); };
template <>
struct CommandShape<command::Inflict> : shape::Needs<1> {
    RAFTARIUM_WORD("inflict");
    static constexpr auto list() { return std::tuple{Field{"fault", &command::Inflict::fault}}; }
};
template <>
struct CommandShape<command::Heal> : shape::Needs<1> {
    RAFTARIUM_WORD("heal");
    static constexpr auto list() { return std::tuple{Field{"id", &command::Heal::id}}; }
};
template <>
struct CommandShape<command::HealSame> : shape::Needs<1> {
    RAFTARIUM_WORD("heal-same");
    static constexpr auto list() { return std::tuple{Field{"fault", &command::HealSame::fault}}; }
};
template <>
struct CommandShape<command::StartAll> : shape::Bare<command::StartAll> { RAFTARIUM_WORD("start-all"); };
template <>
struct CommandShape<command::HealAll> : shape::Bare<command::HealAll> { RAFTARIUM_WORD("heal-all"); };
template <>
struct CommandShape<command::CutLink> : shape::OfLink<command::CutLink> { RAFTARIUM_WORD("cut-link"); };
template <>
struct CommandShape<command::HoldLink> : shape::OfLink<command::HoldLink> { RAFTARIUM_WORD("hold-link"); };
template <>
struct CommandShape<command::HandlePacket> : shape::Needs<2> {
    RAFTARIUM_WORD("packet");
    using C = command::HandlePacket;
    static constexpr auto list()
    {
        return std::tuple{Field{"packet", &C::packet}, Field{"what", &C::what}, Field{"copies", &C::copies},
                          Field{"packets", &C::packets}, Field{"atMostUs", &C::atMost}};
    }
};
template <>
struct CommandShape<command::AppendCommand> : shape::Needs<1> {
    RAFTARIUM_WORD("append");
    using C = command::AppendCommand;
    static constexpr auto list()
    {
        return std::tuple{Field{"entries", &C::entries}, Field{"node", &C::node}, Field{"client", &C::client},
                          Field{"prevLogIndex", &C::prevLogIndex}, Field{"prevLogTerm", &C::prevLogTerm}};
    }
};
template <>
struct CommandShape<command::ReadRange> : shape::Needs<2> {
    RAFTARIUM_WORD("range");
    using C = command::ReadRange;
    static constexpr auto list()
    {
        return std::tuple{Field{"from", &C::from}, Field{"to", &C::to}, Field{"node", &C::node},
                          Field{"client", &C::client}};
    }
};
template <>
struct CommandShape<command::AppendStream> : shape::Needs<1> {
    RAFTARIUM_WORD("stream");
    using C = command::AppendStream;
    static constexpr auto list()
    {
        return std::tuple{Field{"perSecond", &C::perSecond}, Field{"node", &C::node}, Field{"client", &C::client}};
    }
};
template <>
struct CommandShape<command::ReadState> : shape::Needs<1> {
    RAFTARIUM_WORD("read");
    using C = command::ReadState;
    static constexpr auto list()
    {
        return std::tuple{Field{"query", &C::query}, Field{"node", &C::node}, Field{"client", &C::client},
                          Field{"mode", &C::mode}};
    }
};
template <>
struct CommandShape<command::ConfigureClient> : shape::Needs<1> {
    RAFTARIUM_WORD("client");
    using C = command::ConfigureClient;
    static constexpr auto list()
    {
        return std::tuple{Field{"client", &C::client}, Field{"node", &C::node}, Field{"session", &C::session},
                          Field{"retries", &C::retries}};
    }
};
template <>
struct CommandShape<command::RetryRequest> : shape::Needs<2> {
    RAFTARIUM_WORD("retry");
    using C = command::RetryRequest;
    static constexpr auto list()
    {
        return std::tuple{Field{"client", &C::client}, Field{"serial", &C::serial}, Field{"node", &C::node}};
    }
};
template <>
struct CommandShape<command::GiveUp> : shape::Needs<2> {
    RAFTARIUM_WORD("give-up");
    using C = command::GiveUp;
    static constexpr auto list() { return std::tuple{Field{"client", &C::client}, Field{"serial", &C::serial}}; }
};
template <>
struct CommandShape<command::PinTimeout> : shape::Needs<2> {
    RAFTARIUM_WORD("pin-timeout");
    using C = command::PinTimeout;
    static constexpr auto list() { return std::tuple{Field{"node", &C::node}, Field{"timeoutUs", &C::timeout}}; }
};
template <>
struct CommandShape<command::ReplayPacket> : shape::Needs<1> {
    RAFTARIUM_WORD("replay-packet");
    using C = command::ReplayPacket;
    static constexpr auto list() { return std::tuple{Field{"packet", &C::packet}, Field{"copies", &C::copies}}; }
};
template <>
struct CommandShape<command::AddNode> : shape::Needs<0> {
    RAFTARIUM_WORD("add");
    static constexpr auto list() { return std::tuple{Field{"node", &command::AddNode::node}}; }
};
template <>
struct CommandShape<command::ChangeMembers> : shape::Needs<1> {
    RAFTARIUM_WORD("change-members");
    using C = command::ChangeMembers;
    static constexpr auto list()
    {
        return std::tuple{Field{"voters", &C::voters}, Field{"learners", &C::learners}, Field{"joint", &C::joint}};
    }
};
template <>
struct CommandShape<command::AbortChange> : shape::Bare<command::AbortChange> { RAFTARIUM_WORD("abort-change"); };
template <>
struct CommandShape<command::Transfer> : shape::Needs<0> {
    RAFTARIUM_WORD("transfer");
    static constexpr auto list() { return std::tuple{Field{"to", &command::Transfer::to}}; }
};
template <>
struct CommandShape<command::AbortTransfer> : shape::Bare<command::AbortTransfer> { RAFTARIUM_WORD("abort-transfer"); };
template <>
struct CommandShape<command::TakeSnapshot> : shape::OfNode<command::TakeSnapshot> { RAFTARIUM_WORD("snapshot"); };
template <>
struct CommandShape<command::ForgetLeader> : shape::OfNode<command::ForgetLeader> { RAFTARIUM_WORD("forget-leader"); };
template <>
struct CommandShape<command::Tune> : shape::Needs<1> {
    RAFTARIUM_WORD("tune");
    static constexpr auto list() { return std::tuple{Field{"tuning", &command::Tune::tuning}}; }
};
template <>
struct CommandShape<command::SetRule> : shape::Needs<2> {
    RAFTARIUM_WORD("rule");
    using C = command::SetRule;
    static constexpr auto list() { return std::tuple{Field{"rule", &C::rule}, Field{"on", &C::on}}; }
};
template <>
struct CommandShape<command::Note> : shape::Needs<1> {
    RAFTARIUM_WORD("note");
    static constexpr auto list() { return std::tuple{Field{"text", &command::Note::text}}; }
};
template <>
struct CommandShape<command::SetRate> : shape::Needs<1> {
    RAFTARIUM_WORD("rate");
    static constexpr auto list() { return std::tuple{Field{"rate", &command::SetRate::rate}}; }
};
template <>
struct CommandShape<command::Pause> : shape::Bare<command::Pause> { RAFTARIUM_WORD("pause"); };
template <>
struct CommandShape<command::Resume> : shape::Bare<command::Resume> { RAFTARIUM_WORD("resume"); };
template <>
struct CommandShape<command::Step> : shape::Needs<0> {
    RAFTARIUM_WORD("step");
    static constexpr auto list() { return std::tuple{Field{"until", &command::Step::until}}; }
};

#undef RAFTARIUM_WORD

template <class T>
concept HasShape = requires { CommandShape<T>::word; };

} // namespace raft::cluster

namespace raft::cluster::command {

// The words of the choices.
std::string_view toString(HandlePacket::What what);
std::string_view toString(Step::Until until);
std::optional<HandlePacket::What> packetHandFromString(std::string_view text);
std::optional<Step::Until> stepUntilFromString(std::string_view text);

} // namespace raft::cluster::command

namespace raft::trace {

template <cluster::HasShape T>
struct FieldList<T> {
    static constexpr auto list() { return cluster::CommandShape<T>::list(); }
};
template <>
struct Wording<cluster::command::HandlePacket::What> {
    static auto of(std::string_view text) { return cluster::command::packetHandFromString(text); }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<cluster::command::Step::Until> {
    static auto of(std::string_view text) { return cluster::command::stepUntilFromString(text); }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<Rule> {
    static std::optional<Rule> of(std::string_view text) { return ruleFromString(text); }
    static constexpr Words words = Words::Closed;
};

} // namespace raft::trace
