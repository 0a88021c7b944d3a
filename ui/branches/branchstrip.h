// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/accessible/items.h"
#include "ui/branches/branchgeometry.h"

#include <optional>

class QPainter;

namespace ui {

class Session;
class Theme;
class ThemeManager;

// The tree of branches, under the timeline and on its scale. There only while there is more than one. A click shows a
// branch, a right click tells what can be done with it.
class BranchStrip : public QWidget, public accessible::Items {
    Q_OBJECT

public:
    BranchStrip(Session& session, ThemeManager& themes, const branches::BranchTree& tree, QWidget* parent = nullptr);

    void setSpan(const branches::Span& span); // of the timeline above
    // The branch that the current one is compared with, and where they part; 0: none.
    void setCompared(branches::BranchId branch, std::optional<raft::Time> parted);
    void refresh(); // the tree has changed
    branches::Layout layoutNow() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // One item a branch.
    int itemCount() const override;
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override;
    void selectItem(int item) override;

Q_SIGNALS:
    void chosen(ui::branches::BranchId branch);
    void menuWanted(ui::branches::BranchId branch, QPoint global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr std::size_t mostRows = 5; // more of them scroll

    branches::Measures measures() const;
    raft::Time edgeOf(const branches::Branch& branch) const;
    void retranslate();
    void step(int by);
    void drawBranch(QPainter& painter, const branches::BranchShape& shape) const;
    void drawParting(QPainter& painter) const;
    QString describe(const branches::Branch& branch) const;

    Session& m_session;
    ThemeManager& m_themes;
    const branches::BranchTree& m_tree;
    branches::Span m_span;
    branches::BranchId m_hovered = 0;
    branches::BranchId m_compared = 0;
    std::optional<raft::Time> m_parted;
    double m_scroll = 0;
};

} // namespace ui
