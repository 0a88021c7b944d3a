// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/actions/actionregistry.h"
#include "ui/faults/faultspanel.h"
#include "ui/faults/hints.h"
#include "ui/faults/linkmatrix.h"
#include "ui/faults/presets.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QSlider>

#include <algorithm>

using namespace raft;
using namespace raft::trace;
using namespace ui::faults;
namespace command = raft::cluster::command;

namespace {

ClusterState clusterOf(unsigned nodes, bool withLeader)
{
    Header header;
    for (unsigned i = 1; i <= nodes; ++i)
        header.nodes.emplace_back("S" + std::to_string(i));
    header.configuration = Configuration{header.nodes, {}, {}};
    ClusterState state(header);
    for (NodeState& node : state.nodes)
        node.up = true;
    if (withLeader) {
        state.nodes[nodes / 2].role = Role::Leader;
        state.nodes[nodes / 2].currentTerm = Term(1);
    }
    return state;
}

std::size_t heardBy(const ClusterState& state, const Fault& fault, const NodeId& node)
{
    return static_cast<std::size_t>(std::count_if(state.nodes.begin(), state.nodes.end(), [&](const NodeState& other) {
        return other.id == node || (!cuts(fault, node, other.id) && !cuts(fault, other.id, node));
    }));
}

} // namespace

class FaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presetsLeaveTheMajoritiesThatTheyPromise()
    {
        for (unsigned n = 1; n <= 9; ++n) {
            const ClusterState state = clusterOf(n, true);
            const std::size_t majority = n / 2 + 1;
            const NodeId leader = state.leader()->id;
            for (const Preset preset : allPresets()) {
                const auto fault = faultOf(preset, state);
                QCOMPARE(fault.has_value(), !obstacleTo(preset, state).has_value());
                if (!fault)
                    continue;
                std::size_t most = 0, least = n;
                for (const NodeState& node : state.nodes) {
                    most = std::max(most, heardBy(state, *fault, node.id));
                    least = std::min(least, heardBy(state, *fault, node.id));
                }
                switch (preset) {
                case Preset::IsolateLeader: QCOMPARE(heardBy(state, *fault, leader), std::size_t(1)); break;
                case Preset::MinorityWithLeader:
                    QVERIFY(heardBy(state, *fault, leader) < majority);
                    QVERIFY(most >= majority);
                    break;
                case Preset::Halves:
                    if (n % 2 == 0)
                        QVERIFY(most < majority);
                    break;
                case Preset::MinorityThird: QVERIFY(most >= majority); break;
                case Preset::Bridge: QCOMPARE(most, std::size_t(n)); break;
                case Preset::MajoritiesRing:
                    QVERIFY(least >= majority);
                    QVERIFY(most < n);
                    break;
                }
            }
        }
    }

    void withoutALeaderTheReasonIsTold()
    {
        const ClusterState state = clusterOf(5, false);
        QVERIFY(obstacleTo(Preset::IsolateLeader, state));
        QVERIFY(!faultOf(Preset::IsolateLeader, state));
        QVERIFY(!obstacleTo(Preset::Halves, state));
        for (const Preset preset : allPresets()) {
            QVERIFY(!presetTitle(preset).isEmpty());
            QVERIFY(!presetDescription(preset).isEmpty());
            QVERIFY(!presetId(preset).isEmpty());
        }
    }

    void hintsFollowTheCluster()
    {
        ClusterState state = clusterOf(5, true);
        const QString append = ui::hintFor(state, true);
        QVERIFY(!append.isEmpty());
        state.highestCommit = Index(4);
        state.highestTerm = Term(1);
        const QString kill = ui::hintFor(state, true);
        QVERIFY(kill != append);
        QVERIFY(kill.contains(QStringLiteral("S3"))); // the leader's name
        for (std::size_t i = 0; i < 3; ++i)
            state.nodes[i].up = false;
        QVERIFY(ui::hintFor(state, true).contains(QStringLiteral("2")));
        QVERIFY(ui::hintFor(state, false) != ui::hintFor(state, true));
    }

    void aClickInTheMatrixCutsThatDirection()
    {
        const auto trace = raft::test::syntheticElection();
        const auto fake = std::make_shared<ui::test::FakeCluster>(trace);
        fake->reading = {trace->lastTime(), 1.0, true, false};
        ui::Session session;
        session.open(fake, trace);
        ui::ThemeManager themes;
        ui::LinkMatrix matrix(session, themes);
        matrix.resize(200, matrix.heightForWidth(200));
        const ui::LinkMatrix::Cell cell{1, 3};
        QCOMPARE(matrix.cellAt(matrix.rectOf(cell).center()), std::optional(cell));
        QTest::mouseClick(&matrix, Qt::LeftButton, {}, matrix.rectOf(cell).center().toPoint());
        const auto* cut = fake->last<command::CutLink>();
        QVERIFY(cut);
        QCOMPARE(cut->from, NodeId("S2"));
        QCOMPARE(cut->to, NodeId("S4"));
        QCOMPARE(cut->on, !session.state().isCut(NodeId("S2"), NodeId("S4")));
        QTest::mouseClick(&matrix, Qt::LeftButton, Qt::ControlModifier, matrix.rectOf(cell).center().toPoint());
        QVERIFY(fake->last<command::HoldLink>());
        const std::size_t before = fake->commands.size();
        QTest::mouseClick(&matrix, Qt::LeftButton, {}, matrix.rectOf({2, 2}).center().toPoint()); // no link to oneself
        QCOMPARE(fake->commands.size(), before);
        QTest::keyClick(&matrix, Qt::Key_Return);
        QVERIFY(fake->last<command::CutLink>());
    }

    void aSliderBecomesAFault()
    {
        const auto trace = raft::test::syntheticElection();
        const auto fake = std::make_shared<ui::test::FakeCluster>(trace);
        fake->reading = {trace->lastTime(), 1.0, true, false};
        ui::Session session;
        session.open(fake, trace);
        ui::ThemeManager themes;
        ui::ActionRegistry actions(themes);
        ui::FaultsPanel panel(session, themes, actions);
        QVERIFY(fake->commands.empty()); // showing the world does not change it
        const QList<QSlider*> sliders = panel.findChildren<QSlider*>();
        QCOMPARE(sliders.size(), 4);
        sliders[2]->setValue(8); // loss, as the arrow keys do
        const auto* inflicted = fake->last<command::Inflict>();
        QVERIFY(inflicted);
        QCOMPARE(inflicted->fault, Fault(fault::Loss{{}, {}, 80'000}));
        for (const QSlider* slider : sliders)
            QVERIFY(!slider->accessibleName().isEmpty());
    }
};

QTEST_MAIN(FaultsTest)
#include "tst_faults.moc"
