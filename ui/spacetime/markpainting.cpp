// SPDX-License-Identifier: MIT
#include "ui/spacetime/markpainting.h"

#include "ui/cluster/sprites.h"

#include <QPainterPath>

#include <cmath>

namespace ui::spacetime {

namespace {
constexpr double turnStep = 15; // degrees
}

namespace {

QPainterPath crown(double r)
{
    QPainterPath path(QPointF(-0.84, 0.8) * r);
    for (const QPointF corner : {QPointF(-1, -0.5), QPointF(-0.46, 0.1), QPointF(0, -0.95), QPointF(0.46, 0.1), QPointF(1, -0.5), QPointF(0.84, 0.8)})
        path.lineTo(corner * r);
    path.closeSubpath();
    return path;
}

QPainterPath triangle(double r, bool up)
{
    const double s = up ? 1 : -1;
    QPainterPath path(QPointF(0, -s * r));
    path.lineTo(0.95 * r, s * 0.72 * r);
    path.lineTo(-0.95 * r, s * 0.72 * r);
    path.closeSubpath();
    return path;
}

QPainterPath polygon(const QList<QPointF>& points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

QPainterPath square(double r)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-0.78 * r, -0.78 * r, 1.56 * r, 1.56 * r), 0.2 * r, 0.2 * r);
    return path;
}

QPainterPath diamond(double r)
{
    return polygon({{0, -r}, {r, 0}, {0, r}, {-r, 0}});
}

QPainterPath circle(double r)
{
    QPainterPath path;
    path.addEllipse(QPointF(), r, r);
    return path;
}

// Puts shapes on whatever lies below them, with a thin edge of the ground's colour around.
struct Pencil {
    QPainter& painter;
    const Theme& theme;
    double r;

    double width() const { return std::max(1.3, r * 0.3); }
    void solid(const QPainterPath& path, const QColor& color) const
    {
        painter.setPen(QPen(theme.color(ColorRole::Surface), std::max(1.6, r * 0.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(path);
    }
    void hollow(const QPainterPath& path, const QColor& color, Qt::PenStyle style = Qt::SolidLine) const
    {
        painter.setPen(QPen(theme.color(ColorRole::Surface), width() + 2));
        painter.setBrush(theme.color(ColorRole::Surface));
        painter.drawPath(path);
        painter.setPen(QPen(color, width(), style, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPath(path);
    }
    void strokes(const QList<QLineF>& lines, const QColor& color, double factor = 1) const
    {
        for (const bool ground : {true, false}) {
            painter.setPen(QPen(ground ? theme.color(ColorRole::Surface) : color, width() * factor + (ground ? 2.2 : 0), Qt::SolidLine, Qt::RoundCap));
            painter.drawLines(lines);
        }
    }
    void sign(const QList<QLineF>& lines, const QColor& color) const
    {
        painter.setPen(QPen(color, std::max(1.2, r * 0.26), Qt::SolidLine, Qt::RoundCap));
        painter.drawLines(lines);
    }
};

void drawNode(const Pencil& p, MarkKind kind, const QColor& color)
{
    const double r = p.r;
    const QColor fault = p.theme.color(ColorRole::Fault), ink = p.theme.color(ColorRole::Text);
    if (kind == MarkKind::Started)
        p.hollow(circle(r * 0.72), ink);
    else if (kind == MarkKind::Stopped)
        p.strokes({QLineF(-0.72 * r, -0.72 * r, 0.72 * r, 0.72 * r), QLineF(-0.72 * r, 0.72 * r, 0.72 * r, -0.72 * r)}, fault, 1.25);
    else if (kind == MarkKind::Paused)
        p.strokes({QLineF(-0.4 * r, -0.7 * r, -0.4 * r, 0.7 * r), QLineF(0.4 * r, -0.7 * r, 0.4 * r, 0.7 * r)}, fault, 1.25);
    else if (kind == MarkKind::Resumed)
        p.solid(polygon({{-0.6 * r, -0.85 * r}, {0.9 * r, 0}, {-0.6 * r, 0.85 * r}}), ink);
    else if (kind == MarkKind::ByHand)
        p.solid(diamond(r * 0.85), fault);
    else if (kind == MarkKind::Timeout) // an hourglass
        p.solid(polygon({{-0.75 * r, -r}, {0.75 * r, -r}, {-0.75 * r, r}, {0.75 * r, r}}), ink);
    else
        p.strokes({QLineF(0, -r, 0, r)}, color);
}

void drawElection(const Pencil& p, MarkKind kind, const QColor& color)
{
    const double r = p.r;
    if (kind == MarkKind::PreCampaign)
        p.hollow(triangle(r, true), mixed(color, p.theme.color(ColorRole::Surface), 0.35), Qt::DotLine);
    else if (kind == MarkKind::Campaign)
        p.hollow(triangle(r, true), color);
    else if (kind == MarkKind::Elected)
        p.solid(crown(r * 1.15), color);
    else if (kind == MarkKind::SteppedDown)
        p.hollow(triangle(r, false), color);
    else if (kind == MarkKind::VoteGranted) {
        p.hollow(circle(r * 0.88), color);
        p.sign({QLineF(-0.4 * r, 0.02 * r, -0.1 * r, 0.36 * r), QLineF(-0.1 * r, 0.36 * r, 0.42 * r, -0.34 * r)}, color);
    } else {
        p.hollow(circle(r * 0.88), color);
        p.sign({QLineF(-0.34 * r, -0.34 * r, 0.34 * r, 0.34 * r), QLineF(-0.34 * r, 0.34 * r, 0.34 * r, -0.34 * r)}, color);
    }
}

void drawLog(const Pencil& p, MarkKind kind, const QColor& color)
{
    const double r = p.r;
    if (kind == MarkKind::Appended)
        p.hollow(square(r * 0.9), color);
    else if (kind == MarkKind::Committed)
        p.solid(square(r), color);
    else if (kind == MarkKind::Truncated) {
        p.hollow(square(r * 0.9), color);
        p.sign({QLineF(-0.8 * r, 0.8 * r, 0.8 * r, -0.8 * r)}, color);
    } else if (kind == MarkKind::Durable)
        p.strokes({QLineF(-0.7 * r, 0.62 * r, 0.7 * r, 0.62 * r)}, p.theme.color(ColorRole::TextMuted), 1.1);
    else
        p.strokes({QLineF(-0.8 * r, 0.7 * r, 0.8 * r, 0.7 * r), QLineF(-0.4 * r, -0.7 * r, 0.4 * r, 0.1 * r), QLineF(-0.4 * r, 0.1 * r, 0.4 * r, -0.7 * r)},
                  p.theme.color(ColorRole::Fault));
}

void drawOthers(const Pencil& p, MarkKind kind, const QColor& color)
{
    const double r = p.r;
    const QColor ink = p.theme.color(ColorRole::TextMuted);
    if (kind == MarkKind::Asked)
        p.solid(diamond(r * 0.9), ink);
    else if (kind == MarkKind::Answered)
        p.hollow(diamond(r * 0.9), ink);
    else if (kind == MarkKind::Refused) {
        p.hollow(diamond(r), ink);
        p.sign({QLineF(-0.4 * r, 0, 0.4 * r, 0)}, ink);
    } else if (kind == MarkKind::Snapshot)
        p.solid(polygon({{-0.8 * r, -0.9 * r}, {0.3 * r, -0.9 * r}, {0.8 * r, -0.4 * r}, {0.8 * r, 0.9 * r}, {-0.8 * r, 0.9 * r}}), color);
    else {
        p.hollow(circle(r * 0.55).translated(-0.42 * r, 0), color);
        p.hollow(circle(r * 0.55).translated(0.42 * r, 0), color);
    }
}

} // namespace

void drawMark(QPainter& painter, const Theme& theme, MarkKind kind, std::uint64_t term, double radius)
{
    const Pencil pencil{painter, theme, radius};
    const QColor color = theme.termColor(term);
    switch (kind) {
    case MarkKind::Started:
    case MarkKind::Stopped:
    case MarkKind::Paused:
    case MarkKind::Resumed:
    case MarkKind::ByHand:
    case MarkKind::Timeout:
    case MarkKind::NewTerm: drawNode(pencil, kind, color); return;
    case MarkKind::PreCampaign:
    case MarkKind::Campaign:
    case MarkKind::Elected:
    case MarkKind::SteppedDown:
    case MarkKind::VoteGranted:
    case MarkKind::VoteRefused: drawElection(pencil, kind, color); return;
    case MarkKind::Appended:
    case MarkKind::Truncated:
    case MarkKind::Durable:
    case MarkKind::DiskTrouble:
    case MarkKind::Committed: drawLog(pencil, kind, color); return;
    case MarkKind::Asked:
    case MarkKind::Answered:
    case MarkKind::Refused:
    case MarkKind::Snapshot:
    case MarkKind::Members: drawOthers(pencil, kind, color); return;
    }
}

void MarkSprites::drawLoss(QPainter& painter, double arm) const
{
    for (const bool ground : {true, false}) {
        painter.setPen(QPen(m_theme.color(ground ? ColorRole::Surface : ColorRole::Fault), ground ? 4.0 : m_theme.scaled(1.7), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-arm, -arm), QPointF(arm, arm));
        painter.drawLine(QPointF(-arm, arm), QPointF(arm, -arm));
    }
}

namespace {

int stepsOf(raft::MessageKind kind, double turn)
{
    return picture::pointsSomewhere(kind) ? ((static_cast<int>(std::lround(turn / turnStep)) % 24) + 24) % 24 : 0;
}

template <class Draw>
void around(QPainter& painter, QPointF point, Draw draw)
{
    const QTransform before = painter.transform();
    painter.translate(point);
    draw();
    painter.setTransform(before);
}

void stamp(QPainter& painter, QPointF point, double radius, const QPixmap& pixmap)
{
    const double half = MarkSprites::edge(radius) / 2;
    painter.drawPixmap(point - QPointF(half, half), pixmap);
}

} // namespace

void MarkSprites::drawMarkAt(QPainter& painter, QPointF point, MarkKind kind, std::uint64_t term, double radius)
{
    if (stamps())
        return stamp(painter, point, radius, mark(kind, term, radius));
    around(painter, point, [&] { drawMark(painter, m_theme, kind, term, radius); });
}

void MarkSprites::drawMessageAt(QPainter& painter, QPointF point, raft::MessageKind kind, std::uint64_t term, double radius, double turn)
{
    if (stamps())
        return stamp(painter, point, radius, message(kind, term, radius, turn));
    around(painter, point, [&] {
        const double degrees = stepsOf(kind, turn) * turnStep;
        painter.rotate(degrees);
        picture::drawPacketShape(painter, kind, m_theme.termColor(term), m_theme.color(ColorRole::Surface), radius, degrees);
    });
}

void MarkSprites::drawLossAt(QPainter& painter, QPointF point, double arm)
{
    if (stamps())
        return stamp(painter, point, arm, loss(arm));
    around(painter, point, [&] { drawLoss(painter, arm); });
}

QPixmap MarkSprites::blank(double radius) const
{
    const int pixels = static_cast<int>(std::ceil(edge(radius) * m_ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

quint64 MarkSprites::hueOf(std::uint64_t term) const
{
    return term == 0 ? 0 : 1 + (term - 1) % static_cast<quint64>(Theme::termCycle());
}

const QPixmap& MarkSprites::mark(MarkKind kind, std::uint64_t term, double radius)
{
    const quint64 key = (static_cast<quint64>(kind) << 32U) | (hueOf(term) << 16U) | static_cast<quint64>(std::lround(radius * 8));
    if (const auto found = m_marks.constFind(key); found != m_marks.constEnd())
        return *found;
    QPixmap pixmap = blank(radius);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(edge(radius) / 2, edge(radius) / 2);
    drawMark(painter, m_theme, kind, term, radius);
    painter.end();
    return *m_marks.insert(key, pixmap);
}

const QPixmap& MarkSprites::loss(double arm)
{
    const auto key = static_cast<quint64>(std::lround(arm * 8));
    if (const auto found = m_losses.constFind(key); found != m_losses.constEnd())
        return *found;
    QPixmap pixmap = blank(arm);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(edge(arm) / 2, edge(arm) / 2);
    drawLoss(painter, arm);
    painter.end();
    return *m_losses.insert(key, pixmap);
}

const QPixmap& MarkSprites::message(raft::MessageKind kind, std::uint64_t term, double radius, double turn)
{
    const int steps = stepsOf(kind, turn);
    const quint64 key = (static_cast<quint64>(kind) << 40U) | (hueOf(term) << 32U) | (static_cast<quint64>(steps) << 16U) | static_cast<quint64>(std::lround(radius * 8));
    if (const auto found = m_messages.constFind(key); found != m_messages.constEnd())
        return *found;
    QPixmap pixmap = blank(radius);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(edge(radius) / 2, edge(radius) / 2);
    painter.rotate(steps * turnStep);
    picture::drawPacketShape(painter, kind, m_theme.termColor(term), m_theme.color(ColorRole::Surface), radius, steps * turnStep);
    painter.end();
    return *m_messages.insert(key, pixmap);
}

} // namespace ui::spacetime
