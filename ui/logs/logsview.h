// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/accessible/items.h"
#include "ui/logs/logsgeometry.h"

namespace ui {

class Session;
class Theme;
class ThemeManager;

// All logs, aligned on the index: solid = committed, dashed = not, hatched = not yet durable. Follows the newest entry
// until a person scrolls away. Click an entry to see it in the inspector.
class LogsView : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    LogsView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 120}; }

    void goTo(raft::Index index); // scrolls there, and no longer follows
    void drawOn(QPainter& painter, QSizeF size, const Theme& theme) const; // the same logs as a picture

    // One item a row.
    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

Q_SIGNALS:
    void whyWanted(const ui::Subject& subject);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
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
    void retranslate();
    void updateScrollBars();
    void refresh();
    logs::Layout layoutNow() const;
    void moveSelection(int columns, int rows);

    Session& m_session;
    ThemeManager& m_themes;
    logs::Measures m_measures;
    bool m_following = true;
};

} // namespace ui
