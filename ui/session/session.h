// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"
#include "raftcore/trace/history.h"
#include "ui/session/bookmarks.h"
#include "ui/session/selection.h"
#include "ui/session/waypoints.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace ui {

// The one object that views share: the trace, the playhead, the state of the cluster at the playhead, what is
// selected and hovered, and the way to give commands. GUI thread.
//
// Three clocks are kept apart: cluster time (what the nodes see), the playhead (the instant the person looks at)
// and wall time (frames). While following, the playhead trails the cluster's clock by one frame, so that a
// packet's arrival is known when it is drawn. While rewound, it stands still or plays along the trace, and the
// live cluster goes on living meanwhile; a Lab, whose time is its own, waits.
//
// A trace may grow faster than it can be folded (a Lab at full speed): then each frame folds a portion, and what is
// shown is the instant that the fold has come to.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    // Shows another cluster, or a recording (then `cluster` is null). The session shares the cluster's ownership.
    // A history of the trace that has been walked already spares the window the first walk.
    void open(std::shared_ptr<raft::cluster::Cluster> cluster, std::shared_ptr<const raft::trace::TraceStore> trace,
              std::unique_ptr<raft::trace::History> history = nullptr);
    void close();
    // Closes, and hands out the history that was walked: for whoever opens the same trace again.
    std::unique_ptr<raft::trace::History> takeHistory();

    bool isOpen() const { return m_history != nullptr; }
    bool hasCluster() const { return m_cluster != nullptr; } // else commands are refused: a recording
    bool isLab() const; // a cluster in virtual time
    raft::cluster::Cluster* cluster() const { return m_cluster.get(); }
    std::shared_ptr<const raft::trace::TraceStore> trace() const { return m_trace; }
    const raft::trace::Header& header() const;

    // What every view draws: the state after the last event at or before the playhead. Never null once open.
    const raft::trace::ClusterState& state() const;
    raft::Time playhead() const { return m_playhead; }
    raft::Time liveEdge() const; // the newest instant that can be looked at
    double rate() const { return m_clock.rate; } // cluster seconds a wall second
    // How much cluster time passes in so much wall time at the present rate; fades and flashes are measured with it,
    // so that a frame stays a function of (state, playhead).
    raft::Duration clusterTimeFor(std::chrono::milliseconds wall) const;

    bool isFollowing() const { return m_following; }
    bool isRunning() const;      // following: the cluster's clock runs; rewound: the playhead plays
    bool isClusterPaused() const { return m_clock.paused; }
    bool isPlayingBackwards() const { return !m_following && m_playing && m_backwards; }
    bool isWaiting() const { return m_waits; } // a Lab that goes on when the person comes back to the present
    bool isCatchingUp() const { return m_catchingUp; } // what is shown trails the newest event for more than a frame

    Waypoint stepBy() const { return m_stepBy; } // what stepForward() and stepBack() go by
    Bookmarks& bookmarks() { return m_bookmarks; }
    const Bookmarks& bookmarks() const { return m_bookmarks; }

    const Subject& selected() const { return m_selected; }
    const Subject& hovered() const { return m_hovered; }
    std::optional<raft::NodeId> selectedNode() const; // the node of whatever is selected

public Q_SLOTS:
    // Commands go to the cluster; while rewound, commandWhileRewound() asks first.
    void submit(const raft::cluster::Command& command);
    void submitNow(const raft::cluster::Command& command); // after the person said yes

    void follow();                    // back to the newest instant
    void seek(raft::Time time);       // leaves following unless beyond the live edge
    void seekEvent(std::uint64_t n);  // to the instant of an event, showing the state right after it
    void play();                      // space: runs or goes on from where the playhead stands
    void pause();
    void togglePlay();
    void playBackwards();             // from where the playhead stands, to the beginning
    void setStepBy(ui::Waypoint kind);
    // At the newest instant of a cluster it goes on until such a thing happens; else to the next one in the trace.
    void stepForward() { stepForwardTo(m_stepBy); }
    void stepForwardTo(ui::Waypoint kind);
    // To the state right after the last one before what is shown now.
    void stepBack() { stepBackTo(m_stepBy); }
    void stepBackTo(ui::Waypoint kind);
    void setRate(double rate);

    void select(const ui::Subject& subject);
    void hover(const ui::Subject& subject);

Q_SIGNALS:
    void opened();           // another trace: views begin anew
    void frameChanged();     // the state or the playhead changed: the picture repaints; at most once a frame
    void refreshed();        // the same for docks: at most ten times a second
    void transportChanged(); // following, running, rate
    void selectionChanged();
    void hoverChanged();
    void commandWhileRewound(const raft::cluster::Command& command);
    void commandRefused(const QString& reason);
    void clusterFailed(const QString& reason);
    void violated(); // the number of violations in the trace grew

private:
    void onGrown();
    void onClockChanged();
    void onFrame();
    void wake();
    void moveTo(raft::Time time);
    bool moveNearer(raft::Time time);
    void leavePresent();
    void onFollowingFrame();
    void onPlayingFrame(double wall);
    void showState(bool force);
    raft::Time clockNow() const;

    std::shared_ptr<raft::cluster::Cluster> m_cluster;
    std::shared_ptr<const raft::trace::TraceStore> m_trace;
    std::unique_ptr<raft::trace::History> m_history;
    Waypoints m_waypoints;
    Bookmarks m_bookmarks;
    raft::cluster::ClockReading m_clock;
    QTimer m_frameTimer;   // runs only while something moves
    QTimer m_refreshTimer; // one shot: coalesces refreshed()
    QElapsedTimer m_wall;  // since the last frame
    raft::Time m_playhead{};
    raft::Time m_lastClock{};  // the cluster's clock at the previous frame
    std::uint64_t m_shownEvent = 0;
    std::uint64_t m_foldedTo = 0; // the history has been walked up to this event
    std::uint64_t m_shownViolations = 0;
    bool m_following = true;
    bool m_playing = false;    // while rewound
    bool m_backwards = false;
    bool m_catchingUp = false;
    bool m_waits = false;      // a Lab that was running when the person began to look back
    Waypoint m_stepBy = Waypoint::Event;
    bool m_pinnedToEvent = false; // seekEvent: the state is after that event, not after all of its instant
    Subject m_selected;
    Subject m_hovered;
};

} // namespace ui
