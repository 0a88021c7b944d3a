// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/command.h"
#include "raftcore/trace/clusterstate.h"

class QComboBox;
class QDoubleSpinBox;

namespace ui {

class ThemeManager;

// A stream of requests: how many a second of cluster time, and at which node; 0 ends it.
class StreamDialog : public SpokenDialog {
    Q_OBJECT

public:
    StreamDialog(const raft::trace::ClusterState& state, ThemeManager& themes, QWidget* parent = nullptr);

    raft::cluster::command::AppendStream stream() const;

private:
    QDoubleSpinBox* m_rate;
    QComboBox* m_node;
};

} // namespace ui
