// SPDX-License-Identifier: MIT
#include "ui/why/entries.h"

#include "ui/narration/text.h"
#include "ui/why/leader.h"
#include "ui/why/replication.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;

// As the leader counts it: of its own log what its disk has confirmed, of the others what they acknowledged.
Index matchOf(const ClusterState& state, const NodeState& leader, const NodeId& voter)
{
    if (voter == leader.id)
        return isOn(state, Rule::OwnDiskCounts) ? leader.durableIndex : leader.log.lastIndex();
    const ProgressView* progress = progressOf(leader, voter);
    return progress ? progress->match : Index();
}

// What each voter has to do with it. True when a majority holds it, as far as the leader knows.
bool tellHolders(const Evidence& evidence, const NodeState& leader, Index index, std::vector<Reason>& reasons)
{
    const std::vector<Half> halves = halvesOf(leader.configuration, evidence.state);
    const auto holds = [&](const NodeId& id) { return matchOf(evidence.state, leader, id) >= index; };
    if (halves.size() > 1) {
        for (const Half& half : halves) {
            const QString words = half.which == Half::Which::Old ? Tr::tr("Of the old voters %1 it is known to be on %2, and %3 are needed.") : Tr::tr("Of the new voters %1 it is known to be on %2, and %3 are needed.");
            const std::size_t have = countOf(half, holds);
            reasons.push_back({words.arg(text::nodes(half.voters), text::of(have), text::of(half.needed)), QStringLiteral("§6"), 0, NodeRef{leader.id}, Rule::JointConsensus, have >= half.needed ? Weight::Helps : Weight::Blocks});
        }
    }
    std::vector<NodeId> have;
    const std::vector<NodeId> voters = votersOf(leader.configuration);
    std::copy_if(voters.begin(), voters.end(), std::back_inserter(have), holds);
    if (!have.empty())
        reasons.push_back({Tr::tr("%1 knows it to be on the disks of %2.").arg(text::of(leader.id), text::nodes(have)), QStringLiteral("§5.3"), 0, NodeRef{leader.id}, {}, Weight::Helps});
    if (isQuorum(halves, holds))
        return true;
    auto talks = talksAbout(evidence, leader, index);
    for (const NodeId& voter : voters) {
        if (!holds(voter))
            reasons.push_back(missing(evidence, leader, voter, index, talks[voter]));
    }
    if (!leader.configuration.learners.empty())
        reasons.push_back({Tr::tr("Learners hold entries and never count: %1.").arg(text::nodes(leader.configuration.learners)), Narrator::dissertation(QStringLiteral("4.2.1")), 0, {}, {}, Weight::Plain});
    return false;
}

// "… is on 2 of 5; one more of S1, S4, S5 is needed."
QString shortfall(const Evidence& evidence, const NodeState& leader, Index index)
{
    const std::vector<Half> halves = halvesOf(leader.configuration, evidence.state);
    const auto holds = [&](const NodeId& id) { return matchOf(evidence.state, leader, id) >= index; };
    const QString entry = text::of(index);
    if (halves.size() > 1)
        return Tr::tr("Entry %1 is not on a majority of the old voters and of the new ones yet; the joint configuration needs both.").arg(entry);
    const Half& half = halves.front();
    std::vector<NodeId> lacking;
    std::copy_if(half.voters.begin(), half.voters.end(), std::back_inserter(lacking), [&](const NodeId& id) { return !holds(id); });
    const std::size_t have = countOf(half, holds);
    const std::size_t more = half.needed > have ? half.needed - have : 0;
    return Tr::tr("Entry %1 is known to be on %2 of %3 voters and needs %4: %5 more of %6.")
        .arg(entry, text::of(have), text::of(half.voters.size()), text::of(half.needed), text::of(more), text::nodes(lacking));
}

void tellNoQuorum(const Evidence& evidence, const NodeState& leader, Answer& answer)
{
    std::vector<NodeId> reached;
    if (reachesQuorum(evidence.state, leader, &reached))
        return;
    answer.reasons.push_back({Tr::tr("%1 leads term %2 but reaches only %3: on its side nothing can be committed.").arg(text::of(leader.id), text::of(leader.currentTerm), text::nodes(reached)), QStringLiteral("§5.4"), 0,
                              NodeRef{leader.id}, {}, Weight::Blocks});
    answer.help = Tr::tr("Mend the links of %1, or start and resume voters, until it reaches a majority.").arg(text::of(leader.id));
}

// An entry of an older term: copies do not count, it waits for one of the leader's own term (Figure 8).
void answerOlderTerm(const Evidence& evidence, const NodeState& leader, Index index, Term term, Answer& answer)
{
    const auto holds = [&](const NodeId& id) { return matchOf(evidence.state, leader, id) >= index; };
    const bool onMajority = isQuorum(halvesOf(leader.configuration, evidence.state), holds);
    const QString entry = text::of(index), own = text::of(leader.currentTerm);
    answer.verdict = onMajority ? Tr::tr("Entry %1 is on a majority and still not committed: it is of term %2, and %3 leads term %4, so its copies do not count.").arg(entry, text::of(term), text::of(leader.id), own)
                                : Tr::tr("Entry %1 is of the older term %2: it is committed only together with an entry of term %3 that stands behind it.").arg(entry, text::of(term), own);
    answer.reasons.push_back({Tr::tr("A leader counts copies only of entries of its own term; what stands before them is committed with them. An older entry on a majority can still be overwritten (Figure 8)."), QStringLiteral("§5.4.2"), 0, {},
                              Rule::CommitOwnTermOnly, Weight::Blocks});
    Index first; // of the leader's own term: they stand at the end of its log
    for (Index at = leader.log.lastIndex(); at > index && leader.log.termAt(at) == leader.currentTerm; at = at.previous())
        first = at;
    if (first.isZero()) {
        answer.reasons.push_back({Tr::tr("%1 has no entry of term %2 in its log.").arg(text::of(leader.id), own), QStringLiteral("§8"), 0, NodeRef{leader.id}, Rule::NoOpAtTermStart, Weight::Blocks});
        if (!isOn(evidence.state, Rule::NoOpAtTermStart))
            answer.reasons.push_back(ruleOff(Rule::NoOpAtTermStart));
        answer.help = Tr::tr("Append an entry at %1: it is of term %2, and commits entry %3 along with itself.").arg(text::of(leader.id), own, entry);
        tellHolders(evidence, leader, index, answer.reasons);
        return;
    }
    answer.reasons.push_back({shortfall(evidence, leader, first), QStringLiteral("§5.4.2"), 0, EntryRef{leader.id, first}, {}, Weight::Blocks});
    tellHolders(evidence, leader, first, answer.reasons);
}

} // namespace

const NodeState* leaderFor(const ClusterState& state, const NodeId& id)
{
    const NodeState* node = state.node(id);
    if (node && node->up && node->role == Role::Leader)
        return node;
    if (node && node->leader) {
        const NodeState* followed = state.node(*node->leader);
        if (followed && followed->up && followed->role == Role::Leader && followed->currentTerm == node->currentTerm)
            return followed;
    }
    return state.leader();
}

void answerNotCommitted(const Evidence& evidence, const EntryRef& ref, Answer& answer)
{
    const ClusterState& state = evidence.state;
    const NodeState& node = *state.node(ref.node);
    const Term term = node.log.termAt(ref.index).value_or(Term());
    const QString entry = text::of(ref.index), who = text::of(ref.node);
    // Committed already, and this node does not know.
    for (const NodeState& other : state.nodes) {
        if (other.commitIndex >= ref.index && other.log.termAt(ref.index) == term && other.id != ref.node) {
            answer.verdict = Tr::tr("Entry %1 is committed, and %2 has not heard of it: it knows of %3 as committed.").arg(entry, who, text::of(node.commitIndex));
            answer.reasons.push_back({Tr::tr("%1 knows it to be committed. Followers learn it with the leader's next message.").arg(text::of(other.id)), QStringLiteral("§5.3"), 0, EntryRef{other.id, ref.index}, {}, Weight::Helps});
            if (!isRunning(&node))
                answer.reasons.push_back(notRunning(evidence, node));
            if (const NodeState* leader = state.leader(); leader && leader->id != ref.node) {
                if (const ActiveFault* block = blockOf(state, leader->id, ref.node))
                    answer.reasons.push_back(blockReason(*block, leader->id, ref.node));
            }
            return;
        }
    }
    const NodeState* leader = leaderFor(state, ref.node);
    if (!leader) {
        answer.verdict = Tr::tr("Entry %1 is not committed because nobody leads: only a leader commits.").arg(entry);
        answer.reasons.push_back({Tr::tr("There is no leader; this is why the log stands still."), QStringLiteral("§5.3"), 0, NodeRef{ref.node}, {}, Weight::Blocks});
        tellLastLeader(evidence, answer.reasons);
        return;
    }
    if (ref.index <= leader->log.baseIndex()) {
        answer.verdict = Tr::tr("The log of the leader %1 begins at %2: what is committed at %3 is in its snapshot, and %4 has not heard of it.").arg(text::of(leader->id), text::of(leader->log.firstIndex()), entry, who);
        answer.reasons.push_back({Tr::tr("A node that lacks what is only in the snapshot gets the snapshot."), QStringLiteral("§7"), 0, NodeRef{leader->id}, {}, Weight::Plain});
        return;
    }
    if (leader->log.termAt(ref.index) != term) {
        const auto theirs = leader->log.termAt(ref.index);
        answer.verdict = theirs ? Tr::tr("Entry %1 of %2 is of term %3; the leader %4 holds another one there, of term %5.").arg(entry, who, text::of(term), text::of(leader->id), text::of(*theirs))
                                : Tr::tr("Entry %1 of %2 is not in the log of the leader %3, which ends at %4.").arg(entry, who, text::of(leader->id), place(leader->log.lastIndex(), leader->log.lastTerm()));
        answer.reasons.push_back({Tr::tr("When the leader's entry for this place arrives, this one is removed: a follower's log becomes the leader's."), QStringLiteral("§5.3"), 0, EntryRef{leader->id, ref.index}, Rule::TruncateOnConflictOnly,
                                  Weight::Blocks});
        answer.reasons.push_back({Tr::tr("Only if a node that holds it is elected first can it still be committed."), QStringLiteral("§5.4"), 0, NodeRef{ref.node}, {}, Weight::Plain});
        if (const ActiveFault* block = blockOf(state, leader->id, ref.node); block && leader->id != ref.node)
            answer.reasons.push_back(blockReason(*block, leader->id, ref.node));
        return;
    }
    if (term != leader->currentTerm && isOn(state, Rule::CommitOwnTermOnly)) {
        answerOlderTerm(evidence, *leader, ref.index, term, answer);
        tellNoQuorum(evidence, *leader, answer);
        return;
    }
    const bool onMajority = tellHolders(evidence, *leader, ref.index, answer.reasons);
    answer.verdict = onMajority ? Tr::tr("Entry %1 is on a majority: it is being committed.").arg(entry) : shortfall(evidence, *leader, ref.index);
    tellNoQuorum(evidence, *leader, answer);
}

void answerCommitted(const Evidence& evidence, const EntryRef& ref, Answer& answer)
{
    const QString entry = text::of(ref.index), who = text::of(ref.node);
    const auto commits = [&](const NodeId& id) {
        return evidence.last("commit " + id.toString() + ' ' + std::to_string(ref.index.value()), [&](const trace::Event& event) {
            const auto* commit = std::get_if<CommitAdvanced>(&event.body);
            return event.node == id && commit && commit->from < ref.index && commit->to >= ref.index;
        });
    };
    const auto n = commits(ref.node);
    const auto commit = evidence.as<CommitAdvanced>(n);
    if (!commit) {
        answer.verdict = Tr::tr("Entry %1 is committed; %2 knows everything up to %3 to be committed.").arg(entry, who, text::of(evidence.state.node(ref.node)->commitIndex));
        return;
    }
    const auto tellQuorum = [&](const raft::why::QuorumReached& quorum, std::uint64_t at) {
        answer.reasons.push_back({Tr::tr("Entry %1 was on the disks of %2: %3 of the %4 that were needed.").arg(text::of(quorum.index), text::nodes(quorum.nodes), text::of(quorum.have), text::of(quorum.needed)), QStringLiteral("§5.3"), at,
                                  EntryRef{ref.node, quorum.index}, {}, Weight::Helps});
        const NodeState* node = evidence.state.node(ref.node);
        const auto own = node->log.termAt(quorum.index), term = node->log.termAt(ref.index);
        if (quorum.index > ref.index && own && term && *own != *term)
            answer.reasons.push_back({Tr::tr("Entry %1 is of the older term %2 and was committed along with entry %3 of term %4, the leader's own.").arg(entry, text::of(*term), text::of(quorum.index), text::of(*own)), QStringLiteral("§5.4.2"),
                                      at, EntryRef{ref.node, quorum.index}, Rule::CommitOwnTermOnly, Weight::Helps});
        else if (own)
            answer.reasons.push_back({Tr::tr("It is of term %1, the leader's own at that time, so its copies count.").arg(text::of(*own)), QStringLiteral("§5.4.2"), at, EntryRef{ref.node, quorum.index}, Rule::CommitOwnTermOnly, Weight::Helps});
    };
    const QString when = text::clock(evidence.timeOf(n));
    if (const auto* quorum = std::get_if<raft::why::QuorumReached>(&commit->why)) {
        answer.verdict = Tr::tr("%1 committed entry %2 at %3: a majority had it on disk.").arg(who, entry, when);
        tellQuorum(*quorum, n);
        return;
    }
    answer.verdict = Tr::tr("%1 learned at %2 that entry %3 is committed: %4.").arg(who, when, entry, Narrator::why(commit->why));
    answer.reasons.push_back({Tr::tr("A follower commits what the leader says is committed, as far as the logs are known to agree."), QStringLiteral("§5.3"), n, NodeRef{ref.node}, Rule::CommitWithinMatch, Weight::Plain});
    if (const auto* told = std::get_if<raft::why::LeaderCommit>(&commit->why)) {
        const std::uint64_t at = commits(told->leader);
        const auto first = evidence.as<CommitAdvanced>(at);
        if (const auto* quorum = first ? std::get_if<raft::why::QuorumReached>(&first->why) : nullptr) {
            answer.reasons.push_back({Tr::tr("The leader %1 had committed it at %2.").arg(text::of(told->leader), text::clock(evidence.timeOf(at))), QStringLiteral("§5.3"), at, EntryRef{told->leader, ref.index}, {}, Weight::Helps});
            tellQuorum(*quorum, at);
        }
    }
}

void answerNotApplied(const Evidence& evidence, const EntryRef& ref, Answer& answer)
{
    const NodeState& node = *evidence.state.node(ref.node);
    answer.verdict = Tr::tr("Entry %1 is committed, and %2 has applied everything up to %3: entries are applied one after the other, in order.").arg(text::of(ref.index), text::of(ref.node), text::of(node.lastApplied));
    answer.reasons.push_back({Tr::tr("Committed means that it will never be lost; the state machine takes it afterwards."), QStringLiteral("§5.3"), 0, NodeRef{ref.node}, {}, Weight::Plain});
    if (!isRunning(&node))
        answer.reasons.push_back(notRunning(evidence, node));
}

// The entry that stood there last, and what took it away then.
std::uint64_t truncationOf(const Evidence& evidence, const EntryRef& ref, std::uint64_t* appendedAt)
{
    const std::uint64_t appended = evidence.last("append " + ref.node.toString() + ' ' + std::to_string(ref.index.value()), [&](const trace::Event& event) {
        const auto* entry = std::get_if<EntryAppended>(&event.body);
        return event.node == ref.node && entry && entry->index == ref.index;
    });
    if (appendedAt)
        *appendedAt = appended;
    if (appended == 0)
        return 0;
    return evidence.first(appended + 1, evidence.state.n, [&](const trace::Event& event) {
        const auto* cut = std::get_if<LogTruncated>(&event.body);
        return event.node == ref.node && cut && cut->from <= ref.index;
    });
}

void answerRemoved(const Evidence& evidence, const EntryRef& ref, Answer& answer)
{
    std::uint64_t appended = 0;
    const std::uint64_t n = truncationOf(evidence, ref, &appended);
    const auto event = evidence.event(n);
    if (!event)
        return answerMissing(evidence, ref, answer);
    const auto& cut = std::get<LogTruncated>(event->body);
    answer.verdict = Tr::tr("%1 removed its entries from %2 on at %3: %4.").arg(text::of(ref.node), text::of(cut.from), text::clock(event->t), Narrator::why(cut.why));
    answer.reasons.push_back({Tr::tr("Where a follower's log differs from the leader's, the leader's entries take the place of its own."), QStringLiteral("§5.3"), n, NodeRef{ref.node}, Rule::TruncateOnConflictOnly, Weight::Plain});
    if (const std::uint64_t cause = evidence.causeOf(*event); cause != 0) {
        const Story story = evidence.narrator().tell(*evidence.event(cause));
        answer.reasons.push_back({Tr::tr("What came before: %1 %2.", "who, what happened").arg(story.subject, story.sentence), story.section, cause, EventRef{cause}, {}, Weight::Plain});
    }
    if (const auto entry = evidence.as<EntryAppended>(appended))
        answer.reasons.push_back({Tr::tr("What was removed at %1 was of term %2, and came into its log at %3: %4.").arg(text::of(ref.index), text::of(entry->entry->term), text::clock(evidence.timeOf(appended)), Narrator::entry(*entry->entry)),
                                  {}, appended, EventRef{appended}, {}, Weight::Plain});
    // With a rule off even what is committed may be removed: then the monitor says so.
    if (evidence.state.rulesOff.empty() && evidence.state.violationCount == 0)
        answer.reasons.push_back({Tr::tr("It was not committed, so no client was told that it is safe."), QStringLiteral("§5.4"), 0, {}, {}, Weight::Plain});
}

void answerMissing(const Evidence& evidence, const EntryRef& ref, Answer& answer)
{
    const NodeState& node = *evidence.state.node(ref.node);
    const NodeState* leader = leaderFor(evidence.state, ref.node);
    const QString who = text::of(ref.node), entry = text::of(ref.index), end = place(node.log.lastIndex(), node.log.lastTerm());
    answer.verdict = Tr::tr("%1 does not hold entry %2: its log ends at %3.").arg(who, entry, end);
    if (!leader) {
        answer.reasons.push_back({Tr::tr("Nobody leads, so nobody sends it anything."), QStringLiteral("§5.3"), 0, NodeRef{ref.node}, {}, Weight::Blocks});
        tellLastLeader(evidence, answer.reasons);
        return;
    }
    if (leader->log.lastIndex() < ref.index) {
        answer.reasons.push_back({Tr::tr("The leader %1 does not hold it either: its log ends at %2.").arg(text::of(leader->id), place(leader->log.lastIndex(), leader->log.lastTerm())), QStringLiteral("§5.3"), 0, NodeRef{leader->id}, {}, Weight::Plain});
        return;
    }
    if (!isRunning(&node)) {
        answer.reasons.push_back(notRunning(evidence, node));
        return;
    }
    if (leader->id != ref.node) {
        auto talks = talksAbout(evidence, *leader, ref.index);
        answer.reasons.push_back(entryWaits(evidence, *leader, node, ref.index, talks[ref.node]));
    }
}

void answerCompacted(const Evidence& evidence, const EntryRef& ref, Answer& answer)
{
    const NodeState& node = *evidence.state.node(ref.node);
    answer.verdict = node.snapshot ? Tr::tr("Entry %1 is in the snapshot of %2, which stands for everything up to %3; its log begins at %4.")
                                         .arg(text::of(ref.index), text::of(ref.node), text::of(node.snapshot->index), text::of(node.log.firstIndex()))
                                   : Tr::tr("The log of %1 begins at %2.").arg(text::of(ref.node), text::of(node.log.firstIndex()));
    const std::uint64_t n = evidence.last("snapshot " + ref.node.toString() + ' ' + std::to_string(ref.index.value()), [&](const trace::Event& event) {
        const auto* noted = std::get_if<SnapshotNoted>(&event.body);
        return event.node == ref.node && noted && noted->what != SnapshotNoted::What::Sending && noted->index >= ref.index;
    });
    if (const auto noted = evidence.as<SnapshotNoted>(n))
        answer.reasons.push_back({noted->what == SnapshotNoted::What::Installed
                                      ? Tr::tr("The snapshot up to %1 came from %2 at %3.").arg(text::of(noted->index), text::of(noted->peer), text::clock(evidence.timeOf(n)))
                                      : Tr::tr("The snapshot up to %1 was taken at %2: %3.").arg(text::of(noted->index), text::clock(evidence.timeOf(n)), Narrator::why(noted->why)),
                                  QStringLiteral("§7"), n, NodeRef{ref.node}, {}, Weight::Plain});
    answer.reasons.push_back({Tr::tr("Only what is committed and applied goes into a snapshot, and the log is cut behind one that is on the disk."), QStringLiteral("§7"), 0, {}, Rule::SnapshotNeedsDisk, Weight::Plain});
}

void answerBehind(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const NodeState& node = *evidence.state.node(id);
    const NodeState* leader = leaderFor(evidence.state, id);
    if (!leader) {
        answer.verdict = Tr::tr("Nobody leads, so nobody sends it anything.");
        return;
    }
    const Index next = node.log.lastIndex().next();
    const std::uint64_t lacks = distance(node.log.lastIndex(), leader->log.lastIndex());
    if (lacks == 0) {
        answer.verdict = Tr::tr("%1 holds the whole log of %2; it knows of %3 as committed, the leader of %4.").arg(text::of(id), text::of(leader->id), text::of(node.commitIndex), text::of(leader->commitIndex));
        answer.reasons.push_back({Tr::tr("Followers learn of a commitment with the leader's next message, a heartbeat at the latest."), QStringLiteral("§5.3"), 0, NodeRef{id}, {}, Weight::Plain});
    } else {
        answer.verdict = Tr::tr("The log of %1 ends at %2, that of the leader %3 at %4 (index·term).")
                             .arg(text::of(id), place(node.log.lastIndex(), node.log.lastTerm()), text::of(leader->id), place(leader->log.lastIndex(), leader->log.lastTerm()));
    }
    if (!isRunning(&node)) {
        answer.reasons.push_back(notRunning(evidence, node));
        answer.help = node.up ? Tr::tr("Resume %1.", "paused nodes").arg(text::of(id)) : Tr::tr("Start %1: it comes back with what is on its disk, and the leader sends it the rest.").arg(text::of(id));
        return;
    }
    if (!leader->configuration.isMember(id))
        answer.reasons.push_back({Tr::tr("%1 is no member of the configuration of %2: leaders send nothing to it.").arg(text::of(id), text::of(leader->id)), QStringLiteral("§6"), 0, NodeRef{leader->id}, {}, Weight::Blocks});
    if (lacks > 0) {
        auto talks = talksAbout(evidence, *leader, next);
        answer.reasons.push_back(entryWaits(evidence, *leader, node, next, talks[id]));
        // What the leader sends may be refused until it has found where the logs agree.
        const std::uint64_t n = evidence.last("refused " + id.toString(), [&](const trace::Event& event) {
            const auto* ignored = std::get_if<MessageIgnored>(&event.body);
            return event.node == id && ignored && (std::holds_alternative<raft::why::LogTooShort>(ignored->why) || std::holds_alternative<raft::why::TermMismatch>(ignored->why));
        });
        const ProgressView* progress = progressOf(*leader, id);
        if (const auto ignored = evidence.as<MessageIgnored>(n); ignored && progress && progress->state == ProgressState::Probe && evidence.timeOf(n) >= leader->roleSince)
            answer.reasons.push_back({Tr::tr("%1 refused what %2 sent at %3: %4. The leader tries further back.").arg(text::of(id), text::of(ignored->from), text::clock(evidence.timeOf(n)), Narrator::why(ignored->why)),
                                      Narrator::section(ignored->why), n, NodeRef{id}, Rule::LogMatchingCheck, Weight::Plain});
    }
    const ActiveFault* slow = faultOf(evidence.state, id, [](const Fault& fault) { return std::holds_alternative<fault::SlowNode>(fault) || std::holds_alternative<fault::SlowDisk>(fault) || std::holds_alternative<fault::StallDisk>(fault); });
    if (slow)
        answer.reasons.push_back({Tr::tr("%1 since %2.", "a fault, time").arg(Narrator::fault(slow->fault), text::clock(slow->since)), {}, slow->event, FaultRef{slow->id}, {}, Weight::Blocks});
    answer.reasons.push_back({Tr::tr("A slow follower does not hold the others up: a majority is enough."), QStringLiteral("§5.3"), 0, {}, {}, Weight::Plain});
    if (blockOf(evidence.state, leader->id, id) || blockOf(evidence.state, id, leader->id))
        answer.help = Tr::tr("Mend the links between %1 and %2.").arg(text::of(id), text::of(leader->id));
}

} // namespace ui::why
