// SPDX-License-Identifier: MIT
#include "raftcore/check/commitcheck.h"

#include <algorithm>

namespace raft::check {

using trace::Property;

// The first index up to `upTo` at which a log is known to differ from the chosen one, or ends; upTo + 1 if none.
// Prefix hashes differ from the first difference on, so it is found by halving.
Index CommitCheck::firstDifference(const LogMirror& log, Index upTo) const
{
    const auto differs = [&](Index index) {
        if (index > log.last())
            return true;
        const Hash own = log.hashAt(index, m_world.chosen);
        const Hash chosen = m_world.chosen.hashAt(index);
        return own != unknownHash && chosen != unknownHash && own != chosen;
    };
    if (!differs(upTo))
        return upTo.next();
    Index low = std::min(log.base(), upTo); // everything up to a mirror's base is the chosen log's
    Index high = upTo;
    while (distance(low, high) > 1) {
        const Index middle = low + distance(low, high) / 2;
        (differs(middle) ? high : low) = middle;
    }
    return high;
}

void CommitCheck::reportAcknowledged(const NodeMirror& node, Index from, Index to)
{
    constexpr std::uint64_t farEnough = 10'000;
    const Index last = std::min(to, from + farEnough);
    for (Index i = from; i <= last; i = i.next()) {
        const ChosenLog::Record* record = m_world.chosen.at(i);
        if (!record || !record->acknowledged)
            continue;
        const ChosenLog::Choice* choice = m_world.chosen.choiceOf(i);
        m_world.report({.property = Property::Acknowledged, .code = "acknowledged-lost", .nodes = {node.id},
                        .index = i, .term = node.term, .events = {choice ? choice->event : 0, m_world.n},
                        .numbers = {{"serial", record->serial}}, .scope = i.value()});
        return;
    }
}

void CommitCheck::becameLeader(const NodeMirror& leader)
{
    // §5.4.3, Figure 3: if an entry is committed in a term, it is in the logs of the leaders of all later terms.
    const Index needed = m_world.chosen.lastChosenBefore(leader.term);
    const Index missing = firstDifference(leader.log, needed);
    if (needed.isZero() || missing > needed)
        return;
    const ChosenLog::Choice* choice = m_world.chosen.choiceOf(missing);
    std::vector<NodeId> nodes{leader.id};
    if (choice && choice->node != m_world.placeOf(leader))
        nodes.insert(nodes.begin(), m_world.nameOf(choice->node));
    m_world.report({.property = Property::LeaderCompleteness, .code = "leader-lacks-chosen",
                    .nodes = std::move(nodes), .index = missing, .term = leader.term,
                    .events = {choice ? choice->event : 0, m_world.n},
                    .numbers = {{"chosenIndex", needed.value()}, {"lastIndex", leader.log.last().value()}},
                    .scope = leader.term.value()});
    reportAcknowledged(leader, missing, needed);
}

// -------------------------------------------------------------------- commitment

void CommitCheck::on(NodeMirror& node, const CommitAdvanced& commit)
{
    const bool recovered = std::holds_alternative<why::RecoveredCommit>(commit.why);
    checkMonotone(node, commit, recovered);
    const Index to = std::min(commit.to, node.log.last());

    const auto entryTerm = node.log.termAt(to, m_world.chosen);
    if (node.role == Role::Leader && !recovered && entryTerm && *entryTerm != node.term) {
        // §5.4.2: only entries of the leader's current term are committed by counting replicas.
        const Slot* slot = node.log.slotAt(to);
        m_world.report({.property = Property::CommitRule, .code = "old-term-counted", .nodes = {node.id},
                        .index = to, .term = node.term, .events = {slot ? slot->event : 0, m_world.n},
                        .numbers = {{"entryTerm", entryTerm->value()}, {"currentTerm", node.term.value()}},
                        .scope = to.value()});
    }
    if (agreesWithChosen(node, std::min(to, m_world.chosen.last())) && to > m_world.chosen.last()) {
        checkDurable(node, to);
        choose(node, to);
    }
    node.commitIndex = std::max(node.commitIndex, to);
    node.commitEvent = m_world.n;
    node.log.trim(m_world.chosen, node.dirtyFrom);
}

void CommitCheck::checkMonotone(const NodeMirror& node, const CommitAdvanced& commit, bool recovered)
{
    const auto report = [&](std::string_view code, std::string_view name, Index other) {
        m_world.report({.property = Property::CommitMonotone, .code = code, .nodes = {node.id},
                        .index = commit.to, .term = node.term, .events = {node.commitEvent, m_world.n},
                        .numbers = {{"to", commit.to.value()}, {std::string(name), other.value()}},
                        .scope = m_world.n});
    };
    if (commit.to > node.log.last())
        report("commit-beyond-log", "lastIndex", node.log.last());
    if (recovered)
        return;
    if (commit.to <= node.commitIndex)
        report("commit-fell", "commitIndex", node.commitIndex);
    else if (commit.from != node.commitIndex)
        report("commit-skipped", "commitIndex", node.commitIndex);
}

bool CommitCheck::agreesWithChosen(const NodeMirror& node, Index upTo)
{
    // Figure 3, state machine safety: no two servers ever commit different entries at one index.
    const Index first = firstDifference(node.log, upTo);
    if (upTo.isZero() || first > upTo)
        return true;
    const ChosenLog::Choice* choice = m_world.chosen.choiceOf(first);
    const Slot* slot = node.log.slotAt(first);
    std::vector<NodeId> nodes{node.id};
    if (choice && choice->node != m_world.placeOf(node))
        nodes.insert(nodes.begin(), m_world.nameOf(choice->node));
    m_world.report({.property = Property::StateMachineSafety, .code = "committed-differs",
                    .nodes = std::move(nodes), .index = first, .term = node.term,
                    .events = {choice ? choice->event : 0, slot ? slot->event : 0, m_world.n},
                    .numbers = {{"chosenTerm", m_world.chosen.termAt(first).value_or(Term{}).value()},
                                {"entryTerm", slot ? slot->term.value() : 0}},
                    .scope = first.value()});
    reportAcknowledged(node, first, upTo);
    return false;
}

void CommitCheck::checkDurable(const NodeMirror& node, Index to)
{
    const Hash prefix = node.log.hashAt(to, m_world.chosen);
    if (prefix == unknownHash)
        return;
    // §5.3: committed once it is stored, that is durable, on a majority; the leader's own disk included. Of a
    // disk that this trace has not seen yet nothing is known: it may hold the entry.
    std::uint64_t have = 0;
    const auto holds = [&](NodeIndex voter) {
        const NodeMirror& mirror = m_world.nodes[voter];
        const bool yes = !mirror.known || mirror.durable.log.holds(to, prefix, m_world.chosen);
        have += yes ? 1U : 0U;
        return yes;
    };
    if (isQuorum(node.voters, holds))
        return;
    const Slot* slot = node.log.slotAt(to);
    m_world.report({.property = Property::CommitDurable, .code = "not-on-majority", .nodes = {node.id},
                    .index = to, .term = node.term, .events = {slot ? slot->event : 0, m_world.n},
                    .numbers = {{"durableOn", have},
                                {"voters", node.voters.incoming.size() + node.voters.outgoing.size()}},
                    .scope = to.value()});
}

void CommitCheck::choose(const NodeMirror& node, Index to)
{
    const Index first = m_world.chosen.last().next();
    const Slot* slot = node.log.slotAt(first);
    if (!slot || slot->prefix == unknownHash) {
        m_world.isBlind = true; // the beginning of this log was never seen
        return;
    }
    m_world.chosen.begin({first, node.term, m_world.n, m_world.placeOf(node)});
    for (Index i = first; i <= to; i = i.next())
        m_world.chosen.append(*node.log.slotAt(i));
    m_world.seen.chosenGrew(m_world.chosen);
}

// -------------------------------------------------------------------- the state machine

void CommitCheck::on(NodeMirror& node, const trace::Applied& applied)
{
    const auto report = [&](std::string_view code, std::string_view name, std::uint64_t other) {
        m_world.report({.property = Property::Apply, .code = code, .nodes = {node.id}, .index = applied.index,
                        .term = applied.term, .events = {node.applyEvent, m_world.n},
                        .numbers = {{std::string(name), other}}, .scope = m_world.n});
    };
    if (applied.index != node.lastApplied.next())
        report("apply-out-of-order", "lastApplied", node.lastApplied.value());
    if (applied.index > node.commitIndex)
        report("apply-beyond-commit", "commitIndex", node.commitIndex.value());
    const auto term = node.log.termAt(applied.index, m_world.chosen);
    if (term && *term != applied.term)
        report("apply-of-other-entry", "entryTerm", term->value());
    node.lastApplied = std::max(node.lastApplied, applied.index);
    node.applyEvent = m_world.n;

    ChosenLog::Record* record = m_world.chosen.at(applied.index);
    if (!record)
        return;
    if (record->applyEvent == 0) {
        tookEffect(node, applied.index, *record, applied);
    } else if (record->stateHash != applied.hash) {
        const NodeId first = m_world.nameOf(record->applier);
        std::vector<NodeId> nodes{node.id};
        if (first != node.id)
            nodes.insert(nodes.begin(), first);
        m_world.report({.property = Property::Apply, .code = "state-differs", .nodes = std::move(nodes),
                        .index = applied.index, .term = applied.term,
                        .events = {record->applyEvent, m_world.n}});
    }
}

void CommitCheck::tookEffect(const NodeMirror& node, Index index, ChosenLog::Record& record,
                             const trace::Applied& applied)
{
    record.applyEvent = m_world.n;
    record.stateHash = applied.hash;
    record.applier = static_cast<std::uint16_t>(std::min<NodeIndex>(m_world.placeOf(node), 0xFFFFU));
    if (applied.duplicate)
        return;
    m_linearity.tookEffect(node, index, record, applied);
    if (record.client == 0)
        return;
    const bool inSession = !record.session.isZero();
    if ((inSession ? m_sessionEffects[record.session] : m_effects[record.client]).insert(record.serial))
        return;
    // Without a session a command may be done as often as its client asked for it (§8); a question changes nothing.
    if (!inSession
        && (m_world.mayRepeat(record.client, record.serial) || m_linearity.isQuestion(record.client, record.serial)))
        return;
    if (m_world.reporter.isFull())
        return;
    const Index before = m_world.chosen.find(record.client, record.serial, index).value_or(Index{});
    const ChosenLog::Record* first = m_world.chosen.at(before);
    m_world.report({.property = Property::ExactlyOnce, .code = "took-effect-twice", .nodes = {node.id},
                    .index = index, .term = applied.term,
                    .events = {first ? first->applyEvent : 0, m_world.n},
                    .numbers = {{"serial", record.serial}, {"firstIndex", before.value()}},
                    .scope = index.value()});
}

// -------------------------------------------------------------------- what followers hold

void CommitCheck::promises(NodeMirror& follower, const NodeId& leader, const EntriesAccepted& reply)
{
    const DiskImage& disk = follower.durable;
    const LogMirror& log = disk.log;
    // §5.1, dissertation §3.8: the entries, and the term, are on the disk before the answer says so.
    if (log.last() < reply.matchIndex || disk.term < reply.term) {
        const Slot* slot = follower.log.slotAt(reply.matchIndex);
        m_world.report({.property = Property::Order, .code = "accepted-before-durable",
                        .nodes = {follower.id, leader}, .index = reply.matchIndex, .term = reply.term,
                        .events = {slot ? slot->event : follower.termEvent, m_world.n},
                        .numbers = {{"durableIndex", log.last().value()}, {"durableTerm", disk.term.value()}},
                        .scope = reply.matchIndex.value()});
        return;
    }
    constexpr std::size_t rememberedTerms = 64;
    std::vector<Promise>& promises = follower.promises;
    if (!promises.empty() && promises.back().term == reply.term) {
        promises.back().match = std::max(promises.back().match, reply.matchIndex);
        return;
    }
    if (promises.size() >= rememberedTerms)
        promises.erase(promises.begin());
    promises.push_back({reply.term, reply.matchIndex});
}

void CommitCheck::on(const NodeMirror& leader, const ProgressChanged& progress)
{
    if (leader.role != Role::Leader || progress.match.isZero())
        return;
    const NodeMirror& follower = m_world.node(progress.peer);
    if (!follower.known)
        return;
    const Hash own = leader.log.hashAt(progress.match, m_world.chosen);
    const bool beyond = progress.match > leader.log.last();
    if (!beyond && (own == unknownHash || follower.durable.log.holds(progress.match, own, m_world.chosen)))
        return;
    if (!beyond && follower.durable.log.hashAt(progress.match, m_world.chosen) == unknownHash
        && progress.match <= follower.durable.log.last())
        return; // entries that this trace has not seen
    // A deposed leader that hears an old answer believes what was true when the answer was given.
    const bool movedOn = std::max(follower.term, follower.durable.term) > leader.term;
    const bool promised = std::any_of(follower.promises.begin(), follower.promises.end(), [&](const Promise& promise) {
        return promise.term == leader.term && promise.match >= progress.match;
    });
    if (!beyond && movedOn && promised)
        return;
    m_world.report({.property = Property::MatchIsTrue, .code = beyond ? "match-beyond-log" : "match-not-durable",
                    .nodes = {leader.id, follower.id}, .index = progress.match, .term = leader.term,
                    .events = {follower.durable.durableEvent, m_world.n},
                    .numbers = {{"match", progress.match.value()},
                                {"durableIndex", follower.durable.log.last().value()}},
                    .scope = progress.match.value()});
}

} // namespace raft::check
