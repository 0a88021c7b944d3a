// SPDX-License-Identifier: MIT
#include "ui/branches/branchtree.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::branches {

using raft::Time;
using raft::trace::TraceStore;

void BranchTree::clear()
{
    m_branches.clear();
    m_current = 0;
    m_numbered = 0;
}

BranchId BranchTree::addRoot(const QString& name, std::shared_ptr<const TraceStore> trace)
{
    m_branches.push_back({++m_last, name, 0, 0, {}, std::move(trace), 0});
    m_current = m_last;
    return m_last;
}

BranchId BranchTree::add(BranchId parent, std::uint64_t forkEvent, Time forkAt, std::shared_ptr<const TraceStore> trace)
{
    ++m_numbered;
    const QString name = QCoreApplication::translate("ui::branches", "Branch %1").arg(m_numbered);
    m_branches.push_back({++m_last, name, parent, forkEvent, forkAt, std::move(trace), m_numbered});
    return m_last;
}

Branch* BranchTree::held(BranchId id)
{
    const auto found = std::find_if(m_branches.begin(), m_branches.end(), [id](const Branch& b) { return b.id == id; });
    return found == m_branches.end() ? nullptr : &*found;
}

const Branch* BranchTree::find(BranchId id) const
{
    const auto found = std::find_if(m_branches.begin(), m_branches.end(), [id](const Branch& b) { return b.id == id; });
    return found == m_branches.end() ? nullptr : &*found;
}

void BranchTree::rename(BranchId id, const QString& name)
{
    const QString trimmed = name.trimmed();
    Branch* branch = held(id);
    if (!branch || trimmed.isEmpty())
        return;
    branch->name = trimmed;
    branch->number = 0;
}

void BranchTree::remove(BranchId id)
{
    const Branch* found = find(id);
    if (!found)
        return;
    const Branch gone = *found;
    BranchId heir = gone.parent;
    std::uint64_t common = gone.forkEvent; // what the heir has of it
    Time commonAt = gone.forkAt;
    for (Branch& child : m_branches) {
        if (child.parent != id)
            continue;
        if (heir == 0) { // the first one goes: the oldest of its children stands for it
            heir = child.id;
            common = child.forkEvent;
            commonAt = child.forkAt;
            child.parent = 0;
            child.forkEvent = 0;
            child.forkAt = {};
            continue;
        }
        child.parent = heir;
        if (common < child.forkEvent) {
            child.forkEvent = common;
            child.forkAt = commonAt;
        }
    }
    std::erase_if(m_branches, [id](const Branch& b) { return b.id == id; });
    if (m_current == id)
        m_current = heir;
}

void BranchTree::setCurrent(BranchId id)
{
    if (find(id))
        m_current = id;
}

void BranchTree::appendRows(BranchId parent, int depth, std::size_t parentRow, std::vector<Row>& rows) const
{
    std::vector<const Branch*> children;
    for (const Branch& branch : m_branches) {
        if (branch.parent == parent)
            children.push_back(&branch);
    }
    std::stable_sort(children.begin(), children.end(), [](const Branch* a, const Branch* b) { return a->forkEvent < b->forkEvent; });
    for (const Branch* child : children) {
        const std::size_t row = rows.size();
        rows.push_back({child->id, depth, depth == 0 ? row : parentRow});
        appendRows(child->id, depth + 1, row, rows);
    }
}

std::vector<Row> BranchTree::rows() const
{
    std::vector<Row> rows;
    appendRows(0, 0, 0, rows);
    return rows;
}

// From the first branch to this one.
std::vector<BranchId> BranchTree::wayDown(BranchId id) const
{
    std::vector<BranchId> way;
    for (const Branch* branch = find(id); branch; branch = find(branch->parent))
        way.insert(way.begin(), branch->id);
    return way;
}

std::uint64_t BranchTree::lastCommon(BranchId a, BranchId b) const
{
    const std::vector<BranchId> left = wayDown(a), right = wayDown(b);
    std::size_t same = 0;
    while (same < left.size() && same < right.size() && left[same] == right[same])
        ++same;
    if (same == 0)
        return 0;
    // Both stay with the last branch that they share until the first of them leaves it.
    const Branch& shared = *find(left[same - 1]);
    std::uint64_t common = shared.trace ? shared.trace->size() : 0;
    for (const std::vector<BranchId>& way : {left, right}) {
        if (same < way.size())
            common = std::min(common, find(way[same])->forkEvent);
    }
    return common;
}

bool BranchTree::descends(BranchId id, BranchId ancestor) const
{
    const std::vector<BranchId> way = wayDown(id);
    return std::find(way.begin(), way.end(), ancestor) != way.end();
}

} // namespace ui::branches
