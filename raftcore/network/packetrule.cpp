// SPDX-License-Identifier: MIT
#include "raftcore/network/packetrule.h"

#include <algorithm>

namespace raft {

namespace {

bool isIn(const std::vector<NodeId>& nodes, const NodeId& node)
{
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

bool belongs(const NodeId& node, PacketRule::Party party, const std::vector<NodeId>& listed, const Parties& parties)
{
    switch (party) {
    case PacketRule::Party::Listed:
        return listed.empty() || isIn(listed, node);
    case PacketRule::Party::Leader:
        return parties.leader == node;
    case PacketRule::Party::Followers:
        return parties.leader != node;
    case PacketRule::Party::Minority:
        return isIn(parties.minority, node);
    case PacketRule::Party::Majority:
        return isIn(parties.majority, node);
    }
    return false;
}

} // namespace

bool fits(const PacketRule& rule, Time now, const NodeId& from, const NodeId& to, MessageKind kind,
          const Parties& parties)
{
    return now >= rule.since && (rule.until == Time{} || now < rule.until)
        && (rule.kinds == 0 || (rule.kinds & bitOf(kind)) != 0) && belongs(from, rule.fromParty, rule.from, parties)
        && belongs(to, rule.toParty, rule.to, parties);
}

} // namespace raft
