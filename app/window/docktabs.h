// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <vector>

class QDockWidget;
class QMainWindow;
class QTabBar;

namespace app {

// Docks that share a place: their tab is their title, so their title bar would say it twice and is left out. What its
// buttons do, the menu of the tab does. The tabs scroll where they have no room, so that no word is cut.
class DockTabs : public QObject {
    Q_OBJECT

public:
    explicit DockTabs(QMainWindow& window);

    void watch(QDockWidget* dock);
    void settleSoon() { m_settle.start(); } // the tabs come after the layout

    void settle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDockWidget* dockOf(const QTabBar& bar, int tab) const;
    void showMenu(const QTabBar& bar, int tab, QPoint global);

    QMainWindow& m_window;
    std::vector<QDockWidget*> m_docks;
    QTimer m_settle;
};

} // namespace app
