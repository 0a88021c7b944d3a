// SPDX-License-Identifier: MIT
#include "ui/theme/themestyle.h"

#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace ui {

ThemeStyle::ThemeStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{ }

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    // Only what differs from Fusion is listed; -Wswitch-enum would ask for all forty others.
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return drawCheck(painter, option, false);
    if (element == PE_IndicatorRadioButton)
        return drawCheck(painter, option, true);
    if (element == PE_IndicatorMenuCheckMark) {
        if (option->state.testFlag(State_On)
            || (qstyleoption_cast<const QStyleOptionMenuItem*>(option)
                && qstyleoption_cast<const QStyleOptionMenuItem*>(option)->checked))
            paintIcon(*painter, option->rect, QStringLiteral("check"), m_theme.color(ColorRole::Accent));
        return;
    }
    // Inside of a spin or combo box the box itself is the field.
    if (element == PE_PanelLineEdit && widget
        && (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
            || qobject_cast<const QComboBox*>(widget->parentWidget())
            || qobject_cast<const QAbstractSpinBox*>(widget)))
        return;
    if (element == PE_FrameFocusRect)
        return drawFocusRing(painter, option->rect, m_theme.size(SizeRole::RadiusSmall));
    if (element == PE_IndicatorArrowDown || element == PE_IndicatorSpinDown)
        return drawChevron(painter, option->rect, QStringLiteral("chevron-down"), option);
    if (element == PE_IndicatorArrowUp || element == PE_IndicatorSpinUp)
        return drawChevron(painter, option->rect, QStringLiteral("chevron-up"), option);
    if (element == PE_IndicatorArrowRight)
        return drawChevron(painter, option->rect, QStringLiteral("chevron-right"), option);
    if (element == PE_IndicatorArrowLeft)
        return drawChevron(painter, option->rect, QStringLiteral("chevron-left"), option);
    if (element == PE_IndicatorHeaderArrow) {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        return drawChevron(painter, option->rect,
                           up ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), option);
    }
    if (element == PE_IndicatorBranch) {
        if (option->state.testFlag(State_Children)) {
            const bool leftToRight = option->direction == Qt::LeftToRight;
            const QString closed =
                leftToRight ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left");
            drawChevron(painter, option->rect,
                        option->state.testFlag(State_Open) ? QStringLiteral("chevron-down") : closed, option);
        }
        return;
    }
    if (element == PE_IndicatorDockWidgetResizeHandle) {
        painter->fillRect(option->rect, m_theme.color(ColorRole::Window));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_DockWidgetTitle) {
        if (const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option)) {
            painter->fillRect(dock->rect, m_theme.color(ColorRole::Surface));
            const int margin = m_theme.pixels(SizeRole::PanelMargin);
            QRect text = subElementRect(SE_DockWidgetTitleBarText, option, widget);
            text = text.united(QRect(dock->rect.topLeft(), QSize(1, dock->rect.height())));
            text.setLeft(dock->rect.left() + margin);
            painter->setFont(m_theme.font(FontRole::Section));
            painter->setPen(m_theme.color(ColorRole::TextMuted));
            const QString title =
                QFontMetrics(painter->font()).elidedText(dock->title.toUpper(), Qt::ElideRight, text.width());
            painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, title);
            return;
        }
    }
    if (element == CE_Splitter) {
        const bool across = option->rect.width() < option->rect.height();
        QRect line = option->rect;
        if (across)
            line.adjust(line.width() / 2, 0, -(line.width() - line.width() / 2 - 1), 0);
        else
            line.adjust(0, line.height() / 2, 0, -(line.height() - line.height() / 2 - 1));
        painter->fillRect(
            line,
            m_theme.color(option->state.testFlag(State_MouseOver) ? ColorRole::Accent : ColorRole::Border));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawSlider(slider, painter, widget);
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(bar, painter, widget);
    }
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawComboBox(box, painter, widget);
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return drawSpinBox(box, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon ThemeStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    if (icon == SP_TitleBarCloseButton || icon == SP_DockWidgetCloseButton || icon == SP_LineEditClearButton)
        return themedIcon(QStringLiteral("x"), m_theme);
    if (icon == SP_TitleBarNormalButton)
        return themedIcon(QStringLiteral("external-link"), m_theme);
    if (icon == SP_MessageBoxInformation)
        return themedIcon(QStringLiteral("info-circle"), m_theme, ColorRole::Accent);
    if (icon == SP_MessageBoxQuestion)
        return themedIcon(QStringLiteral("help"), m_theme, ColorRole::Accent);
    if (icon == SP_MessageBoxWarning || icon == SP_MessageBoxCritical)
        return themedIcon(QStringLiteral("alert-triangle"), m_theme, ColorRole::Fault);
    if (icon == SP_ToolBarHorizontalExtensionButton)
        return themedIcon(QStringLiteral("dots"), m_theme);
    return QProxyStyle::standardIcon(icon, option, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const
{
    const int padding = m_theme.pixels(SizeRole::Gap) + 2;
    const int height = m_theme.pixels(SizeRole::Control);
    if (type == CT_ComboBox || type == CT_SpinBox)
        return {contents.width() + 2 * padding + m_theme.pixels(SizeRole::Icon),
                std::max(contents.height() + 4, height)};
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_Slider) {
        const int thickness =
            m_theme.pixels(SizeRole::SliderHandle) + 2 * m_theme.pixels(SizeRole::FocusRing) + 2;
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider && slider->orientation == Qt::Vertical)
            size.setWidth(std::max(size.width(), thickness));
        else
            size.setHeight(std::max(size.height(), thickness));
    }
    return size;
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_DockWidgetCloseButton || element == SE_DockWidgetFloatButton) {
        const int shift = m_theme.pixels(SizeRole::Gap); // away from the window's edge
        rect.translate(option->direction == Qt::LeftToRight ? -shift : shift, 0);
    }
    return rect;
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    auto* header = qobject_cast<QHeaderView*>(widget);
    if (header && header->orientation() == Qt::Horizontal && header->defaultAlignment() == Qt::AlignCenter)
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // A view filled before it was polished has measured its rows without the style sheet's padding.
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        QMetaObject::invokeMethod(
            view, [view] { view->doItemsLayout(); }, Qt::QueuedConnection);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight || metric == PM_ExclusiveIndicatorWidth
        || metric == PM_ExclusiveIndicatorHeight || metric == PM_SmallIconSize || metric == PM_ButtonIconSize
        || metric == PM_TabBarIconSize || metric == PM_ListViewIconSize)
        return static_cast<int>(std::lround(m_theme.scaled(16)));
    if (metric == PM_CheckBoxLabelSpacing || metric == PM_RadioButtonLabelSpacing)
        return m_theme.pixels(SizeRole::Gap);
    if (metric == PM_ToolBarIconSize)
        return m_theme.pixels(SizeRole::Icon);
    if (metric == PM_ScrollBarExtent)
        return m_theme.pixels(SizeRole::ScrollBar);
    if (metric == PM_ScrollBarSliderMin)
        return 3 * m_theme.pixels(SizeRole::ScrollBar);
    if (metric == PM_SliderLength || metric == PM_SliderControlThickness || metric == PM_SliderThickness)
        return m_theme.pixels(SizeRole::SliderHandle);
    if (metric == PM_DockWidgetTitleMargin)
        return m_theme.pixels(SizeRole::Gap);
    if (metric == PM_DockWidgetSeparatorExtent || metric == PM_SplitterWidth)
        return 5;
    if (metric == PM_DockWidgetFrameWidth || metric == PM_ButtonShiftHorizontal
        || metric == PM_ButtonShiftVertical)
        return 0;
    if (metric == PM_MenuButtonIndicator)
        return m_theme.pixels(SizeRole::IconSmall);
    if (metric == PM_LayoutHorizontalSpacing || metric == PM_LayoutVerticalSpacing)
        return m_theme.pixels(SizeRole::Gap);
    if (metric == PM_LayoutLeftMargin || metric == PM_LayoutRightMargin || metric == PM_LayoutTopMargin
        || metric == PM_LayoutBottomMargin)
        return static_cast<int>(std::lround(m_theme.scaled(12)));
    if (metric == PM_HeaderDefaultSectionSizeVertical)
        return m_theme.pixels(SizeRole::Row) + 2;
    if (metric == PM_HeaderDefaultSectionSizeHorizontal)
        return static_cast<int>(std::lround(m_theme.scaled(100)));
    if (metric == PM_TitleBarHeight)
        return m_theme.pixels(SizeRole::Control);
    if (metric == PM_TextCursorWidth)
        return std::max(1, static_cast<int>(std::lround(m_theme.scaled(1.25))));
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const
{
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton; // a click on the track goes there
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons || hint == SH_ComboBox_Popup
        || hint == SH_EtchDisabledText || hint == SH_UnderlineShortcut)
        return 0;
    if (hint == SH_ToolTip_WakeUpDelay)
        return 450;
    if (hint == SH_Widget_Animation_Duration)
        return static_cast<int>(m_theme.duration(DurationRole::Quick).count());
    if (hint == SH_Menu_SupportsSections || hint == SH_ScrollBar_ContextMenu)
        return hint == SH_Menu_SupportsSections ? 1 : 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace ui
