// SPDX-License-Identifier: MIT
#include "app/window/clusterkeeper.h"

#include "app/support/monitorobserver.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QPointer>

namespace app {

using raft::Error;
using raft::Ok;
using raft::Result;
using raft::cluster::LiveCluster;

ClusterKeeper::ClusterKeeper(ui::Session& session, QObject* parent) : QObject(parent), m_session(session) {}

ClusterKeeper::~ClusterKeeper()
{
    closeCurrent();
}

void ClusterKeeper::closeCurrent()
{
    m_session.close();
    m_live.reset(); // the nodes stop; the trace gets its last events
    m_recorder.reset();
}

Result<Ok> ClusterKeeper::startLive(const raft::cluster::LiveOptions& options)
{
    // The former one goes first when both want the same directory.
    if (m_live && !options.directory.isEmpty() && m_live->directory() == options.directory)
        closeCurrent();
    std::vector<std::unique_ptr<raft::cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<MonitorObserver>());
    auto created = LiveCluster::create(options, std::move(observers));
    if (!created)
        return created.error();
    closeCurrent();
    m_options = options;
    m_live = std::move(*created);
    m_isSaved = !options.directory.isEmpty();
    m_session.open(m_live, m_live->trace());
    Q_EMIT changed();
    const raft::cluster::LiveOptions& taken = m_live->options();
    if (taken.nodes != options.nodes || static_cast<const raft::RaftTuning&>(taken) != static_cast<const raft::RaftTuning&>(options))
        Q_EMIT m_session.commandRefused(
            tr("The cluster in %1 is there again with its own nodes, timers and limits, not with those that were asked for.")
                .arg(options.directory));
    return Ok{};
}

void ClusterKeeper::show(Recording recording)
{
    closeCurrent();
    m_session.open(nullptr, recording.trace.store, std::move(recording.history));
    Q_EMIT changed();
    if (!recording.trace.remark.empty())
        Q_EMIT m_session.commandRefused(QString::fromStdString(recording.trace.remark));
}

bool ClusterKeeper::wouldLoseSomething() const
{
    if (!m_live || m_isSaved)
        return false;
    // The no-ops of new leaders are nobody's work; what a person appended is.
    for (const raft::trace::Answer& answer : m_session.state().answers) {
        if (answer.response.client == "you" && answer.response.outcome == raft::trace::Outcome::Ok)
            return true;
    }
    return false;
}

void ClusterKeeper::saveClusterTo(const QString& path)
{
    if (!m_live) {
        Q_EMIT saveFailed(tr("There is no live cluster to save."));
        return;
    }
    QPointer<ClusterKeeper> self(this);
    m_live->saveTo(path, [self, path](Result<Ok> result) {
        // On the cluster's thread: hand the answer over to the window's.
        const QString reason = result ? QString() : QString::fromStdString(result.error().message);
        QMetaObject::invokeMethod(qApp, [self, path, reason] {
            if (!self)
                return;
            if (reason.isEmpty()) {
                self->m_isSaved = true;
                Q_EMIT self->saved(path);
            } else {
                Q_EMIT self->saveFailed(reason);
            }
        });
    });
}

QString ClusterKeeper::recordingPath() const
{
    return m_recorder ? QString::fromStdString(m_recorder->path()) : QString();
}

Result<Ok> ClusterKeeper::startRecording(const QString& path)
{
    if (!m_session.trace())
        return Error{tr("There is nothing to record.").toStdString()};
    auto started = Recorder::start(m_session.trace(), path.toStdString());
    if (!started)
        return started.error();
    m_recorder = std::move(*started);
    Q_EMIT changed();
    return Ok{};
}

Result<Ok> ClusterKeeper::stopRecording()
{
    if (!m_recorder)
        return Ok{};
    const Result<Ok> result = m_recorder->finish();
    m_recorder.reset();
    Q_EMIT changed();
    return result;
}

} // namespace app
