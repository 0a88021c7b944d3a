// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <cassert>

namespace raft {

namespace {

// The first index that `log` holds of the term of its entry at `index`. Terms never fall along a log.
Index firstOfTermAt(const Log& log, Index index)
{
    const Term term = *log.termAt(index);
    Index low = log.firstIndex();
    Index high = index;
    while (low < high) {
        const Index middle(low.value() + (high.value() - low.value()) / 2);
        if (*log.termAt(middle) < term)
            low = middle.next();
        else
            high = middle;
    }
    return low;
}

} // namespace

// Figure 2, AppendEntries RPC, receiver implementation.
void Raft::appendEntries(Step& step, const NodeId& from, const AppendEntries& request)
{
    if (std::holds_alternative<Leader>(m_role)) {
        ignore(step, from, request, why::SameTermLeader{from, request.term});
        return;
    }
    if (!areEntriesSound(step, from, request))
        return;
    if (std::holds_alternative<Candidate>(m_role))
        becomeFollower(step, from, why::LeaderFound{from, request.term}); // §5.2; the vote stays given
    else
        std::get<Follower>(m_role).leader = from;
    armElectionTimer(step);

    if (request.prevLogIndex < m_commitIndex) {
        // What is committed is known to match: nothing of it is looked at again, let alone touched.
        persist(step);
        promise(step, m_durability.ofLogUpTo(m_commitIndex), from,
                EntriesAccepted{m_currentTerm, request.prevLogIndex, m_commitIndex, request.round});
    } else if (m_log.termAt(request.prevLogIndex) != request.prevLogTerm) {
        refuseEntries(step, from, request);
    } else {
        takeEntries(step, from, request);
    }
}

// Terms never fall along a leader's log, and none lies above its own: anything else did not come from a leader.
bool Raft::areEntriesSound(Step& step, const NodeId& from, const AppendEntries& request)
{
    Term before = request.prevLogTerm;
    Index index = request.prevLogIndex;
    for (const EntryPtr& entry : request.entries) {
        index = index.next();
        if (!entry || entry->term < before || entry->term > request.term || index.value() >= Index::limit) {
            ignore(step, from, request, why::BadEntries{index, entry ? entry->term : Term()});
            return false;
        }
        before = entry->term;
    }
    return true;
}

// §5.3: no entry at prevLogIndex, or one of another term. The answer names the conflict.
void Raft::refuseEntries(Step& step, const NodeId& from, const AppendEntries& request)
{
    EntriesRejected rejection{m_currentTerm, request.prevLogIndex, m_log.lastIndex().next(), Term(), request.round};
    if (const std::optional<Term> ownTerm = m_log.termAt(request.prevLogIndex)) {
        ignore(step, from, request, why::TermMismatch{request.prevLogIndex, request.prevLogTerm, *ownTerm});
        rejection.conflictTerm = *ownTerm;
        rejection.conflictIndex = firstOfTermAt(m_log, request.prevLogIndex);
    } else {
        ignore(step, from, request, why::LogTooShort{request.prevLogIndex, m_log.lastIndex()});
    }
    reply(step, from, rejection);
}

// §5.3: an old, shorter request may arrive after a newer one: only a real conflict removes anything.
void Raft::takeEntries(Step& step, const NodeId& from, const AppendEntries& request)
{
    Index index = request.prevLogIndex;
    for (const EntryPtr& entry : request.entries) {
        index = index.next();
        const std::optional<Term> ownTerm = m_log.termAt(index);
        if (ownTerm == entry->term)
            continue;
        if (ownTerm) {
            assert(index > m_commitIndex);
            step.out.emplace_back(LogTruncated{index, why::Conflict{from, index, *ownTerm, entry->term}});
            m_log.truncateFrom(index);
            m_durability.truncated(index);
            if (index < m_firstUnwritten) {
                m_truncateFrom = index;
                m_firstUnwritten = index;
            }
        }
        appendToLog(step, entry);
    }
    // Figure 2: min(leaderCommit, index of the last new entry); what lies beyond is not known to match.
    if (const Index commit = std::min(request.leaderCommit, index); commit > m_commitIndex)
        advanceCommit(step, commit, why::LeaderCommit{from, request.leaderCommit, index});
    persist(step);
    promise(step, m_durability.ofLogUpTo(index), from,
            EntriesAccepted{m_currentTerm, request.prevLogIndex, index, request.round});
}

void Raft::appendToLog(Step& step, EntryPtr entry)
{
    step.out.emplace_back(EntryAppended{m_log.lastIndex().next(), entry});
    m_log.append(std::move(entry));
}

} // namespace raft
