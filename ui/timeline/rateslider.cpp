// SPDX-License-Identifier: MIT
#include "ui/timeline/rateslider.h"

#include "ui/theme/thememanager.h"
#include "ui/timeline/rates.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace timeline;

RateSlider::RateSlider(ThemeManager& themes, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_themes(themes)
{
    setRange(0, ratePositions);
    setValue(realTimePosition);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        m_rate = rateAt(position, m_reach);
        if (m_rate == 1 && position != realTimePosition) { // it snaps
            const QSignalBlocker quiet(this);
            setSliderPosition(realTimePosition);
        }
        retranslate();
        Q_EMIT rateChosen(m_rate);
    });
    connect(&themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void RateSlider::retranslate()
{
    setAccessibleName(tr("Speed"));
    setAccessibleDescription(rateText(m_rate));
    setToolTip(tr("How fast the cluster's time passes: %1").arg(rateText(m_rate)));
}

void RateSlider::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QSlider::changeEvent(event);
}

void RateSlider::setRate(double rate)
{
    m_rate = rate;
    const QSignalBlocker quiet(this);
    setValue(positionOf(rate, m_reach));
    retranslate();
}

void RateSlider::setReach(Reach reach)
{
    if (reach == m_reach)
        return;
    m_reach = reach;
    const QSignalBlocker quiet(this);
    setRange(0, lastPosition(reach));
    setValue(positionOf(m_rate, m_reach));
    update();
}

void RateSlider::choose(double rate)
{
    setRate(rate);
    Q_EMIT rateChosen(rate);
}

QSize RateSlider::sizeHint() const
{
    const Theme& theme = m_themes.theme();
    const int caption = QFontMetrics(theme.font(FontRole::Caption)).height();
    return {static_cast<int>(theme.scaled(190)), theme.pixels(SizeRole::SliderHandle) + 2 * caption};
}

QSize RateSlider::minimumSizeHint() const
{
    return {static_cast<int>(m_themes.theme().scaled(72)), sizeHint().height()};
}

void RateSlider::paintEvent(QPaintEvent* event)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRectF handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    QPainter painter(this);
    drawMark(painter, realTimePosition, handle.width(), tr("1×", "real time, on the slider"));
    if (m_reach == Reach::Lab)
        drawMark(painter, labPositions, handle.width(), shortRateText(unboundedRate));
    painter.end();
    QSlider::paintEvent(event);
}

void RateSlider::drawMark(QPainter& painter, int position, double handle, const QString& words) const
{
    const Theme& theme = m_themes.theme();
    const int at = QStyle::sliderPositionFromValue(minimum(), maximum(), position, width() - static_cast<int>(handle), layoutDirection() == Qt::RightToLeft);
    const double x = std::floor(at + handle / 2) + 0.5;
    const double middle = height() / 2.0;
    painter.setPen(QPen(theme.color(ColorRole::Outline), 1.4));
    const double reach = theme.scaled(7);
    painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach));
    painter.setFont(theme.font(FontRole::Caption));
    painter.setPen(theme.color(ColorRole::TextFaint));
    const QFontMetricsF metrics(painter.font());
    const double half = metrics.horizontalAdvance(words) / 2 + 1;
    const double centre = std::clamp(x, half, width() - half);
    painter.drawText(QRectF(centre - half, middle - reach - metrics.height(), 2 * half, metrics.height()), Qt::AlignCenter, words);
}

void RateSlider::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_PageDown: choose(nextRate(m_rate, -1, m_reach)); return;
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_PageUp: choose(nextRate(m_rate, 1, m_reach)); return;
    case Qt::Key_Home: choose(slowestRate); return;
    case Qt::Key_End: choose(fastestOf(m_reach)); return;
    default: QSlider::keyPressEvent(event);
    }
}

void RateSlider::wheelEvent(QWheelEvent* event)
{
    if (const int delta = event->angleDelta().y() + event->angleDelta().x(); delta != 0)
        choose(nextRate(m_rate, delta > 0 ? 1 : -1, m_reach));
    event->accept();
}

void RateSlider::mouseDoubleClickEvent(QMouseEvent* event)
{
    Q_UNUSED(event)
    choose(1);
}

} // namespace ui
