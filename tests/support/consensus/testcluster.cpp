// SPDX-License-Identifier: MIT
#include "tests/support/consensus/testcluster.h"

#include <algorithm>
#include <cassert>

namespace raft::test {

ClusterSetup ClusterSetup::ofSize(std::size_t nodes)
{
    std::vector<NodeId> ids;
    for (std::size_t i = 1; i <= nodes; ++i)
        ids.push_back(NodeId::numbered(i));
    ClusterSetup setup;
    setup.configuration = Configuration::ofVoters(std::move(ids));
    return setup;
}

TestCluster::TestCluster(ClusterSetup setup) : m_setup(std::move(setup))
{
    m_members.reserve(mostMembers);
    for (const NodeId& id : m_setup.configuration.members()) {
        Member member;
        member.id = id;
        if (const auto disk = m_setup.disks.find(id); disk != m_setup.disks.end())
            member.disk = MemoryDisk(disk->second);
        m_members.push_back(std::move(member));
    }
}

void TestCluster::start()
{
    for (Member& member : m_members)
        begin(member);
}

Member& TestCluster::add(const NodeId& id)
{
    assert(m_members.size() < mostMembers);
    Member& added = m_members.emplace_back();
    added.id = id;
    added.isFounder = false;
    begin(added);
    return added;
}

void TestCluster::begin(Member& member)
{
    ++member.incarnation;
    member.applied.clear();
    member.made.reset();
    member.deadlines.clear();
    RaftOptions options;
    options.id = member.id;
    if (member.isFounder)
        options.bootstrap = m_setup.configuration;
    options.rules = RuleBook::paper();
    if (m_setup.adjust)
        m_setup.adjust(options);
    const DiskContent& found = member.disk.durable();
    const auto draw = [custom = m_setup.draw, id = member.id](std::uint64_t n, Duration min, Duration max) {
        return custom ? custom(id, n, min, max) : std::min(max, min + Duration(n % 10) * 1000);
    };
    member.raft.emplace(options,
                        Restored{Incarnation(member.incarnation), found.currentTerm, found.votedFor,
                                 found.commitIndex, found.log, found.snapshot},
                        draw);
    m_lastEffects.clear();
    member.raft->start(m_now, m_lastEffects);
    for (StepWatcher* watcher : m_watchers)
        watcher->beforeEffects(member, nullptr, m_lastEffects);
    carryOut(member, m_lastEffects);
    if (!member.raft)
        return;
    for (StepWatcher* watcher : m_watchers)
        watcher->afterEffects(member);
}

void TestCluster::step(const NodeId& id, const Input& input)
{
    m_lastEffects.clear();
    Member& to = member(id);
    if (!to.raft)
        return;
    stepOnce(to, input);
    settle(to);
}

// A disk and a state machine that do not let others wait.
void TestCluster::settle(Member& member)
{
    for (;;) {
        if (member.raft && member.finishesWritesAtOnce && !member.disk.isIdle())
            stepOnce(member, WriteFinished{member.disk.finishOne()});
        else if (member.raft && member.makesSnapshotsAtOnce && member.made)
            stepOnce(member, SnapshotMade{std::exchange(member.made, nullptr)});
        else
            return;
    }
}

void TestCluster::stepOnce(Member& member, const Input& input)
{
    m_effects.clear();
    member.raft->step(m_now, input, m_effects);
    for (StepWatcher* watcher : m_watchers)
        watcher->beforeEffects(member, &input, m_effects);
    carryOut(member, m_effects);
    for (StepWatcher* watcher : m_watchers) {
        if (member.raft)
            watcher->afterEffects(member);
    }
    std::move(m_effects.begin(), m_effects.end(), std::back_inserter(m_lastEffects));
}

void TestCluster::carryOut(Member& member, const Effects& effects)
{
    for (const Effect& effect : effects) {
        if (!member.raft)
            return; // it crashed on the way
        carryOutOne(member, effect);
        if (++m_carriedOut == m_crashAt) {
            while (m_writesSurvive && !member.disk.isIdle())
                member.disk.finishOne();
            crash(member.id);
        }
    }
}

void TestCluster::crashAfterEffects(std::size_t n, bool writesSurvive)
{
    m_crashAt = m_carriedOut + n;
    m_writesSurvive = writesSurvive;
}

void TestCluster::carryOutOne(Member& member, const Effect& effect)
{
    const auto isIsolated = [this](const NodeId& id) {
        return std::find(m_isolated.begin(), m_isolated.end(), id) != m_isolated.end();
    };
    if (const auto* send = std::get_if<Send>(&effect)) {
        const bool isCut = std::find(m_cut.begin(), m_cut.end(), std::pair(member.id, send->to)) != m_cut.end();
        if (!isCut && !isIsolated(member.id) && !isIsolated(send->to))
            m_packets.push_back({member.id, send->to, send->message});
    } else if (const auto* write = std::get_if<Persist>(&effect)) {
        member.disk.write(*write);
    } else if (const auto* apply = std::get_if<Apply>(&effect)) {
        member.applied.push_back(apply->entry);
    } else if (const auto* timer = std::get_if<SetTimer>(&effect)) {
        if (timer->deadline)
            member.deadlines[timer->timer] = *timer->deadline;
        else
            member.deadlines.erase(timer->timer);
    } else if (const auto* make = std::get_if<MakeSnapshot>(&effect)) {
        if (member.applied.size() == make->index.value()) // else a rule is broken, and the state is lost
            member.made = snapshotOf(member.applied, make->configuration, make->configurationIndex);
    } else if (const auto* restore = std::get_if<RestoreSnapshot>(&effect)) {
        member.applied = decodeState(restore->snapshot->data);
    }
}

RequestId TestCluster::propose(const NodeId& id, const std::vector<std::string>& data)
{
    Proposal proposal;
    proposal.request = ++m_lastRequest;
    for (const std::string& each : data)
        proposal.entries.push_back({EntryType::Command, "client", m_lastRequest, Index(), 0, each});
    step(id, Propose{{std::move(proposal)}});
    return m_lastRequest;
}

void TestCluster::finishWrite(const NodeId& id)
{
    m_lastEffects.clear();
    Member& of = member(id);
    if (of.raft && !of.disk.isIdle())
        stepOnce(of, WriteFinished{of.disk.finishOne()});
}

void TestCluster::finishSnapshot(const NodeId& id)
{
    m_lastEffects.clear();
    Member& of = member(id);
    if (of.raft && of.made)
        stepOnce(of, SnapshotMade{std::exchange(of.made, nullptr)});
}

void TestCluster::finishAllWrites()
{
    m_lastEffects.clear();
    for (Member& each : m_members) {
        while (each.raft && (each.made || !each.disk.isIdle())) {
            if (each.made)
                stepOnce(each, SnapshotMade{std::exchange(each.made, nullptr)});
            else
                stepOnce(each, WriteFinished{each.disk.finishOne()});
        }
    }
}

void TestCluster::crash(const NodeId& id)
{
    Member& of = member(id);
    of.made.reset();
    of.raft.reset();
    of.disk.crash();
    of.deadlines.clear();
}

void TestCluster::restart(const NodeId& id)
{
    crash(id);
    begin(member(id));
}

void TestCluster::deliver(std::size_t position)
{
    const auto at = m_packets.begin() + static_cast<std::ptrdiff_t>(position);
    const Packet packet = std::move(*at);
    m_packets.erase(at);
    step(packet.to, Receive{packet.from, packet.message});
}

void TestCluster::deliverAll()
{
    while (!m_packets.empty())
        deliver(0);
}

void TestCluster::deliverTo(const NodeId& to)
{
    std::deque<Packet> kept;
    std::deque<Packet> due;
    for (Packet& packet : m_packets)
        (packet.to == to ? due : kept).push_back(std::move(packet));
    m_packets = std::move(kept);
    for (const Packet& packet : due)
        step(to, Receive{packet.from, packet.message});
}

std::size_t TestCluster::dropIf(const std::function<bool(const Packet&)>& isLost)
{
    const std::size_t before = m_packets.size();
    m_packets.erase(std::remove_if(m_packets.begin(), m_packets.end(), isLost), m_packets.end());
    return before - m_packets.size();
}

void TestCluster::isolate(std::uint64_t number)
{
    const NodeId id = NodeId::numbered(number);
    m_isolated.push_back(id);
    dropIf([&](const Packet& packet) { return packet.from == id || packet.to == id; });
}

void TestCluster::cut(std::uint64_t from, std::uint64_t to)
{
    m_cut.emplace_back(NodeId::numbered(from), NodeId::numbered(to));
    dropIf([&](const Packet& packet) { return packet.from == m_cut.back().first && packet.to == m_cut.back().second; });
}

void TestCluster::heal()
{
    m_isolated.clear();
    m_cut.clear();
}

Member& TestCluster::member(const NodeId& id)
{
    const auto found = std::find_if(m_members.begin(), m_members.end(), [&](const Member& m) { return m.id == id; });
    assert(found != m_members.end());
    return *found;
}

bool TestCluster::fireNextTimer()
{
    const Member* next = nullptr;
    Timer timer = Timer::Election;
    Time deadline{0};
    for (const Member& each : m_members) {
        for (const auto& [kind, at] : each.deadlines) {
            if (each.raft && (next == nullptr || at < deadline)) {
                next = &each;
                timer = kind;
                deadline = at;
            }
        }
    }
    if (next == nullptr)
        return false;
    m_now = std::max(m_now, deadline);
    member(next->id).deadlines.erase(timer);
    step(next->id, TimerExpired{timer});
    return true;
}

void TestCluster::run(Duration forThatLong, const std::function<bool()>& isDone)
{
    const Time end = m_now + forThatLong;
    while (m_now < end && !(isDone && isDone())) {
        finishAllWrites();
        if (!m_packets.empty())
            deliver(0);
        else if (!fireNextTimer())
            return;
    }
}

} // namespace raft::test
