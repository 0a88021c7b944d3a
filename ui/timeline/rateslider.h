// SPDX-License-Identifier: MIT
#pragma once

#include <QSlider>

#include "ui/timeline/rates.h"

namespace ui {

class ThemeManager;

// A logarithmic slider for the rate, with a mark at real time that it snaps to, and in a Lab one more at its end. Keys go from round rate to round rate.
class RateSlider : public QSlider {
    Q_OBJECT

public:
    explicit RateSlider(ThemeManager& themes, QWidget* parent = nullptr);

    double rate() const { return m_rate; }
    void setRate(double rate); // shows it; says nothing
    timeline::Reach reach() const { return m_reach; }
    void setReach(timeline::Reach reach); // how fast it can get

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rateChosen(double rate); // by the person

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(double rate);
    void retranslate();
    void drawMark(QPainter& painter, int position, double handle, const QString& words) const;

    ThemeManager& m_themes;
    timeline::Reach m_reach = timeline::Reach::Live;
    double m_rate = 1;
};

} // namespace ui
