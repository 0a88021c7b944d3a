// SPDX-License-Identifier: MIT
// The space-time diagram in words: tool tips, and items for screen readers.
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/spacetime/spacetimeview.h"

#include <algorithm>

namespace ui {

using raft::Time;
using namespace spacetime;
using timeline::Standing;

namespace {

constexpr std::size_t mostItems = 200; // of events in sight; more are for the list of events

} // namespace

QString SpaceTimeView::explainEvent(std::uint64_t n) const
{
    raft::trace::Event event;
    if (!m_index.read(n, event))
        return {};
    const Story story = m_index.narrator().tell(event);
    const QString told = tr("%1 · %2\n%3", "who, when, what").arg(story.subject, text::clock(event.t), story.sentence);
    return story.section.isEmpty() ? told : tr("%1\nThe Raft paper, %2").arg(told, story.section);
}

QString SpaceTimeView::explainLine(std::uint32_t number) const
{
    const MessageLine& line = m_index.lines()[number];
    const auto& nodes = m_index.lives().nodes();
    const QString from = text::of(nodes[line.from].id), to = text::of(nodes[line.to].id);
    raft::trace::Event event;
    QString says = Narrator::messageName(line.kind);
    if (const auto original = line.copies > 0 ? m_index.lineOf({line.number, 0}) : std::optional(number); original && m_index.read(m_index.lines()[*original].sentN, event)) {
        if (const auto* sent = std::get_if<raft::trace::PacketSent>(&event.body))
            says = Narrator::message(sent->msg);
    }
    const QString begun = line.copies > 0 ? tr("%1 → %2, a copy made by the network\n%3\nLeft at %4", "from, to, what it says, when")
                                          : tr("%1 → %2\n%3\nSent at %4", "from, to, what it says, when");
    const QString first = begun.arg(from, to, says, text::clock(Time(line.sentAt)));
    const QString took = text::duration(raft::Duration(line.endAt - line.sentAt));
    switch (line.fate) {
    case Fate::Delivered: return tr("%1, arrived after %2").arg(first, took);
    case Fate::Ignored: {
        QString why;
        constexpr std::uint64_t mostBehind = 8; // it says so right after the arrival
        for (std::uint64_t n = line.endN + 1; why.isEmpty() && n <= line.endN + mostBehind && m_index.read(n, event); ++n) {
            if (const auto* ignored = std::get_if<raft::MessageIgnored>(&event.body); ignored && event.node == nodes[line.to].id)
                why = Narrator::why(ignored->why);
        }
        return why.isEmpty() ? tr("%1, arrived after %2 and changed nothing").arg(first, took) : tr("%1, arrived after %2 and changed nothing: %3").arg(first, took, why);
    }
    case Fate::Lost: return tr("%1, lost after %2: %3").arg(first, took, Narrator::cause(line.cause));
    case Fate::Held: return tr("%1, held at the gate of its link").arg(first);
    case Fate::InInbox: return tr("%1, in the inbox of the paused receiver").arg(first);
    case Fate::UnderWay: return tr("%1, on its way").arg(first);
    }
    return first;
}

QString SpaceTimeView::explainLane(std::size_t lane, Time time) const
{
    const timeline::NodeLife& life = m_index.lives().nodes()[lane];
    const timeline::Span& span = life.spans[timeline::TimelineModel::spanAt(life, time)];
    const QString node = text::of(life.id), term = text::of(span.term);
    switch (span.standing) {
    case Standing::Absent: return tr("%1 is not there yet").arg(node);
    case Standing::Down: return tr("%1 is down").arg(node);
    case Standing::Paused: return tr("%1 is paused, in term %2").arg(node, term);
    case Standing::Follower: return tr("%1 is a follower in term %2").arg(node, term);
    case Standing::Learner: return tr("%1 is a learner in term %2").arg(node, term);
    case Standing::PreCandidate: return tr("%1 asks whether it could win an election, in term %2").arg(node, term);
    case Standing::Candidate: return tr("%1 is a candidate in term %2").arg(node, term);
    case Standing::Leader: return tr("%1 leads in term %2").arg(node, term);
    }
    return node;
}

QString SpaceTimeView::explainFault(std::size_t index) const
{
    const timeline::FaultSpan& fault = m_index.lives().faults()[index];
    const QString words = Narrator::fault(fault.fault);
    return fault.to ? tr("%1\n%2 to %3").arg(words, text::clock(fault.from), text::clock(*fault.to)) : tr("%1\nsince %2").arg(words, text::clock(fault.from));
}

QString SpaceTimeView::explain(QPointF point)
{
    const Hit hit = hitAt(point);
    const Frame frame = frameNow();
    switch (hit.part) {
    case Part::Mark: {
        const MarkShape& mark = m_diagram.marks[hit.index];
        const QString told = explainEvent(mark.n);
        const int others = static_cast<int>(mark.count) - 1;
        return others > 0 ? tr("%1\n… and %n more here. Zoom in to see them.", nullptr, others).arg(told) : told;
    }
    case Part::Line: return explainLine(m_diagram.lines[hit.index].line);
    case Part::Violation: return explainEvent(m_index.lives().violations()[m_diagram.violations[hit.index].violation].event);
    case Part::Fault: return explainFault(m_diagram.faults[hit.index].fault);
    case Part::Label: return hit.index < m_index.lanes() ? explainLane(hit.index, m_session.playhead()) : QString();
    case Part::Lane: return explainLane(hit.index, std::min(frame.timeAt(frame.along(point)), m_session.liveEdge()));
    case Part::Axis:
    case Part::Nothing: break;
    }
    return {};
}

// ------------------------------------------------------------ for screen readers

namespace {

// The events in sight, in their order: marks, and messages where they are sent.
std::vector<std::uint64_t> eventsIn(const Diagram& diagram, const DiagramIndex& index)
{
    std::vector<std::uint64_t> events;
    for (const MarkShape& mark : diagram.marks)
        events.push_back(mark.n);
    for (const LineShape& line : diagram.lines)
        events.push_back(index.lines()[line.line].sentN);
    std::sort(events.begin(), events.end());
    if (events.size() > mostItems)
        events.resize(mostItems);
    return events;
}

} // namespace

int SpaceTimeView::itemCount() const
{
    if (!m_session.isOpen())
        return 0;
    return static_cast<int>(m_index.lanes() + eventsIn(m_diagram, m_index).size());
}

QString SpaceTimeView::itemName(int item) const
{
    const auto number = static_cast<std::size_t>(item);
    if (number < m_index.lanes())
        return explainLane(number, m_session.playhead());
    const auto events = eventsIn(m_diagram, m_index);
    const std::uint64_t n = events[std::min(number - m_index.lanes(), events.size() - 1)];
    const auto line = m_index.lineOfEvent(n);
    return line ? explainLine(*line) : explainEvent(n);
}

QRect SpaceTimeView::itemRect(int item) const
{
    const auto number = static_cast<std::size_t>(item);
    const Frame& frame = m_diagram.frame;
    QRectF rect;
    if (number < m_index.lanes()) {
        const double across = frame.centre(number) - frame.pitch / 2;
        rect = frame.rect(0, across, frame.to, frame.pitch);
    } else {
        const auto events = eventsIn(m_diagram, m_index);
        const std::uint64_t n = events[std::min(number - m_index.lanes(), events.size() - 1)];
        const auto mark = std::find_if(m_diagram.marks.begin(), m_diagram.marks.end(), [n](const MarkShape& shape) { return shape.n == n; });
        const auto line = std::find_if(m_diagram.lines.begin(), m_diagram.lines.end(), [&](const LineShape& shape) { return m_index.lines()[shape.line].sentN == n; });
        const double half = frame.glyph / 2;
        if (mark != m_diagram.marks.end())
            rect = QRectF(mark->point - QPointF(half, half), QSizeF(2 * half, 2 * half));
        else if (line != m_diagram.lines.end())
            rect = QRectF(line->from, line->to).normalized().adjusted(-1, -1, 1, 1);
    }
    return rect.translated(viewport()->pos()).toAlignedRect();
}

bool SpaceTimeView::isItemSelected(int item) const
{
    const auto number = static_cast<std::size_t>(item);
    if (number < m_index.lanes())
        return m_session.selected() == Subject(NodeRef{m_index.lives().nodes()[number].id});
    const auto events = eventsIn(m_diagram, m_index);
    const std::size_t at = number - m_index.lanes();
    return m_selected && at < events.size() && (events[at] == m_selected->n || (m_selected->line && m_index.lines()[*m_selected->line].sentN == events[at]));
}

void SpaceTimeView::selectItem(int item)
{
    const auto number = static_cast<std::size_t>(item);
    if (number < m_index.lanes()) {
        choose(NodeRef{m_index.lives().nodes()[number].id});
        return;
    }
    const auto events = eventsIn(m_diagram, m_index);
    if (const std::size_t at = number - m_index.lanes(); at < events.size())
        choose(EventRef{events[at]});
}

} // namespace ui
