// SPDX-License-Identifier: MIT
// What the pointer and the keys do on the timeline.
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/timeline/timelineview.h"

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
using namespace timeline;

bool TimelineView::isOverTime(QPointF point) const
{
    return point.x() >= m_measures.labelWidth - 4;
}

void TimelineView::seekTo(double x)
{
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    if (m_whole && x >= xOf(m_edge, m_range, frame) && m_session.hasCluster())
        m_session.follow();
    else
        m_session.seek(timeAt(std::clamp(x, frame.left, frame.right), m_range, frame));
}

void TimelineView::stepPlayhead(double share)
{
    const auto by = Duration(static_cast<std::int64_t>(static_cast<double>(m_range.length().count()) * share));
    m_session.seek(std::max(Time{}, m_session.playhead() + by));
    const Time playhead = m_session.playhead();
    if (!m_whole && (playhead < m_range.from || playhead > m_range.to))
        setRange(moved(m_range, playhead - m_range.from - m_range.length() / 2, wholeRun(edge())));
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (!m_session.isOpen())
        return;
    const QPointF point = event->position();
    if (!isOverTime(point)) {
        if (event->button() == Qt::LeftButton)
            m_session.select(subjectAt(point));
        return;
    }
    m_dragX = point.x();
    m_dragged = false;
    if (const Bookmark* bookmark = bookmarkAt(point)) {
        if (event->button() == Qt::LeftButton)
            m_session.seekEvent(bookmark->event);
        return;
    }
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Range;
    } else if (event->button() == Qt::LeftButton) {
        m_before = m_session.playhead();
        m_followedBefore = m_session.isFollowing();
        const Frame frame = frameOf(m_model, m_measures, viewport()->size());
        const bool overAxis = point.y() >= frame.axis.top();
        m_drag = overAxis && !m_whole ? Drag::Range : Drag::Playhead;
        if (m_drag == Drag::Playhead)
            seekTo(point.x());
    }
    if (m_drag == Drag::Range)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_drag == Drag::None) {
        m_session.hover(subjectAt(event->position()));
        const Frame frame = frameOf(m_model, m_measures, viewport()->size());
        const bool movable = !m_whole && event->position().y() >= frame.axis.top() && isOverTime(event->position());
        viewport()->setCursor(movable ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    m_dragged = m_dragged || std::abs(x - m_dragX) > 2;
    if (m_drag == Drag::Playhead) {
        if (m_dragged)
            seekTo(x);
    } else if (m_dragged) {
        const Frame frame = frameOf(m_model, m_measures, viewport()->size());
        const double perPixel = static_cast<double>(m_range.length().count()) / (frame.right - frame.left);
        setRange(moved(m_range, Duration(static_cast<std::int64_t>((m_dragX - x) * perPixel)), wholeRun(edge())));
        m_dragX = x;
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Range && !m_dragged && event->button() == Qt::LeftButton)
        seekTo(event->position().x());
    // A click on a fault goes to the instant, like any other, and says all about the fault.
    const Subject there = m_drag == Drag::Playhead && !m_dragged ? subjectAt(event->position()) : Subject{};
    if (std::holds_alternative<FaultRef>(there))
        m_session.select(there);
    m_drag = Drag::None;
    viewport()->unsetCursor();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !isOverTime(event->position()))
        return;
    // The first click of the two has moved the playhead: back to where it was.
    if (m_followedBefore && m_session.hasCluster())
        m_session.follow();
    else
        m_session.seek(m_before);
    m_drag = Drag::None;
    showWholeRun();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPointF point = event->position();
    if (!isOverTime(point) && verticalScrollBar()->maximum() > 0) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const QPoint delta = event->angleDelta();
    const bool across = delta.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier);
    const double notches = (delta.x() != 0 ? delta.x() : delta.y()) / 120.0;
    if (across) {
        const auto by = static_cast<std::int64_t>(-notches * 0.12 * static_cast<double>(m_range.length().count()));
        setRange(moved(m_range, Duration(by), wholeRun(edge())));
    } else {
        zoom(std::pow(0.8, notches), timeAt(std::clamp(point.x(), frame.left, frame.right), m_range, frame));
    }
}

void TimelineView::chooseRow(int by)
{
    if (m_model.nodes().empty())
        return;
    const auto last = static_cast<std::ptrdiff_t>(m_model.nodes().size()) - 1;
    std::ptrdiff_t row = by > 0 ? -1 : last + 1;
    for (std::ptrdiff_t i = 0; i <= last; ++i) {
        if (m_model.nodes()[static_cast<std::size_t>(i)].id == m_session.selectedNode())
            row = i;
    }
    row = std::clamp<std::ptrdiff_t>(row + by, 0, last);
    m_session.select(NodeRef{m_model.nodes()[static_cast<std::size_t>(row)].id});
    showRow(static_cast<std::size_t>(row));
}

void TimelineView::showRow(std::size_t row)
{
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const auto top = static_cast<double>(row) * frame.pitch;
    QScrollBar* bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(static_cast<int>(top));
    else if (top + frame.pitch > bar->value() + frame.rows.height())
        bar->setValue(static_cast<int>(std::ceil(top + frame.pitch - frame.rows.height())));
}

// Plus, minus and 0 zoom here, whatever they do in the rest of the window.
bool TimelineView::event(QEvent* event)
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

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_session.isOpen() || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const bool far = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: stepPlayhead(far ? -0.1 : -0.01); return;
    case Qt::Key_Right: stepPlayhead(far ? 0.1 : 0.01); return;
    case Qt::Key_PageUp: stepPlayhead(-0.25); return;
    case Qt::Key_PageDown: stepPlayhead(0.25); return;
    case Qt::Key_Up: chooseRow(-1); return;
    case Qt::Key_Down: chooseRow(1); return;
    case Qt::Key_Home: m_session.seek(Time{}); return;
    case Qt::Key_End: m_session.follow(); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.5, std::clamp(m_session.playhead(), m_range.from, m_range.to)); return;
    case Qt::Key_Minus: zoom(2, std::clamp(m_session.playhead(), m_range.from, m_range.to)); return;
    case Qt::Key_0: showWholeRun(); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// ------------------------------------------------------------ what is there

Subject TimelineView::subjectAt(QPointF point) const
{
    const Layout layout = layoutNow();
    if (layout.frame.faults.contains(point)) {
        for (const FaultShape& shape : layout.faults) {
            if (shape.rect.adjusted(-2, -2, 2, 2).contains(point))
                return FaultRef{m_model.faults()[shape.fault].id};
        }
        return {};
    }
    if (point.y() < layout.frame.rows.top() || point.y() >= layout.frame.rows.bottom())
        return {};
    for (const RowShape& row : layout.rows) {
        if (row.area.contains(point))
            return NodeRef{row.node};
    }
    return {};
}

QString TimelineView::explainFaults(double x, double y, const Layout& layout) const
{
    QStringList lines;
    for (const FaultShape& shape : layout.faults) {
        if (!shape.rect.adjusted(-3, -1, 3, 2).contains(QPointF(x, y)) || lines.size() >= 8)
            continue;
        const FaultSpan& fault = m_model.faults()[shape.fault];
        const QString words = Narrator::fault(fault.fault);
        lines.append(fault.to ? tr("%1\n%2 to %3").arg(words, text::clock(fault.from), text::clock(*fault.to))
                              : tr("%1\nsince %2").arg(words, text::clock(fault.from)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString TimelineView::explainMark(QPointF point, const Layout& layout) const
{
    const double reach = m_themes.theme().scaled(5);
    for (const ViolationShape& shape : layout.violations) {
        if (std::abs(shape.x - point.x()) > reach)
            continue;
        const ViolationMark& violation = m_model.violations()[shape.violation];
        const QString form = violation.isExcused ? tr("An assumption was broken: %1\n%2") : tr("A property of Raft is broken: %1\n%2");
        return form.arg(Narrator::property(violation.property), text::clock(violation.at));
    }
    if (!layout.frame.marks.adjusted(0, -2, 0, 2).contains(point))
        return {};
    for (const MarkShape& shape : layout.marks) {
        if (std::abs(shape.x - point.x()) > reach)
            continue;
        const ElectionMark& mark = m_model.elections()[shape.election];
        const QString node = text::of(mark.node);
        const QString term = text::of(mark.term);
        return mark.won ? tr("%1 is elected leader of term %2\n%3").arg(node, term, text::clock(mark.at))
                        : tr("%1 starts an election for term %2\n%3").arg(node, term, text::clock(mark.at));
    }
    return {};
}

QString TimelineView::explainBand(QPointF point, const Layout& layout) const
{
    const auto row = std::find_if(layout.rows.begin(), layout.rows.end(), [point](const RowShape& r) { return r.area.contains(point); });
    if (row == layout.rows.end() || !layout.frame.rows.contains(point))
        return {};
    const auto life = std::find_if(m_model.nodes().begin(), m_model.nodes().end(), [row](const NodeLife& n) { return n.id == row->node; });
    const Time time = timeAt(point.x(), m_range, layout.frame);
    if (life == m_model.nodes().end() || time > m_edge)
        return {};
    return describeNode(*life, time);
}

const Bookmark* TimelineView::bookmarkAt(QPointF point) const
{
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const double reach = m_themes.theme().scaled(8);
    if (point.y() > reach + 2)
        return nullptr;
    const std::vector<Bookmark>& list = m_session.bookmarks().list();
    for (const BookmarkShape& shape : layOutBookmarks(list, m_range, frame)) {
        if (point.x() >= shape.x - 2 && point.x() <= shape.x + reach)
            return &list[shape.bookmark];
    }
    return nullptr;
}

// The menu is about the instant that was clicked: the playhead goes there.
void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_session.isOpen())
        return;
    const QPointF point = event->pos();
    if (const Bookmark* bookmark = bookmarkAt(point)) {
        Q_EMIT bookmarkMenuWanted(bookmark->id, event->globalPos());
        return;
    }
    if (event->reason() == QContextMenuEvent::Mouse && isOverTime(point))
        seekTo(point.x());
    Q_EMIT menuWanted(event->globalPos());
}

QString TimelineView::explain(QPointF point) const
{
    if (!m_session.isOpen() || !isOverTime(point))
        return {};
    if (const Bookmark* bookmark = bookmarkAt(point))
        return tr("Bookmark: %1\n%2", "name, instant").arg(bookmark->name, text::clock(bookmark->at));
    const Layout layout = layoutNow();
    if (const QString mark = explainMark(point, layout); !mark.isEmpty())
        return mark;
    if (const QString faults = explainFaults(point.x(), point.y(), layout); !faults.isEmpty())
        return faults;
    if (const QString band = explainBand(point, layout); !band.isEmpty())
        return band;
    if (layout.frame.commits.contains(point))
        return tr("Commits: a mark wherever the committed log has grown");
    return {};
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_session.hover({});
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

} // namespace ui
