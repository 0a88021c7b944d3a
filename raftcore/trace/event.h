// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/observation.h"
#include "raftcore/consensus/packetid.h"
#include "raftcore/consensus/sealed.h"
#include "raftcore/consensus/tuning.h"
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
    template <class T = Started>
    static constexpr auto fields()
    {
        return std::tuple{Field{"incarnation", &T::incarnation}, Field{"disk", &T::disk},
                          Field{"term", &T::term}, Field{"votedFor", &T::votedFor},
                          Field{"commitIndex", &T::commitIndex}, Field{"firstIndex", &T::firstIndex},
                          Field{"lastIndex", &T::lastIndex}, Field{"lastTerm", &T::lastTerm},
                          Field{"snapshotIndex", &T::snapshotIndex},
                          Field{"snapshotTerm", &T::snapshotTerm},
                          Field{"snapshotHash", &T::snapshotHash}};
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
    template <class T = Stopped>
    static constexpr auto fields() { return std::tuple{Field{"why", &T::why}}; }
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
    template <class T = TimerSet>
    static constexpr auto fields()
    {
        return std::tuple{Field{"timer", &T::timer}, Field{"deadline", &T::deadline}};
    }
    friend bool operator==(const TimerSet&, const TimerSet&) = default;
};
struct TimerFired {
    static constexpr std::string_view kind = "fired";
    Timer timer = Timer::Election;
    template <class T = TimerFired>
    static constexpr auto fields() { return std::tuple{Field{"timer", &T::timer}}; }
    friend bool operator==(const TimerFired&, const TimerFired&) = default;
};

// ------------------------------------------------------------ packets

struct PacketSent {
    static constexpr std::string_view kind = "sent";
    PacketId id;
    NodeId to;
    Message msg;
    template <class T = PacketSent>
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &T::id}, Field{"to", &T::to},
                          Field{"msg", &T::msg}};
    }
    friend bool operator==(const PacketSent&, const PacketSent&) = default;
};
struct PacketDue {
    static constexpr std::string_view kind = "due";
    PacketId id;
    std::optional<Time> at;
    PacketPlace where = PacketPlace::Link;
    template <class T = PacketDue>
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &T::id}, Field{"at", &T::at},
                          Field{"where", &T::where}};
    }
    friend bool operator==(const PacketDue&, const PacketDue&) = default;
};
struct PacketDelivered { // the event's node is the receiver
    static constexpr std::string_view kind = "delivered";
    PacketId id;
    NodeId from;
    template <class T = PacketDelivered>
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &T::id}, Field{"from", &T::from}};
    }
    friend bool operator==(const PacketDelivered&, const PacketDelivered&) = default;
};
struct PacketLost { // the event's node is the intended receiver
    static constexpr std::string_view kind = "lost";
    PacketId id;
    LossCause cause = LossCause::Loss;
    template <class T = PacketLost>
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &T::id}, Field{"cause", &T::cause}};
    }
    friend bool operator==(const PacketLost&, const PacketLost&) = default;
};
struct PacketDuplicated {
    static constexpr std::string_view kind = "duplicated";
    PacketId id, copy;
    // Of a packet that had ended before: who sent it, and what it says.
    std::optional<NodeId> from{};
    std::optional<Message> msg{};
    template <class T = PacketDuplicated>
    static constexpr auto fields()
    {
        return std::tuple{Field{"id", &T::id}, Field{"copy", &T::copy}, Field{"from", &T::from},
                          Field{"msg", &T::msg}};
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
    template <class T = WriteStarted>
    static constexpr auto fields()
    {
        return std::tuple{Field{"token", &T::token}, Field{"term", &T::term},
                          Field{"votedFor", &T::votedFor},
                          Field{"commitIndex", &T::commitIndex},
                          Field{"lastIndex", &T::lastIndex}, Field{"lastTerm", &T::lastTerm},
                          Field{"snapshotIndex", &T::snapshotIndex}};
    }
    friend bool operator==(const WriteStarted&, const WriteStarted&) = default;
};
struct WriteDurable {
    static constexpr std::string_view kind = "durable";
    WriteToken token;
    template <class T = WriteDurable>
    static constexpr auto fields() { return std::tuple{Field{"token", &T::token}}; }
    friend bool operator==(const WriteDurable&, const WriteDurable&) = default;
};
struct DiskError {
    static constexpr std::string_view kind = "diskError";
    WriteToken token;
    std::string error;
    template <class T = DiskError>
    static constexpr auto fields()
    {
        return std::tuple{Field{"token", &T::token}, Field{"error", &T::error}};
    }
    friend bool operator==(const DiskError&, const DiskError&) = default;
};

// What a fault did to what a disk holds.
enum class DiskChange : std::uint8_t { Lost, Torn, Lied, Wiped, Rotten, RolledBack };
struct DiskReason { // in files {"code":"torn"}
    DiskChange code = DiskChange::Lost;
    template <class T = DiskReason>
    static constexpr auto fields() { return std::tuple{Field{"code", &T::code}}; }
    friend bool operator==(const DiskReason&, const DiskReason&) = default;
};
struct DiskChanged { // what it holds now
    static constexpr std::string_view kind = "disk";
    Term term;
    std::optional<NodeId> votedFor;
    Index lastIndex;
    Term lastTerm;
    Index snapshotIndex;
    DiskReason why;
    template <class T = DiskChanged>
    static constexpr auto fields()
    {
        return std::tuple{Field{"term", &T::term},         Field{"votedFor", &T::votedFor},
                          Field{"lastIndex", &T::lastIndex}, Field{"lastTerm", &T::lastTerm},
                          Field{"snapshotIndex", &T::snapshotIndex}, Field{"why", &T::why}};
    }
    friend bool operator==(const DiskChanged&, const DiskChanged&) = default;
};

// ------------------------------------------------------------ state machine and clients

struct KeyChange {
    std::string key;
    std::optional<std::string> value; // none = removed
    template <class T = KeyChange>
    static constexpr auto fields()
    {
        return std::tuple{Field{"key", &T::key}, Field{"value", &T::value}};
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
    template <class T = Applied>
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &T::index}, Field{"term", &T::term},
                          Field{"hash", &T::hash}, Field{"changes", &T::changes},
                          Field{"duplicate", &T::duplicate}};
    }
    friend bool operator==(const Applied&, const Applied&) = default;
};
enum class ClientOp : std::uint8_t { Append, Range, Read, Register, Close };
struct Requested {
    static constexpr std::string_view kind = "request";
    std::string client;
    std::uint64_t serial = 0;
    ClientOp op = ClientOp::Append;
    std::vector<std::string> entries;
    std::optional<Index> prevLogIndex;
    std::optional<Term> prevLogTerm;
    Index from, to;
    std::optional<ReadMode> mode;   // of a read
    std::string query;              // of a read
    Index session;                  // of an append or close; 0 = none
    std::uint64_t acknowledged = 0; // in a session: the client has the answers to all serials below
    std::uint64_t limit = 0;        // register: of open sessions
    template <class T = Requested>
    static constexpr auto fields()
    {
        return std::tuple{Field{"client", &T::client}, Field{"serial", &T::serial},
                          Field{"op", &T::op}, Field{"entries", &T::entries},
                          Field{"prevLogIndex", &T::prevLogIndex},
                          Field{"prevLogTerm", &T::prevLogTerm}, Field{"from", &T::from},
                          Field{"to", &T::to}, Field{"mode", &T::mode},
                          Field{"query", &T::query}, Field{"session", &T::session},
                          Field{"acknowledged", &T::acknowledged}, Field{"limit", &T::limit}};
    }
    friend bool operator==(const Requested&, const Requested&) = default;
};
enum class Outcome : std::uint8_t { Ok, Refused, Unknown };
struct Responded {
    static constexpr std::string_view kind = "response";
    std::string client;
    std::uint64_t serial = 0;
    Outcome outcome = Outcome::Ok; // in files: `ok`, and `class` when not
    Index index;                   // of the last entry it concerns; of a read: it saw the state after this one
    std::optional<ReadMode> mode;  // of a read: how it was answered
    std::string result;
    std::optional<Why> why;        // when not ok
    friend bool operator==(const Responded&, const Responded&) = default;
};

// ------------------------------------------------------------ the world

struct AdminGiven { // a person's command to a node
    static constexpr std::string_view kind = "admin";
    // "campaign": its election timer was fired by hand; "transfer" (`to`), "abort-transfer", "change-members"
    // (`configuration`, `joint`), "abort-change", "snapshot", "forget-leader", "timeouts" (`tuning`), "added" (the
    // node is new: empty, and no member yet)
    std::string what;
    std::optional<NodeId> to;                   // transfer; none: the best voter
    std::optional<Configuration> configuration; // change-members: the target
    bool joint = false;                         // change-members
    std::optional<RaftTuning> tuning;           // timeouts
    template <class T = AdminGiven>
    static constexpr auto fields()
    {
        return std::tuple{Field{"what", &T::what}, Field{"to", &T::to}, Field{"configuration", &T::configuration},
                          Field{"joint", &T::joint}, Field{"tuning", &T::tuning}};
    }
    friend bool operator==(const AdminGiven&, const AdminGiven&) = default;
};
// What a person, or a plan, told the cluster to do, right before what came of it: with these commands a run can be made
// again. A command that was refused and changed nothing is not recorded.
struct CommandGiven {
    static constexpr std::string_view kind = "command";
    std::uint64_t after = 0; // so many timers, packets, turns, … had been taken from the cluster's queue before
    std::string command;     // JSON (docs/scenarios.md); in files an object
    template <class T = CommandGiven>
    static constexpr auto fields() { return std::tuple{Field{"after", &T::after}, Field{"command", &T::command}}; }
    friend bool operator==(const CommandGiven&, const CommandGiven&) = default;
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
    template <class T = FaultHealed>
    static constexpr auto fields() { return std::tuple{Field{"id", &T::id}}; }
    friend bool operator==(const FaultHealed&, const FaultHealed&) = default;
};
struct RuleSwitched {
    static constexpr std::string_view kind = "rule";
    std::string name;
    bool on = true;
    template <class T = RuleSwitched>
    static constexpr auto fields()
    {
        return std::tuple{Field{"name", &T::name}, Field{"on", &T::on}};
    }
    friend bool operator==(const RuleSwitched&, const RuleSwitched&) = default;
};
struct Noted {
    static constexpr std::string_view kind = "note";
    std::string text;
    template <class T = Noted>
    static constexpr auto fields() { return std::tuple{Field{"text", &T::text}}; }
    friend bool operator==(const Noted&, const Noted&) = default;
};
// The properties of Raft and of the program that the safety monitor watches.
enum class Property : std::uint8_t {
    ElectionSafety, OneVote, VoteCheck, Quorum, Terms, AppendOnly, LogMatching, StateMachineSafety, LeaderCompleteness,
    CommitRule, CommitDurable, CommitMonotone, MatchIsTrue, Apply, Acknowledged, ExactlyOnce, Accounting, Order,
    FreshReads, Lease, Snapshot, Membership, Linearizable, Liveness, Determinism
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
    std::optional<FaultId> assumption = {}; // broken by this fault, which is outside Raft's model: then it is no bug
    friend bool operator==(const Violated&, const Violated&) = default;
};
struct Ended {
    static constexpr std::string_view kind = "end";
    std::uint64_t hash = 0;
    template <class T = Ended>
    static constexpr auto fields() { return std::tuple{Field{"hash", &T::hash}}; }
    friend bool operator==(const Ended&, const Ended&) = default;
};

struct EventBody : std::variant<
    Started, Loaded, Stopped, Paused, Resumed, TimerSet, RandomDrawn, TimerFired, TermChanged, RoleChanged, VoteDecided,
    PacketSent, PacketDue, PacketDelivered, PacketLost, PacketDuplicated, EntryAppended, LogTruncated, WriteStarted,
    WriteDurable, DiskError, ProgressChanged, CommitAdvanced, Applied, ConfigurationTaken, MessageIgnored, Requested,
    Responded, AdminGiven, FaultBegan, FaultHealed, RuleSwitched, Noted, Violated, Ended, SnapshotNoted, LogCompacted,
    LeaseChanged, TransferChanged, MembersChanging, DiskChanged, CommandGiven> {
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
std::string_view toString(DiskChange change);  // "lost", "torn", …
std::string_view toString(Outcome outcome);    // "ok", "refused", "unknown"
std::string_view toString(ClientOp op);        // "append", "range", "read", "register", "close"
std::string_view toString(Property property);  // "election safety", "one vote", … as in docs/correctness.md
std::optional<ClientOp> clientOpFromString(std::string_view text);
std::optional<DiskChange> diskChangeFromString(std::string_view text);
std::optional<Property> propertyFromString(std::string_view text);

} // namespace raft::trace
