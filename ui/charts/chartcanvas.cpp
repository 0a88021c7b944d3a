// SPDX-License-Identifier: MIT
#include "ui/charts/chartcanvas.h"

#include "ui/theme/theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace ui {

using raft::Time;

namespace {

// As many decimals as the step needs. (With localized numbers Qt Charts shows nothing for "%g".)
int decimalsOf(double step)
{
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

} // namespace

ChartCanvas::ChartCanvas(QWidget* parent)
    : QChartView(new QChart, parent), m_times(new QValueAxis(this)), m_values(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRubberBand(QChartView::NoRubberBand);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_times, m_values}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
    }
    m_values->setLinePenColor(Qt::transparent);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
}

void ChartCanvas::takeTheme(const Theme& theme)
{
    const int gap = theme.pixels(SizeRole::GapTiny);
    chart()->setMargins(QMargins(0, gap, gap, 0));
    setBackgroundBrush(theme.color(ColorRole::Surface));
    for (QValueAxis* axis : {m_times, m_values}) {
        axis->setLabelsFont(theme.font(FontRole::Caption));
        axis->setLabelsBrush(theme.color(ColorRole::TextFaint));
        axis->setGridLinePen(QPen(theme.color(ColorRole::Grid), 1));
        axis->setLinePen(QPen(theme.color(ColorRole::Border), 1));
    }
    m_times->setGridLineVisible(false);
    m_playheadColor = theme.color(ColorRole::Playhead);
    m_focusColor = theme.color(ColorRole::Focus);
    m_hoverColor = theme.color(ColorRole::Outline);
    m_brushColor = theme.color(ColorRole::Accent);
    viewport()->update();
}

void ChartCanvas::addSeries(QAbstractSeries* series)
{
    chart()->addSeries(series);
    series->attachAxis(m_times);
    series->attachAxis(m_values);
}

void ChartCanvas::setWindow(const charts::Window& window)
{
    if (window == m_window && m_times->tickInterval() > 0 && m_times->max() > m_times->min() && std::abs(m_times->max() - window.toSeconds()) < 1e-9)
        return;
    m_window = window;
    const double step = charts::niceStep((window.toSeconds() - window.fromSeconds()) / 4.5);
    m_times->setTickInterval(step);
    m_times->setLabelFormat(tr("%.%1f s", "a number of seconds with %1 decimals").arg(decimalsOf(step)));
    m_times->setRange(window.fromSeconds(), window.toSeconds());
}

void ChartCanvas::setScale(const charts::Scale& scale)
{
    if (scale == m_scale && m_values->max() == scale.top)
        return;
    m_scale = scale;
    m_values->setTickInterval(scale.step);
    m_values->setLabelFormat(QStringLiteral("%.%1f").arg(decimalsOf(scale.step)));
    m_values->setRange(0, scale.top);
}

void ChartCanvas::hideValues()
{
    m_values->setVisible(false);
}

void ChartCanvas::setInstants(Time playhead, std::optional<Time> hovered)
{
    if (playhead == m_playhead && hovered == m_hovered)
        return;
    m_playhead = playhead;
    m_hovered = hovered;
    viewport()->update();
}

void ChartCanvas::setBrush(std::optional<Range> brush)
{
    if (brush == m_brush)
        return;
    m_brush = brush;
    viewport()->update();
}

// ------------------------------------------------------------ places and instants

QRectF ChartCanvas::plot() const
{
    return chart()->mapRectToScene(chart()->plotArea());
}

double ChartCanvas::xOf(Time time) const
{
    const QRectF area = plot();
    const double length = std::max(1.0, static_cast<double>((m_window.to - m_window.from).count()));
    return area.left() + static_cast<double>((time - m_window.from).count()) / length * area.width();
}

Time ChartCanvas::timeAt(double x) const
{
    const QRectF area = plot();
    const double share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return m_window.from + raft::Duration(static_cast<std::int64_t>(share * static_cast<double>((m_window.to - m_window.from).count())));
}

void ChartCanvas::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    const QRectF area = plot();
    const auto line = [&](Time time, const QPen& pen) {
        if (time < m_window.from || time > m_window.to)
            return;
        const double x = std::floor(xOf(time)) + 0.5;
        painter->setPen(pen);
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    };
    if (m_brush && m_brush->second >= m_window.from && m_brush->first <= m_window.to) {
        const double left = xOf(std::max(m_brush->first, m_window.from)), right = xOf(std::min(m_brush->second, m_window.to));
        QColor shade = m_brushColor;
        shade.setAlphaF(0.16F);
        painter->fillRect(QRectF(left, area.top(), right - left, area.height()), shade);
        line(m_brush->first, QPen(m_brushColor, 1));
        line(m_brush->second, QPen(m_brushColor, 1));
    }
    if (m_hovered)
        line(*m_hovered, QPen(m_hoverColor, 1, Qt::DotLine));
    line(m_playhead, QPen(m_playheadColor, 1.4));
    if (m_showsFocus) {
        painter->setPen(QPen(m_focusColor, 1.6));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(-1, -1, 1, 1), 3, 3);
    }
}

// ------------------------------------------------------------ pointer

void ChartCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !plot().adjusted(-4, -4, 4, 4).contains(event->position()))
        return;
    m_pressedAt = event->position().x();
    m_dragging = false;
    Q_EMIT brushDropped();
    Q_EMIT clicked(timeAt(event->position().x()));
}

void ChartCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressedAt) {
        const double x = event->position().x();
        m_dragging = m_dragging || std::abs(x - *m_pressedAt) >= QGuiApplication::styleHints()->startDragDistance() / 2;
        const Time now = timeAt(x), pressed = timeAt(*m_pressedAt);
        if (m_dragging)
            Q_EMIT brushed(std::min(now, pressed), std::max(now, pressed));
        Q_EMIT clicked(now);
    }
    if (plot().contains(event->position()))
        Q_EMIT hovered(timeAt(event->position().x()), event->globalPosition().toPoint());
    else
        Q_EMIT left();
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    Q_UNUSED(event)
    m_pressedAt.reset();
    m_dragging = false;
}

// A hundredth of what is seen; a tenth with Shift. Return begins a range at the playhead, and ends it.
void ChartCanvas::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const auto part = (m_window.to - m_window.from) / (modifiers == Qt::ShiftModifier ? 10 : 100);
    const bool isPlain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (isPlain && event->key() == Qt::Key_Left)
        Q_EMIT stepped(-part);
    else if (isPlain && event->key() == Qt::Key_Right)
        Q_EMIT stepped(part);
    else if (isPlain && event->key() == Qt::Key_Home)
        Q_EMIT clicked(m_window.from);
    else if (isPlain && event->key() == Qt::Key_End)
        Q_EMIT clicked(m_window.to);
    else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT markWanted();
    else if (isPlain && event->key() == Qt::Key_Escape && m_brush)
        Q_EMIT brushDropped();
    else
        event->ignore(); // up and down scroll the panel
}

void ChartCanvas::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartCanvas::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void ChartCanvas::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

bool ChartCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT left();
    return QChartView::viewportEvent(event);
}

} // namespace ui
