// SPDX-License-Identifier: MIT
#include "ui/why/questions.h"

#include "ui/narration/text.h"
#include "ui/why/entries.h"
#include "ui/why/events.h"
#include "ui/why/leader.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

Question make(Ask ask, Subject about, QString words)
{
    return {ask, std::move(about), {}, std::move(words)};
}

// Of the cluster, behind the questions about what is selected.
void askOfCluster(const ClusterState& state, std::vector<Question>& list)
{
    if (state.nodes.empty())
        return;
    const NodeState* leader = state.leader();
    if (!leader) {
        list.push_back(make(Ask::NoLeader, {}, Tr::tr("Why is there no leader?")));
        return;
    }
    const NodeRef ref{leader->id};
    if (leader->log.lastIndex() > leader->commitIndex)
        list.push_back(make(Ask::CommitsNothing, ref, Tr::tr("Why is entry %1 not committed yet?").arg(text::of(leader->commitIndex.next()))));
    list.push_back(make(Ask::Leads, ref, Tr::tr("Why does %1 lead?").arg(text::of(leader->id))));
}

void askOfNode(const NodeState& node, const ClusterState& state, std::vector<Question>& list)
{
    const NodeRef ref{node.id};
    const QString who = text::of(node.id);
    const NodeState* leader = state.leader();
    const Configuration* members = state.members();
    if (!node.up)
        list.push_back(make(Ask::Down, ref, Tr::tr("Why is %1 down?").arg(who)));
    else if (node.paused)
        list.push_back(make(Ask::Paused, ref, Tr::tr("Why is %1 paused?").arg(who)));
    else if (!hearsLeader(state, node))
        list.push_back(leader ? make(Ask::NoLeaderHere, ref, Tr::tr("Why does %1 hear no leader?").arg(who)) : make(Ask::NoLeader, {}, Tr::tr("Why is there no leader?")));
    if (node.up && node.role == Role::Leader) {
        if (node.log.lastIndex() > node.commitIndex)
            list.push_back(make(Ask::CommitsNothing, ref, Tr::tr("Why is entry %1 not committed yet?").arg(text::of(node.commitIndex.next()))));
        list.push_back(make(Ask::Leads, ref, Tr::tr("Why does %1 lead?").arg(who)));
    } else if (leader && leader->id != node.id && (node.log.lastIndex() < leader->log.lastIndex() || node.commitIndex < leader->commitIndex)) {
        list.push_back(make(Ask::Behind, ref, Tr::tr("Why does %1 lag behind %2?").arg(who, text::of(leader->id))));
    }
    if (members && !members->isVoter(node.id))
        list.push_back(make(Ask::NoVote, ref, Tr::tr("Why does %1 not vote?").arg(who)));
    if (node.up && !node.currentTerm.isZero())
        list.push_back(make(Ask::Term, ref, Tr::tr("Why is %1 in term %2?").arg(who, text::of(node.currentTerm))));
}

void askOfEntry(const EntryRef& ref, const ClusterState& state, std::vector<Question>& list)
{
    const NodeState* node = state.node(ref.node);
    if (!node || ref.index.isZero())
        return;
    const QString entry = text::of(ref.index), who = text::of(ref.node);
    if (ref.index <= node->log.baseIndex()) {
        list.push_back(make(Ask::Compacted, ref, Tr::tr("Why is entry %1 no longer in the log of %2?").arg(entry, who)));
    } else if (!node->log.contains(ref.index)) {
        list.push_back(make(Ask::Missing, ref, Tr::tr("Why does %1 not hold entry %2?").arg(who, entry)));
        list.push_back(make(Ask::Removed, ref, Tr::tr("Was entry %1 removed from %2, and why?").arg(entry, who)));
    } else if (ref.index > node->commitIndex) {
        list.push_back(make(Ask::NotCommitted, ref, Tr::tr("Why is entry %1 not committed?").arg(entry)));
    } else {
        list.push_back(make(Ask::Committed, ref, Tr::tr("Why is entry %1 committed?").arg(entry)));
        if (ref.index > node->lastApplied)
            list.push_back(make(Ask::NotApplied, ref, Tr::tr("Why is entry %1 not applied?").arg(entry)));
    }
}

QString wordsOf(const trace::Event& event)
{
    return std::visit(Overloaded{
                          [&](const VoteDecided& e) {
                              if (e.candidate == event.node)
                                  return Tr::tr("Why does %1 campaign?").arg(text::of(event.node));
                              return e.granted ? Tr::tr("Why did %1 vote for %2?").arg(text::of(event.node), text::of(e.candidate)) : Tr::tr("Why did %1 refuse %2 its vote?").arg(text::of(event.node), text::of(e.candidate));
                          },
                          [&](const PacketLost&) { return Tr::tr("Why was this packet lost?"); },
                          [&](const TermChanged& e) { return Tr::tr("Why did %1 come to term %2?").arg(text::of(event.node), text::of(e.to)); },
                          [&](const RoleChanged& e) { return Tr::tr("Why did %1 become %2?", "node, role").arg(text::of(event.node), Narrator::role(e.to)); },
                          [&](const CommitAdvanced& e) { return Tr::tr("Why did %1 commit up to %2?").arg(text::of(event.node), text::of(e.to)); },
                          [&](const LogTruncated& e) { return Tr::tr("Why did %1 remove its entries from %2 on?").arg(text::of(event.node), text::of(e.from)); },
                          [&](const MessageIgnored& e) { return Tr::tr("Why did %1 refuse the message of %2?").arg(text::of(event.node), text::of(e.from)); },
                          [&](const Stopped&) { return Tr::tr("Why did %1 stop?").arg(text::of(event.node)); },
                          [&](const Violated&) { return Tr::tr("How could this happen?"); },
                          [&](const auto&) { return Tr::tr("Why did this happen?"); },
                      },
                      event.body);
}

void askOfEvent(const EventRef& ref, const ClusterState& state, const TraceStore& store, std::vector<Question>& list)
{
    trace::Event event;
    if (ref.n == 0 || ref.n > state.n || !store.read(ref.n, event))
        return;
    if (std::holds_alternative<Requested>(event.body))
        list.push_back(make(Ask::Request, ref, Tr::tr("What became of this request?")));
    list.push_back(make(Ask::Event, ref, wordsOf(event)));
    const auto packet = std::visit(Overloaded{
                                       [](const PacketSent& e) { return std::optional(e.id); },
                                       [](const PacketDelivered& e) { return std::optional(e.id); },
                                       [](const PacketLost& e) { return std::optional(e.id); },
                                       [](const auto&) { return std::optional<PacketId>(); },
                                   },
                                   event.body);
    if (packet)
        list.push_back(make(Ask::Packet, PacketRef{*packet}, Tr::tr("What became of this packet?")));
    if (const auto* cut = std::get_if<LogTruncated>(&event.body))
        list.push_back(make(Ask::Removed, EntryRef{event.node, cut->from}, Tr::tr("Was entry %1 removed from %2, and why?").arg(text::of(cut->from), text::of(event.node))));
    if (!event.node.isEmpty()) {
        if (const NodeState* node = state.node(event.node))
            askOfNode(*node, state, list);
    }
}

bool isListed(const std::vector<Question>& list, const Question& question)
{
    return std::any_of(list.begin(), list.end(), [&](const Question& other) { return other.isSame(question); });
}

} // namespace

std::vector<Question> questionsFor(const Subject& subject, const ClusterState& state, const TraceStore& store)
{
    std::vector<Question> list;
    const auto ofNode = [&](const NodeId& id) {
        if (const NodeState* node = state.node(id))
            askOfNode(*node, state, list);
    };
    std::visit(Overloaded{
                   [](const std::monostate&) {},
                   [&](const NodeRef& ref) { ofNode(ref.node); },
                   [&](const EntryRef& ref) {
                       askOfEntry(ref, state, list);
                       ofNode(ref.node);
                   },
                   [&](const PacketRef& ref) { list.push_back(make(Ask::Packet, ref, Tr::tr("What became of this packet?"))); },
                   [&](const LinkRef& ref) {
                       list.push_back(make(Ask::Link, ref, blockOf(state, ref.from, ref.to) ? Tr::tr("Why does nothing come through from %1 to %2?").arg(text::of(ref.from), text::of(ref.to))
                                                                                            : Tr::tr("Does anything come through from %1 to %2?").arg(text::of(ref.from), text::of(ref.to))));
                   },
                   [&](const EventRef& ref) { askOfEvent(ref, state, store, list); },
                   [&](const FaultRef& ref) {
                       for (const ActiveFault& fault : state.faults) {
                           if (fault.id == ref.fault)
                               list.push_back(make(Ask::Event, EventRef{fault.event}, Tr::tr("Why did this happen?")));
                       }
                   },
               },
               subject);
    std::vector<Question> general;
    askOfCluster(state, general);
    for (Question& question : general) {
        if (!isListed(list, question))
            list.push_back(std::move(question));
    }
    constexpr Time lately{1'000'000};
    if (state.n > 0)
        list.push_back(aboutSpan({std::max(Time(), state.t - lately), state.t}));
    return list;
}

Question aboutSpan(const Span& span)
{
    return {Ask::Span, {}, span, Tr::tr("What happened from %1 to %2?").arg(text::clock(span.from), text::clock(span.to))};
}

Answer answerTo(const Question& question, const Evidence& evidence)
{
    Answer answer;
    answer.question = question;
    const auto* node = std::get_if<NodeRef>(&question.about);
    const auto* entry = std::get_if<EntryRef>(&question.about);
    const auto* event = std::get_if<EventRef>(&question.about);
    const auto* packet = std::get_if<PacketRef>(&question.about);
    const auto* link = std::get_if<LinkRef>(&question.about);
    const NodeState* state = node ? evidence.state.node(node->node) : entry ? evidence.state.node(entry->node) : nullptr;
    if ((node || entry) && !state) {
        answer.verdict = Tr::tr("There is no such node at this instant.");
        return answer;
    }
    switch (question.ask) {
    case Ask::NoLeader: evidence.state.leader() ? answerLeads(evidence, evidence.state.leader()->id, answer) : answerNoLeader(evidence, answer); break;
    case Ask::NoLeaderHere: if (node) answerNoLeaderHere(evidence, node->node, answer); break;
    case Ask::Leads: if (node) answerLeads(evidence, node->node, answer); break;
    case Ask::CommitsNothing: if (node) answerNotCommitted(evidence, {node->node, state->commitIndex.next()}, answer); break;
    case Ask::Down: if (node) answerDown(evidence, node->node, answer); break;
    case Ask::Paused: if (node) answerPaused(evidence, node->node, answer); break;
    case Ask::Behind: if (node) answerBehind(evidence, node->node, answer); break;
    case Ask::Term: if (node) answerTerm(evidence, node->node, answer); break;
    case Ask::NoVote: if (node) answerNoVote(evidence, node->node, answer); break;
    case Ask::NotCommitted: if (entry) answerNotCommitted(evidence, *entry, answer); break;
    case Ask::Committed: if (entry) answerCommitted(evidence, *entry, answer); break;
    case Ask::NotApplied: if (entry) answerNotApplied(evidence, *entry, answer); break;
    case Ask::Removed: if (entry) answerRemoved(evidence, *entry, answer); break;
    case Ask::Missing: if (entry) answerMissing(evidence, *entry, answer); break;
    case Ask::Compacted: if (entry) answerCompacted(evidence, *entry, answer); break;
    case Ask::Event: if (event) answerEvent(evidence, event->n, answer); break;
    case Ask::Packet: if (packet) answerPacket(evidence, packet->packet, answer); break;
    case Ask::Link: if (link) answerLink(evidence, *link, answer); break;
    case Ask::Request: if (event) answerRequest(evidence, event->n, answer); break;
    case Ask::Span: answerSpan(evidence, question.span, answer); break;
    }
    answer.limit = evidence.limit();
    return answer;
}

std::optional<Question> pressing(const Subject& subject, const ClusterState& state)
{
    if (const auto* ref = std::get_if<NodeRef>(&subject)) {
        const NodeState* node = state.node(ref->node);
        if (node && isRunning(node) && state.leader() && !hearsLeader(state, *node))
            return make(Ask::NoLeaderHere, *ref, Tr::tr("Why does %1 hear no leader?").arg(text::of(node->id)));
    }
    const NodeState* leader = state.leader();
    if (!leader && state.n > 0 && !state.nodes.empty())
        return make(Ask::NoLeader, {}, Tr::tr("Why is there no leader?"));
    // One that leads a minority goes on in vain.
    if (leader && leader->log.lastIndex() > leader->commitIndex && !reachesQuorum(state, *leader))
        return make(Ask::CommitsNothing, NodeRef{leader->id}, Tr::tr("Why is entry %1 not committed yet?").arg(text::of(leader->commitIndex.next())));
    return std::nullopt;
}

} // namespace ui::why
