// SPDX-License-Identifier: MIT
// Lanes, ticks, faults: what does not move between the lanes.
#include "ui/spacetime/diagrampainter.h"

#include "ui/narration/text.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui::spacetime {

using timeline::BandShape;
using timeline::Standing;

namespace {

QFont fitted(QFont font, double height)
{
    font.setPixelSize(std::clamp(static_cast<int>(std::lround(height)), 7, std::max(7, font.pixelSize())));
    return font;
}

} // namespace

Measures measuresOf(const Theme& theme, Direction direction)
{
    const bool down = direction == Direction::Downwards;
    Measures m;
    m.labels = std::round(theme.scaled(down ? 36 : 84));
    m.axis = std::round(theme.scaled(down ? 66 : 22));
    m.faultLane = std::round(theme.scaled(down ? 8 : 15));
    m.margin = std::round(theme.scaled(14));
    m.rest = std::round(theme.scaled(down ? 8 : 4));
    m.thinFaultLane = std::round(theme.scaled(5));
    m.smallestPitch = std::round(theme.scaled(down ? 34 : 13));
    m.thinnest = std::round(theme.scaled(5));
    m.thickest = std::round(theme.scaled(down ? 16 : 17));
    m.tickDistance = theme.scaled(down ? 56 : 92);
    m.glyph = theme.scaled(10.5);
    return m;
}

QRectF DiagramPainter::lanesArea() const
{
    return m_frame.rect(m_frame.from, m_frame.lanesFrom, m_frame.to - m_frame.from, m_frame.lanesTo - m_frame.lanesFrom);
}

void DiagramPainter::draw()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(QRectF(QPointF(), m_frame.size), m_theme.color(ColorRole::Surface));
    drawTicks();
    m_painter.save();
    const double room = m_frame.glyph;
    m_painter.setClipRect(m_frame.rect(m_frame.from - 1, m_frame.lanesFrom, m_frame.to - m_frame.from + 2 + room, m_frame.lanesTo - m_frame.lanesFrom));
    drawLanes();
    drawFlow();
    drawLines();
    drawMarks();
    m_painter.restore();
    m_painter.save();
    m_painter.setClipRect(m_frame.rect(m_frame.from - 4, 0, m_frame.to - m_frame.from + 8, m_frame.lanesTo));
    drawFaults();
    drawViolations();
    m_painter.restore();
}

void DiagramPainter::drawTicks()
{
    m_painter.setFont(m_theme.font(FontRole::MonoSmall));
    const QFontMetricsF metrics(m_painter.font());
    double free = m_frame.isDownwards() ? 0 : m_frame.from - m_theme.scaled(30);
    for (const timeline::TickShape& tick : m_diagram.ticks) {
        const double along = std::floor(tick.x) + 0.5;
        m_painter.setPen(QPen(m_theme.color(ColorRole::Grid), 1));
        m_painter.drawLine(m_frame.at(along, m_frame.faultsFrom), m_frame.at(along, m_frame.lanesTo));
        const QString text = timeline::tickText(tick.at, m_diagram.tick);
        const double width = metrics.horizontalAdvance(text);
        QRectF box;
        if (m_frame.isDownwards()) {
            box = QRectF(0, along - metrics.height() / 2, m_frame.faultsFrom - m_theme.scaled(6), metrics.height());
        } else {
            const double left = std::min(along - width / 2, m_frame.size.width() - width - 4);
            if (left < free)
                continue;
            free = left + width + m_theme.scaled(10);
            box = QRectF(left, 1, width + 1, m_frame.faultsFrom - 4);
        }
        m_painter.setPen(m_theme.color(ColorRole::TextFaint));
        m_painter.drawText(box, m_frame.isDownwards() ? static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) : static_cast<int>(Qt::AlignCenter), text);
    }
}

// ------------------------------------------------------------ lanes

void DiagramPainter::drawLanes()
{
    for (const LaneShape& lane : m_diagram.lanes) {
        for (const BandShape& band : lane.bands)
            drawBand(band);
    }
    for (const LaneShape& lane : m_diagram.lanes) {
        for (const BandShape& band : lane.bands) {
            if (!band.merged)
                drawBandText(band);
        }
    }
}

void DiagramPainter::drawBand(const BandShape& band)
{
    const std::uint64_t term = band.term.value();
    const QColor color = m_theme.termColor(term), fill = m_theme.termFill(term), ground = m_theme.color(ColorRole::Surface);
    const bool wide = band.rect.width() >= 5;
    const QRectF flat = band.rect.width() > 2.5 ? band.rect.adjusted(0.5, 0, -0.5, 0) : band.rect;
    const QRectF rect = m_frame.rect(flat.left(), flat.top(), flat.width(), flat.height());
    const double corner = wide ? std::min(m_theme.scaled(3), flat.height() / 3) : 0;
    const auto shape = [&](const QBrush& brush) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(brush);
        m_painter.drawRoundedRect(rect, corner, corner);
    };
    const auto outline = [&](const QList<qreal>& dashes) {
        if (!wide)
            return;
        QPen pen(color, 1.2, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern(dashes);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), corner, corner);
    };
    const auto middle = [&](Qt::PenStyle style) { // no life in it: a thin line only
        m_painter.setPen(QPen(m_theme.color(ColorRole::Down, 0.7), 1.2, style, Qt::FlatCap));
        m_painter.drawLine(m_frame.at(flat.left(), flat.center().y()), m_frame.at(flat.right(), flat.center().y()));
    };
    switch (band.standing) {
    case Standing::Leader: shape(color); return;
    case Standing::Follower: shape(fill); return;
    case Standing::Learner:
        shape(mixed(ground, fill, 0.6));
        outline({1, 2});
        return;
    case Standing::Candidate:
    case Standing::PreCandidate: {
        const bool isReal = band.standing == Standing::Candidate;
        shape(isReal ? fill : mixed(ground, fill, 0.5));
        QColor hatch = color;
        hatch.setAlphaF(isReal ? 0.55F : 0.3F);
        shape(wide ? QBrush(hatch, Qt::BDiagPattern) : QBrush(hatch));
        outline({3, 2});
        return;
    }
    case Standing::Paused:
        shape(m_theme.color(ColorRole::DownFill));
        shape(QBrush(m_theme.color(ColorRole::Down, 0.35), m_frame.isDownwards() ? Qt::HorPattern : Qt::VerPattern));
        return;
    case Standing::Down: middle(Qt::DashLine); return;
    case Standing::Absent: return;
    }
}

// The number of the term, at the end of the stretch that is seen first.
void DiagramPainter::drawBandText(const BandShape& band)
{
    const bool hasTerm = band.standing != Standing::Down && band.standing != Standing::Absent && !band.term.isZero();
    const double thick = band.rect.height();
    if (!hasTerm || thick < m_theme.scaled(11))
        return;
    QFont font = fitted(m_theme.font(FontRole::SmallStrong), thick * (m_frame.isDownwards() ? 0.68 : 0.76));
    font.setWeight(QFont::Bold);
    const QFontMetricsF metrics(font);
    const QString number = text::of(band.term);
    const double width = metrics.horizontalAdvance(number);
    const double length = m_frame.isDownwards() ? metrics.height() : width;
    const double begin = band.rect.left() + (band.rect.left() <= m_frame.from + 0.5 ? m_theme.scaled(5) : m_frame.glyph + m_theme.scaled(2));
    if (begin + length + m_theme.scaled(4) > band.rect.right() || (m_frame.isDownwards() && width > thick))
        return;
    m_painter.setFont(font);
    m_painter.setPen(band.standing == Standing::Leader ? m_theme.termText(band.term.value()) : m_theme.termFillText(band.term.value()));
    const QRectF box = m_frame.rect(begin, band.rect.top(), length + 1, thick);
    m_painter.drawText(box.adjusted(-1, -1, 1, 1), Qt::AlignCenter, number);
}

// ------------------------------------------------------------ across the lanes

void DiagramPainter::drawFaults()
{
    const QColor color = m_theme.color(ColorRole::Fault);
    for (const FaultShape& fault : m_diagram.faults) {
        const QRectF& rect = fault.rect;
        const double length = m_frame.isDownwards() ? rect.height() : rect.width();
        const double corner = length > 6 ? m_theme.scaled(3) : 0;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(mixed(m_theme.color(ColorRole::Surface), color, m_theme.isDark() ? 0.26 : 0.2));
        m_painter.drawRoundedRect(rect, corner, corner);
        m_painter.setBrush(color);
        const double edge = std::min(length, m_theme.scaled(2));
        const double begin = m_frame.isDownwards() ? rect.top() : rect.left();
        const double side = m_frame.isDownwards() ? rect.left() : rect.top();
        const double wide = m_frame.isDownwards() ? rect.width() : rect.height();
        m_painter.drawRect(m_frame.rect(begin, side, edge, wide));
        if (!fault.acts && length > 3 * edge)
            m_painter.drawRect(m_frame.rect(begin + length - edge, side, edge, wide));
        const double room = rect.width() - m_theme.scaled(12);
        if (m_frame.isDownwards() || room < m_theme.scaled(30) || rect.height() < m_theme.scaled(9))
            continue;
        m_painter.setFont(fitted(m_theme.font(FontRole::Caption), rect.height() - 2));
        m_painter.setPen(m_theme.color(ColorRole::Text));
        const QString words = Narrator::fault(m_index.lives().faults()[fault.fault].fault);
        m_painter.drawText(rect.adjusted(m_theme.scaled(7), -1, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, QFontMetricsF(m_painter.font()).elidedText(words, Qt::ElideRight, room));
    }
}

void DiagramPainter::drawViolations()
{
    for (const ViolationShape& shape : m_diagram.violations) {
        const bool isExcused = m_index.lives().violations()[shape.violation].isExcused;
        const QColor color = m_theme.color(isExcused ? ColorRole::Fault : ColorRole::Alarm);
        m_painter.setPen(QPen(color, std::max(1.5, m_theme.scaled(1.6))));
        m_painter.drawLine(m_frame.at(shape.along, m_frame.faultsFrom), m_frame.at(shape.along, m_frame.lanesTo));
        const double half = m_theme.scaled(6);
        const QPointF middle = m_frame.at(shape.along, m_frame.faultsFrom + half);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawPolygon(QPolygonF({middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half), middle + QPointF(-half, 0)}));
        m_painter.setPen(QPen(m_theme.color(isExcused ? ColorRole::FaultText : ColorRole::AlarmText), m_theme.scaled(1.5), Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(middle + QPointF(0, -half * 0.45), middle + QPointF(0, half * 0.05));
        m_painter.drawPoint(middle + QPointF(0, half * 0.45));
    }
}

// ------------------------------------------------------------ what moves with the playhead

void DiagramPainter::drawLabels(raft::Time playhead, std::optional<std::size_t> chosen)
{
    const auto& nodes = m_index.lives().nodes();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(m_frame.rect(0, m_frame.lanesFrom, m_frame.from, m_frame.lanesTo - m_frame.lanesFrom));
    for (const LaneShape& shape : m_diagram.lanes) {
        const timeline::NodeLife& life = nodes[shape.lane];
        const timeline::Span& span = life.spans[timeline::TimelineModel::spanAt(life, playhead)];
        const double gap = m_theme.scaled(3);
        const QRectF box = m_frame.rect(gap, m_frame.centre(shape.lane) - m_frame.pitch / 2 + gap / 2, m_frame.from - 3 * gap, m_frame.pitch - gap);
        if (chosen == shape.lane) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_theme.color(ColorRole::Selection));
            m_painter.drawRoundedRect(box, 4, 4);
        }
        const bool isDown = span.standing == Standing::Down || span.standing == Standing::Absent;
        const bool isLeader = span.standing == Standing::Leader;
        QFont font = fitted(m_theme.font(FontRole::BodyStrong), m_frame.pitch - 2);
        const QFontMetricsF metrics(font);
        const QString name = metrics.elidedText(text::of(life.id), Qt::ElideRight, m_frame.isDownwards() ? box.width() : box.width() - m_theme.scaled(24));
        const double width = metrics.horizontalAdvance(name);
        const QRectF at = m_frame.isDownwards() ? QRectF(box.center().x() - width / 2, box.bottom() - metrics.height() - 1, width + 1, metrics.height())
                                                : QRectF(box.left() + m_theme.scaled(9), box.top(), width + 1, box.height());
        m_painter.setFont(font);
        m_painter.setPen(isDown ? m_theme.color(ColorRole::TextFaint) : m_theme.color(ColorRole::Text));
        m_painter.drawText(at, Qt::AlignVCenter | Qt::AlignLeft, name);
        const double r = std::min(m_theme.scaled(6), m_frame.pitch * 0.34);
        const QPointF sign = m_frame.isDownwards() ? QPointF(at.center().x(), at.top() - r) : QPointF(at.right() + m_theme.scaled(13), at.center().y() - 1);
        const MarkKind kind = isLeader ? MarkKind::Elected : span.standing == Standing::Candidate ? MarkKind::Campaign : isDown ? MarkKind::Stopped : MarkKind::Paused;
        const bool hasSign = isLeader || isDown || span.standing == Standing::Candidate || span.standing == Standing::Paused;
        if (hasSign && span.standing != Standing::Absent && !(m_frame.isDownwards() && at.top() < 2 * r)) {
            m_painter.translate(sign);
            drawMark(m_painter, m_theme, kind, span.term.value(), isDown ? r * 0.75 : r);
            m_painter.translate(-sign);
        }
    }
    m_painter.restore();
}

void DiagramPainter::drawPlayhead(raft::Time playhead)
{
    const double along = m_frame.alongOf(playhead);
    if (along < m_frame.from - 1 || along > m_frame.to + 1)
        return;
    const QColor color = m_theme.color(ColorRole::Playhead);
    const double half = m_theme.scaled(5.5);
    const double head = m_frame.faultsFrom - half * 1.35 - 1;
    for (const bool ground : {true, false}) {
        m_painter.setPen(QPen(ground ? m_theme.color(ColorRole::Surface, 0.75) : color, ground ? 3.4 : 1.6));
        m_painter.drawLine(m_frame.at(along, head + half), m_frame.at(along, m_frame.lanesTo));
    }
    m_painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(color);
    m_painter.drawPolygon(QPolygonF({m_frame.at(along - half, head), m_frame.at(along + half, head), m_frame.at(along, head + half * 1.35)}));
}

} // namespace ui::spacetime
