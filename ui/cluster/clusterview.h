// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "ui/accessible/items.h"
#include "ui/cluster/clusterpainter.h"
#include "ui/cluster/picture.h"

#include <functional>

class QMenu;

namespace ui {

class ActionRegistry;
class Session;
class ThemeManager;

// The cluster, alive: nodes, timers, votes, logs and every message. Draws the session's state at the playhead, and
// takes clicks: select, menus of actions, cut and mend by dragging from node to node, partitions by drawing a line.
class ClusterView : public QWidget, public accessible::Items {
    Q_OBJECT

public:
    ClusterView(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent = nullptr);
    ~ClusterView() override;

    const picture::Picture& shownPicture() const { return m_picture; }
    const picture::Show& shown() const { return m_show; }
    void setShow(const picture::Show& show);
    void resetPlaces(); // nodes that were moved by hand go back to the ring
    // The same picture for a file: of any size, in any theme, without what is selected or pointed at.
    void drawOn(QPainter& painter, QSizeF size, const Theme& theme) const;
    // The look of the picture at that size; its playhead is the session's.
    picture::Look lookAt(QSizeF size, const Theme& theme) const;

    QSize sizeHint() const override { return {720, 560}; }
    QSize minimumSizeHint() const override { return {260, 170}; }

    // For tool tips, F1 and screen readers: what is under the pointer, or the node, in words.
    QString explain(const Subject& subject) const;
    QString describeNode(const raft::NodeId& node) const;

    // One item a node.
    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

Q_SIGNALS:
    void opened(const ui::Subject& subject); // double click: show it in the inspector
    void whyWanted(const ui::Subject& subject);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Gesture : std::uint8_t { None, PressedNode, PressedCrown, Crown, Link, Move, Line };

    void rebuild();
    void paintNothing(QPainter& painter) const;
    void onSelectionChanged();
    std::optional<raft::NodeId> nodeOf(int item) const;
    void hoverAt(QPointF point);
    void finishLine();
    void finishLink(QPointF point);
    void finishCrown(QPointF point);
    void addWhy(QMenu* menu, const Subject& subject);
    void showPacketMenu(const PacketRef& packet, QPoint global);
    void showLinkMenu(const LinkRef& link, QPoint global);
    QString explainPacket(const raft::PacketId& id) const;
    QString explainLink(const LinkRef& link) const;
    QString explainEntry(const EntryRef& entry) const;
    void selectNeighbour(int step);

    Session& m_session;
    ThemeManager& m_themes;
    ActionRegistry& m_actions;
    picture::ClusterPainter m_painter;
    picture::Picture m_picture;
    picture::Show m_show;
    std::vector<std::pair<raft::NodeId, QPointF>> m_moved;
    Gesture m_gesture = Gesture::None;
    raft::NodeId m_gestureNode;
    QPointF m_pressedAt;
    QPointF m_pointer;
    QPolygonF m_line;
};

} // namespace ui
