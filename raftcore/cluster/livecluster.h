// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"
#include "raftcore/cluster/coresetup.h"
#include "raftcore/consensus/result.h"

#include <QHostAddress>

#include <functional>

namespace raft::cluster {

struct LiveOptions : ClusterOptions {
    LiveOptions() { seed = 0; } // from the system, recorded in the header
    double rate = 1.0 / 25;
    bool startPaused = false;
    QString directory;              // empty = temporary, removed at the end unless saved
    QHostAddress listen{QHostAddress::LocalHost};
    QByteArray key;                 // HMAC key; needed unless `listen` is a loopback address
    bool durable = true;            // false: disks in memory, for tests and benchmarks
};

// The same nodes as everywhere, over real UDP sockets, real disks and the wall clock.
class LiveCluster : public Cluster {
    Q_OBJECT

public:
    // Builds the cluster on a thread of its own and starts it. The observers and the recorder live on that thread.
    // `error` names what failed (a directory in use, no sockets, …).
    static Result<std::unique_ptr<LiveCluster>> create(LiveOptions options,
                                                       std::vector<std::unique_ptr<EventObserver>> observers = {});
    ~LiveCluster() override; // stops the nodes, closes the disks, ends the threads

    std::shared_ptr<const trace::TraceStore> trace() const override;
    ClockReading clock() const override;
    void submit(Command command) override;
    QString directory() const override;
    Refusals refusals() const override;
    QStringList failures() const override;
    const LiveOptions& options() const;

    // Any thread: a copy of the cluster's directory, consistent and complete. `done` is called on the cluster thread.
    void saveTo(const QString& path, std::function<void(Result<Ok>)> done);

private:
    class Impl;
    explicit LiveCluster(std::unique_ptr<Impl> impl);
    void fail(const QString& why);
    void waitUntilSaved();
    Result<Ok> begin(std::vector<NodeId> nodes, std::vector<std::unique_ptr<EventObserver>> observers);
    std::unique_ptr<Impl> m_impl;
};

} // namespace raft::cluster
