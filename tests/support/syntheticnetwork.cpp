// SPDX-License-Identifier: MIT
#include "raftcore/trace/clusterstate.h"
#include "tests/support/syntheticcluster.h"

#include <algorithm>

namespace raft::test {

using namespace trace;

// ------------------------------------------------------------ packets

void SyntheticCluster::send(Node& from, const NodeId& to, Message message)
{
    const PacketId id{++m_packet, 0};
    emit(from.id, PacketSent{id, to, message});
    const Packet packet{from.id, to, std::make_shared<const Message>(std::move(message)), false};
    m_inFlight[id] = packet;
    std::uint64_t ppm = m_options.lossPpm;
    for (const ActiveFault& active : m_faults) {
        if (const auto* loss = std::get_if<fault::Loss>(&active.fault))
            ppm = std::max(ppm, loss->ppm);
    }
    if (isCut(from.id, to))
        return lose(id, LossCause::Cut);
    if (coin(ppm))
        return lose(id, LossCause::Loss);
    fly(id, packet);
    if (coin(m_options.copyPpm)) {
        const PacketId copy{id.number, 1};
        emit(to, PacketDuplicated{id, copy});
        m_inFlight[copy] = packet;
        fly(copy, packet);
    }
}

void SyntheticCluster::fly(PacketId id, const Packet& packet)
{
    Duration delay = m_options.delay;
    Duration jitter = m_options.jitter;
    for (const ActiveFault& active : m_faults) {
        if (const auto* slow = std::get_if<fault::Delay>(&active.fault)) {
            delay = slow->delay;
            jitter = slow->jitter;
        }
    }
    const Duration way = delay - jitter + Duration(below(static_cast<std::uint64_t>(2 * jitter.count()) + 1));
    emit(packet.to, PacketDue{id, m_now + way, PacketPlace::Link});
    schedule(way, What::Arrive, m_nodes.size(), 0, id);
}

void SyntheticCluster::lose(PacketId id, LossCause cause)
{
    const auto packet = m_inFlight.find(id);
    if (packet == m_inFlight.end())
        return;
    emit(packet->second.to, PacketLost{id, cause});
    m_inFlight.erase(packet);
}

void SyntheticCluster::arrive(PacketId id)
{
    const auto found = m_inFlight.find(id);
    if (found == m_inFlight.end())
        return;
    Packet& packet = found->second;
    Node& to = node(packet.to);
    if (isHeld(packet.from, packet.to)) {
        packet.waits = true;
        emit(to.id, PacketDue{id, std::nullopt, PacketPlace::Gate});
    } else if (!to.up) {
        lose(id, LossCause::ReceiverDown);
    } else if (to.paused) {
        if (to.inbox.size() >= 256)
            return lose(id, LossCause::InboxFull);
        packet.waits = true;
        to.inbox.push_back(id);
        emit(to.id, PacketDue{id, std::nullopt, PacketPlace::Inbox});
    } else {
        deliver(to, id);
    }
}

void SyntheticCluster::deliver(Node& to, PacketId id)
{
    const auto found = m_inFlight.find(id);
    if (found == m_inFlight.end())
        return;
    const Packet packet = std::move(found->second);
    m_inFlight.erase(found);
    emit(to.id, PacketDelivered{id, packet.from});
    const Term term = termOf(*packet.msg);
    if (term > to.term) { // §5.1
        rise(to, term, why::HigherTerm{packet.from, term, to.term});
        if (!std::holds_alternative<RequestVote>(*packet.msg)
            && !std::holds_alternative<AppendEntries>(*packet.msg))
            persist(to);
    }
    std::visit(
        [&](const auto& message) {
            if constexpr (requires { handle(to, packet.from, message); }) // it sends none of the others
                handle(to, packet.from, message);
        },
        *packet.msg);
}

void SyntheticCluster::handle(Node& me, const NodeId& from, const RequestVote& m)
{
    if (m.term < me.term) {
        emit(me.id, VoteDecided{m.candidateId, m.term, false, false, why::StaleTerm{m.term, me.term}});
        return replyWhenDurable(me, false, from, VoteRejected{me.term, me.leaderId, false});
    }
    const bool isNewTerm =
        me.writes.empty() ? me.durable.term != me.term : me.writes.back().state.term != me.term;
    const Term ownTerm = me.log.empty() ? Term() : me.log.back()->term;
    const Index ownIndex(me.log.size());
    const bool upToDate = m.lastLogTerm != ownTerm ? m.lastLogTerm > ownTerm : m.lastLogIndex >= ownIndex;
    if (me.votedFor && *me.votedFor != m.candidateId) {
        emit(me.id, VoteDecided{m.candidateId, m.term, false, false, why::AlreadyVoted{*me.votedFor}});
    } else if (!upToDate) { // §5.4.1
        emit(me.id,
             VoteDecided{m.candidateId, m.term, false, false,
                         why::LogBehind{m.lastLogTerm, m.lastLogIndex, ownTerm, ownIndex}});
    } else {
        const bool isRepeated = me.votedFor.has_value();
        const Why why = isRepeated ? Why(why::VoteRepeated{})
                                   : Why(why::LogUpToDate{m.lastLogTerm, m.lastLogIndex, ownTerm, ownIndex});
        emit(me.id, VoteDecided{m.candidateId, m.term, true, false, why});
        me.votedFor = m.candidateId;
        drawElection(me);
        return replyWhenDurable(me, !isRepeated || isNewTerm, from, VoteAccepted{me.term, false});
    }
    replyWhenDurable(me, isNewTerm, from, VoteRejected{me.term, me.leaderId, false});
}

void SyntheticCluster::handle(Node& me, const NodeId& from, const VoteAccepted& m)
{
    if (me.role != Role::Candidate || m.term != me.term) {
        emit(me.id, MessageIgnored{from, MessageKind::VoteAccepted, why::WrongRole{me.role}});
        return;
    }
    me.votes.insert(from);
    if (me.votes.size() >= majorityOf(m_nodes.size()) && me.votes.contains(me.id))
        lead(me);
}

void SyntheticCluster::handle(Node& me, const NodeId& from, const VoteRejected&)
{
    if (me.role != Role::Candidate)
        emit(me.id, MessageIgnored{from, MessageKind::VoteRejected, why::WrongRole{me.role}});
}

void SyntheticCluster::handle(Node& me, const NodeId& from, const AppendEntries& m)
{
    const MessageKind kind = m.entries.empty() ? MessageKind::Heartbeat : MessageKind::AppendEntries;
    const auto refuse = [&](bool isNewTerm, const Why& why, Index conflictIndex, Term conflictTerm) {
        emit(me.id, MessageIgnored{from, kind, why});
        replyWhenDurable(me, isNewTerm, from,
                         EntriesRejected{me.term, m.prevLogIndex, conflictIndex, conflictTerm, m.round});
    };
    if (m.term < me.term)
        return refuse(false, why::StaleTerm{m.term, me.term}, Index(), Term());
    if (me.role == Role::Candidate)
        stepDown(me, why::LeaderFound{m.leaderId, m.term});
    me.leaderId = m.leaderId;
    armElection(
        me, electionMin + Duration(below(static_cast<std::uint64_t>((electionMax - electionMin).count()))));
    bool hasChanged = me.writes.empty() ? me.durable.term != me.term : me.writes.back().state.term != me.term;
    if (m.prevLogIndex.value() > me.log.size())
        return refuse(hasChanged, why::LogTooShort{m.prevLogIndex, Index(me.log.size())},
                      Index(me.log.size() + 1), Term());
    const Term own = m.prevLogIndex.isZero() ? Term() : me.log[m.prevLogIndex.value() - 1]->term;
    if (own != m.prevLogTerm) {
        std::uint64_t first = m.prevLogIndex.value();
        while (first > 1 && me.log[first - 2]->term == own)
            --first;
        return refuse(hasChanged, why::TermMismatch{m.prevLogIndex, m.prevLogTerm, own}, Index(first), own);
    }
    std::size_t at = m.prevLogIndex.value();
    for (const EntryPtr& entry : m.entries) {
        if (at < me.log.size() && me.log[at]->term != entry->term) { // §5.3
            emit(me.id,
                 LogTruncated{Index(at + 1),
                              why::Conflict{m.leaderId, Index(at + 1), me.log[at]->term, entry->term}});
            me.log.resize(at);
            me.unwritten = std::min(me.unwritten, at);
        }
        if (at == me.log.size()) {
            append(me, entry);
            hasChanged = true;
        }
        ++at;
    }
    if (const std::uint64_t commit = std::min<std::uint64_t>(m.leaderCommit.value(), at); commit > me.commit)
        commitTo(me, commit, why::LeaderCommit{m.leaderId, m.leaderCommit, Index(at)});
    replyWhenDurable(me, hasChanged, from, EntriesAccepted{me.term, m.prevLogIndex, Index(at), m.round});
}

void SyntheticCluster::handle(Node& me, const NodeId& from, const EntriesAccepted& m)
{
    if (me.role != Role::Leader || m.term != me.term) {
        emit(me.id, MessageIgnored{from, MessageKind::EntriesAccepted, why::WrongRole{me.role}});
        return;
    }
    const std::uint64_t match = m.matchIndex.value();
    if (match <= me.match[from] && me.match[from] > 0)
        return;
    me.match[from] = match;
    me.next[from] = std::max(me.next[from], match + 1);
    emit(me.id, ProgressChanged{from, Index(me.next[from]), Index(match), ProgressState::Replicate});
    advance(me);
    if (me.role == Role::Leader && match < me.log.size() && me.next[from] <= me.log.size())
        replicate(me, from);
}

void SyntheticCluster::handle(Node& me, const NodeId& from, const EntriesRejected& m)
{
    if (me.role != Role::Leader || m.term != me.term) {
        emit(me.id, MessageIgnored{from, MessageKind::EntriesRejected, why::WrongRole{me.role}});
        return;
    }
    const std::uint64_t next =
        std::clamp<std::uint64_t>(m.conflictIndex.value(), me.match[from] + 1, me.log.size() + 1);
    if (next >= me.next[from]) {
        emit(me.id,
             MessageIgnored{from, MessageKind::EntriesRejected,
                            why::StaleReply{m.prevLogIndex, Index(me.next[from] - 1)}});
        return;
    }
    me.next[from] = next;
    emit(me.id, ProgressChanged{from, Index(next), Index(me.match[from]), ProgressState::Probe});
    replicate(me, from);
}

// ------------------------------------------------------------ the world

bool SyntheticCluster::isCut(const NodeId& from, const NodeId& to) const
{
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [&](const ActiveFault& f) { return cuts(f.fault, from, to); });
}

bool SyntheticCluster::isHeld(const NodeId& from, const NodeId& to) const
{
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [&](const ActiveFault& f) { return holds(f.fault, from, to); });
}

void SyntheticCluster::kill(const NodeId& id)
{
    Node& victim = node(id);
    if (!victim.up)
        return;
    emit(id, Stopped{why::Killed{}});
    victim.up = victim.paused = false;
    victim.waiting.clear();
    victim.round = 0;
    // What waited in its inbox is gone with it.
    for (const PacketId packet : std::exchange(victim.inbox, {}))
        lose(packet, LossCause::ReceiverDown);
}

void SyntheticCluster::restart(const NodeId& id)
{
    if (!node(id).up)
        start(node(id));
}

void SyntheticCluster::pause(const NodeId& id)
{
    if (node(id).up && !node(id).paused) {
        node(id).paused = true;
        emit(id, Paused{});
    }
}

void SyntheticCluster::resume(const NodeId& id)
{
    Node& sleeper = node(id);
    if (!sleeper.paused)
        return;
    sleeper.paused = false;
    emit(id, Resumed{});
    if (!sleeper.writes.empty()) // disk notices first, then the inbox, then timers
        finish(sleeper, sleeper.writes.back().state.token.value());
    for (const PacketId packet : std::exchange(sleeper.inbox, {}))
        deliver(sleeper, packet);
}

void SyntheticCluster::begin(Fault what)
{
    const FaultId id = ++m_fault;
    emit(NodeId(), FaultBegan{id, what});
    m_faults.push_back({id, what});
    std::vector<PacketId> dead;
    for (const auto& [packetId, packet] : m_inFlight) {
        if (cuts(what, packet.from, packet.to))
            dead.push_back(packetId);
    }
    for (const PacketId packet : dead)
        lose(packet, LossCause::CutInFlight);
    if (const auto* down = std::get_if<fault::Down>(&what))
        kill(down->node);
    if (const auto* sleep = std::get_if<fault::Pause>(&what))
        pause(sleep->node);
}

void SyntheticCluster::heal(FaultId id)
{
    const auto found =
        std::find_if(m_faults.begin(), m_faults.end(), [&](const ActiveFault& f) { return f.id == id; });
    if (found == m_faults.end())
        return;
    const Fault what = found->fault;
    m_faults.erase(found);
    emit(NodeId(), FaultHealed{id});
    if (const auto* down = std::get_if<fault::Down>(&what))
        restart(down->node);
    if (const auto* sleep = std::get_if<fault::Pause>(&what))
        resume(sleep->node);
    if (!std::holds_alternative<fault::Hold>(what))
        return;
    for (auto& [packetId, packet] : m_inFlight) {
        if (packet.waits && holds(what, packet.from, packet.to) && !isHeld(packet.from, packet.to)) {
            packet.waits = false;
            emit(packet.to, PacketDue{packetId, m_now + Duration(1'000), PacketPlace::Link});
            schedule(Duration(1'000), What::Arrive, m_nodes.size(), 0, packetId);
        }
    }
}

void SyntheticCluster::healOldest()
{
    if (!m_faults.empty())
        heal(m_faults.front().id);
}

void SyntheticCluster::note(const std::string& text)
{
    emit(NodeId(), Noted{text});
}

void SyntheticCluster::mischief()
{
    if (m_faults.size() >= 2)
        return;
    const NodeId victim = m_nodes[below(m_nodes.size())].id;
    const NodeId other = m_nodes[below(m_nodes.size())].id;
    const NodeId leaderId = leader();
    switch (below(8)) {
    case 0:
        begin(fault::Down{leaderId.isEmpty() ? victim : leaderId});
        break;
    case 1:
        begin(fault::Down{victim});
        break;
    case 2:
        begin(fault::Cut{{victim}, {other}});
        break;
    case 3:
        begin(fault::Hold{{victim}, {}});
        break;
    case 4:
        begin(fault::Pause{victim});
        break;
    case 5:
        begin(fault::Loss{{}, {}, 150'000});
        break;
    case 6:
        begin(fault::Delay{{}, {}, Duration(25'000), Duration(10'000), {}});
        break;
    default: {
        fault::Partition partition{"halves", {{}, {}}};
        for (const Node& node : m_nodes)
            partition.groups[below(2)].push_back(node.id);
        begin(partition);
        break;
    }
    }
    schedule(Duration(200'000 + below(1'200'000)), What::Heal, m_nodes.size(), m_fault);
}

} // namespace raft::test
