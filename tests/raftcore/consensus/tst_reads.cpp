// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

// §8, dissertation §6.4: reads that do not go through the log.
class TestReads : public QObject {
    Q_OBJECT

    // The leader of `nodes`, whose first entry is committed, with all rules on.
    static Machine leading(std::size_t nodes = 3, RaftOptions options = {})
    {
        Machine machine = elected(nodes, std::move(options));
        for (std::uint64_t peer = 2; peer <= nodes; ++peer)
            machine.acknowledge(peer, 1);
        return machine;
    }
    static Machine elected(std::size_t nodes, RaftOptions options = {})
    {
        Machine machine(nodes, {}, std::move(options), false);
        machine.fire(Timer::Election);
        for (std::uint64_t peer = 2; machine->role() == Role::PreCandidate; ++peer)
            machine.receive(peer, VoteAccepted{Term(1), true});
        for (std::uint64_t peer = 2; machine->role() == Role::Candidate; ++peer)
            machine.receive(peer, VoteAccepted{Term(1), false});
        return machine;
    }
    static RaftOptions without(Rule rule)
    {
        RaftOptions options;
        options.rules.set(rule, false);
        return options;
    }
    static EntriesAccepted answer(std::uint64_t round, std::uint64_t match = 1)
    {
        return {Term(1), Index(match), Index(match), round};
    }
    static std::uint64_t roundOf(const Machine& machine)
    {
        const auto all = machine.sent<AppendEntries>();
        return all.empty() ? 0 : all.back().second.round;
    }
    static std::vector<RequestId> ready(const Machine& machine)
    {
        std::vector<RequestId> ids;
        for (const ReadReady& each : machine.only<ReadReady>())
            ids.push_back(each.request);
        return ids;
    }
    using Ids = std::vector<RequestId>;

private Q_SLOTS:
    void onlyALeaderReads()
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0)).step(Read{7, ReadMode::ReadIndex});
        const ReadRefused refused = machine.only<ReadRefused>().at(0);
        QCOMPARE(refused.request, RequestId(7));
        QVERIFY(std::get<why::NotLeader>(refused.why).leader == S(2));
    }

    void aReadWaitsForARoundThatBeganAfterIt() // etcd: ReadOnlyOptionSafe
    {
        Machine machine = leading();
        machine.fire(Timer::Heartbeat);
        const std::uint64_t before = roundOf(machine);
        machine.step(Read{1, ReadMode::ReadIndex});
        const std::uint64_t round = roundOf(machine);
        QVERIFY(round > before);
        QCOMPARE(machine.sent<AppendEntries>().size(), std::size_t(2));
        QVERIFY(ready(machine).empty());
        machine.receive(2, answer(before)); // it was on its way before the read came
        QVERIFY(ready(machine).empty());
        machine.receive(2, answer(round));
        QCOMPARE(ready(machine), Ids{1});
        QVERIFY(machine.only<ReadReady>()[0].index == Index(1));
        QVERIFY(machine.only<ReadReady>()[0].mode == ReadMode::ReadIndex);
        machine.receive(3, answer(round));
        QVERIFY(ready(machine).empty()); // once
    }

    void oneVoterAnswersAtOnce()
    {
        Machine machine = leading(1);
        machine.step(Read{1, ReadMode::ReadIndex});
        QCOMPARE(ready(machine), Ids{1});
        machine.step(Read{2, ReadMode::Lease});
        QCOMPARE(ready(machine), Ids{2});
    }

    void readsShareARoundAndLaterOnesTheNext()
    {
        Machine machine = leading();
        machine.step(Read{1, ReadMode::ReadIndex});
        const std::uint64_t first = roundOf(machine);
        machine.step(Read{2, ReadMode::ReadIndex});
        QVERIFY(machine.sent<AppendEntries>().empty());
        machine.step(Read{3, ReadMode::ReadIndex});
        machine.receive(2, answer(first));
        QCOMPARE(ready(machine), Ids{1});
        const std::uint64_t second = roundOf(machine); // begun at once for those that wait
        QCOMPARE(second, first + 1);
        machine.receive(3, answer(second));
        QCOMPARE(ready(machine), (Ids{2, 3}));
    }

    void oldAndDoubledAnswersConfirmNothing() // etcd issue 20418, ReadOnlyDuplicateRequest
    {
        Machine machine = leading(5);
        machine.step(Read{1, ReadMode::ReadIndex});
        const std::uint64_t first = roundOf(machine);
        machine.receive(2, answer(first)).receive(2, answer(first));
        QVERIFY(ready(machine).empty()); // one follower twice is no majority of five
        machine.receive(3, answer(first));
        QCOMPARE(ready(machine), Ids{1});
        machine.step(Read{1, ReadMode::ReadIndex}); // the same number, later
        const std::uint64_t second = roundOf(machine);
        machine.receive(4, answer(first)).receive(5, answer(first)).receive(2, answer(first));
        QVERIFY(ready(machine).empty());
        machine.receive(2, answer(second + 9)).receive(3, answer(second + 9)); // no such round was sent
        QVERIFY(ready(machine).empty());
        machine.receive(4, answer(second)).receive(5, answer(second));
        QCOMPARE(ready(machine), Ids{1});
    }

    void aRejectionIsAWordOfTheFollowerToo()
    {
        Machine machine = leading();
        machine.step(Read{1, ReadMode::ReadIndex});
        machine.receive(3, EntriesRejected{Term(1), Index(1), Index(1), Term(), roundOf(machine)});
        QCOMPARE(ready(machine), Ids{1});
    }

    void aNewLeaderWaitsForAnEntryOfItsTerm() // etcd: ReadOnlyForNewLeader
    {
        Machine machine = elected(3);
        machine.step(Read{1, ReadMode::ReadIndex});
        const std::uint64_t round = roundOf(machine);
        machine.receive(2, EntriesAccepted{Term(1), Index(0), Index(0), round});
        QVERIFY(ready(machine).empty());
        machine.acknowledge(2, 1);
        QCOMPARE(ready(machine), Ids{1});
        QVERIFY(machine.only<ReadReady>()[0].index == Index(1));
    }

    void withoutTheRuleANewLeaderReadsTooEarly()
    {
        Machine machine = elected(3, without(Rule::OwnTermBeforeReads));
        machine.step(Read{1, ReadMode::ReadIndex});
        machine.receive(2, EntriesAccepted{Term(1), Index(0), Index(0), roundOf(machine)});
        QCOMPARE(ready(machine), Ids{1});
        QVERIFY(machine.only<ReadReady>()[0].index == Index(0));
    }

    void withoutConfirmationItIsAnsweredFromMemory()
    {
        Machine machine = leading(3, without(Rule::ConfirmReads));
        machine.step(Read{1, ReadMode::ReadIndex});
        QCOMPARE(ready(machine), Ids{1});
        QVERIFY(machine.sent<AppendEntries>().empty());
    }

    void readsAreRefusedWhenLeadershipEnds()
    {
        Machine machine = leading();
        machine.step(Read{1, ReadMode::ReadIndex}).step(Read{2, ReadMode::Lease});
        machine.receive(2, append(2, 2, 1, 1));
        const auto refused = machine.only<ReadRefused>();
        QCOMPARE(refused.size(), std::size_t(2));
        QVERIFY(std::get<why::LeaderChanged>(refused[0].why).term == Term(1)
                || std::get<why::LeaderChanged>(refused[0].why).term == Term(2));
        Machine lonely = leading();
        lonely.step(Read{1, ReadMode::ReadIndex});
        lonely.now += Duration(150'000);
        lonely.fire(Timer::Quorum);
        lonely.now += Duration(150'000);
        lonely.fire(Timer::Quorum); // nobody answered: check-quorum
        QVERIFY(lonely->role() != Role::Leader);
        QCOMPARE(lonely.only<ReadRefused>().size(), std::size_t(1));
    }

    void tooManyReadsAreRefusedWithBothNumbers()
    {
        RaftOptions options;
        options.maxPendingReads = 2;
        Machine machine = leading(3, options);
        machine.step(Read{1, ReadMode::ReadIndex}).step(Read{2, ReadMode::ReadIndex}).step(Read{3, ReadMode::ReadIndex});
        QVERIFY(std::get<why::TooManyWaiting>(machine.only<ReadRefused>().at(0).why) == (why::TooManyWaiting{2, 2}));
    }

    void theRoundOfAReadSendsNoEntryTwice()
    {
        Machine machine = leading();
        machine.step(Read{1, ReadMode::ReadIndex});
        const std::uint64_t round = roundOf(machine);
        machine.propose({"x"}); // behind the same entry, in the same round
        QCOMPARE(machine.sent<AppendEntries>().size(), std::size_t(2));
        machine.receive(2, answer(round));
        QCOMPARE(ready(machine), Ids{1});
        for (const auto& [to, message] : machine.sent<AppendEntries>())
            QVERIFY(message.entries.empty());
        QVERIFY(machine.sent<AppendEntries>().empty());
    }

    void aJointConfigurationConfirmsInBothHalves()
    {
        RaftOptions options = without(Rule::CatchUpFirst);
        options.bootstrap.voters = {S(1), S(4), S(5)};
        Machine machine(0, {}, options);
        machine.fire(Timer::Election).receive(4, VoteAccepted{Term(1), false}).acknowledge(4, 1);
        machine.step(ChangeMembers{Configuration::ofVoters({S(1), S(2), S(3)}), true});
        QVERIFY(machine->configuration().isJoint());
        machine.step(Read{1, ReadMode::ReadIndex});
        const std::uint64_t round = roundOf(machine);
        machine.receive(2, answer(round)).receive(3, answer(round));
        QVERIFY(ready(machine).empty());
        machine.receive(5, answer(round));
        QCOMPARE(ready(machine), Ids{1});
    }

    void whoGetsASnapshotIsAskedAboutTheBeginningOfTheLog()
    {
        DiskContent disk = compacted(diskWith(1, {1, 1, 1}), 3, ClusterSetup::ofSize(3).configuration);
        Machine machine(3, disk);
        machine.becomeLeader().acknowledge(2, 4);
        machine.receive(3, EntriesRejected{Term(2), Index(3), Index(1), Term(), 1}); // it holds nothing
        QVERIFY(machine->progress().at(1).state == ProgressState::Snapshot);
        machine.step(Read{1, ReadMode::ReadIndex});
        const auto asked = machine.sent<AppendEntries>();
        QCOMPARE(asked.size(), std::size_t(2));
        QVERIFY(asked[0].second.prevLogIndex == Index(4) && asked[0].second.prevLogTerm == Term(2));
        QVERIFY(asked[1].second.prevLogIndex.isZero() && asked[1].second.prevLogTerm.isZero()); // matches everywhere
        QVERIFY(asked[1].second.leaderCommit.isZero());
        machine.receive(3, EntriesAccepted{Term(2), Index(), Index(), roundOf(machine)});
        QCOMPARE(ready(machine), Ids{1});
    }

    // ------------------------------------------------------------ leases, dissertation §6.4.1

    void aLeaseIsCountedFromWhenTheRoundWasSent() // etcd: ReadOnlyOptionLease
    {
        Machine machine = leading();
        machine.now += Duration(1'000'000);
        machine.fire(Timer::Heartbeat);
        const std::uint64_t round = roundOf(machine);
        machine.now += Duration(100'000); // the answer is slow
        machine.receive(2, answer(round));
        machine.now += Duration(34'999);
        machine.step(Read{1, ReadMode::Lease});
        QCOMPARE(ready(machine), Ids{1});
        QVERIFY(machine.only<ReadReady>()[0].mode == ReadMode::Lease);
        QVERIFY(machine.sent<AppendEntries>().empty());
        machine.now += Duration(1); // nine tenths of 150 ms after it was sent
        machine.step(Read{2, ReadMode::Lease});
        QVERIFY(ready(machine).empty());
        machine.receive(2, answer(roundOf(machine)));
        QCOMPARE(ready(machine), Ids{2});
        QVERIFY(machine.only<ReadReady>()[0].mode == ReadMode::ReadIndex); // and says so
    }

    void withoutTheRuleALeaseOutlivesTheTimeout()
    {
        Machine machine = leading(3, without(Rule::LeaseWithinTimeout));
        machine.fire(Timer::Heartbeat);
        machine.receive(2, answer(roundOf(machine)));
        machine.now += Duration(500'000);
        machine.step(Read{1, ReadMode::Lease});
        QCOMPARE(ready(machine), Ids{1});
        QVERIFY(machine.only<ReadReady>()[0].mode == ReadMode::Lease);
    }

    void aLeaseNeedsVotersThatWait()
    {
        Machine machine = leading(3, without(Rule::LeaderStickiness));
        machine.fire(Timer::Heartbeat);
        machine.receive(2, answer(roundOf(machine)));
        machine.step(Read{1, ReadMode::Lease});
        QVERIFY(ready(machine).empty());
    }

    void aLeaseDiesWithTheWordToTakeOver()
    {
        Machine machine = leading();
        machine.fire(Timer::Heartbeat);
        machine.receive(2, answer(roundOf(machine)));
        machine.step(Read{1, ReadMode::Lease});
        QVERIFY(machine.only<LeaseChanged>().size() == 1 || machine.only<ReadReady>().size() == 1);
        machine.step(TransferLeadership{S(2)});
        QCOMPARE(machine.only<LeaseChanged>().size(), std::size_t(1));
        QVERIFY(!machine.only<LeaseChanged>()[0].until);
        machine.step(AbortTransfer{}).fire(Timer::Heartbeat); // the word may still arrive
        machine.receive(2, answer(roundOf(machine)));
        machine.step(Read{2, ReadMode::Lease});
        QVERIFY(ready(machine).empty());
    }

    void aLeaseDiesWithTheClockAndWithItsTimers()
    {
        Machine machine = leading();
        machine.fire(Timer::Heartbeat);
        const std::uint64_t round = roundOf(machine);
        machine.receive(2, answer(round));
        machine.step(LoseLease{});
        machine.receive(3, answer(round)); // sent before the clock stood still
        machine.step(Read{1, ReadMode::Lease});
        QVERIFY(ready(machine).empty());
        machine.receive(2, answer(roundOf(machine)));
        machine.step(Read{2, ReadMode::Lease});
        QCOMPARE(ready(machine), Ids{2});
        machine.step(Tune{});
        machine.step(Read{3, ReadMode::Lease});
        QVERIFY(ready(machine).empty());
    }

    void aLeaseIsToldOnlyOnceItIsAskedForAndNotTooOften()
    {
        Machine machine = leading();
        for (int n = 0; n < 3; ++n) {
            machine.now += Duration(50'000);
            machine.fire(Timer::Heartbeat);
            machine.receive(2, answer(roundOf(machine)));
            QVERIFY(machine.only<LeaseChanged>().empty());
        }
        machine.step(Read{1, ReadMode::Lease});
        QCOMPARE(ready(machine), Ids{1});
        QCOMPARE(machine.only<LeaseChanged>().size(), std::size_t(1));
        QVERIFY(machine.only<LeaseChanged>()[0].until == machine.now + Duration(135'000));
        int told = 0;
        for (int n = 0; n < 10; ++n) { // 100 ms of a busy leader
            machine.now += Duration(10'000);
            machine.fire(Timer::Heartbeat);
            machine.receive(2, answer(roundOf(machine)));
            told += static_cast<int>(machine.only<LeaseChanged>().size());
        }
        QCOMPARE(told, 2);
        machine.receive(2, append(2, 2, 1, 1));
        QVERIFY(!machine.only<LeaseChanged>().at(0).until);
    }
};

QTEST_GUILESS_MAIN(TestReads)
#include "tst_reads.moc"
