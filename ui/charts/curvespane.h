// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/charts/curves.h"

#include <vector>

class QLabel;
class QPixmap;
class QVBoxLayout;

namespace ui {

class ChartLegend;
class CurvesChart;
class ThemeManager;

// Charts of curves below each other, with a heading, their legends, and what is said while there is nothing to show. A picture of all
// that can be had.
class CurvesPane : public QWidget {
    Q_OBJECT

public:
    explicit CurvesPane(ThemeManager& themes, QWidget* parent = nullptr);

    void setHeading(const QString& title, const QString& remark);
    void setCharts(const std::vector<charts::Curves>& all);
    void setEmptyText(const QString& text); // not empty: stands instead of the charts
    void setChosen(const QString& curve);
    std::vector<CurvesChart*> shownCharts() const;
    QPixmap picture(double ratio);

Q_SIGNALS:
    void chosen(const QString& curve); // by hand

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QWidget* box;
        QLabel* title;
        CurvesChart* chart;
        ChartLegend* legend;
    };
    void addPart();
    void takeTheme();

    ThemeManager& m_themes;
    QLabel* m_title;
    QLabel* m_remark;
    QLabel* m_empty;
    QVBoxLayout* m_rows;
    std::vector<Part> m_parts;
    QString m_chosen;
};

} // namespace ui
