// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <cassert>

namespace raft {

namespace {

void dropAcknowledged(Progress& progress)
{
    const auto isOpen = [&](const Inflight& sent) { return sent.last > progress.match; };
    const auto first = std::find_if(progress.inflight.begin(), progress.inflight.end(), isOpen);
    progress.inflight.erase(progress.inflight.begin(), first);
}

// The follower took less of a request than it carried: what lies behind must be sent again.
bool wasCutShort(const Progress& progress, const EntriesAccepted& reply)
{
    return std::any_of(progress.inflight.begin(), progress.inflight.end(), [&](const Inflight& sent) {
        return sent.prev == reply.prevLogIndex && sent.round == reply.round && sent.last > reply.matchIndex;
    });
}

} // namespace

void Raft::sendHeartbeats(Step& step)
{
    auto& leader = std::get<Leader>(m_role);
    ++leader.round;
    for (Progress& progress : leader.progress)
        sendHeartbeat(step, progress);
}

// An AppendEntries without entries, behind everything that was sent: acceptance confirms all of it even if the
// answers were lost, a rejection finds out what is missing. So a lost datagram never stalls replication.
void Raft::sendHeartbeat(Step& step, Progress& progress)
{
    const auto& leader = std::get<Leader>(m_role);
    const Index prev = progress.next.previous();
    if (progress.state == ProgressState::Probe)
        progress.probeSent = true;
    step.out.emplace_back(Send{progress.peer,
                               AppendEntries{m_currentTerm, m_options.id, prev, m_log.termAt(prev).value_or(Term()),
                                             {}, std::min(progress.match, m_commitIndex), leader.round}});
}

void Raft::replicate(Step& step)
{
    for (Progress& progress : std::get<Leader>(m_role).progress)
        replicateTo(step, progress);
}

// Sends what the follower lacks, as far as its window allows: one message while probing, several on the way
// once a match is known.
void Raft::replicateTo(Step& step, Progress& progress)
{
    while (progress.next <= m_log.lastIndex()) {
        if (progress.state == ProgressState::Probe) {
            if (!progress.probeSent)
                sendEntries(step, progress);
            return;
        }
        if (progress.inflight.size() >= m_options.maxInflightMessages)
            return;
        sendEntries(step, progress);
    }
}

void Raft::sendEntries(Step& step, Progress& progress)
{
    const auto& leader = std::get<Leader>(m_role);
    const Index prev = progress.next.previous();
    const Index last = lastOfMessage(progress.next);
    step.out.emplace_back(Send{progress.peer, AppendEntries{m_currentTerm, m_options.id, prev,
                                                            m_log.termAt(prev).value_or(Term()),
                                                            m_log.slice(progress.next, last),
                                                            std::min(m_commitIndex, last), leader.round}});
    if (progress.state == ProgressState::Probe) {
        progress.probeSent = true;
        return;
    }
    progress.inflight.push_back({prev, last, leader.round});
    progress.next = last.next();
    noteProgress(step, progress);
}

// As many entries as fit one datagram, but whole batches only, and at least one of them.
Index Raft::lastOfMessage(Index from) const
{
    const Index end = m_log.lastIndex();
    Index last = from.previous();
    std::size_t bytes = 0;
    while (last < end) {
        Index batchEnd = last.next();
        std::size_t batchBytes = encodedSize(*m_log.at(batchEnd));
        while (m_log.at(batchEnd)->more > 0 && batchEnd < end) {
            batchEnd = batchEnd.next();
            batchBytes += encodedSize(*m_log.at(batchEnd));
        }
        if (last >= from && bytes + batchBytes > m_options.maxAppendBytes)
            break;
        bytes += batchBytes;
        last = batchEnd;
    }
    return last;
}

// Figure 2, leaders: if successful, update nextIndex and matchIndex. Answers are matched by what they say, not by
// the order in which they come.
void Raft::entriesAccepted(Step& step, const NodeId& from, const EntriesAccepted& reply)
{
    if (!std::holds_alternative<Leader>(m_role)) {
        ignore(step, from, reply, why::WrongRole{role()});
        return;
    }
    Progress* const progress = progressOf(from);
    if (progress == nullptr) {
        ignore(step, from, reply, why::NotVoter{from});
        return;
    }
    if (reply.matchIndex < progress->match || reply.matchIndex > m_log.lastIndex()) {
        ignore(step, from, reply, why::StaleReply{reply.matchIndex, progress->match});
        return;
    }
    const Index oldMatch = progress->match;
    const Index oldNext = progress->next;
    const ProgressState oldState = progress->state;
    progress->match = reply.matchIndex;
    progress->next = std::max(progress->next, progress->match.next());
    dropAcknowledged(*progress);
    if (progress->state == ProgressState::Probe || wasCutShort(*progress, reply)) {
        progress->state = ProgressState::Replicate;
        progress->probeSent = false;
        progress->inflight.clear();
        progress->next = progress->match.next();
    }
    if (progress->match != oldMatch || progress->next != oldNext || progress->state != oldState)
        noteProgress(step, *progress);
    if (progress->match > oldMatch && progress->match > m_commitIndex)
        advanceCommitByQuorum(step);
    replicateTo(step, *progress);
}

// Figure 2, leaders: if it fails because of an inconsistency, step nextIndex back and try again.
void Raft::entriesRejected(Step& step, const NodeId& from, const EntriesRejected& reply)
{
    if (!std::holds_alternative<Leader>(m_role)) {
        ignore(step, from, reply, why::WrongRole{role()});
        return;
    }
    Progress* const progress = progressOf(from);
    if (progress == nullptr) {
        ignore(step, from, reply, why::NotVoter{from});
        return;
    }
    // A rejection counts only if it speaks of what is asked now: the one probe, or anything beyond the match.
    const Index probed = progress->next.previous();
    const bool isCurrent = reply.prevLogIndex > progress->match
        && (progress->state == ProgressState::Probe ? reply.prevLogIndex == probed : reply.prevLogIndex <= probed);
    if (!isCurrent) {
        ignore(step, from, reply, why::StaleReply{reply.prevLogIndex, probed});
        return;
    }
    const Index next = stepBack(*progress, reply);
    progress->next = std::clamp(next, progress->match.next(), reply.prevLogIndex);
    progress->state = ProgressState::Probe;
    progress->probeSent = false;
    progress->inflight.clear();
    noteProgress(step, *progress);
    if (progress->next <= m_log.lastIndex())
        replicateTo(step, *progress);
    else
        sendHeartbeat(step, *progress);
}

// §5.3: nextIndex goes back by one, or, by the answer's hint, over a whole term at a time.
Index Raft::stepBack(const Progress& progress, const EntriesRejected& reply) const
{
    if (!m_options.rules.isOn(Rule::FastBacktracking)) {
        // Once a match is known, a gap behind it can only be a lost datagram.
        return progress.state == ProgressState::Replicate ? progress.match.next() : reply.prevLogIndex;
    }
    if (reply.conflictTerm.isZero())
        return reply.conflictIndex; // its log ends before
    // The last own entry of the conflicting term, if there is one, is the next to be compared.
    Index low = m_log.baseIndex();
    Index high = reply.prevLogIndex.previous();
    while (low < high) {
        const Index middle(high.value() - (high.value() - low.value()) / 2);
        if (*m_log.termAt(middle) > reply.conflictTerm)
            high = middle.previous();
        else
            low = middle;
    }
    return m_log.termAt(low) == reply.conflictTerm ? low.next() : reply.conflictIndex;
}

Progress* Raft::progressOf(const NodeId& peer)
{
    auto& all = std::get<Leader>(m_role).progress;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Progress& each) { return each.peer == peer; });
    return found == all.end() ? nullptr : &*found;
}

void Raft::noteProgress(Step& step, const Progress& progress)
{
    step.out.emplace_back(ProgressChanged{progress.peer, progress.next, progress.match, progress.state});
}

} // namespace raft
