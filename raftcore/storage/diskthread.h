// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/sqlitefile.h"
#include "raftcore/storage/volume.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <variant>

namespace raft::storage {

// The thread on which one node's file is opened, written and closed: a queue of orders in, notices out. Orders
// are carried out one after another; writes that wait together become one transaction. It never waits for the
// thread that gives the orders, so whoever waits for it cannot deadlock.
class DiskThread final : public QThread {
public:
    struct Finished {
        WriteToken token;
    };
    struct Failed {
        std::uint64_t run = 0;
        WriteToken token;
        std::string error;
    };
    struct OpenDone {
        std::uint64_t run = 0;
        Disk::Opened opened;
        Result<Contents> contents;
    };
    using Notice = std::variant<Finished, Failed, OpenDone>;

    // `wake` is called on this thread when the first notice after takeNotices() is there.
    DiskThread(SqliteFileOptions options, std::shared_ptr<Volume> volume, std::function<void()> wake);
    ~DiskThread() override;

    // Any thread. `run` numbers the stretch from one open to the next and comes back in the notices.
    void open(std::uint64_t run, Disk::Opened opened);
    Result<Contents> openAndWait(std::uint64_t run);
    void write(Persist persist);
    void close();
    void abandon();
    void wipe();
    void end(); // carries out what is in the queue and stops; returns when it has
    std::vector<Notice> takeNotices();
    DiskStatistics statistics() const;
    bool hasBegunAll() const;
    void setStalled(bool stalled);
    void setExtraDelay(Duration delay);

protected:
    void run() override;

private:
    struct Open {
        std::uint64_t run = 0;
        Disk::Opened opened;
        std::shared_ptr<std::promise<Result<Contents>>> waiting; // instead of a notice
    };
    struct Close { };
    struct Wipe { };
    using Batch = std::vector<Persist>;
    using Order = std::variant<Open, Persist, Close, Wipe>;
    using Work = std::variant<std::monostate, Open, Batch, Close, Wipe>; // monostate: the end

    void give(Order order);
    Work next();
    void hold();
    void notify(Notice notice);
    void carryOut(SqliteFile& file, Open& open);
    void carryOut(SqliteFile& file, const Batch& batch);
    void wipeFile(SqliteFile& file);
    Result<Ok> writeBatch(SqliteFile& file, const Batch& batch);
    QString path() const;

    const SqliteFileOptions m_options;
    const std::shared_ptr<Volume> m_volume; // null: the file stays where it is
    const std::function<void()> m_wake;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Order> m_orders; // these under m_mutex
    std::vector<Notice> m_notices;
    DiskStatistics m_statistics;
    Duration m_extraDelay{0};
    bool m_stalled = false;
    bool m_ending = false;

    std::uint64_t m_run = 0;           // these on this thread only
    bool m_usable = false;             // opened and never failed since
    std::optional<Error> m_wipeFailed; // the next open says so
    std::optional<Error> m_late;       // a checkpoint failed: the next write says so
};

} // namespace raft::storage
