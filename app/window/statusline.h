// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>
#include <QTimer>

#include "raftcore/cluster/refusals.h"

class QStatusBar;

namespace ui {
class ThemeManager;
}

namespace app {

// A line of words that gives way where there is no room: it is cut with "…", and whole in its tool tip.
class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;
    void setWords(const QString& words);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

// What stands in the status bar: what was just done or went wrong, datagrams that were refused, and the true timings.
class StatusLine : public QObject {
    Q_OBJECT

public:
    enum class Message : std::uint8_t { Done, Problem, Failure }; // a failure stays until something else is said

    StatusLine(QStatusBar* bar, ui::ThemeManager& themes, QObject* parent);

    void say(const QString& words, Message kind);
    QString said() const;
    void setRulesOff(const QString& words); // empty: all are on
    void setTimings(const QString& words);
    void setRefusals(const raft::cluster::Refusals& refusals);
    void retranslate();

private:
    void dress();

    ui::ThemeManager& m_themes;
    ElidedLabel* m_message;
    ElidedLabel* m_refusals;
    ElidedLabel* m_rulesOff;
    ElidedLabel* m_timings;
    Message m_kind = Message::Done;
    QTimer m_fade;
    raft::cluster::Refusals m_shown;
};

} // namespace app
