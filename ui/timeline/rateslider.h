// SPDX-License-Identifier: MIT
#pragma once

#include <QSlider>

namespace ui {

class ThemeManager;

// A logarithmic slider for the rate, with a mark at real time that it snaps to. Keys go from round rate to round rate.
class RateSlider : public QSlider {
    Q_OBJECT

public:
    explicit RateSlider(ThemeManager& themes, QWidget* parent = nullptr);

    double rate() const { return m_rate; }
    void setRate(double rate); // shows it; says nothing

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

    ThemeManager& m_themes;
    double m_rate = 1;
};

} // namespace ui
