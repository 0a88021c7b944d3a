// SPDX-License-Identifier: MIT
#include "ui/spacetime/spacetimeview.h"

#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

using raft::Duration;
using raft::Time;
using namespace spacetime;

namespace {

constexpr std::uint64_t portion = 2'000;
constexpr int portionMs = 4;
constexpr int longReadMs = 150;       // while a long trace is being read, it is drawn so seldom
constexpr Duration firstLength{500'000};
constexpr Duration shortest{40};
constexpr double playheadAt = 0.86;   // of what is seen, while it follows
// While something moves by itself, drawing takes an eighth of the time at most.
constexpr qint64 restFactor = 8;

} // namespace

SpaceTimeView::SpaceTimeView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_work.setSingleShot(true);
    m_later.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &SpaceTimeView::work);
    connect(&m_later, &QTimer::timeout, this, &SpaceTimeView::onFrame);
    connect(&m_themes, &ThemeManager::changed, this, &SpaceTimeView::takeTheme);
    connect(&m_session, &Session::opened, this, &SpaceTimeView::open);
    connect(&m_session, &Session::refreshed, this, &SpaceTimeView::refresh);
    connect(&m_session, &Session::transportChanged, this, &SpaceTimeView::refresh);
    connect(&m_session, &Session::frameChanged, this, &SpaceTimeView::onFrame);
    connect(&m_session, &Session::selectionChanged, this, &SpaceTimeView::onSelectionChanged);
    connect(&m_session, &Session::hoverChanged, this, &SpaceTimeView::onHoverChanged);
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &SpaceTimeView::redraw);
    retranslate();
    takeTheme();
    open();
}

SpaceTimeView::~SpaceTimeView() = default;

void SpaceTimeView::retranslate()
{
    setAccessibleName(tr("Space-time diagram"));
    setAccessibleDescription(tr("A lane for each node, messages between them, events as marks. The arrow keys along the time go from event to event, "
                                "across it from lane to lane; with Shift they move what is seen. Plus and minus zoom, 0 shows the whole run, "
                                "Return goes to the chosen event, End back to now."));
}

void SpaceTimeView::takeTheme()
{
    m_measures = measuresOf(m_themes.theme(), m_direction);
    m_sprites = std::make_unique<MarkSprites>(m_themes.theme(), devicePixelRatioF());
    updateGeometry();
    redraw();
}

void SpaceTimeView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        redraw();
    }
    QAbstractScrollArea::changeEvent(event);
}

QSize SpaceTimeView::sizeHint() const
{
    return {900, static_cast<int>(m_themes.theme().scaled(300))};
}

QSize SpaceTimeView::minimumSizeHint() const
{
    return {static_cast<int>(m_themes.theme().scaled(220)), static_cast<int>(m_themes.theme().scaled(96))};
}

// ------------------------------------------------------------ the run

void SpaceTimeView::open()
{
    m_index.open(m_session.trace());
    m_cone.reset();
    m_selected.reset();
    m_hovered.reset();
    m_lane.reset();
    m_drag = Drag::None;
    m_keepsUp = true;
    m_whole = m_session.isOpen() && !m_session.hasCluster(); // a recording is looked at from afar first
    m_range = {Time{}, Time(firstLength)};
    redraw();
    refresh();
    Q_EMIT changed();
}

void SpaceTimeView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
}

void SpaceTimeView::refresh()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    if (!m_work.isActive())
        work();
    onFrame();
}

// Reads new events for a few milliseconds, and comes back when the window has had its turn.
void SpaceTimeView::work()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    QElapsedTimer timer;
    timer.start();
    const std::size_t lanesBefore = m_index.lanes();
    bool more = true;
    while (more && timer.elapsed() < portionMs)
        more = m_index.work(portion);
    if (m_index.lanes() != lanesBefore)
        updateScrollBar();
    if (more)
        m_work.start(0);
    else if (m_index.revision() != m_drawnRevision && !m_session.isRunning())
        Q_EMIT changed(); // read to its end
    if (m_index.revision() != m_drawnRevision && (!more || !m_sinceDrawn.isValid() || m_sinceDrawn.elapsed() >= longReadMs))
        onFrame();
}

Range SpaceTimeView::whole() const
{
    return timeline::wholeRun(m_session.liveEdge());
}

// Where what is seen moves to, so that the playhead stays in it. By whole pixels: then lines do not tremble.
Range SpaceTimeView::followed() const
{
    if (m_whole)
        return whole();
    if (!m_keepsUp || m_drag != Drag::None)
        return m_range;
    const Time playhead = m_session.playhead();
    const double length = static_cast<double>(m_range.length().count());
    const double share = static_cast<double>((playhead - m_range.from).count()) / std::max(1.0, length);
    const bool runsAway = share > playheadAt && (m_session.isRunning() || share > 1);
    if (share >= 0 && !runsAway)
        return m_range;
    const double perPixel = std::max(1.0, frameNow().microsecondsPerPixel());
    const double wanted = (share < 0 ? 1 - playheadAt : playheadAt) * length;
    const double by = static_cast<double>((playhead - m_range.from).count()) - wanted;
    Range limit = whole();
    limit.to = std::max(limit.to, playhead + Duration(static_cast<std::int64_t>((1 - playheadAt) * length)));
    return timeline::moved(m_range, Duration(static_cast<std::int64_t>(std::ceil(by / perPixel) * perPixel)), limit);
}

// Something moved: what is drawn follows, but never takes all the time.
void SpaceTimeView::onFrame()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    viewport()->update();
    const qint64 pause = m_sinceDrawn.isValid() ? m_drawNs * restFactor - m_sinceDrawn.nsecsElapsed() : 0;
    if (pause > 0) {
        if (!m_later.isActive())
            m_later.start(static_cast<int>(pause / 1'000'000) + 1);
        return;
    }
    if (m_session.isFollowing() && !m_work.isActive())
        m_index.work(portion);
    const Range range = followed();
    const bool seesEdge = m_session.liveEdge() != m_drawnEdge && std::min(m_session.liveEdge(), m_drawnEdge) < range.to;
    if (range == m_range && m_index.revision() == m_drawnRevision && !seesEdge)
        return;
    const bool moves = range != m_range;
    m_range = range;
    redraw();
    if (moves)
        Q_EMIT changed();
}

void SpaceTimeView::showWholeRun()
{
    m_whole = m_keepsUp = true;
    m_range = whole();
    redraw();
    Q_EMIT changed();
}

void SpaceTimeView::keepUp()
{
    m_keepsUp = true;
    if (m_whole) {
        m_whole = false;
        const Duration length = std::min<Duration>(firstLength, whole().length());
        m_range = {m_session.playhead(), m_session.playhead() + length};
    }
    showAt(m_session.playhead());
}

void SpaceTimeView::setRange(const Range& range)
{
    m_range = timeline::moved(range, {}, whole());
    m_whole = m_range == whole();
    const Time playhead = m_session.playhead();
    m_keepsUp = m_whole || (playhead >= m_range.from && playhead <= m_range.to);
    redraw();
    Q_EMIT changed();
}

void SpaceTimeView::zoom(double factor, Time around)
{
    setRange(timeline::zoomed(m_range, around, factor, whole(), shortest));
}

void SpaceTimeView::zoomHere(double factor)
{
    const Time playhead = m_session.playhead();
    const bool isSeen = playhead >= m_range.from && playhead <= m_range.to;
    zoom(factor, m_selected && m_selected->at >= m_range.from && m_selected->at <= m_range.to ? m_selected->at : isSeen ? playhead : m_range.from + m_range.length() / 2);
}

void SpaceTimeView::showAt(Time time)
{
    if (time >= m_range.from && time <= m_range.to) {
        redraw();
        return;
    }
    m_whole = false;
    m_range = timeline::moved(m_range, time - m_range.from - m_range.length() / 2, whole());
    redraw();
    Q_EMIT changed();
}

void SpaceTimeView::setFilter(const Filter& filter)
{
    m_index.setFilter(filter);
    redraw();
    Q_EMIT changed();
}

void SpaceTimeView::setDirection(Direction direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    takeTheme();
    updateScrollBar();
    Q_EMIT changed();
}

void SpaceTimeView::setShowsCone(bool on)
{
    m_showsCone = on;
    updateCone();
    Q_EMIT changed();
}

// ------------------------------------------------------------ painting

double SpaceTimeView::scrolled() const
{
    return (m_direction == Direction::Downwards ? horizontalScrollBar() : verticalScrollBar())->value();
}

Frame SpaceTimeView::frameNow() const
{
    return frameOf(m_index, m_measures, viewport()->size(), m_direction, m_range, scrolled());
}

void SpaceTimeView::updateScrollBar()
{
    const Frame frame = frameNow();
    const int most = std::max(0, static_cast<int>(std::ceil(frame.content - (frame.lanesTo - frame.lanesFrom) - 0.5)));
    QScrollBar* across = m_direction == Direction::Downwards ? horizontalScrollBar() : verticalScrollBar();
    QScrollBar* along = m_direction == Direction::Downwards ? verticalScrollBar() : horizontalScrollBar();
    across->setPageStep(std::max(1, static_cast<int>(frame.lanesTo - frame.lanesFrom)));
    across->setSingleStep(static_cast<int>(m_measures.smallestPitch));
    across->setRange(0, most);
    along->setRange(0, 0);
}

void SpaceTimeView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    redraw();
}

void SpaceTimeView::redraw()
{
    m_resting = {};
    viewport()->update();
}

const Diagram& SpaceTimeView::diagram()
{
    if (m_resting.isNull())
        drawResting();
    return m_diagram;
}

void SpaceTimeView::drawResting()
{
    QElapsedTimer timer;
    timer.start();
    const double ratio = devicePixelRatioF();
    m_resting = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
    m_resting.setDevicePixelRatio(ratio);
    m_drawnEdge = m_session.liveEdge();
    m_diagram = layOut(m_index, m_measures, frameNow(), m_drawnEdge);
    QPainter painter(&m_resting);
    DiagramPainter(painter, m_themes.theme(), m_index, m_diagram, *m_sprites).draw();
    m_drawnRevision = m_index.revision();
    m_sinceDrawn.start();
    m_drawNs = timer.nsecsElapsed();
    updateCone();
}

void SpaceTimeView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (!m_session.isOpen() || m_index.lanes() == 0) {
        const Theme& theme = m_themes.theme();
        painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing has happened yet. Start a cluster with Ctrl+N, or open a recording with Ctrl+O."));
        return;
    }
    if (m_resting.isNull())
        drawResting();
    painter.drawPixmap(0, 0, m_resting);
    drawOverlay(painter);
}

void SpaceTimeView::drawOverlay(QPainter& painter)
{
    const Theme& theme = m_themes.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    DiagramPainter of(painter, theme, m_index, m_diagram, *m_sprites);
    if (m_cone)
        of.drawCone(*m_cone);
    if (m_hovered)
        emphasise(of, *m_hovered);
    if (m_selected)
        emphasise(of, *m_selected);
    const auto lane = chosenLane();
    of.drawLabels(m_session.playhead(), lane ? std::optional<std::size_t>(*lane) : std::nullopt);
    of.drawPlayhead(m_session.playhead());
    if (m_showsFocus) {
        const double width = theme.size(SizeRole::FocusRing);
        painter.setPen(QPen(theme.color(ColorRole::Focus), width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(width, width, -width, -width), 4, 4);
    }
}

void SpaceTimeView::emphasise(DiagramPainter& painter, const Place& place)
{
    if (place.line) {
        painter.emphasise(shapeOf(m_index, *place.line, m_diagram.frame, m_drawnEdge));
        return;
    }
    const auto mark = std::find_if(m_diagram.marks.begin(), m_diagram.marks.end(), [&](const MarkShape& shape) { return shape.n == place.n; });
    if (mark != m_diagram.marks.end())
        painter.emphasise(*mark);
    else if (place.lane && place.at >= m_diagram.frame.range.from && place.at <= m_diagram.frame.range.to)
        painter.ring(m_diagram.frame.at(m_diagram.frame.alongOf(place.at), m_diagram.frame.centre(*place.lane)));
}

// For files: larger or smaller than on the screen, without what the pointer is at.
void SpaceTimeView::drawOn(QPainter& painter, QSizeF size)
{
    drawOn(painter, size, m_themes.theme());
}

void SpaceTimeView::drawOn(QPainter& painter, QSizeF size, const Theme& theme)
{
    if (!isVisible()) { // it has not looked at the run meanwhile
        while (m_index.work(portion)) { }
        m_range = followed();
    }
    const Frame frame = frameOf(m_index, measuresOf(theme, m_direction), size, m_direction, m_range, scrolled());
    const Diagram picture = layOut(m_index, measuresOf(theme, m_direction), frame, m_session.liveEdge());
    MarkSprites sprites = MarkSprites::shapesOnly(theme);
    DiagramPainter of(painter, theme, m_index, picture, sprites);
    of.draw();
    of.drawLabels(std::clamp(m_session.playhead(), m_range.from, m_range.to), {});
    of.drawPlayhead(m_session.playhead());
}

} // namespace ui
