// SPDX-License-Identifier: MIT
#include "tests/raftcore/rules/play.h"
#include "tests/raftcore/rules/scenarios.h"

#include "tests/raftcore/node/desk.h"

// What clients are told, what takes effect, and what a snapshot stands for (§7, §8).
namespace raft::test {

namespace {

Outcome of(const Play& play, std::uint64_t measured = 0)
{
    return {play.invariants.breaches(), measured};
}

// S1 was deposed, and does not know it. S2 has committed more.
Outcome readAtADeposedLeader(bool on)
{
    Play play(3, with(RuleBook(), Rule::ConfirmReads, on));
    play.elect(1);
    play.isolate(1);
    play.elect(2);
    play.cluster.propose(2, "newer");
    play.settle();
    play.cluster.step(1, Read{1, ReadMode::ReadIndex});
    play.settle();
    return of(play, play.invariants.readsAnswered());
}

// S2 leads, and does not know yet what S1 has committed and told its client.
Outcome readAtANewLeader(bool on)
{
    Play play(3, with(RuleBook(), Rule::OwnTermBeforeReads, on));
    play.elect(1);
    play.isolate(3);
    play.cluster.propose(1, "committed");
    play.settle();
    play.crash(1);
    play.isLost = [](const Packet& packet) {
        const auto* append = std::get_if<AppendEntries>(&packet.message);
        return append != nullptr && !append->entries.empty();
    };
    play.elect(2);
    play.cluster.step(2, Read{1, ReadMode::ReadIndex});
    play.settle();
    return of(play, play.invariants.readsAnswered());
}

// S1 is cut off right after its quorum was heard, and S2's timer is short: for a while both lead.
Outcome readByAnOldLease(bool on)
{
    ClusterSetup setup = ClusterSetup::ofSize(3);
    setup.draw = [](const NodeId& id, std::uint64_t, Duration min, Duration max) { return id == S(2) ? min : max; };
    Play play(std::move(setup), with(RuleBook(), Rule::LeaseWithinTimeout, on));
    play.latency = Duration(1'000);
    play.elect(1);
    play.cluster.step(1, Read{1, ReadMode::Lease});
    play.run(Duration(155'000));
    play.isolate(1);
    play.run(Duration(250'000), [&] { return play.leader() == S(2); });
    play.cluster.propose(2, "newer");
    play.run(Duration(5'000));
    play.cluster.step(1, Read{2, ReadMode::Lease});
    return of(play, play.cluster.raft(1).role() == Role::Leader && play.leader() == S(2) ? 1 : 0);
}

// The log is cut, and the node restarts before the snapshot is on the disk.
Outcome cutBeforeTheSnapshot(bool on)
{
    ClusterSetup setup = ClusterSetup::ofSize(3);
    setup.adjust = [](RaftOptions& options) { options.keptEntries = 0; };
    Play play(std::move(setup), with(RuleBook(), Rule::SnapshotNeedsDisk, on));
    play.elect(1);
    for (int i = 0; i < 5; ++i)
        play.cluster.propose(1, "command " + std::to_string(i));
    play.settle();
    play.cluster.heartbeat(1);
    play.settle();
    play.slowDisk(2);
    play.cluster.step(2, TakeSnapshot{});
    if (!on)
        play.cluster.finishWrite(S(2)); // the first of two writes
    play.restart(2);
    play.cluster.propose(1, "one more");
    play.settle();
    play.cluster.heartbeat(1);
    play.settle();
    return of(play);
}

// A client's command is carried out, the answer is lost, and the client asks another node.
Outcome retry(bool on)
{
    Desk desk(with(RuleBook(), Rule::Sessions, on));
    desk.now += Duration(500'000);
    desk.elect(1);
    const auto ask = [&](int node, std::uint64_t serial, decltype(ClientRequest::body) body) {
        desk.at(node).replica->submit(desk.now, {{"client", serial, std::move(body)}}, desk.host(node));
        desk.settle();
        desk.beat(1);
    };
    ask(1, 1, RegisterRequest{0});
    const Index session = desk.accepted(1, 1)->lastIndex;
    ask(1, 2, AppendRequest{{"set x 1"}, {}, {}, session});
    ask(1, 3, AppendRequest{{"cas x 1 2"}, {}, {}, session});
    ask(3, 3, AppendRequest{{"cas x 1 2"}, {}, {}, session}); // the very same
    const auto effects = static_cast<std::uint64_t>(desk.entriesWith(2, "cas x 1 2")) - desk.host(2).duplicates.size();
    Outcome outcome{{}, effects};
    if (effects > 1)
        outcome.breaches.push_back({"exactly once", NodeId("S2"), desk.accepted(3, 3)->result});
    return outcome;
}

} // namespace

std::vector<Scenario> clientScenarios()
{
    return {
        {Rule::ConfirmReads, "a deposed leader is asked", "fresh reads", "", 1, 0, readAtADeposedLeader},
        {Rule::OwnTermBeforeReads, "a new leader is asked at once", "fresh reads", "", 1, 0, readAtANewLeader},
        {Rule::LeaseWithinTimeout, "a leader that is cut off is asked while another leads", "fresh reads", "", 1, 1, readByAnOldLease},
        {Rule::Sessions, "the answer is lost, and the client asks again", "exactly once", "times that the command took effect", 2, 1, retry},
        {Rule::SnapshotNeedsDisk, "a node restarts before its snapshot is on the disk", "snapshots kept", "", 0, 0, cutBeforeTheSnapshot},
    };
}

std::vector<Scenario> allScenarios()
{
    std::vector<Scenario> all;
    for (const auto& part : {electionScenarios(), logScenarios(), leadershipScenarios(), clientScenarios()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace raft::test
