// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui::branches {

using BranchId = std::uint32_t; // 1, 2, 3 …; 0 is none

// One course that a run has taken. It is the same as its parent's up to and with event `forkEvent`.
struct Branch {
    BranchId id = 0;
    QString name;
    BranchId parent = 0; // 0: the first one
    std::uint64_t forkEvent = 0;
    raft::Time forkAt{};
    std::shared_ptr<const raft::trace::TraceStore> trace;
    int number = 0; // of a branch that was not named by hand: "Branch 2"
};

// A row of the tree: a branch, and how deep it stands.
struct Row {
    BranchId branch = 0;
    int depth = 0;
    std::size_t parentRow = 0; // its own row when it has no parent
    friend bool operator==(const Row&, const Row&) = default;
};

// All courses of one run, as plain data. GUI thread.
class BranchTree {
public:
    void clear();
    BranchId addRoot(const QString& name, std::shared_ptr<const raft::trace::TraceStore> trace);
    BranchId add(BranchId parent, std::uint64_t forkEvent, raft::Time forkAt, std::shared_ptr<const raft::trace::TraceStore> trace);
    void rename(BranchId id, const QString& name); // an empty name is none
    // Its children become those of its parent; of the first one's children, the oldest takes its place.
    void remove(BranchId id);
    void setCurrent(BranchId id);

    bool isEmpty() const { return m_branches.empty(); }
    std::size_t size() const { return m_branches.size(); }
    BranchId current() const { return m_current; }
    const Branch* find(BranchId id) const;
    const std::vector<Branch>& all() const { return m_branches; } // in the order of their making
    // Depth first, children in the order of their forks: how it is drawn and listed.
    std::vector<Row> rows() const;
    // The last event that two branches have in common.
    std::uint64_t lastCommon(BranchId a, BranchId b) const;
    // Whether `id` is `ancestor`, or was forked from it, at any remove.
    bool descends(BranchId id, BranchId ancestor) const;

private:
    Branch* held(BranchId id);
    void appendRows(BranchId parent, int depth, std::size_t parentRow, std::vector<Row>& rows) const;
    std::vector<BranchId> wayDown(BranchId id) const;

    std::vector<Branch> m_branches;
    BranchId m_current = 0;
    BranchId m_last = 0;
    int m_numbered = 0;
};

} // namespace ui::branches
