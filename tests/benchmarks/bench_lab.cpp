// SPDX-License-Identifier: MIT
// What the Lab costs: cluster seconds a second with the monitor and the recording on; and travelling through the
// traces that it makes: memory an event, the first fold, seeks and steps.
//
//   bench_lab [cluster seconds [events of each trace to travel through …]]
#include "raftcore/cluster/rebuild.h"
#include "raftcore/scenario/monitorobserver.h"
#include "raftcore/trace/history.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace raft;
using namespace raft::cluster;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// Five nodes, heartbeats of 50 ms, links of 5 ms that lose one packet of a hundred, ten writes a second.
LabOptions options(std::size_t memoryBytes)
{
    LabOptions options;
    options.seed = 7;
    options.delay = Duration(5'000);
    options.jitter = Duration(0);
    options.trace.memoryBytes = memoryBytes;
    command::AppendStream stream;
    stream.perSecond = 10;
    options.schedule = {Planned{Time(0), stream, {}, false},
                        Planned{Time(0), command::Inflict{trace::fault::Loss{{}, {}, 10'000}}, {}, false}};
    return options;
}

std::vector<std::unique_ptr<EventObserver>> judges()
{
    std::vector<std::unique_ptr<EventObserver>> observers;
    observers.push_back(std::make_unique<scenario::MonitorObserver>());
    return observers;
}

void speed(Time until)
{
    Lab lab(options(64U << 20U), judges());
    const auto begin = Clock::now();
    lab.runUntil(until);
    const double seconds = secondsSince(begin);
    std::printf("%.0f cluster seconds, %llu events: %.2f s, %.0f x real time, %.0f events/s\n",
                static_cast<double>(until.count()) / 1e6, static_cast<unsigned long long>(lab.trace()->size()), seconds,
                static_cast<double>(until.count()) / 1e6 / seconds, static_cast<double>(lab.trace()->size()) / seconds);
}

void quantiles(const char* what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const std::size_t count = milliseconds.size();
    std::printf("  %-28s p50 %.3f ms   p99 %.3f ms   max %.3f ms\n", what, milliseconds[count / 2],
                milliseconds[count * 99 / 100], milliseconds.back());
}

void travel(std::uint64_t events)
{
    Lab lab(options(64U << 20U));
    while (lab.trace()->size() < events)
        lab.step();
    const std::shared_ptr<trace::TraceStore> store = lab.trace();
    std::printf("%llu events: %.1f bytes each in memory\n", static_cast<unsigned long long>(events),
                static_cast<double>(store->memoryBytes()) / static_cast<double>(events));
    trace::History history(store);
    auto begin = Clock::now();
    history.stateAfter(store->size());
    std::printf("  first fold: %.2f s\n", secondsSince(begin));
    std::mt19937_64 random(1);
    std::vector<double> seeks, back, forth;
    const auto timed = [&](std::vector<double>& into, std::uint64_t n) {
        begin = Clock::now();
        history.stateAfter(n);
        into.push_back(secondsSince(begin) * 1e3);
    };
    for (int k = 0; k < 300; ++k)
        timed(seeks, 1 + random() % store->size());
    quantiles("seek to a random event", seeks);
    std::uint64_t n = store->size() / 2;
    history.stateAfter(n);
    for (int k = 0; k < 2'000; ++k)
        timed(back, --n);
    quantiles("one event back", back);
    for (int k = 0; k < 2'000; ++k)
        timed(forth, ++n);
    quantiles("one event forth", forth);
    begin = Clock::now();
    const Rebuilt rebuilt = rebuildLab(*store, store->size() / 2, {}, {}, options(64U << 20U).trace);
    std::printf("  rebuilt at its middle: %.2f s%s\n", secondsSince(begin), rebuilt.lab ? "" : rebuilt.report.reason.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    speed(Time((argc > 1 ? std::strtoll(argv[1], nullptr, 10) : 600) * 1'000'000));
    if (argc <= 2) {
        travel(1'000'000);
        travel(10'000'000);
    }
    for (int k = 2; k < argc; ++k)
        travel(std::strtoull(argv[k], nullptr, 10));
    return 0;
}
