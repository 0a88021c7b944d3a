// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/trace/clusterstate.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui::members {

enum class Group : std::uint8_t { Voters, Learners, Outside };
inline constexpr int groupCount = 3;

QString groupName(Group group);

// A change of members that a person puts together before it is given: who shall vote, and who shall only learn.
struct Draft {
    std::vector<raft::NodeId> voters, learners; // sorted

    static Draft of(const raft::Configuration& configuration);
    Group groupOf(const raft::NodeId& node) const;
    void move(const raft::NodeId& node, Group group);
    // `with` takes the place of `node`, which leaves.
    void replace(const raft::NodeId& node, const raft::NodeId& with);
    raft::cluster::command::ChangeMembers command(bool joint) const;
    friend bool operator==(const Draft&, const Draft&) = default;
};

// Voters that come plus voters that go.
std::size_t votersChanged(const Draft& draft, const raft::Configuration& now);

// "Voters: S1, S2, S4; was S1, S2, S3"
QString describe(const Draft& draft, const raft::Configuration& now);

// Why the draft cannot be given, as far as is known here: the leader decides. Nothing when it can.
std::optional<QString> obstacle(const Draft& draft, const raft::trace::ClusterState& state);
// The same for a single-server change: one voter at most (dissertation §4.1).
std::optional<QString> obstacleToSingle(const Draft& draft, const raft::trace::ClusterState& state);

// Until its entry is in the log, a change can be given up.
bool canBeGivenUp(const raft::trace::ClusterState& state);

// How the change under way, or the last one, gets on; empty when there was none.
QString progress(const raft::trace::ClusterState& state);

} // namespace ui::members
