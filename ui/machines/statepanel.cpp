// SPDX-License-Identifier: MIT
#include "ui/machines/statepanel.h"

#include "ui/session/session.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

StatePanel::StatePanel(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_themes(themes)
    , m_model(themes.theme())
    , m_search(new QLineEdit(this))
    , m_different(new QToolButton(this))
    , m_verdict(new QLabel(this))
    , m_table(new QTableView(this))
    , m_empty(new QLabel(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    m_different->setCheckable(true);
    setKind(m_different, "chip");
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(12, 0, 12, 0);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(12, 4, 12, 8);
    setKind(m_empty, "muted");
    m_table->setModel(&m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setKind(m_table, "bare");
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->setWordWrap(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false); // Tab leaves it
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(m_table->fontMetrics().lineSpacing() * 4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->addWidget(m_search, 1);
    top->addWidget(m_different);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_verdict);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] { refresh(true); });
    connect(m_different, &QToolButton::toggled, this, [this] { refresh(true); });
    connect(&m_session, &Session::refreshed, this, [this] { refresh(false); });
    connect(&m_session, &Session::opened, this, [this] { refresh(true); });
    connect(&m_themes, &ThemeManager::changed, this, &StatePanel::dress);
    retranslate();
    dress();
}

QString StatePanel::verdict() const
{
    return m_verdict->text();
}

bool StatePanel::isEmpty() const
{
    return m_table->isHidden();
}

void StatePanel::refresh(bool anew)
{
    if (!isVisible())
        return;
    std::vector<machines::Machine> machines = machines::machinesOf(m_session.state());
    if (!anew && machines == m_model.side().machines)
        return; // states are shared until they change: comparing them costs next to nothing
    const machines::Verdict verdict = machines::verdictOf(machines);
    const std::size_t columns = m_model.side().machines.size();
    m_model.show(machines::compare(std::move(machines), m_search->text(), m_different->isChecked()));
    // Many nodes scroll sideways; a few share the width.
    if (anew || columns != m_model.side().machines.size()) {
        const bool isMany = m_model.columnCount() > 7;
        m_table->horizontalHeader()->setSectionResizeMode(isMany ? QHeaderView::Interactive : QHeaderView::Stretch);
        m_table->horizontalHeader()->setDefaultSectionSize(static_cast<int>(m_themes.theme().scaled(80)));
    }
    m_verdict->setText(m_session.isOpen() ? verdict.words : QString());
    setKind(m_verdict, verdict.isBroken ? "alarm" : verdict.isCompared ? "good" : "muted");
    showEmpty();
}

void StatePanel::showEmpty()
{
    const bool hasKeys = m_model.rowCount() > 0;
    m_table->setVisible(hasKeys);
    m_empty->setVisible(!hasKeys);
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    if (hasKeys)
        return;
    if (!m_session.isOpen())
        m_empty->setText(tr("Start a cluster, or open a recording, to see the state of each node."));
    else if (!m_search->text().isEmpty())
        m_empty->setText(tr("No key contains “%1”.").arg(m_search->text()));
    else if (m_different->isChecked())
        m_empty->setText(tr("Every key has the same value at all nodes that are up."));
    else
        m_empty->setText(tr("No key is set at this instant. Append “set x 3” in the line above the picture: when it is committed, it appears here, node by node."));
}

void StatePanel::dress()
{
    const Theme& theme = m_themes.theme();
    m_model.setTheme(theme);
    m_verdict->setFont(theme.font(FontRole::Small));
    m_table->verticalHeader()->setDefaultSectionSize(theme.pixels(SizeRole::Row));
    m_table->verticalHeader()->setMaximumWidth(static_cast<int>(theme.scaled(150)));
    refresh(true);
}

void StatePanel::retranslate()
{
    setAccessibleName(tr("State of each node"));
    m_search->setPlaceholderText(tr("Find a key"));
    m_search->setAccessibleName(tr("Find a key"));
    m_different->setText(tr("Differences"));
    m_different->setToolTip(tr("Only the keys whose value is not the same everywhere"));
    m_table->setAccessibleName(tr("Keys and their values at each node"));
    m_verdict->setAccessibleName(tr("Do the states agree?"));
    m_model.retranslate();
    refresh(true);
}

void StatePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh(true);
}

void StatePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
