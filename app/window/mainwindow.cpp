// SPDX-License-Identifier: MIT
#include "app/window/mainwindow.h"

#include "app/window/actions.h"
#include "app/window/topbar.h"
#include "ui/actions/commandpalette.h"
#include "ui/charts/chartsview.h"
#include "ui/clients/clientspanel.h"
#include "ui/cluster/clusterview.h"
#include "ui/events/eventsview.h"
#include "ui/events/headline.h"
#include "ui/faults/faultspanel.h"
#include "ui/inspector/inspectorview.h"
#include "ui/logs/logsview.h"
#include "ui/members/memberspanel.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/rules/rulespanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/transportbar.h"
#include "ui/tuning/tuningpanel.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int layoutVersion = 2;

QWidget* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setMinimumWidth(content->minimumSizeHint().width() + 14);
    return area;
}

} // namespace

MainWindow::MainWindow(ui::ThemeManager& themes, Languages& languages, QWidget* parent)
    : QMainWindow(parent), m_themes(themes), m_languages(languages), m_actions(themes), m_keeper(m_session)
{
    setWindowTitle(QStringLiteral("Raftarium"));
    setWindowIcon(ui::applicationIcon());
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    resize(1440, 900);
    declareActions();
    makeViews();
    makeMenus();
    makeStatusBar();
    retranslate();
    m_actions.attachTo(this);

    connect(&m_session, &ui::Session::refreshed, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_session, &ui::Session::transportChanged, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_session, &ui::Session::transportChanged, &m_actions, &ui::ActionRegistry::retranslate);
    connect(&m_session, &ui::Session::selectionChanged, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_session, &ui::Session::opened, this, &MainWindow::refreshStatus);
    connect(&m_session, &ui::Session::refreshed, this, &MainWindow::showRulesOff);
    connect(&m_session, &ui::Session::commandRefused, this, [this](const QString& why) { showMessage(why, true); });
    connect(&m_session, &ui::Session::clusterFailed, this, [this](const QString& why) { showMessage(why, true); });
    connect(&m_session, &ui::Session::commandWhileRewound, this, &MainWindow::askAboutThePast);
    connect(&m_actions, &ui::ActionRegistry::refused, this, [this](const QString&, const QString& why) { showMessage(why, false); });
    connect(&m_keeper, &ClusterKeeper::changed, this, &MainWindow::refreshStatus);
    connect(&m_keeper, &ClusterKeeper::changed, &m_actions, &ui::ActionRegistry::refresh);
    connect(&m_keeper, &ClusterKeeper::saved, this, [this](const QString& path) { showMessage(tr("The cluster is saved in %1.").arg(path), false); });
    connect(&m_keeper, &ClusterKeeper::saveFailed, this, [this](const QString& why) { showMessage(why, true); });
}

MainWindow::~MainWindow() = default;

void MainWindow::declareActions()
{
    WindowDeeds deeds;
    deeds.newCluster = [this] { newCluster(); };
    deeds.openRecording = [this] { chooseRecording(); };
    deeds.saveCluster = [this] { saveCluster(); };
    deeds.toggleRecording = [this] { toggleRecording(); };
    deeds.exportPicture = [this] { exportPicture(); };
    deeds.quit = [this] { close(); };
    deeds.append = [this] { m_topBar->append(); };
    deeds.appendStream = [this] { chooseStream(); };
    deeds.partition = [this] { choosePartition(); };
    deeds.appendAt = [this](const raft::NodeId& node) { m_topBar->appendAt(node); };
    deeds.inspect = [this](const raft::NodeId& node) {
        m_session.select(ui::NodeRef{node});
        for (const Dock& dock : m_docks) {
            if (dock.widget->widget() == m_inspector) {
                dock.widget->show();
                dock.widget->raise();
            }
        }
    };
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
    declareNodeActions(m_actions, m_session, deeds);
    declareMemberActions(m_actions, m_session);
    declareFaultActions(m_actions, m_session, deeds);
    declareRunActions(m_actions, m_session);
    declareViewActions(m_actions, deeds);
    declareFilters();
    declareHelpActions(m_actions, deeds);
}

// What the picture shows of the messages.
void MainWindow::declareFilters()
{
    m_actions.addCategory(QStringLiteral("view/messages"), [] { return tr("Messages in the picture"); });
    const auto add = [this](const char* id, std::function<QString()> title, bool ui::picture::Show::*member) {
        ui::ActionSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.category = QStringLiteral("view/messages");
        spec.title = std::move(title);
        spec.checked = [this, member] { return m_picture && m_picture->shown().*member; };
        spec.run = [this, member](const QVariant&) {
            ui::picture::Show show = m_picture->shown();
            show.*member = !(show.*member);
            m_picture->setShow(show);
        };
        m_actions.add(std::move(spec));
    };
    add("view.elections", [] { return tr("Elections"); }, &ui::picture::Show::elections);
    add("view.replication", [] { return tr("Replication"); }, &ui::picture::Show::replication);
    add("view.heartbeats", [] { return tr("Heartbeats"); }, &ui::picture::Show::heartbeats);
    add("view.clients", [] { return tr("Clients"); }, &ui::picture::Show::clients);
    add("view.snapshots", [] { return tr("Snapshots"); }, &ui::picture::Show::snapshots);
}

void MainWindow::makeViews()
{
    m_topBar = new TopBar(m_session, m_themes, m_actions, this);
    auto* bar = new QToolBar(this);
    bar->setObjectName(QStringLiteral("topToolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(m_topBar);
    addToolBar(Qt::TopToolBarArea, bar);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_picture = new ui::ClusterView(m_session, m_themes, m_actions, centre);
    column->addWidget(m_picture, 1);
    column->addWidget(new ui::Headline(m_session, m_themes, centre));
    setCentralWidget(centre);

    addDock("faults", [] { return tr("World"); }, scrolled(new ui::FaultsPanel(m_session, m_themes, m_actions, this), this), Qt::LeftDockWidgetArea);
    addDock("logs", [] { return tr("Logs"); }, new ui::LogsView(m_session, m_themes, this), Qt::RightDockWidgetArea);
    m_inspector = new ui::InspectorView(m_session, m_themes, this);
    addDock("inspector", [] { return tr("Inspector"); }, m_inspector, Qt::RightDockWidgetArea);
    m_events = new ui::EventsView(m_session, m_themes, this);
    addDock("events", [] { return tr("What happened"); }, m_events, Qt::RightDockWidgetArea);
    addDock("charts", [] { return tr("Charts"); }, new ui::ChartsView(m_session, m_themes, this), Qt::RightDockWidgetArea);

    addDock("members", [] { return tr("Members"); }, scrolled(new ui::MembersPanel(m_session, m_themes, m_actions, this), this), Qt::LeftDockWidgetArea);
    addDock("tuning", [] { return tr("Timers"); }, scrolled(new ui::TuningPanel(m_session, m_themes, this), this), Qt::LeftDockWidgetArea);
    addDock("clients", [] { return tr("Clients"); }, new ui::ClientsPanel(m_session, m_themes, this), Qt::RightDockWidgetArea);
    addDock("rules", [] { return tr("Rules"); }, new ui::RulesPanel(m_session, m_themes, this), Qt::RightDockWidgetArea);

    auto* time = new QWidget(this);
    auto* rows = new QVBoxLayout(time);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new ui::TimelineView(m_session, m_themes, time), 1);
    rows->addWidget(new ui::TransportBar(m_session, m_themes, m_actions, time));
    // The timeline needs no title: its height goes to the picture.
    addDock("time", [] { return tr("Timeline"); }, time, Qt::BottomDockWidgetArea)->setTitleBarWidget(new QWidget(this));

    m_palette = new ui::CommandPalette(m_actions, this);
    connect(m_picture, &ui::ClusterView::opened, this, [this](const ui::Subject& subject) {
        m_session.select(subject);
        m_actions.trigger(QStringLiteral("node.inspect"));
    });
    defaultLayout();
    m_defaultState = saveState(layoutVersion);
}

QDockWidget* MainWindow::addDock(const char* id, std::function<QString()> title, QWidget* view, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QString::fromLatin1(id));
    dock->setWidget(view);
    addDockWidget(area, dock);
    m_docks.push_back({dock, std::move(title)});
    return dock;
}

void MainWindow::defaultLayout()
{
    const auto dock = [this](const char* id) { return findChild<QDockWidget*>(QString::fromLatin1(id)); };
    for (const Dock& each : m_docks) {
        each.widget->setFloating(false);
        each.widget->show();
    }
    addDockWidget(Qt::LeftDockWidgetArea, dock("faults"));
    addDockWidget(Qt::RightDockWidgetArea, dock("logs"));
    // On a tall screen all three stand below each other; else events, inspector and charts share a place.
    const bool isTall = height() >= 1000;
    if (isTall) {
        splitDockWidget(dock("logs"), dock("inspector"), Qt::Vertical);
        splitDockWidget(dock("inspector"), dock("events"), Qt::Vertical);
    } else {
        splitDockWidget(dock("logs"), dock("events"), Qt::Vertical);
        tabifyDockWidget(dock("events"), dock("inspector"));
    }
    tabifyDockWidget(isTall ? dock("events") : dock("inspector"), dock("charts"));
    tabifyDockWidget(dock("charts"), dock("clients"));
    tabifyDockWidget(dock("clients"), dock("rules"));
    tabifyDockWidget(dock("faults"), dock("members"));
    tabifyDockWidget(dock("members"), dock("tuning"));
    dock("events")->raise();
    dock("faults")->raise();
    addDockWidget(Qt::BottomDockWidgetArea, dock("time"));
    const int sideWidth = static_cast<int>(m_themes.theme().scaled(232));
    const bool small = width() < 1200;
    resizeDocks({dock("faults")}, {small ? sideWidth - 20 : sideWidth}, Qt::Horizontal);
    resizeDocks({dock("logs")}, {small ? 300 : static_cast<int>(width() * 0.31)}, Qt::Horizontal);
    const int tall = std::max(450, height() - 300);
    const int logs = std::min(tall * 46 / 100, static_cast<int>(m_themes.theme().scaled(275)));
    if (isTall) {
        const int inspector = tall * 24 / 100;
        resizeDocks({dock("logs"), dock("inspector"), dock("events")}, {logs, inspector, tall - logs - inspector}, Qt::Vertical);
    } else {
        resizeDocks({dock("logs"), dock("events")}, {logs, tall - logs}, Qt::Vertical);
    }
    resizeDocks({dock("time")}, {small ? 130 : 150}, Qt::Vertical);
    m_picture->setFocus();
    QTimer::singleShot(0, this, &MainWindow::spareTabTitles); // the tabs come with the layout
}

// The docks' tabs scroll where they have no room, so that no word is cut.
void MainWindow::spareTabTitles()
{
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setElideMode(Qt::ElideNone);
        bar->setUsesScrollButtons(true);
    }
}

void MainWindow::makeMenus()
{
    m_actions.addCategory(QStringLiteral("view/docks"), [] { return tr("Docks"); });
    for (const Dock& dock : m_docks) {
        ui::ActionSpec spec;
        spec.id = QStringLiteral("view.dock.") + dock.widget->objectName();
        spec.category = QStringLiteral("view/docks");
        spec.title = dock.title;
        spec.checked = [widget = dock.widget] { return !widget->isHidden(); };
        spec.run = [widget = dock.widget](const QVariant&) {
            widget->setVisible(widget->isHidden());
            if (!widget->isHidden())
                widget->raise();
        };
        m_actions.add(std::move(spec));
    }
    m_actions.fillMenuBar(menuBar());
}

void MainWindow::makeStatusBar()
{
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_timings = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_message, 1);
    m_rulesOff = new QLabel(this);
    ui::setKind(m_rulesOff, "fault");
    m_rulesOff->hide();
    statusBar()->addPermanentWidget(m_rulesOff);
    statusBar()->addPermanentWidget(m_timings);
}

// True timings, whatever the speed at which they are watched; and where the disks are.
void MainWindow::refreshStatus()
{
    const raft::trace::Header& header = m_session.header();
    QStringList parts;
    if (m_session.isOpen()) {
        parts << tr("%n nodes", nullptr, static_cast<int>(header.nodes.size()))
              << tr("link %1 ± %2").arg(ui::text::duration(header.delay), ui::text::duration(header.jitter))
              << tr("disk + %1").arg(ui::text::duration(header.diskLatency));
        if (m_session.hasCluster())
            parts << (m_keeper.liveOptions().directory.isEmpty() ? tr("temporary disks") : m_session.cluster()->directory());
        if (m_keeper.isRecording())
            parts << tr("● recording to %1").arg(m_keeper.recordingPath());
    }
    m_timings->setText(parts.join(QStringLiteral("  ·  ")));
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
    setWindowTitle(off.isEmpty() ? QStringLiteral("Raftarium") : tr("Raftarium (%n rules off)", nullptr, static_cast<int>(off.size())));
    m_rulesOff->setText(fontMetrics().elidedText(words, Qt::ElideRight, std::max(160, width() / 4)));
    m_rulesOff->setToolTip(words);
    m_rulesOff->setVisible(!off.isEmpty());
}

void MainWindow::showMessage(const QString& text, bool isProblem)
{
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::WindowText, m_themes.theme().color(isProblem ? ui::ColorRole::Fault : ui::ColorRole::TextMuted));
    m_message->setPalette(palette);
    m_message->setText(text);
    m_message->setToolTip(text);
    constexpr std::chrono::seconds staysFor{12};
    QTimer::singleShot(staysFor, m_message, [this, text] {
        if (m_message->text() == text)
            m_message->clear();
    });
}

void MainWindow::retranslate()
{
    for (const Dock& dock : m_docks)
        dock.widget->setWindowTitle(dock.title());
    refreshStatus();
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
    QTimer::singleShot(0, this, &MainWindow::spareTabTitles);
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
    saveLayout();
    event->accept();
}

} // namespace app
