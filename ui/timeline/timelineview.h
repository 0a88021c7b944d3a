// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

#include "ui/accessible/items.h"
#include "ui/session/selection.h"
#include "ui/timeline/timelinegeometry.h"

namespace ui {

class Session;
class ThemeManager;

// The whole run, one strip a node in the colours of its terms, with faults, elections and violations above, and the
// playhead across. Click or drag to look at an instant, beyond the end to follow the run; wheel to zoom, drag the axis
// to move what is seen, double click for the whole run.
class TimelineView : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    TimelineView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const timeline::TimelineModel& model() const { return m_model; }
    timeline::Range range() const { return m_range; }
    bool showsWholeRun() const { return m_whole; }
    void showWholeRun();
    void setRange(const timeline::Range& range);
    void zoom(double factor, raft::Time around);
    timeline::Layout layoutNow() const;
    // How often the resting part was drawn anew; for measuring.
    std::uint64_t drawings() const { return m_drawings; }
    QString explain(QPointF point) const; // what a tool tip says there
    // Where a second run, that is compared with this one, takes another course.
    void setParting(std::optional<raft::Time> at);

    // The playhead is the first item, the nodes follow.
    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

Q_SIGNALS:
    void spanChanged(raft::Time from, raft::Time to, double left, double right); // which time lies between which x
    void menuWanted(QPoint global); // at the instant where the playhead is now
    void bookmarkMenuWanted(quint64 bookmark, QPoint global);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Drag { None, Playhead, Range };

    void takeTheme();
    void retranslate();
    void open();
    void refresh();
    void work();
    void updateRange();
    void updateScrollBar();
    void redraw();
    void movePlayhead();
    void drawResting();
    void drawPlayhead(QPainter& painter) const;
    void drawOverview(QPainter& painter) const;
    void drawBookmarks(QPainter& painter) const;
    void drawParting(QPainter& painter) const;
    const Bookmark* bookmarkAt(QPointF point) const;
    double playheadX() const;
    raft::Time edge() const;
    void seekTo(double x);
    void stepPlayhead(double share);
    void chooseRow(int by);
    void showRow(std::size_t row);
    void onSelectionChanged();
    bool isOverTime(QPointF point) const;
    Subject subjectAt(QPointF point) const;
    QString explainFaults(double x, double y, const timeline::Layout& layout) const;
    QString explainBand(QPointF point, const timeline::Layout& layout) const;
    QString describeNode(const timeline::NodeLife& life, raft::Time time) const;
    QString explainMark(QPointF point, const timeline::Layout& layout) const;

    Session& m_session;
    ThemeManager& m_themes;
    timeline::TimelineModel m_model;
    timeline::Measures m_measures;
    timeline::Range m_range;
    raft::Time m_edge{};          // as last drawn
    bool m_whole = true;
    bool m_keepsUp = true;        // a part of the run is shown, and moves along with the playhead
    QPixmap m_resting;            // null: to be drawn anew
    std::uint64_t m_drawnRevision = 0;
    std::uint64_t m_drawings = 0;
    QTimer m_work;                // reads on when the window has had its turn
    QElapsedTimer m_sinceDrawn;
    double m_drawnPlayhead = -1;
    Drag m_drag = Drag::None;
    double m_dragX = 0;
    bool m_dragged = false;
    bool m_showsFocus = false;
    std::optional<raft::Time> m_parting;
    // Where the playhead stood before a press, for the double click that it may become.
    raft::Time m_before{};
    bool m_followedBefore = true;
};

} // namespace ui
