// SPDX-License-Identifier: MIT
#include "ui/charts/curveschart.h"

#include "ui/charts/chartpoints.h"
#include "ui/theme/thememanager.h"

#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using charts::Axis;
using charts::Curve;
using charts::Near;

namespace {

constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

// The colours of terms stay with terms: from the first curve to the last, the accent gives way to the text.
QColor colorOf(const Theme& theme, std::size_t curve, std::size_t count)
{
    const double share = count < 2 ? 0 : static_cast<double>(curve) / static_cast<double>(count - 1);
    return mixed(theme.color(ColorRole::Accent), theme.color(ColorRole::Text), share);
}

int decimalsOf(double step)
{
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

} // namespace

CurvesChart::CurvesChart(ThemeManager& themes, QWidget* parent) : QChartView(new QChart, parent), m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setRubberBand(QChartView::NoRubberBand);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // charts below each other share the height evenly
    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    connect(&themes, &ThemeManager::changed, this, &CurvesChart::rebuild);
    rebuild();
}

void CurvesChart::setCurves(const charts::Curves& curves)
{
    const bool isSame = curves.title == m_curves.title && curves.x == m_curves.x && curves.y == m_curves.y && curves.curves == m_curves.curves;
    if (isSame)
        return;
    m_curves = curves;
    m_told.reset();
    setAccessibleName(curves.title);
    setAccessibleDescription(tr("Up and down choose a curve, left and right a point of it."));
    rebuild();
}

void CurvesChart::setChosen(const QString& name)
{
    if (name == m_chosen)
        return;
    m_chosen = name;
    if (m_told && m_curves.curves[m_told->curve].name != name)
        m_told.reset();
    dress();
}

// ------------------------------------------------------------ what is drawn

QAbstractAxis* CurvesChart::makeAxis(const Axis& axis, Qt::Alignment side)
{
    const Theme& theme = m_themes.theme();
    QAbstractAxis* made = nullptr;
    if (axis.logarithmic) {
        auto* log = new QLogValueAxis(this);
        log->setBase(10);
        log->setMinorTickCount(8);
        log->setLabelFormat(QStringLiteral("%.%1f").arg(axis.from < 1 ? decimalsOf(axis.from) : 0));
        log->setRange(axis.from, axis.to);
        log->setMinorGridLinePen(QPen(mixed(theme.color(ColorRole::Grid), theme.color(ColorRole::Surface), 0.5), 1));
        made = log;
    } else {
        auto* plain = new QValueAxis(this);
        const double step = axis.step > 0 ? axis.step : charts::niceStep((axis.to - axis.from) / 6);
        plain->setTickType(QValueAxis::TicksDynamic);
        plain->setTickAnchor(axis.anchor);
        plain->setTickInterval(step);
        plain->setLabelFormat(QStringLiteral("%.%1f").arg(decimalsOf(step)));
        plain->setRange(axis.from, axis.to);
        made = plain;
    }
    made->setTitleText(axis.title.toHtmlEscaped());
    made->setTitleFont(theme.font(FontRole::Caption));
    made->setTitleBrush(theme.color(ColorRole::TextMuted));
    made->setLabelsFont(theme.font(FontRole::Caption));
    made->setLabelsBrush(theme.color(ColorRole::TextFaint));
    made->setGridLinePen(QPen(theme.color(ColorRole::Grid), 1));
    made->setLinePen(QPen(theme.color(ColorRole::Border), 1));
    chart()->addAxis(made, side);
    return made;
}

void CurvesChart::rebuild()
{
    const Theme& theme = m_themes.theme();
    const int gap = theme.pixels(SizeRole::GapTiny);
    chart()->setMargins(QMargins(0, gap, theme.pixels(SizeRole::Gap), 0));
    setBackgroundBrush(theme.color(ColorRole::Surface));
    setMinimumHeight(static_cast<int>(theme.scaled(150)));
    chart()->removeAllSeries();
    m_lines.clear();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    QAbstractAxis* x = makeAxis(m_curves.x, Qt::AlignBottom);
    QAbstractAxis* y = makeAxis(m_curves.y, Qt::AlignLeft);
    const auto add = [&](QXYSeries* series, const Curve& curve) {
        series->replace(curve.points);
        chart()->addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
        m_lines.push_back(series);
    };
    for (const Curve& curve : m_curves.curves) { // of each curve two series: its line, and its marks
        add(new QLineSeries, curve);
        add(new QScatterSeries, curve.marked ? curve : Curve{});
    }
    dress();
}

void CurvesChart::dress()
{
    const Theme& theme = m_themes.theme();
    const std::size_t count = m_curves.curves.size();
    const bool hasChosen = std::any_of(m_curves.curves.begin(), m_curves.curves.end(), [this](const Curve& c) { return c.name == m_chosen; });
    for (std::size_t i = 0; i < count; ++i) {
        const bool isChosen = m_curves.curves[i].name == m_chosen;
        QColor color = colorOf(theme, i, count);
        if (hasChosen && !isChosen)
            color = mixed(color, theme.color(ColorRole::Surface), 0.45);
        m_lines[2 * i]->setPen(QPen(color, theme.scaled(isChosen ? 3.0 : 1.7), dashes[i % dashes.size()], Qt::FlatCap, Qt::RoundJoin));
        auto* marks = static_cast<QScatterSeries*>(m_lines[2 * i + 1]);
        marks->setColor(color);
        marks->setBorderColor(theme.color(ColorRole::Surface));
        marks->setMarkerSize(theme.scaled(isChosen ? 9 : 7));
    }
    viewport()->update();
}

QList<LegendItem> CurvesChart::legend() const
{
    QList<LegendItem> items;
    const std::size_t count = m_curves.curves.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Curve& curve = m_curves.curves[i];
        items.append({curve.name, colorOf(m_themes.theme(), i, count), curve.marked ? LegendItem::Shape::Dot : LegendItem::Shape::None,
                      dashes[i % dashes.size()]});
    }
    return items;
}

void CurvesChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    const Theme& theme = m_themes.theme();
    painter->setBrush(Qt::NoBrush);
    if (m_told) {
        const double radius = theme.scaled(5);
        painter->setPen(QPen(theme.color(ColorRole::Focus), theme.scaled(1.8)));
        painter->drawEllipse(placeOf(*m_told), radius, radius);
    }
    if (m_showsFocus) {
        painter->setPen(QPen(theme.color(ColorRole::Focus), 1.6));
        painter->drawRoundedRect(plot().adjusted(-1, -1, 1, 1), 3, 3);
    }
}

// ------------------------------------------------------------ pointing at it

QRectF CurvesChart::plot() const
{
    return chart()->mapRectToScene(chart()->plotArea());
}

QPointF CurvesChart::placeOf(const Near& near) const
{
    const QRectF area = plot();
    const QPointF point = m_curves.curves[near.curve].points[near.point];
    return {area.left() + charts::shareOn(m_curves.x, point.x()) * area.width(),
            area.bottom() - charts::shareOn(m_curves.y, point.y()) * area.height()};
}

std::optional<Near> CurvesChart::under(QPointF place) const
{
    const QRectF area = plot();
    return charts::nearest(m_curves, place - area.topLeft(), area.width(), area.height(), m_themes.theme().scaled(16));
}

void CurvesChart::tell(const Near& near)
{
    m_told = near;
    viewport()->update();
    const Curve& curve = m_curves.curves[near.curve];
    const QString words = m_curves.tell ? m_curves.tell(curve, curve.points[near.point]) : curve.name;
    setAccessibleDescription(words); // a screen reader says it when it has become another
    QToolTip::showText(viewport()->mapToGlobal(placeOf(near).toPoint()), words, viewport());
}

void CurvesChart::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto near = under(event->position())) {
        tell(*near);
    } else if (m_told) {
        m_told.reset();
        QToolTip::hideText();
        viewport()->update();
    }
}

void CurvesChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto near = under(event->position());
    setChosen(near ? m_curves.curves[near->curve].name : QString());
    Q_EMIT chosen(m_chosen);
}

std::size_t CurvesChart::chosenIndex() const
{
    const auto found = std::find_if(m_curves.curves.begin(), m_curves.curves.end(), [this](const Curve& curve) { return curve.name == m_chosen; });
    return static_cast<std::size_t>(found - m_curves.curves.begin());
}

void CurvesChart::keyPressEvent(QKeyEvent* event)
{
    const std::size_t count = m_curves.curves.size();
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool isUp = event->key() == Qt::Key_Up, isDown = event->key() == Qt::Key_Down;
    const bool isLeft = event->key() == Qt::Key_Left, isRight = event->key() == Qt::Key_Right;
    if (!isPlain || count == 0 || !(isUp || isDown || isLeft || isRight)) {
        event->ignore(); // Escape closes the dialog
        return;
    }
    std::size_t curve = chosenIndex();
    if (isUp || isDown)
        curve = curve == count ? (isDown ? 0 : count - 1) : (curve + (isDown ? 1 : count - 1)) % count;
    else if (curve == count)
        curve = 0;
    setChosen(m_curves.curves[curve].name);
    Q_EMIT chosen(m_chosen);
    const qsizetype points = m_curves.curves[curve].points.size();
    if (points == 0)
        return;
    // A curve of many points is walked in some forty steps.
    const qsizetype step = std::max<qsizetype>(1, points / 40);
    qsizetype at = m_told && m_told->curve == curve ? m_told->point : points / 2;
    if (isLeft || isRight)
        at = std::clamp<qsizetype>(at + (isRight ? step : -step), 0, points - 1);
    tell({curve, at});
}

void CurvesChart::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QChartView::focusInEvent(event);
    viewport()->update();
}

void CurvesChart::focusOutEvent(QFocusEvent* event)
{
    m_showsFocus = false;
    m_told.reset();
    QChartView::focusOutEvent(event);
    viewport()->update();
}

bool CurvesChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_told) {
        m_told.reset();
        viewport()->update();
    }
    return QChartView::viewportEvent(event);
}

} // namespace ui
