// SPDX-License-Identifier: MIT
#include "ui/events/eventsview.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

EventsView::EventsView(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_list(new EventList(session, themes, this)), m_search(new QLineEdit(this)), m_count(new QLabel(this)),
      m_chipRow(new QWidget(this)), m_filters(new QToolButton(this))
{
    auto* flow = new FlowLayout(m_chipRow, 4);
    for (const Category category : {Category::Elections, Category::Replication, Category::Heartbeats, Category::Clients, Category::Members, Category::Disks, Category::Faults}) {
        QToolButton* chip = addChip(m_chipRow, [category] { return Narrator::category(category); },
                                    [category](events::Filter& filter, bool on) {
                                        filter.set(category, on);
                                        if (category == Category::Replication) // a snapshot stands in for entries
                                            filter.set(Category::Snapshots, on);
                                    },
                                    events::Filter::standard().has(category));
        flow->addWidget(chip);
    }
    flow->addWidget(addChip(m_chipRow, [] { return tr("Packets"); }, [](events::Filter& filter, bool on) { filter.packets = on; }, false));
    flow->addWidget(addChip(m_chipRow, [] { return tr("Details"); },
                            [](events::Filter& filter, bool on) {
                                filter.details = on;
                                filter.set(Category::Timers, on);
                            },
                            false));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    m_count->setProperty("kind", QStringLiteral("caption"));
    auto* top = new QHBoxLayout;
    m_filters->setProperty("kind", QStringLiteral("pill"));
    m_filters->setPopupMode(QToolButton::InstantPopup);
    m_filters->setMenu(new QMenu(m_filters));
    m_filters->hide();
    connect(m_filters->menu(), &QMenu::aboutToShow, this, &EventsView::fillMenu);
    top->addWidget(m_search, 1);
    top->addWidget(m_filters);
    top->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    top->setContentsMargins(12, 0, 12, 0);
    flow->setContentsMargins(12, 0, 12, 0);
    layout->addLayout(top);
    layout->addWidget(m_chipRow);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        events::Filter filter = m_list->index().filter();
        filter.text = words.trimmed();
        m_list->setFilter(filter);
    });
    connect(&themes, &ThemeManager::changed, this, &EventsView::fold, Qt::QueuedConnection);
    connect(m_list, &EventList::rowsChanged, this, &EventsView::showCount);
    retranslate();
}

QToolButton* EventsView::addChip(QWidget* row, std::function<QString()> title, std::function<void(events::Filter&, bool)> set, bool on)
{
    auto* chip = new QToolButton(row);
    chip->setProperty("kind", QStringLiteral("chip"));
    chip->setCheckable(true);
    chip->setChecked(on);
    connect(chip, &QToolButton::toggled, this, [this, set = std::move(set)](bool checked) {
        events::Filter filter = m_list->index().filter();
        set(filter, checked);
        m_list->setFilter(filter);
    });
    m_chips.push_back({chip, std::move(title)});
    return chip;
}

void EventsView::fillMenu()
{
    QMenu* menu = m_filters->menu();
    menu->clear();
    for (const Chip& chip : m_chips) {
        QAction* action = menu->addAction(chip.title());
        action->setCheckable(true);
        action->setChecked(chip.button->isChecked());
        connect(action, &QAction::toggled, chip.button, &QToolButton::setChecked);
    }
}

QSize EventsView::minimumSizeHint() const
{
    const QSize list = m_list->minimumSizeHint();
    const int row = m_search->sizeHint().height();
    return {std::max(list.width(), m_search->minimumWidth() + m_filters->sizeHint().width() + m_count->sizeHint().width() + 36), row + list.height() + 18};
}

// The chips may take a third of the height; beyond that they fold into a button.
void EventsView::fold()
{
    const int needed = m_chipRow->layout()->heightForWidth(std::max(1, width()));
    const bool folded = needed > height() / 3;
    m_chipRow->setVisible(!folded);
    m_filters->setVisible(folded);
}

void EventsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void EventsView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void EventsView::showCount()
{
    m_count->setText(text::of(static_cast<std::uint64_t>(m_list->rows())));
}

void EventsView::retranslate()
{
    m_search->setPlaceholderText(tr("Search the events"));
    m_search->setAccessibleName(tr("Search the events"));
    m_filters->setText(tr("Filters"));
    m_filters->setToolTip(tr("What is told: elections, replication and so on"));
    for (const Chip& chip : m_chips)
        chip.button->setText(chip.title());
    fold();
}

void EventsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
