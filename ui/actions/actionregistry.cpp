// SPDX-License-Identifier: MIT
#include "ui/actions/actionregistry.h"

#include "ui/actions/actionitem.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QRegularExpression>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

const QString shortcutGroup = QStringLiteral("shortcuts");

bool collide(const QKeySequence& a, const QKeySequence& b)
{
    // "Ctrl+K, C" can never be typed where "Ctrl+K" alone does something.
    return !a.isEmpty() && !b.isEmpty()
        && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

ActionRegistry::ActionRegistry(ThemeManager& themes, QObject* parent) : QObject(parent), m_themes(themes)
{
    connect(&themes, &ThemeManager::changed, this, &ActionRegistry::updateIcons);
}

ActionRegistry::~ActionRegistry() = default;

void ActionRegistry::addCategory(const QString& id, std::function<QString()> title)
{
    m_categories.push_back(std::make_unique<Category>(Category{id, std::move(title)}));
}

QAction* ActionRegistry::add(ActionSpec spec)
{
    Q_ASSERT_X(!m_byId.contains(spec.id), "ActionRegistry::add", qPrintable(spec.id));
    Q_ASSERT_X(categories().contains(spec.category), "ActionRegistry::add", qPrintable(spec.category));
    auto item = std::make_unique<Item>();
    item->action = new QAction(this);
    item->action->setObjectName(spec.id);
    item->action->setCheckable(static_cast<bool>(spec.checked));
    item->action->setShortcuts(spec.shortcuts);
    item->action->setAutoRepeat(false);
    item->action->setIconVisibleInMenu(!spec.checked); // there the check mark stands in its place
    item->action->setIcon(
        themedIcon(spec.shownIcon(), m_themes.theme(), spec.harmful ? ColorRole::Fault : ColorRole::TextMuted));
    item->spec = std::move(spec);
    const QString id = item->spec.id;
    connect(item->action, &QAction::triggered, this, [this, id] { trigger(id); });
    for (const auto& window : m_windows) {
        if (window)
            window->addAction(item->action);
    }
    m_byId.insert(id, item.get());
    updateState(*item);
    updateTexts(*item);
    m_items.push_back(std::move(item));
    return m_items.back()->action;
}

void ActionRegistry::setTargets(std::function<std::optional<ActionTarget>()> current,
                                std::function<QList<ActionTarget>()> all)
{
    m_currentTarget = std::move(current);
    m_allTargets = std::move(all);
    refresh();
}

QStringList ActionRegistry::ids() const
{
    QStringList result;
    for (const auto& item : m_items)
        result.append(item->spec.id);
    return result;
}

QStringList ActionRegistry::categories() const
{
    QStringList result;
    for (const auto& category : m_categories)
        result.append(category->id);
    return result;
}

const ActionSpec* ActionRegistry::spec(const QString& id) const
{
    const Item* item = find(id);
    return item ? &item->spec : nullptr;
}

QAction* ActionRegistry::action(const QString& id) const
{
    const Item* item = find(id);
    return item ? item->action : nullptr;
}

QString ActionRegistry::title(const QString& id) const
{
    const Item* item = find(id);
    return item && item->spec.title ? item->spec.title() : id;
}

QString ActionRegistry::title(const QString& id, const ActionTarget& target) const
{
    const Item* item = find(id);
    return item && item->spec.titleFor && !target.label.isEmpty() ? item->spec.titleFor(target.label)
                                                                  : title(id);
}

QString ActionRegistry::description(const QString& id) const
{
    const Item* item = find(id);
    return item && item->spec.description ? item->spec.description() : QString();
}

QString ActionRegistry::categoryTitle(const QString& id) const
{
    QStringList titles;
    for (const auto& category : m_categories) {
        if (category->id == id || id.startsWith(category->id + QLatin1Char('/')))
            // A mnemonic may stand in brackets behind the title, as in Chinese: "集群(&C)".
            titles.append(category->title().remove(QRegularExpression(QStringLiteral("\\(&\\w\\)"))).remove(QLatin1Char('&')));
    }
    return titles.join(QStringLiteral(" › "));
}

std::optional<QString> ActionRegistry::reason(const QString& id) const
{
    const auto target = currentTarget();
    return reason(id, target ? target->value : QVariant());
}

std::optional<QString> ActionRegistry::reason(const QString& id, const QVariant& target) const
{
    const Item* item = find(id);
    if (!item)
        return tr("There is no such action.");
    if (item->spec.needsTarget && !target.isValid())
        return tr("Select a node first.");
    return item->spec.forbidden ? item->spec.forbidden(target) : std::nullopt;
}

std::optional<ActionTarget> ActionRegistry::currentTarget() const
{
    return m_currentTarget ? m_currentTarget() : std::nullopt;
}

QList<ActionTarget> ActionRegistry::targets() const
{
    return m_allTargets ? m_allTargets() : QList<ActionTarget>();
}

bool ActionRegistry::trigger(const QString& id)
{
    const auto target = currentTarget();
    return trigger(id, target ? target->value : QVariant());
}

bool ActionRegistry::trigger(const QString& id, const QVariant& target)
{
    if (const auto why = reason(id, target)) {
        Q_EMIT refused(id, *why);
        refresh();
        return false;
    }
    const QPointer<ActionRegistry> alive(this); // "Quit" may end us
    if (const Item* item = find(id); item->spec.run)
        item->spec.run(target);
    if (alive) {
        Q_EMIT triggered(id, target);
        refresh();
    }
    return true;
}

QList<QKeySequence> ActionRegistry::shortcuts(const QString& id) const
{
    const Item* item = find(id);
    return item ? item->action->shortcuts() : QList<QKeySequence>();
}

QString ActionRegistry::shortcutText(const QString& id) const
{
    const auto all = shortcuts(id);
    return all.isEmpty() ? QString() : all.first().toString(QKeySequence::NativeText);
}

std::optional<ShortcutConflict> ActionRegistry::conflict(const QKeySequence& shortcut,
                                                         const QString& exceptId) const
{
    for (const auto& item : m_items) {
        if (item->spec.id == exceptId)
            continue;
        for (const QKeySequence& other : item->action->shortcuts()) {
            if (collide(shortcut, other))
                return ShortcutConflict{
                    item->spec.id, shortcut,
                    tr("“%1” already belongs to “%2”.")
                        .arg(other.toString(QKeySequence::NativeText), title(item->spec.id))};
        }
    }
    return std::nullopt;
}

std::optional<ShortcutConflict> ActionRegistry::setShortcuts(const QString& id,
                                                             const QList<QKeySequence>& shortcuts)
{
    Item* item = find(id);
    Q_ASSERT(item);
    for (const QKeySequence& shortcut : shortcuts) {
        if (auto found = conflict(shortcut, id))
            return found;
    }
    item->action->setShortcuts(shortcuts);
    updateTexts(*item);
    Q_EMIT changed();
    return std::nullopt;
}

std::optional<ShortcutConflict> ActionRegistry::resetShortcuts(const QString& id)
{
    const ActionSpec* known = spec(id);
    Q_ASSERT(known);
    return setShortcuts(id, known->shortcuts);
}

void ActionRegistry::resetAllShortcuts()
{
    for (const auto& item : m_items) {
        item->action->setShortcuts(item->spec.shortcuts);
        updateTexts(*item);
    }
    Q_EMIT changed();
}

bool ActionRegistry::isCustomized(const QString& id) const
{
    const Item* item = find(id);
    return item && item->action->shortcuts() != item->spec.shortcuts;
}

void ActionRegistry::saveShortcuts(QSettings& settings) const
{
    settings.remove(shortcutGroup);
    settings.beginGroup(shortcutGroup);
    for (const auto& item : m_items) {
        if (isCustomized(item->spec.id))
            settings.setValue(
                item->spec.id,
                QKeySequence::listToString(item->action->shortcuts(), QKeySequence::PortableText));
    }
    settings.endGroup();
}

void ActionRegistry::loadShortcuts(QSettings& settings)
{
    settings.beginGroup(shortcutGroup);
    // First take away, then give: two actions may have exchanged their shortcuts.
    for (const auto& item : m_items) {
        if (settings.contains(item->spec.id))
            item->action->setShortcuts(QList<QKeySequence>());
    }
    for (const auto& item : m_items) {
        const QString& id = item->spec.id;
        if (!settings.contains(id))
            continue;
        QList<QKeySequence> free;
        const auto wanted =
            QKeySequence::listFromString(settings.value(id).toString(), QKeySequence::PortableText);
        for (const QKeySequence& shortcut : wanted) {
            if (!shortcut.isEmpty()
                && !conflict(shortcut, id)) // a file edited by hand may give one key twice
                free.append(shortcut);
        }
        item->action->setShortcuts(free);
        updateTexts(*item);
    }
    settings.endGroup();
    Q_EMIT changed();
}

void ActionRegistry::refresh()
{
    bool any = false;
    for (const auto& item : m_items)
        any = updateState(*item) || any;
    if (any)
        Q_EMIT changed();
}

void ActionRegistry::retranslate()
{
    for (const auto& item : m_items) {
        updateState(*item);
        updateTexts(*item);
    }
    retitleMenus();
    Q_EMIT changed();
}

const ActionRegistry::Item* ActionRegistry::find(const QString& id) const
{
    return m_byId.value(id, nullptr);
}

ActionRegistry::Item* ActionRegistry::find(const QString& id)
{
    return m_byId.value(id, nullptr);
}

void ActionRegistry::updateTexts(Item& item)
{
    const QString name = title(item.spec.id);
    const QString about = description(item.spec.id);
    item.action->setText(name);
    item.action->setIconText(name);
    item.action->setStatusTip(item.reason ? *item.reason : about);
    QString tip = QStringLiteral("<p style='white-space:pre'><b>%1</b>").arg(name.toHtmlEscaped());
    if (const QString keys = shortcutText(item.spec.id); !keys.isEmpty())
        tip += QStringLiteral("&nbsp;&nbsp;") + keys.toHtmlEscaped();
    tip += QStringLiteral("</p>");
    if (!about.isEmpty())
        tip += QStringLiteral("<p>%1</p>").arg(about.toHtmlEscaped());
    if (item.reason)
        tip += QStringLiteral("<p><i>%1</i></p>").arg(item.reason->toHtmlEscaped());
    item.action->setToolTip(tip);
}

bool ActionRegistry::updateState(Item& item)
{
    const auto why = reason(item.spec.id);
    const bool isChecked = item.spec.checked && item.spec.checked();
    const bool same =
        why == item.reason && item.action->isEnabled() == !why && item.action->isChecked() == isChecked;
    if (item.spec.checked)
        item.action->setChecked(isChecked); // a click toggles it before anybody has agreed
    if (same)
        return false;
    item.reason = why;
    item.action->setEnabled(!why);
    updateTexts(item);
    return true;
}

void ActionRegistry::updateIcons()
{
    for (const auto& item : m_items)
        item->action->setIcon(themedIcon(item->spec.shownIcon(), m_themes.theme(),
                                         item->spec.harmful ? ColorRole::Fault : ColorRole::TextMuted));
    Q_EMIT changed();
}

} // namespace ui
