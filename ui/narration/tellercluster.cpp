// SPDX-License-Identifier: MIT
#include "ui/narration/teller.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"

namespace ui {

using namespace raft;
using namespace raft::trace;

// Clients, members, snapshots and the world.

QString Teller::operator()(const Applied& e)
{
    if (e.duplicate) {
        m_story.section = Narrator::dissertation(QStringLiteral("6.3"));
        return tr("does not carry out entry %1 again: its session has had that serial already").arg(text::of(e.index));
    }
    m_story.section = QStringLiteral("§5.3");
    return tr("applies entry %1 to its state machine").arg(text::of(e.index));
}

QString Teller::operator()(const ConfigurationTaken& e)
{
    m_story.section = QStringLiteral("§6");
    if (e.configuration.voters.empty() && e.configuration.learners.empty())
        return tr("knows no members yet: it waits for a leader");
    return e.index.isZero() ? tr("counts from now on: %1").arg(Narrator::members(e.configuration))
                            : tr("counts from now on, by entry %1: %2")
                                  .arg(text::of(e.index), Narrator::members(e.configuration));
}

QString Teller::operator()(const MessageIgnored& e)
{
    return tr("does not take a message from %1 (%2): %3")
        .arg(text::of(e.from), Narrator::messageName(e.message), reason(e.why));
}

QString Teller::operator()(const Requested& e)
{
    const QString client = text::plain(e.client, 40);
    switch (e.op) {
    case ClientOp::Range:
        return tr("gets a request from “%1”: entries %2 to %3").arg(client, text::of(e.from), text::of(e.to));
    case ClientOp::Read:
        m_story.section = QStringLiteral("§8");
        return tr("gets a question by “%1”: %2 (%3)")
            .arg(client, text::data(e.query), Narrator::readMode(e.mode.value_or(ReadMode::Log)));
    case ClientOp::Register:
        m_story.section = Narrator::dissertation(QStringLiteral("6.3"));
        return tr("is asked by “%1” to open a session").arg(client);
    case ClientOp::Close:
        m_story.section = Narrator::dissertation(QStringLiteral("6.3"));
        return tr("is asked by “%1” to close session %2").arg(client, text::of(e.session));
    case ClientOp::Append: break;
    }
    if (e.entries.size() == 1) {
        return e.session.isZero()
                   ? tr("gets a request from “%1”: append %2").arg(client, text::data(e.entries.front()))
                   : tr("gets a request from “%1”: append %2 (session %3, serial %4)")
                         .arg(client, text::data(e.entries.front()), text::of(e.session), text::of(e.serial));
    }
    return tr("gets a request from “%1”: append %n entries", nullptr, static_cast<int>(e.entries.size())).arg(client);
}

QString Teller::operator()(const Responded& e)
{
    const QString client = text::plain(e.client, 40);
    const QString why = e.why ? reason(*e.why) : QString();
    switch (e.outcome) {
    case Outcome::Ok:
        if (e.mode) {
            m_story.section = QStringLiteral("§8");
            return tr("answers “%1”: %2, as it was after index %3 (%4)")
                .arg(client, text::data(e.result), text::of(e.index), Narrator::readMode(*e.mode));
        }
        return e.result.empty() ? tr("answers “%1”: done, index %2").arg(client, text::of(e.index))
                                : tr("answers “%1”: done, index %2, %3")
                                      .arg(client, text::of(e.index), text::data(e.result));
    case Outcome::Refused: return tr("refuses the request by “%1”: %2").arg(client, why);
    case Outcome::Unknown: return tr("answers “%1” that the outcome is unknown: %2").arg(client, why);
    }
    return {};
}

QString Teller::operator()(const AdminGiven& e)
{
    if (e.what == "campaign")
        return tr("has its election timer fired by hand");
    if (e.what == "pin-timeout")
        return tr("has its next random election timeout set by hand");
    if (e.what == "transfer")
        return e.to ? tr("is told to hand leadership to %1").arg(text::of(*e.to))
                    : tr("is told to hand leadership to whoever holds most of the log");
    if (e.what == "abort-transfer")
        return tr("is told to keep leadership after all");
    if (e.what == "change-members" && e.configuration) {
        return e.joint ? tr("is told to change the members, by joint consensus: %1").arg(Narrator::members(*e.configuration))
                       : tr("is told to change the members, as a single-server change: %1")
                             .arg(Narrator::members(*e.configuration));
    }
    if (e.what == "abort-change")
        return tr("is told to give up the change of members");
    if (e.what == "snapshot")
        return tr("is told to take a snapshot");
    if (e.what == "forget-leader")
        return tr("is told to forget who leads");
    if (e.what == "added")
        return tr("is there as a new server: empty, and no member yet");
    if (e.what == "timeouts" && e.tuning) {
        return tr("is given timers and limits: election timeout %1 to %2, heartbeat every %3")
            .arg(text::duration(e.tuning->electionTimeoutMin), text::duration(e.tuning->electionTimeoutMax),
                 text::duration(e.tuning->heartbeatInterval));
    }
    return tr("is told: %1").arg(text::plain(e.what));
}

QString Teller::operator()(const CommandGiven& e)
{
    m_story.subject = tr("you");
    return tr("give a command: %1").arg(text::plain(e.command));
}

QString Teller::operator()(const FaultBegan& e)
{
    m_story.subject = tr("you");
    return Narrator::deed(e.fault);
}

QString Teller::operator()(const FaultHealed& e)
{
    m_story.subject = tr("you");
    return tr("heal fault number %1").arg(e.id);
}

QString Teller::operator()(const RuleSwitched& e)
{
    m_story.subject = tr("you");
    const std::optional<Rule> rule = ruleFromString(e.name);
    const QString title = rule ? rules::title(*rule) : text::plain(e.name);
    if (rule)
        m_story.section = rules::section(*rule);
    return e.on ? tr("switch on the rule “%1”").arg(title) : tr("switch off the rule “%1”").arg(title);
}

QString Teller::operator()(const Noted& e)
{
    return tr("note: %1").arg(text::plain(e.text));
}

QString Teller::operator()(const Violated& e)
{
    m_story.subject = e.nodes.empty() ? tr("the cluster") : text::nodes(e.nodes);
    return e.assumption ? tr("– an assumption was broken: %1").arg(Narrator::property(e.property))
                        : tr("broke a property of Raft: %1").arg(Narrator::property(e.property));
}

QString Teller::operator()(const Ended&)
{
    m_story.subject.clear();
    return tr("the recording ends");
}

QString Teller::operator()(const SnapshotNoted& e)
{
    const QString why = reason(e.why);
    m_story.section = QStringLiteral("§7");
    switch (e.what) {
    case SnapshotNoted::What::Taken:
        return tr("takes a snapshot of its state up to entry %1 of term %2, %3: %4")
            .arg(text::of(e.index), text::of(e.term), text::bytes(e.bytes), why);
    case SnapshotNoted::What::Sending:
        return e.offset == 0
                   ? tr("begins to send %1 its snapshot up to entry %2, %3: %4")
                         .arg(text::of(e.peer), text::of(e.index), text::bytes(e.bytes), why)
                   : tr("has brought %1 of %2 of its snapshot to %3")
                         .arg(text::bytes(e.offset), text::bytes(e.bytes), text::of(e.peer));
    case SnapshotNoted::What::Installed:
        return tr("takes over the snapshot of %1 up to entry %2 of term %3, %4, in place of its log up to there")
            .arg(text::of(e.peer), text::of(e.index), text::of(e.term), text::bytes(e.bytes));
    }
    return {};
}

QString Teller::operator()(const LogCompacted& e)
{
    m_story.section = QStringLiteral("§7");
    return tr("drops its log before entry %1: the snapshot stands for it").arg(text::of(e.firstIndex));
}

QString Teller::operator()(const LeaseChanged& e)
{
    m_story.section = Narrator::dissertation(QStringLiteral("6.4.1"));
    return e.until ? tr("may answer reads alone for %1 from now").arg(text::duration(*e.until - m_event.t))
                   : tr("gives up its lease: it answers no more reads alone");
}

QString Teller::operator()(const TransferChanged& e)
{
    const QString to = text::of(e.to), why = reason(e.why);
    m_story.section = Narrator::dissertation(QStringLiteral("3.10"));
    switch (e.what) {
    case TransferChanged::What::Begun: return tr("begins to hand leadership to %1, and takes no new entries meanwhile").arg(to);
    case TransferChanged::What::TimeoutNow: return tr("tells %1, which holds the whole log, to start an election at once").arg(to);
    case TransferChanged::What::Done: return tr("has handed leadership to %1: %2").arg(to, why);
    case TransferChanged::What::GivenUp: return tr("gives up handing leadership to %1, and takes entries again: %2").arg(to, why);
    case TransferChanged::What::Refused: return tr("does not hand leadership to %1: %2").arg(to, why);
    }
    return {};
}

QString Teller::operator()(const MembersChanging& e)
{
    const QString peer = text::of(e.peer), entry = text::of(e.target), why = reason(e.why);
    m_story.section = QStringLiteral("§6");
    switch (e.what) {
    case MembersChanging::What::CatchingUp:
        m_story.section = Narrator::dissertation(QStringLiteral("4.2.1"));
        return tr("lets %1 catch up without a vote before the members change").arg(peer);
    case MembersChanging::What::Round:
        m_story.section = Narrator::dissertation(QStringLiteral("4.2.1"));
        return tr("begins round %1 of bringing %2 up to date: up to entry %3").arg(text::of(e.round), peer, entry);
    case MembersChanging::What::CaughtUp:
        m_story.section = Narrator::dissertation(QStringLiteral("4.2.1"));
        return tr("sees that %1 is up to date: %2").arg(peer, why);
    case MembersChanging::What::Joint:
        return tr("enters joint consensus with entry %1: it takes a majority of the old and one of the new voters").arg(entry);
    case MembersChanging::What::Single:
        m_story.section = Narrator::dissertation(QStringLiteral("4.1"));
        return tr("changes the members by one with entry %1: any old and any new majority share a server").arg(entry);
    case MembersChanging::What::Final:
        return tr("leaves joint consensus with entry %1: the new voters alone count from here").arg(entry);
    case MembersChanging::What::Done: return tr("has changed the members: entry %1 is committed").arg(entry);
    case MembersChanging::What::GivenUp: return tr("gives up the change of members: %1").arg(why);
    case MembersChanging::What::Refused: return tr("refuses the change of members: %1").arg(why);
    }
    return {};
}

} // namespace ui
