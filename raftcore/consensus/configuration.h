// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <string>
#include <vector>

namespace raft {

// Who counts. `outgoing` holds the voters of the old half while a joint configuration acts, else it is empty.
struct Configuration {
    std::vector<NodeId> voters;   // sorted
    std::vector<NodeId> outgoing; // sorted
    std::vector<NodeId> learners; // sorted

    static Configuration ofVoters(std::vector<NodeId> ids); // sorts, drops duplicates

    bool isJoint() const { return !outgoing.empty(); }
    bool isVoter(const NodeId& id) const;
    bool isMember(const NodeId& id) const;
    std::vector<NodeId> members() const; // everybody, sorted, each once

    friend bool operator==(const Configuration&, const Configuration&) = default;
};

// The `data` of a configuration entry: {"voters":["S1","S2"],"outgoing":[],"learners":["S4"]}, without blanks.
std::string encodeConfiguration(const Configuration& configuration);
// Nothing for anything else, and for unsorted or doubled names.
std::optional<Configuration> decodeConfiguration(std::string_view text);

std::size_t majorityOf(std::size_t voters); // n / 2 + 1
using Needed = std::size_t (*)(std::size_t voters); // how many make a quorum: majorityOf, unless a rule is broken

enum class QuorumState : std::uint8_t { Pending, Won, Lost };

// The one quorum function: votes, check-quorum and reads ask it with yes/no/unknown of each voter; while joint,
// both halves must agree.
QuorumState quorumState(const Configuration& configuration,
                        const std::function<std::optional<bool>(const NodeId&)>& answerOf,
                        Needed needed = majorityOf);
// The highest index that a quorum has reached, by the same rule. Index 0 for no voters at all.
Index quorumIndex(const Configuration& configuration, const std::function<Index(const NodeId&)>& matchOf,
                  Needed needed = majorityOf);

} // namespace raft
