// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/trace/history.h"
#include "tests/raftcore/cluster/tracewaiter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <set>

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;

namespace {

std::vector<NodeId> nodes(std::initializer_list<int> numbers)
{
    std::vector<NodeId> ids;
    for (const int number : numbers)
        ids.push_back(NodeId::numbered(static_cast<std::uint64_t>(number)));
    return ids;
}

command::AppendCommand appendAt(const NodeId& node, std::string text)
{
    command::AppendCommand append;
    append.node = node;
    append.entries = {std::move(text)};
    return append;
}

TraceWaiter::Predicate answered(trace::Outcome outcome)
{
    return [outcome](const trace::Event& event) {
        const auto* response = std::get_if<trace::Responded>(&event.body);
        return response != nullptr && response->outcome == outcome;
    };
}

trace::ClusterState stateOf(const LiveCluster& cluster)
{
    trace::History history(cluster.trace());
    return history.stateAfter(cluster.trace()->size());
}

} // namespace

class LiveClusterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void teachingClusterElectsALeaderWithinTwoSeconds();
    void everyNodeTakesAnAppendAndAppliesIt();
    void killedLeaderIsReplacedAndComesBackAsFollower();
    void partitionedMinorityCommitsNothingAndHealingConverges();
    void reopenedDirectoryHoldsEverythingThatWasDurable();
    void directoryThatIsInUseIsRefused();
    void damagedDiskKeepsItsNodeDownAndTheRestGoesOn();
    void pausedClockMeansNoEvents();
    void stepGivesExactlyOneInput();
    void stepRunsUntilALeaderIsThere();
    void commandsWhilePausedHappenAtTheFrozenInstant();
    void pausedNodeRunsNoCodeAndTakesItsBacklogInOrder();
    void lossDuplicatesAndJitterNeverBreakSafety();
    void rangeIsAnsweredAnywhereAndOnlyWhenCommitted();
    void commandThatCannotBeCarriedOutIsRefusedInWords();
    void savedClusterGoesOnInItsNewPlace();
    void streamKeepsItsPace();
    void nonsenseInOptionsIsRefused();
};

void LiveClusterTest::teachingClusterElectsALeaderWithinTwoSeconds()
{
    QElapsedTimer clock;
    clock.start();
    auto made = makeCluster(LiveOptions{});
    QVERIFY2(made, made ? "" : made.error().message.c_str());
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    QVERIFY(waiter.waitForLeader());
    // 2 s on a machine that is not busy with other things; cluster time is what the program controls.
    QVERIFY2(waiter.match().t < Time(80'000), qPrintable(QString::number(waiter.match().t.count())));
    QVERIFY2(clock.elapsed() < 6'000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(violations(*cluster.trace()), QString());
    QVERIFY(cluster.clock().rate < 0.05 && !cluster.clock().paused);
}

void LiveClusterTest::everyNodeTakesAnAppendAndAppliesIt()
{
    auto made = makeCluster(fastOptions(5));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    QVERIFY(waiter.waitForLeader());
    for (std::uint64_t k = 1; k <= 5; ++k) {
        cluster.submit(appendAt(NodeId::numbered(k), "set x" + std::to_string(k) + " 1"));
        QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
        QVERIFY(waiter.match().node == NodeId::numbered(k)); // asked there, answered there
    }
    const Index last = std::get<trace::Responded>(waiter.match().body).index;
    std::map<NodeId, std::uint64_t> hashes;
    waiter.rewind();
    QVERIFY(waiter.waitForBody<trace::Applied>([&](const NodeId& node, const trace::Applied& applied) {
        if (applied.index == last)
            hashes[node] = applied.hash;
        return hashes.size() == 5;
    }));
    for (const auto& [node, hash] : hashes)
        QCOMPARE(hash, hashes.begin()->second);
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::killedLeaderIsReplacedAndComesBackAsFollower()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    const auto first = waiter.waitForLeader();
    QVERIFY(first);
    cluster.submit(appendAt(*first, "set x 1"));
    QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
    cluster.submit(command::KillLeader{});
    const auto second = waiter.waitForLeader();
    QVERIFY(second && *second != *first);
    cluster.submit(command::StartNode{*first});
    QVERIFY(waiter.waitForBody<trace::Started>([&](const NodeId& node, const trace::Started& started) {
        return node == *first && started.incarnation == Incarnation(2) && started.lastIndex >= Index(2);
    }));
    QVERIFY(waiter.waitForBody<trace::Applied>(
        [&](const NodeId& node, const trace::Applied& applied) { return node == *first && applied.index == Index(3); }));
    QVERIFY(stateOf(cluster).faults.empty()); // starting it healed the fault
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::partitionedMinorityCommitsNothingAndHealingConverges()
{
    auto made = makeCluster(fastOptions(5));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    const auto old = waiter.waitForLeader();
    QVERIFY(old);
    trace::fault::Partition partition;
    partition.preset = "free";
    std::vector<NodeId> rest = nodes({1, 2, 3, 4, 5});
    std::erase(rest, *old);
    partition.groups = {{*old, rest[0]}, {rest[1], rest[2], rest[3]}};
    cluster.submit(command::Inflict{partition});
    cluster.submit(appendAt(*old, "set lost 1"));
    const auto fresh = waiter.waitForLeader();
    QVERIFY(fresh && *fresh != *old && *fresh != rest[0]);
    cluster.submit(appendAt(*fresh, "set kept 1"));
    QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
    QVERIFY(waiter.match().node == *fresh);
    cluster.submit(command::HealAll{});
    // The old leader's client is told that another entry took the place of its own.
    QVERIFY(waiter.waitFor(
        [&](const trace::Event& event) {
            const auto* response = std::get_if<trace::Responded>(&event.body);
            return response != nullptr && event.node == *old && response->outcome != trace::Outcome::Ok;
        }));
    const Index last = stateOf(cluster).highestCommit;
    waiter.rewind();
    std::map<NodeId, std::uint64_t> hashes;
    QVERIFY(waiter.waitForBody<trace::Applied>([&](const NodeId& node, const trace::Applied& applied) {
        if (applied.index == last)
            hashes[node] = applied.hash;
        return hashes.size() == 5;
    }));
    QCOMPARE(violations(*cluster.trace()), QString());
    for (const trace::NodeState& node : stateOf(cluster).nodes)
        QVERIFY(!node.keyValues->contains("lost"));
}

void LiveClusterTest::reopenedDirectoryHoldsEverythingThatWasDurable()
{
    QTemporaryDir place;
    LiveOptions options = fastOptions(3);
    options.durable = true;
    options.directory = place.filePath(QStringLiteral("cluster"));
    Index last;
    Term term;
    {
        auto made = makeCluster(options);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        TraceWaiter waiter(*made.value());
        QVERIFY(waiter.waitForLeader());
        for (int k = 0; k < 20; ++k)
            made.value()->submit(appendAt(NodeId::numbered(1), "set x " + std::to_string(k)));
        for (int k = 0; k < 20; ++k) {
            QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
            last = std::max(last, std::get<trace::Responded>(waiter.match().body).index);
        }
        term = stateOf(*made.value()).highestTerm;
        QCOMPARE(violations(*made.value()->trace()), QString());
    }
    options.nodes = 5; // the directory knows better
    auto again = makeCluster(options);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    LiveCluster& cluster = *again.value();
    QCOMPARE(cluster.options().nodes, std::size_t(3));
    TraceWaiter waiter(cluster);
    QVERIFY(waiter.waitForLeader());
    QVERIFY(stateOf(cluster).highestTerm > term);
    std::size_t holders = 0;
    waiter.rewind();
    QVERIFY(waiter.waitForBody<trace::Applied>([&](const NodeId&, const trace::Applied& applied) {
        return applied.index == last && ++holders == 3;
    }));
    for (const trace::NodeState& node : stateOf(cluster).nodes) {
        QVERIFY(node.incarnation == Incarnation(2));
        QCOMPARE(node.keyValues->at("x"), std::string("19"));
    }
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::directoryThatIsInUseIsRefused()
{
    QTemporaryDir place;
    LiveOptions options = fastOptions(1);
    options.durable = true;
    options.directory = place.filePath(QStringLiteral("cluster"));
    auto first = makeCluster(options);
    QVERIFY(first);
    auto second = makeCluster(options);
    QVERIFY(!second);
    QVERIFY(second.error().message.find("cluster") != std::string::npos);
}

void LiveClusterTest::damagedDiskKeepsItsNodeDownAndTheRestGoesOn()
{
    QTemporaryDir place;
    LiveOptions options = fastOptions(3);
    options.durable = true;
    options.directory = place.filePath(QStringLiteral("cluster"));
    {
        auto made = makeCluster(options);
        QVERIFY(made);
        TraceWaiter waiter(*made.value());
        QVERIFY(waiter.waitForLeader());
    }
    QFile file(QDir(options.directory).filePath(QStringLiteral("S2.db")));
    QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(file.fileName()));
    QVERIFY(file.write(QByteArray(2048, 'x')) == 2048);
    file.close();
    auto again = makeCluster(options);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    // It failed before anybody could be connected, and is told all the same.
    QCOMPARE(again.value()->failures().size(), qsizetype(1));
    QVERIFY(again.value()->failures().constFirst().contains(QLatin1String("S2.db")));
    TraceWaiter waiter(*again.value());
    QVERIFY(waiter.waitForLeader());
    const trace::ClusterState state = stateOf(*again.value());
    const trace::NodeState* damaged = state.node(NodeId("S2"));
    QVERIFY(damaged != nullptr && !damaged->up && damaged->stopped);
    const auto* why = std::get_if<why::DiskFailed>(&*damaged->stopped);
    QVERIFY(why != nullptr && why->error.find("S2.db") != std::string::npos);
    QCOMPARE(violations(*again.value()->trace()), QString());
}

void LiveClusterTest::pausedClockMeansNoEvents()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    QVERIFY(waiter.waitForLeader());
    cluster.submit(command::Pause{});
    QTRY_VERIFY(cluster.clock().paused);
    // What was on its way through the kernel settles; from then on nothing happens at all.
    QTest::qWait(600);
    const std::uint64_t size = cluster.trace()->size();
    const Time time = cluster.clock().now;
    QTest::qWait(700); // several election timeouts of wall time
    QCOMPARE(cluster.trace()->size(), size);
    QCOMPARE(cluster.clock().now.count(), time.count());
    cluster.submit(command::Resume{});
    QTRY_VERIFY(cluster.trace()->size() > size);
    QCOMPARE(violations(*cluster.trace()), QString());
    const trace::ClusterState state = stateOf(cluster);
    QCOMPARE(state.highestTerm.value(), std::uint64_t(1)); // the pause was no reason for an election
}

void LiveClusterTest::stepGivesExactlyOneInput()
{
    LiveOptions options = fastOptions(3);
    options.startPaused = true;
    options.delay = Duration(12'000);
    options.diskLatency = Duration(5'000);
    auto made = makeCluster(options);
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    std::uint64_t from = cluster.trace()->size();
    bool sawDelivery = false;
    for (int step = 0; step < 40; ++step) {
        cluster.submit(command::Step{});
        QTRY_VERIFY(cluster.trace()->size() > from);
        QTRY_VERIFY(!cluster.clock().stepping);
        int inputs = 0;
        std::set<NodeId> touched;
        cluster.trace()->forEach(from + 1, cluster.trace()->size(), [&](const trace::Event& event) {
            const bool isInput = std::holds_alternative<trace::TimerFired>(event.body) ||
                std::holds_alternative<trace::PacketDelivered>(event.body) ||
                std::holds_alternative<trace::WriteDurable>(event.body);
            inputs += isInput ? 1 : 0;
            sawDelivery = sawDelivery || std::holds_alternative<trace::PacketDelivered>(event.body);
            const bool isDecision = isInput || std::holds_alternative<RoleChanged>(event.body) ||
                std::holds_alternative<trace::PacketSent>(event.body) ||
                std::holds_alternative<trace::WriteStarted>(event.body);
            if (isDecision)
                touched.insert(event.node);
            // A packet that was sent in this step has its fate in this step.
            return true;
        });
        QCOMPARE(inputs, 1);
        QCOMPARE(touched.size(), std::size_t(1));
        from = cluster.trace()->size();
    }
    QVERIFY(sawDelivery);
    const trace::ClusterState state = stateOf(cluster);
    QVERIFY(!state.packets.lost.contains(LossCause::Kernel));
    for (const auto& [id, packet] : state.inFlight)
        QVERIFY(packet.due.has_value());
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::stepRunsUntilALeaderIsThere()
{
    LiveOptions options = fastOptions(5);
    options.startPaused = true;
    options.delay = Duration(12'000);
    options.rate = 0.001; // a step does not wait for the wall clock
    auto made = makeCluster(options);
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    cluster.submit(command::Step{command::Step::Until::Leader});
    QVERIFY(waiter.waitForLeader());
    QTRY_VERIFY(!cluster.clock().stepping);
    QVERIFY(cluster.clock().paused);
    cluster.submit(command::Step{command::Step::Until::Commit});
    QVERIFY(waiter.waitForBody<CommitAdvanced>([](const NodeId&, const CommitAdvanced&) { return true; }));
    QTRY_VERIFY(!cluster.clock().stepping);
}

void LiveClusterTest::commandsWhilePausedHappenAtTheFrozenInstant()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    const auto leader = waiter.waitForLeader();
    QVERIFY(leader);
    cluster.submit(command::Pause{});
    QTRY_VERIFY(cluster.clock().paused);
    const Time frozen = cluster.clock().now;
    cluster.submit(appendAt(*leader, "set x 1"));
    QVERIFY(waiter.waitForBody<EntryAppended>([&](const NodeId& node, const EntryAppended& appended) {
        return node == *leader && appended.entry->type == EntryType::Command;
    }));
    QCOMPARE(waiter.match().t.count(), frozen.count());
    const NodeId other = *leader == NodeId("S1") ? NodeId("S2") : NodeId("S1");
    cluster.submit(command::KillNode{other});
    QVERIFY(waiter.waitForBody<trace::Stopped>([&](const NodeId& node, const trace::Stopped&) { return node == other; }));
    cluster.submit(command::StartNode{other});
    QVERIFY(waiter.waitForBody<trace::Started>([&](const NodeId& node, const trace::Started&) { return node == other; }));
    QCOMPARE(waiter.match().t.count(), frozen.count());
    cluster.submit(command::Resume{});
    QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::pausedNodeRunsNoCodeAndTakesItsBacklogInOrder()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    const auto leader = waiter.waitForLeader();
    QVERIFY(leader);
    const NodeId other = *leader == NodeId("S1") ? NodeId("S2") : NodeId("S1");
    cluster.submit(command::PauseNode{other});
    QVERIFY(waiter.waitForBody<trace::PacketDue>([&](const NodeId&, const trace::PacketDue& due) {
        return due.where == PacketPlace::Inbox;
    }));
    // The followers' timers ran out long ago when it wakes: the leader's heartbeats in its inbox come first.
    int beats = 0;
    QVERIFY(waiter.waitForBody<trace::TimerFired>(
        [&](const NodeId& node, const trace::TimerFired&) { return node == *leader && ++beats == 10; }));
    cluster.submit(command::ResumeNode{other});
    QVERIFY(waiter.waitForBody<trace::Resumed>([&](const NodeId& node, const trace::Resumed&) { return node == other; }));
    beats = 0;
    QVERIFY(waiter.waitForBody<trace::TimerFired>(
        [&](const NodeId& node, const trace::TimerFired&) { return node == *leader && ++beats == 5; }));
    QCOMPARE(stateOf(cluster).highestTerm.value(), std::uint64_t(1));
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::lossDuplicatesAndJitterNeverBreakSafety()
{
    LiveOptions options = fastOptions(5);
    options.delay = Duration(4'000);
    options.jitter = Duration(4'000);
    auto made = makeCluster(options);
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    cluster.submit(command::Inflict{trace::fault::Loss{{}, {}, 100'000}});
    cluster.submit(command::Inflict{trace::fault::Duplicate{{}, {}, 200'000}});
    command::AppendStream stream;
    stream.perSecond = 100;
    cluster.submit(stream);
    int fine = 0;
    QVERIFY(waiter.waitForBody<trace::Responded>(
        [&](const NodeId&, const trace::Responded& response) {
            return response.outcome == trace::Outcome::Ok && ++fine == 60;
        },
        30'000));
    cluster.submit(command::KillLeader{});
    QVERIFY(waiter.waitForLeader(30'000));
    cluster.submit(command::HealAll{});
    fine = 0;
    QVERIFY(waiter.waitForBody<trace::Responded>(
        [&](const NodeId&, const trace::Responded& response) {
            return response.outcome == trace::Outcome::Ok && ++fine == 60;
        },
        30'000));
    const trace::ClusterState state = stateOf(cluster);
    QVERIFY(state.packets.lost.contains(LossCause::Loss));
    QVERIFY(state.packets.copies > 0);
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::rangeIsAnsweredAnywhereAndOnlyWhenCommitted()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    QVERIFY(waiter.waitForLeader());
    cluster.submit(appendAt(NodeId("S1"), "set x 1"));
    QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
    for (std::uint64_t k = 1; k <= 3; ++k) {
        cluster.submit(command::ReadRange{NodeId::numbered(k), "you", Index(1), Index(2)});
        QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
        QVERIFY(waiter.match().node == NodeId::numbered(k));
        cluster.submit(command::ReadRange{NodeId::numbered(k), "you", Index(1), Index(99)});
        QVERIFY(waiter.waitFor(answered(trace::Outcome::Refused)));
        const auto why = std::get<trace::Responded>(waiter.match().body).why;
        QVERIFY(why && std::holds_alternative<why::NotCommitted>(*why));
    }
    QCOMPARE(violations(*cluster.trace()), QString());
}

void LiveClusterTest::commandThatCannotBeCarriedOutIsRefusedInWords()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    QStringList refusals;
    connect(&cluster, &Cluster::commandRefused, this, [&](const QString& reason) { refusals.append(reason); });
    cluster.submit(command::StartNode{NodeId("S1")});
    cluster.submit(command::KillNode{NodeId("S9")});
    cluster.submit(command::SetRate{0});
    cluster.submit(command::Heal{77});
    cluster.submit(command::HandlePacket{123'456, 0, command::HandlePacket::What::Drop});
    QTRY_COMPARE(refusals.size(), 5);
    QVERIFY(refusals[0].contains(QStringLiteral("S1")));
    QVERIFY(refusals[1].contains(QStringLiteral("S9")));
}

void LiveClusterTest::savedClusterGoesOnInItsNewPlace()
{
    QTemporaryDir place;
    const QString saved = place.filePath(QStringLiteral("kept"));
    {
        LiveOptions options = fastOptions(3);
        options.durable = true;
        auto made = makeCluster(options);
        QVERIFY(made);
        LiveCluster& cluster = *made.value();
        TraceWaiter waiter(cluster);
        QVERIFY(waiter.waitForLeader());
        cluster.submit(appendAt(NodeId("S1"), "set before 1"));
        QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
        std::atomic<int> done{0};
        cluster.saveTo(saved, [&](Result<Ok> result) { done = result ? 1 : 2; });
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 1, 20'000);
        QCOMPARE(QDir(cluster.directory()).canonicalPath(), QDir(saved).canonicalPath());
        cluster.submit(appendAt(NodeId("S1"), "set after 1"));
        QVERIFY(waiter.waitFor(answered(trace::Outcome::Ok)));
    }
    LiveOptions options = fastOptions(3);
    options.durable = true;
    options.directory = saved;
    auto again = makeCluster(options);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    TraceWaiter waiter(*again.value());
    QVERIFY(waiter.waitForBody<trace::Applied>([&](const NodeId&, const trace::Applied& applied) {
        return std::any_of(applied.changes.begin(), applied.changes.end(),
                           [](const trace::KeyChange& change) { return change.key == "after"; });
    }));
}

void LiveClusterTest::streamKeepsItsPace()
{
    auto made = makeCluster(fastOptions(3));
    QVERIFY(made);
    LiveCluster& cluster = *made.value();
    TraceWaiter waiter(cluster);
    QVERIFY(waiter.waitForLeader());
    command::AppendStream stream;
    stream.perSecond = 200;
    cluster.submit(stream);
    int requests = 0;
    Time first{};
    QVERIFY(waiter.waitForBody<trace::Requested>([&](const NodeId&, const trace::Requested&) {
        return ++requests == 1;
    }));
    first = waiter.match().t;
    QVERIFY(waiter.waitForBody<trace::Requested>([&](const NodeId&, const trace::Requested&) {
        return ++requests == 201;
    }));
    const auto took = (waiter.match().t - first).count();
    QVERIFY2(took > 900'000 && took < 1'100'000, qPrintable(QString::number(took)));
}

void LiveClusterTest::nonsenseInOptionsIsRefused()
{
    LiveOptions options = fastOptions(0);
    QVERIFY(!makeCluster(options));
    options = fastOptions(3);
    options.rate = 1000;
    QVERIFY(!makeCluster(options));
    options = fastOptions(3);
    options.heartbeatInterval = options.electionTimeoutMin;
    QVERIFY(!makeCluster(options));
    options = fastOptions(3);
    options.listen = QHostAddress(QHostAddress::AnyIPv4);
    const auto made = makeCluster(options);
    QVERIFY(!made);
    QVERIFY(made.error().message.find("key") != std::string::npos);
}

QTEST_GUILESS_MAIN(LiveClusterTest)
#include "livecluster_test.moc"
