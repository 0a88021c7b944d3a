// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/forwardhistory.h"
#include "raftcore/node/replicahost.h"
#include "raftcore/node/sessiontable.h"

#include <map>
#include <memory>
#include <string_view>

namespace raft {

struct ReplicaOptions {
    RaftOptions raft;
    Duration requestTimeout{3'000'000}; // after it a request is answered with what is known
    std::size_t maxRequests = 4'096;    // waiting at once; more are refused
    std::size_t maxResultBytes = 7'000; // of encoded entries and results in one ForwardResult
    std::uint64_t maxSessions = 1'000;  // of the whole cluster; what a RegisterRequest without a limit asks for
};

// One server: consensus, state machine and client requests; a disk, a socket and a clock are the host's. It is
// fed one input at a time and is a copyable value: a copy is a checkpoint, and goes on with any host.
//
// Any node takes any request. The leader appends; the others pass it on to the leader they believe in. What may be
// done twice without harm, because it changes nothing or belongs to a client's session, is asked again until the
// request times out: of the same leader now and then, of a new one at once. Anything else is passed on once, since
// a second time could append it twice. A request is accepted only after its entries were applied here or at the
// leader.
//
// The client sessions (dissertation §6.3) are a part of the replicated state, beside the state machine's.
class Replica {
public:
    Replica(ReplicaOptions options, const Restored& restored, DrawElectionTimeout draw,
            std::unique_ptr<StateMachine> machine);
    Replica(const Replica& other);
    Replica& operator=(const Replica& other);
    Replica(Replica&&) = default;
    Replica& operator=(Replica&&) = default;

    // The inputs.
    void start(Time now, ReplicaHost& host); // once, first
    void receive(Time now, const NodeId& from, Incarnation senderIncarnation, const Message& message,
                 ReplicaHost& host);
    void expire(Time now, Timer timer, ReplicaHost& host);
    void durable(Time now, WriteToken token, ReplicaHost& host);
    void submit(Time now, const std::vector<ClientRequest>& requests, ReplicaHost& host); // at once: one write
    void setRule(Time now, Rule rule, bool on, ReplicaHost& host);
    // What a person or program that runs the cluster asks of this node. What came of it is observed.
    void transfer(Time now, const NodeId& to, ReplicaHost& host); // to nobody: to the voter that holds most of the log
    void abortTransfer(Time now, ReplicaHost& host);
    void changeMembers(Time now, const ChangeMembers& change, ReplicaHost& host);
    void abortChange(Time now, ReplicaHost& host);
    void takeSnapshot(Time now, ReplicaHost& host);
    void forgetLeader(Time now, ReplicaHost& host);
    void tune(Time now, const RaftTuning& tuning, ReplicaHost& host);
    void loseLease(Time now, ReplicaHost& host); // the host's clock stood still or was put back
    void expireRequests(Time now, ReplicaHost& host);
    // The node stops: every client of its own learns that there will be no answer.
    void abandonRequests(ReplicaHost& host);

    const Raft& raft() const { return m_raft; }
    const StateMachine& machine() const { return *m_machine; }
    const SessionTable& sessions() const { return m_sessions; }
    Index appliedIndex() const { return m_applied; } // of the state that machine() and sessions() hold
    // Of the whole replicated state: the machine's hash and the session table's, which is 0 without sessions.
    std::uint64_t stateHash() const { return m_machine->hash() + m_sessions.hash(); }
    std::size_t waitingRequests() const { return m_pending.size(); }

private:
    enum class Stage : std::uint8_t { Waiting, Proposed, Appended, Forwarded, Confirming };
    struct Origin { // a request that another node passed on
        NodeId node;
        Incarnation incarnation;
        std::uint64_t request = 0;
        Term term; // in which this node must lead
    };
    struct Pending {
        ClientRequest request;
        std::vector<ForwardedEntry> entries; // of what goes through the log
        Index session;                       // that its commands belong to
        std::optional<Origin> origin;        // none: a client of this node
        Time askedAt{}, deadline{};
        Stage stage = Stage::Waiting;
        NodeId leader;                       // asked last …
        Term term;                           // … or appended in this term
        Time triedAt{};                      // then …
        RequestId number = 0;                // … under this number: a new one for each leader and term
        bool mayBeDone = false;              // an earlier try may still have an effect
        Index first, last;                   // appended here
        Index awaits;                        // whose application comes next
        std::string result;                  // of the entries applied so far
        Entries collected;                   // of a range that comes in pieces
    };
    using PendingMap = std::map<RequestId, Pending>;

    void feed(Time now, const Input& input, ReplicaHost& host);
    void run(Time now, const Input& input, ReplicaHost& host);
    void carryOut(ReplicaHost& host);
    void apply(const Apply& apply, ReplicaHost& host);
    ApplyResult applyInSession(Index index, const Entry& entry, SessionTable::Standing& standing);
    void makeSnapshot(const MakeSnapshot& make);
    void restore(const RestoreSnapshot& restore, ReplicaHost& host);
    void readReady(const ReadReady& ready, ReplicaHost& host);
    void readRefused(const ReadRefused& refused, ReplicaHost& host);
    void proposalAppended(const ProposalAppended& appended);
    void settle(Index index, Term term, const std::string& result, ReplicaHost& host);
    void settleSession(Term term, const Entry& entry, SessionTable::Standing standing, ReplicaHost& host);
    void acceptFromTable(PendingMap::iterator it, Term term, ReplicaHost& host);

    std::optional<Why> reasonToRefuse(const ClientRequest& request) const;
    std::optional<Why> reasonToRefuse(const AppendRequest& append, const ClientRequest& request) const;
    std::vector<ForwardedEntry> entriesOf(const ClientRequest& request) const;
    void answerLocally(const ClientRequest& request, ReplicaHost& host) const;
    void enter(Time now, Pending pending, ReplicaHost& host);
    void arm(Time deadline, ReplicaHost& host);
    static bool isThroughLog(const Pending& pending);
    static bool changesState(const Pending& pending);
    static bool isRepeatable(const Pending& pending);
    Duration repeatAfter() const { return m_raft.options().electionTimeoutMax; }
    void askNewLeader();
    void askAgain(Time now, ReplicaHost& host);
    void waitAgain(PendingMap::iterator it);
    void dispatch(Time now, ReplicaHost& host);
    void propose(Time now, const std::vector<RequestId>& ids, ReplicaHost& host);
    void proposalRefused(const ProposalRefused& refused, ReplicaHost& host);
    void answerRange(PendingMap::iterator it, ReplicaHost& host);
    void forward(Time now, PendingMap::iterator it, const NodeId& leader, ReplicaHost& host);
    std::optional<Pending> pendingOf(const NodeId& from, Incarnation incarnation, const Forward& forward) const;
    void takeForward(Time now, const NodeId& from, Incarnation incarnation, const Forward& forward, ReplicaHost& host);
    void takeForwardResult(Time now, const NodeId& from, const ForwardResult& result, ReplicaHost& host);
    void forwardAccepted(Time now, PendingMap::iterator it, const ForwardResult& result, ReplicaHost& host);
    void forwardRefused(Time now, PendingMap::iterator it, const ForwardResult& result, ReplicaHost& host);
    void giveUp(PendingMap::iterator it, Time now, ReplicaHost& host);

    Pending take(PendingMap::iterator it);
    void accept(PendingMap::iterator it, RequestAccepted accepted, ReplicaHost& host);
    void reject(PendingMap::iterator it, Why reason, RequestRejected::Class kind, ReplicaHost& host);
    void refuse(PendingMap::iterator it, Why reason, ReplicaHost& host);
    void reply(const Origin& origin, ForwardResult result, bool remember, ReplicaHost& host);

    ReplicaOptions m_options;
    Raft m_raft;
    Term m_termAtStart; // forwards of this term or an earlier one may have reached the incarnation before
    std::unique_ptr<StateMachine> m_machine;
    SessionTable m_sessions;
    Index m_applied;
    Effects m_effects; // kept for its memory
    SnapshotPtr m_made; // asked for, and to be handed over before the input ends

    RequestId m_lastRequest = 0; // no incarnation uses a number of another one
    PendingMap m_pending; // oldest first; so the earliest deadline stands in front
    std::vector<RequestId> m_waiting;              // for a leader
    std::multimap<Index, RequestId> m_awaited;     // by the next index whose application decides them
    std::multimap<std::pair<Index, std::uint64_t>, RequestId> m_inSession; // by session and last serial
    std::map<RequestId, RequestId> m_numbers;      // of requests that were passed on more than once
    std::size_t m_repeatable = 0;                  // of those pending
    NodeId m_leader;                               // as last seen, …
    Term m_leaderTerm;                             // … leading this term
    std::optional<Time> m_armed;                   // the request deadline that the host knows
    ForwardHistory m_forwards;
};

// How a ForwardResult says why it is not ok: the reason's code, its numbers, the node and the text that it names.
void putReason(ForwardResult& result, const Why& why);
Why whyOfForward(const ForwardResult& result);

} // namespace raft
