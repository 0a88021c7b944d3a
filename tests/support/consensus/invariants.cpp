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

// More than half of `voters` say yes; nobody is no majority.
bool isMajority(const std::vector<NodeId>& voters, const std::function<bool(const NodeId&)>& saysYes)
{
    const auto yes = std::count_if(voters.begin(), voters.end(), saysYes);
    return 2 * static_cast<std::size_t>(yes) > voters.size();
}

// Of both halves, while joint.
bool isQuorum(const Configuration& configuration, const std::function<bool(const NodeId&)>& saysYes)
{
    return isMajority(configuration.voters, saysYes)
        && (!configuration.isJoint() || isMajority(configuration.outgoing, saysYes));
}

// Whether a majority of `a` and one of `b` may share nobody; both sorted.
bool mayPart(const std::vector<NodeId>& a, const std::vector<NodeId>& b)
{
    const auto shared = static_cast<std::size_t>(std::count_if(
        a.begin(), a.end(), [&](const NodeId& id) { return std::binary_search(b.begin(), b.end(), id); }));
    const auto ofShared = [&](std::size_t size) { // how many of the shared ones a majority needs at least
        const std::size_t own = size - shared;
        return majorityOf(size) - std::min(majorityOf(size), own);
    };
    return ofShared(a.size()) + ofShared(b.size()) <= shared;
}

bool mayPart(const Configuration& a, const Configuration& b)
{
    const auto halves = [](const Configuration& c) {
        std::vector<std::vector<NodeId>> all{c.voters};
        if (c.isJoint())
            all.push_back(c.outgoing);
        return all;
    };
    for (const auto& one : halves(a)) {
        for (const auto& other : halves(b)) {
            if (!mayPart(one, other))
                return false;
        }
    }
    return true;
}

} // namespace

bool Breach::isHarm() const
{
    constexpr std::string_view harms[] = {"election safety", "leader completeness", "state machine safety",
                                          "fresh reads",     "exactly once",        "snapshots kept"};
    return std::find(std::begin(harms), std::end(harms), property) != std::end(harms);
}

Invariants::Invariants(TestCluster& cluster) : m_cluster(cluster) {}

bool Invariants::isBroken(std::string_view property) const
{
    return std::any_of(m_breaches.begin(), m_breaches.end(),
                       [&](const Breach& breach) { return breach.property == property; });
}

const Breach* Invariants::harm() const
{
    const auto found = std::find_if(m_breaches.begin(), m_breaches.end(), [](const Breach& b) { return b.isHarm(); });
    return found == m_breaches.end() ? nullptr : &*found;
}

void Invariants::check(bool holds, const Member& member, std::string_view property, std::string_view what)
{
    if (!holds)
        fail(member, property, what);
}

void Invariants::fail(const Member& member, std::string_view property, std::string_view what)
{
    if (!isBroken(property))
        m_breaches.push_back({std::string(property), member.id, std::string(what)});
}

void Invariants::beforeEffects(const Member& member, const Input* input, const Effects& effects)
{
    m_running = &m_known[member.id];
    Known& known = *m_running;
    if (known.incarnation != member.incarnation) {
        const Term before = known.term;
        known = Known{};
        known.incarnation = member.incarnation;
        known.term = member.disk.durable().currentTerm;
        m_memory[member.id] = member.disk.durable();
        check(member.raft->currentTerm() <= before || before.isZero(), member, "terms", "a restart raised the term");
    }
    if (const auto* read = input != nullptr ? std::get_if<Read>(input) : nullptr)
        m_reads[{member.id, member.incarnation, read->request}] = chosenUpTo();
    for (const Effect& effect : effects)
        checkEffect(member, input, effect);
}

void Invariants::checkEffect(const Member& member, const Input* input, const Effect& effect)
{
    Known& known = *m_running;
    std::visit(Overloaded{
                   [&](const Send& send) { checkPromise(member, send); },
                   [&](const Persist& write) { m_memory[member.id].take(write); },
                   [&](const VoteDecided& vote) { checkVote(member, input, vote); },
                   [&](const TermChanged& change) { known.term = std::max(known.term, change.to); },
                   [&](const RoleChanged& change) { checkRole(member, change); },
                   [&](const EntryAppended& append) { checkAppend(member, append); },
                   [&](const LogTruncated& cut) {
                       if (known.role == Role::Leader)
                           fail(member, "append only", "a leader removed its entries from " + text(cut.from));
                   },
                   [&](const ConfigurationTaken& taken) {
                       known.configuration = taken.configuration;
                       known.configurationIndex = taken.index;
                   },
                   [&](const CommitAdvanced& commit) { checkCommit(member, commit); },
                   [&](const Apply& apply) { checkApply(member, apply); },
                   [&](const RestoreSnapshot& restore) { checkRestore(member, restore); },
                   [&](const MakeSnapshot& make) { checkMake(member, make); },
                   [&](const LogCompacted& compacted) { checkCompacted(member, compacted); },
                   [&](const ReadReady& ready) { checkRead(member, ready); },
                   [&](const LeaseChanged& lease) { checkLease(member, lease); },
                   [&](const TransferChanged& change) {
                       m_transfers += change.what == TransferChanged::What::Done ? 1U : 0U;
                   },
                   [&](const MembersChanging& change) {
                       m_changes += change.what == MembersChanging::What::Done ? 1U : 0U;
                   },
                   [](const auto&) {},
               },
               effect);
}

// ---------------------------------------------------------------- elections

void Invariants::checkRole(const Member& member, const RoleChanged& change)
{
    Known& known = *m_running;
    check(change.from == known.role || known.role == Role::Follower || known.role == Role::Learner, member,
          "roles", "it was in another role than it says");
    check(change.to != Role::Leader || known.role == Role::Candidate, member, "roles",
          "became leader without having been a candidate");
    known.role = change.to;
    if (change.to == Role::Leader)
        checkNewLeader(member);
}

void Invariants::checkOneVote(const Member& member, Term term, const NodeId& candidate)
{
    const auto [known, isNew] = m_voteOf.try_emplace({member.id, term}, candidate);
    check(known->second == candidate, member, "one vote", "a second one in term " + text(term));
}

void Invariants::checkVote(const Member& member, const Input* input, const VoteDecided& vote)
{
    if (!vote.granted || vote.pre || vote.candidate == member.id)
        return;
    const auto* receive = input != nullptr ? std::get_if<Receive>(input) : nullptr;
    const auto* request = receive != nullptr ? std::get_if<RequestVote>(&receive->message) : nullptr;
    check(request != nullptr, member, "vote check", "voted without being asked");
    if (request == nullptr)
        return;
    const Log& log = member.raft->log();
    const bool isUpToDate = std::pair(request->lastLogTerm, request->lastLogIndex) >= std::pair(log.lastTerm(), log.lastIndex());
    check(isUpToDate, member, "vote check", "voted for a log that is behind");
    check(request->term == member.raft->currentTerm(), member, "vote check", "voted in another term");
}

void Invariants::checkNewLeader(const Member& member)
{
    const Term term = member.raft->currentTerm();
    const auto [known, isNew] = m_leaderOf.try_emplace(term, member.id);
    if (!isNew)
        fail(member, "election safety", "a second leader in term " + text(term) + " beside " + known->second.toString());
    const bool isElected = isQuorum(m_running->configuration, [&](const NodeId& voter) {
        const auto vote = m_voteOf.find({voter, term});
        return voter == member.id || (vote != m_voteOf.end() && vote->second == member.id);
    });
    check(isElected, member, "quorum", "leads without a majority");
    const Log& log = member.raft->log();
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
        const Index index(i + 1);
        const bool isHeld = m_chosen[i].inTerm >= term || index <= log.baseIndex()
            || (log.contains(index) && *log.at(index) == *m_chosen[i].entry);
        if (!isHeld)
            fail(member, "leader completeness", "entry " + text(index) + " was chosen, and is missing");
    }
}

// ---------------------------------------------------------------- messages

// Durable before the promise leaves, and no message bears a term above its sender's.
void Invariants::checkPromise(const Member& member, const Send& send)
{
    const DiskContent& disk = member.disk.durable();
    const Term term = termOf(send.message);
    const auto* asked = std::get_if<RequestVote>(&send.message);
    const auto* granted = std::get_if<VoteAccepted>(&send.message);
    if ((asked != nullptr && asked->pre) || (granted != nullptr && granted->pre))
        return; // they speak of a term that does not exist yet, and promise nothing
    check(term == member.raft->currentTerm(), member, "terms", "a message bears another term than its sender's");
    check(term <= disk.currentTerm, member, "durable promise", "a message left before its term was durable");
    if (asked != nullptr) {
        check(disk.currentTerm == term && disk.votedFor == member.id, member, "durable promise",
              "asked for votes before its own was durable");
        checkOneVote(member, term, member.id);
    } else if (granted != nullptr) {
        check(disk.currentTerm == term && disk.votedFor == send.to, member, "durable promise", "a vote left before it was durable");
        checkOneVote(member, term, send.to);
    } else if (const auto* accepted = std::get_if<EntriesAccepted>(&send.message)) {
        const Index match = accepted->matchIndex;
        if (!disk.holds(match, member.raft->log().termAt(match)))
            fail(member, "durable promise", "acknowledged up to " + text(match) + " before it was durable");
    } else if (const auto* chunk = std::get_if<InstallSnapshot>(&send.message)) {
        checkSnapshotSent(member, *chunk);
    } else if (const auto* append = std::get_if<AppendEntries>(&send.message)) {
        checkEntriesSent(member, *append);
    }
}

void Invariants::checkEntriesSent(const Member& member, const AppendEntries& append)
{
    const Log& log = member.raft->log();
    check(m_running->role == Role::Leader, member, "messages", "AppendEntries from a node that does not lead");
    // The beginning of the log matches everywhere, and a round for a read may ask about it though it is compacted away.
    // Behind the message, in the same step, the log may have been cut: what is gone was chosen.
    const auto entryAt = [&](Index index) -> EntryPtr {
        if (log.contains(index))
            return log.at(index);
        return index <= log.baseIndex() && !index.isZero() && index.value() <= m_chosen.size() ? chosen(index) : nullptr;
    };
    const EntryPtr before = entryAt(append.prevLogIndex);
    const Term prevTerm = before ? before->term : log.termAt(append.prevLogIndex).value_or(Term());
    if (prevTerm != append.prevLogTerm)
        fail(member, "messages", "a false prevLogTerm: " + text(append.prevLogTerm) + " at " + text(append.prevLogIndex) + ", which is " + text(prevTerm));
    check(append.leaderCommit <= append.prevLogIndex + append.entries.size(), member, "messages",
          "leaderCommit beyond what the message proves");
    check(append.entries.empty() || append.entries.back()->more == 0, member, "messages", "a batch was split");
    Index index = append.prevLogIndex;
    for (const EntryPtr& entry : append.entries) {
        index = index.next();
        const EntryPtr own = entryAt(index);
        check(own && *own == *entry, member, "messages", "entries sent are not the log's");
    }
}

void Invariants::checkSnapshotSent(const Member& member, const InstallSnapshot& chunk)
{
    const Raft& raft = *member.raft;
    check(m_running->role == Role::Leader, member, "messages", "a snapshot from a node that does not lead");
    check(chunk.lastIncludedIndex <= raft.lastApplied() && chunk.offset + chunk.data.length <= chunk.total, member,
          "snapshot", "a chunk of what is not there");
    check(raft.log().baseIndex() <= chunk.lastIncludedIndex, member, "snapshot",
          "the log no longer holds what follows the snapshot that is sent");
}

// ---------------------------------------------------------------- the log

// Log matching, by induction: the entry of an index and term is always the same, and so is the one before it.
void Invariants::checkAppend(const Member& member, const EntryAppended& append)
{
    const Log& log = member.raft->log();
    const Term before = log.termAt(append.index.previous()).value_or(Term());
    const auto [known, isNew] = m_entries.try_emplace({append.index, append.entry->term}, append.entry, before);
    if (*known->second.first != *append.entry || known->second.second != before)
        fail(member, "log matching", "two different entries at " + text(append.index) + " of term " + text(append.entry->term));
    check(append.entry->term >= before && append.entry->term <= member.raft->currentTerm(), member, "terms",
          "they fall along the log");
    if (append.entry->type == EntryType::Configuration && m_running->role == Role::Leader)
        checkChange(member, append);
}

// Dissertation §4.1: quorums of consecutive configurations share a server, if each waits for the one before.
void Invariants::checkChange(const Member& member, const EntryAppended& append)
{
    const Known& known = *m_running;
    const std::optional<Configuration> next = decodeConfiguration(append.entry->data);
    check(next.has_value(), member, "membership", "a configuration that cannot be read");
    if (!next)
        return;
    check(!mayPart(known.configuration, *next), member, "membership", "majorities of two configurations in a row may share nobody");
    check(known.configurationIndex <= known.commit, member, "membership", "a change before the one before it was committed");
    const bool isEnd = known.configuration.isJoint(); // nothing else can follow a joint configuration
    check(isEnd || member.raft->log().termAt(known.commit) == known.term, member, "membership",
          "a change before an entry of the own term was committed");
}

void Invariants::checkCommit(const Member& member, const CommitAdvanced& commit)
{
    Known& known = *m_running;
    const Log& log = member.raft->log();
    check(commit.to > commit.from && commit.from == known.commit, member, "commit monotone", "it did not advance");
    known.commit = std::max(known.commit, commit.to);
    if (const auto* quorum = std::get_if<why::QuorumReached>(&commit.why)) {
        const Term term = log.termAt(commit.to).value_or(Term());
        check(term == member.raft->currentTerm(), member, "commit rule", "counted an entry of an earlier term");
        check(isOnMajority(known, commit.to, term), member, "commit durable", "not on a majority of disks");
        check(quorum->have == quorum->nodes.size() && quorum->have >= quorum->needed, member, "reasons", "one does not add up");
    } else if (commit.to.value() > m_chosen.size()) {
        fail(member, "commit rule", "commits " + text(commit.to) + ", which no leader has committed");
    }
    for (Index index = commit.from.next(); index <= commit.to; index = index.next()) {
        if (!log.contains(index))
            continue;
        const EntryPtr& entry = log.at(index);
        if (index.value() == m_chosen.size() + 1)
            m_chosen.push_back({entry, member.raft->currentTerm()});
        if (index.value() > m_chosen.size())
            continue;
        Chosen& chosen = m_chosen[index.value() - 1];
        if (*chosen.entry != *entry)
            fail(member, "state machine safety", "another entry committed at " + text(index));
        chosen.inTerm = std::min(chosen.inTerm, member.raft->currentTerm());
    }
}

bool Invariants::isOnMajority(const Known& known, Index index, Term term) const
{
    return isQuorum(known.configuration, [&](const NodeId& voter) {
        return m_cluster.member(voter).disk.durable().holds(index, term);
    });
}

void Invariants::checkApply(const Member& member, const Apply& apply)
{
    Known& known = *m_running;
    if (apply.index != known.applied.next())
        fail(member, "apply", "out of order at " + text(apply.index));
    known.applied = apply.index;
    check(member.applied.size() < apply.index.value(), member, "apply", "the state machine holds it already");
    if (apply.index.value() > m_chosen.size() || *m_chosen[apply.index.value() - 1].entry != *apply.entry)
        fail(member, "apply", "what is not chosen at " + text(apply.index));
}

} // namespace raft::test
