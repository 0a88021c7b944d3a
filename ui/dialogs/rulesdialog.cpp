// SPDX-License-Identifier: MIT
#include "ui/dialogs/rulesdialog.h"

#include "ui/rules/rulesbrowser.h"
#include "ui/theme/thememanager.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

RulesDialog::RulesDialog(const raft::RuleBook& former, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_rules(former), m_browser(new RulesBrowser(themes, this))
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setContentsMargins(12, 0, 12, 12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_browser, 1);
    layout->addWidget(buttons);
    m_browser->setRules(m_rules, true);
    connect(m_browser, &RulesBrowser::switchAsked, this, [this](raft::Rule rule, bool on) {
        m_rules.set(rule, on);
        m_browser->setRules(m_rules, true);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    say([this] { setWindowTitle(tr("Rules of the new cluster")); });
    takeRoom({620, 640}, themes.theme());
    m_browser->focusSearch();
}

} // namespace ui
