// SPDX-License-Identifier: MIT
// What the larger features of Raft cost in a live cluster of three over UDP, with the safety monitor attached: a
// snapshot that a follower needs, and a transfer of leadership. Needs no display.
//     bench_features [megabytes of the snapshot] [memory]
#include "raftcore/check/safetymonitor.h"
#include "raftcore/cluster/livecluster.h"

#include <QCoreApplication>

#include <condition_variable>
#include <cstdio>
#include <mutex>

using namespace raft;
using Steady = std::chrono::steady_clock;
using What = SnapshotNoted::What;

namespace {

double secondsOf(Steady::duration duration) { return std::chrono::duration<double>(duration).count(); }
double millisecondsOf(Duration duration) { return static_cast<double>(duration.count()) / 1e3; }

// Sees all that happens on the cluster's thread, and waits for it on the program's.
class Watch final : public cluster::EventObserver {
public:
    void begin(const trace::Header& header) override { m_monitor = std::make_unique<check::SafetyMonitor>(header); }
    void observe(const trace::Event& event, std::vector<trace::EventBody>& out) override
    {
        m_monitor->observe(event, out);
        const std::lock_guard lock(m_mutex);
        if (!out.empty())
            ++m_violations;
        std::visit(Overloaded{
                       [&](const RoleChanged& role) {
                           if (role.to == Role::Leader) {
                               m_leader = event.node;
                               m_leaderSince = event.t;
                           }
                           m_candidacies += role.to == Role::PreCandidate || role.to == Role::Candidate ? 1U : 0U;
                       },
                       [&](const trace::Responded& response) {
                           m_answers += response.outcome == trace::Outcome::Ok ? 1U : 0U;
                       },
                       [&](const SnapshotNoted& snapshot) {
                           if (snapshot.what == What::Sending && m_sendingSince == Steady::time_point{})
                               m_sendingSince = Steady::now();
                           if (snapshot.what == What::Installed)
                               m_installedAt = Steady::now();
                           m_bytes = std::max(m_bytes, snapshot.bytes);
                       },
                       [&](const LogCompacted&) { m_compacted = true; },
                       [&](const trace::PacketSent& packet) {
                           m_chunks += std::holds_alternative<InstallSnapshot>(packet.msg) ? 1U : 0U;
                           m_heartbeats += std::holds_alternative<AppendEntries>(packet.msg) ? 1U : 0U;
                       },
                       [&](const TransferChanged& transfer) {
                           if (transfer.what == TransferChanged::What::Begun)
                               m_transferSince = event.t;
                       },
                       [](const auto&) {},
                   },
                   event.body);
        m_changed.notify_all();
    }

    template <class Condition>
    bool waitUntil(Condition condition, std::chrono::seconds patience = std::chrono::seconds(120))
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, patience, [&] { return condition(*this); });
    }
    NodeId leader()
    {
        waitUntil([](const Watch& w) { return !w.m_leader.isEmpty(); });
        const std::lock_guard lock(m_mutex);
        return m_leader;
    }

    std::unique_ptr<check::SafetyMonitor> m_monitor;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    NodeId m_leader;
    Time m_leaderSince{}, m_transferSince{};
    std::uint64_t m_candidacies = 0, m_answers = 0, m_bytes = 0, m_chunks = 0, m_heartbeats = 0, m_violations = 0;
    bool m_compacted = false;
    Steady::time_point m_sendingSince, m_installedAt;
};

struct Rig {
    std::unique_ptr<cluster::LiveCluster> live;
    Watch* watch = nullptr;
};

Rig makeRig(Duration delay, bool durable)
{
    cluster::LiveOptions options;
    options.nodes = 3;
    options.rate = 1.0;
    options.delay = delay;
    options.jitter = options.diskLatency = Duration(0);
    options.durable = durable;
    options.snapshotEntries = options.snapshotBytes = options.keptEntries = 0; // by hand
    options.maxUncommittedBytes = 64U << 20U;
    auto watch = std::make_unique<Watch>();
    Rig rig;
    rig.watch = watch.get();
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    observers.push_back(std::move(watch));
    auto made = cluster::LiveCluster::create(options, std::move(observers));
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().message.c_str());
        return rig;
    }
    rig.live = std::move(made.value());
    return rig;
}

bool sendSnapshot(std::uint64_t megabytes, bool durable)
{
    constexpr std::uint64_t value = 5'000; // bytes of one entry
    Rig rig = makeRig(Duration(0), durable);
    if (!rig.live)
        return false;
    Watch& watch = *rig.watch;
    const NodeId leader = watch.leader();
    const NodeId behind = leader == NodeId("S1") ? NodeId("S2") : NodeId("S1");
    rig.live->submit(cluster::command::KillNode{behind});
    const std::uint64_t entries = megabytes * 1'000'000 / value;
    for (std::uint64_t k = 0; k < entries; ++k) {
        watch.waitUntil([k](const Watch& w) { return k < w.m_answers + 256; });
        rig.live->submit(cluster::command::AppendCommand{leader, "bench", {"set k" + std::to_string(k) + " " + std::string(value, 'x')}, {}, {}});
    }
    if (!watch.waitUntil([entries](const Watch& w) { return w.m_answers >= entries; }))
        return std::fprintf(stderr, "the entries were not appended in time\n"), false;
    rig.live->submit(cluster::command::TakeSnapshot{leader});
    if (!watch.waitUntil([](const Watch& w) { return w.m_compacted; }))
        return std::fprintf(stderr, "the log was not compacted in time\n"), false;
    std::uint64_t candidacies = 0, heartbeats = 0;
    {
        const std::lock_guard lock(watch.m_mutex);
        candidacies = watch.m_candidacies;
        heartbeats = watch.m_heartbeats;
        watch.m_sendingSince = {};
    }
    rig.live->submit(cluster::command::StartNode{behind});
    if (!watch.waitUntil([](const Watch& w) { return w.m_installedAt != Steady::time_point{}; }))
        return std::fprintf(stderr, "the snapshot did not arrive in time\n"), false;
    const std::lock_guard lock(watch.m_mutex);
    const double seconds = secondsOf(watch.m_installedAt - watch.m_sendingSince);
    std::printf("snapshot of %.1f MB to one follower, %s: %.2f s, %.1f MB/s; %llu chunks, %llu other AppendEntries, "
                "%llu candidacies, %llu violations\n",
                static_cast<double>(watch.m_bytes) / 1e6, durable ? "durable" : "in memory", seconds,
                static_cast<double>(watch.m_bytes) / 1e6 / seconds, static_cast<unsigned long long>(watch.m_chunks),
                static_cast<unsigned long long>(watch.m_heartbeats - heartbeats),
                static_cast<unsigned long long>(watch.m_candidacies - candidacies),
                static_cast<unsigned long long>(watch.m_violations));
    return true;
}

// From the last entry that the old leader takes to the first that the new one does.
bool transfer(bool durable)
{
    constexpr Duration delay(10'000); // one way
    Rig rig = makeRig(delay, durable);
    if (!rig.live)
        return false;
    Watch& watch = *rig.watch;
    NodeId leader = watch.leader();
    rig.live->submit(cluster::command::AppendCommand{leader, "bench", {"set x 1"}, {}, {}});
    watch.waitUntil([](const Watch& w) { return w.m_answers >= 1; });
    Duration worst{}, sum{};
    constexpr int transfers = 10;
    for (int k = 0; k < transfers; ++k) {
        rig.live->submit(cluster::command::Transfer{});
        if (!watch.waitUntil([leader](const Watch& w) { return w.m_leader != leader; }))
            return std::fprintf(stderr, "leadership was not handed over in time\n"), false;
        const std::uint64_t answers = watch.m_answers;
        leader = watch.leader();
        const Duration took = watch.m_leaderSince - watch.m_transferSince;
        worst = std::max(worst, took);
        sum += took;
        rig.live->submit(cluster::command::AppendCommand{leader, "bench", {"set x 1"}, {}, {}});
        watch.waitUntil([answers](const Watch& w) { return w.m_answers > answers; });
    }
    const double roundTrip = millisecondsOf(2 * delay);
    std::printf("transfer of leadership, %s: no leader takes entries for %.1f ms on average, %.1f ms at worst of %d: %.2f and %.2f round trips of %.0f ms\n",
                durable ? "durable" : "in memory", millisecondsOf(sum) / transfers, millisecondsOf(worst), transfers,
                millisecondsOf(sum) / transfers / roundTrip, millisecondsOf(worst) / roundTrip, roundTrip);
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const std::uint64_t megabytes = arguments.size() > 1 ? std::max(1U, arguments.at(1).toUInt()) : 100;
    const bool durable = !arguments.contains(QStringLiteral("memory"));
    return sendSnapshot(megabytes, durable) && transfer(durable) ? 0 : 1;
}
