// SPDX-License-Identifier: MIT
#include "ui/alight/pageview.h"

#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace ui {

using alight::Line;
using alight::lineCount;
using alight::Standing;

namespace {

constexpr std::uint64_t portion = 2'000;
constexpr int portionMs = 4;
constexpr std::chrono::milliseconds shines{1'400}; // of wall time at the present speed
constexpr std::size_t mostUses = 5;                // listed under an open line

} // namespace

PageView::PageView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Raft on a page"));
    m_work.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &PageView::work);
    connect(&m_session, &Session::opened, this, &PageView::reopen);
    connect(&m_session, &Session::refreshed, this, &PageView::work);
    connect(&m_session, &Session::frameChanged, this, &PageView::updateGlows);
    connect(&m_themes, &ThemeManager::changed, this, &PageView::lay);
    reopen();
}

void PageView::reopen()
{
    m_index.open(m_session.trace());
    m_marks = {};
    m_standings = {};
    m_glows = {};
    work();
}

// Reads new events for a few milliseconds, and comes back when the window has had its turn.
void PageView::work()
{
    if (!isVisible())
        return;
    if (m_session.isOpen()) {
        QElapsedTimer timer;
        timer.start();
        bool more = true;
        while (more && timer.elapsed() < portionMs)
            more = m_index.work(portion);
        if (more)
            m_work.start(0);
    }
    refresh();
}

void PageView::refresh()
{
    if (!isVisible())
        return;
    const bool isOpen = m_session.isOpen();
    const std::uint64_t n = isOpen ? m_session.state().n : 0;
    std::uint64_t since = 0;
    if (isOpen)
        since = m_session.trace()->firstAtOrAfter(std::max(raft::Time(), m_session.playhead() - m_session.clusterTimeFor(shines)));
    for (std::size_t i = 0; i < lineCount; ++i)
        m_standings[i] = m_index.standing(static_cast<Line>(i), n, since);
    m_rulesOff = isOpen ? m_session.state().rulesOff : std::vector<std::string>{};
    m_openUses.clear();
    m_openNext = 0;
    if (m_open) {
        const std::vector<alight::Use>& uses = m_index.uses(*m_open);
        const std::size_t count = standing(*m_open).count;
        for (std::size_t i = count; i-- > 0 && m_openUses.size() < mostUses;)
            m_openUses.push_back(uses[i].event);
        if (count < uses.size())
            m_openNext = uses[count].event;
    }
    lay();
    updateGlows();
}

// A pure function of the playhead: the light of a line fades with the cluster's time since its last use.
void PageView::updateGlows()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    const std::uint64_t n = m_session.state().n;
    const raft::Time now = m_session.playhead();
    const auto length = static_cast<double>(std::max<std::int64_t>(1, m_session.clusterTimeFor(shines).count()));
    bool changed = false;
    for (std::size_t i = 0; i < lineCount; ++i) {
        const auto line = static_cast<Line>(i);
        const std::size_t count = m_index.countUpTo(line, n);
        double glow = 0;
        if (count > 0) {
            const std::uint64_t last = m_index.uses(line)[count - 1].event;
            if (m_marks[i].event != last) {
                raft::trace::Event event;
                m_marks[i] = {last, m_session.trace()->read(last, event) ? event.t : raft::Time()};
            }
            glow = std::clamp(1 - static_cast<double>((now - m_marks[i].at).count()) / length, 0.0, 1.0);
        }
        if (m_themes.theme().reducedMotion() && glow > 0)
            glow = 1; // a plain mark
        changed = changed || glow != m_glows[i];
        m_glows[i] = glow;
    }
    if (changed)
        viewport()->update();
}

// ------------------------------------------------------------ words

QString PageView::introduction() const
{
    if (!m_session.isOpen())
        return tr("Start a cluster, or open a recording: then each rule lights up here when it acts.");
    const std::uint64_t size = m_session.trace()->size();
    if (m_index.lookedAt() < size && size - m_index.lookedAt() > portion)
        return tr("Reading the run: %1 %").arg(m_index.lookedAt() * 100 / size);
    return tr("What the paper's Figure 2 sums up, in other words, and what this program has beyond it. A rule lights up in the colour of the term when it acts; click it for its last uses.");
}

bool PageView::isOff(raft::Rule rule) const
{
    return std::find(m_rulesOff.begin(), m_rulesOff.end(), raft::toString(rule)) != m_rulesOff.end();
}

QString PageView::switchedOff(Line line) const
{
    const alight::LineInfo& info = alight::info(line);
    QStringList off;
    for (const auto& rule : {info.rule, info.second}) {
        if (rule && isOff(*rule))
            off << rules::title(*rule);
    }
    return off.isEmpty() ? QString() : tr("Switched off: %1", "a rule of the rule book").arg(off.join(QStringLiteral(", ")));
}

QString PageView::smallPrint(Line line) const
{
    const Standing& now = standing(line);
    const QString section = alight::section(line);
    if (now.count == 0)
        return tr("%1 · not used yet", "section of the paper").arg(section);
    const QString who = now.nodes.size() > 4 ? tr("%n nodes", nullptr, static_cast<int>(now.nodes.size())) : text::nodes(now.nodes);
    const QString count = tr("%1 ×", "so many times").arg(text::of(now.count));
    return now.nodes.empty() ? tr("%1 · %2", "section of the paper, how often used").arg(section, count)
                             : tr("%1 · %2 · %3", "section of the paper, how often used, by whom lately").arg(section, count, who);
}

QString PageView::itemName(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const Row& row = rowOf(item);
    if (row.kind != Kind::Line)
        return row.text;
    QStringList parts{row.text, smallPrint(row.line)};
    if (glow(row.line) > 0)
        parts << tr("acts now, term %1").arg(text::of(standing(row.line).term));
    if (const QString off = switchedOff(row.line); !off.isEmpty())
        parts << off;
    return parts.join(QStringLiteral(", "));
}

// ------------------------------------------------------------ items

QRect PageView::itemRect(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    return rowOf(item).rect.translated(viewport()->pos()).translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

void PageView::showItem(int item)
{
    const QRectF rect = rowOf(item).rect;
    QScrollBar* bar = verticalScrollBar();
    const int margin = static_cast<int>(m_themes.theme().scaled(10));
    if (rect.top() - margin < bar->value())
        bar->setValue(item == 0 ? 0 : static_cast<int>(rect.top()) - margin);
    else if (rect.bottom() + margin > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(rect.bottom()) + margin - viewport()->height());
}

void PageView::selectItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    m_current = item;
    showItem(item);
    accessible::announce(this, item);
    viewport()->update();
}

void PageView::setOpen(std::optional<Line> line)
{
    m_open = line;
    refresh();
}

void PageView::activate(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    const Row row = rowOf(item);
    switch (row.kind) {
    case Kind::Line: {
        setOpen(m_open == row.line ? std::nullopt : std::optional(row.line));
        for (int i = 0; i < itemCount(); ++i) { // what was open above it has closed
            if (rowOf(i).kind == Kind::Line && rowOf(i).line == row.line)
                m_current = i;
        }
        return;
    }
    case Kind::Use:
    case Kind::Next:
        m_session.seekEvent(row.event);
        m_session.select(EventRef{row.event});
        return;
    case Kind::Switch: Q_EMIT ruleWanted(*row.rule); return;
    case Kind::Intro:
    case Kind::Heading:
    case Kind::Note: return;
    }
}

// ------------------------------------------------------------ pointer and keys

int PageView::itemAt(QPoint point) const
{
    const QPointF at = QPointF(point) + QPointF(0, verticalScrollBar()->value());
    for (int i = 0; i < itemCount(); ++i) {
        if (rowOf(i).rect.contains(at))
            return i;
    }
    return -1;
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    const int item = event->button() == Qt::LeftButton ? itemAt(event->position().toPoint()) : -1;
    if (item < 0)
        return;
    m_current = item;
    activate(item);
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    const int item = itemAt(event->position().toPoint());
    viewport()->setCursor(item < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (item == m_hovered)
        return;
    m_hovered = item;
    const bool isUse = item >= 0 && rowOf(item).kind == Kind::Use;
    m_session.hover(isUse ? Subject(EventRef{rowOf(item).event}) : Subject{});
    viewport()->update();
}

bool PageView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        m_session.hover({});
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const int last = itemCount() - 1;
    const bool isLine = m_current >= 0 && m_current <= last && rowOf(m_current).kind == Kind::Line;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || last < 0)
        QAbstractScrollArea::keyPressEvent(event);
    else if (event->key() == Qt::Key_Down)
        selectItem(std::min(last, m_current + 1));
    else if (event->key() == Qt::Key_Up)
        selectItem(m_current < 0 ? last : std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Home)
        selectItem(0);
    else if (event->key() == Qt::Key_End)
        selectItem(last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        activate(m_current);
    else if (event->key() == Qt::Key_Right && isLine && m_open != rowOf(m_current).line)
        activate(m_current);
    else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Escape) && m_open && m_current >= 0) {
        const Line line = *m_open;
        setOpen(std::nullopt);
        for (int i = 0; i < itemCount(); ++i) {
            if (rowOf(i).line == line)
                selectItem(i);
        }
    } else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PageView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    work();
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    lay();
}

void PageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Raft on a page"));
        refresh();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace ui
