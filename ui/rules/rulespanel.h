// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/rules/rulesmodel.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QTreeView;

namespace ui {

class Session;
class ThemeManager;

// The rule book: every rule of Raft with a switch, what it says and what goes wrong without it.
class RulesPanel : public QWidget {
    Q_OBJECT

public:
    RulesPanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    void showRule(raft::Rule rule); // chooses it, and drops the filter where it hides it
    void focusSearch();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showDetails();
    void retranslate();
    void dress();

    Session& m_session;
    ThemeManager& m_themes;
    RulesModel m_model;
    RulesFilter m_filter;
    QLineEdit* m_search;
    QToolButton* m_offOnly;
    QPushButton* m_allOn;
    QTreeView* m_list;
    QLabel* m_title;
    QLabel* m_details;
};

} // namespace ui
