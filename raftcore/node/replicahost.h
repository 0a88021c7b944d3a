// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"
#include "raftcore/node/request.h"
#include "raftcore/node/statemachine.h"

#include <variant>

namespace raft {

using Observation = std::variant<TermChanged, RoleChanged, VoteDecided, EntryAppended, LogTruncated, ProgressChanged,
                                 CommitAdvanced, RandomDrawn, ConfigurationTaken, MessageIgnored, SnapshotNoted, LogCompacted, LeaseChanged,
                                 TransferChanged, MembersChanging>;

// What a replica needs of the world. It calls these while it handles an input, in the order in which things must
// be done; none of them may call the replica back.
class ReplicaHost {
public:
    virtual ~ReplicaHost() = default;
    virtual void send(const NodeId& to, Message message) = 0; // a datagram: it may be lost, late or doubled
    virtual void write(Persist persist) = 0;                  // then call Replica::durable()
    virtual void setTimer(Timer timer, std::optional<Time> deadline) = 0; // then call Replica::expire()
    virtual void setRequestDeadline(Time deadline) = 0;       // then call Replica::expireRequests()
    virtual void observe(const Observation& observation) = 0;
    // `duplicate`: the session table answered, the state machine was not asked.
    virtual void applied(Index index, Term term, std::uint64_t stateHash, const std::vector<StateChange>& changes,
                         bool duplicate) = 0;
    // The node cannot go on, and must not be called again once this input is over.
    virtual void failed(const std::string& error) = 0;
    virtual void answer(const std::string& client, std::uint64_t serial, const Answer& answer) = 0;

protected:
    ReplicaHost() = default;
    ReplicaHost(const ReplicaHost&) = default;
    ReplicaHost& operator=(const ReplicaHost&) = default;
};

} // namespace raft
