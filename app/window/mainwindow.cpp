// SPDX-License-Identifier: MIT
#include "app/window/mainwindow.h"

#include "app/window/actionbuilder.h"
#include "app/window/actions.h"
#include "app/window/exporter.h"
#include "app/window/presenter.h"
#include "app/window/topbar.h"
#include "ui/actions/commandpalette.h"
#include "ui/cluster/clusterview.h"
#include "ui/events/eventsview.h"
#include "ui/inspector/inspectorview.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/theme/icons.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>

#include <map>

namespace app {

namespace {

constexpr int usualWidth = 1440, usualHeight = 900;

} // namespace

MainWindow::MainWindow(ui::ThemeManager& themes, Languages& languages, QWidget* parent)
    : QMainWindow(parent), m_themes(themes), m_languages(languages), m_actions(themes), m_keeper(m_session), m_opener(this),
      m_forker(this), m_preparing(this), m_tabs(*this)
{
    setWindowTitle(QStringLiteral("Raftarium"));
    setWindowIcon(ui::applicationIcon());
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resize(usualWidth, usualHeight);
    declareActions();
    makeViews();
    makeMenus();
    m_status = new StatusLine(statusBar(), m_themes, this);
    retranslate();
    m_actions.attachTo(this);

    constexpr std::chrono::seconds lookForRefusals{1};
    m_refusals.start(lookForRefusals);
    connect(&m_refusals, &QTimer::timeout, this, &MainWindow::refreshRefusals);
    connect(&m_session, &ui::Session::refreshed, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_session, &ui::Session::transportChanged, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_session, &ui::Session::transportChanged, &m_actions, &ui::ActionRegistry::retranslate);
    connect(&m_session, &ui::Session::selectionChanged, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_session, &ui::Session::opened, this, &MainWindow::refreshStatus);
    connect(&m_session, &ui::Session::refreshed, this, &MainWindow::showRulesOff);
    connect(&m_session, &ui::Session::commandRefused, this, [this](const QString& why) { say(why, StatusLine::Message::Problem); });
    connect(&m_session, &ui::Session::clusterFailed, this, [this](const QString& why) { say(why, StatusLine::Message::Failure); });
    connect(&m_session, &ui::Session::commandWhileRewound, this, &MainWindow::askAboutThePast);
    connect(&m_forker, &Forker::cancelled, this, &MainWindow::goOnWithoutFork);
    connect(&m_keeper, &ClusterKeeper::leaving, &m_forker, &Forker::giveUp); // nobody waits for it any more
    connect(&m_actions, &ui::ActionRegistry::refused, this, [this](const QString&, const QString& why) { say(why); });
    connect(&m_keeper, &ClusterKeeper::changed, this, &MainWindow::refreshStatus);
    connect(&m_keeper, &ClusterKeeper::changed, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_keeper, &ClusterKeeper::saved, this, [this](const QString& path) { say(tr("The cluster is saved in %1.").arg(path)); });
    connect(&m_keeper, &ClusterKeeper::saveFailed, this, [this](const QString& why) { say(why, StatusLine::Message::Problem); });
}

MainWindow::~MainWindow()
{
    m_keeper.disconnect(this); // it says farewell when it goes, after the views
}

void MainWindow::declareActions()
{
    WindowDeeds deeds;
    deeds.newCluster = [this] { newCluster(); };
    deeds.openRecording = [this] { chooseRecording(); };
    deeds.scenarios = [this] { chooseScenario(); };
    deeds.experiments = [this] { showExperiments(); };
    deeds.nextCaption = [this] { m_teller->next(); };
    deeds.previousCaption = [this] { m_teller->previous(); };
    deeds.endScenario = [this] { m_teller->end(); };
    deeds.hasScenario = [this] { return m_teller && m_teller->isOn(); };
    deeds.saveCluster = [this] { saveCluster(); };
    deeds.toggleRecording = [this] { toggleRecording(); };
    deeds.exportPicture = [this] { m_exporter->exportPicture(); };
    deeds.exportFilm = [this] { m_exporter->exportFilm(); };
    deeds.exportTranscript = [this] { m_exporter->exportTranscript(); };
    deeds.saveScenario = [this] { m_exporter->saveAsScenario(); };
    deeds.quit = [this] { close(); };
    deeds.append = [this] { m_topBar->append(); };
    deeds.appendStream = [this] { chooseStream(); };
    deeds.partition = [this] { choosePartition(); };
    deeds.appendAt = [this](const raft::NodeId& node) { m_topBar->appendAt(node); };
    deeds.inspect = [this](const raft::NodeId& node) {
        m_session.select(ui::NodeRef{node});
        showDock(m_inspector);
    };
    deeds.why = [this] { askWhy(m_session.selected()); };
    deeds.whyNode = [this](const raft::NodeId& node) { askWhy(ui::NodeRef{node}); };
    deeds.pinTimeout = [this](const raft::NodeId& node) { choosePin(node); };
    deeds.palette = [this] { m_palette->open(); };
    deeds.resetLayout = [this] { defaultLayout(); };
    deeds.resetPlaces = [this] { m_picture->resetPlaces(); };
    deeds.fullScreen = [this] { isFullScreen() ? showNormal() : showFullScreen(); };
    deeds.preferences = [this] { showPreferences(); };
    deeds.shortcuts = [this] { showShortcuts(); };
    deeds.about = [this] { showAbout(); };
    deeds.whatIsThis = [this] { explainUnderPointer(); };
    deeds.searchEvents = [this] { m_events->focusSearch(); };
    deeds.isRecording = [this] { return m_keeper.isRecording(); };
    deeds.isFullScreen = [this] { return isFullScreen(); };
    declareClusterActions(m_actions, m_session, deeds);
    const TimeDeeds time = timeDeeds();
    declareEditActions(m_actions, time);
    declareNodeActions(m_actions, m_session, deeds);
    declareMemberActions(m_actions, m_session);
    declareFaultActions(m_actions, m_session, deeds);
    declareRunActions(m_actions, m_session);
    declareTimeActions(m_actions, m_session, time);
    declareViewActions(m_actions, deeds);
    declareFilters();
    declareHelpActions(m_actions, deeds);
}

void MainWindow::makeMenus()
{
    const ActionMenu menu(m_actions, "view/docks", QT_TRANSLATE_NOOP("app::actions", "Docks"));
    for (const Dock& dock : m_docks) {
        ActionBuilder action = menu.action(QStringLiteral("view.dock.") + dock.widget->objectName());
        // Those that are not there at first have a key that brings them.
        static const std::map<QString, QKeySequence> keys{{QStringLiteral("spacetime"), {Qt::CTRL | Qt::Key_T}},
                                                          {QStringLiteral("page"), {Qt::CTRL | Qt::Key_P}},
                                                          {QStringLiteral("packets"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P}},
                                                          {QStringLiteral("state"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M}}};
        if (const auto key = keys.find(dock.widget->objectName()); key != keys.end())
            action.keys({key->second});
        action.title(dock.title)
            .checkedIf([widget = dock.widget] { return !widget->isHidden(); })
            .does([this, widget = dock.widget] {
                const bool hasKey = !m_actions.shortcuts(QStringLiteral("view.dock.") + widget->objectName()).isEmpty();
                if (hasKey && !widget->isHidden() && widget->visibleRegion().isEmpty()) { // behind another tab: the key brings it
                    widget->raise();
                    widget->widget()->setFocus();
                    return;
                }
                if (widget->isHidden() && widget->objectName() == QLatin1String("spacetime"))
                    makeRoomForDiagram(widget);
                widget->setVisible(widget->isHidden());
                if (!widget->isHidden())
                    widget->raise();
            });
    }
    m_actions.fillMenuBar(menuBar());
}

// True timings, whatever the speed at which they are watched; and where the disks are.
void MainWindow::refreshStatus()
{
    const raft::trace::Header& header = m_session.header();
    QStringList parts;
    m_nodesTold = m_session.state().nodes.size();
    if (m_session.isOpen()) {
        parts << tr("%n nodes", nullptr, static_cast<int>(m_session.state().nodes.size()))
              << tr("link %1 ± %2").arg(ui::text::duration(header.delay), ui::text::duration(header.jitter))
              << tr("disk + %1").arg(ui::text::duration(header.diskLatency));
        if (m_session.isLab())
            parts << tr("simulated disks");
        else if (m_session.hasCluster())
            parts << (m_keeper.liveOptions().directory.isEmpty() ? tr("temporary disks") : m_session.cluster()->directory());
        if (m_keeper.isRecording())
            parts << tr("● recording to %1").arg(m_keeper.recordingPath());
    }
    m_status->setTimings(parts.join(QStringLiteral("  ·  ")));
    refreshRefusals();
    showRulesOff();
}

// A cluster with a rule off says so in the title too.
void MainWindow::showRulesOff()
{
    QStringList off;
    for (const std::string& name : m_session.state().rulesOff) {
        const auto rule = raft::ruleFromString(name);
        off << (rule ? ui::rules::title(*rule) : ui::text::plain(name));
    }
    const QString words = off.isEmpty() ? QString() : tr("Without: %1").arg(off.join(QStringLiteral(", ")));
    const QString kind = kindOfRun();
    if (!off.isEmpty())
        setWindowTitle(tr("%1 (%n rules off)", "kind of cluster", static_cast<int>(off.size())).arg(kind));
    else
        setWindowTitle(kind);
    m_status->setRulesOff(words);
    if (m_session.state().nodes.size() != m_nodesTold)
        refreshStatus();
}

// Which of the two ways to run is on stands in the title all the time.
QString MainWindow::kindOfRun() const
{
    if (!m_session.isOpen())
        return QStringLiteral("Raftarium");
    if (m_session.isLab()) {
        const auto& origin = m_session.header().origin;
        return origin && origin->mode == raft::trace::Mode::Live ? tr("Lab, forked from a live run – Raftarium")
                                                                 : tr("Lab, seed %1 – Raftarium").arg(m_session.header().seed);
    }
    return m_session.hasCluster() ? tr("Live – Raftarium") : tr("Recording – Raftarium");
}

void MainWindow::refreshRefusals()
{
    m_status->setRefusals(m_session.hasCluster() ? m_session.cluster()->refusals() : raft::cluster::Refusals{});
}

void MainWindow::retranslate()
{
    for (const Dock& dock : m_docks)
        dock.widget->setWindowTitle(dock.title());
    m_teller->retell();
    refreshStatus();
    m_status->retranslate();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

// ------------------------------------------------------------ layout

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    if (!restoreState(settings.value(QStringLiteral("window/state")).toByteArray(), layoutVersion))
        defaultLayout();
    m_tabs.settleSoon();
}

QSize MainWindow::firstSize() const
{
    return QSettings().contains(QStringLiteral("window/geometry")) ? QSize() : QSize(usualWidth, usualHeight).boundedTo(screen()->availableSize());
}

void MainWindow::saveLayout()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState(layoutVersion));
    m_themes.save(settings);
    m_actions.saveShortcuts(settings);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_presenter->leave(); // what is remembered is the window, not the stage
    saveLayout();
    event->accept();
}

} // namespace app
