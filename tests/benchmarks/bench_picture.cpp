// SPDX-License-Identifier: MIT
// What a frame of the cluster picture costs: building the geometry and painting it, at 1280×800.
#include "raftcore/trace/clusterstate.h"
#include "ui/cluster/clusterpainter.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QtTest>

using namespace raft;
using namespace raft::trace;
using namespace ui::picture;

namespace {

ClusterState crowded(unsigned nodes, unsigned packets)
{
    Header header;
    for (unsigned i = 1; i <= nodes; ++i)
        header.nodes.emplace_back("S" + std::to_string(i));
    header.configuration = Configuration{header.nodes, {}, {}};
    ClusterState state(header);
    for (NodeState& node : state.nodes) {
        node.up = true;
        node.currentTerm = Term(3);
        node.electionTimer = ArmedTimer{Time(0), Time(200'000)};
        for (int i = 0; i < 40; ++i) {
            Entry entry;
            entry.term = Term(1 + static_cast<std::uint64_t>(i) / 15);
            node.log.append(std::make_shared<const Entry>(entry));
        }
        node.commitIndex = node.durableIndex = Index(35);
    }
    state.nodes[0].role = Role::Leader;
    for (unsigned i = 0; i < packets; ++i) {
        PacketState packet;
        packet.id = PacketId{i + 1, 0};
        packet.from = state.nodes[i % nodes].id;
        packet.to = state.nodes[(i % nodes + 1 + i / nodes % (nodes - 1)) % nodes].id;
        AppendEntries append;
        append.term = Term(3);
        append.entries.push_back(std::make_shared<const Entry>());
        packet.msg = i % 2 == 0 ? std::make_shared<const Message>(append) : std::make_shared<const Message>(EntriesAccepted{Term(3), Index(1), Index(4), 1});
        packet.sentAt = Time(0);
        packet.due = Time(1'000 + 37 * (i % 400));
        state.inFlight.emplace(packet.id, packet);
    }
    return state;
}

} // namespace

class BenchPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrame_data()
    {
        QTest::addColumn<unsigned>("nodes");
        QTest::addColumn<unsigned>("packets");
        QTest::newRow("5 nodes, 100 messages") << 5U << 100U;
        QTest::newRow("15 nodes, 500 messages") << 15U << 500U;
        QTest::newRow("50 nodes, 2,000 messages") << 50U << 2'000U;
    }
    void aFrame()
    {
        QFETCH(unsigned, nodes);
        QFETCH(unsigned, packets);
        const ClusterState state = crowded(nodes, packets);
        ClusterPainter painter{ui::Theme(ui::ThemeKind::Dark)};
        QImage image(1280, 800, QImage::Format_RGB32);
        Look look;
        look.size = image.size();
        std::int64_t t = 0;
        const auto frame = [&] {
            look.playhead = Time(t);
            t = (t + 37) % 1'000;
            const Picture picture = build(state, look);
            QPainter on(&image);
            painter.paint(on, picture, {}, 1.0);
        };
        frame(); // the layer at rest and the sprites are made once
        QBENCHMARK { frame(); }
    }
};

QTEST_MAIN(BenchPicture)
#include "bench_picture.moc"
