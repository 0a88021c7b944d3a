// SPDX-License-Identifier: MIT
#include "tests/raftcore/rules/play.h"
#include "tests/raftcore/rules/scenarios.h"

// Leaders that are disturbed, cut off, removed or followed by another, and changes of members.
namespace raft::test {

namespace {

constexpr Duration second(1'000'000);

Outcome of(const Play& play, std::uint64_t measured = 0)
{
    return {play.invariants.breaches(), measured};
}

ChangeMembers to(std::initializer_list<std::uint64_t> voters, bool joint = false)
{
    std::vector<NodeId> ids;
    for (const std::uint64_t number : voters)
        ids.push_back(S(number));
    return {Configuration::ofVoters(ids), joint};
}

// Three seconds out of reach, and back again.
Outcome outAndBack(bool on)
{
    Play play(3, with(RuleBook(), Rule::PreVote, on));
    play.elect(1);
    play.isolate(3);
    play.run(3 * second);
    play.join();
    play.run(3 * second);
    return of(play, play.invariants.elections() - 1);
}

// The leader can send, but hears nobody.
Outcome deafLeader(bool on)
{
    Play play(3, with(RuleBook(), Rule::CheckQuorum, on));
    play.elect(1);
    play.isLost = [](const Packet& packet) { return packet.to == S(1); };
    play.runWithClient(5 * second, second / 10);
    return of(play, play.commandsChosen());
}

// S4 does not hear that it was removed. There are no pre-votes.
Outcome removedServer(bool on)
{
    Play play(4, with(with(RuleBook(), Rule::PreVote, false), Rule::LeaderStickiness, on));
    play.elect(1);
    play.isolate(4);
    play.cluster.step(1, to({1, 2, 3}));
    play.run(3 * second);
    play.join();
    play.run(5 * second);
    return of(play, play.invariants.elections() - 1);
}

// One link of three is missing.
Outcome missingLink(bool on)
{
    Play play(3, with(RuleBook(), Rule::LeaderStickiness, on));
    play.elect(1);
    play.isLost = [](const Packet& packet) {
        return (packet.from == S(1) && packet.to == S(3)) || (packet.from == S(3) && packet.to == S(1));
    };
    play.run(5 * second);
    return of(play, play.invariants.elections() - 1);
}

// S1 led, and was cut off. S2 leads now; S3 crashes, and S1 is needed.
Outcome leaderOfThePast(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::StepDownOnHigherTerm, on));
    play.elect(1);
    play.isolate(1);
    play.elect(2);
    play.crash(3);
    play.join();
    play.runWithClient(5 * second, second / 10);
    return of(play, play.commandsChosen());
}

// S1 is removed, and knows it.
Outcome removedLeader(bool on)
{
    Play play(3, with(RuleBook(), Rule::RemovedLeaderStepsDown, on));
    play.elect(1);
    play.cluster.step(1, to({2, 3}));
    play.settle();
    const std::uint64_t before = play.delivered(S(1), "AppendEntries");
    play.run(3 * second);
    return of(play, play.delivered(S(1), "AppendEntries") - before);
}

// S3 lacks twenty entries, and is to lead.
Outcome transferToALaggard(bool on)
{
    Play play(3, with(RuleBook(), Rule::CatchUpBeforeTransfer, on));
    play.elect(1);
    play.isolate(3);
    for (int i = 0; i < 20; ++i)
        play.cluster.propose(1, "command " + std::to_string(i));
    play.settle();
    play.join();
    play.cluster.step(1, TransferLeadership{S(3)});
    std::uint64_t without = 0;
    for (int ms = 0; ms < 1'000; ++ms) {
        play.run(Duration(1'000));
        without += play.leader().isEmpty() ? 1U : 0U;
    }
    return of(play, without);
}

// An empty S4 becomes the fourth voter while S3 is down; a client asks for something.
Outcome emptyVoter(bool on)
{
    ClusterSetup setup = ClusterSetup::ofSize(3);
    setup.adjust = [](RaftOptions& options) {
        options.maxAppendBytes = 80; // one entry
        options.maxInflightMessages = 1;
    };
    Play play(std::move(setup), with(RuleBook(), Rule::CatchUpFirst, on));
    play.elect(1);
    for (int i = 0; i < 100; ++i) {
        play.cluster.propose(1, "command " + std::to_string(i));
        play.settle();
    }
    play.crash(3);
    play.cluster.add(S(4));
    play.cluster.step(1, to({1, 2, 3, 4}));
    play.cluster.propose(1, "the next one");
    const std::uint64_t before = play.commandsChosen();
    return of(play, play.lasted(10 * second, [&] { return play.commandsChosen() > before; }));
}

// From three voters to five, while the new ones and S1 are parted from the others.
Outcome threeToFive(bool on)
{
    Play play(3, with(RuleBook(), Rule::JointConsensus, on));
    play.elect(1);
    play.cluster.add(S(4));
    play.cluster.add(S(5));
    play.cluster.step(1, to({1, 2, 3, 4, 5}, true));
    while (play.cluster.raft(1).configuration().voters.size() == 3)
        play.cluster.packets().empty() ? play.cluster.heartbeat(1) : play.cluster.deliver(0);
    play.split({2, 3});
    play.settle();
    play.cluster.heartbeat(1);
    play.settle();
    play.elect(2);
    return of(play);
}

// S5 and then S4 are removed by a leader that reaches S2 alone.
Outcome twoRemovals(bool on)
{
    Play play(5, with(RuleBook(), Rule::OneChangeAtATime, on));
    play.elect(1);
    play.split({1, 2});
    play.cluster.step(1, to({1, 2, 3, 4}));
    play.cluster.step(1, to({1, 2, 3}));
    play.settle();
    play.elect(3);
    return of(play);
}

// The erratum of 2015: S1 adds S5 in term 1 and reaches nobody else; S2 removes S1 in term 2; S1 returns in term 3.
Outcome erratum(bool on)
{
    ClusterSetup setup = ClusterSetup::ofSize(4);
    setup.configuration.learners = {S(5)};
    Play play(std::move(setup), with(RuleBook::paper(), Rule::OwnTermBeforeChange, on));
    play.elect(1);
    play.cluster.heartbeat(1);
    play.settle();
    play.split({1, 5});
    play.cluster.step(1, to({1, 2, 3, 4, 5}));
    play.settle();
    play.cluster.campaign(2);
    play.isLost = [](const Packet& packet) {
        const bool isAway = packet.from == S(1) || packet.to == S(1) || packet.to == S(5);
        return isAway || (packet.to == S(4) && std::holds_alternative<AppendEntries>(packet.message));
    };
    play.settle();
    play.cluster.step(2, to({2, 3, 4}));
    play.settle();
    play.split({2, 3});
    play.restart(1);
    play.elect(1);
    play.elect(1);
    return of(play);
}

} // namespace

std::vector<Scenario> leadershipScenarios()
{
    return {
        {Rule::PreVote, "a node is cut off for three seconds, and returns", "", "leaders elected though none failed", 1, 0, outAndBack},
        {Rule::CheckQuorum, "a leader can send, but not hear", "", "commands committed in 5 s, of 50", 0, 47, deafLeader},
        {Rule::LeaderStickiness, "a removed server does not know it, and there are no pre-votes", "",
         "leaders elected though none failed", 11, 0, removedServer},
        {Rule::LeaderStickiness, "one link of three is missing", "", "leaders elected though none failed", 1, 0, missingLink},
        {Rule::StepDownOnHigherTerm, "a leader of the past is needed as a follower", "", "commands committed in 5 s, of 50", 0, 50, leaderOfThePast},
        {Rule::RemovedLeaderStepsDown, "a leader removes itself", "", "messages to its former followers in 3 s", 118, 0, removedLeader},
        {Rule::CatchUpBeforeTransfer, "the next leader lacks twenty entries", "", "ms without a leader", 293, 10, transferToALaggard},
        {Rule::CatchUpFirst, "an empty server becomes a voter while another is down", "", "ms until the next command is committed", 2080, 40, emptyVoter},
        {Rule::JointConsensus, "from three voters to five, during a partition", "state machine safety", "", 0, 0, threeToFive},
        {Rule::OneChangeAtATime, "two voters are removed in a row, during a partition", "state machine safety", "", 0, 0, twoRemovals},
        {Rule::OwnTermBeforeChange, "the erratum of 2015", "state machine safety", "", 0, 0, erratum},
    };
}

} // namespace raft::test
