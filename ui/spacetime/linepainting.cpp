// SPDX-License-Identifier: MIT
// Messages, marks, and what the cone of an event leaves bright.
#include "ui/spacetime/diagrampainter.h"

#include <QCoreApplication>
#include <QImage>
#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace ui::spacetime {

namespace {

constexpr std::size_t mostBroad = 220; // beyond so many lines they are a pixel wide, which is much faster
constexpr std::size_t mostHeads = 400; // beyond so many lines no heads are drawn …
constexpr std::size_t mostSigns = 160; // … and beyond so many no signs of what they carry

bool isReply(raft::MessageKind kind)
{
    using enum raft::MessageKind;
    return kind == VoteAccepted || kind == VoteRejected || kind == EntriesAccepted || kind == EntriesRejected || kind == SnapshotReceived || kind == ForwardResult
           || kind == PreVoteAccepted || kind == PreVoteRejected;
}

// An SVG that Qt writes knows no clipping: there, what lies beyond the ends of the time is left out by ourselves.
bool clips(const QPainter& painter)
{
    return !painter.paintEngine() || painter.paintEngine()->type() != QPaintEngine::SVG;
}

bool isWithin(const Frame& frame, QPointF point)
{
    return frame.along(point) >= frame.from && frame.along(point) <= frame.to;
}

// The part of a line that lies within the time that is seen; nothing of it: none.
QLineF partWithin(const Frame& frame, QPointF from, QPointF to)
{
    const double begin = frame.along(from), length = frame.along(to) - begin;
    if (std::abs(length) < 1e-9)
        return begin >= frame.from && begin <= frame.to ? QLineF(from, to) : QLineF();
    const auto [first, last] = std::minmax({(frame.from - begin) / length, (frame.to - begin) / length});
    const double head = std::clamp(first, 0.0, 1.0), tail = std::clamp(last, 0.0, 1.0);
    return head < tail ? QLineF(from + (to - from) * head, from + (to - from) * tail) : QLineF();
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(color.alphaF() * alpha));
    return color;
}

} // namespace

// ------------------------------------------------------------ flows

// One pixel of a picture for each pixel of time and gap between lanes, stretched over the gap: however many messages
// there are, this costs the same.
void DiagramPainter::drawFlow()
{
    const Flow& flow = m_diagram.flow;
    if (flow.columns == 0 || flow.gaps == 0)
        return;
    const bool down = m_frame.isDownwards();
    for (std::size_t gap = 0; gap < flow.gaps; ++gap) {
        const double begin = m_frame.centre(gap) + m_frame.thick / 2 + 1, end = m_frame.centre(gap + 1) - m_frame.thick / 2 - 1;
        if (end < m_frame.lanesFrom || begin > m_frame.lanesTo)
            continue;
        const auto columns = static_cast<int>(flow.columns);
        const auto color = [&](const Flow::Cell& cell) {
            if (cell.weight <= 0)
                return QRgb{0};
            const double strength = std::min(0.82, 0.14 + 0.13 * std::log2(1.0 + static_cast<double>(cell.weight)));
            return qPremultiply(faded(m_theme.termColor(cell.term), strength).rgba());
        };
        QImage strip(down ? 1 : columns, down ? columns : 1, QImage::Format_ARGB32_Premultiplied);
        for (int column = 0; column < columns; ++column) {
            const QRgb value = color(flow.cell(gap, static_cast<std::size_t>(column)));
            reinterpret_cast<QRgb*>(strip.scanLine(down ? column : 0))[down ? 0 : column] = value;
        }
        m_painter.drawImage(m_frame.rect(m_frame.from, begin, static_cast<double>(flow.columns), end - begin), strip);
    }
    // Losses are ticks at the lane that sent them.
    m_painter.setPen(Qt::NoPen);
    for (const LossShape& loss : m_diagram.losses) {
        m_painter.setBrush(m_theme.color(ColorRole::Fault, loss.count > 2 ? 0.95 : 0.7));
        m_painter.drawRect(m_frame.rect(m_frame.along(loss.point) - 0.75, m_frame.across(loss.point) - 2, 1.5, 4));
    }
}

void DiagramPainter::drawLossMark(QPointF point, double arm)
{
    m_sprites.drawLossAt(m_painter, point, arm);
}

// ------------------------------------------------------------ lines

// Lines of one look are drawn at once; many of them have it. Heads and signs come on top.
void DiagramPainter::drawLines()
{
    const double broad = m_diagram.lines.size() <= mostBroad ? m_theme.scaled(1.35) : 1.0;
    struct Batch {
        QPen pen;
        QList<QLineF> lines;
    };
    QHash<quint64, Batch> batches;
    QList<const LineShape*> others;
    const auto isFaint = [this](const LineShape& shape) { return m_index.lines()[shape.line].category == Category::Heartbeats; };
    for (const bool faint : {true, false}) {
        batches.clear();
        others.clear();
        for (const LineShape& shape : m_diagram.lines) {
            if (isFaint(shape) != faint)
                continue;
            const MessageLine& line = m_index.lines()[shape.line];
            if (line.copies > 0 || shape.style == LineStyle::Held) {
                others.push_back(&shape);
                continue;
            }
            const bool dies = shape.style == LineStyle::Dies;
            Batch& batch = batches[(quint64{line.term} << 2U) | (dies ? 2U : 0U) | (isReply(line.kind) ? 1U : 0U)];
            if (batch.lines.isEmpty())
                batch.pen = penOf(shape, faint ? 1.0 : broad, faint ? 0.5 : 1.0);
            batch.lines.push_back(clips(m_painter) ? QLineF(shape.from, shape.to) : partWithin(m_frame, shape.from, shape.to));
        }
        for (const Batch& batch : batches) {
            m_painter.setPen(batch.pen);
            if (batch.pen.widthF() <= 1) {
                m_painter.drawLines(batch.lines);
                continue;
            }
            for (const QLineF& line : batch.lines) // one by one: all at once Qt would look for where they cross
                m_painter.drawLine(line);
        }
        for (const LineShape* shape : others)
            drawLine(*shape, faint ? 1.0 : broad, faint ? 0.5 : 1.0);
        for (const LineShape& shape : m_diagram.lines) {
            if (isFaint(shape) == faint)
                drawEnd(shape, broad, faint ? 0.5 : 1.0);
        }
    }
}

QPen DiagramPainter::penOf(const LineShape& shape, double width, double alpha) const
{
    const MessageLine& line = m_index.lines()[shape.line];
    const bool dies = shape.style == LineStyle::Dies;
    QPen pen(faded(m_theme.termColor(line.term), alpha * (dies ? 0.75 : isReply(line.kind) ? 0.8 : 1.0)), width, Qt::SolidLine, Qt::FlatCap);
    if (line.copies > 0)
        pen.setDashPattern({4, 3});
    else if (shape.style == LineStyle::Held)
        pen.setDashPattern({1.5, 2.5});
    return pen;
}

void DiagramPainter::drawLine(const LineShape& shape, double width, double alpha)
{
    m_painter.setPen(penOf(shape, width, alpha));
    m_painter.drawLine(clips(m_painter) ? QLineF(shape.from, shape.to) : partWithin(m_frame, shape.from, shape.to));
}

// A head where it arrives, hollow when it changed nothing there; and a sign of what it carries, where there is room.
void DiagramPainter::drawEnd(const LineShape& shape, double width, double alpha)
{
    if (!clips(m_painter) && !isWithin(m_frame, shape.to))
        return;
    if (shape.style == LineStyle::Dies)
        return drawLossMark(shape.to, m_theme.scaled(m_diagram.lines.size() > mostHeads ? 2.6 : 3.4));
    if (m_diagram.lines.size() > mostHeads)
        return;
    const MessageLine& line = m_index.lines()[shape.line];
    const QColor color = faded(m_theme.termColor(line.term), alpha);
    const QPointF way = shape.to - shape.from;
    const double length = std::hypot(way.x(), way.y());
    if (length < 4)
        return;
    const QPointF ahead = way / length, aside(-ahead.y(), ahead.x());
    const double head = m_theme.scaled(5.2);
    if (shape.style == LineStyle::Whole && length > 2 * head) {
        const QPolygonF arrow({shape.to, shape.to - ahead * head + aside * head * 0.42, shape.to - ahead * head - aside * head * 0.42});
        m_painter.setPen(line.fate == Fate::Ignored ? QPen(color, width) : QPen(Qt::NoPen));
        m_painter.setBrush(line.fate == Fate::Ignored ? m_theme.color(ColorRole::Surface) : color);
        m_painter.drawPolygon(arrow);
    }
    const bool hasRoom = length > 4 * m_frame.glyph && m_diagram.lines.size() <= mostSigns;
    if (!hasRoom && shape.style == LineStyle::Whole)
        return;
    // Signs stand at a third of the way, so that requests and replies between the same lanes do not meet.
    const QPointF at = shape.style == LineStyle::Whole ? shape.from + way * 0.34 : shape.to;
    if (!clips(m_painter) && !isWithin(m_frame, at))
        return;
    const double radius = m_frame.glyph * (line.category == Category::Heartbeats ? 0.42 : 0.46);
    m_sprites.drawMessageAt(m_painter, at, line.kind, line.term, radius, std::atan2(way.y(), way.x()) * 180 / M_PI);
}

// ------------------------------------------------------------ marks

void DiagramPainter::drawMarks()
{
    if (!m_diagram.isFar) {
        for (const MarkShape& mark : m_diagram.marks)
            drawSprite(mark, mark.point, radiusOf(mark));
        return;
    }
    // From afar: who was elected, small above the lane; who crashed, a tick below it.
    const double radius = m_frame.glyph * 0.26;
    for (const MarkShape& mark : m_diagram.marks) {
        const double along = m_frame.along(mark.point), across = m_frame.centre(mark.lane);
        if (mark.kind == MarkKind::Elected) {
            drawSprite(mark, m_frame.at(along, across - m_frame.thick / 2 - radius * 0.6), radius);
        } else if (mark.kind == MarkKind::Stopped) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_theme.color(ColorRole::Fault));
            m_painter.drawRect(m_frame.rect(along - 1, across + m_frame.thick / 2, 2, 4));
        }
    }
}

double DiagramPainter::radiusOf(const MarkShape& mark) const
{
    return (rowOf(mark.kind) == MarkRow::On ? m_frame.glyph : m_frame.small) / 2;
}

void DiagramPainter::drawSprite(const MarkShape& mark, QPointF point, double radius)
{
    m_sprites.drawMarkAt(m_painter, point, mark.kind, mark.term, radius);
}

// ------------------------------------------------------------ emphasis

void DiagramPainter::emphasise(const LineShape& shape)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(lanesArea());
    m_painter.setPen(QPen(m_theme.color(ColorRole::Surface), m_theme.scaled(6), Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(shape.from, shape.to);
    m_painter.setPen(QPen(m_theme.color(ColorRole::Focus, 0.45), m_theme.scaled(7), Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(shape.from, shape.to);
    drawLine(shape, m_theme.scaled(2.4), 1);
    drawEnd(shape, m_theme.scaled(2.4), 1);
    m_painter.restore();
}

void DiagramPainter::ring(QPointF point)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_frame.glyph * 0.95;
    m_painter.setBrush(Qt::NoBrush);
    for (const bool ground : {true, false}) {
        m_painter.setPen(QPen(m_theme.color(ground ? ColorRole::Surface : ColorRole::Focus), m_theme.scaled(ground ? 4.5 : 2)));
        m_painter.drawEllipse(point, radius, radius);
    }
    m_painter.restore();
}

void DiagramPainter::emphasise(const MarkShape& mark)
{
    ring(mark.point);
    drawSprite(mark, mark.point, radiusOf(mark));
}

// The part of the plane that lies before (or behind) the event, bounded by its reach on each lane.
void DiagramPainter::drawConeArea(const Cone& cone, bool past)
{
    QPolygonF area;
    const double far = past ? m_frame.from : m_frame.to;
    const auto along = [&](const Cone::Reach& reach) {
        const bool isNone = past ? reach.before == 0 : reach.after == Cone::none;
        return isNone ? far : std::clamp(m_frame.alongOf(past ? reach.beforeAt : reach.afterAt), m_frame.from, m_frame.to);
    };
    const double first = std::max(m_frame.lanesFrom, m_frame.centre(0) - m_frame.pitch / 2);
    const double last = std::min(m_frame.lanesTo, m_frame.centre(cone.lanes.size() - 1) + m_frame.pitch / 2);
    area << m_frame.at(far, first) << m_frame.at(along(cone.lanes.front()), first);
    for (std::size_t lane = 0; lane < cone.lanes.size(); ++lane)
        area << m_frame.at(along(cone.lanes[lane]), m_frame.centre(lane));
    area << m_frame.at(along(cone.lanes.back()), last) << m_frame.at(far, last);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.color(past ? ColorRole::Accent : ColorRole::Good, m_theme.isDark() ? 0.14 : 0.1));
    m_painter.drawPolygon(area);
    for (std::size_t lane = 0; lane < cone.lanes.size(); ++lane) {
        if ((past ? cone.lanes[lane].before == 0 : cone.lanes[lane].after == Cone::none) || !m_frame.showsLane(lane))
            continue;
        m_painter.setPen(QPen(m_theme.color(past ? ColorRole::Accent : ColorRole::Good), m_theme.scaled(2.2), Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(m_frame.at(far, m_frame.centre(lane)), m_frame.at(along(cone.lanes[lane]), m_frame.centre(lane)));
    }
}

void DiagramPainter::drawCone(const Cone& cone)
{
    if (cone.lanes.empty())
        return;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(lanesArea());
    m_painter.fillRect(lanesArea(), m_theme.color(ColorRole::Surface, 0.66));
    drawConeArea(cone, true);
    drawConeArea(cone, false);
    for (const LineShape& shape : m_diagram.lines) {
        const MessageLine& line = m_index.lines()[shape.line];
        if (cone.holdsBefore(line) || cone.holdsAfter(line)) {
            drawLine(shape, m_theme.scaled(1.9), 1);
            drawEnd(shape, m_theme.scaled(1.9), 1);
        }
    }
    for (const MarkShape& mark : m_diagram.marks) {
        if (!m_diagram.isFar && (mark.n <= cone.lanes[mark.lane].before || mark.n >= cone.lanes[mark.lane].after))
            drawSprite(mark, mark.point, radiusOf(mark));
    }
    // What the two shades mean.
    m_painter.setFont(m_theme.font(FontRole::Caption));
    const QFontMetricsF metrics(m_painter.font());
    const auto caption = [&](const QString& words, bool past) {
        const double width = metrics.horizontalAdvance(words) + m_theme.scaled(10);
        const QRectF area = lanesArea();
        QRectF box(area.left() + 4, area.bottom() - metrics.height() - 5, width, metrics.height() + 2);
        if (m_frame.isDownwards())
            box.moveTopLeft(past ? area.topLeft() + QPointF(4, 4) : QPointF(area.left() + 4, area.bottom() - box.height() - 4));
        else if (!past)
            box.moveRight(area.right() - 4);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.color(ColorRole::Surface, 0.9));
        m_painter.drawRoundedRect(box, 4, 4);
        m_painter.setPen(m_theme.color(past ? ColorRole::Accent : ColorRole::Good));
        m_painter.drawText(box, Qt::AlignCenter, words);
    };
    caption(QCoreApplication::translate("ui::spacetime", "could have influenced it"), true);
    caption(QCoreApplication::translate("ui::spacetime", "it could influence"), false);
    m_painter.restore();
}

} // namespace ui::spacetime
