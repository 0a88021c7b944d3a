// SPDX-License-Identifier: MIT
// How much the safety monitor and the statistics cost an event. Usage: bench_monitor [nodes [events]]
#include "raftcore/check/safetymonitor.h"
#include "raftcore/check/statistics.h"
#include "tests/support/synthetictrace.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

template <class Work>
double secondsOf(Work&& work)
{
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
}

void print(const char* what, std::size_t events, double seconds)
{
    std::printf("%-12s %9zu events  %7.3f s  %6.0f ns/event  %5.2f million events/s\n", what, events, seconds,
                seconds * 1e9 / static_cast<double>(events), static_cast<double>(events) / seconds / 1e6);
}

} // namespace

int main(int argc, char** argv)
{
    const auto nodes = static_cast<unsigned>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 5);
    const std::uint64_t wanted = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000;
    const auto store = raft::test::syntheticBusyCluster(nodes, wanted);
    std::vector<raft::trace::Event> events; // decoded beforehand: only the judging is measured
    events.reserve(static_cast<std::size_t>(store->size()));
    store->forEach(1, store->size(), [&](const raft::trace::Event& event) {
        events.push_back(event);
        return true;
    });

    std::vector<raft::trace::EventBody> found;
    raft::check::SafetyMonitor monitor(store->header());
    print("monitor", events.size(), secondsOf([&] {
              for (const raft::trace::Event& event : events)
                  monitor.observe(event, found);
          }));
    raft::check::StatisticsGatherer gatherer(store->header());
    print("statistics", events.size(), secondsOf([&] {
              for (const raft::trace::Event& event : events)
                  gatherer.observe(event);
          }));
    std::printf("chosen entries %llu, violations %zu\n",
                static_cast<unsigned long long>(monitor.chosenIndex().value()), found.size());
    return found.empty() ? 0 : 1;
}
