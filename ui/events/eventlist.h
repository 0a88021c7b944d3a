// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QHash>
#include <QTimer>

#include "ui/accessible/items.h"
#include "ui/events/eventindex.h"
#include "ui/session/selection.h"

namespace ui {

class Session;
class ThemeManager;

// The newest event on top, one a row, in words. Draws only the rows in sight. Follows while it stands at the top.
class EventList : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    EventList(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    const events::EventIndex& index() const { return m_index; }
    void setFilter(const events::Filter& filter);
    std::size_t rows() const { return m_rows; }
    std::uint64_t eventOfRow(std::size_t row) const; // its n; row 0 is the newest
    QString rowText(std::size_t row) const;

    // One item a row in sight.
    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

    QSize sizeHint() const override { return {440, 240}; }
    QSize minimumSizeHint() const override { return {160, 40}; }

Q_SIGNALS:
    void rowsChanged(); // their number, or how far the search has come
    void whyWanted(const ui::Subject& subject);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override
    {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
    void focusOutEvent(QFocusEvent* event) override
    {
        QAbstractScrollArea::focusOutEvent(event);
        viewport()->update();
    }

private:
    void takeTheme();
    void refresh();
    void work();
    void updateRows();
    void selectRow(std::ptrdiff_t row);
    std::ptrdiff_t selectedRow() const;
    std::optional<std::size_t> rowAt(QPointF point) const;
    Subject hoverOf(std::size_t row) const; // what it tells of: its packet where it has one, else itself
    void drawRow(QPainter& painter, std::size_t row, const QRectF& area) const;
    const Story& story(std::uint64_t n, raft::trace::Event& event) const;

    Session& m_session;
    ThemeManager& m_themes;
    events::EventIndex m_index;
    QTimer m_work; // zero interval, runs while there are events to look at
    std::size_t m_rows = 0;
    double m_rowHeight = 22;
    mutable QHash<quint64, Story> m_stories; // of the rows in sight; thrown away when it has grown
};

} // namespace ui
