// SPDX-License-Identifier: MIT
#include "app/window/packethand.h"

#include "app/window/actionbuilder.h"
#include "raftcore/cluster/packetorder.h"
#include "ui/actions/actionregistry.h"
#include "ui/packets/packetspanel.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace command = raft::cluster::command;
using raft::cluster::Breakpoint;
using raft::cluster::Command;
using raft::trace::PacketState;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

// What can be done now is allowed; the words say why nothing can.
Forbidden unlessSome(std::function<std::vector<Command>()> commands, Forbidden before)
{
    return [commands = std::move(commands), before = std::move(before)]() -> std::optional<QString> {
        if (auto no = before())
            return no;
        return commands().empty() ? std::optional(Tr::tr("Nothing to change: it arrives so anyway, or it is held and arrives when you release it.")) : std::nullopt;
    };
}

} // namespace

PacketHand::PacketHand(ui::Session& session, ui::ThemeManager& themes, ui::ActionRegistry& actions, QWidget* window)
    : QObject(window), m_session(session), m_book(session), m_panel(new ui::PacketsPanel(session, themes, m_book, window))
{
    declarePacketActions(actions);
    declareBreakpointActions(actions);
    connect(&m_book, &ui::BreakpointBook::stopped, this, &PacketHand::onStopped);
    connect(&m_book, &ui::BreakpointBook::changed, &actions, &ui::ActionRegistry::refresh);
}

const PacketState* PacketHand::packet() const
{
    for (const ui::Subject* subject : {&m_session.selected(), &m_session.hovered()}) {
        const auto* ref = std::get_if<ui::PacketRef>(subject);
        const auto& flights = m_session.state().inFlight;
        if (const auto found = ref ? flights.find(ref->packet) : flights.end(); found != flights.end())
            return &found->second;
    }
    return nullptr;
}

std::optional<QString> PacketHand::noPacket() const
{
    if (auto no = needsCluster(m_session)())
        return no;
    const PacketState* found = packet();
    if (!found)
        return Tr::tr("Choose a packet on its way first, or point at one.");
    return found->where == raft::PacketPlace::Inbox ? std::optional(Tr::tr("It has arrived: it waits in the inbox of a paused node.")) : std::nullopt;
}

void PacketHand::give(What what)
{
    if (const PacketState* found = packet()) {
        const raft::PacketId id = found->id;
        m_session.select(ui::PacketRef{id});
        m_session.submit(command::HandlePacket{id.number, id.copies, what});
    }
}

void PacketHand::declarePacketActions(ui::ActionRegistry& actions)
{
    const ActionMenu menu(actions, "faults/packets", QT_TRANSLATE_NOOP("app::actions", "Packets"));
    const Forbidden no = [this] { return noPacket(); };
    menu.action("packets.deliver", "send")
        .words(QT_TRANSLATE_NOOP("app::actions", "Deliver this packet now"), QT_TRANSLATE_NOOP("app::actions", "Past delays, holds and all others of its link."))
        .unless(no)
        .does([this] { give(What::DeliverNow); });
    menu.action("packets.drop", "x")
        .words(QT_TRANSLATE_NOOP("app::actions", "Drop this packet"), QT_TRANSLATE_NOOP("app::actions", "It is lost by hand."))
        .unless(no)
        .harmful()
        .does([this] { give(What::Drop); });
    menu.action("packets.duplicate", "copy")
        .words(QT_TRANSLATE_NOOP("app::actions", "Duplicate this packet"), QT_TRANSLATE_NOOP("app::actions", "A copy of it sets out."))
        .unless(no)
        .does([this] { give(What::Duplicate); });
    const auto isHeld = [this] { return packet() && ui::isHeld(*packet()); };
    menu.action("packets.hold", "hand-stop")
        .words(QT_TRANSLATE_NOOP("app::actions", "Hold or release this packet"), QT_TRANSLATE_NOOP("app::actions", "Catches the chosen packet, or that under the pointer, or lets it go on."))
        .keys({QKeySequence(Qt::Key_G)})
        .unless(no)
        .does([this, isHeld] { give(isHeld() ? What::Release : What::Hold); });
    const auto first = [this] { return packet() ? raft::cluster::toArriveFirst(m_session.state(), packet()->id) : std::vector<Command>(); };
    const auto last = [this] { return packet() ? raft::cluster::toArriveLast(m_session.state(), packet()->id) : std::vector<Command>(); };
    const auto order = [this](const std::vector<Command>& commands) {
        for (const Command& each : commands)
            m_session.submit(each);
    };
    menu.action("packets.first", "chevron-up")
        .words(QT_TRANSLATE_NOOP("app::actions", "Let it arrive before the others of its link"), QT_TRANSLATE_NOOP("app::actions", "Those that would arrive earlier wait for it."))
        .separated()
        .unless(unlessSome(first, no))
        .does([first, order] { order(first()); });
    menu.action("packets.last", "chevron-down")
        .words(QT_TRANSLATE_NOOP("app::actions", "Let it arrive behind the others of its link"), QT_TRANSLATE_NOOP("app::actions", "It waits until all that are on this link now have passed."))
        .unless(unlessSome(last, no))
        .does([last, order] { order(last()); });
    menu.action("packets.read", "eye")
        .words(QT_TRANSLATE_NOOP("app::actions", "Read its fields and bytes"), QT_TRANSLATE_NOOP("app::actions", "Shows the packets on their way, and what the chosen one says."))
        .does([this] {
            if (const PacketState* found = packet())
                m_session.select(ui::PacketRef{found->id});
            Q_EMIT wanted();
            m_panel->focusPackets();
        });
    menu.action("packets.manual", "player-pause")
        .words(QT_TRANSLATE_NOOP("app::actions", "Manual: nothing is delivered until I say so"), QT_TRANSLATE_NOOP("app::actions", "Every packet is held at the end of its link; deliver them one by one."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_M)})
        .separated()
        .unless(needsCluster(m_session))
        .checkedIf([this] { return ui::isManual(m_session.state()); })
        .does([this] {
            const bool on = !ui::isManual(m_session.state());
            m_session.submit(ui::manualMode(on));
            if (on)
                Q_EMIT wanted();
        });
}

void PacketHand::declareBreakpointActions(ui::ActionRegistry& actions)
{
    const ActionMenu menu(actions, "run/breakpoints", QT_TRANSLATE_NOOP("app::actions", "Breakpoints"));
    menu.action("breakpoints.add", "player-stop")
        .words(QT_TRANSLATE_NOOP("app::actions", "Add a breakpoint"), QT_TRANSLATE_NOOP("app::actions", "Stops the cluster's time before a message arrives, when a leader steps down, when an index is committed …"))
        .keys({QKeySequence(Qt::Key_F9)})
        .unless(needsCluster(m_session))
        .does([this] {
            Q_EMIT wanted();
            m_panel->focusEditor();
        });
    menu.action("breakpoints.like", "target")
        .words(QT_TRANSLATE_NOOP("app::actions", "Stop before packets like this one"), QT_TRANSLATE_NOOP("app::actions", "A breakpoint before the receiver gets such a message from this sender."))
        .unless([this]() -> std::optional<QString> {
            if (auto no = needsCluster(m_session)())
                return no;
            return packet() && packet()->msg ? std::nullopt : std::optional(Tr::tr("Choose a packet on its way first, or point at one."));
        })
        .does([this] { stopBeforeNextLikeIt(); });
    menu.action("breakpoints.clear", "trash")
        .words(QT_TRANSLATE_NOOP("app::actions", "Remove all breakpoints"))
        .unless([this]() -> std::optional<QString> {
            return m_book.all().empty() ? std::optional(Tr::tr("There are none.")) : std::nullopt;
        })
        .does([this] { m_book.clear(); });
}

void PacketHand::stopBeforeNextLikeIt()
{
    const PacketState* found = packet();
    if (!found || !found->msg)
        return;
    Breakpoint like;
    like.from = found->from;
    like.node = found->to;
    like.kind = raft::kindOf(*found->msg);
    m_book.add(like);
    Q_EMIT said(tr("Breakpoint added: %1").arg(ui::BreakpointBook::words(like)));
}

void PacketHand::onStopped(const raft::cluster::BreakpointHit& hit)
{
    Q_EMIT said(tr("Time stands. Breakpoint: %1").arg(ui::BreakpointBook::words(hit)));
    if (m_session.isFollowing()) {
        if (hit.event == 0 && hit.packet)
            m_session.select(ui::PacketRef{hit.packet->id});
        else
            m_session.select(ui::EventRef{hit.event});
    }
    Q_EMIT stopped();
}

} // namespace app
