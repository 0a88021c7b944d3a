// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"
#include "ui/cluster/lineparting.h"
#include "ui/cluster/picture.h"
#include "ui/cluster/walls.h"

#include <cmath>

using namespace raft;
using namespace raft::trace;
using namespace ui::picture;

namespace {

double distanceOf(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

ClusterState cluster(unsigned nodes)
{
    Header header;
    for (unsigned i = 1; i <= nodes; ++i)
        header.nodes.emplace_back("S" + std::to_string(i));
    header.configuration = Configuration{header.nodes, {}, {}};
    return ClusterState(header);
}

Look lookAt(QSizeF size, Time playhead = {})
{
    Look look;
    look.size = size;
    look.playhead = playhead;
    look.fade = Duration(20'000);
    return look;
}

LinkShape straight(const Picture& picture, const char* from, const char* to)
{
    LinkShape line;
    line.start = picture.node(NodeId(from))->center;
    line.end = picture.node(NodeId(to))->center;
    line.control = (line.start + line.end) / 2;
    return line;
}

PacketState packetFrom(const char* from, const char* to)
{
    PacketState packet;
    packet.id = PacketId{1, 0};
    packet.from = NodeId(from);
    packet.to = NodeId(to);
    AppendEntries append;
    append.term = Term(1);
    append.entries.push_back(std::make_shared<const Entry>());
    packet.msg = std::make_shared<const Message>(append);
    packet.sentAt = Time(1'000);
    packet.due = Time(2'000);
    return packet;
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nodesNeitherOverlapNorLeaveThePicture_data()
    {
        QTest::addColumn<unsigned>("nodes");
        for (const unsigned n : {1U, 2U, 3U, 4U, 5U, 7U, 9U, 15U, 16U, 50U})
            QTest::addRow("%u", n) << n;
    }
    void nodesNeitherOverlapNorLeaveThePicture()
    {
        QFETCH(unsigned, nodes);
        for (const QSizeF size : {QSizeF(380, 420), QSizeF(720, 540), QSizeF(1100, 750), QSizeF(1900, 500)}) {
            const Picture picture = build(cluster(nodes), lookAt(size));
            const QRectF area(QPointF(), size);
            QCOMPARE(picture.nodes.size(), std::size_t(nodes));
            for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
                const NodeShape& node = picture.nodes[i];
                const QPointF reach(node.radius, node.radius);
                QVERIFY(area.contains(QRectF(node.center - reach, node.center + reach)));
                QVERIFY(!picture.labelled || area.contains(node.label));
                for (std::size_t k = i + 1; k < picture.nodes.size(); ++k)
                    QVERIFY2(distanceOf(node.center, picture.nodes[k].center) > node.radius * 2, qPrintable(QString::number(size.width())));
            }
        }
    }

    void eachDirectionHasALaneOfItsOwn()
    {
        const Picture picture = build(cluster(5), lookAt({720, 540}));
        const LinkShape there = linkBetween(picture.nodes[0], picture.nodes[2]), back = linkBetween(picture.nodes[2], picture.nodes[0]);
        QVERIFY(distanceOf(there.at(0.5), back.at(0.5)) > 12);
        QVERIFY(distanceOf(there.start, picture.nodes[0].center) >= picture.radius);
    }

    void aPacketsPlaceFollowsFromTheTimeAlone()
    {
        ClusterState state = cluster(5);
        state.inFlight.emplace(PacketId{1, 0}, packetFrom("S1", "S3"));
        double before = -1;
        for (const std::int64_t t : {1'000, 1'250, 1'500, 1'750, 2'000}) {
            const Picture picture = build(state, lookAt({720, 540}, Time(t)));
            QCOMPARE(picture.packets.size(), std::size_t(1));
            const LinkShape lane = linkBetween(*picture.node(NodeId("S1")), *picture.node(NodeId("S3")));
            const double share = static_cast<double>(t - 1'000) / 1'000;
            QVERIFY(distanceOf(picture.packets.front().center, lane.at(share)) < 0.01);
            QVERIFY(share > before);
            before = share;
            QCOMPARE(build(state, lookAt({720, 540}, Time(t))).packets.front().center, picture.packets.front().center);
        }
    }

    void aLostPacketDiesWhereItWas()
    {
        ClusterState state = cluster(5);
        state.ended.push_back({packetFrom("S1", "S3"), LossCause::Loss, Time(1'400), 9});
        Picture picture = build(state, lookAt({720, 540}, Time(1'500)));
        const LinkShape lane = linkBetween(picture.nodes[0], picture.nodes[2]);
        QCOMPARE(picture.packets.front().fate, Fate::Lost);
        QVERIFY(distanceOf(picture.packets.front().center, lane.at(0.4)) < 0.01);
        QVERIFY(build(state, lookAt({720, 540}, Time(1'400 + 20'000))).packets.empty()); // it has faded

        state.ended.front().lost = LossCause::Cut;
        state.faults.push_back({1, fault::Partition{"free", {{NodeId("S1"), NodeId("S2")}, {NodeId("S3"), NodeId("S4"), NodeId("S5")}}}, Time(), 1});
        picture = build(state, lookAt({720, 540}, Time(1'500)));
        const auto wall = wallOn(lane, picture.walls);
        QVERIFY(wall);
        QVERIFY(distanceOf(picture.packets.front().center, lane.at(*wall)) < 1.0); // at the wall
    }

    // Two requests that meet the cut on the two lanes of a link: each says so on its own side.
    void wordsAboutLostPacketsOfTwoLanesDoNotMeet()
    {
        ClusterState state = cluster(7);
        const QSizeF words(90, 14);
        for (unsigned a = 1; a <= 7; ++a) {
            for (unsigned b = a + 1; b <= 7; ++b) {
                const std::string from = "S" + std::to_string(a), to = "S" + std::to_string(b);
                state.ended.clear();
                for (const bool back : {false, true}) {
                    EndedPacket ended;
                    ended.packet = packetFrom(back ? to.c_str() : from.c_str(), back ? from.c_str() : to.c_str());
                    ended.packet.id = PacketId{back ? 2U : 1U, 0};
                    ended.lost = LossCause::Cut;
                    ended.endedAt = Time(1'500);
                    state.ended.push_back(ended);
                }
                const Picture picture = build(state, lookAt({900, 700}, Time(1'500)));
                QCOMPARE(picture.packets.size(), std::size_t(2));
                const QRectF one = roomForLoss(picture.packets[0], words, 10), other = roomForLoss(picture.packets[1], words, 10);
                QVERIFY2(!one.intersects(other), (from + to).c_str());
            }
        }
    }

    void heartbeatsGoWhenTheyAreNotWanted()
    {
        ClusterState state = cluster(3);
        PacketState packet = packetFrom("S1", "S2");
        packet.msg = std::make_shared<const Message>(AppendEntries{});
        state.inFlight.emplace(packet.id, packet);
        Look look = lookAt({720, 540}, Time(1'500));
        QCOMPARE(build(state, look).packets.size(), std::size_t(1));
        QVERIFY(build(state, look).packets.front().faint);
        look.show.heartbeats = false;
        QVERIFY(build(state, look).packets.empty());
    }

    void votesStandAtTheBearingOfTheirVoters()
    {
        ClusterState state = cluster(5);
        NodeState& candidate = state.nodes[0];
        candidate.up = true;
        candidate.role = Role::Candidate;
        for (const char* voter : {"S2", "S3", "S4", "S5"})
            candidate.votes.push_back({NodeId(voter), VoteStanding::Granted});
        const Picture picture = build(state, lookAt({720, 540}));
        QCOMPARE(picture.nodes[0].votes.size(), std::size_t(4));
        for (const VoteMark& vote : picture.nodes[0].votes) {
            const QPointF way = picture.node(vote.voter)->center - picture.nodes[0].center, mark = vote.center - picture.nodes[0].center;
            QVERIFY(std::abs(std::atan2(way.y(), way.x()) - std::atan2(mark.y(), mark.x())) < 0.01);
            QVERIFY(distanceOf(vote.center, picture.nodes[0].center) < picture.radius);
        }
    }

    void theTimerIsWhatIsLeftOfIt()
    {
        ClusterState state = cluster(3);
        state.nodes[0].up = true;
        state.nodes[0].electionTimer = ArmedTimer{Time(1'000), Time(5'000)};
        QCOMPARE(build(state, lookAt({720, 540}, Time(2'000))).nodes[0].timerLeft, std::optional(0.75));
        QCOMPARE(build(state, lookAt({720, 540}, Time(9'000))).nodes[0].timerLeft, std::optional(0.0));
        QVERIFY(!build(state, lookAt({720, 540})).nodes[1].timerLeft);
    }

    // "+48,467" needs more room than "+10": cells make place for it, and the whole grows no wider.
    void aLongLogTakesNoMoreRoomThanAShortOne()
    {
        const auto withLogs = [](std::uint64_t entries) {
            ClusterState state = cluster(5);
            for (NodeState& node : state.nodes) {
                for (std::uint64_t i = 0; i < entries; ++i)
                    node.log.append(std::make_shared<const Entry>());
            }
            return build(state, lookAt({720, 540}));
        };
        const Picture small = withLogs(20), large = withLogs(48'477);
        const NodeShape &right = large.nodes[1], &left = large.nodes[4];
        QCOMPARE(right.side, LabelSide::Right);
        QCOMPARE(left.side, LabelSide::Left);
        const double room = 7 * static_cast<double>(QStringLiteral("+48,467").size());
        QVERIFY(right.logRect.left() - right.label.left() >= room);
        QVERIFY(right.logRect.right() <= small.nodes[1].logRect.right() + 0.5);
        QVERIFY(left.logRect.left() - room >= small.nodes[4].logRect.left() - 31);
        QCOMPARE(right.hiddenEntries + right.log.size(), std::uint64_t{48'477});
        QVERIFY(right.log.size() >= 5);
        for (const NodeShape& node : large.nodes) { // "+48,467" stands right before the cells
            QVERIFY(node.counter.width() >= room - 7);
            QVERIFY(node.counter.right() < node.logRect.left() && node.counter.right() > node.logRect.left() - 8);
        }
        QVERIFY(right.counter.left() >= right.label.left() - 0.5);
        QVERIFY(withLogs(3).nodes[1].counter.isEmpty());
    }

    void wallsPartTheGroupsAndNobodyElse()
    {
        const std::vector<std::vector<std::vector<NodeId>>> partitions{
            {{NodeId("S1"), NodeId("S2")}, {NodeId("S3"), NodeId("S4"), NodeId("S5")}},
            {{NodeId("S4")}, {NodeId("S1"), NodeId("S2"), NodeId("S3"), NodeId("S5")}},
            {{NodeId("S1")}, {NodeId("S2"), NodeId("S3")}, {NodeId("S4"), NodeId("S5")}},
        };
        for (const auto& groups : partitions) {
            ClusterState state = cluster(5);
            state.faults.push_back({1, fault::Partition{"free", groups}, Time(), 1});
            const Picture picture = build(state, lookAt({720, 540}));
            QVERIFY(!picture.walls.empty());
            for (const NodeState& a : state.nodes) {
                for (const NodeState& b : state.nodes) {
                    if (a.id == b.id)
                        continue;
                    const bool crossed = wallOn(straight(picture, std::string(a.id.view()).c_str(), std::string(b.id.view()).c_str()), picture.walls).has_value();
                    QCOMPARE(crossed, state.isCut(a.id, b.id));
                }
            }
        }
    }

    void whatIsUnderThePointerIsFound()
    {
        ClusterState state = cluster(5);
        state.inFlight.emplace(PacketId{1, 0}, packetFrom("S1", "S3"));
        const Picture picture = build(state, lookAt({720, 540}, Time(1'500)));
        QCOMPARE(picture.subjectAt(picture.nodes[3].center), ui::Subject(ui::NodeRef{NodeId("S4")}));
        QCOMPARE(picture.subjectAt(picture.packets.front().center), ui::Subject(ui::PacketRef{PacketId{1, 0}}));
        const LinkShape lane = linkBetween(picture.nodes[1], picture.nodes[2]);
        QCOMPARE(picture.subjectAt(lane.at(0.5)), ui::Subject(ui::LinkRef{NodeId("S2"), NodeId("S3")}));
        QCOMPARE(picture.subjectAt({2, 2}), ui::Subject());
    }

    void aDrawnLinePartsItsTwoSides()
    {
        const Picture picture = build(cluster(5), lookAt({720, 540}));
        const QPointF middle = picture.middle;
        QPolygonF line;
        for (int i = 0; i <= 10; ++i)
            line.append(QPointF(middle.x() + 20, 60 + 40 * i)); // S2 and S3 stand to the right of it
        auto groups = partedBy(line, picture);
        QCOMPARE(groups.size(), std::size_t(2));
        if (groups[0].size() > groups[1].size())
            std::swap(groups[0], groups[1]);
        QCOMPARE(groups[0], (std::vector<NodeId>{NodeId("S2"), NodeId("S3")}));
        QVERIFY(partedBy(QPolygonF{{QPointF(1, 1)}}, picture).empty());
    }

    void realTracesBuildAtEveryInstant()
    {
        const auto trace = raft::test::syntheticBusyCluster(5, 3'000, 7);
        History history(trace);
        std::size_t packets = 0;
        for (std::uint64_t n = 1; n <= trace->size(); n += 23) {
            const ClusterState& state = history.stateAfter(n);
            const Picture picture = build(state, lookAt({720, 540}, state.t));
            QCOMPARE(picture.nodes.size(), state.nodes.size());
            packets += picture.packets.size();
            for (const PacketShape& packet : picture.packets)
                QVERIFY(QRectF(0, 0, 720, 540).contains(packet.center));
        }
        QVERIFY(packets > 100);
    }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "tst_picture.moc"
