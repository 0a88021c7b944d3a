// SPDX-License-Identifier: MIT
// All charts as one picture for a file.
#include "ui/charts/chartsview.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/plots.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QtCharts/QChart>

#include <QGraphicsLayout>

#include <cmath>

namespace ui {

namespace {

ThemePreference preferenceFor(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark: return ThemePreference::Dark;
    case ThemeKind::Light: return ThemePreference::Light;
    case ThemeKind::HighContrast: return ThemePreference::HighContrast;
    }
    return ThemePreference::Light;
}

constexpr std::uint64_t portion = 20'000;

// One chart with its title, its figures and its legend, in a place of the picture.
void drawPane(QPainter& painter, ChartPane& pane, const QString& title, const QRectF& place, const Theme& theme)
{
    const double gap = theme.size(SizeRole::GapTiny);
    double top = place.top();
    const auto line = [&](const QString& words, FontRole role, ColorRole color) {
        if (words.isEmpty())
            return;
        painter.setFont(theme.font(role));
        painter.setPen(theme.color(color));
        const QRectF tall(place.left(), top, place.width(), place.height());
        const QRectF needed = painter.boundingRect(tall, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
        painter.drawText(tall, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
        top = needed.bottom() + gap;
    };
    line(title, FontRole::BodyStrong, ColorRole::Text);
    line(pane.figures(), FontRole::Caption, ColorRole::TextMuted);
    const double legend = pane.legend()->heightFor(place.width(), theme);
    const QRectF area(place.left(), top, place.width(), std::max(20.0, place.bottom() - top - (legend > 0 ? legend + gap : 0)));
    if (pane.emptyText().isEmpty()) {
        ChartCanvas& canvas = *pane.canvas();
        canvas.setMinimumSize(0, 0);
        canvas.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        canvas.setParent(nullptr);
        canvas.setAttribute(Qt::WA_DontShowOnScreen);
        canvas.resize(area.size().toSize());
        canvas.show(); // its chart takes the size …
        canvas.chart()->layout()->activate(); // … and is laid out
        canvas.render(&painter, area, canvas.viewport()->rect());
        canvas.hide();
        canvas.setParent(&pane);
    } else {
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, pane.emptyText());
    }
    painter.save();
    painter.translate(place.left(), place.bottom() - legend);
    pane.legend()->drawOn(painter, place.width(), theme);
    painter.restore();
}

} // namespace

// Two columns, or one where the paper stands upright, and the ribbon of leaders under them all. On a small paper all is smaller.
void ChartsView::drawOn(QPainter& painter, QSizeF paper, const Theme& theme)
{
    painter.fillRect(QRectF(QPointF(), paper), theme.color(ColorRole::Surface));
    const int columns = paper.width() >= 0.9 * paper.height() ? 2 : 1;
    const double share = std::min({1.0, paper.width() / theme.scaled(columns == 2 ? 760 : 420), paper.height() / theme.scaled(columns == 2 ? 640 : 1'060)});
    const QSizeF size = paper / share;
    painter.save();
    painter.scale(share, share);
    while (m_session.isOpen() && m_samples.work(portion)) { }
    ThemeManager themes; // of the file alone
    themes.setFontScale(theme.scale());
    themes.setPreference(preferenceFor(theme.kind()));
    QWidget holder;
    const auto plots = makePlots(themes, &holder);
    const PlotInput now = input();
    const double margin = theme.size(SizeRole::GapLarge), gap = 2 * theme.size(SizeRole::Gap);
    const int rows = (Leaders + columns - 1) / columns;
    const double ribbon = theme.scaled(130);
    const double width = (size.width() - 2 * margin - (columns - 1) * gap) / columns;
    const double height = std::max(60.0, (size.height() - 2 * margin - ribbon - rows * gap) / rows);
    for (int i = 0; i < ChartCount; ++i) {
        Plot& plot = *plots[static_cast<std::size_t>(i)];
        plot.takeTheme(theme);
        plot.pane()->canvas()->takeTheme(theme);
        plot.pane()->canvas()->setWindow(now.window);
        plot.update(now);
        plot.pane()->canvas()->setInstants(m_session.playhead(), {});
        const QRectF place = i == Leaders ? QRectF(margin, size.height() - margin - ribbon, size.width() - 2 * margin, ribbon)
                                          : QRectF(margin + (i % columns) * (width + gap), margin + (i / columns) * (height + gap), width, height);
        drawPane(painter, *plot.pane(), plot.title(), place, theme);
    }
    painter.restore();
}

} // namespace ui
