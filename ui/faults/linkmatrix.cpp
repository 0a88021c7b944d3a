// SPDX-License-Identifier: MIT
#include "ui/faults/linkmatrix.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace command = raft::cluster::command;

LinkMatrix::LinkMatrix(Session& session, ThemeManager& themes, QWidget* parent) : QWidget(parent), m_session(session), m_themes(themes)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Links, from row to column"));
    connect(&m_session, &Session::refreshed, this, qOverload<>(&QWidget::update));
    connect(&m_session, &Session::hoverChanged, this, qOverload<>(&QWidget::update));
    connect(&m_session, &Session::opened, this, &QWidget::updateGeometry);
    connect(&m_themes, &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

double LinkMatrix::labelWidth() const
{
    return m_themes.theme().scaled(m_session.state().nodes.size() > 15 ? 22 : 30);
}

double LinkMatrix::pitch() const
{
    const auto n = static_cast<double>(std::max<std::size_t>(1, m_session.state().nodes.size()));
    return std::min(m_themes.theme().scaled(34), (width() - labelWidth() - 2) / n);
}

int LinkMatrix::heightForWidth(int width) const
{
    const auto n = static_cast<double>(std::max<std::size_t>(1, m_session.state().nodes.size()));
    const double cell = std::min(m_themes.theme().scaled(34), (width - labelWidth() - 2) / n);
    return static_cast<int>(std::ceil(n * cell * 0.74 + m_themes.theme().scaled(20)));
}

QSize LinkMatrix::sizeHint() const
{
    const int width = static_cast<int>(m_themes.theme().scaled(200));
    return {width, heightForWidth(width)};
}

QSize LinkMatrix::minimumSizeHint() const
{
    return {120, 60}; // cells shrink before anything is cut off
}

QRectF LinkMatrix::rectOf(Cell cell) const
{
    const double p = pitch(), h = p * 0.74;
    const double gap = p > 16 ? 2.5 : 0.75;
    return QRectF(labelWidth() + static_cast<double>(cell.to) * p, m_themes.theme().scaled(18) + static_cast<double>(cell.from) * h, p, h)
        .adjusted(gap, gap, -gap, -gap);
}

std::optional<LinkMatrix::Cell> LinkMatrix::cellAt(QPointF point) const
{
    const std::size_t n = m_session.state().nodes.size();
    const double x = (point.x() - labelWidth()) / pitch(), y = (point.y() - m_themes.theme().scaled(18)) / (pitch() * 0.74);
    if (x < 0 || y < 0 || x >= static_cast<double>(n) || y >= static_cast<double>(n))
        return std::nullopt;
    const Cell cell{static_cast<std::size_t>(y), static_cast<std::size_t>(x)};
    return cell.from == cell.to ? std::nullopt : std::optional(cell);
}

void LinkMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_themes.theme();
    const raft::trace::ClusterState& state = m_session.state();
    const std::size_t n = state.nodes.size();
    const bool roomy = pitch() > 16;
    QFont names = theme.font(FontRole::Caption);
    if (roomy && n > 0) { // no wider than their columns
        const int wide = QFontMetrics(names).horizontalAdvance(text::of(state.nodes[n - 1].id));
        if (wide > pitch() - 3)
            names.setPixelSize(std::max(8, static_cast<int>(names.pixelSize() * (pitch() - 3) / wide)));
    }
    painter.setFont(names);
    const auto* hovered = std::get_if<LinkRef>(&m_session.hovered());
    for (std::size_t i = 0; i < n; ++i) {
        const QString name = text::of(state.nodes[i].id);
        const QRectF column = rectOf({0, i}), row = rectOf({i, 0});
        painter.setPen(theme.color(ColorRole::TextMuted));
        if (roomy || i % 5 == 0)
            painter.drawText(QRectF(column.left() - 10, 0, column.width() + 20, theme.scaled(17)), Qt::AlignCenter, name);
        if (roomy || i % 5 == 0)
            painter.drawText(QRectF(0, row.top() - 4, labelWidth() - 4, row.height() + 8), Qt::AlignVCenter | Qt::AlignLeft, name);
    }
    for (std::size_t from = 0; from < n; ++from) {
        for (std::size_t to = 0; to < n; ++to) {
            if (from == to)
                continue;
            const raft::NodeId &a = state.nodes[from].id, &b = state.nodes[to].id;
            const bool cut = state.isCut(a, b), held = state.isHeld(a, b);
            const QRectF rect = rectOf({from, to});
            const QColor line = theme.color(cut || held ? ColorRole::Fault : ColorRole::Good);
            const bool hot = (hovered && hovered->from == a && hovered->to == b) || (hasFocus() && m_cursor == Cell{from, to});
            painter.setPen(QPen(hot ? theme.color(ColorRole::Focus) : line, hot ? 2.0 : 1.2));
            painter.setBrush(theme.color(cut || held ? ColorRole::FaultSoft : ColorRole::GoodSoft));
            painter.drawRoundedRect(rect, roomy ? 4 : 1, roomy ? 4 : 1);
            if (!roomy)
                continue;
            painter.setPen(QPen(line, 1.6, Qt::SolidLine, Qt::RoundCap));
            const QPointF c = rect.center();
            const double arm = rect.height() * 0.24;
            if (cut) {
                painter.drawLine(c + QPointF(-arm, -arm), c + QPointF(arm, arm));
                painter.drawLine(c + QPointF(-arm, arm), c + QPointF(arm, -arm));
            } else if (held) {
                painter.drawLine(c + QPointF(-2.5, -arm), c + QPointF(-2.5, arm));
                painter.drawLine(c + QPointF(2.5, -arm), c + QPointF(2.5, arm));
            }
        }
    }
}

void LinkMatrix::toggle(Cell cell, bool hold)
{
    const raft::trace::ClusterState& state = m_session.state();
    const raft::NodeId from = state.nodes[cell.from].id, to = state.nodes[cell.to].id;
    if (hold)
        m_session.submit(command::HoldLink{from, to, !state.isHeld(from, to)});
    else
        m_session.submit(command::CutLink{from, to, !state.isCut(from, to)});
}

void LinkMatrix::hoverCell(std::optional<Cell> cell)
{
    const auto& nodes = m_session.state().nodes;
    m_session.hover(cell ? Subject(LinkRef{nodes[cell->from].id, nodes[cell->to].id}) : Subject{});
}

void LinkMatrix::mousePressEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->position());
    if (!cell || event->button() != Qt::LeftButton)
        return;
    m_cursor = *cell;
    const bool hold = event->modifiers().testFlag(Qt::ControlModifier);
    const auto& nodes = m_session.state().nodes;
    if (!hold)
        m_painting = !m_session.state().isCut(nodes[cell->from].id, nodes[cell->to].id);
    m_last = cell;
    toggle(*cell, hold);
}

void LinkMatrix::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->position());
    hoverCell(cell);
    if (!m_painting || !cell || cell == m_last)
        return;
    m_last = cell;
    const auto& nodes = m_session.state().nodes;
    if (m_session.state().isCut(nodes[cell->from].id, nodes[cell->to].id) != *m_painting)
        m_session.submit(command::CutLink{nodes[cell->from].id, nodes[cell->to].id, *m_painting});
}

void LinkMatrix::mouseReleaseEvent(QMouseEvent*)
{
    m_painting.reset();
    m_last.reset();
}

void LinkMatrix::keyPressEvent(QKeyEvent* event)
{
    const std::size_t n = m_session.state().nodes.size();
    if (n < 2) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto move = [&](std::size_t& place, std::size_t by) { place = (place + n + by) % n; };
    switch (event->key()) {
    case Qt::Key_Left: move(m_cursor.to, n - 1); break;
    case Qt::Key_Right: move(m_cursor.to, 1); break;
    case Qt::Key_Up: move(m_cursor.from, n - 1); break;
    case Qt::Key_Down: move(m_cursor.from, 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor.from != m_cursor.to)
            toggle(m_cursor, event->modifiers().testFlag(Qt::ControlModifier));
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    setAccessibleDescription(m_cursor.from == m_cursor.to ? QString() : describe(m_cursor));
    update();
}

void LinkMatrix::leaveEvent(QEvent*)
{
    hoverCell(std::nullopt);
}

QString LinkMatrix::describe(Cell cell) const
{
    const raft::trace::ClusterState& state = m_session.state();
    const raft::NodeId &from = state.nodes[cell.from].id, &to = state.nodes[cell.to].id;
    const QString a = text::of(from), b = text::of(to);
    if (state.isCut(from, to))
        return tr("%1 → %2 is cut. Click to mend it.").arg(a, b);
    if (state.isHeld(from, to))
        return tr("%1 → %2 is held. Ctrl and click to release it.").arg(a, b);
    return tr("%1 → %2 is whole. Click to cut it, Ctrl and click to hold it.").arg(a, b);
}

bool LinkMatrix::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cell = cellAt(help->pos()))
            QToolTip::showText(help->globalPos(), describe(*cell), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Links, from row to column"));
    return QWidget::event(event);
}

} // namespace ui
