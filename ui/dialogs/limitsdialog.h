// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/tuning.h"

namespace ui {

class ThemeManager;
class TuningForm;

// Flow control and snapshots of a new cluster.
class LimitsDialog : public SpokenDialog {
    Q_OBJECT

public:
    LimitsDialog(const raft::RaftTuning& former, ThemeManager& themes, QWidget* parent = nullptr);

    raft::RaftTuning tuning() const; // its timers are the former ones

private:
    raft::RaftTuning m_former;
    TuningForm* m_form;
};

} // namespace ui
