// SPDX-License-Identifier: MIT
#include "ui/logs/logsgeometry.h"

#include <algorithm>
#include <cmath>

namespace ui::logs {

using namespace raft;
using namespace raft::trace;

namespace {

constexpr std::uint64_t emptyColumns = 3; // behind the last entry

double leftOf(Index index, const Measures& m, double scrollX)
{
    return m.labelWidth + static_cast<double>(index.value() - 1) * m.pitch() - scrollX;
}

// The log that others are compared with: the leader's, else the one with the highest commit.
const NodeState* reference(const ClusterState& state)
{
    if (const NodeState* leader = state.leader())
        return leader;
    const auto best = std::max_element(state.nodes.begin(), state.nodes.end(),
                                       [](const NodeState& a, const NodeState& b) { return a.commitIndex < b.commitIndex; });
    return best == state.nodes.end() ? nullptr : &*best;
}

} // namespace

Index lastIndexOf(const ClusterState& state)
{
    Index last;
    for (const NodeState& node : state.nodes)
        last = std::max(last, node.log.lastIndex());
    return last;
}

double contentWidth(Index last, const Measures& measures)
{
    return measures.labelWidth + static_cast<double>(last.value() + emptyColumns) * measures.pitch();
}

Layout layOut(const ClusterState& state, const Measures& m, QSizeF viewport, double scrollX, double scrollY)
{
    Layout layout;
    const double room = std::max(0.0, viewport.width() - m.labelWidth);
    const auto firstColumn = static_cast<std::uint64_t>(std::max(0.0, std::floor(scrollX / m.pitch())));
    const auto columns = static_cast<std::uint64_t>(std::ceil(room / m.pitch())) + 1;
    layout.first = Index(firstColumn + 1);
    layout.last = Index(firstColumn + columns);
    for (Index i = layout.first; i <= layout.last; i = i.next())
        layout.ticks.emplace_back(i, leftOf(i, m, scrollX) + m.cell / 2);

    const NodeState* const leader = state.leader();
    const NodeState* const compared = reference(state);
    double top = m.headerHeight - scrollY;
    for (const NodeState& node : state.nodes) {
        RowShape row;
        row.node = node.id;
        row.term = node.currentTerm;
        row.up = node.up;
        row.isLeader = leader && leader->id == node.id;
        row.top = top;
        row.snapshotTo = node.log.baseIndex();
        top += m.rowHeight;
        if (row.top + m.rowHeight < m.headerHeight || row.top > viewport.height()) {
            layout.rows.push_back(std::move(row));
            continue;
        }
        const Index to = std::min(layout.last, node.log.lastIndex());
        for (Index i = std::max(layout.first, node.log.firstIndex()); i <= to; i = i.next()) {
            CellShape cell;
            cell.index = i;
            cell.term = node.log.at(i)->term;
            cell.rect = QRectF(leftOf(i, m, scrollX), row.top + (m.rowHeight - m.cell) / 2 - 2, m.cell, m.cell);
            cell.configures = node.log.at(i)->type == EntryType::Configuration;
            cell.committed = i <= node.commitIndex;
            cell.durable = i <= node.durableIndex;
            const auto other = compared ? compared->log.termAt(i) : std::nullopt;
            cell.differs = compared && compared->id != node.id && other != cell.term;
            row.cells.push_back(cell);
        }
        if (!row.snapshotTo.isZero()) {
            const double left = leftOf(Index(1), m, scrollX);
            row.fold = QRectF(left, row.top + (m.rowHeight - m.cell) / 2 - 2, leftOf(row.snapshotTo, m, scrollX) + m.cell - left, m.cell);
        }
        row.durableFrom = std::max(m.labelWidth, leftOf(node.log.firstIndex(), m, scrollX));
        row.durableTo = node.durableIndex.isZero() ? row.durableFrom
                                                   : std::max(row.durableFrom, leftOf(node.durableIndex, m, scrollX) + m.cell);
        if (leader && !row.isLeader) {
            for (const ProgressView& progress : leader->progress) {
                if (progress.peer != node.id)
                    continue;
                row.next = leftOf(std::max(progress.next, Index(1)), m, scrollX) + m.cell / 2;
                if (!progress.match.isZero())
                    row.match = leftOf(progress.match, m, scrollX) + m.cell;
            }
        }
        layout.rows.push_back(std::move(row));
    }
    return layout;
}

Subject Layout::subjectAt(QPointF point, const Measures& measures) const
{
    for (const RowShape& row : rows) {
        if (point.y() < std::max(row.top, measures.headerHeight) || point.y() >= row.top + measures.rowHeight)
            continue;
        if (point.x() < measures.labelWidth)
            return NodeRef{row.node};
        for (const CellShape& cell : row.cells) {
            if (cell.rect.adjusted(-1, -4, 1, 4).contains(point))
                return EntryRef{row.node, cell.index};
        }
        return NodeRef{row.node};
    }
    return std::monostate{};
}

} // namespace ui::logs
