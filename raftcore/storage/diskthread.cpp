// SPDX-License-Identifier: MIT
#include "raftcore/storage/diskthread.h"

#include <QFileInfo>

namespace raft::storage {
namespace {

constexpr std::size_t maxEntriesInTransaction = 8192;

} // namespace

DiskThread::DiskThread(SqliteFileOptions options, std::shared_ptr<Volume> volume, std::function<void()> wake)
    : m_options(std::move(options))
    , m_volume(std::move(volume))
    , m_wake(std::move(wake))
{
    setObjectName(QStringLiteral("disk ")
                  + QFileInfo(m_options.path).completeBaseName()); // seen in debuggers
}

DiskThread::~DiskThread()
{
    end();
}

void DiskThread::open(std::uint64_t run, Disk::Opened opened)
{
    give(Open{run, std::move(opened), nullptr});
}

Result<Contents> DiskThread::openAndWait(std::uint64_t run)
{
    auto waiting = std::make_shared<std::promise<Result<Contents>>>();
    auto contents = waiting->get_future();
    give(Open{run, {}, std::move(waiting)});
    return contents.get();
}

void DiskThread::write(Persist persist)
{
    give(std::move(persist));
}

void DiskThread::close()
{
    give(Close{});
}

// A write that has begun goes on: nobody can call back what the kernel already has.
void DiskThread::abandon()
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_orders, [](const Order& order) {
            const auto* open = std::get_if<Open>(&order);
            return std::holds_alternative<Persist>(order) || (open != nullptr && !open->waiting);
        });
    }
    give(Close{});
}

void DiskThread::wipe()
{
    give(Wipe{});
}

void DiskThread::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_stalled = false;
        m_changed.notify_all();
    }
    wait();
}

void DiskThread::give(Order order)
{
    const std::lock_guard lock(m_mutex);
    if (std::holds_alternative<Close>(order) && !isRunning())
        return; // never opened
    m_orders.push_back(std::move(order));
    if (m_orders.size() == 1)
        m_changed.notify_all();
    if (!isRunning())
        start();
}

std::vector<DiskThread::Notice> DiskThread::takeNotices()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_notices, {});
}

DiskStatistics DiskThread::statistics() const
{
    const std::lock_guard lock(m_mutex);
    return m_statistics;
}

bool DiskThread::hasBegunAll() const
{
    const std::lock_guard lock(m_mutex);
    return m_orders.empty();
}

void DiskThread::setStalled(bool stalled)
{
    const std::lock_guard lock(m_mutex);
    m_stalled = stalled;
    m_changed.notify_all();
}

void DiskThread::setExtraDelay(Duration delay)
{
    const std::lock_guard lock(m_mutex);
    m_extraDelay = delay;
}

void DiskThread::run()
{
    auto options = m_options;
    options.path = path();
    SqliteFile file(options);
    for (;;) {
        Work work = next();
        if (std::holds_alternative<std::monostate>(work))
            return;
        if (auto* open = std::get_if<Open>(&work)) {
            carryOut(file, *open);
        } else if (const auto* batch = std::get_if<Batch>(&work)) {
            carryOut(file, *batch);
        } else {
            m_usable = false;
            file.close();
            if (std::holds_alternative<Wipe>(work))
                wipeFile(file);
        }
    }
}

DiskThread::Work DiskThread::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ending || !m_orders.empty(); });
    if (m_orders.empty())
        return std::monostate();
    if (!std::holds_alternative<Persist>(m_orders.front())) {
        Order order = std::move(m_orders.front());
        m_orders.pop_front();
        if (auto* open = std::get_if<Open>(&order))
            return std::move(*open);
        return std::holds_alternative<Wipe>(order) ? Work(Wipe{}) : Work(Close{});
    }
    // Group commit: one fsync for all that came while the one before was under way.
    Batch batch;
    for (std::size_t entries = 0; !m_orders.empty() && entries < maxEntriesInTransaction;
         m_orders.pop_front()) {
        auto* persist = std::get_if<Persist>(&m_orders.front());
        if (persist == nullptr)
            break;
        entries += 1 + persist->entries.size();
        batch.push_back(std::move(*persist));
    }
    return batch;
}

void DiskThread::hold()
{
    std::unique_lock lock(m_mutex);
    if (m_extraDelay.count() > 0)
        m_changed.wait_for(lock, m_extraDelay, [this] { return m_ending; });
    m_changed.wait(lock, [this] { return m_ending || !m_stalled; });
}

void DiskThread::notify(Notice notice)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_notices.empty();
        m_notices.push_back(std::move(notice));
    }
    if (first)
        m_wake();
}

QString DiskThread::path() const
{
    return m_volume ? m_volume->directory() + u'/' + QFileInfo(m_options.path).fileName() : m_options.path;
}

void DiskThread::carryOut(SqliteFile& file, Open& open)
{
    const auto doOpen = [this, &file] {
        std::optional<Volume::Pass> pass;
        if (m_volume)
            pass.emplace(*m_volume);
        file.setPath(path());
        if (const auto failed = std::exchange(m_wipeFailed, std::nullopt))
            return Result<Contents>(*failed);
        return file.open();
    };
    auto contents = doOpen();
    m_run = open.run;
    m_usable = static_cast<bool>(contents);
    m_late.reset();
    if (open.waiting)
        open.waiting->set_value(std::move(contents));
    else
        notify(OpenDone{open.run, std::move(open.opened), std::move(contents)});
}

void DiskThread::wipeFile(SqliteFile& file)
{
    file.setPath(path());
    m_wipeFailed.reset();
    if (const auto erased = file.erase(); !erased)
        m_wipeFailed = erased.error();
}

void DiskThread::carryOut(SqliteFile& file, const Batch& batch)
{
    if (!m_usable)
        return; // the failure has been reported, or the open was refused
    hold();
    const auto begin = std::chrono::steady_clock::now();
    const auto written = m_late ? Result<Ok>(*m_late) : writeBatch(file, batch);
    if (!written) {
        m_usable = false;
        file.close();
        notify(Failed{m_run, batch.front().token, written.error().message});
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_statistics.writes += batch.size();
        m_statistics.transactions += 1;
        for (const Persist& persist : batch)
            m_statistics.entries += persist.entries.size();
        m_statistics.lastTransaction =
            std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - begin);
        m_statistics.allTransactions += m_statistics.lastTransaction;
    }
    notify(Finished{batch.back().token});
    // Only now, when nobody waits for it.
    const auto checkpointed = file.checkpointIfLong();
    if (!checkpointed) {
        m_late = checkpointed.error();
    } else if (*checkpointed) {
        const std::lock_guard lock(m_mutex);
        ++m_statistics.checkpoints;
    }
}

Result<Ok> DiskThread::writeBatch(SqliteFile& file, const Batch& batch)
{
    if (!m_volume)
        return file.write(batch);
    const Volume::Pass pass(*m_volume);
    if (const QString here = path(); here != file.path()) { // the cluster was saved and goes on elsewhere
        if (const auto moved = file.continueIn(here); !moved)
            return moved.error();
    }
    return file.write(batch);
}

} // namespace raft::storage
