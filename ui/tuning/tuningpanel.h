// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/tuning.h"

#include <optional>

class QPushButton;

namespace ui {

class Session;
class ThemeManager;
class TuningForm;

// Timers and limits of all nodes, which may be changed while the cluster runs.
class TuningPanel : public QWidget {
    Q_OBJECT

public:
    TuningPanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    raft::RaftTuning entered() const;
    void apply();
    void refresh();
    void showWarning(const raft::RaftTuning& tuning);
    void retranslate();

    Session& m_session;
    TuningForm* m_form;
    QPushButton* m_defaults;
    std::optional<raft::RaftTuning> m_shown;
};

} // namespace ui
