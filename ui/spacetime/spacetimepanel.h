// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/spacetime/spacetimeview.h"

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace ui {

// The space-time diagram under its bar: what is shown, which way time runs, how much of it, and saving it as a picture.
class SpaceTimePanel : public QWidget {
    Q_OBJECT

public:
    SpaceTimePanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    SpaceTimeView* view() const { return m_view; }
    void toggleDirection();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pictureWanted(); // of the diagram, as a file

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Chip {
        Category category;
        QToolButton* button;
    };

    QToolButton* addTool(const char* icon, std::function<void()> does);
    void addChips();
    void toggle(Category category, bool on);
    void fillFilters();
    void retranslate();
    void takeTheme();
    void showNow();
    void fold();

    Session& m_session;
    ThemeManager& m_themes;
    SpaceTimeView* m_view;
    QWidget* m_bar;
    QWidget* m_chipRow;
    QToolButton* m_filters;
    QLabel* m_what;
    QToolButton* m_cone = nullptr;
    QToolButton* m_turn = nullptr;
    QToolButton* m_less = nullptr;
    QToolButton* m_more = nullptr;
    QToolButton* m_whole = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_save = nullptr;
    std::vector<Chip> m_chips;
};

} // namespace ui
