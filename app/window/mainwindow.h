// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/clusterkeeper.h"
#include "app/window/docktabs.h"
#include "app/window/languages.h"
#include "app/window/recordingopener.h"
#include "app/window/statusline.h"
#include "ui/actions/actionregistry.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

namespace ui {
class ClusterView;
class CommandPalette;
class EventsView;
class InspectorView;
}

namespace app {

class TopBar;

// The window: composes the views around one session, and remembers where they stand.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(ui::ThemeManager& themes, Languages& languages, QWidget* parent = nullptr);
    ~MainWindow() override;

    ClusterKeeper& keeper() { return m_keeper; }
    ui::Session& session() { return m_session; }
    ui::ActionRegistry& actions() { return m_actions; }

    void startLive(const raft::cluster::LiveOptions& options); // tells the person when it cannot be
    void openRecording(const QString& path);
    void restoreLayout(); // as the person left it
    QSize firstSize() const; // of a window that was never left; else invalid

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Dock {
        QDockWidget* widget;
        std::function<QString()> title;
    };

    void declareActions();
    void declareFilters();
    void showRulesOff();
    void makeViews();
    void makeMenus();
    QDockWidget* addDock(const char* id, std::function<QString()> title, QWidget* view, Qt::DockWidgetArea area);
    void defaultLayout();
    void saveLayout();
    void retranslate();
    void say(const QString& words, StatusLine::Message kind = StatusLine::Message::Done) { m_status->say(words, kind); }
    void refreshStatus();
    void refreshRefusals();

    void newCluster();
    void chooseRecording();
    void saveCluster();
    void toggleRecording();
    void exportPicture();
    void choosePartition();
    void chooseStream();
    void showPreferences();
    void showShortcuts();
    void showAbout();
    void explainUnderPointer();
    void askAboutThePast(const raft::cluster::Command& command);
    bool mayClose();

    ui::ThemeManager& m_themes;
    Languages& m_languages;
    ui::Session m_session;
    ui::ActionRegistry m_actions;
    ClusterKeeper m_keeper;
    RecordingOpener m_opener;
    DockTabs m_tabs;
    TopBar* m_topBar = nullptr;
    ui::ClusterView* m_picture = nullptr;
    ui::EventsView* m_events = nullptr;
    ui::InspectorView* m_inspector = nullptr;
    ui::CommandPalette* m_palette = nullptr;
    StatusLine* m_status = nullptr;
    QTimer m_refusals; // now and then: strangers' datagrams are no events
    std::vector<Dock> m_docks;
    QByteArray m_defaultState;
    std::size_t m_nodesTold = 0; // in the status line
};

} // namespace app
