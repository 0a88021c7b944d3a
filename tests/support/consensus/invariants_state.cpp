// SPDX-License-Identifier: MIT
#include "tests/support/consensus/invariants.h"

#include <algorithm>

// What is judged against the chosen log and the state of a node: snapshots, reads, leases, and what stands in memory
// and on the disk after each step.
namespace raft::test {

namespace {

std::string text(Index index)
{
    return std::to_string(index.value());
}

} // namespace

// ---------------------------------------------------------------- snapshots

// A snapshot is the chosen prefix, whoever took it, and replaces only what is not further.
void Invariants::checkRestore(const Member& member, const RestoreSnapshot& restore)
{
    Known& known = *m_running;
    const Snapshot& snapshot = *restore.snapshot;
    const std::vector<EntryPtr> state = decodeState(snapshot.data);
    check(snapshot.index > known.applied, member, "snapshot", "one moved the state back");
    check(crc32(snapshot.data) == snapshot.crc && hashOfState(state) == snapshot.stateHash, member, "snapshot", "a damaged one was installed");
    bool isChosen = state.size() == snapshot.index.value() && state.size() <= m_chosen.size();
    for (std::size_t i = 0; isChosen && i < state.size(); ++i)
        isChosen = *state[i] == *m_chosen[i].entry;
    if (!isChosen)
        fail(member, "state machine safety", "the snapshot at " + text(snapshot.index) + " is not the chosen prefix");
    check(!isChosen || state.back()->term == snapshot.term, member, "snapshot", "it bears a wrong term");
    const auto [index, configuration] = chosenConfiguration(snapshot.index);
    check(index == snapshot.configurationIndex && (index.isZero() || configuration == snapshot.configuration), member,
          "snapshot", "its configuration is not the one as of its index");
    known.applied = snapshot.index;
    known.commit = std::max(known.commit, snapshot.index);
    m_installed += restore.from.isEmpty() ? 0U : 1U;
}

void Invariants::checkMake(const Member& member, const MakeSnapshot& make)
{
    const auto [index, configuration] = chosenConfiguration(make.index);
    check(make.index == m_running->applied, member, "snapshot", "one of what is not applied now");
    check(make.index.value() <= m_chosen.size() && m_chosen[make.index.value() - 1].entry->term == make.term, member,
          "snapshot", "one with a wrong term");
    check(index == make.configurationIndex && (index.isZero() || configuration == make.configuration), member,
          "snapshot", "the configuration is not the one as of its index");
    ++m_taken;
}

void Invariants::checkCompacted(const Member& member, const LogCompacted& compacted)
{
    const SnapshotPtr& durable = member.disk.durable().snapshot;
    check(durable && durable->index >= compacted.firstIndex.previous(), member, "snapshot",
          "the log was cut behind one that is not durable");
}

// The last configuration among the chosen entries up to there; index 0 for the one that the cluster began with.
std::pair<Index, Configuration> Invariants::chosenConfiguration(Index upTo) const
{
    for (std::uint64_t i = std::min<std::uint64_t>(upTo.value(), m_chosen.size()); i > 0; --i) {
        if (const Entry& entry = *m_chosen[i - 1].entry; entry.type == EntryType::Configuration)
            return {Index(i), decodeConfiguration(entry.data).value_or(Configuration())};
    }
    return {};
}

// ---------------------------------------------------------------- reads

// What was committed anywhere when the question came is part of the answer.
void Invariants::checkRead(const Member& member, const ReadReady& ready)
{
    ++m_answered;
    const auto asked = m_reads.find({member.id, member.incarnation, ready.request});
    check(asked != m_reads.end(), member, "fresh reads", "an answer to what nobody asked, or the second one");
    if (asked == m_reads.end())
        return;
    if (ready.index < asked->second)
        fail(member, "fresh reads", "answered as of " + text(ready.index) + " when " + text(asked->second) + " was chosen");
    check(ready.index <= m_running->applied, member, "fresh reads", "answered before it was applied");
    m_reads.erase(asked);
}

// Dissertation §6.4.1: at no time do two nodes believe that they may answer alone.
void Invariants::checkLease(const Member& member, const LeaseChanged& lease)
{
    m_running->leaseUntil = lease.until;
    for (const Member& other : m_cluster.members()) {
        const Known& known = m_known[other.id];
        const bool holds = other.raft && known.incarnation == other.incarnation && known.leaseUntil
            && *known.leaseUntil > m_cluster.now();
        check(other.id == member.id || !lease.until || !holds, member, "lease", "another one holds a lease too");
    }
}

// ---------------------------------------------------------------- after a step

void Invariants::afterEffects(const Member& member)
{
    m_running = &m_known[member.id];
    const Known& known = *m_running;
    checkMonotone(member, known);
    checkDisk(member);
    checkTimers(member);
    if (member.raft->role() == Role::Leader)
        checkLeader(member);
}

void Invariants::checkMonotone(const Member& member, const Known& known)
{
    const Raft& raft = *member.raft;
    check(raft.currentTerm() == known.term, member, "terms", "one fell, or changed unseen");
    check(raft.role() == known.role || (raft.role() != Role::Leader && known.role != Role::Leader), member, "roles", "one changed unseen");
    check(raft.configuration() == known.configuration && raft.configurationIndex() == known.configurationIndex, member,
          "membership", "the configuration changed unseen");
    check(raft.commitIndex() == known.commit, member, "commit monotone", "it changed unseen");
    check(raft.lastApplied() == known.applied, member, "apply", "lastApplied is not what was applied");
    check(raft.lastApplied() <= raft.commitIndex() && raft.commitIndex() <= raft.log().lastIndex(), member,
          "apply", "applied <= commit <= last does not hold");
}

// What was handed to the disk is exactly what memory holds; and what the machine calls durable is.
void Invariants::checkDisk(const Member& member)
{
    const Raft& raft = *member.raft;
    const DiskContent& memory = m_memory[member.id];
    const DiskContent& disk = member.disk.durable();
    check(memory.currentTerm == raft.currentTerm() && memory.votedFor == raft.votedFor(), member,
          "disk", "term and vote were not handed to it");
    check(memory.log.lastIndex() == raft.log().lastIndex() && memory.log.lastTerm() == raft.log().lastTerm()
              && memory.log.firstIndex() == raft.log().firstIndex() && memory.log.baseTerm() == raft.log().baseTerm(),
          member, "disk", "the log was not handed to it");
    check(memory.snapshot == raft.snapshot(), member, "disk", "the snapshot was not handed to it");
    check(raft.log().baseIndex().isZero() || (raft.snapshot() && raft.snapshot()->index >= raft.log().baseIndex()), member,
          "snapshots kept", "the log begins where no snapshot ends");
    check(!raft.snapshot() || raft.snapshot()->index <= raft.lastApplied(), member, "snapshot", "one beyond what is applied");
    check(disk.log.baseIndex().isZero() || (disk.snapshot && disk.snapshot->index >= disk.log.baseIndex()), member,
          "snapshot", "the disk's log begins where no snapshot ends");
    const Index durable = raft.durableIndex();
    check(durable <= raft.log().lastIndex(), member, "disk", "durable beyond the log");
    check(durable < raft.log().baseIndex() || disk.holds(durable, raft.log().termAt(durable)), member,
          "disk", "the machine calls durable what it does not hold");
}

void Invariants::checkLeader(const Member& member)
{
    const Raft& raft = *member.raft;
    const Log& log = raft.log();
    check(raft.votedFor() == member.id, member, "one vote", "leads without its own");
    for (const PeerProgress& progress : raft.progress()) {
        check(progress.next > progress.match && progress.match <= log.lastIndex() && progress.next <= log.lastIndex().next(),
              member, "progress", "next and match cross");
        check(progress.inflight <= raft.options().maxInflightMessages, member, "progress", "the window is overrun");
        // A later leader may have overwritten what was not chosen.
        const DiskContent& disk = m_cluster.member(progress.peer).disk.durable();
        if (disk.currentTerm <= raft.currentTerm() && !disk.holds(progress.match, log.termAt(progress.match)))
            fail(member, "match is true", progress.peer.toString() + " does not hold " + text(progress.match));
    }
}

// Dissertation §4.2.2: a voter campaigns, and one that stops being it until that is committed.
bool Invariants::mayCampaign(const Member& member) const
{
    const Raft& raft = *member.raft;
    if (raft.configuration().isVoter(member.id))
        return true;
    if (raft.configurationIndex() <= raft.commitIndex())
        return false;
    Configuration before = raft.snapshot() ? raft.snapshot()->configuration : raft.options().bootstrap;
    for (Index index = raft.log().firstIndex(); index < raft.configurationIndex(); index = index.next()) {
        const bool isInSnapshot = raft.snapshot() && index <= raft.snapshot()->index;
        if (const Entry& entry = *raft.log().at(index); entry.type == EntryType::Configuration && !isInSnapshot)
            before = decodeConfiguration(entry.data).value_or(before);
    }
    return before.isVoter(member.id);
}

// Something always goes on: a voter has an election timer, a leader has its heartbeats and asks for its quorum. Nothing
// goes on for nothing.
void Invariants::checkTimers(const Member& member)
{
    const bool campaigns = mayCampaign(member);
    const Role role = member.raft->role();
    const auto runs = [&](Timer timer) { return member.deadlines.count(timer) != 0; };
    if (role == Role::Leader) {
        check(!runs(Timer::Election), member, "timers", "a leader waits for an election");
        check(runs(Timer::Heartbeat), member, "timers", "a leader without heartbeats");
        check(runs(Timer::Quorum), member, "timers", "a leader that does not ask for its quorum");
    } else {
        check(runs(Timer::Election) || !campaigns, member, "timers", "a voter that waits for nothing");
        check(!runs(Timer::Election) || campaigns, member, "timers", "one without a vote waits for an election");
        check(!runs(Timer::Quorum) && !runs(Timer::Transfer), member, "timers", "a leader's, without being one");
        check(role != Role::Follower || !runs(Timer::Heartbeat), member, "timers", "a follower with heartbeats");
    }
}

} // namespace raft::test
