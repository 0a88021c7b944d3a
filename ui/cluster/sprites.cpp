// SPDX-License-Identifier: MIT
#include "ui/cluster/sprites.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace ui::picture {

using raft::MessageKind;

namespace {

void drawSign(QPainter& painter, bool plus, double radius)
{
    const double arm = radius * 0.5;
    painter.drawLine(QPointF(-arm, 0), QPointF(arm, 0));
    if (plus)
        painter.drawLine(QPointF(0, -arm), QPointF(0, arm));
}

bool isPreVote(MessageKind kind)
{
    return kind == MessageKind::PreVote || kind == MessageKind::PreVoteAccepted || kind == MessageKind::PreVoteRejected;
}

QRectF square(double r)
{
    return {-r * 0.88, -r * 0.88, r * 1.76, r * 1.76};
}

QPolygonF triangle(double r)
{
    return QPolygonF{{QPointF(r * 1.1, 0), QPointF(-r * 0.75, r * 0.95), QPointF(-r * 0.75, -r * 0.95)}};
}

QPolygonF diamond(double r)
{
    return QPolygonF{{QPointF(r * 1.1, 0), QPointF(0, r * 1.1), QPointF(-r * 1.1, 0), QPointF(0, -r * 1.1)}};
}

} // namespace

bool pointsSomewhere(MessageKind kind)
{
    switch (kind) {
    case MessageKind::RequestVote:
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
    case MessageKind::PreVote:
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
    case MessageKind::TimeoutNow: return true;
    case MessageKind::AppendEntries:
    case MessageKind::Heartbeat:
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected:
    case MessageKind::InstallSnapshot:
    case MessageKind::SnapshotReceived:
    case MessageKind::Forward:
    case MessageKind::ForwardResult: return false;
    }
    return false;
}

void drawPacketShape(QPainter& painter, MessageKind kind, const QColor& color, const QColor& ground, double radius, double turn)
{
    const QPen outline(color, std::max(1.6, radius * 0.28), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen halo(ground, std::max(1.0, radius * 0.22));
    switch (kind) {
    case MessageKind::RequestVote:
        painter.setPen(halo);
        painter.setBrush(color);
        painter.drawPolygon(triangle(radius));
        return;
    case MessageKind::PreVote: // a question about a vote: lighter than the request for one
        painter.setPen(QPen(color, std::max(1.2, radius * 0.2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(mixed(color, ground, 0.68));
        painter.drawPolygon(triangle(radius));
        return;
    case MessageKind::TimeoutNow: // two heads: at once
        painter.setPen(halo);
        painter.setBrush(color);
        painter.drawPolygon(triangle(radius * 0.86).translated(-radius * 0.5, 0));
        painter.drawPolygon(triangle(radius * 0.86).translated(radius * 0.5, 0));
        return;
    case MessageKind::InstallSnapshot:
        painter.setPen(halo);
        painter.setBrush(color);
        painter.drawRoundedRect(square(radius), radius * 0.2, radius * 0.2);
        return;
    case MessageKind::SnapshotReceived:
        painter.setPen(outline);
        painter.setBrush(ground);
        painter.drawRoundedRect(square(radius * 0.92), radius * 0.2, radius * 0.2);
        return;
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
        painter.setPen(isPreVote(kind) ? QPen(mixed(color, ground, 0.3), std::max(1.2, radius * 0.18), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : outline);
        painter.setBrush(ground);
        painter.drawPolygon(triangle(radius * 1.32));
        painter.save();
        painter.translate(-radius * 0.2, 0);
        painter.rotate(-turn); // a plus stays a plus
        painter.setPen(QPen(color, std::max(1.3, radius * 0.22), Qt::SolidLine, Qt::FlatCap));
        drawSign(painter, kind == MessageKind::VoteAccepted || kind == MessageKind::PreVoteAccepted, radius * 0.92);
        painter.restore();
        return;
    case MessageKind::AppendEntries:
        painter.setPen(halo);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(), radius, radius);
        return;
    case MessageKind::Heartbeat:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(), radius * 0.45, radius * 0.45);
        return;
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected:
        painter.setPen(outline);
        painter.setBrush(ground);
        painter.drawEllipse(QPointF(), radius * 0.92, radius * 0.92);
        drawSign(painter, kind == MessageKind::EntriesAccepted, radius * 0.8);
        return;
    case MessageKind::Forward:
        painter.setPen(halo);
        painter.setBrush(color);
        painter.drawPolygon(diamond(radius));
        return;
    case MessageKind::ForwardResult:
        painter.setPen(outline);
        painter.setBrush(ground);
        painter.drawPolygon(diamond(radius));
        return;
    }
}

namespace {

int turnOf(MessageKind kind, double bearing)
{
    return pointsSomewhere(kind) ? ((static_cast<int>(std::lround(bearing / 15.0)) % 24) + 24) % 24 : 0;
}

} // namespace

void drawPacket(QPainter& painter, const Theme& theme, MessageKind kind, raft::Term term, double bearing, bool faint)
{
    const int turn = turnOf(kind, bearing);
    painter.rotate(turn * 15.0);
    const double radius = theme.size(SizeRole::Packet) / 2 * (faint && kind != MessageKind::Heartbeat ? 0.62 : 1.0);
    const QColor ground = theme.color(ColorRole::Canvas);
    const QColor color = faint ? mixed(theme.termColor(term.value()), ground, 0.35) : theme.termColor(term.value());
    drawPacketShape(painter, kind, color, ground, radius, turn * 15.0);
}

void drawLostMark(QPainter& painter, const Theme& theme)
{
    const double arm = theme.size(SizeRole::Packet) * 0.42;
    for (const bool ground : {true, false}) {
        painter.setPen(QPen(theme.color(ground ? ColorRole::Canvas : ColorRole::Fault), ground ? 5.0 : 2.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-arm, -arm), QPointF(arm, arm));
        painter.drawLine(QPointF(-arm, arm), QPointF(arm, -arm));
    }
}

QRadialGradient glowAround(const Theme& theme, QPointF middle, raft::Term term, double radius, bool strong)
{
    const double reach = radius * (theme.isDark() ? (strong ? 2.1 : 1.6) : 1.35);
    QColor light = theme.isDark() ? theme.termColor(term.value()) : theme.color(ColorRole::Shadow);
    const double strength = theme.isDark() ? (strong ? 0.34 : 0.15) : std::min(0.3, light.alphaF() * (strong ? 1.2 : 0.9));
    QRadialGradient gradient(middle, reach);
    for (const auto& [at, share] : {std::pair(0.0, 1.0), {0.5, 0.85}, {0.65, 0.5}, {0.8, 0.2}, {0.92, 0.05}, {1.0, 0.0}}) {
        light.setAlphaF(static_cast<float>(strength * share));
        gradient.setColorAt(at, light);
    }
    return gradient;
}

double Sprites::size() const
{
    return std::ceil(m_theme.size(SizeRole::Packet) * 1.9 + 4);
}

QPixmap Sprites::blank() const
{
    const int pixels = static_cast<int>(std::ceil(size() * m_ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

const QPixmap& Sprites::packet(MessageKind kind, raft::Term term, double bearing, bool faint)
{
    const int turn = turnOf(kind, bearing);
    const bool cyclic = term.isZero();
    const quint64 hue = cyclic ? 0 : 1 + (term.value() - 1) % static_cast<quint64>(Theme::termCycle());
    const quint64 key = (static_cast<quint64>(kind) << 32U) | (hue << 16U) | (static_cast<quint64>(turn) << 1U) | (faint ? 1U : 0U);
    const auto found = m_packets.constFind(key);
    if (found != m_packets.constEnd())
        return *found;
    QPixmap pixmap = blank();
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size() / 2, size() / 2);
    drawPacket(painter, m_theme, kind, term, bearing, faint);
    painter.end();
    return *m_packets.insert(key, pixmap);
}

const QPixmap& Sprites::glow(raft::Term term, double radius, bool strong)
{
    const quint64 hue = term.isZero() ? 0 : 1 + (term.value() - 1) % static_cast<quint64>(Theme::termCycle());
    const quint64 key = (hue << 32U) | (static_cast<quint64>(std::lround(radius * 4)) << 1U) | (strong ? 1U : 0U);
    const auto found = m_glows.constFind(key);
    if (found != m_glows.constEnd())
        return *found;
    constexpr qsizetype most = 64; // sizes come and go while a window is resized
    if (m_glows.size() >= most)
        m_glows.clear();
    const QRadialGradient gradient = glowAround(m_theme, QPointF(), term, radius, strong);
    const double reach = gradient.radius();
    QPixmap pixmap(QSize(1, 1) * static_cast<int>(std::ceil(2 * reach * m_ratio)));
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(reach, reach);
    painter.fillRect(QRectF(-reach, -reach, 2 * reach, 2 * reach), gradient);
    painter.end();
    return *m_glows.insert(key, pixmap);
}

const QPixmap& Sprites::lostMark()
{
    if (m_lost.isNull()) {
        m_lost = blank();
        QPainter painter(&m_lost);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(size() / 2, size() / 2);
        drawLostMark(painter, m_theme);
    }
    return m_lost;
}

} // namespace ui::picture
