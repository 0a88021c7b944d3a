// SPDX-License-Identifier: MIT
#include "tests/raftcore/rules/play.h"
#include "tests/raftcore/rules/scenarios.h"

// Who votes for whom, and what is on the disk when he says so (§5.2, §5.4.1).
namespace raft::test {

namespace {

Outcome of(const Play& play, std::uint64_t measured = 0)
{
    return {play.invariants.breaches(), measured};
}

// Two leaders of one term each take a command.
void commandEach(Play& play, std::uint64_t one, std::uint64_t other)
{
    play.cluster.propose(one, "a");
    play.settle();
    play.cluster.propose(other, "b");
    play.settle();
    play.cluster.heartbeat(one);
    play.cluster.heartbeat(other);
    play.settle();
}

// S1 and S3 stand in the same term; S2 is asked by both.
Outcome secondVote(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::OneVoteATerm, on));
    play.cluster.campaign(1);
    play.cluster.campaign(3);
    play.drop(1, 3);
    play.drop(3, 1);
    play.settle();
    commandEach(play, 1, 3);
    return of(play);
}

// S2 votes for S1, and restarts before its disk has finished; then S3 asks in the same term.
Outcome forgottenVote(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::DurableVote, on));
    play.slowDisk(2);
    play.cluster.campaign(1);
    play.pass(1, 2);
    play.pass(2, 1);
    play.drop(1, 3);
    play.restart(2);
    play.drop(1, 2);
    play.cluster.campaign(3);
    play.drop(3, 1);
    play.pass(3, 2);
    play.pass(2, 3);
    commandEach(play, 1, 3);
    return of(play);
}

// S3 lacks a committed entry, and stands after its leader's crash.
Outcome shorterLogStands(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::ElectionRestriction, on));
    play.elect(1);
    play.isolate(3);
    play.cluster.propose(1, "committed");
    play.settle();
    play.crash(1);
    play.join();
    play.elect(3);
    return of(play);
}

// S2's vote for S1 arrives twice; S3 is elected by three of five in the same term.
Outcome doubledVote(bool on)
{
    Play play(5, with(RuleBook::paper(), Rule::CountVotersOnce, on));
    play.cluster.campaign(1);
    play.pass(1, 2);
    const std::vector<Packet> vote = play.takeAway(2, 1);
    play.bring(vote);
    play.bring(vote);
    play.split({1, 2});
    play.settle();
    play.cluster.campaign(3);
    play.settle();
    play.join();
    commandEach(play, 1, 3);
    return of(play);
}

// Four nodes fall apart into two and two.
Outcome twoHalves(bool on)
{
    Play play(4, with(RuleBook::paper(), Rule::StrictMajority, on));
    play.split({1, 2});
    play.cluster.campaign(1);
    play.cluster.campaign(3);
    play.settle();
    commandEach(play, 1, 3);
    return of(play);
}

// S2's vote for S1 in term 1 arrives when S1 stands in term 2, in which S2 has elected S3.
Outcome voteOfLastTerm(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::IgnoreStaleReplies, on));
    play.cluster.campaign(1);
    play.pass(1, 2);
    const std::vector<Packet> late = play.takeAway(2, 1);
    play.isolate(1);
    play.settle();
    play.cluster.campaign(3);
    play.drop(3, 2);
    play.cluster.campaign(3);
    play.settle();
    play.cluster.campaign(1);
    play.bring(late);
    commandEach(play, 1, 3);
    return of(play);
}

// All three timers are set at the same moment.
Outcome timersMeet(bool on)
{
    Play play(3, with(RuleBook(), Rule::RandomTimeouts, on));
    play.run(Duration(10'000'000));
    return of(play, play.invariants.elections());
}

// The leader is gone. S3, which can never win, has a quicker clock than S2, which can.
Outcome quickLoser(bool on)
{
    ClusterSetup setup = ClusterSetup::ofSize(3);
    setup.draw = [](const NodeId& id, std::uint64_t, Duration min, Duration) {
        return id == S(3) ? min : min + Duration(60'000);
    };
    Play play(std::move(setup), with(RuleBook(), Rule::TimerOnlyForGoodReason, on));
    play.elect(1);
    play.isolate(3);
    play.cluster.propose(1, "committed");
    play.settle();
    play.crash(1);
    play.join();
    play.run(Duration(10'000'000));
    return of(play, play.invariants.elections() - 1);
}

} // namespace

std::vector<Scenario> electionScenarios()
{
    return {
        {Rule::OneVoteATerm, "one voter is asked by two candidates of one term", "election safety", "", 0, 0, secondVote},
        {Rule::DurableVote, "a voter restarts before its vote is on the disk", "election safety", "", 0, 0, forgottenVote},
        {Rule::ElectionRestriction, "a candidate lacks a committed entry", "leader completeness", "", 0, 0, shorterLogStands},
        {Rule::CountVotersOnce, "a vote arrives twice", "election safety", "", 0, 0, doubledVote},
        {Rule::StrictMajority, "four nodes fall apart into two and two", "election safety", "", 0, 0, twoHalves},
        {Rule::IgnoreStaleReplies, "a vote of the last term arrives late", "election safety", "", 0, 0, voteOfLastTerm},
        {Rule::RandomTimeouts, "all timers begin at one moment", "", "leaders elected in 10 s", 0, 1, timersMeet},
        {Rule::TimerOnlyForGoodReason, "a node that cannot win has the quickest clock", "",
         "leaders elected in the 10 s after a crash", 0, 1, quickLoser},
    };
}

} // namespace raft::test
