// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/message.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QPixmap>
#include <QRadialGradient>

namespace ui::picture {

// The shapes of messages, drawn once per kind and term colour and stamped from then on: vote ▲, append ●,
// heartbeat ·, forward ◇; requests filled, answers hollow with + or −.
class Sprites {
public:
    explicit Sprites(const Theme& theme, double devicePixelRatio) : m_theme(theme), m_ratio(devicePixelRatio) {}

    // Bearing is rounded to 15°; only shapes that point somewhere depend on it.
    const QPixmap& packet(raft::MessageKind kind, raft::Term term, double bearing, bool faint);
    const QPixmap& lostMark();
    // What shines or lies in the shade around a node; wider for a leader. Its middle is the node's.
    const QPixmap& glow(raft::Term term, double radius, bool strong);
    double size() const; // edge of a sprite, device-independent

private:
    QPixmap blank() const;

    Theme m_theme;
    double m_ratio;
    QHash<quint64, QPixmap> m_packets;
    QHash<quint64, QPixmap> m_glows;
    QPixmap m_lost;
};

bool pointsSomewhere(raft::MessageKind kind); // a triangle shows by itself where it flies
void drawPacketShape(QPainter& painter, raft::MessageKind kind, const QColor& color, const QColor& ground, double radius, double turn = 0);
// What the sprites are made of, around (0, 0): for files, in which shapes stay shapes.
void drawPacket(QPainter& painter, const Theme& theme, raft::MessageKind kind, raft::Term term, double bearing, bool faint);
void drawLostMark(QPainter& painter, const Theme& theme);
QRadialGradient glowAround(const Theme& theme, QPointF middle, raft::Term term, double radius, bool strong);

} // namespace ui::picture
