// SPDX-License-Identifier: MIT
// Members and leadership over real sockets (dissertation §3.10, §4).
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "tests/raftcore/cluster/livescene.h"

#include <QTemporaryDir>

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;
using Change = MembersChanging::What;

class LiveMembersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAddedServerCatchesUpAsALearnerAndItsVoteCountsThen();
    void twoOfFiveAreReplacedWhileAStreamRuns();
    void aLeaderThatIsRemovedStepsDownAndDisturbsNobody();
    void aTransferUnderLoadCostsLessThanTwoRoundTripsOnceTheTargetHoldsTheLog();
    void aTransferToADeadNodeIsGivenUpAndTheLeaderGoesOn();
    void aPausedClusterStopsInTheMiddleOfAChangeAndGoesOn();
    void aReopenedDirectoryKnowsTheNodesThatWereAdded();
    void whatTheLeaderCannotDoIsRefusedWithTheReason();
};

void LiveMembersTest::anAddedServerCatchesUpAsALearnerAndItsVoteCountsThen()
{
    LiveScene scene(fastOptions(3));
    QVERIFY(scene.waiter().waitForLeader());
    scene.stream(200);
    QVERIFY(scene.done(60));
    const NodeId fresh = scene.add();
    QCOMPARE(fresh, NodeId("S4"));
    QVERIFY(scene.state().node(fresh)->configuration.voters.empty()); // it does not even know who its leader is
    scene.forget();
    QVERIFY(!scene.waiter().waitForBody<trace::Requested>([&, asked = 0](const NodeId& node, const trace::Requested&) mutable {
        if (++asked == 40)
            scene.stream(0);
        return node == fresh; // so nobody asks it
    }, 500));
    scene.stream(200);
    scene.changeMembers(numbered({1, 2, 3, 4}), {}, false);
    QVERIFY(scene.waiter().waitForBody<RoleChanged>(
        [&](const NodeId& node, const RoleChanged& role) { return node == fresh && role.to == Role::Learner; }));
    QVERIFY(scene.change(Change::CaughtUp));
    QVERIFY(std::get<MembersChanging>(scene.waiter().match().body).peer == fresh);
    QVERIFY(scene.waiter().waitForBody<RoleChanged>(
        [&](const NodeId& node, const RoleChanged& role) { return node == fresh && role.to == Role::Follower; }));
    QVERIFY(scene.change(Change::Done));
    scene.stream(0);
    QVERIFY(scene.converge(numbered({1, 2, 3, 4})));

    // Three of four are needed now: with one down, the new one is among them.
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3, 4}));
    const NodeId down = leader == NodeId("S1") ? NodeId("S2") : NodeId("S1");
    scene.submit(command::KillNode{down});
    scene.forget();
    scene.append(fresh, "set x new");
    const auto answer = scene.answer("you");
    QVERIFY(answer && answer->outcome == trace::Outcome::Ok);
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::twoOfFiveAreReplacedWhileAStreamRuns()
{
    LiveScene scene(fastOptions(5));
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3, 4, 5}));
    scene.stream(100);
    QVERIFY(scene.done(30));
    scene.add();
    scene.add();
    // Two followers leave, S6 and S7 take their places.
    std::vector<NodeId> stay = numbered({1, 2, 3, 4, 5}), leave;
    for (const NodeId& id : without(stay, leader)) {
        if (leave.size() < 2)
            leave.push_back(id);
    }
    for (const NodeId& id : leave)
        std::erase(stay, id);
    std::vector<NodeId> target = stay;
    target.insert(target.end(), {NodeId("S6"), NodeId("S7")});
    scene.changeMembers(target);
    QVERIFY(scene.change(Change::Joint));
    QVERIFY(scene.change(Change::Final));
    QVERIFY(scene.change(Change::Done));
    QVERIFY(scene.until([&](const trace::ClusterState& now) {
        return std::all_of(target.begin(), target.end(), [&](const NodeId& id) {
            return now.node(id)->configuration == Configuration::ofVoters(target);
        });
    }));
    // Those that left are not heard of any more, whether they run or not.
    const std::uint64_t changed = scene.cluster().trace()->size();
    for (const NodeId& id : leave)
        scene.submit(command::TimeOutNode{id});
    QVERIFY(scene.done(30));
    for (const NodeId& id : leave)
        scene.submit(command::KillNode{id});
    QVERIFY(scene.done(30));
    QCOMPARE(scene.candidacies(leave, changed), 0);
    // And the new ones carry the cluster: of five voters, one old and two new ones are left.
    scene.submit(command::KillNode{stay[0]});
    scene.submit(command::KillNode{stay[1]});
    QVERIFY(scene.until([&](const trace::ClusterState& now) {
        return now.leader() != nullptr && !now.node(stay[0])->up && !now.node(stay[1])->up;
    }));
    scene.forget();
    scene.append(NodeId("S6"), "set x 1");
    const auto answer = scene.answer("you");
    QVERIFY(answer && answer->outcome == trace::Outcome::Ok);
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::aLeaderThatIsRemovedStepsDownAndDisturbsNobody()
{
    LiveScene scene(fastOptions(4));
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId old = scene.settledLeader(numbered({1, 2, 3, 4}));
    const std::vector<NodeId> rest = without(numbered({1, 2, 3, 4}), old);
    scene.changeMembers(rest, {}, false);
    QVERIFY(scene.waiter().waitForBody<RoleChanged>([&](const NodeId& node, const RoleChanged& role) {
        return node == old && role.from == Role::Leader && std::holds_alternative<why::NotMember>(role.why);
    }));
    const auto fresh = scene.waiter().waitForLeader();
    QVERIFY(fresh && *fresh != old);
    QVERIFY(!scene.settledLeader(rest).isEmpty());
    const std::uint64_t changed = scene.cluster().trace()->size();
    scene.stream(100);
    QVERIFY(scene.done(20));
    scene.submit(command::TimeOutNode{old});
    QVERIFY(scene.done(60));
    scene.submit(command::KillNode{old});
    QVERIFY(scene.done(20));
    QCOMPARE(scene.candidacies({old}, changed), 0);
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::aTransferUnderLoadCostsLessThanTwoRoundTripsOnceTheTargetHoldsTheLog()
{
    constexpr Duration oneWay(20'000);
    LiveOptions options = fastOptions(5);
    options.delay = oneWay;
    options.rate = 0.25; // what the machine takes to run this counts for less
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    scene.stream(100);
    QVERIFY(scene.done(20));
    const auto happened = [&scene](TransferChanged::What what) {
        return scene.waiter().waitForBody<TransferChanged>(
            [what](const NodeId&, const TransferChanged& transfer) { return transfer.what == what; });
    };
    for (int k = 0; k < 3; ++k) {
        scene.forget();
        scene.submit(command::Transfer{});
        QVERIFY(happened(TransferChanged::What::Begun));
        const Time begun = scene.waiter().match().t; // from here on the old leader takes nothing …
        const NodeId to = std::get<TransferChanged>(scene.waiter().match().body).to;
        QVERIFY(happened(TransferChanged::What::TimeoutNow));
        const Time told = scene.waiter().match().t;
        const auto next = scene.waiter().waitForLeader();
        QVERIFY(next && *next == to);
        const Time leads = scene.waiter().match().t; // … and from here on the new one does
        // What is on its way to the target takes up to a round trip; then half a one for TimeoutNow, one for the votes.
        QVERIFY2(told - begun < 3 * oneWay, qPrintable(QString::number((told - begun).count())));
        QVERIFY2(leads - told < 4 * oneWay, qPrintable(QString::number((leads - told).count())));
        QVERIFY(scene.done(10));
        QVERIFY(!scene.settledLeader({}).isEmpty());
    }
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::aTransferToADeadNodeIsGivenUpAndTheLeaderGoesOn()
{
    LiveScene scene(fastOptions(3));
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3}));
    const NodeId dead = leader == NodeId("S1") ? NodeId("S2") : NodeId("S1");
    scene.submit(command::PauseNode{dead});
    scene.submit(command::Transfer{dead});
    scene.append(leader, "set x 1"); // while it hands over it takes nothing
    const auto refused = scene.answer("you");
    QVERIFY(refused && refused->outcome == trace::Outcome::Refused && refused->why);
    QVERIFY(std::holds_alternative<why::Transferring>(*refused->why));
    QVERIFY(scene.waiter().waitForBody<TransferChanged>([&](const NodeId& node, const TransferChanged& transfer) {
        return node == leader && transfer.what == TransferChanged::What::GivenUp;
    }));
    scene.append(leader, "set x 2");
    const auto taken = scene.answer("you");
    QVERIFY(taken && taken->outcome == trace::Outcome::Ok);
    // Asked to abort, it goes on at once.
    scene.submit(command::Transfer{dead});
    scene.submit(command::AbortTransfer{});
    scene.append(leader, "set x 3");
    const auto after = scene.answer("you");
    QVERIFY(after && after->outcome == trace::Outcome::Ok);
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::aPausedClusterStopsInTheMiddleOfAChangeAndGoesOn()
{
    LiveOptions options = fastOptions(3);
    options.delay = Duration(10'000);
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    scene.settledLeader(numbered({1, 2, 3}));
    scene.submit(command::Pause{});
    QTRY_VERIFY(scene.cluster().clock().paused);
    const Time frozen = scene.cluster().clock().now;
    const NodeId fresh = scene.add(); // its disk is opened, and it starts, at the frozen instant
    QCOMPARE(scene.cluster().clock().now.count(), frozen.count());
    scene.changeMembers({NodeId("S1"), NodeId("S2"), fresh});
    QVERIFY(scene.change(Change::CatchingUp));
    QCOMPARE(scene.waiter().match().t.count(), frozen.count());
    scene.submit(command::Step{command::Step::Until::Commit});
    QVERIFY(scene.waiter().waitForBody<CommitAdvanced>([](const NodeId&, const CommitAdvanced&) { return true; }));
    QTRY_VERIFY(!scene.cluster().clock().stepping);
    scene.submit(command::Resume{});
    QVERIFY(scene.change(Change::Done));
    QVERIFY(scene.until([&](const trace::ClusterState& now) {
        return *now.members() == Configuration::ofVoters({NodeId("S1"), NodeId("S2"), fresh});
    }));
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::aReopenedDirectoryKnowsTheNodesThatWereAdded()
{
    QTemporaryDir place;
    LiveOptions options = fastOptions(3);
    options.durable = true;
    options.directory = place.filePath(QStringLiteral("cluster"));
    const std::vector<NodeId> members = numbered({1, 2, 3, 4});
    {
        LiveScene scene(options);
        QVERIFY(scene.waiter().waitForLeader());
        scene.add();
        scene.add(); // S5 stays a server without a cluster
        scene.changeMembers(members);
        QVERIFY(scene.change(Change::Done));
        scene.append(NodeId("S4"), "set x 1");
        QVERIFY(scene.done(1));
        QVERIFY(scene.converge(members));
        QCOMPARE(scene.violations(), QString());
    }
    LiveScene scene(options);
    QCOMPARE(scene.cluster().trace()->header().nodes, numbered({1, 2, 3, 4, 5}));
    QVERIFY(scene.waiter().waitForLeader());
    QVERIFY(!scene.settledLeader(members).isEmpty());
    for (const NodeId& id : members) {
        QVERIFY(scene.state().node(id)->configuration == Configuration::ofVoters(members));
        QVERIFY(scene.state().node(id)->incarnation == Incarnation(2));
    }
    QVERIFY(scene.state().node(NodeId("S5"))->up && scene.state().node(NodeId("S5"))->configuration.voters.empty());
    scene.submit(command::TimeOutNode{NodeId("S5")}); // it asks for nobody's vote
    scene.stream(100);
    QVERIFY(scene.done(60));
    QCOMPARE(scene.candidacies({NodeId("S5")}, 0), 0);
    scene.settledLeader(members);
    scene.changeMembers(numbered({1, 2, 3, 4, 5})); // and can be taken in now
    QVERIFY(scene.change(Change::Done));
    scene.stream(0);
    QVERIFY(scene.converge(numbered({1, 2, 3, 4, 5})));
    QCOMPARE(scene.violations(), QString());
}

void LiveMembersTest::whatTheLeaderCannotDoIsRefusedWithTheReason()
{
    LiveScene scene(fastOptions(3));
    QStringList refusals;
    connect(&scene.cluster(), &Cluster::commandRefused, this, [&](const QString& reason) { refusals.append(reason); });
    QVERIFY(scene.waiter().waitForLeader());
    scene.settledLeader(numbered({1, 2, 3}));
    scene.changeMembers(numbered({1, 2, 9}));
    scene.submit(command::AddNode{NodeId("S1")});
    scene.submit(command::Transfer{NodeId("S9")});
    RaftTuning unfair;
    unfair.heartbeatInterval = unfair.electionTimeoutMin;
    scene.submit(command::Tune{unfair});
    QTRY_COMPARE(refusals.size(), 4);
    QVERIFY(refusals[0].contains(QLatin1String("S9")) && refusals[1].contains(QLatin1String("S1")));
    // What only the leader can know, it says itself.
    scene.changeMembers({}, {});
    QVERIFY(scene.change(Change::Refused));
    scene.submit(command::AbortChange{});
    QVERIFY(scene.change(Change::Refused));
    scene.changeMembers(numbered({1}), {}, false);
    QVERIFY(scene.change(Change::Refused));
    QVERIFY(std::holds_alternative<why::BadMembers>(std::get<MembersChanging>(scene.waiter().match().body).why));
    QCOMPARE(scene.violations(), QString());
}

QTEST_GUILESS_MAIN(LiveMembersTest)
#include "livemembers_test.moc"
