// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/entry.h"
#include "raftcore/consensus/types.h"

#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace raft {

// The remote procedure calls, with the paper's fields (Figure 2) and what datagrams need beside them: replies
// name what they answer, so that lost, doubled, late and reordered ones do no harm.

struct RequestVote {
    Term term;
    NodeId candidateId;
    Index lastLogIndex;
    Term lastLogTerm;
    bool pre = false;      // a pre-vote (dissertation §9.6)
    bool transfer = false; // a campaign that the leader itself asked for (§3.10)
    friend bool operator==(const RequestVote&, const RequestVote&) = default;
};

struct VoteAccepted {
    Term term;
    bool pre = false;
    friend bool operator==(const VoteAccepted&, const VoteAccepted&) = default;
};

struct VoteRejected {
    Term term;
    NodeId leader; // whom the voter believes to lead; empty = nobody
    bool pre = false;
    friend bool operator==(const VoteRejected&, const VoteRejected&) = default;
};

struct AppendEntries {
    Term term;
    NodeId leaderId;
    Index prevLogIndex;
    Term prevLogTerm;
    Entries entries; // those after prevLogIndex, without a gap; empty in a heartbeat
    Index leaderCommit;
    std::uint64_t round = 0; // the leader's heartbeat round; grows within a term, copied into the reply
    friend bool operator==(const AppendEntries& a, const AppendEntries& b);
};

struct EntriesAccepted {
    Term term;
    Index prevLogIndex; // the request's
    Index matchIndex;   // prevLogIndex + number of entries *of that request*; durable
    std::uint64_t round = 0;
    friend bool operator==(const EntriesAccepted&, const EntriesAccepted&) = default;
};

struct EntriesRejected {
    Term term;
    Index prevLogIndex;  // the request's
    // Fast backtracking: the term of the follower's entry at prevLogIndex (0 = its log is too short) and the
    // first index it holds of that term (or its last index + 1).
    Index conflictIndex;
    Term conflictTerm;
    std::uint64_t round = 0;
    friend bool operator==(const EntriesRejected&, const EntriesRejected&) = default;
};

// Some bytes of a snapshot. A trace keeps their length and checksum only: the bytes are the sender's state.
struct SnapshotBytes {
    std::string bytes;        // empty when it comes from a trace
    std::uint64_t length = 0; // of `bytes`
    std::uint32_t crc = 0;    // CRC-32 of `bytes`
    static SnapshotBytes of(std::string bytes);
    friend bool operator==(const SnapshotBytes& a, const SnapshotBytes& b)
    {
        return a.length == b.length && a.crc == b.crc;
    }
};

// §7, over datagrams: chunks may be lost, doubled or reordered, so each says what it is a part of.
struct InstallSnapshot {
    Term term;
    NodeId leaderId;
    Index lastIncludedIndex;
    Term lastIncludedTerm;
    Configuration configuration; // as of lastIncludedIndex …
    Index configurationIndex;    // … and where it stands in the log; 0 = the bootstrap configuration
    std::uint64_t offset = 0;    // of `data` in the snapshot, bytes
    std::uint64_t total = 0;     // bytes of the whole snapshot
    std::uint32_t crc = 0;       // CRC-32 of the whole snapshot
    std::uint64_t stateHash = 0; // of the state machine that it makes, as in Snapshot; on the wire `hash`, 16 hex digits
    bool done = false;           // this chunk reaches its end
    std::uint64_t round = 0;     // as in AppendEntries
    SnapshotBytes data;
    friend bool operator==(const InstallSnapshot&, const InstallSnapshot&) = default;
};

struct SnapshotReceived { // the answer to a chunk; the last one is answered by EntriesAccepted with match = its index
    Term term;
    Index lastIncludedIndex;
    Term lastIncludedTerm;
    std::uint64_t offset = 0; // the first byte that the follower lacks
    std::uint64_t round = 0;  // the request's
    friend bool operator==(const SnapshotReceived&, const SnapshotReceived&) = default;
};

// Dissertation §3.10: campaign at once; the leader asks for it. It may come late, so it says what it rests on.
struct TimeoutNow {
    Term term;
    NodeId leaderId;
    Index lastLogIndex; // the leader's last entry, which the receiver holds too
    Term lastLogTerm;
    friend bool operator==(const TimeoutNow&, const TimeoutNow&) = default;
};

// Client traffic between nodes: any node takes any request and passes it on to the leader.
struct ForwardedEntry {
    EntryType type = EntryType::Command; // or Session
    std::string client;
    std::uint64_t serial = 0;
    Index session;
    std::uint64_t acknowledged = 0;
    std::string data;
    friend bool operator==(const ForwardedEntry&, const ForwardedEntry&) = default;
};

enum class ForwardOp : std::uint8_t { Append, Range, Read };

struct Forward {
    Term term;            // the term in which the receiver is believed to lead; it answers in no other
    std::uint64_t request = 0; // the sender's number for it; a doubled datagram is recognised by it
    ForwardOp op = ForwardOp::Append;
    std::vector<ForwardedEntry> entries;  // append
    std::optional<Index> prevLogIndex;    // append: the log must end here …
    std::optional<Term> prevLogTerm;      // … with this term
    Index from, to;                       // range
    ReadMode mode = ReadMode::ReadIndex;  // read
    std::string query;                    // read: as the state machine understands it
    friend bool operator==(const Forward&, const Forward&) = default;
};

struct ForwardResult {
    Term term;
    std::uint64_t request = 0;
    bool ok = false;
    bool unknown = false;      // not ok: the outcome is unknown; else it was refused, certainly not done
    Entries entries;
    Index lastIndex;
    std::string result;        // what the state machine said
    std::optional<ReadMode> mode; // of a read: how it was kept from being stale
    std::string reason;        // a code for machines ("not-leader", "log-moved", …), when not ok …
    std::vector<std::uint64_t> numbers; // … and its numbers, in the order of the reason's own fields
    NodeId leader;             // a hint, when refused for not leading; whom the reason names, for others
    friend bool operator==(const ForwardResult& a, const ForwardResult& b);
};

// What the consensus machine understands …
using RaftMessage = std::variant<RequestVote, VoteAccepted, VoteRejected, AppendEntries, EntriesAccepted,
                                 EntriesRejected, InstallSnapshot, SnapshotReceived, TimeoutNow>;
// … and all that travels between nodes.
using Message = std::variant<RequestVote, VoteAccepted, VoteRejected, AppendEntries, EntriesAccepted,
                             EntriesRejected, InstallSnapshot, SnapshotReceived, TimeoutNow, Forward, ForwardResult>;

// What a filter, a fault's selector or a view calls a message: the wire's `type`, with the two answers of each
// request told apart, an AppendEntries without entries named heartbeat, and pre-votes told from votes.
enum class MessageKind : std::uint8_t {
    RequestVote, VoteAccepted, VoteRejected, AppendEntries, Heartbeat, EntriesAccepted, EntriesRejected,
    InstallSnapshot, SnapshotReceived, TimeoutNow, Forward, ForwardResult, PreVote, PreVoteAccepted, PreVoteRejected
};
MessageKind kindOf(const Message& message);
template <class M, class = std::enable_if_t<std::is_same_v<M, RaftMessage>>>
MessageKind kindOf(const M& message); // a template, so that one alternative alone still means a Message
std::string_view toString(MessageKind kind);     // "RequestVote", "VoteAccepted", … as the C++ names
std::optional<MessageKind> messageKindFromString(std::string_view text);
std::string_view wireType(const Message& message); // "request_vote", "append_entries_res", …
Message toMessage(RaftMessage message);
std::optional<RaftMessage> toRaftMessage(const Message& message); // nothing for client traffic
Term termOf(const Message& message);
template <class M, class = std::enable_if_t<std::is_same_v<M, RaftMessage>>>
Term termOf(const M& message);

} // namespace raft
