// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/disk.h"

#include <deque>

namespace raft::storage {

// A disk without a file: what is durable outlives kill and restart of the node, not the process.
class MemoryDisk final : public Disk {
public:
    enum class Mode {
        AtOnce, // durable when handed over; reported by one event from the event loop
        Manual, // durable, and reported, when finish() says so
    };

    explicit MemoryDisk(Mode mode = Mode::AtOnce, QObject* parent = nullptr);

    Result<Contents> open() override;
    void openLater(Opened opened) override;
    bool isOpen() const override { return m_open; }
    void write(Persist persist) override;
    void close() override;   // writes that wait become durable
    void abandon() override; // writes that wait are gone
    void wipe() override;
    DiskStatistics statistics() const override { return m_statistics; }

    void finish(
        std::size_t writes = 1); // the oldest ones, as one transaction; the handler is called from here
    void finishAll() { finish(m_waiting.size()); }
    std::size_t waiting() const { return m_waiting.size(); }
    void fail(
        const std::string& error); // the oldest waiting write fails; nothing is taken until opened again
    void refuseToOpen(std::string error) { m_refusal = std::move(error); } // empty: opens again

    const Restored& durable() const { return m_durable; }

private:
    void makeEmpty();
    void makeDurable(const Persist& persist);
    void report();

    Mode m_mode;
    bool m_open = false;
    bool m_reportPosted = false;
    std::uint64_t m_run = 0;
    std::string m_diskId;
    std::string m_refusal;
    Restored m_durable;
    std::deque<Persist> m_waiting;
    std::optional<WriteToken> m_unreported;
    DiskStatistics m_statistics;
};

} // namespace raft::storage
