// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"
#include "tests/support/consensus/memorydisk.h"

#include <deque>
#include <map>

namespace raft::test {

struct Packet {
    NodeId from, to;
    RaftMessage message;
};

struct Member {
    NodeId id;
    MemoryDisk disk;
    std::optional<Raft> raft; // none while it is down
    bool finishesWritesAtOnce = true;
    std::uint64_t incarnation = 0;
    bool isFounder = true; // knows the configuration that the cluster began with
    std::map<Timer, Time> deadlines;
    std::vector<EntryPtr> applied; // the state: every entry from index 1 on, those of a snapshot included
    bool makesSnapshotsAtOnce = true;
    SnapshotPtr made = nullptr;    // a snapshot that was asked for and waits to be handed over
};
// No cluster has more members, so that references to them stay good.
inline constexpr std::size_t mostMembers = 64;

struct ClusterSetup {
    Configuration configuration;
    std::function<void(RaftOptions&)> adjust;    // of each node, whose rules are those of the plain paper
    std::map<NodeId, DiskContent> disks;         // what nodes find when they first come up; others find nothing
    std::function<Duration(const NodeId& id, std::uint64_t n, Duration min, Duration max)> draw; // null: fixed

    static ClusterSetup ofSize(std::size_t nodes); // S1 … Sn, all voters
};

// Watches every step: before its effects are carried out, and after.
class StepWatcher {
public:
    virtual ~StepWatcher() = default;
    virtual void beforeEffects(const Member& member, const Input* input, const Effects& effects) = 0;
    virtual void afterEffects(const Member& member) = 0;
};

// Machines, disks and packets in memory. Nothing happens but what the test asks for: time stands still, packets
// stay where they are, timers wait to be fired.
class TestCluster {
public:
    explicit TestCluster(ClusterSetup setup);
    explicit TestCluster(std::size_t nodes) : TestCluster(ClusterSetup::ofSize(nodes)) {}

    void watch(StepWatcher* watcher) { m_watchers.push_back(watcher); }
    void start(); // all nodes
    Member& add(const NodeId& id); // a new one with an empty disk, which belongs to no cluster yet; it comes up

    // What happens to a node; does nothing to one that is down. The last effects are kept.
    void step(const NodeId& id, const Input& input);
    void step(std::uint64_t number, const Input& input) { step(NodeId::numbered(number), input); }
    void campaign(std::uint64_t number) { step(number, TimerExpired{Timer::Election}); }
    void heartbeat(std::uint64_t number) { step(number, TimerExpired{Timer::Heartbeat}); }
    RequestId propose(const NodeId& id, const std::vector<std::string>& data);
    RequestId propose(std::uint64_t number, const std::string& data) { return propose(NodeId::numbered(number), {data}); }
    void finishWrite(const NodeId& id); // the oldest one
    void finishSnapshot(const NodeId& id); // hands over the one that was asked for
    void finishAllWrites();
    void crash(const NodeId& id);
    // Whoever carries out the n-th effect from now on crashes behind it, before the next; its disk may yet be quick.
    void crashAfterEffects(std::size_t n, bool writesSurvive);
    std::size_t effectsCarriedOut() const { return m_carriedOut; }
    void restart(const NodeId& id);

    // Packets, in the order in which they were sent.
    std::deque<Packet>& packets() { return m_packets; }
    const std::deque<Packet>& packets() const { return m_packets; }
    void deliver(std::size_t position);
    void deliverAll(); // until none is left
    void deliverTo(const NodeId& to); // those that are on their way to it now
    std::size_t dropIf(const std::function<bool(const Packet&)>& isLost);
    void isolate(std::uint64_t number); // from now on every packet from or to it is lost …
    void cut(std::uint64_t from, std::uint64_t to); // the same of one direction of one link …
    void heal(); // … until now

    std::vector<Member>& members() { return m_members; }
    const std::vector<Member>& members() const { return m_members; }
    Member& member(const NodeId& id);
    Raft& raft(std::uint64_t number) { return *member(NodeId::numbered(number)).raft; }
    const std::optional<Raft>& raftOf(const NodeId& id) { return member(id).raft; }
    MemoryDisk& disk(std::uint64_t number) { return member(NodeId::numbered(number)).disk; }
    const Effects& lastEffects() const { return m_lastEffects; } // of the last call of step()
    Time now() const { return m_now; }
    void advance(Duration by) { m_now += by; }
    // Fires the timer with the earliest deadline, at its time. False when there is none.
    bool fireNextTimer();
    // Packets, disks and timers take their course for that long; packets arrive at once.
    void run(Duration forThatLong, const std::function<bool()>& isDone = {});

private:
    void begin(Member& member);
    void stepOnce(Member& member, const Input& input);
    void carryOut(Member& member, const Effects& effects);
    void carryOutOne(Member& member, const Effect& effect);
    void settle(Member& member);

    ClusterSetup m_setup;
    std::vector<Member> m_members;
    std::deque<Packet> m_packets;
    std::vector<NodeId> m_isolated;
    std::vector<std::pair<NodeId, NodeId>> m_cut; // from, to
    std::vector<StepWatcher*> m_watchers;
    Effects m_lastEffects;
    Effects m_effects;
    RequestId m_lastRequest = 0;
    Time m_now{0};
    std::size_t m_carriedOut = 0;
    std::optional<std::size_t> m_crashAt; // of m_carriedOut
    bool m_writesSurvive = false;
};

// The state of a test's state machine as a snapshot's data, and back again.
std::string encodeState(const std::vector<EntryPtr>& applied);
std::vector<EntryPtr> decodeState(std::string_view data);
std::uint64_t hashOfState(const std::vector<EntryPtr>& applied);
SnapshotPtr snapshotOf(const std::vector<EntryPtr>& applied, const Configuration& configuration, Index configurationIndex = {});

// All effects of one kind, in order.
template <class T>
std::vector<T> only(const Effects& effects)
{
    std::vector<T> found;
    for (const Effect& effect : effects) {
        if (const T* match = std::get_if<T>(&effect))
            found.push_back(*match);
    }
    return found;
}

// The messages of one type that were sent, by receiver.
template <class T>
std::vector<std::pair<NodeId, T>> sent(const Effects& effects)
{
    std::vector<std::pair<NodeId, T>> found;
    for (const Effect& effect : effects) {
        if (const Send* send = std::get_if<Send>(&effect)) {
            if (const T* message = std::get_if<T>(&send->message))
                found.emplace_back(send->to, *message);
        }
    }
    return found;
}

// A log whose entries have these terms; an entry's data tells its index and term, so equal ones are equal.
Log logOfTerms(const std::vector<std::uint64_t>& terms);
std::vector<std::uint64_t> termsOf(const Log& log);
EntryPtr entryOfTerm(std::uint64_t index, std::uint64_t term);
DiskContent diskWith(std::uint64_t term, const std::vector<std::uint64_t>& logTerms);
// The same disk after a snapshot at `index`, of which `kept` entries stay in the log.
DiskContent compacted(DiskContent disk, std::uint64_t index, const Configuration& configuration, std::uint64_t kept = 0);

} // namespace raft::test
