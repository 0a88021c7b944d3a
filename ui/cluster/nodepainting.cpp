// SPDX-License-Identifier: MIT
// A node of the picture: its body, its timer, its votes, its crown, its words and its log.
#include "ui/cluster/clusterpainter.h"

#include "ui/cluster/placement.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui::picture {

using raft::Role;
using raft::trace::VoteStanding;

namespace {

// A PDF knows no gradients of transparency: discs upon each other come to the same.
void drawGlowInRings(QPainter& painter, const QRadialGradient& light)
{
    const QGradientStops stops = light.stops();
    const auto strengthAt = [&stops](double at) {
        for (qsizetype i = 1; i < stops.size(); ++i) {
            if (at > stops[i].first)
                continue;
            const double share = (at - stops[i - 1].first) / (stops[i].first - stops[i - 1].first);
            return stops[i - 1].second.alphaF() * (1 - share) + stops[i].second.alphaF() * share;
        }
        return 0.0;
    };
    constexpr int rings = 24;
    double laid = 0; // so strong it is already, from the rim inwards
    painter.setPen(Qt::NoPen);
    for (int i = rings - 1; i >= 0; --i) {
        const double wanted = strengthAt((i + 0.5) / rings);
        QColor color = stops.first().second;
        color.setAlphaF(static_cast<float>(std::clamp(1 - (1 - wanted) / (1 - laid), 0.0, 1.0)));
        laid = std::max(laid, wanted);
        painter.setBrush(color);
        const double radius = light.radius() * (i + 1) / rings;
        painter.drawEllipse(light.center(), radius, radius);
    }
}

} // namespace

void ClusterPainter::drawNode(QPainter& painter, const NodeShape& node, const Picture& picture, const Highlight& highlight)
{
    const Subject me = NodeRef{node.id};
    const bool selected = highlight.selected == me;
    const bool hovered = highlight.hovered == me;
    if (selected || hovered) {
        painter.setPen(QPen(m_theme.color(selected ? ColorRole::Accent : ColorRole::Focus), selected ? 2.4 : 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(node.center, node.radius * selectionRing, node.radius * selectionRing);
    }
    drawGlow(painter, node);
    drawKeptBody(painter, node);
    drawTimer(painter, node);
    drawVotes(painter, node);
    drawReceived(painter, node);
    if (node.up && node.role == Role::Leader)
        drawCrown(painter, node);
    if (picture.labelled) {
        drawLabel(painter, node, picture.roles);
        drawLog(painter, node, highlight);
    } else {
        painter.setFont(m_theme.font(FontRole::Caption));
        painter.setPen(m_theme.color(ColorRole::TextMuted));
        const QPointF way = node.center - picture.middle;
        const double length = std::max(1.0, std::hypot(way.x(), way.y()));
        const bool crowned = node.up && node.role == Role::Leader && way.y() < -length / 2; // it stands where the name would
        const QPointF at = node.center + way / length * (node.radius * (crowned ? 1.6 : 1.2) + m_theme.scaled(12)); // outside of the ring
        painter.drawText(QRectF(at.x() - 40, at.y() - 12, 80, 24), Qt::AlignCenter, text::of(node.id));
    }
}

// Depth: a light of the term's colour around a node on dark ground, a soft shadow under it on light ground.
void ClusterPainter::drawGlow(QPainter& painter, const NodeShape& node)
{
    if (m_theme.kind() == ThemeKind::HighContrast)
        return;
    const bool leads = node.up && node.role == Role::Leader;
    if (m_shapesOnly) {
        const QPointF middle = node.center + QPointF(0, m_theme.isDark() ? 0 : node.radius * 0.07);
        drawGlowInRings(painter, glowAround(m_theme, middle, node.up ? node.term : raft::Term(), node.radius, leads));
        return;
    }
    const QPixmap& glow = m_sprites->glow(node.up ? node.term : raft::Term(), node.radius, leads);
    const double half = glow.width() / glow.devicePixelRatio() / 2;
    const double sink = m_theme.isDark() ? 0 : node.radius * 0.07;
    painter.drawPixmap(node.center + QPointF(-half, sink - half), glow);
}

// A node's look changes a few times a second at most, frames come sixty times: the look is kept.
void ClusterPainter::drawKeptBody(QPainter& painter, const NodeShape& node)
{
    if (m_shapesOnly) {
        drawTrack(painter, node);
        drawBody(painter, node);
        return;
    }
    const auto quarter = [](double value) { return static_cast<quint64>(std::lround((value - std::floor(value)) * 4)) & 3U; };
    const quint64 key = (node.term.value() << 28U) | (static_cast<quint64>(std::lround(node.radius * 4)) << 9U) | (quarter(node.center.x()) << 7U)
                        | (quarter(node.center.y()) << 5U) | (static_cast<quint64>(node.role) << 2U) | (node.up ? 2U : 0U) | (node.paused ? 1U : 0U)
                        | (node.voter ? 0U : quint64{1} << 62U);
    const double reach = std::ceil(node.radius * 1.25) + 1;
    const QPointF corner(std::floor(node.center.x()) - reach, std::floor(node.center.y()) - reach);
    auto kept = m_bodies.constFind(key);
    if (kept == m_bodies.constEnd()) {
        constexpr qsizetype most = 256; // sizes come and go while a window is resized
        if (m_bodies.size() >= most)
            m_bodies.clear();
        QPixmap pixmap(QSize(1, 1) * static_cast<int>(std::ceil((2 * reach + 1) * m_spriteRatio)));
        pixmap.setDevicePixelRatio(m_spriteRatio);
        pixmap.fill(Qt::transparent);
        QPainter inner(&pixmap);
        inner.setRenderHint(QPainter::Antialiasing);
        NodeShape shape = node;
        shape.center = node.center - corner;
        drawTrack(inner, shape);
        drawBody(inner, shape);
        inner.end();
        kept = m_bodies.insert(key, pixmap);
    }
    painter.drawPixmap(corner, *kept);
}

void ClusterPainter::drawBody(QPainter& painter, const NodeShape& node) const
{
    const double r = node.radius * 0.86;
    const QColor term = m_theme.termColor(node.term.value());
    const QColor fill = node.up ? m_theme.termFill(node.term.value()) : m_theme.color(ColorRole::DownFill);
    const double stroke = std::max(1.4, node.radius * 0.055);
    QPen rim(node.up ? term : m_theme.color(ColorRole::Down), stroke);
    if (node.up && (node.role == Role::Candidate || node.role == Role::PreCandidate)) {
        rim.setStyle(Qt::CustomDashLine);
        rim.setDashPattern({2.2, 2.0});
        rim.setWidthF(stroke * (node.role == Role::Candidate ? 1.3 : 0.9));
    } else if (node.up && (node.role == Role::Learner || !node.voter)) {
        rim.setStyle(Qt::DotLine);
    }
    painter.setPen(rim);
    const double size = node.role == Role::Learner || !node.voter ? r * 0.8 : r;
    if (m_theme.kind() == ThemeKind::HighContrast) {
        painter.setBrush(fill);
    } else { // a little lighter above, as a ball is
        QRadialGradient ball(node.center - QPointF(0, size * 0.55), size * 1.7);
        ball.setColorAt(0, m_theme.isDark() ? mixed(fill, node.up ? term : m_theme.color(ColorRole::Down), 0.16) : mixed(fill, m_theme.color(ColorRole::Canvas), 0.5));
        ball.setColorAt(0.75, fill);
        ball.setColorAt(1, m_theme.isDark() ? mixed(fill, m_theme.color(ColorRole::Canvas), 0.25) : fill);
        painter.setBrush(ball);
    }
    painter.drawEllipse(node.center, size, size);
    if (node.up && node.role == Role::Leader) { // a double ring
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(node.center, r * 0.84, r * 0.84);
    }
    QFont font = m_theme.font(FontRole::NodeTerm);
    font.setPixelSize(std::max(9, static_cast<int>(node.radius * (node.term.value() > 999 ? 0.36 : 0.5))));
    painter.setFont(font);
    painter.setPen(node.up ? m_theme.termFillText(node.term.value()) : m_theme.color(ColorRole::TextMuted));
    painter.drawText(QRectF(node.center.x() - r, node.center.y() - r, 2 * r, 2 * r), Qt::AlignCenter, text::of(node.term));
    if (!node.up) {
        const double arm = r * 0.62;
        painter.setPen(QPen(m_theme.color(ColorRole::Fault), stroke * 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(node.center + QPointF(-arm, -arm), node.center + QPointF(arm, arm));
        painter.drawLine(node.center + QPointF(-arm, arm), node.center + QPointF(arm, -arm));
    } else if (node.paused) {
        const double w = r * 0.16;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Fault));
        for (const double x : {-0.62, 0.46})
            painter.drawRoundedRect(QRectF(node.center.x() + r * x, node.center.y() - r * 0.36, w, r * 0.72), w / 3, w / 3);
    }
}

// The slot of the election timer …
void ClusterPainter::drawTrack(QPainter& painter, const NodeShape& node) const
{
    const double r = node.radius * 1.06;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(ColorRole::Track), std::max(2.0, node.radius * 0.085)));
    painter.drawEllipse(node.center, r, r);
}

// … and the ring that drains in it, clockwise from the top: what is left until the node would start an election.
void ClusterPainter::drawTimer(QPainter& painter, const NodeShape& node) const
{
    if (!node.timerLeft || *node.timerLeft <= 0)
        return;
    const double r = node.radius * 1.06;
    const double width = std::max(2.0, node.radius * 0.085);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.termColor(node.term.value()), width, Qt::SolidLine, Qt::RoundCap));
    const int span = static_cast<int>(std::lround(*node.timerLeft * 360 * 16));
    painter.drawArc(QRectF(node.center.x() - r, node.center.y() - r, 2 * r, 2 * r), 90 * 16, -span);
}

void ClusterPainter::drawVotes(QPainter& painter, const NodeShape& node) const
{
    const QColor color = m_theme.termFillText(node.term.value());
    const QColor term = m_theme.termColor(node.term.value());
    const double r = std::max(2.4, node.radius * 0.1);
    for (const VoteMark& vote : node.votes) {
        const double thin = std::max(1.1, r * 0.28);
        painter.setPen(QPen(color, thin));
        painter.setBrush(Qt::NoBrush);
        switch (vote.standing) {
        case VoteStanding::Granted:
            painter.setPen(Qt::NoPen);
            painter.setBrush(term);
            painter.drawEllipse(vote.center, r * 1.15, r * 1.15);
            break;
        case VoteStanding::GrantedInFlight: // granted, its answer on the way: a ring with a dot
            painter.setPen(QPen(term, thin * 1.3));
            painter.drawEllipse(vote.center, r, r);
            painter.setPen(Qt::NoPen);
            painter.setBrush(term);
            painter.drawEllipse(vote.center, r * 0.4, r * 0.4);
            break;
        case VoteStanding::RefusedInFlight:
        case VoteStanding::Refused:
            painter.setPen(QPen(color, thin * 1.4, Qt::SolidLine, Qt::RoundCap));
            painter.setOpacity(vote.standing == VoteStanding::Refused ? 1.0 : 0.55);
            painter.drawLine(vote.center + QPointF(-r, -r) * 0.8, vote.center + QPointF(r, r) * 0.8);
            painter.drawLine(vote.center + QPointF(-r, r) * 0.8, vote.center + QPointF(r, -r) * 0.8);
            painter.setOpacity(1.0);
            break;
        case VoteStanding::Unknown: painter.drawEllipse(vote.center, r, r); break;
        }
    }
}

void ClusterPainter::drawCrown(QPainter& painter, const NodeShape& node) const
{
    drawCrownAt(painter, QPointF(node.center.x(), node.center.y() - node.radius * 1.13), node.radius, m_theme.termColor(node.term.value()), true);
}

void ClusterPainter::drawCrownAt(QPainter& painter, QPointF base, double radius, const QColor& color, bool filled) const
{
    const double w = radius * 0.66, h = radius * 0.4;
    QPolygonF crown;
    crown << base + QPointF(-w / 2, 0) << base + QPointF(-w * 0.58, -h * 0.82) << base + QPointF(-w * 0.24, -h * 0.38)
          << base + QPointF(0, -h) << base + QPointF(w * 0.24, -h * 0.38) << base + QPointF(w * 0.58, -h * 0.82)
          << base + QPointF(w / 2, 0);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(filled ? QBrush(color) : QBrush(m_theme.color(ColorRole::Canvas)));
    painter.drawPolygon(crown);
}

// A snapshot that arrives: how much of it is here.
void ClusterPainter::drawReceived(QPainter& painter, const NodeShape& node) const
{
    if (!node.received)
        return;
    const QRectF bar(node.center.x() - node.radius * 0.55, node.center.y() + node.radius * 0.46, node.radius * 1.1, std::max(3.0, node.radius * 0.11));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Track));
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter.setBrush(m_theme.termColor(node.term.value()));
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * *node.received, bar.height())), bar.height() / 2, bar.height() / 2);
}

void ClusterPainter::drawLabel(QPainter& painter, const NodeShape& node, bool withRole) const
{
    const QFont name = m_theme.font(FontRole::NodeName), small = m_theme.font(FontRole::Small);
    const double share = withRole ? 0.54 : 1.0;
    const QRectF upper(node.label.left(), node.label.top(), node.label.width(), node.label.height() * share);
    const QRectF lower(node.label.left(), upper.bottom(), node.label.width(), node.label.height() - upper.height());
    const Qt::Alignment align = Qt::AlignVCenter
                                | (node.side == LabelSide::Left    ? Qt::AlignRight
                                   : node.side == LabelSide::Right ? Qt::AlignLeft
                                                                   : Qt::AlignHCenter);
    painter.setFont(name);
    painter.setPen(m_theme.color(ColorRole::Text));
    drawWords(painter, upper, align, text::of(node.id));
    if (!withRole)
        return;
    const QString role = !node.up ? QCoreApplication::translate("ui::ClusterPainter", "down")
                         : node.paused ? QCoreApplication::translate("ui::ClusterPainter", "paused")
                         : !node.member ? QCoreApplication::translate("ui::ClusterPainter", "no member")
                                       : Narrator::role(node.role);
    painter.setFont(small);
    painter.setPen(m_theme.color(node.up && !node.paused ? ColorRole::TextMuted : ColorRole::Fault));
    drawWords(painter, lower, align, role);
}

// On a breath of the ground's colour, so that no line runs through the words. In large type they may stand out of their room, but are
// whole.
void ClusterPainter::drawWords(QPainter& painter, const QRectF& room, Qt::Alignment align, const QString& words) const
{
    const int flags = static_cast<int>(align) | Qt::TextDontClip;
    const QRectF tight = painter.boundingRect(room, flags, words);
    const QPen pen = painter.pen();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Canvas, 0.72));
    painter.drawRoundedRect(tight.adjusted(-4, 1, 4, -1), 5, 5);
    painter.setPen(pen);
    painter.drawText(room, flags, words);
}

// The disk: cells stand above a line, which reaches as far as the log is durable.
void ClusterPainter::drawLog(QPainter& painter, const NodeShape& node, const Highlight& highlight) const
{
    if (node.log.empty())
        return;
    double durableEnd = node.logRect.left();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Canvas, 0.72));
    painter.drawRoundedRect(node.logRect.adjusted(-3, -2, 3, 5), 3, 3);
    for (const Cell& cell : node.log) {
        const QColor color = m_theme.termColor(cell.term.value());
        const bool hot = highlight.hovered == Subject(EntryRef{node.id, cell.index}) || highlight.selected == Subject(EntryRef{node.id, cell.index});
        if (cell.committed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawRoundedRect(cell.rect, 1.6, 1.6);
        } else {
            QPen dashes(color, 1.2, Qt::CustomDashLine);
            dashes.setDashPattern({1.6, 1.4});
            painter.setPen(dashes);
            painter.setBrush(cell.durable ? QBrush(m_theme.termFill(cell.term.value())) : QBrush(color, Qt::BDiagPattern));
            painter.drawRoundedRect(cell.rect.adjusted(0.6, 0.6, -0.6, -0.6), 1.6, 1.6);
        }
        if (hot) {
            painter.setPen(QPen(m_theme.color(ColorRole::Focus), 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(cell.rect.adjusted(-2, -2, 2, 2), 2, 2);
        }
        if (cell.durable)
            durableEnd = cell.rect.right();
    }
    const double y = node.logRect.bottom() + 2.5;
    painter.setPen(QPen(m_theme.color(ColorRole::TextFaint), 1.4));
    if (durableEnd > node.logRect.left())
        painter.drawLine(QPointF(node.logRect.left(), y), QPointF(durableEnd, y));
    if (node.hiddenEntries > 0) {
        painter.setFont(m_theme.font(FontRole::Caption));
        painter.setPen(m_theme.color(ColorRole::TextFaint));
        drawWords(painter, node.counter, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("+%1").arg(text::of(node.hiddenEntries)));
    }
}

} // namespace ui::picture
