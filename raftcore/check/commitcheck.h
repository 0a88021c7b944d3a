// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/intervalset.h"
#include "raftcore/check/linearitycheck.h"
#include "raftcore/check/world.h"

namespace raft::check {

// What is committed and applied: "state machine safety", "leader completeness", "commit rule", "commit durable",
// "commit monotone", "match is true", "apply", "exactly once", and entries a client was promised.
class CommitCheck {
public:
    CommitCheck(World& world, LinearityCheck& linearity) : m_world(world), m_linearity(linearity) {}

    void becameLeader(const NodeMirror& leader);
    void on(NodeMirror& node, const CommitAdvanced& commit);
    void on(NodeMirror& node, const trace::Applied& applied);
    void on(const NodeMirror& leader, const ProgressChanged& progress);
    // A follower tells a leader that it holds entries up to a point.
    void promises(NodeMirror& follower, const NodeId& leader, const EntriesAccepted& reply);

private:
    Index firstDifference(const LogMirror& log, Index upTo) const;
    void reportAcknowledged(const NodeMirror& node, Index from, Index to);
    void checkMonotone(const NodeMirror& node, const CommitAdvanced& commit, bool recovered);
    bool agreesWithChosen(const NodeMirror& node, Index upTo);
    void checkDurable(const NodeMirror& node, Index to);
    void choose(const NodeMirror& node, Index to);
    void tookEffect(const NodeMirror& node, Index index, ChosenLog::Record& record, const trace::Applied& applied);

    World& m_world;
    LinearityCheck& m_linearity;
    std::unordered_map<ClientNumber, IntervalSet> m_effects;    // the serials of each client that took effect …
    std::unordered_map<Index, IntervalSet> m_sessionEffects;    // … and of each session
};

} // namespace raft::check
