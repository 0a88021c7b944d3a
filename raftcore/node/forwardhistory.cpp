// SPDX-License-Identifier: MIT
#include "raftcore/node/forwardhistory.h"

namespace raft {

ForwardHistory::Standing ForwardHistory::meet(const NodeId& sender, Incarnation incarnation, std::uint64_t request)
{
    Sender& of = m_senders[sender];
    if (incarnation < of.incarnation)
        return Standing::Outdated;
    if (of.incarnation < incarnation)
        of = Sender{incarnation, 0, {}};
    if (const auto it = of.known.find(request); it != of.known.end())
        return it->second ? Standing::Answered : Standing::Pending;
    if (request <= of.forgotten)
        return Standing::Outdated;
    of.known.emplace(request, std::nullopt);
    if (of.known.size() > capacity) {
        of.forgotten = of.known.begin()->first;
        of.known.erase(of.known.begin());
    }
    return Standing::New;
}

void ForwardHistory::setAnswer(const NodeId& sender, Incarnation incarnation, ForwardResult answer)
{
    const auto of = m_senders.find(sender);
    if (of == m_senders.end() || of->second.incarnation != incarnation)
        return;
    const auto it = of->second.known.find(answer.request);
    if (it != of->second.known.end())
        it->second = std::move(answer);
}

const ForwardResult* ForwardHistory::answer(const NodeId& sender, std::uint64_t request) const
{
    const auto of = m_senders.find(sender);
    if (of == m_senders.end())
        return nullptr;
    const auto it = of->second.known.find(request);
    return it == of->second.known.end() || !it->second ? nullptr : &*it->second;
}

} // namespace raft
