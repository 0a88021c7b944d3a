// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/labcluster.h"
#include "raftcore/scenario/player.h"
#include "ui/scenarios/storypanel.h"

namespace ui {
class Session;
}

namespace app {

// Plays a scenario in the session: the Lab does by itself what the scenario wants, and this stops at the captions and
// goes from one to the next. GUI thread.
class StoryTeller : public QObject {
    Q_OBJECT

public:
    using Position = ui::scenarios::StoryPanel::Position;

    explicit StoryTeller(ui::Session& session, QObject* parent = nullptr);
    ~StoryTeller() override;

    // The Lab was made of the player's options, and is what the session shows, or will.
    void begin(std::unique_ptr<raft::scenario::ScenarioPlayer> player, std::shared_ptr<raft::cluster::LabCluster> lab);
    void end();
    void retell(); // in another language
    bool isOn() const { return m_player != nullptr; }
    const raft::cluster::LabCluster* lab() const { return m_lab.get(); }
    const ui::scenarios::Story& story() const { return m_story; }
    Position position() const;

    void setStopsAtCaptions(bool stops) { m_stops = stops; }
    void next();     // straight to the next caption, as fast as possible
    void previous();
    void togglePlay();

Q_SIGNALS:
    void begun();
    void retold(); // story() has other words, and the same places
    void ended();
    void moved(); // position() is another

private:
    void look();
    void stand();
    void arrive();
    void playOn();
    void goTo(int caption);
    void tell();
    bool isShown() const; // the scenario's own run, not another branch
    int captionNow() const;

    ui::Session& m_session;
    std::unique_ptr<raft::scenario::ScenarioPlayer> m_player;
    std::shared_ptr<raft::cluster::LabCluster> m_lab;
    ui::scenarios::Story m_story;
    bool m_stops = true;
    bool m_hasLeft = false;     // a person reached into this very run
    bool m_willStand = false;
    bool m_wantsToPlay = false; // through the end of what has happened, though the Lab stands still there
    bool m_arrives = false;     // there, in the frame that comes
    int m_reached = -1;         // captions up to this one do not stop it again
    int m_wanted = -1;          // the Lab is on its way to this one
    Position m_told;
};

} // namespace app
