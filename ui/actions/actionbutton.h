// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>
#include <QString>

namespace ui {

class ActionRegistry;

/// An action as a button: its text, with the shortcut's key faint behind it. Takes the focus by Tab only, so that
/// after a click Space still is the shortcut that it was.
class ActionButton : public QPushButton {
    Q_OBJECT

public:
    ActionButton(ActionRegistry& registry, QString id, QWidget* parent = nullptr);

    [[nodiscard]] QString actionId() const { return m_id; }
    /// The icon alone, for transport buttons; the text stays as accessible name and tool tip. Give it its kind first.
    void setIconOnly(bool iconOnly);
    void setShortcutVisible(bool visible);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] int hintWidth() const;

    ActionRegistry& m_registry;
    QString m_id;
    bool m_iconOnly = false;
    bool m_shortcutVisible = true;
};

} // namespace ui
