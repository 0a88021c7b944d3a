// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/cluster/rebuild.h"
#include "raftcore/trace/clusterstate.h"
#include "tests/raftcore/cluster/livescene.h"

using namespace raft;
using namespace raft::test;

namespace {

// What went wrong when a trace was replayed; empty: nothing.
QString replayed(const trace::TraceStore& store, cluster::ReplayReport* report = nullptr)
{
    const cluster::ReplayReport made = cluster::replayStore(store);
    if (report != nullptr)
        *report = made;
    return QString::fromStdString(made.reason);
}

// A live run rebuilt at many of its instants: each goes on in a Lab, elects and commits.
QString forksGoOn(const trace::TraceStore& store, std::uint64_t every)
{
    for (std::uint64_t n = 1; n <= store.size(); n += every) {
        std::vector<std::unique_ptr<cluster::EventObserver>> observers;
        observers.push_back(std::make_unique<scenario::MonitorObserver>());
        cluster::Rebuilt rebuilt = cluster::rebuildLab(store, n, std::move(observers));
        const QString where = QStringLiteral("fork at %1: ").arg(n);
        if (!rebuilt.lab)
            return where + QString::fromStdString(rebuilt.report.reason);
        cluster::Lab& lab = *rebuilt.lab;
        (void)lab.give(cluster::command::HealAll{});
        const Time from = lab.now();
        lab.runUntil(from + Time(1'500'000));
        (void)lab.give(cluster::command::AppendCommand{{}, "fork", {"set fork 1"}, {}, {}});
        lab.runUntil(from + Time(2'500'000));
        trace::ClusterState state(lab.trace()->header());
        bool isDone = false;
        trace::Event original;
        QString wrong;
        lab.trace()->forEach(1, lab.trace()->size(), [&](const trace::Event& event) {
            if (event.n <= n && (!store.read(event.n, original) || !(original == event)))
                wrong = where + QStringLiteral("event %1 is another one").arg(event.n);
            state.apply(event);
            const auto* response = std::get_if<trace::Responded>(&event.body);
            isDone = isDone || (response != nullptr && response->client == "fork" && response->outcome == trace::Outcome::Ok);
            return wrong.isEmpty();
        });
        if (!wrong.isEmpty())
            return wrong;
        if (state.leader() == nullptr || !isDone)
            return where + QStringLiteral("nothing was committed");
        if (state.violationCount > 0)
            return where + violations(*lab.trace());
        if (const cluster::ReplayReport again = cluster::replayStore(*lab.trace()); !again.reason.empty())
            return where + QStringLiteral("its own trace: ") + QString::fromStdString(again.reason);
    }
    return {};
}

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshReplicasFedWithALiveRunReachTheSameStates();
    void soDoThoseOfARunWithEverythingThatAPersonCanAsk();
    void soDoThoseOfARunWithFaultsOfNodesAndPackets();
    void whatARecordingDoesNotTellOfARealDiskOrProcessIsRefused();
};

void ReplayTest::freshReplicasFedWithALiveRunReachTheSameStates()
{
    std::shared_ptr<const trace::TraceStore> store;
    {
        cluster::LiveOptions options = fastOptions(5);
        options.delay = Duration(3'000);
        options.jitter = Duration(3'000);
        options.diskLatency = Duration(2'000);
        auto made = makeCluster(options);
        QVERIFY(made);
        cluster::LiveCluster& cluster = *made.value();
        store = cluster.trace();
        TraceWaiter waiter(cluster);
        QVERIFY(waiter.waitForLeader());
        cluster::command::AppendStream stream;
        stream.perSecond = 200;
        cluster.submit(stream);
        cluster.submit(cluster::command::Inflict{trace::fault::Loss{{}, {}, 50'000}});
        cluster.submit(cluster::command::Inflict{trace::fault::Duplicate{{}, {}, 50'000}});
        const auto waitForAnswers = [&](int wanted) {
            int count = 0;
            return waiter.waitForBody<trace::Responded>([&](const NodeId&, const trace::Responded& response) {
                return response.outcome == trace::Outcome::Ok && ++count == wanted;
            });
        };
        QVERIFY(waitForAnswers(50));
        cluster.submit(cluster::command::KillLeader{});
        QVERIFY(waiter.waitForBody<trace::Stopped>([](const NodeId&, const trace::Stopped&) { return true; }));
        const NodeId killed = waiter.match().node;
        QVERIFY(waiter.waitForLeader());
        QVERIFY(waitForAnswers(50));
        cluster.submit(cluster::command::StartNode{killed});
        const NodeId other = killed == NodeId("S1") ? NodeId("S2") : NodeId("S1");
        cluster.submit(cluster::command::PauseNode{other});
        QVERIFY(waitForAnswers(30));
        cluster.submit(cluster::command::ResumeNode{other});
        QVERIFY(waitForAnswers(50));
        cluster.submit(cluster::command::TimeOutNode{other});
        QVERIFY(waitForAnswers(30));
    }
    QCOMPARE(violations(*store), QString());
    cluster::ReplayReport report;
    QCOMPARE(replayed(*store, &report), QString());
    QVERIFY(report.verdict == cluster::ReplayReport::Verdict::Same);
    QVERIFY(report.inputs > 1'000);
    QVERIFY(report.events > 3'000);
    QCOMPARE(forksGoOn(*store, store->size() / 2), QString());
}

void ReplayTest::soDoThoseOfARunWithEverythingThatAPersonCanAsk()
{
    namespace command = cluster::command;
    std::shared_ptr<const trace::TraceStore> store;
    {
        cluster::LiveOptions options = fastOptions(3);
        options.delay = options.jitter = Duration(3'000);
        options.snapshotEntries = 40;
        options.keptEntries = 5;
        LiveScene scene(options);
        store = scene.cluster().trace();
        QVERIFY(scene.waiter().waitForLeader());
        scene.lose(3);
        scene.submit(command::ConfigureClient{"bob", {}, true, 5});
        scene.stream(100);
        QVERIFY(scene.done(30));
        for (int k = 0; k < 3; ++k)
            scene.append({}, "set bob " + std::to_string(k), "bob");
        const NodeId fresh = scene.add();
        scene.changeMembers({NodeId("S1"), NodeId("S2"), NodeId("S3"), fresh});
        scene.submit(command::AbortTransfer{});
        QVERIFY(scene.change(MembersChanging::What::Done));
        for (const ReadMode mode : {ReadMode::Log, ReadMode::ReadIndex, ReadMode::Lease, ReadMode::Local})
            scene.read({}, "get bob", mode, "reader");
        scene.submit(command::RetryRequest{"bob", 2, {}});
        QVERIFY(scene.done(30));
        scene.submit(command::Transfer{fresh});
        QVERIFY(scene.waiter().waitForLeader());
        scene.submit(command::KillNode{NodeId("S1")});
        scene.submit(command::PauseNode{NodeId("S2")});
        RaftTuning tuning = options;
        tuning.heartbeatInterval = Duration(30'000);
        scene.submit(command::Tune{tuning});
        scene.submit(command::SetRule{Rule::FastBacktracking, false});
        scene.submit(command::ResumeNode{NodeId("S2")});
        QVERIFY(scene.done(120));
        scene.submit(command::StartNode{NodeId("S1")}); // behind the log by now
        QVERIFY(scene.waiter().waitForBody<SnapshotNoted>([](const NodeId& node, const SnapshotNoted& snapshot) {
            return node == NodeId("S1") && snapshot.what == SnapshotNoted::What::Installed;
        }));
        scene.submit(command::TakeSnapshot{NodeId("S3")});
        scene.submit(command::ForgetLeader{NodeId("S3")});
        scene.submit(command::SetRule{Rule::PreVote, false});
        scene.submit(command::TimeOutNode{NodeId("S3")});
        scene.submit(command::SetRule{Rule::PreVote, true});
        scene.submit(command::ConfigureClient{"bob", {}, false, 0});
        QVERIFY(scene.done(60));
        const NodeId leader = scene.settledLeader({});
        scene.changeMembers(without(numbered({1, 2, 3, 4}), leader));
        scene.submit(command::AbortChange{});
        QVERIFY(scene.change(MembersChanging::What::Done));
        QVERIFY(scene.waiter().waitForLeader());
        scene.submit(command::KillLeader{});
        QVERIFY(scene.waiter().waitForLeader());
        QVERIFY(scene.done(30));
    }
    QCOMPARE(violations(*store), QString());
    QCOMPARE(replayed(*store), QString());
    QCOMPARE(forksGoOn(*store, store->size() / 2), QString());
    std::map<std::string, int> given;
    store->forEach(1, store->size(), [&given](const trace::Event& event) {
        if (const auto* admin = std::get_if<trace::AdminGiven>(&event.body))
            ++given[admin->what];
        return true;
    });
    for (const char* what : {"change-members", "transfer", "abort-transfer", "abort-change", "snapshot", "forget-leader", "timeouts"})
        QVERIFY2(given[what] > 0, what);
}

void ReplayTest::soDoThoseOfARunWithFaultsOfNodesAndPackets()
{
    namespace command = cluster::command;
    namespace fault = trace::fault;
    const NodeId s1("S1"), s2("S2"), s3("S3");
    std::shared_ptr<const trace::TraceStore> store;
    {
        cluster::LiveOptions options = fastOptions(3);
        options.delay = options.jitter = Duration(3'000);
        LiveScene scene(options);
        store = scene.cluster().trace();
        QVERIFY(scene.waiter().waitForLeader());
        scene.stream(100);
        const auto inflict = [&scene](trace::Fault fault) { scene.submit(command::Inflict{std::move(fault)}); };
        const auto stopped = [&scene](const NodeId& id) {
            return scene.waiter().waitForBody<trace::Stopped>([&id](const NodeId& node, const trace::Stopped&) { return node == id; });
        };
        inflict(fault::Drift{s1, 1'300'000});
        inflict(fault::Burst{{}, {}, 5'000, 300'000, 900'000});
        inflict(fault::Reorder{{}, {}, 100'000, 2, Duration(20'000)});
        inflict(fault::Corrupt{{}, {}, 20'000});
        inflict(fault::StallDisk{s2});
        for (int k = 0; k < 20; ++k) { // in the name of the stream, and together with it
            scene.append({}, "set by hand", "stream");
            QVERIFY(scene.done(2));
        }
        scene.submit(command::HealSame{fault::StallDisk{s2}});
        fault::PacketRule held;
        held.deed = trace::PacketDeed::Hold;
        held.count = 5;
        inflict(held);
        QVERIFY(scene.done(10));
        inflict(fault::CrashAt{s2, trace::CrashPoint::BeforeAppendDurable});
        QVERIFY(stopped(s2));
        scene.submit(command::StartNode{s2});
        inflict(fault::FullDisk{s3});
        QVERIFY(stopped(s3));
        scene.submit(command::HealAll{});
        QVERIFY(scene.done(40));
        inflict(fault::HoldTimer{s2});
        inflict(fault::SlowDisk{s1, Duration(15'000)});
        QVERIFY(scene.done(20));
    }
    QCOMPARE(violations(*store), QString());
    QCOMPARE(replayed(*store), QString());
    QCOMPARE(forksGoOn(*store, store->size() / 2), QString());
}

void ReplayTest::whatARecordingDoesNotTellOfARealDiskOrProcessIsRefused()
{
    std::shared_ptr<const trace::TraceStore> store;
    std::uint64_t before = 0;
    {
        LiveScene scene(fastOptions(3));
        store = scene.cluster().trace();
        scene.stream(50);
        QVERIFY(scene.done(10));
        before = store->size();
        scene.submit(cluster::command::Inflict{trace::fault::SlowNode{NodeId("S2"), Duration(2'000)}});
        QVERIFY(scene.done(10));
    }
    QCOMPARE(QString::fromStdString(cluster::rebuildLab(*store, before).report.reason), QString());
    const cluster::Rebuilt rebuilt = cluster::rebuildLab(*store, store->size());
    QVERIFY(!rebuilt.lab);
    QVERIFY(rebuilt.report.verdict == cluster::ReplayReport::Verdict::Impossible);
    QVERIFY(QString::fromStdString(rebuilt.report.reason).contains(QLatin1String("S2")));
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
