// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/durability.h"
#include "raftcore/consensus/log.h"
#include "raftcore/consensus/message.h"
#include "raftcore/consensus/observation.h"
#include "raftcore/consensus/roles.h"
#include "raftcore/consensus/rulebook.h"

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
using Input = std::variant<Receive, TimerExpired, Propose, WriteFinished, SwitchRule>;

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
};
struct Apply { // hand the entry to the state machine; each index once, in order
    Index index;
    EntryPtr entry;
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
                            ConfigurationTaken, MessageIgnored>;
using Effects = std::vector<Effect>;

// ---------------------------------------------------------------- the machine

struct RaftOptions {
    NodeId id;
    Configuration bootstrap; // stands at index 0, the same on all founders
    Duration electionTimeoutMin{150'000};
    Duration electionTimeoutMax{300'000}; // not below the minimum
    Duration heartbeatInterval{50'000};
    std::size_t maxAppendBytes = 7'400;   // of encoded entries in one AppendEntries, by `encodedSize`
    std::size_t maxInflightMessages = 8;  // AppendEntries on the way to one follower
    std::size_t maxUncommittedBytes = 16U << 20U; // back-pressure at propose
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
};

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
    const Configuration& configuration() const;
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

    // raft.cpp: inputs, the rule of terms, roles and timers
    void receive(Step& step, const Receive& input);
    bool isCredible(Step& step, const NodeId& from, const RaftMessage& message);
    void answerStaleTerm(Step& step, const NodeId& from, const RaftMessage& message);
    void dispatch(Step& step, const NodeId& from, const RaftMessage& message);
    void timerExpired(Step& step, Timer timer);
    void takeTerm(Step& step, Term term, const Why& why);
    void becomeFollower(Step& step, std::optional<NodeId> leader, const Why& why);
    Role passiveRole() const;
    void changeRole(Step& step, Role to, const Why& why, std::variant<Follower, Candidate, Leader> data);
    void armElectionTimer(Step& step);
    void armHeartbeatTimer(Step& step);
    void ignore(Step& step, const NodeId& from, const RaftMessage& message, Why why);

    // persistence.cpp: what goes to the disk, and what waits for it
    void persist(Step& step);
    void applyCommitted(Step& step);
    void writeFinished(Step& step, WriteToken token);
    void releaseHeldReplies(Step& step);
    void promise(Step& step, WriteToken token, const NodeId& to, RaftMessage message);
    void reply(Step& step, const NodeId& to, RaftMessage message); // promises the term and the vote

    // election.cpp: §5.2, §5.4.1
    void campaign(Step& step);
    void beginAsking(Step& step);
    void askForVotes(Step& step);
    void requestVote(Step& step, const NodeId& from, const RequestVote& request);
    Why reasonForVote(const RequestVote& request, bool& granted) const;
    void voteAnswered(Step& step, const NodeId& from, const RaftMessage& message, bool granted);
    void tally(Step& step);
    void becomeLeader(Step& step);

    // append.cpp: a follower's side of §5.3
    void appendEntries(Step& step, const NodeId& from, const AppendEntries& request);
    bool areEntriesSound(Step& step, const NodeId& from, const AppendEntries& request);
    void refuseEntries(Step& step, const NodeId& from, const AppendEntries& request);
    void takeEntries(Step& step, const NodeId& from, const AppendEntries& request);
    void appendToLog(Step& step, EntryPtr entry);

    // replication.cpp: a leader's side of §5.3
    void sendHeartbeats(Step& step);
    void sendHeartbeat(Step& step, Progress& progress);
    void replicate(Step& step);
    void replicateTo(Step& step, Progress& progress);
    void sendEntries(Step& step, Progress& progress);
    Index lastOfMessage(Index from) const;
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
    std::variant<Follower, Candidate, Leader> m_role;

    Configuration m_configuration;
    Index m_restoredCommit;
    Durability m_durability;
    bool m_termOrVoteChanged = false;    // since the last Persist
    std::optional<Index> m_truncateFrom; // since the last Persist
    Index m_firstUnwritten;              // entries from here are in memory only
    Index m_savedCommit;                 // as of the last Persist
    std::vector<HeldReply> m_held;

    std::uint64_t m_draws = 0;
    bool m_mustDraw = true; // a new timeout before the election timer is armed again
    Duration m_electionTimeout{};
    Time m_electionArmedAt{};
};

} // namespace raft
