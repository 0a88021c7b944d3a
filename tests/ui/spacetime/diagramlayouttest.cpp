// SPDX-License-Identifier: MIT
// What is laid out: bounded by the pixels, and losing nothing that matters; and what lies under the pointer.
#include "tests/support/synthetictrace.h"
#include "tests/support/tracebuilder.h"
#include "ui/spacetime/diagrampainter.h"

#include <QTest>

using namespace raft::trace;
using namespace ui;
using namespace ui::spacetime;
using raft::Duration;
using raft::NodeId;
using raft::Time;

namespace {

struct World {
    explicit World(std::shared_ptr<const TraceStore> trace) : store(std::move(trace))
    {
        index.open(store);
        while (index.work(1'000'000)) { }
    }
    Frame frame(const Range& range, QSizeF size = {1000, 300}, Direction direction = Direction::Rightwards) const
    {
        return frameOf(index, Measures{}, size, direction, range, 0);
    }
    Diagram layOut(const Range& range, QSizeF size = {1000, 300}, Direction direction = Direction::Rightwards) const
    {
        return spacetime::layOut(index, Measures{}, frame(range, size, direction), store->lastTime());
    }
    Range whole() const { return timeline::wholeRun(store->lastTime()); }

    std::shared_ptr<const TraceStore> store;
    DiagramIndex index;
};

// A busy cluster whose monitor cries out now and then.
std::shared_ptr<TraceStore> withViolations()
{
    const auto busy = raft::test::syntheticBusyCluster(5, 60'000);
    auto store = std::make_shared<TraceStore>(busy->header());
    busy->forEach(1, busy->size(), [&](const Event& event) {
        store->append(event.t, event.node, event.body);
        if (event.n % 7'001 == 0)
            store->append(event.t, NodeId(), Violated{Property::ElectionSafety, {}, {}, {}, {event.n}, {}, {}});
        return true;
    });
    return store;
}

// Two nodes, one message that takes ten milliseconds, one that is lost.
std::shared_ptr<TraceStore> twoMessages()
{
    const raft::test::TraceBuilder names({"S1", "S2"});
    auto store = std::make_shared<TraceStore>(names.header);
    const NodeId a("S1"), b("S2");
    const raft::RequestVote request{raft::Term(1), a, {}, {}, false, false};
    Started started;
    store->append(Time(0), a, started);
    store->append(Time(0), b, started);
    store->append(Time(100'000), a, PacketSent{{1, 0}, b, request});
    store->append(Time(100'000), b, PacketDue{{1, 0}, Time(110'000), raft::PacketPlace::Link});
    store->append(Time(110'000), b, PacketDelivered{{1, 0}, a});
    store->append(Time(200'000), a, PacketSent{{2, 0}, b, request});
    store->append(Time(200'000), b, PacketDue{{2, 0}, Time(220'000), raft::PacketPlace::Link});
    store->append(Time(210'000), b, PacketLost{{2, 0}, raft::LossCause::CutInFlight});
    store->append(Time(300'000), b, raft::RoleChanged{raft::Role::Follower, raft::Role::Candidate, raft::Term(1), raft::why::ElectionTimeout{}});
    return store;
}

} // namespace

class DiagramLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLaidOutIsBoundedByThePixels()
    {
        const World world(raft::test::syntheticBusyCluster(5, 100'000));
        const Diagram diagram = world.layOut(world.whole());
        const Detail detail;
        QVERIFY(diagram.lines.size() <= detail.lines * 6);
        QVERIFY(diagram.flow.columns > 0 && diagram.flow.columns <= 1'000);
        const double places = (diagram.frame.to - diagram.frame.from) / diagram.frame.glyph + 2;
        QVERIFY(static_cast<double>(diagram.marks.size()) <= places * 5 * 3);
        QVERIFY(static_cast<double>(diagram.losses.size()) <= places * 5 * 2);
        QVERIFY(diagram.messages > 10'000);
    }

    void fromAfarNoElectionAndNoCrashIsLost()
    {
        const World world(withViolations());
        const Diagram diagram = world.layOut(world.whole(), {400, 300});
        const Frame& frame = diagram.frame;
        std::size_t all = 0;
        for (std::size_t lane = 0; lane < world.index.lanes(); ++lane) {
            for (const Mark& mark : world.index.marks(lane, MarkRow::On).all()) {
                if (mark.kind() != MarkKind::Elected && mark.kind() != MarkKind::Stopped)
                    continue;
                ++all;
                const bool isShown = std::any_of(diagram.marks.begin(), diagram.marks.end(), [&](const MarkShape& shape) {
                    return shape.lane == lane && rankOf(shape.kind) >= rankOf(mark.kind()) && std::abs(frame.along(shape.point) - frame.alongOf(mark.at)) <= frame.glyph + 1;
                });
                QVERIFY2(isShown, qPrintable(QString::number(mark.n)));
            }
        }
        QVERIFY(all > 10);
    }

    void fromAfarNoViolationIsLost()
    {
        const World world(withViolations());
        const Diagram diagram = world.layOut(world.whole(), {300, 300});
        QVERIFY(world.index.lives().violations().size() > 5);
        for (const timeline::ViolationMark& violation : world.index.lives().violations()) {
            const double along = diagram.frame.alongOf(violation.at);
            QVERIFY(std::any_of(diagram.violations.begin(), diagram.violations.end(), [&](const ViolationShape& shape) { return std::abs(shape.along - along) <= 3; }));
        }
    }

    void fromAfarEveryMessageIsInTheFlowOfItsColumn()
    {
        const World world(raft::test::syntheticBusyCluster(5, 100'000));
        const Diagram diagram = world.layOut(world.whole());
        const Frame& frame = diagram.frame;
        std::size_t looked = 0;
        for (const std::uint32_t number : world.index.shown(Category::Replication)) {
            const MessageLine& line = world.index.lines()[number];
            const auto column = static_cast<std::size_t>(std::floor(frame.alongOf(line.sentAt) - frame.from));
            float weight = 0;
            for (std::size_t gap = 0; gap < diagram.flow.gaps; ++gap) {
                for (std::size_t c = column > 0 ? column - 1 : 0; c <= std::min(column + 1, diagram.flow.columns - 1); ++c)
                    weight += diagram.flow.cell(gap, c).weight;
            }
            QVERIFY(weight > 0);
            ++looked;
        }
        QVERIFY(looked > 1'000);
    }

    void nearbyEveryMessageIsALineFromLaneToLane()
    {
        const World world(twoMessages());
        const Diagram diagram = world.layOut({Time(90'000), Time(310'000)});
        QCOMPARE(diagram.lines.size(), std::size_t{2});
        QCOMPARE(diagram.flow.columns, std::size_t{0});
        const Frame& frame = diagram.frame;
        const LineShape& whole = diagram.lines[0];
        QCOMPARE(whole.style, LineStyle::Whole);
        QCOMPARE(whole.from.x(), frame.alongOf(Time(100'000)));
        QCOMPARE(whole.to.x(), frame.alongOf(Time(110'000)));
        QVERIFY(whole.from.y() > frame.centre(0) && whole.to.y() < frame.centre(1) && whole.from.y() < whole.to.y());
    }

    void aLostMessageEndsWhereAndWhenItWasLost()
    {
        const World world(twoMessages());
        const Diagram diagram = world.layOut({Time(90'000), Time(310'000)});
        const LineShape& lost = diagram.lines[1];
        QCOMPARE(lost.style, LineStyle::Dies);
        QCOMPARE(lost.to.x(), diagram.frame.alongOf(Time(210'000)));
        const double middle = (diagram.frame.centre(0) + diagram.frame.centre(1)) / 2; // half of its way
        QVERIFY(std::abs(lost.to.y() - middle) < 2);
    }

    void aMessageThatBeganBeforeIsStillSeen()
    {
        const World world(twoMessages());
        const Diagram diagram = world.layOut({Time(105'000), Time(107'000)});
        QCOMPARE(diagram.lines.size(), std::size_t{1});
        QVERIFY(diagram.lines[0].from.x() < diagram.frame.from);
        QVERIFY(diagram.lines[0].to.x() > diagram.frame.to);
    }

    void timeMayRunDownwards()
    {
        const World world(twoMessages());
        const Diagram diagram = world.layOut({Time(90'000), Time(310'000)}, {300, 1000}, Direction::Downwards);
        const LineShape& whole = diagram.lines[0];
        QCOMPARE(whole.from.y(), diagram.frame.alongOf(Time(100'000)));
        QVERIFY(whole.from.x() < whole.to.x() && whole.from.y() < whole.to.y());
        QCOMPARE(diagram.frame.timeAt(diagram.frame.along(whole.from)), Time(100'000));
    }

    void thePointerFindsLinesMarksLanesAndNames()
    {
        const World world(twoMessages());
        for (const Direction direction : {Direction::Rightwards, Direction::Downwards}) {
            const QSizeF size = direction == Direction::Rightwards ? QSizeF(1000, 300) : QSizeF(300, 1000);
            const Diagram diagram = world.layOut({Time(90'000), Time(310'000)}, size, direction);
            const Frame& frame = diagram.frame;
            const LineShape& line = diagram.lines[0];
            const Hit onLine = hitTest(diagram, (line.from + line.to) / 2, 6);
            QCOMPARE(onLine.part, Part::Line);
            QCOMPARE(onLine.index, std::size_t{0});
            const auto mark = std::find_if(diagram.marks.begin(), diagram.marks.end(), [](const MarkShape& shape) { return shape.kind == MarkKind::Campaign; });
            QVERIFY(mark != diagram.marks.end());
            const Hit onMark = hitTest(diagram, mark->point + QPointF(2, 2), 6);
            QCOMPARE(onMark.part, Part::Mark);
            QCOMPARE(diagram.marks[onMark.index].n, mark->n);
            QCOMPARE(hitTest(diagram, frame.at(frame.alongOf(Time(250'000)), frame.centre(1)), 6), (Hit{Part::Lane, 1}));
            QCOMPARE(hitTest(diagram, frame.at(10, frame.centre(1)), 6), (Hit{Part::Label, 1}));
            QCOMPARE(hitTest(diagram, frame.at(frame.from + 30, 4), 6).part, Part::Axis);
            QCOMPARE(hitTest(diagram, frame.at(frame.alongOf(Time(160'000)), (frame.centre(0) + frame.centre(1)) / 2), 6).part, Part::Nothing);
        }
    }

    void microsecondsAndHoursHaveTicks()
    {
        const World world(twoMessages());
        for (const Duration length : {Duration(40), Duration(220'000), Duration(36'000'000'000)}) {
            const Diagram diagram = world.layOut({Time(100'000), Time(100'000) + length});
            QVERIFY2(diagram.ticks.size() >= 2 && diagram.ticks.size() <= 12, qPrintable(QString::number(diagram.ticks.size())));
        }
    }

    void everyThemeDrawsAllThereIs()
    {
        const World world(raft::test::syntheticBusyCluster(5, 20'000));
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast}) {
            const Theme theme(kind);
            const Diagram diagram = world.layOut({Time(0), world.store->lastTime() / 8});
            QImage image(1000, 300, QImage::Format_RGB32);
            image.fill(Qt::black);
            MarkSprites sprites(theme, 1);
            QPainter painter(&image);
            DiagramPainter of(painter, theme, world.index, diagram, sprites);
            of.draw();
            painter.end();
            QSet<QRgb> colors;
            for (int y = 0; y < image.height(); y += 2) {
                for (int x = 0; x < image.width(); x += 2)
                    colors.insert(image.pixel(x, y));
            }
            QVERIFY(colors.size() > 20);
            QCOMPARE(QColor(image.pixel(2, 2)), theme.color(ColorRole::Surface));
        }
    }
};

QTEST_MAIN(DiagramLayoutTest)
#include "diagramlayouttest.moc"
