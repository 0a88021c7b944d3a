// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/rulebook.h"

namespace ui {

class RulesBrowser;
class Session;
class ThemeManager;

// The rule book of the cluster that is open: its switches ask the cluster.
class RulesPanel : public QWidget {
    Q_OBJECT

public:
    RulesPanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    void showRule(raft::Rule rule);
    void focusSearch();

private:
    void refresh();

    Session& m_session;
    RulesBrowser* m_browser;
};

} // namespace ui
