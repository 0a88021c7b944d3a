// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <cassert>

namespace raft {

// Figure 2, leaders: an index that a majority has reached, and whose entry is of the own term, is committed.
void Raft::advanceCommitByQuorum(Step& step)
{
    const Index index = quorumIndex(configuration(), [this](const NodeId& voter) { return durableOn(voter); }, needed());
    if (index <= m_commitIndex)
        return;
    // §5.4.2: only entries of the current term are committed by counting; earlier ones follow along.
    if (m_log.termAt(index) != m_currentTerm && m_options.rules.isOn(Rule::CommitOwnTermOnly))
        return;
    why::QuorumReached why{index, 0, needed()(configuration().voters.size()), {}};
    why.nodes.reserve(configuration().voters.size());
    for (const NodeId& voter : configuration().voters) {
        if (durableOn(voter) >= index)
            why.nodes.push_back(voter);
    }
    why.have = why.nodes.size();

    auto& leader = std::get<Leader>(m_role);
    for (Index each = m_commitIndex.next(); each <= index; each = each.next()) {
        if (const Entry& entry = *m_log.at(each); entry.term == m_currentTerm)
            leader.uncommittedBytes -= std::min(leader.uncommittedBytes, encodedSize(entry));
    }
    const Index before = m_commitIndex;
    advanceCommit(step, index, std::move(why));
    answerReads(step);
    configurationCommitted(step, before, index);
}

// What is known to be durable on a voter: of the own log only what the own disk has confirmed.
Index Raft::durableOn(const NodeId& voter) const
{
    if (voter == m_options.id)
        return m_options.rules.isOn(Rule::OwnDiskCounts) ? m_durability.durableIndex() : m_log.lastIndex();
    for (const Progress& progress : std::get<Leader>(m_role).progress) {
        if (progress.peer == voter)
            return progress.match;
    }
    return Index();
}

void Raft::advanceCommit(Step& step, Index to, Why why)
{
    assert(to > m_commitIndex && to <= m_log.lastIndex());
    const bool mightCampaign = configurationIndex() > m_commitIndex && mayCampaign();
    step.out.emplace_back(CommitAdvanced{m_commitIndex, to, std::move(why)});
    m_commitIndex = to;
    // A server that learns that its removal is committed goes quiet (dissertation §4.2.2).
    if (mightCampaign && !mayCampaign() && !std::holds_alternative<Leader>(m_role))
        step.out.emplace_back(SetTimer{Timer::Election, std::nullopt});
}

} // namespace raft
