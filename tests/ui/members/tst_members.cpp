// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/actions/actionregistry.h"
#include "ui/members/membersboard.h"
#include "ui/members/memberspanel.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QPushButton>

using namespace raft;
using namespace raft::trace;
using namespace ui::members;

namespace {

ClusterState fourServers()
{
    Header header;
    for (const char* name : {"S1", "S2", "S3", "S4"})
        header.nodes.emplace_back(name);
    header.configuration = Configuration::ofVoters({NodeId("S1"), NodeId("S2"), NodeId("S3")});
    ClusterState state(header);
    for (NodeState& node : state.nodes) {
        node.up = true;
        node.configuration = header.configuration;
        node.currentTerm = Term(1);
    }
    state.nodes.front().role = Role::Leader;
    return state;
}

} // namespace

class MembersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftSaysWhatItChangesAndWhyItCannotBe()
    {
        const ClusterState state = fourServers();
        Draft draft = Draft::of(*state.members());
        QVERIFY(obstacle(draft, state).has_value()); // nothing changed
        draft.move(NodeId("S4"), Group::Voters);
        QVERIFY(!obstacleToSingle(draft, state));
        QCOMPARE(describe(draft, *state.members()), QStringLiteral("Voters: S1, S2, S3, S4; was S1, S2, S3"));
        draft.replace(NodeId("S2"), NodeId("S4"));
        QCOMPARE(draft.groupOf(NodeId("S2")), Group::Outside);
        QVERIFY(!obstacle(draft, state));
        QVERIFY(obstacleToSingle(draft, state).has_value()); // one goes, one comes: two changes
        for (const char* name : {"S1", "S3", "S4"})
            draft.move(NodeId(name), Group::Outside);
        QVERIFY(obstacle(draft, state).has_value()); // nobody votes
    }

    void everyServerStandsInTheBoxOfItsGroup()
    {
        const ClusterState state = fourServers();
        Draft draft = Draft::of(*state.members());
        draft.move(NodeId("S3"), Group::Learners);
        for (const double width : {180.0, 300.0, 700.0}) {
            const Board board = layOut(state, draft, Measures(), width);
            QCOMPARE(board.chips.size(), std::size_t{4});
            for (const Chip& chip : board.chips) {
                QCOMPARE(board.groupAt(chip.rect.center()), std::optional(chip.group));
                QVERIFY(chip.rect.right() <= width);
            }
            QCOMPARE(board.chip(NodeId("S4"))->group, Group::Outside);
            QVERIFY(board.chip(NodeId("S3"))->moved);
            QVERIFY(board.chip(NodeId("S1"))->leads);
        }
    }

    void keysMoveTheChosenServerAndTheDraftIsGivenOnlyOnRequest()
    {
        ui::ThemeManager themes;
        ui::ActionRegistry actions(themes);
        ui::Session session;
        auto cluster = std::make_shared<ui::test::FakeCluster>(test::syntheticElection());
        session.open(cluster, cluster->trace());
        session.seek(cluster->store->lastTime());
        ui::MembersPanel panel(session, themes, actions);
        panel.resize(320, 500);
        ui::MembersBoard& board = panel.board();
        QVERIFY(board.itemCount() >= 3);
        const NodeId chosen = session.state().nodes.back().id;
        session.select(ui::NodeRef{chosen});
        QTest::keyClick(&board, Qt::Key_L);
        QVERIFY(board.isChanged());
        QCOMPARE(board.draft().groupOf(chosen), Group::Learners);
        QVERIFY(cluster->commands.empty());
        QTest::keyClick(&board, Qt::Key_Escape);
        QVERIFY(!board.isChanged());
        QCOMPARE(board.draft().groupOf(chosen), Group::Voters);
    }

    void aServerFromOutsideThatIsDroppedOnAMemberTakesItsPlace()
    {
        ui::ThemeManager themes;
        ui::ActionRegistry actions(themes);
        ui::Session session;
        auto cluster = std::make_shared<ui::test::FakeCluster>(test::syntheticElection());
        session.open(cluster, cluster->trace());
        session.seek(cluster->store->lastTime());
        ui::MembersPanel panel(session, themes, actions);
        panel.resize(320, 500);
        panel.setAttribute(Qt::WA_DontShowOnScreen);
        panel.show();
        ui::MembersBoard& board = panel.board();
        const NodeId outside = session.state().nodes.back().id, leaving = session.state().nodes.front().id;
        board.move(outside, Group::Outside);
        const auto send = [&board](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, board.mapToGlobal(at), button, buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(&board, &event);
        };
        const QPointF from = board.board().chip(outside)->rect.center(), to = board.board().chip(leaving)->rect.center();
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        board.grab();
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
        QCOMPARE(board.draft().groupOf(outside), Group::Voters);
        QCOMPARE(board.draft().groupOf(leaving), Group::Outside);
    }
};

QTEST_MAIN(MembersTest)
#include "tst_members.moc"
