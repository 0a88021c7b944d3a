// SPDX-License-Identifier: MIT
#include "ui/narration/narrator.h"

#include "ui/narration/text.h"

namespace ui {

using namespace raft;
using namespace raft::trace;

namespace {

Category categoryOf(const Message* message)
{
    if (!message)
        return Category::Replication;
    switch (kindOf(*message)) {
    case MessageKind::RequestVote:
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected: return Category::Elections;
    case MessageKind::Heartbeat: return Category::Heartbeats;
    case MessageKind::EntriesAccepted: {
        // An answer that brings no entry further answers a heartbeat.
        const auto& answer = std::get<EntriesAccepted>(*message);
        return answer.matchIndex == answer.prevLogIndex ? Category::Heartbeats : Category::Replication;
    }
    case MessageKind::AppendEntries:
    case MessageKind::EntriesRejected: return Category::Replication;
    case MessageKind::Forward:
    case MessageKind::ForwardResult: return Category::Clients;
    }
    return Category::Replication;
}

QString timerName(Timer timer)
{
    return timer == Timer::Election ? QCoreApplication::translate("ui::Narrator", "election timer")
                                    : QCoreApplication::translate("ui::Narrator", "heartbeat timer");
}

} // namespace

QString Narrator::entry(const Entry& entry)
{
    switch (entry.type) {
    case EntryType::Command: return text::data(entry.data);
    case EntryType::NoOp: return tr("the empty entry of a new leader");
    case EntryType::Configuration: return tr("a configuration");
    }
    return {};
}

KnownPacket Narrator::packet(PacketId id) const
{
    return m_packets ? m_packets(id) : KnownPacket{};
}

Category Narrator::categoryOf(const Event& event) const
{
    const auto ofPacket = [this](PacketId id) { return ui::categoryOf(packet(id).msg.get()); };
    return std::visit(
        Overloaded{
            [](const Started&) { return Category::Faults; },
            [](const Loaded&) { return Category::Disks; },
            [](const Stopped&) { return Category::Faults; },
            [](const Paused&) { return Category::Faults; },
            [](const Resumed&) { return Category::Faults; },
            [](const TimerSet&) { return Category::Timers; },
            [](const RandomDrawn&) { return Category::Timers; },
            [](const TimerFired& e) { return e.timer == Timer::Election ? Category::Elections : Category::Heartbeats; },
            [](const TermChanged&) { return Category::Elections; },
            [](const RoleChanged&) { return Category::Elections; },
            [](const VoteDecided&) { return Category::Elections; },
            [](const PacketSent& e) { return ui::categoryOf(&e.msg); },
            [](const PacketDue&) { return Category::Timers; },
            [&](const PacketDelivered& e) { return ofPacket(e.id); },
            [&](const PacketLost& e) { return ofPacket(e.id); },
            [&](const PacketDuplicated& e) { return ofPacket(e.id); },
            [](const EntryAppended&) { return Category::Replication; },
            [](const LogTruncated&) { return Category::Replication; },
            [](const WriteStarted&) { return Category::Disks; },
            [](const WriteDurable&) { return Category::Disks; },
            [](const DiskError&) { return Category::Disks; },
            [](const ProgressChanged&) { return Category::Replication; },
            [](const CommitAdvanced&) { return Category::Replication; },
            [](const Applied&) { return Category::Replication; },
            [](const ConfigurationTaken&) { return Category::Elections; },
            [](const MessageIgnored& e) {
                switch (e.message) {
                case MessageKind::RequestVote:
                case MessageKind::VoteAccepted:
                case MessageKind::VoteRejected: return Category::Elections;
                case MessageKind::Heartbeat: return Category::Heartbeats;
                case MessageKind::Forward:
                case MessageKind::ForwardResult: return Category::Clients;
                case MessageKind::AppendEntries:
                case MessageKind::EntriesAccepted:
                case MessageKind::EntriesRejected: return Category::Replication;
                }
                return Category::Replication;
            },
            [](const Requested&) { return Category::Clients; },
            [](const Responded&) { return Category::Clients; },
            [](const AdminGiven&) { return Category::Faults; },
            [](const FaultBegan&) { return Category::Faults; },
            [](const FaultHealed&) { return Category::Faults; },
            [](const RuleSwitched&) { return Category::Faults; },
            [](const Noted&) { return Category::Faults; },
            [](const Violated&) { return Category::Safety; },
            [](const Ended&) { return Category::Faults; },
        },
        event.body);
}

Weight Narrator::weightOf(const Event& event) const
{
    const auto headlineIf = [](bool yes) { return yes ? Weight::Headline : Weight::Normal; };
    return std::visit(
        Overloaded{
            [](const Started&) { return Weight::Headline; },
            [](const Stopped&) { return Weight::Headline; },
            [](const Paused&) { return Weight::Headline; },
            [](const Resumed&) { return Weight::Headline; },
            [&](const RoleChanged& e) { return headlineIf(e.to != Role::Follower || e.from == Role::Leader); },
            [&](const VoteDecided& e) { return headlineIf(e.candidate != event.node); },
            [](const TermChanged&) { return Weight::Normal; },
            [](const LogTruncated&) { return Weight::Headline; },
            [](const CommitAdvanced& e) {
                return std::holds_alternative<why::QuorumReached>(e.why) ? Weight::Headline : Weight::Normal;
            },
            [](const DiskError&) { return Weight::Headline; },
            [](const Requested&) { return Weight::Headline; },
            [](const Responded&) { return Weight::Headline; },
            [](const AdminGiven&) { return Weight::Headline; },
            [](const FaultBegan&) { return Weight::Headline; },
            [](const FaultHealed&) { return Weight::Headline; },
            [](const RuleSwitched&) { return Weight::Headline; },
            [](const Noted&) { return Weight::Headline; },
            [](const Violated&) { return Weight::Headline; },
            [](const TimerFired& e) { return e.timer == Timer::Election ? Weight::Normal : Weight::Detail; },
            [](const EntryAppended&) { return Weight::Normal; },
            [](const PacketSent&) { return Weight::Normal; },
            [](const PacketLost&) { return Weight::Normal; },
            [](const PacketDelivered&) { return Weight::Normal; },
            [](const PacketDuplicated&) { return Weight::Normal; },
            [](const MessageIgnored&) { return Weight::Normal; },
            [](const auto&) { return Weight::Detail; },
        },
        event.body);
}

Story Narrator::tell(const Event& event) const
{
    Story story;
    story.category = categoryOf(event);
    story.weight = weightOf(event);
    story.subject = event.node.isEmpty() ? tr("you") : text::of(event.node);
    const auto link = [&story](const NodeId& from, const NodeId& to) {
        story.subject = tr("%1 → %2", "a message from … to …").arg(text::of(from), text::of(to));
    };
    const auto nameOf = [this](PacketId id) {
        const std::shared_ptr<const Message> msg = packet(id).msg;
        return msg ? message(*msg) : tr("packet %1").arg(QString::fromStdString(toString(id)));
    };
    const auto reason = [&story](const Why& why) {
        story.section = section(why);
        return Narrator::why(why);
    };
    story.sentence = std::visit(
        Overloaded{
            [&](const Started& e) {
                if (e.incarnation.value() <= 1 && e.lastIndex.isZero() && e.term.isZero())
                    return tr("comes up with an empty disk");
                const QString vote = e.votedFor ? text::of(*e.votedFor) : tr("nobody");
                return tr("comes up again: its disk kept term %1, its vote for %2 and the log up to %3")
                    .arg(text::of(e.term), vote, text::of(e.lastIndex));
            },
            [&](const Loaded& e) {
                return tr("finds entry %1 on its disk: %2").arg(text::of(e.index), entry(*e.entry));
            },
            [&](const Stopped& e) { return tr("stops: %1. All it had in memory is gone").arg(reason(e.why)); },
            [](const Paused&) { return tr("is paused: none of its code runs, packets wait in its inbox"); },
            [](const Resumed&) { return tr("goes on; what waited in its inbox comes first"); },
            [&](const TimerSet& e) {
                return e.deadline ? tr("sets its %1 to %2 from now")
                                        .arg(timerName(e.timer), text::duration(*e.deadline - event.t))
                                  : tr("stops its %1").arg(timerName(e.timer));
            },
            [&](const RandomDrawn& e) {
                story.section = QStringLiteral("§5.2");
                return tr("draws election timeout number %1: %2")
                    .arg(text::of(e.key), text::duration(Duration(static_cast<std::int64_t>(e.value))));
            },
            [&](const TimerFired& e) {
                if (e.timer == Timer::Election)
                    story.section = QStringLiteral("§5.2");
                return tr("sees its %1 run out").arg(timerName(e.timer));
            },
            [&](const TermChanged& e) {
                story.section = QStringLiteral("§5.1");
                return tr("moves from term %1 to term %2: %3").arg(text::of(e.from), text::of(e.to), Narrator::why(e.why));
            },
            [&](const RoleChanged& e) {
                switch (e.to) {
                case Role::Candidate:
                    return tr("starts an election for term %1: %2").arg(text::of(e.term), reason(e.why));
                case Role::PreCandidate:
                    return tr("asks whether it could win term %1: %2").arg(text::of(e.term), reason(e.why));
                case Role::Leader: return tr("is leader of term %1: %2").arg(text::of(e.term), reason(e.why));
                case Role::Follower:
                    return e.from == Role::Leader
                               ? tr("steps down, it led until now: %1").arg(reason(e.why))
                               : tr("is a follower in term %1: %2").arg(text::of(e.term), reason(e.why));
                case Role::Learner: return tr("is a learner in term %1").arg(text::of(e.term));
                }
                return QString();
            },
            [&](const VoteDecided& e) {
                if (e.candidate == event.node)
                    return tr("votes for itself in term %1").arg(text::of(e.term));
                return e.granted
                           ? tr("votes for %1 in term %2: %3").arg(text::of(e.candidate), text::of(e.term), reason(e.why))
                           : tr("refuses %1 its vote in term %2: %3")
                                 .arg(text::of(e.candidate), text::of(e.term), reason(e.why));
            },
            [&](const PacketSent& e) {
                link(event.node, e.to);
                return message(e.msg);
            },
            [&](const PacketDue& e) {
                if (e.where == PacketPlace::Gate)
                    return tr("held at the gate: %1").arg(nameOf(e.id));
                if (e.where == PacketPlace::Inbox)
                    return tr("waits in the inbox of a paused node: %1").arg(nameOf(e.id));
                return e.at ? tr("will arrive in %1: %2").arg(text::duration(*e.at - event.t), nameOf(e.id))
                            : tr("on its way: %1").arg(nameOf(e.id));
            },
            [&](const PacketDelivered& e) {
                link(e.from, event.node);
                return tr("arrives: %1").arg(nameOf(e.id));
            },
            [&](const PacketLost& e) {
                if (const NodeId from = packet(e.id).from; !from.isEmpty())
                    link(from, event.node);
                else
                    story.subject = tr("→ %1", "a message to …").arg(text::of(event.node));
                return tr("lost: %1 (%2)").arg(nameOf(e.id), cause(e.cause));
            },
            [&](const PacketDuplicated& e) { return tr("gets a copy, made by the network: %1").arg(nameOf(e.id)); },
            [&](const EntryAppended& e) {
                story.section = QStringLiteral("§5.3");
                return tr("appends entry %1 of term %2: %3")
                    .arg(text::of(e.index), text::of(e.entry->term), entry(*e.entry));
            },
            [&](const LogTruncated& e) {
                return tr("removes entries from %1 on: %2").arg(text::of(e.from), reason(e.why));
            },
            [](const WriteStarted& e) {
                return tr("writes to its disk: term %1, log up to %2").arg(text::of(e.term), text::of(e.lastIndex));
            },
            [](const WriteDurable& e) { return tr("has write %1 on its disk now").arg(e.token.value()); },
            [](const DiskError& e) { return tr("is told by its disk: %1").arg(text::plain(e.error)); },
            [](const ProgressChanged& e) {
                return tr("believes that %1 agrees up to %2, sends it %3 next")
                    .arg(text::of(e.peer), text::of(e.match), text::of(e.next));
            },
            [&](const CommitAdvanced& e) {
                return e.to.value() == e.from.value() + 1
                           ? tr("commits entry %1: %2").arg(text::of(e.to), reason(e.why))
                           : tr("commits entries %1 to %2: %3").arg(text::of(e.from.next()), text::of(e.to), reason(e.why));
            },
            [&](const Applied& e) {
                story.section = QStringLiteral("§5.3");
                return tr("applies entry %1 to its state machine").arg(text::of(e.index));
            },
            [](const ConfigurationTaken& e) {
                return tr("counts as its cluster: %1").arg(text::nodes(e.configuration.voters));
            },
            [&](const MessageIgnored& e) {
                return tr("does not take a message from %1 (%2): %3")
                    .arg(text::of(e.from), messageName(e.message), reason(e.why));
            },
            [&](const Requested& e) {
                const QString client = text::plain(e.client, 40);
                if (e.op == ClientOp::Range)
                    return tr("gets a request by “%1”: entries %2 to %3").arg(client, text::of(e.from), text::of(e.to));
                if (e.entries.size() == 1)
                    return tr("gets a request by “%1”: append %2").arg(client, text::data(e.entries.front()));
                return tr("gets a request by “%1”: append %n entries", nullptr, static_cast<int>(e.entries.size()))
                    .arg(client);
            },
            [&](const Responded& e) {
                const QString client = text::plain(e.client, 40);
                const QString why = e.why ? reason(*e.why) : QString();
                switch (e.outcome) {
                case Outcome::Ok:
                    return e.result.empty() ? tr("answers “%1”: done, index %2").arg(client, text::of(e.index))
                                            : tr("answers “%1”: done, index %2, %3")
                                                  .arg(client, text::of(e.index), text::data(e.result));
                case Outcome::Refused: return tr("refuses the request by “%1”: %2").arg(client, why);
                case Outcome::Unknown: return tr("answers “%1” that the outcome is unknown: %2").arg(client, why);
                }
                return QString();
            },
            [](const AdminGiven& e) {
                return e.what == "campaign" ? tr("has its election timer fired by hand")
                                            : tr("is told: %1").arg(text::plain(e.what));
            },
            [&](const FaultBegan& e) {
                story.subject = tr("you");
                return deed(e.fault);
            },
            [&](const FaultHealed& e) {
                story.subject = tr("you");
                return tr("heal fault number %1").arg(e.id);
            },
            [&](const RuleSwitched& e) {
                story.subject = tr("you");
                return e.on ? tr("switch the rule %1 on").arg(text::plain(e.name))
                            : tr("switch the rule %1 off").arg(text::plain(e.name));
            },
            [](const Noted& e) { return tr("note: %1").arg(text::plain(e.text)); },
            [&](const Violated& e) {
                story.subject = text::nodes(e.nodes);
                return tr("break a property of Raft: %1").arg(property(e.property));
            },
            [&](const Ended&) {
                story.subject.clear();
                return tr("the recording ends");
            },
        },
        event.body);
    return story;
}

} // namespace ui
