// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/tuning.h"

#include <functional>
#include <vector>

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class ThemeManager;

// A box for each timer and limit.
class TuningForm : public QWidget {
    Q_OBJECT

public:
    enum class Part : std::uint8_t { All, Limits };

    TuningForm(ThemeManager& themes, Part part, QWidget* parent = nullptr);

    // What is entered; whatever has no box here, or is finer than its box, comes from `base`.
    raft::RaftTuning entered(raft::RaftTuning base) const;
    void setTuning(const raft::RaftTuning& tuning); // but not the box in which the person writes
    void setEditable(bool editable);
    void warn(const QString& words); // below the timers; empty = no warning

Q_SIGNALS:
    void edited(); // by the person

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

    void addTimers();
    void addLimits();
    void spaceBelow();
    QVBoxLayout* addGroup(std::function<QString()> title);
    void addTime(QVBoxLayout* form, raft::Duration raft::RaftTuning::*member, std::function<QString()> name, std::function<QString()> hint);
    void addNumber(QVBoxLayout* form, std::uint64_t raft::RaftTuning::*member, std::uint64_t unit, int least, int most, std::function<QString()> name,
                   std::function<QString()> unitName, std::function<QString()> hint);
    void addField(QVBoxLayout* form, Field field, int least, int most);
    void retranslate();

    ThemeManager& m_themes;
    std::vector<std::pair<QLabel*, std::function<QString()>>> m_headings;
    std::vector<Field> m_fields;
    QLabel* m_warning;
    bool m_settling = false; // the boxes are being set, not by the person
};

} // namespace ui
