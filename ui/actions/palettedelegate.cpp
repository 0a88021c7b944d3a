// SPDX-License-Identifier: MIT
#include "ui/actions/palettedelegate.h"

#include "ui/actions/palettemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

PaletteDelegate::PaletteDelegate(const PaletteModel& model, const ThemeManager& themes, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_themes(themes)
{ }

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const Theme& theme = m_themes.theme();
    return {0, QFontMetrics(theme.font(FontRole::Body)).height() + theme.pixels(SizeRole::Gap) * 2};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_themes.theme();
    const PaletteRow& row = m_model.row(index.row());
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const double gap = theme.size(SizeRole::Gap);
    const QRectF whole = QRectF(option.rect).adjusted(gap, 1, -gap, -1);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(chosen ? ColorRole::Selection : ColorRole::Hover));
        const double radius = theme.size(SizeRole::Radius);
        painter->drawRoundedRect(whole, radius, radius);
        if (chosen && theme.kind() == ThemeKind::HighContrast) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.color(ColorRole::Focus), 2));
            painter->drawRoundedRect(whole.adjusted(1, 1, -1, -1), radius, radius);
        }
    }
    const bool leftToRight = option.direction == Qt::LeftToRight;
    const double side = theme.size(SizeRole::Icon);
    QRectF inner = whole.adjusted(gap, 0, -gap, 0);
    QRectF icon(0, 0, side, side);
    icon.moveCenter(
        QPointF(leftToRight ? inner.left() + side / 2 : inner.right() - side / 2, inner.center().y()));
    if (row.checkable && row.checked)
        paintIcon(*painter, icon, QStringLiteral("check"), theme.color(ColorRole::Accent));
    else
        row.icon.paint(painter, icon.toRect(), Qt::AlignCenter,
                       row.reason.isEmpty() ? QIcon::Normal : QIcon::Disabled);
    leftToRight ? inner.setLeft(icon.right() + gap * 1.25) : inner.setRight(icon.left() - gap * 1.25);

    const double titleWidth = QFontMetricsF(theme.font(FontRole::BodyStrong)).horizontalAdvance(row.title);
    const double room = std::max(inner.width() * 0.25, inner.width() - titleWidth - 2 * gap);
    const int used = paintRight(painter, inner, index, room);
    leftToRight ? inner.setRight(inner.right() - used - gap) : inner.setLeft(inner.left() + used + gap);
    painter->setClipRect(inner, Qt::IntersectClip);
    paintTitle(painter, inner, index);
    painter->restore();
}

void PaletteDelegate::paintTitle(QPainter* painter, const QRectF& rect, const QModelIndex& index) const
{
    const Theme& theme = m_themes.theme();
    const PaletteRow& row = m_model.row(index.row());
    QTextLayout layout(row.title, theme.font(FontRole::Body));
    QList<QTextLayout::FormatRange> marks;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(theme.color(row.reason.isEmpty() ? ColorRole::Accent : ColorRole::TextMuted));
    for (const int position : row.positions)
        marks.append({position, 1, strong});
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    const double left =
        painter->layoutDirection() == Qt::RightToLeft ? rect.right() - line.naturalTextWidth() : rect.left();
    painter->setPen(theme.color(row.reason.isEmpty() ? ColorRole::Text : ColorRole::TextFaint));
    layout.draw(painter, QPointF(left, std::round(rect.center().y() - line.height() / 2)));
}

int PaletteDelegate::paintRight(QPainter* painter, const QRectF& rect, const QModelIndex& index,
                                double room) const
{
    const Theme& theme = m_themes.theme();
    const PaletteRow& row = m_model.row(index.row());
    const double gap = theme.size(SizeRole::Gap);
    const bool leftToRight = painter->layoutDirection() != Qt::RightToLeft;
    QRectF rest = rect;
    double used = 0;
    const auto take = [&](double width) {
        QRectF part = rest;
        leftToRight ? part.setLeft(rest.right() - width) : part.setRight(rest.left() + width);
        leftToRight ? rest.setRight(part.left() - gap) : rest.setLeft(part.right() + gap);
        used += width + gap;
        return part;
    };
    if (!row.shortcut.isEmpty()) {
        painter->setFont(theme.font(FontRole::Caption));
        const QFontMetricsF metrics(painter->font());
        const double height = metrics.height() + 4;
        QRectF cap = take(std::max(metrics.horizontalAdvance(row.shortcut) + gap * 1.25, height));
        cap = QRectF(cap.left(), cap.center().y() - height / 2, cap.width(), height);
        painter->setBrush(theme.color(ColorRole::Surface));
        painter->setPen(QPen(theme.color(ColorRole::Border), 1));
        const double radius = theme.size(SizeRole::RadiusSmall);
        painter->drawRoundedRect(cap, radius, radius);
        painter->setPen(theme.color(ColorRole::TextMuted));
        painter->drawText(cap, Qt::AlignCenter, row.shortcut);
    }
    painter->setFont(theme.font(FontRole::Small));
    const QFontMetricsF metrics(painter->font());
    const QString words = row.reason.isEmpty() ? row.category : row.reason;
    const QString shown = metrics.elidedText(words, Qt::ElideRight, std::max(0.0, room - used));
    painter->setPen(theme.color(row.reason.isEmpty() ? ColorRole::TextFaint : ColorRole::TextMuted));
    painter->drawText(take(metrics.horizontalAdvance(shown) + 1), Qt::AlignCenter, shown);
    return static_cast<int>(std::ceil(used));
}

} // namespace ui
