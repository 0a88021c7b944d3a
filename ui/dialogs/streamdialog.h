// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/trace/clusterstate.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;

namespace ui {

class ThemeManager;

// A stream of requests: how many a second of cluster time, and at which node; 0 ends it.
class StreamDialog : public QDialog {
    Q_OBJECT

public:
    StreamDialog(const raft::trace::ClusterState& state, ThemeManager& themes, QWidget* parent = nullptr);

    raft::cluster::command::AppendStream stream() const;

private:
    QDoubleSpinBox* m_rate;
    QComboBox* m_node;
};

} // namespace ui
