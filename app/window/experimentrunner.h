// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>

#include "raftcore/soak/experiment.h"

#include <memory>
#include <vector>

class QThread;

namespace app {

// Conducts an experiment on threads of its own. What it has found so far can be looked at meanwhile, and is still there when it was
// cancelled. GUI thread.
class ExperimentRunner : public QObject {
    Q_OBJECT

public:
    struct Order {
        const raft::soak::Experiment* experiment = nullptr;
        std::uint64_t seed = 1, trials = 1, jobs = 1;
    };

    explicit ExperimentRunner(QObject* parent = nullptr);
    ~ExperimentRunner() override;

    void begin(const Order& order); // cancels what it was at
    void cancel();                  // does not wait for the runs that are under way; done() does not follow
    bool isBusy() const { return m_thread != nullptr; }
    double share() const; // 0 … 1
    // In the experiment's order; of each group the trials that are done. Empty groups are left out.
    std::vector<raft::soak::Group> soFar() const;
    static std::uint64_t usualJobs(); // leaves a processor to the window

Q_SIGNALS:
    void done();

private:
    struct Shared;
    void finish();
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
    std::vector<QPointer<QThread>> m_leaving; // cancelled, but at their last runs; they delete themselves
};

} // namespace app
