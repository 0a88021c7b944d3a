// SPDX-License-Identifier: MIT
#include "ui/cluster/clusterview.h"

#include "ui/actions/actionregistry.h"
#include "ui/cluster/lineparting.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace command = raft::cluster::command;
using picture::Picture;

namespace {

constexpr std::chrono::milliseconds fadeOfEnded{650};

const QStringList& nodeMenu()
{
    static const QStringList ids{QStringLiteral("node.append"),  QString(),
                                 QStringLiteral("node.kill"),    QStringLiteral("node.start"),
                                 QStringLiteral("node.pause"),   QStringLiteral("node.resume"),
                                 QStringLiteral("node.timeOut"), QString(),
                                 QStringLiteral("node.isolate"), QStringLiteral("node.deaf"),
                                 QStringLiteral("node.mute"),    QStringLiteral("node.slowDisk"),
                                 QStringLiteral("node/faults"),
                                 QString(),                      QStringLiteral("node.transfer"),
                                 QStringLiteral("node.makeVoter"), QStringLiteral("node.makeLearner"),
                                 QStringLiteral("node.remove"),  QStringLiteral("node.snapshot"),
                                 QString(),                      QStringLiteral("node.inspect"), QStringLiteral("node.why")};
    return ids;
}

// What the window can do with the chosen packet beside that.
void addPacketActions(QMenu* menu, ActionRegistry& actions, QObject* context)
{
    for (const char* name : {"packets.first", "packets.last", "packets.read", "breakpoints.like"}) {
        const QString id = QString::fromLatin1(name);
        if (!actions.spec(id))
            continue;
        QAction* action = menu->addAction(actions.title(id), context, [&actions, id] { actions.trigger(id); });
        action->setEnabled(!actions.reason(id));
    }
}

double distanceOf(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

ClusterView::ClusterView(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_actions(actions), m_painter(themes.theme())
{
    accessible::install();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Cluster picture"));
    setAccessibleDescription(tr("The nodes of the cluster and the messages between them. Left and right select a node, the menu key opens its actions."));
    connect(&m_session, &Session::frameChanged, this, qOverload<>(&QWidget::update));
    connect(&m_session, &Session::selectionChanged, this, &ClusterView::onSelectionChanged);
    connect(&m_session, &Session::hoverChanged, this, qOverload<>(&QWidget::update));
    connect(&m_session, &Session::transportChanged, this, qOverload<>(&QWidget::update));
    connect(&m_session, &Session::opened, this, [this] { m_moved.clear(); update(); });
    connect(&m_themes, &ThemeManager::changed, this, [this] {
        m_painter.setTheme(m_themes.theme());
        update();
    });
}

ClusterView::~ClusterView() = default;

void ClusterView::setShow(const picture::Show& show)
{
    m_show = show;
    update();
}

void ClusterView::resetPlaces()
{
    m_moved.clear();
    update();
}

void ClusterView::rebuild()
{
    m_picture = picture::build(m_session.state(), lookAt(size(), m_themes.theme()));
}

picture::Look ClusterView::lookAt(QSizeF size, const Theme& theme) const
{
    picture::Look look;
    look.playhead = m_session.playhead();
    look.size = size;
    look.scale = theme.scale();
    look.fade = m_session.clusterTimeFor(fadeOfEnded);
    look.show = m_show;
    look.moved = m_moved;
    return look;
}

void ClusterView::drawOn(QPainter& painter, QSizeF size, const Theme& theme) const
{
    picture::Highlight highlight;
    highlight.paused = true; // nothing moves on paper: one sees where to
    picture::ClusterPainter painting(theme);
    painting.setShapesOnly(true);
    painting.paint(painter, picture::build(m_session.state(), lookAt(size, theme)), highlight, 1);
}

void ClusterView::paintEvent(QPaintEvent*)
{
    rebuild();
    picture::Highlight highlight;
    highlight.selected = m_session.selected();
    highlight.hovered = m_session.hovered();
    highlight.paused = !m_session.isRunning();
    highlight.drawnLine = m_line;
    if (m_gesture == Gesture::Crown) {
        highlight.crownFrom = m_gestureNode;
        highlight.dragTo = m_pointer;
    }
    if (m_gesture == Gesture::Link) {
        highlight.dragFrom = m_gestureNode;
        highlight.dragTo = m_pointer;
    }
    QPainter painter(this);
    m_painter.paint(painter, m_picture, highlight, devicePixelRatioF());
    if (!m_session.isOpen())
        paintNothing(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_themes.theme().color(ColorRole::Focus), 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

// What can be done where nothing is.
void ClusterView::paintNothing(QPainter& painter) const
{
    const Theme& theme = m_themes.theme();
    QStringList ways;
    for (const char* id : {"cluster.new", "cluster.scenarios", "cluster.open"}) {
        if (const QAction* action = m_actions.action(QString::fromLatin1(id))) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            const QString title = m_actions.title(QString::fromLatin1(id));
            ways << (keys.isEmpty() ? title : tr("%1 (%2)", "an action, its keys").arg(title, keys));
        }
    }
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(theme.color(ColorRole::TextMuted));
    const QString words = tr("There is no cluster here yet.") + QStringLiteral("\n\n") + ways.join(QLatin1Char('\n'));
    painter.drawText(QRectF(rect()).marginsRemoved({20, 10, 20, 10}), Qt::AlignCenter | Qt::TextWordWrap, words);
}

void ClusterView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    update();
}

// ------------------------------------------------------------ mouse

void ClusterView::hoverAt(QPointF point)
{
    const Subject subject = m_picture.subjectAt(point);
    m_session.hover(subject);
    setCursor(std::holds_alternative<std::monostate>(subject) ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void ClusterView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    rebuild();
    m_pressedAt = m_pointer = event->position();
    const Subject subject = m_picture.subjectAt(m_pressedAt);
    m_session.select(subject);
    if (const auto* node = std::get_if<NodeRef>(&subject)) {
        const picture::NodeShape* shape = m_picture.node(node->node);
        m_gesture = shape && m_picture.crownOf(*shape).contains(m_pressedAt) ? Gesture::PressedCrown : Gesture::PressedNode;
        m_gestureNode = node->node;
    } else if (std::holds_alternative<std::monostate>(subject)) {
        m_gesture = Gesture::Line;
        m_line = QPolygonF{{m_pressedAt}};
    }
}

void ClusterView::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    constexpr double slop = 6;
    switch (m_gesture) {
    case Gesture::None: hoverAt(m_pointer); return;
    case Gesture::PressedNode:
        if (distanceOf(m_pointer, m_pressedAt) > slop)
            m_gesture = event->modifiers().testFlag(Qt::ShiftModifier) ? Gesture::Move : Gesture::Link;
        break;
    case Gesture::PressedCrown:
        if (distanceOf(m_pointer, m_pressedAt) > slop)
            m_gesture = Gesture::Crown;
        break;
    case Gesture::Crown:
    case Gesture::Link: hoverAt(m_pointer); break;
    case Gesture::Move: {
        const QPointF share(std::clamp(m_pointer.x() / width(), 0.05, 0.95), std::clamp(m_pointer.y() / height(), 0.08, 0.88));
        const auto found = std::find_if(m_moved.begin(), m_moved.end(), [this](const auto& m) { return m.first == m_gestureNode; });
        if (found == m_moved.end())
            m_moved.emplace_back(m_gestureNode, share);
        else
            found->second = share;
        break;
    }
    case Gesture::Line:
        if (m_line.isEmpty() || distanceOf(m_line.last(), m_pointer) > 3)
            m_line.append(m_pointer);
        break;
    }
    update();
}

void ClusterView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Link)
        finishLink(event->position());
    else if (gesture == Gesture::Crown)
        finishCrown(event->position());
    else if (gesture == Gesture::Line)
        finishLine();
    m_line.clear();
    update();
}

// A line across the picture is a partition along it.
void ClusterView::finishLine()
{
    if (m_line.size() < 4 || distanceOf(m_line.first(), m_line.last()) < 30)
        return;
    const std::vector<std::vector<raft::NodeId>> groups = picture::partedBy(m_line, m_picture);
    if (groups.size() == 2)
        m_session.submit(command::Inflict{raft::trace::fault::Partition{"free", groups}});
}

// From node to node: cuts that direction, or mends it if it is cut.
void ClusterView::finishLink(QPointF point)
{
    const Subject subject = m_picture.subjectAt(point);
    const auto* target = std::get_if<NodeRef>(&subject);
    if (!target || target->node == m_gestureNode)
        return;
    const bool isCut = m_session.state().isCut(m_gestureNode, target->node);
    m_session.submit(command::CutLink{m_gestureNode, target->node, !isCut});
}

// The crown dropped on another node: leadership is handed to it (dissertation §3.10).
void ClusterView::finishCrown(QPointF point)
{
    const Subject subject = m_picture.subjectAt(point);
    const auto* target = std::get_if<NodeRef>(&subject);
    if (target && target->node != m_gestureNode)
        m_session.submit(command::Transfer{target->node});
}

void ClusterView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT opened(m_picture.subjectAt(event->position()));
}

void ClusterView::leaveEvent(QEvent*)
{
    m_session.hover({});
}

void ClusterView::contextMenuEvent(QContextMenuEvent* event)
{
    rebuild();
    Subject subject = m_session.selected();
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        subject = m_picture.subjectAt(event->pos());
    } else if (const auto node = m_session.selectedNode()) {
        if (const picture::NodeShape* shape = m_picture.node(*node))
            global = mapToGlobal(shape->center.toPoint());
    }
    if (const auto* entry = std::get_if<EntryRef>(&subject))
        subject = NodeRef{entry->node};
    if (const auto* node = std::get_if<NodeRef>(&subject)) {
        m_session.select(subject);
        const ActionTarget target{text::of(node->node), text::of(node->node)};
        QMenu* menu = m_actions.createContextMenu(nodeMenu(), target, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(global);
    } else if (const auto* packet = std::get_if<PacketRef>(&subject)) {
        showPacketMenu(*packet, global);
    } else if (const auto* link = std::get_if<LinkRef>(&subject)) {
        showLinkMenu(*link, global);
    } else {
        QMenu* menu = m_actions.createContextMenu({QStringLiteral("cluster.append"), QStringLiteral("cluster.killLeader"), QString(),
                                                   QStringLiteral("faults.partition"), QStringLiteral("faults.healAll"), QString(),
                                                   QStringLiteral("members.addNode"), QStringLiteral("members.abortTransfer"), QString(),
                                                   QStringLiteral("run.togglePlay"), QStringLiteral("run.step"), QString(),
                                                   QStringLiteral("view.why"), QStringLiteral("view.resetPlaces")},
                                                  ActionTarget{}, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(global);
    }
}

void ClusterView::addWhy(QMenu* menu, const Subject& subject)
{
    menu->addSeparator();
    menu->addAction(tr("Ask why"), this, [this, subject] { Q_EMIT whyWanted(subject); });
}

void ClusterView::showPacketMenu(const PacketRef& packet, QPoint global)
{
    using What = command::HandlePacket::What;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_session.select(packet);
    const auto add = [&](const QString& title, What what) {
        menu->addAction(title, this, [this, packet, what] {
            m_session.submit(command::HandlePacket{packet.packet.number, packet.packet.copies, what});
        });
    };
    const auto flying = m_session.state().inFlight.find(packet.packet);
    if (flying == m_session.state().inFlight.end()) {
        menu->addAction(tr("Send this packet once more"), this, [this, packet] {
            m_session.submit(command::ReplayPacket{packet.packet.number, packet.packet.copies});
        });
        addWhy(menu, packet);
        menu->popup(global);
        return;
    }
    add(tr("Deliver this packet now"), What::DeliverNow);
    add(tr("Drop this packet"), What::Drop);
    add(tr("Duplicate this packet"), What::Duplicate);
    if (flying->second.where == raft::PacketPlace::Gate)
        add(tr("Release this packet"), What::Release);
    else
        add(tr("Hold this packet"), What::Hold);
    add(tr("Let the next packet overtake it"), What::Reorder);
    addPacketActions(menu, m_actions, this);
    addWhy(menu, packet);
    menu->popup(global);
}

void ClusterView::showLinkMenu(const LinkRef& link, QPoint global)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_session.select(link);
    const raft::trace::ClusterState& state = m_session.state();
    const QString from = text::of(link.from), to = text::of(link.to);
    const bool cut = state.isCut(link.from, link.to), held = state.isHeld(link.from, link.to);
    const auto give = [this](raft::cluster::Command what) { return [this, what] { m_session.submit(what); }; };
    menu->addAction(cut ? tr("Mend %1 → %2").arg(from, to) : tr("Cut %1 → %2").arg(from, to), this,
                    give(command::CutLink{link.from, link.to, !cut}));
    menu->addAction(held ? tr("Release %1 → %2").arg(from, to) : tr("Hold %1 → %2").arg(from, to), this,
                    give(command::HoldLink{link.from, link.to, !held}));
    menu->popup(global);
}

// ------------------------------------------------------------ keyboard

void ClusterView::selectNeighbour(int step)
{
    const std::vector<raft::trace::NodeState>& nodes = m_session.state().nodes;
    if (nodes.empty())
        return;
    const auto count = static_cast<int>(nodes.size());
    int at = step > 0 ? -1 : 0;
    if (const auto selected = m_session.selectedNode()) {
        for (int i = 0; i < count; ++i) {
            if (nodes[static_cast<std::size_t>(i)].id == *selected)
                at = i;
        }
    }
    m_session.select(NodeRef{nodes[static_cast<std::size_t>(((at + step) % count + count) % count)].id});
}

void ClusterView::keyPressEvent(QKeyEvent* event)
{
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != Qt::NoModifier) {
        QWidget::keyPressEvent(event); // means something else
        return;
    }
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: selectNeighbour(1); return;
    case Qt::Key_Left:
    case Qt::Key_Up: selectNeighbour(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_session.selectedNode())
            Q_EMIT opened(NodeRef{*m_session.selectedNode()});
        return;
    case Qt::Key_Escape:
        m_gesture = Gesture::None;
        m_line.clear();
        m_session.select({});
        update();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

// ------------------------------------------------------------ words

bool ClusterView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QString words = explain(m_picture.subjectAt(help->pos()));
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Cluster picture"));
        update();
    }
    return QWidget::event(event);
}

} // namespace ui
