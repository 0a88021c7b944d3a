// SPDX-License-Identifier: MIT
#include "ui/events/eventsview.h"

#include "ui/events/flowlayout.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

EventsView::EventsView(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_list(new EventList(session, themes, this)), m_search(new QLineEdit(this)), m_count(new QLabel(this))
{
    auto* chips = new QWidget(this);
    auto* flow = new FlowLayout(chips, 4);
    for (const Category category : {Category::Elections, Category::Replication, Category::Heartbeats, Category::Clients, Category::Members, Category::Disks, Category::Faults}) {
        QToolButton* chip = addChip(chips, [category] { return Narrator::category(category); },
                                    [category](events::Filter& filter, bool on) {
                                        filter.set(category, on);
                                        if (category == Category::Replication) // a snapshot stands in for entries
                                            filter.set(Category::Snapshots, on);
                                    },
                                    events::Filter::standard().has(category));
        flow->addWidget(chip);
    }
    flow->addWidget(addChip(chips, [] { return tr("Packets"); }, [](events::Filter& filter, bool on) { filter.packets = on; }, false));
    flow->addWidget(addChip(chips, [] { return tr("Details"); },
                            [](events::Filter& filter, bool on) {
                                filter.details = on;
                                filter.set(Category::Timers, on);
                            },
                            false));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    m_count->setProperty("kind", QStringLiteral("caption"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    top->setContentsMargins(12, 0, 12, 0);
    chips->setContentsMargins(0, 0, 0, 0);
    flow->setContentsMargins(12, 0, 12, 0);
    layout->addLayout(top);
    layout->addWidget(chips);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        events::Filter filter = m_list->index().filter();
        filter.text = words.trimmed();
        m_list->setFilter(filter);
    });
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
    for (const Chip& chip : m_chips)
        chip.button->setText(chip.title());
}

void EventsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
