// SPDX-License-Identifier: MIT
#include "ui/session/session.h"

#include "raftcore/cluster/clock.h"
#include "raftcore/cluster/labcluster.h"

#include <algorithm>

namespace ui {

using raft::Time;
namespace cluster = raft::cluster;

namespace {

constexpr int frameMs = 16;
constexpr int refreshMs = 100;

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
    m_foldedTo = m_history->current().n;
    m_waypoints.open(m_trace);
    m_bookmarks.open(m_trace);
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
    if (m_cluster)
        moveNearer(m_clock.now);
    else
        moveTo(Time{});
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
    m_waypoints.open(nullptr);
    m_bookmarks.open(nullptr);
    m_playhead = m_lastClock = Time{};
    m_shownEvent = m_shownViolations = 0;
    m_following = true;
    m_playing = m_backwards = m_pinnedToEvent = m_catchingUp = m_waits = false;
    select({});
    hover({});
}

std::unique_ptr<raft::trace::History> Session::takeHistory()
{
    std::unique_ptr<raft::trace::History> history = std::move(m_history);
    close();
    return history;
}

bool Session::isLab() const
{
    return dynamic_cast<const cluster::LabCluster*>(m_cluster.get()) != nullptr;
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
    // Beyond this a frame is a second of the cluster and more: what has ended is gone at the next one anyway.
    const double rate = std::min(m_clock.rate, cluster::PacedClock::fastest);
    return raft::Duration(static_cast<std::int64_t>(static_cast<double>(wall.count()) * 1000.0 * rate));
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

} // namespace ui
