// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QElapsedTimer>
#include <QTimer>

#include "ui/accessible/items.h"
#include "ui/why/questions.h"

namespace ui {

class Session;
class ThemeManager;

// "Why?": the questions that fit what is selected, the most pressing one open, and its answer with the reasons as links.
// Follows the selection and the playhead. Whoever follows a reason finds the way back, and the answer stays as it was.
class WhyView : public QAbstractScrollArea, public accessible::Items {
    Q_OBJECT

public:
    WhyView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    const why::Answer& answer() const { return m_answer; }
    const std::vector<why::Question>& questions() const { return m_questions; }
    bool isKept() const { return m_kept.has_value(); }

    // One item a link: the way back, each reason, each rule, each other question.
    int itemCount() const override { return static_cast<int>(m_links.size()); }
    QString itemName(int item) const override;
    QRect itemRect(int item) const override;
    bool isItemSelected(int item) const override { return item == m_current; }
    void selectItem(int item) override;

    QSize sizeHint() const override { return {440, 240}; }
    QSize minimumSizeHint() const override { return {200, 90}; }

public Q_SLOTS:
    void ask(const ui::why::Question& question); // opens it, and what it is about is selected
    void activate(int item);                     // does what a click on it does
    void goBack();

Q_SIGNALS:
    void ruleWanted(raft::Rule rule);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Kind : std::uint8_t { Back, Title, Verdict, Reason, Rule, Help, Limit, Heading, Question };
    struct Row {
        Kind kind = Kind::Title;
        QRectF rect;    // in the contents
        QString text;
        std::size_t of = 0; // which reason or question
        bool isLink = false;
    };
    struct Kept { // where the person was before following a reason
        std::uint64_t event = 0;
        raft::Time at{};
        Subject selected;
        bool followed = false;
    };

    void refresh(bool anew);
    void soon(); // answers cost a little: not with every frame
    void lay();
    double add(Kind kind, double y, const QString& text, std::size_t of = 0, bool isLink = false);
    QFont fontOf(Kind kind) const;
    QColor colorOf(Kind kind) const;
    void paintRow(QPainter& painter, const Row& row, bool isCurrent) const;
    void paintMark(QPainter& painter, const why::Reason& reason, QPointF at) const;
    int linkAt(QPoint point) const;
    void follow(const why::Reason& reason);
    void showItem(int item);

    Session& m_session;
    ThemeManager& m_themes;
    why::Memory m_memory;
    std::vector<why::Question> m_questions;
    std::optional<why::Question> m_chosen; // by the person; else the first one
    why::Answer m_answer;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_links; // rows that are links, in order
    int m_current = -1, m_hovered = -1;
    std::optional<Kept> m_kept;
    bool m_isFollowing = false; // a reason, right now: the selection changes for that
    QTimer m_soon;
    QElapsedTimer m_sinceAnswer;
    qint64 m_answerTook = 0; // ms
};

} // namespace ui
