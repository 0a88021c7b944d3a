// SPDX-License-Identifier: MIT
// How the page is laid out and drawn.
#include "ui/alight/pageview.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QPainter>
#include <QScrollBar>

namespace ui {

using alight::Group;
using alight::Line;

namespace {

constexpr int wrapped = Qt::TextWordWrap;
constexpr double columnWidth = 330; // at scale 1: as many columns as there is room for
constexpr double lampRoom = 20;

} // namespace

QFont PageView::fontOf(Kind kind) const
{
    const Theme& theme = m_themes.theme();
    switch (kind) {
    case Kind::Heading: return theme.font(FontRole::Section);
    case Kind::Line:
    case Kind::Use:
    case Kind::Next:
    case Kind::Switch: return theme.font(FontRole::Small);
    case Kind::Intro:
    case Kind::Note: break;
    }
    return theme.font(FontRole::Caption);
}

double PageView::addRow(Row row, double y, double width, std::vector<Row>& rows) const
{
    const Theme& theme = m_themes.theme();
    const bool isLine = row.kind == Kind::Line;
    const bool isInside = row.kind == Kind::Use || row.kind == Kind::Next || row.kind == Kind::Switch || row.kind == Kind::Note;
    const double left = theme.scaled(isLine || isInside ? lampRoom : 0) + theme.scaled(isInside ? 6 : 0);
    const double padding = theme.scaled(isLine ? 4 : isInside ? 2 : 0);
    const auto height = [&](Kind kind, const QString& text) {
        const QFontMetricsF metrics(fontOf(kind));
        const double room = width - left - theme.scaled(6);
        const auto needed = [&] { return metrics.boundingRect(QRectF(0, 0, room, 1e6), wrapped, text).height(); };
        if (kind != Kind::Line) // short, and another with every event
            return text.size() < 60 && metrics.horizontalAdvance(text) < room - 1 ? metrics.height() : needed();
        const auto known = m_heights.constFind(text);
        return known != m_heights.constEnd() ? *known : *m_heights.insert(text, needed());
    };
    row.textHeight = height(row.kind, row.text);
    double needs = row.textHeight + 2 * padding;
    if (isLine) {
        needs += height(Kind::Note, smallPrint(row.line)) + theme.scaled(1);
        if (const QString off = switchedOff(row.line); !off.isEmpty())
            needs += height(Kind::Note, off);
    }
    row.rect = QRectF(isLine ? 0 : left, y, isLine ? width : width - left, needs);
    rows.push_back(std::move(row));
    return y + needs;
}

// The last uses, each to go there; the next one; the switches.
void PageView::layOpen(Line line, double width, double& y, std::vector<Row>& rows) const
{
    raft::trace::Event event;
    for (const std::uint64_t n : m_openUses) {
        if (!m_session.trace()->read(n, event))
            continue;
        const Story story = m_narrator.tell(event);
        y = addRow({Kind::Use, {}, tr("%1  %2 %3", "an instant, who, what happened").arg(text::clock(event.t), story.subject, story.sentence), line, n}, y, width, rows);
    }
    if (m_openUses.empty())
        y = addRow({Kind::Note, {}, tr("It has not acted up to here."), line}, y, width, rows);
    if (m_openNext != 0 && m_session.trace()->read(m_openNext, event))
        y = addRow({Kind::Next, {}, tr("The next use: %1 ›", "an instant").arg(text::clock(event.t)), line, m_openNext}, y, width, rows);
    const alight::LineInfo& info = alight::info(line);
    for (const auto& rule : {info.rule, info.second}) {
        if (rule)
            y = addRow({Kind::Switch, {}, tr("In the rule book: %1 ›").arg(rules::title(*rule)), line, 0, rule}, y, width, rows);
    }
    y += m_themes.theme().scaled(6);
}

double PageView::layGroup(Group group, double width, std::vector<Row>& rows) const
{
    const Theme& theme = m_themes.theme();
    double y = addRow({Kind::Heading, {}, alight::heading(group)}, theme.scaled(10), width, rows) + theme.scaled(2);
    for (const alight::LineInfo& info : alight::page()) {
        if (info.group != group)
            continue;
        y = addRow({Kind::Line, {}, alight::words(info.line), info.line}, y, width, rows);
        if (m_open == info.line)
            layOpen(info.line, width, y, rows);
    }
    return y;
}

void PageView::lay()
{
    const Theme& theme = m_themes.theme();
    const double margin = theme.size(SizeRole::PanelMargin), gutter = theme.scaled(18);
    const double whole = viewport()->width() - 2 * margin;
    const int columns = std::clamp(static_cast<int>((whole + gutter) / (theme.scaled(columnWidth) + gutter)), 1, 4);
    const double width = (whole - (columns - 1) * gutter) / columns;
    if (const double key = width + theme.scale() * 1e5; key != m_heightsWidth) {
        m_heights.clear();
        m_heightsWidth = key;
    }
    const std::size_t former = m_items.size();
    m_rows.clear();
    m_items.clear();
    const double top = addRow({Kind::Intro, {}, introduction()}, theme.scaled(8), whole, m_rows);
    m_rows.front().rect.translate(margin, 0);
    double bottom = top;
    if (m_session.isOpen()) {
        struct Block {
            std::vector<Row> rows;
            double height = 0;
        };
        std::vector<Block> blocks(alight::groupCount);
        double all = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            blocks[i].height = layGroup(static_cast<Group>(i), width, blocks[i].rows);
            all += blocks[i].height;
        }
        // In order, from column to column; a group stays together.
        int column = 0;
        double y = top, passed = 0;
        for (Block& block : blocks) {
            const int wanted = std::min(columns - 1, static_cast<int>((passed + block.height / 2) / all * columns));
            if (wanted > column) {
                column = wanted;
                y = top;
            }
            for (Row& row : block.rows) {
                row.rect.translate(margin + column * (width + gutter), y);
                if (row.kind != Kind::Heading && row.kind != Kind::Note)
                    m_items.push_back(m_rows.size());
                m_rows.push_back(std::move(row));
            }
            y += block.height;
            passed += block.height;
            bottom = std::max(bottom, y);
        }
    }
    if (m_current >= itemCount())
        m_current = -1;
    if (m_items.size() != former)
        m_hovered = -1;
    verticalScrollBar()->setSingleStep(static_cast<int>(theme.scaled(20)));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(bottom + theme.scaled(10)) - viewport()->height()));
    viewport()->update();
}

// ------------------------------------------------------------ painting

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const Theme& theme = m_themes.theme();
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(0, -verticalScrollBar()->value());
    const QRectF sight = QRectF(viewport()->rect()).translated(0, verticalScrollBar()->value());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].rect.intersects(sight))
            continue;
        const auto isItem = [&](int item) { return item >= 0 && m_items[static_cast<std::size_t>(item)] == i; };
        paintRow(painter, m_rows[i], isItem(m_hovered), isItem(m_current) && hasFocus());
    }
    painter.resetTransform();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(ColorRole::Focus));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void PageView::paintRow(QPainter& painter, const Row& row, bool isHovered, bool isCurrent) const
{
    const Theme& theme = m_themes.theme();
    if (row.kind == Kind::Line) {
        paintLine(painter, row, isHovered);
    } else {
        if (isHovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(ColorRole::Hover));
            painter.drawRoundedRect(row.rect.adjusted(-4, 0, 0, 0), 4, 4);
        }
        const bool isLink = row.kind == Kind::Use || row.kind == Kind::Next || row.kind == Kind::Switch;
        const double padding = isLink ? theme.scaled(2) : 0;
        painter.setFont(fontOf(row.kind));
        painter.setPen(theme.color(isLink ? ColorRole::Hyperlink : row.kind == Kind::Heading ? ColorRole::TextFaint : ColorRole::TextMuted));
        painter.drawText(row.rect.adjusted(0, padding, 0, padding + 2), wrapped, row.text);
    }
    if (isCurrent) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(ColorRole::Focus), 1.4));
        painter.drawRoundedRect(row.rect.adjusted(-2, 0.5, 0, -0.5), 4, 4);
    }
}

// Lit, it has a lamp and a border too, and says who: it needs no colour.
void PageView::paintLine(QPainter& painter, const Row& row, bool isHovered) const
{
    const Theme& theme = m_themes.theme();
    const double light = glow(row.line);
    const alight::Standing& now = standing(row.line);
    const std::uint64_t term = now.term.value();
    const QColor ground = theme.color(isHovered || m_open == row.line ? ColorRole::Hover : ColorRole::Surface);
    QColor text = theme.color(now.count > 0 ? ColorRole::Text : ColorRole::TextMuted), small = theme.color(ColorRole::TextMuted);
    const double radius = theme.size(SizeRole::Radius);
    if (light > 0 && !theme.reducedMotion()) {
        painter.setBrush(mixed(ground, theme.termFill(term), light));
        painter.setPen(QPen(mixed(ground, theme.termColor(term), light), 1));
        painter.drawRoundedRect(row.rect.adjusted(0.5, 1, -0.5, -1), radius, radius);
        if (light > 0.5)
            text = small = theme.termFillText(term);
        else
            small = text;
    } else if (isHovered || m_open == row.line) {
        painter.setBrush(ground);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(row.rect.adjusted(0, 1, 0, -1), radius, radius);
    }
    const double left = row.rect.left() + theme.scaled(lampRoom), width = row.rect.width() - theme.scaled(lampRoom + 6);
    double y = row.rect.top() + theme.scaled(4);
    paintLamp(painter, QPointF(row.rect.left() + theme.scaled(lampRoom / 2), y + QFontMetricsF(fontOf(Kind::Line)).height() / 2), light, now.term);
    painter.setFont(fontOf(Kind::Line));
    painter.setPen(text);
    painter.drawText(QRectF(left, y, width, row.textHeight + 2), wrapped, row.text);
    y += row.textHeight + theme.scaled(1);
    QFont font = fontOf(Kind::Note);
    painter.setFont(font);
    painter.setPen(small);
    QRectF used;
    painter.drawText(QRectF(left, y, width, row.rect.bottom() - y + 2), wrapped, smallPrint(row.line), &used);
    if (const QString off = switchedOff(row.line); !off.isEmpty()) {
        painter.setPen(light > 0.5 && !theme.reducedMotion() ? text : theme.color(ColorRole::Fault));
        painter.drawText(QRectF(left, used.bottom(), width, row.rect.bottom() - used.bottom() + 2), wrapped, off);
    }
}

void PageView::paintLamp(QPainter& painter, QPointF at, double glow, raft::Term term) const
{
    const Theme& theme = m_themes.theme();
    const double r = theme.scaled(3.6);
    if (glow <= 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(ColorRole::Outline), 1));
        painter.drawEllipse(at, r * 0.7, r * 0.7);
        return;
    }
    const QColor color = theme.termColor(term.value());
    if (!theme.reducedMotion()) {
        QRadialGradient halo(at, r * 2.6);
        QColor middle = color, edge = color;
        middle.setAlphaF(static_cast<float>(0.75 * glow));
        edge.setAlphaF(0);
        halo.setColorAt(0, middle);
        halo.setColorAt(1, edge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(at, r * 2.6, r * 2.6);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(at, r, r);
}

} // namespace ui
