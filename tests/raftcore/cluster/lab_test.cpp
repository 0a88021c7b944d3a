// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "tests/raftcore/cluster/labscene.h"

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;

namespace {

// Everything that a schedule can hold comes, and goes.
LabOptions eventful(std::uint64_t seed)
{
    LabOptions options;
    options.seed = seed;
    options.delay = Duration(4'000);
    options.jitter = Duration(2'000);
    options.diskLatency = Duration(1'000);
    command::AppendStream stream;
    stream.perSecond = 50;
    options.schedule = {
        at(0, command::Inflict{trace::fault::Loss{{}, {}, 20'000}}),
        at(0, command::Inflict{trace::fault::Duplicate{{}, {}, 20'000}}),
        at(500, stream),
        at(2'000, command::KillLeader{}),
        at(3'000, command::HealAll{}),
        at(4'000, command::PauseNode{NodeId("S2")}),
        at(4'700, command::ResumeNode{NodeId("S2")}),
        at(5'000, command::Inflict{trace::fault::Partition{"free", {{NodeId("S1"), NodeId("S2")}, {NodeId("S3"), NodeId("S4"), NodeId("S5")}}}}),
        at(6'500, command::HealAll{}),
        at(7'000, command::Transfer{NodeId("S4")}),
        at(8'000, command::TakeSnapshot{NodeId("S1")}),
        at(8'500, command::SetRule{Rule::PreVote, false}),
    };
    return options;
}

} // namespace

class LabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLeaderIsElectedAndEntriesAreCommitted();
    void theSameSeedGivesTheSameRun();
    void aForkThatIsLeftAloneGoesOnLikeTheOriginal();
    void aForkIsFreeOfWhatWasDoneByHandLater();
    void itStopsWhenNothingIsLeftToHappen();
};

void LabTest::aLeaderIsElectedAndEntriesAreCommitted()
{
    Lab lab(eventful(1), judges());
    lab.runUntil(Time(10'000'000));
    QCOMPARE(lab.now(), Time(10'000'000));
    QCOMPARE(lab.refusals(), std::uint64_t{0});
    const trace::ClusterState state = stateOf(*lab.trace());
    QCOMPARE(state.violationCount, std::uint64_t{0});
    QVERIFY(state.leader() != nullptr);
    QVERIFY(state.highestCommit > Index(300));
    QVERIFY(state.highestTerm > Term(2));
    for (const trace::NodeState& node : state.nodes)
        QVERIFY2(node.commitIndex.value() + 20 > state.highestCommit.value(), node.id.toString().c_str());
    QVERIFY(lab.core().network().addsUp());
}

void LabTest::theSameSeedGivesTheSameRun()
{
    Lab first(eventful(7)), second(eventful(7)), other(eventful(8));
    first.runUntil(Time(10'000'000));
    while (second.now() < Time(10'000'000)) // in other portions
        second.runUntil(std::min(second.now() + Time(333'333), Time(10'000'000)));
    other.runUntil(Time(10'000'000));
    QCOMPARE(second.trace()->size(), first.trace()->size());
    QCOMPARE(second.trace()->hash(), first.trace()->hash());
    QVERIFY(other.trace()->hash() != first.trace()->hash());
}

void LabTest::aForkThatIsLeftAloneGoesOnLikeTheOriginal()
{
    Lab original(eventful(3));
    original.runUntil(Time(2'500'000));
    QVERIFY(original.give(command::AppendCommand{{}, "you", {"set by-hand 1"}, {}, {}}));
    original.runUntil(Time(6'000'000));
    QVERIFY(original.give(command::PauseNode{NodeId("S5")}));
    original.runUntil(Time(6'000'000));
    const std::uint64_t n = original.trace()->size() * 3 / 4;
    const std::unique_ptr<Lab> fork = forkLab(original, n);
    QVERIFY(fork != nullptr);
    QVERIFY(fork->trace()->size() >= n);
    trace::Event mine, theirs;
    fork->runUntil(Time(5'900'000)); // before the hand came in
    for (std::uint64_t k = 1; k <= fork->trace()->size(); ++k) {
        QVERIFY(fork->trace()->read(k, mine) && original.trace()->read(k, theirs));
        QVERIFY2(mine == theirs, std::to_string(k).c_str());
    }
}

void LabTest::aForkIsFreeOfWhatWasDoneByHandLater()
{
    Lab original(eventful(4));
    original.runUntil(Time(1'000'000));
    const std::uint64_t before = original.trace()->size();
    QVERIFY(original.give(command::KillLeader{}));
    original.runUntil(Time(1'500'000));
    const std::unique_ptr<Lab> undone = forkLab(original, before);
    undone->runUntil(Time(1'500'000));
    const trace::ClusterState state = stateOf(*undone->trace());
    for (const trace::NodeState& node : state.nodes)
        QVERIFY(node.up);
    undone->runUntil(Time(2'100'000)); // what was planned from the beginning is still to come
    QVERIFY(!stateOf(*undone->trace()).node(state.leader()->id)->up);
}

void LabTest::itStopsWhenNothingIsLeftToHappen()
{
    LabOptions options;
    options.nodes = 1;
    options.schedule = {at(1'000, command::KillNode{NodeId("S1")})};
    Lab lab(options);
    lab.runUntil(Time(5'000'000));
    QVERIFY(!lab.nextTime());
    QVERIFY(!lab.step());
    QCOMPARE(lab.now(), Time(5'000'000));
}

QTEST_GUILESS_MAIN(LabTest)
#include "lab_test.moc"
