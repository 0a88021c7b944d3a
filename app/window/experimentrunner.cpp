// SPDX-License-Identifier: MIT
#include "app/window/experimentrunner.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace app {

namespace soak = raft::soak;

struct ExperimentRunner::Shared {
    std::atomic<bool> cancelled{false};
    std::atomic<std::uint64_t> count{0};
    std::uint64_t all = 1;
    mutable std::mutex mutex;
    std::vector<soak::Group> groups; // as the numbers come

    void take(const std::string& name, const soak::Sample& sample)
    {
        ++count;
        const std::lock_guard lock(mutex);
        const auto group = std::find_if(groups.begin(), groups.end(), [&name](const soak::Group& each) { return each.name == name; });
        group->samples.push_back(sample);
    }
};

ExperimentRunner::ExperimentRunner(QObject* parent) : QObject(parent) {}

ExperimentRunner::~ExperimentRunner()
{
    cancel();
    for (const QPointer<QThread>& thread : m_leaving) {
        if (thread)
            thread->wait();
    }
}

std::uint64_t ExperimentRunner::usualJobs()
{
    return static_cast<std::uint64_t>(std::max(1, QThread::idealThreadCount() - 1));
}

void ExperimentRunner::begin(const Order& order)
{
    cancel();
    m_shared = std::make_shared<Shared>();
    for (const std::string& name : order.experiment->groups())
        m_shared->groups.push_back({name, {}});
    m_shared->all = order.trials * m_shared->groups.size();
    QPointer<ExperimentRunner> self(this);
    m_thread.reset(QThread::create([self, shared = m_shared, order] {
        const auto seen = [&shared](const std::string& group, const soak::Sample& sample) { shared->take(group, sample); };
        soak::conduct(*order.experiment, {}, order.seed, order.trials, order.jobs, [&shared](double) { return !shared->cancelled; }, seen);
        if (shared->cancelled)
            return;
        // It waits for this thread before it goes, so it is still there.
        QMetaObject::invokeMethod(self.data(), [self, shared] {
            if (self && !shared->cancelled)
                self->finish();
        }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void ExperimentRunner::finish()
{
    m_thread->wait();
    m_thread.reset();
    Q_EMIT done();
}

void ExperimentRunner::cancel()
{
    if (!m_thread)
        return;
    m_shared->cancelled = true;
    QThread* thread = m_thread.release();
    std::erase_if(m_leaving, [](const QPointer<QThread>& each) { return each.isNull(); });
    m_leaving.emplace_back(thread);
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    if (thread->isFinished())
        thread->deleteLater();
}

double ExperimentRunner::share() const
{
    return m_shared ? static_cast<double>(m_shared->count) / static_cast<double>(m_shared->all) : 0;
}

std::vector<soak::Group> ExperimentRunner::soFar() const
{
    if (!m_shared)
        return {};
    std::vector<soak::Group> groups;
    {
        const std::lock_guard lock(m_shared->mutex);
        groups = m_shared->groups;
    }
    std::erase_if(groups, [](const soak::Group& group) { return group.samples.empty(); });
    for (soak::Group& group : groups)
        std::sort(group.samples.begin(), group.samples.end(), [](const soak::Sample& a, const soak::Sample& b) { return a.trial < b.trial; });
    return groups;
}

} // namespace app
