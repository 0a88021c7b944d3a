// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/accessible/items.h"
#include "ui/members/board.h"

namespace ui {

class ActionRegistry;
class Session;
class ThemeManager;

// Voters, learners and who stands outside. Servers are dragged from group to group; Left and Right choose one,
// V, L and O move it. What is moved is a draft until it is given.
class MembersBoard : public QWidget, public accessible::Items {
    Q_OBJECT

public:
    MembersBoard(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent = nullptr);

    const members::Draft& draft() const { return m_draft; }
    bool isChanged() const { return m_changed; }
    const members::Board& board() const { return m_board; }
    void move(const raft::NodeId& node, members::Group group);
    void discard(); // back to the members as they are

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int itemCount() const override { return static_cast<int>(m_board.chips.size()); }
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

Q_SIGNALS:
    void draftChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    const members::Chip* replaced() const; // whose place the dragged server would take
    void replaceDraft(members::Draft draft);
    void drawBox(QPainter& painter, const members::Box& box) const;
    void drawChip(QPainter& painter, const members::Chip& chip, bool leaving) const;
    void showMenu(const raft::NodeId& node, QPoint global);

    Session& m_session;
    ThemeManager& m_themes;
    ActionRegistry& m_actions;
    members::Measures m_measures;
    members::Board m_board;
    members::Draft m_draft;
    bool m_changed = false; // the person has put a draft together; else it follows the cluster
    std::optional<raft::NodeId> m_pressed;
    QPointF m_pressedAt, m_pointer;
    bool m_dragging = false;
};

} // namespace ui
