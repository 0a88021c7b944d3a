// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/observation.h"
#include "raftcore/consensus/packetid.h"
#include "raftcore/consensus/sealed.h"
#include "raftcore/trace/fault.h"

#include <utility>
#include <variant>

namespace raft::trace {

// One event of the cluster's life, in the one total order in which the cluster experienced it. The kinds and
// their fields are described in docs/trace-format.md, which is a public contract.

struct Started {
    static constexpr std::string_view kind = "started";
    Incarnation incarnation;
    std::string disk;
    Term term;
    std::optional<NodeId> votedFor;
    Index commitIndex, firstIndex, lastIndex;
    Term lastTerm;
    Index snapshotIndex;
    Term snapshotTerm;
    std::string snapshotHash;
    static constexpr auto fields()
    {
        return std::tuple{Field{"incarnation", &Started::incarnation}, Field{"disk", &Started::disk},
                          Field{"term", &Started::term}, Field{"votedFor", &Started::votedFor},
                          Field{"commitIndex", &Started::commitIndex}, Field{"firstIndex", &Started::firstIndex},
                          Field{"lastIndex", &Started::lastIndex}, Field{"lastTerm", &Started::lastTerm},
                          Field{"snapshotIndex", &Started::snapshotIndex},
                          Field{"snapshotTerm", &Started::snapshotTerm},
                          Field{"snapshotHash", &Started::snapshotHash}};
    }
    friend bool operator==(const Started&, const Started&) = default;
};
struct Loaded { // an entry that the disk held and this trace has not seen being written
    static constexpr std::string_view kind = "loaded";
    Index index;
    EntryPtr entry;
    friend bool operator==(const Loaded& a, const Loaded& b) { return a.index == b.index && *a.entry == *b.entry; }
};
struct Stopped {
    static constexpr std::string_view kind = "stopped";
    Why why; // Killed, Shutdown, DiskFailed
    static constexpr auto fields() { return std::tuple{Field{"why", &Stopped::why}}; }
    friend bool operator==(const Stopped&, const Stopped&) = default;
};
struct Paused {
    static constexpr std::string_view kind = "paused";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Paused&, const Paused&) = default;
};
struct Resumed {
    static constexpr std::string_view kind = "resumed";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Resumed&, const Resumed&) = default;
};
struct TimerSet {
    static constexpr std::string_view kind = "timer";
    Timer timer = Timer::Election;
    std::optional<Time> deadline;
    static constexpr auto fields()
    {
        return std::tuple{Field{"timer", &TimerSet::timer}, Field{"deadline", &TimerSet::deadline}};
    }
    friend bool operator==(const TimerSet&, const TimerSet&) = default;
};
struct TimerFired {
    static constexpr std::string_view kind = "fired";
    Timer timer = Timer::Election;
    static constexpr auto fields() { return std::tuple{Field{"timer", &TimerFired::timer}}; }
    friend bool operator==(const TimerFired&, const TimerFired&) = default;
};

// ------------------------------------------------------------ packets

struct PacketSent {
    static constexpr std::string_view kind = "sent";
    PacketId id;
    NodeId to;
    Message msg;
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &PacketSent::id}, Field{"to", &PacketSent::to},
                          Field{"msg", &PacketSent::msg}};
    }
    friend bool operator==(const PacketSent&, const PacketSent&) = default;
};
struct PacketDue {
    static constexpr std::string_view kind = "due";
    PacketId id;
    std::optional<Time> at;
    PacketPlace where = PacketPlace::Link;
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &PacketDue::id}, Field{"at", &PacketDue::at},
                          Field{"where", &PacketDue::where}};
    }
    friend bool operator==(const PacketDue&, const PacketDue&) = default;
};
struct PacketDelivered { // the event's node is the receiver
    static constexpr std::string_view kind = "delivered";
    PacketId id;
    NodeId from;
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &PacketDelivered::id}, Field{"from", &PacketDelivered::from}};
    }
    friend bool operator==(const PacketDelivered&, const PacketDelivered&) = default;
};
struct PacketLost { // the event's node is the intended receiver
    static constexpr std::string_view kind = "lost";
    PacketId id;
    LossCause cause = LossCause::Loss;
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &PacketLost::id}, Field{"cause", &PacketLost::cause}};
    }
    friend bool operator==(const PacketLost&, const PacketLost&) = default;
};
struct PacketDuplicated {
    static constexpr std::string_view kind = "duplicated";
    PacketId id, copy;
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &PacketDuplicated::id}, Field{"copy", &PacketDuplicated::copy}};
    }
    friend bool operator==(const PacketDuplicated&, const PacketDuplicated&) = default;
};

// ------------------------------------------------------------ disk

struct WriteStarted {
    static constexpr std::string_view kind = "write";
    WriteToken token;
    Term term;
    std::optional<NodeId> votedFor;
    Index commitIndex, lastIndex;
    Term lastTerm;
    Index snapshotIndex;
    static constexpr auto fields()
    {
        return std::tuple{Field{"token", &WriteStarted::token}, Field{"term", &WriteStarted::term},
                          Field{"votedFor", &WriteStarted::votedFor},
                          Field{"commitIndex", &WriteStarted::commitIndex},
                          Field{"lastIndex", &WriteStarted::lastIndex}, Field{"lastTerm", &WriteStarted::lastTerm},
                          Field{"snapshotIndex", &WriteStarted::snapshotIndex}};
    }
    friend bool operator==(const WriteStarted&, const WriteStarted&) = default;
};
struct WriteDurable {
    static constexpr std::string_view kind = "durable";
    WriteToken token;
    static constexpr auto fields() { return std::tuple{Field{"token", &WriteDurable::token}}; }
    friend bool operator==(const WriteDurable&, const WriteDurable&) = default;
};
struct DiskError {
    static constexpr std::string_view kind = "diskError";
    WriteToken token;
    std::string error;
    static constexpr auto fields()
    {
        return std::tuple{Field{"token", &DiskError::token}, Field{"error", &DiskError::error}};
    }
    friend bool operator==(const DiskError&, const DiskError&) = default;
};

// ------------------------------------------------------------ state machine and clients

struct KeyChange {
    std::string key;
    std::optional<std::string> value; // none = removed
    static constexpr auto fields()
    {
        return std::tuple{Field{"key", &KeyChange::key}, Field{"value", &KeyChange::value}};
    }
    friend bool operator==(const KeyChange&, const KeyChange&) = default;
};
struct Applied {
    static constexpr std::string_view kind = "apply";
    Index index;
    Term term;
    std::uint64_t hash = 0; // of the state machine's state after it; 16 hex digits in files
    std::vector<KeyChange> changes;
    bool duplicate = false;
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &Applied::index}, Field{"term", &Applied::term},
                          Field{"hash", &Applied::hash}, Field{"changes", &Applied::changes},
                          Field{"duplicate", &Applied::duplicate}};
    }
    friend bool operator==(const Applied&, const Applied&) = default;
};
enum class ClientOp : std::uint8_t { Append, Range };
struct Requested {
    static constexpr std::string_view kind = "request";
    std::string client;
    std::uint64_t serial = 0;
    ClientOp op = ClientOp::Append;
    std::vector<std::string> entries;
    std::optional<Index> prevLogIndex;
    std::optional<Term> prevLogTerm;
    Index from, to;
    static constexpr auto fields()
    {
        return std::tuple{Field{"client", &Requested::client}, Field{"serial", &Requested::serial},
                          Field{"op", &Requested::op}, Field{"entries", &Requested::entries},
                          Field{"prevLogIndex", &Requested::prevLogIndex},
                          Field{"prevLogTerm", &Requested::prevLogTerm}, Field{"from", &Requested::from},
                          Field{"to", &Requested::to}};
    }
    friend bool operator==(const Requested&, const Requested&) = default;
};
enum class Outcome : std::uint8_t { Ok, Refused, Unknown };
struct Responded {
    static constexpr std::string_view kind = "response";
    std::string client;
    std::uint64_t serial = 0;
    Outcome outcome = Outcome::Ok; // in files: `ok`, and `class` when not
    Index index;                   // of the last entry it concerns
    std::string result;
    std::optional<Why> why;        // when not ok
    friend bool operator==(const Responded&, const Responded&) = default;
};

// ------------------------------------------------------------ the world

struct AdminGiven { // a person's command to a node
    static constexpr std::string_view kind = "admin";
    std::string what; // "campaign": its election timer was fired by hand
    static constexpr auto fields() { return std::tuple{Field{"what", &AdminGiven::what}}; }
    friend bool operator==(const AdminGiven&, const AdminGiven&) = default;
};
struct FaultBegan {
    static constexpr std::string_view kind = "fault";
    FaultId id = 0;
    Fault fault;
    friend bool operator==(const FaultBegan&, const FaultBegan&) = default;
};
struct FaultHealed {
    static constexpr std::string_view kind = "healed";
    FaultId id = 0;
    static constexpr auto fields() { return std::tuple{Field{"id", &FaultHealed::id}}; }
    friend bool operator==(const FaultHealed&, const FaultHealed&) = default;
};
struct RuleSwitched {
    static constexpr std::string_view kind = "rule";
    std::string name;
    bool on = true;
    static constexpr auto fields()
    {
        return std::tuple{Field{"name", &RuleSwitched::name}, Field{"on", &RuleSwitched::on}};
    }
    friend bool operator==(const RuleSwitched&, const RuleSwitched&) = default;
};
struct Noted {
    static constexpr std::string_view kind = "note";
    std::string text;
    static constexpr auto fields() { return std::tuple{Field{"text", &Noted::text}}; }
    friend bool operator==(const Noted&, const Noted&) = default;
};
// The properties of Raft and of the program that the safety monitor watches.
enum class Property : std::uint8_t {
    ElectionSafety, OneVote, VoteCheck, Quorum, Terms, AppendOnly, LogMatching, StateMachineSafety, LeaderCompleteness,
    CommitRule, CommitDurable, CommitMonotone, MatchIsTrue, Apply, Acknowledged, ExactlyOnce, Accounting, Order
};
// What the monitor found: a code and the numbers that prove it. In files an object: {"code":…,"name":number, …}.
struct Finding {
    std::string code; // "two-leaders", "vote-changed", …: the list is in docs/correctness.md
    std::vector<std::pair<std::string, std::uint64_t>> numbers; // in the order of writing; names are camelCase
    friend bool operator==(const Finding&, const Finding&) = default;
};
struct Violated {
    static constexpr std::string_view kind = "violation";
    Property property = Property::ElectionSafety;
    std::vector<NodeId> nodes;
    Index index;
    Term term;
    std::vector<std::uint64_t> events; // their n, oldest first
    Finding why;
    friend bool operator==(const Violated&, const Violated&) = default;
};
struct Ended {
    static constexpr std::string_view kind = "end";
    std::uint64_t hash = 0;
    static constexpr auto fields() { return std::tuple{Field{"hash", &Ended::hash}}; }
    friend bool operator==(const Ended&, const Ended&) = default;
};

struct EventBody : std::variant<
    Started, Loaded, Stopped, Paused, Resumed, TimerSet, RandomDrawn, TimerFired, TermChanged, RoleChanged, VoteDecided,
    PacketSent, PacketDue, PacketDelivered, PacketLost, PacketDuplicated, EntryAppended, LogTruncated, WriteStarted,
    WriteDurable, DiskError, ProgressChanged, CommitAdvanced, Applied, ConfigurationTaken, MessageIgnored, Requested,
    Responded, AdminGiven, FaultBegan, FaultHealed, RuleSwitched, Noted, Violated, Ended> {
    RAFT_SEALED_VARIANT(EventBody)
};

struct Event {
    std::uint64_t n = 0; // 1, 2, 3 … without a gap
    Time t{};            // never decreasing
    NodeId node;         // empty when the event concerns the whole cluster
    EventBody body;
    friend bool operator==(const Event&, const Event&) = default;
};

std::string_view kindOf(const EventBody& body);
std::string_view toString(Outcome outcome);    // "ok", "refused", "unknown"
std::string_view toString(ClientOp op);        // "append", "range"
std::string_view toString(Property property);  // "election safety", "one vote", … as in docs/correctness.md
std::string_view whatOf(const Fault& fault);
std::optional<ClientOp> clientOpFromString(std::string_view text);
std::optional<Property> propertyFromString(std::string_view text);

} // namespace raft::trace
