// SPDX-License-Identifier: MIT
#include "ui/dialogs/bookmarksdialog.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int nameColumn = 0, instantColumn = 1;

} // namespace

BookmarksDialog::BookmarksDialog(Session& session, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_session(session), m_table(new QTableWidget(this)), m_go(new QPushButton(this)), m_remove(new QPushButton(this))
{
    m_table->setColumnCount(2);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(instantColumn, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &BookmarksDialog::go);
    connect(m_table, &QTableWidget::cellChanged, this, &BookmarksDialog::takeName);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        m_go->setEnabled(chosen() != 0);
        m_remove->setEnabled(chosen() != 0);
    });
    connect(m_go, &QPushButton::clicked, this, &BookmarksDialog::go);
    connect(m_remove, &QPushButton::clicked, this, &BookmarksDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Queued: a name that was just typed must not lose its item while the table still holds it.
    connect(&m_session.bookmarks(), &Bookmarks::changed, this, &BookmarksDialog::fill, Qt::QueuedConnection);
    say([this] {
        setWindowTitle(tr("Bookmarks"));
        m_table->setHorizontalHeaderLabels({tr("Name"), tr("Instant")});
        m_table->setAccessibleName(tr("Bookmarks"));
        m_go->setText(tr("Go there"));
        m_remove->setText(tr("Delete"));
        fill();
    });
    resize((QSizeF(460, 340) * themes.theme().scaled(1)).toSize());
}

void BookmarksDialog::fill()
{
    m_filling = true;
    const std::vector<Bookmark>& list = m_session.bookmarks().list();
    const int row = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(list.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const Bookmark& bookmark = list[static_cast<std::size_t>(i)];
        auto* name = new QTableWidgetItem(bookmark.name);
        name->setData(Qt::UserRole, static_cast<qulonglong>(bookmark.id));
        auto* instant = new QTableWidgetItem(text::clock(bookmark.at));
        instant->setFlags(instant->flags() & ~Qt::ItemIsEditable);
        instant->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(i, nameColumn, name);
        m_table->setItem(i, instantColumn, instant);
    }
    if (!list.empty())
        m_table->selectRow(std::clamp(row, 0, m_table->rowCount() - 1));
    m_go->setEnabled(chosen() != 0);
    m_remove->setEnabled(chosen() != 0);
    m_filling = false;
}

std::uint64_t BookmarksDialog::chosen() const
{
    const QTableWidgetItem* name = m_table->currentRow() < 0 ? nullptr : m_table->item(m_table->currentRow(), nameColumn);
    return name ? name->data(Qt::UserRole).toULongLong() : 0;
}

void BookmarksDialog::takeName(int row)
{
    const QTableWidgetItem* name = m_table->item(row, nameColumn);
    if (m_filling || !name)
        return;
    m_session.bookmarks().rename(name->data(Qt::UserRole).toULongLong(), name->text());
    QMetaObject::invokeMethod(this, &BookmarksDialog::fill, Qt::QueuedConnection); // an empty name was none
}

void BookmarksDialog::go()
{
    if (const Bookmark* bookmark = m_session.bookmarks().find(chosen()))
        m_session.seekEvent(bookmark->event);
}

void BookmarksDialog::remove()
{
    m_session.bookmarks().remove(chosen());
}

} // namespace ui
