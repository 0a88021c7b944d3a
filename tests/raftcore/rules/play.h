// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

#include <functional>

namespace raft::test {

RuleBook with(RuleBook rules, Rule rule, bool on);

// A cluster on a stage: every packet goes where the scenario sends it, and all invariants watch.
class Play {
public:
    explicit Play(ClusterSetup setup, const RuleBook& rules);
    Play(std::size_t nodes, const RuleBook& rules) : Play(ClusterSetup::ofSize(nodes), rules) {}

    // Packets for which it is true are lost, when their time comes.
    std::function<bool(const Packet&)> isLost;
    void isolate(std::uint64_t number);
    void split(std::vector<std::uint64_t> side); // from the others
    void join() { isLost = {}; }

    // Without the passing of time: all packets arrive, or those that are on their way from one node to another now.
    void settle();
    void pass(std::uint64_t from, std::uint64_t to);
    void drop(std::uint64_t from, std::uint64_t to);
    std::vector<Packet> takeAway(std::uint64_t from, std::uint64_t to); // to be given back with bring()
    void bring(const std::vector<Packet>& packets);
    // Long after anybody heard of a leader, this node campaigns.
    void elect(std::uint64_t number);
    void slowDisk(std::uint64_t number) { cluster.member(S(number)).finishesWritesAtOnce = false; }
    void crash(std::uint64_t number) { cluster.crash(S(number)); }
    void restart(std::uint64_t number);

    // With time: every packet takes `latency`, timers fire when they are due.
    Duration latency{10'000};
    void run(Duration forThatLong, const std::function<bool()>& isDone = {});
    // The same, while a client sends a command to the newest leader every now and then.
    void runWithClient(Duration forThatLong, Duration every);
    std::uint64_t lasted(Duration atMost, const std::function<bool()>& isDone); // in milliseconds

    NodeId leader() const; // of the newest term; empty = none
    std::uint64_t commandsChosen() const;
    std::uint64_t delivered(const NodeId& from, std::string_view kind) const; // AppendEntries and so on, with run() and settle()

    TestCluster cluster;
    Invariants invariants;

private:
    void takeNext();

    std::deque<Time> m_due; // of the packets on their way
    std::map<std::pair<NodeId, std::string>, std::uint64_t> m_delivered;
};

std::string_view nameOf(const RaftMessage& message);

} // namespace raft::test
