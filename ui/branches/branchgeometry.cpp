// SPDX-License-Identifier: MIT
#include "ui/branches/branchgeometry.h"

#include <algorithm>

namespace ui::branches {

double Span::xOf(raft::Time time) const
{
    const double length = std::max(1.0, static_cast<double>((to - from).count()));
    return left + static_cast<double>((time - from).count()) / length * (right - left);
}

double heightFor(std::size_t branches, const Measures& measures)
{
    return 2 * measures.padding + static_cast<double>(branches) * measures.pitch;
}

Layout layOut(const BranchTree& tree, const Span& span, const Measures& measures, QSizeF size, double scroll,
              const std::function<raft::Time(const Branch&)>& edge)
{
    Layout layout;
    const std::vector<Row> rows = tree.rows();
    layout.content = heightFor(rows.size(), measures);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Branch& branch = *tree.find(rows[i].branch);
        const double top = measures.padding + static_cast<double>(i) * measures.pitch - scroll;
        const double y = top + measures.pitch / 2;
        const double from = span.xOf(branch.forkAt);
        const double to = std::max(from, span.xOf(edge(branch)));
        BranchShape shape;
        shape.id = branch.id;
        shape.begins = from >= span.left && from <= span.right;
        shape.ends = to >= span.left && to <= span.right;
        shape.start = QPointF(std::clamp(from, span.left, span.right), y);
        shape.end = QPointF(std::clamp(to, span.left, span.right), y);
        if (rows[i].parentRow != i && shape.begins) {
            const double parentTop = measures.padding + static_cast<double>(rows[i].parentRow) * measures.pitch - scroll;
            shape.fork = QPointF(from, parentTop + measures.pitch / 2);
        }
        shape.area = QRectF(0, top, size.width(), measures.pitch);
        // On the line, behind its beginning; never beyond the right end.
        const double x = std::max(span.left, std::min(shape.start.x() + measures.nameGap, span.right - measures.nameWidth));
        shape.name = QRectF(x, top, std::min(measures.nameWidth, span.right - x), measures.pitch);
        shape.isCurrent = branch.id == tree.current();
        layout.branches.push_back(shape);
    }
    return layout;
}

BranchId branchAt(const Layout& layout, QPointF point)
{
    for (const BranchShape& shape : layout.branches) {
        if (shape.area.contains(point))
            return shape.id;
    }
    return 0;
}

} // namespace ui::branches
