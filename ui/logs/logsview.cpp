// SPDX-License-Identifier: MIT
#include "ui/logs/logsview.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/icons.h"
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
    const Theme& theme = m_themes.theme();
    m_measures.cell = theme.size(SizeRole::LogCell);
    m_measures.gap = std::max(2.0, m_measures.cell * 0.08);
    m_measures.rowHeight = m_measures.cell + theme.scaled(14);
    m_measures.headerHeight = theme.scaled(22);
    m_measures.labelWidth = theme.scaled(50);
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
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    const logs::Layout layout = layoutNow();
    painter.save();
    painter.setClipRect(QRectF(0, m_measures.headerHeight, viewport()->width(), viewport()->height()));
    for (const logs::RowShape& row : layout.rows)
        drawRow(painter, row);
    painter.restore();
    drawHeader(painter, layout);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(ColorRole::Focus));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void LogsView::drawHeader(QPainter& painter, const logs::Layout& layout) const
{
    const Theme& theme = m_themes.theme();
    painter.save();
    painter.setClipRect(QRectF(m_measures.labelWidth, 0, viewport()->width(), m_measures.headerHeight));
    painter.setFont(theme.font(FontRole::MonoSmall));
    painter.setPen(theme.color(ColorRole::TextFaint));
    const double widest = QFontMetricsF(painter.font()).horizontalAdvance(text::of(layout.last)) + 6;
    const auto every = static_cast<std::uint64_t>(std::max(1.0, std::ceil(widest / m_measures.pitch())));
    for (const auto& [index, middle] : layout.ticks) {
        if (every == 1 || index.value() % every == 0)
            painter.drawText(QRectF(middle - widest, 0, 2 * widest, m_measures.headerHeight), Qt::AlignCenter, text::of(index));
    }
    painter.restore();
}

void LogsView::drawRow(QPainter& painter, const logs::RowShape& row) const
{
    const Theme& theme = m_themes.theme();
    const double height = m_measures.rowHeight;
    const Subject me = NodeRef{row.node};
    if (m_session.selectedNode() == row.node) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Selection));
        painter.drawRoundedRect(QRectF(2, row.top, viewport()->width() - 4, height), 4, 4);
    } else if (m_session.hovered() == me) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Hover));
        painter.drawRoundedRect(QRectF(2, row.top, viewport()->width() - 4, height), 4, 4);
    }
    painter.save();
    painter.setClipRect(QRectF(m_measures.labelWidth, m_measures.headerHeight, viewport()->width() - m_measures.labelWidth, viewport()->height()),
                        Qt::IntersectClip);
    drawFold(painter, row);
    for (const logs::CellShape& cell : row.cells)
        drawCell(painter, cell, row.node);
    if (row.durableTo > row.durableFrom) {
        const double y = row.top + (height + m_measures.cell) / 2 + 1;
        painter.setPen(QPen(theme.color(ColorRole::TextFaint), 1.6));
        painter.drawLine(QPointF(row.durableFrom, y), QPointF(row.durableTo, y));
    }
    drawPointers(painter, row);
    painter.restore();

    painter.setFont(theme.font(FontRole::BodyStrong));
    painter.setPen(row.isLeader ? theme.termColor(row.term.value()) : theme.color(row.up ? ColorRole::Text : ColorRole::TextDisabled));
    const QRectF label(12, row.top - 2, m_measures.labelWidth - 14, height);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, text::of(row.node));
    if (row.isLeader) {
        const double size = theme.size(SizeRole::IconSmall);
        const double x = label.left() + painter.fontMetrics().horizontalAdvance(text::of(row.node)) + 2;
        paintIcon(painter, QRectF(x, label.center().y() - size / 2, size, size), QStringLiteral("crown"), theme.termColor(row.term.value()));
    }
}

// What a snapshot stands for, folded away; its words stay in sight however far the log is scrolled.
void LogsView::drawFold(QPainter& painter, const logs::RowShape& row) const
{
    const QRectF seen = row.fold.intersected(QRectF(m_measures.labelWidth, row.top, viewport()->width(), m_measures.rowHeight));
    if (seen.width() <= 0)
        return;
    const Theme& theme = m_themes.theme();
    const double corner = theme.size(SizeRole::RadiusSmall);
    painter.setPen(QPen(theme.color(ColorRole::Outline), 1.2));
    painter.setBrush(theme.color(ColorRole::Sunken));
    painter.drawRoundedRect(row.fold, corner, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(theme.color(ColorRole::Outline, 0.5), Qt::BDiagPattern));
    painter.drawRoundedRect(row.fold, corner, corner);
    painter.setFont(theme.font(FontRole::Small));
    const QString long_ = row.snapshotTo == raft::Index(1) ? tr("1 in snapshot") : tr("1–%1 in snapshot").arg(text::of(std::uint64_t{row.snapshotTo.value()}));
    const QString words = painter.fontMetrics().horizontalAdvance(long_) + 12 < seen.width() ? long_ : tr("≤ %1").arg(text::of(row.snapshotTo));
    const double width = painter.fontMetrics().horizontalAdvance(words) + 10;
    if (width > seen.width())
        return;
    const QRectF plate(seen.center().x() - width / 2, seen.center().y() - painter.fontMetrics().height() / 2.0 - 1, width, painter.fontMetrics().height() + 2);
    painter.setBrush(theme.color(ColorRole::Sunken));
    painter.drawRoundedRect(plate, corner, corner);
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(plate, Qt::AlignCenter, words);
}

void LogsView::drawCell(QPainter& painter, const logs::CellShape& cell, const raft::NodeId& node) const
{
    const Theme& theme = m_themes.theme();
    const QColor color = theme.termColor(cell.term.value());
    const double corner = theme.size(SizeRole::RadiusSmall);
    const Subject me = EntryRef{node, cell.index};
    if (cell.differs) { // another entry than the leader's: a shade behind it
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::FaultSoft));
        painter.drawRect(cell.rect.adjusted(-m_measures.gap, -5, m_measures.gap, 5));
    }
    if (cell.committed) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(cell.rect, corner, corner);
    } else {
        const QRectF inner = cell.rect.adjusted(0.75, 0.75, -0.75, -0.75);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.termFill(cell.term.value()));
        painter.drawRoundedRect(inner, corner, corner);
        if (!cell.durable) {
            QColor hatch = color;
            hatch.setAlphaF(0.55F);
            painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
            painter.drawRoundedRect(inner, corner, corner);
        }
        QPen dashes(color, 1.5, Qt::CustomDashLine);
        dashes.setDashPattern({2.2, 1.8});
        painter.setPen(dashes);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(inner, corner, corner);
    }
    if (cell.configures) { // a folded corner
        const double fold = m_measures.cell * 0.34;
        const QPointF edge = cell.rect.topRight() + QPointF(-1.5, 1.5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(cell.committed ? theme.termText(cell.term.value()) : theme.termFillText(cell.term.value()));
        painter.drawPolygon(QPolygonF{{edge - QPointF(fold, 0), edge, edge + QPointF(0, fold)}});
    }
    painter.setFont(theme.font(FontRole::LogCell));
    painter.setPen(cell.committed ? theme.termText(cell.term.value()) : theme.termFillText(cell.term.value()));
    painter.drawText(cell.rect, Qt::AlignCenter, text::of(cell.term));
    const auto* hovered = std::get_if<EntryRef>(&m_session.hovered());
    if (m_session.selected() == me || m_session.hovered() == me || (hovered && hovered->index == cell.index)) {
        painter.setPen(QPen(theme.color(m_session.selected() == me ? ColorRole::Accent : ColorRole::Focus), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell.rect.adjusted(-1.5, -1.5, 1.5, 1.5), corner + 1, corner + 1);
    }
}

// The leader's view of this follower: ▲ under nextIndex, and a tick at the end of what it knows to match.
void LogsView::drawPointers(QPainter& painter, const logs::RowShape& row) const
{
    const Theme& theme = m_themes.theme();
    const double y = row.top + (m_measures.rowHeight + m_measures.cell) / 2 + 3;
    if (row.next) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::TextMuted));
        painter.drawPolygon(QPolygonF{{QPointF(*row.next, y), QPointF(*row.next - 4, y + 5.5), QPointF(*row.next + 4, y + 5.5)}});
    }
    if (row.match) {
        painter.setPen(QPen(theme.color(ColorRole::TextMuted), 1.8));
        painter.drawLine(QPointF(*row.match, y - 4), QPointF(*row.match, y + 3));
    }
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
