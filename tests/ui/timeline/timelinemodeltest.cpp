// SPDX-License-Identifier: MIT
#include "tests/ui/timeline/samplerun.h"
#include "ui/timeline/timelinemodel.h"

#include <QTest>

using namespace ui::timeline;
using namespace raft::trace;
using raft::NodeId;
using raft::Role;
using raft::Term;
using raft::Time;
using namespace std::chrono_literals;

namespace {

TimelineModel read(const std::shared_ptr<TraceStore>& store, std::uint64_t portion = 1'000'000)
{
    TimelineModel model;
    model.open(store);
    while (model.work(portion)) { }
    return model;
}

std::vector<Standing> standings(const NodeLife& node)
{
    std::vector<Standing> all;
    for (const Span& span : node.spans)
        all.push_back(span.standing);
    return all;
}

} // namespace

class TimelineModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLifeIsCutIntoStretchesOfOneTermAndStanding()
    {
        ui::test::SampleRun run(3);
        run.waitUntil(100);
        run.elect(0);
        run.waitUntil(500);
        run.kill(0, 1);
        run.waitUntil(700);
        run.restart(0, 1);
        const TimelineModel model = read(run.store());
        QCOMPARE(model.nodes().size(), std::size_t{3});
        const NodeLife& life = model.nodes()[0];
        using enum Standing;
        QCOMPARE(standings(life), (std::vector{Down, Follower, Follower, Candidate, Leader, Down, Follower}));
        QCOMPARE(life.spans[1].term, Term(0));
        QCOMPARE(life.spans[3].term, Term(1));
        QCOMPARE(life.spans[6].term, Term(1));
        QVERIFY(life.spans[5].from >= 500ms && life.spans[5].from < 501ms);
        for (std::size_t i = 1; i < life.spans.size(); ++i) {
            QVERIFY(life.spans[i - 1].from < life.spans[i].from);
            QVERIFY(life.spans[i - 1].term != life.spans[i].term || life.spans[i - 1].standing != life.spans[i].standing);
        }
    }

    void whatChangesTwiceAtOneInstantLeavesNoEmptyStretch()
    {
        auto store = std::make_shared<TraceStore>(ui::test::headerOf({"S1"}));
        Started started;
        started.term = Term(3);
        store->append(Time(5), NodeId("S1"), started);
        store->append(Time(9), NodeId("S1"), Paused{});
        store->append(Time(9), NodeId("S1"), Resumed{});
        const TimelineModel model = read(store);
        QCOMPARE(model.nodes()[0].spans, (std::vector{Span{Time(0), Term(0), Standing::Down}, Span{Time(5), Term(3), Standing::Follower}}));
    }

    void aPausedNodeKeepsItsTermAndItsRole()
    {
        ui::test::SampleRun run(3);
        run.elect(1);
        run.trace->pause("S2");
        run.waitUntil(300);
        run.trace->resume("S2");
        const TimelineModel model = read(run.store());
        const std::vector<Span>& spans = model.nodes()[1].spans;
        QVERIFY(spans[spans.size() - 2].standing == Standing::Paused);
        QCOMPARE(spans[spans.size() - 2].term, Term(1));
        QVERIFY(spans.back().standing == Standing::Leader);
    }

    void portionsOfAnySizeGiveTheSameModel()
    {
        const auto store = ui::test::SampleRun::study().store();
        const TimelineModel whole = read(store);
        const TimelineModel small = read(store, 7);
        QCOMPARE(small.lookedAt(), store->size());
        for (std::size_t i = 0; i < whole.nodes().size(); ++i)
            QCOMPARE(small.nodes()[i].spans, whole.nodes()[i].spans);
        QCOMPARE(small.elections(), whole.elections());
        QCOMPARE(small.commits(), whole.commits());
        QCOMPARE(small.faults().size(), whole.faults().size());
    }

    void workLooksAtNoMoreEventsThanAsked()
    {
        const auto store = ui::test::SampleRun::study().store();
        TimelineModel model;
        model.open(store);
        QVERIFY(model.work(10));
        QCOMPARE(model.lookedAt(), std::uint64_t{10});
    }

    void electionsAreMarkedWhereTheyBeginAndWhereTheyAreWon()
    {
        const TimelineModel model = read(ui::test::SampleRun::study().store());
        std::vector<std::pair<std::uint64_t, bool>> marks;
        for (const ElectionMark& mark : model.elections())
            marks.emplace_back(mark.term.value(), mark.won);
        QCOMPARE(marks.front(), (std::pair<std::uint64_t, bool>{1, false}));
        QCOMPARE(marks[1], (std::pair<std::uint64_t, bool>{1, true}));
        QVERIFY(std::is_sorted(model.elections().begin(), model.elections().end(),
                               [](const ElectionMark& a, const ElectionMark& b) { return a.at < b.at; }));
        QCOMPARE(marks.back().second, false); // the last ones, of the node that is cut off, are never won
    }

    void faultsAtTheSameTimeLieInLanesOfTheirOwn()
    {
        ui::test::SampleRun run(3);
        const auto pause = [](const char* node) { return Fault(fault::Pause{NodeId(node)}); };
        run.fault(1, pause("S1"));
        run.fault(2, pause("S2"));
        run.waitUntil(100);
        run.heal(1);
        run.fault(3, pause("S3")); // the upper lane is free again
        run.fault(4, pause("S1"));
        run.fault(5, pause("S2")); // no lane is left: the last one holds it too
        const TimelineModel model = read(run.store());
        std::vector<int> lanes;
        for (const FaultSpan& fault : model.faults())
            lanes.push_back(fault.lane);
        QCOMPARE(lanes, (std::vector{0, 1, 0, 2, 2}));
        QCOMPARE(model.lanes(), 3);
        QVERIFY(model.faults()[0].to && *model.faults()[0].to >= 100ms);
        QVERIFY(!model.faults()[1].to);
    }

    void commitsAreMarkedOnceForTheWholeCluster()
    {
        ui::test::SampleRun run(3);
        run.elect(0);
        run.append();
        run.append();
        const TimelineModel model = read(run.store());
        QCOMPARE(model.commits().size(), std::size_t{2});
        QCOMPARE(model.commits()[0].index, raft::Index(1));
        QCOMPARE(model.commits()[1].index, raft::Index(2));
    }

    void violationsAndNodesThatAppearLaterAreThere()
    {
        ui::test::SampleRun run(3);
        Violated violated;
        violated.property = Property::LogMatching;
        run.trace->add("S1", violated);
        run.trace->add("S9", Started{});
        const TimelineModel model = read(run.store());
        QCOMPARE(model.violations().size(), std::size_t{1});
        QVERIFY(model.violations()[0].property == Property::LogMatching);
        QCOMPARE(model.nodes().back().id, NodeId("S9"));
        QVERIFY(model.nodes().back().spans.back().standing == Standing::Follower);
    }

    void anotherTraceBeginsAnew()
    {
        TimelineModel model = read(ui::test::SampleRun::study().store());
        const std::uint64_t revision = model.revision();
        model.open(ui::test::SampleRun(3).store());
        QVERIFY(model.revision() > revision);
        QCOMPARE(model.lookedAt(), std::uint64_t{0});
        QCOMPARE(model.nodes().size(), std::size_t{3});
        QVERIFY(model.faults().empty());
        QCOMPARE(model.lanes(), 1);
    }

    void spanAtFindsTheStretchThatHoldsAnInstant()
    {
        NodeLife life{NodeId("S1"), {Span{}, Span{Time(10), Term(1), {}}, Span{Time(20), Term(2), {}}}};
        QCOMPARE(TimelineModel::spanAt(life, Time(0)), std::size_t{0});
        QCOMPARE(TimelineModel::spanAt(life, Time(9)), std::size_t{0});
        QCOMPARE(TimelineModel::spanAt(life, Time(10)), std::size_t{1});
        QCOMPARE(TimelineModel::spanAt(life, Time(99)), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "timelinemodeltest.moc"
