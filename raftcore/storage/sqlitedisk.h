// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/disk.h"
#include "raftcore/storage/sqlitefile.h"
#include "raftcore/storage/volume.h"

#include <memory>

namespace raft::storage {

class DiskThread;

// The real disk of a node: an SQLite file with real fsyncs, on a thread of its own, so that a slow disk delays
// this node alone. Of everything that became durable while the owner was busy, one event tells it.
class SqliteDisk final : public Disk {
public:
    // With a volume the file is looked for in the volume's directory, under the name that `options.path` ends with.
    explicit SqliteDisk(SqliteFileOptions options, std::shared_ptr<Volume> volume = {},
                        QObject* parent = nullptr);
    // As abandon(), unless close() was called: then everything is written first. Waits for the thread.
    ~SqliteDisk() override;

    Result<Contents> open() override;
    void openLater(Opened opened) override;
    bool isOpen() const override { return m_open; }
    void write(Persist persist) override;
    void close() override;
    void abandon() override;
    void wipe() override;
    DiskStatistics statistics() const override;

    // Real trouble on demand: every transaction takes that much longer, or waits until the stall is over.
    // A stalled transaction counts as begun.
    void setExtraDelay(Duration delay);
    void setStalled(bool stalled);
    bool hasBegunAll() const; // nothing waits in the queue; what was handed over is under way or done

private:
    void deliver();

    std::uint64_t m_run = 0;
    bool m_open = false;
    bool m_closing = false;
    std::unique_ptr<DiskThread> m_thread;
};

} // namespace raft::storage
