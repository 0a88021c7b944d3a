// SPDX-License-Identifier: MIT
#pragma once

#include "app/support/recorder.h"
#include "app/support/recording.h"
#include "raftcore/cluster/livecluster.h"

#include <QObject>
#include <QString>

#include <memory>

namespace ui {
class Session;
}

namespace app {

// Keeps the cluster that the window shows: starts and closes it, opens recordings, records, saves. GUI thread.
class ClusterKeeper : public QObject {
    Q_OBJECT

public:
    explicit ClusterKeeper(ui::Session& session, QObject* parent = nullptr);
    ~ClusterKeeper() override;

    // Replaces what is shown. On failure the former cluster is still there, and the reason is returned.
    raft::Result<raft::Ok> startLive(const raft::cluster::LiveOptions& options);
    void show(Recording recording);

    const raft::cluster::LiveOptions& liveOptions() const { return m_options; } // those of the cluster shown, or last shown
    bool isLive() const { return m_live != nullptr; }
    // A temporary cluster whose log holds a person's entries would be lost when closed.
    bool wouldLoseSomething() const;

    // Copies the cluster's directory there; saved() or saveFailed() follows.
    void saveClusterTo(const QString& path);

    bool isRecording() const { return m_recorder != nullptr; }
    QString recordingPath() const;
    raft::Result<raft::Ok> startRecording(const QString& path);
    raft::Result<raft::Ok> stopRecording();

Q_SIGNALS:
    void changed(); // another cluster, or recording began or ended
    void saved(const QString& path);
    void saveFailed(const QString& reason);

private:
    void closeCurrent();

    ui::Session& m_session;
    raft::cluster::LiveOptions m_options;
    std::shared_ptr<raft::cluster::LiveCluster> m_live;
    std::unique_ptr<Recorder> m_recorder;
    bool m_isSaved = false;
};

} // namespace app
