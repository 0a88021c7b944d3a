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
    hearLeader(step, from, request.term);

    const std::optional<Term> ownTerm = m_log.termAt(request.prevLogIndex);
    if (request.prevLogIndex < m_commitIndex) {
        // What is committed is known to match: nothing of it is looked at again, let alone touched.
        persist(step);
        promise(step, promisedLog(m_commitIndex), from,
                EntriesAccepted{m_currentTerm, request.prevLogIndex, m_commitIndex, request.round});
    } else if (ownTerm != request.prevLogTerm && mustMatch(request)) {
        refuseEntries(step, from, request);
    } else {
        takeEntries(step, from, request);
    }
}

// §5.2: a word from the leader of the own term.
void Raft::hearLeader(Step& step, const NodeId& from, Term term)
{
    if (auto* follower = std::get_if<Follower>(&m_role))
        follower->leader = from;
    else
        becomeFollower(step, from, why::LeaderFound{from, term}); // the vote stays given
    m_heard = Heard{from, step.now};
    armElectionTimer(step);
}

// §5.3: entries follow only upon an entry that matches. Without the rule what can be placed is taken.
bool Raft::mustMatch(const AppendEntries& request) const
{
    return m_options.rules.isOn(Rule::LogMatchingCheck)
        || (!request.entries.empty() && request.prevLogIndex > m_log.lastIndex());
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
    if (!request.entries.empty() && !m_options.rules.isOn(Rule::TruncateOnConflictOnly))
        truncate(step, index.next(), why::Conflict{from, index.next(), m_log.lastTerm(), request.term});
    for (const EntryPtr& entry : request.entries) {
        index = index.next();
        const std::optional<Term> ownTerm = m_log.termAt(index);
        if (ownTerm == entry->term)
            continue;
        if (ownTerm)
            truncate(step, index, why::Conflict{from, index, *ownTerm, entry->term});
        appendToLog(step, entry);
        if (entry->type == EntryType::Configuration)
            takeConfiguration(step);
    }
    // Figure 2: min(leaderCommit, index of the last new entry); what lies beyond is not known to match.
    const Index commit = std::min(commitWithin(request.leaderCommit, index), m_log.lastIndex());
    if (commit > m_commitIndex)
        advanceCommit(step, commit, why::LeaderCommit{from, request.leaderCommit, index});
    persist(step);
    const Index match = m_options.rules.isOn(Rule::AnswerWhatWasAsked) ? index : std::max(index, m_log.lastIndex());
    promise(step, promisedLog(match), from, EntriesAccepted{m_currentTerm, request.prevLogIndex, match, request.round});
}

void Raft::truncate(Step& step, Index from, Why why)
{
    if (from > m_log.lastIndex())
        return;
    step.out.emplace_back(LogTruncated{from, std::move(why)});
    m_log.truncateFrom(from);
    m_durability.truncated(from);
    if (from < m_firstUnwritten) {
        m_truncateFrom = std::min(from, m_truncateFrom.value_or(from));
        m_firstUnwritten = from;
    }
    fallBackConfiguration(step);
}

void Raft::appendToLog(Step& step, EntryPtr entry)
{
    step.out.emplace_back(EntryAppended{m_log.lastIndex().next(), entry});
    m_log.append(std::move(entry));
}

} // namespace raft
