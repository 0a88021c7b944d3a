// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/labcluster.h"
#include "raftcore/cluster/livecluster.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace ui {

class ThemeManager;

// Live or Lab, how many nodes, which timings, which network, where the disks are or which seed. Says at once what does
// not fit together.
class NewClusterDialog : public SpokenDialog {
    Q_OBJECT

public:
    NewClusterDialog(const raft::cluster::LiveOptions& former, ThemeManager& themes, QWidget* parent = nullptr);

    // Proposes a Lab with this seed instead of a live cluster.
    void proposeLab(std::uint64_t seed);
    bool isLab() const;
    raft::cluster::LiveOptions options() const;
    raft::cluster::LabOptions labOptions() const; // the same timers, limits, network and rules, with the seed
    QString problem() const; // why it cannot be started like this; empty when it can

private:
    enum class Preset : std::uint8_t { Teaching, Lan, Wan };

    void apply(Preset preset);
    void fillForm(QFormLayout* form);
    void connectAll();
    void speak();
    void check();
    void chooseDirectory();
    void chooseRules();
    void chooseLimits();
    void showChosen();

    raft::cluster::LiveOptions m_former; // with the rules and limits that are chosen here
    ThemeManager& m_themes;
    QRadioButton* m_live;
    QRadioButton* m_lab;
    QLabel* m_kindRemark;
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
    QLineEdit* m_seed;
    QPushButton* m_dice;
    QCheckBox* m_keep;
    QLineEdit* m_directory;
    QPushButton* m_choose;
    QFormLayout* m_form = nullptr;
    QWidget* m_seedRow;
    QWidget* m_diskRow;
    QLabel* m_remark;
    QDialogButtonBox* m_buttons;
};

} // namespace ui
