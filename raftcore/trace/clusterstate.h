// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/log.h"
#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"
#include "raftcore/trace/keyvalues.h"

#include <deque>
#include <map>
#include <memory>

namespace raft::trace {

// The state of a cluster at one instant: what every view draws. A pure fold over the trace: state(n) =
// apply(state(n-1), event n). A copyable value; logs and maps share structure, so a copy (a keyframe) is cheap.

struct ArmedTimer {
    Time setAt{};
    Time deadline{};
    friend bool operator==(const ArmedTimer&, const ArmedTimer&) = default;
};

// A candidate's votes as they stand: drawn at the bearing of the voter.
enum class VoteStanding : std::uint8_t { Unknown, GrantedInFlight, Granted, RefusedInFlight, Refused };
struct VoteView {
    NodeId voter;
    VoteStanding standing = VoteStanding::Unknown;
    friend bool operator==(const VoteView&, const VoteView&) = default;
};

// A snapshot that travels in chunks: the receiver holds the bytes before `offset`.
struct ChunksView {
    Index index;   // of the last entry that the snapshot covers …
    Term term;     // … and its term
    NodeId peer;   // to whom it is sent, or from whom it comes
    std::uint64_t offset = 0, total = 0; // bytes; total 0 = not known
    Time since{};
    friend bool operator==(const ChunksView&, const ChunksView&) = default;
};

struct ProgressView {
    NodeId peer;
    Index next, match;
    ProgressState state = ProgressState::Probe;
    Time changedAt{};
    std::optional<ChunksView> chunks; // state Snapshot: how far it has got
    friend bool operator==(const ProgressView&, const ProgressView&) = default;
};

// The newest snapshot of a node, in place of its log up to `index`.
struct SnapshotView {
    Index index;
    Term term;
    std::uint64_t hash = 0;  // of the state machine's state
    std::uint64_t bytes = 0; // 0 = not known: it was there when the node came up
    Time at{};               // taken, installed, or found at the start
    NodeId from;             // who sent it; empty = it was taken here
    friend bool operator==(const SnapshotView&, const SnapshotView&) = default;
};

// Leadership that is being handed over, or was (dissertation §3.10).
struct TransferView {
    NodeId to;
    TransferChanged::What what = TransferChanged::What::Begun;
    Why why;
    Time since{}; // it began …
    Time at{};    // … and came to `what`
    bool isUnderWay() const
    {
        return what == TransferChanged::What::Begun || what == TransferChanged::What::TimeoutNow;
    }
    friend bool operator==(const TransferView&, const TransferView&) = default;
};

// A change of members as the leader gets on with it (dissertation §4), or the last one that it ended.
struct CatchUpView {
    NodeId peer;
    std::uint64_t round = 0; // 0 = not begun
    Index target;            // the round ends when the peer holds the log up to here
    Time since{};            // the round began
    bool done = false;
    friend bool operator==(const CatchUpView&, const CatchUpView&) = default;
};
struct ChangeView {
    MembersChanging::What what = MembersChanging::What::CatchingUp;
    std::optional<Configuration> target; // none = this trace has not seen who asked for it
    bool joint = true;
    std::vector<CatchUpView> newcomers;
    Index entry;  // of the configuration that it waits for; 0 = not appended yet
    Why why;
    Time since{}; // it began …
    Time at{};    // … and came to `what`
    bool isUnderWay() const
    {
        using enum MembersChanging::What;
        return what != Done && what != GivenUp && what != Refused;
    }
    friend bool operator==(const ChangeView&, const ChangeView&) = default;
};

struct PendingWrite {
    WriteStarted write;
    Time startedAt{};
    // What it changes in the log on the disk: `firstNew` … last there are replaced by `entries`.
    Index firstNew;
    Entries entries;
    Index stillInLog; // the log in memory begins with the log of this write up to here
    Index base;       // the log on the disk begins behind this entry …
    Term baseTerm;    // … of this term
    std::optional<SnapshotView> snapshot; // one that it makes durable
    friend bool operator==(const PendingWrite& a, const PendingWrite& b)
    {
        return a.write == b.write && a.startedAt == b.startedAt && a.firstNew == b.firstNew
            && sameEntries(a.entries, b.entries) && a.stillInLog == b.stillInLog && a.base == b.base
            && a.baseTerm == b.baseTerm && a.snapshot == b.snapshot;
    }
};

struct DiskView {
    std::string id;
    WriteStarted durable;              // what survives a crash now; `snapshotIndex`: the newest snapshot on it
    std::deque<PendingWrite> pending;  // written, not durable; oldest first
    std::uint64_t writes = 0;          // asked for
    Log log;                           // the entries that survive a crash now …
    std::optional<SnapshotView> snapshot; // … and the snapshot before them
};

// What became of the packets that a node sent and was meant to receive.
struct PacketCounts {
    std::uint64_t sent = 0, copies = 0, delivered = 0;
    std::map<LossCause, std::uint64_t> lost;
    std::uint64_t lostTotal() const;
    std::uint64_t inFlight() const; // sent + copies - delivered - lost
    friend bool operator==(const PacketCounts&, const PacketCounts&) = default;
};

struct NodeState {
    NodeId id;
    bool up = false;
    bool paused = false;
    Incarnation incarnation;
    std::optional<Why> stopped; // why it is down

    Role role = Role::Follower;
    Time roleSince{};
    Term currentTerm;
    std::optional<NodeId> votedFor;
    std::optional<NodeId> leader; // whom it follows: the sender of the last AppendEntries of its term; itself if leader
    Index commitIndex, lastApplied;
    Log log;
    Index durableIndex; // the log is durable up to here
    Configuration configuration; // the latest in its log, committed or not; joint while `outgoing` holds anybody
    Index configurationIndex;    // 0 = the bootstrap configuration; uncommitted while above commitIndex
    std::optional<ArmedTimer> electionTimer, heartbeatTimer, quorumTimer, transferTimer;
    // While a candidate or a pre-candidate (kept for the leader it became): one for each other voter. While
    // `role` is PreCandidate these are the pre-votes.
    std::vector<VoteView> votes;
    std::vector<ProgressView> progress;   // while leading
    std::optional<Time> leaseUntil;       // while leading: it believes that it may answer reads alone until then
    std::optional<TransferView> transfer; // while leading: the one under way, or the last one
    std::optional<ChangeView> change;     // likewise
    DiskView disk;
    std::optional<SnapshotView> snapshot; // the newest; on the disk when disk.durable.snapshotIndex has reached it
    std::optional<ChunksView> incoming;   // a snapshot that arrives: the chunks held so far
    std::shared_ptr<const KeyValues> keyValues; // never null; shared until it changes
    // False: the state came with a snapshot whose contents this trace has not seen. `keyValues` then holds what
    // was changed since, and the rest is unknown.
    bool keyValuesKnown = true;
    std::uint64_t stateHash = 0;
    PacketCounts out, in; // out: by this node as sender; in: as the intended receiver
    std::uint64_t lastEvent = 0; // n of the last event of this node

    // The fold's own notes.
    Index unwritten;  // the lowest index at which the log differs from what was last handed to the disk
    Term heardTerm;   // an AppendEntries of this (higher) term was just delivered …
    NodeId heardFrom; // … by this leader; the `term` event that follows makes it the one that is followed
    std::optional<Configuration> askedMembers; // of the last "change-members" …
    bool askedJoint = true;                    // … and how
};

struct PacketState {
    PacketId id;
    NodeId from, to;
    std::shared_ptr<const Message> msg;
    Time sentAt{};
    std::optional<Time> due; // when it will arrive, once decided
    PacketPlace where = PacketPlace::Link;
    bool isCopy = false;
    std::uint64_t event = 0; // n of its `sent` or `duplicated`
};

// A packet that came to its end a short while ago: views let it fade where it died.
struct EndedPacket {
    PacketState packet;
    std::optional<LossCause> lost; // none = delivered
    Time endedAt{};
    std::uint64_t event = 0;
};

struct ActiveFault {
    FaultId id = 0;
    Fault fault;
    Time since{};
    std::uint64_t event = 0;
};

struct PendingRequest {
    NodeId node;
    Requested request;
    Time askedAt{};
    std::uint64_t event = 0;
};

// The last times at which something became of a client's request; for the commit latency chart.
struct Answer {
    Responded response;
    NodeId node;
    Time askedAt{}, answeredAt{};
};

// A client session (dissertation §6.3), as the applied log says. Its id is the index of the entry that opened it.
struct SessionView {
    Index id;
    std::string client;
    std::uint64_t serial = 0; // the highest that was applied in it
    Index lastUsed;           // by the entry at this index
    friend bool operator==(const SessionView&, const SessionView&) = default;
};

// One request of a client, however often it was sent.
struct ClientRequestView {
    Requested request;
    NodeId node;              // whom it was sent to last
    std::uint64_t attempts = 1;
    Time askedAt{};           // at first
    Time changedAt{};         // sent again or answered
    std::optional<Responded> response; // to the last attempt that was answered; none = it waits
    std::uint64_t event = 0;  // n of the first `request` …
    std::uint64_t answerEvent = 0; // … and of the `response`
};
struct ClientView {
    std::string id;
    NodeId node;              // whom it asked last
    Index session;            // 0 = none
    std::uint64_t requests = 0, ok = 0, refused = 0, unknown = 0; // answers are counted as they come
    std::deque<ClientRequestView> history; // newest last; bounded to 32
};

class ClusterState {
public:
    ClusterState() = default;
    explicit ClusterState(const Header& header); // every node of the header is there, down

    void apply(const Event& event);

    std::uint64_t n = 0; // the last event applied
    Time t{};            // its time
    std::vector<NodeState> nodes; // in the header's order; others follow as they appear
    std::map<PacketId, PacketState> inFlight;
    std::deque<EndedPacket> ended; // newest last; bounded to 512 and to 2 s of cluster time
    std::vector<ActiveFault> faults;
    std::vector<PendingRequest> requests;
    std::deque<Answer> answers; // newest last; bounded to 256
    std::vector<Violated> violations; // bounded to 1,000
    std::uint64_t violationCount = 0;
    std::uint64_t excusedCount = 0; // of them, those that follow from a fault outside of Raft's model: no bugs
    std::vector<std::string> rulesOff;
    std::vector<std::string> rulesOn; // rules that are off by default, and were switched on
    RaftTuning tuning;   // timers and limits as they are now
    std::vector<ClientView> clients;   // in the order in which they first asked; bounded to 64
    std::vector<SessionView> sessions; // open ones, by id; those that a snapshot brought are not among them
    PacketCounts packets; // of the whole cluster
    std::map<std::string, std::uint64_t, std::less<>> sentByType; // MessageKind names
    Index highestCommit;  // the highest commitIndex that any node ever had
    Term highestTerm;

    const NodeState* node(const NodeId& id) const;
    NodeState* node(const NodeId& id);
    const NodeState* leader() const; // the leader of the highest term that is up; null if none
    // The members as far as anybody knows: the leader's configuration, or else that of the node with the most up to
    // date log. Null only when there are no nodes.
    const Configuration* members() const;
    Index membersIndex() const;
    const ClientView* client(std::string_view id) const;
    bool isCut(const NodeId& from, const NodeId& to) const;  // by the faults that act now
    bool isHeld(const NodeId& from, const NodeId& to) const;

private:
    friend class Fold;

    struct RetiredDisk { // one that a node used before it was given another
        std::string id;
        Log log;
    };
    // What a snapshot holds, kept from when it was taken: an install brings it to another node.
    struct KnownContents {
        std::uint64_t hash = 0;
        Index index;
        std::shared_ptr<const KeyValues> keyValues;
    };
    const NodeState* memberSource() const;

    std::vector<KnownContents> m_contents; // bounded to 32
    Index m_sessionsApplied;   // the sessions are those after this entry
    std::vector<NodeId> m_ids; // of `nodes`, close together for a quick search
    std::vector<RetiredDisk> m_retiredDisks; // bounded to 64
};

// True when `fault` acts on the directed link from → to as a cut (Partition included) or as a hold.
bool cuts(const Fault& fault, const NodeId& from, const NodeId& to);
bool holds(const Fault& fault, const NodeId& from, const NodeId& to);

} // namespace raft::trace
