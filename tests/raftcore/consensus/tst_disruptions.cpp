// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

namespace {

constexpr Duration second(1'000'000);

struct Rules {
    bool preVote, checkQuorum, stickiness;
};
constexpr Rules all{true, true, true};
constexpr Rules paper{false, false, false};

// A cluster whose timers run, with S1 as its leader in term 1.
class Running {
public:
    Running(std::size_t nodes, Rules rules, NodeId patient = {})
        : cluster(setUp(nodes, rules, patient)), invariants(cluster)
    {
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.run(second / 5);
    }
    // Nothing from the ones reaches the others, for each pair.
    void cut(std::initializer_list<std::uint64_t> from, std::initializer_list<std::uint64_t> to)
    {
        for (const std::uint64_t a : from) {
            for (const std::uint64_t b : to) {
                if (a != b)
                    cluster.cut(a, b);
            }
        }
    }
    std::uint64_t highestTerm() const
    {
        std::uint64_t highest = 0;
        for (const Member& member : cluster.members()) {
            if (member.raft)
                highest = std::max(highest, member.raft->currentTerm().value());
        }
        return highest;
    }
    // The leader of the highest term among those that at least `followers` others follow.
    const Member* leader() const
    {
        const Member* found = nullptr;
        for (const Member& member : cluster.members()) {
            if (member.raft && member.raft->role() == Role::Leader
                && (found == nullptr || found->raft->currentTerm() < member.raft->currentTerm()))
                found = &member;
        }
        return found;
    }
    // Whether something that is proposed now is committed within half a second, by the leader of the highest term.
    bool commits()
    {
        const Member* const to = leader();
        if (to == nullptr)
            return false;
        const NodeId id = to->id;
        cluster.propose(id, {"x"});
        const Index index = to->raft->log().lastIndex();
        cluster.run(second / 2);
        const std::optional<Raft>& raft = cluster.raftOf(id);
        return raft && raft->commitIndex() >= index && raft->log().at(index)->data == "x";
    }
    std::uint64_t electionsWithin(Duration time)
    {
        const std::uint64_t before = invariants.elections();
        cluster.run(time);
        return invariants.elections() - before;
    }

    TestCluster cluster;
    Invariants invariants;

private:
    static ClusterSetup setUp(std::size_t nodes, Rules rules, NodeId patient)
    {
        ClusterSetup setup = ClusterSetup::ofSize(nodes);
        setup.adjust = [rules](RaftOptions& options) {
            options.rules.set(Rule::PreVote, rules.preVote);
            options.rules.set(Rule::CheckQuorum, rules.checkQuorum);
            options.rules.set(Rule::LeaderStickiness, rules.stickiness);
        };
        // Spread evenly, never the same for two nodes; `patient` always draws the longest, the others short ones.
        setup.draw = [patient](const NodeId& id, std::uint64_t n, Duration min, Duration max) {
            if (id == patient)
                return max;
            const auto spread = static_cast<std::uint64_t>((max - min).count()) / (patient.isEmpty() ? 1 : 3);
            return min + Duration(static_cast<std::int64_t>((std::hash<NodeId>{}(id) % 1'000'003 * 7'919 + n * 38'299'687) % spread));
        };
        return setup;
    }
};

} // namespace

// What a few broken links do to a cluster, which rules cure it, and what each of them alone does not.
class TestDisruptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // ---------------------------------------------------------------- an isolated node returns
    void theReturnOfAnIsolatedNode_data()
    {
        QTest::addColumn<bool>("preVote");
        QTest::addColumn<bool>("checkQuorum");
        QTest::addColumn<bool>("isDeposed");
        QTest::newRow("the paper: its term has climbed, and deposes the leader") << false << false << true;
        QTest::newRow("check-quorum and sticky voters: it answers the leader with its higher term") << false << true << true;
        QTest::newRow("pre-vote") << true << false << false;
        QTest::newRow("both") << true << true << false;
    }
    void theReturnOfAnIsolatedNode() // etcd: DisruptiveFollower, DisruptiveFollowerPreVote
    {
        QFETCH(bool, preVote);
        QFETCH(bool, checkQuorum);
        QFETCH(bool, isDeposed);
        Running run(3, {preVote, checkQuorum, checkQuorum || preVote});
        run.cluster.isolate(3);
        run.cluster.run(2 * second);
        QCOMPARE(run.cluster.raft(3).currentTerm() > Term(4), !preVote);
        QVERIFY(run.commits()); // entries that S3 lacks
        QVERIFY(run.leader()->id == (preVote ? S(1) : run.leader()->id));
        run.cluster.heal();
        run.cluster.run(2 * second);
        QCOMPARE(run.cluster.raft(1).currentTerm() > Term(1), isDeposed);
        QCOMPARE(run.invariants.elections() > 1, isDeposed);
        QVERIFY(run.commits());
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }

    // ---------------------------------------------------------------- a removed server does not know it
    void aRemovedServerThatDoesNotKnowIt_data()
    {
        QTest::addColumn<bool>("preVote");
        QTest::addColumn<bool>("stickiness");
        QTest::addColumn<bool>("disturbs");
        QTest::newRow("the paper: it campaigns for ever") << false << false << true;
        QTest::newRow("pre-vote: its log lacks its removal") << true << false << false;
        QTest::newRow("sticky voters: they hear their leader") << false << true << false;
        QTest::newRow("both") << true << true << false;
    }
    void aRemovedServerThatDoesNotKnowIt() // dissertation §4.2.3
    {
        QFETCH(bool, preVote);
        QFETCH(bool, stickiness);
        QFETCH(bool, disturbs);
        Running run(4, {preVote, stickiness, stickiness});
        run.cluster.isolate(4);
        run.cluster.step(1, ChangeMembers{Configuration::ofVoters({S(1), S(2), S(3)}), true});
        run.cluster.run(2 * second); // long enough for the leader to take its leave
        QVERIFY(run.cluster.raft(4).configuration().isVoter(S(4)));
        run.cluster.heal();
        QCOMPARE(run.electionsWithin(3 * second) > 0, disturbs);
        QCOMPARE(run.cluster.raft(1).currentTerm() > Term(1), disturbs);
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }

    // ---------------------------------------------------------------- one link of three is missing
    void aMissingLink_data()
    {
        QTest::addColumn<bool>("preVote");
        QTest::addColumn<bool>("checkQuorum");
        QTest::addColumn<bool>("races");
        QTest::newRow("the paper") << false << false << true;
        QTest::newRow("check-quorum: each leader hears the third node") << false << true << true;
        QTest::newRow("pre-vote") << true << false << false;
        QTest::newRow("both") << true << true << false;
    }
    void aMissingLink() // S1 and S2 do not hear each other: their terms race through S3, until its timer happens to win
    {
        QFETCH(bool, preVote);
        QFETCH(bool, checkQuorum);
        QFETCH(bool, races);
        Running run(3, {preVote, checkQuorum, preVote && checkQuorum}, S(3));
        run.cut({1, 2}, {1, 2});
        QCOMPARE(run.electionsWithin(5 * second) > 4, races);
        QCOMPARE(run.highestTerm() > 5, races);
        if (!races)
            QVERIFY(run.commits());
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }

    // ---------------------------------------------------------------- a leader that reaches one follower only
    void aLeaderThatReachesOneFollower_data()
    {
        QTest::addColumn<bool>("checkQuorum");
        QTest::newRow("pre-vote and sticky voters alone are stuck") << false;
        QTest::newRow("check-quorum too") << true;
    }
    void aLeaderThatReachesOneFollower() // S5 is down, S2 is the bridge between S1 and the others
    {
        QFETCH(bool, checkQuorum);
        Running run(5, {true, checkQuorum, true});
        run.cluster.crash(S(5));
        run.cut({1}, {3, 4});
        run.cut({3, 4}, {1});
        run.cluster.run(2 * second);
        QCOMPARE(run.highestTerm() > 1, checkQuorum);
        QCOMPARE(run.leader()->id != S(1), checkQuorum);
        QCOMPARE(run.commits(), checkQuorum);
        QVERIFY(run.electionsWithin(3 * second) == 0); // and it stays like that
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }
    void theBridgeStepsDownWithinAnElectionTimeout()
    {
        Running run(5, all);
        run.cluster.crash(S(5));
        run.cut({1}, {3, 4});
        run.cut({3, 4}, {1});
        run.cluster.run(Duration(300'000)); // the running window, in which others were still heard, and one more
        QVERIFY(run.cluster.raft(1).role() != Role::Leader);
    }

    // ---------------------------------------------------------------- a leader that hears nobody
    void aDeafLeader_data()
    {
        QTest::addColumn<bool>("preVote");
        QTest::addColumn<bool>("checkQuorum");
        QTest::addColumn<bool>("commits");
        QTest::addColumn<bool>("isQuiet");
        QTest::newRow("the paper: quiet, and nothing commits") << false << false << false << true;
        QTest::newRow("pre-vote: the same") << true << false << false << true;
        QTest::newRow("check-quorum: another leads, and the deaf one deposes it again and again") << false << true << false << false;
        QTest::newRow("both") << true << true << true << true;
    }
    void aDeafLeader()
    {
        QFETCH(bool, preVote);
        QFETCH(bool, checkQuorum);
        QFETCH(bool, commits);
        QFETCH(bool, isQuiet);
        Running run(3, {preVote, checkQuorum, preVote});
        run.cut({2, 3}, {1});
        run.cluster.run(2 * second);
        QCOMPARE(run.electionsWithin(5 * second) == 0, isQuiet);
        if (isQuiet)
            QCOMPARE(run.commits(), commits);
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }

    void aDeafFollower_data()
    {
        QTest::addColumn<bool>("preVote");
        QTest::addColumn<bool>("checkQuorum");
        QTest::addColumn<bool>("isQuiet");
        QTest::newRow("the paper") << false << false << false;
        QTest::newRow("check-quorum: the leader is heard by a majority, and deposed all the same") << false << true << false;
        QTest::newRow("pre-vote") << true << false << true;
        QTest::newRow("both") << true << true << true;
    }
    void aDeafFollower()
    {
        QFETCH(bool, preVote);
        QFETCH(bool, checkQuorum);
        QFETCH(bool, isQuiet);
        Running run(3, {preVote, checkQuorum, preVote && checkQuorum});
        QVERIFY(run.commits()); // S3 gets one entry less than the others
        run.cut({1, 2}, {3});
        QVERIFY(run.commits());
        QCOMPARE(run.electionsWithin(5 * second) == 0, isQuiet);
        QCOMPARE(run.highestTerm() == 1, isQuiet);
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }

    // ---------------------------------------------------------------- nobody hears it
    void aMuteLeaderIsReplacedOnceWhateverTheRules_data()
    {
        QTest::addColumn<bool>("isPaper");
        QTest::newRow("the paper") << true;
        QTest::newRow("all rules") << false;
    }
    void aMuteLeaderIsReplacedOnceWhateverTheRules()
    {
        QFETCH(bool, isPaper);
        Running run(3, isPaper ? paper : all);
        run.cut({1}, {2, 3});
        run.cluster.run(second);
        QVERIFY(run.leader()->id != S(1));
        QVERIFY(run.cluster.raft(1).role() == Role::Follower); // it hears the new one
        QVERIFY(run.cluster.raft(1).leader() == run.leader()->id);
        QVERIFY(run.commits());
        QCOMPARE(run.electionsWithin(3 * second), std::uint64_t(0));
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }
    void aMuteFollowerDisturbsNobody()
    {
        Running run(3, paper);
        run.cut({3}, {1, 2});
        QCOMPARE(run.electionsWithin(3 * second), std::uint64_t(0));
        QVERIFY(run.commits());
        QVERIFY(run.cluster.raft(3).leader() == S(1));
    }

    // ---------------------------------------------------------------- nothing of it costs liveness
    void aStuckCandidateIsFreed() // etcd: FreeStuckCandidateWithCheckQuorum
    {
        Running run(3, {false, true, true});
        run.cluster.isolate(1);
        run.cluster.isolate(3);
        run.cluster.campaign(3);
        run.cluster.campaign(3);
        const Term term = run.cluster.raft(3).currentTerm();
        QVERIFY(term > Term(1));
        run.cluster.heal();
        run.cluster.campaign(3); // refused by those who hear S1
        run.cluster.deliverAll();
        QVERIFY(run.cluster.raft(1).role() == Role::Leader && run.cluster.raft(2).currentTerm() == Term(1));
        run.cluster.heartbeat(1); // its answer bears the higher term: S1 gives way, so that S3 is not stuck for ever
        run.cluster.deliverAll();
        QVERIFY(run.cluster.raft(1).role() == Role::Follower);
        QVERIFY(run.cluster.raft(1).currentTerm() == run.cluster.raft(3).currentTerm());
        run.cluster.run(second);
        QVERIFY(run.leader() != nullptr && run.commits());
    }
    void aMigratingClusterDoesNotLock() // etcd: PreVoteMigrationCanCompleteElection. A higher term, but a shorter log.
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.disks[S(1)] = diskWith(5, {1, 1});
        setup.disks[S(2)] = diskWith(3, {1, 1, 3});
        setup.adjust = [](RaftOptions& options) { options.rules = RuleBook(); };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.start();
        cluster.crash(S(3));
        cluster.run(2 * second);
        QVERIFY(cluster.raft(2).role() == Role::Leader); // it took over the term with the refusal
        QVERIFY(cluster.raft(2).currentTerm() > Term(5));
    }
    void aCrashedLeaderIsReplacedWithinAFewTimeouts()
    {
        Running run(5, all);
        run.cluster.crash(S(1));
        run.cluster.run(second);
        QVERIFY(run.leader() != nullptr && run.leader()->id != S(1));
        QVERIFY(run.commits());
        run.cluster.restart(S(1));
        QCOMPARE(run.electionsWithin(2 * second), std::uint64_t(0));
        QVERIFY2(!run.invariants.isBroken(), run.invariants.breach().c_str());
    }
};

QTEST_GUILESS_MAIN(TestDisruptions)
#include "tst_disruptions.moc"
