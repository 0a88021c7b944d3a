// SPDX-License-Identifier: MIT
#include "ui/inspector/inspectorview.h"

#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace ui {

using inspector::Fact;
using inspector::Section;

InspectorView::InspectorView(Session& session, ThemeManager& themes, QWidget* parent)
    : QAbstractScrollArea(parent), m_session(session), m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Inspector"));
    connect(&m_session, &Session::refreshed, this, [this] { refresh(false); });
    connect(&m_session, &Session::selectionChanged, this, [this] { refresh(true); });
    connect(&m_session, &Session::opened, this, [this] { m_tally = {}; });
    connect(&m_themes, &ThemeManager::changed, this, [this] { refresh(true); });
}

void InspectorView::refresh(bool anew)
{
    if (!isVisible())
        return;
    // With nothing selected, the leader is what people want to see.
    Subject subject = m_session.selected();
    if (std::holds_alternative<std::monostate>(subject)) {
        if (const raft::trace::NodeState* leader = m_session.state().leader())
            subject = NodeRef{leader->id};
        else if (!m_session.state().nodes.empty())
            subject = NodeRef{m_session.state().nodes.front().id};
    }
    inspector::Facts facts = inspector::factsOf(subject, m_session.state(), m_session.playhead(), m_session.trace().get(), &m_tally);
    if (facts.isUnfinished)
        QTimer::singleShot(0, this, [this] { refresh(false); }); // counts on when the window has had its turn
    if (!anew && facts == m_facts)
        return;
    if (subject != m_shown)
        verticalScrollBar()->setValue(0);
    m_shown = subject;
    m_facts = std::move(facts);
    setAccessibleDescription(m_facts.title + QStringLiteral(", ") + m_facts.subtitle);
    const double height = lay(nullptr);
    verticalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(height) - viewport()->height()));
    viewport()->update();
}

void InspectorView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    refresh(true);
}

void InspectorView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    refresh(true);
}

void InspectorView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_themes.theme().color(ColorRole::Surface));
    painter.translate(0, -verticalScrollBar()->value());
    lay(&painter);
}

// One pass serves measuring and drawing, so that they cannot disagree.
double InspectorView::lay(QPainter* painter) const
{
    const Theme& theme = m_themes.theme();
    const double margin = theme.size(SizeRole::PanelMargin);
    const double width = viewport()->width() - 2 * margin;
    double y = theme.scaled(8);
    if (m_facts.title.isEmpty()) {
        if (painter) {
            painter->setFont(theme.font(FontRole::Small));
            painter->setPen(theme.color(ColorRole::TextMuted));
            painter->drawText(QRectF(margin, y, width, 60), Qt::TextWordWrap, tr("Click a node, a message, an entry or an event to see all about it."));
        }
        return y + 60;
    }
    const QFont titleFont = theme.font(FontRole::Heading);
    const QFontMetricsF title(titleFont);
    if (painter) {
        painter->setFont(titleFont);
        painter->setPen(m_facts.term ? theme.termColor(m_facts.term->value()) : theme.color(ColorRole::Text));
        painter->drawText(QPointF(margin, y + title.ascent()), m_facts.title);
        painter->setFont(theme.font(FontRole::Small));
        painter->setPen(theme.color(ColorRole::TextMuted));
        const double x = margin + title.horizontalAdvance(m_facts.title) + theme.scaled(8);
        painter->drawText(QPointF(x, y + title.ascent()), QFontMetricsF(painter->font()).elidedText(m_facts.subtitle, Qt::ElideRight, width + margin - x));
    }
    y += title.height() + theme.scaled(4);
    const double gap = theme.scaled(22);
    const bool two = width > theme.scaled(330);
    const double column = two ? (width - gap) / 2 : width;
    for (const Section& section : m_facts.sections) {
        y += theme.scaled(6);
        QFont headingFont = theme.font(FontRole::Section);
        const QFontMetricsF heading(headingFont);
        if (painter) {
            painter->setFont(headingFont);
            painter->setPen(theme.color(ColorRole::TextFaint));
            painter->drawText(QPointF(margin, y + heading.ascent()), heading.elidedText(section.heading, Qt::ElideRight, width));
        }
        y += heading.height() + theme.scaled(2);
        double rowHeight = 0;
        bool left = true;
        for (const Fact& fact : section.facts) {
            if ((fact.wide || !two) && !left) {
                y += rowHeight;
                left = true;
            }
            const double x = left ? margin : margin + column + gap;
            const double height = layFact(painter, fact, QRectF(x, y, fact.wide ? width : column, 0));
            if (fact.wide || !two) {
                y += height;
            } else if (left) {
                rowHeight = height;
                left = false;
            } else {
                y += std::max(rowHeight, height);
                left = true;
            }
        }
        if (!left)
            y += rowHeight;
    }
    return y + theme.scaled(10);
}

double InspectorView::layFact(QPainter* painter, const Fact& fact, QRectF room) const
{
    const Theme& theme = m_themes.theme();
    const QFont labelFont = theme.font(FontRole::Small), valueFont = theme.font(FontRole::MonoSmall);
    const QFontMetricsF label(labelFont), value(valueFont);
    const double line = std::max(label.height(), value.height()) + theme.scaled(3);
    if (fact.value.isEmpty()) { // a sentence
        const QRectF need = label.boundingRect(QRectF(room.left(), room.top(), room.width(), 1e6), Qt::TextWrapAnywhere | Qt::TextWordWrap, fact.label);
        if (painter) {
            painter->setFont(labelFont);
            painter->setPen(theme.color(ColorRole::Text));
            painter->drawText(QRectF(room.left(), room.top(), room.width(), need.height() + 2), Qt::TextWrapAnywhere | Qt::TextWordWrap, fact.label);
        }
        return need.height() + theme.scaled(4);
    }
    // A value that does not fit beside its label stands below it, whole.
    if (label.horizontalAdvance(fact.label) + value.horizontalAdvance(fact.value) + 8 > room.width()) {
        const int wrapped = Qt::TextWrapAnywhere | Qt::TextWordWrap;
        const double indent = theme.scaled(12);
        const QRectF below(room.left() + indent, room.top() + label.height(), room.width() - indent, 1e6);
        const QRectF need = value.boundingRect(below, wrapped, fact.value);
        if (painter) {
            painter->setFont(labelFont);
            painter->setPen(theme.color(ColorRole::TextMuted));
            painter->drawText(QRectF(room.left(), room.top(), room.width(), label.height()), Qt::AlignVCenter | Qt::AlignLeft, fact.label);
            painter->setFont(valueFont);
            painter->setPen(theme.color(ColorRole::Text));
            painter->drawText(QRectF(below.topLeft(), QSizeF(below.width(), need.height() + 2)), wrapped, fact.value);
        }
        return label.height() + need.height() + theme.scaled(3);
    }
    if (painter) {
        const double valueWidth = std::min(value.horizontalAdvance(fact.value), room.width() * 0.75);
        painter->setFont(labelFont);
        painter->setPen(theme.color(ColorRole::TextMuted));
        painter->drawText(QRectF(room.left(), room.top(), room.width() - valueWidth - 6, line), Qt::AlignVCenter | Qt::AlignLeft,
                          label.elidedText(fact.label, Qt::ElideRight, room.width() - valueWidth - 6));
        painter->setFont(valueFont);
        painter->setPen(theme.color(ColorRole::Text));
        painter->drawText(QRectF(room.right() - valueWidth - 1, room.top(), valueWidth + 1, line), Qt::AlignVCenter | Qt::AlignRight,
                          value.elidedText(fact.value, Qt::ElideRight, valueWidth + 1));
    }
    return line;
}

void InspectorView::copy() const
{
    QGuiApplication::clipboard()->setText(m_facts.toText());
}

void InspectorView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Ask why"), this, [this] { Q_EMIT whyWanted(m_shown); });
    menu->addAction(tr("Copy as text"), this, &InspectorView::copy);
    menu->popup(event->globalPos());
}

void InspectorView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Down)
        bar->setValue(bar->value() + bar->singleStep());
    else if (event->key() == Qt::Key_Up)
        bar->setValue(bar->value() - bar->singleStep());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void InspectorView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Inspector"));
        refresh(true);
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace ui
