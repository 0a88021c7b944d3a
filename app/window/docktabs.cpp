// SPDX-License-Identifier: MIT
#include "app/window/docktabs.h"

#include <QContextMenuEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QTabBar>

namespace app {

DockTabs::DockTabs(QMainWindow& window) : QObject(&window), m_window(window)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    connect(&m_settle, &QTimer::timeout, this, &DockTabs::settle);
}

void DockTabs::watch(QDockWidget* dock)
{
    m_docks.push_back(dock);
    connect(dock, &QDockWidget::dockLocationChanged, this, &DockTabs::settleSoon);
    connect(dock, &QDockWidget::topLevelChanged, this, &DockTabs::settleSoon);
    connect(dock, &QDockWidget::visibilityChanged, this, &DockTabs::settleSoon);
}

void DockTabs::settle()
{
    for (QTabBar* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
        bar->removeEventFilter(this);
        bar->installEventFilter(this);
    }
    for (QDockWidget* dock : m_docks) {
        const bool hasTab = !dock->isFloating() && !m_window.tabifiedDockWidgets(dock).isEmpty();
        QWidget* former = dock->titleBarWidget();
        if (hasTab == (former != nullptr))
            continue;
        dock->setTitleBarWidget(hasTab ? new QWidget(dock) : nullptr);
        delete former;
    }
}

QDockWidget* DockTabs::dockOf(const QTabBar& bar, int tab) const
{
    for (QDockWidget* dock : m_docks) {
        if (tab >= 0 && dock->windowTitle() == bar.tabText(tab))
            return dock;
    }
    return nullptr;
}

void DockTabs::showMenu(const QTabBar& bar, int tab, QPoint global)
{
    QDockWidget* dock = dockOf(bar, tab);
    if (!dock)
        return;
    auto* menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Detach %1").arg(dock->windowTitle()), dock, [dock] { dock->setFloating(true); });
    menu->addAction(tr("Close %1").arg(dock->windowTitle()), dock, [dock] { dock->close(); });
    menu->popup(global);
}

bool DockTabs::eventFilter(QObject* watched, QEvent* event)
{
    const auto* bar = qobject_cast<QTabBar*>(watched);
    if (!bar || event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    const bool byMouse = asked->reason() == QContextMenuEvent::Mouse;
    const int tab = byMouse ? bar->tabAt(asked->pos()) : bar->currentIndex();
    showMenu(*bar, tab, byMouse ? asked->globalPos() : bar->mapToGlobal(bar->tabRect(tab).bottomLeft()));
    return true;
}

} // namespace app
