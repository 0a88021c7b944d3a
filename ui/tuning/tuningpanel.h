// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/tuning.h"

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class Session;
class ThemeManager;

// Timers and limits of all nodes, which may be changed while the cluster runs.
class TuningPanel : public QWidget {
    Q_OBJECT

public:
    TuningPanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QLabel* label = nullptr;
        QSpinBox* box = nullptr;
        std::function<QString()> name, hint, unit;
        std::function<std::uint64_t(const raft::RaftTuning&)> read; // in the unit of the box
        std::function<void(raft::RaftTuning&, std::uint64_t)> write;
    };

    QVBoxLayout* addGroup(std::function<QString()> title);
    void addTime(QVBoxLayout* form, raft::Duration raft::RaftTuning::*member, std::function<QString()> name, std::function<QString()> hint);
    void addNumber(QVBoxLayout* form, std::uint64_t raft::RaftTuning::*member, std::uint64_t unit, int least, int most, std::function<QString()> name,
                   std::function<QString()> unitName, std::function<QString()> hint);
    void addField(QVBoxLayout* form, Field field, int least, int most);
    raft::RaftTuning entered() const;
    void apply();
    void refresh();
    void showWarning(const raft::RaftTuning& tuning);
    void retranslate();

    Session& m_session;
    ThemeManager& m_themes;
    std::vector<std::pair<QLabel*, std::function<QString()>>> m_headings;
    std::vector<Field> m_fields;
    QLabel* m_warning;
    QPushButton* m_defaults;
    std::optional<raft::RaftTuning> m_shown;
    bool m_settling = false; // the boxes are being set from the state, not by the person
};

} // namespace ui
