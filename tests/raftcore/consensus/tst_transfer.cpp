// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

using What = TransferChanged::What;

// Dissertation §3.10: a leader hands over.
class TestTransfer : public QObject {
    Q_OBJECT

    // The leader of term 1, whose blank entry everybody acknowledges.
    static Machine leading(std::size_t nodes = 3, RaftOptions options = {})
    {
        Machine machine(nodes, {}, std::move(options));
        machine.becomeLeader();
        for (std::uint64_t peer = 2; peer <= nodes; ++peer)
            machine.acknowledge(peer, 1);
        return machine;
    }
    static Machine following(RaftOptions options = {}, bool isPlain = true) // S2 in term 1, with one entry of it
    {
        Machine machine(3, {}, std::move(options), isPlain);
        machine.receive(2, append(1, 2, 0, 0, {1}));
        return machine;
    }
    static TimeoutNow word(std::uint64_t term, std::uint64_t from, std::uint64_t last, std::uint64_t lastTerm)
    {
        return {Term(term), S(from), Index(last), Term(lastTerm)};
    }
    static What whatOf(const Machine& machine) { return machine.only<TransferChanged>().at(0).what; }
    static std::string refusal(const Machine& machine)
    {
        const auto all = machine.only<TransferChanged>();
        return all.size() == 1 && all[0].what == What::Refused ? std::string(codeOf(all[0].why)) : std::string("not refused");
    }
    static ClusterSetup withAllRules(std::size_t nodes)
    {
        ClusterSetup setup = ClusterSetup::ofSize(nodes);
        setup.adjust = [](RaftOptions& options) { options.rules = RuleBook(); };
        return setup;
    }

private Q_SLOTS:
    // ---------------------------------------------------------------- the leader's side
    void whoHoldsAllIsToldAtOnce() // etcd: LeaderTransferToUpToDateNode
    {
        Machine machine = leading();
        machine.step(TransferLeadership{S(2)});
        const auto words = machine.sent<TimeoutNow>();
        QCOMPARE(words.size(), 1U);
        QVERIFY(words[0].first == S(2) && words[0].second == word(1, 1, 1, 1));
        QVERIFY(machine->transferTarget() == S(2));
        QVERIFY(machine->role() == Role::Leader); // until it hears of a higher term
        const auto timers = machine.only<SetTimer>();
        QVERIFY(timers.size() == 1 && timers[0].timer == Timer::Transfer);
        QVERIFY(timers[0].deadline == machine.now + machine->options().electionTimeoutMax);
    }

    void whoLacksEntriesGetsThemFirst() // etcd: LeaderTransferToSlowFollower
    {
        Machine machine = leading();
        machine.propose({"a"}).acknowledge(3, 2);
        machine.step(TransferLeadership{S(2)});
        QVERIFY(machine.sent<TimeoutNow>().empty());
        machine.acknowledge(3, 2);
        QVERIFY(machine.sent<TimeoutNow>().empty());
        machine.acknowledge(2, 2);
        QCOMPARE(machine.sent<TimeoutNow>().size(), 1U);
        QVERIFY(whatOf(machine) == What::TimeoutNow);
    }

    void withoutTheRuleItIsToldThoughItLacksEntries()
    {
        RaftOptions options;
        options.rules.set(Rule::CatchUpBeforeTransfer, false);
        Machine machine = leading(3, options);
        machine.propose({"a"}).step(TransferLeadership{S(2)});
        QVERIFY(machine.sent<TimeoutNow>().at(0).second == word(1, 1, 1, 1)); // it will lose the election
    }

    void whoNeedsASnapshotGetsItFirst() // etcd: LeaderTransferAfterSnapshot
    {
        ClusterSetup setup = withAllRules(3);
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.isolate(3);
        for (int i = 0; i < 80; ++i)
            cluster.propose(1, "x");
        cluster.deliverAll();
        cluster.step(1, TakeSnapshot{});
        QVERIFY(cluster.raft(1).log().firstIndex() > Index(2));
        cluster.heal();
        cluster.step(1, TransferLeadership{S(3)});
        cluster.heartbeat(1);
        cluster.deliverAll();
        QCOMPARE(invariants.snapshotsInstalled(), std::uint64_t(1));
        QVERIFY(cluster.raft(3).role() == Role::Leader);
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    void theWordGoesOutAgainWithEachHeartbeatOnly()
    {
        Machine machine = leading(5);
        machine.step(TransferLeadership{S(2)});
        machine.acknowledge(3, 1).acknowledge(4, 1);
        QVERIFY(machine.sent<TimeoutNow>().empty());
        QCOMPARE(machine.fire(Timer::Heartbeat).sent<TimeoutNow>().size(), 1U);
        QVERIFY(machine.only<TransferChanged>().empty()); // told once
    }

    void nothingIsTakenMeanwhile() // etcd: LeaderTransferIgnoreProposal
    {
        Machine machine = leading();
        machine.step(TransferLeadership{S(2)});
        machine.propose({"a"});
        QVERIFY(std::get<why::Transferring>(machine.only<ProposalRefused>().at(0).why).to == S(2));
        QCOMPARE(machine->log().lastIndex().value(), 1U);
        machine.step(ChangeMembers{Configuration::ofVoters({S(1), S(2)}), true});
        QVERIFY(std::holds_alternative<why::Transferring>(machine.only<MembersChanging>().at(0).why));
        machine.step(Read{1, ReadMode::ReadIndex}); // it still leads: what is committed can be read
        machine.receive(3, EntriesAccepted{Term(1), Index(1), Index(1), machine.sent<AppendEntries>().at(0).second.round});
        QCOMPARE(machine.only<ReadReady>().size(), 1U);
    }

    void afterAnElectionTimeoutItIsGivenUp() // etcd: LeaderTransferTimeout
    {
        Machine machine = leading();
        machine.step(TransferLeadership{S(2)});
        machine.now += machine->options().electionTimeoutMax;
        machine.fire(Timer::Transfer);
        QVERIFY(whatOf(machine) == What::GivenUp && !machine->transferTarget());
        QVERIFY(machine->role() == Role::Leader);
        QCOMPARE(machine.propose({"a"}).only<ProposalAppended>().size(), 1U);
        QVERIFY(machine.fire(Timer::Heartbeat).sent<TimeoutNow>().empty());
    }

    void itCanBeTakenBack()
    {
        Machine machine = leading();
        machine.step(AbortTransfer{});
        QVERIFY(machine.effects.empty());
        machine.step(TransferLeadership{S(2)}).step(AbortTransfer{});
        QVERIFY(whatOf(machine) == What::GivenUp);
        QVERIFY(!machine.only<SetTimer>().at(0).deadline);
        QCOMPARE(machine.propose({"a"}).only<ProposalAppended>().size(), 1U);
    }

    void refusals() // etcd: LeaderTransferToSelf, ToNonExistingNode, ToLearner
    {
        RaftOptions options;
        options.bootstrap = Configuration::ofVoters({S(1), S(2)});
        options.bootstrap.learners = {S(3)};
        Machine machine = leading(2, options);
        QCOMPARE(refusal(machine.step(TransferLeadership{S(1)})), std::string("bad-request"));
        QCOMPARE(refusal(machine.step(TransferLeadership{S(3)})), std::string("not-voter"));
        QCOMPARE(refusal(machine.step(TransferLeadership{S(9)})), std::string("not-voter"));
        QVERIFY(!machine->transferTarget());
        Machine follower = following();
        QCOMPARE(refusal(follower.step(TransferLeadership{S(1)})), std::string("not-leader"));
        Machine alone = leading(1);
        QCOMPARE(refusal(alone.step(TransferLeadership{})), std::string("bad-members"));
    }

    void toNobodyMeansToWhomHoldsMost()
    {
        Machine machine = leading(5);
        machine.propose({"a"}).acknowledge(4, 2).acknowledge(3, 2);
        machine.step(TransferLeadership{});
        QVERIFY(machine->transferTarget() == S(3)); // the first of them
    }

    void aSecondOneToTheSameNodeChangesNothing() // etcd: LeaderTransferSecondTransferToSameNode
    {
        Machine machine = leading();
        machine.step(TransferLeadership{S(2)});
        machine.now += Duration(100'000);
        machine.step(TransferLeadership{S(2)});
        QVERIFY(machine.effects.empty()); // not its deadline either
    }

    void aSecondOneToAnotherNodeTakesItsPlace() // etcd: LeaderTransferSecondTransferToAnotherNode
    {
        Machine machine = leading();
        machine.step(TransferLeadership{S(2)}).step(TransferLeadership{S(3)});
        const auto all = machine.only<TransferChanged>();
        QVERIFY(all.at(0).what == What::GivenUp && all[0].to == S(2));
        QVERIFY(all.at(1).what == What::Begun && all[1].to == S(3));
        QVERIFY(machine->transferTarget() == S(3));
    }

    void aHigherTermEndsIt() // etcd: LeaderTransferReceiveHigherTermVote
    {
        Machine machine = leading();
        machine.propose({"a"}).step(TransferLeadership{S(2)}); // S2 lacks it
        machine.receive(3, ask(2, 3, 1, 1));
        QVERIFY(whatOf(machine) == What::GivenUp);
        QVERIFY(machine->role() == Role::Follower && !machine->transferTarget());
        Machine told = leading();
        told.step(TransferLeadership{S(2)});
        told.receive(2, ask(2, 2, 1, 1));
        QVERIFY(whatOf(told) == What::Done);
        QVERIFY(told->votedFor() == S(2));
    }

    void aLeaseDiesWithTheWordForTheWholeTerm() // tikv/raft-rs issue 234
    {
        Machine machine(3, {}, {}, false);
        machine.fire(Timer::Election).receive(2, VoteAccepted{Term(1), true}).receive(2, VoteAccepted{Term(1), false});
        machine.acknowledge(2, 1).fire(Timer::Heartbeat);
        const auto answer = [&] {
            return EntriesAccepted{Term(1), Index(1), Index(1), machine.sent<AppendEntries>().back().second.round};
        };
        machine.receive(2, answer()).step(Read{1, ReadMode::Lease});
        QVERIFY(machine.only<ReadReady>().at(0).mode == ReadMode::Lease);
        machine.step(TransferLeadership{S(2)}).step(AbortTransfer{}).fire(Timer::Heartbeat);
        machine.receive(2, answer()).step(Read{2, ReadMode::Lease});
        QVERIFY(machine.only<ReadReady>().empty()); // the word may yet arrive
    }

    // ---------------------------------------------------------------- the target's side
    void whoIsToldCampaignsAtOnceWithoutAskingBeforehand()
    {
        Machine machine = following({}, false);
        machine.receive(2, word(1, 2, 1, 1));
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine->currentTerm().value(), 2U);
        for (const auto& [to, request] : machine.sent<RequestVote>())
            QVERIFY(request.transfer && !request.pre);
        QCOMPARE(machine.sent<RequestVote>().size(), 2U);
        for (const auto& [to, request] : machine.fire(Timer::Heartbeat).sent<RequestVote>())
            QVERIFY(request.transfer); // said again
        machine.fire(Timer::Election); // its next candidacy is its own affair
        QVERIFY(machine->role() == Role::PreCandidate);
    }

    void aWordThatIsNotForNowIsNotBelieved_data()
    {
        QTest::addColumn<std::uint64_t>("term");
        QTest::addColumn<std::uint64_t>("from");
        QTest::addColumn<std::uint64_t>("last");
        QTest::addColumn<std::uint64_t>("lastTerm");
        QTest::addColumn<QString>("reason");
        using n = std::uint64_t;
        QTest::newRow("of an older term") << n{0} << n{2} << n{1} << n{1} << "stale-term";
        QTest::newRow("of a newer term, whose leader is not known") << n{2} << n{2} << n{1} << n{1} << "forged-sender";
        QTest::newRow("not from the leader") << n{1} << n{3} << n{1} << n{1} << "forged-sender";
        QTest::newRow("for a log that is not here yet") << n{1} << n{2} << n{2} << n{1} << "not-caught-up";
        QTest::newRow("late: the log has grown") << n{1} << n{2} << n{0} << n{0} << "log-moved";
        QTest::newRow("of another log") << n{1} << n{2} << n{1} << n{9} << "log-moved";
    }
    void aWordThatIsNotForNowIsNotBelieved()
    {
        QFETCH(std::uint64_t, term);
        QFETCH(std::uint64_t, from);
        QFETCH(std::uint64_t, last);
        QFETCH(std::uint64_t, lastTerm);
        QFETCH(QString, reason);
        Machine machine = following();
        machine.receive(from, word(term, from, last, lastTerm));
        QCOMPARE(QString::fromStdString(machine.ignored()), reason);
        QVERIFY(machine->role() == Role::Follower);
    }

    void onlyAFollowingVoterObeys() // etcd: TransferNonMember
    {
        RaftOptions options;
        options.bootstrap = Configuration::ofVoters({S(2), S(3)});
        options.bootstrap.learners = {S(1)};
        Machine learner = following(options);
        learner.receive(2, word(1, 2, 1, 1));
        QCOMPARE(learner.ignored(), std::string("not-voter"));
        Machine candidate = following();
        candidate.receive(2, word(1, 2, 1, 1)).receive(2, word(2, 2, 1, 1));
        QCOMPARE(candidate.ignored(), std::string("wrong-role"));
        candidate.receive(2, word(1, 2, 1, 1)); // doubled
        QCOMPARE(candidate.ignored(), std::string("stale-term"));
        QCOMPARE(candidate->currentTerm().value(), 2U);
    }

    void votersLookPastTheirLivingLeaderForItOnly()
    {
        Machine machine = following({}, false);
        RequestVote request = ask(2, 3, 1, 1);
        machine.receive(3, request);
        QCOMPARE(machine.sent<VoteRejected>().size(), 1U);
        QCOMPARE(machine->currentTerm().value(), 1U);
        request.transfer = true;
        machine.receive(3, request);
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
        QVERIFY(machine->votedFor() == S(3));
    }

    // ---------------------------------------------------------------- all together
    void anotherLeadsAfterThreeMessagesAndBack() // etcd: LeaderTransferWithCheckQuorum, LeaderTransferBack
    {
        TestCluster cluster(withAllRules(3));
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.heartbeat(1);
        cluster.deliverAll();
        for (const std::uint64_t to : {2U, 1U, 3U}) {
            const std::uint64_t from = cluster.raft(1).leader() == S(1) ? 1 : 2;
            cluster.step(from, TransferLeadership{S(to)});
            for (int hop = 0; hop < 3; ++hop) { // TimeoutNow, RequestVote, VoteAccepted: one and a half round trips
                QVERIFY(cluster.raft(to).role() != Role::Leader);
                for (std::size_t due = cluster.packets().size(); due > 0; --due)
                    cluster.deliver(0);
            }
            QVERIFY(cluster.raft(to).role() == Role::Leader);
            cluster.propose(to, "x");
            cluster.deliverAll();
            cluster.heartbeat(to);
            cluster.deliverAll();
            QVERIFY(cluster.raft(to).commitIndex() == cluster.raft(to).log().lastIndex());
        }
        QCOMPARE(cluster.raft(3).currentTerm().value(), 4U);
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    void whenTheTargetDiesTheLeaderGoesOn()
    {
        TestCluster cluster(withAllRules(3));
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.run(Duration(100'000));
        cluster.crash(S(2));
        cluster.step(1, TransferLeadership{S(2)});
        cluster.run(Duration(250'000));
        QVERIFY(cluster.raft(1).transferTarget() == S(2));
        cluster.run(Duration(100'000));
        QVERIFY(!cluster.raft(1).transferTarget() && cluster.raft(1).role() == Role::Leader);
        QCOMPARE(cluster.raft(1).currentTerm().value(), 1U);
    }

    void aChangeOfMembersIsLeftToTheNextLeader() // etcd: LeaderTransferRemoveNode, LeaderTransferDemoteNode
    {
        Machine machine = leading();
        machine.step(ChangeMembers{Configuration::ofVoters({S(1), S(3)}), true}); // drops S2
        machine.acknowledge(2, 2).step(TransferLeadership{S(2)});
        machine.acknowledge(3, 2);
        QCOMPARE(machine->commitIndex().value(), 2U);
        QVERIFY(machine->configuration().isJoint() && machine.only<EntryAppended>().empty()); // S2 is still a voter
        machine.fire(Timer::Transfer).fire(Timer::Heartbeat); // given up: the change goes on
        QVERIFY(!machine->configuration().isJoint());
        QCOMPARE(refusal(machine.step(TransferLeadership{S(2)})), std::string("not-voter"));
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
