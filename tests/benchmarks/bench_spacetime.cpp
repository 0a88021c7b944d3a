// SPDX-License-Identifier: MIT
// What the space-time diagram costs: reading a trace of a million events, its memory, and a frame while panning and
// zooming: at every length from the whole run down to microseconds, laid out and painted at 1280×400.
#include "tests/support/synthetictrace.h"
#include "ui/spacetime/diagrampainter.h"

#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace ui;
using namespace ui::spacetime;
using raft::Duration;
using raft::Time;

namespace {

constexpr double frameMs = 16;

// Of the processor that this program takes: what else runs on the machine does not count.
class CpuTimer {
public:
    void start() { m_from = now(); }
    qint64 nsecsElapsed() const { return now() - m_from; }

private:
    static qint64 now()
    {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    qint64 m_from = 0;
};

double milliseconds(qint64 ns)
{
    return static_cast<double>(ns) / 1e6;
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const std::uint64_t events = argc > 1 ? QByteArray(argv[1]).toULongLong() : 1'000'000;
    QTextStream out(stdout);
    const auto store = raft::test::syntheticBusyCluster(5, events);
    DiagramIndex index;
    index.open(store);
    CpuTimer timer;
    timer.start();
    while (index.work(2'000)) { }
    const double read = milliseconds(timer.nsecsElapsed());
    const double size = static_cast<double>(store->size());
    out << QStringLiteral("%1 events over %2 s: read in %3 ms (%4 ns an event), %5 bytes an event beside the trace's %6\n")
               .arg(store->size())
               .arg(static_cast<double>(store->lastTime().count()) / 1e6, 0, 'f', 1)
               .arg(read, 0, 'f', 0)
               .arg(read * 1e6 / size, 0, 'f', 0)
               .arg(static_cast<double>(index.bytes()) / size, 0, 'f', 1)
               .arg(static_cast<double>(store->memoryBytes()) / size, 0, 'f', 1);
    timer.start();
    Filter filter;
    filter.set(Category::Heartbeats, false);
    index.setFilter(filter);
    out << QStringLiteral("another filter: %1 ms\n").arg(milliseconds(timer.nsecsElapsed()), 0, 'f', 1);
    index.setFilter({});

    const Theme theme(ThemeKind::Dark);
    const Measures measures = measuresOf(theme, Direction::Rightwards);
    MarkSprites sprites(theme, 1);
    QImage image(1280, 400, QImage::Format_RGB32);
    const Range whole = timeline::wholeRun(store->lastTime());
    double worst = 0;
    out << "length       lines  marks  laid out  a frame p50   at most\n";
    for (double length = static_cast<double>(whole.length().count()); length >= 100; length /= 3) {
        constexpr int frames = 24; // panning over the run
        std::vector<qint64> laid, all;
        std::size_t lines = 0, marks = 0;
        for (int i = 0; i < frames; ++i) {
            const auto from = static_cast<std::int64_t>((static_cast<double>(whole.length().count()) - length) * (i + 0.5) / frames);
            const Range range{Time(from), Time(from + static_cast<std::int64_t>(length))};
            timer.start();
            const Frame frame = frameOf(index, measures, image.size(), Direction::Rightwards, range, 0);
            const Diagram diagram = layOut(index, measures, frame, store->lastTime());
            laid.push_back(timer.nsecsElapsed());
            QPainter painter(&image);
            DiagramPainter(painter, theme, index, diagram, sprites).draw();
            painter.end();
            all.push_back(timer.nsecsElapsed());
            lines = std::max(lines, diagram.lines.size());
            marks = std::max(marks, diagram.marks.size());
        }
        std::sort(laid.begin(), laid.end());
        std::sort(all.begin(), all.end());
        worst = std::max(worst, milliseconds(all[frames / 2]));
        out << QStringLiteral("%1 ms %2 %3 %4 ms %5 ms %6 ms\n")
                   .arg(length / 1e3, 10, 'f', 2)
                   .arg(lines, 6)
                   .arg(marks, 6)
                   .arg(milliseconds(laid[frames / 2]), 6, 'f', 2)
                   .arg(milliseconds(all[frames / 2]), 9, 'f', 2)
                   .arg(milliseconds(all.back()), 9, 'f', 2);
    }
    out << QStringLiteral("the dearest length: %1 ms a frame, %2 of the %3 ms that there are\n").arg(worst, 0, 'f', 2).arg(worst / frameMs, 0, 'f', 2).arg(frameMs);
    return worst <= frameMs ? 0 : 1;
}
