// SPDX-License-Identifier: MIT
#include "ui/actions/shortcutoverview.h"

#include "ui/actions/actionregistry.h"
#include "ui/actions/fuzzymatch.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

ShortcutOverview::ShortcutOverview(ActionRegistry& registry, QWidget* parent)
    : QWidget(parent)
    , m_registry(registry)
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_name(new QLabel(this))
    , m_editor(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(this))
    , m_reset(new QPushButton(this))
    , m_message(new QLabel(this))
{
    m_filter->setClearButtonEnabled(true);
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setKind(m_message, "fault");
    setKind(m_name, "heading");
    m_message->setWordWrap(true);

    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_editor);
    row->addWidget(m_assign);
    row->addWidget(m_reset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addLayout(row);
    column->addWidget(m_message);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutOverview::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutOverview::showChosen);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutOverview::assign);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutOverview::reset);
    connect(&registry, &ActionRegistry::changed, this, [this] {
        if (isVisible())
            fill();
    });
    retranslate();
}

QString ShortcutOverview::message() const
{
    return m_message->text();
}

void ShortcutOverview::setFilter(const QString& text)
{
    m_filter->setText(text);
}

void ShortcutOverview::choose(const QString& id)
{
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        if ((*it)->data(0, idRole).toString() == id)
            m_tree->setCurrentItem(*it);
    }
}

QString ShortcutOverview::chosen() const
{
    const auto* item = m_tree->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void ShortcutOverview::fill()
{
    const QString before = chosen();
    m_filling = true;
    m_tree->clear();
    for (const QString& category : m_registry.categories()) {
        QTreeWidgetItem* group = nullptr;
        for (const QString& id : m_registry.ids()) {
            if (m_registry.spec(id)->category != category)
                continue;
            const QString name = m_registry.title(id).remove(QLatin1Char('&'));
            const QString keys =
                QKeySequence::listToString(m_registry.shortcuts(id), QKeySequence::NativeText);
            if (!fuzzyMatch(m_filter->text(), name + QLatin1Char(' ') + keys))
                continue;
            if (!group) {
                group = new QTreeWidgetItem(m_tree, {m_registry.categoryTitle(category)});
                group->setFlags(Qt::ItemIsEnabled);
                group->setFirstColumnSpanned(true);
                group->setExpanded(true);
            }
            auto* item = new QTreeWidgetItem(group, {name, keys});
            item->setData(0, idRole, id);
            item->setToolTip(0, m_registry.description(id));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            if (m_registry.isCustomized(id)) {
                QFont strong = m_registry.themes().theme().font(FontRole::BodyStrong);
                item->setFont(1, strong);
            }
        }
    }
    m_tree->expandAll();
    m_filling = false;
    choose(before);
    showChosen();
}

void ShortcutOverview::showChosen()
{
    if (m_filling)
        return;
    const QString id = chosen();
    const bool any = !id.isEmpty();
    const auto keys = m_registry.shortcuts(id);
    m_name->setText(any ? m_registry.title(id).remove(QLatin1Char('&'))
                        : tr("Choose an action to change its shortcut."));
    m_editor->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.first());
    m_editor->setEnabled(any);
    m_assign->setEnabled(any);
    m_reset->setEnabled(any && m_registry.isCustomized(id));
    m_message->clear();
}

void ShortcutOverview::assign()
{
    const QString id = chosen();
    if (id.isEmpty())
        return;
    const QKeySequence keys = m_editor->keySequence();
    const auto conflict = m_registry.setShortcuts(id, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    fill();
    m_message->setText(conflict ? conflict->message : QString());
}

void ShortcutOverview::reset()
{
    const QString id = chosen();
    if (id.isEmpty())
        return;
    const auto conflict = m_registry.resetShortcuts(id);
    fill();
    m_message->setText(conflict ? conflict->message : QString());
}

void ShortcutOverview::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the actions"));
    m_tree->setHeaderLabels({tr("Action"), tr("Shortcut")});
    m_tree->setAccessibleName(tr("Actions and their shortcuts"));
    m_editor->setAccessibleName(tr("New shortcut"));
    m_assign->setText(tr("Assign"));
    m_reset->setText(tr("Default"));
    fill();
}

void ShortcutOverview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
