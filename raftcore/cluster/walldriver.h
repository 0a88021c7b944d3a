// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace raft::cluster {

// Wakes the cluster thread: at a given instant of wall time, by one precise timer, or as soon as everything that
// has just arrived has been taken.
class WallDriver final : public QObject {
public:
    explicit WallDriver(std::function<void()> wake, QObject* parent = nullptr);

    static Wall now(); // of the steady clock

    void wakeAt(std::optional<Wall> instant); // replaces the former; none = not at all
    void wakeSoon();                          // once, behind the events that wait

    bool event(QEvent* event) override;

private:
    std::function<void()> m_wake;
    QTimer m_timer;
    bool m_posted = false;
};

} // namespace raft::cluster
