// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/raft.h"
#include "raftcore/consensus/result.h"

#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace raft::storage {

// What a node finds on its disk when it comes up. The incarnation is already counted up, and durably so.
struct Contents {
    Restored restored;
    std::string diskId; // 16 hex digits, drawn when the file was made: another id is another disk
    bool isNew = false; // made by this very call to open
    std::vector<std::string> remarks; // for a person: what was odd, though nothing was lost
};

// Totals since the disk object was made, over all incarnations.
struct DiskStatistics {
    std::uint64_t writes = 0;       // `Persist`s that became durable
    std::uint64_t transactions = 0; // one fsync of the write-ahead log each
    std::uint64_t entries = 0;      // log entries in them
    std::uint64_t checkpoints = 0;  // the write-ahead log was carried over into the database
    Duration lastTransaction{0};    // real time of the newest one, fsync included
    Duration allTransactions{0};

    friend bool operator==(const DiskStatistics&, const DiskStatistics&) = default;
};

// The disk of one node. The object outlives the node: kill and restart are abandon() and open().
//
// Thread: all functions belong to the thread in which the object lives (move it with its parent); the handlers
// are called there, from the event loop or from within open(), never from within write().
class Disk : public QObject {
public:
    struct Handlers {
        // This write, and all before it, are durable. Writes that became durable together are reported once,
        // with the newest token. May come after abandon(): a write that had begun is not called back.
        std::function<void(WriteToken)> finished;
        // The oldest write that is not durable, and why. Comes once; the disk takes nothing from then on until
        // it is opened again: after a failed fsync nobody knows what the kernel kept.
        std::function<void(WriteToken, const std::string& error)> failed;
    };
    using Opened = std::function<void(Result<Contents>)>;

    explicit Disk(QObject* parent = nullptr) : QObject(parent) { }

    void setHandlers(Handlers handlers) { m_handlers = std::move(handlers); }

    // Makes the disk or finds what it holds. Whatever an earlier incarnation still had in flight is reported
    // before it is done. A disk that cannot be trusted is refused and left as it is.
    virtual Result<Contents> open() = 0;       // waits for the disk
    virtual void openLater(Opened opened) = 0; // does not wait; `opened` is called from the event loop
    virtual bool isOpen() const = 0;           // opened, and not yet closed, abandoned or failed

    virtual void write(Persist persist) = 0;
    virtual void close() = 0;   // after everything that was handed over is durable and reported
    virtual void abandon() = 0; // the node was killed: what has not begun is dropped

    virtual void wipe() = 0; // abandons it too; the next open finds an empty disk with another id

    virtual DiskStatistics statistics() const = 0;

protected:
    const Handlers& handlers() const { return m_handlers; }

private:
    Handlers m_handlers;
};

} // namespace raft::storage
