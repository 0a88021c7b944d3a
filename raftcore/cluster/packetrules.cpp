// SPDX-License-Identifier: MIT
#include "raftcore/cluster/packetrules.h"

#include "raftcore/network/coin.h"

#include <algorithm>
#include <array>

namespace raft::cluster {

namespace {

using K = MessageKind;

struct Type {
    std::string_view name;
    std::uint32_t kinds;
};

constexpr std::array<Type, 12> types{{
    {"append_entries", bitOf(K::AppendEntries) | bitOf(K::Heartbeat)},
    {"heartbeat", bitOf(K::Heartbeat)},
    {"append_entries_res", bitOf(K::EntriesAccepted) | bitOf(K::EntriesRejected)},
    {"request_vote", bitOf(K::RequestVote) | bitOf(K::PreVote)},
    {"pre_vote", bitOf(K::PreVote)},
    {"request_vote_res",
     bitOf(K::VoteAccepted) | bitOf(K::VoteRejected) | bitOf(K::PreVoteAccepted) | bitOf(K::PreVoteRejected)},
    {"pre_vote_res", bitOf(K::PreVoteAccepted) | bitOf(K::PreVoteRejected)},
    {"install_snapshot", bitOf(K::InstallSnapshot)},
    {"install_snapshot_res", bitOf(K::SnapshotReceived)},
    {"timeout_now", bitOf(K::TimeoutNow)},
    {"forward", bitOf(K::Forward)},
    {"forward_res", bitOf(K::ForwardResult)},
}};

constexpr auto names = [] {
    std::array<std::string_view, types.size()> all;
    for (std::size_t k = 0; k < types.size(); ++k)
        all[k] = types[k].name;
    return all;
}();

PacketRule::Party toNetwork(trace::Party party)
{
    switch (party) {
    case trace::Party::Listed: return PacketRule::Party::Listed;
    case trace::Party::Leader: return PacketRule::Party::Leader;
    case trace::Party::Followers: return PacketRule::Party::Followers;
    case trace::Party::Minority: return PacketRule::Party::Minority;
    case trace::Party::Majority: return PacketRule::Party::Majority;
    }
    return PacketRule::Party::Listed;
}

PacketRule::Deed toNetwork(trace::PacketDeed deed)
{
    switch (deed) {
    case trace::PacketDeed::Drop: return PacketRule::Deed::Drop;
    case trace::PacketDeed::Delay: return PacketRule::Deed::Delay;
    case trace::PacketDeed::Duplicate: return PacketRule::Deed::Duplicate;
    case trace::PacketDeed::Corrupt: return PacketRule::Deed::Corrupt;
    case trace::PacketDeed::Reorder: return PacketRule::Deed::Reorder;
    case trace::PacketDeed::Hold: return PacketRule::Deed::Hold;
    }
    return PacketRule::Deed::Drop;
}

// From what the rule says, not from its number: another fault before it would change that.
std::uint64_t saltOf(const PacketRule& rule)
{
    std::uint64_t salt = 0;
    const auto add = [&salt](std::uint64_t value) { salt = drawCoin(salt, CoinStream::Rule, value, 0); };
    for (const std::vector<NodeId>* nodes : {&rule.from, &rule.to}) {
        add(nodes->size());
        for (const NodeId& node : *nodes)
            add(coinKey(node));
    }
    add(static_cast<std::uint64_t>(rule.fromParty) * 8 + static_cast<std::uint64_t>(rule.toParty));
    add(static_cast<std::uint64_t>(rule.deed));
    for (const std::uint64_t value : {std::uint64_t{rule.kinds}, rule.nth, rule.count, rule.packets})
        add(value);
    for (const Time time : {rule.since, rule.until, rule.delay})
        add(static_cast<std::uint64_t>(time.count()));
    return salt;
}

} // namespace

std::span<const std::string_view> packetTypes() { return names; }

std::optional<std::uint32_t> kindsOf(std::string_view type)
{
    for (const Type& each : types) {
        if (each.name == type)
            return each.kinds;
    }
    const std::optional<MessageKind> kind = messageKindFromString(type);
    return kind ? std::optional(bitOf(*kind)) : std::nullopt;
}

PacketRule toNetwork(trace::FaultId id, const trace::fault::PacketRule& rule)
{
    PacketRule made;
    made.id = id;
    made.from = rule.from;
    made.to = rule.to;
    made.fromParty = toNetwork(rule.fromParty);
    made.toParty = toNetwork(rule.toParty);
    for (const std::string& type : rule.types)
        made.kinds |= kindsOf(type).value_or(0);
    made.nth = rule.nth;
    made.count = rule.count;
    made.since = rule.since;
    made.until = rule.until;
    made.ppm = rule.ppm;
    made.deed = toNetwork(rule.deed);
    made.delay = rule.delay;
    made.packets = rule.packets;
    made.salt = saltOf(made);
    return made;
}

void setSides(Parties& parties, const trace::fault::Partition& partition, const std::vector<NodeId>& nodes)
{
    parties.majority.clear();
    parties.minority.clear();
    for (const NodeId& node : nodes) {
        const bool isInMajority =
            std::any_of(partition.groups.begin(), partition.groups.end(), [&](const std::vector<NodeId>& group) {
                return group.size() * 2 > nodes.size() && std::find(group.begin(), group.end(), node) != group.end();
            });
        (isInMajority ? parties.majority : parties.minority).push_back(node);
    }
}

} // namespace raft::cluster
