// SPDX-License-Identifier: MIT
#include "ui/why/whyview.h"

#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace ui {

namespace {

constexpr int whileRunningMs = 500;
constexpr int wrapped = Qt::TextWordWrap;

} // namespace

WhyView::WhyView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Why"));
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { refresh(false); });
    connect(&m_session, &Session::refreshed, this, &WhyView::soon);
    connect(&m_session, &Session::selectionChanged, this, [this] {
        if (m_isFollowing)
            return;
        m_kept.reset();
        m_chosen.reset();
        refresh(true);
    });
    connect(&m_session, &Session::opened, this, [this] {
        m_memory = {};
        m_kept.reset();
        m_chosen.reset();
        refresh(true);
    });
    connect(&m_themes, &ThemeManager::changed, this, [this] { lay(); });
}

void WhyView::soon()
{
    if (!isVisible() || m_kept || m_soon.isActive())
        return;
    const qint64 since = m_sinceAnswer.isValid() ? m_sinceAnswer.elapsed() : whileRunningMs;
    const bool runs = m_session.isRunning();
    const qint64 pause = std::max<qint64>(whileRunningMs, 10 * m_answerTook); // a tenth of the time at most
    m_soon.start(runs ? static_cast<int>(std::max<qint64>(0, pause - since)) : 0);
}

void WhyView::refresh(bool anew)
{
    if (!isVisible() || (m_kept && !anew))
        return;
    m_sinceAnswer.start();
    if (!m_session.isOpen()) {
        m_questions.clear();
        m_answer = {};
        lay();
        return;
    }
    if (!m_kept) { // else only the look has changed
        m_questions = why::questionsFor(m_session.selected(), m_session.state(), *m_session.trace());
        const auto chosen = std::find_if(m_questions.begin(), m_questions.end(), [this](const why::Question& q) { return m_chosen && q.isSame(*m_chosen); });
        std::optional<why::Question> open;
        if (chosen != m_questions.end())
            open = *chosen;
        else if (m_chosen && m_chosen->ask == why::Ask::Span)
            open = m_chosen; // of a range that somebody chose
        else if (!m_questions.empty())
            open = m_questions.front();
        const bool isOther = !open || !open->isSame(m_answer.question);
        why::Answer answer;
        if (open)
            answer = why::answerTo(*open, why::Evidence(m_session.state(), m_session.playhead(), *m_session.trace(), &m_memory));
        m_answerTook = m_sinceAnswer.elapsed();
        if (!anew && answer == m_answer)
            return;
        m_answer = std::move(answer);
        if (isOther) {
            verticalScrollBar()->setValue(0);
            m_current = -1;
        }
    }
    setAccessibleDescription(m_answer.toText());
    lay();
}

// ------------------------------------------------------------ layout

QFont WhyView::fontOf(Kind kind) const
{
    const Theme& theme = m_themes.theme();
    switch (kind) {
    case Kind::Title: return theme.font(FontRole::Heading);
    case Kind::Verdict: return theme.font(FontRole::Body);
    case Kind::Heading: return theme.font(FontRole::Section);
    case Kind::Rule:
    case Kind::Limit: return theme.font(FontRole::Caption);
    case Kind::Back:
    case Kind::Reason:
    case Kind::Help:
    case Kind::Question: break;
    }
    return theme.font(FontRole::Small);
}

QColor WhyView::colorOf(Kind kind) const
{
    const Theme& theme = m_themes.theme();
    switch (kind) {
    case Kind::Back:
    case Kind::Rule:
    case Kind::Question: return theme.color(ColorRole::Hyperlink);
    case Kind::Limit:
    case Kind::Heading: return theme.color(ColorRole::TextFaint);
    case Kind::Reason: return theme.color(ColorRole::TextMuted);
    case Kind::Help: return theme.color(ColorRole::Accent);
    case Kind::Title:
    case Kind::Verdict: break;
    }
    return theme.color(ColorRole::Text);
}

double WhyView::add(Kind kind, double y, const QString& text, std::size_t of, bool isLink)
{
    const Theme& theme = m_themes.theme();
    const double margin = theme.size(SizeRole::PanelMargin);
    const double indent = kind == Kind::Reason || kind == Kind::Rule ? theme.scaled(18) : 0;
    const double padding = isLink ? theme.scaled(3) : 0;
    const QRectF room(margin + indent, 0, viewport()->width() - 2 * margin - indent, 1e6);
    const QRectF need = QFontMetricsF(fontOf(kind)).boundingRect(room, wrapped, text);
    Row row{kind, QRectF(room.left(), y, room.width(), need.height() + 2 * padding), text, of, isLink};
    if (isLink)
        m_links.push_back(m_rows.size());
    m_rows.push_back(std::move(row));
    return y + need.height() + 2 * padding;
}

void WhyView::lay()
{
    const Theme& theme = m_themes.theme();
    const auto gap = [&theme](double length) { return theme.scaled(length); };
    m_rows.clear();
    m_links.clear();
    double y = gap(10);
    if (m_answer.question.words.isEmpty()) {
        y = add(Kind::Limit, y, tr("Start a cluster, or open a recording: then you can ask why."));
    } else {
        if (m_kept)
            y = add(Kind::Back, y, tr("‹ Back to %1, where this was answered", "an instant").arg(text::clock(m_kept->at)), 0, true) + gap(4);
        y = add(Kind::Title, y, m_answer.question.words) + gap(5);
        y = add(Kind::Verdict, y, m_answer.verdict) + gap(8);
        for (std::size_t i = 0; i < m_answer.reasons.size(); ++i) {
            const why::Reason& reason = m_answer.reasons[i];
            const bool leads = reason.event != 0 || !std::holds_alternative<std::monostate>(reason.subject);
            const bool hasOwnLine = reason.rule.has_value() || reason.section.isEmpty();
            y = add(Kind::Reason, y, hasOwnLine ? reason.sentence : tr("%1 (%2)", "a reason and its section of the paper").arg(reason.sentence, reason.section), i, leads);
            if (reason.rule)
                y = add(Kind::Rule, y, reason.section.isEmpty() ? tr("Rule: %1", "a link").arg(rules::title(*reason.rule)) : tr("%1 · Rule: %2", "section of the paper, a link").arg(reason.section, rules::title(*reason.rule)), i, true);
            y += gap(3);
        }
        if (!m_answer.help.isEmpty())
            y = add(Kind::Help, y + gap(4), tr("What would help: %1").arg(m_answer.help)) + gap(4);
        if (!m_answer.limit.isEmpty())
            y = add(Kind::Limit, y + gap(4), m_answer.limit) + gap(4);
        bool first = true;
        for (std::size_t i = 0; i < m_questions.size() && !m_kept; ++i) {
            if (m_questions[i].isSame(m_answer.question))
                continue;
            if (std::exchange(first, false))
                y = add(Kind::Heading, y + gap(8), tr("ASK ALSO")) + gap(3);
            y = add(Kind::Question, y, m_questions[i].words, i, true);
        }
    }
    if (m_current >= itemCount())
        m_current = -1;
    m_hovered = -1;
    const int high = static_cast<int>(y + gap(10));
    verticalScrollBar()->setSingleStep(static_cast<int>(gap(20)));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    viewport()->update();
}

// ------------------------------------------------------------ painting

void WhyView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = m_themes.theme();
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const QRectF sight = QRectF(viewport()->rect()).translated(0, verticalScrollBar()->value());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isCurrent = m_current >= 0 && m_links[static_cast<std::size_t>(m_current)] == i;
        const bool isHovered = m_hovered >= 0 && m_links[static_cast<std::size_t>(m_hovered)] == i;
        if (!m_rows[i].rect.intersects(sight))
            continue;
        if (isHovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(ColorRole::Hover));
            painter.drawRoundedRect(m_rows[i].rect.adjusted(-4, 0, 4, 0), 4, 4);
        }
        paintRow(painter, m_rows[i], isCurrent && hasFocus());
    }
    painter.resetTransform();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(ColorRole::Focus));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void WhyView::paintRow(QPainter& painter, const Row& row, bool isCurrent) const
{
    const Theme& theme = m_themes.theme();
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(ColorRole::Focus), 1));
        painter.drawRoundedRect(row.rect.adjusted(-3.5, 0.5, 3.5, -0.5), 4, 4);
    }
    painter.setFont(fontOf(row.kind));
    QColor color = colorOf(row.kind);
    if (row.kind == Kind::Reason) {
        const why::Reason& reason = m_answer.reasons[row.of];
        paintMark(painter, reason, QPointF(row.rect.left() - theme.scaled(10), row.rect.top() + (row.isLink ? theme.scaled(3) : 0) + QFontMetricsF(painter.font()).height() / 2));
        if (reason.weight != why::Reason::Weight::Plain)
            color = theme.color(ColorRole::Text);
    }
    const double padding = row.isLink ? theme.scaled(3) : 0;
    painter.setPen(color);
    painter.drawText(row.rect.adjusted(0, padding, 0, padding + 2), wrapped, row.text);
}

// Shapes, so that it needs no colour: a cross stands in the way, a tick is achieved, a point is neither.
void WhyView::paintMark(QPainter& painter, const why::Reason& reason, QPointF at) const
{
    const Theme& theme = m_themes.theme();
    const double r = theme.scaled(3.5);
    const auto pen = [&](ColorRole role) { painter.setPen(QPen(theme.color(role), theme.scaled(1.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)); };
    painter.setBrush(Qt::NoBrush);
    switch (reason.weight) {
    case why::Reason::Weight::Blocks:
        pen(ColorRole::Text);
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
        return;
    case why::Reason::Weight::Helps:
        pen(ColorRole::Accent);
        painter.drawPolyline(QPolygonF{{at + QPointF(-r, 0), at + QPointF(-r / 4, r * 0.8), at + QPointF(r * 1.1, -r * 0.8)}});
        return;
    case why::Reason::Weight::Plain:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::TextFaint));
        painter.drawEllipse(at, r * 0.5, r * 0.5);
        return;
    }
}

// ------------------------------------------------------------ links

QString WhyView::itemName(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const Row& row = m_rows[m_links[static_cast<std::size_t>(item)]];
    if (row.kind != Kind::Reason)
        return row.text;
    const why::Reason& reason = m_answer.reasons[row.of];
    return reason.section.isEmpty() || reason.rule ? reason.sentence : tr("%1 (%2)", "a reason and its section of the paper").arg(reason.sentence, reason.section);
}

QRect WhyView::itemRect(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const QRectF rect = m_rows[m_links[static_cast<std::size_t>(item)]].rect.translated(viewport()->pos()).translated(0, -verticalScrollBar()->value());
    return rect.toAlignedRect();
}

void WhyView::showItem(int item)
{
    const QRectF rect = m_rows[m_links[static_cast<std::size_t>(item)]].rect;
    QScrollBar* bar = verticalScrollBar();
    const int margin = static_cast<int>(m_themes.theme().scaled(10));
    if (rect.top() - margin < bar->value())
        bar->setValue(item == 0 ? 0 : static_cast<int>(rect.top()) - margin);
    else if (rect.bottom() + margin > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(rect.bottom()) + margin - viewport()->height());
}

void WhyView::selectItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    m_current = item;
    showItem(item);
    accessible::announce(this, item);
    viewport()->update();
}

void WhyView::activate(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    const Row row = m_rows[m_links[static_cast<std::size_t>(item)]];
    switch (row.kind) {
    case Kind::Back: goBack(); return;
    case Kind::Reason: follow(m_answer.reasons[row.of]); return;
    case Kind::Rule: Q_EMIT ruleWanted(*m_answer.reasons[row.of].rule); return;
    case Kind::Question:
        m_chosen = m_questions[row.of];
        refresh(true);
        return;
    case Kind::Title:
    case Kind::Verdict:
    case Kind::Help:
    case Kind::Limit:
    case Kind::Heading: return;
    }
}

// The answer stays, and where it was asked is kept: to go back to.
void WhyView::follow(const why::Reason& given)
{
    const why::Reason reason = given;
    const QScopedValueRollback following(m_isFollowing, true);
    if (!m_kept)
        m_kept = Kept{m_session.state().n, m_session.playhead(), m_session.selected(), m_session.isFollowing()};
    if (reason.event != 0)
        m_session.seekEvent(reason.event);
    m_session.select(std::holds_alternative<std::monostate>(reason.subject) ? Subject(EventRef{reason.event}) : reason.subject);
    lay();
}

void WhyView::goBack()
{
    if (!m_kept)
        return;
    const Kept kept = *m_kept;
    {
        const QScopedValueRollback following(m_isFollowing, true);
        if (kept.followed)
            m_session.follow();
        else
            m_session.seekEvent(kept.event);
        m_session.select(kept.selected);
    }
    m_kept.reset();
    refresh(true);
}

void WhyView::ask(const why::Question& question)
{
    {
        const QScopedValueRollback following(m_isFollowing, true);
        if (question.ask != why::Ask::Span)
            m_session.select(question.about);
    }
    m_kept.reset();
    m_chosen = question;
    refresh(true);
}

// ------------------------------------------------------------ pointer and keys

int WhyView::linkAt(QPoint point) const
{
    const QPointF at = QPointF(point) + QPointF(0, verticalScrollBar()->value());
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        if (m_rows[m_links[i]].rect.adjusted(-16, 0, 4, 0).contains(at))
            return static_cast<int>(i);
    }
    return -1;
}

void WhyView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int link = linkAt(event->position().toPoint());
    if (link < 0)
        return;
    m_current = link;
    activate(link);
}

void WhyView::mouseMoveEvent(QMouseEvent* event)
{
    const int link = linkAt(event->position().toPoint());
    viewport()->setCursor(link < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (link == m_hovered)
        return;
    m_hovered = link;
    const Row* row = link < 0 ? nullptr : &m_rows[m_links[static_cast<std::size_t>(link)]];
    m_session.hover(row && row->kind == Kind::Reason ? m_answer.reasons[row->of].subject : Subject{});
    viewport()->update();
}

bool WhyView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        m_session.hover({});
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void WhyView::keyPressEvent(QKeyEvent* event)
{
    const int last = itemCount() - 1;
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(m_answer.toText());
    else if (event->key() == Qt::Key_Down && last >= 0)
        selectItem(std::min(last, m_current + 1));
    else if (event->key() == Qt::Key_Up && last >= 0)
        selectItem(m_current < 0 ? last : std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Home && last >= 0)
        selectItem(0);
    else if (event->key() == Qt::Key_End && last >= 0)
        selectItem(last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        activate(m_current);
    else if ((event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace) && m_kept)
        goBack();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void WhyView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_kept)
        menu->addAction(tr("Back"), this, &WhyView::goBack);
    menu->addAction(tr("Copy as text"), this, [this] { QGuiApplication::clipboard()->setText(m_answer.toText()); });
    menu->popup(event->globalPos());
}

void WhyView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void WhyView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void WhyView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    refresh(true);
}

void WhyView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    lay();
}

void WhyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Why"));
        m_kept.reset();
        refresh(true);
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace ui
