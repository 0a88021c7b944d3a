// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

class QLabel;
class QPushButton;

namespace ui {

class ActionRegistry;
class MembersBoard;
class Session;
class ThemeManager;

// Who is a member: the groups, the change that is being put together, and the one that is under way.
class MembersPanel : public QWidget {
    Q_OBJECT

public:
    MembersPanel(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent = nullptr);

    MembersBoard& board() { return *m_board; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void give(bool joint);
    void refresh();
    void retranslate();

    Session& m_session;
    MembersBoard* m_board;
    QLabel* m_words;
    QLabel* m_progress;
    QPushButton* m_add;
    QPushButton* m_joint;
    QPushButton* m_single;
    QPushButton* m_discard;
    QPushButton* m_abort;
};

} // namespace ui
