// SPDX-License-Identifier: MIT
// The playhead of a session: how it follows, seeks, plays and steps, and the frames in which it moves.
#include "ui/session/session.h"

#include <algorithm>

namespace ui {

using raft::Time;
namespace cluster = raft::cluster;

namespace {

// A frame that comes later than this (a dialog was dragged, the machine slept) counts as this long.
constexpr double longestFrameSeconds = 0.1;
// While the trace grows faster than it can be folded, frames come less often, and each folds for so long at most: the
// rest of the time belongs to the person.
constexpr int frameMs = 16, busyFrameMs = 33;
constexpr qint64 foldNs = 14'000'000;
constexpr std::uint64_t portion = 512;
constexpr std::uint64_t atOnce = 4'096; // so many are not worth a second frame
constexpr std::uint64_t waypointPortion = 512; // of the trace that is looked for waypoints with each frame

QString noneBehind(Waypoint kind)
{
    switch (kind) {
    case Waypoint::Event: return Session::tr("No event follows here.");
    case Waypoint::Message: return Session::tr("No message arrives after this.");
    case Waypoint::Term: return Session::tr("No new term follows here.");
    case Waypoint::Election: return Session::tr("No election follows here.");
    case Waypoint::Leader: return Session::tr("No leader is elected after this.");
    case Waypoint::Commit: return Session::tr("Nothing is committed after this.");
    case Waypoint::Fault: return Session::tr("No fault begins or ends after this.");
    case Waypoint::Violation: return Session::tr("No property of Raft is broken after this.");
    }
    return {};
}

QString noneBefore(Waypoint kind)
{
    switch (kind) {
    case Waypoint::Event: return Session::tr("This is the beginning.");
    case Waypoint::Message: return Session::tr("No message arrives before this.");
    case Waypoint::Term: return Session::tr("No new term comes before this.");
    case Waypoint::Election: return Session::tr("No election comes before this.");
    case Waypoint::Leader: return Session::tr("No leader is elected before this.");
    case Waypoint::Commit: return Session::tr("Nothing is committed before this.");
    case Waypoint::Fault: return Session::tr("No fault begins or ends before this.");
    case Waypoint::Violation: return Session::tr("No property of Raft is broken before this.");
    }
    return {};
}

// How a cluster is told to go on until such a thing happens; nothing where it would wait for the person.
std::optional<cluster::command::Step::Until> untilOf(Waypoint kind)
{
    using Until = cluster::command::Step::Until;
    switch (kind) {
    case Waypoint::Event: return Until::Input;
    case Waypoint::Message: return Until::Delivery;
    case Waypoint::Term: return Until::Term;
    case Waypoint::Election: return Until::Election;
    case Waypoint::Leader: return Until::Leader;
    case Waypoint::Commit: return Until::Commit;
    case Waypoint::Violation: return Until::Violation;
    case Waypoint::Fault: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

// ------------------------------------------------------------ where it stands

void Session::follow()
{
    if (!m_history || (m_following && !m_pinnedToEvent))
        return;
    m_playing = false;
    if (!m_cluster) {
        moveTo(liveEdge());
    } else {
        m_following = true;
        m_lastClock = clockNow();
        if (m_waits)
            submitNow(cluster::command::Resume{});
        m_waits = false;
        moveNearer(m_lastClock);
    }
    Q_EMIT transportChanged();
    wake();
}

// A Lab has nothing to miss while a person looks back: it waits, and goes on when they are back.
void Session::leavePresent()
{
    if (m_following && isLab() && !m_clock.paused) {
        submitNow(cluster::command::Pause{});
        m_waits = true;
    }
    m_following = false;
    m_catchingUp = false;
}

void Session::seek(Time time)
{
    if (!m_history)
        return;
    const Time edge = liveEdge();
    if (time >= edge && m_cluster) {
        follow();
        return;
    }
    leavePresent();
    moveTo(std::clamp(time, Time{}, edge));
    Q_EMIT transportChanged();
    wake();
}

void Session::seekEvent(std::uint64_t n)
{
    if (!m_history || n == 0)
        return;
    leavePresent();
    m_playing = false;
    const raft::trace::ClusterState& state = m_history->stateAfter(std::min(n, m_trace->size()));
    m_playhead = state.t;
    m_pinnedToEvent = true;
    showState(true);
    Q_EMIT transportChanged();
}

// ------------------------------------------------------------ playing

void Session::play()
{
    if (m_following) {
        submit(cluster::command::Resume{});
        return;
    }
    if (!m_cluster && m_playhead >= liveEdge())
        moveTo(Time{}); // a recording begins again
    m_playing = true;
    m_backwards = m_pinnedToEvent = false;
    Q_EMIT transportChanged();
    wake();
}

void Session::playBackwards()
{
    if (!m_history)
        return;
    leavePresent();
    m_playing = m_backwards = true;
    m_pinnedToEvent = false;
    Q_EMIT transportChanged();
    wake();
}

void Session::pause()
{
    if (m_following) {
        submit(cluster::command::Pause{});
    } else {
        m_playing = false;
        Q_EMIT transportChanged();
    }
}

void Session::togglePlay()
{
    isRunning() ? pause() : play();
}

// ------------------------------------------------------------ steps

void Session::setStepBy(Waypoint kind)
{
    if (kind == m_stepBy)
        return;
    m_stepBy = kind;
    Q_EMIT transportChanged();
}

void Session::stepForwardTo(Waypoint kind)
{
    if (!m_history)
        return;
    if (m_following) {
        if (const auto until = untilOf(kind))
            submit(cluster::command::Step{*until});
        else
            Q_EMIT commandRefused(tr("This is the newest instant: a fault begins when you make one."));
        return;
    }
    if (const auto next = m_waypoints.next(kind, state().n)) {
        seekEvent(*next);
    } else if (m_cluster) { // the end of what has happened; the next step makes the cluster go on
        m_waits = false;
        follow();
        if (kind != Waypoint::Event)
            Q_EMIT commandRefused(tr("Nothing of that kind follows: this is the newest instant."));
    } else {
        Q_EMIT commandRefused(noneBehind(kind));
    }
}

void Session::stepBackTo(Waypoint kind)
{
    if (!m_history)
        return;
    if (const auto previous = m_waypoints.previous(kind, state().n))
        seekEvent(*previous);
    else
        Q_EMIT commandRefused(noneBefore(kind));
}

// ------------------------------------------------------------ frames

// Starts the frames again; onFrame() stops them when nothing moves any more, so that a paused program rests.
void Session::wake()
{
    if (!m_history || m_frameTimer.isActive())
        return;
    m_wall.start();
    m_frameTimer.start();
}

void Session::onFrame()
{
    const double wall = std::min(longestFrameSeconds, static_cast<double>(m_wall.nsecsElapsed()) / 1e9);
    m_wall.start();
    if (m_following && m_cluster) {
        onFollowingFrame();
    } else if (m_playing) {
        onPlayingFrame(wall);
    } else {
        m_frameTimer.stop();
        showState(false);
    }
    if (m_cluster && m_history)
        m_cluster->watched(m_history->current().n);
    if (const int interval = m_catchingUp ? busyFrameMs : frameMs; m_frameTimer.interval() != interval)
        m_frameTimer.setInterval(interval);
}

void Session::onFollowingFrame()
{
    const cluster::ClockReading reading = m_cluster->clock();
    const Time target = m_lastClock; // one frame behind
    m_lastClock = reading.now;
    m_clock = reading;
    const bool rests = reading.paused && !reading.stepping && target == reading.now;
    const bool isThere = moveNearer(target);
    if (rests && isThere && m_history->current().n >= m_trace->size())
        m_frameTimer.stop();
}

void Session::onPlayingFrame(double wall)
{
    const auto advance = Time(static_cast<std::int64_t>(wall * 1e6 * m_clock.rate));
    if (m_backwards) {
        m_playing = advance < m_playhead;
        moveTo(std::max(Time{}, m_playhead - advance));
        if (!m_playing)
            Q_EMIT transportChanged();
        return;
    }
    const Time edge = liveEdge();
    if (m_playhead + advance < edge) {
        moveNearer(m_playhead + advance);
    } else if (m_cluster) {
        follow();
    } else if (moveNearer(edge)) {
        m_playing = false;
        Q_EMIT transportChanged();
    }
}

void Session::moveTo(Time time)
{
    const bool moved = time != m_playhead || m_pinnedToEvent;
    m_playhead = time;
    m_pinnedToEvent = false;
    m_history->stateAt(time);
    showState(moved);
}

// As far towards an instant as a frame has time for; true when it is there.
bool Session::moveNearer(Time time)
{
    const std::uint64_t goal = m_trace->firstAtOrAfter(time + Time(1)) - 1;
    QElapsedTimer timer;
    timer.start();
    if (goal > m_history->current().n + atOnce && m_foldedTo > m_history->current().n)
        m_history->stateAfter(std::min(goal, m_foldedTo)); // it was here before: keyframes are near
    bool isThere = goal <= m_history->current().n + atOnce;
    while (!isThere && timer.nsecsElapsed() < foldNs) {
        const std::uint64_t before = m_history->current().n;
        m_history->stateAfter(before + portion);
        isThere = goal <= m_history->current().n + atOnce || m_history->current().n == before;
    }
    if (m_catchingUp == isThere) {
        m_catchingUp = !isThere;
        Q_EMIT transportChanged();
    }
    moveTo(isThere ? time : m_history->current().t);
    m_foldedTo = std::max(m_foldedTo, m_history->current().n);
    return isThere;
}

void Session::showState(bool force)
{
    const raft::trace::ClusterState& shown = m_history->current();
    if (!force && shown.n == m_shownEvent)
        return;
    m_shownEvent = shown.n;
    Q_EMIT frameChanged();
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
    if (shown.violationCount > m_shownViolations)
        Q_EMIT violated();
    m_shownViolations = std::max(m_shownViolations, shown.violationCount);
    if (!m_catchingUp)
        m_waypoints.work(waypointPortion);
}

} // namespace ui
