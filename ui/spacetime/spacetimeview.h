// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include "ui/accessible/items.h"
#include "ui/session/selection.h"
#include "ui/spacetime/diagrampainter.h"

#include <memory>

namespace ui {

class Session;
class ThemeManager;

// A lane a node, time rightwards or downwards, messages as slanted lines from lane to lane, events as marks. Drag to move
// what is seen, wheel to zoom; click on a line, a mark or a name to select it, anywhere else to look at that instant;
// point at something to see what could have influenced it and what it could influence.
class SpaceTimeView : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    SpaceTimeView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);
    ~SpaceTimeView() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const spacetime::DiagramIndex& index() const { return m_index; }
    const spacetime::Diagram& diagram(); // as it is drawn now
    spacetime::Range range() const { return m_range; }
    bool showsWholeRun() const { return m_whole; }
    bool keepsUp() const { return m_keepsUp; } // what is seen moves along with the playhead
    spacetime::Direction direction() const { return m_direction; }
    bool showsCone() const { return m_showsCone; }
    const std::optional<spacetime::Cone>& cone() const { return m_cone; }

    void setFilter(const spacetime::Filter& filter);
    void setDirection(spacetime::Direction direction);
    void setShowsCone(bool on);
    void showWholeRun();
    void keepUp(); // back to the playhead
    void setRange(const spacetime::Range& range);
    void zoom(double factor, raft::Time around);
    void zoomHere(double factor); // around the playhead, or the middle where that is not in sight
    QString explain(QPointF point); // what a tool tip says there
    void drawOn(QPainter& painter, QSizeF size); // the same diagram as a picture
    void drawOn(QPainter& painter, QSizeF size, const Theme& theme);

    // One item a node, then one for each event in sight.
    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

Q_SIGNALS:
    void changed();  // direction, filter, range or what is read
    void menuWanted(QPoint global); // at the instant where the playhead is now

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { None, Picture, Playhead };
    struct Place { // of one event
        std::uint64_t n = 0;
        std::optional<std::uint8_t> lane;
        raft::Time at{};
        std::optional<std::uint32_t> line; // it is a message
    };

    void takeTheme();
    void retranslate();
    void open();
    void refresh();
    void work();
    void onFrame();
    void redraw();
    void updateScrollBar();
    spacetime::Range followed() const;
    spacetime::Range whole() const;
    void showAt(raft::Time time);
    spacetime::Frame frameNow() const;
    void drawResting();
    void drawOverlay(QPainter& painter);
    double scrolled() const;

    std::optional<Place> placeOf(const Subject& subject) const;
    Subject subjectOf(const spacetime::Hit& hit) const;
    void emphasise(spacetime::DiagramPainter& painter, const Place& place);
    void onSelectionChanged();
    void onHoverChanged();
    void updateCone();
    spacetime::Hit hitAt(QPointF point);
    void seekTo(double along);
    void choose(const Subject& subject);
    void goTo(const Place& place);

    void stepEvent(bool forward);
    void stepLane(int by);
    void pan(double share);
    std::optional<std::uint8_t> chosenLane() const;
    QString explainLine(std::uint32_t line) const;
    QString explainEvent(std::uint64_t n) const;
    QString explainLane(std::size_t lane, raft::Time time) const;
    QString explainFault(std::size_t fault) const;

    Session& m_session;
    ThemeManager& m_themes;
    spacetime::DiagramIndex m_index;
    spacetime::Measures m_measures;
    spacetime::Direction m_direction = spacetime::Direction::Rightwards;
    spacetime::Range m_range;
    bool m_whole = false;
    bool m_keepsUp = true;
    bool m_showsCone = true;
    std::unique_ptr<spacetime::MarkSprites> m_sprites;
    spacetime::Diagram m_diagram;  // as the resting picture shows it
    QPixmap m_resting;             // null: to be drawn anew
    std::uint64_t m_drawnRevision = 0;
    raft::Time m_drawnEdge{};
    qint64 m_drawNs = 0;           // what the last drawing took
    QElapsedTimer m_sinceDrawn;
    QTimer m_work, m_later;        // reads on; draws what came too soon after the last time
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    bool m_dragged = false;
    bool m_pointsHere = false;     // what is hovered is hovered in this view
    std::optional<spacetime::Cone> m_cone;
    std::optional<Place> m_selected, m_hovered;
    bool m_isChoosing = false;     // the selection is made in this view
    std::optional<std::uint8_t> m_lane; // that the keys move along
    bool m_showsFocus = false;
};

} // namespace ui
