// SPDX-License-Identifier: MIT
#include "tests/raftcore/consensus/randomrun.h"

#include <algorithm>

namespace raft::test {

RandomRun::RandomRun(std::uint64_t seed) : m_seed(seed), m_prng(seed), m_nodes(1 + m_prng.below(5))
{
    if (m_nodes < 3 && m_prng.chance(70))
        m_nodes = 3;
    const auto some = [this](std::uint64_t percent, std::uint64_t most) {
        return m_prng.chance(percent) ? 1 + m_prng.below(most) : 0;
    };
    m_loss = some(60, 40);
    m_doubling = some(50, 25);
    m_reordering = some(60, 100);
    m_slowDisk = some(70, 90);
    m_crashes = some(60, 4);
    m_timers = 1 + m_prng.below(12);
    m_partitions = some(40, 3);
    m_snapshots = m_prng.chance(60) ? 2 + m_prng.below(20) : 0;
    m_slowSnapshots = m_prng.chance(30);
    m_cluster = std::make_unique<TestCluster>(setUp());
    m_invariants = std::make_unique<Invariants>(*m_cluster);
    m_cluster->watch(m_invariants.get());
    for (Member& member : m_cluster->members())
        settings(member);
    m_cluster->start();
}

ClusterSetup RandomRun::setUp()
{
    ClusterSetup setup = ClusterSetup::ofSize(m_nodes);
    const bool noOp = m_prng.chance(70);
    const bool backtracking = m_prng.chance(70);
    const bool saveCommit = m_prng.chance(30);
    const std::size_t window = 1 + m_prng.below(8);
    const std::size_t bytes = 64 * (3 + m_prng.below(8));
    const bool preVote = m_prng.chance(50);
    const bool checkQuorum = m_prng.chance(50);
    const bool stickiness = m_prng.chance(50);
    const std::uint64_t snapshots = m_snapshots;
    const std::uint64_t kept = m_prng.below(6);
    const std::uint64_t chunks = 1 + m_prng.below(8);
    const std::size_t chunkBytes = 16 + m_prng.below(600);
    setup.adjust = [=](RaftOptions& options) {
        options.rules.set(Rule::NoOpAtTermStart, noOp);
        options.rules.set(Rule::FastBacktracking, backtracking);
        options.rules.set(Rule::SaveCommitIndex, saveCommit);
        options.rules.set(Rule::PreVote, preVote);
        options.rules.set(Rule::CheckQuorum, checkQuorum);
        options.rules.set(Rule::LeaderStickiness, stickiness);
        options.snapshotEntries = snapshots;
        options.keptEntries = kept;
        options.maxInflightChunks = chunks;
        options.maxChunkBytes = chunkBytes;
        options.maxInflightMessages = window;
        options.maxAppendBytes = bytes;
    };
    setup.draw = [seed = m_seed](const NodeId& id, std::uint64_t n, Duration min, Duration max) {
        Prng keyed(seed * 1'000'003 + std::hash<NodeId>{}(id) + n * 7919);
        const auto spread = static_cast<std::uint64_t>((max - min).count());
        return min + Duration(static_cast<std::int64_t>(keyed.below(spread + 1)));
    };
    return setup;
}

std::string RandomRun::weather() const
{
    return std::to_string(m_nodes) + " nodes, loss " + std::to_string(m_loss) + " %, doubling "
        + std::to_string(m_doubling) + " %, reordering " + std::to_string(m_reordering) + " %, slow disks "
        + std::to_string(m_slowDisk) + " %, crashes " + std::to_string(m_crashes) + " %, partitions "
        + std::to_string(m_partitions) + " %, a snapshot every " + std::to_string(m_snapshots) + " entries";
}

std::string RandomRun::unrest(int steps)
{
    for (int i = 1; i <= steps; ++i) {
        act();
        if (m_invariants->isBroken())
            return "step " + std::to_string(i) + ": " + m_invariants->breach();
    }
    return {};
}

void RandomRun::act()
{
    const std::uint64_t dice = m_prng.below(100);
    if (m_prng.chance(m_partitions))
        repartition();
    if (m_prng.chance(m_crashes))
        crashOrRestart();
    if (dice < m_timers) {
        if (m_prng.chance(60))
            m_cluster->fireNextTimer();
        else
            m_cluster->step(anyMember().id, TimerExpired{m_prng.chance(50) ? Timer::Election : Timer::Heartbeat});
    } else if (dice < m_timers + 12) {
        propose();
        if (m_snapshots > 0 && m_prng.chance(3))
            m_cluster->step(anyMember().id, TakeSnapshot{});
    } else if (dice < 60 && m_slowDisk > 0) {
        if (!m_prng.chance(m_slowDisk))
            m_cluster->finishWrite(anyMember().id);
        if (m_slowSnapshots && m_prng.chance(50))
            m_cluster->finishSnapshot(anyMember().id);
    } else if (!m_cluster->packets().empty()) {
        handlePacket();
    }
}

void RandomRun::handlePacket()
{
    auto& packets = m_cluster->packets();
    const std::size_t position = m_prng.chance(m_reordering) ? m_prng.below(packets.size()) : 0;
    const auto isCutOff = [this](const NodeId& id) {
        return std::find(m_cutOff.begin(), m_cutOff.end(), id) != m_cutOff.end();
    };
    const Packet& packet = packets[position];
    const bool isLost = isCutOff(packet.from) != isCutOff(packet.to) || m_prng.chance(m_loss);
    if (isLost) {
        packets.erase(packets.begin() + static_cast<std::ptrdiff_t>(position));
        return;
    }
    if (m_prng.chance(m_doubling))
        packets.push_back(Packet(packet));
    m_cluster->deliver(position);
}

void RandomRun::repartition()
{
    m_cutOff.clear();
    if (m_prng.chance(40))
        return;
    for (const Member& member : m_cluster->members()) {
        if (m_prng.chance(40))
            m_cutOff.push_back(member.id);
    }
}

void RandomRun::crashOrRestart()
{
    Member& member = anyMember();
    if (!member.raft || m_prng.chance(50))
        m_cluster->restart(member.id);
    else
        m_cluster->crash(member.id);
    settings(member);
}

void RandomRun::settings(Member& member) const
{
    member.finishesWritesAtOnce = m_slowDisk == 0;
    member.makesSnapshotsAtOnce = !m_slowSnapshots || m_slowDisk == 0;
}

void RandomRun::propose()
{
    const Member* target = leader();
    if (target == nullptr || m_prng.chance(10))
        target = &anyMember();
    std::vector<std::string> batch;
    for (std::uint64_t i = 1 + m_prng.below(3); i > 0; --i)
        batch.push_back("c" + std::to_string(++m_proposals));
    m_cluster->propose(target->id, batch);
}

Member& RandomRun::anyMember()
{
    return m_cluster->members()[m_prng.below(m_nodes)];
}

const Member* RandomRun::leader() const
{
    const Member* newest = nullptr;
    for (const Member& member : m_cluster->members()) {
        if (member.raft && member.raft->role() == Role::Leader
            && (newest == nullptr || newest->raft->currentTerm() < member.raft->currentTerm()))
            newest = &member;
    }
    return newest;
}

bool RandomRun::hasConverged() const
{
    const Member* const first = leader();
    if (first == nullptr)
        return false;
    const Index last = first->raft->log().lastIndex();
    return std::all_of(m_cluster->members().begin(), m_cluster->members().end(), [&](const Member& member) {
        return member.raft->lastApplied() == last && member.raft->log().lastIndex() == last
            && member.raft->leader() == first->id && member.raft->durableIndex() == last;
    });
}

std::string RandomRun::heal()
{
    for (const Member& member : m_cluster->members()) {
        if (!member.raft)
            m_cluster->restart(member.id);
    }
    constexpr Duration tenTimeouts(10 * 300'000);
    m_cluster->run(tenTimeouts, [this] { return leader() != nullptr && leader()->raft->leader().has_value()
                                             && std::all_of(m_cluster->members().begin(), m_cluster->members().end(),
                                                            [this](const Member& m) { return m.raft->leader() == leader()->id; }); });
    if (leader() == nullptr)
        return "no leader within ten election timeouts";
    const std::uint64_t electionsBefore = m_invariants->elections();
    m_cluster->propose(leader()->id, {"after all"});
    m_cluster->run(Duration(500'000), [this] { return hasConverged(); });
    if (m_invariants->isBroken())
        return m_invariants->breach();
    if (!hasConverged())
        return "the logs are not equal and applied after ten heartbeats";
    m_cluster->run(tenTimeouts);
    return m_invariants->elections() == electionsBefore ? std::string() : "an election though nothing happened";
}

} // namespace raft::test
