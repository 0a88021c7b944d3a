// SPDX-License-Identifier: MIT
#include "ui/charts/chartpane.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartlegend.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ChartPane::ChartPane(ThemeManager& themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_title(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_canvas(new ChartCanvas(this))
    , m_legend(new ChartLegend(themes, this))
    , m_empty(new QLabel(m_canvas))
{
    setKind(m_title, "section");
    setKind(m_figures, "caption");
    setKind(m_empty, "muted");
    m_figures->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_empty->hide();
    m_figures->hide();
    m_legend->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_figures);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_legend);
    connect(&themes, &ThemeManager::changed, this, &ChartPane::takeTheme);
    takeTheme();
}

void ChartPane::takeTheme()
{
    const Theme& theme = m_themes.theme();
    layout()->setSpacing(theme.pixels(SizeRole::GapTiny));
    m_canvas->takeTheme(theme);
    m_canvas->setMinimumHeight(static_cast<int>(theme.scaled(m_height)));
    m_canvas->setMaximumHeight(m_isLow ? m_canvas->minimumHeight() : QWIDGETSIZE_MAX);
    placeEmpty();
}

void ChartPane::setLow(double height)
{
    m_height = height;
    m_isLow = true;
    takeTheme();
}

void ChartPane::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_canvas->setAccessibleName(title);
    m_canvas->setAccessibleDescription(tr("Left and right move the playhead, Home and End go to the ends of what is shown."));
}

void ChartPane::setFigures(const QString& text)
{
    if (text == m_figures->text())
        return;
    m_figures->setText(text);
    m_figures->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

QString ChartPane::figures() const
{
    return m_figures->text();
}

QString ChartPane::emptyText() const
{
    return m_empty->isHidden() ? QString() : m_empty->text();
}

void ChartPane::setEmptyText(const QString& text)
{
    if (text == emptyText())
        return;
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    placeEmpty();
}

void ChartPane::placeEmpty()
{
    const int margin = m_themes.theme().pixels(SizeRole::GapLarge);
    m_empty->setGeometry(m_canvas->rect().adjusted(2 * margin, 0, -margin, -2 * margin));
    m_empty->raise();
}

void ChartPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    placeEmpty();
}

} // namespace ui
