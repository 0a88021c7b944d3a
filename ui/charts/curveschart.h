// SPDX-License-Identifier: MIT
#pragma once

#include <QtCharts/QChartView>

#include "ui/charts/chartlegend.h"
#include "ui/charts/curves.h"

#include <optional>

class QAbstractAxis;
class QXYSeries;

namespace ui {

class ThemeManager;

// A chart of curves. Pointing at one tells what its nearest point says; with the keyboard, up and down choose a curve, left and
// right a point of it.
class CurvesChart : public QChartView {
    Q_OBJECT

public:
    explicit CurvesChart(ThemeManager& themes, QWidget* parent = nullptr);

    void setCurves(const charts::Curves& curves);
    const charts::Curves& curves() const { return m_curves; }
    void setChosen(const QString& name); // of the curve that stands out; of none: all alike
    QList<LegendItem> legend() const;

Q_SIGNALS:
    void chosen(const QString& name); // by hand

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void rebuild();
    void dress();
    QAbstractAxis* makeAxis(const charts::Axis& axis, Qt::Alignment side);
    QRectF plot() const;
    QPointF placeOf(const charts::Near& near) const;
    std::optional<charts::Near> under(QPointF place) const;
    void tell(const charts::Near& near);
    std::size_t chosenIndex() const;

    ThemeManager& m_themes;
    charts::Curves m_curves;
    std::vector<QXYSeries*> m_lines;
    QString m_chosen;
    std::optional<charts::Near> m_told; // a ring stands around that point
    bool m_showsFocus = false;
};

} // namespace ui
