// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class ChartCanvas;
class ChartLegend;
class ThemeManager;

// A chart with its title, the figures that sum it up, its legend, and what is said while there is nothing to show.
class ChartPane : public QWidget {
    Q_OBJECT

public:
    ChartPane(ThemeManager& themes, QWidget* parent = nullptr);

    ChartCanvas* canvas() const { return m_canvas; }
    ChartLegend* legend() const { return m_legend; }
    void setTitle(const QString& title);
    void setFigures(const QString& text);
    QString figures() const;
    void setEmptyText(const QString& text); // not empty: shown instead of the series
    QString emptyText() const;
    void setLow(double height); // the chart is so high at scale 1, however much room there is

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeTheme();
    void placeEmpty();

    ThemeManager& m_themes;
    QLabel* m_title;
    QLabel* m_figures;
    ChartCanvas* m_canvas;
    ChartLegend* m_legend;
    QLabel* m_empty;
    double m_height = 150;
    bool m_isLow = false;
};

} // namespace ui
