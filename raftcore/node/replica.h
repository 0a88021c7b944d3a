// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/forwardhistory.h"
#include "raftcore/node/replicahost.h"

#include <map>
#include <memory>
#include <string_view>

namespace raft {

struct ReplicaOptions {
    RaftOptions raft;
    Duration requestTimeout{3'000'000}; // after it a request is answered with what is known
    std::size_t maxRequests = 4'096;    // waiting at once; more are refused
    std::size_t maxResultBytes = 7'000; // of encoded entries and results in one ForwardResult
};

// One server: consensus, state machine and client requests; a disk, a socket and a clock are the host's. It is
// fed one input at a time and is a copyable value: a copy is a checkpoint, and goes on with any host.
//
// Any node takes any request. The leader appends; the others pass it on to the leader they believe in, once: a
// forward that may have been delivered is never sent again, since that could append it twice. A request is
// accepted only after its entries were applied here or at the leader.
class Replica {
public:
    Replica(ReplicaOptions options, Restored restored, DrawElectionTimeout draw,
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
    std::size_t waitingRequests() const { return m_pending.size(); }

private:
    enum class Stage : std::uint8_t { Waiting, Proposed, Appended, Forwarded };
    struct Origin { // a request that another node passed on
        NodeId node;
        Incarnation incarnation;
        std::uint64_t request = 0;
        Term term; // in which this node must lead
    };
    struct Pending {
        ClientRequest request;
        std::vector<ForwardedEntry> entries; // of an append
        std::optional<Origin> origin;        // none: a client of this node
        Time askedAt{}, deadline{};
        Stage stage = Stage::Waiting;
        NodeId leader;                       // asked last …
        Term term;                           // … or appended in this term
        Index first, last;                   // appended here
        std::string result;                  // of the entries applied so far
        Entries collected;                   // of a range that comes in pieces
    };
    using PendingMap = std::map<RequestId, Pending>;

    void feed(Time now, const Input& input, ReplicaHost& host);
    void carryOut(ReplicaHost& host);
    void apply(const Apply& apply, ReplicaHost& host);
    void makeSnapshot(const MakeSnapshot& make);
    void restore(const RestoreSnapshot& restore, ReplicaHost& host);
    void readReady(const ReadReady& ready, ReplicaHost& host);
    void readRefused(const ReadRefused& refused, ReplicaHost& host);
    void settle(Index index, Term term, const std::string& result, ReplicaHost& host);

    std::optional<Why> reasonToRefuse(const ClientRequest& request) const;
    void enter(Time now, Pending pending, ReplicaHost& host);
    void dispatch(Time now, ReplicaHost& host);
    void propose(Time now, const std::vector<RequestId>& ids, ReplicaHost& host);
    void proposalRefused(const ProposalRefused& refused, ReplicaHost& host);
    void answerRange(PendingMap::iterator it, ReplicaHost& host);
    void forward(PendingMap::iterator it, const NodeId& leader, ReplicaHost& host);
    void takeForward(Time now, const NodeId& from, Incarnation incarnation, const Forward& forward, ReplicaHost& host);
    void takeForwardResult(Time now, const NodeId& from, const ForwardResult& result, ReplicaHost& host);
    void forwardAccepted(PendingMap::iterator it, const ForwardResult& result, ReplicaHost& host);
    void giveUp(PendingMap::iterator it, Time now, ReplicaHost& host);

    void accept(PendingMap::iterator it, RequestAccepted accepted, ReplicaHost& host);
    void reject(PendingMap::iterator it, Why reason, RequestRejected::Class kind, ReplicaHost& host);
    void refuse(PendingMap::iterator it, Why reason, ReplicaHost& host);
    void reply(const Origin& origin, ForwardResult result, bool remember, ReplicaHost& host);

    ReplicaOptions m_options;
    Raft m_raft;
    Term m_termAtStart; // forwards of this term or an earlier one may have reached the incarnation before
    std::unique_ptr<StateMachine> m_machine;
    Effects m_effects; // kept for its memory

    RequestId m_lastRequest = 0;
    PendingMap m_pending; // oldest first; so the earliest deadline stands in front
    std::vector<RequestId> m_waiting;              // for a leader
    std::multimap<Index, RequestId> m_awaited;     // by the next index whose application decides them
    std::optional<Time> m_armed;                   // the request deadline that the host knows
    ForwardHistory m_forwards;
};

// The code by which a ForwardResult says why, and back again as far as the numbers are known.
std::string_view forwardReason(const Why& why);
Why whyOfForward(const ForwardResult& result, const ClientRequest& request);

} // namespace raft
