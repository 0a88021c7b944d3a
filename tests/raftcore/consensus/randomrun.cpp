// SPDX-License-Identifier: MIT
#include "tests/raftcore/consensus/randomrun.h"

#include <algorithm>

namespace raft::test {

namespace {

constexpr std::size_t mostNodes = 9; // those included that were removed

} // namespace

RandomRun::RandomRun(std::uint64_t seed, std::optional<Rule> broken)
    : m_seed(seed), m_broken(broken), m_prng(seed), m_nodes(1 + m_prng.below(5))
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
    m_timers = 2 + m_prng.below(14);
    m_partitions = some(40, 3);
    m_reads = some(50, 10);
    m_sessions = some(50, 60);
    m_changes = some(60, 50);
    m_transfers = some(50, 40);
    m_tuning = some(30, 5);
    m_leases = m_reads > 0 && m_prng.chance(40);
    m_slowSnapshots = m_prng.chance(30);
    if (m_broken) { // no calm waters: whoever searches wants leaders to fall
        m_timers = 8 + m_prng.below(16);
        m_crashes = some(70, 6);
        m_partitions = some(70, 4);
        m_reads = some(70, 20);
        m_leases = m_leases && m_reads > 0;
    }
    m_cluster = std::make_unique<TestCluster>(setUp());
    m_invariants = std::make_unique<Invariants>(*m_cluster);
    m_cluster->watch(m_invariants.get());
    for (Member& member : m_cluster->members())
        settings(member);
    m_cluster->start();
}

ClusterSetup RandomRun::setUp()
{
    const std::uint64_t snapshots = m_prng.chance(60) ? 2 + m_prng.below(20) : 0;
    m_tuned.snapshotEntries = snapshots;
    m_tuned.keptEntries = m_prng.below(6);
    m_tuned.maxInflightChunks = 1 + m_prng.below(8);
    m_tuned.maxInflightMessages = 1 + m_prng.below(8);
    m_chunkBytes = 16 + m_prng.below(600);
    m_appendBytes = 64 * (3 + m_prng.below(8));
    // All rules in most runs; in the others those may be off whose absence is safe and cures itself.
    if (m_prng.chance(m_broken ? 80 : 50)) {
        for (const Rule rule : {Rule::NoOpAtTermStart, Rule::FastBacktracking})
            m_rules.set(rule, m_prng.chance(70));
        for (const Rule rule : {Rule::PreVote, Rule::CheckQuorum, Rule::LeaderStickiness})
            m_rules.set(rule, m_prng.chance(m_broken ? 20 : 50));
    }
    m_rules.set(Rule::SaveCommitIndex, m_prng.chance(30));
    if (m_broken)
        m_rules.set(*m_broken, !m_rules.isOn(*m_broken));
    if (!m_rules.isOn(Rule::LeaderStickiness)) // a removed server may disturb for ever
        m_changes = m_broken ? m_changes : 0;
    ClusterSetup setup = ClusterSetup::ofSize(m_nodes);
    setup.adjust = [this](RaftOptions& options) { adjust(options); };
    setup.draw = [seed = m_seed](const NodeId& id, std::uint64_t n, Duration min, Duration max) {
        Prng keyed(seed * 1'000'003 + std::hash<NodeId>{}(id) + n * 7919);
        const auto spread = static_cast<std::uint64_t>((max - min).count());
        return min + Duration(static_cast<std::int64_t>(keyed.below(spread + 1)));
    };
    return setup;
}

void RandomRun::adjust(RaftOptions& options) const
{
    static_cast<RaftTuning&>(options) = m_tuned;
    options.rules = m_rules;
    options.maxChunkBytes = m_chunkBytes;
    options.maxAppendBytes = m_appendBytes;
}

std::string RandomRun::weather() const
{
    std::string text = std::to_string(m_nodes) + " nodes, loss " + std::to_string(m_loss) + " %, doubling "
        + std::to_string(m_doubling) + " %, reordering " + std::to_string(m_reordering) + " %, slow disks "
        + std::to_string(m_slowDisk) + " %, crashes " + std::to_string(m_crashes) + " %, partitions "
        + std::to_string(m_partitions) + " %, reads " + std::to_string(m_reads) + " %, changes "
        + std::to_string(m_changes) + " ‰, transfers " + std::to_string(m_transfers) + " ‰, a snapshot every "
        + std::to_string(m_tuned.snapshotEntries) + " entries";
    for (const Rule rule : m_rules.off())
        text += ", without " + std::string(toString(rule));
    return text;
}

std::string RandomRun::unrest(int steps)
{
    for (int i = 1; i <= steps; ++i) {
        act();
        if (m_invariants->isBroken())
            return "step " + std::to_string(i) + ": " + m_invariants->breach();
        if (const std::string twice = m_clients.follow(m_prng, *m_invariants); !twice.empty())
            return "step " + std::to_string(i) + ": " + twice;
    }
    return {};
}

std::string RandomRun::harm(int steps)
{
    if (!m_rules.isOn(Rule::Sessions))
        m_clients.forgetAnswers();
    for (int i = 1; i <= steps; ++i) {
        act();
        if (const Breach* breach = m_invariants->harm())
            return "step " + std::to_string(i) + ": " + breach->text();
        if (const std::string twice = m_clients.follow(m_prng, *m_invariants); !twice.empty())
            return "step " + std::to_string(i) + ": " + twice;
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
    manage();
    if (dice < m_timers) {
        fireTimer();
    } else if (dice < m_timers + 12) {
        propose();
        if (m_tuned.snapshotEntries > 0 && m_prng.chance(3))
            m_cluster->step(anyMember().id, TakeSnapshot{});
    } else if (dice < 60 && m_slowDisk > 0) {
        if (!m_prng.chance(m_slowDisk))
            m_cluster->finishWrite(anyMember().id);
        if (m_slowSnapshots && m_prng.chance(50))
            m_cluster->finishSnapshot(anyMember().id);
    } else if (m_prng.chance(m_reads)) {
        read();
    } else if (!m_cluster->packets().empty()) {
        handlePacket();
    }
}

// A clock may be fast; where leases are in use it must not be.
void RandomRun::fireTimer()
{
    if (m_leases || m_prng.chance(60))
        m_cluster->fireNextTimer();
    else
        m_cluster->step(anyMember().id, TimerExpired{m_prng.chance(50) ? Timer::Election : Timer::Heartbeat});
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
    if (m_prng.chance(30)) { // whoever it will be, in the middle of what it does
        m_cluster->crashAfterEffects(1 + m_prng.below(30), m_prng.chance(50));
        return;
    }
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
    if (m_prng.chance(m_sessions)) {
        m_clients.ask(m_prng, *m_cluster, target());
        return;
    }
    std::vector<std::string> batch;
    for (std::uint64_t i = 1 + m_prng.below(3); i > 0; --i)
        batch.push_back("c" + std::to_string(++m_proposals));
    m_cluster->propose(target(), batch);
}

// Often asked: whoever believes that it leads, if only of the past.
void RandomRun::read()
{
    std::vector<NodeId> leaders;
    for (const Member& member : m_cluster->members()) {
        if (member.raft && member.raft->role() == Role::Leader)
            leaders.push_back(member.id);
    }
    const NodeId at = leaders.empty() || m_prng.chance(30) ? target() : leaders[m_prng.below(leaders.size())];
    const bool byLease = m_leases && m_prng.chance(60);
    m_cluster->step(at, Read{++m_readRequests, byLease ? ReadMode::Lease : ReadMode::ReadIndex});
}

// What people ask of a cluster while it runs.
void RandomRun::manage()
{
    if (m_prng.below(1'000) < m_changes) {
        if (m_prng.chance(25))
            m_cluster->step(target(), AbortChange{});
        else
            changeMembers();
    }
    if (m_prng.below(1'000) < m_transfers) {
        const std::uint64_t dice = m_prng.below(100);
        if (dice < 15)
            m_cluster->step(target(), AbortTransfer{});
        else if (dice < 25 && !m_leases)
            m_cluster->step(anyMember().id, ForgetLeader{});
        else if (dice < 30)
            m_cluster->step(target(), LoseLease{});
        else
            m_cluster->step(target(), TransferLeadership{dice < 40 ? NodeId() : anyMember().id});
    }
    if (m_prng.below(1'000) < m_tuning)
        tune();
}

// Any members there are, or one more, as voters or learners; those left out may come back later.
void RandomRun::changeMembers()
{
    if (m_cluster->members().size() < mostNodes && m_prng.chance(25))
        settings(m_cluster->add(NodeId::numbered(m_cluster->members().size() + 1)));
    const NodeId at = target();
    if (!m_cluster->raftOf(at))
        return;
    const Configuration now = m_cluster->raftOf(at)->configuration();
    ChangeMembers change{now, m_prng.chance(60)};
    change.target.outgoing.clear();
    for (std::uint64_t i = change.joint ? 1 + m_prng.below(3) : 1; i > 0; --i) {
        const NodeId id = anyMember().id;
        const bool isVoter = change.target.isVoter(id);
        std::erase(change.target.voters, id);
        std::erase(change.target.learners, id);
        if (!isVoter && m_prng.chance(75))
            change.target.voters.push_back(id);
        else if (m_prng.chance(40))
            change.target.learners.push_back(id);
    }
    m_cluster->step(at, change);
}

// Limits of one node, or the timers of all.
void RandomRun::tune()
{
    if (m_prng.chance(50)) {
        const auto scale = static_cast<std::int64_t>(1 + m_prng.below(4));
        m_tuned.electionTimeoutMin = Duration(75'000 * scale);
        m_tuned.electionTimeoutMax = Duration(150'000 * scale);
        m_tuned.heartbeatInterval = Duration(20'000 * scale);
        for (const Member& member : m_cluster->members())
            m_cluster->step(member.id, Tune{m_tuned});
        return;
    }
    m_tuned.keptEntries = m_prng.below(6);
    m_tuned.maxInflightChunks = 1 + m_prng.below(8);
    m_tuned.maxPendingReads = 1 + m_prng.below(20);
    m_tuned.maxUncommittedBytes = 500 + m_prng.below(100'000);
    m_cluster->step(anyMember().id, Tune{m_tuned});
}

Member& RandomRun::anyMember()
{
    return m_cluster->members()[m_prng.below(m_cluster->members().size())];
}

NodeId RandomRun::target()
{
    const Member* newest = leader();
    return newest == nullptr || m_prng.chance(20) ? anyMember().id : newest->id;
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

// One leader, known to all members, and no change or transfer under way.
bool RandomRun::isSettled() const
{
    const Member* const first = leader();
    if (first == nullptr || first->raft->transferTarget() || first->raft->configuration().isJoint()
        || first->raft->configurationIndex() > first->raft->commitIndex())
        return false;
    const std::vector<NodeId> members = first->raft->configuration().members();
    return std::all_of(members.begin(), members.end(),
                       [&](const NodeId& id) { return m_cluster->raftOf(id)->leader() == first->id; });
}

bool RandomRun::hasConverged() const
{
    const Member* const first = leader();
    if (first == nullptr || !isSettled())
        return false;
    const Index last = first->raft->log().lastIndex();
    const std::vector<NodeId> members = first->raft->configuration().members();
    return std::all_of(members.begin(), members.end(), [&](const NodeId& id) {
        const Raft& raft = *m_cluster->raftOf(id);
        return raft.lastApplied() == last && raft.log().lastIndex() == last && raft.durableIndex() == last;
    });
}

std::string RandomRun::heal()
{
    m_cluster->crashAfterEffects(0, false); // nobody any more
    for (const Member& member : m_cluster->members()) {
        if (!member.raft)
            m_cluster->restart(member.id);
    }
    const Duration timeout = m_tuned.electionTimeoutMax;
    m_cluster->run(20 * timeout, [this] { return isSettled(); });
    if (leader() == nullptr)
        return "no leader within twenty election timeouts";
    if (!m_rules.isOn(Rule::NoOpAtTermStart)) // what is old waits for something new
        m_cluster->propose(leader()->id, {"go on"});
    m_cluster->run(100 * timeout, [this] { return isSettled(); });
    m_cluster->run(10 * timeout); // a change that waited for its newcomers comes to its end
    m_cluster->run(20 * timeout, [this] { return isSettled(); });
    if (!isSettled())
        return "a change or a transfer does not come to an end";
    const std::uint64_t chosen = m_invariants->chosenUpTo().value();
    m_cluster->propose(leader()->id, {"after all"});
    m_cluster->run(20 * timeout, [this] { return hasConverged(); });
    if (m_invariants->isBroken())
        return m_invariants->breach();
    if (!hasConverged())
        return "the logs are not equal and applied after twenty election timeouts";
    if (m_invariants->chosenUpTo().value() <= chosen)
        return "a command was not taken";
    const std::uint64_t electionsBefore = m_invariants->elections();
    m_cluster->run(10 * timeout);
    if (m_invariants->isBroken())
        return m_invariants->breach();
    return m_invariants->elections() == electionsBefore ? m_clients.follow(m_prng, *m_invariants)
                                                         : std::string("an election though nothing happened");
}

} // namespace raft::test
