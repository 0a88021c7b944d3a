// SPDX-License-Identifier: MIT
#include "tests/support/consensus/invariants.h"

#include <algorithm>

namespace raft::test {

namespace {

std::string text(Index index)
{
    return std::to_string(index.value());
}

std::string text(Term term)
{
    return std::to_string(term.value());
}

} // namespace

Invariants::Invariants(TestCluster& cluster) : m_cluster(cluster) {}

void Invariants::check(bool holds, const Member& member, const std::string& what)
{
    if (!holds && m_breach.empty())
        m_breach = member.id.toString() + ": " + what;
}

void Invariants::beforeEffects(const Member& member, const Input* input, const Effects& effects)
{
    Known& known = m_known[member.id];
    if (known.incarnation != member.incarnation) {
        const Term before = known.term;
        known = Known{};
        known.incarnation = member.incarnation;
        known.term = member.disk.durable().currentTerm;
        m_memory[member.id] = member.disk.durable();
        check(member.raft->currentTerm() <= before || before.isZero(), member, "a restart raised the term");
    }
    for (const Effect& effect : effects)
        checkEffect(member, input, effect);
}

void Invariants::checkEffect(const Member& member, const Input* input, const Effect& effect)
{
    if (const auto* send = std::get_if<Send>(&effect))
        checkPromise(member, *send);
    else if (const auto* vote = std::get_if<VoteDecided>(&effect))
        checkVote(member, input, *vote);
    else if (const auto* append = std::get_if<EntryAppended>(&effect))
        checkAppend(member, *append);
    else if (const auto* commit = std::get_if<CommitAdvanced>(&effect))
        checkCommit(member, *commit);
    else if (const auto* apply = std::get_if<Apply>(&effect))
        checkApply(member, *apply);
    else if (const auto* write = std::get_if<Persist>(&effect))
        m_memory[member.id].take(*write);
    else if (const auto* restore = std::get_if<RestoreSnapshot>(&effect))
        checkRestore(member, *restore);
    else if (const auto* make = std::get_if<MakeSnapshot>(&effect))
        checkMake(member, *make);
    else if (const auto* compacted = std::get_if<LogCompacted>(&effect))
        check(member.disk.durable().snapshot && member.disk.durable().snapshot->index >= compacted->firstIndex.previous(),
              member, "snapshot needs disk: the log was cut behind one that is not durable");
    else if (const auto* role = std::get_if<RoleChanged>(&effect); role != nullptr && role->to == Role::Leader)
        checkNewLeader(member);
    else if (const auto* cut = std::get_if<LogTruncated>(&effect))
        check(m_known[member.id].role != Role::Leader || member.raft->role() != Role::Leader, member,
              "append only: a leader removed its entries from " + text(cut->from));
}

// Durable before the promise leaves, and no message bears a term above its sender's.
void Invariants::checkPromise(const Member& member, const Send& send)
{
    const DiskContent& disk = member.disk.durable();
    const Term term = termOf(send.message);
    const auto* asked = std::get_if<RequestVote>(&send.message);
    const auto* granted = std::get_if<VoteAccepted>(&send.message);
    if ((asked != nullptr && asked->pre) || (granted != nullptr && granted->pre))
        return; // they speak of a term that does not exist yet, and promise nothing
    check(term == member.raft->currentTerm(), member, "a message bears another term than its sender's");
    check(term <= disk.currentTerm, member, "a message of term " + text(term) + " left before that term was durable");
    if (std::holds_alternative<RequestVote>(send.message)) {
        check(disk.currentTerm == term && disk.votedFor == member.id, member, "asked for votes before its own was durable");
        checkOneVote(member, term, member.id);
    } else if (std::holds_alternative<VoteAccepted>(send.message)) {
        check(disk.currentTerm == term && disk.votedFor == send.to, member, "a vote left before it was durable");
        checkOneVote(member, term, send.to);
    } else if (const auto* accepted = std::get_if<EntriesAccepted>(&send.message)) {
        const Index match = accepted->matchIndex;
        check(disk.holds(match, member.raft->log().termAt(match)), member,
              "acknowledged up to " + text(match) + " before it was durable");
    } else if (const auto* chunk = std::get_if<InstallSnapshot>(&send.message)) {
        checkSnapshotSent(member, *chunk);
    } else if (const auto* append = std::get_if<AppendEntries>(&send.message)) {
        const Log& log = member.raft->log();
        check(member.raft->role() == Role::Leader, member, "AppendEntries from a node that does not lead");
        check(log.termAt(append->prevLogIndex) == append->prevLogTerm, member, "a false prevLogTerm");
        check(append->leaderCommit <= append->prevLogIndex + append->entries.size(), member,
              "leaderCommit beyond what the message proves");
        check(append->entries.empty() || append->entries.back()->more == 0, member, "a batch was split");
        Index index = append->prevLogIndex;
        for (const EntryPtr& entry : append->entries) {
            index = index.next();
            check(log.contains(index) && *log.at(index) == *entry, member, "entries sent are not the log's");
        }
    }
}

void Invariants::checkOneVote(const Member& member, Term term, const NodeId& candidate)
{
    const auto [known, isNew] = m_voteOf.try_emplace({member.id, term}, candidate);
    check(known->second == candidate, member, "one vote: a second one in term " + text(term));
}

void Invariants::checkVote(const Member& member, const Input* input, const VoteDecided& vote)
{
    if (!vote.granted || vote.pre || vote.candidate == member.id)
        return;
    const auto* receive = input != nullptr ? std::get_if<Receive>(input) : nullptr;
    const auto* request = receive != nullptr ? std::get_if<RequestVote>(&receive->message) : nullptr;
    check(request != nullptr, member, "voted without being asked");
    if (request == nullptr)
        return;
    const Log& log = member.raft->log();
    const bool isUpToDate = std::pair(request->lastLogTerm, request->lastLogIndex) >= std::pair(log.lastTerm(), log.lastIndex());
    check(isUpToDate, member, "vote check: voted for a log that is behind");
    check(request->term == member.raft->currentTerm(), member, "voted in another term");
}

void Invariants::checkNewLeader(const Member& member)
{
    const Term term = member.raft->currentTerm();
    const auto [known, isNew] = m_leaderOf.try_emplace(term, member.id);
    check(isNew, member, "election safety: a second leader in term " + text(term) + " beside " + known->second.toString());
    const auto votes = std::count_if(m_cluster.members().begin(), m_cluster.members().end(), [&](const Member& voter) {
        const auto vote = m_voteOf.find({voter.id, term});
        return vote != m_voteOf.end() && vote->second == member.id;
    });
    const std::size_t voters = member.raft->configuration().voters.size();
    check(static_cast<std::size_t>(votes) >= majorityOf(voters) || voters == 1, member, "quorum: leads without a majority");
    const Log& log = member.raft->log();
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
        const Index index(i + 1);
        check(m_chosen[i].inTerm >= term || index <= log.baseIndex() || (log.contains(index) && *log.at(index) == *m_chosen[i].entry), member,
              "leader completeness: entry " + text(index) + " was chosen, and is missing");
    }
}

// Log matching, by induction: the entry of an index and term is always the same, and so is the one before it.
void Invariants::checkAppend(const Member& member, const EntryAppended& append)
{
    const Log& log = member.raft->log();
    const Term before = log.termAt(append.index.previous()).value_or(Term());
    const auto [known, isNew] = m_entries.try_emplace({append.index, append.entry->term}, append.entry, before);
    check(*known->second.first == *append.entry && known->second.second == before, member,
          "log matching: two different entries at " + text(append.index) + " of term " + text(append.entry->term));
    check(append.entry->term >= before && append.entry->term <= member.raft->currentTerm(), member, "terms fall along the log");
}

void Invariants::checkCommit(const Member& member, const CommitAdvanced& commit)
{
    const Log& log = member.raft->log();
    check(commit.to > commit.from, member, "commit did not advance");
    if (const auto* quorum = std::get_if<why::QuorumReached>(&commit.why)) {
        const Term term = *log.termAt(commit.to);
        check(term == member.raft->currentTerm(), member, "commit rule: counted an entry of an earlier term");
        check(disksHolding(commit.to, term) >= quorum->needed, member, "commit durable: not on a majority of disks");
        check(quorum->have == quorum->nodes.size() && quorum->have >= quorum->needed, member, "the reason does not add up");
    } else {
        check(commit.to.value() <= m_chosen.size(), member, "commits " + text(commit.to) + ", which no leader has committed");
    }
    for (Index index = commit.from.next(); index <= commit.to; index = index.next()) {
        const EntryPtr& entry = log.at(index);
        if (index.value() > m_chosen.size())
            m_chosen.push_back({entry, member.raft->currentTerm()});
        Chosen& chosen = m_chosen[index.value() - 1];
        check(*chosen.entry == *entry, member, "state machine safety: another entry committed at " + text(index));
        chosen.inTerm = std::min(chosen.inTerm, member.raft->currentTerm());
    }
}

void Invariants::checkApply(const Member& member, const Apply& apply)
{
    Known& known = m_known[member.id];
    check(apply.index == known.applied.next(), member, "applied out of order at " + text(apply.index));
    known.applied = apply.index;
    check(member.applied.size() < apply.index.value(), member, "the state machine holds it already");
    check(apply.index.value() <= m_chosen.size() && *m_chosen[apply.index.value() - 1].entry == *apply.entry, member,
          "applied what is not chosen at " + text(apply.index));
}

// A snapshot is the chosen prefix, whoever took it, and replaces only what is not further.
void Invariants::checkRestore(const Member& member, const RestoreSnapshot& restore)
{
    Known& known = m_known[member.id];
    const Snapshot& snapshot = *restore.snapshot;
    const std::vector<EntryPtr> state = decodeState(snapshot.data);
    check(snapshot.index > known.applied, member, "a snapshot moved the state back");
    check(crc32(snapshot.data) == snapshot.crc && hashOfState(state) == snapshot.stateHash, member, "a damaged snapshot was installed");
    bool isChosen = state.size() == snapshot.index.value() && state.size() <= m_chosen.size();
    for (std::size_t i = 0; isChosen && i < state.size(); ++i)
        isChosen = *state[i] == *m_chosen[i].entry;
    check(isChosen, member, "the snapshot at " + text(snapshot.index) + " is not the chosen prefix");
    check(isChosen && state.back()->term == snapshot.term, member, "the snapshot bears a wrong term");
    const auto [index, configuration] = chosenConfiguration(snapshot.index);
    check(index == snapshot.configurationIndex && (index.isZero() || configuration == snapshot.configuration), member,
          "the snapshot's configuration is not the one as of its index");
    known.applied = snapshot.index;
    m_installed += restore.from.isEmpty() ? 0U : 1U;
}

void Invariants::checkMake(const Member& member, const MakeSnapshot& make)
{
    const auto [index, configuration] = chosenConfiguration(make.index);
    check(make.index == m_known[member.id].applied, member, "a snapshot of what is not applied now");
    check(make.index.value() <= m_chosen.size() && m_chosen[make.index.value() - 1].entry->term == make.term, member,
          "a snapshot with a wrong term");
    check(index == make.configurationIndex && (index.isZero() || configuration == make.configuration), member,
          "the configuration is not the one as of " + text(make.index));
    ++m_taken;
}

void Invariants::checkSnapshotSent(const Member& member, const InstallSnapshot& chunk)
{
    const Raft& raft = *member.raft;
    check(raft.role() == Role::Leader, member, "a snapshot from a node that does not lead");
    check(chunk.lastIncludedIndex <= raft.lastApplied() && chunk.offset + chunk.data.length <= chunk.total, member,
          "a chunk of what is not there");
    check(raft.log().baseIndex() <= chunk.lastIncludedIndex, member,
          "the log no longer holds what follows the snapshot that is sent");
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

std::size_t Invariants::disksHolding(Index index, Term term) const
{
    const auto& members = m_cluster.members();
    return static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [&](const Member& member) {
        return member.disk.durable().holds(index, term);
    }));
}

void Invariants::afterEffects(const Member& member)
{
    Known& known = m_known[member.id];
    checkMonotone(member, known);
    checkDisk(member);
    checkTimers(member);
    if (member.raft->role() == Role::Leader)
        checkLeader(member);
    known.role = member.raft->role();
}

void Invariants::checkMonotone(const Member& member, Known& known)
{
    const Raft& raft = *member.raft;
    check(raft.currentTerm() >= known.term, member, "terms: it fell");
    check(raft.commitIndex() >= known.commit, member, "commit monotone: it fell");
    check(raft.lastApplied() == known.applied, member, "lastApplied is not what was applied");
    check(raft.lastApplied() <= raft.commitIndex() && raft.commitIndex() <= raft.log().lastIndex(), member,
          "applied <= commit <= last does not hold");
    check(raft.role() != Role::Leader || known.role == Role::Leader || known.role == Role::Candidate, member,
          "became leader without having been a candidate");
    known.term = raft.currentTerm();
    known.commit = raft.commitIndex();
}

// What was handed to the disk is exactly what memory holds; and what the machine calls durable is.
void Invariants::checkDisk(const Member& member)
{
    const Raft& raft = *member.raft;
    const DiskContent& memory = m_memory[member.id];
    const DiskContent& disk = member.disk.durable();
    check(memory.currentTerm == raft.currentTerm() && memory.votedFor == raft.votedFor(), member,
          "term and vote were not handed to the disk");
    check(memory.log.lastIndex() == raft.log().lastIndex() && memory.log.lastTerm() == raft.log().lastTerm()
              && memory.log.firstIndex() == raft.log().firstIndex() && memory.log.baseTerm() == raft.log().baseTerm(),
          member, "the log was not handed to the disk");
    check(memory.snapshot == raft.snapshot(), member, "the snapshot was not handed to the disk");
    check(raft.log().baseIndex().isZero() || (raft.snapshot() && raft.snapshot()->index >= raft.log().baseIndex()), member,
          "the log begins where no snapshot ends");
    check(!raft.snapshot() || raft.snapshot()->index <= raft.lastApplied(), member, "a snapshot beyond what is applied");
    check(disk.log.baseIndex().isZero() || (disk.snapshot && disk.snapshot->index >= disk.log.baseIndex()), member,
          "the disk's log begins where no snapshot ends");
    const Index durable = raft.durableIndex();
    check(durable <= raft.log().lastIndex(), member, "durable beyond the log");
    check(durable < raft.log().baseIndex() || disk.holds(durable, raft.log().termAt(durable)), member,
          "calls durable what the disk does not hold");
}

void Invariants::checkLeader(const Member& member)
{
    const Raft& raft = *member.raft;
    const Log& log = raft.log();
    check(raft.votedFor() == member.id, member, "leads without its own vote");
    for (const PeerProgress& progress : raft.progress()) {
        check(progress.next > progress.match && progress.match <= log.lastIndex() && progress.next <= log.lastIndex().next(),
              member, "next and match of " + progress.peer.toString() + " cross");
        check(progress.inflight <= raft.options().maxInflightMessages, member, "the window is overrun");
        // A later leader may have overwritten what was not chosen.
        const DiskContent& disk = m_cluster.member(progress.peer).disk.durable();
        if (disk.currentTerm <= raft.currentTerm()) {
            check(disk.holds(progress.match, log.termAt(progress.match)), member,
                  "match is true: " + progress.peer.toString() + " does not hold " + text(progress.match));
        }
    }
}

// Something always goes on: whoever may campaign has an election timer, a leader has its heartbeats.
void Invariants::checkTimers(const Member& member)
{
    const bool isVoter = member.raft->configuration().isVoter(member.id);
    const bool isLeader = member.raft->role() == Role::Leader;
    check((member.deadlines.count(Timer::Election) != 0) == (isVoter && !isLeader), member,
          "the election timer does not fit the role");
    check(!isLeader || member.deadlines.count(Timer::Heartbeat) != 0, member, "a leader without heartbeats");
    check(member.raft->role() != Role::Follower || member.deadlines.count(Timer::Heartbeat) == 0, member,
          "a follower with heartbeats");
}

} // namespace raft::test
