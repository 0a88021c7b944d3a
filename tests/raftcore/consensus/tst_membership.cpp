// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

using What = MembersChanging::What;

// §6, dissertation §4: what a leader makes of a change that it is asked for.
class TestMembership : public QObject {
    Q_OBJECT

    static Configuration voters(std::initializer_list<std::uint64_t> numbers, std::initializer_list<std::uint64_t> learners = {})
    {
        Configuration configuration;
        for (const std::uint64_t number : numbers)
            configuration.voters.push_back(S(number));
        for (const std::uint64_t number : learners)
            configuration.learners.push_back(S(number));
        return configuration;
    }
    static RaftOptions without(std::initializer_list<Rule> rules)
    {
        RaftOptions options;
        for (const Rule rule : rules)
            options.rules.set(rule, false);
        return options;
    }
    // The leader of term 1, whose blank entry everybody acknowledges.
    static Machine leading(std::size_t nodes = 3, RaftOptions options = {})
    {
        Machine machine(nodes, {}, std::move(options));
        machine.becomeLeader();
        for (std::uint64_t peer = 2; peer <= nodes; ++peer)
            machine.acknowledge(peer, 1);
        return machine;
    }
    static Machine atOnce(std::size_t nodes = 3) { return leading(nodes, without({Rule::CatchUpFirst})); }
    static std::vector<What> whatsOf(const Machine& machine)
    {
        std::vector<What> all;
        for (const MembersChanging& each : machine.only<MembersChanging>())
            all.push_back(each.what);
        return all;
    }
    static std::string refusal(const Machine& machine)
    {
        const auto all = machine.only<MembersChanging>();
        return all.size() == 1 && all[0].what == What::Refused && machine.only<EntryAppended>().empty()
            ? std::string(codeOf(all[0].why))
            : std::string("not refused");
    }
    static bool knows(Machine& machine, std::uint64_t peer)
    {
        const auto all = machine->progress();
        return std::any_of(all.begin(), all.end(), [&](const PeerProgress& each) { return each.peer == S(peer); });
    }
    using Whats = std::vector<What>;

private Q_SLOTS:
    // ---------------------------------------------------------------- refusals
    void refusals()
    {
        Machine machine = leading();
        const auto ask = [&](const Configuration& target, bool joint = true) {
            return refusal(machine.step(ChangeMembers{target, joint}));
        };
        QCOMPARE(ask(voters({})), std::string("bad-members"));
        QCOMPARE(ask(voters({}, {2})), std::string("bad-members"));
        QCOMPARE(ask(voters({1, 2}, {2})), std::string("bad-members"));
        QCOMPARE(ask(voters({3, 2, 1, 2})), std::string("bad-members")); // nothing would change
        QCOMPARE(ask(voters({1}), false), std::string("bad-members"));
        QCOMPARE(ask(voters({1, 2, 4}), false), std::string("bad-members"));
        Configuration joint = voters({1, 2});
        joint.outgoing = {S(3)};
        QCOMPARE(ask(joint), std::string("bad-members"));
        Configuration many;
        for (std::uint64_t i = 1; i <= 257; ++i)
            many.voters.push_back(S(i));
        QCOMPARE(ask(many), std::string("bad-members"));
        Machine follower(3);
        QCOMPARE(refusal(follower.step(ChangeMembers{voters({1, 2}), true})), std::string("not-leader"));
        QCOMPARE(refusal(machine.step(AbortChange{})), std::string("bad-request"));
    }

    void namesAreSortedAndNamedOnce()
    {
        Machine machine = atOnce();
        machine.step(ChangeMembers{Configuration{{S(4), S(2), S(1), S(4)}, {}, {S(9), S(3), S(9)}}, true});
        QVERIFY(machine->configuration().voters == voters({1, 2, 4}).voters);
        QVERIFY(machine->configuration().learners == voters({3, 9}).voters);
    }

    void oneChangeAtATime() // etcd: StepIgnoreConfig
    {
        Machine machine = atOnce();
        machine.step(ChangeMembers{voters({1, 2}), false});
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2, 3}), false})), std::string("change-pending"));
        machine.acknowledge(2, 2);
        QVERIFY(whatsOf(machine) == Whats{What::Done});
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2, 3}), false})), std::string("not refused"));
        Machine joint = atOnce();
        joint.step(ChangeMembers{voters({1, 2}), true}).acknowledge(2, 2); // C-new is appended, and not committed
        QVERIFY(!joint->configuration().isJoint());
        QCOMPARE(refusal(joint.step(ChangeMembers{voters({1, 2, 3}), true})), std::string("change-pending"));
    }

    void notBeforeAnEntryOfTheOwnTermIsCommitted()
    {
        Machine machine(3);
        machine.becomeLeader();
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2}), false})), std::string("no-commit-in-term"));
        machine.acknowledge(2, 1);
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2}), false})), std::string("not refused"));
    }

    void aNewLeaderEndsAJointConfigurationAfterAnEntryOfItsOwn()
    {
        Machine machine(3);
        AppendEntries joint = append(1, 2, 0, 0, {1}, 1);
        Entry entry;
        entry.term = Term(1);
        entry.type = EntryType::Configuration;
        Configuration both = voters({1, 2});
        both.outgoing = voters({1, 2, 3}).voters;
        entry.data = encodeConfiguration(both);
        joint.entries = {std::make_shared<const Entry>(entry)};
        machine.receive(2, joint); // it learns that the joint configuration is committed
        QCOMPARE(machine->commitIndex().value(), 1U);
        machine.becomeLeader();
        QVERIFY(machine->configuration() == both);
        QCOMPARE(machine->log().lastIndex().value(), 2U); // its blank entry, and nothing behind it
        machine.acknowledge(2, 2);
        QVERIFY(whatsOf(machine) == Whats{What::Final});
        QVERIFY(machine->configuration() == voters({1, 2}));
    }

    void aNewLeaderKnowsOfAChangeThatIsUnderWay() // etcd: NewLeaderPendingConfig
    {
        DiskContent disk;
        disk.currentTerm = Term(1);
        Entry entry;
        entry.term = Term(1);
        entry.type = EntryType::Configuration;
        entry.data = encodeConfiguration(voters({1, 2, 3, 4}));
        disk.log.append(std::make_shared<const Entry>(entry));
        Machine machine(3, disk);
        machine.becomeLeader();
        QVERIFY(machine->configuration() == voters({1, 2, 3, 4})); // it acts, committed or not
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2, 3}), false})), std::string("change-pending"));
        machine.acknowledge(2, 2).acknowledge(3, 2);
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2, 3}), false})), std::string("not refused"));
    }

    // ---------------------------------------------------------------- joint
    void aJointConfigurationNeedsBothMajorities_data()
    {
        QTest::addColumn<QList<int>>("acknowledging");
        QTest::addColumn<bool>("isCommitted");
        QTest::newRow("old half only") << QList<int>{2, 3} << false;
        QTest::newRow("new half only") << QList<int>{4, 5} << false;
        QTest::newRow("one of each") << QList<int>{2, 4} << true;
        QTest::newRow("all") << QList<int>{2, 3, 4, 5} << true;
    }
    void aJointConfigurationNeedsBothMajorities() // {S1, S2, S3} to {S1, S4, S5}
    {
        QFETCH(QList<int>, acknowledging);
        QFETCH(bool, isCommitted);
        Machine machine = atOnce();
        machine.step(ChangeMembers{voters({1, 4, 5}), true});
        QVERIFY(machine->configuration().outgoing == voters({1, 2, 3}).voters);
        for (const int peer : acknowledging)
            machine.acknowledge(static_cast<std::uint64_t>(peer), 2);
        QCOMPARE(machine->commitIndex() == Index(2), isCommitted);
        QCOMPARE(machine->configuration() == voters({1, 4, 5}), isCommitted); // and C-new follows at once
    }

    void anElectionNeedsBothMajoritiesToo()
    {
        DiskContent disk = diskWith(1, {1});
        Entry entry;
        entry.term = Term(1);
        entry.type = EntryType::Configuration;
        Configuration joint = voters({1, 4, 5});
        joint.outgoing = voters({1, 2, 3}).voters;
        entry.data = encodeConfiguration(joint);
        disk.log.append(std::make_shared<const Entry>(entry));
        Machine machine(3, disk);
        machine.fire(Timer::Election);
        QCOMPARE(machine.sent<RequestVote>().size(), 4U);
        const VoteAccepted yes{Term(2), false};
        machine.receive(4, yes).receive(5, yes);
        QVERIFY(machine->role() == Role::Candidate);
        Machine lost = machine;
        const VoteRejected no{Term(2), NodeId(), false};
        lost.receive(2, no).receive(3, no); // the old half cannot be won any more
        QVERIFY(lost->role() == Role::Follower);
        machine.receive(3, yes);
        QVERIFY(machine->role() == Role::Leader);
        machine.acknowledge(3, 3).acknowledge(5, 3); // its own entry commits the joint one, and it goes on with C-new
        QVERIFY(machine->configuration() == voters({1, 4, 5}));
    }

    void aChangeOfLearnersIsNotJoint()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3}, {4}), true});
        QVERIFY(whatsOf(machine) == Whats{What::Single});
        QVERIFY(machine->configuration() == voters({1, 2, 3}, {4}));
        QVERIFY(machine->commitIndex() == Index(1));
        machine.acknowledge(4, 2); // it counts for nothing
        QVERIFY(machine->commitIndex() == Index(1));
    }

    void withoutTheRuleTwoMajoritiesShareNobody() // lesson: naively from three to five
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.rules = without({Rule::PreVote, Rule::CheckQuorum, Rule::LeaderStickiness,
                                                                         Rule::JointConsensus, Rule::CatchUpFirst}).rules; };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.add(S(4));
        cluster.add(S(5));
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.heartbeat(1);
        cluster.deliverAll();
        for (const std::uint64_t to : {2U, 3U}) {
            cluster.cut(1, to);
            cluster.cut(to, 1);
        }
        cluster.step(1, ChangeMembers{voters({1, 2, 3, 4, 5}), true});
        cluster.deliverAll();
        QVERIFY(invariants.harm() == nullptr);
        QVERIFY(cluster.raft(1).commitIndex() == Index(2)); // by S1, S4 and S5
        cluster.campaign(2);
        cluster.deliverAll();
        cluster.propose(2, "x");
        cluster.deliverAll(); // by S2 and S3
        QVERIFY(invariants.harm() != nullptr);
    }

    // ---------------------------------------------------------------- removal
    void fewerVotersMayMakeAMajorityOfWhatIsThere() // etcd: CommitAfterRemoveNode
    {
        Machine machine = leading(4);
        machine.propose({"a"}).acknowledge(2, 2); // two of four
        QVERIFY(machine->commitIndex() == Index(1));
        machine.step(ChangeMembers{voters({1, 2, 3}), false}); // two of three
        QVERIFY(machine->commitIndex() == Index(2));
        machine.acknowledge(2, 3);
        QVERIFY(machine->commitIndex() == Index(3));
    }

    void aLeaderThatIsRemovedStepsDownWhenItIsCommitted() // dissertation §4.2.2
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({2, 3}), false});
        QVERIFY(machine->role() == Role::Leader && machine.propose({"x"}).only<ProposalAppended>().size() == 1);
        machine.acknowledge(2, 2);
        QVERIFY(machine->commitIndex() == Index(1)); // it does not count itself
        machine.acknowledge(3, 2);
        QVERIFY(machine->commitIndex() == Index(2) && machine->role() == Role::Follower);
        QVERIFY(std::get<why::NotMember>(machine.only<RoleChanged>().at(0).why) == (why::NotMember{Index(2)}));
        for (const auto& [to, message] : machine.sent<AppendEntries>())
            QVERIFY(message.leaderCommit == Index(2)); // the others need not find out by themselves
        QCOMPARE(machine.sent<AppendEntries>().size(), 2U);
        for (const SetTimer& timer : machine.only<SetTimer>())
            QVERIFY(!timer.deadline);
        machine.fire(Timer::Election);
        QVERIFY(machine.effects.empty());
    }

    void aLeaderThatBecomesALearnerStepsDownToo()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({2, 3}, {1}), false}).acknowledge(2, 2).acknowledge(3, 2);
        QVERIFY(machine->role() == Role::Learner);
    }

    void withoutTheRuleItLeadsOn()
    {
        Machine machine = leading(3, without({Rule::RemovedLeaderStepsDown}));
        machine.step(ChangeMembers{voters({2, 3}), false}).acknowledge(2, 2).acknowledge(3, 2);
        QVERIFY(machine->commitIndex() == Index(2) && machine->role() == Role::Leader);
        machine.propose({"x"}).acknowledge(2, 3).acknowledge(3, 3);
        QVERIFY(machine->commitIndex() == Index(3));
    }

    void whoIsRemovedIsToldAndThenLeftAlone()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2}), false}).acknowledge(2, 2);
        const auto isSpokenTo = [&] {
            const auto beats = machine.fire(Timer::Heartbeat).sent<AppendEntries>();
            return std::any_of(beats.begin(), beats.end(), [](const auto& sent) { return sent.first == S(3); });
        };
        QVERIFY(isSpokenTo());
        machine.acknowledge(3, 2);
        QVERIFY(isSpokenTo()); // with the commitment
        machine.receive(3, EntriesAccepted{Term(1), Index(2), Index(2), machine.sent<AppendEntries>().back().second.round});
        QVERIFY(!isSpokenTo());
        QVERIFY(!knows(machine, 3));
    }

    void whoIsRemovedAndGoneIsForgottenAfterAWhile()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2}), false}).acknowledge(2, 2);
        for (int round = 0; round < 25; ++round)
            machine.fire(Timer::Heartbeat);
        QCOMPARE(machine.sent<AppendEntries>().size(), 1U);
        machine.acknowledge(3, 2); // late
        QCOMPARE(machine.ignored(), std::string("not-voter"));
    }

    void whoComesBackIsProbedAnew()
    {
        Machine machine = atOnce();
        machine.step(ChangeMembers{voters({1, 2}), false}).acknowledge(3, 2).acknowledge(2, 2);
        machine.step(ChangeMembers{voters({1, 2, 3}), false}); // perhaps with an empty disk
        const auto all = machine->progress();
        QVERIFY(all.at(1).peer == S(3));
        QVERIFY(all[1].state == ProgressState::Probe && all[1].match.isZero());
    }

    // ---------------------------------------------------------------- catching up, dissertation §4.2.1
    void aNewVoterLearnsFirst()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3, 4}), false});
        QVERIFY((whatsOf(machine) == Whats{What::CatchingUp, What::Single}));
        QVERIFY(machine->configuration() == voters({1, 2, 3}, {4}));
        machine.acknowledge(2, 2);
        QVERIFY(whatsOf(machine) == Whats{What::Round}); // and not done, though the learner's entry is committed
        machine.acknowledge(4, 2);
        QVERIFY((whatsOf(machine) == Whats{What::CaughtUp, What::Single}));
        QVERIFY(machine->configuration() == voters({1, 2, 3, 4}));
        machine.acknowledge(2, 3).acknowledge(3, 3);
        QVERIFY(whatsOf(machine) == Whats{What::Done});
    }

    void aSlowRoundIsFollowedByAnother()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3, 4}), false}).acknowledge(2, 2);
        machine.propose({"a"});
        machine.now += Duration(150'000); // not shorter than an election timeout
        machine.acknowledge(4, 2);
        const auto round = machine.only<MembersChanging>();
        QVERIFY(round.size() == 1 && round[0].what == What::Round && round[0].round == 2 && round[0].target == Index(3));
        machine.now += Duration(149'999);
        machine.acknowledge(4, 3);
        QVERIFY((whatsOf(machine) == Whats{What::CaughtUp, What::Single}));
    }

    void afterTenSlowRoundsItIsGivenUp()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3, 4}), false}).acknowledge(2, 2);
        for (std::uint64_t last = 2; last < 12; ++last) {
            QVERIFY(machine->configuration() == voters({1, 2, 3}, {4}));
            machine.propose({"a"});
            machine.now += Duration(200'000);
            machine.acknowledge(4, last);
        }
        QVERIFY(whatsOf(machine) == Whats{What::GivenUp});
        QVERIFY(machine->configuration() == voters({1, 2, 3}, {4})); // it stays a learner
        machine.acknowledge(2, machine->log().lastIndex().value());
        QCOMPARE(refusal(machine.step(ChangeMembers{voters({1, 2, 3, 4}), false})), std::string("not refused"));
    }

    void whoDoesNotAnswerIsGivenUp()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3, 4}), false}).acknowledge(2, 2);
        machine.now += Duration(30'000'001);
        machine.fire(Timer::Heartbeat);
        QVERIFY(whatsOf(machine) == Whats{What::GivenUp});
    }

    void aLearnerThatIsUpToDateIsPromotedAtOnce()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3}, {4}), true}).acknowledge(2, 2).acknowledge(4, 2);
        machine.step(ChangeMembers{voters({1, 2, 3, 4}), true});
        QVERIFY((whatsOf(machine) == Whats{What::CatchingUp, What::Round, What::CaughtUp, What::Joint}));
        machine.acknowledge(2, 3).acknowledge(3, 3); // three of four, two of three
        QVERIFY(machine->configuration() == voters({1, 2, 3, 4}));
        QVERIFY((whatsOf(machine) == Whats{What::Final}));
        machine.acknowledge(2, 4).acknowledge(3, 4);
        QVERIFY(whatsOf(machine) == Whats{What::Done});
    }

    void aWaitingChangeEndsWithTheLeadership()
    {
        Machine machine = leading();
        machine.step(ChangeMembers{voters({1, 2, 3, 4}), false}).receive(2, append(2, 2, 1, 1));
        QVERIFY(whatsOf(machine) == Whats{What::GivenUp});
    }

    void withoutTheRuleAnEmptyVoterCountsAtOnce()
    {
        Machine machine = atOnce(1);
        machine.step(ChangeMembers{voters({1, 2}), false}); // two voters, of whom one is empty
        QVERIFY(machine->configuration() == voters({1, 2}));
        machine.propose({"a"});
        QVERIFY(machine->commitIndex() == Index(1)); // nothing is committed until it has caught up
        machine.acknowledge(2, 3);
        QVERIFY(machine->commitIndex() == Index(3));
    }
};

QTEST_GUILESS_MAIN(TestMembership)
#include "tst_membership.moc"
