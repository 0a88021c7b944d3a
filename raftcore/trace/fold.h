// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

namespace raft::trace {

// One event's effect on a cluster's state. Foreign files may hold anything: what makes no sense is left out, and
// nothing here may depend on the order of events for its safety.
class Fold {
public:
    Fold(ClusterState& state, const Event& event);
    void run();

    // Of one node (foldnode.cpp) …
    void on(NodeState& me, const Started& event);
    void on(NodeState& me, const Loaded& event);
    void on(NodeState& me, const Stopped& event);
    void on(NodeState& me, const Paused& event);
    void on(NodeState& me, const Resumed& event);
    void on(NodeState& me, const TimerSet& event);
    void on(NodeState& me, const TimerFired& event);
    void on(NodeState& me, const RandomDrawn& event);
    void on(NodeState& me, const TermChanged& event);
    void on(NodeState& me, const RoleChanged& event);
    void on(NodeState& me, const VoteDecided& event);
    void on(NodeState& me, const ProgressChanged& event);
    void on(NodeState& me, const ConfigurationTaken& event);
    void on(NodeState& me, const MessageIgnored& event);
    void on(NodeState& me, const AdminGiven& event);
    void on(NodeState& me, const LeaseChanged& event);
    void on(NodeState& me, const TransferChanged& event);
    void on(NodeState& me, const MembersChanging& event);
    // … its log, disk and state machine (foldlog.cpp) …
    void on(NodeState& me, const EntryAppended& event);
    void on(NodeState& me, const LogTruncated& event);
    void on(NodeState& me, const WriteStarted& event);
    void on(NodeState& me, const WriteDurable& event);
    void on(NodeState& me, const DiskError& event);
    void on(NodeState& me, const DiskChanged& event);
    void on(NodeState& me, const CommitAdvanced& event);
    void on(NodeState& me, const Applied& event);
    // … its snapshots (foldsnapshot.cpp) …
    void on(NodeState& me, const SnapshotNoted& event);
    void on(NodeState& me, const LogCompacted& event);
    // … the clients that ask it (foldclients.cpp) …
    void on(NodeState& me, const Requested& event);
    void on(NodeState& me, const Responded& event);
    // … packets (foldpackets.cpp) …
    void on(const PacketSent& event);
    void on(const PacketDue& event);
    void on(const PacketDelivered& event);
    void on(const PacketLost& event);
    void on(const PacketDuplicated& event);
    // … and the cluster's (clusterstate.cpp).
    void on(const FaultBegan& event);
    void on(const FaultHealed& event);
    void on(const CommandGiven& event);
    void on(const RuleSwitched& event);
    void on(const Noted& event);
    void on(const Violated& event);
    void on(const Ended& event);

private:
    using InFlight = std::map<PacketId, PacketState>::iterator;

    NodeState* ensure(const NodeId& id); // adds it when new; null when there are too many or it has no name
    NodeState* known(const NodeId& id) { return m_state.node(id); }

    static std::optional<ArmedTimer>& timerOf(NodeState& me, Timer timer);
    void forgetVolatile(NodeState& me);
    void forgetLeadership(NodeState& me);
    void restoreContents(NodeState& me, std::uint64_t hash, Index index);
    void keepContents(const NodeState& me, const SnapshotNoted& event);
    void snapshotSent(NodeState& me, const SnapshotNoted& event);
    void chunkHeard(const PacketState& packet);
    static void chunkAnswered(NodeState& me, const Message& message);
    void clientAnswered(const Responded& event);
    static void dropLeavers(NodeState& me);
    static bool isFollowed(const NodeState& me, const NodeId& peer);
    void catchUp(ChangeView& change, const MembersChanging& event);
    void takeSnapshot(NodeState& me, const Started& event);
    void applySession(const NodeState& me, const Applied& event);
    ClientView& clientOf(const std::string& id);
    void takeDisk(NodeState& me, const std::string& id);
    void settleWrites(NodeState& me, const Started& event);
    EntryPtr interned(const NodeState& me, Index index, const EntryPtr& entry) const;

    void resetVotes(NodeState& me);
    static VoteView* voteAt(NodeState* candidate, const NodeId& voter, Term term, bool pre, bool granted);
    void voteSent(const NodeId& voter, const NodeId& candidate, const Message& message);
    void voteDelivered(const PacketState& packet);
    void voteLost(const NodeId& voter, const NodeId& candidate);
    bool voteInFlight(const NodeId& voter, const NodeId& candidate) const;
    void hear(const PacketState& packet);
    void end(InFlight packet, std::optional<LossCause> lost);

    ClusterState& m_state;
    const Event& m_event;
};

} // namespace raft::trace
