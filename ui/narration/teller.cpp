// SPDX-License-Identifier: MIT
#include "ui/narration/teller.h"
#include "ui/narration/text.h"

namespace ui {

using namespace raft;
using namespace raft::trace;

void Teller::link(const NodeId& from, const NodeId& to)
{
    m_story.subject = tr("%1 → %2", "a message from … to …").arg(text::of(from), text::of(to));
}

QString Teller::nameOf(PacketId id) const
{
    const std::shared_ptr<const Message> msg = m_narrator.packet(id).msg;
    return msg ? Narrator::message(*msg) : tr("packet %1").arg(QString::fromStdString(toString(id)));
}

QString Teller::reason(const Why& why)
{
    m_story.section = Narrator::section(why);
    return Narrator::why(why);
}

QString Teller::operator()(const Started& e)
{
    if (e.incarnation.value() <= 1 && e.lastIndex.isZero() && e.term.isZero())
        return tr("comes up with an empty disk");
    const QString vote = e.votedFor ? text::of(*e.votedFor) : tr("nobody");
    return tr("comes up again: its disk kept term %1, its vote for %2 and the log up to %3")
        .arg(text::of(e.term), vote, text::of(e.lastIndex));
}

QString Teller::operator()(const Loaded& e)
{
    return tr("finds entry %1 on its disk: %2").arg(text::of(e.index), Narrator::entry(*e.entry));
}

QString Teller::operator()(const Stopped& e)
{
    return tr("stops: %1. All it had in memory is gone").arg(reason(e.why));
}

QString Teller::operator()(const Paused&)
{
    return tr("is paused: none of its code runs, packets wait in its inbox");
}

QString Teller::operator()(const Resumed&)
{
    return tr("goes on; what waited in its inbox comes first");
}

QString Teller::operator()(const TimerSet& e)
{
    return e.deadline ? tr("sets its %1 to %2 from now").arg(Narrator::timer(e.timer), text::duration(*e.deadline - m_event.t))
                      : tr("stops its %1").arg(Narrator::timer(e.timer));
}

QString Teller::operator()(const RandomDrawn& e)
{
    m_story.section = QStringLiteral("§5.2");
    return tr("draws election timeout number %1: %2")
        .arg(text::of(e.key), text::duration(Duration(static_cast<std::int64_t>(e.value))));
}

QString Teller::operator()(const TimerFired& e)
{
    switch (e.timer) {
    case Timer::Election:
        m_story.section = QStringLiteral("§5.2");
        return tr("sees its election timer run out");
    case Timer::Heartbeat: return tr("sees its heartbeat timer run out");
    case Timer::Quorum:
        m_story.section = Narrator::dissertation(QStringLiteral("6.2"));
        return tr("asks itself whether a majority answered in the last election timeout");
    case Timer::Transfer:
        m_story.section = Narrator::dissertation(QStringLiteral("3.10"));
        return tr("has waited an election timeout for the new leader");
    }
    return {};
}

QString Teller::operator()(const TermChanged& e)
{
    m_story.section = QStringLiteral("§5.1");
    return tr("moves from term %1 to term %2: %3").arg(text::of(e.from), text::of(e.to), Narrator::why(e.why));
}

QString Teller::operator()(const RoleChanged& e)
{
    switch (e.to) {
    case Role::Candidate:
        return tr("starts an election for term %1: %2").arg(text::of(e.term), reason(e.why));
    case Role::PreCandidate:
        // Its term stays what it is, and it asks for the next one (dissertation §9.6).
        return tr("asks whether it could win term %1: %2").arg(text::of(e.term.next()), reason(e.why));
    case Role::Leader: return tr("is leader of term %1: %2").arg(text::of(e.term), reason(e.why));
    case Role::Follower:
        return e.from == Role::Leader
                   ? tr("steps down, it led until now: %1").arg(reason(e.why))
                   : tr("is a follower in term %1: %2").arg(text::of(e.term), reason(e.why));
    case Role::Learner: return tr("is a learner in term %1, it has no vote: %2").arg(text::of(e.term), reason(e.why));
    }
    return {};
}

QString Teller::operator()(const VoteDecided& e)
{
    if (e.candidate == m_event.node)
        return e.pre ? tr("would vote for itself in term %1").arg(text::of(e.term))
                     : tr("votes for itself in term %1").arg(text::of(e.term));
    if (e.pre) {
        const QString why = reason(e.why);
        m_story.section = Narrator::dissertation(QStringLiteral("9.6"));
        return e.granted ? tr("would vote for %1 in term %2: %3").arg(text::of(e.candidate), text::of(e.term), why)
                         : tr("would not vote for %1 in term %2: %3").arg(text::of(e.candidate), text::of(e.term), why);
    }
    return e.granted
               ? tr("votes for %1 in term %2: %3").arg(text::of(e.candidate), text::of(e.term), reason(e.why))
               : tr("refuses %1 its vote in term %2: %3").arg(text::of(e.candidate), text::of(e.term), reason(e.why));
}

QString Teller::operator()(const PacketSent& e)
{
    link(m_event.node, e.to);
    return Narrator::message(e.msg);
}

QString Teller::operator()(const PacketDue& e)
{
    if (e.where == PacketPlace::Gate && e.at)
        return tr("lets others pass, for %1 at most: %2").arg(text::duration(*e.at - m_event.t), nameOf(e.id));
    if (e.where == PacketPlace::Gate)
        return tr("held at the gate: %1").arg(nameOf(e.id));
    if (e.where == PacketPlace::Inbox)
        return tr("waits in the inbox of a paused node: %1").arg(nameOf(e.id));
    return e.at ? tr("will arrive in %1: %2").arg(text::duration(*e.at - m_event.t), nameOf(e.id))
                : tr("on its way: %1").arg(nameOf(e.id));
}

QString Teller::operator()(const PacketDelivered& e)
{
    link(e.from, m_event.node);
    return tr("arrives: %1").arg(nameOf(e.id));
}

QString Teller::operator()(const PacketLost& e)
{
    if (const NodeId from = m_narrator.packet(e.id).from; !from.isEmpty())
        link(from, m_event.node);
    else
        m_story.subject = tr("→ %1", "a message to …").arg(text::of(m_event.node));
    return tr("lost: %1 (%2)").arg(nameOf(e.id), Narrator::cause(e.cause));
}

QString Teller::operator()(const PacketDuplicated& e)
{
    return e.from ? tr("an old packet is sent once more: %1").arg(nameOf(e.id))
                  : tr("gets a copy, made by the network: %1").arg(nameOf(e.id));
}

QString Teller::operator()(const EntryAppended& e)
{
    m_story.section = QStringLiteral("§5.3");
    return tr("appends entry %1 of term %2: %3")
        .arg(text::of(e.index), text::of(e.entry->term), Narrator::entry(*e.entry));
}

QString Teller::operator()(const LogTruncated& e)
{
    return tr("removes entries from %1 on: %2").arg(text::of(e.from), reason(e.why));
}

QString Teller::operator()(const WriteStarted& e)
{
    return tr("writes to its disk: term %1, log up to %2").arg(text::of(e.term), text::of(e.lastIndex));
}

QString Teller::operator()(const WriteDurable& e)
{
    return tr("has write %1 on its disk now").arg(e.token.value());
}

QString Teller::operator()(const DiskError& e)
{
    return tr("is told by its disk: %1").arg(text::plain(e.error));
}

QString Teller::operator()(const DiskChanged& e)
{
    const QString log = text::of(e.lastIndex), term = text::of(e.term);
    switch (e.why.code) {
    case DiskChange::Lost: return tr("lost what was not durable: its disk holds term %1, log up to %2").arg(term, log);
    case DiskChange::Torn: return tr("keeps a part of the write under way: its disk holds term %1, log up to %2").arg(term, log);
    case DiskChange::Lied: return tr("lost what its disk had said was durable: it holds term %1, log up to %2").arg(term, log);
    case DiskChange::Wiped: return tr("has an empty disk now");
    case DiskChange::Rotten: return tr("has a damaged disk now");
    case DiskChange::RolledBack: return tr("has an older disk now: term %1, log up to %2").arg(term, log);
    }
    return {};
}

QString Teller::operator()(const ProgressChanged& e)
{
    switch (e.state) {
    case ProgressState::Probe:
        return tr("believes that %1 agrees up to %2 and probes from %3, one message at a time")
            .arg(text::of(e.peer), text::of(e.match), text::of(e.next));
    case ProgressState::Replicate:
        return tr("believes that %1 agrees up to %2, sends it %3 next")
            .arg(text::of(e.peer), text::of(e.match), text::of(e.next));
    case ProgressState::Snapshot:
        return tr("sends %1 its snapshot; known to agree up to %2").arg(text::of(e.peer), text::of(e.match));
    }
    return {};
}

QString Teller::operator()(const CommitAdvanced& e)
{
    return e.to.value() == e.from.value() + 1
               ? tr("commits entry %1: %2").arg(text::of(e.to), reason(e.why))
               : tr("commits entries %1 to %2: %3").arg(text::of(e.from.next()), text::of(e.to), reason(e.why));
}

Story Narrator::tell(const Event& event) const
{
    Story story;
    story.category = categoryOf(event);
    story.weight = weightOf(event);
    story.subject = event.node.isEmpty() ? tr("you") : text::of(event.node);
    story.sentence = std::visit(Teller(*this, event, story), event.body);
    return story;
}

} // namespace ui
