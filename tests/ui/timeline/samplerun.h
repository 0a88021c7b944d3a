// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/cluster.h"
#include "raftcore/trace/store.h"
#include "tests/support/tracebuilder.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace ui::test {

inline raft::trace::Header headerOf(const std::vector<std::string>& names)
{
    raft::trace::Header header;
    for (const std::string& name : names)
        header.nodes.emplace_back(name);
    header.configuration = raft::Configuration::ofVoters(header.nodes);
    return header;
}

// A run of a few nodes as it might have been, with elections, faults, entries and clients; times in milliseconds.
class SampleRun {
public:
    explicit SampleRun(std::size_t nodes = 5)
    {
        for (std::size_t i = 1; i <= nodes; ++i)
            m_names.push_back("S" + std::to_string(i));
        std::vector<const char*> names;
        for (const std::string& name : m_names)
            names.push_back(name.c_str());
        trace = std::make_unique<raft::test::TraceBuilder>(names);
        m_up.assign(nodes, true);
        trace->startAll();
    }

    std::unique_ptr<raft::test::TraceBuilder> trace;

    const char* name(std::size_t node) const { return m_names[node].c_str(); } // from 0
    void waitUntil(std::int64_t ms)
    {
        const raft::Time to = std::chrono::milliseconds(ms);
        if (to > trace->now())
            trace->wait(to - trace->now());
    }
    // An election that takes a while; all that are up and not among `deaf` vote.
    void elect(std::size_t candidate, const std::vector<std::size_t>& deaf = {})
    {
        m_leader = candidate;
        m_deaf = deaf;
        trace->campaign(name(candidate));
        trace->persist(name(candidate));
        for (const std::size_t voter : followers()) {
            trace->wait(std::chrono::milliseconds(12));
            trace->ask(name(candidate), name(voter));
            trace->grant(name(voter), name(candidate));
        }
        trace->lead(name(candidate));
    }
    // Heartbeats every 50 ms, and an entry now and then.
    void live(std::int64_t untilMs, int entryEvery = 6)
    {
        const raft::Time to = std::chrono::milliseconds(untilMs);
        for (int round = 0; trace->now() < to; ++round) {
            if (entryEvery > 0 && round % entryEvery == 0)
                append();
            else
                heartbeat();
            trace->wait(std::chrono::milliseconds(50));
        }
    }
    void append()
    {
        const char* leader = name(m_leader);
        const std::uint64_t serial = ++m_serial;
        trace->request(leader, "you", serial, {"set x 1"});
        trace->append(leader, "set x 1");
        trace->persist(leader);
        const std::uint64_t index = trace->lastOf(leader);
        for (const std::size_t follower : followers()) {
            trace->wait(std::chrono::milliseconds(2 + (index * 7 + follower * 3) % 9));
            trace->replicate(leader, name(follower), index);
        }
        trace->commitAndApply(leader, index);
        trace->respond(leader, "you", serial, index);
        for (const std::size_t follower : followers())
            trace->commitAndApply(name(follower), index);
    }
    void heartbeat()
    {
        for (const std::size_t follower : followers()) {
            raft::AppendEntries beat;
            beat.term = raft::Term(trace->termOf(name(m_leader)));
            beat.leaderId = raft::NodeId(name(m_leader));
            trace->exchange(name(m_leader), name(follower), beat);
        }
    }
    void fault(raft::trace::FaultId id, raft::trace::Fault fault) { trace->add("", raft::trace::FaultBegan{id, std::move(fault)}); }
    void heal(raft::trace::FaultId id) { trace->add("", raft::trace::FaultHealed{id}); }
    void kill(std::size_t node, raft::trace::FaultId id)
    {
        fault(id, raft::trace::fault::Down{raft::NodeId(name(node))});
        trace->stop(name(node));
        m_up[node] = false;
    }
    void restart(std::size_t node, raft::trace::FaultId id)
    {
        heal(id);
        trace->start(name(node));
        m_up[node] = true;
    }
    void setDeaf(std::vector<std::size_t> deaf) { m_deaf = std::move(deaf); }
    void setUp(std::size_t node, bool up) { m_up[node] = up; }

    std::shared_ptr<raft::trace::TraceStore> store() const
    {
        auto made = std::make_shared<raft::trace::TraceStore>(trace->header);
        for (const raft::trace::Event& event : trace->events)
            made->append(event.t, event.node, event.body);
        return made;
    }

    // About 41 s of a cluster of five: two leaders fall, one node is paused, one is cut off and counts its own elections.
    static SampleRun study()
    {
        using namespace raft::trace;
        SampleRun run;
        run.waitUntil(200);
        run.elect(0);
        run.live(4'800);
        run.kill(0, 1);
        run.waitUntil(5'400);
        run.trace->campaign(run.name(2));
        run.waitUntil(5'700);
        run.elect(2);
        run.live(8'000);
        run.restart(0, 1);
        run.live(11'000);
        run.fault(2, fault::Pause{raft::NodeId("S4")});
        run.trace->pause("S4");
        run.setUp(3, false);
        run.live(13'900);
        run.trace->resume("S4");
        run.heal(2);
        run.setUp(3, true);
        run.fault(3, fault::Loss{{}, {}, 80'000});
        run.trace->campaign(run.name(4));
        run.waitUntil(14'600);
        run.elect(4);
        run.live(21'600);
        run.trace->campaign(run.name(1));
        run.waitUntil(22'500);
        run.elect(1);
        run.live(24'000);
        run.fault(4, fault::Partition{"isolate", {{raft::NodeId("S5")}, {raft::NodeId("S1"), raft::NodeId("S2"), raft::NodeId("S3"), raft::NodeId("S4")}}});
        run.setDeaf({4});
        run.fault(5, fault::SlowDisk{raft::NodeId("S1"), std::chrono::milliseconds(40)});
        for (const std::int64_t at : {28'500, 32'000, 35'400, 38'900}) {
            run.live(at);
            run.trace->campaign(run.name(4));
        }
        run.live(41'200);
        return run;
    }

private:
    std::vector<std::size_t> followers() const
    {
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            const bool deaf = std::find(m_deaf.begin(), m_deaf.end(), i) != m_deaf.end();
            if (i != m_leader && m_up[i] && !deaf)
                all.push_back(i);
        }
        return all;
    }

    std::vector<std::string> m_names;
    std::vector<bool> m_up;
    std::vector<std::size_t> m_deaf;
    std::size_t m_leader = 0;
    std::uint64_t m_serial = 0;
};

// A cluster that stands still where it is told to, and remembers what it was asked to do.
class StillCluster : public raft::cluster::Cluster {
public:
    explicit StillCluster(std::shared_ptr<const raft::trace::TraceStore> trace) : m_trace(std::move(trace)) { reading.now = m_trace->lastTime(); }

    raft::cluster::ClockReading reading{raft::Time{}, 0.04, true, false};
    std::vector<raft::cluster::Command> commands;

    std::shared_ptr<const raft::trace::TraceStore> trace() const override { return m_trace; }
    raft::cluster::ClockReading clock() const override { return reading; }
    void submit(raft::cluster::Command command) override { commands.push_back(std::move(command)); }
    QString directory() const override { return {}; }

private:
    std::shared_ptr<const raft::trace::TraceStore> m_trace;
};

} // namespace ui::test
