// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace ui {

/// Fusion, with the parts redrawn that a style sheet cannot draw from theme colours alone: check marks, arrows,
/// sliders, combo and spin boxes, scroll bars, focus rings.
class ThemeStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit ThemeStyle(const Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;

private:
    void drawField(QPainter* painter, const QRect& rect, const QStyleOption* option) const;
    void drawCheck(QPainter* painter, const QStyleOption* option, bool round) const;
    void drawChevron(QPainter* painter, const QRectF& rect, const QString& direction,
                     const QStyleOption* option) const;
    void drawFocusRing(QPainter* painter, const QRectF& rect, double radius) const;
    void drawSlider(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const;
    void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter, const QWidget* widget) const;
    void drawComboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const;
    void drawSpinBox(const QStyleOptionSpinBox* option, QPainter* painter, const QWidget* widget) const;

    [[nodiscard]] QRect sliderRect(const QStyleOptionSlider* option, SubControl part) const;
    [[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider* option, SubControl part,
                                      const QWidget* widget) const;
    [[nodiscard]] QRect spinBoxRect(const QStyleOptionSpinBox* option, SubControl part) const;

    Theme m_theme;
};

} // namespace ui
