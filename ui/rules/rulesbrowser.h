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

class ThemeManager;

// The rules of Raft with their switches, a search, and in words what the chosen one is for. It changes nothing itself.
class RulesBrowser : public QWidget {
    Q_OBJECT

public:
    explicit RulesBrowser(ThemeManager& themes, QWidget* parent = nullptr);

    void setRules(const raft::RuleBook& rules, bool editable);
    void showRule(raft::Rule rule); // chooses it, and drops the filter where it hides it
    void focusSearch();

Q_SIGNALS:
    void switchAsked(raft::Rule rule, bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restore();
    void showDetails();
    void retranslate();
    void dress();

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
