// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"
#include "raftcore/consensus/result.h"

#include <QHostAddress>

#include <functional>

namespace raft::cluster {

struct LiveOptions : RaftTuning { // timers and limits of all nodes
    std::size_t nodes = 5; // 1 … 50, named S1, S2, …
    Duration delay{12'000}, jitter{3'000}; // of every link, one way; the teaching network
    Duration diskLatency{5'000};           // modelled, on top of the real fsync
    double rate = 1.0 / 25;
    bool startPaused = false;
    // Pins the first election timeout of one node (S1 … by seed) to this, so that a leader is there at once; 0 = not.
    Duration firstElectionAfter{2'000};
    std::uint64_t seed = 0;         // of the coins and timeouts; 0 = from the system, recorded in the header
    QString directory;              // empty = temporary, removed at the end unless saved
    QHostAddress listen{QHostAddress::LocalHost};
    QByteArray key;                 // HMAC key; needed unless `listen` is a loopback address
    bool durable = true;            // false: disks in memory, for tests and benchmarks
    RuleBook rules;
    trace::StoreLimits trace;
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
