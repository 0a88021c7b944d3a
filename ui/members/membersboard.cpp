// SPDX-License-Identifier: MIT
#include "ui/members/membersboard.h"

#include "ui/actions/actionregistry.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {

using members::Chip;
using members::Group;
using raft::NodeId;

MembersBoard::MembersBoard(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_actions(actions)
{
    accessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&m_session, &Session::refreshed, this, &MembersBoard::refresh);
    connect(&m_session, &Session::opened, this, &MembersBoard::discard);
    connect(&m_session, &Session::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&m_themes, &ThemeManager::changed, this, &MembersBoard::refresh);
    discard();
}

void MembersBoard::discard()
{
    m_changed = false;
    refresh();
    Q_EMIT draftChanged();
}

void MembersBoard::move(const NodeId& node, Group group)
{
    members::Draft draft = m_draft;
    draft.move(node, group);
    replaceDraft(std::move(draft));
}

void MembersBoard::replaceDraft(members::Draft draft)
{
    if (draft == m_draft || !m_session.hasCluster())
        return;
    m_draft = std::move(draft);
    m_changed = true;
    refresh();
    Q_EMIT draftChanged();
}

// Without a draft the groups follow the cluster; a draft that has come true is one no more.
void MembersBoard::refresh()
{
    const double scale = m_themes.theme().scale();
    m_measures = members::Measures();
    for (double* length : {&m_measures.chipWidth, &m_measures.chipHeight, &m_measures.heading})
        *length *= scale;
    if (const raft::Configuration* now = m_session.state().members()) {
        const members::Draft real = members::Draft::of(*now);
        if (!m_changed || m_draft == real) {
            m_draft = real;
            if (std::exchange(m_changed, false))
                Q_EMIT draftChanged();
        }
    }
    const double before = m_board.height;
    m_board = members::layOut(m_session.state(), m_draft, m_measures, width());
    if (before != m_board.height)
        updateGeometry();
    update();
}

QSize MembersBoard::sizeHint() const
{
    return {280, static_cast<int>(std::ceil(m_board.height))};
}

QSize MembersBoard::minimumSizeHint() const
{
    return {180, static_cast<int>(std::ceil(m_board.height))};
}

void MembersBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

// ------------------------------------------------------------ painting

void MembersBoard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const members::Box& box : m_board.boxes)
        drawBox(painter, box);
    const Chip* leaving = replaced();
    for (const Chip& chip : m_board.chips) {
        if (!m_dragging || chip.node != m_pressed)
            drawChip(painter, chip, &chip == leaving);
    }
    if (m_dragging && m_pressed) {
        if (const Chip* held = m_board.chip(*m_pressed)) {
            Chip flying = *held;
            flying.rect.translate(m_pointer - m_pressedAt);
            painter.setOpacity(0.75); // what lies under it shows
            drawChip(painter, flying, false);
        }
    }
}

void MembersBoard::drawBox(QPainter& painter, const members::Box& box) const
{
    const Theme& theme = m_themes.theme();
    const bool target = m_dragging && box.rect.contains(m_pointer);
    painter.setFont(theme.font(FontRole::SmallStrong));
    painter.setPen(theme.color(ColorRole::TextMuted));
    painter.drawText(box.heading, Qt::AlignVCenter | Qt::AlignLeft, members::groupName(box.group));
    painter.setPen(QPen(theme.color(target ? ColorRole::Accent : ColorRole::Border), target ? 1.6 : 1, box.group == Group::Outside ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(theme.color(target ? ColorRole::AccentSoft : ColorRole::Sunken));
    painter.drawRoundedRect(box.rect.adjusted(0.5, 0.5, -0.5, -0.5), theme.size(SizeRole::Radius), theme.size(SizeRole::Radius));
    const bool isEmpty = std::none_of(m_board.chips.begin(), m_board.chips.end(), [&](const Chip& chip) { return chip.group == box.group; });
    if (isEmpty && !target) {
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(box.rect.adjusted(10, 0, -10, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         box.group == Group::Outside ? tr("No server stands outside.") : tr("Drag a server here."));
    }
}

void MembersBoard::drawChip(QPainter& painter, const Chip& chip, bool leaving) const
{
    const Theme& theme = m_themes.theme();
    const double radius = theme.size(SizeRole::Radius);
    const bool selected = m_session.selectedNode() == chip.node;
    const QColor color = chip.up ? theme.termColor(chip.term.value()) : theme.color(ColorRole::Down);
    const QRectF rect = chip.rect.adjusted(1, 1, -1, -1);
    painter.setBrush(chip.up ? theme.termFill(chip.term.value()) : theme.color(ColorRole::DownFill));
    QPen edge(selected ? theme.color(hasFocus() ? ColorRole::Focus : ColorRole::Accent) : color, selected ? 2.2 : 1.4);
    if (chip.moved || leaving) // not given yet
        edge.setStyle(Qt::DashLine);
    else if (chip.group == Group::Learners)
        edge.setStyle(Qt::DotLine);
    painter.setPen(edge);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setFont(theme.font(FontRole::BodyStrong));
    painter.setPen(chip.up ? theme.termFillText(chip.term.value()) : theme.color(ColorRole::TextMuted));
    const bool noted = leaving || chip.round > 0 || chip.old != chip.fresh || chip.moved || !chip.up;
    const QRectF upper = noted ? rect.adjusted(0, 2, 0, -rect.height() * 0.5) : rect.adjusted(0, 0, 0, -4);
    painter.drawText(upper, Qt::AlignCenter, text::of(chip.node));
    if (chip.leads) {
        const double side = theme.size(SizeRole::IconSmall);
        paintIcon(painter, QRectF(rect.left() + 5, upper.center().y() - side / 2, side, side), QStringLiteral("crown"), color);
    }
    if (noted) {
        painter.setFont(theme.font(FontRole::Caption));
        const QString words = leaving                  ? tr("leaves")
                              : !chip.up               ? tr("down")
                              : chip.round > 0         ? tr("round %1").arg(text::of(chip.round))
                              : chip.moved             ? tr("draft")
                              : chip.old && !chip.fresh ? tr("old half")
                                                       : tr("new half");
        painter.drawText(QRectF(rect.left(), rect.top() + rect.height() * 0.46, rect.width(), rect.height() * 0.34), Qt::AlignCenter, words);
    }
    if (chip.caughtUp) { // how much of the leader's log it holds
        const QRectF bar(rect.left() + 7, rect.bottom() - 6, rect.width() - 14, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Track));
        painter.drawRoundedRect(bar, 1.5, 1.5);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * *chip.caughtUp, bar.height())), 1.5, 1.5);
    }
}

// ------------------------------------------------------------ hand and keys

void MembersBoard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Chip* chip = m_board.chipAt(event->position());
    m_pressed = chip ? std::optional(chip->node) : std::nullopt;
    m_pressedAt = m_pointer = event->position();
    if (chip)
        m_session.select(NodeRef{chip->node});
}

void MembersBoard::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_pressed && m_session.hasCluster() && (m_pointer - m_pressedAt).manhattanLength() > 6)
        m_dragging = true;
    setCursor(m_dragging ? Qt::ClosedHandCursor : m_board.chipAt(m_pointer) ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (m_dragging)
        update();
}

// A server from outside that is dropped on a member takes its place.
const Chip* MembersBoard::replaced() const
{
    if (!m_dragging || !m_pressed || m_draft.groupOf(*m_pressed) != Group::Outside)
        return nullptr;
    const Chip* under = m_board.chipAt(m_pointer);
    return under && under->group != Group::Outside ? under : nullptr;
}

void MembersBoard::mouseReleaseEvent(QMouseEvent* event)
{
    const bool dragged = m_dragging;
    const auto node = m_pressed;
    m_pointer = event->position();
    if (dragged && node) {
        if (const Chip* other = replaced()) {
            members::Draft draft = m_draft;
            draft.replace(other->node, *node);
            replaceDraft(std::move(draft));
        } else if (const auto group = m_board.groupAt(event->position()))
            move(*node, *group);
    }
    m_dragging = false;
    m_pressed.reset();
    setCursor(Qt::ArrowCursor);
    update();
}

void MembersBoard::showMenu(const NodeId& node, QPoint global)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Group now = m_draft.groupOf(node);
    const QString name = text::of(node);
    const auto add = [&](const QString& title, Group group) {
        QAction* action = menu->addAction(title, this, [this, node, group] { move(node, group); });
        action->setEnabled(now != group && m_session.hasCluster());
    };
    add(now == Group::Learners ? tr("Promote %1 to a voter").arg(name) : tr("Make %1 a voter").arg(name), Group::Voters);
    add(tr("Make %1 a learner").arg(name), Group::Learners);
    add(tr("Remove %1").arg(name), Group::Outside);
    if (now != Group::Outside) {
        QMenu* replace = menu->addMenu(tr("Replace %1 by").arg(name));
        for (const Chip& chip : m_board.chips) {
            if (chip.group != Group::Outside)
                continue;
            replace->addAction(text::of(chip.node), this, [this, node, with = chip.node] {
                members::Draft draft = m_draft;
                draft.replace(node, with);
                replaceDraft(std::move(draft));
            });
        }
        replace->setEnabled(!replace->isEmpty() && m_session.hasCluster());
    }
    menu->addSeparator();
    const ActionTarget target{name, name};
    for (const QString& id : {QStringLiteral("node.transfer"), QStringLiteral("node.snapshot"), QStringLiteral("node.kill"), QStringLiteral("node.start")}) {
        if (!m_actions.spec(id))
            continue;
        const auto reason = m_actions.reason(id, target.value);
        QAction* action = menu->addAction(m_actions.title(id, target), this, [this, id, value = target.value] { m_actions.trigger(id, value); });
        action->setEnabled(!reason);
        action->setToolTip(reason.value_or(QString()));
    }
    menu->popup(global);
}

void MembersBoard::contextMenuEvent(QContextMenuEvent* event)
{
    const Chip* chip = event->reason() == QContextMenuEvent::Mouse ? m_board.chipAt(event->pos())
                       : m_session.selectedNode()                 ? m_board.chip(*m_session.selectedNode())
                                                                  : nullptr;
    if (!chip)
        return;
    m_session.select(NodeRef{chip->node});
    showMenu(chip->node, event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(chip->rect.center().toPoint()));
}

void MembersBoard::keyPressEvent(QKeyEvent* event)
{
    const auto selected = m_session.selectedNode();
    int at = -1;
    for (int i = 0; i < itemCount(); ++i) {
        if (isItemSelected(i))
            at = i;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        if (itemCount() > 0)
            selectItem((at + 1) % itemCount());
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (itemCount() > 0)
            selectItem(at <= 0 ? itemCount() - 1 : at - 1);
        return;
    case Qt::Key_V:
    case Qt::Key_L:
    case Qt::Key_O:
        if (selected)
            move(*selected, event->key() == Qt::Key_V ? Group::Voters : event->key() == Qt::Key_L ? Group::Learners : Group::Outside);
        return;
    case Qt::Key_Escape: discard(); return;
    default: QWidget::keyPressEvent(event);
    }
}

// ------------------------------------------------------------ words

bool MembersBoard::event(QEvent* event)
{
    // V, L and O move a server here, whatever they do elsewhere in the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_V || key->key() == Qt::Key_L || key->key() == Qt::Key_O)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const Chip* chip = m_board.chipAt(help->pos()))
            QToolTip::showText(help->globalPos(), members::describeChip(*chip), this, chip->rect.toRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

QString MembersBoard::itemName(int item) const
{
    return item >= 0 && item < itemCount() ? members::describeChip(m_board.chips[static_cast<std::size_t>(item)]) : QString();
}

QRect MembersBoard::itemRect(int item) const
{
    return item >= 0 && item < itemCount() ? m_board.chips[static_cast<std::size_t>(item)].rect.toAlignedRect() : QRect();
}

bool MembersBoard::isItemSelected(int item) const
{
    return item >= 0 && item < itemCount() && m_session.selectedNode() == m_board.chips[static_cast<std::size_t>(item)].node;
}

void MembersBoard::selectItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    m_session.select(NodeRef{m_board.chips[static_cast<std::size_t>(item)].node});
    accessible::announce(this, item);
}

} // namespace ui
