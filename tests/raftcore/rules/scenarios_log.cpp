// SPDX-License-Identifier: MIT
#include "tests/raftcore/rules/play.h"
#include "tests/raftcore/rules/scenarios.h"

// What is appended, acknowledged and committed (§5.3, §5.4.2, §8).
namespace raft::test {

namespace {

Outcome of(const Play& play, std::uint64_t measured = 0)
{
    return {play.invariants.breaches(), measured};
}

// S3 led term 1 and holds an entry of its own at index 2; S1 leads term 2, and S2 with it.
void forkAt2(Play& play)
{
    play.elect(3);
    play.isolate(3);
    play.cluster.propose(3, "of S3 alone");
    play.elect(1);
}

// S2 leads term 3. Its first message to S3 stands behind an entry that S3 has not.
Outcome behindAnotherEntry(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::LogMatchingCheck, on));
    forkAt2(play);
    play.elect(2);
    play.join();
    play.cluster.heartbeat(2);
    play.settle();
    play.cluster.heartbeat(2);
    play.settle();
    return of(play);
}

// Two messages bring two entries; then the first of them arrives once more.
Outcome lateCopy(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::TruncateOnConflictOnly, on));
    play.isolate(3);
    play.elect(1);
    play.cluster.propose(1, "one");
    const std::vector<Packet> first = play.takeAway(1, 2);
    play.bring(first);
    play.cluster.propose(1, "two");
    play.settle();
    play.bring(first);
    play.crash(1);
    play.join();
    play.elect(2);
    return of(play);
}

// A heartbeat that was put behind the last common entry reaches a follower with another one behind it.
Outcome heartbeatToAFork(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::CommitWithinMatch, on));
    forkAt2(play);
    play.join();
    play.cluster.heartbeat(1);
    play.pass(1, 3);
    return of(play);
}

// The same heartbeat; S2 has crashed, and S3's answer makes a majority.
Outcome answerOfAFork(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::AnswerWhatWasAsked, on));
    play.elect(3);
    play.isolate(3);
    play.cluster.propose(3, "of S3 alone");
    play.settle();
    play.cluster.campaign(1);
    play.pass(1, 2);
    play.pass(2, 1);
    play.crash(2);
    play.settle();
    play.join();
    play.cluster.heartbeat(1);
    play.pass(1, 3);
    play.pass(3, 1);
    play.crash(1);
    play.settle();
    play.restart(2);
    play.elect(3);
    play.elect(3);
    return of(play);
}

// S2 acknowledges an entry, and restarts before its disk has it. The leader crashes.
Outcome forgottenEntry(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::DurableEntries, on));
    play.elect(1);
    play.slowDisk(2);
    play.isolate(3);
    play.cluster.propose(1, "acknowledged");
    play.settle();
    play.restart(2);
    play.crash(1);
    play.join();
    play.elect(3);
    return of(play);
}

// The leader's disk is slow. One follower has the entry; leader and follower crash, and only the leader returns.
Outcome ownCopyOnlyInMemory(bool on)
{
    Play play(3, with(RuleBook::paper(), Rule::OwnDiskCounts, on));
    play.elect(1);
    play.slowDisk(1);
    play.isolate(3);
    play.cluster.propose(1, "on one disk");
    play.settle();
    play.crash(2);
    play.restart(1);
    play.join();
    play.elect(1);
    return of(play);
}

// Figure 8 from (c) on: S1 leads term 4 and brings its entry of term 2 to a third node; S5 has one of term 3.
Outcome figure8(bool on)
{
    ClusterSetup setup = ClusterSetup::ofSize(5);
    setup.disks[S(1)] = setup.disks[S(2)] = diskWith(3, {1, 2});
    setup.disks[S(3)] = setup.disks[S(4)] = diskWith(3, {1});
    setup.disks[S(5)] = diskWith(3, {1, 3});
    setup.adjust = [](RaftOptions& options) { options.maxAppendBytes = 1; }; // one entry a message
    Play play(std::move(setup), with(RuleBook::paper(), Rule::CommitOwnTermOnly, on));
    play.cluster.campaign(1);
    for (std::uint64_t voter = 2; voter <= 4; ++voter)
        play.pass(1, voter);
    for (std::uint64_t voter = 2; voter <= 4; ++voter)
        play.pass(voter, 1);
    play.pass(1, 2);
    play.pass(2, 1);
    for (int i = 0; i < 2; ++i) { // S3 refuses what it cannot place, and takes the entry of term 2
        play.pass(1, 3);
        play.pass(3, 1);
    }
    play.crash(1);
    play.isLost = [](const Packet& packet) { return packet.from == S(1); };
    play.elect(5);
    play.elect(5);
    return of(play);
}

// An entry is on every disk, and its leader crashes before it knows. Then no client asks for anything.
Outcome nothingIsAsked(bool on)
{
    Play play(3, with(RuleBook(), Rule::NoOpAtTermStart, on));
    play.elect(1);
    play.isLost = [](const Packet& packet) { return packet.to == S(1); };
    play.cluster.propose(1, "on every disk");
    play.settle();
    play.crash(1);
    play.join();
    play.run(Duration(10'000'000));
    const Raft& leader = *play.cluster.member(play.leader()).raft;
    return of(play, distance(leader.commitIndex(), leader.log().lastIndex()));
}

// The six followers of Figure 7.
Outcome figure7(bool on)
{
    using Terms = std::vector<std::uint64_t>;
    const std::vector<Terms> followers{{1, 1, 1, 4, 4, 5, 5, 6, 6},    {1, 1, 1, 4},
                                       {1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 6}, {1, 1, 1, 4, 4, 5, 5, 6, 6, 6, 7, 7},
                                       {1, 1, 1, 4, 4, 4, 4},          {1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3}};
    ClusterSetup setup = ClusterSetup::ofSize(7);
    setup.disks[S(1)] = diskWith(7, {1, 1, 1, 4, 4, 5, 5, 6, 6, 6});
    for (std::size_t i = 0; i < followers.size(); ++i)
        setup.disks[S(i + 2)] = diskWith(followers[i].back(), followers[i]);
    Play play(std::move(setup), with(RuleBook::paper(), Rule::FastBacktracking, on));
    play.elect(1);
    std::uint64_t rejections = 0;
    for (std::uint64_t follower = 2; follower <= 7; ++follower)
        rejections += play.delivered(S(follower), "EntriesRejected");
    return of(play, rejections);
}

// Eleven entries are committed and known to be; then all nodes restart, and one comes up first.
Outcome restartAlone(bool on)
{
    Play play(3, with(RuleBook(), Rule::SaveCommitIndex, on));
    play.elect(1);
    for (int i = 0; i < 10; ++i)
        play.cluster.propose(1, "command " + std::to_string(i));
    play.settle();
    play.cluster.heartbeat(1);
    play.settle();
    for (std::uint64_t node = 1; node <= 3; ++node)
        play.crash(node);
    play.restart(2);
    const Raft& alone = play.cluster.raft(2);
    return of(play, distance(alone.lastApplied(), alone.log().lastIndex()));
}

} // namespace

std::vector<Scenario> logScenarios()
{
    return {
        {Rule::LogMatchingCheck, "a message stands behind an entry that the follower has not", "state machine safety", "", 0, 0, behindAnotherEntry},
        {Rule::TruncateOnConflictOnly, "a copy of an old message arrives last", "state machine safety", "", 0, 0, lateCopy},
        {Rule::CommitWithinMatch, "a heartbeat reaches a follower with a fork", "state machine safety", "", 0, 0, heartbeatToAFork},
        {Rule::AnswerWhatWasAsked, "a follower with a fork answers a heartbeat", "leader completeness", "", 0, 0, answerOfAFork},
        {Rule::DurableEntries, "a follower restarts before an acknowledged entry is on its disk", "leader completeness", "", 0, 0, forgottenEntry},
        {Rule::OwnDiskCounts, "a leader restarts before its own entry is on its disk", "leader completeness", "", 0, 0, ownCopyOnlyInMemory},
        {Rule::CommitOwnTermOnly, "Figure 8", "leader completeness", "", 0, 0, figure8},
        {Rule::NoOpAtTermStart, "a leader crashes before it knows of its last majority", "",
         "entries on every disk that 10 s later are not committed", 1, 0, nothingIsAsked},
        {Rule::FastBacktracking, "the six followers of Figure 7", "", "rejections until the logs are equal", 19, 6, figure7},
        {Rule::SaveCommitIndex, "all nodes restart, and one comes up first", "",
         "committed entries that it cannot apply yet", 11, 0, restartAlone},
    };
}

} // namespace raft::test
