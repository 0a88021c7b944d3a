// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/actionspec.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;
class QSettings;
class QWidget;

namespace ui {

class ActionButton;
class ThemeManager;

/// A shortcut that another action already has.
struct ShortcutConflict {
    QString id;
    QKeySequence shortcut;
    QString message; ///< "“K” already belongs to “Kill node”."

    friend bool operator==(const ShortcutConflict&, const ShortcutConflict&) = default;
};

/// Every action of the program. GUI thread. Owns the QActions; menus and buttons belong to their parents.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    explicit ActionRegistry(ThemeManager& themes, QObject* parent = nullptr);
    ~ActionRegistry() override;

    // Declaring
    /// A menu. A path ("view/docks") is a menu inside another, which comes first. Order is kept.
    void addCategory(const QString& id, std::function<QString()> title);
    /// The category must be known and the id new.
    QAction* add(ActionSpec spec);
    /// Who is acted on when nobody else is named (the selected node), and everybody who could be.
    void setTargets(std::function<std::optional<ActionTarget>()> current,
                    std::function<QList<ActionTarget>()> all);

    // Asking
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QStringList categories() const;
    [[nodiscard]] const ActionSpec* spec(const QString& id) const;
    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] QString title(const QString& id) const;
    [[nodiscard]] QString title(const QString& id, const ActionTarget& target) const;
    [[nodiscard]] QString description(const QString& id) const;
    /// "View › Docks"
    [[nodiscard]] QString categoryTitle(const QString& id) const;
    /// Why the action is forbidden now, for the current target or for the one given.
    [[nodiscard]] std::optional<QString> reason(const QString& id) const;
    [[nodiscard]] std::optional<QString> reason(const QString& id, const QVariant& target) const;
    [[nodiscard]] std::optional<ActionTarget> currentTarget() const;
    [[nodiscard]] QList<ActionTarget> targets() const;
    [[nodiscard]] ThemeManager& themes() const { return m_themes; }

    // Doing
    /// Does it, unless it is forbidden: then refused() says why, and false is returned.
    bool trigger(const QString& id);
    bool trigger(const QString& id, const QVariant& target);

    // Showing
    void fillMenuBar(QMenuBar* menuBar);
    QMenu* createMenu(const QString& category, QWidget* parent);
    /// A menu of these actions on one target; an empty id is a separator. Forbidden ones stand there, greyed, with
    /// the reason beside them. The caller deletes it (or sets WA_DeleteOnClose).
    QMenu* createContextMenu(const QStringList& ids, const ActionTarget& target, QWidget* parent);
    /// A button with the shortcut's letter faint behind the text: "Append  A".
    ActionButton* createButton(const QString& id, QWidget* parent);
    /// Makes all shortcuts work in a window. Keys without Ctrl or Alt stay with whoever is typing, and Space with
    /// the button that has the focus.
    void attachTo(QWidget* window);

    // Shortcuts
    [[nodiscard]] QList<QKeySequence> shortcuts(const QString& id) const;
    [[nodiscard]] QString shortcutText(const QString& id) const;
    [[nodiscard]] std::optional<ShortcutConflict> conflict(const QKeySequence& shortcut,
                                                           const QString& exceptId) const;
    /// Changes nothing and says why if one of them belongs to another action.
    std::optional<ShortcutConflict> setShortcuts(const QString& id, const QList<QKeySequence>& shortcuts);
    /// Back to the default; where the default now belongs to another action, nothing changes and the conflict is told.
    std::optional<ShortcutConflict> resetShortcuts(const QString& id);
    void resetAllShortcuts();
    [[nodiscard]] bool isCustomized(const QString& id) const;
    /// Only what the person changed is written.
    void saveShortcuts(QSettings& settings) const;
    void loadShortcuts(QSettings& settings);

public Q_SLOTS:
    /// Reads reasons and check marks anew. Cheap; call it when the state of the cluster has changed.
    void refresh();
    /// Reads all texts anew. Happens by itself when a window it is attached to hears of a new language.
    void retranslate();

Q_SIGNALS:
    /// Texts, shortcuts, icons or reasons have changed.
    void changed();
    void triggered(const QString& id, const QVariant& target);
    void refused(const QString& id, const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Category;
    struct Item;

    [[nodiscard]] const Item* find(const QString& id) const;
    [[nodiscard]] Item* find(const QString& id);
    void updateTexts(Item& item);
    bool updateState(Item& item);
    void updateIcons();
    void fillMenu(QMenu* menu, const QString& category);
    void retitleMenus();
    [[nodiscard]] bool keepsKey(const QWidget* focus, int key, Qt::KeyboardModifiers modifiers) const;
    void explainRefusedKey(int key, Qt::KeyboardModifiers modifiers);

    ThemeManager& m_themes;
    std::vector<std::unique_ptr<Category>> m_categories;
    std::vector<std::unique_ptr<Item>> m_items;
    QHash<QString, Item*> m_byId;
    std::function<std::optional<ActionTarget>()> m_currentTarget;
    std::function<QList<ActionTarget>()> m_allTargets;
    std::vector<QPointer<QMenu>> m_menus;
    std::vector<QPointer<QWidget>> m_windows;
};

} // namespace ui
