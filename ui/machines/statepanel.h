// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/machines/statemodel.h"

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace ui {

class Session;
class ThemeManager;

// The replicated state at the playhead, key by key and node by node, and whether those who have applied equally much
// agree.
class StatePanel : public QWidget {
    Q_OBJECT

public:
    StatePanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    const StateModel& model() const { return m_model; }
    QString verdict() const;
    bool isEmpty() const; // the words about what to do are shown in place of the table

    QSize sizeHint() const override { return {440, 260}; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh(bool anew);
    void showEmpty();
    void retranslate();
    void dress();

    Session& m_session;
    ThemeManager& m_themes;
    StateModel m_model;
    QLineEdit* m_search;
    QToolButton* m_different;
    QLabel* m_verdict;
    QTableView* m_table;
    QLabel* m_empty;
};

} // namespace ui
