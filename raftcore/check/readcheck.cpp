// SPDX-License-Identifier: MIT
#include "raftcore/check/readcheck.h"

namespace raft::check {

using trace::Property;

// Dissertation §6.4.1: while a lease is valid nobody else may be sure of leading.
void ReadCheck::on(NodeMirror& node, const LeaseChanged& lease)
{
    node.leaseUntil = lease.until;
    node.leaseEvent = m_world.n;
    if (!lease.until || *lease.until <= m_world.t)
        return;
    for (const NodeMirror& other : m_world.nodes) {
        if (&other == &node || !other.up || !other.leaseUntil || *other.leaseUntil <= m_world.t)
            continue;
        m_world.report({.property = Property::Lease, .code = "two-leases", .nodes = {other.id, node.id},
                        .term = node.term, .events = {other.leaseEvent, m_world.n},
                        .numbers = {{"otherTerm", other.term.value()},
                                    {"otherUntilUs", static_cast<std::uint64_t>(other.leaseUntil->count())},
                                    {"untilUs", static_cast<std::uint64_t>(lease.until->count())}},
                        .scope = node.term.value()});
    }
}

// §8, dissertation §6.4: a read sees everything that was committed before it was asked for.
void ReadCheck::answered(const NodeMirror& node, const trace::Responded& response, Index committed,
                         std::uint64_t asked)
{
    if (response.index >= committed)
        return;
    m_world.report({.property = Property::FreshReads, .code = "stale-read", .nodes = {node.id},
                    .index = response.index, .term = node.term, .events = {asked, m_world.n},
                    .numbers = {{"serial", response.serial}, {"committedIndex", committed.value()}},
                    .scope = m_world.n});
}

} // namespace raft::check
