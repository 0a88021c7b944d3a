// SPDX-License-Identifier: MIT
#include "ui/inspector/facts.h"

#include "raftcore/trace/file.h"
#include "ui/inspector/faulttally.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui::inspector {

using namespace raft;
using namespace raft::trace;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::inspector)
};

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
    return index.isZero() ? QStringLiteral("–") : Tr::tr("%1 · term %2").arg(text::of(index), text::of(term));
}

QString timerText(const std::optional<ArmedTimer>& timer, Time playhead)
{
    return timer ? Tr::tr("in %1").arg(text::duration(std::max(Duration::zero(), timer->deadline - playhead))) : QStringLiteral("–");
}

QString standing(VoteStanding standing)
{
    switch (standing) {
    case VoteStanding::Unknown: return Tr::tr("not known yet");
    case VoteStanding::GrantedInFlight: return Tr::tr("granted, on its way");
    case VoteStanding::Granted: return Tr::tr("granted");
    case VoteStanding::RefusedInFlight: return Tr::tr("refused, on its way");
    case VoteStanding::Refused: return Tr::tr("refused");
    }
    return {};
}

QString progressName(ProgressState state)
{
    switch (state) {
    case ProgressState::Probe: return Tr::tr("probing");
    case ProgressState::Replicate: return Tr::tr("replicating");
    case ProgressState::Snapshot: return Tr::tr("snapshot");
    }
    return {};
}

Section persistentOf(const NodeState& node)
{
    return {Tr::tr("ON DISK (SURVIVES A CRASH)"),
            {{Tr::tr("currentTerm"), text::of(node.disk.durable.term)},
             {Tr::tr("votedFor"), orNobody(node.disk.durable.votedFor)},
             {Tr::tr("last entry"), indexAndTerm(node.disk.durable.lastIndex, node.disk.durable.lastTerm)},
             {Tr::tr("writes waiting"), text::of(static_cast<std::uint64_t>(node.disk.pending.size()))},
             {Tr::tr("writes so far"), text::of(node.disk.writes)},
             {Tr::tr("disk"), asText(node.disk.id)}}};
}

Section volatileOf(const NodeState& node, Time playhead)
{
    return {Tr::tr("IN MEMORY"),
            {{Tr::tr("currentTerm"), text::of(node.currentTerm)},
             {Tr::tr("votedFor"), orNobody(node.votedFor)},
             {Tr::tr("commitIndex"), text::of(node.commitIndex)},
             {Tr::tr("lastApplied"), text::of(node.lastApplied)},
             {Tr::tr("last entry"), indexAndTerm(node.log.lastIndex(), node.log.lastTerm())},
             {Tr::tr("leader"), orNobody(node.leader)},
             {Tr::tr("election timer"), timerText(node.electionTimer, playhead)},
             {Tr::tr("heartbeat timer"), timerText(node.heartbeatTimer, playhead)}}};
}

Section votesOf(const NodeState& node)
{
    Section section{Tr::tr("VOTES"), {}};
    for (const VoteView& vote : node.votes)
        section.facts.push_back({text::of(vote.voter), standing(vote.standing)});
    return section;
}

Section progressOf(const NodeState& node)
{
    Section section{Tr::tr("WHAT IT KNOWS OF ITS FOLLOWERS"), {}};
    for (const ProgressView& p : node.progress) {
        section.facts.push_back({text::of(p.peer), Tr::tr("next %1 · match %2 · %3").arg(text::of(p.next), text::of(p.match), progressName(p.state)), true});
        if (p.chunks)
            section.facts.push_back({Tr::tr("snapshot to %1").arg(text::of(p.peer)), Tr::tr("%1 of %2").arg(text::bytes(p.chunks->offset), text::bytes(p.chunks->total))});
    }
    return section;
}

// Who counts for it, and what it knows of snapshots, its lease, a transfer and a change of members.
Section membersOf(const NodeState& node)
{
    Section section{Tr::tr("CONFIGURATION"), {{Narrator::members(node.configuration), {}, true}}};
    section.facts.push_back({Tr::tr("stands at"), node.configurationIndex.isZero() ? Tr::tr("the beginning") : text::of(node.configurationIndex)});
    if (node.configurationIndex > node.commitIndex)
        section.facts.push_back({Tr::tr("committed"), Tr::tr("not yet")});
    if (node.transfer)
        section.facts.push_back({node.transfer->isUnderWay() ? Tr::tr("hands leadership to") : Tr::tr("last transfer to"), text::of(node.transfer->to)});
    if (node.role == Role::Leader && node.leaseUntil)
        section.facts.push_back({Tr::tr("lease until"), text::clock(*node.leaseUntil)});
    if (node.change && !node.change->isUnderWay())
        section.facts.push_back({Tr::tr("last change of members"), Narrator::why(node.change->why), true});
    return section;
}

Section snapshotsOf(const NodeState& node)
{
    Section section{Tr::tr("SNAPSHOT"), {}};
    if (node.snapshot) {
        section.facts.push_back({Tr::tr("up to"), indexAndTerm(node.snapshot->index, node.snapshot->term)});
        if (node.snapshot->bytes > 0)
            section.facts.push_back({Tr::tr("size"), text::bytes(node.snapshot->bytes)});
        section.facts.push_back({Tr::tr("from"), node.snapshot->from.isEmpty() ? Tr::tr("taken here") : text::of(node.snapshot->from)});
        section.facts.push_back({Tr::tr("on its disk"), node.disk.durable.snapshotIndex >= node.snapshot->index ? Tr::tr("yes") : Tr::tr("not yet")});
        section.facts.push_back({Tr::tr("log begins at"), text::of(node.log.firstIndex())});
    }
    if (node.incoming)
        section.facts.push_back({Tr::tr("arrives from %1").arg(text::of(node.incoming->peer)), Tr::tr("%1 of %2").arg(text::bytes(node.incoming->offset), text::bytes(node.incoming->total))});
    return section;
}

Section sessionsOf(const ClusterState& state)
{
    Section section{Tr::tr("CLIENT SESSIONS"), {}};
    for (const SessionView& session : state.sessions)
        section.facts.push_back({Tr::tr("session %1").arg(text::of(session.id)), Tr::tr("%1 · serial %2 · used at %3").arg(text::plain(session.client, 40), text::of(session.serial), text::of(session.lastUsed))});
    return section;
}

Section stateMachineOf(const NodeState& node)
{
    constexpr std::size_t most = 200;
    Section section{Tr::tr("STATE MACHINE"), {}};
    if (node.keyValues) {
        std::size_t shown = 0;
        for (const auto& [key, value] : *node.keyValues) {
            if (shown++ == most)
                break;
            section.facts.push_back({text::data(key, 24).mid(1).chopped(1), text::data(value, 40)});
        }
        if (node.keyValues->size() > most)
            section.facts.push_back({Tr::tr("and more"), text::of(static_cast<std::uint64_t>(node.keyValues->size() - most))});
    }
    if (section.facts.empty())
        section.facts.push_back({Tr::tr("empty: nothing has been applied that sets a key"), {}, true});
    return section;
}

Section packetsOf(const NodeState& node)
{
    Section section{Tr::tr("PACKETS"), {}};
    section.facts.push_back({Tr::tr("sent"), text::of(node.out.sent)});
    section.facts.push_back({Tr::tr("received"), text::of(node.in.delivered)});
    for (const auto& [cause, count] : node.out.lost)
        section.facts.push_back({Tr::tr("lost: %1").arg(QString::fromLatin1(toString(cause).data(), static_cast<qsizetype>(toString(cause).size()))), text::of(count)});
    return section;
}

Facts factsOfEntry(const EntryRef& ref, const ClusterState& state)
{
    Facts facts;
    const NodeState* node = state.node(ref.node);
    if (!node || !node->log.contains(ref.index)) {
        facts.title = Tr::tr("Entry %1").arg(text::of(ref.index));
        facts.subtitle = Tr::tr("%1 does not hold it at this instant").arg(text::of(ref.node));
        return facts;
    }
    const Entry& entry = *node->log.at(ref.index);
    facts.title = Tr::tr("Entry %1").arg(text::of(ref.index));
    facts.subtitle = Tr::tr("term %1, in the log of %2").arg(text::of(entry.term), text::of(ref.node));
    facts.term = entry.term;
    const QString type = entry.type == EntryType::Command ? Tr::tr("command") : entry.type == EntryType::NoOp ? Tr::tr("empty entry of a new leader") : entry.type == EntryType::Session ? Tr::tr("session") : Tr::tr("configuration");
    Section what{Tr::tr("CONTENTS"), {{Tr::tr("type"), type}, {Tr::tr("client"), entry.client.empty() ? QStringLiteral("–") : asText(entry.client)}}};
    if (entry.serial != 0)
        what.facts.push_back({Tr::tr("serial"), text::of(entry.serial)});
    if (!entry.data.empty())
        what.facts.push_back({Tr::tr("data"), text::data(entry.data, 400), true});
    facts.sections.push_back(std::move(what));
    Section where{Tr::tr("WHO HOLDS IT"), {}};
    for (const NodeState& other : state.nodes) {
        const auto term = other.log.termAt(ref.index);
        QString words = Tr::tr("not there");
        if (term && *term != entry.term)
            words = Tr::tr("another entry, of term %1").arg(text::of(*term));
        else if (term)
            words = text::standing(ref.index, other.commitIndex, other.durableIndex);
        where.facts.push_back({text::of(other.id), words});
    }
    facts.sections.push_back(std::move(where));
    return facts;
}

Facts factsOfPacket(const PacketState& packet, const QString& fate)
{
    Facts facts;
    facts.title = packet.msg ? Narrator::messageName(kindOf(*packet.msg)) : Tr::tr("Packet");
    facts.subtitle = Tr::tr("%1 → %2").arg(text::of(packet.from), text::of(packet.to));
    Section way{Tr::tr("ITS WAY"),
                {{Tr::tr("number"), QString::fromStdString(toString(packet.id))},
                 {Tr::tr("sent at"), text::clock(packet.sentAt)},
                 {Tr::tr("arrives at"), packet.due ? text::clock(*packet.due) : QStringLiteral("–")},
                 {Tr::tr("now"), fate, true}}};
    facts.sections.push_back(std::move(way));
    if (packet.msg) {
        facts.term = termOf(*packet.msg);
        facts.sections.push_back({Tr::tr("IN WORDS"), {{Narrator::message(*packet.msg), {}, true}}});
        facts.sections.push_back({Tr::tr("FIELDS"), {{QString::fromStdString(toJson(EventBody(PacketSent{packet.id, packet.to, *packet.msg}))), {}, true}}});
    }
    return facts;
}

Facts factsOfPacketRef(const PacketRef& ref, const ClusterState& state)
{
    if (const auto found = state.inFlight.find(ref.packet); found != state.inFlight.end()) {
        const PacketPlace where = found->second.where;
        return factsOfPacket(found->second, where == PacketPlace::Gate    ? Tr::tr("held at the gate of its link")
                                            : where == PacketPlace::Inbox ? Tr::tr("in the inbox of the paused receiver")
                                                                          : Tr::tr("on its way"));
    }
    for (const EndedPacket& ended : state.ended) {
        if (ended.packet.id == ref.packet)
            return factsOfPacket(ended.packet, ended.lost ? Tr::tr("lost: %1").arg(Narrator::cause(*ended.lost)) : Tr::tr("arrived"));
    }
    Facts facts;
    facts.title = Tr::tr("Packet %1").arg(QString::fromStdString(toString(ref.packet)));
    facts.subtitle = Tr::tr("not on its way at this instant");
    return facts;
}

Facts factsOfEvent(const EventRef& ref, const ClusterState& state, const TraceStore* store)
{
    Facts facts;
    Event event;
    if (!store || !store->read(ref.n, event))
        return facts;
    const Narrator narrator([&state](PacketId id) -> KnownPacket {
        if (const auto found = state.inFlight.find(id); found != state.inFlight.end())
            return {found->second.from, found->second.msg};
        for (const EndedPacket& ended : state.ended) {
            if (ended.packet.id == id)
                return {ended.packet.from, ended.packet.msg};
        }
        return {};
    });
    const Story story = narrator.tell(event);
    facts.title = Tr::tr("Event %1").arg(text::of(ref.n));
    facts.subtitle = text::clock(event.t);
    facts.sections.push_back({Tr::tr("IN WORDS"), {{story.subject + QLatin1Char(' ') + story.sentence, {}, true}}});
    if (!story.section.isEmpty())
        facts.sections.back().facts.push_back({Tr::tr("read more in"), story.section});
    if (const auto* violated = std::get_if<Violated>(&event.body)) {
        Section chain{Tr::tr("WHAT LED TO IT"), {}};
        for (const std::uint64_t n : violated->events) {
            Event cause;
            if (!store->read(n, cause))
                continue;
            const Story told = narrator.tell(cause);
            chain.facts.push_back({QCoreApplication::translate("ui::inspector", "%1  %2 %3", "time, who, what").arg(text::clock(cause.t), told.subject, told.sentence), {}, true});
        }
        facts.sections.push_back(std::move(chain));
    }
    facts.sections.push_back({Tr::tr("IN THE TRACE"), {{QString::fromStdString(toJsonLine(event)), {}, true}}});
    return facts;
}

Facts factsOfLink(const LinkRef& ref, const ClusterState& state)
{
    Facts facts;
    facts.title = Tr::tr("%1 → %2").arg(text::of(ref.from), text::of(ref.to));
    facts.subtitle = state.isCut(ref.from, ref.to) ? Tr::tr("cut") : state.isHeld(ref.from, ref.to) ? Tr::tr("held") : Tr::tr("whole");
    Section section{Tr::tr("ON THEIR WAY"), {}};
    for (const auto& [id, packet] : state.inFlight) {
        if (packet.from == ref.from && packet.to == ref.to && packet.msg)
            section.facts.push_back({Narrator::message(*packet.msg), {}, true});
    }
    if (section.facts.empty())
        section.facts.push_back({Tr::tr("nothing"), {}, true});
    facts.sections.push_back(std::move(section));
    return facts;
}

Section deedsOf(const ActiveFault& fault, const FaultTally::Counts& counts)
{
    const auto number = [&counts](std::uint64_t n) {
        return counts.isComplete ? text::of(n) : Tr::tr("%1 and more, still counting").arg(text::of(n));
    };
    Section section{Tr::tr("WHAT IT DID"), {}};
    std::visit(Overloaded{
                   [&](const fault::Cut&) { section.facts.push_back({Tr::tr("packets lost"), number(counts.lost)}); },
                   [&](const fault::Partition&) { section.facts.push_back({Tr::tr("packets lost"), number(counts.lost)}); },
                   [&](const fault::Loss&) { section.facts.push_back({Tr::tr("packets lost"), number(counts.lost)}); },
                   [&](const fault::Hold&) { section.facts.push_back({Tr::tr("packets held"), number(counts.waited)}); },
                   [&](const fault::Delay&) { section.facts.push_back({Tr::tr("packets delayed"), number(counts.touched)}); },
                   [&](const fault::Duplicate&) { section.facts.push_back({Tr::tr("copies made"), number(counts.copied)}); },
                   [&](const fault::Down&) { section.facts.push_back({Tr::tr("packets that found it down"), number(counts.lost)}); },
                   [&](const fault::Pause&) {
                       section.facts.push_back({Tr::tr("packets that went to its inbox"), number(counts.waited)});
                       section.facts.push_back({Tr::tr("packets lost"), number(counts.lost)});
                   },
                   [&](const fault::SlowDisk&) { section.facts.push_back({Tr::tr("writes slowed"), number(counts.touched)}); },
                   [](const auto&) {}, // what it does is not counted
               },
               fault.fault);
    return section;
}

Facts factsOfFault(const FaultRef& ref, const ClusterState& state, Time playhead, const TraceStore* store, FaultTally* tally)
{
    Facts facts;
    facts.title = Tr::tr("Fault %1").arg(ref.fault);
    const auto fault = std::find_if(state.faults.begin(), state.faults.end(), [&ref](const ActiveFault& f) { return f.id == ref.fault; });
    if (fault == state.faults.end()) {
        facts.subtitle = Tr::tr("does not act at this instant");
        return facts;
    }
    facts.subtitle = Tr::tr("for %1").arg(text::duration(playhead - fault->since));
    facts.sections.push_back({Tr::tr("WHAT IT IS"),
                              {{Narrator::fault(fault->fault), {}, true},
                               {Tr::tr("since"), text::clock(fault->since)},
                               {Tr::tr("began with event"), text::of(fault->event)}}});
    if (store && tally) {
        const FaultTally::Counts& counts = tally->count(*fault, *store, state.n);
        facts.sections.push_back(deedsOf(*fault, counts));
        facts.isUnfinished = !counts.isComplete;
    }
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
    Facts facts;
    facts.title = text::of(node.id);
    facts.term = node.currentTerm;
    if (!node.up)
        facts.subtitle = node.stopped ? Tr::tr("down: %1").arg(Narrator::why(*node.stopped)) : Tr::tr("down");
    else if (node.paused)
        facts.subtitle = Tr::tr("%1 · paused").arg(Narrator::role(node.role));
    else
        facts.subtitle = Tr::tr("%1 · for %2").arg(Narrator::role(node.role), text::duration(playhead - node.roleSince));
    if (node.up)
        facts.sections.push_back(volatileOf(node, playhead));
    facts.sections.push_back(persistentOf(node));
    if (node.up && (node.role == Role::Candidate || node.role == Role::PreCandidate))
        facts.sections.push_back(votesOf(node));
    if (node.up && node.role == Role::Leader)
        facts.sections.push_back(progressOf(node));
    facts.sections.push_back(membersOf(node));
    if (node.snapshot || node.incoming)
        facts.sections.push_back(snapshotsOf(node));
    facts.sections.push_back(stateMachineOf(node));
    if (!state.sessions.empty())
        facts.sections.push_back(sessionsOf(state));
    facts.sections.push_back(packetsOf(node));
    return facts;
}

Facts factsOf(const Subject& subject, const ClusterState& state, Time playhead, const TraceStore* store, FaultTally* tally)
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
                          [&](const FaultRef& r) { return factsOfFault(r, state, playhead, store, tally); },
                      },
                      subject);
}

} // namespace ui::inspector
