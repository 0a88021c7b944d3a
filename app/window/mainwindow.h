// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/clusterkeeper.h"
#include "app/window/docktabs.h"
#include "app/window/forker.h"
#include "app/window/languages.h"
#include "app/window/recordingopener.h"
#include "app/window/statusline.h"
#include "app/window/storyteller.h"
#include "ui/actions/actionregistry.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

namespace ui {
class BranchStrip;
class ChartsView;
class ClusterView;
class CommandPalette;
class EventsView;
class InspectorView;
class PageView;
class RulesPanel;
class TimelineView;
class WhyView;
}

namespace app {

class Comparison;
class ExperimentsDialog;
class Exporter;
class Presenter;
class TopBar;
struct TimeDeeds;

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
    void startLab(const raft::cluster::LabOptions& options, const raft::cluster::LabCluster::Pace& pace);
    void openRecording(const QString& path);
    // One that comes with the program, by its name or number, or a file; empty variant: the standard one.
    void openScenario(const QString& nameOrPath, const QString& variant);
    void restoreLayout(); // as the person left it
    QSize firstSize() const; // of a window that was never left; else invalid

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int layoutVersion = 5;

    struct Dock {
        QDockWidget* widget;
        std::function<QString()> title;
    };

    void declareActions();
    void declareFilters();
    void showRulesOff();
    QString kindOfRun() const; // for the title
    void makeViews();
    void makeTimeline();
    void makeWhy();
    void makePresenter();
    void showDock(const QWidget* view);
    void askWhy(const ui::Subject& subject);
    void makeMenus();
    QDockWidget* addDock(const char* id, std::function<QString()> title, QWidget* view, Qt::DockWidgetArea area);
    void defaultLayout();
    void makeRoomForDiagram(QDockWidget* diagram);
    void saveLayout();
    void retranslate();
    void say(const QString& words, StatusLine::Message kind = StatusLine::Message::Done) { m_status->say(words, kind); }
    void refreshStatus();
    void refreshRefusals();

    void newCluster();
    void chooseRecording();
    void chooseScenario();
    void showExperiments();
    void playScenario(std::unique_ptr<raft::scenario::ScenarioPlayer> player);
    void makeStory(QWidget* parent);
    void showStory(bool on);
    void backToStory();
    void saveCluster();
    void toggleRecording();
    void choosePartition();
    void chooseStream();
    void choosePin(const raft::NodeId& node);
    void showPreferences();
    void showShortcuts();
    void showAbout();
    void explainUnderPointer();
    bool mayClose();

    // Time: forks, branches, bookmarks.
    TimeDeeds timeDeeds();
    std::optional<QString> noFork() const;
    void forkHere(std::optional<raft::cluster::Command> command = std::nullopt);
    void forkAfter(std::uint64_t n, raft::cluster::LabCluster::Pace pace, std::function<void(ui::branches::BranchId)> done,
                   bool dropsPlan = false); // of a scenario
    void goOnWithoutFork();
    QString wordsOfFork(ui::branches::BranchId from, ui::branches::BranchId to, const QString& at) const;
    void undo();
    void redo();
    void askAboutThePast(const raft::cluster::Command& command);
    void branchesChanged();
    void comparisonChanged();
    ui::branches::BranchId usualPartner() const;
    void toggleComparison();
    void stepBranch(int by);
    void renameBranch(ui::branches::BranchId id);
    void removeBranch(ui::branches::BranchId id);
    void showBranchMenu(ui::branches::BranchId id, QPoint global);
    void showInstantMenu(QPoint global);
    void addBookmark();
    void goToBookmark(bool forward);
    void showBookmark(const ui::Bookmark& bookmark);
    void showBookmarks();
    void showBookmarkMenu(std::uint64_t id, QPoint global);

    ui::ThemeManager& m_themes;
    Languages& m_languages;
    ui::Session m_session;
    ui::ActionRegistry m_actions;
    ClusterKeeper m_keeper;
    RecordingOpener m_opener;
    Forker m_forker;
    Exporter* m_exporter = nullptr;
    BackgroundWork m_preparing;
    StoryTeller* m_teller = nullptr;
    Presenter* m_presenter = nullptr;
    ui::scenarios::StoryPanel* m_story = nullptr;
    ui::branches::BranchId m_storyBranch = 0;
    QPointer<ExperimentsDialog> m_experiments; // stays beside the window, and keeps what it has measured
    bool m_goesOnWithoutFork = false; // the cluster ran when the fork began
    DockTabs m_tabs;
    TopBar* m_topBar = nullptr;
    ui::ClusterView* m_picture = nullptr;
    Comparison* m_comparison = nullptr;
    ui::BranchStrip* m_branches = nullptr;
    ui::TimelineView* m_timeline = nullptr;
    ui::EventsView* m_events = nullptr;
    QWidget* m_headline = nullptr;
    ui::InspectorView* m_inspector = nullptr;
    ui::WhyView* m_why = nullptr;
    ui::ChartsView* m_charts = nullptr;
    ui::RulesPanel* m_rules = nullptr;
    ui::PageView* m_page = nullptr;
    ui::CommandPalette* m_palette = nullptr;
    StatusLine* m_status = nullptr;
    QTimer m_refusals; // now and then: strangers' datagrams are no events
    std::vector<Dock> m_docks;
    QByteArray m_defaultState;
    std::size_t m_nodesTold = 0; // in the status line
};

} // namespace app
