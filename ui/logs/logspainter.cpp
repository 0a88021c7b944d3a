// SPDX-License-Identifier: MIT
#include "ui/logs/logspainter.h"

#include "ui/narration/text.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui::logs {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::LogsView)
};

} // namespace

Measures measuresOf(const Theme& theme)
{
    Measures measures;
    measures.cell = theme.size(SizeRole::LogCell);
    measures.gap = std::max(2.0, measures.cell * 0.08);
    measures.rowHeight = measures.cell + theme.scaled(14);
    measures.headerHeight = theme.scaled(22);
    measures.labelWidth = theme.scaled(50);
    return measures;
}

void LogsPainter::draw(const Layout& layout)
{
    m_painter.fillRect(QRectF(QPointF(), m_size), m_theme.color(ColorRole::Surface));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.save();
    m_painter.setClipRect(QRectF(0, m_measures.headerHeight, m_size.width(), m_size.height()));
    for (const RowShape& row : layout.rows)
        drawRow(row);
    m_painter.restore();
    drawHeader(layout);
}

void LogsPainter::drawHeader(const Layout& layout) const
{
    m_painter.save();
    m_painter.setClipRect(QRectF(m_measures.labelWidth, 0, m_size.width(), m_measures.headerHeight));
    m_painter.setFont(m_theme.font(FontRole::MonoSmall));
    m_painter.setPen(m_theme.color(ColorRole::TextFaint));
    const double widest = QFontMetricsF(m_painter.font()).horizontalAdvance(text::of(layout.last)) + 6;
    const auto every = static_cast<std::uint64_t>(std::max(1.0, std::ceil(widest / m_measures.pitch())));
    for (const auto& [index, middle] : layout.ticks) {
        if (every == 1 || index.value() % every == 0)
            m_painter.drawText(QRectF(middle - widest, 0, 2 * widest, m_measures.headerHeight), Qt::AlignCenter, text::of(index));
    }
    m_painter.restore();
}

void LogsPainter::drawRow(const RowShape& row) const
{
    const double height = m_measures.rowHeight;
    const Subject me = NodeRef{row.node};
    if (m_marked.node == row.node) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.color(ColorRole::Selection));
        m_painter.drawRoundedRect(QRectF(2, row.top, m_size.width() - 4, height), 4, 4);
    } else if (m_marked.hovered == me) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.color(ColorRole::Hover));
        m_painter.drawRoundedRect(QRectF(2, row.top, m_size.width() - 4, height), 4, 4);
    }
    m_painter.save();
    m_painter.setClipRect(QRectF(m_measures.labelWidth, m_measures.headerHeight, m_size.width() - m_measures.labelWidth, m_size.height()),
                        Qt::IntersectClip);
    drawFold(row);
    for (const CellShape& cell : row.cells)
        drawCell(cell, row.node);
    if (row.durableTo > row.durableFrom) {
        const double y = row.top + (height + m_measures.cell) / 2 + 1;
        m_painter.setPen(QPen(m_theme.color(ColorRole::TextFaint), 1.6));
        m_painter.drawLine(QPointF(row.durableFrom, y), QPointF(row.durableTo, y));
    }
    drawPointers(row);
    m_painter.restore();

    m_painter.setFont(m_theme.font(FontRole::BodyStrong));
    m_painter.setPen(row.isLeader ? m_theme.termColor(row.term.value()) : m_theme.color(row.up ? ColorRole::Text : ColorRole::TextDisabled));
    const QRectF label(12, row.top - 2, m_measures.labelWidth - 14, height);
    m_painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, text::of(row.node));
    if (row.isLeader) {
        const double size = m_theme.size(SizeRole::IconSmall);
        const double x = label.left() + m_painter.fontMetrics().horizontalAdvance(text::of(row.node)) + 2;
        paintIcon(m_painter, QRectF(x, label.center().y() - size / 2, size, size), QStringLiteral("crown"), m_theme.termColor(row.term.value()));
    }
}

// What a snapshot stands for, folded away; its words stay in sight however far the log is scrolled.
void LogsPainter::drawFold(const RowShape& row) const
{
    const QRectF seen = row.fold.intersected(QRectF(m_measures.labelWidth, row.top, m_size.width(), m_measures.rowHeight));
    if (seen.width() <= 0)
        return;
    const double corner = m_theme.size(SizeRole::RadiusSmall);
    m_painter.setPen(QPen(m_theme.color(ColorRole::Outline), 1.2));
    m_painter.setBrush(m_theme.color(ColorRole::Sunken));
    const QRectF fold(QPointF(std::max(row.fold.left(), m_measures.labelWidth - corner), row.fold.top()), row.fold.bottomRight());
    m_painter.drawRoundedRect(fold, corner, corner);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QBrush(m_theme.color(ColorRole::Outline, 0.5), Qt::BDiagPattern));
    m_painter.drawRoundedRect(fold, corner, corner);
    m_painter.setFont(m_theme.font(FontRole::Small));
    const QString long_ = row.snapshotTo == raft::Index(1) ? Tr::tr("1 in snapshot") : Tr::tr("1–%1 in snapshot").arg(text::of(std::uint64_t{row.snapshotTo.value()}));
    const QString words = m_painter.fontMetrics().horizontalAdvance(long_) + 12 < seen.width() ? long_ : Tr::tr("≤ %1").arg(text::of(row.snapshotTo));
    const double width = m_painter.fontMetrics().horizontalAdvance(words) + 10;
    if (width > seen.width())
        return;
    const QRectF plate(seen.center().x() - width / 2, seen.center().y() - m_painter.fontMetrics().height() / 2.0 - 1, width, m_painter.fontMetrics().height() + 2);
    m_painter.setBrush(m_theme.color(ColorRole::Sunken));
    m_painter.drawRoundedRect(plate, corner, corner);
    m_painter.setPen(m_theme.color(ColorRole::Text));
    m_painter.drawText(plate, Qt::AlignCenter, words);
}

void LogsPainter::drawCell(const CellShape& cell, const raft::NodeId& node) const
{
    const QColor color = m_theme.termColor(cell.term.value());
    const double corner = m_theme.size(SizeRole::RadiusSmall);
    const Subject me = EntryRef{node, cell.index};
    if (cell.differs) { // another entry than the leader's: a shade behind it
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.color(ColorRole::FaultSoft));
        m_painter.drawRect(cell.rect.adjusted(-m_measures.gap, -5, m_measures.gap, 5));
    }
    if (cell.committed) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color);
        m_painter.drawRoundedRect(cell.rect, corner, corner);
    } else {
        const QRectF inner = cell.rect.adjusted(0.75, 0.75, -0.75, -0.75);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.termFill(cell.term.value()));
        m_painter.drawRoundedRect(inner, corner, corner);
        if (!cell.durable) {
            QColor hatch = color;
            hatch.setAlphaF(0.55F);
            m_painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
            m_painter.drawRoundedRect(inner, corner, corner);
        }
        QPen dashes(color, 1.5, Qt::CustomDashLine);
        dashes.setDashPattern({2.2, 1.8});
        m_painter.setPen(dashes);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(inner, corner, corner);
    }
    if (cell.configures) { // a folded corner
        const double fold = m_measures.cell * 0.34;
        const QPointF edge = cell.rect.topRight() + QPointF(-1.5, 1.5);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(cell.committed ? m_theme.termText(cell.term.value()) : m_theme.termFillText(cell.term.value()));
        m_painter.drawPolygon(QPolygonF{{edge - QPointF(fold, 0), edge, edge + QPointF(0, fold)}});
    }
    m_painter.setFont(m_theme.font(FontRole::LogCell));
    m_painter.setPen(cell.committed ? m_theme.termText(cell.term.value()) : m_theme.termFillText(cell.term.value()));
    m_painter.drawText(cell.rect, Qt::AlignCenter, text::of(cell.term));
    const auto* hovered = std::get_if<EntryRef>(&m_marked.hovered);
    if (m_marked.selected == me || m_marked.hovered == me || (hovered && hovered->index == cell.index)) {
        m_painter.setPen(QPen(m_theme.color(m_marked.selected == me ? ColorRole::Accent : ColorRole::Focus), 1.6));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(cell.rect.adjusted(-1.5, -1.5, 1.5, 1.5), corner + 1, corner + 1);
    }
}

// The leader's view of this follower: ▲ under nextIndex, and a tick at the end of what it knows to match.
void LogsPainter::drawPointers(const RowShape& row) const
{
    const double y = row.top + (m_measures.rowHeight + m_measures.cell) / 2 + 3;
    if (row.next) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.color(ColorRole::TextMuted));
        m_painter.drawPolygon(QPolygonF{{QPointF(*row.next, y), QPointF(*row.next - 4, y + 5.5), QPointF(*row.next + 4, y + 5.5)}});
    }
    if (row.match) {
        m_painter.setPen(QPen(m_theme.color(ColorRole::TextMuted), 1.8));
        m_painter.drawLine(QPointF(*row.match, y - 4), QPointF(*row.match, y + 3));
    }
}

} // namespace ui::logs
