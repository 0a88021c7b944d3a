// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace ui {

class ActionButton;
class ActionRegistry;
class RateSlider;
class Session;
class ThemeManager;

// Under the timeline: how fast the cluster's time passes, the buttons of a player, and the true timings with the
// instant that is shown. The actions "run.toStart", "run.playBackwards", "run.stepBack", "run.togglePlay", "run.step" and
// "run.toEnd" must be in the registry; what the two steps go by is chosen beside them.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    TransportBar(Session& session, ThemeManager& themes, ActionRegistry& registry, QWidget* parent = nullptr);

    RateSlider* slider() const { return m_slider; }
    QComboBox* stepBy() const { return m_stepBy; }
    QString rateWords() const;
    QString timings() const; // as shown

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeTheme();
    void showTransport();
    void showTime();
    void nameSteps();
    QString clockText() const;
    QString configText() const;
    void arrange();

    Session& m_session;
    ThemeManager& m_themes;
    QLabel* m_rate;
    RateSlider* m_slider;
    QWidget* m_left;
    QWidget* m_middle;
    QComboBox* m_stepBy;
    QLabel* m_time;
    std::vector<ActionButton*> m_buttons;
    bool m_short = false;
};

} // namespace ui
