// SPDX-License-Identifier: MIT
#include "ui/narration/text.h"
#include "ui/why/events.h"

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;

std::uint64_t termRise(const Evidence& evidence, const NodeId& id, Term term)
{
    return evidence.last("term " + id.toString() + ' ' + std::to_string(term.value()), [&](const trace::Event& event) {
        const auto* changed = std::get_if<TermChanged>(&event.body);
        return event.node == id && changed && changed->to == term;
    });
}

} // namespace

void answerDown(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const NodeState& node = *evidence.state.node(id);
    const Reason down = notRunning(evidence, node);
    answer.verdict = down.sentence;
    if (down.event != 0) {
        Reason event = down;
        const auto cause = evidence.event(down.event);
        const std::uint64_t deed = cause ? evidence.last("down " + id.toString(), [&](const trace::Event& one) {
            const auto* began = std::get_if<FaultBegan>(&one.body);
            return began && targetOf(began->fault) == id;
        }) : 0;
        event.sentence = Tr::tr("It stopped at %1.").arg(text::clock(cause ? cause->t : Time()));
        event.weight = Weight::Plain;
        answer.reasons.push_back(event);
        if (const auto began = evidence.event(deed); began && began->t == cause->t) {
            const Story story = evidence.narrator().tell(*began);
            answer.reasons.push_back({Tr::tr("%1 %2.", "who, what happened").arg(story.subject, story.sentence), {}, deed, EventRef{deed}, {}, Weight::Plain});
        }
    }
    const WriteStarted& disk = node.disk.durable;
    answer.reasons.push_back({Tr::tr("Its disk holds term %1, its vote and a log that ends at %2 (index·term). Its role, its commit index and its state machine were in memory, and are gone.")
                                  .arg(text::of(disk.term), place(disk.lastIndex, disk.lastTerm)), QStringLiteral("§5.1"), 0, NodeRef{id}, {}, Weight::Plain});
    answer.help = Tr::tr("Start %1: it comes back as a follower with what its disk holds.").arg(text::of(id));
}

void answerPaused(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const NodeState& node = *evidence.state.node(id);
    const Reason paused = notRunning(evidence, node);
    answer.verdict = paused.sentence;
    answer.reasons.push_back({Tr::tr("No code of it runs: its timers do not act, and it answers nobody until it goes on. For the others it looks like a node that is down."), {}, paused.event, NodeRef{id}, {}, Weight::Plain});
    if (node.role == Role::Leader)
        answer.reasons.push_back({Tr::tr("It led term %1 when it was paused. When it goes on it still believes so, until it sees a higher term.").arg(text::of(node.currentTerm)), QStringLiteral("§5.1"), 0, NodeRef{id}, Rule::StepDownOnHigherTerm, Weight::Plain});
    answer.help = Tr::tr("Resume %1.", "paused nodes").arg(text::of(id));
}

// A term rises where somebody campaigns, and spreads with messages: back to whom it came from.
void answerTerm(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const Term term = evidence.state.node(id)->currentTerm;
    answer.verdict = Tr::tr("%1 is in term %2.").arg(text::of(id), text::of(term));
    NodeId at = id;
    for (std::size_t hops = 0; hops < 8; ++hops) {
        const std::uint64_t n = termRise(evidence, at, term);
        const auto changed = evidence.as<TermChanged>(n);
        if (!changed) {
            const NodeState* node = evidence.state.node(at);
            if (hops == 0 && node && node->disk.durable.term == term)
                answer.reasons.push_back({Tr::tr("It was in that term already where the search ends, or came up with it from its disk."), QStringLiteral("§5.1"), 0, NodeRef{at}, {}, Weight::Plain});
            return;
        }
        const QString when = text::clock(evidence.timeOf(n));
        if (hops == 0)
            answer.verdict = Tr::tr("%1 is in term %2 since %3: %4.").arg(text::of(id), text::of(term), when, Narrator::why(changed->why));
        else
            answer.reasons.push_back({Tr::tr("%1 had come to term %2 at %3: %4.").arg(text::of(at), text::of(term), when, Narrator::why(changed->why)), Narrator::section(changed->why), n, NodeRef{at}, {}, Weight::Plain});
        const auto* higher = std::get_if<raft::why::HigherTerm>(&changed->why);
        if (hops == 0) {
            answer.reasons.push_back({higher ? Tr::tr("Whoever sees a higher term takes it over: this is how nodes learn that they are behind.") : Tr::tr("A node that campaigns begins a new term."),
                                      higher ? QStringLiteral("§5.1") : QStringLiteral("§5.2"), n, NodeRef{id}, higher ? std::optional(Rule::StepDownOnHigherTerm) : std::nullopt, Weight::Plain});
            if (const std::uint64_t cause = evidence.causeOf(*evidence.event(n)); cause != 0) {
                const Story story = evidence.narrator().tell(*evidence.event(cause));
                answer.reasons.push_back({Tr::tr("What came before: %1 %2.", "who, what happened").arg(story.subject, story.sentence), story.section, cause, EventRef{cause}, {}, Weight::Plain});
            }
        }
        if (!higher || higher->from.isEmpty() || higher->from == at)
            return;
        at = higher->from;
    }
}

void answerNoVote(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const Configuration* members = evidence.state.members();
    const Index index = evidence.state.membersIndex();
    const QString who = text::of(id);
    if (members && members->isMember(id)) {
        answer.verdict = Tr::tr("%1 is a learner: it gets every entry, but neither its vote nor its copy counts.").arg(who);
        answer.reasons.push_back({Tr::tr("A new server catches up as a learner first, so that it cannot keep entries from being committed."), Narrator::dissertation(QStringLiteral("4.2.1")), 0, NodeRef{id}, Rule::CatchUpFirst, Weight::Plain});
        answer.help = Tr::tr("Make it a voter: its menu, or the panel Members.");
    } else {
        answer.verdict = Tr::tr("%1 is no member of the cluster: nobody asks it and nobody sends it anything.").arg(who);
        answer.help = Tr::tr("Add it as a voter or a learner: its menu, or the panel Members.");
    }
    if (members)
        answer.reasons.push_back({index.isZero() ? Tr::tr("The configuration of the beginning says so: %1.").arg(Narrator::members(*members)) : Tr::tr("The configuration at index %1 says so: %2.").arg(text::of(index), Narrator::members(*members)),
                                  QStringLiteral("§6"), 0, {}, {}, Weight::Plain});
}

} // namespace ui::why
