// SPDX-License-Identifier: MIT
#include "ui/actions/actionbutton.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

ActionButton::ActionButton(ActionRegistry& registry, QString id, QWidget* parent)
    : QPushButton(parent)
    , m_registry(registry)
    , m_id(std::move(id))
{
    setFocusPolicy(Qt::TabFocus);
    if (const auto* spec = registry.spec(m_id); spec && spec->harmful)
        setKind(this, "danger");
    connect(this, &QPushButton::clicked, this, [this] { m_registry.trigger(m_id); });
    connect(&registry, &ActionRegistry::changed, this, &ActionButton::follow);
    connect(&registry.themes(), &ThemeManager::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    follow();
}

void ActionButton::setShortcutVisible(bool visible)
{
    m_shortcutVisible = visible;
    follow();
}

void ActionButton::follow()
{
    const QAction* action = m_registry.action(m_id);
    if (!action)
        return;
    const QString name = m_registry.title(m_id).remove(QLatin1Char('&'));
    if (m_iconOnly) {
        const QString kind = property("kind").toString();
        const bool round = kind == QLatin1String("play");
        const bool onAccent = round || kind == QLatin1String("primary");
        const QString icon = m_registry.spec(m_id)->shownIcon();
        const QString solid = icon + QStringLiteral("-filled");
        const Theme& theme = m_registry.themes().theme();
        setIcon(themedIcon(round && iconExists(solid) ? solid : icon, theme,
                           onAccent ? ColorRole::AccentText : ColorRole::TextMuted));
        const int side = round ? static_cast<int>(theme.scaled(20)) : theme.pixels(SizeRole::Icon);
        setIconSize({side, side});
        setText(QString());
    } else {
        setIcon(QIcon());
        setText(name);
    }
    setAccessibleName(name);
    setAccessibleDescription(m_registry.reason(m_id).value_or(m_registry.description(m_id)));
    setToolTip(action->toolTip());
    setEnabled(action->isEnabled());
    setCheckable(action->isCheckable());
    setChecked(action->isChecked());
    updateGeometry();
    update();
}

QString ActionButton::hint() const
{
    return m_iconOnly || !m_shortcutVisible ? QString() : m_registry.shortcutText(m_id);
}

int ActionButton::hintWidth() const
{
    const QString text = hint();
    if (text.isEmpty())
        return 0;
    const Theme& theme = m_registry.themes().theme();
    return QFontMetrics(theme.font(FontRole::Caption)).horizontalAdvance(text) + theme.pixels(SizeRole::Gap);
}

QSize ActionButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(hintWidth(), 0);
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QRect contents = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    const int extra = hintWidth();
    option.rect = contents;
    if (extra > 0)
        option.rect = style()->visualRect(layoutDirection(), contents, contents.adjusted(0, 0, -extra, 0));
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
    if (extra > 0) {
        const Theme& theme = m_registry.themes().theme();
        painter.setFont(theme.font(FontRole::Caption));
        painter.setPen(theme.color(isEnabled() ? ColorRole::TextFaint : ColorRole::TextDisabled));
        const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
        painter.drawText(contents, static_cast<int>(alignment), hint());
    }
}

} // namespace ui
