// SPDX-License-Identifier: MIT
#pragma once

#include <QtCharts/QChartView>

#include "ui/charts/chartpoints.h"

#include <optional>

class QValueAxis;

namespace ui {

class Theme;

// One chart in the program's clothes: time across, the playhead upon it. A click, a drag or the arrow keys move it.
class ChartCanvas : public QChartView {
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget* parent = nullptr);

    void takeTheme(const Theme& theme);
    // The chart takes the series; they share the two axes.
    void addSeries(QAbstractSeries* series);
    void setWindow(const charts::Window& window);
    void setScale(const charts::Scale& scale);
    void hideValues(); // no axis of values
    void setInstants(raft::Time playhead, std::optional<raft::Time> hovered);
    // A range that was chosen in one of the charts: shaded in all of them.
    using Range = std::pair<raft::Time, raft::Time>;
    void setBrush(std::optional<Range> brush);
    const std::optional<Range>& brush() const { return m_brush; }
    const charts::Window& window() const { return m_window; }
    raft::Time timeAt(double x) const; // of a place in the viewport, within the window
    double xOf(raft::Time time) const;

Q_SIGNALS:
    void clicked(raft::Time time);
    void stepped(raft::Duration by); // with the keys
    void brushed(raft::Time from, raft::Time to); // a drag goes on; from <= to
    void brushDropped();
    void markWanted();   // with the keys: the range begins, or ends, at the playhead
    void hovered(raft::Time time, QPoint global);
    void left();

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QRectF plot() const;

    QValueAxis* m_times;
    QValueAxis* m_values;
    charts::Window m_window{raft::Time{}, raft::Time(1'000'000)};
    charts::Scale m_scale;
    raft::Time m_playhead{};
    std::optional<raft::Time> m_hovered;
    QColor m_playheadColor, m_hoverColor, m_focusColor;
    QColor m_brushColor;
    std::optional<Range> m_brush;
    std::optional<double> m_pressedAt; // x, while the button is held
    bool m_dragging = false;           // far enough to mean a range
    bool m_showsFocus = false;
};

} // namespace ui
