// SPDX-License-Identifier: MIT
// The timeline for screen readers: the playhead, and one item a node.
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"
#include "ui/timeline/timelineview.h"

#include <QScrollBar>

#include <algorithm>

namespace ui {

using raft::Time;
using namespace timeline;

QString TimelineView::describeNode(const NodeLife& life, Time time) const
{
    const std::size_t at = TimelineModel::spanAt(life, time);
    const Span& span = life.spans[at];
    const Time to = at + 1 < life.spans.size() ? life.spans[at + 1].from : m_edge;
    const QString node = text::of(life.id);
    const QString term = text::of(span.term);
    QString what;
    switch (span.standing) {
    case Standing::Absent: what = tr("%1 is not there yet").arg(node); break;
    case Standing::Down: what = tr("%1 is down").arg(node); break;
    case Standing::Paused: what = tr("%1 is paused, in term %2").arg(node, term); break;
    case Standing::Follower: what = tr("%1 is a follower in term %2").arg(node, term); break;
    case Standing::Learner: what = tr("%1 is a learner in term %2").arg(node, term); break;
    case Standing::PreCandidate: what = tr("%1 asks whether it could win an election, in term %2").arg(node, term); break;
    case Standing::Candidate: what = tr("%1 is a candidate in term %2").arg(node, term); break;
    case Standing::Leader: what = tr("%1 leads in term %2").arg(node, term); break;
    }
    return tr("%1\n%2 to %3, for %4", "who, from, to, how long").arg(what, text::clock(span.from), text::clock(to), text::duration(to - span.from));
}

int TimelineView::itemCount() const
{
    return m_session.isOpen() ? static_cast<int>(m_model.nodes().size()) + 1 : 0;
}

QString TimelineView::itemName(int item) const
{
    if (item > 0) {
        const NodeLife& life = m_model.nodes()[static_cast<std::size_t>(item - 1)];
        return life.spans.empty() ? text::of(life.id) : describeNode(life, m_session.playhead());
    }
    const QString at = text::clock(m_session.playhead());
    if (m_session.hasCluster() && m_session.isFollowing())
        return tr("Playhead at %1, following the cluster").arg(at);
    return tr("Playhead at %1 of %2").arg(at, text::clock(edge()));
}

QRect TimelineView::itemRect(int item) const
{
    const Frame frame = frameOf(m_model, m_measures, viewport()->size());
    if (item == 0) {
        const double reach = m_themes.theme().scaled(6);
        return QRectF(playheadX() - reach, 0, 2 * reach, frame.commits.bottom()).translated(viewport()->pos()).toAlignedRect();
    }
    const double top = frame.rows.top() + (item - 1) * frame.pitch - verticalScrollBar()->value();
    return QRectF(0, top, viewport()->width(), frame.pitch).translated(viewport()->pos()).toAlignedRect();
}

bool TimelineView::isItemSelected(int item) const
{
    return item > 0 ? m_model.nodes()[static_cast<std::size_t>(item - 1)].id == m_session.selectedNode() : !m_session.selectedNode();
}

void TimelineView::selectItem(int item)
{
    if (item == 0) {
        setFocus(Qt::OtherFocusReason); // the keys move it
        return;
    }
    const auto row = static_cast<std::size_t>(item - 1);
    m_session.select(NodeRef{m_model.nodes()[row].id});
    showRow(row);
}

void TimelineView::onSelectionChanged()
{
    for (int item = 1; item < itemCount(); ++item) {
        if (isItemSelected(item))
            accessible::announce(this, item);
    }
    redraw();
}

} // namespace ui
