// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/durability.h"
#include "raftcore/consensus/log.h"
#include "raftcore/consensus/message.h"
#include "raftcore/consensus/observation.h"
#include "raftcore/consensus/roles.h"
#include "raftcore/consensus/rulebook.h"
#include "raftcore/consensus/snapshot.h"
#include "raftcore/consensus/tuning.h"

#include <deque>
#include <variant>
#include <vector>

namespace raft {

// ---------------------------------------------------------------- what goes in

struct Receive {
    NodeId from;
    RaftMessage message;
};
struct TimerExpired { // also when a person fires the election timer by hand
    Timer timer = Timer::Election;
};
using RequestId = std::uint64_t; // the host's number for a client's request, unique within an incarnation

struct Proposal { // a batch: appended whole or not at all
    RequestId request = 0;
    std::vector<ForwardedEntry> entries;
    std::optional<Index> prevLogIndex; // refused unless the log ends here …
    std::optional<Term> prevLogTerm;   // … with this term
};
struct Propose { // several at once share one write and one round of messages
    std::vector<Proposal> proposals;
};
struct WriteFinished { // the disk says: this write, and all before it, are durable
    WriteToken token;
};
struct SwitchRule {
    Rule rule = Rule::NoOpAtTermStart;
    bool on = true;
};
struct Read { // one that is to be confirmed by the leader: ReadIndex or Lease
    RequestId request = 0;
    ReadMode mode = ReadMode::ReadIndex;
};
struct TransferLeadership { // dissertation §3.10; to nobody: to the voter that holds most of the log
    NodeId to;
};
struct AbortTransfer { };
struct ChangeMembers { // dissertation §4: of any size; refused unless this node leads
    Configuration target; // voters and learners; outgoing is empty
    bool joint = true;    // false: as a single-server change; refused when more than one voter differs
};
struct AbortChange { }; // of one that still waits for new members to catch up
struct TakeSnapshot { }; // answered by MakeSnapshot, when there is anything new
struct SnapshotMade { // the state machine's answer to MakeSnapshot
    SnapshotPtr snapshot;
};
struct ForgetLeader { }; // a follower no longer believes in its leader, and may vote at once: so a lease may fail
struct LoseLease { }; // the host's clock stood still or was put back: no lease that rests on it holds
struct Tune { // timers and limits, while running
    RaftTuning tuning;
};
using Input = std::variant<Receive, TimerExpired, Propose, WriteFinished, SwitchRule, Read, TransferLeadership,
                           AbortTransfer, ChangeMembers, AbortChange, TakeSnapshot, SnapshotMade, ForgetLeader, LoseLease, Tune>;

// ---------------------------------------------------------------- what comes out, in order

struct Send {
    NodeId to;
    RaftMessage message;
};
struct Persist { // the state to be written, exactly as memory has it now; one transaction
    WriteToken token;
    Term currentTerm;
    std::optional<NodeId> votedFor;
    Index commitIndex;                 // to be saved only under Rule::SaveCommitIndex, else 0
    std::optional<Index> truncateFrom; // first remove `truncateFrom` … last …
    Index firstNew;                    // … then append `entries` from here
    Entries entries;
    Index lastIndex;                   // of the log after this write
    Term lastTerm;
    SnapshotPtr snapshot;              // a new one, in place of the one on the disk; null: no change
    Index snapshotIndex;               // of the newest snapshot after this write; 0 = none
    // The log is to begin here after this write; entries before it are dropped. When a received snapshot replaced
    // the whole log, this is its index + 1, and `lastIndex` is its index.
    Index firstIndex;
    Term baseTerm;                     // of the entry before firstIndex
};
struct Apply { // hand the entry to the state machine; each index once, in order
    Index index;
    EntryPtr entry;
};
struct MakeSnapshot { // of the state machine as it is now, after `index`; answer with SnapshotMade
    Index index;
    Term term;
    Configuration configuration;
    Index configurationIndex;
    Why why;
};
struct RestoreSnapshot { // the state machine's state is to be this one; nothing before it will be applied
    SnapshotPtr snapshot;
    NodeId from; // empty: from the own disk, at the start
};
struct ReadReady { // the state machine may answer: it has applied `index`, and nothing newer was acknowledged before
    RequestId request = 0;
    Index index;
    ReadMode mode = ReadMode::ReadIndex;
};
struct ReadRefused {
    RequestId request = 0;
    Why why;
};
struct SetTimer {
    Timer timer = Timer::Election;
    std::optional<Time> deadline; // none = cancelled
};
struct ProposalAppended {
    RequestId request = 0;
    Index first, last;
    Term term;
};
struct ProposalRefused {
    RequestId request = 0;
    Why why;
};
using Effect = std::variant<Send, Persist, Apply, SetTimer, ProposalAppended, ProposalRefused, TermChanged, RoleChanged,
                            VoteDecided, EntryAppended, LogTruncated, ProgressChanged, CommitAdvanced, RandomDrawn,
                            ConfigurationTaken, MessageIgnored, MakeSnapshot, RestoreSnapshot, ReadReady,
                            ReadRefused, SnapshotNoted, LogCompacted, LeaseChanged, TransferChanged,
                            MembersChanging>;
using Effects = std::vector<Effect>;

// ---------------------------------------------------------------- the machine

struct RaftOptions : RaftTuning {
    NodeId id;
    // Stands at index 0, the same on all founders. Empty for a node that joins later: it learns of its cluster
    // from the leader, and never campaigns before.
    Configuration bootstrap;
    std::size_t maxAppendBytes = 7'400;   // of encoded entries in one AppendEntries, by `encodedSize`
    std::size_t maxChunkBytes = 5'000;    // of a snapshot in one InstallSnapshot
    std::uint64_t maxTermJump = 1'000'000; // a message whose term is further ahead is forged: ignored
    std::size_t (*encodedSize)(const Entry&) = nullptr; // bytes of an entry in a datagram; null: data.size() + 64
    RuleBook rules;
};

// What a node finds on its disk when it comes up.
struct Restored {
    Incarnation incarnation{1};
    Term currentTerm;
    std::optional<NodeId> votedFor;
    Index commitIndex; // 0 unless Rule::SaveCommitIndex was on
    Log log;
    SnapshotPtr snapshot; // the newest; null = none. The log holds what follows it, and may begin before its end
};

// What a disk that held `disk` holds once `write` is on it. The incarnation is the disk's own affair.
void takeWrite(Restored& disk, const Persist& write);

// The n-th election timeout of this incarnation (n from 1), between min and max unless a person pinned it.
using DrawElectionTimeout = std::function<Duration(std::uint64_t n, Duration min, Duration max)>;

struct PeerProgress {
    NodeId peer;
    Index next, match;
    ProgressState state = ProgressState::Probe;
    std::size_t inflight = 0; // AppendEntries sent and not answered
};

// One server's consensus: the whole of Figure 2 as a pure machine. It is fed one input at a time with the time
// at which it happens, and appends what must be done to `out`, in the order in which it must be done. It has no
// thread, clock, socket, file or randomness of its own; it is a value, and a copy is a checkpoint.
//
// A reply that promises durability is held back inside until the WriteFinished that covers it, and dropped if
// the term has moved on by then. Writes are numbered by tokens and finish in order.
class Raft {
public:
    Raft(RaftOptions options, Restored restored, DrawElectionTimeout draw);

    void start(Time now, Effects& out); // once, first: takes the configuration and arms the election timer
    void step(Time now, const Input& input, Effects& out);

    const RaftOptions& options() const;
    NodeId id() const;
    Role role() const;
    Term currentTerm() const;
    std::optional<NodeId> votedFor() const;
    std::optional<NodeId> leader() const; // whom this node believes to lead its term; itself included
    Index commitIndex() const;
    Index lastApplied() const;
    Index durableIndex() const;           // what its own disk holds of the present log
    WriteToken lastWrite() const;         // the newest token given out
    WriteToken lastDurable() const;       // the newest token known durable
    const Log& log() const;
    const Configuration& configuration() const; // the latest in the log, committed or not
    Index configurationIndex() const;           // where it stands; 0 = the bootstrap configuration
    SnapshotPtr snapshot() const;               // the newest; null = none
    std::optional<NodeId> transferTarget() const; // a leader's that hands over
    std::vector<PeerProgress> progress() const; // a leader's; else empty
    std::size_t votesGranted() const;     // a candidate's, its own included when durable; else 0
    const RuleBook& rules() const;

private:
    struct Step { // one input: when it happens, and where its effects go
        Time now;
        Effects& out;
    };
    struct HeldReply { // waits for the write that makes it true
        WriteToken token;
        NodeId to;
        RaftMessage message;
    };

    struct Placed { // a configuration and where it stands in the log
        Index index;
        Configuration configuration;
    };

    using RoleData = std::variant<Follower, PreCandidate, Candidate, Leader>;

    // raft.cpp: inputs, the rule of terms, roles and timers
    void receive(Step& step, const Receive& input);
    bool isCredible(Step& step, const NodeId& from, const RaftMessage& message);
    bool takeHigherTerm(Step& step, const NodeId& from, const RaftMessage& message);
    void answerStaleTerm(Step& step, const NodeId& from, const RaftMessage& message);
    void dispatch(Step& step, const NodeId& from, const RaftMessage& message);
    void timerExpired(Step& step, Timer timer);
    void heartbeat(Step& step);
    void takeTerm(Step& step, Term term, const Why& why);
    void becomeFollower(Step& step, std::optional<NodeId> leader, const Why& why);
    Role passiveRole() const;
    void changeRole(Step& step, Role to, const Why& why, RoleData data);
    void armElectionTimer(Step& step);
    void armHeartbeatTimer(Step& step);
    void ignore(Step& step, const NodeId& from, const RaftMessage& message, Why why);

    // persistence.cpp: what goes to the disk, and what waits for it
    void persist(Step& step);
    void applyCommitted(Step& step);
    void writeFinished(Step& step, WriteToken token);
    void releaseHeldReplies(Step& step);
    WriteToken promisedTermAndVote() const;
    WriteToken promisedLog(Index upTo) const;
    void promise(Step& step, WriteToken token, const NodeId& to, RaftMessage message);
    void reply(Step& step, const NodeId& to, RaftMessage message); // promises the term and the vote

    // election.cpp: §5.2, §5.4.1
    bool mayCampaign() const;
    Needed needed() const;
    void campaign(Step& step, const Why& why, bool transfer);
    void stopAsking(Step& step);
    void beginAsking(Step& step);
    void askForVotes(Step& step);
    void requestVote(Step& step, const NodeId& from, const RequestVote& request);
    Why reasonForVote(const RequestVote& request, bool& granted) const;
    Why reasonByLog(const RequestVote& request, bool& granted) const;
    bool countAnswer(Step& step, Ballot& ballot, const NodeId& from, const RaftMessage& message, bool granted);
    QuorumState stateOf(const Ballot& ballot) const;
    void voteAnswered(Step& step, const NodeId& from, const RaftMessage& message, bool granted);
    void tally(Step& step);
    void becomeLeader(Step& step);

    // prevote.cpp: dissertation §9.6, and the voters' side of §4.2.3
    void askBeforehand(Step& step);
    void sendPreVotes(Step& step);
    void preVote(Step& step, const NodeId& from, const RequestVote& request);
    void preVoteAnswered(Step& step, const NodeId& from, const RaftMessage& message, bool granted);
    void tallyPreVotes(Step& step);
    bool areVotersSticky() const;
    std::optional<Why> reasonToStick(const Step& step, const NodeId& candidate) const;

    // leadership.cpp: check-quorum (§6.2) and transfer (§3.10)
    void leaveLeadership(Step& step, const Why& why);
    void armQuorumTimer(Step& step);
    void checkQuorum(Step& step);
    void transferLeadership(Step& step, const TransferLeadership& input);
    void abortTransfer(Step& step, TransferChanged::What what, Why why);
    void continueTransfer(Step& step, bool again);
    void timeoutNow(Step& step, const NodeId& from, const TimeoutNow& message);
    void forgetLeader(Step& step);
    void tune(Step& step, const RaftTuning& tuning);

    // membership.cpp: dissertation §4
    void changeMembers(Step& step, const ChangeMembers& input);
    std::optional<Why> reasonToRefuse(const ChangeMembers& input) const;
    bool isOwnTermCommitted() const;
    void abortChange(Step& step);
    bool isCaughtUp(Step& step, CatchUp& newcomer);
    void appendTarget(Step& step, const PendingChange& change);
    void continueChange(Step& step);
    void appendConfiguration(Step& step, Configuration configuration, MembersChanging::What what);
    void takeConfiguration(Step& step);
    void fallBackConfiguration(Step& step);
    void configurationActs(Step& step, Role before, bool mightCampaign);
    void configurationCommitted(Step& step, Index from, Index to);
    void refreshProgress(Step& step);
    Progress newProgress(const NodeId& peer) const;
    void dropLeavers();

    // snapshots.cpp: §7
    void takeSnapshot(Step& step, Why why);
    void takeSnapshotWhenDue(Step& step);
    void snapshotMade(Step& step, const SnapshotPtr& snapshot);
    void compact(Step& step);
    Index compactableUpTo() const;
    const Placed& configurationAsOf(Index index) const;
    bool sendSnapshot(Step& step, Progress& progress); // false when the log serves it
    void beginTransfer(Step& step, Progress& progress);
    void resendSnapshot(Step& step, Progress& progress);
    void sendChunks(Step& step, Progress& progress);
    void sendChunk(Step& step, const Progress& progress, std::uint64_t offset, std::uint64_t size);
    void noteSending(Step& step, Progress& progress, Why why);
    void installSnapshot(Step& step, const NodeId& from, const InstallSnapshot& chunk);
    bool isChunkSound(Step& step, const NodeId& from, const InstallSnapshot& chunk);
    void acknowledgeSnapshot(Step& step, const NodeId& from, const InstallSnapshot& chunk);
    bool takeChunk(Step& step, const NodeId& from, const InstallSnapshot& chunk);
    void install(Step& step, const NodeId& from);
    void takeConfigurationOf(Step& step, const Snapshot& snapshot);
    void snapshotReceived(Step& step, const NodeId& from, const SnapshotReceived& reply);

    // reads.cpp: §8, dissertation §6.4
    void read(Step& step, const Read& input);
    void roundAnswered(Step& step, Progress& progress, std::uint64_t round);
    void answerReads(Step& step);
    void refuseReads(Step& step, const Why& why);
    bool awaitsRound() const;
    std::uint64_t confirmedRound() const;
    void sendRound(Step& step);
    Duration leaseLength() const;
    void renewLease(Step& step);
    void noteLease(Step& step);
    void endLease(Step& step);
    bool holdsLease(const Step& step) const;

    // append.cpp: a follower's side of §5.3
    void appendEntries(Step& step, const NodeId& from, const AppendEntries& request);
    bool areEntriesSound(Step& step, const NodeId& from, const AppendEntries& request);
    void refuseEntries(Step& step, const NodeId& from, const AppendEntries& request);
    void hearLeader(Step& step, const NodeId& from, Term term);
    bool mustMatch(const AppendEntries& request) const;
    void takeEntries(Step& step, const NodeId& from, const AppendEntries& request);
    void truncate(Step& step, Index from, Why why);
    void appendToLog(Step& step, EntryPtr entry);

    // replication.cpp: a leader's side of §5.3
    void sendHeartbeats(Step& step);
    void sendHeartbeat(Step& step, Progress& progress);
    void beginRound(Step& step);
    Index commitWithin(Index commit, Index matched) const;
    void hearFrom(Step& step, Progress& progress, std::uint64_t round);
    void replicate(Step& step);
    void replicateTo(Step& step, Progress& progress);
    void sendEntries(Step& step, Progress& progress);
    Index lastOfMessage(Index from, std::size_t& bytes) const;
    void entriesAccepted(Step& step, const NodeId& from, const EntriesAccepted& reply);
    void entriesRejected(Step& step, const NodeId& from, const EntriesRejected& reply);
    Index stepBack(const Progress& progress, const EntriesRejected& reply) const;
    Progress* progressOf(const NodeId& peer);
    void noteProgress(Step& step, const Progress& progress);

    // commitment.cpp: §5.3, §5.4.2
    void advanceCommitByQuorum(Step& step);
    Index durableOn(const NodeId& voter) const;
    void advanceCommit(Step& step, Index to, Why why);

    // proposals.cpp
    void propose(Step& step, const Propose& input);
    std::optional<Why> reasonToRefuse(const Proposal& proposal, std::size_t bytes) const;
    std::size_t encodedSize(const Entry& entry) const;

    RaftOptions m_options;
    DrawElectionTimeout m_draw;

    // Figure 2, persistent state
    Term m_currentTerm;
    std::optional<NodeId> m_votedFor;
    Log m_log;
    // Figure 2, volatile state
    Index m_commitIndex;
    Index m_lastApplied;
    RoleData m_role;

    // The configurations in the log, and the one before them, oldest first: the last one acts (dissertation §4.1).
    std::vector<Placed> m_configurations;
    SnapshotPtr m_snapshot;         // the newest; its write may be under way
    WriteToken m_snapshotWrite;     // the one that makes it durable
    Index m_snapshotHanded;         // of the newest that was handed to the disk
    bool m_snapshotUnwritten = false;
    std::optional<Why> m_snapshotAsked; // why MakeSnapshot was asked, until it is answered
    std::uint64_t m_bytesApplied = 0; // since the last snapshot
    struct Partial { // a snapshot that arrives in chunks, in any order
        InstallSnapshot head;       // of the newest one, without its data
        std::string data;
        std::vector<std::pair<std::uint64_t, std::uint64_t>> have; // from … to, sorted, not touching
        std::uint64_t whole = 0;    // the bytes before are all there …
        std::uint32_t crc = 0;      // … and this is their checksum
    };
    std::optional<Partial> m_partial;

    Index m_restoredCommit;
    Durability m_durability;
    bool m_termOrVoteChanged = false;    // since the last Persist
    std::optional<Index> m_truncateFrom; // since the last Persist
    Index m_firstUnwritten;              // entries from here are in memory only
    Index m_savedFirst;                  // where the log begins as of the last Persist
    Index m_savedCommit;                 // as of the last Persist
    std::vector<HeldReply> m_held;

    // Whom this node took for the leader last, and when. It outlives roles and terms, since a lease rests on it: who
    // has just answered a leader gives nobody else its vote, whatever term it has heard of meanwhile.
    struct Heard {
        NodeId leader; // empty: none since this node came up
        Time at{};
    };
    std::optional<Heard> m_heard;

    std::uint64_t m_draws = 0;
    bool m_mustDraw = true; // a new timeout before the election timer is armed again
    Duration m_electionTimeout{};
    Time m_electionArmedAt{};
};

} // namespace raft
