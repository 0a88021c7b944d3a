// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "ui/logs/logsgeometry.h"

using namespace raft;
using namespace raft::trace;
using namespace ui::logs;

namespace {

ClusterState cluster(unsigned nodes)
{
    Header header;
    for (unsigned i = 1; i <= nodes; ++i)
        header.nodes.emplace_back("S" + std::to_string(i));
    header.configuration = Configuration{header.nodes, {}, {}};
    return ClusterState(header);
}

EntryPtr entryOf(std::uint64_t term)
{
    Entry entry;
    entry.term = Term(term);
    return std::make_shared<const Entry>(entry);
}

} // namespace

class LogsGeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIndexStandsInTheSameColumnEverywhere()
    {
        ClusterState state = cluster(3);
        for (NodeState& node : state.nodes) {
            for (int i = 0; i < 6; ++i)
                node.log.append(entryOf(1));
        }
        state.nodes[1].log = Log(Index(2), Term(1)); // its first two are in a snapshot
        state.nodes[1].log.append(entryOf(1));
        const Layout layout = layOut(state, {}, {440, 300}, 0, 0);
        const auto columnOf = [&](std::size_t row, std::uint64_t index) {
            for (const CellShape& cell : layout.rows[row].cells) {
                if (cell.index == Index(index))
                    return cell.rect.left();
            }
            return -1.0;
        };
        QVERIFY(columnOf(0, 3) > 0);
        QCOMPARE(columnOf(1, 3), columnOf(0, 3));
        QCOMPARE(columnOf(2, 3), columnOf(0, 3));
        QCOMPARE(columnOf(1, 2), -1.0);
        QCOMPARE(layout.rows[1].snapshotTo, Index(2));
        QCOMPARE(layout.rows[2].cells.size(), std::size_t(6));
    }

    void committedDurableAndDifferentEntriesAreToldApart()
    {
        ClusterState state = cluster(3);
        for (NodeState& node : state.nodes)
            node.up = true;
        NodeState& leader = state.nodes[0];
        leader.role = Role::Leader;
        leader.currentTerm = Term(2);
        for (const std::uint64_t term : {1U, 1U, 2U})
            leader.log.append(entryOf(term));
        leader.commitIndex = Index(1);
        leader.durableIndex = Index(2);
        for (const std::uint64_t term : {1U, 1U, 1U, 1U})
            state.nodes[1].log.append(entryOf(term));
        leader.progress.push_back({NodeId("S2"), Index(3), Index(2), ProgressState::Probe, Time(), {}});
        const Layout layout = layOut(state, {}, {440, 300}, 0, 0);
        const RowShape& own = layout.rows[0];
        QVERIFY(own.isLeader);
        QVERIFY(own.cells[0].committed && !own.cells[1].committed);
        QVERIFY(own.cells[1].durable && !own.cells[2].durable);
        QVERIFY(!own.cells[2].differs);
        const RowShape& other = layout.rows[1];
        QVERIFY(!other.cells[1].differs);
        QVERIFY(other.cells[2].differs); // another term
        QVERIFY(other.cells[3].differs); // the leader has nothing there
        QVERIFY(other.next && other.match);
        QVERIFY(*other.next > *other.match);
        QCOMPARE(layout.subjectAt(other.cells[2].rect.center(), {}), ui::Subject(ui::EntryRef{NodeId("S2"), Index(3)}));
        QCOMPARE(layout.subjectAt({4, other.top + 10}, {}), ui::Subject(ui::NodeRef{NodeId("S2")}));
    }

    void onlyWhatIsInSightIsLaidOut()
    {
        ClusterState state = cluster(1);
        const EntryPtr entry = entryOf(1);
        for (int i = 0; i < 1'000'000; ++i)
            state.nodes[0].log.append(entry);
        const Measures measures;
        const double width = contentWidth(lastIndexOf(state), measures);
        QVERIFY(width > 1e6 * measures.cell);
        const Layout layout = layOut(state, measures, {440, 300}, width - 440, 0);
        QVERIFY(layout.rows[0].cells.size() <= 16);
        QVERIFY(layout.rows[0].cells.size() >= 8);
        QCOMPARE(layout.rows[0].cells.back().index, Index(1'000'000));
        QVERIFY(layout.ticks.size() <= 16);
    }
};

QTEST_GUILESS_MAIN(LogsGeometryTest)
#include "tst_logsgeometry.moc"
