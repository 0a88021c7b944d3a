// SPDX-License-Identifier: MIT
#include "ui/charts/chartlegend.h"

#include "ui/theme/thememanager.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

QPainterPath polygon(QPointF middle, double radius, int corners, double inner = 1)
{
    QPainterPath path;
    const int points = inner < 1 ? corners * 2 : corners;
    for (int i = 0; i < points; ++i) {
        const double angle = -std::numbers::pi / 2 + 2 * std::numbers::pi * i / points;
        const double reach = inner < 1 && i % 2 == 1 ? radius * inner : radius;
        const QPointF corner = middle + QPointF(std::cos(angle), std::sin(angle)) * reach;
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.closeSubpath();
    return path;
}

} // namespace

ChartLegend::ChartLegend(ThemeManager& themes, QWidget* parent) : QWidget(parent), m_themes(themes)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChartLegend::setItems(const QList<LegendItem>& items)
{
    if (items == m_items)
        return;
    m_items = items;
    QStringList names;
    for (const LegendItem& item : items)
        names.append(item.text);
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(QLocale().createSeparatedList(names));
    setVisible(!items.isEmpty());
    updateGeometry();
    update();
}

QList<QRectF> ChartLegend::places(double width, const Theme& theme) const
{
    const QFontMetricsF metrics(theme.font(FontRole::Caption));
    const double height = std::ceil(metrics.height()) + 2;
    const double gap = theme.scaled(12);
    QList<QRectF> all;
    double x = 0;
    double y = 0;
    for (const LegendItem& item : m_items) {
        const double wide = theme.scaled(item.line == Qt::NoPen ? 14 : 24) + std::ceil(metrics.horizontalAdvance(item.text)) + 1;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height;
        }
        all.append(QRectF(x, y, wide, height));
        x += wide + gap;
    }
    return all;
}

int ChartLegend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(heightFor(width, m_themes.theme())));
}

double ChartLegend::heightFor(double width, const Theme& theme) const
{
    const QList<QRectF> all = places(width, theme);
    return all.isEmpty() ? 0 : all.last().bottom();
}

QSize ChartLegend::sizeHint() const
{
    const int width = static_cast<int>(m_themes.theme().scaled(300));
    return {width, heightForWidth(width)};
}

QSize ChartLegend::minimumSizeHint() const
{
    return {static_cast<int>(m_themes.theme().scaled(120)), heightForWidth(10'000)};
}

void ChartLegend::drawSign(QPainter& painter, const LegendItem& item, const QRectF& area, const Theme& theme)
{
    const QPointF middle = area.center();
    const double radius = theme.scaled(3.6);
    if (item.line != Qt::NoPen) {
        painter.setPen(QPen(item.color, theme.scaled(1.6), item.line));
        painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(item.color);
    const QRectF box(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
    switch (item.shape) {
    case LegendItem::Shape::None: return;
    case LegendItem::Shape::Hatch:
        painter.setPen(QPen(item.color, 1));
        painter.setBrush(QBrush(item.color, Qt::BDiagPattern));
        painter.drawRect(box.adjusted(-1, -0.5, 1, 0.5));
        return;
    case LegendItem::Shape::Block: painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 2, 2); return;
    case LegendItem::Shape::Dot: painter.drawEllipse(box); return;
    case LegendItem::Shape::Square: painter.drawRect(box.adjusted(0.4, 0.4, -0.4, -0.4)); return;
    case LegendItem::Shape::Triangle: painter.drawPath(polygon(middle + QPointF(0, radius * 0.2), radius * 1.25, 3)); return;
    case LegendItem::Shape::Diamond: painter.drawPath(polygon(middle, radius * 1.2, 4)); return;
    case LegendItem::Shape::Pentagon: painter.drawPath(polygon(middle, radius * 1.15, 5)); return;
    case LegendItem::Shape::Star: painter.drawPath(polygon(middle, radius * 1.35, 5, 0.45)); return;
    }
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawOn(painter, width(), m_themes.theme());
}

void ChartLegend::drawOn(QPainter& painter, double width, const Theme& theme) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(FontRole::Caption));
    const QList<QRectF> all = places(width, theme);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const LegendItem& item = m_items.at(i);
        const double sign = theme.scaled(item.line == Qt::NoPen ? 9 : 19);
        drawSign(painter, item, QRectF(all[i].left(), all[i].top(), sign, all[i].height()), theme);
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(all[i].adjusted(sign + theme.scaled(5), 0, 4, 0), Qt::AlignVCenter | Qt::AlignLeft, item.text);
    }
}

} // namespace ui
