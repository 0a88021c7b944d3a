// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/trace/clusterstate.h"

#include <vector>

class QButtonGroup;
class QDialogButtonBox;
class QLabel;

namespace ui {

class ThemeManager;

// Puts every node into one of up to four groups; the groups will not hear each other.
class PartitionDialog : public SpokenDialog {
    Q_OBJECT

public:
    PartitionDialog(const raft::trace::ClusterState& state, ThemeManager& themes, QWidget* parent = nullptr);

    raft::trace::fault::Partition partition() const;

private:
    static constexpr int groupCount = 4;

    std::vector<std::vector<raft::NodeId>> groups() const; // those that are not empty
    void check();

    std::vector<raft::NodeId> m_nodes;
    std::vector<QButtonGroup*> m_choices; // one a node
    QLabel* m_remark;
    QDialogButtonBox* m_buttons;
};

} // namespace ui
