// SPDX-License-Identifier: MIT
#include "ui/timeline/timelineview.h"

#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/timeline/timelinepainter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

using raft::Duration;
using raft::Time;
using namespace timeline;

namespace {

constexpr std::uint64_t portion = 2'000;
constexpr int portionMs = 4;
constexpr int redrawMs = 100; // while a long trace is being read

} // namespace

TimelineView::TimelineView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_work.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &TimelineView::work);
    connect(&m_themes, &ThemeManager::changed, this, &TimelineView::takeTheme);
    connect(&m_session, &Session::opened, this, &TimelineView::open);
    connect(&m_session, &Session::refreshed, this, &TimelineView::refresh);
    connect(&m_session, &Session::transportChanged, this, &TimelineView::refresh);
    connect(&m_session, &Session::frameChanged, this, &TimelineView::movePlayhead);
    connect(&m_session.bookmarks(), &Bookmarks::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_session, &Session::selectionChanged, this, &TimelineView::onSelectionChanged);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::redraw);
    retranslate();
    takeTheme();
    if (m_session.isOpen())
        open();
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("The whole run, one strip a node. Left and right move the playhead, Home goes to the beginning, "
                                "End to the newest instant, plus and minus zoom, 0 shows the whole run."));
}

void TimelineView::takeTheme()
{
    m_measures = measuresOf(m_themes.theme());
    updateGeometry();
    updateScrollBar();
    redraw();
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        redraw();
    }
    QAbstractScrollArea::changeEvent(event);
}

QSize TimelineView::sizeHint() const
{
    const auto rows = static_cast<double>(std::clamp<std::size_t>(m_model.nodes().size(), 5, 12));
    const double pitch = m_themes.theme().size(SizeRole::TimelineRow) * (rows > 7 ? 0.75 : 1.0);
    const double fixed = m_measures.topMargin + m_measures.markHeight + m_measures.commitHeight + m_measures.axisHeight;
    return {900, static_cast<int>(std::ceil(fixed + m_model.lanes() * m_measures.laneHeight + rows * pitch))};
}

// Up to five rows stay wide enough for their numbers; more of them shrink. With very large type the window would not fit
// on the screen: then three of them shrink, and the rest is scrolled.
QSize TimelineView::minimumSizeHint() const
{
    const bool isHuge = m_themes.theme().scaled(1) > 1.5;
    const auto rows = static_cast<double>(std::clamp<std::size_t>(m_model.nodes().size(), 3, isHuge ? 3 : 5));
    const double fixed = m_measures.topMargin + m_measures.markHeight + m_measures.commitHeight + m_measures.axisHeight;
    const double pitch = isHuge ? m_measures.smallestPitch : m_measures.comfortPitch;
    return {240, static_cast<int>(std::ceil(fixed + m_model.lanes() * m_measures.thinLane + rows * pitch))};
}

// ------------------------------------------------------------ the run

void TimelineView::open()
{
    m_model.open(m_session.trace());
    m_whole = m_keepsUp = true;
    m_drag = Drag::None;
    m_range = wholeRun(edge());
    m_resting = {};
    updateGeometry();
    refresh();
}

Time TimelineView::edge() const
{
    return m_session.liveEdge();
}

void TimelineView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
}

void TimelineView::refresh()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    if (!m_work.isActive())
        work();
    updateRange();
    movePlayhead();
}

// Reads new events for a few milliseconds, and comes back when the window has had its turn.
void TimelineView::work()
{
    if (!isVisible())
        return;
    QElapsedTimer timer;
    timer.start();
    const int lanesBefore = m_model.lanes();
    bool more = true;
    while (more && timer.elapsed() < portionMs)
        more = m_model.work(portion);
    if (more)
        m_work.start(0);
    if (m_model.lanes() != lanesBefore)
        updateGeometry();
    if (m_model.revision() != m_drawnRevision && (!more || m_sinceDrawn.elapsed() >= redrawMs)) {
        updateScrollBar();
        redraw();
    }
}

void TimelineView::updateRange()
{
    const Time end = edge();
    const Range whole = wholeRun(end);
    Range range = m_range;
    if (m_whole) {
        range = whole;
    } else if (m_keepsUp && m_session.isRunning() && m_drag == Drag::None) {
        const Time limit = range.to - range.length() / 64;
        if (m_session.isFollowing() && end > limit)
            range = moved(range, end - limit, whole);
        else if (!m_session.isFollowing() && m_session.playhead() > range.to)
            range = moved(range, m_session.playhead() - range.from - range.length() / 20, whole);
    }
    if (range == m_range && end == m_edge)
        return;
    m_range = range;
    m_edge = end;
    redraw();
}

void TimelineView::showWholeRun()
{
    m_whole = m_keepsUp = true;
    updateRange();
}

void TimelineView::setRange(const Range& range)
{
    const Range whole = wholeRun(edge());
    m_range = moved(range, {}, whole);
    m_whole = m_range == whole;
    const Time playhead = m_session.playhead();
    m_keepsUp = m_whole || (playhead >= m_range.from && playhead <= m_range.to);
    m_edge = edge();
    redraw();
}

void TimelineView::zoom(double factor, Time around)
{
    setRange(zoomed(m_range, around, factor, wholeRun(edge())));
}

Layout TimelineView::layoutNow() const
{
    return layOut(m_model, m_measures, viewport()->size(), m_range, m_edge, verticalScrollBar()->value());
}

void TimelineView::updateScrollBar()
{
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    QScrollBar* bar = verticalScrollBar();
    bar->setSingleStep(static_cast<int>(m_measures.smallestPitch));
    bar->setPageStep(std::max(1, static_cast<int>(frame.rows.height())));
    bar->setRange(0, std::max(0, static_cast<int>(std::ceil(frame.content - frame.rows.height()))));
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    redraw();
}

// ------------------------------------------------------------ painting

void TimelineView::redraw()
{
    m_resting = {};
    viewport()->update();
}

double TimelineView::playheadX() const
{
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const double x = xOf(m_session.playhead(), m_range, frame);
    return x < frame.left - 1 ? -1 : m_whole ? std::min(x, frame.right) : x;
}

// Only the strip that it leaves and the one that it enters are painted.
void TimelineView::movePlayhead()
{
    if (!isVisible())
        return;
    const double x = playheadX();
    if (std::abs(x - m_drawnPlayhead) < 0.2)
        return;
    const int reach = static_cast<int>(std::ceil(m_themes.theme().scaled(8)));
    for (const double at : {x, m_drawnPlayhead})
        viewport()->update(static_cast<int>(at) - reach, 0, 2 * reach + 1, viewport()->height());
}

void TimelineView::drawResting()
{
    const double ratio = devicePixelRatioF();
    m_resting = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
    m_resting.setDevicePixelRatio(ratio);
    QPainter painter(&m_resting);
    const Layout layout = layoutNow();
    Q_EMIT spanChanged(m_range.from, m_range.to, layout.frame.left, layout.frame.right);
    TimelinePainter(painter, m_themes.theme(), m_model, layout).draw(QRectF(viewport()->rect()), m_session.selectedNode());
    m_drawnRevision = m_model.revision();
    m_sinceDrawn.start();
    ++m_drawings;
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    if (m_resting.isNull())
        drawResting();
    QPainter painter(viewport());
    const double ratio = m_resting.devicePixelRatio();
    const QRectF area = event->rect();
    painter.drawPixmap(area, m_resting, QRectF(area.topLeft() * ratio, area.size() * ratio));
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_session.isOpen()) {
        drawParting(painter);
        drawBookmarks(painter);
        drawPlayhead(painter);
    }
    if (!m_whole)
        drawOverview(painter);
    if (m_showsFocus) {
        const double width = m_themes.theme().size(SizeRole::FocusRing);
        painter.setPen(QPen(m_themes.theme().color(ColorRole::Focus), width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(width, width, -width, -width), 4, 4);
    }
    m_drawnPlayhead = playheadX();
}

void TimelineView::drawPlayhead(QPainter& painter) const
{
    const Theme& theme = m_themes.theme();
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    if (!m_session.isFollowing() && m_edge <= m_range.to) { // how far the run has come meanwhile
        const double x = std::floor(xOf(m_edge, m_range, frame)) + 0.5;
        painter.setPen(QPen(theme.color(ColorRole::TextFaint), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, frame.faults.top()), QPointF(x, frame.commits.bottom()));
    }
    const double x = playheadX();
    if (x < 0 || x > frame.right + 1)
        return;
    const QColor color = theme.color(ColorRole::Playhead);
    const double half = theme.scaled(5.5);
    painter.setPen(QPen(theme.color(ColorRole::Surface, 0.75), 3.4));
    painter.drawLine(QPointF(x, half), QPointF(x, frame.commits.bottom()));
    painter.setPen(QPen(color, 1.6));
    painter.drawLine(QPointF(x, half), QPointF(x, frame.commits.bottom() + 1));
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({QPointF(x - half, 1.5), QPointF(x + half, 1.5), QPointF(x, 1.5 + half * 1.35)}));
}

// A pennant at the top, on a thin pole.
void TimelineView::drawBookmarks(QPainter& painter) const
{
    const Theme& theme = m_themes.theme();
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const double wide = theme.scaled(7), high = theme.scaled(7);
    for (const BookmarkShape& shape : layOutBookmarks(m_session.bookmarks().list(), m_range, frame)) {
        const double x = std::floor(shape.x) + 0.5;
        painter.setPen(QPen(theme.color(ColorRole::Accent, 0.65), 1));
        painter.drawLine(QPointF(x, 1), QPointF(x, frame.commits.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Accent));
        painter.drawPolygon(QPolygonF({QPointF(x, 1), QPointF(x + wide, 1), QPointF(x + wide * 0.65, 1 + high / 2), QPointF(x + wide, 1 + high), QPointF(x, 1 + high)}));
    }
}

void TimelineView::setParting(std::optional<Time> at)
{
    m_parting = at;
    viewport()->update();
}

void TimelineView::drawParting(QPainter& painter) const
{
    if (!m_parting)
        return;
    const Theme& theme = m_themes.theme();
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const double x = std::floor(xOf(*m_parting, m_range, frame)) + 0.5;
    if (x < frame.left - 1 || x > frame.right + 1)
        return;
    painter.setPen(QPen(theme.color(ColorRole::Fault), theme.scaled(1.4), Qt::DashLine));
    painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
}

// Which part of the whole run is seen, when it is a part.
void TimelineView::drawOverview(QPainter& painter) const
{
    const Theme& theme = m_themes.theme();
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    const Range whole = wholeRun(m_edge);
    const double y = frame.axis.bottom() - theme.scaled(2.5);
    const double left = xOf(m_range.from, whole, frame);
    const double right = std::max(left + theme.scaled(8), xOf(m_range.to, whole, frame));
    painter.setPen(QPen(theme.color(ColorRole::Track), theme.scaled(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(frame.left, y), QPointF(frame.right, y));
    painter.setPen(QPen(theme.color(ColorRole::Accent), theme.scaled(3), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(left, y), QPointF(std::min(right, frame.right), y));
}

} // namespace ui
