// SPDX-License-Identifier: MIT
#include "ui/branches/branchstrip.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace branches;
using raft::Time;

BranchStrip::BranchStrip(Session& session, ThemeManager& themes, const BranchTree& tree, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_tree(tree)
{
    accessible::install();
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_themes, &ThemeManager::changed, this, &BranchStrip::refresh);
    connect(&m_session, &Session::frameChanged, this, qOverload<>(&BranchStrip::update));
    retranslate();
    refresh();
}

void BranchStrip::retranslate()
{
    setAccessibleName(tr("Branches"));
    setAccessibleDescription(tr("The courses that this run has taken. Up and down show another one."));
}

void BranchStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

branches::Measures BranchStrip::measures() const
{
    const Theme& theme = m_themes.theme();
    branches::Measures m;
    m.pitch = std::round(theme.scaled(18));
    m.padding = std::round(theme.scaled(3));
    m.stroke = theme.scaled(2.5);
    m.dot = theme.scaled(3.5);
    m.nameGap = theme.scaled(10);
    m.nameWidth = theme.scaled(170);
    return m;
}

Time BranchStrip::edgeOf(const Branch& branch) const
{
    if (branch.id == m_tree.current())
        return m_session.liveEdge();
    return branch.trace ? branch.trace->lastTime() : branch.forkAt;
}

branches::Layout BranchStrip::layoutNow() const
{
    return layOut(m_tree, m_span, measures(), size(), m_scroll, [this](const Branch& branch) { return edgeOf(branch); });
}

QSize BranchStrip::sizeHint() const
{
    return {400, static_cast<int>(std::ceil(heightFor(std::min(mostRows, m_tree.size()), measures())))};
}

QSize BranchStrip::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void BranchStrip::refresh()
{
    setVisible(m_tree.size() > 1);
    const double most = heightFor(m_tree.size(), measures()) - sizeHint().height();
    m_scroll = std::clamp(m_scroll, 0.0, std::max(0.0, most));
    updateGeometry();
    update();
}

void BranchStrip::setSpan(const Span& span)
{
    if (span == m_span)
        return;
    m_span = span;
    update();
}

void BranchStrip::setCompared(BranchId branch, std::optional<Time> parted)
{
    m_compared = branch;
    m_parted = parted;
    update();
}

// ------------------------------------------------------------ painting

void BranchStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    const branches::Layout layout = layoutNow();
    for (const bool current : {false, true}) { // the current one lies above
        for (const BranchShape& shape : layout.branches) {
            if (shape.isCurrent == current)
                drawBranch(painter, shape);
        }
    }
    drawParting(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = m_span.xOf(m_session.playhead());
    if (x >= m_span.left - 1 && x <= m_span.right + 1) {
        painter.setPen(QPen(theme.color(ColorRole::Playhead), 1.6));
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    if (hasFocus()) {
        const double width = theme.size(SizeRole::FocusRing);
        painter.setPen(QPen(theme.color(ColorRole::Focus), width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(width, width, -width, -width), 4, 4);
    }
}

void BranchStrip::drawBranch(QPainter& painter, const BranchShape& shape) const
{
    const Theme& theme = m_themes.theme();
    const branches::Measures m = measures();
    const bool compared = shape.id == m_compared;
    if (shape.id == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Hover));
        painter.drawRoundedRect(shape.area.adjusted(4, 1, -4, -1), 4, 4);
    }
    const QColor color = theme.color(shape.isCurrent ? ColorRole::Accent : compared ? ColorRole::Text : ColorRole::Outline);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, shape.isCurrent ? m.stroke * 1.3 : m.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path;
    if (shape.fork) { // down from the parent, around a corner, and on
        const double corner = std::min({m.pitch * 0.45, std::max(1.0, shape.end.x() - shape.start.x()), shape.start.y() - shape.fork->y()});
        path.moveTo(*shape.fork);
        path.lineTo(shape.fork->x(), shape.start.y() - corner);
        path.quadTo(QPointF(shape.fork->x(), shape.start.y()), QPointF(shape.fork->x() + corner, shape.start.y()));
    } else {
        path.moveTo(shape.start);
    }
    path.lineTo(shape.end);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (shape.fork)
        painter.drawEllipse(*shape.fork, m.dot, m.dot);
    if (shape.ends)
        painter.drawEllipse(shape.end, m.dot, m.dot);

    const QFont font = theme.font(shape.isCurrent ? FontRole::SmallStrong : FontRole::Small);
    const QFontMetricsF metrics(font);
    const double padding = theme.scaled(5);
    const QString name = metrics.elidedText(m_tree.find(shape.id)->name, Qt::ElideRight, shape.name.width() - 2 * padding);
    const double width = metrics.horizontalAdvance(name) + 2 * padding;
    const QRectF chip(shape.name.left(), shape.name.center().y() - metrics.height() / 2 + 0.5, width, metrics.height() - 1);
    painter.setBrush(theme.color(ColorRole::Surface));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.color(shape.isCurrent ? ColorRole::Text : ColorRole::TextMuted));
    painter.drawText(chip, Qt::AlignCenter, name);
}

// Where the two that are compared part: a line across, with a sign.
void BranchStrip::drawParting(QPainter& painter) const
{
    if (!m_compared || !m_parted)
        return;
    const Theme& theme = m_themes.theme();
    const double x = m_span.xOf(*m_parted);
    if (x < m_span.left - 1 || x > m_span.right + 1)
        return;
    painter.setPen(QPen(theme.color(ColorRole::Fault), theme.scaled(1.4), Qt::DashLine));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    QFont font = theme.font(FontRole::SmallStrong);
    const QString sign = QStringLiteral("≠");
    const QRectF box(x - theme.scaled(7), 1, theme.scaled(14), theme.scaled(14));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::Surface));
    painter.drawEllipse(box);
    painter.setFont(font);
    painter.setPen(theme.color(ColorRole::Fault));
    painter.drawText(box, Qt::AlignCenter, sign);
}

// ------------------------------------------------------------ pointer and keys

void BranchStrip::mousePressEvent(QMouseEvent* event)
{
    const BranchId there = branchAt(layoutNow(), event->position());
    if (event->button() == Qt::LeftButton && there)
        Q_EMIT chosen(there);
}

void BranchStrip::mouseMoveEvent(QMouseEvent* event)
{
    const BranchId there = branchAt(layoutNow(), event->position());
    if (there == m_hovered)
        return;
    m_hovered = there;
    setCursor(there && there != m_tree.current() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BranchStrip::leaveEvent(QEvent*)
{
    m_hovered = 0;
    update();
}

void BranchStrip::wheelEvent(QWheelEvent* event)
{
    const double most = heightFor(m_tree.size(), measures()) - height();
    m_scroll = std::clamp(m_scroll - event->angleDelta().y() / 4.0, 0.0, std::max(0.0, most));
    event->accept();
    update();
}

void BranchStrip::step(int by)
{
    const std::vector<Row> rows = m_tree.rows();
    const auto at = std::find_if(rows.begin(), rows.end(), [this](const Row& row) { return row.branch == m_tree.current(); });
    if (at == rows.end())
        return;
    const auto wanted = std::clamp<std::ptrdiff_t>(at - rows.begin() + by, 0, static_cast<std::ptrdiff_t>(rows.size()) - 1);
    if (const BranchId branch = rows[static_cast<std::size_t>(wanted)].branch; branch != m_tree.current())
        Q_EMIT chosen(branch);
}

void BranchStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Down: step(1); return;
    case Qt::Key_Menu: Q_EMIT menuWanted(m_tree.current(), mapToGlobal(rect().center())); return;
    default: QWidget::keyPressEvent(event);
    }
}

void BranchStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const BranchId there = branchAt(layoutNow(), event->pos());
    if (there)
        Q_EMIT menuWanted(there, event->globalPos());
}

QString BranchStrip::describe(const Branch& branch) const
{
    const QString end = text::clock(edgeOf(branch));
    const Branch* parent = m_tree.find(branch.parent);
    if (!parent)
        return tr("%1\nfrom the beginning to %2", "name of a branch, instant").arg(branch.name, end);
    return tr("%1\nforked from %2 at %3, goes to %4", "name of a branch, of another, instants").arg(branch.name, parent->name, text::clock(branch.forkAt), end);
}

bool BranchStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Branch* branch = m_tree.find(branchAt(layoutNow(), help->pos()));
    QToolTip::showText(help->globalPos(), branch ? describe(*branch) : QString(), this);
    return true;
}

// ------------------------------------------------------------ for screen readers

int BranchStrip::itemCount() const
{
    return static_cast<int>(m_tree.size());
}

QString BranchStrip::itemName(int item) const
{
    return describe(*m_tree.find(m_tree.rows()[static_cast<std::size_t>(item)].branch));
}

QRect BranchStrip::itemRect(int item) const
{
    return layoutNow().branches[static_cast<std::size_t>(item)].area.toAlignedRect();
}

bool BranchStrip::isItemSelected(int item) const
{
    return m_tree.rows()[static_cast<std::size_t>(item)].branch == m_tree.current();
}

void BranchStrip::selectItem(int item)
{
    Q_EMIT chosen(m_tree.rows()[static_cast<std::size_t>(item)].branch);
}

} // namespace ui
