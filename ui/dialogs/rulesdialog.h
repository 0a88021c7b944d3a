// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/rulebook.h"

namespace ui {

class RulesBrowser;
class ThemeManager;

// With which rules a cluster begins.
class RulesDialog : public SpokenDialog {
    Q_OBJECT

public:
    RulesDialog(const raft::RuleBook& former, ThemeManager& themes, QWidget* parent = nullptr);

    const raft::RuleBook& rules() const { return m_rules; }

private:
    raft::RuleBook m_rules;
    RulesBrowser* m_browser;
};

} // namespace ui
