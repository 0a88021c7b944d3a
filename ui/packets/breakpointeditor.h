// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/breakpoint.h"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

// A breakpoint in the making: what happens, with whom, of which term or at which index.
class BreakpointEditor : public QWidget {
    Q_OBJECT

public:
    explicit BreakpointEditor(QWidget* parent = nullptr);

    void setNodes(const std::vector<raft::NodeId>& nodes);
    // As in a packet that is there: the next one like it.
    void propose(const raft::cluster::Breakpoint& breakpoint);
    raft::cluster::Breakpoint breakpoint() const;

Q_SIGNALS:
    void wanted(const raft::cluster::Breakpoint& breakpoint);

protected:
    void changeEvent(QEvent* event) override;

private:
    raft::cluster::Breakpoint::When when() const;
    void showFields();
    void fillWhat();
    void fillNodes();
    void retranslate();

    std::vector<raft::NodeId> m_nodes;
    QComboBox* m_when;
    QComboBox* m_what; // a kind of message, or a property
    QLabel* m_fromTitle;
    QComboBox* m_from;
    QLabel* m_nodeTitle;
    QComboBox* m_node;
    QLabel* m_numberTitle;
    QSpinBox* m_number;
    QPushButton* m_add;
};

} // namespace ui
