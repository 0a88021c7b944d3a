// SPDX-License-Identifier: MIT
#include "app/window/topbar.h"

#include "ui/actions/actionbutton.h"
#include "ui/actions/actionregistry.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

namespace command = raft::cluster::command;
using ui::ColorRole;

TopBar::TopBar(ui::Session& session, ui::ThemeManager& themes, ui::ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_mode(new QLabel(this)), m_line(new QLineEdit(this)),
      m_target(new QComboBox(this)), m_find(new QToolButton(this))
{
    setObjectName(QStringLiteral("topBar"));
    ui::setKind(m_mode, "goodbadge");
    m_line->setFont(themes.theme().font(ui::FontRole::Mono));
    m_line->setMaximumWidth(360);
    m_line->setMaxLength(4096);
    m_line->setText(QStringLiteral("set x 3"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    ui::setKind(m_find, "pill");
    m_find->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(8);
    layout->addWidget(m_mode);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_target);
    for (const char* id : {"cluster.append", "cluster.killLeader", "faults.partition", "faults.healAll"})
        layout->addWidget(m_buttons.emplace_back(actions.createButton(QString::fromLatin1(id), this)));
    layout->addStretch(2);
    for (Figure* figure : {&m_leader, &m_term, &m_committed, &m_safety}) {
        *figure = makeFigure();
        layout->addWidget(figure->box);
    }
    layout->addStretch(1);
    layout->addWidget(m_find);

    connect(m_line, &QLineEdit::returnPressed, this, &TopBar::append);
    connect(m_find, &QToolButton::clicked, &actions, [&actions] { actions.trigger(QStringLiteral("view.palette")); });
    connect(&m_session, &ui::Session::refreshed, this, &TopBar::refresh);
    connect(&m_session, &ui::Session::transportChanged, this, &TopBar::refresh);
    connect(&m_session, &ui::Session::opened, this, [this] {
        refreshNodes();
        refresh();
    });
    connect(&m_themes, &ui::ThemeManager::changed, this, &TopBar::dress);
    connect(&m_themes, &ui::ThemeManager::changed, this, &TopBar::fit, Qt::QueuedConnection); // the widgets know their sizes then
    dress();
    retranslate();
}

TopBar::Figure TopBar::makeFigure()
{
    Figure figure{new QWidget(this), new QLabel(this), new QLabel(this)};
    auto* layout = new QVBoxLayout(figure.box);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(0);
    figure.caption->setAlignment(Qt::AlignCenter);
    figure.value->setAlignment(Qt::AlignCenter);
    layout->addWidget(figure.caption);
    layout->addWidget(figure.value);
    return figure;
}

void TopBar::dress()
{
    const ui::Theme& theme = m_themes.theme();
    m_line->setFont(theme.font(ui::FontRole::Mono));
    m_find->setIcon(ui::themedIcon(QStringLiteral("search"), theme));
    for (const Figure& figure : {m_leader, m_term, m_committed, m_safety}) {
        QFont caption = theme.font(ui::FontRole::Section);
        caption.setPixelSize(std::max(9, caption.pixelSize() - 2));
        figure.caption->setFont(caption);
        figure.caption->setStyleSheet(QStringLiteral("color: %1").arg(theme.color(ColorRole::TextFaint).name()));
        figure.value->setFont(theme.font(ui::FontRole::Value));
    }
    m_line->setMinimumWidth(QFontMetrics(m_line->font()).horizontalAdvance(QStringLiteral("set x 99")) + static_cast<int>(theme.scaled(26)));
    refresh();
}

void TopBar::retranslate()
{
    m_line->setPlaceholderText(tr("set x 3"));
    m_line->setAccessibleName(tr("Entry to append"));
    m_line->setToolTip(tr("What the state machine understands: set x 3, get x, del x, cas x 3 4"));
    m_target->setAccessibleName(tr("Node to ask"));
    m_target->setToolTip(tr("Which node the client asks; any node takes any request"));
    m_leader.caption->setText(tr("LEADER"));
    m_term.caption->setText(tr("TERM"));
    m_committed.caption->setText(tr("COMMITTED"));
    m_safety.caption->setText(tr("SAFETY"));
    m_find->setText(tr("Find any action"));
    m_find->setToolTip(tr("Find any action by its name (Ctrl+K)"));
    refreshNodes();
    refresh();
    fit();
}

void TopBar::refreshNodes()
{
    const QVariant chosen = m_target->currentData();
    m_target->clear();
    m_target->addItem(tr("to any node"), QString());
    for (const raft::trace::NodeState& node : m_session.state().nodes)
        m_target->addItem(tr("to %1").arg(ui::text::of(node.id)), ui::text::of(node.id));
    m_target->setCurrentIndex(std::max(0, m_target->findData(chosen)));
}

void TopBar::refresh()
{
    const raft::trace::ClusterState& state = m_session.state();
    const ui::Theme& theme = m_themes.theme();
    if (m_target->count() != static_cast<int>(state.nodes.size()) + 1)
        refreshNodes();
    const auto show = [](const Figure& figure, const QString& text, const QColor& color) {
        if (figure.value->text() != text)
            figure.value->setText(text);
        const QString sheet = QStringLiteral("color: %1").arg(color.name());
        if (figure.value->styleSheet() != sheet)
            figure.value->setStyleSheet(sheet);
        figure.box->setAccessibleName(figure.caption->text() + QLatin1Char(' ') + text);
    };
    const raft::trace::NodeState* leader = state.leader();
    show(m_leader, leader ? ui::text::of(leader->id) : QStringLiteral("–"),
         leader ? theme.termColor(leader->currentTerm.value()) : theme.color(ColorRole::TextMuted));
    show(m_term, ui::text::of(state.highestTerm), theme.color(ColorRole::Text));
    show(m_committed, ui::text::of(state.highestCommit), theme.color(ColorRole::Text));
    if (!m_session.isOpen())
        show(m_safety, QStringLiteral("–"), theme.color(ColorRole::TextMuted));
    else if (state.violationCount == 0)
        show(m_safety, tr("✓ holds"), theme.color(ColorRole::Good));
    else if (state.excusedCount == state.violationCount)
        show(m_safety, tr("– assumption broken"), theme.color(ColorRole::Fault));
    else
        show(m_safety, tr("✕ broken"), theme.color(ColorRole::Alarm));

    refreshMode();
}

// What is shown: nothing, a recording, a Lab or a live cluster.
void TopBar::refreshMode()
{
    const bool nothing = !m_session.isOpen();
    const bool recording = !nothing && !m_session.hasCluster();
    const bool past = m_session.hasCluster() && !m_session.isFollowing();
    const bool lab = m_session.isLab();
    const QString seed = QString::number(m_session.header().seed);
    const auto& origin = m_session.header().origin;
    const bool fromLive = lab && origin && origin->mode == raft::trace::Mode::Live;
    const QString mode = nothing     ? tr("No cluster")
                         : recording ? tr("Recording")
                         : fromLive  ? (past ? tr("Lab · looking back") : tr("◆ Lab · from Live"))
                         : lab       ? (past ? tr("Lab · looking back") : tr("◆ Lab · seed %1").arg(seed))
                                     : (past ? tr("Live UDP · looking back") : tr("● Live UDP"));
    if (m_mode->text() == mode)
        return;
    m_mode->setText(mode);
    m_mode->setToolTip(nothing     ? tr("Nothing runs and nothing is open: start a cluster, play a scenario, or open a recording.")
                       : recording ? tr("A recorded run: it can be looked at, but not changed. A fork of it goes on in the Lab.")
                       : fromLive  ? tr("The Lab: virtual time and simulated disks. It was forked from a live run, whose nodes were made again from what they were given.")
                       : lab       ? tr("The Lab: virtual time and simulated disks. Seed %1 gives this same run again.").arg(seed)
                                   : tr("Live: real UDP sockets, real disks, the clock on the wall."));
    ui::setKind(m_mode, nothing || recording ? "badge" : lab ? "labbadge" : past ? "badge" : "goodbadge");
    fit(); // it is wider or narrower now
}

void TopBar::focusAppend()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void TopBar::append()
{
    appendAt(raft::NodeId::parse(m_target->currentData().toString().toStdString()).value_or(raft::NodeId()));
}

void TopBar::appendAt(const raft::NodeId& node)
{
    const QString entry = m_line->text().trimmed();
    if (entry.isEmpty()) {
        focusAppend();
        return;
    }
    command::AppendCommand append;
    append.node = node;
    append.entries = {entry.toStdString()};
    m_session.submit(append);
    if (entry.startsWith(QLatin1String("set x ")))
        suggestNext();
}

// "set x 3" becomes "set x 4", so that pressing A again shows something new.
void TopBar::suggestNext()
{
    bool isNumber = false;
    const int value = m_line->text().mid(6).toInt(&isNumber);
    if (isNumber)
        m_line->setText(QStringLiteral("set x %1").arg(value + 1));
}

QSize TopBar::minimumSizeHint() const
{
    return {static_cast<int>(m_themes.theme().scaled(440)), QWidget::minimumSizeHint().height()};
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

// Gives up words where there is no room for them, the least needed first.
void TopBar::fit()
{
    constexpr int folded = 8;
    for (int level = 0; level <= folded; ++level) {
        fold(level);
        layout()->invalidate();
        if (layout()->minimumSize().width() <= width())
            break;
    }
}

void TopBar::fold(int level)
{
    m_find->setToolButtonStyle(level >= 1 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setShortcutVisible(level < 2);
        m_buttons[i]->setIconOnly(level >= 4 || (level == 3 && i >= 2));
    }
    m_committed.box->setVisible(level < 4);
    m_term.box->setVisible(level < 5); // it stands on every node, too
    m_find->setVisible(level < 6);     // its key and the menu remain
    m_target->setVisible(level < 7);   // a node's own menu appends at that node
    m_buttons.back()->setVisible(level < 8);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace app
