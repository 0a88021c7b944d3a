// SPDX-License-Identifier: MIT
// What the window is made of, and where it stands at first.
#include "app/window/mainwindow.h"

#include "app/window/comparison.h"
#include "app/window/exporter.h"
#include "app/window/packethand.h"
#include "app/window/presenter.h"
#include "app/window/topbar.h"
#include "ui/actions/commandpalette.h"
#include "ui/alight/pageview.h"
#include "ui/branches/branchstrip.h"
#include "ui/charts/chartsview.h"
#include "ui/clients/clientspanel.h"
#include "ui/cluster/clusterview.h"
#include "ui/events/eventsview.h"
#include "ui/events/headline.h"
#include "ui/faults/faultspanel.h"
#include "ui/inspector/inspectorview.h"
#include "ui/logs/logsview.h"
#include "ui/machines/statepanel.h"
#include "ui/members/memberspanel.h"
#include "ui/packets/packetspanel.h"
#include "ui/rules/rulespanel.h"
#include "ui/spacetime/spacetimepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/transportbar.h"
#include "ui/tuning/tuningpanel.h"
#include "ui/why/whyview.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace app {

namespace {

// Scrolls up and down only: it is as wide as its contents need, also when the type has become larger.
class Column : public QScrollArea {
public:
    Column(QWidget* content, QWidget* parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(content);
    }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 60};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

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
    m_comparison = new Comparison(m_session, m_themes, m_actions, m_keeper, centre);
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(0);
    for (QWidget* picture : {static_cast<QWidget*>(m_picture), m_comparison->otherHalf()}) {
        picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what the words under it leave …
        picture->setMinimumSize(150, 90);                                     // … and they leave it some; two stand side by side
        pictures->addWidget(picture, 1);
    }
    column->addWidget(m_comparison);
    column->addLayout(pictures, 1);
    makeStory(centre);
    column->addWidget(m_story);
    m_headline = new ui::Headline(m_session, m_themes, centre);
    column->addWidget(m_headline);
    setCentralWidget(centre);

    addDock("faults", [] { return tr("World"); }, new Column(new ui::FaultsPanel(m_session, m_themes, m_actions, this), this), Qt::LeftDockWidgetArea);
    auto* logs = new ui::LogsView(m_session, m_themes, this);
    connect(logs, &ui::LogsView::whyWanted, this, &MainWindow::askWhy);
    addDock("logs", [] { return tr("Logs"); }, logs, Qt::RightDockWidgetArea);
    m_inspector = new ui::InspectorView(m_session, m_themes, this);
    addDock("inspector", [] { return tr("Inspector"); }, m_inspector, Qt::RightDockWidgetArea);
    m_events = new ui::EventsView(m_session, m_themes, this);
    addDock("events", [] { return tr("Events"); }, m_events, Qt::RightDockWidgetArea);
    m_why = new ui::WhyView(m_session, m_themes, this);
    addDock("why", [] { return tr("Why"); }, m_why, Qt::RightDockWidgetArea);
    m_charts = new ui::ChartsView(m_session, m_themes, this);
    addDock("charts", [] { return tr("Charts"); }, m_charts, Qt::RightDockWidgetArea);

    addDock("members", [] { return tr("Members"); }, new Column(new ui::MembersPanel(m_session, m_themes, m_actions, this), this), Qt::LeftDockWidgetArea);
    addDock("tuning", [] { return tr("Timers"); }, new Column(new ui::TuningPanel(m_session, m_themes, this), this), Qt::LeftDockWidgetArea);
    addDock("clients", [] { return tr("Clients"); }, new ui::ClientsPanel(m_session, m_themes, this), Qt::RightDockWidgetArea);
    auto* hand = new PacketHand(m_session, m_themes, m_actions, this);
    auto* packets = addDock("packets", [] { return tr("Packets"); }, new Column(hand->panel(), this), Qt::RightDockWidgetArea);
    connect(hand, &PacketHand::said, this, [this](const QString& words) { say(words); });
    connect(hand, &PacketHand::wanted, this, [this, packets] { showDock(packets->widget()); });
    connect(hand, &PacketHand::stopped, this, [this, packets] {
        if (!packets->isHidden()) // nobody who has put it away wants it back for that
            showDock(packets->widget());
    });
    addDock("state", [] { return tr("State"); }, new ui::StatePanel(m_session, m_themes, this), Qt::RightDockWidgetArea);
    m_page = new ui::PageView(m_session, m_themes, this);
    addDock("page", [] { return tr("Raft on a page"); }, m_page, Qt::RightDockWidgetArea);
    m_rules = new ui::RulesPanel(m_session, m_themes, this);
    addDock("rules", [] { return tr("Rules"); }, m_rules, Qt::RightDockWidgetArea);

    makeTimeline();
    auto* spaceTime = new ui::SpaceTimePanel(m_session, m_themes, this);
    addDock("spacetime", [] { return tr("Space-time"); }, spaceTime, Qt::BottomDockWidgetArea);
    connect(spaceTime->view(), &ui::SpaceTimeView::menuWanted, this, &MainWindow::showInstantMenu);
    m_exporter = new Exporter(m_session, m_themes, m_keeper, this);
    m_exporter->setViews({m_picture, spaceTime->view(), logs, m_charts});
    connect(spaceTime, &ui::SpaceTimePanel::pictureWanted, m_exporter, [this] { m_exporter->exportPicture(QStringLiteral("space-time")); });
    connect(m_exporter, &Exporter::said, this, [this](const QString& words) { say(words); });
    connect(m_exporter, &Exporter::failed, this, [this](const QString& title, const QString& why) { QMessageBox::warning(this, title, why); });
    m_palette = new ui::CommandPalette(m_actions, this);
    connect(m_picture, &ui::ClusterView::opened, this, [this](const ui::Subject& subject) {
        m_session.select(subject);
        m_actions.trigger(QStringLiteral("node.inspect"));
    });
    makeWhy();
    makePresenter();
    defaultLayout();
    m_defaultState = saveState(layoutVersion);
}

// The timeline, the branches on its scale, and the buttons of a player.
void MainWindow::makeTimeline()
{
    auto* time = new QWidget(this);
    auto* rows = new QVBoxLayout(time);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_timeline = new ui::TimelineView(m_session, m_themes, time);
    m_branches = new ui::BranchStrip(m_session, m_themes, m_keeper.branches(), time);
    rows->addWidget(m_timeline, 1);
    rows->addWidget(m_branches);
    rows->addWidget(new ui::TransportBar(m_session, m_themes, m_actions, time));
    // The timeline needs no title: its height goes to the picture.
    addDock("time", [] { return tr("Timeline"); }, time, Qt::BottomDockWidgetArea)->setTitleBarWidget(new QWidget(this));
    connect(m_timeline, &ui::TimelineView::spanChanged, m_branches,
            [this](raft::Time from, raft::Time to, double left, double right) { m_branches->setSpan({from, to, left, right}); });
    connect(m_timeline, &ui::TimelineView::menuWanted, this, &MainWindow::showInstantMenu);
    connect(m_timeline, &ui::TimelineView::bookmarkMenuWanted, this, &MainWindow::showBookmarkMenu);
    connect(m_branches, &ui::BranchStrip::chosen, &m_keeper, &ClusterKeeper::showBranch);
    connect(m_branches, &ui::BranchStrip::menuWanted, this, &MainWindow::showBranchMenu);
    connect(&m_keeper, &ClusterKeeper::branchesChanged, this, &MainWindow::branchesChanged);
    connect(m_comparison, &Comparison::changed, this, &MainWindow::comparisonChanged);
}

QDockWidget* MainWindow::addDock(const char* id, std::function<QString()> title, QWidget* view, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QString::fromLatin1(id));
    dock->setWidget(view);
    addDockWidget(area, dock);
    m_docks.push_back({dock, std::move(title)});
    if (qstrcmp(id, "time") != 0) // the timeline has no title
        m_tabs.watch(dock);
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
    // On a tall screen all three stand below each other; else events, inspector and charts share a place, and where the
    // type is very large, all of them do.
    const double scale = m_themes.theme().scaled(1);
    const bool isTall = height() >= 1000 * scale;
    const bool isLow = height() < 560 * scale;
    if (isTall) {
        splitDockWidget(dock("logs"), dock("inspector"), Qt::Vertical);
        splitDockWidget(dock("inspector"), dock("events"), Qt::Vertical);
    } else if (isLow) {
        tabifyDockWidget(dock("logs"), dock("events"));
        tabifyDockWidget(dock("events"), dock("inspector"));
    } else {
        splitDockWidget(dock("logs"), dock("events"), Qt::Vertical);
        tabifyDockWidget(dock("events"), dock("inspector"));
    }
    tabifyDockWidget(isTall ? dock("events") : dock("inspector"), dock("why"));
    tabifyDockWidget(dock("why"), dock("charts"));
    tabifyDockWidget(dock("charts"), dock("packets"));
    tabifyDockWidget(dock("packets"), dock("clients"));
    tabifyDockWidget(dock("clients"), dock("state"));
    tabifyDockWidget(dock("state"), dock("rules"));
    tabifyDockWidget(dock("rules"), dock("page"));
    tabifyDockWidget(dock("faults"), dock("members"));
    tabifyDockWidget(dock("members"), dock("tuning"));
    dock("faults")->raise();
    dock(isLow ? "logs" : "events")->raise();
    addDockWidget(Qt::BottomDockWidgetArea, dock("time"));
    // The space-time diagram stands above the timeline when it is asked for.
    splitDockWidget(dock("spacetime"), dock("time"), Qt::Vertical);
    // So many tabs at once are hard to tell apart: these come when they are asked for.
    for (const char* id : {"spacetime", "packets", "state", "page"})
        dock(id)->hide();
    const int sideWidth = static_cast<int>(m_themes.theme().scaled(232));
    const bool small = width() < 1200;
    resizeDocks({dock("faults")}, {small ? std::min(sideWidth - 20, width() * 3 / 10) : sideWidth}, Qt::Horizontal);
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
    m_tabs.settle();     // the window knows how small it can be …
    m_tabs.settleSoon(); // … and the tabs come with the layout
}

// Lanes need room: the diagram opens at a third of the window's height, as soon as it has its place; in a window too low
// for it, beside the events.
void MainWindow::makeRoomForDiagram(QDockWidget* diagram)
{
    const double lowest = 820 * m_themes.theme().scaled(1);
    if (diagram->isFloating() || dockWidgetArea(diagram) != Qt::BottomDockWidgetArea)
        return; // the person has put it elsewhere
    if (height() < lowest)
        tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("events")), diagram);
    else
        QTimer::singleShot(0, this, [this, diagram] { resizeDocks({diagram}, {std::max(diagram->height(), height() * 37 / 100)}, Qt::Vertical); });
}

} // namespace app
