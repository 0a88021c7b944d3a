// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QHash>
#include <QTimer>

#include "ui/accessible/items.h"
#include "ui/alight/pageindex.h"
#include "ui/narration/narrator.h"

namespace ui {

class Session;
class Theme;
class ThemeManager;

// Raft on a page: every line lights up in the colour of the term when an event at the playhead acted on it, and fades
// with the cluster's time. A click opens a line: its last uses, to go there, and its switch in the rule book.
class PageView : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    PageView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    const alight::PageIndex& index() const { return m_index; }
    // How brightly a line shines at the playhead, 0 … 1.
    double glow(alight::Line line) const { return m_glows[static_cast<std::size_t>(line)]; }
    const alight::Standing& standing(alight::Line line) const { return m_standings[static_cast<std::size_t>(line)]; }
    std::optional<alight::Line> open() const { return m_open; }
    void setOpen(std::optional<alight::Line> line);

    // One item a line of the page, and in the open one one for each link.
    int itemCount() const override { return static_cast<int>(m_items.size()); }
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override { return item == m_current; }
    void selectItem(int item) override;
    void activate(int item); // does what a click on it does

    QSize sizeHint() const override { return {440, 420}; }
    QSize minimumSizeHint() const override { return {200, 90}; }

Q_SIGNALS:
    void ruleWanted(raft::Rule rule);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Kind : std::uint8_t { Intro, Heading, Line, Use, Next, Switch, Note };
    struct Row {
        Kind kind = Kind::Intro;
        QRectF rect; // in the contents
        QString text;
        alight::Line line = alight::Line::Term;
        std::uint64_t event = 0;            // of Use and Next
        std::optional<raft::Rule> rule{};   // of Switch
        double textHeight = 0;              // of Line: what follows is its small print
    };
    struct Mark { // the time of the last use of a line, read from the trace once
        std::uint64_t event = 0;
        raft::Time at{};
    };

    void reopen();
    void work();
    void refresh();      // counts, names, the open line
    void updateGlows();  // with every frame
    void lay();
    double layGroup(alight::Group group, double width, std::vector<Row>& rows) const;
    void layOpen(alight::Line line, double width, double& y, std::vector<Row>& rows) const;
    double addRow(Row row, double y, double width, std::vector<Row>& rows) const;
    QString introduction() const;
    QString smallPrint(alight::Line line) const;
    QString switchedOff(alight::Line line) const; // in words; empty when none of its switches is off
    bool isOff(raft::Rule rule) const;
    QFont fontOf(Kind kind) const;
    void paintRow(QPainter& painter, const Row& row, bool isHovered, bool isCurrent) const;
    void paintLine(QPainter& painter, const Row& row, bool isHovered) const;
    void paintLamp(QPainter& painter, QPointF at, double glow, raft::Term term) const;
    int itemAt(QPoint point) const;
    void showItem(int item);
    const Row& rowOf(int item) const { return m_rows[m_items[static_cast<std::size_t>(item)]]; }

    Session& m_session;
    ThemeManager& m_themes;
    alight::PageIndex m_index;
    Narrator m_narrator;
    std::array<alight::Standing, alight::lineCount> m_standings;
    std::array<double, alight::lineCount> m_glows{};
    std::array<Mark, alight::lineCount> m_marks;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_items; // rows that can be chosen, in order
    std::optional<alight::Line> m_open;
    std::vector<std::uint64_t> m_openUses; // that are listed, newest first …
    std::uint64_t m_openNext = 0;          // … and the first one behind the playhead
    std::vector<std::string> m_rulesOff;
    int m_current = -1, m_hovered = -1;
    mutable QHash<QString, double> m_heights; // of words in a column; they are laid out ten times a second
    double m_heightsWidth = 0;
    QTimer m_work; // reads on when the window has had its turn
};

} // namespace ui
