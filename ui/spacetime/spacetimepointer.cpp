// SPDX-License-Identifier: MIT
// What the pointer and the keys do on the space-time diagram, and how it goes with the other views.
#include "ui/session/session.h"
#include "ui/spacetime/spacetimeview.h"
#include "ui/theme/thememanager.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

using raft::Duration;
using raft::Time;
using namespace spacetime;

// ------------------------------------------------------------ the same thing in every view

std::optional<SpaceTimeView::Place> SpaceTimeView::placeOf(const Subject& subject) const
{
    const auto ofLine = [this](std::uint32_t line) {
        const MessageLine& of = m_index.lines()[line];
        return Place{of.sentN, of.from, Time(of.sentAt), line};
    };
    if (const auto* packet = std::get_if<PacketRef>(&subject)) {
        const auto line = m_index.lineOf(packet->packet);
        return line ? std::optional(ofLine(*line)) : std::nullopt;
    }
    const auto* chosen = std::get_if<EventRef>(&subject);
    if (!chosen)
        return std::nullopt;
    if (const auto line = m_index.lineOfEvent(chosen->n)) {
        Place place = ofLine(*line);
        if (const MessageLine& of = m_index.lines()[*line]; of.endN == chosen->n) { // its end was chosen
            place.n = of.endN;
            place.lane = of.to;
            place.at = Time(of.endAt);
        }
        return place;
    }
    raft::trace::Event event;
    if (!m_index.read(chosen->n, event))
        return std::nullopt;
    return Place{event.n, m_index.laneOf(event.node), event.t, std::nullopt};
}

Subject SpaceTimeView::subjectOf(const Hit& hit) const
{
    const timeline::TimelineModel& lives = m_index.lives();
    switch (hit.part) {
    case Part::Mark: return EventRef{m_diagram.marks[hit.index].n};
    case Part::Line: return PacketRef{m_index.lines()[m_diagram.lines[hit.index].line].packet()};
    case Part::Violation: return EventRef{lives.violations()[m_diagram.violations[hit.index].violation].event};
    case Part::Fault: return FaultRef{lives.faults()[m_diagram.faults[hit.index].fault].id};
    case Part::Label: return hit.index < lives.nodes().size() ? Subject(NodeRef{lives.nodes()[hit.index].id}) : Subject{};
    case Part::Lane: return NodeRef{lives.nodes()[hit.index].id};
    case Part::Axis:
    case Part::Nothing: break;
    }
    return {};
}

void SpaceTimeView::onSelectionChanged()
{
    m_selected = m_session.isOpen() ? placeOf(m_session.selected()) : std::nullopt;
    if (m_selected && m_selected->lane)
        m_lane = m_selected->lane;
    if (const auto* node = std::get_if<NodeRef>(&m_session.selected()))
        m_lane = m_index.laneOf(node->node);
    updateCone();
    viewport()->update();
    // What was chosen elsewhere comes into sight, but never while the present runs by.
    if (m_selected && isVisible() && !m_isChoosing && !(m_session.isFollowing() && m_session.isRunning()) && (m_selected->at < m_range.from || m_selected->at > m_range.to))
        showAt(m_selected->at);
    if (m_isChoosing && QAccessible::isActive()) {
        for (int item = 0; item < itemCount(); ++item) {
            if (isItemSelected(item)) {
                accessible::announce(this, item);
                break;
            }
        }
    }
}

void SpaceTimeView::onHoverChanged()
{
    m_hovered = m_session.isOpen() ? placeOf(m_session.hovered()) : std::nullopt;
    updateCone();
    viewport()->update();
}

// Of what is pointed at here; else of what is chosen, while the keys are here.
void SpaceTimeView::updateCone()
{
    m_cone.reset();
    const std::optional<Place> of = m_pointsHere && m_hovered ? m_hovered : hasFocus() ? m_selected : std::nullopt;
    if (!m_showsCone || !of || m_index.lanes() == 0 || !(of->line || of->lane))
        return;
    ConeOf ends{of->lane.value_or(0), of->n, of->at.count(), of->lane.value_or(0), of->n, of->at.count()};
    if (of->line) {
        const MessageLine& line = m_index.lines()[*of->line];
        ends = {line.from, line.sentN, line.sentAt, line.to, line.hasArrived() ? line.endN : 0, line.endAt};
    }
    const std::int64_t length = m_range.length().count();
    m_cone = coneOf(m_index, ends, m_range.from.count() - length / 2, m_range.to.count() + length / 2);
    viewport()->update();
}

void SpaceTimeView::choose(const Subject& subject)
{
    m_isChoosing = true;
    m_session.select(subject);
    m_isChoosing = false;
    updateCone();
}

void SpaceTimeView::goTo(const Place& place)
{
    m_session.seekEvent(place.n);
}

Hit SpaceTimeView::hitAt(QPointF point)
{
    return m_session.isOpen() && m_index.lanes() > 0 ? hitTest(diagram(), point, m_themes.theme().scaled(6)) : Hit{};
}

void SpaceTimeView::seekTo(double along)
{
    const Frame frame = frameNow();
    const Time time = frame.timeAt(std::clamp(along, frame.from, frame.to));
    if (time >= m_session.liveEdge() && m_session.hasCluster())
        m_session.follow();
    else
        m_session.seek(time);
}

// ------------------------------------------------------------ pointer

void SpaceTimeView::mousePressEvent(QMouseEvent* event)
{
    if (!m_session.isOpen() || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton))
        return;
    m_dragFrom = event->position();
    m_dragged = false;
    const Hit hit = hitAt(event->position());
    m_drag = hit.part == Part::Axis && event->button() == Qt::LeftButton ? Drag::Playhead : Drag::Picture;
    if (m_drag == Drag::Playhead)
        seekTo(frameNow().along(event->position()));
}

void SpaceTimeView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    if (m_drag == Drag::None) {
        m_pointsHere = true;
        m_session.hover(subjectOf(hitAt(point)));
        updateCone();
        return;
    }
    const QPointF moved = point - m_dragFrom;
    m_dragged = m_dragged || moved.manhattanLength() > 3;
    if (!m_dragged)
        return;
    const Frame frame = frameNow();
    if (m_drag == Drag::Playhead) {
        seekTo(frame.along(point));
        return;
    }
    viewport()->setCursor(Qt::ClosedHandCursor);
    const auto by = static_cast<std::int64_t>(std::llround(-frame.along(moved) * frame.microsecondsPerPixel()));
    QScrollBar* across = frame.isDownwards() ? horizontalScrollBar() : verticalScrollBar();
    across->setValue(across->value() - static_cast<int>(std::lround(frame.across(moved))));
    setRange(timeline::moved(m_range, Duration(by), whole()));
    m_dragFrom = point;
}

void SpaceTimeView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isClick = m_drag == Drag::Picture && !m_dragged && event->button() == Qt::LeftButton;
    m_drag = Drag::None;
    viewport()->unsetCursor();
    if (!isClick)
        return;
    const Hit hit = hitAt(event->position());
    if (hit.part == Part::Nothing || hit.part == Part::Lane) {
        const Frame frame = frameNow();
        if (frame.along(event->position()) >= frame.from)
            seekTo(frame.along(event->position()));
        return;
    }
    Subject subject = subjectOf(hit);
    // A message that is long gone is told of by the event that sent it.
    if (const auto* packet = std::get_if<PacketRef>(&subject)) {
        const raft::trace::ClusterState& state = m_session.state();
        const bool isThere = state.inFlight.contains(packet->packet)
                             || std::any_of(state.ended.begin(), state.ended.end(), [&](const auto& ended) { return ended.packet.id == packet->packet; });
        if (!isThere)
            subject = EventRef{m_index.lines()[m_diagram.lines[hit.index].line].sentN};
    }
    choose(subject);
}

void SpaceTimeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_session.isOpen())
        return;
    const Hit hit = hitAt(event->position());
    if (hit.part == Part::Label)
        return;
    if (const auto place = placeOf(subjectOf(hit)))
        goTo(*place);
    else
        zoom(0.4, frameNow().timeAt(frameNow().along(event->position())));
    m_drag = Drag::None;
}

void SpaceTimeView::wheelEvent(QWheelEvent* event)
{
    if (!m_session.isOpen())
        return;
    event->accept();
    const Frame frame = frameNow();
    const QPoint delta = event->angleDelta();
    const bool isPan = delta.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier);
    const double notches = (delta.x() != 0 ? delta.x() : delta.y()) / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier) || frame.along(event->position()) < frame.from) { // across
        QScrollBar* bar = frame.isDownwards() ? horizontalScrollBar() : verticalScrollBar();
        bar->setValue(bar->value() - static_cast<int>(notches * m_measures.smallestPitch * 2));
    } else if (isPan) {
        pan(-notches * 0.12);
    } else {
        zoom(std::pow(0.8, notches), frame.timeAt(std::clamp(frame.along(event->position()), frame.from, frame.to)));
    }
}

void SpaceTimeView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_session.isOpen())
        return;
    const Frame frame = frameNow();
    const double along = frame.along(event->pos());
    if (event->reason() == QContextMenuEvent::Mouse && along >= frame.from)
        seekTo(along);
    Q_EMIT menuWanted(event->globalPos());
}

bool SpaceTimeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_pointsHere) {
        m_pointsHere = false;
        m_session.hover({});
        updateCone();
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString words = explain(help->pos());
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words, this);
    return true;
}

// ------------------------------------------------------------ keys

std::optional<std::uint8_t> SpaceTimeView::chosenLane() const
{
    return m_lane && *m_lane < m_index.lanes() ? m_lane : std::nullopt;
}

// From event to event of the lane that was chosen; without one, of all.
void SpaceTimeView::stepEvent(bool forward)
{
    std::uint64_t from = m_selected ? m_selected->n : m_session.state().n + (forward ? 0 : 1);
    if (!m_selected && (m_session.playhead() < m_range.from || m_session.playhead() > m_range.to))
        from = m_session.trace()->firstAtOrAfter(m_range.from + m_range.length() / 2);
    std::optional<std::uint64_t> found;
    const std::size_t first = chosenLane() ? *chosenLane() : 0, last = chosenLane() ? *chosenLane() : m_index.lanes() - 1;
    for (std::size_t lane = first; lane <= last; ++lane) {
        const auto near = m_index.neighbour(static_cast<std::uint8_t>(lane), from, forward);
        if (near && (!found || (forward ? *near < *found : *near > *found)))
            found = near;
    }
    if (!found)
        return;
    const auto lane = m_lane;
    choose(EventRef{*found});
    m_lane = lane; // without a chosen lane the steps go on over all of them
    if (m_selected)
        showAt(m_selected->at);
    viewport()->update();
}

void SpaceTimeView::stepLane(int by)
{
    if (m_index.lanes() == 0)
        return;
    const int last = static_cast<int>(m_index.lanes()) - 1;
    const int lane = chosenLane() ? std::clamp(*chosenLane() + by, 0, last) : by > 0 ? 0 : last;
    choose(NodeRef{m_index.lives().nodes()[static_cast<std::size_t>(lane)].id});
    const Frame frame = frameNow();
    QScrollBar* bar = frame.isDownwards() ? horizontalScrollBar() : verticalScrollBar();
    const double top = lane * frame.pitch;
    if (top < bar->value())
        bar->setValue(static_cast<int>(top));
    else if (top + frame.pitch > bar->value() + frame.lanesTo - frame.lanesFrom)
        bar->setValue(static_cast<int>(std::ceil(top + frame.pitch - (frame.lanesTo - frame.lanesFrom))));
}

void SpaceTimeView::pan(double share)
{
    const auto by = static_cast<std::int64_t>(share * static_cast<double>(m_range.length().count()));
    setRange(timeline::moved(m_range, Duration(by), whole()));
}

// Plus, minus and 0 zoom here, whatever they do in the rest of the window.
bool SpaceTimeView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_session.isOpen()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool zooms = key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus || key->key() == Qt::Key_0;
        if (zooms && (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void SpaceTimeView::keyPressEvent(QKeyEvent* event)
{
    if (!m_session.isOpen() || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool down = m_direction == Direction::Downwards;
    const int key = event->key();
    if (key == (down ? Qt::Key_Up : Qt::Key_Left) || key == (down ? Qt::Key_Down : Qt::Key_Right)) {
        const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
        shift ? pan(forward ? 0.1 : -0.1) : stepEvent(forward);
    } else if (key == (down ? Qt::Key_Left : Qt::Key_Up)) {
        stepLane(-1);
    } else if (key == (down ? Qt::Key_Right : Qt::Key_Down)) {
        stepLane(1);
    } else if (key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        pan(key == Qt::Key_PageUp ? -0.5 : 0.5);
    } else if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
        zoomHere(0.5);
    } else if (key == Qt::Key_Minus) {
        zoomHere(2);
    } else if (key == Qt::Key_0) {
        showWholeRun();
    } else if (key == Qt::Key_Home) {
        setRange({Time{}, m_range.length()});
    } else if (key == Qt::Key_End) {
        m_session.follow();
        keepUp();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_selected) {
        goTo(*m_selected);
    } else if (key == Qt::Key_Escape) {
        choose({});
        m_lane.reset();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SpaceTimeView::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QAbstractScrollArea::focusInEvent(event);
    updateCone();
    viewport()->update();
}

void SpaceTimeView::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    QAbstractScrollArea::focusOutEvent(event);
    updateCone();
    viewport()->update();
}

} // namespace ui
