// SPDX-License-Identifier: MIT
#include "ui/cluster/clusterpainter.h"

#include "raftcore/consensus/rulebook.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui::picture {

namespace {

QPainterPath curve(QPointF start, QPointF control, QPointF end)
{
    QPainterPath path(start);
    path.quadTo(control, end);
    return path;
}

bool concerns(const Subject& subject, const LinkShape& link)
{
    const auto* ref = std::get_if<LinkRef>(&subject);
    return ref && ref->from == link.from && ref->to == link.to;
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::ClusterPainter)
};

// Beside the cross, so in a word or two; the whole sentence stands in the list of events.
QString lossWords(raft::LossCause cause)
{
    using raft::LossCause;
    switch (cause) {
    case LossCause::Cut: return Tr::tr("lost: cut");
    case LossCause::CutInFlight: return Tr::tr("lost: cut on the way");
    case LossCause::Rule: return Tr::tr("lost: by a rule");
    case LossCause::Loss: return Tr::tr("lost: by chance");
    case LossCause::Corrupt: return Tr::tr("lost: corrupt");
    case LossCause::QueueFull: return Tr::tr("lost: queue full");
    case LossCause::ReceiverDown: return Tr::tr("lost: node down");
    case LossCause::InboxFull: return Tr::tr("lost: inbox full");
    case LossCause::StaleDisk: return Tr::tr("lost: earlier disk");
    case LossCause::TooBig: return Tr::tr("lost: too big");
    case LossCause::Rejected: return Tr::tr("lost: rejected");
    case LossCause::Kernel: return Tr::tr("lost: by the system");
    case LossCause::ByHand: return Tr::tr("lost: by hand");
    }
    return {};
}

// A triangle points by itself.
bool needsArrow(const PacketShape& packet)
{
    return packet.fate == Fate::InFlight && !packet.faint && !pointsSomewhere(packet.kind);
}

} // namespace

ClusterPainter::ClusterPainter(const Theme& theme) : m_theme(theme) {}

void ClusterPainter::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_sprites.reset();
    m_bodies.clear();
    m_resting.reset();
}

void ClusterPainter::paint(QPainter& painter, const Picture& picture, const Highlight& highlight, double ratio)
{
    if (!m_sprites || m_spriteRatio != ratio) {
        m_sprites.emplace(m_theme, ratio);
        m_spriteRatio = ratio;
        m_bodies.clear();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_shapesOnly) {
        drawLayer(painter, picture);
    } else {
        keepLayer(picture, ratio);
        painter.drawPixmap(0, 0, m_layer);
    }
    for (const LinkShape& link : picture.links) {
        if (concerns(highlight.hovered, link) || concerns(highlight.selected, link))
            drawLink(painter, link, m_theme.color(link.cut || link.held ? ColorRole::Fault : ColorRole::Accent), 2.4);
    }
    for (const NodeShape& node : picture.nodes)
        drawNode(painter, node, picture, highlight);
    drawTransfer(painter, picture);
    drawPackets(painter, picture, highlight);
    drawBanner(painter, picture);
    drawDrag(painter, picture, highlight);
}

void ClusterPainter::keepLayer(const Picture& picture, double ratio)
{
    Resting now;
    now.size = picture.size;
    now.ratio = ratio;
    now.links.reserve(picture.links.size());
    for (const LinkShape& link : picture.links)
        now.links.emplace_back(link.start, link.end, link.cut, link.held);
    now.walls = picture.walls.size();
    if (!picture.walls.empty())
        now.firstWall = picture.walls.front().start;
    if (m_resting == now)
        return;
    m_resting = std::move(now);
    m_layer = QPixmap((picture.size * ratio).toSize());
    m_layer.setDevicePixelRatio(ratio);
    QPainter painter(&m_layer);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLayer(painter, picture);
}

void ClusterPainter::drawLayer(QPainter& painter, const Picture& picture) const
{
    drawGround(painter, picture.size);
    for (const LinkShape& link : picture.links) {
        if (!link.cut && !link.held)
            drawLink(painter, link, m_theme.color(ColorRole::LinkFaint), 1.2);
    }
    for (const LinkShape& link : picture.links) {
        if (link.cut || link.held)
            drawLink(painter, link, mixed(m_theme.color(ColorRole::Fault), m_theme.color(ColorRole::Canvas), link.walled ? 0.68 : 0.4), 1.2);
    }
    for (const WallShape& wall : picture.walls)
        drawWall(painter, wall);
}

void ClusterPainter::drawGround(QPainter& painter, QSizeF size) const
{
    const QRectF area(QPointF(), size);
    QRadialGradient gradient(area.center(), std::hypot(size.width(), size.height()) * 0.55);
    gradient.setColorAt(0, m_theme.color(ColorRole::Canvas));
    gradient.setColorAt(1, m_theme.color(ColorRole::CanvasEdge));
    painter.fillRect(area, gradient);
}

void ClusterPainter::drawLink(QPainter& painter, const LinkShape& link, const QColor& color, double width) const
{
    QPen pen(color, width, link.cut ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve(link.start, link.control, link.end));
    if ((!link.cut && !link.held) || link.walled)
        return;
    // The wall (cut) or gate (held) that packets meet: a short bar, or two, across the lane.
    const double angle = link.bearing(link.barrier) * M_PI / 180.0;
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const double arm = m_theme.size(SizeRole::Packet) * 0.7;
    painter.setPen(QPen(m_theme.color(ColorRole::Fault), 2.6, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = link.middle();
    if (link.cut) {
        painter.drawLine(middle - across * arm, middle + across * arm);
    } else {
        for (const double side : {-3.0, 3.0})
            painter.drawLine(middle - across * arm + along * side, middle + across * arm + along * side);
    }
}

void ClusterPainter::drawWall(QPainter& painter, const WallShape& wall) const
{
    const QPainterPath path = curve(wall.start, wall.control, wall.end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(ColorRole::FaultSoft), 9, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    QPen dots(m_theme.color(ColorRole::Fault), 3.2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.6, 2.0});
    painter.setPen(dots);
    painter.drawPath(path);
}

// Leadership that is being handed over: a hollow crown waits above the next leader, dotted from the old one.
void ClusterPainter::drawTransfer(QPainter& painter, const Picture& picture) const
{
    if (!picture.transfer)
        return;
    const NodeShape* from = picture.node(picture.transfer->from);
    const NodeShape* to = picture.node(picture.transfer->to);
    if (!from || !to)
        return;
    const QColor color = m_theme.termColor(from->term.value());
    QPen dots(color, 2.2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern(picture.transfer->told ? QList<qreal>{2.4, 2.0} : QList<qreal>{0.4, 2.4});
    painter.setPen(dots);
    painter.setBrush(Qt::NoBrush);
    const QPointF start(from->center.x(), from->center.y() - from->radius * 1.4), end(to->center.x(), to->center.y() - to->radius * 1.4);
    painter.drawPath(curve(start, (start + end) / 2 - QPointF(0, from->radius * 1.1), end));
    drawCrownAt(painter, QPointF(to->center.x(), to->center.y() - to->radius * 1.13), to->radius, color, false);
}

// In the picture itself, so that it stands in every screenshot too.
void ClusterPainter::drawBanner(QPainter& painter, const Picture& picture) const
{
    if (picture.rulesOff.empty())
        return;
    QStringList names;
    for (const std::string& name : picture.rulesOff) {
        const auto rule = raft::ruleFromString(name);
        names << (rule ? rules::title(*rule) : text::plain(name));
    }
    painter.setFont(m_theme.font(FontRole::SmallStrong));
    const double height = painter.fontMetrics().height() + 8;
    const QString words = painter.fontMetrics().elidedText(Tr::tr("Rules off: %1").arg(names.join(QStringLiteral(", "))), Qt::ElideRight,
                                                           static_cast<int>(picture.size.width() / 2 - m_theme.scaled(80)));
    const double width = painter.fontMetrics().horizontalAdvance(words) + 24;
    const QRectF rect(8, 8, width, height); // in the corner beside the node at the top
    painter.setPen(QPen(m_theme.color(ColorRole::Fault), 1.2));
    painter.setBrush(m_theme.color(ColorRole::FaultSoft));
    painter.drawRoundedRect(rect, height / 2, height / 2);
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(rect, Qt::AlignCenter, words);
}

void ClusterPainter::drawPackets(QPainter& painter, const Picture& picture, const Highlight& highlight)
{
    const double half = m_sprites->size() / 2;
    bool faded = false;
    std::vector<QRectF> labels; // of those that were lost: no two upon each other
    for (const PacketShape& packet : picture.packets) {
        const bool fades = packet.fate == Fate::Delivered || packet.fate == Fate::Lost;
        if (fades || faded)
            painter.setOpacity(fades ? std::min(1.0, packet.fade * (packet.fate == Fate::Lost ? 1.4 : 0.6)) : 1.0);
        faded = fades;
        stampPacket(painter, packet);
        if (packet.fate == Fate::Lost) {
            if (packet.cause != raft::LossCause::Cut || picture.walls.empty()) // a wall explains itself
                drawLossLabel(painter, packet, labels);
        }
        if (packet.fate == Fate::Held) {
            painter.setPen(QPen(m_theme.color(ColorRole::Fault), 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(packet.center, half * 0.72, half * 0.72);
        }
        const Subject me = PacketRef{packet.id};
        if (highlight.hovered == me || highlight.selected == me) {
            painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(packet.center, half * 0.8, half * 0.8);
        }
        if (highlight.paused && needsArrow(packet) && picture.packets.size() < 60)
            drawArrow(painter, packet);
    }
    painter.setOpacity(1.0);
}

void ClusterPainter::stampPacket(QPainter& painter, const PacketShape& packet)
{
    const bool isLost = packet.fate == Fate::Lost;
    if (m_shapesOnly) {
        const QTransform before = painter.transform();
        painter.translate(packet.center);
        drawPacket(painter, m_theme, packet.kind, packet.term, packet.bearing, packet.faint);
        painter.setTransform(before);
        painter.translate(packet.center);
        if (isLost)
            drawLostMark(painter, m_theme);
        painter.setTransform(before);
        return;
    }
    const double half = m_sprites->size() / 2;
    painter.drawPixmap(packet.center - QPointF(half, half), m_sprites->packet(packet.kind, packet.term, packet.bearing, packet.faint));
    if (isLost)
        painter.drawPixmap(packet.center - QPointF(half, half), m_sprites->lostMark());
}

void ClusterPainter::drawArrow(QPainter& painter, const PacketShape& packet) const
{
    const double angle = packet.bearing * M_PI / 180.0;
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const QPointF tip = packet.center + along * (m_theme.size(SizeRole::Packet) * 1.05);
    painter.setPen(QPen(m_theme.termColor(packet.term.value()), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{tip - along * 3.5 + across * 3.5, tip, tip - along * 3.5 - across * 3.5}});
}

void ClusterPainter::drawLossLabel(QPainter& painter, const PacketShape& packet, std::vector<QRectF>& taken) const
{
    if (packet.faint || !packet.cause)
        return;
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(ColorRole::Fault));
    const QString words = lossWords(*packet.cause);
    const QRectF room = roomForLoss(packet, QSizeF(painter.fontMetrics().horizontalAdvance(words), painter.fontMetrics().height()),
                                    m_sprites->size() * 0.45);
    const bool isTaken = std::any_of(taken.begin(), taken.end(), [&room](const QRectF& other) { return other.intersects(room); });
    if (isTaken)
        return; // the cross says enough, the list of events the rest
    taken.push_back(room);
    drawWords(painter, room, Qt::AlignCenter, words);
}

void ClusterPainter::drawDrag(QPainter& painter, const Picture& picture, const Highlight& highlight) const
{
    if (highlight.drawnLine.size() > 1) {
        painter.setPen(QPen(m_theme.color(ColorRole::FaultSoft), 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(highlight.drawnLine);
        QPen dots(m_theme.color(ColorRole::Fault), 3.2, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.6, 2.0});
        painter.setPen(dots);
        painter.drawPolyline(highlight.drawnLine);
    }
    if (highlight.crownFrom) {
        if (const NodeShape* from = picture.node(*highlight.crownFrom))
            drawCrownAt(painter, highlight.dragTo + QPointF(0, from->radius * 0.2), from->radius, m_theme.termColor(from->term.value()), true);
    }
    if (highlight.dragFrom) {
        if (const NodeShape* from = picture.node(*highlight.dragFrom)) {
            painter.setPen(QPen(m_theme.color(ColorRole::Fault), 2.4, Qt::DashLine, Qt::RoundCap));
            painter.drawLine(from->center, highlight.dragTo);
            painter.setBrush(m_theme.color(ColorRole::Fault));
            painter.drawEllipse(highlight.dragTo, 4, 4);
        }
    }
}

} // namespace ui::picture
