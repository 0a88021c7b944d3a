// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/livecluster.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class ThemeManager;

// How many nodes, which timings, which network, where the disks are. Says at once what does not fit together.
class NewClusterDialog : public SpokenDialog {
    Q_OBJECT

public:
    NewClusterDialog(const raft::cluster::LiveOptions& former, ThemeManager& themes, QWidget* parent = nullptr);

    raft::cluster::LiveOptions options() const;
    QString problem() const; // why it cannot be started like this; empty when it can

private:
    enum class Preset : std::uint8_t { Teaching, Lan, Wan };

    void apply(Preset preset);
    void speak();
    void check();
    void chooseDirectory();
    void chooseRules();
    void chooseLimits();
    void showChosen();

    raft::cluster::LiveOptions m_former; // with the rules and limits that are chosen here
    ThemeManager& m_themes;
    QSpinBox* m_nodes;
    QComboBox* m_preset;
    QSpinBox* m_electionMin;
    QSpinBox* m_electionMax;
    QSpinBox* m_heartbeat;
    QSpinBox* m_delay;
    QSpinBox* m_jitter;
    QSpinBox* m_diskLatency;
    QComboBox* m_ruleSet;
    QPushButton* m_rules;
    QLabel* m_limitsNow;
    QPushButton* m_limits;
    QCheckBox* m_keep;
    QLineEdit* m_directory;
    QPushButton* m_choose;
    QLabel* m_remark;
    QDialogButtonBox* m_buttons;
};

} // namespace ui
