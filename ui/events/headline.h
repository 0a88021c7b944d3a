// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/narration/narrator.h"

class QLabel;

namespace ui {

class Session;
class ThemeManager;

// Under the picture: one sentence that says what just happened and why, what stands behind it, and the paper's
// section. Shows the selected event, else the last one at the playhead that matters.
class Headline : public QWidget {
    Q_OBJECT

public:
    Headline(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    std::uint64_t shownEvent() const { return m_shown; }
    QString sentence() const;
    // What a reader should know to understand such an event; empty for events that explain themselves.
    static QString aboutRead(raft::ReadMode mode);
    static QString background(const raft::trace::Event& event);

    // Always the same, whatever is told, so that the picture above does not jump; less only where there is no room.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, m_leastHeight}; }
    bool hasHeightForWidth() const override { return false; } // though its labels wrap

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit(); // the background gives way where both do not fit
    void dress();
    std::uint64_t chosenEvent() const;

    Session& m_session;
    ThemeManager& m_themes;
    Narrator m_narrator;
    int m_height = 100, m_leastHeight = 60;
    QLabel* m_sentence;
    QLabel* m_background;
    QLabel* m_section;
    std::uint64_t m_shown = 0;
    bool m_force = false;
};

} // namespace ui
