// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class ActionRegistry;

/// All actions with their shortcuts, by menu, to read and to change. For a dialog or a page of one.
class ShortcutOverview : public QWidget {
    Q_OBJECT

public:
    explicit ShortcutOverview(ActionRegistry& registry, QWidget* parent = nullptr);

    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }
    [[nodiscard]] QKeySequenceEdit* editor() const { return m_editor; }
    [[nodiscard]] QString message() const;
    void setFilter(const QString& text);
    void choose(const QString& id);
    /// What the buttons do, on the chosen action.
    void assign();
    void reset();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void showChosen();
    void retranslate();
    [[nodiscard]] QString chosen() const;

    ActionRegistry& m_registry;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QLabel* m_name;
    QKeySequenceEdit* m_editor;
    QPushButton* m_assign;
    QPushButton* m_reset;
    QLabel* m_message;
    bool m_filling = false;
};

} // namespace ui
