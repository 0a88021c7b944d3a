// SPDX-License-Identifier: MIT
#include <QTest>

#include "raftcore/cluster/clock.h"
#include "raftcore/cluster/publishedclock.h"
#include "raftcore/cluster/scheduler.h"

#include <atomic>
#include <thread>

using namespace raft;
using namespace raft::cluster;
using namespace std::chrono_literals;

class SchedulerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsComeByTimeAndThenInTheOrderOfPuttingIn();
    void cancelledItemNeverComes();
    void virtualClockNeverGoesBack();
    void pacedClockRunsAtItsRate();
    void changingTheRateDoesNotJump();
    void pauseFreezesAndResumeGoesOnFromThere();
    void stallGivesTimeAway();
    void smallLatenessIsCaughtUp();
    void wallAtIsTheInverseOfRead();
    void publishedClockIsReadWhole();
};

void SchedulerTest::itemsComeByTimeAndThenInTheOrderOfPuttingIn()
{
    Scheduler<int> queue;
    queue.add(Time(30), 5);
    queue.add(Time(10), 1);
    queue.add(Time(20), 3);
    queue.add(Time(10), 2);
    queue.add(Time(20), 4);
    for (int expected = 1; expected <= 5; ++expected)
        QCOMPARE(queue.take().second, expected);
    QVERIFY(queue.isEmpty() && !queue.next());
}

void SchedulerTest::cancelledItemNeverComes()
{
    Scheduler<int> queue;
    const auto first = queue.add(Time(10), 1);
    queue.add(Time(10), 2);
    QVERIFY(queue.cancel(first));
    QVERIFY(!queue.cancel(first));
    QCOMPARE(queue.take().second, 2);
    QVERIFY(queue.isEmpty());
}

void SchedulerTest::virtualClockNeverGoesBack()
{
    Clock clock;
    clock.moveTo(Time(50));
    clock.moveTo(Time(20));
    QCOMPARE(clock.now().count(), 50);
}

void SchedulerTest::pacedClockRunsAtItsRate()
{
    PacedClock clock(0.04, false);
    clock.anchor(Wall(1s), Time(100));
    QCOMPARE(clock.read(Wall(1s)).count(), 100);
    QCOMPARE(clock.read(Wall(2s)).count(), 100 + 40'000);
    QCOMPARE(clock.read(Wall(0s)).count(), 100); // a wall clock that goes back moves nothing
}

void SchedulerTest::changingTheRateDoesNotJump()
{
    PacedClock clock(1.0, false);
    clock.anchor(Wall(0), Time(0));
    clock.setRate(Wall(1s), 10.0);
    QCOMPARE(clock.read(Wall(1s)).count(), 1'000'000);
    QCOMPARE(clock.read(Wall(2s)).count(), 11'000'000);
}

void SchedulerTest::pauseFreezesAndResumeGoesOnFromThere()
{
    PacedClock clock(1.0, false);
    clock.anchor(Wall(0), Time(0));
    clock.pause(Wall(1s));
    QCOMPARE(clock.read(Wall(100s)).count(), 1'000'000);
    QCOMPARE(clock.readWithin(Wall(100s), Time(1'000'000)).count(), 1'000'000);
    clock.resume(Wall(100s));
    QCOMPARE(clock.read(Wall(101s)).count(), 2'000'000);
}

void SchedulerTest::stallGivesTimeAway()
{
    PacedClock clock(1.0, false);
    clock.anchor(Wall(0), Time(0));
    // The next thing was to happen at 50 ms; the program slept for an hour.
    QCOMPARE(clock.readWithin(Wall(1h), Time(50'000)).count(), 50'000);
    QCOMPARE(clock.read(Wall(1h) + Wall(10ms)).count(), 60'000);
    // At ten times the speed, too.
    PacedClock fast(10.0, false);
    fast.anchor(Wall(0), Time(0));
    QCOMPARE(fast.readWithin(Wall(100ms), Time(50'000)).count(), 50'000);
}

void SchedulerTest::smallLatenessIsCaughtUp()
{
    PacedClock clock(1.0, false);
    clock.anchor(Wall(0), Time(0));
    QCOMPARE(clock.readWithin(Wall(65ms), Time(50'000)).count(), 65'000);
    QCOMPARE(clock.readWithin(Wall(80ms), std::nullopt).count(), 80'000);
}

void SchedulerTest::wallAtIsTheInverseOfRead()
{
    for (const double rate : {0.001, 0.04, 1.0, 3.0, 10.0}) {
        PacedClock clock(rate, false);
        clock.anchor(Wall(5s), Time(700));
        for (const Time time : {Time(700), Time(701), Time(12'345), Time(9'999'999)}) {
            const Wall wall = clock.wallAt(time);
            QVERIFY(clock.read(wall) >= time - Time(1));
            QVERIFY(clock.read(wall) <= time + Time(1));
        }
    }
}

void SchedulerTest::publishedClockIsReadWhole()
{
    PublishedClock clock;
    clock.publish({Time(1), Wall(0), Time(1), 1.0, true, false});
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (std::int64_t k = 1; k <= 200'000; ++k)
            clock.publish({Time(k), Wall(0), Time(k), static_cast<double>(k), true, false});
        done = true;
    });
    Time last{};
    bool whole = true;
    while (!done) {
        const ClockReading reading = clock.read(Wall(0));
        whole = whole && reading.rate == static_cast<double>(reading.now.count()) && reading.now >= last;
        last = reading.now;
    }
    writer.join();
    QVERIFY(whole);
    QCOMPARE(clock.read(Wall(0)).now.count(), 200'000);
    clock.publish({Time(100), Wall(1s), Time(1'000'000), 2.0, false, false});
    QCOMPARE(clock.read(Wall(1s) + Wall(10ms)).now.count(), 20'100);
    QCOMPARE(clock.read(Wall(100s)).now.count(), 1'000'000); // not beyond what was promised
}

QTEST_GUILESS_MAIN(SchedulerTest)
#include "scheduler_test.moc"
