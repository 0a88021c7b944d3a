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
    const QPixmap& mark(MarkKind kind, std::uint64_t term, double radius);
    const QPixmap& message(raft::MessageKind kind, std::uint64_t term, double radius, double turn);
    const QPixmap& loss(double arm); // an × in the colour of faults; its middle is the pixmap's
    static double edge(double radius) { return radius * 2.6 + 4; }

private:
    QPixmap blank(double radius) const;
    quint64 hueOf(std::uint64_t term) const;

    Theme m_theme;
    double m_ratio;
    QHash<quint64, QPixmap> m_marks;
    QHash<quint64, QPixmap> m_messages;
    QHash<quint64, QPixmap> m_losses;
};

} // namespace ui::spacetime
