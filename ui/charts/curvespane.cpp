// SPDX-License-Identifier: MIT
#include "ui/charts/curvespane.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/curveschart.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>

namespace ui {

CurvesPane::CurvesPane(ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_title(new QLabel(this)), m_remark(new QLabel(this)), m_empty(new QLabel(this)), m_rows(new QVBoxLayout(this))
{
    setKind(m_title, "heading");
    setKind(m_remark, "muted");
    setKind(m_empty, "muted");
    for (QLabel* label : {m_title, m_remark, m_empty}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_rows->addWidget(m_title);
    m_rows->addWidget(m_remark);
    m_rows->addWidget(m_empty, 1);
    m_empty->hide();
    connect(&themes, &ThemeManager::changed, this, &CurvesPane::takeTheme);
    takeTheme();
}

void CurvesPane::takeTheme()
{
    const Theme& theme = m_themes.theme();
    const int margin = theme.pixels(SizeRole::GapLarge);
    m_rows->setContentsMargins(margin, margin, margin, margin);
    m_rows->setSpacing(theme.pixels(SizeRole::GapTiny));
    for (const Part& part : m_parts)
        part.legend->setItems(part.chart->legend());
    update();
}

void CurvesPane::setHeading(const QString& title, const QString& remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void CurvesPane::addPart()
{
    Part part{new QWidget(this), nullptr, nullptr, nullptr};
    part.title = new QLabel(part.box);
    part.chart = new CurvesChart(m_themes, part.box);
    part.legend = new ChartLegend(m_themes, part.box);
    setKind(part.title, "section");
    auto* rows = new QVBoxLayout(part.box);
    rows->setContentsMargins(0, m_themes.theme().pixels(SizeRole::Gap), 0, 0);
    rows->setSpacing(m_themes.theme().pixels(SizeRole::GapTiny));
    rows->addWidget(part.title);
    rows->addWidget(part.chart, 1);
    rows->addWidget(part.legend);
    m_rows->addWidget(part.box, 1);
    connect(part.chart, &CurvesChart::chosen, this, [this](const QString& curve) {
        setChosen(curve);
        Q_EMIT chosen(curve);
    });
    m_parts.push_back(part);
}

void CurvesPane::setCharts(const std::vector<charts::Curves>& all)
{
    while (m_parts.size() < all.size())
        addPart();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const Part& part = m_parts[i];
        part.box->setVisible(i < all.size());
        if (i >= all.size())
            continue;
        part.title->setText(all[i].title);
        part.title->setVisible(all.size() > 1); // one alone has the heading
        part.chart->setCurves(all[i]);
        part.chart->setChosen(m_chosen);
        part.legend->setItems(part.chart->legend());
    }
}

void CurvesPane::setEmptyText(const QString& text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        for (const Part& part : m_parts)
            part.box->hide();
    }
}

void CurvesPane::setChosen(const QString& curve)
{
    m_chosen = curve;
    for (const Part& part : m_parts)
        part.chart->setChosen(curve);
}

std::vector<CurvesChart*> CurvesPane::shownCharts() const
{
    std::vector<CurvesChart*> shown;
    for (const Part& part : m_parts) {
        if (!part.box->isHidden())
            shown.push_back(part.chart);
    }
    return shown;
}

QPixmap CurvesPane::picture(double ratio)
{
    QPixmap pixmap((QSizeF(size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(m_themes.theme().color(ColorRole::Surface));
    render(&pixmap);
    return pixmap;
}

void CurvesPane::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_themes.theme().color(ColorRole::Surface));
}

} // namespace ui
