// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "tests/raftcore/cluster/labscene.h"

#include <set>

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;
namespace f = raft::trace::fault;

namespace {

const NodeId s1("S1"), s2("S2"), s3("S3");

// A cluster with a stream of requests, S1 being the first leader.
LabOptions busy(std::vector<Planned> schedule, std::size_t nodes = 3)
{
    LabOptions options;
    options.nodes = nodes;
    options.seed = 11;
    options.delay = Duration(4'000);
    options.jitter = Duration(1'000);
    options.diskLatency = Duration(2'000);
    options.firstElectionAfter = Duration::zero();
    command::AppendStream stream;
    stream.perSecond = 40;
    options.schedule = {at(0, command::PinTimeout{s1, Duration(10'000)}), at(300, stream)};
    options.schedule.insert(options.schedule.end(), schedule.begin(), schedule.end());
    return options;
}

// A run to its end, and what its trace says.
struct Run {
    explicit Run(LabOptions options, std::int64_t seconds = 4) : lab(options, judges())
    {
        lab.runUntil(Time(seconds * 1'000'000));
        Lab again(std::move(options), judges());
        again.runUntil(Time(seconds * 1'000'000));
        sameTwice = again.trace()->hash() == lab.trace()->hash();
        state = trace::ClusterState(lab.trace()->header());
        lab.trace()->forEach(1, lab.trace()->size(), [this](const trace::Event& event) {
            state.apply(event);
            events.push_back(event);
            return true;
        });
    }

    bool mirrorsDisks() // what the trace says of a disk is what it holds
    {
        for (const trace::NodeState& node : state.nodes) {
            const Restored& disk = lab.world().disk(node.id).durable();
            if (disk.log.lastIndex() != node.disk.log.lastIndex() || disk.currentTerm != node.disk.durable.term
                || disk.votedFor != node.disk.durable.votedFor)
                return false;
            for (Index i = std::max(disk.log.firstIndex(), node.disk.log.firstIndex()); i <= disk.log.lastIndex(); i = i.next()) {
                if (!(*disk.log.at(i) == *node.disk.log.at(i)))
                    return false;
            }
        }
        return true;
    }

    template <class Body>
    std::vector<trace::Event> all(const NodeId& node) const
    {
        std::vector<trace::Event> found;
        for (const trace::Event& event : events) {
            if (std::holds_alternative<Body>(event.body) && event.node == node)
                found.push_back(event);
        }
        return found;
    }
    std::optional<trace::DiskChanged> diskChange(const NodeId& node) const
    {
        const auto found = all<trace::DiskChanged>(node);
        return found.empty() ? std::nullopt : std::optional(std::get<trace::DiskChanged>(found.back().body));
    }
    std::set<trace::Property> broken() const
    {
        std::set<trace::Property> properties;
        for (const trace::Violated& violation : state.violations)
            properties.insert(violation.property);
        return properties;
    }
    bool isHealthy() const // everything is up, and goes on
    {
        for (const trace::NodeState& node : state.nodes) {
            if (!node.up || node.commitIndex.value() + 30 < state.highestCommit.value())
                return false;
        }
        return state.leader() != nullptr && state.violationCount == 0;
    }

    Lab lab;
    bool sameTwice = false;
    trace::ClusterState state;
    std::vector<trace::Event> events;
};

} // namespace

class LabFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPinnedTimeoutIsDrawnNext();
    void equalTimeoutsSplitTheVote();
    void aHeldTimerDoesNotRunOut();
    void aNodeCrashesAtItsPointOnce_data();
    void aNodeCrashesAtItsPointOnce();
    void lostWritesAreGone();
    void tornWritesEndAtABatch();
    void aLyingDiskLosesWhatWasAcknowledged();
    void aWipedVoterVotesTwice();
    void aDiskThatIsRolledBackHoldsOldEntries();
    void aDriftingClockNeverJumps();
    void aSlowNodeHandlesOneInputAtATime();
    void aStalledDiskMakesNothingDurable();
    void aFullDiskStopsTheNodeUntilItIsHealed();
    void rotIsFoundAtTheStart();
    void aSkewedClockIsARecordedFact();
    void whoGivesUpHearsNothingMore();
    void senselessFaultsAreRefused();
};

void LabFaultsTest::aPinnedTimeoutIsDrawnNext()
{
    const Run run(busy({}));
    const auto draws = run.all<RandomDrawn>(s1);
    QVERIFY(!draws.empty());
    QCOMPARE(std::get<RandomDrawn>(draws.front().body).value, std::uint64_t{10'000});
    QCOMPARE(run.state.leader()->id, s1);
    QVERIFY(run.sameTwice && run.isHealthy());
}

void LabFaultsTest::equalTimeoutsSplitTheVote()
{
    LabOptions options = busy({at(0, command::PinTimeout{s2, Duration(10'000)})}, 2);
    options.rules = RuleBook::paper();
    const Run run(options);
    std::size_t candidates = 0;
    for (const NodeId& id : {s1, s2}) {
        for (const trace::Event& event : run.all<RoleChanged>(id)) {
            const auto& change = std::get<RoleChanged>(event.body);
            candidates += change.to == Role::Candidate && change.term == Term(1) ? 1U : 0U;
        }
    }
    QCOMPARE(candidates, std::size_t{2}); // of one term: nobody can win it
    QVERIFY(run.state.highestTerm > Term(1));
    QVERIFY(run.sameTwice && run.isHealthy());
}

void LabFaultsTest::aHeldTimerDoesNotRunOut()
{
    const Run held(busy({inflictAt(1'000, f::HoldTimer{s2}), inflictAt(1'000, f::HoldTimer{s3}), at(1'200, command::KillNode{s1})}));
    QCOMPARE(held.state.leader(), nullptr);
    QCOMPARE(held.state.highestTerm, Term(1));
    const Run healed(busy({inflictAt(1'000, f::HoldTimer{s2}), inflictAt(1'000, f::HoldTimer{s3}), at(1'200, command::KillNode{s1}),
                           at(2'500, command::HealSame{f::HoldTimer{s2}})}));
    QVERIFY(healed.state.leader() != nullptr);
    QCOMPARE(healed.state.leader()->id, s2);
    QVERIFY(held.sameTwice && healed.sameTwice);
    QCOMPARE(healed.state.violationCount, std::uint64_t{0});
}

void LabFaultsTest::aNodeCrashesAtItsPointOnce_data()
{
    QTest::addColumn<int>("point");
    for (int point = 0; point < 8; ++point)
        QTest::newRow(std::string(toString(static_cast<trace::CrashPoint>(point))).c_str()) << point;
}

void LabFaultsTest::aNodeCrashesAtItsPointOnce()
{
    QFETCH(int, point);
    const auto chosen = static_cast<trace::CrashPoint>(point);
    std::vector<Planned> schedule{inflictAt(1'000, f::CrashAt{s2, chosen})};
    for (int k = 0; k < 3; ++k) { // batches that share a write
        for (int j = 0; j < 4; ++j)
            schedule.push_back(at(1'100 + 100 * k, command::AppendCommand{s1, "you", {"set a 1", "set b 2"}, {}, {}}));
    }
    schedule.push_back(at(1'500, command::TakeSnapshot{s2}));
    schedule.push_back(at(1'600, command::TimeOutNode{s3}));
    if (chosen == trace::CrashPoint::SnapshotInstalled) {
        schedule.insert(schedule.begin(), at(900, command::KillNode{s2}));
        schedule.push_back(at(1'700, command::TakeSnapshot{s1}));
        schedule.push_back(at(1'700, command::TakeSnapshot{s3}));
        schedule.push_back(at(2'000, command::StartNode{s2}));
    }
    schedule.push_back(at(3'000, command::StartNode{s2}));
    LabOptions options = busy(std::move(schedule));
    options.keptEntries = 1;
    options.rules = RuleBook::paper(); // so that who is told to campaign gets votes
    Run run(options, 5);
    std::size_t crashes = 0;
    for (const trace::Event& event : run.all<trace::Stopped>(s2)) {
        if (const auto* crash = std::get_if<why::CrashedAt>(&std::get<trace::Stopped>(event.body).why)) {
            QCOMPARE(crash->point, std::string(toString(chosen)));
            ++crashes;
        }
    }
    QCOMPARE(crashes, std::size_t{1});
    QVERIFY(run.sameTwice);
    QVERIFY(run.isHealthy());
    QVERIFY(run.state.faults.empty());
    if (chosen == trace::CrashPoint::MidAppend) {
        QVERIFY(run.diskChange(s2));
        QVERIFY(run.diskChange(s2)->why.code == trace::DiskChange::Torn);
    }
}

void LabFaultsTest::lostWritesAreGone()
{
    Run run(busy({inflictAt(500, f::SlowDisk{s2, Duration(60'000)}), inflictAt(1'000, f::LoseWrites{s2}),
                  at(1'500, command::KillNode{s2}), at(2'500, command::StartNode{s2})}));
    QVERIFY(run.diskChange(s2));
    QVERIFY(run.diskChange(s2)->why.code == trace::DiskChange::Lost);
    QVERIFY(run.sameTwice && run.isHealthy());
}

void LabFaultsTest::tornWritesEndAtABatch()
{
    bool torn = false;
    for (std::uint64_t seed = 1; seed <= 6 && !torn; ++seed) {
        std::vector<Planned> schedule{inflictAt(500, f::SlowDisk{s2, Duration(60'000)}), inflictAt(500, f::TearWrites{s2})};
        for (int k = 0; k < 30; ++k)
            schedule.push_back(at(900 + 2 * k, command::AppendCommand{s1, "you", {"set a 1", "set b 2", "set c 3"}, {}, {}}));
        schedule.push_back(at(970, command::KillNode{s2}));
        LabOptions options = busy(schedule);
        options.seed = seed;
        options.rules.set(Rule::PreVote, true);
        Run stopped(options, 2);
        QVERIFY(stopped.mirrorsDisks());
        const Log& log = stopped.lab.world().disk(s2).durable().log;
        QVERIFY(log.isEmpty() || log.at(log.lastIndex())->more == 0);
        torn = torn || (stopped.diskChange(s2) && stopped.diskChange(s2)->why.code == trace::DiskChange::Torn);
        options.schedule.push_back(at(2'000, command::StartNode{s2}));
        Run run(options);
        QVERIFY(run.sameTwice && run.isHealthy());
    }
    QVERIFY(torn);
}

// Entries that the leader acknowledged are on its disk and on that of S2, and both lied.
void LabFaultsTest::aLyingDiskLosesWhatWasAcknowledged()
{
    Run run(busy({inflictAt(500, f::LyingDisk{s1, Duration(2'000'000)}), inflictAt(500, f::LyingDisk{s2, Duration(2'000'000)}),
                  at(900, command::CutLink{s1, s3}), at(1'500, command::KillNode{s1}), at(1'500, command::KillNode{s2}),
                  at(1'600, command::StartNode{s1}), at(1'600, command::StartNode{s2}), at(1'700, command::CutLink{s1, s3, false})}));
    QVERIFY(run.diskChange(s1) && run.diskChange(s2));
    QVERIFY(run.diskChange(s1)->why.code == trace::DiskChange::Lied);
    QVERIFY(run.state.violationCount > 0);
    QVERIFY(run.broken().contains(trace::Property::StateMachineSafety)
            || run.broken().contains(trace::Property::LeaderCompleteness));
    QVERIFY(!run.broken().contains(trace::Property::Order));
    QVERIFY(run.sameTwice);
}

// Figure 2: a vote must be remembered. S2 votes for S1, is wiped, and votes for S3 in the same term.
void LabFaultsTest::aWipedVoterVotesTwice()
{
    LabOptions options;
    options.nodes = 3;
    options.seed = 5;
    options.delay = Duration(5'000);
    options.jitter = Duration::zero();
    options.diskLatency = Duration(1'000);
    options.firstElectionAfter = Duration::zero();
    options.rules = RuleBook::paper();
    options.schedule = {
        at(0, command::PinTimeout{s1, Duration(20'000)}),
        at(0, command::PinTimeout{s3, Duration(100'000)}),
        at(0, command::PinTimeout{s2, Duration(2'000'000)}),
        at(0, command::CutLink{s1, s3}), at(0, command::CutLink{s3, s1}),
        inflictAt(60, f::Wipe{s2}),
        at(61, command::PinTimeout{s2, Duration(2'000'000)}),
        at(62, command::StartNode{s2}),
        at(62, command::CutLink{s1, s2}),
    };
    Run run(options, 1);
    QVERIFY(run.broken().contains(trace::Property::ElectionSafety));
    QVERIFY(run.broken().contains(trace::Property::OneVote));
    QVERIFY(run.diskChange(s2));
    QVERIFY(run.diskChange(s2)->why.code == trace::DiskChange::Wiped);
    QCOMPARE(run.all<trace::Started>(s2).size(), std::size_t{2});
    QVERIFY(std::get<trace::Started>(run.all<trace::Started>(s2)[0].body).disk
            != std::get<trace::Started>(run.all<trace::Started>(s2)[1].body).disk);
    QVERIFY(run.state.faults.size() == 3); // the cuts: what happens in an instant is healed at once
    QVERIFY(run.sameTwice);
}

void LabFaultsTest::aDiskThatIsRolledBackHoldsOldEntries()
{
    // Its last writes remove entries of the old leader, and a snapshot drops the beginning of the log.
    for (const std::uint64_t writes : {1U, 12U, 1'000U}) {
        std::vector<Planned> schedule{
            inflictAt(900, f::Partition{"free", {{s1}, {s2, s3}}}), at(1'000, command::AppendStream{s1, "lonely", 100}),
            at(1'300, command::AppendStream{s1, "lonely", 0}), at(1'500, command::HealAll{}), at(1'560, command::TakeSnapshot{s1}),
            inflictAt(1'650, f::RollBack{s1, writes})};
        LabOptions options = busy(schedule);
        options.keptEntries = 3;
        options.schedule.push_back(at(2'000, command::StartNode{s1}));
        Run run(options, 2);
        QVERIFY(run.mirrorsDisks());
        QVERIFY(run.diskChange(s1));
        Run later(options, 3);
        QVERIFY(later.mirrorsDisks() && later.sameTwice);
        QVERIFY2(!later.broken().contains(trace::Property::Order), std::to_string(writes).c_str());
    }
}

void LabFaultsTest::aDriftingClockNeverJumps()
{
    // Twice as fast, S2 runs out of patience long before a timeout of the cluster's clock.
    LabOptions options = busy({inflictAt(1'000, f::Drift{s2, 2'000'000}), inflictAt(1'000, f::Drift{s3, 500'000}),
                               at(1'500, command::KillNode{s1}), at(3'000, command::HealAll{})}, 3);
    Run run(options, 5);
    QVERIFY(run.sameTwice && run.isHealthy());
    for (const trace::Event& event : run.all<trace::TimerSet>(s2)) {
        const auto& timer = std::get<trace::TimerSet>(event.body);
        QVERIFY(!timer.deadline || *timer.deadline >= event.t);
        if (timer.timer == Timer::Election && timer.deadline && event.t > Time(1'000'000) && event.t < Time(3'000'000))
            QVERIFY(*timer.deadline - event.t <= options.electionTimeoutMax / 2 + Duration(1));
    }
    std::optional<Time> deadline; // timers fire when the trace said they would
    for (const trace::Event& event : run.events) {
        if (event.node != s2)
            continue;
        if (const auto* set = std::get_if<trace::TimerSet>(&event.body); set && set->timer == Timer::Election)
            deadline = set->deadline;
        if (const auto* fired = std::get_if<trace::TimerFired>(&event.body); fired && fired->timer == Timer::Election)
            QCOMPARE(event.t, *deadline);
    }
}

void LabFaultsTest::aSlowNodeHandlesOneInputAtATime()
{
    Run run(busy({inflictAt(1'000, f::SlowNode{s2, Duration(15'000)}), at(2'200, command::PauseNode{s2}),
                  at(2'300, command::ResumeNode{s2}), at(3'000, command::HealAll{})}, 3), 4);
    QVERIFY(run.sameTwice && run.isHealthy());
    std::optional<Time> last;
    std::size_t inputs = 0, waited = 0;
    for (const trace::Event& event : run.events) {
        if (event.node != s2 || event.t < Time(1'000'000) || event.t >= Time(3'000'000))
            continue;
        if (const auto* due = std::get_if<trace::PacketDue>(&event.body); due && due->where == PacketPlace::Inbox)
            ++waited;
        const bool isInput = std::holds_alternative<trace::PacketDelivered>(event.body)
            || std::holds_alternative<trace::TimerFired>(event.body) || std::holds_alternative<trace::WriteDurable>(event.body);
        if (!isInput)
            continue;
        QVERIFY2(!last || event.t - *last >= Duration(15'000), std::to_string(event.n).c_str());
        last = event.t;
        ++inputs;
    }
    QVERIFY(inputs > 50);
    QVERIFY(waited > 20);
}

void LabFaultsTest::aStalledDiskMakesNothingDurable()
{
    Run run(busy({inflictAt(1'000, f::StallDisk{s2}), at(2'000, command::HealSame{f::StallDisk{s2}}),
                  inflictAt(2'500, f::StallDisk{s3}), inflictAt(2'500, f::LoseWrites{s3}), at(3'000, command::KillNode{s3}),
                  at(3'100, command::HealAll{})}), 4);
    for (const trace::Event& event : run.all<trace::WriteDurable>(s2))
        QVERIFY(event.t < Time(1'000'000) || event.t >= Time(2'000'000));
    QVERIFY(run.diskChange(s3));
    QVERIFY(run.sameTwice && run.isHealthy());
}

void LabFaultsTest::aFullDiskStopsTheNodeUntilItIsHealed()
{
    for (const trace::Fault& fault : {trace::Fault(f::FullDisk{s2}), trace::Fault(f::BrokenDisk{s2})}) {
        Run broken(busy({inflictAt(1'000, fault), at(2'000, command::StartNode{s2})}));
        QCOMPARE(broken.all<trace::DiskError>(s2).size(), std::size_t{1});
        const auto stops = broken.all<trace::Stopped>(s2);
        QCOMPARE(stops.size(), std::size_t{2}); // by the write, and at the start
        QVERIFY(std::holds_alternative<why::DiskFailed>(std::get<trace::Stopped>(stops[0].body).why));
        const auto* refused = std::get_if<why::DiskFailed>(&std::get<trace::Stopped>(stops[1].body).why);
        QVERIFY(refused != nullptr && refused->error.find("S2") != std::string::npos);
        QVERIFY(!broken.state.node(s2)->up);
        QCOMPARE(broken.state.violationCount, std::uint64_t{0});
        Run healed(busy({inflictAt(1'000, fault), at(2'000, command::HealAll{})}));
        QVERIFY(healed.sameTwice && healed.isHealthy());
    }
}

void LabFaultsTest::rotIsFoundAtTheStart()
{
    Run run(busy({inflictAt(1'000, f::Rot{s2}), at(1'500, command::KillNode{s2}), at(2'000, command::StartNode{s2})}));
    QVERIFY(run.diskChange(s2)->why.code == trace::DiskChange::Rotten);
    const auto stops = run.all<trace::Stopped>(s2);
    QCOMPARE(stops.size(), std::size_t{2});
    const auto* refused = std::get_if<why::DiskFailed>(&std::get<trace::Stopped>(stops[1].body).why);
    QVERIFY(refused != nullptr && refused->error.find("the disk of S2 is damaged") != std::string::npos);
    QVERIFY(!run.state.node(s2)->up);
    Run healed(busy({inflictAt(1'000, f::Rot{s2}), at(1'500, command::KillNode{s2}), at(2'000, command::StartNode{s2}),
                     at(2'500, command::HealAll{})}));
    QVERIFY(healed.sameTwice && healed.isHealthy());
}

// Raft must not care: but for the command and the fault, the run is the same.
void LabFaultsTest::aSkewedClockIsARecordedFact()
{
    const Run plain(busy({})), skewed(busy({inflictAt(1'000, f::Skew{s2, Duration(3'600'000'000), true})}));
    QCOMPARE(skewed.events.size(), plain.events.size() + 2);
    QCOMPARE(skewed.state.faults.size(), std::size_t{1});
    QVERIFY(skewed.events.back().body == plain.events.back().body);
}

void LabFaultsTest::whoGivesUpHearsNothingMore()
{
    Run run(busy({at(1'000, command::CutLink{s2, s1}), at(1'050, command::AppendCommand{s2, "you", {"set x 1"}, {}, {}}),
                  at(1'100, command::GiveUp{"you", 1}), at(1'200, command::HealAll{})}));
    QVERIFY(run.sameTwice && run.isHealthy());
    const trace::ClientView* you = run.state.client("you");
    QVERIFY(you != nullptr);
    QCOMPARE(you->unknown, std::uint64_t{1});
    QCOMPARE(you->ok + you->refused, std::uint64_t{0});
}

void LabFaultsTest::senselessFaultsAreRefused()
{
    Lab lab(busy({}));
    lab.runUntil(Time(1'000'000));
    QVERIFY(!lab.give(command::Inflict{f::Drift{s2, 2'500'000}}));
    QVERIFY(!lab.give(command::Inflict{f::SlowNode{s2, Duration{}}}));
    QVERIFY(!lab.give(command::Inflict{f::RollBack{s2, 0}}));
    QVERIFY(!lab.give(command::Inflict{f::HoldTimer{NodeId("S9")}}));
    QVERIFY(!lab.give(command::Inflict{f::Down{s2}}));
    QVERIFY(!lab.give(command::PinTimeout{s2, Duration{}}));
    QVERIFY(!lab.give(command::GiveUp{"nobody", 1}));
    QVERIFY(lab.core().faults().all().empty());
}

QTEST_GUILESS_MAIN(LabFaultsTest)
#include "labfaults_test.moc"
