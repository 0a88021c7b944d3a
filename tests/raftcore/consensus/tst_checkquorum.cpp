// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

// Dissertation §6.2: a leader that hears no majority steps down.
class TestCheckQuorum : public QObject {
    Q_OBJECT

    static RaftOptions options()
    {
        RaftOptions all;
        all.rules.set(Rule::PreVote, false);
        all.rules.set(Rule::CatchUpFirst, false);
        return all;
    }
    // The leader of term 1, in its second window: nobody has been heard in it yet.
    static Machine leading(std::size_t nodes = 3, RaftOptions with = options())
    {
        Machine machine(nodes, {}, std::move(with), false);
        machine.fire(Timer::Election);
        const Configuration configuration = machine->configuration();
        for (const NodeId& id : configuration.members()) {
            if (machine->role() == Role::Candidate && id != S(1))
                machine.step(Receive{id, VoteAccepted{Term(1), false}});
        }
        for (const NodeId& id : configuration.members()) {
            if (id != S(1))
                machine.step(Receive{id, EntriesAccepted{Term(1), Index(1), Index(1), 1}});
        }
        machine.now += Duration(150'000);
        machine.fire(Timer::Quorum);
        return machine;
    }
    static bool leadsOn(Machine& machine)
    {
        machine.now += Duration(150'000);
        return machine.fire(Timer::Quorum)->role() == Role::Leader;
    }
    static EntriesAccepted fine() { return {Term(1), Index(1), Index(1), 1}; }

private Q_SLOTS:
    void theTimerRunsWhileItLeads()
    {
        Machine machine(3, {}, options(), false);
        machine.fire(Timer::Election).receive(2, VoteAccepted{Term(1), false});
        const auto timers = machine.only<SetTimer>();
        QVERIFY(std::any_of(timers.begin(), timers.end(), [&](const SetTimer& timer) {
            return timer.timer == Timer::Quorum && timer.deadline == machine.now + Duration(150'000);
        }));
        machine.receive(2, fine()).fire(Timer::Quorum);
        QVERIFY(machine.only<SetTimer>().size() == 1 && machine.only<SetTimer>()[0].deadline == Duration(150'000));
        machine.receive(2, append(2, 2, 1, 1));
        QVERIFY(machine.only<SetTimer>().at(0).timer == Timer::Quorum && !machine.only<SetTimer>()[0].deadline);
        machine.fire(Timer::Quorum); // late
        QVERIFY(machine.effects.empty());
    }

    void whileAMajorityAnswersItLeads() // etcd: LeaderStepdownWhenQuorumActive
    {
        Machine machine = leading(5);
        for (int window = 0; window < 5; ++window) {
            machine.receive(2, fine()).receive(4, fine());
            QVERIFY(leadsOn(machine));
        }
    }

    void withoutAMajorityItStepsDownAndKeepsItsVote() // etcd: LeaderStepdownWhenQuorumLost
    {
        Machine machine = leading(5);
        machine.receive(2, fine()).receive(2, fine()); // one follower twice
        QVERIFY(!leadsOn(machine));
        QVERIFY(machine->role() == Role::Follower);
        QVERIFY(machine->currentTerm() == Term(1) && machine->votedFor() == S(1)); // a second vote would be possible else
        QVERIFY(!machine->leader());
        QCOMPARE(std::get<why::QuorumLost>(machine.only<RoleChanged>().at(0).why),
                 (why::QuorumLost{2, 3, Duration(150'000)}));
        const auto timers = machine.only<SetTimer>();
        QVERIFY(timers.back().timer == Timer::Election && timers.back().deadline > machine.now);
        machine.receive(3, ask(1, 3, 9, 1));
        QCOMPARE(machine.sent<VoteRejected>().size(), 1U);
        machine.receive(3, ask(2, 3, 9, 1)); // it hears no leader
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void answersOfAnEarlierWindowDoNotCount()
    {
        Machine machine = leading();
        machine.receive(2, fine());
        QVERIFY(leadsOn(machine));
        QVERIFY(!leadsOn(machine));
    }

    void everyAnswerOfItsTermCounts()
    {
        Machine rejected = leading();
        rejected.receive(2, EntriesRejected{Term(1), Index(5), Index(1), Term(), 1});
        QVERIFY(leadsOn(rejected));
        Machine chunk = leading();
        chunk.receive(3, SnapshotReceived{Term(1), Index(1), Term(1), 0, 1});
        QVERIFY(leadsOn(chunk));
        Machine vote = leading();
        vote.receive(2, VoteAccepted{Term(1), false}); // no sign that it follows
        QVERIFY(!leadsOn(vote));
        Machine old = leading();
        old.receive(2, EntriesAccepted{Term(0), Index(1), Index(1), 1});
        QVERIFY(!leadsOn(old));
        Machine stranger = leading();
        stranger.receive(9, fine());
        QVERIFY(!leadsOn(stranger));
    }

    void aSingleVoterIsItsOwnMajority()
    {
        Machine machine = leading(1);
        QVERIFY(leadsOn(machine) && leadsOn(machine));
    }

    void learnersDoNotCount()
    {
        RaftOptions with = options();
        with.bootstrap = Configuration::ofVoters({S(1), S(2), S(3)});
        with.bootstrap.learners = {S(4), S(5)};
        Machine machine = leading(0, with);
        machine.receive(4, fine()).receive(5, fine());
        QVERIFY(!leadsOn(machine));
    }

    void whileJointBothHalvesAreAsked()
    {
        RaftOptions with = options();
        with.bootstrap = Configuration::ofVoters({S(1), S(4), S(5)});
        const auto joint = [&] {
            Machine machine = leading(0, with);
            machine.step(ChangeMembers{Configuration::ofVoters({S(1), S(2), S(3)}), true});
            machine.receive(4, fine());
            machine.fire(Timer::Quorum); // newcomers are given one window
            return machine;
        };
        Machine oldOnly = joint();
        QVERIFY(oldOnly->role() == Role::Leader && oldOnly->configuration().isJoint());
        oldOnly.receive(4, fine()).receive(5, fine());
        QVERIFY(!leadsOn(oldOnly));
        Machine newOnly = joint();
        newOnly.receive(2, EntriesRejected{Term(1), Index(1), Index(1), Term(), 1});
        QVERIFY(!leadsOn(newOnly));
        Machine both = joint();
        both.receive(5, fine()).receive(2, EntriesRejected{Term(1), Index(1), Index(1), Term(), 1});
        QVERIFY(leadsOn(both));
    }

    void aLeaderThatIsNoMemberDoesNotCountItself()
    {
        RaftOptions with = options();
        with.bootstrap = Configuration::ofVoters({S(1), S(2), S(3)});
        const auto leaving = [&] {
            Machine machine = leading(0, with);
            machine.step(ChangeMembers{Configuration::ofVoters({S(2), S(3)}), false});
            machine.receive(2, fine()).receive(3, fine());
            machine.fire(Timer::Quorum);
            return machine;
        };
        Machine one = leaving();
        QVERIFY(one->role() == Role::Leader && !one->configuration().isVoter(S(1)));
        one.receive(2, fine());
        QVERIFY(!leadsOn(one));
        QCOMPARE(std::get<why::QuorumLost>(one.only<RoleChanged>().at(0).why), (why::QuorumLost{1, 2, Duration(150'000)}));
        Machine two = leaving();
        two.receive(2, fine()).receive(3, fine());
        QVERIFY(leadsOn(two));
    }

    void withoutTheRuleItLeadsOn()
    {
        RaftOptions with = options();
        with.rules.set(Rule::CheckQuorum, false);
        Machine machine = leading(3, with);
        QVERIFY(leadsOn(machine) && leadsOn(machine));
        machine.step(SwitchRule{Rule::CheckQuorum, true}); // switched on while it runs: from the next window
        QVERIFY(!leadsOn(machine));
    }

    void whatItHadUnderWayIsOver()
    {
        Machine machine = leading();
        machine.step(Read{1, ReadMode::ReadIndex}).step(TransferLeadership{S(2)});
        QVERIFY(!leadsOn(machine));
        QCOMPARE(machine.only<ReadRefused>().size(), 1U);
        QVERIFY(machine.only<TransferChanged>().at(0).what == TransferChanged::What::GivenUp);
        machine.propose({"a"});
        QCOMPARE(machine.only<ProposalRefused>().size(), 1U);
    }

    // ---------------------------------------------------------------- with voters that are sticky
    void aLeaderIsSupersededOnceItsVotersHearItNoMore() // etcd: LeaderSupersedingWithCheckQuorum
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& with) { with.rules = options().rules; };
        TestCluster cluster(setup);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.advance(Duration(149'999));
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(3).role() == Role::Candidate);
        QVERIFY(cluster.raft(1).role() == Role::Leader);
        cluster.advance(Duration(1));
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(3).role() == Role::Leader);
    }

    void withoutALeaderAnElectionNeedsNoPatience() // etcd: LeaderElectionWithCheckQuorum
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& with) { with.rules = RuleBook(); };
        TestCluster cluster(setup);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        QVERIFY(cluster.raft(1).role() == Role::Leader);
    }
};

QTEST_GUILESS_MAIN(TestCheckQuorum)
#include "tst_checkquorum.moc"
