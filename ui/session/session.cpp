// SPDX-License-Identifier: MIT
#include "ui/session/session.h"

#include <algorithm>

namespace ui {

using raft::Time;
namespace cluster = raft::cluster;

namespace {

constexpr int frameMs = 16;
constexpr int refreshMs = 100;
// A frame that comes later than this (a dialog was dragged, the machine slept) counts as this long.
constexpr double longestFrameSeconds = 0.1;

const raft::trace::ClusterState& emptyState()
{
    static const raft::trace::ClusterState state;
    return state;
}

const raft::trace::Header& emptyHeader()
{
    static const raft::trace::Header header;
    return header;
}

} // namespace

Session::Session(QObject* parent) : QObject(parent)
{
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    m_frameTimer.setInterval(frameMs);
    connect(&m_frameTimer, &QTimer::timeout, this, &Session::onFrame);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &Session::refreshed);
}

Session::~Session() = default;

void Session::open(std::shared_ptr<cluster::Cluster> source, std::shared_ptr<const raft::trace::TraceStore> trace,
                   std::unique_ptr<raft::trace::History> history)
{
    close();
    m_cluster = std::move(source);
    m_trace = std::move(trace);
    m_history = history ? std::move(history) : std::make_unique<raft::trace::History>(m_trace);
    if (m_cluster) {
        connect(m_cluster.get(), &cluster::Cluster::grown, this, &Session::onGrown);
        connect(m_cluster.get(), &cluster::Cluster::clockChanged, this, &Session::onClockChanged);
        connect(m_cluster.get(), &cluster::Cluster::commandRefused, this, &Session::commandRefused);
        connect(m_cluster.get(), &cluster::Cluster::failed, this, &Session::clusterFailed);
        m_clock = m_cluster->clock();
        m_following = true;
    } else {
        m_clock = {Time{}, 1.0 / 25, true, false};
        m_following = false;
    }
    m_lastClock = m_clock.now;
    Q_EMIT opened();
    moveTo(m_cluster ? m_clock.now : Time{});
    Q_EMIT transportChanged();
    wake();
    if (m_cluster) { // what failed before anybody was connected
        for (const QString& why : m_cluster->failures())
            Q_EMIT clusterFailed(why);
    }
}

void Session::close()
{
    if (m_cluster)
        disconnect(m_cluster.get(), nullptr, this, nullptr);
    m_frameTimer.stop();
    m_cluster.reset();
    m_history.reset();
    m_trace.reset();
    m_playhead = m_lastClock = Time{};
    m_shownEvent = m_shownViolations = 0;
    m_following = true;
    m_playing = m_pinnedToEvent = false;
    select({});
    hover({});
}

const raft::trace::Header& Session::header() const
{
    return m_trace ? m_trace->header() : emptyHeader();
}

const raft::trace::ClusterState& Session::state() const
{
    return m_history ? m_history->current() : emptyState();
}

Time Session::clockNow() const
{
    return m_cluster ? m_cluster->clock().now : Time{};
}

Time Session::liveEdge() const
{
    if (!m_trace)
        return Time{};
    return std::max(clockNow(), m_trace->lastTime());
}

raft::Duration Session::clusterTimeFor(std::chrono::milliseconds wall) const
{
    return raft::Duration(static_cast<std::int64_t>(static_cast<double>(wall.count()) * 1000.0 * m_clock.rate));
}

bool Session::isRunning() const
{
    return m_following ? (m_cluster && (!m_clock.paused || m_clock.stepping)) : m_playing;
}

std::optional<raft::NodeId> Session::selectedNode() const
{
    return std::visit(raft::Overloaded{
                          [](const NodeRef& r) -> std::optional<raft::NodeId> { return r.node; },
                          [](const EntryRef& r) -> std::optional<raft::NodeId> { return r.node; },
                          [](const LinkRef& r) -> std::optional<raft::NodeId> { return r.from; },
                          [](const std::monostate&) -> std::optional<raft::NodeId> { return std::nullopt; },
                          [](const PacketRef&) -> std::optional<raft::NodeId> { return std::nullopt; },
                          [](const EventRef&) -> std::optional<raft::NodeId> { return std::nullopt; },
                          [](const FaultRef&) -> std::optional<raft::NodeId> { return std::nullopt; },
                      },
                      m_selected);
}

void Session::submit(const cluster::Command& command)
{
    if (!m_cluster) {
        Q_EMIT commandRefused(tr("This is a recording: it can be looked at, but not changed."));
        return;
    }
    const bool aboutTime = std::holds_alternative<cluster::command::SetRate>(command)
                           || std::holds_alternative<cluster::command::Pause>(command)
                           || std::holds_alternative<cluster::command::Resume>(command);
    if (!m_following && !aboutTime) {
        Q_EMIT commandWhileRewound(command);
        return;
    }
    submitNow(command);
}

void Session::submitNow(const cluster::Command& command)
{
    if (m_cluster)
        m_cluster->submit(command);
}

void Session::follow()
{
    if (!m_history || (m_following && !m_pinnedToEvent))
        return;
    if (!m_cluster) {
        m_playing = false;
        moveTo(liveEdge());
    } else {
        m_following = true;
        m_playing = false;
        m_lastClock = clockNow();
        moveTo(m_lastClock);
    }
    Q_EMIT transportChanged();
    wake();
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
    m_following = false;
    moveTo(std::clamp(time, Time{}, edge));
    Q_EMIT transportChanged();
    wake();
}

void Session::seekEvent(std::uint64_t n)
{
    if (!m_history || n == 0)
        return;
    m_following = false;
    m_playing = false;
    const raft::trace::ClusterState& state = m_history->stateAfter(std::min(n, m_trace->size()));
    m_playhead = state.t;
    m_pinnedToEvent = true;
    showState(true);
    Q_EMIT transportChanged();
}

void Session::play()
{
    if (m_following) {
        submit(cluster::command::Resume{});
    } else {
        if (!m_cluster && m_playhead >= liveEdge())
            moveTo(Time{}); // a recording begins again
        m_playing = true;
        m_pinnedToEvent = false;
        Q_EMIT transportChanged();
        wake();
    }
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

void Session::stepForward()
{
    if (!m_history)
        return;
    if (m_following) {
        submit(cluster::command::Step{cluster::command::Step::Until::Input});
        return;
    }
    const std::uint64_t next = state().n + 1;
    if (next > m_trace->size())
        follow();
    else
        seekEvent(next);
}

void Session::stepBack()
{
    if (!m_history || state().n <= 1)
        return;
    seekEvent(state().n - 1);
}

void Session::setRate(double rate)
{
    if (m_cluster) {
        submit(cluster::command::SetRate{rate});
    } else {
        m_clock.rate = rate;
        Q_EMIT transportChanged();
    }
}

void Session::select(const Subject& subject)
{
    if (subject == m_selected)
        return;
    m_selected = subject;
    Q_EMIT selectionChanged();
}

void Session::hover(const Subject& subject)
{
    if (subject == m_hovered)
        return;
    m_hovered = subject;
    Q_EMIT hoverChanged();
}

void Session::onGrown()
{
    wake();
}

void Session::onClockChanged()
{
    if (!m_cluster)
        return;
    m_clock = m_cluster->clock();
    Q_EMIT transportChanged();
    wake();
}

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
        const cluster::ClockReading reading = m_cluster->clock();
        const Time target = m_lastClock; // one frame behind
        m_lastClock = reading.now;
        m_clock = reading;
        const bool rests = reading.paused && !reading.stepping && target == reading.now;
        moveTo(target);
        if (rests && m_history->current().n >= m_trace->size())
            m_frameTimer.stop();
        return;
    }
    if (!m_playing) {
        m_frameTimer.stop();
        showState(false);
        return;
    }
    const auto advance = Time(static_cast<std::int64_t>(wall * 1e6 * m_clock.rate));
    const Time edge = liveEdge();
    if (m_playhead + advance >= edge) {
        if (m_cluster) {
            follow();
        } else {
            m_playing = false;
            moveTo(edge);
            Q_EMIT transportChanged();
        }
        return;
    }
    moveTo(m_playhead + advance);
}

void Session::moveTo(Time time)
{
    const bool moved = time != m_playhead || m_pinnedToEvent;
    m_playhead = time;
    m_pinnedToEvent = false;
    m_history->stateAt(time);
    showState(moved);
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
}

} // namespace ui
