// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

namespace {

void dropAcknowledged(Progress& progress)
{
    const auto isOpen = [&](const Inflight& sent) { return sent.last > progress.match; };
    const auto first = std::find_if(progress.inflight.begin(), progress.inflight.end(), isOpen);
    progress.inflight.erase(progress.inflight.begin(), first);
    progress.inflightBytes = 0;
    for (const Inflight& sent : progress.inflight)
        progress.inflightBytes += sent.bytes;
}

void forgetInflight(Progress& progress)
{
    progress.inflight.clear();
    progress.inflightBytes = 0;
}

// The follower took less of a request than it carried: what lies behind must be sent again.
bool wasCutShort(const Progress& progress, const EntriesAccepted& reply)
{
    return std::any_of(progress.inflight.begin(), progress.inflight.end(), [&](const Inflight& sent) {
        return sent.prev == reply.prevLogIndex && sent.round == reply.round && sent.last > reply.matchIndex
            && reply.matchIndex > reply.prevLogIndex; // else it answers a heartbeat behind the same entry
    });
}

} // namespace

void Raft::sendHeartbeats(Step& step)
{
    beginRound(step);
    dropLeavers();
    compact(step); // a transfer may have ended that held it up
    for (Progress& progress : std::get<Leader>(m_role).progress) {
        if (progress.state == ProgressState::Snapshot)
            resendSnapshot(step, progress);
        else if (!sendSnapshot(step, progress) || progress.state != ProgressState::Snapshot)
            sendHeartbeat(step, progress);
    }
    continueTransfer(step, true);
    continueChange(step);
}

// Answers say to which round they belong: so a leader knows when it was still one (dissertation §6.4).
void Raft::beginRound(Step& step)
{
    auto& leader = std::get<Leader>(m_role);
    ++leader.round;
    constexpr std::size_t mostRounds = 256; // older ones are too old for a lease
    if (leader.rounds.size() >= mostRounds)
        leader.rounds.erase(leader.rounds.begin());
    leader.rounds.emplace_back(leader.round, step.now);
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
                                             {}, commitWithin(m_commitIndex, prev), leader.round}});
}

// §5.3: nobody is told to commit what lies behind the entries of the message: it is not known to match. Leader and
// follower both keep to it.
Index Raft::commitWithin(Index commit, Index matched) const
{
    return m_options.rules.isOn(Rule::CommitWithinMatch) ? std::min(commit, matched) : commit;
}

// Any answer of the own term: the follower is there, and took this node for its leader in that round.
void Raft::hearFrom(Step& step, Progress& progress, std::uint64_t round)
{
    progress.heard = true;
    roundAnswered(step, progress, round);
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
        if (progress.state == ProgressState::Snapshot || sendSnapshot(step, progress))
            return;
        if (progress.state == ProgressState::Probe) {
            if (!progress.probeSent)
                sendEntries(step, progress);
            return;
        }
        if (progress.inflight.size() >= m_options.maxInflightMessages
            || progress.inflightBytes >= m_options.maxInflightBytes)
            return;
        sendEntries(step, progress);
    }
}

void Raft::sendEntries(Step& step, Progress& progress)
{
    const auto& leader = std::get<Leader>(m_role);
    const Index prev = progress.next.previous();
    std::size_t bytes = 0;
    const Index last = lastOfMessage(progress.next, bytes);
    step.out.emplace_back(Send{progress.peer, AppendEntries{m_currentTerm, m_options.id, prev,
                                                            m_log.termAt(prev).value_or(Term()),
                                                            m_log.slice(progress.next, last),
                                                            commitWithin(m_commitIndex, last), leader.round}});
    if (progress.state == ProgressState::Probe) {
        progress.probeSent = true;
        return;
    }
    progress.inflight.push_back({prev, last, leader.round, bytes});
    progress.inflightBytes += bytes;
    progress.next = last.next();
    noteProgress(step, progress);
}

// As many entries as fit one datagram, but whole batches only, and at least one of them.
Index Raft::lastOfMessage(Index from, std::size_t& bytes) const
{
    const Index end = m_log.lastIndex();
    Index last = from.previous();
    bytes = 0;
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
    hearFrom(step, *progress, reply.round);
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
    // A follower that holds what the log begins behind needs no snapshot any more, even if the answer to it was lost.
    const bool isPastSnapshot = progress->state == ProgressState::Snapshot && progress->match >= m_log.baseIndex();
    if (isPastSnapshot)
        progress->transfer.reset();
    if (progress->state == ProgressState::Probe || isPastSnapshot || wasCutShort(*progress, reply)) {
        progress->state = ProgressState::Replicate;
        progress->probeSent = false;
        forgetInflight(*progress);
        progress->next = progress->match.next();
    }
    if (progress->match != oldMatch || progress->next != oldNext || progress->state != oldState)
        noteProgress(step, *progress);
    if (progress->match > oldMatch && progress->match > m_commitIndex)
        advanceCommitByQuorum(step);
    if (Progress* const still = progressOf(from)) // a configuration may have been committed that drops it
        replicateTo(step, *still);
    if (std::holds_alternative<Leader>(m_role)) {
        continueTransfer(step, false);
        continueChange(step);
    }
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
    hearFrom(step, *progress, reply.round);
    // A rejection counts only if it speaks of what is asked now: the one probe, or anything beyond the match.
    const Index probed = progress->next.previous();
    const bool isCurrent = reply.prevLogIndex > progress->match
        && progress->state != ProgressState::Snapshot
        && (progress->state == ProgressState::Probe ? reply.prevLogIndex == probed : reply.prevLogIndex <= probed);
    if (!isCurrent) {
        ignore(step, from, reply, why::StaleReply{reply.prevLogIndex, probed});
        return;
    }
    const Index next = stepBack(*progress, reply);
    progress->next = std::clamp(next, progress->match.next(), reply.prevLogIndex);
    progress->state = ProgressState::Probe;
    progress->probeSent = false;
    forgetInflight(*progress);
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
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr)
        return nullptr;
    auto& all = leader->progress;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Progress& each) { return each.peer == peer; });
    return found == all.end() ? nullptr : &*found;
}

void Raft::noteProgress(Step& step, const Progress& progress)
{
    if (!progress.leaving) // views know members only
        step.out.emplace_back(ProgressChanged{progress.peer, progress.next, progress.match, progress.state});
}

} // namespace raft
