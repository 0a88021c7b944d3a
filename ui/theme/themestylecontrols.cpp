// SPDX-License-Identifier: MIT
// The controls that ThemeStyle draws itself.
#include "ui/theme/icons.h"
#include "ui/theme/themestyle.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QPainterPath>
#include <QSlider>
#include <QStyleOption>

#include <algorithm>

namespace ui {

void ThemeStyle::drawFocusRing(QPainter* painter, const QRectF& rect, double radius) const
{
    const double width = m_theme.size(SizeRole::FocusRing);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.color(ColorRole::Focus), width));
    painter->drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter->restore();
}

void ThemeStyle::drawField(QPainter* painter, const QRect& rect, const QStyleOption* option) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool focused = option->state.testFlag(State_HasFocus);
    const bool hovered = option->state.testFlag(State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(m_theme.color(enabled ? ColorRole::Sunken : ColorRole::Surface));
    const ColorRole edge = hovered && enabled ? ColorRole::Outline : ColorRole::Border;
    painter->setPen(QPen(m_theme.color(edge), 1));
    const double radius = m_theme.size(SizeRole::Radius);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
    if (focused)
        drawFocusRing(painter, rect, radius);
}

void ThemeStyle::drawChevron(QPainter* painter, const QRectF& rect, const QString& direction,
                             const QStyleOption* option) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const double side = std::min({m_theme.size(SizeRole::IconSmall), rect.width(), rect.height()});
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    paintIcon(*painter, square, direction,
              m_theme.color(enabled ? ColorRole::TextMuted : ColorRole::TextDisabled));
}

void ThemeStyle::drawCheck(QPainter* painter, const QStyleOption* option, bool round) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const bool partly = option->state.testFlag(State_NoChange);
    const bool hovered = option->state.testFlag(State_MouseOver) && enabled;
    const QRectF box = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    const double radius = round ? box.width() / 2 : m_theme.size(SizeRole::RadiusSmall);
    const QColor fill = m_theme.color(enabled ? ColorRole::Accent : ColorRole::TextDisabled);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (on || partly) {
        painter->setBrush(fill);
        painter->setPen(Qt::NoPen);
    } else {
        painter->setBrush(m_theme.color(hovered ? ColorRole::Hover : ColorRole::Sunken));
        painter->setPen(QPen(m_theme.color(enabled ? ColorRole::Outline : ColorRole::TextDisabled), 1.5));
    }
    painter->drawRoundedRect(box, radius, radius);
    const QColor mark = m_theme.color(ColorRole::AccentText);
    if (round && on) {
        painter->setBrush(mark);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
    } else if (on || partly) {
        QPainterPath path;
        if (partly) {
            path.moveTo(box.left() + box.width() * 0.27, box.center().y());
            path.lineTo(box.right() - box.width() * 0.27, box.center().y());
        } else {
            path.moveTo(box.left() + box.width() * 0.24, box.top() + box.height() * 0.53);
            path.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.71);
            path.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.31);
        }
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(mark, m_theme.scaled(1.9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(path);
    }
    painter->restore();
}

void ThemeStyle::drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool across = option->orientation == Qt::Horizontal;
    const QRectF groove = subControlRect(CC_Slider, option, SC_SliderGroove, widget);
    const QRectF handle = subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    const double thickness = m_theme.size(SizeRole::SliderTrack);
    const QColor tone = m_theme.color(enabled ? ColorRole::Accent : ColorRole::TextDisabled);

    QRectF track = groove;
    if (across) {
        track.setHeight(thickness);
        track.moveCenter(QPointF(groove.center().x(), handle.center().y()));
    } else {
        track.setWidth(thickness);
        track.moveCenter(QPointF(handle.center().x(), groove.center().y()));
    }
    // The filled part begins where the minimum is: left or, with right-to-left text and inverted sliders, right.
    QRectF filled = track;
    if (across)
        option->upsideDown ? filled.setLeft(handle.center().x()) : filled.setRight(handle.center().x());
    else
        option->upsideDown ? filled.setTop(handle.center().y()) : filled.setBottom(handle.center().y());

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(ColorRole::Track));
    painter->drawRoundedRect(track, thickness / 2, thickness / 2);
    painter->setBrush(tone);
    painter->drawRoundedRect(filled, thickness / 2, thickness / 2);
    const bool active = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
    const double stroke = m_theme.size(SizeRole::Stroke);
    painter->setBrush(m_theme.color(active && enabled ? ColorRole::AccentSoft : ColorRole::Surface));
    painter->setPen(QPen(tone, stroke));
    painter->drawEllipse(handle.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
    painter->restore();
    if (option->state.testFlag(State_HasFocus)) {
        const double space = m_theme.size(SizeRole::FocusRing) + 1;
        const QRectF ring = handle.adjusted(-space, -space, space, space);
        drawFocusRing(painter, ring, ring.width() / 2);
    }
}

void ThemeStyle::drawScrollBar(const QStyleOptionSlider* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (option->maximum <= option->minimum)
        return;
    const bool active = option->activeSubControls.testFlag(SC_ScrollBarSlider)
        && (option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken));
    QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const double margin = active ? 1.5 : 2.5;
    handle.adjust(margin, margin, -margin, -margin);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(ColorRole::Outline, active ? 0.95 : 0.55));
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void ThemeStyle::drawComboBox(const QStyleOptionComboBox* option, QPainter* painter,
                              const QWidget* widget) const
{
    drawField(painter, option->rect, option);
    drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                QStringLiteral("chevron-down"), option);
}

void ThemeStyle::drawSpinBox(const QStyleOptionSpinBox* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (option->frame)
        drawField(painter, option->rect, option);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto button = [&](SubControl subControl, const QString& direction,
                            QAbstractSpinBox::StepEnabledFlag step) {
        QStyleOption state = *option;
        state.state.setFlag(State_Enabled,
                            option->state.testFlag(State_Enabled) && option->stepEnabled.testFlag(step));
        const QRect rect = subControlRect(CC_SpinBox, option, subControl, widget);
        if (state.state.testFlag(State_Enabled) && option->activeSubControls.testFlag(subControl)
            && option->state.testFlag(State_MouseOver)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(ColorRole::Hover));
            painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3);
            painter->restore();
        }
        drawChevron(painter, rect, direction, &state);
    };
    button(SC_SpinBoxUp, QStringLiteral("chevron-up"), QAbstractSpinBox::StepUpEnabled);
    button(SC_SpinBoxDown, QStringLiteral("chevron-down"), QAbstractSpinBox::StepDownEnabled);
}

QRect ThemeStyle::sliderRect(const QStyleOptionSlider* option, SubControl part) const
{
    const QRect whole = option->rect;
    const bool across = option->orientation == Qt::Horizontal;
    const int length = m_theme.pixels(SizeRole::SliderHandle);
    const int room = m_theme.pixels(SizeRole::FocusRing) + 1; // the ring must not be cut at the ends
    const QRect groove = across ? whole.adjusted(room, 0, -room, 0) : whole.adjusted(0, room, 0, -room);
    if (part == SC_SliderGroove)
        return groove;
    const int span = (across ? groove.width() : groove.height()) - length;
    const int at = sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition, span,
                                           option->upsideDown);
    return across ? QRect(groove.x() + at, whole.y() + (whole.height() - length) / 2, length, length)
                  : QRect(whole.x() + (whole.width() - length) / 2, groove.y() + at, length, length);
}

QRect ThemeStyle::scrollBarRect(const QStyleOptionSlider* option, SubControl part,
                                const QWidget* widget) const
{
    const QRect whole = option->rect;
    const bool across = option->orientation == Qt::Horizontal;
    const int space = across ? whole.width() : whole.height();
    const qint64 range = static_cast<qint64>(option->maximum) - option->minimum;
    int length = space;
    if (range > 0) {
        const int share =
            static_cast<int>(static_cast<qint64>(option->pageStep) * space / (range + option->pageStep));
        length =
            std::clamp(share, std::min(space, pixelMetric(PM_ScrollBarSliderMin, option, widget)), space);
    }
    const int at = sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                           space - length, option->upsideDown);
    const auto between = [&](int from, int extent) {
        return across ? QRect(whole.x() + from, whole.y(), extent, whole.height())
                      : QRect(whole.x(), whole.y() + from, whole.width(), extent);
    };
    if (part == SC_ScrollBarSlider)
        return between(at, length);
    if (part == SC_ScrollBarSubPage)
        return between(0, at);
    if (part == SC_ScrollBarAddPage)
        return between(at + length, space - at - length);
    return part == SC_ScrollBarGroove ? whole : QRect(); // no arrows at the ends
}

QRect ThemeStyle::spinBoxRect(const QStyleOptionSpinBox* option, SubControl part) const
{
    const QRect whole = option->rect;
    const int padding = m_theme.pixels(SizeRole::Gap);
    const int side = m_theme.pixels(SizeRole::Icon) + 6;
    const bool buttons = option->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int half = whole.height() / 2;
    if (part == SC_SpinBoxEditField)
        return visualRect(option->direction, whole,
                          whole.adjusted(padding, 1, buttons ? -side : -padding, -1));
    if (part == SC_SpinBoxFrame)
        return whole;
    if (!buttons)
        return {};
    const int top = part == SC_SpinBoxUp ? whole.top() + 2 : whole.top() + half;
    return visualRect(option->direction, whole, QRect(whole.right() - side, top, side - 2, half - 2));
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                 SubControl subControl, const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_Slider && slider && (subControl == SC_SliderHandle || subControl == SC_SliderGroove))
        return sliderRect(slider, subControl);
    if (control == CC_ScrollBar && slider)
        return scrollBarRect(slider, subControl, widget);
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return spinBoxRect(box, subControl);
    }
    if (control == CC_ComboBox && (subControl == SC_ComboBoxEditField || subControl == SC_ComboBoxArrow)) {
        const QRect whole = option->rect;
        const int side = m_theme.pixels(SizeRole::Icon) + 6;
        const QRect arrow(whole.right() - side, whole.top(), side, whole.height());
        const QRect field = whole.adjusted(m_theme.pixels(SizeRole::Gap) + 2, 1, -side - 2, -1);
        return visualRect(option->direction, whole, subControl == SC_ComboBoxArrow ? arrow : field);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

} // namespace ui
