// SPDX-License-Identifier: MIT
#include "ui/inspector/facts.h"

#include "raftcore/trace/file.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui::inspector {

using namespace raft;
using namespace raft::trace;

namespace {

QString tr(const char* source)
{
    return QCoreApplication::translate("ui::inspector", source);
}

QString asText(const std::string& bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString orNobody(const std::optional<NodeId>& node)
{
    return node ? text::of(*node) : QStringLiteral("–");
}

QString indexAndTerm(Index index, Term term)
{
    return index.isZero() ? QStringLiteral("–") : tr("%1 · term %2").arg(text::of(index), text::of(term));
}

QString timerText(const std::optional<ArmedTimer>& timer, Time playhead)
{
    return timer ? tr("in %1").arg(text::duration(std::max(Duration::zero(), timer->deadline - playhead))) : QStringLiteral("–");
}

QString standing(VoteStanding standing)
{
    switch (standing) {
    case VoteStanding::Unknown: return tr("not known yet");
    case VoteStanding::GrantedInFlight: return tr("granted, on its way");
    case VoteStanding::Granted: return tr("granted");
    case VoteStanding::RefusedInFlight: return tr("refused, on its way");
    case VoteStanding::Refused: return tr("refused");
    }
    return {};
}

QString progressName(ProgressState state)
{
    switch (state) {
    case ProgressState::Probe: return tr("probing");
    case ProgressState::Replicate: return tr("replicating");
    case ProgressState::Snapshot: return tr("snapshot");
    }
    return {};
}

Section persistentOf(const NodeState& node)
{
    return {tr("ON DISK (SURVIVES A CRASH)"),
            {{tr("currentTerm"), text::of(node.disk.durable.term)},
             {tr("votedFor"), orNobody(node.disk.durable.votedFor)},
             {tr("last entry"), indexAndTerm(node.disk.durable.lastIndex, node.disk.durable.lastTerm)},
             {tr("writes waiting"), text::of(static_cast<std::uint64_t>(node.disk.pending.size()))},
             {tr("writes so far"), text::of(node.disk.writes)},
             {tr("disk"), asText(node.disk.id)}}};
}

Section volatileOf(const NodeState& node, Time playhead)
{
    return {tr("IN MEMORY"),
            {{tr("currentTerm"), text::of(node.currentTerm)},
             {tr("votedFor"), orNobody(node.votedFor)},
             {tr("commitIndex"), text::of(node.commitIndex)},
             {tr("lastApplied"), text::of(node.lastApplied)},
             {tr("last entry"), indexAndTerm(node.log.lastIndex(), node.log.lastTerm())},
             {tr("leader"), orNobody(node.leader)},
             {tr("election timer"), timerText(node.electionTimer, playhead)},
             {tr("heartbeat timer"), timerText(node.heartbeatTimer, playhead)}}};
}

Section votesOf(const NodeState& node)
{
    Section section{tr("VOTES"), {}};
    for (const VoteView& vote : node.votes)
        section.facts.push_back({text::of(vote.voter), standing(vote.standing)});
    return section;
}

Section progressOf(const NodeState& node)
{
    Section section{tr("WHAT IT KNOWS OF ITS FOLLOWERS"), {}};
    for (const ProgressView& p : node.progress)
        section.facts.push_back({text::of(p.peer), tr("next %1 · match %2 · %3").arg(text::of(p.next), text::of(p.match), progressName(p.state)), true});
    return section;
}

Section stateMachineOf(const NodeState& node)
{
    constexpr std::size_t most = 200;
    Section section{tr("STATE MACHINE"), {}};
    if (node.keyValues) {
        std::size_t shown = 0;
        for (const auto& [key, value] : *node.keyValues) {
            if (shown++ == most)
                break;
            section.facts.push_back({text::data(key, 24).mid(1).chopped(1), text::data(value, 40)});
        }
        if (node.keyValues->size() > most)
            section.facts.push_back({tr("and more"), text::of(static_cast<std::uint64_t>(node.keyValues->size() - most))});
    }
    if (section.facts.empty())
        section.facts.push_back({tr("empty: nothing has been applied that sets a key"), {}, true});
    return section;
}

Section packetsOf(const NodeState& node)
{
    Section section{tr("PACKETS"), {}};
    section.facts.push_back({tr("sent"), text::of(node.out.sent)});
    section.facts.push_back({tr("received"), text::of(node.in.delivered)});
    for (const auto& [cause, count] : node.out.lost)
        section.facts.push_back({tr("lost: %1").arg(QString::fromLatin1(toString(cause).data(), static_cast<qsizetype>(toString(cause).size()))), text::of(count)});
    return section;
}

Facts factsOfEntry(const EntryRef& ref, const ClusterState& state)
{
    Facts facts;
    const NodeState* node = state.node(ref.node);
    if (!node || !node->log.contains(ref.index)) {
        facts.title = tr("Entry %1").arg(text::of(ref.index));
        facts.subtitle = tr("%1 does not hold it at this instant").arg(text::of(ref.node));
        return facts;
    }
    const Entry& entry = *node->log.at(ref.index);
    facts.title = tr("Entry %1").arg(text::of(ref.index));
    facts.subtitle = tr("term %1, in the log of %2").arg(text::of(entry.term), text::of(ref.node));
    facts.term = entry.term;
    const QString type = entry.type == EntryType::Command ? tr("command") : entry.type == EntryType::NoOp ? tr("empty entry of a new leader") : tr("configuration");
    Section what{tr("CONTENTS"), {{tr("type"), type}, {tr("client"), entry.client.empty() ? QStringLiteral("–") : asText(entry.client)}}};
    if (entry.serial != 0)
        what.facts.push_back({tr("serial"), text::of(entry.serial)});
    if (!entry.data.empty())
        what.facts.push_back({tr("data"), text::data(entry.data, 400), true});
    facts.sections.push_back(std::move(what));
    Section where{tr("WHO HOLDS IT"), {}};
    for (const NodeState& other : state.nodes) {
        const auto term = other.log.termAt(ref.index);
        QString words = tr("not there");
        if (term && *term != entry.term)
            words = tr("another entry, of term %1").arg(text::of(*term));
        else if (term && ref.index <= other.commitIndex)
            words = tr("committed");
        else if (term && ref.index <= other.durableIndex)
            words = tr("durable, not committed");
        else if (term)
            words = tr("written, not yet durable");
        where.facts.push_back({text::of(other.id), words});
    }
    facts.sections.push_back(std::move(where));
    return facts;
}

Facts factsOfPacket(const PacketState& packet, const QString& fate)
{
    Facts facts;
    facts.title = packet.msg ? Narrator::messageName(kindOf(*packet.msg)) : tr("Packet");
    facts.subtitle = tr("%1 → %2").arg(text::of(packet.from), text::of(packet.to));
    Section way{tr("ITS WAY"),
                {{tr("number"), QString::fromStdString(toString(packet.id))},
                 {tr("sent at"), text::clock(packet.sentAt)},
                 {tr("arrives at"), packet.due ? text::clock(*packet.due) : QStringLiteral("–")},
                 {tr("now"), fate, true}}};
    facts.sections.push_back(std::move(way));
    if (packet.msg) {
        facts.term = termOf(*packet.msg);
        facts.sections.push_back({tr("IN WORDS"), {{Narrator::message(*packet.msg), {}, true}}});
        facts.sections.push_back({tr("FIELDS"), {{QString::fromStdString(toJson(EventBody(PacketSent{packet.id, packet.to, *packet.msg}))), {}, true}}});
    }
    return facts;
}

Facts factsOfPacketRef(const PacketRef& ref, const ClusterState& state)
{
    if (const auto found = state.inFlight.find(ref.packet); found != state.inFlight.end()) {
        const PacketPlace where = found->second.where;
        return factsOfPacket(found->second, where == PacketPlace::Gate    ? tr("held at the gate of its link")
                                            : where == PacketPlace::Inbox ? tr("in the inbox of the paused receiver")
                                                                          : tr("on its way"));
    }
    for (const EndedPacket& ended : state.ended) {
        if (ended.packet.id == ref.packet)
            return factsOfPacket(ended.packet, ended.lost ? tr("lost: %1").arg(Narrator::cause(*ended.lost)) : tr("arrived"));
    }
    Facts facts;
    facts.title = tr("Packet %1").arg(QString::fromStdString(toString(ref.packet)));
    facts.subtitle = tr("not on its way at this instant");
    return facts;
}

Facts factsOfEvent(const EventRef& ref, const ClusterState& state, const TraceStore* store)
{
    Facts facts;
    Event event;
    if (!store || !store->read(ref.n, event))
        return facts;
    const Narrator narrator([&state](PacketId id) -> std::shared_ptr<const Message> {
        const auto found = state.inFlight.find(id);
        return found == state.inFlight.end() ? nullptr : found->second.msg;
    });
    const Story story = narrator.tell(event);
    facts.title = tr("Event %1").arg(text::of(ref.n));
    facts.subtitle = text::clock(event.t);
    facts.sections.push_back({tr("IN WORDS"), {{story.subject + QLatin1Char(' ') + story.sentence, {}, true}}});
    if (!story.section.isEmpty())
        facts.sections.back().facts.push_back({tr("Raft paper"), story.section});
    if (const auto* violated = std::get_if<Violated>(&event.body)) {
        Section chain{tr("WHAT LED TO IT"), {}};
        for (const std::uint64_t n : violated->events) {
            Event cause;
            if (!store->read(n, cause))
                continue;
            const Story told = narrator.tell(cause);
            chain.facts.push_back({QCoreApplication::translate("ui::inspector", "%1  %2 %3", "time, who, what").arg(text::clock(cause.t), told.subject, told.sentence), {}, true});
        }
        facts.sections.push_back(std::move(chain));
    }
    facts.sections.push_back({tr("IN THE TRACE"), {{QString::fromStdString(toJsonLine(event)), {}, true}}});
    return facts;
}

Facts factsOfLink(const LinkRef& ref, const ClusterState& state)
{
    Facts facts;
    facts.title = tr("%1 → %2").arg(text::of(ref.from), text::of(ref.to));
    facts.subtitle = state.isCut(ref.from, ref.to) ? tr("cut") : state.isHeld(ref.from, ref.to) ? tr("held") : tr("whole");
    Section section{tr("ON THEIR WAY"), {}};
    for (const auto& [id, packet] : state.inFlight) {
        if (packet.from == ref.from && packet.to == ref.to && packet.msg)
            section.facts.push_back({Narrator::message(*packet.msg), {}, true});
    }
    if (section.facts.empty())
        section.facts.push_back({tr("nothing"), {}, true});
    facts.sections.push_back(std::move(section));
    return facts;
}

} // namespace

QString Facts::toText() const
{
    QStringList lines{title, subtitle};
    for (const Section& section : sections) {
        lines << section.heading;
        for (const Fact& fact : section.facts)
            lines << (fact.value.isEmpty() ? fact.label : fact.label + QStringLiteral(": ") + fact.value);
    }
    return lines.join(QLatin1Char('\n'));
}

Facts factsOfNode(const NodeState& node, const ClusterState& state, Time playhead)
{
    (void)state;
    Facts facts;
    facts.title = text::of(node.id);
    facts.term = node.currentTerm;
    if (!node.up)
        facts.subtitle = node.stopped ? tr("down: %1").arg(Narrator::why(*node.stopped)) : tr("down");
    else if (node.paused)
        facts.subtitle = tr("%1 · paused").arg(Narrator::role(node.role));
    else
        facts.subtitle = tr("%1 · for %2").arg(Narrator::role(node.role), text::duration(playhead - node.roleSince));
    if (node.up)
        facts.sections.push_back(volatileOf(node, playhead));
    facts.sections.push_back(persistentOf(node));
    if (node.up && (node.role == Role::Candidate || node.role == Role::PreCandidate))
        facts.sections.push_back(votesOf(node));
    if (node.up && node.role == Role::Leader)
        facts.sections.push_back(progressOf(node));
    facts.sections.push_back(stateMachineOf(node));
    facts.sections.push_back(packetsOf(node));
    return facts;
}

Facts factsOf(const Subject& subject, const ClusterState& state, Time playhead, const TraceStore* store)
{
    const auto ofNode = [&](const NodeId& id) {
        const NodeState* node = state.node(id);
        return node ? factsOfNode(*node, state, playhead) : Facts{};
    };
    return std::visit(Overloaded{
                          [](const std::monostate&) { return Facts{}; },
                          [&](const NodeRef& r) { return ofNode(r.node); },
                          [&](const EntryRef& r) { return factsOfEntry(r, state); },
                          [&](const PacketRef& r) { return factsOfPacketRef(r, state); },
                          [&](const LinkRef& r) { return factsOfLink(r, state); },
                          [&](const EventRef& r) { return factsOfEvent(r, state, store); },
                          [&](const FaultRef&) { return Facts{}; },
                      },
                      subject);
}

} // namespace ui::inspector
