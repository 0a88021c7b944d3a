// SPDX-License-Identifier: MIT
#include "raftcore/soak/experiment.h"

#include "raftcore/soak/trials.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace raft::soak {

const std::vector<Experiment>& experiments()
{
    static const std::vector<Experiment> all{
        {"elections", "how long a cluster is without a leader, by the range of its election timeouts (the paper's Figure 16)",
         "range", "downtime_ms", 1'000, &electionRanges, &electionDowntime},
        {"latency", "how long a commit takes, by the share of packets that get lost", "loss_percent", "latency_ms", 200,
         &lossShares, &commitLatency},
        {"throughput", "entries committed a second with 64 requests outstanding, by the number of voters", "voters",
         "entries_per_second", 10, &voterCounts, &committedPerSecond},
        {"flapping", "time without a leader in a minute while one node comes and goes, with pre-vote and without", "pre_vote",
         "downtime_ms", 50, &preVoteSettings, &downtimeWhileFlapping},
    };
    return all;
}

const Experiment* findExperiment(std::string_view name)
{
    const auto& all = experiments();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Experiment& each) { return each.name == name; });
    return it == all.end() ? nullptr : &*it;
}

std::vector<Group> conduct(const Experiment& experiment, const std::vector<std::string>& groups, std::uint64_t seed,
                           std::uint64_t trials, std::uint64_t jobs, const std::function<bool(double)>& progress,
                           const std::function<void(const std::string& group, const Sample&)>& seen)
{
    std::vector<Group> results;
    for (const std::string& name : groups.empty() ? experiment.groups() : groups)
        results.push_back(Group{name, std::vector<Sample>(static_cast<std::size_t>(trials))});
    const std::uint64_t all = trials * results.size();
    std::atomic<std::uint64_t> next{0};
    std::atomic<bool> isCancelled{false};
    const auto work = [&] {
        for (std::uint64_t k = next.fetch_add(1); k < all && !isCancelled; k = next.fetch_add(1)) {
            Group& group = results[static_cast<std::size_t>(k % results.size())]; // all grow together, for whoever looks
            const std::uint64_t trial = k / results.size() + 1;
            const Sample sample{trial, experiment.trial(seed, group.name, trial)};
            group.samples[static_cast<std::size_t>(trial - 1)] = sample;
            if (seen)
                seen(group.name, sample);
            if (progress && !progress(static_cast<double>(k + 1) / static_cast<double>(all)))
                isCancelled = true;
        }
    };
    std::vector<std::thread> threads;
    for (std::uint64_t k = 1; k < jobs; ++k)
        threads.emplace_back(work);
    work();
    for (std::thread& thread : threads)
        thread.join();
    if (isCancelled)
        results.clear();
    return results;
}

Spread spreadOf(const Group& group)
{
    std::vector<double> values;
    Spread spread;
    spread.count = group.samples.size();
    double sum = 0;
    for (const Sample& sample : group.samples) {
        if (sample.value) {
            values.push_back(*sample.value);
            sum += *sample.value;
        } else {
            ++spread.missing;
        }
    }
    if (values.empty())
        return spread;
    std::sort(values.begin(), values.end());
    spread.least = values.front();
    if (const std::size_t middle = group.samples.size() / 2; middle < values.size())
        spread.median = values[middle];
    if (spread.missing == 0) {
        spread.mean = sum / static_cast<double>(values.size());
        spread.most = values.back();
    }
    return spread;
}

} // namespace raft::soak
