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

struct ProgressView {
    NodeId peer;
    Index next, match;
    ProgressState state = ProgressState::Probe;
    Time changedAt{};
    friend bool operator==(const ProgressView&, const ProgressView&) = default;
};

struct PendingWrite {
    WriteStarted write;
    Time startedAt{};
    // What it changes in the log on the disk: `firstNew` … last there are replaced by `entries`.
    Index firstNew;
    Entries entries;
    Index stillInLog; // the log in memory begins with the log of this write up to here
    friend bool operator==(const PendingWrite& a, const PendingWrite& b)
    {
        return a.write == b.write && a.startedAt == b.startedAt && a.firstNew == b.firstNew
            && sameEntries(a.entries, b.entries) && a.stillInLog == b.stillInLog;
    }
};

struct DiskView {
    std::string id;
    WriteStarted durable;              // what survives a crash now
    std::deque<PendingWrite> pending;  // written, not durable; oldest first
    std::uint64_t writes = 0;          // asked for
    Log log;                           // the entries that survive a crash now
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
    Configuration configuration;
    Index configurationIndex;
    std::optional<ArmedTimer> electionTimer, heartbeatTimer;
    std::vector<VoteView> votes;        // while a candidate (kept for the leader it became): one for each other voter
    std::vector<ProgressView> progress; // while leading
    DiskView disk;
    std::shared_ptr<const KeyValues> keyValues; // never null; shared until it changes
    std::uint64_t stateHash = 0;
    PacketCounts out, in; // out: by this node as sender; in: as the intended receiver
    std::uint64_t lastEvent = 0; // n of the last event of this node

    // The fold's own notes.
    Index unwritten;  // the lowest index at which the log differs from what was last handed to the disk
    Term heardTerm;   // an AppendEntries of this (higher) term was just delivered …
    NodeId heardFrom; // … by this leader; the `term` event that follows makes it the one that is followed
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
    std::vector<std::string> rulesOff;
    PacketCounts packets; // of the whole cluster
    std::map<std::string, std::uint64_t, std::less<>> sentByType; // MessageKind names
    Index highestCommit;  // the highest commitIndex that any node ever had
    Term highestTerm;

    const NodeState* node(const NodeId& id) const;
    NodeState* node(const NodeId& id);
    const NodeState* leader() const; // the leader of the highest term that is up; null if none
    bool isCut(const NodeId& from, const NodeId& to) const;  // by the faults that act now
    bool isHeld(const NodeId& from, const NodeId& to) const;

private:
    friend class Fold;

    struct RetiredDisk { // one that a node used before it was given another
        std::string id;
        Log log;
    };
    std::vector<NodeId> m_ids; // of `nodes`, close together for a quick search
    std::vector<RetiredDisk> m_retiredDisks; // bounded to 64
};

// True when `fault` acts on the directed link from → to as a cut (Partition included) or as a hold.
bool cuts(const Fault& fault, const NodeId& from, const NodeId& to);
bool holds(const Fault& fault, const NodeId& from, const NodeId& to);

} // namespace raft::trace
