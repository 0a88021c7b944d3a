// SPDX-License-Identifier: MIT
#include "ui/packets/breakpointbook.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"

#include <algorithm>

namespace ui {

using raft::cluster::Breakpoint;
using raft::cluster::BreakpointDesk;
using raft::cluster::BreakpointHit;
using When = Breakpoint::When;

BreakpointBook::BreakpointBook(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::opened, this, &BreakpointBook::attach);
    connect(&m_session, &Session::transportChanged, this, [this] {
        const bool goesOn = !m_session.isClusterPaused() || (m_session.isFollowing() && m_session.isRunning());
        if (!m_standsAt || !goesOn)
            return; // only the playhead moves
        m_standsAt.reset();
        Q_EMIT changed();
    });
    attach();
}

void BreakpointBook::attach()
{
    BreakpointDesk* const desk = BreakpointDesk::of(m_session.cluster());
    if (desk == m_desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->set({}); // a branch that is left goes on without
    }
    m_desk = desk;
    m_standsAt.reset();
    if (desk) {
        connect(desk, &BreakpointDesk::stopped, this, [this, desk](const BreakpointHit& hit) {
            if (desk == m_desk)
                onStopped(hit);
        });
    }
    send();
}

void BreakpointBook::send()
{
    if (m_desk)
        m_desk->set(m_all);
    Q_EMIT changed();
}

std::uint64_t BreakpointBook::add(Breakpoint breakpoint)
{
    breakpoint.id = ++m_lastId;
    m_all.push_back(std::move(breakpoint));
    send();
    return m_lastId;
}

void BreakpointBook::remove(std::uint64_t id)
{
    std::erase_if(m_all, [id](const Breakpoint& each) { return each.id == id; });
    send();
}

void BreakpointBook::setOn(std::uint64_t id, bool on)
{
    for (Breakpoint& each : m_all) {
        if (each.id == id && each.on != on) {
            each.on = on;
            return send();
        }
    }
}

void BreakpointBook::clear()
{
    m_all.clear();
    send();
}

void BreakpointBook::onStopped(const BreakpointHit& hit)
{
    m_standsAt = hit;
    if (raft::cluster::isOnce(hit.breakpoint.when))
        setOn(hit.breakpoint.id, false);
    Q_EMIT changed();
    Q_EMIT stopped(hit);
}

// ------------------------------------------------------------ words

namespace {

QString who(const raft::NodeId& node)
{
    return node.isEmpty() ? BreakpointBook::tr("any node") : text::of(node);
}

QString what(const std::optional<raft::MessageKind>& kind)
{
    return kind ? Narrator::messageName(*kind) : BreakpointBook::tr("a message");
}

QString packetWords(const Breakpoint& breakpoint)
{
    const QString from = who(breakpoint.from), to = who(breakpoint.node), kind = what(breakpoint.kind);
    const QString term = text::of(breakpoint.number);
    if (breakpoint.when == When::Delivery)
        return breakpoint.number == 0 ? BreakpointBook::tr("Before %1 gets %2 from %3").arg(to, kind, from)
                                      : BreakpointBook::tr("Before %1 gets %2 of term %4 from %3").arg(to, kind, from, term);
    return breakpoint.number == 0 ? BreakpointBook::tr("When %2 from %3 to %1 is lost").arg(to, kind, from)
                                  : BreakpointBook::tr("When %2 of term %4 from %3 to %1 is lost").arg(to, kind, from, term);
}

} // namespace

QString BreakpointBook::words(const Breakpoint& breakpoint)
{
    const bool anybody = breakpoint.node.isEmpty();
    const QString node = text::of(breakpoint.node), number = text::of(breakpoint.number);
    switch (breakpoint.when) {
    case When::Delivery:
    case When::Loss: return packetWords(breakpoint);
    case When::Leader: return anybody ? tr("When somebody becomes leader") : tr("When %1 becomes leader").arg(node);
    case When::StepDown: return anybody ? tr("When a leader steps down") : tr("When %1 steps down as leader").arg(node);
    case When::Commit: return anybody ? tr("When a commitIndex reaches %1").arg(number) : tr("When the commitIndex of %1 reaches %2").arg(node, number);
    case When::Term: return anybody ? tr("When a node reaches term %1").arg(number) : tr("When %1 reaches term %2").arg(node, number);
    case When::Violation:
        return breakpoint.property ? tr("When “%1” is violated").arg(Narrator::property(*breakpoint.property)) : tr("When any property is violated");
    }
    return {};
}

QString BreakpointBook::words(const BreakpointHit& hit)
{
    Breakpoint met = hit.breakpoint; // with who it was
    if (hit.packet) {
        met.from = hit.packet->from;
        met.node = hit.packet->to;
        met.kind = hit.packet->kind;
        met.number = hit.packet->term.value();
    } else if (met.when != When::Violation) {
        met.node = hit.node;
    }
    return words(met);
}

QString BreakpointBook::whenWords(When when)
{
    switch (when) {
    case When::Delivery: return tr("Before a message arrives");
    case When::Loss: return tr("When a message is lost");
    case When::Leader: return tr("When somebody becomes leader");
    case When::StepDown: return tr("When a leader steps down");
    case When::Commit: return tr("When a commitIndex reaches …");
    case When::Term: return tr("When a term reaches …");
    case When::Violation: return tr("When a property is violated");
    }
    return {};
}

} // namespace ui
