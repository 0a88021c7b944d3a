// SPDX-License-Identifier: MIT
#include "ui/events/eventlist.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace ui {

namespace {

constexpr std::uint64_t portion = 2'000; // events between two looks at the time
constexpr int portionMs = 4;
constexpr qsizetype mostStories = 2'000;
constexpr double narrow = 290; // at scale 1: then the sentence needs the room of the time, which the tool tip tells

} // namespace

EventList::EventList(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Events"));
    takeTheme();
    connect(&m_themes, &ThemeManager::changed, this, &EventList::takeTheme);
    connect(&m_session, &Session::opened, this, [this] {
        m_index.open(m_session.trace());
        m_stories.clear();
        m_rows = 0;
        verticalScrollBar()->setValue(0);
    });
    connect(&m_session, &Session::refreshed, this, &EventList::refresh);
    const auto repaint = [this] { viewport()->update(); };
    connect(&m_session, &Session::selectionChanged, this, repaint);
    connect(&m_session, &Session::hoverChanged, this, repaint);
    connect(&m_work, &QTimer::timeout, this, &EventList::work);
    if (m_session.isOpen())
        m_index.open(m_session.trace());
}

void EventList::takeTheme()
{
    m_rowHeight = m_themes.theme().size(SizeRole::Row);
    updateRows();
    viewport()->update();
}

void EventList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_stories.clear();
        setAccessibleName(tr("Events"));
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void EventList::setFilter(const events::Filter& filter)
{
    m_index.setFilter(filter);
    refresh();
}

void EventList::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
}

void EventList::refresh()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    work();
}

// Looks at new events for a few milliseconds, and comes back when the window has had its turn.
void EventList::work()
{
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    while (more && timer.elapsed() < portionMs)
        more = m_index.work(portion);
    if (!more)
        m_work.stop();
    else if (!m_work.isActive())
        m_work.start(0);
    updateRows();
    viewport()->update();
    Q_EMIT rowsChanged();
}

void EventList::updateRows()
{
    const std::size_t rows = m_session.isOpen() ? m_index.countUpTo(m_session.state().n) : 0;
    QScrollBar* bar = verticalScrollBar();
    const bool atTop = bar->value() == 0;
    const auto added = static_cast<std::ptrdiff_t>(rows) - static_cast<std::ptrdiff_t>(m_rows);
    m_rows = rows;
    bar->setSingleStep(1);
    const int visible = std::max(1, static_cast<int>(viewport()->height() / m_rowHeight));
    bar->setPageStep(visible);
    bar->setRange(0, std::max(0, static_cast<int>(rows) - visible));
    if (!atTop && added > 0) // keeps what is being read in its place
        bar->setValue(bar->value() + static_cast<int>(added));
}

void EventList::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRows();
}

std::uint64_t EventList::eventOfRow(std::size_t row) const
{
    return row < m_rows ? m_index.shown()[m_rows - 1 - row] : 0;
}

const Story& EventList::story(std::uint64_t n, raft::trace::Event& event) const
{
    m_index.event(n, event);
    if (m_stories.size() > mostStories)
        m_stories.clear();
    const auto found = m_stories.constFind(n);
    if (found != m_stories.constEnd())
        return *found;
    return *m_stories.insert(n, m_index.narrator().tell(event));
}

QString EventList::rowText(std::size_t row) const
{
    raft::trace::Event event;
    const std::uint64_t n = eventOfRow(row);
    if (n == 0)
        return {};
    const Story& told = story(n, event);
    return tr("%1  %2  %3", "time, who, what").arg(text::clock(event.t), told.subject, told.sentence);
}

// ------------------------------------------------------------ painting

void EventList::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = m_themes.theme();
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows == 0) {
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         m_work.isActive() ? tr("Searching …") : tr("Nothing here yet. The chips above choose what is told."));
        return;
    }
    const auto first = static_cast<std::size_t>(verticalScrollBar()->value());
    const auto visible = static_cast<std::size_t>(viewport()->height() / m_rowHeight) + 1;
    for (std::size_t i = 0; i < visible && first + i < m_rows; ++i)
        drawRow(painter, first + i, QRectF(0, static_cast<double>(i) * m_rowHeight, viewport()->width(), m_rowHeight));
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(ColorRole::Focus));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void EventList::drawRow(QPainter& painter, std::size_t row, const QRectF& area) const
{
    const Theme& theme = m_themes.theme();
    raft::trace::Event event;
    const std::uint64_t n = eventOfRow(row);
    const Story& told = story(n, event);
    const Subject me = EventRef{n};
    const auto packet = events::packetOf(event);
    const bool hovered = m_session.hovered() == me || (packet && m_session.hovered() == Subject(PacketRef{*packet}));
    const auto* violated = std::get_if<raft::trace::Violated>(&event.body);
    const bool alarm = violated != nullptr && !violated->assumption; // a broken assumption keeps the colour of faults
    if (m_session.selected() == me || hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(m_session.selected() == me ? ColorRole::Selection : ColorRole::Hover));
        painter.drawRoundedRect(area.adjusted(4, 0, -4, 0), 4, 4);
    }
    double x = area.left() + theme.scaled(12);
    if (area.width() >= theme.scaled(narrow)) {
        painter.setFont(theme.font(FontRole::MonoSmall));
        painter.setPen(theme.color(ColorRole::TextFaint));
        const double timeWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("0000.000"));
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        painter.drawText(QRectF(x, area.top(), timeWidth, area.height()), Qt::AlignVCenter | Qt::AlignRight,
                         locale.toString(static_cast<double>(event.t.count()) / 1e6, 'f', 3));
        x += timeWidth + theme.scaled(10);
    }

    const raft::trace::NodeState* node = m_session.state().node(event.node);
    QColor dot = theme.color(ColorRole::Fault);
    if (alarm)
        dot = theme.color(ColorRole::Alarm);
    else if (told.category != Category::Faults && node)
        dot = theme.termColor(node->currentTerm.value());
    painter.setPen(Qt::NoPen);
    painter.setBrush(dot);
    painter.drawEllipse(QPointF(x + 3, area.center().y()), 3, 3);
    x += theme.scaled(14);

    painter.setFont(theme.font(FontRole::SmallStrong));
    painter.setPen(alarm ? theme.color(ColorRole::Alarm) : theme.color(ColorRole::Text));
    const double subjectWidth = std::max<double>(theme.scaled(44), painter.fontMetrics().horizontalAdvance(told.subject));
    painter.drawText(QRectF(x, area.top(), subjectWidth, area.height()), Qt::AlignVCenter | Qt::AlignLeft, told.subject);
    x += subjectWidth + theme.scaled(8);

    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(alarm ? theme.color(ColorRole::Alarm) : theme.color(told.weight == Weight::Headline ? ColorRole::Text : ColorRole::TextMuted));
    const double room = area.right() - theme.scaled(10) - x;
    painter.drawText(QRectF(x, area.top(), room, area.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(told.sentence, Qt::ElideRight, static_cast<int>(room)));
}

// ------------------------------------------------------------ pointer and keys

std::optional<std::size_t> EventList::rowAt(QPointF point) const
{
    const auto row = static_cast<std::size_t>(verticalScrollBar()->value()) + static_cast<std::size_t>(std::max(0.0, point.y()) / m_rowHeight);
    return row < m_rows ? std::optional(row) : std::nullopt;
}

void EventList::mousePressEvent(QMouseEvent* event)
{
    if (const auto row = rowAt(event->position()))
        m_session.select(EventRef{eventOfRow(*row)});
}

void EventList::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto row = rowAt(event->position()))
        m_session.seekEvent(eventOfRow(*row));
}

void EventList::mouseMoveEvent(QMouseEvent* event)
{
    const auto row = rowAt(event->position());
    m_session.hover(row ? hoverOf(*row) : Subject{});
}

Subject EventList::hoverOf(std::size_t row) const
{
    raft::trace::Event event;
    const std::uint64_t n = eventOfRow(row);
    if (n == 0 || !m_index.event(n, event))
        return {};
    const auto packet = events::packetOf(event);
    return packet ? Subject(PacketRef{*packet}) : Subject(EventRef{n});
}

void EventList::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        if (const auto row = rowAt(event->pos()))
            m_session.select(EventRef{eventOfRow(*row)});
    }
    const auto* chosen = std::get_if<EventRef>(&m_session.selected());
    if (!chosen)
        return;
    const std::uint64_t n = chosen->n;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go to this instant"), this, [this, n] { m_session.seekEvent(n); });
    menu->addAction(tr("Ask why"), this, [this, n] { Q_EMIT whyWanted(EventRef{n}); });
    menu->addAction(tr("Copy as text"), this, [this, n] {
        raft::trace::Event shown;
        const Story& told = story(n, shown);
        QGuiApplication::clipboard()->setText(tr("%1  %2  %3", "time, who, what").arg(text::clock(shown.t), told.subject, told.sentence));
    });
    menu->popup(event->globalPos());
}

std::ptrdiff_t EventList::selectedRow() const
{
    const auto* chosen = std::get_if<EventRef>(&m_session.selected());
    if (!chosen)
        return -1;
    const auto at = static_cast<std::ptrdiff_t>(m_index.countUpTo(chosen->n));
    return static_cast<std::ptrdiff_t>(m_rows) - at;
}

void EventList::selectRow(std::ptrdiff_t row)
{
    if (m_rows == 0)
        return;
    row = std::clamp<std::ptrdiff_t>(row, 0, static_cast<std::ptrdiff_t>(m_rows) - 1);
    m_session.select(EventRef{eventOfRow(static_cast<std::size_t>(row))});
    QScrollBar* bar = verticalScrollBar();
    if (row < bar->value())
        bar->setValue(static_cast<int>(row));
    else if (row >= bar->value() + bar->pageStep())
        bar->setValue(static_cast<int>(row) - bar->pageStep() + 1);
}

void EventList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: selectRow(selectedRow() - 1); return;
    case Qt::Key_Down: selectRow(selectedRow() + 1); return;
    case Qt::Key_PageUp: selectRow(selectedRow() - verticalScrollBar()->pageStep()); return;
    case Qt::Key_PageDown: selectRow(selectedRow() + verticalScrollBar()->pageStep()); return;
    case Qt::Key_Home: selectRow(0); return;
    case Qt::Key_End: selectRow(static_cast<std::ptrdiff_t>(m_rows) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto* chosen = std::get_if<EventRef>(&m_session.selected()))
            m_session.seekEvent(chosen->n);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

bool EventList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_session.hover({});
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        raft::trace::Event shown;
        if (const auto row = rowAt(help->pos())) {
            const Story& told = story(eventOfRow(*row), shown);
            const QString section = told.section.isEmpty() ? QString() : QLatin1Char('\n') + tr("The Raft paper, %1").arg(told.section);
            QToolTip::showText(help->globalPos(), tr("%1 · %2", "who, when").arg(told.subject, text::clock(shown.t)) + QLatin1Char('\n') + told.sentence + section, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// ------------------------------------------------------------ for screen readers

int EventList::itemCount() const
{
    const auto first = static_cast<std::size_t>(verticalScrollBar()->value());
    const auto visible = static_cast<std::size_t>(viewport()->height() / m_rowHeight) + 1;
    return first < m_rows ? static_cast<int>(std::min(visible, m_rows - first)) : 0;
}

QString EventList::itemName(int item) const
{
    return rowText(static_cast<std::size_t>(verticalScrollBar()->value() + item));
}

QRect EventList::itemRect(int item) const
{
    return QRectF(viewport()->x(), viewport()->y() + item * m_rowHeight, viewport()->width(), m_rowHeight).toAlignedRect();
}

bool EventList::isItemSelected(int item) const
{
    return selectedRow() == verticalScrollBar()->value() + item;
}

void EventList::selectItem(int item)
{
    selectRow(verticalScrollBar()->value() + item);
}

} // namespace ui
