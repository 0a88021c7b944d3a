// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

namespace raft::trace {

// The fields of everything that stands in an event, under the names of docs/trace-format.md. The binary codec and
// the JSON writer and reader are made from these lists. Structs of the trace and reasons bring their own; those
// of messages and entries are listed here, because their names are the wire's.
template <class T>
struct FieldList {
    static constexpr auto list() { return T::fields(); }
};

template <class T, class Visit>
constexpr void visitFields(T& object, Visit&& visit)
{
    std::apply([&](const auto&... field) { (visit(field.name, object.*(field.member)), ...); },
               FieldList<std::remove_const_t<T>>::list());
}

// What is asked for decides which fields there are. The operation is visited before them: a reader has it by then.
template <class T>
concept AnyRequested = std::is_same_v<std::remove_const_t<T>, Requested>;
template <class T>
concept AnyForward = std::is_same_v<std::remove_const_t<T>, Forward>;

template <AnyRequested T, class Visit>
constexpr void visitFields(T& object, Visit&& visit)
{
    visit("client", object.client);
    visit("serial", object.serial);
    visit("op", object.op);
    switch (object.op) {
    case ClientOp::Append:
        visit("entries", object.entries);
        visit("prevLogIndex", object.prevLogIndex);
        visit("prevLogTerm", object.prevLogTerm);
        visit("session", object.session);
        if (!object.session.isZero())
            visit("acknowledged", object.acknowledged);
        break;
    case ClientOp::Range:
        visit("from", object.from);
        visit("to", object.to);
        break;
    case ClientOp::Read:
        visit("mode", object.mode);
        visit("query", object.query);
        break;
    case ClientOp::Register:
        visit("limit", object.limit);
        break;
    case ClientOp::Close:
        visit("session", object.session);
        break;
    }
}

template <AnyForward T, class Visit>
constexpr void visitFields(T& object, Visit&& visit)
{
    visit("term", object.term);
    visit("request", object.request);
    visit("op", object.op);
    switch (object.op) {
    case ForwardOp::Append:
        visit("entries", object.entries);
        visit("prev_log_index", object.prevLogIndex);
        visit("prev_log_term", object.prevLogTerm);
        break;
    case ForwardOp::Range:
        visit("from", object.from);
        visit("to", object.to);
        break;
    case ForwardOp::Read:
        visit("mode", object.mode);
        visit("query", object.query);
        break;
    }
}

template <>
struct FieldList<RequestVote> {
    static constexpr auto list()
    {
        using T = RequestVote;
        return std::tuple{Field{"term", &T::term},
                          Field{"candidate_id", &T::candidateId},
                          Field{"last_log_index", &T::lastLogIndex},
                          Field{"last_log_term", &T::lastLogTerm},
                          Field{"pre", &T::pre},
                          Field{"transfer", &T::transfer}};
    }
};
template <>
struct FieldList<VoteAccepted> { // and "vote_granted": true
    static constexpr auto list()
    {
        return std::tuple{Field{"term", &VoteAccepted::term}, Field{"pre", &VoteAccepted::pre}};
    }
};
template <>
struct FieldList<VoteRejected> { // and "vote_granted": false
    static constexpr auto list()
    {
        return std::tuple{Field{"term", &VoteRejected::term}, Field{"pre", &VoteRejected::pre},
                          Field{"leader", &VoteRejected::leader}};
    }
};
template <>
struct FieldList<AppendEntries> {
    static constexpr auto list()
    {
        using T = AppendEntries;
        return std::tuple{Field{"term", &T::term},
                          Field{"leader_id", &T::leaderId},
                          Field{"prev_log_index", &T::prevLogIndex},
                          Field{"prev_log_term", &T::prevLogTerm},
                          Field{"entries", &T::entries},
                          Field{"leader_commit", &T::leaderCommit},
                          Field{"round", &T::round}};
    }
};
template <>
struct FieldList<EntriesAccepted> { // and "success": true
    static constexpr auto list()
    {
        using T = EntriesAccepted;
        return std::tuple{Field{"term", &T::term}, Field{"prev_log_index", &T::prevLogIndex},
                          Field{"match_index", &T::matchIndex}, Field{"round", &T::round}};
    }
};
template <>
struct FieldList<EntriesRejected> { // and "success": false
    static constexpr auto list()
    {
        using T = EntriesRejected;
        return std::tuple{Field{"term", &T::term}, Field{"prev_log_index", &T::prevLogIndex},
                          Field{"conflict_index", &T::conflictIndex},
                          Field{"conflict_term", &T::conflictTerm}, Field{"round", &T::round}};
    }
};
template <>
struct FieldList<SnapshotBytes> { // the bytes themselves are the sender's state: no trace keeps them
    static constexpr auto list()
    {
        return std::tuple{Field{"length", &SnapshotBytes::length}, Field{"crc", &SnapshotBytes::crc}};
    }
};
template <>
struct FieldList<InstallSnapshot> {
    static constexpr auto list()
    {
        using T = InstallSnapshot;
        return std::tuple{Field{"term", &T::term},
                          Field{"leader_id", &T::leaderId},
                          Field{"last_included_index", &T::lastIncludedIndex},
                          Field{"last_included_term", &T::lastIncludedTerm},
                          Field{"configuration", &T::configuration},
                          Field{"configuration_index", &T::configurationIndex},
                          Field{"offset", &T::offset},
                          Field{"total", &T::total},
                          Field{"crc", &T::crc},
                          Field{"hash", &T::stateHash},
                          Field{"done", &T::done},
                          Field{"round", &T::round},
                          Field{"data", &T::data}};
    }
};
template <>
struct FieldList<SnapshotReceived> {
    static constexpr auto list()
    {
        using T = SnapshotReceived;
        return std::tuple{Field{"term", &T::term}, Field{"last_included_index", &T::lastIncludedIndex},
                          Field{"last_included_term", &T::lastIncludedTerm}, Field{"offset", &T::offset},
                          Field{"round", &T::round}};
    }
};
template <>
struct FieldList<TimeoutNow> {
    static constexpr auto list()
    {
        using T = TimeoutNow;
        return std::tuple{Field{"term", &T::term}, Field{"leader_id", &T::leaderId},
                          Field{"last_log_index", &T::lastLogIndex}, Field{"last_log_term", &T::lastLogTerm}};
    }
};
template <>
struct FieldList<ForwardedEntry> { // in files, the last three stand there only when they say anything
    static constexpr auto list()
    {
        using T = ForwardedEntry;
        return std::tuple{Field{"client", &T::client}, Field{"serial", &T::serial},
                          Field{"data", &T::data},     Field{"type", &T::type},
                          Field{"session", &T::session}, Field{"acknowledged", &T::acknowledged}};
    }
};
template <>
struct FieldList<ForwardResult> { // in files, `unknown` is the "class" of what is not ok
    static constexpr auto list()
    {
        using T = ForwardResult;
        return std::tuple{
            Field{"term", &T::term},       Field{"request", &T::request}, Field{"ok", &T::ok},
            Field{"unknown", &T::unknown}, Field{"entries", &T::entries}, Field{"last_index", &T::lastIndex},
            Field{"mode", &T::mode},       Field{"result", &T::result},   Field{"reason", &T::reason},
            Field{"numbers", &T::numbers}, Field{"leader", &T::leader}};
    }
};
template <>
struct FieldList<Configuration> {
    static constexpr auto list()
    {
        using T = Configuration;
        return std::tuple{Field{"voters", &T::voters}, Field{"outgoing", &T::outgoing},
                          Field{"learners", &T::learners}};
    }
};
// The next ones are written to files by hand, because their shape there differs from that in memory.
template <>
struct FieldList<EntryAppended> {
    static constexpr auto list()
    {
        return std::tuple{Field{"index", &EntryAppended::index}, Field{"entry", &EntryAppended::entry}};
    }
};
template <>
struct FieldList<Loaded> {
    static constexpr auto list()
    {
        return std::tuple{Field{"index", &Loaded::index}, Field{"entry", &Loaded::entry}};
    }
};
template <>
struct FieldList<ConfigurationTaken> {
    static constexpr auto list()
    {
        using T = ConfigurationTaken;
        return std::tuple{Field{"index", &T::index}, Field{"configuration", &T::configuration}};
    }
};
template <>
struct FieldList<Responded> {
    static constexpr auto list()
    {
        using T = Responded;
        return std::tuple{Field{"client", &T::client},   Field{"serial", &T::serial},
                          Field{"outcome", &T::outcome}, Field{"index", &T::index},
                          Field{"mode", &T::mode},       Field{"result", &T::result},
                          Field{"why", &T::why}};
    }
};
template <>
struct FieldList<FaultBegan> {
    static constexpr auto list()
    {
        return std::tuple{Field{"id", &FaultBegan::id}, Field{"fault", &FaultBegan::fault}};
    }
};
template <>
struct FieldList<Violated> {
    static constexpr auto list()
    {
        using T = Violated;
        return std::tuple{Field{"property", &T::property}, Field{"nodes", &T::nodes},
                          Field{"index", &T::index},       Field{"term", &T::term},
                          Field{"events", &T::events},     Field{"why", &T::why},
                          Field{"assumption", &T::assumption}};
    }
};

template <>
struct FieldList<Finding> { // in files one object: the code, then each number under its name
    static constexpr auto list()
    {
        return std::tuple{Field{"code", &Finding::code}, Field{"numbers", &Finding::numbers}};
    }
};
template <>
struct FieldList<std::pair<std::string, std::uint64_t>> {
    static constexpr auto list()
    {
        using T = std::pair<std::string, std::uint64_t>;
        return std::tuple{Field{"name", &T::first}, Field{"value", &T::second}};
    }
};

// What a value is, for the templates that write and read it.
template <class T>
struct IsOptional : std::false_type { };
template <class T>
struct IsOptional<std::optional<T>> : std::true_type { };
template <class T>
struct IsVector : std::false_type { };
template <class T>
struct IsVector<std::vector<T>> : std::true_type { };
template <class T>
struct IsVariant : std::false_type { };
template <class... Ts>
struct IsVariant<std::variant<Ts...>> : std::true_type { };
template <SealedVariant T>
struct IsVariant<T> : std::true_type { };
template <class T>
struct IsStrong : std::false_type { };
template <class Tag>
struct IsStrong<Strong<Tag>> : std::true_type { };

} // namespace raft::trace
