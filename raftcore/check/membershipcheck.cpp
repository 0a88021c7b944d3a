// SPDX-License-Identifier: MIT
#include "raftcore/check/membershipcheck.h"

#include <algorithm>

namespace raft::check {

using trace::Property;

namespace {

using Half = std::vector<NodeIndex>;

// Whether a majority of `a` and a majority of `b` have a node in common, whichever they are.
bool mustMeet(const Half& a, const Half& b)
{
    const auto isShared = [&](NodeIndex id) { return std::find(b.begin(), b.end(), id) != b.end(); };
    const auto shared = static_cast<std::size_t>(std::count_if(a.begin(), a.end(), isShared));
    const std::size_t all = a.size() + b.size() - shared;
    return a.size() / 2 + 1 + b.size() / 2 + 1 > all;
}

// A quorum has a majority in every half, so it is enough that two halves must meet.
bool overlap(const Voters& before, const Voters& after)
{
    for (const Half* old : {&before.incoming, &before.outgoing}) {
        for (const Half* fresh : {&after.incoming, &after.outgoing}) {
            if (!old->empty() && !fresh->empty() && mustMeet(*old, *fresh))
                return true;
        }
    }
    return before.incoming.empty();
}

} // namespace

void MembershipCheck::report(const NodeMirror& node, std::string_view code, Index index, std::string_view name,
                             std::uint64_t other)
{
    m_world.report({.property = Property::Membership, .code = code, .nodes = {node.id}, .index = index,
                    .term = node.term, .events = {node.configurationEvent, m_world.n},
                    .numbers = {{std::string(name), other}}, .scope = index.value()});
}

void MembershipCheck::on(const NodeMirror& node, const EntryAppended& append)
{
    if (node.role != Role::Leader || !append.entry || append.entry->type != EntryType::Configuration)
        return;
    const auto next = decodeConfiguration(append.entry->data);
    if (!next)
        return report(node, "configuration-unreadable", append.index, "bytes", append.entry->data.size());
    const Voters after = m_world.votersOf(*next);
    // §6: at no time may two majorities decide without each other.
    if (!overlap(node.voters, after))
        report(node, "majorities-apart", append.index, "votersBefore",
               node.voters.incoming.size() + node.voters.outgoing.size());
    // Dissertation §4.1: one change at a time, and (erratum of 2015) none before an entry of the leader's own term
    // is committed.
    if (node.configurationIndex > node.commitIndex)
        report(node, "change-before-committed", append.index, "configurationIndex", node.configurationIndex.value());
    const auto committed = node.log.termAt(node.commitIndex, m_world.chosen);
    if (committed && *committed != node.term)
        report(node, "change-before-own-term", append.index, "committedTerm", committed->value());
}

void MembershipCheck::on(NodeMirror& node, const ConfigurationTaken& taken)
{
    node.voters = m_world.votersOf(taken.configuration);
    node.configurationIndex = taken.index;
    node.configurationEvent = m_world.n;
}

} // namespace raft::check
