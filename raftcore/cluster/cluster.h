// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/cluster/refusals.h"
#include "raftcore/trace/store.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace raft::cluster {

// Where the cluster's clock stands. A reading can be extrapolated: now + rate × wall time since, unless paused.
struct ClockReading {
    Time now{};          // cluster time
    double rate = 1.0;   // cluster seconds a wall second
    bool paused = false; // frozen; `running` says whether a step is under way
    bool stepping = false;
};

// Judges every event as it is recorded, on the cluster's thread; what it adds to `out` is recorded behind the event.
class EventObserver {
public:
    virtual ~EventObserver() = default;
    virtual void begin(const trace::Header& header) = 0; // once, before the first event
    virtual void observe(const trace::Event& event, std::vector<trace::EventBody>& out) = 0;
};

// A source of a cluster's life, and the one way to reach into it. Lives on the cluster thread; the functions marked
// "any thread" may be called from everywhere. Signals come from the cluster thread: connect with a receiver, and
// Qt queues them.
class Cluster : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual std::shared_ptr<const trace::TraceStore> trace() const = 0; // any thread
    virtual ClockReading clock() const = 0;                             // any thread; wait-free
    // Any thread. Carried out on the cluster thread, in the order of the calls.
    virtual void submit(Command command) = 0;
    // Any thread: whoever looks at the trace has come to event n. A cluster that can wait does not run far ahead of them.
    virtual void watched(std::uint64_t n) { Q_UNUSED(n) }
    // A name for the window's title and where its disks are; any thread.
    virtual QString directory() const = 0;
    // Datagrams that were refused so far; any thread, wait-free. None where there are no sockets.
    virtual Refusals refusals() const { return {}; }
    // What failed() has told so far: a disk may fail before anybody can be connected. Any thread.
    virtual QStringList failures() const { return {}; }

Q_SIGNALS:
    void grown();        // the trace has new events; at most once every 8 ms, so it can be connected to a view
    void clockChanged(); // rate, paused or stepping changed
    void commandRefused(const QString& reason); // in words for a person
    void failed(const QString& reason);         // the cluster, or one node of it, cannot go on
};

} // namespace raft::cluster
