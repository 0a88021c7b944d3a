// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>

namespace raft {

// §5.3: the leader appends the command to its log and sends it on. All proposals of one input share one write
// and one round of messages; each is appended whole or refused whole.
void Raft::propose(Step& step, const Propose& input)
{
    bool appended = false;
    Entries batch;
    for (const Proposal& proposal : input.proposals) {
        batch.clear();
        std::size_t bytes = 0;
        std::uint32_t more = static_cast<std::uint32_t>(proposal.entries.size());
        for (const ForwardedEntry& asked : proposal.entries) {
            auto entry = std::make_shared<const Entry>(
                Entry{m_currentTerm, asked.type, asked.client, asked.serial, --more, asked.session, asked.acknowledged, asked.data});
            bytes += encodedSize(*entry);
            batch.push_back(std::move(entry));
        }
        if (std::optional<Why> why = reasonToRefuse(proposal, bytes)) {
            step.out.emplace_back(ProposalRefused{proposal.request, std::move(*why)});
            continue;
        }
        const Index first = m_log.lastIndex().next();
        for (EntryPtr& entry : batch)
            appendToLog(step, std::move(entry));
        std::get<Leader>(m_role).uncommittedBytes += bytes;
        step.out.emplace_back(ProposalAppended{proposal.request, first, m_log.lastIndex(), m_currentTerm});
        appended = true;
    }
    if (appended) {
        persist(step);
        replicate(step); // in parallel with the own write (dissertation §10.2.1)
    }
}

std::optional<Why> Raft::reasonToRefuse(const Proposal& proposal, std::size_t bytes) const
{
    const auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr)
        return why::NotLeader{this->leader().value_or(NodeId())};
    if (leader->transfer)
        return why::Transferring{leader->transfer->to};
    if (proposal.entries.empty())
        return why::BadRequest{"the batch holds no entries"};
    const Index last = m_log.lastIndex();
    for (const ForwardedEntry& entry : proposal.entries) {
        if (entry.type != EntryType::Command && entry.type != EntryType::Session)
            return why::BadRequest{"only a leader makes such entries"};
    }
    const bool isMoved = (proposal.prevLogIndex && *proposal.prevLogIndex != last)
        || (proposal.prevLogTerm && *proposal.prevLogTerm != m_log.lastTerm());
    if (isMoved) {
        return why::LogMoved{proposal.prevLogIndex.value_or(last), proposal.prevLogTerm.value_or(m_log.lastTerm()),
                             last, m_log.lastTerm()};
    }
    if (bytes > m_options.maxAppendBytes)
        return why::TooLarge{bytes, m_options.maxAppendBytes};
    if (leader->uncommittedBytes + bytes > m_options.maxUncommittedBytes)
        return why::Overloaded{leader->uncommittedBytes, m_options.maxUncommittedBytes};
    return std::nullopt;
}

std::size_t Raft::encodedSize(const Entry& entry) const
{
    constexpr std::size_t envelope = 64;
    return m_options.encodedSize != nullptr ? m_options.encodedSize(entry) : entry.data.size() + envelope;
}

} // namespace raft
