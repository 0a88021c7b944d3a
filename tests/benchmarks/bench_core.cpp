// SPDX-License-Identifier: MIT
// Three machines in one thread, disks that finish at once, observations on: committed entries of 16 bytes a
// second of processor time, until each is applied by all three.
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

using namespace raft;

namespace {

struct Job {
    std::size_t to;
    Input input;
};

class Cluster {
public:
    Cluster()
    {
        const auto configuration = Configuration::ofVoters({NodeId("S1"), NodeId("S2"), NodeId("S3")});
        for (const NodeId& id : configuration.voters) {
            RaftOptions options;
            options.id = id;
            options.bootstrap = configuration;
            options.snapshotEntries = options.snapshotBytes = 0; // nobody here can make one
            m_nodes.emplace_back(options, Restored{}, [](std::uint64_t, Duration min, Duration) { return min; });
            m_nodes.back().start(m_now, m_effects);
            m_effects.clear();
        }
        m_applied.resize(m_nodes.size());
        give(0, TimerExpired{Timer::Election});
        run();
        beat();
    }

    void propose(std::size_t entries)
    {
        Proposal proposal;
        proposal.request = ++m_requests;
        for (std::size_t i = 0; i < entries; ++i)
            proposal.entries.push_back(ForwardedEntry{EntryType::Command, "bench", m_requests, Index(), 0, "sixteen bytes ok"});
        give(0, Propose{{std::move(proposal)}});
        run();
    }
    void beat()
    {
        give(0, TimerExpired{Timer::Heartbeat});
        run();
    }
    std::uint64_t appliedEverywhere() const
    {
        std::uint64_t least = m_applied[0];
        for (const std::uint64_t each : m_applied)
            least = std::min(least, each);
        return least;
    }
    std::uint64_t observations() const { return m_observations; }

private:
    void give(std::size_t to, Input input) { m_jobs.push_back({to, std::move(input)}); }

    void run()
    {
        for (std::size_t next = 0; next < m_jobs.size(); ++next) {
            const Job job = std::move(m_jobs[next]);
            m_nodes[job.to].step(m_now, job.input, m_effects);
            carryOut(job.to);
        }
        m_jobs.clear();
    }

    void carryOut(std::size_t node)
    {
        for (Effect& effect : m_effects) {
            if (auto* send = std::get_if<Send>(&effect))
                give(static_cast<std::size_t>(send->to.view()[1] - '1'), Receive{m_nodes[node].id(), std::move(send->message)});
            else if (const auto* write = std::get_if<Persist>(&effect))
                give(node, WriteFinished{write->token});
            else if (const auto* apply = std::get_if<Apply>(&effect))
                m_applied[node] = apply->index.value();
            else
                ++m_observations;
        }
        m_effects.clear();
    }

    std::vector<Raft> m_nodes;
    std::vector<Job> m_jobs;
    std::vector<std::uint64_t> m_applied;
    Effects m_effects;
    Time m_now{0};
    std::uint64_t m_requests = 0;
    std::uint64_t m_observations = 0;
};

bool measure(const char* name, std::uint64_t entries, std::size_t batch, bool beatEachTime, double atLeast)
{
    Cluster cluster;
    const std::uint64_t before = cluster.appliedEverywhere();
    const std::clock_t start = std::clock(); // of this process: a busy machine does not count
    for (std::uint64_t done = 0; done < entries; done += batch) {
        cluster.propose(batch);
        if (beatEachTime)
            cluster.beat();
    }
    cluster.beat();
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const std::uint64_t applied = cluster.appliedEverywhere() - before;
    const double rate = static_cast<double>(applied) / took;
    std::printf("%-52s %9.0f entries/s  (%llu applied by all three, %llu observations)\n", name, rate,
                static_cast<unsigned long long>(applied), static_cast<unsigned long long>(cluster.observations()));
    return applied == entries && rate >= atLeast;
}

} // namespace

// With --check the exit code says whether the measures hold; the numbers depend on the machine.
int main(int argc, char** argv)
{
    const bool isChecking = argc > 1 && std::string_view(argv[1]) == "--check";
    bool holds = measure("one at a time", 300'000, 1, false, 300'000);
    holds = measure("one at a time, a heartbeat after each", 150'000, 1, true, 0) && holds;
    holds = measure("batched by 64", 64 * 20'000, 64, false, 1'500'000) && holds;
    return isChecking && !holds ? EXIT_FAILURE : EXIT_SUCCESS;
}
