// SPDX-License-Identifier: MIT
#include "ui/accessible/items.h"

#include <QWidget>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <mutex>
#include <vector>

namespace ui::accessible {

namespace {

Items* itemsOf(QObject* object)
{
    return dynamic_cast<Items*>(object);
}

class Item : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    Item(QWidget* widget, int number) : m_widget(widget), m_number(number) {}

    bool isValid() const override { return m_widget && m_number < itemsOf(m_widget)->itemCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? itemsOf(m_widget)->itemName(m_number) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect own = itemsOf(m_widget)->itemRect(m_number);
        return {m_widget->mapToGlobal(own.topLeft()), own.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.selected = itemsOf(m_widget)->isItemSelected(m_number);
        state.focused = state.selected && m_widget->hasFocus();
        state.invisible = !m_widget->isVisible();
        state.offscreen = !m_widget->rect().intersects(itemsOf(m_widget)->itemRect(m_number));
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& action) override
    {
        if (action == pressAction() && isValid())
            itemsOf(m_widget)->selectItem(m_number);
    }
    int number() const { return m_number; }

private:
    QPointer<QWidget> m_widget;
    int m_number;
};

class Container : public QAccessibleWidget {
public:
    explicit Container(QWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~Container() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return itemsOf(object())->itemCount(); }
    QAccessibleInterface* child(int number) const override
    {
        if (number < 0 || number >= childCount())
            return nullptr;
        while (m_children.size() <= static_cast<std::size_t>(number))
            m_children.push_back(QAccessible::registerAccessibleInterface(new Item(widget(), static_cast<int>(m_children.size()))));
        return QAccessible::accessibleInterface(m_children[static_cast<std::size_t>(number)]);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* item = dynamic_cast<const Item*>(child);
        return item ? item->number() : -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = widget()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < childCount(); ++i) {
            if (itemsOf(object())->itemRect(i).contains(point))
                return child(i);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        for (int i = 0; widget()->hasFocus() && i < childCount(); ++i) {
            if (itemsOf(object())->isItemSelected(i))
                return child(i);
        }
        return nullptr;
    }

private:
    mutable std::vector<QAccessible::Id> m_children; // made when a reader first asks
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && itemsOf(widget) ? new Container(widget) : nullptr;
}

} // namespace

void install()
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(makeInterface); });
}

void announce(QWidget* widget, int item)
{
    if (!widget->hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(item);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui::accessible
