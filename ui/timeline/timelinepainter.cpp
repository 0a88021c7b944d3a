// SPDX-License-Identifier: MIT
#include "ui/timeline/timelinepainter.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui::timeline {

namespace {

// A font of a role, no taller than a row allows.
QFont fitted(QFont font, double height)
{
    font.setPixelSize(std::clamp(static_cast<int>(std::lround(height)), 7, std::max(7, font.pixelSize())));
    return font;
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

// Filled, so that it is seen in a narrow band.
QPainterPath crown(const QRectF& box)
{
    const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    QPainterPath path(at(0.08, 1));
    for (const QPointF corner : {at(0, 0.22), at(0.27, 0.55), at(0.5, 0), at(0.73, 0.55), at(1, 0.22), at(0.92, 1)})
        path.lineTo(corner);
    path.closeSubpath();
    return path;
}

} // namespace

Measures measuresOf(const Theme& theme)
{
    Measures m;
    m.labelWidth = std::round(theme.scaled(54));
    m.rightMargin = std::round(theme.scaled(14));
    m.topMargin = std::round(theme.scaled(9));
    m.laneHeight = std::round(theme.scaled(16));
    m.thinLane = std::round(theme.scaled(5));
    m.markHeight = std::round(theme.scaled(9));
    m.comfortPitch = std::round(theme.scaled(15));
    m.smallestPitch = std::round(theme.scaled(9));
    m.largestPitch = std::round(theme.scaled(26));
    m.commitHeight = std::round(theme.scaled(5));
    m.axisHeight = std::round(theme.scaled(19));
    m.tickDistance = theme.scaled(88);
    return m;
}

TimelinePainter::TimelinePainter(QPainter& painter, const Theme& theme, const TimelineModel& model, const Layout& layout)
    : m_painter(painter)
    , m_theme(theme)
    , m_model(model)
    , m_layout(layout)
    , m_bandFont(fitted(theme.font(FontRole::SmallStrong), layout.frame.pitch * 0.62))
    , m_labelFont(fitted(theme.font(FontRole::SmallStrong), layout.frame.pitch - 3))
{
    m_bandFont.setWeight(QFont::Bold);
}

void TimelinePainter::draw(const QRectF& area, const std::optional<raft::NodeId>& selected)
{
    m_painter.fillRect(area, m_theme.color(ColorRole::Surface));
    m_painter.setRenderHint(QPainter::Antialiasing);
    drawGrid();
    const Frame& frame = m_layout.frame;
    m_painter.save();
    m_painter.setClipRect(QRectF(0, frame.rows.top(), area.width(), frame.rows.height()));
    for (const RowShape& row : m_layout.rows)
        drawRow(row, row.node == selected);
    m_painter.restore();
    m_painter.save();
    m_painter.setClipRect(QRectF(frame.left - 4, 0, frame.right - frame.left + 8, area.height()));
    for (const FaultShape& fault : m_layout.faults)
        drawFault(fault);
    for (const MarkShape& mark : m_layout.marks)
        drawMark(mark);
    drawCommits();
    for (const ViolationShape& violation : m_layout.violations)
        drawViolation(violation);
    m_painter.restore();
}

void TimelinePainter::drawGrid()
{
    const Frame& frame = m_layout.frame;
    m_painter.setFont(m_theme.font(FontRole::MonoSmall));
    const QFontMetricsF metrics(m_painter.font());
    double free = 0; // labels never touch each other
    for (const TickShape& tick : m_layout.ticks) {
        const double x = std::floor(tick.x) + 0.5;
        m_painter.setPen(QPen(m_theme.color(ColorRole::Grid), 1));
        m_painter.drawLine(QPointF(x, frame.faults.top()), QPointF(x, frame.commits.bottom() + 3));
        const QString text = tickText(tick.at, m_layout.tick);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(x - width / 2, frame.right + m_theme.scaled(10) - width);
        if (left < free)
            continue;
        free = left + width + m_theme.scaled(10);
        m_painter.setPen(m_theme.color(ColorRole::TextFaint));
        m_painter.drawText(QRectF(left, frame.axis.top() + 2, width + 1, frame.axis.height() - 4), Qt::AlignCenter, text);
    }
}

void TimelinePainter::drawRow(const RowShape& row, bool isSelected)
{
    if (isSelected) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.color(ColorRole::Selection));
        m_painter.drawRoundedRect(QRectF(m_theme.scaled(6), row.area.top(), m_layout.frame.left - m_theme.scaled(10), row.area.height()), 4, 4);
    }
    m_painter.setFont(m_labelFont);
    m_painter.setPen(m_theme.color(isSelected ? ColorRole::Text : ColorRole::TextMuted));
    const QRectF label = row.area.adjusted(0, -1, 0, 0);
    const double room = m_layout.frame.left - m_theme.scaled(24);
    const QString name = QFontMetricsF(m_labelFont).elidedText(text::of(row.node), Qt::ElideRight, room);
    m_painter.drawText(QRectF(m_theme.scaled(14), label.top(), room, label.height()), Qt::AlignVCenter | Qt::AlignLeft, name);
    for (const BandShape& band : row.bands) {
        drawBand(band);
        if (!band.merged)
            drawBandText(band);
    }
}

void TimelinePainter::drawBand(const BandShape& band)
{
    const std::uint64_t term = band.term.value();
    const QColor color = m_theme.termColor(term);
    const QColor fill = m_theme.termFill(term);
    const bool wide = band.rect.width() >= 5;
    const QRectF rect = band.rect.width() > 2.5 ? band.rect.adjusted(0.5, 0, -0.5, 0) : band.rect;
    const double corner = wide ? std::min(m_theme.scaled(3), rect.height() / 4) : 0;
    const auto shape = [&](const QBrush& brush) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(brush);
        m_painter.drawRoundedRect(rect, corner, corner);
    };
    const auto outline = [&](const QList<qreal>& dashes) {
        QPen pen(color, 1.3, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern(dashes);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        if (wide)
            m_painter.drawRoundedRect(rect.adjusted(0.65, 0.65, -0.65, -0.65), corner, corner);
    };
    switch (band.standing) {
    case Standing::Leader: shape(color); return;
    case Standing::Follower: shape(fill); return;
    case Standing::Learner:
        shape(mixed(m_theme.color(ColorRole::Surface), fill, 0.6));
        outline({1, 2});
        return;
    case Standing::Candidate:
    case Standing::PreCandidate: {
        const bool isReal = band.standing == Standing::Candidate;
        shape(isReal ? fill : mixed(m_theme.color(ColorRole::Surface), fill, 0.5));
        shape(wide ? QBrush(faded(color, isReal ? 0.55 : 0.3), Qt::BDiagPattern) : QBrush(faded(color, isReal ? 0.7 : 0.4)));
        outline({3, 2});
        return;
    }
    case Standing::Paused:
        shape(m_theme.color(ColorRole::DownFill));
        shape(QBrush(m_theme.color(ColorRole::Down, 0.35), Qt::VerPattern));
        return;
    case Standing::Absent: return;
    case Standing::Down: shape(m_theme.color(ColorRole::DownFill)); return;
    }
}

void TimelinePainter::drawBandText(const BandShape& band)
{
    const double height = QFontMetricsF(m_bandFont).ascent();
    const QPointF middle = band.rect.center();
    if (band.standing == Standing::Absent)
        return;
    if (band.standing == Standing::Down) {
        if (band.rect.width() < height * 2)
            return;
        const double arm = height * 0.27;
        m_painter.setPen(QPen(m_theme.color(ColorRole::Down), std::max(1.2, m_theme.scaled(1.4)), Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        m_painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
        return;
    }
    const QString number = band.term.isZero() ? QString() : text::of(band.term);
    const double width = QFontMetricsF(m_bandFont).horizontalAdvance(number);
    const bool hasSign = band.standing == Standing::Leader || band.standing == Standing::Paused;
    const double sign = hasSign ? height * 1.15 : 0;
    const double gap = hasSign && !number.isEmpty() ? height * 0.3 : 0;
    const double room = band.rect.width() - m_theme.scaled(5);
    const bool showsSign = hasSign && sign + gap + width <= room;
    if (width > room && !showsSign)
        return;
    double x = middle.x() - ((showsSign ? sign + gap : 0) + width) / 2;
    const QColor ink = band.standing == Standing::Leader  ? m_theme.termText(band.term.value())
                       : band.standing == Standing::Paused ? m_theme.color(ColorRole::TextMuted)
                                                           : m_theme.termFillText(band.term.value());
    if (showsSign && band.standing == Standing::Leader) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink);
        m_painter.drawPath(crown(QRectF(x, middle.y() - sign * 0.42, sign, sign * 0.8)));
    } else if (showsSign) {
        const double bar = sign * 0.22;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink);
        m_painter.drawRect(QRectF(x + sign * 0.18, middle.y() - height * 0.4, bar, height * 0.8));
        m_painter.drawRect(QRectF(x + sign * 0.6, middle.y() - height * 0.4, bar, height * 0.8));
    }
    if (showsSign)
        x += sign + gap;
    m_painter.setFont(m_bandFont);
    m_painter.setPen(ink);
    m_painter.drawText(QRectF(x - 1, band.rect.top() - 1, width + 2, band.rect.height() + 2), Qt::AlignCenter, number);
}

void TimelinePainter::drawFault(const FaultShape& shape)
{
    const QRectF& rect = shape.rect;
    const double corner = rect.width() > 6 ? m_theme.scaled(3) : 0;
    const QColor color = m_theme.color(ColorRole::Fault);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mixed(m_theme.color(ColorRole::Surface), color, m_theme.isDark() ? 0.26 : 0.2));
    m_painter.drawRoundedRect(rect, corner, corner);
    // Its beginning is an edge: that is when a person did it. What has ended has another edge.
    m_painter.setBrush(color);
    const double edge = std::min(rect.width(), m_theme.scaled(2));
    m_painter.drawRoundedRect(QRectF(rect.left(), rect.top(), edge, rect.height()), edge / 2, edge / 2);
    if (!shape.acts && rect.width() > 3 * edge)
        m_painter.drawRoundedRect(QRectF(rect.right() - edge, rect.top(), edge, rect.height()), edge / 2, edge / 2);
    const double padding = m_theme.scaled(7);
    const double room = rect.width() - 2 * padding;
    if (room < m_theme.scaled(24) || rect.height() < m_theme.scaled(10))
        return;
    QFont font = m_theme.font(FontRole::Caption);
    font = fitted(font, std::min(font.pixelSize() * 0.94, rect.height() - 1));
    m_painter.setFont(font);
    m_painter.setPen(m_theme.color(ColorRole::Text));
    const QString words = Narrator::fault(m_model.faults()[shape.fault].fault);
    m_painter.drawText(rect.adjusted(padding, -1, -padding + 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                       QFontMetricsF(font).elidedText(words, Qt::ElideRight, room));
}

// A candidacy is hollow, a victory filled: votes are triangles everywhere.
void TimelinePainter::drawMark(const MarkShape& mark)
{
    const ElectionMark& election = m_model.elections()[mark.election];
    const QRectF& strip = m_layout.frame.marks;
    const double half = m_theme.scaled(3.4);
    const double bottom = strip.bottom() - 1.5;
    QPainterPath triangle(QPointF(mark.x, bottom - 1.75 * half));
    triangle.lineTo(mark.x + half, bottom);
    triangle.lineTo(mark.x - half, bottom);
    triangle.closeSubpath();
    const QColor color = m_theme.termColor(election.term.value());
    m_painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.setBrush(election.won ? QBrush(color) : QBrush(m_theme.color(ColorRole::Surface)));
    m_painter.drawPath(triangle);
}

void TimelinePainter::drawCommits()
{
    const QRectF& strip = m_layout.frame.commits;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.color(ColorRole::TextFaint));
    const double height = std::max(2.0, m_theme.scaled(2));
    for (const auto& [from, to] : m_layout.commits)
        m_painter.drawRect(QRectF(from, strip.center().y() - height / 2, to - from, height));
}

void TimelinePainter::drawViolation(const ViolationShape& violation)
{
    const Frame& frame = m_layout.frame;
    const bool isExcused = m_model.violations()[violation.violation].isExcused;
    const QColor color = m_theme.color(isExcused ? ColorRole::Fault : ColorRole::Alarm);
    m_painter.setPen(QPen(color, std::max(1.5, m_theme.scaled(1.6))));
    m_painter.drawLine(QPointF(violation.x, frame.faults.top()), QPointF(violation.x, frame.commits.bottom()));
    const double half = m_theme.scaled(6);
    const QPointF middle(violation.x, frame.faults.top() + half);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(QPolygonF({middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half), middle + QPointF(-half, 0)}));
    m_painter.setPen(QPen(m_theme.color(isExcused ? ColorRole::FaultText : ColorRole::AlarmText), m_theme.scaled(1.5), Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(middle + QPointF(0, -half * 0.45), middle + QPointF(0, half * 0.05));
    m_painter.drawPoint(middle + QPointF(0, half * 0.45));
}

} // namespace ui::timeline
