// SPDX-License-Identifier: MIT
#include "ui/clients/clientspanel.h"

#include "ui/clients/historyview.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace command = raft::cluster::command;
using raft::ReadMode;

ClientsPanel::ClientsPanel(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_themes(themes)
    , m_model(themes.theme())
    , m_clients(new QComboBox(this))
    , m_add(new QPushButton(this))
    , m_node(new QComboBox(this))
    , m_inSession(new QCheckBox(this))
    , m_retriesTitle(new QLabel(this))
    , m_retries(new QSpinBox(this))
    , m_mode(new QComboBox(this))
    , m_line(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_sums(new QLabel(this))
    , m_list(new QTreeView(this))
    , m_history(new HistoryView(session, themes, this))
    , m_pages(new QStackedWidget(this))
    , m_intervals(new QToolButton(this))
    , m_retry(new QPushButton(this))
{
    makeRows();
    connect(m_clients, &QComboBox::activated, this, [this](int at) { showClient(m_clients->itemText(at)); });
    connect(m_add, &QPushButton::clicked, this, &ClientsPanel::addClient);
    connect(m_node, &QComboBox::activated, this, &ClientsPanel::configure);
    connect(m_inSession, &QCheckBox::toggled, this, &ClientsPanel::configure);
    connect(m_retries, &QSpinBox::valueChanged, this, &ClientsPanel::configure);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        const bool append = m_mode->currentIndex() == 0;
        m_line->setPlaceholderText(append ? QStringLiteral("set x 3") : QStringLiteral("get x"));
    });
    connect(m_line, &QLineEdit::returnPressed, this, &ClientsPanel::send);
    connect(m_send, &QPushButton::clicked, this, &ClientsPanel::send);
    connect(m_retry, &QPushButton::clicked, this, &ClientsPanel::retry);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClientsPanel::refresh);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto* request = m_model.request(index))
            m_session.seekEvent(request->answerEvent != 0 ? request->answerEvent : request->event);
    });
    connect(&m_session, &Session::refreshed, this, &ClientsPanel::refresh);
    connect(&m_session, &Session::opened, this, [this] {
        m_settings.clear();
        m_client = QStringLiteral("you");
        refresh();
    });
    connect(&m_themes, &ThemeManager::changed, this, [this] { m_model.setTheme(m_themes.theme()); });
    retranslate();
}

void ClientsPanel::makeRows()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 8);
    layout->setSpacing(6);
    const auto row = [&](std::initializer_list<std::pair<QWidget*, int>> widgets) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(12, 0, 12, 0);
        for (const auto& [widget, stretch] : widgets)
            line->addWidget(widget, stretch);
        layout->addLayout(line);
    };
    m_retries->setRange(0, 99);
    m_retriesTitle->setBuddy(m_retries);
    setKind(m_line, "mono");
    setKind(m_send, "primary");
    setKind(m_sums, "caption");
    m_sums->setWordWrap(true);
    m_line->setMinimumWidth(90);
    row({{m_clients, 1}, {m_add, 0}, {m_node, 1}});
    row({{m_inSession, 1}, {m_retriesTitle, 0}, {m_retries, 0}});
    row({{m_mode, 0}, {m_line, 1}, {m_send, 0}});
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    setKind(m_list, "bare");
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 3);
    m_list->header()->setStretchLastSection(false);
    for (int column = 0; column < RequestsModel::ColumnCount; ++column) {
        const bool wide = column == RequestsModel::Request;
        m_list->header()->setSectionResizeMode(column, wide ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_history);
    m_intervals->setCheckable(true);
    setKind(m_intervals, "chip");
    connect(m_intervals, &QToolButton::toggled, this, &ClientsPanel::showIntervals);
    layout->addWidget(m_pages, 1);
    row({{m_sums, 1}, {m_intervals, 0}, {m_retry, 0}});
}

ClientsPanel::Settings& ClientsPanel::settings()
{
    for (Settings& known : m_settings) {
        if (known.client == m_client)
            return known;
    }
    Settings fresh;
    fresh.client = m_client;
    if (const raft::trace::ClientView* client = m_session.state().client(m_client.toStdString()))
        fresh.session = !client->session.isZero();
    m_settings.push_back(fresh);
    return m_settings.back();
}

void ClientsPanel::showClient(const QString& client)
{
    m_client = client;
    m_settling = true;
    const Settings& known = settings();
    m_inSession->setChecked(known.session);
    m_retries->setValue(static_cast<int>(known.retries));
    const auto at = std::find(m_nodes.begin(), m_nodes.end(), known.node);
    m_node->setCurrentIndex(at == m_nodes.end() ? 0 : 1 + static_cast<int>(at - m_nodes.begin()));
    m_settling = false;
    refresh();
}

void ClientsPanel::showIntervals(bool on)
{
    m_intervals->setChecked(on);
    m_pages->setCurrentWidget(on ? static_cast<QWidget*>(m_history) : m_list);
}

// A client with a name of its own, known to the cluster from now on.
void ClientsPanel::addClient()
{
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("client%1").arg(number);
        if (m_clients->findText(name) >= 0)
            continue;
        m_client = name;
        settings();
        showClient(name);
        m_session.submit(command::ConfigureClient{name.toStdString(), {}, false, 0});
        return;
    }
}

raft::NodeId ClientsPanel::chosenNode() const
{
    const int at = m_node->currentIndex();
    return at >= 1 && static_cast<std::size_t>(at) <= m_nodes.size() ? m_nodes[static_cast<std::size_t>(at - 1)] : raft::NodeId();
}

void ClientsPanel::configure()
{
    if (m_settling)
        return;
    Settings& now = settings();
    now.node = chosenNode();
    now.session = m_inSession->isChecked();
    now.retries = static_cast<std::uint64_t>(m_retries->value());
    m_session.submit(command::ConfigureClient{m_client.toStdString(), now.node, now.session, now.retries});
}

void ClientsPanel::send()
{
    const QString words = m_line->text().trimmed().isEmpty() ? m_line->placeholderText() : m_line->text().trimmed();
    const std::string client = m_client.toStdString();
    const int mode = m_mode->currentIndex();
    if (mode <= 0)
        m_session.submit(command::AppendCommand{chosenNode(), client, {words.toStdString()}, {}, {}});
    else
        m_session.submit(command::ReadState{chosenNode(), client, words.toStdString(), static_cast<ReadMode>(mode - 1)});
}

void ClientsPanel::retry()
{
    if (const auto* request = m_model.request(m_list->currentIndex()))
        m_session.submit(command::RetryRequest{m_client.toStdString(), request->request.serial, {}});
}

void ClientsPanel::refreshClients()
{
    QStringList names{QStringLiteral("you")};
    for (const raft::trace::ClientView& client : m_session.state().clients)
        names << QString::fromStdString(client.id);
    for (const Settings& known : m_settings)
        names << known.client;
    names.removeDuplicates();
    QStringList shown;
    for (int i = 0; i < m_clients->count(); ++i)
        shown << m_clients->itemText(i);
    if (shown != names) {
        m_clients->clear();
        m_clients->addItems(names);
    }
    m_clients->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, names.indexOf(m_client))));
}

void ClientsPanel::refreshNodes()
{
    std::vector<raft::NodeId> nodes;
    for (const raft::trace::NodeState& node : m_session.state().nodes)
        nodes.push_back(node.id);
    if (nodes == m_nodes && m_node->count() > 0)
        return;
    m_nodes = std::move(nodes);
    m_node->clear();
    m_node->addItem(tr("asks any node"));
    for (const raft::NodeId& node : m_nodes)
        m_node->addItem(tr("asks %1").arg(text::of(node)));
    const auto at = std::find(m_nodes.begin(), m_nodes.end(), settings().node);
    m_node->setCurrentIndex(at == m_nodes.end() ? 0 : 1 + static_cast<int>(at - m_nodes.begin()));
}

void ClientsPanel::refresh()
{
    m_settling = true;
    refreshClients();
    refreshNodes();
    const raft::trace::ClientView* client = m_session.state().client(m_client.toStdString());
    m_model.show(client, m_session.playhead());
    const bool can = m_session.hasCluster();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_add, m_node, m_inSession, m_retries, m_mode, m_line, m_send})
        widget->setEnabled(can);
    const auto* chosen = m_model.request(m_list->currentIndex());
    m_retry->setEnabled(can && chosen);
    m_inSession->setText(client && !client->session.isZero() ? tr("in session %1").arg(text::of(client->session)) : tr("in a session"));
    m_sums->setText(client ? tr("%1 ok, %2 refused, %3 unknown").arg(text::of(client->ok), text::of(client->refused), text::of(client->unknown))
                           : tr("Nothing asked yet."));
    m_settling = false;
}

void ClientsPanel::retranslate()
{
    m_settling = true;
    const int mode = std::max(0, m_mode->currentIndex());
    m_mode->clear();
    m_mode->addItem(tr("Append"));
    m_mode->setItemData(0, tr("A command goes through the log"), Qt::ToolTipRole);
    const std::initializer_list<QString> hints{tr("An entry of its own: as slow as a write, and never stale"),
                                               tr("The leader asks a majority whether it still leads (dissertation §6.4)"),
                                               tr("The leader answers alone while its lease lasts: needs clocks that run alike (§6.4.1)"),
                                               tr("The node answers from what it has: may be stale")};
    for (int i = 0; i < 4; ++i) {
        m_mode->addItem(tr("Read: %1").arg(Narrator::readMode(static_cast<ReadMode>(i))));
        m_mode->setItemData(i + 1, *(hints.begin() + i), Qt::ToolTipRole);
    }
    m_mode->setCurrentIndex(mode);
    m_line->setPlaceholderText(mode == 0 ? QStringLiteral("set x 3") : QStringLiteral("get x"));
    m_clients->setAccessibleName(tr("Client"));
    m_node->setAccessibleName(tr("Whom it asks"));
    m_mode->setAccessibleName(tr("What to ask"));
    m_line->setAccessibleName(tr("Command or question"));
    m_list->setAccessibleName(tr("Requests of this client"));
    m_add->setText(tr("New"));
    m_add->setToolTip(tr("Another client"));
    m_inSession->setToolTip(tr("In a session a request that is sent again takes effect once (dissertation §6.3)"));
    m_retriesTitle->setText(tr("tries again"));
    m_retries->setAccessibleName(tr("How often it tries again"));
    m_retries->setToolTip(tr("How often a request with an unknown outcome is sent again, to another node"));
    m_send->setText(tr("Ask"));
    m_intervals->setText(tr("Intervals"));
    m_intervals->setToolTip(tr("The requests of all clients as bars from question to answer, and whether one order explains them all"));
    m_retry->setText(tr("Send again"));
    m_retry->setToolTip(tr("The chosen request with the same serial, to another node"));
    m_node->clear(); // read anew
    m_model.retranslate();
    m_settling = false;
    refresh();
}

void ClientsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
