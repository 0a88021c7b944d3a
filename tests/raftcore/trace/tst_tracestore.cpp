// SPDX-License-Identifier: MIT
#include "tests/support/synthetictrace.h"

#include "raftcore/trace/file.h"

#include <QtTest>

#include <filesystem>
#include <thread>

using namespace raft;
using namespace raft::trace;

namespace {

// Its text says its number, so a reader can tell whether it got the right bytes.
Noted numbered(std::uint64_t n)
{
    return Noted{"event " + std::to_string(n) + std::string(n % 50, '.')};
}

bool isNumbered(const Event& event)
{
    const auto* note = std::get_if<Noted>(&event.body);
    return note && *note == numbered(event.n) && event.t == Time(static_cast<std::int64_t>(event.n / 3));
}

void fill(TraceStore& store, std::uint64_t events)
{
    for (std::uint64_t n = store.size() + 1; n <= events; ++n)
        store.append(Time(static_cast<std::int64_t>(n / 3)), NodeId("S1"), numbered(n));
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStoreHasNothing()
    {
        const TraceStore store{Header()};
        Event event;
        QCOMPARE(store.size(), 0U);
        QVERIFY(!store.read(0, event));
        QVERIFY(!store.read(1, event));
        QCOMPARE(store.firstAtOrAfter(Time(5)), 1U);
        QCOMPARE(store.forEach(1, 10, [](const Event&) { return true; }), 0U);
        QCOMPARE(store.lastTime(), Time());
    }

    void eventsComeBackInOrderFromAnyPlace()
    {
        TraceStore store{Header()};
        fill(store, 60'000);
        Event event;
        for (std::uint64_t n = 1; n <= store.size(); n += 997) {
            QVERIFY(store.read(n, event));
            QCOMPARE(event.n, n);
            QVERIFY(isNumbered(event));
            std::uint64_t next = n;
            const std::uint64_t visited =
                store.forEach(n, n + 99, [&](const Event& e) { return isNumbered(e) && e.n == next++; });
            QCOMPARE(visited, std::min<std::uint64_t>(100, store.size() - n + 1));
        }
        QCOMPARE(store.forEach(5, 5000, [](const Event& e) { return e.n < 9; }), 5U);
    }

    void theFirstEventOfATimeIsFound()
    {
        TraceStore store{Header()};
        std::vector<Time> times;
        Time t{};
        for (std::uint64_t n = 1; n <= 40'000; ++n) {
            t += Time(static_cast<std::int64_t>(n * 7919 % 13 / 10)); // many at one instant
            times.push_back(t);
            store.append(t, NodeId("S1"), numbered(n));
        }
        for (std::int64_t at = -1; at <= t.count() + 1; at += 11) {
            const auto expected = std::lower_bound(times.begin(), times.end(), Time(at)) - times.begin() + 1;
            QCOMPARE(store.firstAtOrAfter(Time(at)), static_cast<std::uint64_t>(expected));
        }
        QCOMPARE(store.firstAtOrAfter(t + Time(1)), store.size() + 1);
    }

    void theOldestSpillToAFileThatNobodySees()
    {
        QTemporaryDir directory;
        TraceStore store(Header(), {1U << 20U, directory.path().toStdString()});
        fill(store, 150'000);
        QVERIFY2(store.memoryBytes() < (3U << 19U), std::to_string(store.memoryBytes()).c_str());
        QVERIFY(std::filesystem::is_empty(directory.path().toStdString()));
        std::uint64_t good = 0;
        QCOMPARE(store.forEach(1, store.size(),
                               [&](const Event& e) {
                                   good += isNumbered(e);
                                   return true;
                               }),
                 store.size());
        QCOMPARE(good, store.size());
        Event event;
        for (std::uint64_t n = 1; n <= store.size(); n += 7001)
            QVERIFY(store.read(n, event) && isNumbered(event));
        QCOMPARE(store.firstAtOrAfter(Time(10)), 30U);
    }

    void withoutAPlaceToSpillEverythingStaysInMemory()
    {
        TraceStore store(Header(), {1U << 20U, "/nonexistent/folder"});
        fill(store, 80'000);
        Event event;
        QVERIFY(store.read(1, event) && isNumbered(event));
        QVERIFY(store.memoryBytes() > (1U << 20U));
    }

    void anEventLargerThanAChunkIsKept()
    {
        TraceStore store{Header()};
        fill(store, 10);
        store.append(Time(10), NodeId("S1"), Noted{std::string(3'000'000, 'x')});
        store.append(Time(11), NodeId("S1"), Paused{});
        Event event;
        QVERIFY(store.read(11, event));
        QCOMPARE(std::get<Noted>(event.body).text.size(), 3'000'000U);
        QVERIFY(store.read(12, event) && event.t == Time(11));
    }

    void readersFollowAWriterThatSpills()
    {
        TraceStore store(Header(), {1U << 20U, ""});
        constexpr std::uint64_t total = 120'000;
        std::atomic<std::uint64_t> wrong{0};
        std::atomic<std::uint64_t> seen{0};
        const auto follow = [&] { // from the first to the last, as they come
            std::uint64_t next = 1;
            while (next <= total) {
                store.forEach(next, store.size(), [&](const Event& event) {
                    wrong += event.n != next++ || !isNumbered(event);
                    ++seen;
                    return true;
                });
                std::this_thread::yield();
            }
        };
        const auto jump = [&] {
            std::uint64_t random = 1;
            while (store.size() < total) {
                const std::uint64_t size = store.size();
                random = random * 6364136223846793005ULL + 1;
                Event event;
                if (size == 0)
                    continue;
                const std::uint64_t n = 1 + (random >> 33U) % size;
                wrong += !store.read(n, event) || !isNumbered(event);
                const std::uint64_t found = store.firstAtOrAfter(event.t);
                wrong += found > n || found + 3 <= n;
                wrong += store.lastTime() < event.t;
            }
        };
        std::thread readers[] = {std::thread(follow), std::thread(jump), std::thread(jump)};
        fill(store, total);
        for (std::thread& reader : readers)
            reader.join();
        QCOMPARE(wrong.load(), 0U);
        QCOMPARE(seen.load(), total);
    }

    void theSameEventsHaveTheSameHashAndOthersAnother()
    {
        const auto one = test::syntheticBusyCluster(3, 5000, 9);
        const auto two = test::syntheticBusyCluster(3, 5000, 9, {1U << 20U, ""});
        const auto other = test::syntheticBusyCluster(3, 5000, 10);
        QCOMPARE(one->size(), two->size());
        QCOMPARE(one->hash(), two->hash());
        QVERIFY(one->hash() != other->hash());
    }

    void aTypicalRunCostsFewBytes()
    {
        const auto store = test::syntheticBusyCluster(5, 200'000);
        QVERIFY(store->memoryBytes() / store->size() <= 100);
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_tracestore.moc"
