// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/trace/clusterstate.h"

#include <optional>

namespace ui {

class Session;
class ThemeManager;

// Every directed link as a cell: from the row's node to the column's. A click cuts or mends it, with Ctrl it is held or
// released. Dragging paints over several.
class LinkMatrix : public QWidget {
    Q_OBJECT

public:
    LinkMatrix(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    struct Cell {
        std::size_t from = 0, to = 0; // places in the list of nodes
        friend bool operator==(const Cell&, const Cell&) = default;
    };
    std::optional<Cell> cellAt(QPointF point) const;
    QRectF rectOf(Cell cell) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    double labelWidth() const;
    double pitch() const;
    void toggle(Cell cell, bool hold);
    void hoverCell(std::optional<Cell> cell);
    QString describe(Cell cell) const;

    Session& m_session;
    ThemeManager& m_themes;
    std::optional<bool> m_painting; // what a drag sets the cells to: cut or mended
    std::optional<Cell> m_last;     // of the drag
    Cell m_cursor{0, 1};            // of the keyboard
};

} // namespace ui
