// SPDX-License-Identifier: MIT
// Sessions, reads and snapshots over real sockets (dissertation §5, §6).
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "tests/raftcore/cluster/livescene.h"

#include <set>

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;

class LiveClientsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRetryAfterTheLeaderDiedTakesEffectOnce();
    void outsideOfASessionTheSameIsDoneTwice();
    void aHandMadeRetryIsAnsweredFromTheSession();
    void inAMinorityOnlyStaleReadsAreAnswered();
    void aClosedSessionIsOver();
    void aNodeBehindTheLogGetsTheSnapshotInChunksThroughBadWeather();
    void aSnapshotOnRequestSurvivesARestart();
    void timersAndLimitsAreThoseOfEveryNodeAlsoOfThoseThatWerePausedOrDown();

private:
    void killTheLeaderBeforeItAnswers(LiveScene& scene, const NodeId& leader, const std::string& text);
};

// Step by step: every node holds the command, and the leader dies before it knows.
void LiveClientsTest::killTheLeaderBeforeItAnswers(LiveScene& scene, const NodeId& leader, const std::string& text)
{
    scene.submit(command::Pause{});
    QTRY_VERIFY(scene.cluster().clock().paused);
    scene.append(leader, text, "bob");
    std::set<NodeId> holders;
    for (int k = 0; k < 400 && holders.size() < 3; ++k) {
        const std::uint64_t from = scene.cluster().trace()->size();
        scene.submit(command::Step{});
        QTRY_VERIFY(scene.cluster().trace()->size() > from && !scene.cluster().clock().stepping);
        holders.clear();
        for (const trace::NodeState& node : scene.state().nodes) {
            const EntryPtr& last = node.log.at(node.log.lastIndex());
            if (last->type == EntryType::Command && last->data == text && node.durableIndex == node.log.lastIndex())
                holders.insert(node.id);
        }
        const bool isCommitted = scene.state().node(leader)->commitIndex == scene.state().node(leader)->log.lastIndex();
        QVERIFY2(holders.size() == 3 || !isCommitted, "the leader knew before all held it");
    }
    QCOMPARE(holders.size(), std::size_t(3));
    scene.forget();
    scene.submit(command::KillNode{leader});
    scene.submit(command::Resume{});
}

void LiveClientsTest::aRetryAfterTheLeaderDiedTakesEffectOnce()
{
    LiveOptions options = fastOptions(3);
    options.delay = Duration(10'000);
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3}));
    scene.submit(command::ConfigureClient{"bob", {}, true, 10});
    scene.append(leader, "set x 1", "bob");
    QVERIFY(scene.until([](const trace::ClusterState& now) { return now.client("bob") && now.client("bob")->ok == 2; }));
    killTheLeaderBeforeItAnswers(scene, leader, "cas x 1 2");
    if (QTest::currentTestFailed())
        return;
    // Its outcome is unknown; the client asks again by itself, elsewhere, and is told what came of it the first time.
    const auto first = scene.answer("bob");
    QVERIFY(first && first->outcome == trace::Outcome::Unknown);
    std::optional<trace::Responded> second = first;
    for (int k = 0; k < 5 && second && second->outcome != trace::Outcome::Ok; ++k)
        second = scene.answer("bob");
    QVERIFY(second && second->serial == first->serial && scene.waiter().match().node != leader);
    QCOMPARE(QString::fromStdString(second->result), QStringLiteral("ok"));
    // The second entry changed nothing: a cas that were done twice would say that x is 2.
    QVERIFY(scene.until([&](const trace::ClusterState& now) {
        const trace::NodeState* found = now.leader();
        return found != nullptr && found->keyValues->at("x") == "2";
    }));
    QCOMPARE(scene.violations(), QString());
}

void LiveClientsTest::outsideOfASessionTheSameIsDoneTwice()
{
    LiveOptions options = fastOptions(3);
    options.delay = Duration(10'000);
    options.electionTimeoutMin = Duration(80'000);
    options.electionTimeoutMax = Duration(100'000); // a request that nobody answers is given up after ten of them
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3}));
    scene.submit(command::ConfigureClient{"bob", {}, false, 10});
    scene.append(leader, "set x 1", "bob");
    QVERIFY(scene.done(1));
    killTheLeaderBeforeItAnswers(scene, leader, "cas x 1 2");
    if (QTest::currentTestFailed())
        return;
    const auto first = scene.answer("bob");
    QVERIFY(first && first->outcome == trace::Outcome::Unknown);
    // It may ask a node that still believes in the dead leader, and be left in the dark once more.
    std::optional<trace::Responded> second = first;
    for (int k = 0; k < 5 && second && second->outcome != trace::Outcome::Ok; ++k)
        second = scene.answer("bob");
    QVERIFY(second && second->serial == first->serial && second->outcome == trace::Outcome::Ok);
    QVERIFY2(second->result.find("not 1") != std::string::npos, second->result.c_str());
    QCOMPARE(scene.violations(), QString()); // nobody promised it anything else
}

void LiveClientsTest::aHandMadeRetryIsAnsweredFromTheSession()
{
    LiveScene scene(fastOptions(3));
    QVERIFY(scene.waiter().waitForLeader());
    scene.submit(command::ConfigureClient{"bob", NodeId("S1"), true, 0});
    scene.append({}, "set x 1", "bob");
    scene.append({}, "cas x 1 2", "bob");
    QVERIFY(scene.until([](const trace::ClusterState& now) { return now.client("bob") && now.client("bob")->ok == 3; }));
    scene.forget();
    scene.submit(command::RetryRequest{"bob", 3, NodeId("S3")});
    const auto again = scene.answer("bob");
    QVERIFY(again && again->serial == 3 && scene.waiter().match().node == NodeId("S3"));
    QCOMPARE(QString::fromStdString(again->result), QStringLiteral("ok"));
    // One that never was cannot be sent again.
    QStringList refusals;
    connect(&scene.cluster(), &Cluster::commandRefused, this, [&](const QString& reason) { refusals.append(reason); });
    scene.submit(command::RetryRequest{"bob", 99, {}});
    QTRY_COMPARE(refusals.size(), 1);
    QVERIFY(refusals.constFirst().contains(QLatin1String("99")));
    QCOMPARE(scene.violations(), QString());
}

void LiveClientsTest::inAMinorityOnlyStaleReadsAreAnswered()
{
    LiveOptions options = fastOptions(5);
    options.electionTimeoutMin = Duration(100'000);
    options.electionTimeoutMax = Duration(150'000);
    options.heartbeatInterval = Duration(30'000);
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    const std::vector<NodeId> all = numbered({1, 2, 3, 4, 5});
    const NodeId old = scene.settledLeader(all);
    scene.append(old, "set x old");
    QVERIFY(scene.done(1));
    QVERIFY(scene.converge(all));
    std::vector<NodeId> rest = without(all, old);
    const std::vector<NodeId> few{old, rest.back()};
    rest.pop_back();
    scene.forget();
    scene.separate({few, rest});
    const auto fresh = scene.waiter().waitForLeader();
    QVERIFY(fresh && *fresh != old);
    scene.append(*fresh, "set x new");
    QVERIFY(scene.done(1));

    constexpr std::array modes{ReadMode::Log, ReadMode::ReadIndex, ReadMode::Lease, ReadMode::Local};
    for (const ReadMode mode : modes) {
        scene.read(*fresh, "get x", mode, "majority");
        const auto answer = scene.answer("majority");
        QVERIFY2(answer && answer->outcome == trace::Outcome::Ok && answer->mode, toString(mode).data());
        QCOMPARE(QString::fromStdString(answer->result), QStringLiteral("new"));
    }
    for (const NodeId& node : few) {
        for (const ReadMode mode : modes)
            scene.read(node, "get x", mode, "minority " + node.toString() + " " + std::string(toString(mode)));
    }
    for (const NodeId& node : few) {
        for (const ReadMode mode : modes) {
            const std::string client = "minority " + node.toString() + " " + std::string(toString(mode));
            QVERIFY(scene.until([&](const trace::ClusterState& now) {
                const trace::ClientView* view = now.client(client);
                return view != nullptr && view->ok + view->refused + view->unknown == 1;
            }));
            const trace::Responded answer = *scene.state().client(client)->history.back().response;
            QVERIFY2((answer.outcome == trace::Outcome::Ok) == (mode == ReadMode::Local), client.c_str());
            if (mode == ReadMode::Local)
                QCOMPARE(QString::fromStdString(answer.result), QStringLiteral("old"));
        }
    }
    scene.submit(command::HealAll{});
    QVERIFY(scene.converge(all));
    scene.forget();
    scene.read(old, "get x", ReadMode::Local);
    const auto healed = scene.answer("you");
    QVERIFY(healed && healed->result == "new");
    QCOMPARE(scene.violations(), QString());
}

void LiveClientsTest::aClosedSessionIsOver()
{
    LiveScene scene(fastOptions(3));
    QVERIFY(scene.waiter().waitForLeader());
    scene.submit(command::ConfigureClient{"bob", {}, true, 3});
    scene.append({}, "set x 1", "bob");
    QVERIFY(scene.until([](const trace::ClusterState& now) { return now.client("bob") && now.client("bob")->ok == 2; }));
    QCOMPARE(scene.state().sessions.size(), std::size_t(1));
    scene.submit(command::ConfigureClient{"bob", {}, false, 3});
    QVERIFY(scene.until([](const trace::ClusterState& now) { return now.sessions.empty(); }));
    scene.forget();
    scene.append({}, "set x 2", "bob"); // goes on without
    const auto answer = scene.answer("bob");
    QVERIFY(answer && answer->outcome == trace::Outcome::Ok);
    scene.submit(command::RetryRequest{"bob", 2, {}}); // of the closed session: never done again
    const auto refused = scene.answer("bob");
    QVERIFY(refused && refused->outcome == trace::Outcome::Refused && refused->why);
    QVERIFY(std::holds_alternative<why::SessionUnknown>(*refused->why));
    QCOMPARE(scene.violations(), QString());
}

void LiveClientsTest::aNodeBehindTheLogGetsTheSnapshotInChunksThroughBadWeather()
{
    LiveOptions options = fastOptions(3);
    options.snapshotEntries = 40;
    options.keptEntries = 5;
    options.maxInflightChunks = 3;
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3}));
    const NodeId behind = leader == NodeId("S1") ? NodeId("S2") : NodeId("S1");
    scene.submit(command::KillNode{behind});
    for (int k = 0; k < 100; ++k) // larger than one chunk can be
        scene.append(leader, "set key" + std::to_string(k) + " " + std::string(500, 'v'), "writer");
    QVERIFY(scene.done(100));
    QVERIFY(scene.until([&](const trace::ClusterState& now) {
        return now.node(leader)->log.firstIndex() > now.node(behind)->disk.log.lastIndex().next();
    }));
    scene.lose(15);
    scene.duplicate(20);
    scene.forget();
    scene.submit(command::StartNode{behind});
    QVERIFY(scene.waiter().waitForBody<SnapshotNoted>([&](const NodeId& node, const SnapshotNoted& snapshot) {
        return node == behind && snapshot.what == SnapshotNoted::What::Installed;
    }));
    scene.submit(command::HealAll{});
    scene.append(leader, "set last 1");
    QVERIFY(scene.done(1));
    QVERIFY(scene.converge(numbered({1, 2, 3})));
    QCOMPARE(scene.state().node(behind)->keyValues->size(), std::size_t(101));
    std::set<std::uint64_t> offsets;
    scene.cluster().trace()->forEach(1, scene.cluster().trace()->size(), [&](const trace::Event& event) {
        const auto* sent = std::get_if<trace::PacketSent>(&event.body);
        if (sent != nullptr && std::holds_alternative<InstallSnapshot>(sent->msg))
            offsets.insert(std::get<InstallSnapshot>(sent->msg).offset);
        return true;
    });
    QVERIFY2(offsets.size() >= 8, qPrintable(QString::number(offsets.size())));
    QCOMPARE(scene.violations(), QString());
}

void LiveClientsTest::aSnapshotOnRequestSurvivesARestart()
{
    LiveOptions options = fastOptions(3);
    options.keptEntries = 0;
    options.durable = true; // real files
    LiveScene scene(options);
    QVERIFY(scene.waiter().waitForLeader());
    for (int k = 0; k < 20; ++k)
        scene.append(NodeId("S1"), "set x" + std::to_string(k) + " 1");
    QVERIFY(scene.done(20));
    QVERIFY(scene.converge(numbered({1, 2, 3})));
    scene.submit(command::TakeSnapshot{NodeId("S2")});
    QVERIFY(scene.waiter().waitForBody<LogCompacted>([](const NodeId& node, const LogCompacted&) { return node == NodeId("S2"); }));
    scene.submit(command::KillNode{NodeId("S2")});
    scene.submit(command::StartNode{NodeId("S2")});
    QVERIFY(scene.waiter().waitForBody<trace::Started>([](const NodeId& node, const trace::Started& started) {
        return node == NodeId("S2") && started.incarnation == Incarnation(2) && started.snapshotIndex >= Index(20);
    }));
    scene.append(NodeId("S2"), "set y 1");
    QVERIFY(scene.converge(numbered({1, 2, 3})));
    QCOMPARE(scene.violations(), QString());
}

void LiveClientsTest::timersAndLimitsAreThoseOfEveryNodeAlsoOfThoseThatWerePausedOrDown()
{
    LiveScene scene(fastOptions(5));
    QVERIFY(scene.waiter().waitForLeader());
    const NodeId leader = scene.settledLeader(numbered({1, 2, 3, 4, 5}));
    const std::vector<NodeId> others = without(numbered({1, 2, 3, 4, 5}), leader);
    scene.submit(command::PauseNode{others[0]});
    scene.submit(command::KillNode{others[1]});
    RaftTuning tuning = scene.state().tuning;
    tuning.heartbeatInterval = Duration(20'000);
    tuning.electionTimeoutMin = Duration(400'000);
    tuning.electionTimeoutMax = Duration(500'000);
    scene.submit(command::Tune{tuning});
    scene.submit(command::SetRule{Rule::PreVote, false});
    QVERIFY(scene.waiter().waitForBody<trace::AdminGiven>(
        [&](const NodeId& node, const trace::AdminGiven& admin) { return node == others[3] && admin.what == "timeouts"; }));
    int beats = 0;
    QVERIFY(scene.waiter().waitForBody<trace::TimerFired>(
        [&](const NodeId& node, const trace::TimerFired&) { return node == leader && ++beats == 20; }));
    // No code of a paused node runs: it is told when it goes on.
    const std::uint64_t before = scene.state().node(others[0])->lastEvent;
    trace::Event last;
    QVERIFY(scene.cluster().trace()->read(before, last));
    QVERIFY2(!std::holds_alternative<trace::TimerSet>(last.body), "a paused node set a timer");
    scene.submit(command::ResumeNode{others[0]});
    scene.submit(command::StartNode{others[1]});
    for (const NodeId& id : {others[0], others[1]}) {
        QVERIFY(scene.until([&](const trace::ClusterState& now) {
            const trace::NodeState* node = now.node(id);
            return node->up && !node->paused && node->electionTimer &&
                node->electionTimer->deadline - node->electionTimer->setAt >= Duration(400'000);
        }));
        // Without pre-votes its election timer begins a candidacy at once.
        scene.forget();
        scene.submit(command::TimeOutNode{id});
        QVERIFY(scene.waiter().waitForBody<RoleChanged>(
            [&](const NodeId& node, const RoleChanged& role) { return node == id && role.from == Role::Follower; }));
        QVERIFY(std::get<RoleChanged>(scene.waiter().match().body).to == Role::Candidate);
    }
    QCOMPARE(scene.violations(), QString());
}

QTEST_GUILESS_MAIN(LiveClientsTest)
#include "liveclients_test.moc"
