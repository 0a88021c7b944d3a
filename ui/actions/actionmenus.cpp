// SPDX-License-Identifier: MIT
// The parts of the registry that a person sees and touches: menus, buttons, keys.
#include "ui/actions/actionbutton.h"
#include "ui/actions/actionitem.h"
#include "ui/actions/actionregistry.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace ui {

namespace {

constexpr auto categoryProperty = "actionCategory";

QString parentCategory(const QString& id)
{
    const auto slash = id.lastIndexOf(QLatin1Char('/'));
    return slash < 0 ? QString() : id.left(slash);
}

} // namespace

void ActionRegistry::fillMenuBar(QMenuBar* menuBar)
{
    for (const auto& category : m_categories) {
        if (parentCategory(category->id).isEmpty())
            menuBar->addMenu(createMenu(category->id, menuBar));
    }
}

QMenu* ActionRegistry::createMenu(const QString& category, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setProperty(categoryProperty, category);
    menu->setToolTipsVisible(true);
    fillMenu(menu, category);
    m_menus.emplace_back(menu);
    // The state may have changed since the last refresh; what opens is what holds now.
    connect(menu, &QMenu::aboutToShow, this, &ActionRegistry::refresh);
    retitleMenus();
    return menu;
}

void ActionRegistry::fillMenu(QMenu* menu, const QString& category)
{
    for (const auto& item : m_items) {
        if (item->spec.category != category || !item->spec.inMenus)
            continue;
        if (item->spec.separatorBefore && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(item->action);
    }
    for (const auto& child : m_categories) {
        if (parentCategory(child->id) == category)
            menu->addMenu(createMenu(child->id, menu));
    }
}

void ActionRegistry::retitleMenus()
{
    std::erase_if(m_menus, [](const QPointer<QMenu>& menu) { return menu.isNull(); });
    for (const auto& menu : m_menus) {
        const QString id = menu->property(categoryProperty).toString();
        const auto found = std::find_if(m_categories.begin(), m_categories.end(),
                                        [&](const auto& category) { return category->id == id; });
        if (found != m_categories.end())
            menu->setTitle((*found)->title());
    }
}

QMenu* ActionRegistry::createContextMenu(const QStringList& ids, const ActionTarget& target, QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    const auto contentsOf = [this](const QString& category) { // its actions, then its menus
        QStringList contents;
        for (const auto& item : m_items) {
            if (item->spec.category != category || !item->spec.inMenus)
                continue;
            if (item->spec.separatorBefore && !contents.isEmpty())
                contents << QString();
            contents << item->spec.id;
        }
        for (const auto& child : m_categories) {
            if (parentCategory(child->id) == category)
                contents << child->id;
        }
        return contents;
    };
    for (const QString& id : ids) {
        if (id.isEmpty()) {
            menu->addSeparator();
            continue;
        }
        const Item* item = find(id);
        if (const auto group = std::find_if(m_categories.begin(), m_categories.end(), [&id](const auto& each) { return each->id == id; });
            !item && group != m_categories.end()) {
            QMenu* inner = createContextMenu(contentsOf(id), target, menu);
            inner->setTitle((*group)->title());
            menu->addMenu(inner);
            continue;
        }
        Q_ASSERT_X(item, "ActionRegistry::createContextMenu", qPrintable(id));
        const auto why = reason(id, target.value);
        const QString name = title(id, target);
        // What follows the tab stands in the column of shortcuts.
        auto* entry = menu->addAction(name + QLatin1Char('\t') + (why ? *why : shortcutText(id)));
        entry->setObjectName(id);
        entry->setIcon(item->action->icon());
        entry->setEnabled(!why);
        entry->setToolTip(why ? *why : description(id));
        entry->setStatusTip(why ? *why : description(id));
        if (item->spec.checked) {
            entry->setCheckable(true);
            entry->setIconVisibleInMenu(false);
            entry->setChecked(item->spec.checked());
        }
        connect(entry, &QAction::triggered, this, [this, id, value = target.value] { trigger(id, value); });
    }
    return menu;
}

ActionButton* ActionRegistry::createButton(const QString& id, QWidget* parent)
{
    Q_ASSERT_X(find(id), "ActionRegistry::createButton", qPrintable(id));
    return new ActionButton(*this, id, parent);
}

void ActionRegistry::attachTo(QWidget* window)
{
    for (const auto& item : m_items)
        window->addAction(item->action);
    window->installEventFilter(this);
    m_windows.emplace_back(window);
}

bool ActionRegistry::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    auto* window = qobject_cast<QWidget*>(watched);
    if (window && event->type() == QEvent::ShortcutOverride) {
        // Reaches the window when the widget with the focus has not claimed the key itself.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (keepsKey(window->focusWidget(), key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    if (window && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->isAutoRepeat())
            explainRefusedKey(key->key(), key->modifiers());
    }
    return QObject::eventFilter(watched, event);
}

bool ActionRegistry::keepsKey(const QWidget* focus, int key, Qt::KeyboardModifiers modifiers) const
{
    constexpr auto strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (!focus || (modifiers & strong) != Qt::NoModifier)
        return false;
    const bool presses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (presses && (qobject_cast<const QAbstractButton*>(focus) || qobject_cast<const QComboBox*>(focus)))
        return true;
    if (qobject_cast<const QKeySequenceEdit*>(focus) || qobject_cast<const QAbstractSpinBox*>(focus))
        return true;
    const auto* combo = qobject_cast<const QComboBox*>(focus);
    if (combo && combo->isEditable())
        return true;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(focus))
        return presses && view->selectionMode() == QAbstractItemView::MultiSelection;
    // Whoever takes text asks for the input method; so do web-like and custom text widgets.
    const auto* line = qobject_cast<const QLineEdit*>(focus);
    return line ? !line->isReadOnly() : focus->testAttribute(Qt::WA_InputMethodEnabled);
}

void ActionRegistry::explainRefusedKey(int key, Qt::KeyboardModifiers modifiers)
{
    // Qt lets a disabled action's key fall through without a word; a person should hear why.
    const QKeySequence pressed(QKeyCombination(modifiers & ~Qt::KeypadModifier, static_cast<Qt::Key>(key)));
    for (const auto& item : m_items) {
        if (item->reason && item->action->shortcuts().contains(pressed)) {
            Q_EMIT refused(item->spec.id, *item->reason);
            return;
        }
    }
}

} // namespace ui
