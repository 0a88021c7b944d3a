// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QVBoxLayout;

namespace ui {

class ActionRegistry;
class PaletteModel;

/// Finds any action by name: a pop-over in the upper centre of its window, over a veil that a click lifts. Up and
/// Down choose, Return does, Escape leaves; the focus returns to where it was.
class CommandPalette : public QWidget {
    Q_OBJECT

public:
    /// @param window over which it lies; hidden at first.
    CommandPalette(ActionRegistry& registry, QWidget* window);

    /// Opens it empty, or with a query already there.
    void open(const QString& query = {});
    void close();

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] PaletteModel* model() const { return m_model; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search(const QString& query);
    void move(int rows);
    void run(int row);
    void explain();
    void place();
    void retranslate();
    void dress();

    ActionRegistry& m_registry;
    PaletteModel* m_model;
    QFrame* m_box;
    QLabel* m_glass;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_hint;
    QHBoxLayout* m_top;
    QVBoxLayout* m_middle;
    QVBoxLayout* m_bottom;
    QPointer<QWidget> m_before;
};

} // namespace ui
