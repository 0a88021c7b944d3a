// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/backgroundwork.h"
#include "raftcore/cluster/lab.h"
#include "raftcore/trace/history.h"

namespace app {

// A Lab that has come to the instant of a fork, and its trace walked once, so that every instant of it is near.
struct Forked {
    std::unique_ptr<raft::cluster::Lab> lab;
    std::unique_ptr<raft::trace::History> history;
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
    void giveUp() { m_work.giveUp(); }
    bool isBusy() const { return m_work.isBusy(); }

private:
    BackgroundWork m_work;
};

} // namespace app
