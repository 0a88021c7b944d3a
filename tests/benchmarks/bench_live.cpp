// SPDX-License-Identifier: MIT
// A live cluster of three at true speed over UDP, on SQLite with real fsyncs, with the safety monitor attached:
// the latency of one request at a time, and the throughput of 64 at once. Needs no display.
//     bench_live [seconds per measurement] [memory]
#include "raftcore/check/safetymonitor.h"
#include "raftcore/cluster/livecluster.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>
#include <condition_variable>

using namespace raft;
using Steady = std::chrono::steady_clock;

namespace {

class Judge final : public cluster::EventObserver {
public:
    void begin(const trace::Header& header) override { m_monitor = std::make_unique<check::SafetyMonitor>(header); }
    void observe(const trace::Event& event, std::vector<trace::EventBody>& out) override
    {
        m_monitor->observe(event, out);
    }

private:
    std::unique_ptr<check::SafetyMonitor> m_monitor;
};

// A client that has a fixed number of requests under way; it sits on the cluster's thread and asks the leader.
class Load final : public cluster::EventObserver {
public:
    void begin(const trace::Header&) override {}
    void observe(const trace::Event& event, std::vector<trace::EventBody>&) override
    {
        if (const auto* role = std::get_if<RoleChanged>(&event.body); role != nullptr && role->to == Role::Leader) {
            const std::lock_guard lock(m_mutex);
            m_leader = event.node;
            m_changed.notify_all();
        }
        if (const auto* write = std::get_if<trace::WriteStarted>(&event.body); write != nullptr)
            ++m_writes;
        if (const auto* violated = std::get_if<trace::Violated>(&event.body); violated != nullptr)
            ++m_violations;
        const auto* response = std::get_if<trace::Responded>(&event.body);
        if (response == nullptr)
            return;
        const Steady::time_point now = Steady::now();
        const std::lock_guard lock(m_mutex);
        if (response->outcome == trace::Outcome::Ok && now >= m_from && now < m_until) {
            m_latencies.push_back(std::chrono::duration<double, std::micro>(now - m_asked[response->serial]).count());
            ++m_done;
        }
        m_asked.erase(response->serial);
        if (now < m_until)
            ask();
        else if (m_asked.empty())
            m_changed.notify_all();
    }

    void run(cluster::LiveCluster& live, int outstanding, std::chrono::duration<double> seconds)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_leader.isEmpty(); });
        m_cluster = &live;
        m_latencies.clear();
        m_done = 0;
        m_writes = 0;
        m_from = Steady::now() + std::chrono::milliseconds(300);
        m_until = m_from + std::chrono::duration_cast<Steady::duration>(seconds);
        for (int k = 0; k < outstanding; ++k)
            ask();
        m_changed.wait(lock, [this] { return Steady::now() >= m_until && m_asked.empty(); });
        std::sort(m_latencies.begin(), m_latencies.end());
        const auto at = [this](double part) {
            return m_latencies.empty() ? 0.0
                                       : m_latencies[static_cast<std::size_t>(part * static_cast<double>(m_latencies.size() - 1))];
        };
        std::printf("%3d outstanding: %8.0f entries/s   p50 %7.0f us   p99 %7.0f us   max %7.0f us   %.1f writes/s a node\n",
                    outstanding, static_cast<double>(m_done) / seconds.count(), at(0.5), at(0.99), at(1.0),
                    static_cast<double>(m_writes) / seconds.count() / 3);
    }

private:
    void ask()
    {
        cluster::command::AppendCommand append;
        append.node = m_leader;
        append.client = "bench";
        append.entries = {"set key 16-bytes" + std::to_string(m_next % 10)};
        m_asked[m_next++] = Steady::now();
        m_cluster->submit(std::move(append));
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    cluster::LiveCluster* m_cluster = nullptr;
    NodeId m_leader;
    std::map<std::uint64_t, Steady::time_point> m_asked;
    std::uint64_t m_next = 1;
    std::uint64_t m_done = 0;
    std::atomic<std::uint64_t> m_writes{0};
    std::uint64_t m_violations = 0;
    std::vector<double> m_latencies;
    Steady::time_point m_from, m_until;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const double seconds = arguments.size() > 1 ? std::max(0.1, arguments.at(1).toDouble()) : 3.0;
    cluster::LiveOptions options;
    options.nodes = 3;
    options.rate = 1.0;
    options.delay = options.jitter = options.diskLatency = Duration(0);
    options.durable = !arguments.contains(QStringLiteral("memory"));
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    if (!arguments.contains(QStringLiteral("unjudged")))
        observers.push_back(std::make_unique<Judge>());
    auto load = std::make_unique<Load>();
    Load& client = *load;
    observers.push_back(std::move(load));
    auto made = cluster::LiveCluster::create(options, std::move(observers));
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        return 1;
    }
    for (const int outstanding : {1, 64})
        client.run(*made.value(), outstanding, std::chrono::duration<double>(seconds));
    const auto store = made.value()->trace();
    std::printf("%llu events, %.1f bytes each in memory\n", static_cast<unsigned long long>(store->size()),
                static_cast<double>(store->memoryBytes()) / static_cast<double>(store->size()));
    return 0;
}
