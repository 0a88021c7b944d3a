// SPDX-License-Identifier: MIT
#include "ui/logs/logsview.h"

#include "ui/logs/logspainter.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace ui {

using namespace raft::trace;

LogsView::LogsView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    retranslate();
    takeTheme();
    connect(&m_themes, &ThemeManager::changed, this, &LogsView::takeTheme);
    connect(&m_session, &Session::refreshed, this, &LogsView::refresh);
    connect(&m_session, &Session::opened, this, [this] { m_following = true; });
    const auto repaint = [this] { viewport()->update(); };
    connect(&m_session, &Session::selectionChanged, this, repaint);
    connect(&m_session, &Session::hoverChanged, this, repaint);
    connect(horizontalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        m_following = horizontalScrollBar()->sliderPosition() >= horizontalScrollBar()->maximum();
    });
}

void LogsView::takeTheme()
{
    m_measures = logs::measuresOf(m_themes.theme());
    refresh();
}

void LogsView::retranslate()
{
    setAccessibleName(tr("Logs"));
    setAccessibleDescription(tr("One row a node, aligned on the index. Arrow keys move from entry to entry."));
}

void LogsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractScrollArea::changeEvent(event);
}

QSize LogsView::sizeHint() const
{
    const auto rows = static_cast<double>(std::max<std::size_t>(5, std::min<std::size_t>(12, m_session.state().nodes.size())));
    return {440, static_cast<int>(m_measures.headerHeight + rows * m_measures.rowHeight + 14)};
}

void LogsView::updateScrollBars()
{
    const QSize room = viewport()->size();
    const ClusterState& state = m_session.state();
    const double width = logs::contentWidth(logs::lastIndexOf(state), m_measures);
    const double height = m_measures.headerHeight + static_cast<double>(state.nodes.size()) * m_measures.rowHeight;
    QScrollBar* across = horizontalScrollBar();
    QScrollBar* down = verticalScrollBar();
    const auto range = [](double content, int size) { return std::max(0, static_cast<int>(content) - size); };
    across->setPageStep(room.width());
    across->setSingleStep(static_cast<int>(m_measures.pitch()));
    // At its end a whole column stands at the left, too.
    const double pitch = m_measures.pitch();
    across->setRange(0, static_cast<int>(std::ceil(range(width, room.width()) / pitch) * pitch));
    down->setPageStep(room.height());
    down->setSingleStep(static_cast<int>(m_measures.rowHeight / 2));
    down->setRange(0, range(height, room.height()));
    if (m_following)
        across->setValue(across->maximum());
}

void LogsView::refresh()
{
    if (!isVisible())
        return;
    updateScrollBars();
    viewport()->update();
}

void LogsView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void LogsView::goTo(raft::Index index)
{
    m_following = false;
    const double x = (static_cast<double>(index.value()) - 0.5) * m_measures.pitch();
    horizontalScrollBar()->setValue(static_cast<int>(x - (viewport()->width() - m_measures.labelWidth) / 2));
    viewport()->update();
}

logs::Layout LogsView::layoutNow() const
{
    return logs::layOut(m_session.state(), m_measures, viewport()->size(), horizontalScrollBar()->value(), verticalScrollBar()->value());
}

// ------------------------------------------------------------ painting

void LogsView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = m_themes.theme();
    logs::LogsPainter(painter, theme, m_measures, viewport()->size(), {m_session.selected(), m_session.hovered(), m_session.selectedNode()})
        .draw(layoutNow());
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(ColorRole::Focus));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

// Whole rows, and whole columns from the left; where they are higher than the picture, smaller.
void LogsView::drawOn(QPainter& painter, QSizeF size, const Theme& theme) const
{
    const logs::Measures measures = logs::measuresOf(theme);
    const double height = measures.headerHeight + static_cast<double>(m_session.state().nodes.size()) * measures.rowHeight;
    const double share = std::min(1.0, size.height() / std::max(1.0, height));
    const QSizeF room = size / share;
    const double pitch = measures.pitch();
    const double most = std::max(0.0, std::ceil((logs::contentWidth(logs::lastIndexOf(m_session.state()), measures) - room.width()) / pitch));
    const double column = m_following ? most : std::min(most, std::floor(horizontalScrollBar()->value() / m_measures.pitch()));
    painter.save();
    painter.scale(share, share);
    logs::LogsPainter(painter, theme, measures, room, {}).draw(logs::layOut(m_session.state(), measures, room, column * pitch, 0));
    painter.restore();
}

// ------------------------------------------------------------ pointer and keys

void LogsView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_session.select(layoutNow().subjectAt(event->position(), m_measures));
}

void LogsView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        m_session.select(layoutNow().subjectAt(event->pos(), m_measures));
    const Subject subject = m_session.selected();
    if (std::holds_alternative<std::monostate>(subject))
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Ask why"), this, [this, subject] { Q_EMIT whyWanted(subject); });
    menu->popup(event->globalPos());
}

void LogsView::mouseMoveEvent(QMouseEvent* event)
{
    m_session.hover(layoutNow().subjectAt(event->position(), m_measures));
}

void LogsView::wheelEvent(QWheelEvent* event)
{
    // A plain wheel goes along the log when there is nothing to scroll downwards.
    if (event->angleDelta().x() == 0 && (verticalScrollBar()->maximum() == 0 || event->modifiers().testFlag(Qt::ShiftModifier))) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->angleDelta().y());
        m_following = horizontalScrollBar()->value() >= horizontalScrollBar()->maximum();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
    m_following = horizontalScrollBar()->value() >= horizontalScrollBar()->maximum();
}

void LogsView::moveSelection(int columns, int rows)
{
    const std::vector<NodeState>& nodes = m_session.state().nodes;
    if (nodes.empty())
        return;
    std::ptrdiff_t row = 0;
    raft::Index index = nodes.front().log.lastIndex();
    if (const auto* entry = std::get_if<EntryRef>(&m_session.selected()))
        index = entry->index;
    if (const auto node = m_session.selectedNode()) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].id == *node)
                row = static_cast<std::ptrdiff_t>(i);
        }
    }
    row = std::clamp<std::ptrdiff_t>(row + rows, 0, static_cast<std::ptrdiff_t>(nodes.size()) - 1);
    const NodeState& node = nodes[static_cast<std::size_t>(row)];
    const auto wanted = static_cast<std::int64_t>(index.value()) + columns;
    const auto last = static_cast<std::int64_t>(node.log.lastIndex().value());
    if (last == 0) {
        m_session.select(NodeRef{node.id});
        return;
    }
    const raft::Index chosen(static_cast<std::uint64_t>(std::clamp<std::int64_t>(wanted, 1, last)));
    m_session.select(EntryRef{node.id, chosen});
    const double x = m_measures.labelWidth + static_cast<double>(chosen.value() - 1) * m_measures.pitch() - horizontalScrollBar()->value();
    if (x < m_measures.labelWidth || x + m_measures.cell > viewport()->width())
        goTo(chosen);
}

void LogsView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: moveSelection(-1, 0); return;
    case Qt::Key_Right: moveSelection(1, 0); return;
    case Qt::Key_Up: moveSelection(0, -1); return;
    case Qt::Key_Down: moveSelection(0, 1); return;
    case Qt::Key_Home: goTo(raft::Index(1)); return;
    case Qt::Key_End:
        m_following = true;
        refresh();
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

bool LogsView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_session.hover({});
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Subject subject = layoutNow().subjectAt(help->pos(), m_measures);
    const auto* ref = std::get_if<EntryRef>(&subject);
    const NodeState* node = ref ? m_session.state().node(ref->node) : nullptr;
    if (!node || !node->log.contains(ref->index)) {
        QToolTip::hideText();
        return true;
    }
    const raft::Entry& entry = *node->log.at(ref->index);
    QToolTip::showText(help->globalPos(),
                       tr("%1 · entry %2 of term %3\n%4\n%5")
                           .arg(text::of(ref->node), text::of(ref->index), text::of(entry.term), Narrator::entry(entry),
                                text::standing(ref->index, node->commitIndex, node->durableIndex)),
                       this);
    return true;
}

// ------------------------------------------------------------ for screen readers

int LogsView::itemCount() const
{
    return static_cast<int>(m_session.state().nodes.size());
}

QString LogsView::itemName(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const NodeState& node = m_session.state().nodes[static_cast<std::size_t>(item)];
    if (node.log.lastIndex().isZero())
        return tr("Log of %1: empty").arg(text::of(node.id));
    return tr("Log of %1: ends at index %2 of term %3, durable up to %4, committed up to %5")
        .arg(text::of(node.id), text::of(node.log.lastIndex()), text::of(node.log.lastTerm()), text::of(node.durableIndex),
             text::of(node.commitIndex));
}

QRect LogsView::itemRect(int item) const
{
    const double top = m_measures.headerHeight - verticalScrollBar()->value() + item * m_measures.rowHeight;
    return QRectF(viewport()->x(), viewport()->y() + top, viewport()->width(), m_measures.rowHeight).toAlignedRect();
}

bool LogsView::isItemSelected(int item) const
{
    return item >= 0 && item < itemCount() && m_session.selectedNode() == m_session.state().nodes[static_cast<std::size_t>(item)].id;
}

void LogsView::selectItem(int item)
{
    if (item >= 0 && item < itemCount())
        m_session.select(NodeRef{m_session.state().nodes[static_cast<std::size_t>(item)].id});
}

} // namespace ui
