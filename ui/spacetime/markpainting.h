// SPDX-License-Identifier: MIT
#pragma once

#include "ui/spacetime/marks.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QPainter>
#include <QPixmap>

namespace ui::spacetime {

// A mark around (0, 0), `radius` from its middle to its edge.
void drawMark(QPainter& painter, const Theme& theme, MarkKind kind, std::uint64_t term, double radius);

// Marks and heads of messages, drawn once and stamped from then on.
class MarkSprites {
public:
    MarkSprites(const Theme& theme, double devicePixelRatio) : m_theme(theme), m_ratio(devicePixelRatio) {}
    // For files: marks are drawn as shapes, not stamped.
    static MarkSprites shapesOnly(const Theme& theme) { return {theme, 0}; }
    void drawMarkAt(QPainter& painter, QPointF point, MarkKind kind, std::uint64_t term, double radius);
    void drawMessageAt(QPainter& painter, QPointF point, raft::MessageKind kind, std::uint64_t term, double radius, double turn);
    void drawLossAt(QPainter& painter, QPointF point, double arm); // an × in the colour of faults
    const QPixmap& mark(MarkKind kind, std::uint64_t term, double radius);
    const QPixmap& message(raft::MessageKind kind, std::uint64_t term, double radius, double turn);
    const QPixmap& loss(double arm); // its middle is the pixmap's
    static double edge(double radius) { return radius * 2.6 + 4; }

private:
    bool stamps() const { return m_ratio > 0; }
    void drawLoss(QPainter& painter, double arm) const;
    QPixmap blank(double radius) const;
    quint64 hueOf(std::uint64_t term) const;

    Theme m_theme;
    double m_ratio;
    QHash<quint64, QPixmap> m_marks;
    QHash<quint64, QPixmap> m_messages;
    QHash<quint64, QPixmap> m_losses;
};

} // namespace ui::spacetime
