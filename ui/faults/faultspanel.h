// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/trace/clusterstate.h"

#include <functional>
#include <vector>

class QLabel;
class QSlider;
class QVBoxLayout;

namespace ui {

class ActionRegistry;
class FaultForm;
class LinkMatrix;
class Session;
class ThemeManager;

// What a person can do to the world: the network's sliders, the matrix of links, what is wrong now, and what to try.
class FaultsPanel : public QWidget {
    Q_OBJECT

public:
    FaultsPanel(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Knob {
        QLabel* title = nullptr;
        QLabel* value = nullptr;
        QSlider* slider = nullptr;
        std::function<QString()> name;
        std::function<QString(int)> words;
    };

    Knob makeKnob(QVBoxLayout* layout, int most, std::function<QString()> name, std::function<QString(int)> words, std::function<void()> send);
    QLabel* addHeading(QVBoxLayout* layout);
    void sendDelay();
    void sendLoss();
    void sendDuplicates();
    void refresh();
    void refreshKnobs();
    void refreshFaults();
    void elideFaults();
    void refreshHint();
    void retranslate();
    void dress();

    Session& m_session;
    ThemeManager& m_themes;
    ActionRegistry& m_actions;
    QLabel* m_networkHeading = nullptr;
    QLabel* m_linksHeading = nullptr;
    QLabel* m_wrongHeading = nullptr;
    QLabel* m_addHeading = nullptr;
    QLabel* m_hintHeading = nullptr;
    QLabel* m_sums = nullptr;
    Knob m_delay, m_jitter, m_loss, m_duplicates;
    LinkMatrix* m_matrix = nullptr;
    FaultForm* m_form = nullptr;
    QWidget* m_wrong = nullptr;
    QLabel* m_nothingWrong = nullptr;
    QLabel* m_hint = nullptr;
    std::vector<raft::trace::FaultId> m_shownFaults;
    bool m_settling = false; // sliders are being set from the state, not by the person
};

} // namespace ui
