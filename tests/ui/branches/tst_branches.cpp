// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/lab.h"
#include "raftcore/trace/history.h"
#include "ui/branches/branchgeometry.h"
#include "ui/branches/firstdifference.h"
#include "ui/branches/statedifference.h"

using namespace ui::branches;
using raft::Time;
using raft::cluster::Lab;
using raft::cluster::LabOptions;
namespace command = raft::cluster::command;

namespace {

using Store = std::shared_ptr<const raft::trace::TraceStore>;

// A trace of so many events, one a millisecond; from event `from` on they differ by `mark`.
Store notes(std::uint64_t events, std::uint64_t from = 0, const char* mark = "")
{
    auto store = std::make_shared<raft::trace::TraceStore>(raft::trace::Header{});
    for (std::uint64_t n = 1; n <= events; ++n)
        store->append(Time(static_cast<std::int64_t>(n) * 1'000), {}, raft::trace::Noted{from > 0 && n >= from ? mark : "same"});
    return store;
}

std::uint64_t differenceOf(const Store& left, const Store& right, std::uint64_t knownSame = 0)
{
    FirstDifference difference;
    difference.open(left, right, knownSame);
    while (difference.work(100)) { }
    return difference.event().value_or(0);
}

struct Family { // first ─┬─ early ─── grandchild
    BranchTree tree; //   └─ late
    BranchId first, early, late, grandchild;
    Family()
    {
        first = tree.addRoot(QStringLiteral("First run"), notes(100));
        late = tree.add(first, 60, Time(60'000), notes(90));
        early = tree.add(first, 40, Time(40'000), notes(80));
        grandchild = tree.add(early, 70, Time(70'000), notes(85));
    }
};

} // namespace

class BranchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void branchesStandBelowTheirParentsInTheOrderOfTheirForks()
    {
        const Family family;
        const std::vector<Row> expected{{family.first, 0, 0}, {family.early, 1, 0}, {family.grandchild, 2, 1}, {family.late, 1, 0}};
        QCOMPARE(family.tree.rows(), expected);
        QCOMPARE(family.tree.current(), family.first);
        QCOMPARE(family.tree.find(family.late)->name, QStringLiteral("Branch 1"));
        QVERIFY(family.tree.descends(family.grandchild, family.first));
        QVERIFY(!family.tree.descends(family.grandchild, family.late));
    }

    void whatTwoBranchesHaveInCommonEndsAtTheFirstForkBetweenThem()
    {
        const Family family;
        const auto common = [&](BranchId a, BranchId b) { return family.tree.lastCommon(a, b); };
        QCOMPARE(common(family.first, family.early), 40U);
        QCOMPARE(common(family.early, family.first), 40U);
        QCOMPARE(common(family.early, family.late), 40U);
        QCOMPARE(common(family.grandchild, family.late), 40U);
        QCOMPARE(common(family.grandchild, family.early), 70U);
        QCOMPARE(common(family.late, family.late), 90U);
    }

    void whoLosesItsParentGoesToTheOneAbove()
    {
        Family family;
        family.tree.setCurrent(family.early);
        family.tree.remove(family.early);
        QCOMPARE(family.tree.current(), family.first);
        QCOMPARE(family.tree.find(family.grandchild)->parent, family.first);
        QCOMPARE(family.tree.find(family.grandchild)->forkEvent, 40U); // there it left the first run
        QCOMPARE(family.tree.lastCommon(family.grandchild, family.late), 40U);
    }

    void withoutTheFirstRunItsOldestChildStandsForIt()
    {
        Family family;
        family.tree.remove(family.first);
        QCOMPARE(family.tree.current(), family.late);
        QCOMPARE(family.tree.find(family.late)->parent, 0U);
        QCOMPARE(family.tree.find(family.early)->parent, family.late);
        QCOMPARE(family.tree.find(family.early)->forkEvent, 40U);
        QCOMPARE(family.tree.lastCommon(family.late, family.grandchild), 40U);
        QCOMPARE(family.tree.rows().size(), std::size_t(3));
    }

    void aBranchKeepsItsNameWhenTheNewOneIsEmpty()
    {
        Family family;
        family.tree.rename(family.late, QStringLiteral("  without the cut "));
        QCOMPARE(family.tree.find(family.late)->name, QStringLiteral("without the cut"));
        family.tree.rename(family.late, QStringLiteral("   "));
        QCOMPARE(family.tree.find(family.late)->name, QStringLiteral("without the cut"));
    }

    void theTreeIsDrawnOnTheTimelinesScale()
    {
        const Family family;
        const Span span{Time(0), Time(100'000), 50, 1'050}; // ten pixels a millisecond
        const Measures measures;
        const Layout layout = layOut(family.tree, span, measures, QSizeF(1'100, 200), 0, [](const Branch& branch) { return branch.trace->lastTime(); });
        QCOMPARE(layout.branches.size(), std::size_t(4));
        const BranchShape& first = layout.branches[0];
        QCOMPARE(first.start.x(), 50.0);
        QCOMPARE(first.end.x(), 1'050.0);
        QVERIFY(!first.fork && first.isCurrent);
        const BranchShape& early = layout.branches[1];
        QCOMPARE(early.start.x(), 450.0);
        QCOMPARE(early.end.x(), 850.0);
        QCOMPARE(early.fork->x(), 450.0);
        QCOMPARE(early.fork->y(), first.start.y());
        QCOMPARE(early.start.y() - first.start.y(), measures.pitch);
        const BranchShape& late = layout.branches[3]; // its parent is three rows above
        QCOMPARE(late.start.y() - late.fork->y(), 3 * measures.pitch);
        for (const BranchShape& shape : layout.branches) {
            QVERIFY(shape.name.left() >= span.left && shape.name.right() <= span.right);
            QCOMPARE(branchAt(layout, shape.area.center()), shape.id);
        }
        QCOMPARE(branchAt(layout, QPointF(100, layout.content + 10)), 0U);
    }

    void whatLiesOutsideOfTheRangeIsCutOff()
    {
        const Family family;
        const Span span{Time(45'000), Time(65'000), 0, 200};
        const Layout layout = layOut(family.tree, span, {}, QSizeF(220, 100), 0, [](const Branch& branch) { return branch.trace->lastTime(); });
        const BranchShape& early = layout.branches[1]; // began before, ends behind
        QVERIFY(!early.begins && !early.ends && !early.fork);
        QCOMPARE(early.start.x(), 0.0);
        QCOMPARE(early.end.x(), 200.0);
        QVERIFY(layout.branches[3].fork); // forked at 60 ms
    }

    void theFirstDifferenceIsFoundWhereverItIs_data()
    {
        QTest::addColumn<qulonglong>("from");
        for (const qulonglong from : {1U, 2U, 255U, 256U, 257U, 300U, 512U, 999U, 1'000U})
            QTest::addRow("%llu", from) << from;
    }

    void theFirstDifferenceIsFoundWhereverItIs()
    {
        QFETCH(qulonglong, from);
        QCOMPARE(differenceOf(notes(1'000), notes(1'000, from, "other")), from);
        QCOMPARE(differenceOf(notes(1'000, from, "other"), notes(1'200), from - 1), from);
    }

    void aRunThatIsOnlyLongerHasNoDifferenceYet()
    {
        QCOMPARE(differenceOf(notes(1'000), notes(400)), 0U);
        auto shorter = std::make_shared<raft::trace::TraceStore>(raft::trace::Header{});
        FirstDifference difference;
        difference.open(notes(10), shorter, 0);
        QVERIFY(!difference.work(100));
        for (int n = 1; n <= 7; ++n)
            shorter->append(Time(n * 1'000), {}, raft::trace::Noted{n == 7 ? "other" : "same"});
        QVERIFY(!difference.work(100));
        QCOMPARE(difference.event(), std::optional<std::uint64_t>(7));
        QCOMPARE(difference.at(), Time(7'000));
    }

    void aForkPartsFromItsParentWhereSomethingElseIsDone()
    {
        LabOptions options;
        options.seed = 7;
        Lab lab(options);
        lab.runUntil(Time(1'000'000));
        const std::uint64_t n = lab.trace()->size();
        const std::unique_ptr<Lab> fork = raft::cluster::forkLab(lab, n);
        QVERIFY(fork);
        QVERIFY(fork->give(command::KillLeader{}));
        fork->runUntil(Time(2'000'000));
        lab.runUntil(Time(2'000'000));
        const std::uint64_t parted = differenceOf(lab.trace(), fork->trace(), n);
        QVERIFY2(parted > n && parted <= n + 2, qPrintable(QString::number(parted)));
        QCOMPARE(differenceOf(lab.trace(), fork->trace()), parted); // the same when nothing is known before
        raft::trace::History left(lab.trace()), right(fork->trace());
        QVERIFY(differingNodes(left.stateAfter(n), right.stateAfter(n)).empty());
        QVERIFY(!differingNodes(left.stateAfter(left.store().size()), right.stateAfter(right.store().size())).empty());
    }

    void anInterventionKnowsWhereItWasDoneAndWhetherItWasRefused()
    {
        LabOptions options;
        options.seed = 3;
        Lab lab(options);
        lab.runUntil(Time(500'000));
        const std::uint64_t before = lab.trace()->size();
        QVERIFY(lab.give(command::KillNode{raft::NodeId("S2")}));
        QVERIFY(!lab.give(command::KillNode{raft::NodeId("S2")})); // it is down
        const auto schedule = lab.schedule();
        QCOMPARE(schedule.size(), std::size_t(2));
        QCOMPARE(schedule[0].events, before);
        QVERIFY(schedule[0].byHand && !schedule[0].refused && schedule[1].refused);
        // Undone: the fork at that place does not have it.
        const std::unique_ptr<Lab> undone = raft::cluster::forkLab(lab, schedule[0].events);
        QVERIFY(undone);
        QVERIFY(undone->schedule().empty());
        QCOMPARE(undone->trace()->size(), before);
    }
};

QTEST_GUILESS_MAIN(BranchesTest)
#include "tst_branches.moc"
