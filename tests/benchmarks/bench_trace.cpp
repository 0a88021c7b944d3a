// SPDX-License-Identifier: MIT
// What the trace costs: events a second of processor time for recording, reading and folding, the time of a seek,
// bytes an event.
//
//   bench_trace [events] [nodes]
#include "raftcore/trace/file.h"
#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>

using namespace raft;
using namespace raft::trace;

namespace {

double now()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}
double secondsSince(double begin)
{
    return now() - begin;
}

void rate(const char* what, std::uint64_t events, double begin)
{
    const double seconds = secondsSince(begin);
    std::printf("%-36s %10.0f events/s  %7.0f ns each\n", what, static_cast<double>(events) / seconds,
                seconds * 1e9 / static_cast<double>(events));
}

void seeks(const std::shared_ptr<TraceStore>& store)
{
    History history(store);
    auto begin = now();
    history.stateAfter(store->size());
    rate("first fold, keyframes kept", store->size(), begin);
    std::mt19937_64 random(1);
    std::vector<double> milliseconds;
    for (int i = 0; i < 300; ++i) {
        begin = now();
        history.stateAfter(random() % store->size());
        milliseconds.push_back(secondsSince(begin) * 1e3);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-36s p50 %.2f ms  p99 %.2f ms  max %.2f ms\n", "seek to a random event", milliseconds[150],
                milliseconds[296], milliseconds.back());
    begin = now();
    for (std::uint64_t n = store->size(); n > store->size() - 200; --n)
        history.stateAfter(n);
    std::printf("%-36s %.2f ms each\n", "one event back", secondsSince(begin) * 1e3 / 200);
}

void files(const TraceStore& store)
{
    for (const char* name : {"bench.raftlog", "bench.raftlog.gz"}) {
        const std::string path = (std::filesystem::temp_directory_path() / name).string();
        auto begin = now();
        if (!saveFile(path, store))
            return;
        rate((std::string("save ") + name).c_str(), store.size(), begin);
        std::printf("%-36s %10.1f\n", "  bytes an event",
                    static_cast<double>(std::filesystem::file_size(path))
                        / static_cast<double>(store.size()));
        begin = now();
        const auto loaded = loadFile(path);
        if (loaded)
            rate((std::string("load ") + name).c_str(), store.size(), begin);
        std::filesystem::remove(path);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const std::uint64_t events = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const unsigned nodes = argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 5;
    const auto store = test::syntheticBusyCluster(nodes, events);
    std::printf("%llu events of %u nodes, %.0f s of cluster time\n",
                static_cast<unsigned long long>(store->size()), nodes,
                static_cast<double>(store->lastTime().count()) / 1e6);
    std::printf("%-36s %10.1f\n", "bytes an event in memory",
                static_cast<double>(store->memoryBytes()) / static_cast<double>(store->size()));

    std::vector<Event> decoded;
    decoded.reserve(store->size());
    store->forEach(1, store->size(), [&](const Event& event) {
        decoded.push_back(event);
        return true;
    });
    {
        TraceStore copy(store->header());
        const auto begin = now();
        for (const Event& event : decoded)
            copy.append(event.t, event.node, event.body);
        rate("append", copy.size(), begin);
    }
    {
        std::uint64_t sum = 0;
        const auto begin = now();
        store->forEach(1, store->size(), [&](const Event& event) {
            sum += event.n;
            return true;
        });
        rate("read in order", sum > 0 ? store->size() : 1, begin);
    }
    ClusterState state(store->header());
    auto begin = now();
    for (const Event& event : decoded)
        state.apply(event);
    rate("fold", store->size(), begin);
    begin = now();
    for (int i = 0; i < 1000; ++i) {
        const ClusterState copy = state;
        if (copy.n != state.n)
            return 1;
    }
    std::printf("%-36s %10.1f us\n", "copy a state", secondsSince(begin) * 1e3);
    seeks(store);
    files(*store);
    return 0;
}
