// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"

namespace ui::test {

// A cluster that does nothing but say what its clock shows and remember what it was asked.
class FakeCluster : public raft::cluster::Cluster {
public:
    explicit FakeCluster(std::shared_ptr<raft::trace::TraceStore> trace) : store(std::move(trace)) {}

    std::shared_ptr<const raft::trace::TraceStore> trace() const override { return store; }
    raft::cluster::ClockReading clock() const override { return reading; }
    void submit(raft::cluster::Command command) override { commands.push_back(std::move(command)); }
    QString directory() const override { return {}; }
    QStringList failures() const override { return failedBefore; }

    template <class T>
    const T* last() const
    {
        return commands.empty() ? nullptr : std::get_if<T>(&commands.back());
    }

    std::shared_ptr<raft::trace::TraceStore> store;
    raft::cluster::ClockReading reading{};
    std::vector<raft::cluster::Command> commands;
    QStringList failedBefore; // before anybody was connected
};

} // namespace ui::test
