// SPDX-License-Identifier: MIT
#pragma once

#include "app/support/recorder.h"
#include "app/support/recording.h"
#include "raftcore/cluster/labcluster.h"
#include "raftcore/cluster/livecluster.h"
#include "ui/branches/branchtree.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>

namespace ui {
class Session;
}

namespace app {

raft::cluster::LabCluster::Observers monitors(); // of a new cluster: the safety monitor

// Keeps the cluster that the window shows, and the other branches of its run: starts and closes them, opens recordings,
// records, saves. A branch that is not shown waits. GUI thread.
class ClusterKeeper : public QObject {
    Q_OBJECT

public:
    using BranchId = ui::branches::BranchId;

    explicit ClusterKeeper(ui::Session& session, QObject* parent = nullptr);
    ~ClusterKeeper() override;

    // Replaces what is shown, with all its branches. On failure the former cluster is still there, and the reason is
    // returned.
    raft::Result<raft::Ok> startLive(const raft::cluster::LiveOptions& options);
    raft::Result<raft::Ok> startLab(const raft::cluster::LabOptions& options, const raft::cluster::LabCluster::Pace& pace);
    void show(Recording recording);

    const raft::cluster::LiveOptions& liveOptions() const { return m_options; } // those of the cluster shown, or last shown
    const raft::cluster::LabOptions& labOptions() const { return m_labOptions; } // likewise
    bool isLive() const { return live() != nullptr; }
    bool isLive(BranchId id) const;
    bool isLab() const { return lab() != nullptr; }
    std::shared_ptr<raft::cluster::LabCluster> lab() const; // of the branch shown; null where it is none
    // A temporary cluster whose log holds a person's entries would be lost when closed.
    bool wouldLoseSomething() const;

    // Branches.
    const ui::branches::BranchTree& branches() const { return m_branches; }
    void showBranch(BranchId id);
    void renameBranch(BranchId id, const QString& name);
    void removeBranch(BranchId id); // not the only one; its cluster is closed
    // A Lab that was forked from the branch shown: it is shown from now on, at its newest instant.
    BranchId adopt(std::unique_ptr<raft::cluster::Lab> lab, std::unique_ptr<raft::trace::History> history,
                   const raft::cluster::LabCluster::Pace& pace);
    std::shared_ptr<raft::cluster::LabCluster> labOf(BranchId id) const;
    // What was walked of a branch that is not shown; for whoever shows it elsewhere, until it is given back.
    std::unique_ptr<raft::trace::History> lendHistory(BranchId id);
    void giveBack(BranchId id, std::unique_ptr<raft::trace::History> history);

    // The newest command that a person gave in the Lab shown.
    std::optional<raft::cluster::Planned> lastIntervention() const;
    void noteUndone(BranchId from); // the branch shown was forked to undo what was done in that one
    bool canRedo() const;
    void redo(); // back to the branch from which the last undoing came

    // Copies the live cluster's directory there, also where it waits as another branch; saved() or saveFailed() follows.
    void saveClusterTo(const QString& path);

    bool isRecording() const { return m_recorder != nullptr; }
    QString recordingPath() const;
    raft::Result<raft::Ok> startRecording(const QString& path);
    raft::Result<raft::Ok> stopRecording();

Q_SIGNALS:
    void changed(); // another cluster, or recording began or ended
    void branchesChanged(); // which there are, their names, or which is shown
    void leaving(); // another branch, or another cluster, will be shown: what was lent is wanted back
    void saved(const QString& path);
    void saveFailed(const QString& reason);

private:
    struct Course { // what a branch is shown from; a recording has neither cluster
        std::shared_ptr<raft::cluster::LiveCluster> live;
        std::shared_ptr<raft::cluster::LabCluster> lab;
        std::unique_ptr<raft::trace::History> history; // while it is not shown
    };

    void closeCurrent();
    void keepCurrent();
    void openBranch(BranchId id);
    const std::shared_ptr<raft::cluster::LiveCluster>& live() const; // of the branch shown
    const Course* current() const;
    std::map<BranchId, Course>::const_iterator liveCourse() const; // there is one at most

    ui::Session& m_session;
    raft::cluster::LiveOptions m_options;
    raft::cluster::LabOptions m_labOptions;
    ui::branches::BranchTree m_branches;
    std::map<BranchId, Course> m_courses;
    std::vector<BranchId> m_undone; // where redoing goes back to; the newest last
    std::unique_ptr<Recorder> m_recorder;
    bool m_isSaved = false;
};

} // namespace app
