// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/backgroundwork.h"
#include "raftcore/cluster/labcluster.h"
#include "raftcore/trace/history.h"

namespace app {

// A Lab that has come to the instant of a fork, and its trace walked once, so that every instant of it is near.
struct Forked {
    std::unique_ptr<raft::cluster::Lab> lab;
    std::unique_ptr<raft::trace::History> history;
};

struct ForkPlan {
    std::shared_ptr<raft::cluster::LabCluster> lab; // null: the trace is a live cluster's, or a recording
    std::shared_ptr<const raft::trace::TraceStore> trace;
    std::uint64_t n = 0;     // the fork has this event, and all that its input did
    raft::Time at{};         // the instant of the fork
    bool dropsPlan = false;  // what the schedule of a Lab would still do does not happen
};

// Makes a Lab run again up to a fork, in the background. GUI thread.
class Forker : public QObject {
    Q_OBJECT

public:
    using Progress = BackgroundWork::Progress;
    // On the thread. Null where it was cancelled.
    using Make = std::function<raft::Result<std::unique_ptr<raft::cluster::Lab>>(const Progress&)>;
    using Done = std::function<void(raft::Result<Forked>)>; // not called when the person cancelled

    explicit Forker(QWidget* window);

    void fork(Make make, Done done); // gives up what it was making before
    void fork(const ForkPlan& plan, Done done) { fork(madeBy(plan), std::move(done)); }
    // A Lab runs again from its seed. Of all else the nodes are made again from what the trace says that they were given;
    // where it does not say enough, the error tells a person why.
    static Make madeBy(ForkPlan plan);
    void giveUp() { m_work.giveUp(); }
    bool isBusy() const { return m_work.isBusy(); }

Q_SIGNALS:
    void cancelled(); // by the person

private:
    BackgroundWork m_work;
};

} // namespace app
