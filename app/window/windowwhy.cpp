// SPDX-License-Identifier: MIT
// What the window does about "why?": its panel, the link in the picture, and the questions from menus.
#include "app/window/mainwindow.h"
#include "ui/alight/pageview.h"
#include "ui/charts/chartsview.h"
#include "ui/cluster/clusterview.h"
#include "ui/events/eventsview.h"
#include "ui/inspector/inspectorview.h"
#include "ui/rules/rulespanel.h"
#include "ui/why/whylink.h"
#include "ui/why/whyview.h"

#include <QDockWidget>

namespace app {

void MainWindow::makeWhy()
{
    auto* link = new ui::WhyLink(m_session, m_picture);
    const auto ask = [this](const ui::why::Question& question) {
        showDock(m_why);
        m_why->ask(question);
        m_why->setFocus();
    };
    connect(link, &ui::WhyLink::asked, this, ask);
    connect(m_charts, &ui::ChartsView::whyWanted, this, [ask](raft::Time from, raft::Time to) { ask(ui::why::aboutSpan({from, to})); });
    connect(m_picture, &ui::ClusterView::whyWanted, this, &MainWindow::askWhy);
    connect(m_inspector, &ui::InspectorView::whyWanted, this, &MainWindow::askWhy);
    connect(&m_events->list(), &ui::EventList::whyWanted, this, &MainWindow::askWhy);
    const auto showRule = [this](raft::Rule rule) {
        showDock(m_rules);
        m_rules->showRule(rule);
    };
    connect(m_why, &ui::WhyView::ruleWanted, this, showRule);
    connect(m_page, &ui::PageView::ruleWanted, this, showRule);
}

void MainWindow::askWhy(const ui::Subject& subject)
{
    m_session.select(subject);
    showDock(m_why);
    m_why->setFocus();
}

void MainWindow::showDock(const QWidget* view)
{
    for (const Dock& dock : m_docks) {
        if (dock.widget->widget() == view) {
            dock.widget->show();
            dock.widget->raise();
        }
    }
}

} // namespace app
