// SPDX-License-Identifier: MIT
#include "ui/rules/rulespanel.h"

#include "ui/rules/rulesbrowser.h"
#include "ui/session/session.h"

#include <QVBoxLayout>

namespace ui {

RulesPanel::RulesPanel(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_session(session), m_browser(new RulesBrowser(themes, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    connect(m_browser, &RulesBrowser::switchAsked, this,
            [this](raft::Rule rule, bool on) { m_session.submit(raft::cluster::command::SetRule{rule, on}); });
    connect(&m_session, &Session::refreshed, this, &RulesPanel::refresh);
    connect(&m_session, &Session::opened, this, &RulesPanel::refresh);
    refresh();
}

void RulesPanel::showRule(raft::Rule rule)
{
    m_browser->showRule(rule);
}

void RulesPanel::focusSearch()
{
    m_browser->focusSearch();
}

void RulesPanel::refresh()
{
    m_browser->setRules(RulesModel::rulesOf(m_session.state()), m_session.hasCluster());
}

} // namespace ui
