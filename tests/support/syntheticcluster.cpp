// SPDX-License-Identifier: MIT
#include "tests/support/syntheticcluster.h"

#include "raftcore/trace/clusterstate.h"

#include <algorithm>

namespace raft::test {

using namespace trace;

namespace {

constexpr Duration heartbeat{50'000};
constexpr std::size_t maxBatch = 16;

Header headerOf(const SyntheticCluster::Options& options)
{
    Header header;
    header.program = "raftarium synthetic";
    header.mode = Mode::Lab;
    header.seed = options.seed;
    header.started = "2026-01-01T12:00:00Z";
    header.cluster = "synthetic";
    for (unsigned i = 1; i <= options.nodes; ++i)
        header.nodes.push_back(NodeId::numbered(i));
    header.configuration = Configuration::ofVoters(header.nodes);
    header.delay = options.delay;
    header.jitter = options.jitter;
    header.diskLatency = options.disk;
    return header;
}

Term lastTermOf(const Entries& log)
{
    return log.empty() ? Term() : log.back()->term;
}

std::uint64_t hashOf(std::uint64_t hash, const std::string& data)
{
    for (const char c : data)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash ^ 0x9E3779B97F4A7C15ULL;
}

} // namespace

SyntheticCluster::SyntheticCluster(Options options, StoreLimits limits)
    : m_options(options)
    , m_trace(std::make_shared<TraceStore>(headerOf(options), std::move(limits)))
    , m_nodes(options.nodes)
    , m_random(options.seed * 0x9E3779B97F4A7C15ULL + 1)
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].id = m_trace->header().nodes[i];
        m_places[m_nodes[i].id] = i;
    }
    for (Node& node : m_nodes)
        start(node);
    // The first timeout is pinned, so that something happens soon.
    armElection(m_nodes[below(m_nodes.size())], Duration(20'000));
    schedule(Duration(100'000), What::Request);
    if (m_options.chaos)
        schedule(Duration(500'000), What::Chaos);
}

std::uint64_t SyntheticCluster::random() // splitmix64
{
    std::uint64_t z = (m_random += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

void SyntheticCluster::schedule(Duration in, What what, std::size_t place, std::uint64_t number,
                                PacketId packet)
{
    const std::uint64_t incarnation = place < m_nodes.size() ? m_nodes[place].incarnation : 0;
    m_queue.push({m_now + in, ++m_order, what, place, number, incarnation, packet});
}

void SyntheticCluster::runUntil(Time time)
{
    while (step(time)) { }
    m_now = std::max(m_now, time);
}

void SyntheticCluster::runEvents(std::uint64_t events)
{
    while (m_trace->size() < events && step(Time::max())) { }
}

NodeId SyntheticCluster::leader() const
{
    const Node* found = nullptr;
    for (const Node& node : m_nodes) {
        if (node.up && node.role == Role::Leader && (!found || node.term > found->term))
            found = &node;
    }
    return found ? found->id : NodeId();
}

bool SyntheticCluster::step(Time until)
{
    if (m_queue.empty() || m_queue.top().at > until)
        return false;
    const Item item = m_queue.top();
    m_queue.pop();
    m_now = item.at;
    Node& node = m_nodes[std::min(item.node, m_nodes.size() - 1)];
    const bool isPresent = item.incarnation == node.incarnation && node.up;
    switch (item.what) {
    case What::Election:
        if (isPresent && item.number == node.electionTimer) {
            if (node.paused)
                schedule(Duration(10'000), What::Election, item.node, item.number);
            else
                campaign(node);
        }
        break;
    case What::Heartbeat:
        if (isPresent && item.number == node.heartbeatTimer) {
            if (node.paused)
                schedule(Duration(10'000), What::Heartbeat, item.node, item.number);
            else
                beat(node);
        }
        break;
    case What::Arrive:
        arrive(item.packet);
        break;
    case What::Disk:
        if (item.incarnation == node.incarnation) {
            if (node.up && node.paused)
                schedule(Duration(5'000), What::Disk, item.node, item.number);
            else
                finish(node, item.number);
        }
        break;
    case What::Request:
        request();
        schedule(m_options.betweenRequests / 2
                     + Duration(below(static_cast<std::uint64_t>(m_options.betweenRequests.count()))),
                 What::Request);
        break;
    case What::Chaos:
        mischief();
        schedule(Duration(300'000 + below(900'000)), What::Chaos);
        break;
    case What::Heal:
        heal(item.number);
        break;
    }
    return true;
}

// ------------------------------------------------------------ one node

void SyntheticCluster::start(Node& node)
{
    ++node.incarnation;
    node.up = true;
    node.role = Role::Follower;
    node.term = node.durable.term;
    node.votedFor = node.durable.votedFor;
    node.log = node.durableLog;
    node.unwritten = node.log.size();
    node.durableLast = node.log.size();
    node.commit = node.applied = node.hash = 0;
    node.token = node.draws = 0;
    node.writes.clear();
    node.leaderId = NodeId();
    emit(node.id,
         Started{Incarnation(node.incarnation), "disk-" + node.id.toString(), node.term, node.votedFor,
                 Index(), Index(1), Index(node.log.size()), lastTermOf(node.log), Index(), Term(), ""});
    emit(node.id, ConfigurationTaken{Index(), m_trace->header().configuration});
    drawElection(node);
}

void SyntheticCluster::drawElection(Node& node)
{
    const Duration timeout =
        electionMin + Duration(below(static_cast<std::uint64_t>((electionMax - electionMin).count())));
    emit(node.id, RandomDrawn{"election-timeout", ++node.draws, static_cast<std::uint64_t>(timeout.count())});
    armElection(node, timeout);
}

void SyntheticCluster::armElection(Node& node, Duration timeout)
{
    ++node.electionTimer;
    node.heardAt = m_now;
    emit(node.id, TimerSet{Timer::Election, m_now + timeout});
    schedule(timeout, What::Election, placeOf(node), node.electionTimer);
}

void SyntheticCluster::armHeartbeat(Node& node)
{
    ++node.heartbeatTimer;
    emit(node.id, TimerSet{Timer::Heartbeat, m_now + heartbeat});
    schedule(heartbeat, What::Heartbeat, placeOf(node), node.heartbeatTimer);
}

void SyntheticCluster::rise(Node& node, Term term, const Why& why)
{
    emit(node.id, TermChanged{node.term, term, why});
    node.term = term;
    node.votedFor.reset();
    node.leaderId = NodeId();
    if (node.role != Role::Follower)
        stepDown(node, why);
}

void SyntheticCluster::stepDown(Node& node, const Why& why)
{
    const bool wasLeader = node.role == Role::Leader;
    emit(node.id, RoleChanged{node.role, Role::Follower, node.term, why});
    node.role = Role::Follower;
    if (!wasLeader)
        return;
    ++node.heartbeatTimer;
    emit(node.id, TimerSet{Timer::Heartbeat, std::nullopt});
    for (const auto& [index, asked] : node.waiting)
        emit(node.id,
             Responded{asked.first, asked.second, Outcome::Unknown, Index(index), {}, "", why::NotLeader{}});
    node.waiting.clear();
    drawElection(node);
}

void SyntheticCluster::campaign(Node& node)
{
    emit(node.id, TimerFired{Timer::Election});
    emit(node.id,
         TermChanged{node.term, node.term.next(), why::ElectionTimeout{m_now - node.heardAt, node.leaderId}});
    const Role before = node.role;
    node.term = node.term.next();
    node.votedFor = node.id;
    node.votes = {};
    node.role = Role::Candidate;
    emit(node.id,
         RoleChanged{before, Role::Candidate, node.term,
                     why::ElectionTimeout{m_now - node.heardAt, node.leaderId}});
    node.leaderId = NodeId();
    emit(node.id, VoteDecided{node.id, node.term, true, false, why::OwnCandidacy{}});
    drawElection(node);
    persist(node).sendsVotes = true;
}

void SyntheticCluster::lead(Node& node)
{
    const std::uint64_t needed = majorityOf(m_nodes.size());
    emit(node.id,
         RoleChanged{Role::Candidate, Role::Leader, node.term, why::ElectionWon{node.votes.size(), needed}});
    node.role = Role::Leader;
    node.leaderId = node.id;
    ++node.electionTimer;
    emit(node.id, TimerSet{Timer::Election, std::nullopt});
    for (const Node& peer : m_nodes) {
        node.next[peer.id] = node.log.size() + 1;
        node.match[peer.id] = 0;
        if (peer.id != node.id)
            emit(node.id,
                 ProgressChanged{peer.id, Index(node.log.size() + 1), Index(), ProgressState::Probe});
    }
    auto noop = std::make_shared<Entry>();
    noop->term = node.term;
    noop->type = EntryType::NoOp;
    append(node, noop); // §8
    persist(node);
    beat(node);
}

void SyntheticCluster::append(Node& node, EntryPtr entry)
{
    node.log.push_back(entry);
    emit(node.id, EntryAppended{Index(node.log.size()), std::move(entry)});
}

SyntheticCluster::Write& SyntheticCluster::persist(Node& node)
{
    Write write;
    write.state = {WriteToken(++node.token), node.term, node.votedFor, Index(), Index(node.log.size()),
                   lastTermOf(node.log),     Index()};
    write.firstNew = std::min(node.unwritten, node.log.size());
    write.entries.assign(node.log.begin() + static_cast<std::ptrdiff_t>(write.firstNew), node.log.end());
    node.unwritten = node.log.size();
    emit(node.id, write.state);
    node.writes.push_back(std::move(write));
    schedule(m_options.disk + Duration(below(1'000)), What::Disk, placeOf(node), node.token);
    return node.writes.back();
}

void SyntheticCluster::finish(Node& node, std::uint64_t token)
{
    if (node.writes.empty() || node.writes.front().state.token.value() > token)
        return;
    emit(node.id, WriteDurable{WriteToken(token)});
    std::vector<Write> done;
    while (!node.writes.empty() && node.writes.front().state.token.value() <= token) {
        done.push_back(std::move(node.writes.front()));
        node.writes.erase(node.writes.begin());
    }
    for (Write& write : done) {
        node.durableLog.resize(write.firstNew);
        node.durableLog.insert(node.durableLog.end(), write.entries.begin(), write.entries.end());
        node.durable = write.state;
    }
    if (!node.up)
        return;
    std::size_t common = std::min(node.durableLog.size(), node.unwritten);
    for (const Write& write : node.writes) // what is still to be written replaces the rest
        common = std::min(common, write.firstNew);
    node.durableLast = common;
    for (Write& write : done) {
        for (auto& [to, message] : write.replies) {
            if (termOf(message) == node.term)
                send(node, to, std::move(message));
        }
        if (write.sendsVotes && node.role == Role::Candidate && write.state.term == node.term) {
            node.votes.insert(node.id);
            for (const Node& peer : m_nodes) {
                if (peer.id != node.id)
                    send(node, peer.id,
                         RequestVote{node.term, node.id, Index(node.log.size()), lastTermOf(node.log)});
            }
            if (node.votes.size() >= majorityOf(m_nodes.size()))
                lead(node);
        }
    }
    if (node.role == Role::Leader)
        advance(node);
}

void SyntheticCluster::replyWhenDurable(Node& node, bool hasChanged, const NodeId& to, Message message)
{
    if (hasChanged)
        persist(node).replies.emplace_back(to, std::move(message));
    else if (!node.writes.empty())
        node.writes.back().replies.emplace_back(to, std::move(message));
    else
        send(node, to, std::move(message));
}

void SyntheticCluster::replicate(Node& leader, const NodeId& peer)
{
    const std::uint64_t next = leader.next[peer];
    AppendEntries m;
    m.term = leader.term;
    m.leaderId = leader.id;
    m.prevLogIndex = Index(next - 1);
    m.prevLogTerm = next == 1 ? Term() : leader.log[next - 2]->term;
    const std::size_t end = std::min(leader.log.size(), static_cast<std::size_t>(next - 1) + maxBatch);
    for (std::size_t i = next - 1; i < end; ++i)
        m.entries.push_back(leader.log[i]);
    m.leaderCommit = std::min(Index(leader.commit), m.prevLogIndex + m.entries.size());
    m.round = leader.round;
    send(leader, peer, std::move(m));
}

void SyntheticCluster::beat(Node& leader)
{
    if (leader.heartbeatTimer != 0 && leader.round != 0)
        emit(leader.id, TimerFired{Timer::Heartbeat});
    ++leader.round;
    armHeartbeat(leader);
    for (const Node& peer : m_nodes) {
        if (peer.id != leader.id)
            replicate(leader, peer.id);
    }
}

void SyntheticCluster::advance(Node& leader)
{
    leader.match[leader.id] = leader.durableLast;
    std::vector<std::uint64_t> matches;
    for (const auto& [id, match] : leader.match)
        matches.push_back(match);
    std::sort(matches.rbegin(), matches.rend());
    const std::uint64_t needed = majorityOf(m_nodes.size());
    const std::uint64_t index = matches[needed - 1];
    // §5.4.2: only entries of the current term are committed by counting.
    if (index <= leader.commit || leader.log[index - 1]->term != leader.term)
        return;
    why::QuorumReached why{Index(index), 0, needed, {}};
    for (const auto& [id, match] : leader.match) {
        if (match >= index)
            why.nodes.push_back(id);
    }
    why.have = why.nodes.size();
    commitTo(leader, index, why);
}

void SyntheticCluster::commitTo(Node& node, std::uint64_t index, const Why& why)
{
    emit(node.id, CommitAdvanced{Index(node.commit), Index(index), why});
    node.commit = index;
    while (node.applied < node.commit) {
        const Entry& entry = *node.log[node.applied++];
        Applied applied{Index(node.applied), entry.term, 0, {}, false};
        if (entry.type == EntryType::Command) { // "set key value"
            const std::size_t blank = entry.data.find(' ', 4);
            applied.changes.push_back({entry.data.substr(4, blank - 4), entry.data.substr(blank + 1)});
        }
        node.hash = applied.hash = hashOf(node.hash, entry.data);
        emit(node.id, applied);
        if (const auto asked = node.waiting.find(node.applied); asked != node.waiting.end()) {
            emit(node.id,
                 Responded{
                     asked->second.first, asked->second.second, Outcome::Ok, Index(node.applied), {}, "ok", {}});
            node.waiting.erase(asked);
        }
    }
}

void SyntheticCluster::request()
{
    const std::string client = "client-" + std::to_string(1 + below(3));
    const std::string data = "set key" + std::to_string(below(40)) + " " + std::to_string(below(100'000));
    ++m_serial;
    const NodeId leaderId = leader();
    Node& asked = leaderId.isEmpty() ? m_nodes[below(m_nodes.size())] : node(leaderId);
    if (!asked.up || asked.paused)
        return;
    Requested request;
    request.client = client;
    request.serial = m_serial;
    request.entries = {data};
    emit(asked.id, request);
    if (asked.role != Role::Leader) {
        emit(asked.id, Responded{client, m_serial, Outcome::Refused, Index(), {}, "", why::NoLeader{}});
        return;
    }
    auto entry = std::make_shared<Entry>();
    entry->term = asked.term;
    entry->client = client;
    entry->serial = m_serial;
    entry->data = data;
    append(asked, entry);
    asked.waiting[asked.log.size()] = {client, m_serial};
    persist(asked);
    for (const Node& peer : m_nodes) {
        if (peer.id != asked.id && asked.match[peer.id] > 0) {
            replicate(asked, peer.id);
            asked.next[peer.id] =
                std::min<std::uint64_t>(asked.log.size() + 1, asked.next[peer.id] + maxBatch);
        }
    }
}

} // namespace raft::test
