// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/store.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace app {

// Writes a growing trace to a `.raftlog` file on a thread of its own, so that neither the cluster nor the window
// waits for the file. Begins with the first event of the trace, whenever it is started.
class Recorder {
public:
    static raft::Result<std::unique_ptr<Recorder>> start(std::shared_ptr<const raft::trace::TraceStore> store,
                                                         const std::string& path);
    // Writes what is still missing and the `end` line. Called by the destructor too, which drops the error.
    raft::Result<raft::Ok> finish();
    ~Recorder();

    const std::string& path() const { return m_path; }
    std::uint64_t written() const { return m_written.load(std::memory_order_relaxed); } // events; any thread
    // What went wrong while writing (a full disk), empty when nothing did; the recording ends there. Any thread.
    std::string error() const;

private:
    Recorder(std::shared_ptr<const raft::trace::TraceStore> store, std::string path,
             std::unique_ptr<raft::trace::FileWriter> writer);
    void run();
    void drain();

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    std::string m_path;
    std::unique_ptr<raft::trace::FileWriter> m_writer;
    std::atomic<std::uint64_t> m_written{0};
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    bool m_finished = false;
    std::string m_error;
    std::thread m_thread;
};

} // namespace app
