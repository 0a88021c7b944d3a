// SPDX-License-Identifier: MIT
#pragma once

#include "ui/why/evidence.h"

namespace ui::why {

// One try of a node to become leader, or to be told that it could: from its own vote to whatever ended it.
struct Campaign {
    raft::NodeId candidate;
    raft::Term term;
    bool pre = false;
    std::uint64_t began = 0; // its own vote
    std::uint64_t ended = 0; // 0 = it goes on
    raft::Configuration configuration; // of the candidate, at that time
};

// A voter's part in it.
struct Ballot {
    raft::NodeId voter;
    enum class Standing : std::uint8_t { Own, OwnNotDurable, Granted, GrantedInFlight, GrantedLost, Refused, NotHeard } standing = Standing::NotHeard;
    std::uint64_t decided = 0; // its `vote` event
    Talk talk;
    bool isGranted() const { return standing == Standing::Own || standing == Standing::Granted; }
};

// The newest campaign of a node, or of anybody.
std::optional<Campaign> lastCampaign(const Evidence& evidence, const std::optional<raft::NodeId>& candidate, std::uint64_t upTo = 0);
std::vector<Ballot> ballotsOf(const Evidence& evidence, const Campaign& campaign);

// Who blocks whom: one reason a voter, and in a joint configuration one for each half.
void tellBallots(const Evidence& evidence, const Campaign& campaign, std::vector<Reason>& reasons);
// "S3 campaigns for term 8 and has 2 of the 3 votes that it needs."
QString campaignWords(const Evidence& evidence, const Campaign& campaign);
// How a campaign, or a leadership, ended; nothing when that was not found.
std::optional<Reason> endOf(const Evidence& evidence, const Campaign& campaign);

// What the links, the logs and the nodes that run would allow, whatever has happened so far.
struct Chance {
    raft::NodeId candidate;
    std::vector<raft::NodeId> voters; // that could vote for it, itself included
    bool wins = false;
};
Chance chanceOf(const raft::trace::ClusterState& state, const raft::trace::NodeState& candidate);
// Why this voter cannot vote for that candidate.
std::optional<Reason> obstacle(const Evidence& evidence, const raft::trace::NodeState& candidate, const raft::NodeId& voter);

} // namespace ui::why
