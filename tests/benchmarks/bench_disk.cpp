// SPDX-License-Identifier: MIT
// What a node's disk costs: from write() to the finished handler, over the disk thread and its fsync, beside a
// bare write and fdatasync of the same machine.
//
//   bench_disk [directory]
#include "raftcore/storage/sqlitedisk.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

#include <unistd.h>

using namespace raft;
using namespace raft::storage;

namespace {

using Clock = std::chrono::steady_clock;

double microseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::micro>(duration).count();
}

double cpuMicroseconds()
{
    return static_cast<double>(std::clock()) * 1e6 / CLOCKS_PER_SEC;
}

void print(const char* name, std::vector<double> samples)
{
    std::sort(samples.begin(), samples.end());
    const auto at = [&samples](double part) {
        return samples[static_cast<std::size_t>(part * static_cast<double>(samples.size() - 1))];
    };
    std::printf("%-44s p50 %7.0f us   p90 %7.0f us   p99 %7.0f us   max %7.0f us\n", name, at(0.5), at(0.9),
                at(0.99), at(1.0));
}

void bareSync(const QString& directory)
{
    QFile file(directory + QStringLiteral("/bare"));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return;
    const QByteArray page(8240, 'x'); // two pages and their frames, as a small transaction writes
    for (const char* name : {"bare write + fdatasync, file growing", "bare write + fdatasync, in place"}) {
        file.seek(0);
        std::vector<double> samples;
        for (int i = 0; i < 1000; ++i) {
            const auto begin = Clock::now();
            file.write(page);
            ::fdatasync(file.handle());
            samples.push_back(microseconds(Clock::now() - begin));
        }
        print(name, samples);
    }
}

class Run {
public:
    explicit Run(const QString& directory)
        : m_disk(SqliteFileOptions{directory + QStringLiteral("/S1.db"), NodeId("S1"), "bench", 0})
    {
        m_disk.setHandlers({[this](WriteToken token) {
                                m_finished = token;
                                m_loop.quit();
                            },
                            [](WriteToken, const std::string& error) {
                                std::fprintf(stderr, "%s\n", error.c_str());
                                std::exit(1);
                            }});
        if (const auto opened = m_disk.open(); !opened) {
            std::fprintf(stderr, "%s\n", opened.error().message.c_str());
            std::exit(1);
        } else {
            m_last = opened->restored.log.lastIndex();
        }
    }

    // `outstanding` writes are kept on their way; returns the latency of each.
    std::vector<double> writes(std::size_t count, std::size_t entries, std::size_t outstanding)
    {
        std::vector<double> samples;
        std::deque<std::pair<WriteToken, Clock::time_point>> waiting;
        std::size_t begun = 0;
        while (samples.size() < count) {
            for (; begun < count && waiting.size() < outstanding; ++begun) {
                Persist persist = next(entries);
                waiting.emplace_back(persist.token, Clock::now());
                m_disk.write(std::move(persist));
            }
            m_loop.exec();
            for (; !waiting.empty() && waiting.front().first <= m_finished; waiting.pop_front())
                samples.push_back(microseconds(Clock::now() - waiting.front().second));
        }
        return samples;
    }

    DiskStatistics statistics() const { return m_disk.statistics(); }

private:
    Persist next(std::size_t count)
    {
        Persist persist;
        m_token = m_token.next();
        persist.token = m_token;
        persist.currentTerm = Term(3);
        persist.votedFor = NodeId("S1");
        persist.firstNew = m_last.next();
        for (std::size_t i = 0; i < count; ++i)
            persist.entries.push_back(std::make_shared<Entry>(
                Entry{Term(3), EntryType::Command, "c1", ++m_serial, 0, Index(), 0, "set key 12345678"}));
        m_last = m_last + count;
        persist.lastIndex = m_last;
        persist.lastTerm = Term(3);
        return persist;
    }

    SqliteDisk m_disk;
    QEventLoop m_loop;
    WriteToken m_finished, m_token;
    Index m_last;
    std::uint64_t m_serial = 0;
};

void measure(const QString& directory, const char* name, std::size_t count, std::size_t entries,
             std::size_t outstanding)
{
    QTemporaryDir place(directory + QStringLiteral("/bench-XXXXXX"));
    Run run(place.path());
    run.writes(200, 1, 1); // the write-ahead log has its length from here on
    const auto before = run.statistics();
    const double cpuBegin = cpuMicroseconds();
    const auto begin = Clock::now();
    print(name, run.writes(count, entries, outstanding));
    const double elapsed = microseconds(Clock::now() - begin);
    const double cpu = cpuMicroseconds() - cpuBegin;
    const auto after = run.statistics();
    const auto total = static_cast<double>(count * entries);
    std::printf("%44s %.0f entries/s, %.2f us CPU an entry, %llu transactions, %llu checkpoints\n", "",
                total * 1e6 / elapsed, cpu / total,
                static_cast<unsigned long long>(after.transactions - before.transactions),
                static_cast<unsigned long long>(after.checkpoints - before.checkpoints));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir temporary;
    const QString directory = argc > 1 ? QString::fromLocal8Bit(argv[1]) : temporary.path();
    bareSync(directory);
    measure(directory, "1 entry of 16 bytes, one at a time", 2000, 1, 1);
    measure(directory, "1 entry of 16 bytes, 64 outstanding", 20000, 1, 64);
    measure(directory, "64 entries of 16 bytes, one at a time", 1000, 64, 1);
    measure(directory, "64 entries of 16 bytes, 4 outstanding", 2000, 64, 4);
    return 0;
}
