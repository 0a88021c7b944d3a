// SPDX-License-Identifier: MIT
#include "ui/clients/historyview.h"

#include "ui/clients/requestsmodel.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace ui {

using histories::Fate;
using histories::Interval;
using histories::Lane;
using raft::Time;

namespace {

constexpr std::size_t mostOfClient = 12;
constexpr raft::Duration leastShown{20'000};

} // namespace

HistoryView::HistoryView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    accessible::install();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Histories of the clients"));
    connect(&m_session, &Session::refreshed, this, &HistoryView::refresh);
    connect(&m_session, &Session::opened, this, &HistoryView::refresh);
    connect(&m_themes, &ThemeManager::changed, this, &HistoryView::lay);
}

void HistoryView::refresh()
{
    if (!isVisible())
        return;
    m_lanes = histories::lanesOf(m_session.state(), m_session.playhead(), mostOfClient);
    m_verdict = histories::verdictOf(m_session.state(), m_lanes);
    setAccessibleDescription(verdict());
    lay();
}

QString HistoryView::verdict() const
{
    if (m_lanes.empty())
        return tr("Nothing has been asked yet. Append something, or ask “get x”: each request then stands here from question to answer.");
    if (m_verdict.broken && m_verdict.broken->assumption)
        return tr("– Not linearizable any more, after a fault that is outside of Raft's model: no order of the requests explains what the clients were told.");
    if (m_verdict.broken)
        return tr("✕ Not linearizable: no order of the requests, each at an instant between its question and its answer, explains what the clients were told.");
    if (m_verdict.answered == 0)
        return tr("No answer has come yet.");
    return tr("✓ Linearizable so far: every request can be thought of as done at one instant of its bar.");
}

// ------------------------------------------------------------ layout

double HistoryView::xOf(Time time) const
{
    const auto length = static_cast<double>(std::max<std::int64_t>(1, (m_to - m_from).count()));
    return m_left + std::clamp(static_cast<double>((time - m_from).count()) / length, 0.0, 1.0) * (m_right - m_left);
}

void HistoryView::lay()
{
    const Theme& theme = m_themes.theme();
    const double margin = theme.size(SizeRole::PanelMargin), row = theme.scaled(20);
    const QFontMetricsF words(theme.font(FontRole::Small)), small(theme.font(FontRole::Caption));
    double widest = 0;
    m_to = m_session.playhead();
    m_from = m_to - leastShown;
    for (const Lane& lane : m_lanes) {
        widest = std::max(widest, small.horizontalAdvance(text::plain(lane.client, 16)));
        m_from = std::min(m_from, lane.intervals.front().from);
    }
    m_from = std::max(Time(), m_from);
    m_left = margin + widest + theme.scaled(8);
    m_right = viewport()->width() - margin - theme.scaled(14); // room for what goes on
    const QRectF room(margin, 0, viewport()->width() - 2 * margin, 1e6);
    m_top = theme.scaled(4) + words.boundingRect(room, Qt::TextWordWrap, verdict()).height() + theme.scaled(8);
    double y = m_top;
    m_bars.clear();
    m_laneTops.clear();
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        m_laneTops.push_back(y);
        for (std::size_t i = 0; i < m_lanes[lane].intervals.size(); ++i) {
            const Interval& interval = m_lanes[lane].intervals[i];
            const double left = xOf(interval.from);
            const double right = std::max(left + theme.scaled(4), interval.fate == Fate::Waiting ? m_right : xOf(interval.to));
            m_bars.push_back({lane, i, QRectF(left, y + interval.row * row + theme.scaled(2), right - left, row - theme.scaled(5))});
        }
        y += m_lanes[lane].rows * row + theme.scaled(6);
    }
    y += small.height() + theme.scaled(8); // the ends of the axis
    if (m_current >= itemCount())
        m_current = -1;
    verticalScrollBar()->setSingleStep(static_cast<int>(row));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(y) - viewport()->height()));
    viewport()->update();
}

QRectF HistoryView::barOf(int item) const
{
    return item >= 0 && item < itemCount() ? m_bars[static_cast<std::size_t>(item)].rect : QRectF();
}

// ------------------------------------------------------------ painting

QColor HistoryView::colorOf(Fate fate) const
{
    const Theme& theme = m_themes.theme();
    switch (fate) {
    case Fate::Done: return theme.color(ColorRole::Good);
    case Fate::Refused:
    case Fate::Unknown: return theme.color(ColorRole::Fault);
    case Fate::Waiting: break;
    }
    return theme.color(ColorRole::TextMuted);
}

void HistoryView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = m_themes.theme();
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const double margin = theme.size(SizeRole::PanelMargin);
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.color(m_verdict.broken ? (m_verdict.broken->assumption ? ColorRole::Fault : ColorRole::Alarm) : m_verdict.answered > 0 ? ColorRole::Good : ColorRole::TextMuted));
    painter.drawText(QRectF(margin, theme.scaled(4), viewport()->width() - 2 * margin, m_top), Qt::TextWordWrap, verdict());
    painter.setFont(theme.font(FontRole::Caption));
    double bottom = m_top;
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        painter.setPen(theme.color(ColorRole::TextMuted));
        painter.drawText(QRectF(margin, m_laneTops[lane], m_left - margin, theme.scaled(19)), Qt::AlignVCenter, text::plain(m_lanes[lane].client, 16));
        bottom = m_laneTops[lane] + m_lanes[lane].rows * theme.scaled(20) + theme.scaled(2);
        painter.setPen(QPen(theme.color(ColorRole::Grid), 1));
        painter.drawLine(QPointF(m_left, bottom), QPointF(viewport()->width() - margin, bottom));
        bottom += theme.scaled(4);
    }
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        paintBar(painter, m_bars[i], hasFocus() && m_current == static_cast<int>(i));
    if (!m_lanes.empty()) {
        const double high = QFontMetricsF(theme.font(FontRole::Caption)).height();
        painter.setFont(theme.font(FontRole::Caption));
        painter.setPen(theme.color(ColorRole::TextFaint));
        painter.drawText(QRectF(m_left, bottom, m_right - m_left, high), Qt::AlignLeft, text::clock(m_from));
        painter.drawText(QRectF(m_left, bottom, m_right - m_left, high), Qt::AlignRight, text::clock(m_to));
    }
    painter.resetTransform();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(ColorRole::Focus));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

// Full: done. An outline with a cross: refused. Dashed, and on to the edge: nobody knows. An outline: it waits.
void HistoryView::paintBar(QPainter& painter, const Bar& bar, bool isCurrent) const
{
    const Theme& theme = m_themes.theme();
    const Interval& interval = intervalOf(bar);
    const QColor color = colorOf(interval.fate);
    const double radius = theme.scaled(3);
    if (interval.fate == Fate::Unknown) { // it may take effect any time from here on
        QPen pen(color, theme.scaled(1.4), Qt::DashLine);
        painter.setPen(pen);
        painter.drawLine(QPointF(bar.rect.right(), bar.rect.center().y()), QPointF(m_right + theme.scaled(4), bar.rect.center().y()));
        painter.drawText(QRectF(m_right + theme.scaled(5), bar.rect.top(), theme.scaled(10), bar.rect.height()), Qt::AlignVCenter, tr("?", "outcome not known"));
    }
    const bool isDone = interval.fate == Fate::Done;
    painter.setBrush(isDone ? QBrush(theme.color(ColorRole::GoodSoft)) : QBrush(Qt::NoBrush));
    painter.setPen(QPen(color, theme.scaled(1.3), interval.fate == Fate::Unknown ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(bar.rect, radius, radius);
    if (interval.fate == Fate::Refused) {
        const double r = theme.scaled(3);
        const QPointF at(bar.rect.right() + theme.scaled(6), bar.rect.center().y());
        painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
        painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
    }
    if (const QRectF room = bar.rect.adjusted(theme.scaled(4), 0, -theme.scaled(3), 0); room.width() > theme.scaled(24)) {
        painter.setFont(theme.font(FontRole::Caption));
        painter.setPen(theme.color(ColorRole::Text));
        painter.drawText(room, Qt::AlignVCenter, QFontMetricsF(painter.font()).elidedText(RequestsModel::words(interval.request.request), Qt::ElideRight, room.width()));
    }
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(ColorRole::Focus), 1.6));
        painter.drawRoundedRect(bar.rect.adjusted(-2, -2, 2, 2), radius, radius);
    }
}

// ------------------------------------------------------------ items

QString HistoryView::itemName(int item) const
{
    if (item < 0 || item >= itemCount())
        return {};
    const Bar& bar = m_bars[static_cast<std::size_t>(item)];
    const Interval& interval = intervalOf(bar);
    const auto& request = interval.request;
    const QString client = text::plain(m_lanes[bar.lane].client, 40), words = RequestsModel::words(request.request);
    if (interval.fate == Fate::Waiting)
        return tr("%1, %2: %3, asked at %4, waits for its answer", "client, serial, request, instant").arg(client, QString::number(request.request.serial), words, text::clock(interval.from));
    if (interval.fate == Fate::Unknown)
        return tr("%1, %2: %3, asked at %4; the outcome is unknown: it may have happened, or may happen yet", "client, serial, request, instant")
            .arg(client, QString::number(request.request.serial), words, text::clock(interval.from));
    return tr("%1, %2: %3, asked at %4, after %5: %6", "client, serial, request, instant, duration, outcome")
        .arg(client, QString::number(request.request.serial), words, text::clock(interval.from), text::duration(interval.to - interval.from), RequestsModel::outcome(request));
}

QRect HistoryView::itemRect(int item) const
{
    return barOf(item).translated(viewport()->pos()).translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

void HistoryView::selectItem(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    m_current = item;
    const QRectF bar = barOf(item);
    QScrollBar* scroll = verticalScrollBar();
    const int margin = static_cast<int>(m_themes.theme().scaled(20));
    if (bar.top() - margin < scroll->value())
        scroll->setValue(static_cast<int>(bar.top()) - margin);
    else if (bar.bottom() + margin > scroll->value() + viewport()->height())
        scroll->setValue(static_cast<int>(bar.bottom()) + margin - viewport()->height());
    accessible::announce(this, item);
    viewport()->update();
}

void HistoryView::activate(int item)
{
    if (item < 0 || item >= itemCount())
        return;
    const auto& request = intervalOf(m_bars[static_cast<std::size_t>(item)]).request;
    const std::uint64_t event = request.answerEvent != 0 ? request.answerEvent : request.event;
    m_session.seekEvent(event);
    m_session.select(EventRef{event});
}

// ------------------------------------------------------------ pointer and keys

int HistoryView::itemAt(QPoint point) const
{
    const QPointF at = QPointF(point) + QPointF(0, verticalScrollBar()->value());
    for (int i = 0; i < itemCount(); ++i) {
        if (barOf(i).adjusted(-2, -2, 2, 2).contains(at))
            return i;
    }
    return -1;
}

void HistoryView::mousePressEvent(QMouseEvent* event)
{
    const int item = event->button() == Qt::LeftButton ? itemAt(event->position().toPoint()) : -1;
    if (item < 0)
        return;
    selectItem(item);
    activate(item);
}

void HistoryView::keyPressEvent(QKeyEvent* event)
{
    const int last = itemCount() - 1;
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && last >= 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down))
        selectItem(std::min(last, m_current + 1));
    else if (isPlain && last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up))
        selectItem(m_current < 0 ? last : std::max(0, m_current - 1));
    else if (isPlain && last >= 0 && event->key() == Qt::Key_Home)
        selectItem(0);
    else if (isPlain && last >= 0 && event->key() == Qt::Key_End)
        selectItem(last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        activate(m_current);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void HistoryView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HistoryView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool HistoryView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), itemName(itemAt(help->pos())), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HistoryView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    refresh();
}

void HistoryView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    lay();
}

void HistoryView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Histories of the clients"));
        refresh();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace ui
