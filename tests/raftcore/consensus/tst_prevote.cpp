// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

// Dissertation §9.6: who would raise its term asks beforehand whether it could win. And §4.2.3: whoever hears a leader
// says no.
class TestPreVote : public QObject {
    Q_OBJECT

    static Machine withAllRules(std::size_t nodes = 3, const DiskContent& disk = {}) { return Machine(nodes, disk, {}, false); }
    static RequestVote preAsk(std::uint64_t term, std::uint64_t from, std::uint64_t last = 0, std::uint64_t lastTerm = 0)
    {
        RequestVote request = ask(term, from, last, lastTerm);
        request.pre = true;
        return request;
    }
    static VoteAccepted granted(std::uint64_t term, bool pre = true) { return {Term(term), pre}; }
    static VoteRejected refused(std::uint64_t term, bool pre = true) { return {Term(term), NodeId(), pre}; }
    // "granted 3" or "refused 2 log-behind"
    static std::string decision(const Machine& machine)
    {
        const std::string why(codeOf(machine.only<VoteDecided>().at(0).why));
        if (const auto yes = machine.sent<VoteAccepted>(); !yes.empty())
            return "granted " + std::to_string(yes[0].second.term.value());
        return "refused " + std::to_string(machine.sent<VoteRejected>().at(0).second.term.value()) + " " + why;
    }

private Q_SLOTS:
    // ---------------------------------------------------------------- who asks
    void theTimeoutRaisesNoTerm()
    {
        Machine machine = withAllRules(3, diskWith(4, {1, 4}));
        machine.fire(Timer::Election);
        QVERIFY(machine->role() == Role::PreCandidate);
        QCOMPARE(machine->currentTerm().value(), 4U);
        QVERIFY(!machine->votedFor() && machine.only<Persist>().empty());
        const auto requests = machine.sent<RequestVote>();
        QCOMPARE(requests.size(), 2U);
        for (const auto& [to, request] : requests)
            QVERIFY(request == preAsk(5, 1, 2, 4));
        QVERIFY(!machine->leader());
        QCOMPARE(machine->votesGranted(), 1U);
    }

    void aMajorityLetsItCampaignAndIsCountedAnew()
    {
        Machine machine = withAllRules(5);
        machine.fire(Timer::Election).receive(2, granted(1));
        QVERIFY(machine->role() == Role::PreCandidate);
        machine.receive(3, granted(1));
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine->currentTerm().value(), 1U);
        QCOMPARE(machine->votesGranted(), 1U); // its own: what was granted before was no vote (raft-rs issue 83)
        QCOMPARE(machine.sent<RequestVote>().size(), 4U);
        for (const auto& [to, request] : machine.sent<RequestVote>())
            QVERIFY(!request.pre && !request.transfer);
        machine.receive(4, granted(1)); // a late promise is no vote
        QCOMPARE(machine.ignored(), std::string("wrong-role"));
        machine.receive(2, granted(1, false)).receive(3, granted(1, false));
        QVERIFY(machine->role() == Role::Leader);
    }

    void aMajorityOfRefusalsEndsItInTheSameTerm()
    {
        Machine machine = withAllRules(3, diskWith(2, {2}));
        machine.fire(Timer::Election).receive(2, refused(2));
        QVERIFY(machine->role() == Role::PreCandidate);
        machine.receive(3, refused(2));
        QVERIFY(machine->role() == Role::Follower);
        QCOMPARE(machine->currentTerm().value(), 2U);
        QVERIFY(machine.only<SetTimer>().size() == 1 && !machine.only<SetTimer>()[0].deadline); // only its heartbeat's
    }

    void aRefusalOfAHigherTermIsLearntFrom() // openraft pull request 1796
    {
        Machine machine = withAllRules(3, diskWith(2, {2, 2}));
        machine.fire(Timer::Election).receive(2, refused(7));
        QVERIFY(machine->role() == Role::Follower);
        QCOMPARE(machine->currentTerm().value(), 7U);
        machine.fire(Timer::Election);
        QVERIFY(machine.sent<RequestVote>().at(0).second.term == Term(8));
    }

    void answersOfOtherTermsDoNotCount()
    {
        Machine machine = withAllRules(3, diskWith(4, {4}));
        machine.fire(Timer::Election);
        machine.receive(2, granted(4));
        QCOMPARE(machine.ignored(), std::string("stale-term")); // of an earlier asking
        machine.receive(2, granted(9));
        QCOMPARE(machine.ignored(), std::string("stale-term")); // a grant raises no term
        machine.receive(2, refused(3));
        QCOMPARE(machine.ignored(), std::string("stale-term"));
        QVERIFY(machine->role() == Role::PreCandidate && machine->currentTerm() == Term(4));
        machine.receive(2, granted(5)).receive(2, granted(5));
        QVERIFY(machine->role() == Role::Candidate);
    }

    void eachVoterCountsOnceAndNobodyElse()
    {
        Machine machine = withAllRules(5);
        machine.fire(Timer::Election).receive(2, granted(1)).receive(2, granted(1));
        QCOMPARE(machine.ignored(), std::string("already-counted"));
        machine.receive(9, granted(1));
        QCOMPARE(machine.ignored(), std::string("not-voter"));
        QVERIFY(machine->role() == Role::PreCandidate);
    }

    void itAsksAgainWhoHasNotAnswered()
    {
        Machine machine = withAllRules(4);
        machine.fire(Timer::Election).receive(3, refused(0)).fire(Timer::Heartbeat);
        const auto again = machine.sent<RequestVote>();
        QCOMPARE(again.size(), 2U);
        QVERIFY(again[0].first == S(2) && again[1].first == S(4));
        QVERIFY(again[0].second.pre);
        machine.fire(Timer::Election); // and everybody anew after a fresh timeout
        QCOMPARE(machine.sent<RequestVote>().size(), 3U);
        QCOMPARE(machine.only<RandomDrawn>().size(), 1U);
        QCOMPARE(machine->currentTerm().value(), 0U);
    }

    void aSingleVoterNeedsNobody()
    {
        Machine machine = withAllRules(1);
        machine.fire(Timer::Election);
        QVERIFY(machine->role() == Role::Leader);
        QCOMPARE(machine->currentTerm().value(), 1U);
    }

    void itGivesWayToALeaderOfItsTerm()
    {
        Machine machine = withAllRules(3, diskWith(2, {2}));
        machine.fire(Timer::Election).receive(3, append(2, 3, 1, 2));
        QVERIFY(machine->role() == Role::Follower && machine->leader() == S(3));
        QCOMPARE(machine.sent<EntriesAccepted>().size(), 1U);
    }

    void itVotesWhileItAsks()
    {
        Machine machine = withAllRules();
        machine.fire(Timer::Election).receive(2, ask(1, 2));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
        QVERIFY(machine->role() == Role::Follower && machine->votedFor() == S(2));
    }

    // ---------------------------------------------------------------- who is asked
    void theDecision_data() // etcd: RecvMsgPreVote
    {
        QTest::addColumn<std::uint64_t>("term");
        QTest::addColumn<std::uint64_t>("last");
        QTest::addColumn<std::uint64_t>("lastTerm");
        QTest::addColumn<QString>("expected");
        using n = std::uint64_t;
        QTest::newRow("an older term is answered, so that it learns") << n{3} << n{9} << n{9} << "refused 5 term-not-ahead";
        QTest::newRow("its own present term") << n{5} << n{9} << n{9} << "refused 5 term-not-ahead";
        QTest::newRow("an older log") << n{6} << n{9} << n{2} << "refused 5 log-behind";
        QTest::newRow("a shorter log") << n{6} << n{1} << n{3} << "refused 5 log-behind";
        QTest::newRow("the same log") << n{6} << n{2} << n{3} << "granted 6";
        QTest::newRow("a longer log") << n{6} << n{3} << n{3} << "granted 6";
        QTest::newRow("a newer log") << n{6} << n{1} << n{4} << "granted 6";
        QTest::newRow("a term far ahead") << n{600} << n{2} << n{3} << "granted 600";
    }
    void theDecision()
    {
        QFETCH(std::uint64_t, term);
        QFETCH(std::uint64_t, last);
        QFETCH(std::uint64_t, lastTerm);
        QFETCH(QString, expected);
        DiskContent disk = diskWith(5, {3, 3});
        disk.votedFor = S(3); // a vote given binds nobody in a term to come
        for (const Role role : {Role::Follower, Role::PreCandidate}) {
            Machine machine = withAllRules(3, disk);
            machine.now += Duration(150'000); // it has been up for long enough to have heard a leader
            if (role == Role::PreCandidate)
                machine.fire(Timer::Election);
            machine.receive(2, preAsk(term, 2, last, lastTerm));
            QCOMPARE(QString::fromStdString(decision(machine)), expected);
            QVERIFY(machine->role() == role);
            QVERIFY(machine->currentTerm() == Term(5) && machine->votedFor() == S(3));
            QVERIFY(machine.only<SetTimer>().empty() && machine.only<Persist>().empty());
        }
    }

    void severalAreGranted()
    {
        Machine machine = withAllRules(3);
        machine.receive(2, preAsk(1, 2)).receive(3, preAsk(1, 3));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void whoHearsALeaderRefuses()
    {
        Machine machine = withAllRules();
        machine.receive(2, append(1, 2, 0, 0));
        machine.now += Duration(149'999);
        machine.receive(3, preAsk(2, 3, 9, 1));
        const auto refusal = machine.sent<VoteRejected>().at(0).second;
        QVERIFY(refusal == (VoteRejected{Term(1), S(2), true}));
        QCOMPARE(std::get<why::LeaderAlive>(machine.only<VoteDecided>().at(0).why),
                 (why::LeaderAlive{S(2), Duration(149'999), Duration(150'000)}));
        machine.receive(3, ask(2, 3, 9, 1)); // nor does it take the term of a candidate
        QCOMPARE(machine->currentTerm().value(), 1U);
        QVERIFY(machine.sent<VoteRejected>().at(0).second == (VoteRejected{Term(1), S(2), false}));
        machine.now += Duration(1);
        machine.receive(3, preAsk(2, 3, 9, 1));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
        machine.receive(3, ask(2, 3, 9, 1));
        QCOMPARE(machine->currentTerm().value(), 2U);
        QVERIFY(machine->votedFor() == S(3));
    }

    void aSnapshotOnItsWayIsAWordOfTheLeaderToo()
    {
        Machine machine = withAllRules();
        InstallSnapshot chunk;
        chunk.term = Term(1);
        chunk.leaderId = S(2);
        chunk.lastIncludedIndex = Index(9);
        chunk.lastIncludedTerm = Term(1);
        chunk.configuration = Configuration::ofVoters({S(1), S(2), S(3)});
        chunk.total = 100;
        chunk.data = SnapshotBytes::of("x");
        machine.receive(2, chunk).receive(3, preAsk(2, 3, 9, 1));
        QCOMPARE(QString::fromStdString(decision(machine)), QStringLiteral("refused 1 leader-alive"));
    }

    void itsFormerLeaderIsNotRefusedForItsOwnSake() // hashicorp/raft issue 605
    {
        Machine machine = withAllRules();
        machine.receive(2, append(1, 2, 0, 0)).receive(2, preAsk(2, 2));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void theLeaderItselfRefuses()
    {
        Machine machine = withAllRules();
        machine.fire(Timer::Election).receive(2, granted(1)).receive(2, granted(1, false));
        machine.receive(3, preAsk(2, 3, 9, 1));
        QCOMPARE(QString::fromStdString(decision(machine)), QStringLiteral("refused 1 leader-alive"));
        machine.receive(3, ask(7, 3, 9, 1));
        QVERIFY(machine->role() == Role::Leader && machine->currentTerm() == Term(1));
    }

    // A lease rests on it: whoever has just answered a leader votes for nobody else, even if it has learnt of a newer term
    // meanwhile, from an answer that was on its way for long.
    void aHigherTermDoesNotMakeItForgetThatItHeardALeader()
    {
        Machine machine = withAllRules();
        machine.fire(Timer::Election); // and asks S3, which is in term 8
        machine.receive(2, append(1, 2, 0, 0));
        machine.now += Duration(10'000);
        machine.receive(3, refused(8));
        QCOMPARE(machine->currentTerm().value(), 8U);
        machine.receive(3, ask(9, 3, 9, 9));
        QCOMPARE(QString::fromStdString(decision(machine)), QStringLiteral("refused 8 leader-alive"));
        machine.receive(3, preAsk(9, 3, 9, 9));
        QCOMPARE(QString::fromStdString(decision(machine)), QStringLiteral("refused 8 leader-alive"));
        machine.now += Duration(140'000);
        machine.receive(3, ask(9, 3, 9, 9));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void whoHasJustComeUpMayHaveAnsweredALeader() // and a lease may rest on it
    {
        Machine fresh = withAllRules(); // on an empty disk: it has not
        fresh.receive(3, ask(1, 3));
        QCOMPARE(fresh.sent<VoteAccepted>().size(), 1U);
        Machine machine = withAllRules(3, diskWith(4, {4}));
        machine.now += Duration(149'999);
        machine.receive(3, ask(5, 3, 9, 4));
        QCOMPARE(QString::fromStdString(decision(machine)), QStringLiteral("refused 4 started"));
        machine.receive(3, preAsk(5, 3, 9, 4));
        QCOMPARE(QString::fromStdString(decision(machine)), QStringLiteral("refused 4 started"));
        RequestVote request = ask(5, 3, 9, 4);
        request.transfer = true;
        Machine asked = machine;
        QCOMPARE(asked.receive(3, request).sent<VoteAccepted>().size(), 1U); // the leader's own wish
        machine.now += Duration(1);
        machine.receive(3, ask(5, 3, 9, 4));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void aRestartBreaksNoLease() // S1 leads by a lease that S2 granted; S2 is restarted, and asked by S3
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.rules = RuleBook(); };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.isolate(3);
        cluster.advance(Duration(160'000));
        cluster.heartbeat(1);
        cluster.deliverAll();
        cluster.heal();
        cluster.isolate(1);
        cluster.restart(S(2));
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(3).role() == Role::PreCandidate);
        cluster.step(1, Read{1, ReadMode::Lease});
        QCOMPARE(only<ReadReady>(cluster.lastEffects()).size(), 1U); // nothing newer can have been committed
        cluster.advance(Duration(150'000));
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(3).role() == Role::Leader);
        cluster.step(1, Read{2, ReadMode::Lease});
        QVERIFY(only<ReadReady>(cluster.lastEffects()).empty());
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    void whoIsToldToForgetItsLeaderVotesAtOnce()
    {
        Machine machine = withAllRules();
        machine.receive(2, append(1, 2, 0, 0)).step(ForgetLeader{});
        QVERIFY(!machine->leader());
        machine.receive(3, preAsk(2, 3, 9, 1));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
        machine.receive(2, append(1, 2, 0, 0)); // unless it hears it again
        machine.receive(3, ask(2, 3, 9, 1));
        QCOMPARE(machine.sent<VoteRejected>().size(), 1U);
    }

    void theTimerDoesNotHearOfPreVotes()
    {
        Machine machine = withAllRules();
        const auto before = machine.only<SetTimer>().at(0).deadline;
        machine.now += Duration(100'000);
        machine.receive(2, preAsk(1, 2));
        QVERIFY(machine.only<SetTimer>().empty());
        QVERIFY(before == Duration(151'000) || before == Duration(150'001));
    }

    // ---------------------------------------------------------------- all together
    void duellingPreCandidates() // etcd: DuelingPreCandidates
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.rules.set(Rule::PreVote, true); };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        const auto separate = [&] {
            cluster.cut(1, 3);
            cluster.cut(3, 1);
        };
        separate();
        cluster.campaign(1);
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(1).role() == Role::Leader);
        QVERIFY(cluster.raft(3).role() != Role::Leader && cluster.raft(3).currentTerm() <= Term(1));
        cluster.heal();
        cluster.campaign(3); // its log is behind: it disturbs nobody
        cluster.deliverAll();
        QVERIFY(cluster.raft(1).role() == Role::Leader && cluster.raft(1).currentTerm() == Term(1));
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    void aSplitVoteIsFollowedByOneThatWins() // etcd: PreVoteWithSplitVote
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.rules.set(Rule::PreVote, true); };
        TestCluster cluster(setup);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.crash(S(1));
        cluster.step(2, TimerExpired{Timer::Election});
        cluster.step(3, TimerExpired{Timer::Election});
        cluster.deliverAll(); // both are let, and both vote for themselves
        QVERIFY(cluster.raft(2).role() == Role::Candidate && cluster.raft(3).role() == Role::Candidate);
        cluster.campaign(2);
        cluster.deliverAll();
        QVERIFY(cluster.raft(2).role() == Role::Leader);
        QVERIFY(cluster.raft(3).leader() == S(2));
    }
};

QTEST_GUILESS_MAIN(TestPreVote)
#include "tst_prevote.moc"
