// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <cassert>

namespace raft {

void takeWrite(Restored& disk, const Persist& write)
{
    Log& log = disk.log;
    if (write.truncateFrom)
        log.truncateFrom(std::max(*write.truncateFrom, log.firstIndex()));
    if (write.firstIndex > log.lastIndex().next()) // a received snapshot stands in place of the whole log
        log = Log(write.firstIndex.previous(), write.baseTerm);
    assert(write.entries.empty() || write.firstNew == log.lastIndex().next());
    for (const EntryPtr& entry : write.entries)
        log.append(entry);
    assert(log.lastIndex() == write.lastIndex);
    log.compactTo(write.firstIndex.previous());
    if (write.snapshot)
        disk.snapshot = write.snapshot;
    disk.currentTerm = write.currentTerm;
    disk.votedFor = write.votedFor;
    disk.commitIndex = write.commitIndex;
}

// Hands everything that the disk has not been given yet to it, in one transaction (dissertation §3.8).
void Raft::persist(Step& step)
{
    const Index commit = m_options.rules.isOn(Rule::SaveCommitIndex) ? m_commitIndex : Index();
    const Index last = m_log.lastIndex();
    if (!m_termOrVoteChanged && !m_truncateFrom && m_firstUnwritten > last && commit == m_savedCommit
        && !m_snapshotUnwritten && m_savedFirst == m_log.firstIndex())
        return;
    const WriteToken token = m_durability.begin(last, m_termOrVoteChanged);
    if (m_snapshotUnwritten) {
        m_snapshotWrite = token;
        m_snapshotHanded = m_snapshot->index;
    }
    step.out.emplace_back(Persist{token, m_currentTerm, m_votedFor, commit, m_truncateFrom, m_firstUnwritten,
                                  m_log.slice(m_firstUnwritten, last), last, m_log.lastTerm(),
                                  m_snapshotUnwritten ? m_snapshot : nullptr, m_snapshotHanded,
                                  m_log.firstIndex(), m_log.baseTerm()});
    m_snapshotUnwritten = false;
    m_savedFirst = m_log.firstIndex();
    m_termOrVoteChanged = false;
    m_truncateFrom.reset();
    m_firstUnwritten = last.next();
    m_savedCommit = commit;
}

// Figure 2, all servers: if commitIndex > lastApplied, apply log[lastApplied], in order.
void Raft::applyCommitted(Step& step)
{
    if (m_lastApplied == m_commitIndex)
        return;
    while (m_lastApplied < m_commitIndex) {
        m_lastApplied = m_lastApplied.next();
        const EntryPtr& entry = m_log.at(m_lastApplied);
        m_bytesApplied += entry->data.size();
        step.out.emplace_back(Apply{m_lastApplied, entry});
    }
    answerReads(step);
}

void Raft::writeFinished(Step& step, WriteToken token)
{
    if (!m_durability.finish(token))
        return;
    if (std::holds_alternative<Leader>(m_role))
        advanceCommitByQuorum(step); // dissertation §10.2.1: the own log counts only now
    compact(step);
    releaseHeldReplies(step);
}

void Raft::releaseHeldReplies(Step& step)
{
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_held.size(); ++i) {
        HeldReply& held = m_held[i];
        if (!m_durability.isDurable(held.token)) {
            if (kept != i)
                m_held[kept] = std::move(held);
            ++kept;
        } else if (const Term term = termOf(held.message); term < m_currentTerm) {
            ignore(step, held.to, held.message, why::Overtaken{term, m_currentTerm});
        } else {
            step.out.emplace_back(Send{held.to, std::move(held.message)});
        }
    }
    m_held.erase(m_held.begin() + static_cast<std::ptrdiff_t>(kept), m_held.end());
}

// Sends a message now, or when the write that makes it true is durable.
void Raft::promise(Step& step, WriteToken token, const NodeId& to, RaftMessage message)
{
    if (m_durability.isDurable(token)) {
        step.out.emplace_back(Send{to, std::move(message)});
        return;
    }
    // An answer that says again what one to the same node already waits to say takes its place: a stalled disk
    // and a busy leader must not fill the memory.
    const auto same = [&](const HeldReply& held) {
        if (held.token != token || held.to != to || held.message.index() != message.index())
            return false;
        const auto* before = std::get_if<EntriesAccepted>(&held.message);
        const auto* now = std::get_if<EntriesAccepted>(&message);
        return before == nullptr || before->matchIndex <= now->matchIndex;
    };
    if (const auto old = std::find_if(m_held.begin(), m_held.end(), same); old != m_held.end())
        old->message = std::move(message);
    else
        m_held.push_back({token, to, std::move(message)});
}

void Raft::reply(Step& step, const NodeId& to, RaftMessage message)
{
    persist(step);
    promise(step, promisedTermAndVote(), to, std::move(message));
}

// Dissertation §3.8: what an answer says must survive a crash. The writes that answers wait for:
WriteToken Raft::promisedTermAndVote() const
{
    return m_options.rules.isOn(Rule::DurableVote) ? m_durability.ofTermAndVote() : WriteToken();
}

WriteToken Raft::promisedLog(Index upTo) const
{
    const Index held = std::min(upTo, m_log.lastIndex());
    if (held <= m_durability.durableIndex() || !m_options.rules.isOn(Rule::DurableEntries))
        return promisedTermAndVote();
    return m_durability.ofLogUpTo(held);
}

} // namespace raft
