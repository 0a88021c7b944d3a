// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/accessible/items.h"
#include "ui/clients/histories.h"

namespace ui {

class Session;
class ThemeManager;

// The histories of all clients: a bar from each question to its answer, open-ended where the outcome is not known, and
// whether one order of all of them explains every answer (linearizability). Return or a click goes to an answer.
class HistoryView : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    HistoryView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    const std::vector<histories::Lane>& lanes() const { return m_lanes; }
    QString verdict() const;
    QRectF barOf(int item) const; // in the contents

    int itemCount() const override { return static_cast<int>(m_bars.size()); }
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override { return item == m_current; }
    void selectItem(int item) override;
    void activate(int item);

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {160, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Bar {
        std::size_t lane = 0, interval = 0;
        QRectF rect;
    };

    void refresh();
    void lay();
    double xOf(raft::Time time) const;
    const histories::Interval& intervalOf(const Bar& bar) const { return m_lanes[bar.lane].intervals[bar.interval]; }
    void paintBar(QPainter& painter, const Bar& bar, bool isCurrent) const;
    int itemAt(QPoint point) const;
    QColor colorOf(histories::Fate fate) const;

    Session& m_session;
    ThemeManager& m_themes;
    std::vector<histories::Lane> m_lanes;
    histories::Verdict m_verdict;
    std::vector<Bar> m_bars;
    std::vector<double> m_laneTops; // of each lane's words
    raft::Time m_from{}, m_to{};
    double m_left = 0, m_right = 0; // of the time axis
    double m_top = 0;               // of the lanes, below the verdict
    int m_current = -1;
};

} // namespace ui
