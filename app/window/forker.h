// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>

#include "raftcore/cluster/lab.h"
#include "raftcore/trace/history.h"

#include <atomic>
#include <functional>
#include <memory>

class QProgressDialog;
class QThread;
class QWidget;

namespace app {

// A Lab that has come to the instant of a fork, and its trace walked once, so that every instant of it is near.
struct Forked {
    std::unique_ptr<raft::cluster::Lab> lab;
    std::unique_ptr<raft::trace::History> history;
};

// Makes a Lab run again up to a fork, on a thread of its own; where it takes long it shows how far it is, and can be
// cancelled. GUI thread.
class Forker : public QObject {
    Q_OBJECT

public:
    using Progress = std::function<bool(double)>; // 0 … 1; false: the person has cancelled
    // On the thread. Null where it was cancelled.
    using Make = std::function<raft::Result<std::unique_ptr<raft::cluster::Lab>>(const Progress&)>;
    using Done = std::function<void(raft::Result<Forked>)>; // not called when the person cancelled

    explicit Forker(QWidget* window);
    ~Forker() override;

    void fork(Make make, Done done); // gives up what it was making before
    void giveUp();
    bool isBusy() const { return m_thread != nullptr; }

private:
    struct Work {
        std::atomic<bool> cancelled{false};
        std::atomic<int> permille{0};
    };

    void showDialog();
    void closeDialog();
    static raft::Result<Forked> run(const Make& make, Work& work);
    void finish(const Done& done, raft::Result<Forked> result);

    QWidget* m_window;
    std::shared_ptr<Work> m_work;
    std::unique_ptr<QThread> m_thread;
    QPointer<QProgressDialog> m_dialog;
};

} // namespace app
