// SPDX-License-Identifier: MIT
#include "app/support/recorder.h"

#include <chrono>

namespace app {

using raft::Error;
using raft::Ok;
using raft::Result;

Result<std::unique_ptr<Recorder>> Recorder::start(std::shared_ptr<const raft::trace::TraceStore> store,
                                                  const std::string& path)
{
    auto writer = raft::trace::FileWriter::create(path, store->header());
    if (!writer)
        return writer.error();
    return std::unique_ptr<Recorder>(new Recorder(std::move(store), path, std::move(*writer)));
}

Recorder::Recorder(std::shared_ptr<const raft::trace::TraceStore> store, std::string path,
                   std::unique_ptr<raft::trace::FileWriter> writer)
    : m_store(std::move(store)), m_path(std::move(path)), m_writer(std::move(writer)), m_thread([this] { run(); })
{
}

Recorder::~Recorder()
{
    (void)finish();
}

std::string Recorder::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

void Recorder::run()
{
    constexpr std::chrono::milliseconds pause{100};
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        m_wake.wait_for(lock, pause, [this] { return m_stop; });
        lock.unlock();
        drain();
        lock.lock();
    }
}

// Runs on the recorder's thread, and once more in finish() when that thread has ended.
void Recorder::drain()
{
    std::string problem = error();
    const std::uint64_t from = m_written.load(std::memory_order_relaxed) + 1;
    const std::uint64_t to = m_store->size();
    if (!problem.empty() || to < from)
        return;
    m_store->forEach(from, to, [&](const raft::trace::Event& event) {
        const Result<Ok> result = m_writer->write(event);
        if (!result)
            problem = result.error().message;
        else
            m_written.store(event.n, std::memory_order_relaxed);
        return problem.empty();
    });
    if (problem.empty()) {
        if (const Result<Ok> flushed = m_writer->flush(); !flushed)
            problem = flushed.error().message;
    }
    const std::lock_guard lock(m_mutex);
    m_error = problem;
}

Result<Ok> Recorder::finish()
{
    if (m_finished)
        return Ok{};
    m_finished = true;
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    drain();
    if (!m_error.empty())
        return Error{m_error};
    return m_writer->close(m_store->lastTime());
}

} // namespace app
